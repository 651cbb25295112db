// What is asked of a person and not done is not left to lie (S1.7, S1.20, S2.43): the role is told again, then the rank above too.

import { describe, expect, test } from 'vitest';
import type { Message } from '#core/case/person.ts';
import { remindOfTasks, tasksLeftLying } from '#core/handling/old-tasks.ts';
import { receiveMessage } from '#core/handling/receive-message.ts';
import { DAY, movedBy } from '#core/instant.ts';
import { Bench, complainant, finding, fullDecision } from './bench.ts';

const addition = (bench: Bench): Message => ({
  messageId: 'm2',
  channel: 'email',
  receivedAt: bench.now,
  from: 'maria@example.org',
  text: 'I do not agree with your answer.',
  attachments: [],
  standing: 'addition',
});

function withUnread(phase: 'under_investigation' | 'responded' = 'under_investigation'): Bench {
  const bench = new Bench().bringTo(phase);
  bench.write(receiveMessage(bench.record, addition(bench), ['MAIL#2'], bench.context));
  return bench;
}
const told = (bench: Bench) =>
  bench.lastChange.outbox.flatMap((row) => (row.kind === 'notice' && row.noticeKind === 'task_waiting' ? [row.role] : []));

describe('a task that nobody does', () => {
  test('S2.43: an unread message is brought back to its role once a case would have waited too long, and not before', () => {
    const bench = withUnread('responded');
    expect(bench.record.tasks.map(({ kind }) => kind)).toEqual(['consider_appeal']);
    bench.passDays(1);
    expect(bench.perform(remindOfTasks)).toBe(false);
    bench.passDays(2);
    expect(bench.perform(remindOfTasks)).toBe(true);
    expect(told(bench)).toEqual(['team_leader']);
    expect(bench.lastChange.events).toMatchObject([{ type: 'task_left_lying', facts: { kind: 'consider_appeal' } }]);
  });

  test('is told once for each time that it has waited, then to the rank above as well', () => {
    const bench = withUnread();
    bench.now = movedBy(bench.now, 3 * DAY);
    expect(bench.perform(remindOfTasks)).toBe(true);
    expect(bench.perform(remindOfTasks)).toBe(false);
    bench.now = movedBy(bench.now, 7 * DAY);
    expect(bench.perform(remindOfTasks)).toBe(true);
    expect(told(bench)).toEqual(['team_leader', 'head_of_service']);
  });

  test('several tasks of one role are one notice', () => {
    const bench = withUnread();
    const [task] = bench.record.tasks;
    bench.record = { ...bench.record, tasks: [...bench.record.tasks, { ...task!, taskId: 'another' }] };
    bench.now = movedBy(bench.now, 3 * DAY);
    bench.perform(remindOfTasks);
    expect(told(bench)).toEqual(['team_leader']);
    expect(bench.lastChange.events).toHaveLength(2);
  });

  test('that is done is told to nobody', () => {
    const bench = withUnread();
    bench.act('finish_task', 'leader', { taskId: bench.record.tasks[0]?.taskId, what: 'Read' });
    bench.now = movedBy(bench.now, 30 * DAY);
    expect(tasksLeftLying(bench.record, bench.procedure, bench.now)).toEqual([]);
  });

  test('S1.7: a promise is left alone until its day, also on a closed case, and then it is not', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('offer_remedy', 'leader', { kind: 'measure', what: 'A new rota', owner: 'team_leader', dueOn: '2027-03-01' });
    bench.act('record_finding', 'leader', finding);
    bench.act('decide_outcome', 'leader', fullDecision);
    bench.act('send_letter', 'leader');
    bench.passDays(100);
    expect(bench.record.phase).toBe('closed');
    expect(bench.perform(remindOfTasks)).toBe(false);
    bench.passDays(14);
    expect(bench.perform(remindOfTasks)).toBe(true);
    expect(bench.lastChange.events).toMatchObject([{ facts: { kind: 'keep_promise', role: 'team_leader' } }]);
  });

  test('S1.20: what a body outside asked for is called for after its day', () => {
    const bench = new Bench().bringTo('under_investigation');
    const asked = { body: 'Inspection', what: 'The file', askedOn: '2026-11-09', dueOn: '2026-11-20' };
    bench.act('record_body_request', 'leader', asked);
    bench.now = movedBy(bench.now, 11 * DAY);
    expect(bench.perform(remindOfTasks)).toBe(false);
    bench.now = movedBy(bench.now, DAY);
    expect(bench.perform(remindOfTasks)).toBe(true);
  });

  test('S2.31: an authority is waited for without a daily word while the clock stands still for it', () => {
    const daughter = { ...complainant, onBehalfOf: 'other', affectedPerson: 'Her mother' } as const;
    const bench = new Bench({ complainant: daughter }).bringTo('acknowledged');
    bench.now = movedBy(bench.now, 5 * DAY);
    expect(tasksLeftLying(bench.record, bench.procedure, bench.now).map(({ kind }) => kind)).toEqual([]);
  });
});

test('S1.22: whoever says that they need help gets somebody who arranges it', () => {
  const bench = new Bench({ complainant: { ...complainant, supportNeeded: 'Somebody who reads it to me' } });
  expect(bench.record.tasks).toMatchObject([{ kind: 'arrange_support', role: 'team_leader' }]);
  expect(new Bench().record.tasks).toEqual([]);
});
