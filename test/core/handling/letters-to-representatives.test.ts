// Copies of letters, and letters instead, for whoever acts for the person who complained (S2.10, S2.31): by the one path that every letter
// takes, to nobody barred (S2.62), never once the authority has ended (S2.61), and never what rights hang on (S2.41).

import { describe, expect, test } from 'vitest';
import { deadlineOf } from '#core/case/case.ts';
import type { OutboxEntry } from '#core/case/outbox.ts';
import { findSendingStop } from '#core/handling/find-sending-stop.ts';
import { copyFailed } from '#core/handling/lose-letter.ts';
import { DAY, movedBy } from '#core/instant.ts';
import type { Circle } from '#core/parties/circle.ts';
import { Bench, complainant, finding, fullDecision, refusalOf } from './bench.ts';

const LAWYER = { role: 'representative', name: 'Ada Lupu', email: 'ada@example.org' } as const;

interface Asked {
  letters?: 'copies' | 'instead' | 'none';
  scope?: string;
  expiresOn?: string;
  party?: object;
}

function withLawyer({ letters = 'copies', scope = 'details', expiresOn, party = {} }: Asked = {}): Bench {
  const bench = new Bench().bringTo('under_investigation');
  bench.act('add_party', 'leader', { ...LAWYER, ...party });
  const of = bench.record.parties?.[0]?.partyId ?? '';
  bench.act('record_authority', 'leader', { of, scope, letters, document: 'In the folder', ...(expiresOn ? { expiresOn } : {}) });
  return bench;
}

function answered(bench: Bench): Bench {
  bench.act('record_finding', 'leader', finding);
  bench.act('decide_outcome', 'leader', fullDecision);
  bench.act('send_letter', 'leader');
  return bench;
}

const letters = (bench: Bench) => bench.lastChange.letters;
const rows = (bench: Bench): Extract<OutboxEntry, { kind: 'letter' }>[] =>
  bench.lastChange.outbox.flatMap((row) => (row.kind === 'letter' ? [row] : []));
const circleOf = (bench: Bench): Circle => bench.context.circle;

/** What is asked before the copy leaves. */
async function stopOf(bench: Bench, now = bench.now, circle = circleOf(bench)) {
  const [row, letter] = [rows(bench).at(-1), letters(bench).at(-1)];
  return await findSendingStop(
    { caseId: bench.record.caseId, toParty: row?.toParty },
    { letterKind: letter?.letterKind ?? 'survey', to: letter?.to ?? '' },
    {
      cases: {
        ...({} as Parameters<typeof findSendingStop>[2]['cases']),
        read: async () => bench.record,
        readCircle: async () => circle,
        readPerson: async () => ({ complainant, account: { whatHappened: '' } }),
      },
      clock: { now: () => now },
    },
  );
}

