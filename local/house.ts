// The local system with its doors open: HTTP, SMTP, a sign-in issuer, the desk. One call starts it, one stops it.

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import * as z from 'zod';
import type { Log } from '#core/ports.ts';
import { start as startWechat } from '#functions/intake-wechat/handler.ts';
import { start as startPublicSite } from '#functions/public-site/handler.ts';
import { start as startRegulatorExport } from '#functions/regulator-export/handler.ts';
import { start as startStaffWorkspace } from '#functions/staff-workspace/handler.ts';
import { deskApp } from './desk/desk.ts';
import { openMailDoor } from './mail-door.ts';
import { AUDIENCE, EXPORT_SCOPE, type Issuer, STAFF_CLIENT_ID, startIssuer } from './oidc/issuer.ts';
import { type LocalSystem, type LocalSystemOptions, startLocalSystem } from './system.ts';

export interface HouseOptions
  extends Pick<LocalSystemOptions, 'dataDir' | 'profile' | 'clock' | 'chance' | 'dynamoDbEndpoint' | 'profilesDir'> {
  /** 0 takes a free one. */
  port: number;
  smtpPort: number;
  /** How many times the usual number of forms may come in at once: everybody here is one address. */
  formLimitsTimes?: string | undefined;
  log: Log;
}

export interface House {
  url: string;
  smtpPort: number;
  system: LocalSystem;
  issuer: Issuer;
  stop(): Promise<void>;
}

const Credentials = z.strictObject({ regulatorSecret: z.string(), issuerPort: z.int() });

export async function startHouse(options: HouseOptions): Promise<House> {
  const { dataDir, log } = options;
  mkdirSync(dataDir, { recursive: true });
  // The site's address is in letters and in the issuer's settings, so the port is taken before anything else is built.
  let answer: (request: Request, socket: object) => Response | Promise<Response> = () =>
    new Response('starting', { status: 503 });
  const server = createServer(getRequestListener((request, socket) => answer(request, socket)));
  const port = await listen(server, options.port);
  const url = `http://localhost:${port}`;

  const system = await startLocalSystem({ ...options, siteUrl: url });
  const kept = keepCredentials(join(dataDir, 'desk.json'));
  const regulator = { clientId: 'regulator', clientSecret: kept.regulatorSecret };
  const issuer = await startIssuerAgain(kept.issuerPort, {
    people: system.people,
    regulator,
    redirectUris: [`${url}/signed-in`],
    postLogoutRedirectUris: [`${url}/workspace`],
    keysPath: join(dataDir, 'issuer.json'),
    store: system.store,
  });
  kept.rememberIssuerPort(Number(new URL(issuer.url).port));

  const mailIn = await openMailDoor(system, {
    port: options.smtpPort,
    onFailure: (error) => log.error('mail not taken in', error),
  });

  const outside = {
    ...system.outside,
    settings: {
      ...system.outside.settings,
      STAFF_ISSUER_URL: issuer.url,
      STAFF_CLIENT_ID,
      API_AUDIENCE: AUDIENCE,
      REGULATOR_ISSUER_URL: issuer.url,
      REGULATOR_AUDIENCE: AUDIENCE,
      FORM_LIMITS_TIMES: options.formLimitsTimes,
      WECHAT_APP_ID: 'wx-local',
    },
  };
  const [publicSite, workspace, regulatorExport, wechat] = await Promise.all([
    startPublicSite(outside),
    startStaffWorkspace(outside),
    startRegulatorExport(outside),
    startWechat(outside),
  ]);
  const desk = deskApp({ system, issuer, regulator: { ...regulator, scope: EXPORT_SCOPE }, url, smtpPort: mailIn.port });
  const doors = new Hono()
    .all('/desk', (context) => desk.fetch(context.req.raw))
    .all('/desk/*', (context) => desk.fetch(context.req.raw))
    .all('/wechat', (context) => wechat.app.fetch(context.req.raw))
    .all('/api/regulator/*', (context) => regulatorExport.fetch(context.req.raw))
    .all('*', (context) => {
      const isStaff = /^\/(workspace|signed-in|sign-in|api\/(cases|tasks|quarantine))(\/|$)/.test(context.req.path);
      return (isStaff ? workspace : publicSite).fetch(context.req.raw, context.env);
    });
  answer = async (request, socket) => {
    const response = await doors.fetch(request, socket);
    system.kick();
    return response;
  };
  system.runInRealTime();

  return {
    url,
    smtpPort: mailIn.port,
    system,
    issuer,
    async stop() {
      server.close();
      server.closeAllConnections();
      await mailIn.stop();
      await issuer.stop();
      await system.stop();
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

/** On the port of the last run, so that tokens handed out before a restart still name this issuer; elsewhere when that is taken. */
async function startIssuerAgain(port: number, options: Omit<Parameters<typeof startIssuer>[0], 'port'>): Promise<Issuer> {
  try {
    return await startIssuer({ ...options, port });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    return await startIssuer({ ...options, port: 0 });
  }
}

/** The desk's own secrets, made at the first start. */
function keepCredentials(path: string) {
  const kept = existsSync(path)
    ? Credentials.parse(JSON.parse(readFileSync(path, 'utf8')))
    : { regulatorSecret: randomBytes(18).toString('base64url'), issuerPort: 0 };
  const write = (credentials: z.infer<typeof Credentials>) => writeFileSync(path, JSON.stringify(credentials), { mode: 0o600 });
  write(kept);
  return { ...kept, rememberIssuerPort: (issuerPort: number) => write({ ...kept, issuerPort }) };
}
