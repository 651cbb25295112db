// `npm start` as a process of its own, for what only a process can show: start, stop, being killed.

import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

export interface RunningCandour {
  url: string;
  output(): string;
  /** Ends the process as a power cut would; answers when it is gone. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

const START = fileURLToPath(new URL('../../local/start.mjs', import.meta.url));

/** Starts it and waits for the line that says it is ready. @throws Error with its output when it ends before. */
export async function startCandour(env: {
  PORT: number;
  SMTP_PORT: number;
  DATA_DIR: string;
  PROFILE?: string;
}): Promise<RunningCandour> {
  const settings = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, String(value)]));
  const child = spawn(process.execPath, [START], { env: { ...process.env, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const ready = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      const [, url] = /Candour is ready: (\S+)/.exec(output) ?? [];
      if (url) resolve(url);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`ended with ${code}:\n${output}`)));
  });
  return { url: await ready, output: () => output, kill: () => end(child, 'SIGKILL'), stop: () => end(child, 'SIGTERM') };
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill(signal);
  await gone;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
