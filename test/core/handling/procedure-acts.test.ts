// What the procedure does by itself: each act when it is owed, and nothing when it comes twice or too early.

import { describe, expect, test } from 'vitest';
import { deadlineOf } from '#core/case/case.ts';
import type { Complainant, Message } from '#core/case/person.ts';
import { answerSurvey } from '#core/handling/answer-survey.ts';
import { setTexts } from '#core/handling/answer-text.ts';
import * as acts from '#core/handling/procedure-acts.ts';
import { letterFailed, receiveMessage } from '#core/handling/receive-message.ts';
import { recordFault } from '#core/handling/record-fault.ts';
import { Bench, complainant, house, refusalOf } from './bench.ts';

test.each(Object.entries(acts))('%s does nothing to a case that does not owe it', (_name, act) => {
  const done = Object.values(acts).filter((other) => new Bench().perform(other));
  expect(done).toEqual([acts.acknowledgeComplaint]);
  expect(new Bench().bringTo('closed').perform(act)).toBe(false);
});

test('an acknowledgement comes once, in writing, and tells who has the case now (S2.32)', () => {
  const bench = new Bench();
  expect(bench.perform(acts.acknowledgeComplaint)).toBe(true);
  expect(bench.lastChange.outbox).toMatchObject([
    { kind: 'letter', letterKind: 'acknowledgement', channel: 'email' },
    { kind: 'notice', noticeKind: 'assigned', role: 'team_leader' },
  ]);
  expect(bench.perform(acts.acknowledgeComplaint)).toBe(false);
});

test('the answer’s clock of the formal stage starts at its acknowledgement (S2.33)', () => {
  const bench = new Bench().bringTo('responded');
  bench.act('make_formal', 'quality', { askedBy: 'complainant', why: 'x' });
  bench.passDays(3);
  expect(deadlineOf(bench.record, 'respond')?.startedAt).toBe(bench.record.acknowledgedAt);
  expect(deadlineOf(bench.record, 'acknowledge')).toBeUndefined();
});

describe('the one question (S2.25)', () => {
  const asking = (account: { whatHappened: string; whenItHappened?: string }, more: Partial<Complainant> = {}) => {
    const bench = new Bench({ complainant: { ...complainant, language: 'en', ...more }, account });
    bench.perform(acts.acknowledgeComplaint);
    return { asked: bench.record.askedFor, letter: bench.lastChange.letters[0]?.letter, bench };
  };
  const timeless = { whatHappened: 'The nurse was very rude to my mother.' };

  test('asks for what is missing, in the letter that acknowledges, and the record remembers', () => {
    const { asked, letter } = asking(timeless);
    expect(asked).toBe('whenItHappened');
    expect(letter?.text).toContain('When did it happen?');
    expect(letter?.text).toContain('You do not have to');
    // Whoever holds the phone may be the one who must not know (M9).
    expect(letter?.sms).toContain('We have one question.');
    expect(letter?.sms).not.toContain('happen');
  });

  test('is not asked where the complaint tells it', () => {
    const { asked, letter } = asking({ ...timeless, whenItHappened: 'On Monday' });
    expect(asked).toBeUndefined();
    expect(`${letter?.text}${letter?.sms}`).not.toMatch(/One question|one question/);
  });

  test('is not asked of somebody who wants no answer, nor of an address that is not proven (E18)', () => {
    expect(asking(timeless, { preferredChannel: 'none' }).asked).toBeUndefined();
    expect(asking(timeless, { senderProven: false }).asked).toBeUndefined();
  });

  test('is not asked again when the formal stage is acknowledged', () => {
    const { bench } = asking(timeless);
    bench.act('make_formal', 'leader', { askedBy: 'complainant', why: 'x' });
    expect(bench.perform(acts.acknowledgeComplaint)).toBe(true);
    expect(bench.lastChange.letters[0]?.letter.text).not.toContain('One question');
    expect(bench.record.askedFor).toBe('whenItHappened');
  });
});

describe('escalation', () => {
  test('climbs rank by rank and keeps raising it at the top, without anybody being told twice at one moment', () => {
    const bench = new Bench().bringTo('under_investigation');
    const seen: string[] = [];
    for (let day = 0; day < 60; day += 1) {
      const steps = bench.passDays(1);
      if (steps.includes('escalate')) seen.push(bench.record.handler.role);
    }
    expect(seen.slice(0, 5)).toEqual(['head_of_service', 'trustee', 'chair', 'chair', 'chair']);
    // It climbed three times; at the top it is raised, not climbed.
    expect(bench.record.escalationLevel).toBe(3);
  });

  test('passes over a rank in conflict', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('recuse', 'leader', { personId: 'head' });
    bench.passDays(16);
    expect(bench.record.handler).toEqual({ role: 'trustee' });
  });

  test('tells the whole rank, but nobody the complaint is about', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('recuse', 'leader', { personId: 'trustee-2' });
    bench.passDays(22);
    expect(
      bench.changes.flatMap(({ outbox }) => outbox).filter((row) => row.kind === 'notice' && row.role === 'trustee'),
    ).toMatchObject([{ noticeKind: 'escalated', notTo: ['trustee-2'] }]);
  });
});

