// Whoever a complaint is about, stepped back from it or had a part in it: at every open phase somebody can take it on to its answer. Where
// nobody here may, somebody finds a person from outside (S2.21, S2.35, S2.46).

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Case, isTaken, type Phase } from '#core/case/case.ts';
import { isExcluded, mayHandle } from '#core/case/policy.ts';
import { tasksFor } from '#core/case/tasks.ts';
import { sayComplaint } from '#core/handling/choices/say-complaint.ts';
import { isOffered } from '#core/handling/staff-act.ts';
import { staffActNamed } from '#core/handling/staff-acts.ts';
import { withoutConflict } from '#core/handling/without-conflict.ts';
import type { Procedure } from '#core/procedure/procedure.ts';
import { Refusal } from '#core/refusal.ts';
import { shippedProfiles } from '#test/support/shipped-profiles.ts';
import { Bench, finding, fullDecision, house, refusalOf, shippedProcedure } from './bench.ts';
import { anybody, drawnConflict, isAnybodyLeft } from './drawn-conflicts.ts';

const outsider = { name: 'Ioana Dinu', office: 'The Ombudsman of the town' } as const;

/** What brings a case nearer to its answer, the first possible first, with what it takes. */
const ways: Record<string, (bench: Bench) => unknown[]> = {
  name_outside_lead: () => [outsider],
  name_outside_reviewer: () => [outsider],
  assign: () => house.map(({ personId }) => ({ personId, hasNoConflict: true })),
  assign_appeal: () => house.map(({ personId }) => ({ personId, hasNoConflict: true })),
  name_panel: ({ procedure }) =>
    house.flatMap((one, index) =>
      house
        .slice(index + 1)
        .map((other) => ({ members: [one.personId, other.personId].slice(0, procedure.profile.appeal.panel?.size) })),
    ),
  declare_no_conflict: () => [{}],
  hold_paper_review: () => [{ reason: 'The log tells everything.' }],
  record_account: () => [
    { whose: 'complainant', said: 'It was so.' },
    { whose: 'concerned', said: 'It was not.' },
  ],
  record_finding: () => [finding],
  decide_outcome: () => [fullDecision],
  approve_letter: () => [{}],
  send_letter: () => [{}],
  send_appeal_letter: () => [{}],
};

/** Each thing once: who may is asked of the policy, what is refused is tried by the next. */
function goOn(bench: Bench): string[] {
  const done: string[] = [];
  for (const [name, inputs] of Object.entries(ways)) {
    const act = staffActNamed(name);
    if (!act || (name.startsWith('assign') && isHandled(bench))) continue;
    const tries = house.flatMap((person) => inputs(bench).map((input) => ({ person, input })));
    const repeats = { record_account: 2, declare_no_conflict: house.length }[name] ?? 1;
    let count = 0;
    for (const { person, input } of tries) {
      if (count === repeats || !isOffered(act, bench.record, { person, procedure: bench.procedure, staff: house })) continue;
      const isDone = tried(() => bench.act(name, person.personId, input), bench);
      if (!isDone) continue;
      count += 1;
      done.push(name);
    }
  }
  return done;
}

/** Once more where somebody had to look at the letter first (S2.6). */
function tried(act: () => unknown, bench: Bench): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.code === 'LetterNotLookedAt' && lookedAt(bench) && tried(act, bench);
  }
}

function lookedAt(bench: Bench): boolean {
  const look = staffActNamed('look_at_letter');
  return (bench.record.looks ?? []).some(({ lookId, seenBy }) =>
    house.some((person) => {
      if (!look || seenBy !== undefined) return false;
      if (!isOffered(look, bench.record, { person, procedure: bench.procedure, staff: house })) return false;
      return refusalOf(() => bench.act('look_at_letter', person.personId, { lookId, verdict: 'may_leave' })) === 'not refused';
    }),
  );
}

function isHandled({ record, procedure }: Bench): boolean {
  const handler = house.find(({ personId }) => personId === record.handler.personId);
  return (
    handler !== undefined &&
    isTaken(record) &&
    (record.outside !== undefined || mayHandle(handler, record, procedure.profile, house))
  );
}

