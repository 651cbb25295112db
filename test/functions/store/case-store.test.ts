// What any case store must do, on a real DynamoDB: DYNAMODB_ENDPOINT runs the same contract elsewhere, such as on Amazon's own.

import { randomBytes } from 'node:crypto';
import { GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Case } from '#core/case/case.ts';
import { type Change, changeOf, type Draft, type OutboxDraft } from '#core/case/change.ts';
import { firstBreak } from '#core/case/history.ts';
import { CLAIM_MINUTES } from '#core/case/outbox.ts';
import { openCase } from '#core/handling/open-case.ts';
import { drawIdentifier } from '#core/identifier.ts';
import { DAY, type Instant, MINUTE, movedBy } from '#core/instant.ts';
import { messageKey, wordsKey } from '#functions/shared/aws/case-keys.ts';
import { systemChance } from '#functions/shared/edges/outside.ts';
import { charity, complainant, house, MONDAY } from '#test/core/handling/bench.ts';
import { type ArrangedStore, arrangeStore } from './arrange-store.ts';

let arranged: ArrangedStore;
beforeAll(async () => {
  arranged = await arrangeStore();
});
afterAll(async () => {
  await arranged.stop();
});

let arrivals = 0;

function opening(receivedAt: Instant = MONDAY, pointers: string[] = []): Change {
  arrivals += 1;
  const messageId = `m${arrivals}`;
  const draft = openCase(
    {
      channel: 'email',
      receivedAt,
      complainant,
      account: { whatHappened: 'The morning visits did not take place.' },
      message: { messageId, channel: 'email', receivedAt, text: 'Nobody came.', attachments: [], standing: 'complaint' },
      pointers: pointers.length > 0 ? pointers : [`MAIL#${arrivals}`],
    },
    charity,
    house,
    systemChance,
  );
  return changeOf(undefined, draft, receivedAt, { signals: true });
}

async function opened(receivedAt?: Instant): Promise<Case> {
  const change = opening(receivedAt);
  await arranged.store.commit(change);
  return change.after;
}

function noted(record: Case, note: string, more: Partial<Draft> = {}): Change {
  const words = { salt: drawIdentifier(systemChance), value: { note } };
  const event = { type: 'note_added', actor: { kind: 'person', personId: 'leader' }, words } as const;
  return changeOf(record, { after: record, events: [event], ...more }, MONDAY, { signals: false });
}

