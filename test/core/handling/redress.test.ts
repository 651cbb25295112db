// A date of ours that was missed (S4.6, S4.21): every answer that leaves late is sorry for it, and what the charter owes is offered by itself,
// told on the day, promised with the answer and followed until it is done.

import { describe, expect, test } from 'vitest';
import { deadlineOf } from '#core/case/case.ts';
import { acknowledgeComplaint } from '#core/handling/procedure-acts.ts';
import { DAY, HOUR, movedBy } from '#core/instant.ts';
import { loadProfile } from '#core/procedure/profile.ts';
import { shippedProfiles } from '#test/support/shipped-profiles.ts';
import { Bench, charity, finding, fullDecision, profileText, refusalOf, shippedProcedure } from './bench.ts';

const charter = shippedProcedure('service-charter.ca');
const inEnglish = { preferredChannel: 'email', email: 'maria@example.org', language: 'en', senderProven: true } as const;
const taken = () =>
  new Bench({ procedure: charter, startsAt: '2026-12-01T09:00:00.000Z', complainant: inEnglish }).bringTo('acknowledged');

/** The day after the answer was due. */
function late(bench = taken()): Bench {
  bench.act('assign', 'head');
  bench.passTo(movedBy(deadlineOf(bench.record, 'respond')?.dueAt ?? '', DAY));
  return bench;
}

function answer(bench: Bench, more: object = fullDecision): string {
  const who = bench.record.handler.role === 'trustee' ? 'trustee' : 'head';
  bench.act('assign', who);
  bench.act('record_finding', who, finding);
  bench.act('decide_outcome', who, more);
  bench.act('send_letter', who);
  return bench.lastChange.letters[0]?.letter.text ?? '';
}

describe('an answer that leaves late', () => {
  test.each(shippedProfiles)('S4.21: says so and is sorry, under %s', (name) => {
    const procedure = shippedProcedure(name, (profile) => ({
      ...profile,
      letters: { upheld: profile.letters.upheld, notUpheld: profile.letters.notUpheld },
    }));
    const bench = new Bench({ procedure }).bringTo('acknowledged');
    const due = deadlineOf(bench.record, 'respond')?.dueAt ?? '';
    bench.passTo(movedBy(due, DAY));
    const handler = bench.staff.find(({ role }) => role === bench.record.handler.role)?.personId ?? '';
    bench.act('assign', handler);
    for (const whose of ['complainant', 'concerned']) bench.act('record_account', handler, { whose, said: 'It was so.' });
    bench.act('record_finding', handler, finding);
    bench.act('decide_outcome', handler, fullDecision);
    bench.act('send_letter', handler);
    expect(bench.lastChange.letters[0]?.letter.text).toMatch(
      /It comes late, and we are sorry|Vine cu întârziere și ne pare rău|Arriva in ritardo|Arriba tard|nous le regrettons|答复来迟了/,
    );
  });

  test('and one in time does not, also when its day was put off before', () => {
    const bench = new Bench().bringTo('under_investigation');
    const first = deadlineOf(bench.record, 'respond')?.dueAt ?? '';
    bench.act('extend', 'leader', { newDueOn: movedBy(first, DAY).slice(0, 10), reason: 'A witness is ill.' });
    bench.passTo(movedBy(first, HOUR));
    bench.act('record_finding', 'leader', finding);
    bench.act('decide_outcome', 'leader', fullDecision);
    bench.act('send_letter', 'leader');
    expect(bench.lastChange.letters[0]?.letter.text).not.toContain('comes late');
  });
});

