// The DynamoDB of a local run: the embedded engine as a child process on a SQLite file. Elsewhere than on Linux x64, Amazon's
// DynamoDB Local takes its place through DYNAMODB_ENDPOINT. The child ends with its parent, however the parent ends.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const DYNOXIDE = fileURLToPath(new URL('../node_modules/@dynoxide/linux-x64/dynoxide', import.meta.url));

/** Milliseconds that a start may take; on an idle machine it takes about ten. */
const START_LIMIT_MS = 10_000;

/**
 * The shell becomes the database; a second one waits for its standard input to close, which happens when the parent dies of
 * anything, SIGKILL included, and then ends the database: no stale process keeps the file from the next run.
 */
const END_WITH_PARENT = 'exec 3<&0; (read -r _ <&3; kill -9 $$) >/dev/null 2>&1 & exec "$@" 3<&- </dev/null';

/** A running embedded database. `stop` keeps what was acknowledged: every transaction is on disk before it is answered. */
export interface Dynoxide {
  endpoint: string;
  /** For its end, wanted or not. */
  exited: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the embedded DynamoDB on a free loopback port, on the file `dbPath` or in memory without one.
 * Throws an error that says what to do when there is no binary for this machine, and one with the engine's own words when it ends early.
 */
export async function startDynoxide({ dbPath, binary = DYNOXIDE }: { dbPath?: string; binary?: string } = {}): Promise<Dynoxide> {
  if (!existsSync(binary)) {
    throw new Error(
      `the embedded DynamoDB does not exist for ${process.platform}-${process.arch}: start Amazon's with ` +
        '"java -jar DynamoDBLocal.jar -dbPath . -sharedDb -port 8000" (Java 17, https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DynamoDBLocal.html) ' +
        'and set DYNAMODB_ENDPOINT=http://127.0.0.1:8000',
    );
  }
  const port = String(await findFreePort());
  const args = ['serve', '--host', '127.0.0.1', '--port', port, ...(dbPath === undefined ? [] : ['--db-path', dbPath])];
  const child = spawn('/bin/sh', ['-c', END_WITH_PARENT, 'sh', binary, ...args], {
    stdio: ['pipe', 'ignore', 'pipe'],
    // Ctrl-C in the terminal is for the parent, which still writes while it stops.
    detached: true,
  });
  // A write end that breaks because the child died first is no news: `exited` tells.
  child.stdin.on('error', () => {});
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      child.stdin.destroy();
      resolve();
    });
  });
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const fail = () => reject(new Error(`the embedded DynamoDB did not start: ${said.join(' ') || 'it said nothing'}`));
    const limit = setTimeout(() => child.kill('SIGKILL'), START_LIMIT_MS);
    createInterface(child.stderr).on('line', (line) => {
      if (said.length < 20) said.push(line);
      if (line.startsWith('Dynoxide listening')) resolve(clearTimeout(limit));
    });
    child.once('error', reject);
    child.once('close', fail);
  });
  return {
    endpoint: `http://127.0.0.1:${port}`,
    exited,
    stop: () => {
      child.kill('SIGKILL');
      return exited;
    },
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}