describe('a change', () => {
  test('is read back whole: record, person, words, messages, outbox and history', async () => {
    const { store } = arranged;
    const change = opening();
    await store.commit(change);
    const { caseId, reference } = change.after;
    const next = noted(change.after, 'Rota asked for');
    await store.commit(next);
    expect(await store.read(caseId)).toEqual(next.after);
    expect(await store.findByReference(reference)).toBe(caseId);
    expect(await store.findByPointer(change.pointers[0] ?? '')).toBe(caseId);
    expect(await store.readPerson(caseId)).toEqual(change.person);
    expect(await store.listMessages(caseId)).toEqual(change.messages);
    expect(await store.listOutbox(caseId)).toEqual(change.outbox);
    expect(await store.readWords(caseId, 2)).toEqual({ note: 'Rota asked for' });
    expect(await store.listWords(caseId)).toEqual(new Map([[2, { note: 'Rota asked for' }]]));
    const history = await store.history(caseId);
    expect(history).toEqual([...change.events, ...next.events]);
    expect(firstBreak(history, next.after.history)).toBeUndefined();
  });

  test('of a record that somebody else has changed is refused, and nothing of it is there', async () => {
    const { store } = arranged;
    const record = await opened();
    await store.commit(noted(record, 'first'));
    const late = noted(record, 'second', { pointers: [`MAIL#late-${record.caseId}`] });
    await expect(store.commit(late)).rejects.toMatchObject({ code: 'CaseChangedMeanwhile' });
    expect(await store.read(record.caseId)).toMatchObject({ version: 2 });
    expect(await store.history(record.caseId)).toHaveLength(2);
    expect(await store.readWords(record.caseId, 2)).toEqual({ note: 'first' });
    expect(await store.findByPointer(`MAIL#late-${record.caseId}`)).toBeUndefined();
  });

  test('that claims what was claimed before is refused whole and names it, also when it opens a case', async () => {
    const { store } = arranged;
    const record = await opened();
    const taken = `MAIL#twice-${record.caseId}`;
    await store.commit(noted(record, 'first', { pointers: [taken] }));
    const again = opening(MONDAY, [`SMS#new-${record.caseId}`, taken]);
    await expect(store.commit(again)).rejects.toMatchObject({ code: 'AlreadyRecorded', facts: { pointer: taken } });
    expect(await store.read(again.after.caseId)).toBeUndefined();
    expect(await store.readPerson(again.after.caseId)).toBeUndefined();
    expect(await store.history(again.after.caseId)).toEqual([]);
    expect(await store.findByPointer(`SMS#new-${record.caseId}`)).toBeUndefined();
    expect(await store.findByReference(again.after.reference)).toBeUndefined();
  });

  test('among many at once is lost by nobody: each is written once or refused', async () => {
    const { store } = arranged;
    const { caseId } = await opened();
    const write = async (note: string) => {
      for (let refused = 0; ; refused += 1) {
        const record = await store.read(caseId);
        if (!record) throw new Error('the case is gone');
        try {
          await store.commit(noted(record, note));
          return refused;
        } catch (error) {
          if (!(error instanceof Error) || error.name !== 'CaseChangedMeanwhile') throw error;
        }
      }
    };
    const notes = Array.from({ length: 12 }, (_unused, index) => `note ${index}`);
    const refusals = await Promise.all(notes.map(write));
    expect(refusals.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
    const words = [...(await store.listWords(caseId)).values()].map((value) => JSON.stringify(value)).sort();
    expect(words).toEqual(notes.map((note) => JSON.stringify({ note })).sort());
    const record = await store.read(caseId);
    expect(record).toMatchObject({ version: 13, history: { seq: 13 } });
    expect(firstBreak(await store.history(caseId), record?.history)).toBeUndefined();
  });

  test('whose reference was drawn before is an error that is tried again, not a complaint taken for recorded', async () => {
    const { store } = arranged;
    const { reference } = await opened();
    const change = opening();
    const again = { ...change, after: { ...change.after, reference } };
    await expect(store.commit(again)).rejects.toThrow('drawn twice');
    await expect(store.commit(again)).rejects.not.toMatchObject({ code: 'AlreadyRecorded' });
    expect(await store.read(again.after.caseId)).toBeUndefined();
  });

  test('the same mail arriving twice at the same moment opens one case', async () => {
    const { store } = arranged;
    const pointer = `MAIL#race-${arrivals}`;
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => store.commit(opening(MONDAY, [pointer]))));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'AlreadyRecorded' });
  });
});