function brought(procedure: Procedure, phase: Phase): Bench {
  const bench = new Bench({ procedure, declares: false });
  bench.settle();
  while (bench.record.phase !== phase) {
    if (bench.record.phase !== 'responded') {
      if (phase === 'under_investigation')
        bench.act('assign', 'desk', { personId: bench.record.handler.role === 'team_leader' ? 'leader' : 'head' });
      else goOn(bench);
    } else if (bench.record.stage === 'informal')
      bench.act('make_formal', 'desk', { askedBy: 'complainant', why: 'Not satisfied' });
    else bench.act('lodge_appeal', 'desk', { reasons: 'The finding is wrong.' });
    bench.settle();
  }
  return bench;
}

const phases = ['acknowledged', 'under_investigation', 'under_appeal'] as const satisfies Phase[];
const conflicts = fc.record({
  ...drawnConflict,
  answeredBy: fc.option(anybody, { nil: undefined }),
  isGuarded: fc.boolean(),
});

/** The case as it stands once whoever may not lead it has lost it. */
function arranged(
  bench: Bench,
  { answeredBy, ...conflict }: Pick<Case, 'subjects' | 'recused' | 'involved' | 'answeredBy' | 'isGuarded'>,
): Bench {
  const { record } = bench;
  const handler = record.phase === 'under_appeal' ? { role: record.handler.role } : record.handler;
  const before = record.phase === 'under_appeal' || answeredBy === undefined ? {} : { answeredBy };
  bench.write({ after: withoutConflict({ ...record, ...conflict, ...before, handler }, bench.context), events: [] });
  return bench;
}

describe.each(shippedProfiles)('%s', (name) => {
  const procedure = shippedProcedure(name);
  test.each(phases)('S2.21, S2.35, S2.46: no case that is %s is without somebody who takes it to its answer', (phase) => {
    const bench = brought(procedure, phase);
    const start = bench.record;
    fc.assert(
      fc.property(conflicts.filter(isAnybodyLeft), (conflict) => {
        bench.record = start;
        arranged(bench, conflict);
        const waiting = house.filter((person) => tasksFor(person, bench.record, procedure, house, bench.now).length > 0);
        expect(waiting.filter((person) => isExcluded(person, bench.record, procedure.profile, house))).toEqual([]);
        const done = goOn(bench);
        expect(bench.record.phase, done.join(', ')).toBe(phase === 'under_appeal' ? 'awaiting_feedback' : 'responded');
      }),
      { numRuns: 60 },
    );
  });
});

test('S3.6, S2.21: nor is one that was given to a named contact, whatever then stands against them', () => {
  const bench = brought(shippedProcedure('social-cooperative.it'), 'acknowledged');
  const given: Case = {
    ...bench.record,
    namedContact: { personId: 'leader', isKnown: true },
    handler: { role: 'team_leader', personId: 'leader' },
  };
  fc.assert(
    fc.property(conflicts.filter(isAnybodyLeft), ({ subjects, recused, involved, answeredBy }) => {
      bench.record = given;
      arranged(bench, { subjects, recused, involved, answeredBy });
      const done = goOn(bench);
      expect(bench.record.phase, done.join(', ')).toBe('responded');
    }),
    { numRuns: 60 },
  );
});

