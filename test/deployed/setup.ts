// Brings up the emulator and an OpenID Connect issuer, deploys every stack but the receipt rules (no emulator has them), and tells the
// tests where everything is.

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { openLocalStore } from '#local/local-store.ts';
import { type Issuer, startIssuer } from '#local/oidc/issuer.ts';
import { account, cdk, type Emulator, region, startEmulator } from './emulator.ts';

const runFolder = fileURLToPath(new URL('../../.deployed/run', import.meta.url));

/** The emulator gives an API this id when its tag asks for it, so that the site's address is known before it is deployed. */
const apiId = 'c0a0d000';

export const regulator = { clientId: 'regulator', clientSecret: 'a-secret-for-tests-only' };
export const people = [
  { id: 'lead-1', name: 'Lea Muster', role: 'team_leader' },
  { id: 'head-1', name: 'Hana Muster', role: 'head_of_service' },
  { id: 'chair-1', name: 'Cara Muster', role: 'chair' },
];

/** Where the deployed system can be reached, and what its stacks put out. */
export interface Deployed {
  endpoint: string;
  certificateFile: string;
  logFile: string;
  siteUrl: string;
  mailDomain: string;
  issuerUrl: string;
  /** Access tokens, by which each of them acts through the API. */
  leaderToken: string;
  headToken: string;
  chairToken: string;
  /** By stack and output name. */
  outputs: Record<string, Record<string, string>>;
}

declare module 'vitest' {
  export interface ProvidedContext {
    deployed: Deployed;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await rm(runFolder, { recursive: true, force: true });
  await mkdir(runFolder, { recursive: true });
  const emulator = await startEmulator();
  const siteUrl = `https://${apiId}.execute-api.localhost:${emulator.port}`;
  const issuer = await startIssuer({
    people,
    regulator,
    redirectUris: [`${siteUrl}/signed-in`],
    keysPath: `${runFolder}/issuer.json`,
    store: openLocalStore(':memory:'),
  });
  const stop = async () => {
    await issuer.stop();
    await emulator.stop();
  };
  try {
    project.provide('deployed', await deploy(emulator, issuer, siteUrl));
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

async function deploy(emulator: Emulator, issuer: Issuer, siteUrl: string): Promise<Deployed> {
  const mailDomain = 'complaints.example.org';
  const deployment = {
    name: 'candour',
    account,
    region,
    // Clocks of seconds, so that the machines' own timeouts can be waited for.
    profile: 'quick.en',
    profilesFolder: fileURLToPath(new URL('../fixtures/profiles', import.meta.url)),
    mailDomain,
    complaintsAddress: `complaints@${mailDomain}`,
    siteUrl,
    staffIssuerUrl: issuer.url,
    staffClientId: 'staff-workspace',
    regulatorIssuerUrl: issuer.url,
    apiAudience: 'candour',
    wechatAppId: 'wx0123456789abcdef',
    // No emulator scans: the tests tell what a scanner would have found.
    evidenceScanner: 'own',
    alarmAddress: 'operations@example.org',
  };
  await writeFile(`${runFolder}/deployment.json`, JSON.stringify(deployment));
  const assembly = `${runFolder}/cdk.out`;
  const outputsFile = `${runFolder}/outputs.json`;
  await cdk(emulator, 'bootstrap', `aws://${account}/${region}`);
  await cdk(emulator, 'synth', '--quiet', '--output', assembly, '--context', `deployment=${runFolder}/deployment.json`);
  const stacks = ['data', 'intake', 'outbound', 'workflow', 'access', 'oversight', 'evidence'].map((part) => `candour-${part}`);
  await cdk(
    emulator,
    ...['deploy', ...stacks, '--app', assembly, '--require-approval', 'never'],
    ...['--outputs-file', outputsFile, '--tags', `ms-custom-id=${apiId}`],
  );
  return {
    endpoint: emulator.endpoint,
    certificateFile: emulator.certificateFile,
    logFile: emulator.logFile,
    siteUrl,
    mailDomain,
    issuerUrl: issuer.url,
    leaderToken: await issuer.issueTokenFor('lead-1'),
    headToken: await issuer.issueTokenFor('head-1'),
    chairToken: await issuer.issueTokenFor('chair-1'),
    outputs: JSON.parse(await readFile(outputsFile, 'utf8')),
  };
}
