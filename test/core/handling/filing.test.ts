// What is no complaint: a person says so, its writer is answered, and one word makes it a complaint again.

import { describe, expect, test } from 'vitest';
import { deadlineOf, isOverdue, kindOf, nextDeadlineOf } from '#core/case/case.ts';
import type { Message } from '#core/case/person.ts';
import { tasksFor } from '#core/case/tasks.ts';
import { choicesOffered } from '#core/handling/choices/offered.ts';
import { sayComplaint } from '#core/handling/choices/say-complaint.ts';
import { receiveMessage } from '#core/handling/receive-message.ts';
import { recountDeadlines } from '#core/handling/recount-deadlines.ts';
import { DAY, movedBy } from '#core/instant.ts';
import { regulatorRow } from '#core/oversight/regulator-row.ts';
import {
  Bench,
  charity,
  complainant,
  england,
  finding,
  fullDecision,
  house,
  MONDAY,
  person,
  refusalOf,
  shippedProcedure,
  withHolidays,
} from './bench.ts';

const thanks = { as: 'compliment', said: 'Everybody was so kind.', answer: 'We have passed it on to the team.' } as const;

const thankYou = (options: ConstructorParameters<typeof Bench>[0] = {}) =>
  new Bench({ account: { whatHappened: 'Thank you, everybody was so kind to my mother.' }, ...options });
const filed = (options: ConstructorParameters<typeof Bench>[0] = {}, input: object = thanks) => {
  const bench = thankYou(options).bringTo('under_investigation');
  bench.act('file_as', bench.record.handler.personId ?? '', input);
  return bench;
};
const write = (bench: Bench, messageId: string, text = 'No, it is a complaint.', standing: Message['standing'] = 'addition') => {
  const from = standing === 'addition' ? 'maria@example.org' : 'maria@work.example.org';
  const message: Message = { messageId, channel: 'email', receivedAt: bench.now, text, attachments: [], standing, from };
  bench.write(receiveMessage(bench.record, message, [`MAIL#${messageId}`], bench.context));
};
const say = (bench: Bench) => {
  const draft = sayComplaint(bench.record, bench.context);
  if (draft) bench.write(draft);
  return draft !== undefined;
};
const kinds = ({ record }: Bench) => record.tasks.map(({ kind }) => kind);

describe('S2.2: what is no complaint', () => {
  test('is answered by a letter that says what we took it for, and that one word makes it a complaint', () => {
    const bench = filed();
    const [letter] = bench.lastChange.letters;
    expect(letter).toMatchObject({ letterKind: 'filed_as', to: 'maria@example.org' });
    expect(letter?.letter.text).toContain('9 November 2026 and read it as a thank-you');
    expect(letter?.letter.text).toContain(thanks.answer);
    expect(letter?.letter.text).toMatch(/Did you mean it as a complaint\?.*one word is enough/);
    expect(letter?.letter.text).not.toContain(thanks.said);
    expect(kindOf(bench.record)).toBe('compliment');
  });

  test.each([
    ['comment', 'as a comment'],
    ['enquiry', 'as a question'],
  ])('a %s is called what it is', (as, called) => {
    expect(filed({}, { ...thanks, as }).lastChange.letters[0]?.letter.text).toContain(called);
  });

  test('waits for its writer, is closed by the clock, and nobody is asked how it was handled', () => {
    const bench = filed();
    expect(nextDeadlineOf(bench.record)).toMatchObject({ what: 'say_otherwise' });
    expect(bench.prospect.step).toBe('await_survey');
    const steps = bench.passDays(30);
    expect(steps).toEqual(['close']);
    expect(bench.record).toMatchObject({ phase: 'closed', deadlines: [] });
    expect(bench.record.surveySentAt).toBeUndefined();
    expect(bench.events.at(-1)).toMatchObject({ type: 'case_closed', facts: { as: 'compliment' } });
  });

  test('S2.71: is on the register, and who counts complaints can tell it from them', () => {
    const bench = filed();
    expect(regulatorRow(bench.record, bench.now)).toMatchObject({ kind: 'compliment', reference: bench.record.reference });
    expect(regulatorRow(new Bench().record, MONDAY).kind).toBe('complaint');
  });

  test('is never overdue while it is none', () => {
    const bench = filed();
    expect(isOverdue(bench.record, movedBy(bench.now, 300 * DAY))).toBe(false);
  });

  test('S1.12: a comment teaches as a complaint does; of a thank-you nothing is asked', () => {
    const procedure = shippedProcedure('domestic-abuse-charity.ro', (profile) => ({
      ...profile,
      learning: { span: { unit: 'working_days', amount: 20 }, because: 'each answered complaint says what it taught' },
    }));
    expect(kinds(filed({ procedure }, { ...thanks, as: 'comment' }))).toEqual(['record_learning']);
    expect(kinds(filed({ procedure }))).toEqual([]);
  });

  test('is told to whom the procedure names, and to nobody else', () => {
    const procedure = shippedProcedure('domestic-abuse-charity.ro', (profile) => ({
      ...profile,
      filing: { ...profile.filing, tells: 'quality_manager' },
    }));
    expect(filed({ procedure }).lastChange.outbox).toMatchObject([
      { kind: 'letter' },
      { kind: 'notice', noticeKind: 'filed', role: 'quality_manager' },
    ]);
    expect(filed().lastChange.outbox).toMatchObject([{ kind: 'letter' }]);
  });
});

