// What the person who complained decides by themselves: another handler, the formal stage, a second look; and what they may only ask for.

import { describe, expect, test } from 'vitest';
import { type Case, deadlineOf, Phase } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import type { Message } from '#core/case/person.ts';
import { maySee } from '#core/case/policy.ts';
import { tasksFor } from '#core/case/tasks.ts';
import { askForAnotherHandler, markOfHandler } from '#core/handling/choices/another-handler.ts';
import { askForSecondLook } from '#core/handling/choices/ask-again.ts';
import { askToEnd } from '#core/handling/choices/ask-to-end.ts';
import { type FormalComplaint, goFormal } from '#core/handling/choices/go-formal.ts';
import { choicesOffered } from '#core/handling/choices/offered.ts';
import type { HandlingContext } from '#core/handling/context.ts';
import { receiveMessage } from '#core/handling/receive-message.ts';
import { movedBy } from '#core/instant.ts';
import { Bench, england, house, person } from './bench.ts';

const offered = ({ record, procedure }: Bench) => choicesOffered(record, procedure);
const kinds = ({ record }: Bench) => record.tasks.map(({ kind }) => kind);
const mayKnow = (bench: Bench, personId: string) => {
  const one = bench.staff.find((candidate) => candidate.personId === personId) ?? person(personId, 'front_desk');
  return maySee(one, bench.record, bench.procedure.profile, bench.staff);
};

function written(bench: Bench, text: string): Message {
  return { messageId: text.slice(0, 8), channel: 'web', receivedAt: bench.now, text, attachments: [], standing: 'addition' };
}

/** Writes what `decide` decides; false when it decides nothing. */
function choose(bench: Bench, decide: (record: Case, context: HandlingContext) => Draft | undefined): boolean {
  const draft = decide(bench.record, bench.context);
  if (draft) bench.write(draft);
  return draft !== undefined;
}

function askAway(bench: Bench, handler = markOfHandler(bench.record)): boolean {
  return choose(bench, (record, context) => askForAnotherHandler(record, { handler }, context));
}

function formal(bench: Bench, told: Partial<FormalComplaint> = {}, text = told.whyDissatisfied ?? 'Nothing has changed.'): void {
  choose(bench, (record, context) =>
    goFormal(record, { whyDissatisfied: text, ...told }, written(bench, text), [`FORM#${text}`], context),
  );
}

function appeal(bench: Bench, reasons = ''): void {
  const message = written(bench, reasons === '' ? 'I want a second look.' : reasons);
  choose(bench, (record, context) =>
    askForSecondLook(record, { hasReasons: reasons !== '' }, message, [`FORM#${message.text}`], context),
  );
}

describe('what is offered', () => {
  test.each([
    ['received', ['another_handler', 'disadvantage'], ['another_handler', 'disadvantage', 'ending']],
    ['acknowledged', ['another_handler', 'formal', 'disadvantage'], ['another_handler', 'disadvantage', 'ending']],
    ['under_investigation', ['another_handler', 'formal', 'disadvantage'], ['another_handler', 'disadvantage', 'ending']],
    ['responded', ['formal', 'disadvantage'], ['appeal', 'disadvantage']],
    ['appealed', ['another_handler', 'disadvantage'], ['another_handler', 'disadvantage', 'ending']],
    ['under_appeal', ['another_handler', 'disadvantage'], ['another_handler', 'disadvantage', 'ending']],
    ['awaiting_feedback', ['disadvantage'], ['disadvantage']],
    ['closed', ['disadvantage'], ['disadvantage']],
  ] as const)('in %s follows the procedure, and where people may be watched nobody ends it by a press', (phase, ours, theirs) => {
    expect(offered(new Bench().bringTo(phase))).toEqual(ours);
    expect(offered(new Bench({ procedure: england }).bringTo(phase))).toEqual(theirs);
  });

  test('no phase is forgotten', () => expect(Phase.options).toHaveLength(8));

  test('while the clocks stand still nothing makes new ones', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('pause_case', 'leader', { reason: 'police', why: 'x' });
    expect(offered(bench)).toEqual(['another_handler', 'disadvantage']);
  });

  test('S2.41: after the time to appeal a second look is still asked for, until somebody considers it', () => {
    const bench = new Bench({ procedure: england }).bringTo('responded');
    bench.passDays(60);
    expect(offered(bench)).toEqual(['appeal', 'disadvantage']);
    appeal(bench, 'I was in hospital.');
    expect(offered(bench)).toEqual(['disadvantage']);
    expect(bench.record).toMatchObject({ phase: 'closed', tasks: [{ kind: 'consider_late_appeal', role: 'chair' }] });
  });
});