describe('S2.10: a copy for whoever acts for the person', () => {
  test('goes with the letter, word for word, says what it is, and leads into nobody’s case', () => {
    const bench = answered(withLawyer());
    const [own, copy] = letters(bench);
    expect([own?.to, copy?.to]).toEqual(['maria@example.org', 'ada@example.org']);
    expect(rows(bench).map(({ outboxId, toParty }) => [outboxId, toParty?.as])).toEqual([
      [own?.outboxId, undefined],
      [copy?.outboxId, 'copies'],
    ]);
    expect(copy?.letter.text).toContain('This is a copy.');
    expect(copy?.letter.text).toContain(fullDecision.measures);
    expect(own?.letter.text).not.toContain('This is a copy.');
    expect(`${copy?.letter.text}${copy?.letter.html}${copy?.letter.sms}`).not.toMatch(
      /candour\.example\.org\/(case|status|evidence)/,
    );
  });

  test('is of every letter but the survey, which is the person’s own', () => {
    const bench = withLawyer();
    bench.act('extend', 'leader', { newDueOn: '2026-11-26', reason: 'Two colleagues are away.' });
    expect(letters(bench)).toHaveLength(2);
    answered(bench);
    bench.passDays(60);
    const surveys = bench.changes.flatMap((change) => change.letters.filter(({ letterKind }) => letterKind === 'survey'));
    expect(surveys.map(({ to }) => to)).toEqual(['maria@example.org']);
  });

  test('is in the language they read, where it holds nothing but our own sentences', () => {
    const bench = withLawyer({ party: { language: 'ro' } });
    bench.passDays(40);
    const update = bench.changes.flatMap((change) => change.letters).filter(({ letterKind }) => letterKind === 'progress_update');
    expect(update.slice(0, 2).map(({ to, letter }) => [to, letter.language])).toEqual([
      ['maria@example.org', 'en'],
      ['ada@example.org', 'ro'],
    ]);
    const decided = answered(withLawyer({ party: { language: 'ro' } }));
    expect(letters(decided).map(({ letter }) => letter.language)).toEqual(['en', 'en']);
  });

  test('without an address is a task, and nobody takes it for the answer itself', () => {
    const bench = answered(withLawyer({ party: { email: undefined } }));
    expect(rows(bench).map(({ channel, status }) => [channel, status])).toEqual([
      ['email', 'pending'],
      ['paper', 'to_print'],
    ]);
    const task = bench.record.tasks.find(({ kind }) => kind === 'bring_copy');
    bench.act('finish_task', 'leader', { taskId: task?.taskId, what: 'Posted' });
    expect(deadlineOf(bench.record, 'appeal_window')?.isProvisional).toBe(true);
  });

  test('that comes back is work for a person, and the time to appeal stays what it was (S2.41)', () => {
    const bench = answered(withLawyer());
    const before = bench.record.deadlines;
    const [, copy] = rows(bench);
    const partyId = copy?.toParty?.partyId ?? '';
    bench.write(copyFailed(bench.record, { outboxId: copy?.outboxId ?? 0, partyId }, 'bounced', bench.context));
    expect(bench.record.tasks.map(({ kind }) => kind)).toContain('bring_copy');
    expect(bench.record.tasks.map(({ kind }) => kind)).not.toContain('reach_by_other_channel');
    expect(bench.record.deadlines).toEqual(before);
  });

  test('to the person’s own address is not sent twice', () => {
    expect(letters(answered(withLawyer({ party: { email: 'maria@example.org' } })))).toHaveLength(1);
  });
});

