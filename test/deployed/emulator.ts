// MiniStack, an emulator of AWS that others wrote, in a virtual environment of its own under .deployed/. It checks every call of
// every function against the permissions in our templates, and the real CDK command line deploys to it.

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const workFolder = `${projectRoot}.deployed`;
const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url));

export const region = 'eu-west-1';
export const account = '000000000000';

/** Only these parts of the emulator are switched on; the others would open more ports. */
const services =
  's3,sqs,sns,dynamodb,lambda,iam,sts,logs,ssm,events,monitoring,ses,states,apigateway,kms,cloudformation,ecr,secretsmanager';

export interface Emulator {
  endpoint: string;
  port: number;
  /** PEM file of the certificate that the endpoint shows. */
  certificateFile: string;
  /** Where the emulator and all functions write their logs. */
  logFile: string;
  stop(): Promise<void>;
}

/** Starts an empty AWS on a free loopback port. The first start ever downloads MiniStack from PyPI. */
export async function startEmulator(): Promise<Emulator> {
  const python = await installMiniStack();
  const port = await freePort();
  const logFile = `${workFolder}/emulator.log`;
  await mkdir(workFolder, { recursive: true });
  // Outside the project, so that a function finds no package but those in its bundle.
  const folder = await mkdtemp(join(tmpdir(), 'candour-deployed-'));
  const starter = fileURLToPath(new URL('start-emulator.py', import.meta.url));
  // A process group of its own, so that stopping it also stops the functions that it runs.
  const emulator = spawn('/bin/sh', ['-c', 'exec "$0" "$1" > "$2" 2>&1', python, starter, logFile], {
    detached: true,
    stdio: 'ignore',
    env: {
      // Node 24 first: functions run as processes of the emulator.
      PATH: `${projectRoot}node_modules/.bin:${process.env['PATH']}`,
      HOME: folder,
      TMPDIR: folder,
      STATE_DIR: `${folder}/state`,
      S3_DATA_DIR: `${folder}/s3`,
      PYTHONDONTWRITEBYTECODE: '1',
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      MINISTACK_REGION: region,
      SERVICES: services,
      IOT_MTLS_ENABLED: '0',
      // Permissions are enforced, and buckets and queues refuse what does not come over TLS, as ours do on AWS.
      AUTH: 'true',
      USE_SSL: '1',
    },
  });
  const endpoint = `https://127.0.0.1:${port}`;
  const certificateFile = `${folder}/ministack-tls/server.crt`;
  const stop = async () => {
    await stopGroup(emulator);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(emulator, logFile);
  } catch (error) {
    await stop();
    throw error;
  }
  return { endpoint, port, certificateFile, logFile, stop };
}

/** What the AWS command lines and SDKs need in their environment to talk to the emulator as the account's owner. */
export function environmentFor(emulator: Pick<Emulator, 'endpoint' | 'certificateFile'>): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: emulator.endpoint,
    AWS_ENDPOINT_URL_S3: emulator.endpoint,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: region,
    CDK_DEFAULT_ACCOUNT: account,
    NODE_EXTRA_CA_CERTS: emulator.certificateFile,
    AWS_CA_BUNDLE: emulator.certificateFile,
  };
}

/** Runs the project's own CDK command line against the emulator; answers what it printed. */
export async function cdk(emulator: Emulator, ...args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await run(`${projectRoot}node_modules/.bin/cdk`, [...args, '--no-notices', '--ci'], {
    cwd: projectRoot,
    maxBuffer: 64 * 2 ** 20,
    env: {
      PATH: `${projectRoot}node_modules/.bin:${process.env['PATH']}`,
      HOME: process.env['HOME'] ?? workFolder,
      ...environmentFor(emulator),
    },
  });
  return stdout + stderr;
}

async function installMiniStack(): Promise<string> {
  const venv = `${workFolder}/venv`;
  const wanted = await readFile(requirements, 'utf8');
  const installed = await readFile(`${venv}/installed.txt`, 'utf8').catch(() => '');
  if (installed !== wanted) {
    await mkdir(workFolder, { recursive: true });
    await run('python3', ['-m', 'venv', '--clear', venv]);
    await run(`${venv}/bin/pip`, ['install', '--quiet', '--requirement', requirements]);
    await writeFile(`${venv}/installed.txt`, wanted);
  }
  return `${venv}/bin/python`;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => probe.once('listening', listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function untilReady(emulator: ChildProcess, logFile: string): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 100) {
    const log = await readFile(logFile, 'utf8').catch(() => '');
    if (log.includes('Running on https://')) return;
    if (emulator.exitCode !== null) throw new Error(`MiniStack ended at once:\n${log}`);
    await pause(100);
  }
  throw new Error(`MiniStack did not start within 30 seconds, see ${logFile}`);
}

async function stopGroup(leader: ChildProcess): Promise<void> {
  if (leader.pid === undefined || leader.exitCode !== null) return;
  const ended = new Promise((resolve) => leader.once('exit', resolve));
  process.kill(-leader.pid, 'SIGTERM');
  const killing = setTimeout(() => leader.pid !== undefined && process.kill(-leader.pid, 'SIGKILL'), 5_000);
  await ended;
  clearTimeout(killing);
}