describe('S2.18: somebody else is to handle it, without a reason', () => {
  test('the one who had it knows of it no longer; another of the same rank may take it', () => {
    const bench = new Bench().bringTo('under_investigation');
    expect(askAway(bench)).toBe(true);
    expect(bench.record.handler).toEqual({ role: 'team_leader' });
    expect(bench.record.recused).toEqual(['leader']);
    expect([mayKnow(bench, 'leader'), mayKnow(bench, 'leader-2')]).toEqual([false, true]);
    expect(bench.events.at(-1)).toMatchObject({ type: 'person_recused', actor: { kind: 'complainant' } });
    expect(bench.lastChange.outbox).toContainEqual(expect.objectContaining({ noticeKind: 'assigned', notTo: ['leader'] }));
    const leader = house.find(({ personId }) => personId === 'leader') ?? person('leader', 'team_leader');
    expect(tasksFor(leader, bench.record, bench.procedure, bench.staff, bench.now)).toEqual([]);
  });

  test('is told to the person in writing, with the office that leads and not the name, in case it was not they who asked', () => {
    const bench = new Bench().bringTo('under_investigation');
    askAway(bench);
    const text = bench.lastChange.letters[0]?.letter.text ?? '';
    expect(text).toContain('It is now led by: Team Leader.');
    expect(text).toContain('If you did not ask for this, please tell us.');
    expect(text).not.toContain('Popescu');
  });

  test('S2.22: when our answer is late, the same letter offers them the formal stage', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.passTo(movedBy(deadlineOf(bench.record, 'respond')?.dueAt ?? '', 1));
    askAway(bench);
    expect(bench.lastChange.letters[0]?.letter.text).toMatch(/did not keep this promise[\s\S]*formal complaint/);
  });

  test('before anybody took it, all who could have are meant, and the next rank leads', () => {
    const bench = new Bench().bringTo('acknowledged');
    askAway(bench);
    expect(bench.record.handler).toEqual({ role: 'head_of_service' });
    expect(['leader', 'leader-2', 'head'].map((personId) => mayKnow(bench, personId))).toEqual([false, false, true]);
  });

  test('a rank that nobody has signed in for is passed over as well', () => {
    const bench = new Bench({ staff: house.filter(({ role }) => role !== 'team_leader') }).bringTo('acknowledged');
    expect(bench.record.handler.role).toBe('team_leader');
    askAway(bench);
    expect(bench.record).toMatchObject({ handler: { role: 'head_of_service' }, recused: [] });
  });

  test('the same page sent twice, or after somebody else took over, asks nobody else away (W2)', () => {
    const bench = new Bench().bringTo('under_investigation');
    const shown = markOfHandler(bench.record);
    askAway(bench, shown);
    expect(askAway(bench, shown)).toBe(false);
    const late = new Bench().bringTo('under_investigation');
    const before = markOfHandler(late.record);
    late.passDays(20);
    expect(late.record.handler.role).not.toBe('team_leader');
    expect(askAway(late, before)).toBe(false);
    expect(late.record.recused).toEqual([]);
  });

  test('asked again and again it climbs; where nobody is left somebody looks for a person, and it is not asked of nobody', () => {
    const bench = new Bench().bringTo('acknowledged');
    for (const role of ['head_of_service', 'trustee', 'chair'] as const) {
      askAway(bench);
      expect(bench.record.handler.role).toBe(role);
    }
    askAway(bench);
    expect(bench.record.tasks).toMatchObject([{ kind: 'find_eligible_person', role: 'quality_manager' }]);
    expect(bench.lastChange.letters[0]?.letter.text).toContain('We are looking for a person');
    expect(offered(bench)).not.toContain('another_handler');
    expect(askAway(bench)).toBe(false);
  });

  test('an appeal with a panel goes to somebody who may hear it and had no part in the case (S2.35, S2.46)', () => {
    const bench = new Bench().bringTo('under_appeal');
    bench.act('assign_appeal', 'chair');
    askAway(bench);
    expect(bench.record.handler).toEqual({ role: 'trustee' });
    expect(mayKnow(bench, 'chair')).toBe(false);
    bench.act('assign_appeal', 'trustee');
    askAway(bench);
    bench.act('assign_appeal', 'trustee-2');
    askAway(bench);
    // Who handled the complaint is never the last resort.
    expect(bench.record.handler.personId).toBeUndefined();
    expect(bench.record.recused).toEqual(['chair', 'trustee', 'trustee-2']);
    expect(['leader', 'leader-2'].some((personId) => bench.record.handler.personId === personId)).toBe(false);
  });

  test('an appeal with one reviewer, where nobody of that rank is left, goes outside and to nobody lower (S2.46)', () => {
    const bench = new Bench({ procedure: england }).bringTo('under_appeal');
    bench.act('assign_appeal', 'chair');
    askAway(bench);
    expect(bench.record.handler.personId).toBeUndefined();
    expect(mayKnow(bench, 'chair')).toBe(false);
    expect(bench.record.tasks).toMatchObject([{ kind: 'find_eligible_person', role: 'quality_manager' }]);
    bench.act('name_outside_reviewer', 'quality', { name: 'Ada Reed', office: 'the Fairwater reviewer' });
    expect(bench.record.outside).toBeDefined();
  });

  test('whoever is asked away leaves the panel (S2.46)', () => {
    const bench = new Bench().bringTo('under_appeal');
    bench.act('assign_appeal', 'chair');
    bench.act('name_panel', 'chair', { members: ['chair', 'trustee'] });
    askAway(bench);
    expect(bench.record.hearing).toEqual({ panel: ['trustee'] });
  });
});