describe('S2.61: who gets none', () => {
  test.each(['help_only', 'act_for'])('whoever may %s and is not told details', (scope) => {
    expect(refusalOf(() => withLawyer({ scope }))).toBe('AuthorityMissing');
  });

  test('the one who complained: they have the letters anyhow', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('require_authority', 'leader', { whom: 'Her mother' });
    const input = { of: 'complainant', scope: 'details', letters: 'copies', document: 'x' };
    expect(refusalOf(() => bench.act('record_authority', 'leader', input))).toBe('AuthorityMissing');
  });

  test('whoever may be told details and was not said to get letters', () => {
    expect(letters(answered(withLawyer({ letters: 'none' })))).toHaveLength(1);
  });

  test('whoever’s authority was taken back, or has ended', () => {
    const revoked = withLawyer();
    revoked.act('revoke_authority', 'leader', { of: revoked.record.parties?.[0]?.partyId, why: 'They said so' });
    expect(letters(answered(revoked))).toHaveLength(1);
    const ended = withLawyer({ expiresOn: '2026-11-12' });
    ended.now = movedBy(ended.now, 5 * DAY);
    expect(letters(answered(ended))).toHaveLength(1);
  });

  test('nobody barred, whoever agreed (S2.62)', () => {
    const bench = withLawyer();
    bench.act('bar_person', 'leader', { email: 'ada@example.org', why: 'Named by the client' });
    expect(letters(answered(bench))).toHaveLength(1);
  });

  test('is asked again before it leaves: taken back, ended, barred, removed, or reached elsewhere by now', async () => {
    const bench = answered(withLawyer({ expiresOn: '2026-12-01' }));
    expect(await stopOf(bench)).toBeUndefined();
    expect(await stopOf(bench, movedBy(bench.now, 30 * DAY))).toBe('authority_missing');
    const { parties, barred } = circleOf(bench);
    expect(await stopOf(bench, bench.now, { parties, barred: [{ barredId: 'b', email: 'ada@example.org' }] })).toBe(
      'recipient_barred',
    );
    expect(await stopOf(bench, bench.now, { parties: [], barred })).toBe('authority_missing');
    const moved = parties.map((party) => ({ ...party, email: 'ada.lupu@example.org' }));
    expect(await stopOf(bench, bench.now, { parties: moved, barred })).toBe('contact_replaced');
    const sent = bench.lastChange;
    bench.record = {
      ...bench.record,
      parties: (bench.record.parties ?? []).map((party) =>
        party.authority ? { ...party, authority: { ...party.authority, revokedAt: bench.now } } : party,
      ),
    };
    expect(bench.lastChange).toBe(sent);
    expect(await stopOf(bench)).toBe('authority_missing');
  });

  test('S2.63: nobody, while somebody’s safety is to be seen to; then a person brings what was kept back', async () => {
    const bench = answered(withLawyer());
    const [, copy] = rows(bench);
    const safeguard = { taskId: 's', kind: 'safeguard', role: 'team_leader', dueAt: bench.now } as const;
    const calm = bench.record;
    bench.record = { ...calm, tasks: [...calm.tasks, safeguard] };
    expect(await stopOf(bench)).toBe('safety_first');
    bench.write(copyFailed(bench.record, { outboxId: copy?.outboxId ?? 0, partyId: 'p' }, 'safety_first', bench.context));
    expect(bench.record.tasks.map(({ kind }) => kind)).toContain('bring_copy');
    const early = withLawyer();
    early.record = { ...early.record, tasks: [safeguard] };
    expect(letters(answered(early))).toHaveLength(1);
    const instead = withLawyer({ letters: 'instead' });
    instead.record = { ...instead.record, tasks: [safeguard] };
    expect(letters(answered(instead)).map(({ to }) => to)).toEqual(['maria@example.org']);
  });

  test('what they no longer may have is work for nobody', () => {
    const bench = answered(withLawyer());
    bench.write(copyFailed(bench.record, { outboxId: 9, partyId: 'p' }, 'authority_missing', bench.context));
    expect(bench.record.tasks.map(({ kind }) => kind)).not.toContain('bring_copy');
  });
});

describe('S2.31: letters to the representative instead', () => {
  test('go to them alone, and say whom “you” means', () => {
    const bench = answered(withLawyer({ letters: 'instead' }));
    expect(letters(bench).map(({ to, toParty }) => [to, toParty?.as])).toEqual([['ada@example.org', 'instead']]);
    expect(letters(bench)[0]?.letter.text).toContain('wants our letters to go to you');
    expect(letters(bench)[0]?.letter.text).toContain('Dear Ada Lupu');
  });

  test('what is looked at before is what they get', () => {
    const bench = withLawyer({ letters: 'instead' });
    bench.act('record_finding', 'leader', finding);
    bench.act('decide_outcome', 'leader', fullDecision);
    const { shown } = bench.act('preview_letter', 'leader');
    const { preview } = shown as { preview: string };
    bench.act('send_letter', 'leader', { preview });
    expect(letters(bench)[0]?.letter.text).toContain('Dear Ada Lupu');
  });

  test('go to one person: whoever had them before has copies from then on', () => {
    const bench = withLawyer({ letters: 'instead' });
    bench.act('add_party', 'leader', { role: 'representative', name: 'Ion Dima', email: 'ion@example.org' });
    const of = bench.record.parties?.at(-1)?.partyId ?? '';
    bench.act('record_authority', 'leader', { of, scope: 'details', letters: 'instead', document: 'x' });
    expect(letters(answered(bench)).map(({ to, toParty }) => [to, toParty?.as])).toEqual([
      ['ion@example.org', 'instead'],
      ['ada@example.org', 'copies'],
    ]);
  });

  test('come to the person again once the authority has ended', () => {
    const bench = withLawyer({ letters: 'instead', expiresOn: '2026-11-12' });
    bench.now = movedBy(bench.now, 5 * DAY);
    expect(letters(answered(bench)).map(({ to }) => to)).toEqual(['maria@example.org']);
  });
});