describe('letters take the way that is left', () => {
  test.each([
    [{ preferredChannel: 'email' as const, email: 'a@example.org' }, 'email'],
    [{ preferredChannel: 'email' as const, phone: '+40700000001' }, 'sms'],
    [{ preferredChannel: 'sms' as const, phone: '+40700000001' }, 'sms'],
    [{ preferredChannel: 'sms' as const, email: 'a@example.org' }, 'email'],
    [{ preferredChannel: 'sms' as const }, 'paper'],
    [{ preferredChannel: 'letter' as const, email: 'a@example.org' }, 'paper'],
    [{ preferredChannel: 'none' as const, email: 'a@example.org' }, 'paper'],
  ])('%j: by %s', (way, channel) => {
    const bench = new Bench({ complainant: { language: 'en', senderProven: true, ...way } }).bringTo('acknowledged');
    expect(bench.lastChange.letters).toMatchObject([{ channel }]);
    const isTask = channel === 'paper' && way.preferredChannel !== 'none';
    expect(bench.record.tasks.map(({ kind }) => kind)).toEqual(isTask ? ['answer_in_person'] : []);
  });

  test('someone whose address is not proven gets no link into the case (E18)', () => {
    const tracked = (senderProven: boolean) =>
      new Bench({ complainant: { ...complainant, senderProven } }).bringTo('acknowledged').lastChange.letters[0]?.letter.text;
    expect(tracked(true)).toContain('https://candour.example.org/case/');
    expect(tracked(false)).not.toContain('https://candour.example.org');
  });
});

describe('faults', () => {
  test('a step that fails hour after hour is one task and one notice, and each failure is on record', () => {
    const bench = new Bench();
    for (let hour = 0; hour < 24; hour += 1) bench.write(recordFault(bench.record, 'AcknowledgeComplaint', bench.context));
    expect(bench.record.tasks).toMatchObject([{ kind: 'look_into_fault', role: 'quality_manager' }]);
    expect(bench.changes.flatMap(({ outbox }) => outbox).filter(({ kind }) => kind === 'notice')).toHaveLength(1);
    expect(bench.events.filter(({ type }) => type === 'fault_recorded')).toHaveLength(24);
  });

  test('a fault after the task was done is a new task', () => {
    const bench = new Bench();
    bench.write(recordFault(bench.record, 'X', bench.context));
    bench.act('finish_task', 'quality', { taskId: bench.record.tasks[0]?.taskId, what: 'Looked' });
    bench.write(recordFault(bench.record, 'X', bench.context));
    expect(bench.record.tasks).toHaveLength(1);
  });
});

describe('what arrives later', () => {
  const message: Omit<Message, 'standing'> = {
    messageId: 'm2',
    channel: 'sms',
    receivedAt: '2026-11-10T08:00:00.000Z',
    text: 'More',
    attachments: [],
  };

  test('a burst of messages is one task, and a closed case still takes them in', () => {
    for (const bench of [new Bench().bringTo('acknowledged'), new Bench().bringTo('closed')]) {
      for (let count = 0; count < 3; count += 1) {
        bench.write(receiveMessage(bench.record, { ...message, standing: 'addition' }, [], bench.context));
      }
      expect(bench.record.tasks.map(({ kind }) => kind)).toEqual([
        bench.record.phase === 'closed' ? 'signpost' : 'read_new_message',
      ]);
    }
  });

  test.each([
    ['unverified', ['confirm_contribution']],
    ['automatic', []],
    ['bounce', []],
  ] as const)('%s makes %j', (standing, kinds) => {
    const bench = new Bench().bringTo('acknowledged');
    bench.write(receiveMessage(bench.record, { ...message, standing }, [], bench.context));
    expect(bench.record.tasks.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('STOP ends texts but not answers (M3, M4)', () => {
    const bench = new Bench({
      complainant: { phone: '+40700000001', preferredChannel: 'sms', language: 'en', senderProven: true },
    });
    bench.settle();
    const stop = { message: { ...message, standing: 'addition' as const }, pointers: [] };
    bench.write(setTexts(true, bench.record, stop, bench.context)!);
    expect(bench.context.complainant).toMatchObject({ phone: '+40700000001', textsStopped: true });
    bench.passDays(14);
    expect(bench.changes.flatMap(({ letters }) => letters).at(-1)).toMatchObject({
      letterKind: 'progress_update',
      channel: 'paper',
    });
    expect(setTexts(true, bench.record, undefined, bench.context)).toBeUndefined();
  });

  test('a letter that did not arrive is a task, once', () => {
    const bench = new Bench().bringTo('acknowledged');
    for (const outboxId of [2, 3]) bench.write(letterFailed(bench.record, outboxId, 'bounced', bench.context));
    expect(bench.record.tasks.map(({ kind }) => kind)).toEqual(['reach_by_other_channel']);
  });
});

describe('the survey', () => {
  const asked = () => {
    const bench = new Bench().bringTo('awaiting_feedback');
    bench.settle();
    return bench;
  };
  const answer = (bench: Bench) =>
    bench.write(answerSurvey(bench.record, { attitude: 5, quality: 4, speed: 3, comment: 'Fine' }, bench.context));

  test('is answered once, and the case closes', () => {
    const bench = asked();
    answer(bench);
    expect(refusalOf(() => answer(bench))).toBe('SurveyClosed');
    expect(bench.settle()).toEqual(['close']);
    expect(bench.record).toMatchObject({ phase: 'closed', deadlines: [], closedAt: bench.now });
  });

  test('is not open before it is asked, nor after its time', () => {
    expect(refusalOf(() => answer(new Bench().bringTo('awaiting_feedback')))).toBe('SurveyClosed');
    const late = asked();
    late.now = '2027-01-01T00:00:00.000Z';
    expect(refusalOf(() => answer(late))).toBe('SurveyClosed');
  });
});

test('the directory of the bench has every role', () => {
  expect(new Set(house.map(({ role }) => role)).size).toBe(6);
});
