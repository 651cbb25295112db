// Everything that handling a case needs, built once per cold start from a function's settings.

import * as z from 'zod';
import type { CaseStore } from '#core/case/case-store.ts';
import type { HandlingPorts } from '#core/handling/perform.ts';
import type { MailLedger } from '#core/intake/mail/mail-ledger.ts';
import type { Files } from '#core/ports.ts';
import { localized } from '#core/procedure/profile.ts';
import type { Outside } from '#functions/shared/edges/outside.ts';
import { dynamoDbClient, kmsClient, s3Client, sfnClient } from './clients.ts';
import { dynamoBarBook } from './dynamo-bar-book.ts';
import { dynamoCaseStore } from './dynamo-case-store.ts';
import { dynamoContactBook } from './dynamo-contact-book.ts';
import { dynamoMailLedger } from './dynamo-mail-ledger.ts';
import { dynamoNumberBook } from './dynamo-number-book.ts';
import { dynamoStaffDirectory } from './dynamo-staff-directory.ts';
import { dynamoTally } from './dynamo-tally.ts';
import { kmsKeyVault } from './kms-key-vault.ts';
import { machineArnsOf, machineSettings } from './machine-settings.ts';
import { profileFiles } from './profile-files.ts';
import { s3Files } from './s3-files.ts';
import { sealedLetterBook } from './sealed-letter-book.ts';
import { sfnWorkflow } from './sfn-workflow.ts';
import { signedLinks } from './signed-links.ts';
import { loadSigningKey } from './signing-key.ts';

/** The two tables and the key of personal data. */
export const storeSettings = {
  CASES_TABLE: z.string().min(1),
  CASE_EVENTS_TABLE: z.string().min(1),
  DATA_KEY_ID: z.string().min(1),
} as const;

/** What every function that handles cases is set up with. */
export const handlingSettings = {
  ...storeSettings,
  FILES_BUCKET: z.string().min(1),
  PROFILE: z.string().min(1),
  /** The folder with profiles; the one beside the function when not given. */
  PROFILES_DIR: z.string().min(1).optional(),
  MAIL_DOMAIN: z.string().min(1),
  COMPLAINTS_ADDRESS: z.email(),
  /** Without a slash at the end. */
  SITE_URL: z.url(),
  ...machineSettings,
} as const;

export const HandlingEnv = z.object(handlingSettings);
export type HandlingEnv = z.infer<typeof HandlingEnv>;

export type FunctionPorts = HandlingPorts & {
  files: Files;
  mailLedger: MailLedger;
  workflow: ReturnType<typeof sfnWorkflow>;
  signingKey: Uint8Array;
};

export function caseStoreOf(env: z.infer<z.ZodObject<typeof storeSettings>>, outside: Outside): CaseStore {
  return dynamoCaseStore({
    client: dynamoDbClient(outside.settings),
    casesTable: env.CASES_TABLE,
    caseEventsTable: env.CASE_EVENTS_TABLE,
    vault: kmsKeyVault(kmsClient(outside.settings), env.DATA_KEY_ID),
    chance: outside.chance,
  });
}

export async function handlingPorts(env: HandlingEnv, outside: Outside): Promise<FunctionPorts> {
  const { settings, clock, chance, log } = outside;
  const dynamo = dynamoDbClient(settings);
  const signingKey = await loadSigningKey(dynamo, env.CASES_TABLE, kmsKeyVault(kmsClient(settings), env.DATA_KEY_ID));
  const procedures = profilesOf(env);
  const { profile } = procedures.current();
  const home = profile.languages[0] ?? 'en';
  const cases = caseStoreOf(env, outside);
  const files = s3Files(s3Client(settings), env.FILES_BUCKET);
  const sender = {
    address: env.COMPLAINTS_ADDRESS,
    name: localized(profile.provider.name, home, profile),
    mailDomain: env.MAIL_DOMAIN,
    key: signingKey,
  };
  return {
    cases,
    files,
    letterBook: sealedLetterBook(cases, files, sender),
    staff: dynamoStaffDirectory(dynamo, env.CASES_TABLE),
    procedures,
    tally: dynamoTally(dynamo, env.CASES_TABLE, signingKey, clock),
    bars: dynamoBarBook(dynamo, env.CASES_TABLE, signingKey),
    contacts: dynamoContactBook(dynamo, env.CASES_TABLE, signingKey),
    numbers: dynamoNumberBook(dynamo, env.CASES_TABLE, signingKey, cases),
    mailLedger: dynamoMailLedger(dynamo, env.CASES_TABLE, signingKey, clock),
    workflow: sfnWorkflow(sfnClient(settings), machineArnsOf(env)),
    clock,
    chance,
    links: signedLinks(env.SITE_URL, signingKey),
    log,
    signingKey,
  };
}

export function profilesOf({ PROFILE, PROFILES_DIR }: Pick<HandlingEnv, 'PROFILE' | 'PROFILES_DIR'>) {
  return profileFiles(PROFILES_DIR ?? new URL('./profiles', import.meta.url).pathname, PROFILE);
}