describe('S2.2: in doubt it is a complaint', () => {
  const refused = (bench: Bench, by = bench.record.handler.personId ?? '') => refusalOf(() => bench.act('file_as', by, thanks));

  test.each(['desk', 'quality', 'trustee'])('%s files nothing away', (who) => {
    expect(refused(thankYou().bringTo('under_investigation'), who)).toBe('ConflictOfInterest');
  });

  test('not before it was acknowledged like any other, nor once it was answered', () => {
    expect(refused(thankYou(), 'leader')).toBe('ActNotAllowedNow');
    expect(refused(thankYou().bringTo('responded'), 'leader')).toBe('ActNotAllowedNow');
  });

  test('nor what is serious, formal, or was looked into', () => {
    const serious = new Bench({ procedure: england }).bringTo('under_investigation');
    serious.act('mark_serious', serious.record.handler.personId ?? '', { why: 'Somebody was hurt.' });
    expect(refused(serious)).toBe('ActNotAllowedNow');
    const formal = thankYou().bringTo('under_investigation');
    formal.act('make_formal', 'leader', { askedBy: 'complainant', why: 'She wants it in writing.' });
    formal.bringTo('under_investigation');
    expect(refused(formal)).toBe('ActNotAllowedNow');
    const found = thankYou().bringTo('under_investigation');
    found.act('record_finding', 'leader', finding);
    expect(refused(found)).toBe('ActNotAllowedNow');
  });

  test('nor while the clocks stand still', () => {
    const bench = thankYou().bringTo('under_investigation');
    const [stop] = bench.procedure.profile.clockStops;
    bench.act('pause_case', 'leader', { reason: stop?.reason, why: 'x' });
    expect(refused(bench)).toBe('ActNotAllowedNow');
  });

  test('S2.61: nor what somebody wrote for another without being allowed to hear the answer', () => {
    const bench = thankYou({ procedure: england, complainant: { ...complainant, onBehalfOf: 'other' } });
    expect(refused(bench.bringTo('under_investigation'))).toBe('AuthorityMissing');
  });

  test('nor a second time, once its writer said what it is', () => {
    const bench = filed();
    say(bench);
    bench.act('assign', 'leader-2');
    expect(refused(bench)).toBe('ActNotAllowedNow');
  });
});