describe('what tells who a person is', () => {
  /** Every item of a case in table Cases, by its sort key. */
  async function itemsOf(caseId: string): Promise<Map<string, string>> {
    const { client, casesTable } = arranged;
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: casesTable,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: `CASE#${caseId}` } },
      }),
    );
    const bytesOf = (item: (typeof Items)[number]) =>
      Object.values(item).map(({ S = '', B = [] }) => S + Buffer.from(B).toString('latin1'));
    return new Map(Items.map((item) => [item['sk']?.S ?? '', bytesOf(item).join('\n')]));
  }

  test('lies nowhere in the tables as it was written', async () => {
    const change = opening();
    await arranged.store.commit(change);
    const { caseId } = change.after;
    await arranged.store.commit(noted(change.after, 'Rota asked for'));
    const items = await itemsOf(caseId);
    expect([...items.keys()]).toEqual(['CASE', 'PERSON', 'WORDS#00000002']);
    for (const item of items.values()) {
      for (const words of ['Nobody came', 'morning visits', 'Rota', complainant.email ?? '']) expect(item).not.toContain(words);
    }
  });

  test('is kept with the message that opened the case, which stays when the person changes, and may change itself', async () => {
    const { store } = arranged;
    const change = opening();
    await store.commit(change);
    const { caseId } = change.after;
    const [first] = change.messages;
    if (!first) throw new Error('the case was opened without a message');
    const moved = { complainant: { ...complainant, phone: '+40700000201' }, account: { whatHappened: 'Nobody came.' } };
    const corrected = noted(change.after, 'moved', { person: moved });
    await store.commit(corrected);
    expect(await store.readPerson(caseId)).toEqual(moved);
    expect(await store.listMessages(caseId)).toEqual([first]);

    const earlier = { ...first, messageId: 'earlier', receivedAt: movedBy(first.receivedAt, -DAY) };
    const placed = { ...first, text: 'Nobody came, again.' };
    await store.commit(noted(corrected.after, 'placed', { messages: [placed, earlier] }));
    expect(await store.listMessages(caseId)).toEqual([earlier, placed]);
  });

  test('lies apart from a message too long to lie with it, and both are read', async () => {
    const { store } = arranged;
    const [complaint] = opening().messages;
    if (!complaint) throw new Error('the case was opened without a message');
    const text = randomBytes(40_000).toString('base64');
    const change = { ...opening(), messages: [{ ...complaint, text }] };
    await store.commit(change);
    expect([...(await itemsOf(change.after.caseId)).keys()]).toEqual([
      'CASE',
      messageKey('', MONDAY, complaint.messageId).sk,
      'PERSON',
    ]);
    expect(await store.listMessages(change.after.caseId)).toEqual(change.messages);
    expect(await store.readPerson(change.after.caseId)).toEqual(change.person);
  });

  test('does not open at another place, nor in another case', async () => {
    const { store, client, casesTable } = arranged;
    const record = await opened();
    await store.commit(noted(record, 'one'));
    const other = await opened();
    await store.commit(noted(other, 'other'));
    const { Item } = await client.send(
      new GetItemCommand({ TableName: casesTable, Key: { pk: { S: `CASE#${record.caseId}` }, sk: { S: wordsKey('', 2).sk } } }),
    );
    const move = (caseId: string, seq: number) =>
      client.send(
        new PutItemCommand({
          TableName: casesTable,
          Item: { ...Item, pk: { S: `CASE#${caseId}` }, sk: { S: wordsKey('', seq).sk } },
        }),
      );
    await move(record.caseId, 3);
    await expect(store.readWords(record.caseId, 3)).rejects.toThrow();
    await move(other.caseId, 2);
    await expect(store.readWords(other.caseId, 2)).rejects.toThrow();
  });

  test('that is sealed for keeping elsewhere opens at its place alone', async () => {
    const { store } = arranged;
    const { caseId } = await opened();
    const sealed = await store.seal(caseId, 'letters/1', { text: 'Dear Maria' });
    expect(await store.unseal(caseId, 'letters/1', sealed)).toEqual({ text: 'Dear Maria' });
    await expect(store.unseal(caseId, 'letters/2', sealed)).rejects.toThrow();
    const other = await opened();
    await expect(store.unseal(other.caseId, 'letters/1', sealed)).rejects.toThrow();
    await expect(
      store.unseal(caseId, 'letters/1', sealed.with(sealed.length - 1, 0 ^ ((sealed.at(-1) ?? 0) + 1))),
    ).rejects.toThrow();
  });

  test('holds for the people around a case as well: sealed, read back, and gone with the person', async () => {
    const record = await opened();
    const circle = {
      parties: [{ partyId: 'p1', name: 'Rada Pop', phone: '+40700000200' }],
      barred: [{ barredId: 'b1', name: 'Stefan Ionescu' }],
    };
    const change = changeOf(record, { after: { ...record, barredPeople: 1 }, events: [], circle }, record.receivedAt, {
      signals: false,
    });
    await arranged.store.commit(change);
    expect(await arranged.store.readCircle(record.caseId)).toEqual(circle);
    await arranged.erasePerson(record.caseId);
    expect(await arranged.another().readCircle(record.caseId)).toEqual({ parties: [], barred: [] });
  });

  test('is gone once erased, and the record and its history are as they were (GDPR art. 17)', async () => {
    const { caseId, ...record } = await opened();
    await arranged.store.commit(noted({ caseId, ...record }, 'She was not visited.'));
    const sealed = await arranged.store.seal(caseId, 'letters/1', { text: 'Dear Maria' });
    await arranged.erasePerson(caseId);
    const store = arranged.another();
    expect(await store.readPerson(caseId)).toBeUndefined();
    expect(await store.readWords(caseId, 2)).toBeUndefined();
    expect(await store.listWords(caseId)).toEqual(new Map());
    expect(await store.listMessages(caseId)).toEqual([]);
    expect(await store.unseal(caseId, 'letters/1', sealed)).toBeUndefined();
    await expect(store.seal(caseId, 'letters/2', {})).rejects.toThrow('erased');
    const kept = await store.read(caseId);
    expect(kept).toMatchObject({ reference: record.reference, version: 2 });
    expect(firstBreak(await store.history(caseId), kept?.history)).toBeUndefined();
  });
});