describe.each(shippedProfiles)('%s', (name) => {
  const procedure = shippedProcedure(name);
  test('S2.2, S2.35: what was filed as no complaint and is one has somebody who takes it to its answer, and never whoever filed it', () => {
    const bench = brought(procedure, 'under_investigation');
    const by = bench.record.handler.personId ?? '';
    bench.act('file_as', by, { as: 'comment', said: 'Only a remark.', answer: 'Thank you.' });
    const start = bench.record;
    fc.assert(
      fc.property(conflicts.filter(isAnybodyLeft), ({ subjects, recused, involved }) => {
        bench.record = start;
        const draft = sayComplaint(bench.record, bench.context);
        if (draft) bench.write(draft);
        const { answeredBy } = bench.record;
        arranged(bench, { subjects, recused, involved: [...new Set([by, ...involved])], answeredBy });
        const done = goOn(bench);
        expect(bench.record.phase, done.join(', ')).toBe('responded');
        expect(answeredBy).toEqual([by]);
        expect(bench.record.handler.personId === by && bench.record.outside === undefined).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});

describe('S2.35, S2.46: where nobody here may hear an appeal', () => {
  const answeredByChair = () => {
    const bench = new Bench().bringTo('under_appeal');
    return arranged(bench, {
      subjects: [],
      recused: [],
      involved: ['leader', 'head', 'trustee', 'chair'],
      answeredBy: undefined,
    });
  };
  const kinds = (bench: Bench, personId: string) =>
    tasksFor(bench.contextFor(personId).person, bench.record, bench.procedure, bench.staff, bench.now).map(({ kind }) => kind);

  test('the quality manager is asked to find somebody from outside, and nobody who had a part can', () => {
    const bench = answeredByChair();
    expect(kinds(bench, 'quality')).toEqual(['find_eligible_person']);
    expect(refusalOf(() => bench.act('name_outside_reviewer', 'chair', outsider))).toBe('ConflictOfInterest');
  });

  test('they write for them, and the answer says on whose behalf', () => {
    const bench = answeredByChair();
    bench.act('name_outside_reviewer', 'quality', outsider);
    expect(bench.record).toMatchObject({ handler: { role: 'quality_manager', personId: 'quality' }, outside: {} });
    expect(kinds(bench, 'quality')).toEqual(['answer_appeal']);
    bench.act('hold_paper_review', 'quality', { reason: 'The log tells everything.' });
    bench.act('record_finding', 'quality', finding);
    bench.act('decide_outcome', 'quality', fullDecision);
    bench.act('send_appeal_letter', 'quality');
    const [answer] = bench.lastChange.letters;
    expect(answer?.letter.text).toContain('on behalf of: The Ombudsman of the town');
    expect(answer?.letter.text).not.toContain('Ioana Dinu');
  });

  test('while somebody here may, nobody from outside is named', () => {
    const bench = new Bench().bringTo('under_appeal');
    expect(refusalOf(() => bench.act('name_outside_reviewer', 'quality', outsider))).toBe('ConflictOfInterest');
  });

  test('a trustee hears an appeal against what the Chair answered, where enough of them are free', () => {
    const bench = new Bench().bringTo('under_appeal');
    arranged(bench, { subjects: [], recused: [], involved: ['leader', 'head', 'chair'], answeredBy: undefined });
    expect(bench.record.handler).toEqual({ role: 'trustee' });
    expect(kinds(bench, 'trustee')).toEqual(['assign_appeal']);
  });

  test('a late appeal is heard, and not declined, by whoever had a part (S2.41)', () => {
    const bench = new Bench().bringTo('responded');
    bench.act('make_formal', 'desk', { askedBy: 'complainant', why: 'Not satisfied' });
    bench.bringTo('responded').passDays(30);
    bench.write({ after: { ...bench.record, involved: ['trustee', 'trustee-2', 'chair'] }, events: [] });
    expect(refusalOf(() => bench.act('decline_late_appeal', 'quality', { reason: 'Late' }))).toBe('ConflictOfInterest');
    bench.act('accept_late_appeal', 'quality', { why: 'They were ill', reasons: 'It is wrong' });
    expect(bench.record.tasks).toMatchObject([{ kind: 'find_eligible_person', role: 'quality_manager' }]);
  });
});

describe('S2.21: a complaint about the Chair', () => {
  const aboutChair = (options: ConstructorParameters<typeof Bench>[0] = {}) =>
    new Bench({ account: { whatHappened: 'Elena Stan shouted at me.' }, ...options }).bringTo('acknowledged');

  test('waits for the quality manager, who names somebody from outside, and nobody else is told', () => {
    const bench = aboutChair();
    expect(bench.record.tasks).toMatchObject([{ kind: 'find_eligible_person', role: 'quality_manager' }]);
    bench.act('name_outside_lead', 'quality', outsider);
    expect(bench.record).toMatchObject({ phase: 'under_investigation', tasks: [], involved: ['quality'] });
    bench.act('record_finding', 'quality', finding);
    bench.act('decide_outcome', 'quality', fullDecision);
    bench.act('send_letter', 'quality');
    expect(bench.lastChange.letters[0]?.letter.text).toContain('on behalf of: The Ombudsman of the town');
  });

  test('and about the quality manager waits for a trustee, though they work below the Chair', () => {
    const bench = aboutChair({ account: { whatHappened: 'Elena Stan and Carla Moretti shouted at me.' } });
    expect(bench.record.tasks).toMatchObject([{ kind: 'find_eligible_person', role: 'trustee' }]);
    expect(refusalOf(() => bench.act('assign', 'trustee'))).toBe('ConflictOfInterest');
    bench.act('name_outside_lead', 'trustee', outsider);
    expect(bench.record.handler).toEqual({ role: 'trustee', personId: 'trustee' });
  });
});
