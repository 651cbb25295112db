// Who wrote, decided by people; and what the clocks do meanwhile.

import { describe, expect, test } from 'vitest';
import { prospectOf } from '#core/case/next-step.ts';
import type { Message } from '#core/case/person.ts';
import { isMessageKeptFrom, tasksFor } from '#core/case/tasks.ts';
import { letterFailed, receiveMessage } from '#core/handling/receive-message.ts';
import { DAY, movedBy } from '#core/instant.ts';
import { Bench, complainant, england, finding, fullDecision, house, refusalOf } from './bench.ts';

const message = (standing: Message['standing'], messageId = 'm2'): Message => ({
  messageId,
  channel: 'email',
  receivedAt: '2026-11-10T08:00:00.000Z',
  from: 'son@example.net',
  text: 'She is right.',
  attachments: [],
  standing,
});

function receive(bench: Bench, one: Message): void {
  bench.write(receiveMessage(bench.record, one, [], bench.context));
}
const tasksOf = (bench: Bench) => bench.record.tasks.map(({ kind }) => kind);

function responded(options: ConstructorParameters<typeof Bench>[0] = {}): Bench {
  const bench = new Bench(options).bringTo('under_investigation');
  bench.act('record_finding', 'leader', finding);
  bench.act('decide_outcome', 'leader', fullDecision);
  bench.act('send_letter', 'leader');
  return bench;
}

describe('E17: a message from somebody else', () => {
  test.each([
    ['complainant', 'addition'],
    ['belongs', 'contribution'],
    ['unrelated', 'unrelated'],
  ] as const)('is decided to be “%s” by a person, and counts as %s from then on', (as, standing) => {
    const bench = new Bench().bringTo('acknowledged');
    receive(bench, message('unverified'));
    expect(tasksOf(bench)).toEqual(['confirm_contribution']);
    bench.act('place_contribution', 'leader', { messageId: 'm2', as });
    expect(bench.messages.find(({ messageId }) => messageId === 'm2')).toEqual({ ...message('unverified'), standing });
    expect(tasksOf(bench)).toEqual([]);
    expect(bench.lastChange.events.at(-1)).toMatchObject({ type: 'contribution_placed', facts: { messageId: 'm2', as } });
  });

  test('leaves its task until the last one is decided, and is decided once', () => {
    const bench = new Bench().bringTo('acknowledged');
    receive(bench, message('unverified'));
    receive(bench, message('unverified', 'm3'));
    bench.act('place_contribution', 'leader', { messageId: 'm2', as: 'belongs' });
    expect(tasksOf(bench)).toEqual(['confirm_contribution']);
    expect(refusalOf(() => bench.act('place_contribution', 'leader', { messageId: 'm2', as: 'unrelated' }))).toBe(
      'AlreadyRecorded',
    );
    bench.act('place_contribution', 'leader', { messageId: 'm3', as: 'unrelated' });
    expect(refusalOf(() => bench.act('place_contribution', 'leader', { messageId: 'm3', as: 'belongs' }))).toBe(
      'ActNotAllowedNow',
    );
  });
});

describe('S2.21: a colleague named in what is added', () => {
  const naming = (text: string): Message => ({ ...message('addition'), text });
  const isNamed = ({ record }: Bench, personId: string) => record.subjects.some((subject) => subject.personId === personId);

  test('may not know of the case from then on, and what there is to do goes to who leads it now', () => {
    const staff = house.filter(({ personId }) => personId !== 'leader-2');
    const bench = new Bench({ staff }).bringTo('acknowledged');
    receive(bench, { ...message('unverified', 'm2') });
    receive(bench, { ...naming('It was Ana-Maria Popescu who shouted.'), messageId: 'm3' });
    expect(isNamed(bench, 'leader')).toBe(true);
    expect(bench.record.handler).toEqual({ role: 'head_of_service' });
    expect(bench.record.tasks.map(({ kind, role }) => [kind, role])).toEqual([
      ['confirm_contribution', 'head_of_service'],
      ['read_new_message', 'head_of_service'],
    ]);
  });

  test('in a quoted letter, in a greeting to who took the case, or by a stranger is not meant', () => {
    const bench = new Bench({ account: { whatHappened: 'On Monday the carers did not come.' } }).bringTo('acknowledged');
    receive(
      bench,
      naming('Thank you.\n\nOn Mon, 9 Nov 2026 at 10:00, Us <us@example.org> wrote:\n> Ana-Maria Popescu will call.'),
    );
    receive(bench, { ...naming('It was Ana-Maria Popescu.'), standing: 'unverified', messageId: 'm3' });
    bench.act('assign', 'leader');
    receive(bench, { ...naming('Dear Ana-Maria Popescu, thank you for calling.'), messageId: 'm4' });
    expect(bench.record.subjects).toEqual([]);
    expect(bench.record.handler.personId).toBe('leader');
  });

  test('in answer to our own question is meant, whoever took the case', () => {
    const bench = new Bench({ account: { whatHappened: 'Yesterday at nine they shouted.' } }).bringTo('acknowledged');
    expect(bench.record.askedFor).toBe('whoItConcerns');
    bench.act('assign', 'leader');
    receive(bench, naming('Ana-Maria Popescu'));
    expect(isNamed(bench, 'leader')).toBe(true);
    expect(bench.record.handler.personId).toBeUndefined();
  });
});