describe('the outbox', () => {
  /** A case with a notice to be sent. */
  async function told(at: Instant = MONDAY) {
    const record = await opened(at);
    const notice: OutboxDraft = {
      kind: 'notice',
      noticeKind: 'assigned',
      reference: record.reference,
      role: 'team_leader',
      notTo: [],
    };
    const change = changeOf(record, { after: record, events: [], outbox: [notice] }, at, { signals: false });
    await arranged.store.commit(change);
    const { caseId, outboxId } = change.outbox[0] ?? { caseId: '', outboxId: 0 };
    const statusNow = async () => (await arranged.store.listOutbox(caseId)).find((row) => row.outboxId === outboxId);
    return {
      place: `${caseId}/${outboxId}`,
      statusNow,
      claim: (when: Instant) => arranged.store.claimOutbox(caseId, outboxId, when),
    };
  }

  test('a row is claimed by one sender, and by another once the claim has run out', async () => {
    const { claim } = await told();
    const claims = await Promise.all(Array.from({ length: 4 }, () => claim(MONDAY)));
    expect(claims.filter((claimed) => claimed !== undefined)).toHaveLength(1);
    expect(await claim(movedBy(MONDAY, (CLAIM_MINUTES - 1) * MINUTE))).toBeUndefined();
    expect(await claim(movedBy(MONDAY, CLAIM_MINUTES * MINUTE))).toMatchObject({ status: 'claimed' });
  });

  test('a claim given back is free at once; a row that was sent is not', async () => {
    const { store } = arranged;
    const { claim, statusNow } = await told();
    const first = await claim(MONDAY);
    if (first) await store.releaseOutbox(first);
    const second = await claim(MONDAY);
    expect(second).toBeDefined();
    if (second) await store.settleOutbox(second, { status: 'sent', at: MONDAY, providerMessageId: 'p1' });
    expect(await claim(movedBy(MONDAY, DAY))).toBeUndefined();
    expect(await statusNow()).toMatchObject({ status: 'sent', sentAt: MONDAY, providerMessageId: 'p1' });
  });

  test('a claim that another has taken over is not given back by the first', async () => {
    const { claim, statusNow } = await told();
    const first = await claim(MONDAY);
    await claim(movedBy(MONDAY, DAY));
    if (first) await arranged.store.releaseOutbox(first);
    expect(await statusNow()).toMatchObject({ status: 'claimed', claimedAt: movedBy(MONDAY, DAY) });
  });

  test('rows not yet sent are found by the sweeper, sent ones are not', async () => {
    const { store } = arranged;
    const at = '2026-01-05T08:00:00.000Z';
    const [waiting, sent] = [await told(at), await told(at)];
    const row = await sent.claim(at);
    if (row) await store.settleOutbox(row, { status: 'sent', at });
    const pendingAt = async (before: Instant) =>
      (await store.pendingOutbox(before)).map(({ caseId, outboxId }) => `${caseId}/${outboxId}`);
    expect(await pendingAt('2026-01-05T10:00:00.000Z')).toContain(waiting.place);
    expect(await pendingAt('2026-01-05T10:00:00.000Z')).not.toContain(sent.place);
    expect(await pendingAt('2026-01-05T07:59:59.999Z')).not.toContain(waiting.place);
  });

  test('a row that does not exist cannot be claimed', async () => {
    expect(await arranged.store.claimOutbox('0'.repeat(20), 1, MONDAY)).toBeUndefined();
  });
});

describe('waits', () => {
  const waitOf = (caseId: string, run: number, taskToken: string, wakeAt: Instant) => ({
    caseId,
    machine: 'complaint' as const,
    run,
    taskToken,
    wakeAt,
  });

  test('the last one opened is the one that is woken', async () => {
    const { store } = arranged;
    const { caseId } = await opened();
    await store.saveWait(waitOf(caseId, 1, 'a', MONDAY));
    await store.saveWait(waitOf(caseId, 1, 'b', movedBy(MONDAY, DAY)));
    expect(await store.readWait(caseId)).toMatchObject({ taskToken: 'b' });
  });

  test('a replaced run that comes late does not hide the token of the one that carries the case', async () => {
    const { store } = arranged;
    const { caseId } = await opened();
    const carrying = waitOf(caseId, 2, 'carrying', MONDAY);
    await store.saveWait(carrying);
    await store.saveWait(waitOf(caseId, 1, 'late', MONDAY));
    expect(await store.readWait(caseId)).toEqual(carrying);
  });

  test('a case without one has none', async () => {
    expect(await arranged.store.readWait('0'.repeat(20))).toBeUndefined();
  });
});

