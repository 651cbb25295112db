// The local AWS endpoint on a free port with everything private to one test, and what the SDK clients need to reach it.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import { type AwsServices, startAwsEndpoint } from '#local/aws/endpoint.ts';
import { ManualClock } from '#local/clock.ts';

export const START = '2026-11-23T12:00:00.000Z';

export interface Arranged {
  store: DatabaseSync;
  clock: ManualClock;
  folder: string;
}

export async function arrange(imitate: (given: Arranged) => AwsServices) {
  const folder = mkdtempSync(join(tmpdir(), 'aws-'));
  const given = { store: new DatabaseSync(':memory:'), clock: new ManualClock(START), folder };
  const failures: unknown[] = [];
  const endpoint = await startAwsEndpoint({ services: imitate(given), onFailure: (error) => failures.push(error) });
  onTestFinished(async () => {
    await endpoint.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const client = {
    endpoint: endpoint.url,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  };
  return { ...given, failures, client };
}
