// One deployment on this machine for the tests of the HTTP functions: the embedded DynamoDB and the local KMS and S3 behind the very
// `start` that is deployed, with a clock that stands still and chance from a seed. One for each test file; cases do not meet.

import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll } from 'vitest';
import type { StaffPerson } from '#core/case/staff.ts';
import { registerComplaint } from '#core/handling/register-complaint.ts';
import { complaintSubmissionFor, formChannel } from '#core/intake/submission/submission.ts';
import type { Chance, Log } from '#core/ports.ts';
import { dynamoDbClient } from '#functions/shared/aws/clients.ts';
import { type FunctionPorts, HandlingEnv, handlingPorts } from '#functions/shared/aws/handling-ports.ts';
import type { Outside } from '#functions/shared/edges/outside.ts';
import { createTableInputs } from '#infra/constructs/table-definitions.ts';
import { startAwsEndpoint } from '#local/aws/endpoint.ts';
import { imitateKms, openMasterKey } from '#local/aws/kms.ts';
import { imitateS3 } from '#local/aws/s3.ts';
import { ManualClock } from '#local/clock.ts';
import { startDynoxide } from '#local/database.ts';

/** A Monday, 12:00 in London. */
export const START = '2026-11-23T12:00:00.000Z';

export interface Deployment {
  outside: Outside;
  clock: ManualClock;
  ports: FunctionPorts;
  /** What was logged as an error. */
  errors: unknown[];
}

/** Call once in a test file; what it answers with is filled before the first test. */
export function arrangeDeployment(more: Record<string, string> = {}): Deployment {
  const deployment = {} as Deployment;
  const folder = mkdtempSync(join(tmpdir(), 'candour-http-'));
  const stops: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    const clock = new ManualClock(START);
    const database = await startDynoxide();
    const endpoint = await startAwsEndpoint({
      services: {
        kms: imitateKms(openMasterKey(join(folder, 'master.key'))),
        s3: imitateS3({ store: new DatabaseSync(':memory:'), folder, clock }),
      },
    });
    stops.push(endpoint.stop, database.stop);
    Object.assign(process.env, { AWS_REGION: 'eu-west-2', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' });
    const settings = {
      AWS_ENDPOINT_URL: endpoint.url,
      AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
      CASES_TABLE: 'Cases',
      CASE_EVENTS_TABLE: 'CaseEvents',
      DATA_KEY_ID: 'person-key',
      FILES_BUCKET: 'files',
      PROFILE: 'england-adult-social-care.en',
      PROFILES_DIR: new URL('../../profiles', import.meta.url).pathname,
      MAIL_DOMAIN: 'complaints.example.org',
      COMPLAINTS_ADDRESS: 'complaints@complaints.example.org',
      SITE_URL: 'http://127.0.0.1:3000',
      COMPLAINT_MACHINE_ARN: 'arn:aws:states:eu-west-2:000000000000:stateMachine:complaint',
      APPEAL_MACHINE_ARN: 'arn:aws:states:eu-west-2:000000000000:stateMachine:appeal',
      AFTERCARE_MACHINE_ARN: 'arn:aws:states:eu-west-2:000000000000:stateMachine:aftercare',
      ...more,
    };
    const client = dynamoDbClient(settings);
    for (const input of createTableInputs({ Cases: 'Cases', CaseEvents: 'CaseEvents' }))
      await client.send(new CreateTableCommand(input));
    const errors: unknown[] = [];
    const log: Log = { info: () => {}, warn: () => {}, error: (_message, error) => errors.push(error) };
    const outside: Outside = { settings, clock, chance: seededChance(folder), log };
    const ports = await handlingPorts(HandlingEnv.parse(settings), outside);
    Object.assign(deployment, { outside, clock, ports, errors });
  });

  afterAll(async () => {
    for (const stop of stops) await stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return deployment;
}

/** The same seed gives the same bytes: SHA-256 over a counter. */
function seededChance(seed: string): Chance {
  let count = 0;
  return {
    bytes(length) {
      const blocks = Array.from({ length: Math.ceil(length / 32) }, () => {
        count += 1;
        return createHash('sha256').update(`${seed}${count}`).digest();
      });
      return Buffer.concat(blocks).subarray(0, length);
    },
  };
}

export const people = {
  teamLeader: { personId: 'lee', name: 'Lee Marsh', role: 'team_leader' },
  otherTeamLeader: { personId: 'ola', name: 'Ola Finch', role: 'team_leader' },
  head: { personId: 'hana', name: 'Hana Brook', role: 'head_of_service' },
  trustee: { personId: 'tom', name: 'Tom Alder', role: 'trustee' },
  chair: { personId: 'cleo', name: 'Cleo Thorn', role: 'chair' },
  frontDesk: { personId: 'fay', name: 'Fay Holt', role: 'front_desk' },
  quality: { personId: 'quin', name: 'Quin Reed', role: 'quality_manager' },
} as const satisfies Record<string, StaffPerson>;

/** A case as the web opens it. */
export async function openExample({ ports, clock }: Deployment, told: Record<string, unknown> = {}) {
  const { profile } = ports.procedures.current();
  const submission = complaintSubmissionFor(profile).parse({
    whatHappened: 'Nobody came to wash my mother on Sunday morning.',
    email: 'mina@example.org',
    name: 'Mina Vale',
    ...told,
  });
  const opening = await formChannel.openingOf({ submission, channel: 'web', receivedAt: clock.now() }, ports);
  return await registerComplaint(opening, ports);
}