describe('what the charter owes', () => {
  test('S4.6: is told on the day that the answer is late, and stands on the case', () => {
    const bench = late();
    const told = bench.changes.flatMap(({ letters }) => letters).find(({ letterKind }) => letterKind === 'progress_update');
    const all = bench.changes.flatMap(({ letters }) => letters).map(({ letter }) => letter.text);
    expect(all.some((text) => text.includes('€20.00: Because our answer came later than our charter promises.'))).toBe(true);
    expect(told).toBeDefined();
    expect(bench.record.remedies).toMatchObject([
      { kind: 'compensation', amount: 20, breach: 'respond', approvedBy: 'procedure' },
    ]);
  });

  test('once, however long it stays late, and nobody here takes it back', () => {
    const bench = late();
    bench.passDays(30);
    expect(bench.record.remedies).toHaveLength(1);
    expect(bench.record.redressed).toEqual(['respond']);
    bench.act('assign', bench.record.handler.role === 'chair' ? 'chair' : 'trustee');
    const { personId = '' } = bench.record.handler;
    const remedyId = bench.record.remedies?.[0]?.remedyId;
    expect(refusalOf(() => bench.act('drop_remedy', personId, { remedyId, why: 'x' }))).toBe('ActNotAllowedNow');
  });

  test('S1.7: is promised with the answer, whatever that decides, by a day that counts from it, and is followed', () => {
    const bench = late();
    const text = answer(bench, { outcome: 'not_upheld', reason: 'The log is complete.' });
    expect(text).toContain('compensation of €20.00. Because our answer came later than our charter promises.');
    const [remedy] = bench.record.remedies ?? [];
    expect(remedy?.promisedAt).toBe(bench.now);
    expect(remedy?.dueAt).toBe(bench.record.tasks.find(({ kind }) => kind === 'keep_promise')?.dueAt);
    bench.act('report_promise', 'head', { remedyId: remedy?.remedyId, kept: 'kept', what: 'Paid.' });
    expect(bench.record.tasks.map(({ kind }) => kind)).not.toContain('keep_promise');
  });

  test('an answer that comes long after its first date can still promise it', () => {
    const bench = late();
    bench.passDays(120);
    bench.act('assign', 'chair');
    bench.act('record_finding', 'chair', finding);
    bench.act('decide_outcome', 'chair', fullDecision);
    bench.act('send_letter', 'chair');
    expect(bench.record.remedies?.[0]?.dueAt ?? '').toSatisfy((dueAt: string) => dueAt > bench.now);
  });

  test('S4.6: an acknowledgement that comes late tells it too', () => {
    const bench = new Bench({ procedure: charter, startsAt: '2026-12-01T09:00:00.000Z', complainant: inEnglish });
    bench.now = movedBy(deadlineOf(bench.record, 'acknowledge')?.dueAt ?? '', DAY);
    bench.perform(acknowledgeComplaint);
    expect(bench.lastChange.letters[0]?.letter.text).toContain('A letter of apology signed by the Head of Service.');
    expect(bench.record.remedies).toMatchObject([{ kind: 'apology', breach: 'acknowledge' }]);
  });

  test('S4.6: a second look that takes too long is made good as well', () => {
    const bench = taken();
    bench.act('assign', 'head');
    answer(bench);
    bench.act('lodge_appeal', 'desk', { reasons: 'The finding is wrong.' });
    bench.settle();
    bench.passTo(movedBy(deadlineOf(bench.record, 'answer_appeal')?.dueAt ?? '', DAY));
    expect(bench.lastChange.letters[0]?.letter.text).toContain('Because our second look took longer');
    expect(bench.record.remedies).toMatchObject([{ breach: 'answer_appeal' }]);
  });

  test('nothing is owed where no charter says so', () => {
    const bench = new Bench({ procedure: charity }).bringTo('under_investigation');
    bench.passDays(30);
    expect(bench.record.remedies).toBeUndefined();
  });
});

test('S3.8: a signature holds when the answer leaves late all the same, and what is owed for that is told', () => {
  const procedure = shippedProcedure('service-charter.ca', (profile) => ({
    ...profile,
    letters: { ...profile.letters, secondSignature: 'quality_manager' },
  }));
  const bench = new Bench({ procedure, startsAt: '2026-12-01T09:00:00.000Z', complainant: inEnglish }).bringTo('acknowledged');
  bench.act('assign', 'head');
  bench.act('record_finding', 'head', finding);
  bench.act('decide_outcome', 'head', fullDecision);
  bench.act('approve_letter', 'quality');
  bench.passTo(movedBy(deadlineOf(bench.record, 'respond')?.dueAt ?? '', DAY));
  bench.record = { ...bench.record, handler: { role: 'head_of_service', personId: 'head' } };
  bench.act('send_letter', 'head');
  expect(bench.lastChange.letters[0]?.letter.text).toContain('€20.00');
});

describe('a charter that cannot be meant is refused', () => {
  const holes = (change: (redress: Record<string, unknown>) => object) => {
    const file = JSON.parse(profileText('service-charter.ca'));
    const [, owed] = file.charter.redress;
    try {
      loadProfile(JSON.stringify({ ...file, charter: { ...file.charter, redress: [change(owed)] } }));
    } catch (error) {
      return JSON.stringify(error);
    }
    return 'none';
  };

  test.each([
    ['a first reply that no stage promises', { breach: 'first_reply' }, 'no stage promises a first reply'],
    ['a sum for an apology', { kind: 'apology' }, 'a compensation has an amount'],
    ['a sum above what its owner may promise', { amount: 501 }, 'may not promise this sum'],
    ['words that one language lacks', { what: { ca: 'Perquè hem fet tard.' } }, 'is missing in en'],
    ['an owner who has no rank', { owner: 'front_desk', kind: 'apology', amount: undefined }, 'front_desk has no rank'],
  ])('S4.6: %s', (_what, changed, said) => {
    expect(holes((owed) => ({ ...owed, ...changed }))).toContain(said);
    expect(holes((owed) => owed)).toBe('none');
  });
});
