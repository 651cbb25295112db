// The letters that the procedure writes by itself never lack anything, for every published procedure in every language: whole lives are
// lived on the bench, where a letter that lacks something is refused when it is written, as it is everywhere.

import { describe, expect, test } from 'vitest';
import type { LetterKind } from '#core/case/outbox.ts';
import type { Complainant } from '#core/case/person.ts';
import { mayDo, mayLead } from '#core/case/policy.ts';
import { TextAnswer } from '#core/correspondence/text-answers.ts';
import { answeredByText } from '#core/handling/answer-text.ts';
import * as acts from '#core/handling/procedure-acts.ts';
import { HOUR, movedBy } from '#core/instant.ts';
import type { Procedure } from '#core/procedure/procedure.ts';
import { shippedProfiles } from '#test/support/shipped-profiles.ts';
import { Bench, complainant, finding, fullDecision, MONDAY, refusalOf, shippedProcedure } from './bench.ts';

const procedures = shippedProfiles.map((name) => shippedProcedure(name));
const everyLanguage = procedures.flatMap((procedure) =>
  procedure.profile.languages.map((language) => ({ procedure, language, title: `${procedure.profile.name} in ${language}` })),
);

/** Who can be written to in which way, and whose name could get in the way of a letter. */
const byMail: Complainant = complainant;
const { email: _email, ...unreachable } = complainant;
const people: { who: string; person: Complainant }[] = [
  { who: 'somebody with an address', person: byMail },
  { who: 'somebody who stays unnamed', person: { ...byMail, name: 'XXX' } },
  { who: 'somebody whose name is a placeholder', person: { ...byMail, name: '[Maria] {Fiica}' } },
  { who: 'somebody whose address is not proven', person: { ...byMail, senderProven: false } },
  { who: 'somebody with a number', person: { ...unreachable, phone: '+40700000001', preferredChannel: 'sms' } },
  { who: 'somebody who wants paper', person: { ...unreachable, preferredChannel: 'letter' } },
  { who: 'somebody who cannot be reached', person: { ...unreachable, preferredChannel: 'none' } },
  { who: 'somebody who speaks for another', person: { ...byMail, onBehalfOf: 'other', affectedAgrees: 'yes' } },
];

const kindsOf = (bench: Bench): LetterKind[] =>
  bench.changes.flatMap(({ letters }) => letters.map(({ letterKind }) => letterKind));

/** Answers as the procedure asks: with both sides heard or not, and a second signature. */
function answer(bench: Bench, isAppeal = false): void {
  const by = bench.record.handler.personId ?? '';
  bench.act('record_finding', by, { ...finding, notHeard: 'They have moved away.', noBasis: 'Nothing is left.' });
  bench.act('decide_outcome', by, fullDecision);
  const { profile } = bench.procedure;
  const signatory = bench.staff.find((one) => mayDo(one, 'approve_letter', bench.record, profile, bench.staff));
  if (bench.record.tasks.some(({ kind }) => kind === 'sign_letter')) bench.act('approve_letter', signatory?.personId ?? '');
  bench.act(isAppeal ? 'send_appeal_letter' : 'send_letter', by);
}

/** Nobody answers until all has been said that is said by itself; then everything goes on to the end. */
function life(bench: Bench): Bench {
  bench.settle();
  if (bench.record.pause !== undefined) bench.passDays(60);
  if (bench.record.onBehalf) bench.act('record_authority', 'quality', { of: 'complainant', scope: 'details', document: 'x' });
  bench.passDays(40);
  const handler = bench.staff.find(({ role }) => role === bench.record.handler.role)?.personId ?? '';
  bench.act('assign', handler);
  for (const { reason } of bench.procedure.profile.clockStops) {
    bench.act('pause_case', handler, { reason, why: 'x' });
    bench.passDays(40);
    bench.act('resume_case', handler, { why: 'x' });
  }
  answer(bench);
  while (bench.record.stage === 'informal' && bench.procedure.profile.stages.length > 1) {
    bench.act('make_formal', 'quality', { askedBy: 'complainant', why: 'x' });
    bench.settle();
    const free = bench.staff.find(
      (one) => one.role === bench.record.handler.role && mayLead(one, bench.record, bench.procedure.profile, bench.staff),
    );
    // Where it lay so long that the highest rank answered, somebody from outside looks at it anew (S2.35).
    if (free) bench.act('assign', free.personId);
    else bench.act('name_outside_lead', 'quality', { name: 'Ada Reed', office: 'Fairwater' });
    answer(bench);
  }
  bench.act('lodge_appeal', 'quality');
  bench.passDays(60);
  bench.act('withdraw', 'quality', { wish: 'By phone' });
  bench.passDays(60);
  return bench;
}

