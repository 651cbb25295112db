// What the stream of table Cases leads to, as Lambda hands it over: bytes come in base64.

import { expect, test } from 'vitest';
import type { Case } from '#core/case/case.ts';
import type { StageRun } from '#core/ports.ts';
import { forwardChanges, StreamEvent } from '#functions/relay-outbox/forward-changes.ts';
import { packCase } from '#functions/shared/aws/case-record.ts';
import { Bench } from '#test/core/handling/bench.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

function imageOf(record: Case) {
  const stored = packCase(record);
  const value = typeof stored === 'string' ? { S: stored } : { B: Buffer.from(stored).toString('base64') };
  return { sk: { S: 'CASE' }, record: value };
}

async function startedBy(before: Case | undefined, after: Case): Promise<StageRun[]> {
  const started: StageRun[] = [];
  const change = { NewImage: imageOf(after), ...(before ? { OldImage: imageOf(before) } : {}), SequenceNumber: '1' };
  const { batchItemFailures } = await forwardChanges(
    StreamEvent.parse({ Records: [{ eventName: 'MODIFY', dynamodb: change }] }),
    { forward: async () => undefined, startRun: async (run) => void started.push(run) },
    silent,
  );
  expect(batchItemFailures).toEqual([]);
  return started;
}

test('a run that begins is started, and one that goes on is not, whether the record lies as text or deflated', async () => {
  const young = new Bench().record;
  const old = new Bench().bringTo('under_appeal').record;
  expect([young, old].map((record) => typeof packCase(record))).toEqual(['string', 'object']);
  expect(await startedBy(undefined, young)).toEqual([{ caseId: young.caseId, machine: 'complaint', run: 1 }]);
  const next: Case = { ...old, run: { machine: 'aftercare', run: old.run.run + 1 } };
  expect(await startedBy(old, next)).toEqual([{ caseId: old.caseId, ...next.run }]);
  expect(await startedBy(young, old)).toEqual([{ caseId: old.caseId, ...old.run }]);
  for (const record of [young, old]) expect(await startedBy(record, record)).toEqual([]);
});
