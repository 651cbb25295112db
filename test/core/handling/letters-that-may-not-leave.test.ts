// The guard behind every path that a letter can take: recorded by no act, and sent by no sender, once its reader may not be told.

import { describe, expect, test } from 'vitest';
import type { Case } from '#core/case/case.ts';
import type { Change } from '#core/case/change.ts';
import { IssuedLetter } from '#core/correspondence/issued-letter.ts';
import { findSendingStop } from '#core/handling/find-sending-stop.ts';
import { loseLetter } from '#core/handling/lose-letter.ts';
import { type HandlingPorts, writeDraft } from '#core/handling/perform.ts';
import { movedBy } from '#core/instant.ts';
import { type Circle, namesToKeep } from '#core/parties/circle.ts';
import { Bench, charity, complainant, countingChance, house, MONDAY } from './bench.ts';

const him: Circle = { parties: [], barred: [{ barredId: 'b1', email: 'him@example.org', phone: '+40700000123' }] };
const letter = (letterKind: IssuedLetter['letterKind'], to: string): IssuedLetter =>
  IssuedLetter.copy(
    { letterKind, letter: { language: 'en', subject: 's', text: 't', html: 'h', sms: 'm' }, autoSubmitted: 'no' },
    { channel: to.includes('@') ? 'email' : 'sms', to, mark: '' },
  );
const ended = {
  onBehalf: {
    authority: { requiredAt: MONDAY, receivedAt: MONDAY, scope: 'details' as const, expiresAt: movedBy(MONDAY, -1) },
    isFormerClient: false,
  },
};
const waiting = { onBehalf: { authority: { requiredAt: MONDAY }, isFormerClient: false } };

describe('S2.61, S2.62: whoever wrote the letter', () => {
  async function record(more: Partial<Case>, issued: IssuedLetter) {
    const before = new Bench().record;
    const done: string[] = [];
    const ports: Parameters<typeof writeDraft>[2] = {
      cases: {
        ...({} as Parameters<typeof writeDraft>[2]['cases']),
        readCircle: async () => him,
        commit: async () => void done.push('written'),
      },
      letterBook: { keep: async () => void done.push('kept'), read: async () => undefined },
      workflow: { wake: async () => true },
      clock: { now: () => MONDAY },
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    };
    const draft = { after: { ...before, ...more }, events: [], letters: [issued] };
    const refusal = await writeDraft(before, draft, ports, { signals: false }).then(
      () => undefined,
      (error: Error) => error.name,
    );
    return [refusal, ...done];
  }

  test.each([
    ['a notice to a barred address', { barredPeople: 1 }, letter('acknowledgement', 'HIM@example.org'), 'PersonBarred'],
    ['a text to a barred number', { barredPeople: 1 }, letter('text_answer', '+40700000123'), 'PersonBarred'],
    ['an answer without authority', waiting, letter('outcome', 'ana@example.org'), 'AuthorityMissing'],
    ['the same on paper', waiting, letter('outcome', ''), 'AuthorityMissing'],
    ['an answer after the last moment of an authority', ended, letter('outcome', 'ana@example.org'), 'AuthorityMissing'],
  ] satisfies [string, Partial<Case>, IssuedLetter, string][])(
    '%s is neither kept nor written',
    async (_which, more, issued, code) => {
      expect(await record(more, issued)).toEqual([code]);
    },
  );

  test('what only looks like a letter is neither kept nor written', async () => {
    const sound = letter('acknowledgement', 'ana@example.org');
    for (const forged of [{ ...sound, to: 'maria@example.org' }, structuredClone(sound), Object.create(sound)]) {
      expect(await record({}, forged as IssuedLetter)).toEqual(['TypeError']);
    }
  });

  test('everything else is', async () => {
    expect(await record({ barredPeople: 1 }, letter('outcome', 'maria@example.org'))).toEqual([undefined, 'kept', 'written']);
    expect(await record(waiting, letter('acknowledgement', 'ana@example.org'))).toEqual([undefined, 'kept', 'written']);
  });
});