describe('S2.21: a message that names a colleague, when it may only greet them', () => {
  const naming = (text: string, messageId: string, standing: Message['standing'] = 'addition'): Message => ({
    ...message(standing, messageId),
    text,
  });
  const taken = (options: ConstructorParameters<typeof Bench>[0] = {}) => {
    const bench = new Bench({ account: { whatHappened: 'On Monday the carers did not come.' }, ...options });
    return bench.bringTo('under_investigation');
  };
  const leader = { personId: 'leader', role: 'team_leader' } as const;
  const quality = { personId: 'quality', role: 'quality_manager' } as const;
  const seenBy = (bench: Bench, personId: string) => {
    const { person: reader, procedure, staff, now } = bench.contextFor(personId);
    return tasksFor(reader, bench.record, procedure, staff, now).flatMap(({ kind, taskId }) => (taskId ? [kind] : []));
  };

  test.each(['addition', 'contribution', 'unverified'] as const)(
    'as %s is looked at by the quality manager alone',
    (standing) => {
      const bench = taken();
      receive(bench, naming('Ana-Maria Popescu shouted at her.', 'm2', standing));
      expect(bench.record.handler.personId).toBe('leader');
      expect(seenBy(bench, 'leader')).toEqual([]);
      expect(seenBy(bench, 'quality')).toEqual(['look_into_conflict']);
      expect(bench.lastChange.outbox).toMatchObject([{ kind: 'notice', noticeKind: 'quarantine', role: 'quality_manager' }]);
      expect(isMessageKeptFrom(leader, 'm2', bench.record)).toBe(true);
      expect(isMessageKeptFrom(quality, 'm2', bench.record)).toBe(false);
      expect(isMessageKeptFrom(leader, 'm1', bench.record)).toBe(false);
    },
  );

  test('comes to whom it greets once somebody has looked, and to nobody whom it is about', () => {
    for (const isAbout of [false, true]) {
      const bench = taken();
      receive(bench, naming('Dear Ana-Maria Popescu, thank you.', 'm2'));
      const task = bench.record.tasks.find(({ kind }) => kind === 'look_into_conflict');
      const done = { taskId: task?.taskId, what: 'Read it.' };
      expect(refusalOf(() => bench.act('finish_task', 'leader', done))).toBe('ActNotAllowedNow');
      if (isAbout) bench.act('name_subject', 'quality', { personId: 'leader' });
      bench.act('finish_task', 'quality', done);
      expect(seenBy(bench, 'leader')).toEqual(isAbout ? [] : ['read_new_message']);
      expect(isMessageKeptFrom(leader, 'm2', bench.record)).toBe(false);
      expect(seenBy(bench, 'quality')).toEqual([]);
    }
  });

  test('is one task however many come, and keeps no other message from its reader', () => {
    const bench = taken();
    receive(bench, naming('Thank you, Ana-Maria Popescu', 'm2'));
    receive(bench, naming('Thank you, Ana-Maria Popescu', 'm3'));
    receive(bench, naming('And on Tuesday too.', 'm4'));
    expect(bench.record.tasks).toMatchObject([
      { kind: 'read_new_message', notFor: ['leader'] },
      { kind: 'look_into_conflict', notFor: ['leader'], messageIds: ['m2', 'm3'] },
      { kind: 'read_new_message' },
    ]);
    expect(seenBy(bench, 'leader')).toEqual(['read_new_message']);
    expect(isMessageKeptFrom(leader, 'm4', bench.record)).toBe(false);
  });

  test('goes to whoever leads when the quality manager is named, or there is none, and never to the one named', () => {
    const bench = taken();
    receive(bench, naming('Carla Moretti and Ana-Maria Popescu know of it.', 'm2'));
    expect(bench.record.tasks.at(-1)).toMatchObject({ kind: 'look_into_conflict', role: 'team_leader' });
    expect([seenBy(bench, 'quality'), seenBy(bench, 'leader')]).toEqual([[], []]);
    expect(seenBy(bench, 'leader-2')).toContain('look_into_conflict');
    expect(bench.lastChange.outbox).toMatchObject([{ role: 'team_leader', notTo: ['leader'] }]);
    const alone = taken({ staff: house.filter(({ personId }) => personId !== 'quality' && personId !== 'leader-2') });
    receive(alone, naming('Thank you, Ana-Maria Popescu', 'm2'));
    expect(alone.record.tasks.at(-1)).toMatchObject({ kind: 'look_into_conflict', role: 'head_of_service' });
  });
});