describe('S2.2: where it could be a way of not hearing somebody, somebody else agrees first', () => {
  const named = { account: { whatHappened: 'Thank you for Ana-Maria Popescu, she is wonderful.' } };
  const proposed = (options: ConstructorParameters<typeof Bench>[0] = {}) => {
    const bench = thankYou({ ...named, ...options }).bringTo('acknowledged');
    bench.act('assign', 'leader-2');
    bench.act('file_as', 'leader-2', thanks);
    return bench;
  };

  test('of whom it names: until then it is a complaint on its clocks, and its writer is told nothing', () => {
    const bench = proposed();
    const respond = deadlineOf(bench.record, 'respond');
    expect(bench.record).toMatchObject({ phase: 'under_investigation', filing: { as: 'compliment', by: 'leader-2' } });
    expect(kindOf(bench.record)).toBe('complaint');
    expect(respond).toBeDefined();
    expect(bench.lastChange.letters).toEqual([]);
    expect(bench.record.tasks).toMatchObject([{ kind: 'agree_to_filing', role: 'quality_manager', notFor: ['leader-2'] }]);
    expect(bench.lastChange.outbox).toMatchObject([{ kind: 'notice', role: 'quality_manager' }]);
  });

  test('agreed, its writer has the answer; refused, it stays a complaint and says why', () => {
    const agreed = proposed();
    expect(refusalOf(() => agreed.act('agree_to_filing', 'leader-2'))).toBe('ConflictOfInterest');
    agreed.act('agree_to_filing', 'quality');
    expect(agreed.lastChange.letters[0]?.letter.text).toContain(thanks.answer);
    expect(agreed.record).toMatchObject({
      phase: 'awaiting_feedback',
      tasks: [],
      filing: { by: 'leader-2', agreedBy: 'quality' },
    });
    const refused = proposed();
    refused.act('refuse_filing', 'quality', { why: 'She also says that nobody came.' });
    expect(refused.record).toMatchObject({ phase: 'under_investigation', tasks: [] });
    expect(refused.record.filing).toBeUndefined();
    expect(refused.lastChange.outbox).toMatchObject([{ role: 'team_leader', personId: 'leader-2' }]);
  });

  test('S2.21: whom it names learns of none of it', () => {
    const bench = proposed();
    const { person: leader } = bench.contextFor('leader');
    expect(tasksFor(leader, bench.record, charity, house, bench.now)).toEqual([]);
    expect(refusalOf(() => bench.act('file_as', 'leader', thanks))).not.toBe('not refused');
  });

  test('without a quality manager the next rank agrees; where nobody is above, it stays a complaint', () => {
    const staff = house.filter(({ role }) => role !== 'quality_manager');
    expect(proposed({ staff }).record.tasks).toMatchObject([{ kind: 'agree_to_filing', role: 'head_of_service' }]);
    const none = thankYou({ ...named, staff }).bringTo('acknowledged');
    none.act('assign', 'desk', { personId: 'chair' });
    expect(refusalOf(() => none.act('file_as', 'chair', thanks))).toBe('NobodyEligible');
    expect([kindOf(none.record), none.record.filing]).toEqual(['complaint', undefined]);
  });

  test.each([
    ['wants no answer', { preferredChannel: 'none' }],
    ['is written to on paper', { preferredChannel: 'letter' }],
    ['is not proven to be who they say (E18)', { senderProven: false }],
  ] as const)('of somebody who %s: only whoever filed it would know whether they were told', (_who, changed) => {
    const bench = filed({ complainant: { ...complainant, ...changed } });
    expect(kinds(bench)).toContain('agree_to_filing');
  });

  test('once the answer is late: nobody files away what they should have answered', () => {
    const bench = thankYou().bringTo('under_investigation');
    bench.passTo(movedBy(deadlineOf(bench.record, 'respond')?.dueAt ?? MONDAY, 1));
    bench.act('assign', 'head');
    bench.act('file_as', 'head', thanks);
    expect(kindOf(bench.record)).toBe('complaint');
    expect(kinds(bench)).toContain('agree_to_filing');
  });

  test('whatever else is done to it first, nobody is left with the question', () => {
    const serious = proposed();
    serious.act('mark_serious', 'leader-2', { why: 'Somebody was hurt.' });
    expect([serious.record.filing, ...kinds(serious)]).toEqual([undefined]);
    const answered = proposed();
    answered.act('record_finding', 'leader-2', finding);
    answered.act('decide_outcome', 'leader-2', fullDecision);
    answered.act('send_letter', 'leader-2');
    expect([answered.record.filing, ...kinds(answered)]).toEqual([undefined]);
  });
});

