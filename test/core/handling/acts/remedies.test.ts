// Offered, agreed to by whoever may, told in the answer, and then kept or not: what is promised is followed to its end.

import { describe, expect, test } from 'vitest';
import { tasksFor } from '#core/case/tasks.ts';
import { DAY, movedBy } from '#core/instant.ts';
import { regulatorRow } from '#core/oversight/regulator-row.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { Bench, finding, fullDecision, house, refusalOf, shippedProcedure } from '../bench.ts';

const limited = shippedProcedure(
  'england-adult-social-care.en',
  (profile): Profile => ({
    ...profile,
    compensation: { currency: 'GBP', upTo: { team_leader: 50, head_of_service: 500 }, because: 'S2.19: delegated authority' },
  }),
);
const without = shippedProcedure('england-adult-social-care.en', ({ compensation: _none, ...profile }) => profile);

const investigated = (procedure = limited) => new Bench({ procedure }).bringTo('under_investigation');
const measure = { kind: 'measure', what: 'A colleague will ring you each Friday.', owner: 'team_leader', dueOn: '2026-12-18' };
const money = (amount: number) => ({
  kind: 'compensation',
  what: 'The visits that you paid for.',
  amount,
  owner: 'head_of_service',
  dueOn: '2026-12-11',
});

function answer(bench: Bench): void {
  bench.act('record_finding', 'leader', finding);
  bench.act('decide_outcome', 'leader', fullDecision);
  bench.act('send_letter', 'leader');
}

const idOf = (bench: Bench, index = 0) => bench.record.remedies?.[index]?.remedyId;

describe('S0.15: what is offered', () => {
  test('an amount belongs to compensation and to nothing else', () => {
    for (const wrong of [
      { ...measure, amount: 5 },
      { ...money(5), amount: undefined },
    ])
      expect(refusalOf(() => investigated().act('offer_remedy', 'leader', wrong))).toBe('ZodError');
  });

  test('a day that has passed cannot be promised', () => {
    expect(refusalOf(() => investigated().act('offer_remedy', 'leader', { ...measure, dueOn: '2026-11-01' }))).toBe(
      'DateNotPossible',
    );
  });

  test('a procedure that provides for no money offers none', () => {
    expect(refusalOf(() => investigated(without).act('offer_remedy', 'leader', money(5)))).toBe('CompensationNotProvided');
  });

  test('the answer tells it, with the day and the sum', () => {
    const bench = investigated();
    bench.act('offer_remedy', 'leader', measure);
    bench.act('offer_remedy', 'leader', money(25));
    answer(bench);
    const { text = '', html = '' } = bench.lastChange.letters[0]?.letter ?? {};
    for (const written of [text, html]) {
      expect(written).toContain('By Friday, 18 December 2026: A colleague will ring you each Friday.');
      expect(written).toContain('By Friday, 11 December 2026: compensation of £25.00. The visits that you paid for.');
    }
  });

  test('S0.36: a corrective action of ours is followed, and not told', () => {
    const bench = investigated();
    bench.act('offer_remedy', 'leader', { ...measure, kind: 'corrective_action', what: 'Train the evening team.' });
    answer(bench);
    expect(bench.lastChange.letters[0]?.letter.text).not.toContain('Train the evening team');
    expect(bench.record.tasks).toMatchObject([{ kind: 'keep_promise', role: 'team_leader' }]);
  });
});

describe('S2.19, S2.20: delegated authority', () => {
  test('within their limit a rank promises by itself', () => {
    const bench = investigated();
    bench.act('offer_remedy', 'leader', money(50));
    expect(bench.record.remedies).toMatchObject([{ approvedBy: 'leader', amount: 50 }]);
    expect(bench.record.tasks).toEqual([]);
  });

  test('beyond it the lowest rank that may is asked, and the answer waits', () => {
    const bench = investigated();
    bench.act('offer_remedy', 'leader', money(51));
    expect(bench.record.tasks).toMatchObject([{ kind: 'approve_remedy', role: 'head_of_service' }]);
    expect(bench.lastChange.outbox).toMatchObject([{ kind: 'notice', role: 'head_of_service' }]);
    expect(refusalOf(() => answer(bench))).toBe('ApprovalMissing');
    bench.act('approve_remedy', 'head', { remedyId: idOf(bench) });
    bench.act('send_letter', 'leader');
    expect(bench.record.remedies).toMatchObject([{ approvedBy: 'head', promisedAt: bench.now }]);
  });

  test('a sum above the next rank’s limit skips that rank', () => {
    const bench = investigated();
    bench.act('offer_remedy', 'leader', money(501));
    expect(bench.record.tasks).toMatchObject([{ role: 'trustee' }]);
    expect(refusalOf(() => bench.act('approve_remedy', 'head', { remedyId: idOf(bench) }))).toBe('ApprovalMissing');
  });

  test('several small sums are not a way around it', () => {
    const bench = investigated();
    bench.act('offer_remedy', 'leader', money(30));
    bench.act('offer_remedy', 'leader', money(30));
    expect(bench.record.remedies).toMatchObject([{ approvedBy: 'leader' }, {}]);
    expect(bench.record.remedies?.[1]?.approvedBy).toBeUndefined();
  });

  test('the rank below cannot agree for the rank above, and nobody to what they offered', () => {
    const bench = investigated();
    bench.act('offer_remedy', 'leader', money(400));
    expect(refusalOf(() => bench.act('approve_remedy', 'leader', { remedyId: idOf(bench) }))).toBe('ConflictOfInterest');
    expect(refusalOf(() => bench.act('approve_remedy', 'desk', { remedyId: idOf(bench) }))).toBe('ConflictOfInterest');
  });

  test('who is asked may refuse: it is not told then', () => {
    const bench = investigated();
    bench.act('offer_remedy', 'leader', money(400));
    bench.act('drop_remedy', 'head', { remedyId: idOf(bench), why: 'An apology is enough.' });
    expect(bench.record).toMatchObject({ remedies: [], tasks: [] });
    answer(bench);
    expect(bench.lastChange.letters[0]?.letter.text).not.toContain('£');
  });

  test('a rank that the complaint is about is not asked', () => {
    const bench = investigated();
    bench.act('name_subject', 'leader', { role: 'head_of_service' });
    bench.act('assign', 'trustee');
    bench.act('offer_remedy', 'trustee', money(5_000));
    expect(bench.record.remedies).toMatchObject([{ approvedBy: 'trustee' }]);
  });

  test('agreeing makes nobody another leader; who is asked may take the case instead, if they oversee it', () => {
    const agreed = investigated();
    agreed.act('offer_remedy', 'leader', money(400));
    agreed.act('approve_remedy', 'head', { remedyId: idOf(agreed) });
    expect(agreed.record).toMatchObject({ handler: { personId: 'leader' }, involved: ['leader', 'head'] });
    const taken = investigated();
    taken.act('offer_remedy', 'leader', money(400));
    taken.act('assign', 'head');
    expect(taken.record.handler).toEqual({ role: 'head_of_service', personId: 'head' });
    // A rank that sees the case for this alone agrees or refuses, and takes nothing (S2.59).
    const higher = investigated();
    higher.act('offer_remedy', 'leader', money(600));
    expect(higher.record.tasks).toMatchObject([{ kind: 'approve_remedy', role: 'trustee' }]);
    expect(refusalOf(() => higher.act('assign', 'trustee'))).toBe('ConflictOfInterest');
  });

  test('what nobody here may agree to is not offered', () => {
    const bench = investigated();
    for (const personId of ['trustee', 'trustee-2', 'chair']) bench.act('recuse', 'quality', { personId });
    expect(refusalOf(() => bench.act('offer_remedy', 'leader', money(600)))).toBe('NobodyEligible');
    bench.act('offer_remedy', 'leader', money(400));
    expect(bench.record.tasks).toMatchObject([{ kind: 'approve_remedy', role: 'head_of_service' }]);
  });
});

