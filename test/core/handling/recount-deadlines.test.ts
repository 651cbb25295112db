// W5: a holiday is proclaimed, or a procedure mended, while a case is open.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Case, type DeadlineKind, deadlineOf, nextDeadlineOf } from '#core/case/case.ts';
import { recountDeadlines, recounted } from '#core/handling/recount-deadlines.ts';
import { Bench, charity, refusalOf, shippedProcedure, withHolidays } from './bench.ts';

const CHARITY = 'domestic-abuse-charity.ro';
const dueOf = (bench: Bench, what: DeadlineKind) => deadlineOf(bench.record, what)?.dueAt;
const wednesdayIsFree = withHolidays(CHARITY, ['2026-11-18']);

describe('W5: a new holiday', () => {
  test('moves what is counted in working days by a day, and the history has the old and the new date', () => {
    const bench = new Bench().bringTo('under_investigation');
    const before = dueOf(bench, 'respond');
    bench.procedure = wednesdayIsFree;
    bench.perform(recountDeadlines);
    expect([before, dueOf(bench, 'respond')]).toEqual(['2026-11-23T21:59:59.999Z', '2026-11-24T21:59:59.999Z']);
    expect(bench.lastChange.events).toMatchObject([
      { type: 'deadlines_recounted', actor: { kind: 'procedure' }, facts: { what: ['respond'], from: [before] } },
    ]);
  });

  test('S2.38: the person is told the new date of the answer, before the old one, and which days do not count', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.procedure = wednesdayIsFree;
    bench.perform(recountDeadlines);
    const [letter, ...others] = bench.lastChange.letters;
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ letterKind: 'extension', autoSubmitted: 'auto-generated' });
    for (const told of [
      'Monday, 23 November 2026',
      'Tuesday, 24 November 2026',
      'These days are holidays and do not count: 18 November.',
    ])
      expect(letter?.letter.text).toContain(told);
    expect(bench.record.lastContactAt).toBe(bench.now);
  });

  test('changes nothing twice, and nothing that it does not touch', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.procedure = wednesdayIsFree;
    expect(bench.perform(recountDeadlines)).toBe(true);
    expect(bench.perform(recountDeadlines)).toBe(false);
    bench.procedure = withHolidays(CHARITY, ['2026-11-18', '2027-05-05']);
    expect(bench.perform(recountDeadlines)).toBe(false);
  });

  test('that is withdrawn again shortens nothing: the date that was promised is kept', () => {
    const bench = new Bench({ procedure: wednesdayIsFree }).bringTo('under_investigation');
    bench.procedure = charity;
    expect(bench.perform(recountDeadlines)).toBe(false);
    expect(dueOf(bench, 'respond')).toBe('2026-11-24T21:59:59.999Z');
  });

  test('does not make good what was late already', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.passDays(15);
    bench.procedure = wednesdayIsFree;
    expect(bench.perform(recountDeadlines)).toBe(false);
    expect(bench.record.escalationLevel).toBe(1);
  });

  test('before the acknowledgement moves the dates without a letter: the acknowledgement will tell them', () => {
    const bench = new Bench();
    bench.procedure = wednesdayIsFree;
    bench.perform(recountDeadlines);
    expect(bench.lastChange.letters).toEqual([]);
    expect(bench.lastChange.events[0]?.facts['what']).toEqual(['respond']);
    bench.settle();
    expect(bench.lastChange.letters[0]?.letter.text).toContain('24 November 2026');
  });

  test('lengthens the time to appeal, without a letter: who has more time than was said loses nothing', () => {
    const bench = new Bench().bringTo('responded');
    const before = dueOf(bench, 'appeal_window');
    bench.procedure = wednesdayIsFree;
    bench.perform(recountDeadlines);
    expect(dueOf(bench, 'appeal_window')).not.toBe(before);
    expect(bench.lastChange.letters).toEqual([]);
    expect(deadlineOf(bench.record, 'appeal_window')?.isProvisional).toBe(true);
  });

  test('S2.55: moves the hearing of an appeal, and the answer that is counted from its last day', () => {
    const bench = new Bench().bringTo('under_appeal');
    const [hear, answer] = [dueOf(bench, 'hear_appeal'), dueOf(bench, 'answer_appeal')];
    bench.procedure = wednesdayIsFree;
    bench.perform(recountDeadlines);
    expect([hear, dueOf(bench, 'hear_appeal')]).toEqual(['2026-11-23T21:59:59.999Z', '2026-11-24T21:59:59.999Z']);
    expect([answer, dueOf(bench, 'answer_appeal')]).toEqual(['2026-12-08T21:59:59.999Z', '2026-12-09T21:59:59.999Z']);
    expect(bench.lastChange.letters).toHaveLength(1);
  });

  test('S2.38: leaves a date alone that was put off further than it reaches', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('extend', 'leader', { newDueOn: '2026-11-30', reason: 'The records are still missing.' });
    bench.procedure = wednesdayIsFree;
    expect(bench.perform(recountDeadlines)).toBe(false);
    expect(dueOf(bench, 'respond')).toBe('2026-11-30T21:59:59.999Z');
  });
});