describe.each(everyLanguage)('$title', ({ procedure, language }) => {
  test.each(people)('every letter to $who lacks nothing', ({ person }) => {
    const bench = life(new Bench({ procedure, complainant: { ...person, language } }));
    expect(bench.record.phase).toBe('closed');
    expect(kindsOf(bench)).toEqual(
      expect.arrayContaining(['acknowledgement', 'progress_update', 'pause_notice', 'appeal_acknowledgement', 'survey']),
    );
  });

  test('M17, E50: nor does a first letter in two languages', () => {
    for (const secondLanguage of procedure.profile.languages.filter((other) => other !== language)) {
      expect(new Bench({ procedure, complainant: { ...complainant, language, secondLanguage } }).settle()).toContain(
        'acknowledge',
      );
    }
  });

  test('S1.11: nor one that comes after its own date', () => {
    const bench = new Bench({ procedure, complainant: { ...complainant, language } });
    bench.now = movedBy(MONDAY, 90 * 24 * HOUR);
    expect(bench.perform(acts.acknowledgeComplaint)).toBe(true);
    expect(kindsOf(bench)).toEqual(['acknowledgement']);
  });

  test.each(TextAnswer.options)('M18: nor an answer by text: %s', (said) => {
    const bench = new Bench({ procedure, complainant: { ...complainant, language } });
    for (const many of [1, 2, 6]) {
      const choices = Array.from({ length: many }, () => bench.record.reference);
      const draft = { after: bench.record, events: [] };
      const answered = answeredByText(draft, { answer: said, to: '+40700000001', choices }, bench.context);
      expect(answered.letters?.map(({ letterKind, channel, to }) => [letterKind, channel, to])).toEqual([
        ['text_answer', 'sms', '+40700000001'],
      ]);
    }
  });
});

test('S2.62: somebody who has the name of a barred person is written to, and greeted by no name', () => {
  const bench = new Bench().bringTo('under_investigation');
  bench.act('bar_person', 'leader', { name: 'Maria Fiica', why: 'x' });
  bench.passDays(12);
  const letter = bench.changes.flatMap(({ letters }) => letters).findLast(({ letterKind }) => letterKind === 'progress_update');
  expect(letter?.letter.text).toContain('Hello,');
  expect(letter?.letter.text).not.toContain('Maria');
});

describe('where one lacks something all the same', () => {
  /** Nothing that fits into a text leads to this provider. */
  const endless: Procedure = shippedProcedure('domestic-abuse-charity.ro', (profile) => ({
    ...profile,
    provider: { ...profile.provider, phone: '0'.repeat(500) },
  }));

  test('a step that is nothing but its letter is refused, and nothing is written', () => {
    const bench = new Bench({ procedure: endless });
    expect(refusalOf(() => bench.perform(acts.acknowledgeComplaint))).toBe('LetterIncomplete');
    expect(bench.record.phase).toBe('received');
  });

  test('S2.20: a late case goes to the next rank without the letter that tells it, and a person looks into that', () => {
    const sound = new Bench().bringTo('under_investigation');
    sound.now = '2026-11-24T08:00:00.000Z';
    const { after, events, letters, outbox } = acts.escalateCase(sound.record, { ...sound.context, procedure: endless }) ?? {};
    expect(after).toMatchObject({ handler: { role: 'head_of_service' }, escalationLevel: 1 });
    expect(after?.tasks.map(({ kind }) => kind)).toContain('look_into_fault');
    expect(events?.map(({ type }) => type)).toEqual(['case_escalated', 'fault_recorded']);
    expect(letters).toBeUndefined();
    expect(outbox).toContainEqual(expect.objectContaining({ noticeKind: 'fault', role: 'quality_manager' }));
  });

  test('a text is filed without its answer, and a person looks into that', () => {
    const { record, context } = new Bench();
    const draft = { after: record, events: [] };
    const answered = answeredByText(draft, { answer: 'help', to: '+40700000001' }, { ...context, procedure: endless });
    expect(answered.letters).toBeUndefined();
    expect(answered.after.tasks).toMatchObject([{ kind: 'look_into_fault', role: 'quality_manager' }]);
    expect(answered.events).toMatchObject([{ type: 'fault_recorded', facts: { step: 'AnswerText' } }]);
  });
});