describe('S2.25: the answer to who was involved', () => {
  const asked = () => new Bench({ account: { whatHappened: 'Yesterday at nine they shouted.' } }).bringTo('under_investigation');

  test.each(['It was the team leader.', 'Lider de echipă'])('excludes the position in %j', (text) => {
    const bench = asked();
    receive(bench, { ...message('addition'), text });
    expect(bench.record.subjects).toEqual([{ role: 'team_leader' }]);
    expect(bench.record.handler).toEqual({ role: 'head_of_service' });
  });

  test('is the first that comes: later a position is part of the story', () => {
    const bench = asked();
    receive(bench, { ...message('addition'), text: 'I do not know.' });
    receive(bench, { ...message('addition', 'm3'), text: 'I told the team leader.' });
    expect(bench.record.subjects).toEqual([]);
  });
});

describe('E18: an address that is not proven', () => {
  const unproven = { ...complainant, senderProven: false };

  test('gets a receipt without a name and without a way in, and no letter that tells of the matter', () => {
    const bench = responded({ complainant: unproven });
    const letters = bench.changes.flatMap((change) => change.letters);
    const receipt = letters.find(({ letterKind }) => letterKind === 'acknowledgement');
    expect(receipt).toMatchObject({ channel: 'email', to: 'maria@example.org' });
    expect(receipt?.letter.text).not.toMatch(/Maria|https:/);
    expect(letters.find(({ letterKind }) => letterKind === 'outcome')).toMatchObject({ channel: 'paper', to: '' });
    expect(tasksOf(bench)).toContain('answer_in_person');
  });

  test('is proven once somebody has made sure of it (E19–E22)', () => {
    const bench = new Bench({ complainant: unproven }).bringTo('under_investigation');
    const input = { name: 'Maria Fiica', email: 'new@example.org', preferredChannel: 'email', why: 'She called.' };
    bench.act('correct_contact', 'leader', input);
    expect(bench.lastChange.person?.complainant).toEqual({
      name: 'Maria Fiica',
      email: 'new@example.org',
      preferredChannel: 'email',
      language: 'en',
      senderProven: true,
    });
    bench.act('record_finding', 'leader', finding);
    bench.act('decide_outcome', 'leader', fullDecision);
    bench.act('send_letter', 'leader');
    expect(bench.lastChange.letters).toMatchObject([{ letterKind: 'outcome', channel: 'email', to: 'new@example.org' }]);
  });

  test('is not corrected to a way that leads nowhere', () => {
    const bench = new Bench().bringTo('acknowledged');
    for (const preferredChannel of ['email', 'sms', 'phone'])
      expect(refusalOf(() => bench.act('correct_contact', 'leader', { preferredChannel, why: 'x' }))).toBe('ZodError');
  });
});

describe('the time to appeal', () => {
  const atItsEnd = (bench: Bench) => movedBy(bench.record.deadlines.find(({ what }) => what === 'appeal_window')?.dueAt ?? '', 1);
  const stepAt = (bench: Bench, now: string) => prospectOf(bench.record, bench.procedure, now);

  test('E6: does not end for somebody whom the answer has not reached, and counts anew when it has', () => {
    const bench = responded();
    const end = atItsEnd(bench);
    expect(stepAt(bench, end).step).toBe('end_appeal_window');
    bench.write(letterFailed(bench.record, 1, 'bounced', bench.context));
    expect(stepAt(bench, end)).toEqual({ step: 'await_appeal_window', wakeAt: movedBy(end, DAY) });
    bench.now = end;
    const [task] = bench.record.tasks;
    bench.act('finish_task', 'leader', { taskId: task?.taskId, what: 'Read to her on the phone.' });
    expect(atItsEnd(bench) > end).toBe(true);
  });

  test('E45: does not end over a message that may be an appeal and that nobody has read', () => {
    const bench = responded();
    receive(bench, message('addition'));
    expect(tasksOf(bench)).toEqual(['consider_appeal']);
    const end = atItsEnd(bench);
    expect(stepAt(bench, end).step).toBe('await_appeal_window');
    bench.act('make_formal', 'leader', { askedBy: 'complainant', why: 'She does not agree.' });
    expect(tasksOf(bench)).not.toContain('consider_appeal');
    const english = responded({ procedure: england });
    receive(english, message('addition'));
    english.act('lodge_appeal', 'leader', { reasons: 'She does not agree.' });
    expect(tasksOf(english)).not.toContain('consider_appeal');
  });

  test('E45: a message after the end is filed, reopens nothing, and is a task to say where else one may turn', () => {
    const bench = new Bench().bringTo('closed');
    receive(bench, message('addition'));
    expect([bench.record.phase, tasksOf(bench)]).toEqual(['closed', ['signpost']]);
  });

  test('E5: an automatic answer is filed and is nobody’s task', () => {
    const bench = responded();
    receive(bench, message('automatic'));
    expect(tasksOf(bench)).toEqual([]);
  });
});