describe('W4, W5: a case that stands still', () => {
  const pausedBench = () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('pause_case', 'leader', { reason: 'police', why: 'They asked us to wait.' });
    return bench;
  };

  test('has its standing dates moved, silently, and the letter that says that it goes on tells the new one', () => {
    const bench = pausedBench();
    bench.procedure = wednesdayIsFree;
    bench.perform(recountDeadlines);
    expect(bench.record.pause?.stopped).toMatchObject([{ what: 'respond', dueAt: '2026-11-24T21:59:59.999Z' }]);
    expect(bench.lastChange.letters).toEqual([]);
    bench.act('resume_case', 'leader', { why: 'They are done.' });
    expect(dueOf(bench, 'respond')).toBe('2026-11-24T21:59:59.999Z');
    expect(bench.lastChange.letters[0]?.letter.text).toContain('24 November 2026');
  });

  test('is counted again with the time it stood, once it goes on', () => {
    const bench = pausedBench();
    bench.passDays(7);
    bench.act('resume_case', 'leader', { why: 'They are done.' });
    const before = dueOf(bench, 'respond');
    bench.procedure = withHolidays(CHARITY, ['2026-11-25']);
    bench.perform(recountDeadlines);
    expect([before, dueOf(bench, 'respond')]).toEqual(['2026-12-02T21:59:59.999Z', '2026-12-03T21:59:59.999Z']);
  });
});

test('W5: a longer clock of the procedure moves the dates of its open cases, and a shorter one does not', () => {
  const ofDays = (amount: number) =>
    shippedProcedure(CHARITY, (profile) => ({
      ...profile,
      stages: profile.stages.map((stage) => ({
        ...stage,
        respond: { ...stage.respond, span: { unit: 'working_days', amount } },
      })),
    }));
  const bench = new Bench().bringTo('under_investigation');
  bench.procedure = ofDays(5);
  expect(bench.perform(recountDeadlines)).toBe(false);
  bench.procedure = ofDays(12);
  expect(bench.perform(recountDeadlines)).toBe(true);
  expect(dueOf(bench, 'respond')).toBe('2026-11-25T21:59:59.999Z');
  expect(bench.lastChange.letters[0]?.letter.text).toContain('has changed since we wrote to you.');
});

test('W5: whatever happens to a case, counting it again by the same calendar changes nothing, and by another nothing comes earlier', () => {
  const days = fc.integer({ min: 0, max: 40 });
  const newHoliday = fc
    .integer({ min: 0, max: 250 })
    .map((day) => new Date(Date.UTC(2026, 10, 10 + day)).toISOString().slice(0, 10));
  const steps = fc.array(fc.tuple(fc.constantFrom('pass', 'pause', 'resume', 'extend', 'formal', 'answer', 'appeal'), days), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(steps, fc.array(newHoliday, { maxLength: 4 }), (acts, holidays) => {
      const bench = new Bench().bringTo('under_investigation');
      for (const [act, amount] of acts) {
        tryTo(act, amount, bench);
        expect(recounted(bench.record, bench.procedure, bench.now)).toBeUndefined();
      }
      const before = bench.record;
      bench.procedure = withHolidays(CHARITY, [...new Set(holidays)].filter(isNew));
      bench.perform(recountDeadlines);
      expectNothingEarlier(before, bench.record);
      expect(recounted(bench.record, bench.procedure, bench.now)).toBeUndefined();
    }),
    { numRuns: 150 },
  );
});

function isNew(on: string): boolean {
  return charity.calendar.dayOff(on)?.why !== 'holiday';
}

/** Does what may be done now; what is refused is passed over. */
function tryTo(act: string, days: number, bench: Bench): void {
  const by = bench.record.handler.personId ?? 'quality';
  const later = new Date(Date.parse(nextDeadlineOf(bench.record)?.dueAt ?? bench.now) + days * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const deeds: Record<string, () => unknown> = {
    pass: () => bench.passDays(days),
    pause: () => bench.act('pause_case', by, { reason: 'police', why: 'They asked us to wait.' }),
    resume: () => bench.act('resume_case', by, { why: 'They are done.' }),
    extend: () => bench.act('extend', by, { newDueOn: later, reason: 'The records are still missing.' }),
    formal: () => bench.act('make_formal', by, { askedBy: 'complainant', why: 'Not satisfied' }),
    answer: () => bench.bringTo('responded'),
    appeal: () => bench.act('lodge_appeal', 'quality', { reasons: 'The finding is wrong.' }),
  };
  if (act === 'answer' && bench.record.phase !== 'under_investigation') return;
  if (act === 'answer' && (bench.record.pause !== undefined || bench.record.handler.personId === undefined)) return;
  refusalOf(() => deeds[act]?.());
  bench.settle();
}

function expectNothingEarlier(before: Case, after: Case): void {
  const pairs = [
    ...before.deadlines.map((deadline, index) => [deadline, after.deadlines[index]] as const),
    ...(before.pause?.stopped ?? []).map((deadline, index) => [deadline, after.pause?.stopped[index]] as const),
  ];
  for (const [was, is] of pairs) {
    expect(is?.what).toBe(was.what);
    expect((is?.dueAt ?? '') >= was.dueAt).toBe(true);
    expect((is?.dueAt ?? '') >= (is?.firstDueAt ?? '')).toBe(true);
  }
}
