// From what a rule decided to what is written: numbering, chaining, signals, runs.

import { describe, expect, test } from 'vitest';
import { changeOf, type Draft } from '#core/case/change.ts';
import { firstBreak } from '#core/case/history.ts';
import { idempotencyKeyOf, OutboxEntry, parseIdempotencyKey } from '#core/case/outbox.ts';
import { Bench, complainant, MONDAY } from '#test/core/handling/bench.ts';

const change = (bench: Bench, draft: Partial<Draft>, signals = false) =>
  changeOf(bench.record, { after: bench.record, events: [], ...draft }, bench.now, { signals });

describe('a change', () => {
  test('that opens a case names its first run', () => {
    const { lastChange } = new Bench();
    const run = { machine: 'complaint', run: 1 };
    expect(lastChange).toMatchObject({
      before: undefined,
      outbox: [],
      after: { version: 1, outboxSeq: 0, history: { seq: 1 }, run },
    });
  });

  test('numbers its rows behind those there are, letters first, and never uses a number twice', () => {
    const bench = new Bench().bringTo('closed');
    const ids = bench.changes.flatMap(({ outbox }) => outbox.map(({ outboxId }) => outboxId));
    expect(ids).toEqual(ids.map((_id, index) => index + 1));
    expect(bench.record.outboxSeq).toBe(ids.length);
    for (const row of bench.changes.flatMap(({ outbox }) => outbox)) expect(OutboxEntry.parse(row)).toEqual(row);
  });

  test('keeps one unbroken chain from the first event to the last', () => {
    const bench = new Bench().bringTo('closed');
    expect(firstBreak(bench.events, bench.record.history)).toBeUndefined();
    expect(bench.changes.map(({ after }) => after.version)).toEqual(bench.changes.map((_change, index) => index + 1));
  });

  test('chains several events of one act behind one another', () => {
    const event = { type: 'note_added', actor: { kind: 'procedure' } } as const;
    const { events, after } = change(new Bench(), { events: [event, event] });
    expect(events.map(({ seq }) => seq)).toEqual([2, 3]);
    expect(after.history).toEqual({ seq: 3, hash: events[1]?.hash });
  });

  test('signals the workflow only when the act does', () => {
    const bench = new Bench();
    expect(change(bench, {}, true).after.signals).toBe(bench.record.signals + 1);
    expect(change(bench, {}, false).after.signals).toBe(bench.record.signals);
  });

  test('into a phase of another machine is carried by a new run there; within the machine it stays', () => {
    const bench = new Bench().bringTo('acknowledged');
    expect(change(bench, { after: { ...bench.record, phase: 'under_investigation' } }).after.run).toEqual(bench.record.run);
    const answered = change(bench, { after: { ...bench.record, phase: 'responded' } });
    expect(answered.after.run).toEqual({ machine: 'appeal', run: 2 });
  });

  test('a restart that counts the run up is kept', () => {
    const bench = new Bench();
    const { after } = change(bench, { after: { ...bench.record, run: { machine: 'complaint', run: 2 } } });
    expect(after.run).toEqual({ machine: 'complaint', run: 2 });
  });

  test('a letter on paper waits for a person and not for a sender', () => {
    const bench = new Bench({ complainant: { ...complainant, preferredChannel: 'letter' } }).bringTo('acknowledged');
    expect(bench.lastChange.outbox[0]).toMatchObject({ kind: 'letter', channel: 'paper', status: 'to_print' });
  });

  test('two acts made from the same record never keep their letters in the same place', () => {
    const bench = new Bench().bringTo('under_investigation');
    const reached = bench.record;
    bench.act('withdraw', 'leader', { wish: 'By phone' });
    const withdrawn = bench.lastChange.letters[0];
    bench.record = reached;
    bench.act('transfer', 'leader', { organisation: 'The county', reason: 'It is theirs.' });
    const transferred = bench.lastChange.letters[0];
    // One of the two commits; the sender must not find the letter of the other one.
    expect(transferred?.outboxId).toBe(withdrawn?.outboxId);
    expect(transferred?.fileKey).not.toBe(withdrawn?.fileKey);
  });

  test('a letter lies where its row says', () => {
    const { letters, outbox } = new Bench().bringTo('acknowledged').lastChange;
    expect(outbox[0]).toMatchObject({ kind: 'letter', fileKey: letters[0]?.fileKey, outboxId: letters[0]?.outboxId });
    expect(letters[0]?.fileKey).toMatch(/^letters\/[0-9a-z]{20}\/1-[\w-]+$/);
    expect(letters[0]?.issuedAt).toBe(MONDAY);
  });
});

describe('the key under which a provider sees a send', () => {
  test('leads back to its row', () => {
    const { caseId } = new Bench().record;
    expect(parseIdempotencyKey(idempotencyKeyOf({ caseId, outboxId: 12 }))).toEqual({ caseId, outboxId: 12 });
  });
  test.each(['', 'x-1', '0123456789abcdefghij', '0123456789abcdefghij-x', '0123456789abcdefghij-1-2'])('%j is none', (key) => {
    expect(parseIdempotencyKey(key)).toBeUndefined();
  });
});