describe('S2.2: its writer says that it is a complaint', () => {
  test('by one press: it is one, on the clocks of its receipt, with a letter that says by when', () => {
    const plain = thankYou().bringTo('under_investigation');
    const respond = deadlineOf(plain.record, 'respond');
    const bench = filed();
    bench.passDays(3);
    expect(choicesOffered(bench.record, charity)).toEqual(['disadvantage', 'complaint']);
    expect(say(bench)).toBe(true);
    expect(deadlineOf(bench.record, 'respond')).toEqual(respond);
    expect(bench.record).toMatchObject({ phase: 'acknowledged', saidComplaintAt: bench.now, run: { machine: 'complaint' } });
    expect([kindOf(bench.record), bench.record.filing]).toEqual(['complaint', undefined]);
    const [letter] = bench.lastChange.letters;
    expect(letter?.letter.text).toContain('You told us that your message is a complaint.');
    expect(letter?.letter.text).toContain('our dates count from Monday, 9 November 2026');
    expect(bench.events.at(-1)).toMatchObject({ type: 'taken_as_complaint', actor: { kind: 'complainant' } });
    expect(say(bench)).toBe(false);
  });

  test('S2.35: whoever read it as none does not lead it, and has a part in no answer to it', () => {
    const bench = filed();
    say(bench);
    expect(bench.record).toMatchObject({ handler: { role: 'team_leader' }, answeredBy: ['leader'] });
    expect(refusalOf(() => bench.act('assign', 'leader-2', { personId: 'leader' }))).toBe('ConflictOfInterest');
    bench.act('assign', 'leader-2');
    const single = filed({ staff: house.filter(({ personId }) => personId !== 'leader-2') });
    say(single);
    expect(single.record.handler).toEqual({ role: 'head_of_service' });
  });

  test('too late for the answer: it is raised at once, and the letter owns up to it', () => {
    const bench = filed();
    bench.passDays(40);
    expect(bench.record.phase).toBe('closed');
    say(bench);
    expect(bench.lastChange.letters[0]?.letter.text).toContain('We did not keep this promise');
    expect(bench.record.closedAt).toBeUndefined();
    expect(bench.settle()).toContain('escalate');
  });

  test('E45: by a message: somebody else than whoever filed it reads it, and it is not closed before', () => {
    const bench = filed();
    write(bench, 'm2');
    write(bench, 'm3');
    expect(bench.record.tasks).toMatchObject([{ kind: 'consider_filing', role: 'quality_manager', notFor: ['leader'] }]);
    const [{ taskId = '' } = {}] = bench.record.tasks;
    bench.passDays(40);
    expect(bench.record.phase).toBe('awaiting_feedback');
    expect(bench.prospect.step).toBe('await_survey');
    for (const who of ['leader', 'desk', 'head']) {
      expect(refusalOf(() => bench.act('finish_task', who, { taskId, what: 'Nothing new.' }))).not.toBe('not refused');
    }
    bench.act('take_as_complaint', 'quality', { why: 'She says that it is one.' });
    expect(bench.record).toMatchObject({ phase: 'acknowledged', tasks: [] });
    expect(kindOf(bench.record)).toBe('complaint');
  });

  test('a message that only thanks again changes nothing, and the case closes', () => {
    const bench = filed();
    write(bench, 'm2', 'You are welcome.');
    const [{ taskId = '' } = {}] = bench.record.tasks;
    bench.act('finish_task', 'quality', { taskId, what: 'They thanked us again.' });
    bench.passDays(40);
    expect(bench.record).toMatchObject({ phase: 'closed', filing: { as: 'compliment' } });
  });

  test('from another address: once somebody placed it, it is read by somebody else all the same', () => {
    const bench = filed();
    write(bench, 'm2', 'No, it is a complaint.', 'unverified');
    expect(kinds(bench)).toEqual(['confirm_contribution']);
    bench.act('place_contribution', 'leader', { messageId: 'm2', as: 'complainant' });
    expect(bench.record.tasks).toMatchObject([{ kind: 'consider_filing', role: 'quality_manager', notFor: ['leader'] }]);
  });

  test('without a quality manager it is read above whoever filed it, also where that was the rank above', () => {
    const staff = house.filter(({ role }) => role !== 'quality_manager');
    const bench = thankYou({ staff }).bringTo('under_investigation');
    bench.act('assign', 'head');
    bench.act('assign', 'head', { personId: 'leader' });
    bench.act('file_as', 'head', thanks);
    write(bench, 'm2');
    expect(bench.record.tasks).toMatchObject([{ kind: 'consider_filing', role: 'trustee' }]);
  });

  test('in a message that nobody had read when it was filed', () => {
    const bench = thankYou().bringTo('under_investigation');
    write(bench, 'm2');
    expect(kinds(bench)).toEqual(['read_new_message']);
    bench.act('file_as', 'leader', thanks);
    expect(bench.record.tasks).toMatchObject([{ kind: 'consider_filing', role: 'quality_manager', notFor: ['leader'] }]);
  });

  test('and presses before anybody has read what they wrote: whoever leads it now reads it', () => {
    const bench = filed({ staff: house.filter(({ personId }) => personId !== 'leader-2') });
    write(bench, 'm2');
    say(bench);
    expect(bench.record.tasks).toMatchObject([{ kind: 'read_new_message', role: 'head_of_service' }]);
  });

  test('whom it names is found out afterwards: somebody who had not agreed looks at it again', () => {
    const bench = filed();
    bench.act('name_subject', 'leader', { personId: 'leader-2' });
    expect(bench.record.tasks).toMatchObject([{ kind: 'consider_filing', role: 'quality_manager', notFor: ['leader'] }]);
  });

  test('W5: a holiday that is proclaimed meanwhile is in the date that it comes back to', () => {
    const bench = filed();
    bench.procedure = withHolidays('domestic-abuse-charity.ro', ['2026-11-18']);
    bench.perform(recountDeadlines);
    expect(bench.lastChange.events).toMatchObject([{ facts: { what: ['say_otherwise', 'respond'] } }]);
    say(bench);
    expect(deadlineOf(bench.record, 'respond')?.dueAt).toBe('2026-11-24T21:59:59.999Z');
  });

  test('to whoever answers the telephone, which is a complaint at once', () => {
    const bench = filed();
    bench.act('take_as_complaint', 'desk', { why: 'He rang and said so.' });
    expect(kindOf(bench.record)).toBe('complaint');
  });

  test('S2.41: nobody appeals against a thank-you, and no clock takes anything from whom our answer has not reached (E6)', () => {
    const bench = filed({ complainant: { ...complainant, preferredChannel: 'letter' } });
    bench.act('agree_to_filing', 'quality');
    expect(kinds(bench)).toContain('answer_in_person');
    bench.passDays(40);
    expect(bench.record.phase).toBe('awaiting_feedback');
    for (const { taskId } of bench.record.tasks) bench.act('finish_task', 'leader', { taskId, what: 'Brought' });
    bench.passDays(2);
    expect(bench.record.phase).toBe('closed');
    expect(refusalOf(() => bench.act('accept_late_appeal', 'chair', { why: 'x' }))).toBe('ActNotAllowedNow');
    write(bench, 'late');
    expect(kinds(bench)).toEqual(['consider_filing']);
  });

  test('a first reply that was owed is made by our answer, and not owed again (S0.5)', () => {
    const procedure = shippedProcedure('home-care-centre.zh');
    const bench = filed({ procedure, staff: [...house, person('leader-3', 'team_leader')] });
    expect(bench.record.filing?.deadlines.map(({ what }) => what)).toEqual(['respond']);
    say(bench);
    expect(deadlineOf(bench.record, 'first_reply')).toBeUndefined();
  });
});
