// `npm start` as a person starts it: a process of its own, measured from outside.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface CandourProcess {
  url: string;
  smtpPort: number;
  /** From the call of `npm` to the line "Candour is ready". */
  readyAfterMs: number;
  /** Ends it, and npm, at once. */
  kill(): Promise<void>;
}

/** Starts on free ports, on `dataDir`. Throws with what was said when it ends before it is ready. */
export async function startCandour(dataDir: string): Promise<CandourProcess> {
  const startedAt = performance.now();
  const child = spawn('npm', ['start', '--silent'], {
    cwd: ROOT,
    // All that measures comes from one address, and is no flood to be kept out.
    env: { ...process.env, PORT: '0', SMTP_PORT: '0', DATA_DIR: dataDir, NO_UPDATE_NOTIFIER: '1', FORM_LIMITS_TIMES: '100000' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that npm and what it started end together.
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let said = '';
  let readyAfterMs = 0;
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const [url, smtpPort] = await new Promise<[string, string]>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (readyAfterMs === 0 && said.includes('Candour is ready')) readyAfterMs = performance.now() - startedAt;
      const [, foundUrl, foundPort] = /Candour is ready: (\S+).*? on port (\d+)/s.exec(said) ?? [];
      if (foundUrl !== undefined && foundPort !== undefined) resolve([foundUrl, foundPort]);
    });
    void ended.then(() => reject(new Error(`npm start ended: ${said}`)));
  });
  return {
    url,
    smtpPort: Number(smtpPort),
    readyAfterMs,
    async kill() {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
  };
}