describe('S2.22, S2.23: it becomes formal in writing', () => {
  test('at once, with the clocks and the lead that staff would give it', () => {
    const [own, staffs] = [new Bench().bringTo('under_investigation'), new Bench().bringTo('under_investigation')];
    formal(own);
    staffs.act('make_formal', 'leader', { askedBy: 'complainant', why: 'x' });
    const { stage, phase, deadlines, handler } = staffs.record;
    expect(own.record).toMatchObject({ stage, phase, deadlines, handler });
    expect(own.events.at(-1)).toMatchObject({
      type: 'made_formal',
      actor: { kind: 'complainant' },
      facts: { askedBy: 'complainant' },
    });
    own.settle();
    expect(own.lastChange.letters[0]?.letter.text).toContain('We will now look into it carefully and fairly.');
  });

  test('S2.28 to S2.30: what they say is a message and fills the account, whose first words stay', () => {
    const bench = new Bench().bringTo('responded');
    formal(bench, { whatHappened: 'All new.', stepsTaken: 'Your answer of Monday.', desiredOutcome: 'Visits.' });
    expect(bench.messages.at(-1)).toMatchObject({ standing: 'addition', text: 'Nothing has changed.' });
    expect(bench.lastChange.person?.account).toEqual({
      whatHappened: 'The morning visits did not take place.',
      stepsTaken: 'Your answer of Monday.',
      whyDissatisfied: 'Nothing has changed.',
      desiredOutcome: 'Visits.',
    });
  });

  test('S2.21: whom it names, by name or by position, does not lead it', () => {
    const named = new Bench().bringTo('responded');
    formal(named, { whyDissatisfied: 'Mihai Ionescu knew of it and did nothing.' });
    expect(named.record.handler).toEqual({ role: 'trustee' });
    expect(mayKnow(named, 'head')).toBe(false);
    const position = new Bench().bringTo('responded');
    formal(position, { whoItConcerns: 'The Head of Service' });
    expect(position.record.handler).toEqual({ role: 'trustee' });
  });

  test('what nobody has read yet waits for whoever leads now', () => {
    const bench = new Bench().bringTo('responded');
    bench.write(receiveMessage(bench.record, written(bench, 'First a mail.'), ['MAIL#x'], bench.context));
    expect(kinds(bench)).toEqual(['consider_appeal']);
    formal(bench);
    expect(bench.record.tasks).toMatchObject([{ kind: 'read_new_message', role: 'head_of_service' }]);
  });

  test('where it is formal already, nothing that was written is lost', () => {
    const bench = new Bench().bringTo('under_investigation');
    formal(bench);
    bench.settle();
    const { stageBeganAt } = bench.record;
    formal(bench, { whyDissatisfied: 'And one thing more.' });
    expect(bench.record).toMatchObject({ stage: 'formal', stageBeganAt });
    expect(bench.messages.at(-1)?.text).toBe('And one thing more.');
    expect(kinds(bench)).toEqual(['read_new_message']);
  });
});

