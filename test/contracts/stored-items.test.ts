// What is stored, and what travels, must be read by every later release: cases are pinned for months and executions wait for as long.
// The files in stored/ are as an earlier release wrote them. They are added to and never edited; a schema that cannot read them is wrong.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { Case, DeadlineKind, OpenTask, Phase } from '#core/case/case.ts';
import { CaseEvent, chainEvent, EventType, firstBreak } from '#core/case/history.ts';
import { LetterKind, OutboxEntry } from '#core/case/outbox.ts';
import { Account, Complainant, Message } from '#core/case/person.ts';
import { Evidence } from '#core/evidence/evidence.ts';
import { FaultTask, OpenWaitTask, StageTask } from '#core/handling/stage-task.ts';
import { Circle } from '#core/parties/circle.ts';
import { unpackCase } from '#functions/shared/aws/case-record.ts';
import { StoredPerson } from '#functions/shared/aws/dynamo-case-store.ts';
import { unseal } from '#functions/shared/aws/sealed.ts';
import { OutboxMessage } from '#functions/shared/edges/outbox-message.ts';
import { StrangerAnswer } from '#functions/shared/edges/stranger-answer.ts';

const stored = (name: string): unknown => JSON.parse(readFileSync(new URL(`./stored/${name}.json`, import.meta.url), 'utf8'));
const all = (name: string) => z.array(z.record(z.string(), z.unknown())).parse(stored(name));

const contracts: [string, z.ZodType][] = [
  ['cases', Case],
  ['events', CaseEvent],
  ['outbox', OutboxEntry],
  ['people', z.strictObject({ complainant: Complainant, account: Account })],
  ['circles', Circle],
  ['messages', Message],
  ['evidence', Evidence],
  ['stage-tasks', StageTask],
  ['wait-tasks', OpenWaitTask],
  ['fault-tasks', FaultTask],
  ['queue-messages', OutboxMessage],
  ['stranger-answers', StrangerAnswer],
];

describe.each(contracts)('stored %s', (name, schema) => {
  test('are read, and nothing in them is lost', () => {
    const items = all(name);
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) expect(schema.parse(item)).toEqual(item);
  });

  test('are refused when a field is missing: the contract is looked at, not waved through', () => {
    const [item = {}] = all(name);
    for (const field of Object.keys(item).slice(0, 2)) {
      const { [field]: _gone, ...rest } = item;
      expect(schema.safeParse(rest).success).toBe(false);
    }
  });
});

test.each(['stage-tasks', 'wait-tasks', 'fault-tasks', 'queue-messages', 'stranger-answers'])(
  '%s may carry more than this release knows',
  (name) => {
    const schema = contracts.find(([contract]) => contract === name)?.[1];
    for (const item of all(name)) expect(schema?.safeParse({ ...item, added: true }).success).toBe(true);
  },
);

test('a record is read as text, of whatever length, and deflated', () => {
  const Stored = z.union([
    z.object({ text: z.string() }).transform(({ text }) => text),
    z.object({ base64: z.base64() }).transform(({ base64 }) => Buffer.from(base64, 'base64')),
  ]);
  const kinds = all('records').map(({ record, ...item }) => {
    const asStored = Stored.parse(item);
    expect(unpackCase(asStored)).toEqual(record);
    return typeof asStored;
  });
  expect(kinds).toEqual(['string', 'string', 'object']);
});

test('what is sealed is opened as it was sealed first, and deflated, with the message that opened the case', () => {
  const items = z.array(z.object({ key: z.base64(), place: z.string(), sealed: z.base64(), value: z.unknown() }));
  const opened = items.parse(stored('sealed')).map(({ key, place, sealed, value }) => {
    const found = unseal(Buffer.from(sealed, 'base64'), Buffer.from(key, 'base64'), place);
    expect(found).toEqual(value);
    return StoredPerson.parse(found);
  });
  expect(opened.map(({ opening }) => opening !== undefined)).toEqual([false, true]);
});

test('a history that was stored still verifies: its hashes are computed as they were then', () => {
  const chains = Map.groupBy(z.array(CaseEvent).parse(stored('events')), ({ chainId }) => chainId);
  for (const chain of chains.values()) expect(firstBreak(chain)).toBeUndefined();
  expect(chains.size).toBe(1);
});

test('no word that is stored has gone out of use', () => {
  // Taking a value out of one of these makes items unreadable; adding one is safe.
  expect(Phase.options).toEqual(
    expect.arrayContaining([
      'received',
      'acknowledged',
      'under_investigation',
      'responded',
      'appealed',
      'under_appeal',
      'awaiting_feedback',
      'closed',
    ]),
  );
  expect(DeadlineKind.options).toEqual(
    expect.arrayContaining([
      'acknowledge',
      'triage',
      'respond',
      'appeal_window',
      'acknowledge_appeal',
      'answer_appeal',
      'survey',
    ]),
  );
  expect(EventType.options).toEqual(expect.arrayContaining([...new Set(all('events').map(({ type }) => type))]));
  expect(LetterKind.options).toEqual(
    expect.arrayContaining([
      'acknowledgement',
      'progress_update',
      'extension',
      'outcome',
      'appeal_acknowledgement',
      'appeal_outcome',
      'survey',
      'withdrawal_confirmed',
      'transfer_notice',
    ]),
  );
  expect(OpenTask.shape.kind.options).toEqual(
    expect.arrayContaining([
      'read_new_message',
      'confirm_contribution',
      'reach_by_other_channel',
      'report_to_board',
      'answer_in_person',
      'find_eligible_person',
      'look_into_fault',
    ]),
  );
});

test('an entry hashes today as it did when it was stored', () => {
  const [first] = z.array(CaseEvent).parse(stored('events'));
  if (!first) throw new Error('there is no entry');
  const { chainId, type, actor, facts, at } = first;
  expect(chainEvent(chainId, { seq: 0, hash: '' }, { type, actor, facts }, at)).toEqual(first);
});