describe('S1.7: promises are followed after the answer', () => {
  function promisedBench(): Bench {
    const bench = investigated();
    bench.act('offer_remedy', 'leader', measure);
    answer(bench);
    return bench;
  }
  const leader = house.find(({ personId }) => personId === 'leader') ?? house[0];

  test('each is a task of whoever sees to it, due on its day', () => {
    const bench = promisedBench();
    expect(bench.record.tasks).toMatchObject([{ kind: 'keep_promise', role: 'team_leader', dueAt: '2026-12-18T23:59:59.999Z' }]);
  });

  test('it is shown as overdue once the day has passed, also on a closed case', () => {
    const bench = promisedBench();
    bench.passDays(120);
    expect(bench.record.phase).toBe('closed');
    expect(regulatorRow(bench.record, bench.now).promises).toEqual({ made: 1, kept: 0, notKept: 0, overdue: 1 });
    const tasks = leader ? tasksFor(leader, bench.record, bench.procedure, house, bench.now) : [];
    expect(tasks).toMatchObject([{ kind: 'keep_promise', isOverdue: true }]);
    expect(leader ? tasksFor(leader, bench.record, bench.procedure, house, '2026-12-01T00:00:00.000Z') : []).toMatchObject([
      { isOverdue: false },
    ]);
  });

  test('it ends by saying whether it was kept, and by nothing else', () => {
    const bench = promisedBench();
    const remedyId = idOf(bench);
    expect(refusalOf(() => bench.act('finish_task', 'leader', { taskId: remedyId, what: 'Done' }))).toBe('ActNotAllowedNow');
    bench.act('record_contact', 'leader', { how: 'phone', summary: 'Told', taskId: remedyId });
    expect(bench.record.tasks).toHaveLength(1);
    bench.now = movedBy(bench.now, 60 * DAY);
    bench.act('report_promise', 'leader', { remedyId, kept: 'not_kept', what: 'The colleague was ill.' });
    expect(regulatorRow(bench.record, bench.now).promises).toEqual({ made: 1, kept: 0, notKept: 1, overdue: 0 });
    expect(bench.record).toMatchObject({ tasks: [], remedies: [{ reported: { at: bench.now, isKept: false } }] });
    expect(bench.lastChange.events).toMatchObject([{ type: 'promise_reported', facts: { isKept: false, isLate: true } }]);
    expect(refusalOf(() => bench.act('report_promise', 'leader', { remedyId, kept: 'kept', what: 'x' }))).toBe(
      'ActNotAllowedNow',
    );
  });

  test('what was promised cannot be taken back, and an appeal promises only what it adds', () => {
    const bench = promisedBench();
    bench.act('lodge_appeal', 'leader', { reasons: 'x' });
    bench.settle();
    bench.act('assign_appeal', 'chair');
    expect(refusalOf(() => bench.act('drop_remedy', 'chair', { remedyId: idOf(bench), why: 'x' }))).toBe('ActNotAllowedNow');
    bench.act('offer_remedy', 'chair', { ...measure, what: 'The chair will visit you.' });
    bench.act('record_finding', 'chair', finding);
    bench.act('decide_outcome', 'chair', fullDecision);
    bench.act('send_appeal_letter', 'chair');
    const text = bench.lastChange.letters[0]?.letter.text ?? '';
    expect(text).toContain('The chair will visit you.');
    expect(text).not.toContain('each Friday');
    expect(bench.record.tasks.filter(({ kind }) => kind === 'keep_promise')).toHaveLength(2);
  });
});