describe('the quarantine', () => {
  const entryOf = (quarantineId: string) => ({
    quarantineId,
    channel: 'email' as const,
    receivedAt: MONDAY,
    why: 'spam',
    rawKey: 'raw/1',
    excerpt: { from: 'stranger@example.org', subject: 'Win', text: 'Click' },
  });

  test('keeps what nobody could place until a person decides, sealed, and takes it in once', async () => {
    const { store } = arranged;
    const entry = entryOf(drawIdentifier(systemChance));
    await store.quarantine(entry, [`MAIL#q-${entry.quarantineId}`]);
    await expect(store.quarantine({ ...entry, quarantineId: 'again' }, [`MAIL#q-${entry.quarantineId}`])).rejects.toMatchObject({
      code: 'AlreadyRecorded',
    });
    expect(await store.listQuarantine()).toContainEqual(entry);
    expect(await arranged.another().readQuarantine(entry.quarantineId)).toEqual(entry);
    await store.releaseQuarantine(entry.quarantineId);
    expect(await store.listQuarantine()).not.toContainEqual(entry);
    expect(await store.readQuarantine(entry.quarantineId)).toEqual(entry);
  });
});

describe('lists', () => {
  test('cases received come in order, page by page, over the turn of months and years, each once', async () => {
    const { store } = arranged;
    const moments = [
      '2024-11-30T23:59:59.999Z',
      '2024-12-01T00:00:00.000Z',
      '2024-12-01T00:00:00.000Z',
      '2025-01-15T00:00:00.000Z',
      '2025-03-01T00:00:00.000Z',
    ];
    for (const at of moments) await opened(at);
    const read = async (from: Instant, to: Instant, limit: number) => {
      const found: string[] = [];
      let after: string | undefined;
      do {
        const page = await store.listReceived({ from, to, limit, ...(after === undefined ? {} : { after }) });
        expect(page.cases.length).toBeLessThanOrEqual(limit);
        found.push(...page.cases.map(({ receivedAt }) => receivedAt));
        after = page.next;
      } while (after !== undefined);
      return found;
    };
    for (const limit of [1, 2, 3, 5, 100])
      expect(await read('2024-06-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', limit)).toEqual(moments);
    // From is included, to is not.
    expect(await read('2024-12-01T00:00:00.000Z', '2025-03-01T00:00:00.000Z', 2)).toEqual(moments.slice(1, 4));
    expect(await read('2022-01-01T00:00:00.000Z', '2022-06-01T00:00:00.000Z', 2)).toEqual([]);
  });

  test('active cases are the open ones and closed ones with a task left', async () => {
    const { store } = arranged;
    const record = await opened();
    const active = async () => (await store.listActive()).some(({ caseId }) => caseId === record.caseId);
    expect(await active()).toBe(true);
    const task = { taskId: 't', kind: 'read_new_message', role: 'team_leader', dueAt: MONDAY } as const;
    const closed = noted({ ...record, phase: 'closed', deadlines: [], tasks: [task] }, 'x');
    await store.commit({ ...closed, before: record });
    expect(await active()).toBe(true);
    await store.commit(noted({ ...closed.after, tasks: [] }, 'done', {}));
    expect(await active()).toBe(false);
  });
});

test('readings of personal data make a chain of their own, which holds when many read at once', async () => {
  const { store } = arranged;
  const chain = `READS#${drawIdentifier(systemChance)}`;
  const view = { type: 'case_viewed', actor: { kind: 'person', personId: 'leader' } } as const;
  await Promise.all(Array.from({ length: 3 }, () => store.appendToChain(chain, view, MONDAY)));
  const history = await store.history(chain);
  expect(history).toHaveLength(3);
  expect(firstBreak(history)).toBeUndefined();
});