describe('S2.23: what was only said is written down by staff', () => {
  const said = 'Nobody came, and when I rang they laughed.';

  test('and sent to the person to check, in their language and without its words in a subject or a text', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('make_formal', 'desk', { askedBy: 'complainant', why: 'She rang.', said });
    const [letter] = bench.lastChange.letters;
    expect(letter).toMatchObject({ letterKind: 'written_down', channel: 'email', to: 'maria@example.org' });
    expect(letter?.letter.text).toContain(said);
    expect(letter?.letter.text).toContain('If something is wrong or missing, please tell us');
    expect(`${letter?.letter.subject} ${letter?.letter.sms}`).not.toMatch(/laughed|formal/);
    expect(bench.lastChange.words.at(-1)?.value).toEqual({ why: 'She rang.', said });
    bench.settle();
    expect(bench.lastChange.letters[0]?.letterKind).toBe('acknowledgement');
  });

  test('to an address that nobody has proven it goes on paper, as everything does that tells of the matter (E18)', () => {
    const unproven = { preferredChannel: 'email', email: 'who@example.org', language: 'en', senderProven: false } as const;
    const bench = new Bench({ complainant: unproven }).bringTo('under_investigation');
    bench.act('make_formal', 'leader', { askedBy: 'complainant', why: 'She rang.', said });
    expect(bench.lastChange.letters[0]).toMatchObject({ channel: 'paper', to: '' });
    expect(kinds(bench)).toEqual(['answer_in_person']);
  });

  test('where they wrote it themselves, nothing is sent back', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('make_formal', 'leader', { askedBy: 'complainant', why: 'Their letter.' });
    expect(bench.lastChange.letters).toEqual([]);
  });
});

describe('S2.41 to S2.43: a second look is asked for in writing', () => {
  const answered = () => new Bench({ procedure: england }).bringTo('responded');

  test('it counts from its arrival, and is told so', () => {
    const bench = answered();
    appeal(bench, 'Nobody asked my mother.');
    expect(bench.record).toMatchObject({ phase: 'appealed', appealedAt: bench.now, handler: { role: 'chair' } });
    expect(bench.events.at(-1)).toMatchObject({ type: 'appeal_lodged', actor: { kind: 'complainant' } });
    expect(deadlineOf(bench.record, 'acknowledge_appeal')?.startedAt).toBe(bench.now);
    expect(bench.messages.at(-1)?.text).toBe('Nobody asked my mother.');
    expect(bench.settle()).toEqual(['acknowledge_appeal']);
    expect(bench.lastChange.letters[0]?.letter.text).not.toContain('Could you tell us your reasons?');
  });

  test('S2.42: without reasons it counts all the same, and they are asked for once', () => {
    const bench = answered();
    appeal(bench);
    expect(bench.record.phase).toBe('appealed');
    bench.settle();
    expect(bench.lastChange.letters[0]?.letter.text).toContain('Could you tell us your reasons?');
  });

  test('S2.21: reasons that name one who would hear it are read by another first', () => {
    const bench = answered();
    appeal(bench, 'Elena Stan told me to be quiet.');
    expect(bench.record).toMatchObject({ phase: 'appealed', tasks: [{ kind: 'look_into_conflict', notFor: ['chair'] }] });
  });

  test('what nobody has read yet waits for whoever leads now', () => {
    const bench = answered();
    bench.write(receiveMessage(bench.record, written(bench, 'First a mail.'), ['MAIL#x'], bench.context));
    appeal(bench, 'Now the form.');
    expect(bench.record.tasks).toMatchObject([{ kind: 'read_new_message', role: 'chair' }]);
  });

  test('asked for twice it is one, and the second is read', () => {
    const bench = answered();
    appeal(bench, 'Once.');
    const { appealedAt } = bench.record;
    bench.passDays(1);
    appeal(bench, 'Twice.');
    expect(bench.record.appealedAt).toBe(appealedAt);
    expect(kinds(bench)).toEqual(['read_new_message']);
  });
});

describe('somebody does not want to go on', () => {
  const askEnd = (bench: Bench) =>
    choose(bench, (record, context) => askToEnd(record, written(bench, 'I want to stop.'), ['FORM#end'], context));

  test('nothing ends by it: whoever handles the case asks them first, and then ends it or not', () => {
    const bench = new Bench({ procedure: england }).bringTo('under_investigation');
    const { deadlines } = bench.record;
    askEnd(bench);
    expect(bench.record).toMatchObject({ phase: 'under_investigation', deadlines });
    expect(bench.record.tasks).toMatchObject([{ kind: 'confirm_ending', role: 'team_leader' }]);
    expect(offered(bench)).not.toContain('ending');
    bench.act('withdraw', 'leader', { wish: 'She said so on the phone.' });
    expect(kinds(bench)).toEqual([]);
  });

  test('where somebody may read over their shoulder, it is only a message', () => {
    const bench = new Bench().bringTo('under_investigation');
    askEnd(bench);
    expect(kinds(bench)).toEqual(['read_new_message']);
  });
});