describe('what was true when a letter was written is asked again when it leaves', () => {
  const stopOf = (more: Partial<Case>, to: string, letterKind: IssuedLetter['letterKind'] = 'outcome') =>
    findSendingStop(
      { caseId: 'x' },
      { letterKind, to },
      {
        cases: {
          ...({} as Parameters<typeof findSendingStop>[2]['cases']),
          read: async () => ({ ...new Bench().record, ...more }),
          readCircle: async () => him,
          readPerson: async () => ({
            complainant: { ...complainant, phone: '+40722000001' },
            account: { whatHappened: '' },
          }),
        },
        clock: { now: () => MONDAY },
      },
    );

  test.each([
    ['its reader was barred meanwhile', { barredPeople: 1 }, 'him@example.org', 'recipient_barred'],
    ['its reader’s authority was taken back meanwhile', waiting, 'maria@example.org', 'authority_missing'],
    ['its reader’s authority ended meanwhile', ended, 'maria@example.org', 'authority_missing'],
    ['its reader is reached elsewhere since (S2.8)', {}, 'maria.before@example.org', 'contact_replaced'],
    ['its reader has another number since (S2.8)', {}, '+40722000009', 'contact_replaced'],
    ['nothing of the kind', {}, 'maria@example.org', undefined],
    ['nothing of the kind, by text', {}, '+40722000001', undefined],
  ] satisfies [string, Partial<Case>, string, string | undefined][])('%s', async (_what, more, to, stop) => {
    expect(await stopOf(more, to)).toBe(stop);
  });

  test('M18: who texted from another phone is answered there', async () => {
    expect(await stopOf({}, '+40722000009', 'text_answer')).toBeUndefined();
  });
});

describe('M14: a text that cannot be sent goes by e-mail', () => {
  async function lose(more: Partial<Case>, why: string) {
    const changes: Change[] = [];
    const kept = {
      letterKind: 'outcome',
      channel: 'sms',
      to: '+40722000001',
      subject: 's',
      text: 't',
      html: 'h',
      sms: 'm',
    } as const;
    const ports = {
      ...({} as HandlingPorts),
      cases: {
        ...({} as HandlingPorts['cases']),
        read: async () => ({ ...new Bench().record, ...more }),
        readCircle: async () => him,
        readPerson: async () => ({ complainant, account: { whatHappened: '' } }),
        commit: async (change: Change) => void changes.push(change),
      },
      letterBook: { keep: async () => undefined, read: async () => ({ ...kept, issuedAt: MONDAY }) },
      staff: { people: async () => [...house], remember: async () => undefined },
      procedures: { current: () => charity, pinned: () => charity },
      clock: { now: () => MONDAY },
      chance: countingChance(),
      links: new Bench().context.links,
    } satisfies HandlingPorts;
    const row = { schemaVersion: 1, kind: 'letter', caseId: 'x', outboxId: 2, at: MONDAY, fileKey: 'f' } as const;
    await loseLetter({ ...row, status: 'claimed', letterKind: 'outcome', channel: 'sms' }, why, ports);
    return changes.flatMap(({ letters, after }) => [...letters.map(({ to }) => to), ...after.tasks.map(({ kind }) => kind)]);
  }

  test('where there is an address', async () => {
    expect(await lose({}, 'outage')).toEqual(['maria@example.org']);
  });

  test('S2.61: but not once its reader may not be told any more: that is a person’s task', async () => {
    expect(await lose(waiting, 'authority_missing')).toEqual(['reach_by_other_channel']);
  });
});

test('S2.61: what no letter may hold is all of barred people and witnesses, and how others are reached', () => {
  const parties = [
    { partyId: 'w', name: 'Rada Pop' },
    { partyId: 'h', name: 'Ana Lung', email: 'ana@example.org' },
  ];
  const roles = [
    { partyId: 'w', role: 'witness' },
    { partyId: 'h', role: 'helper' },
  ] as const;
  expect(
    namesToKeep({ parties: roles }, { parties, barred: [{ barredId: 'b', name: 'Stefan', phone: '+40700000123' }] }),
  ).toEqual(['Stefan', '+40700000123', 'Rada Pop', 'ana@example.org']);
});
