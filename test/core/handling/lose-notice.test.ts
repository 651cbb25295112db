// A notice without a reader becomes a task, never silence.

import { describe, expect, test } from 'vitest';
import { tasksFor } from '#core/case/tasks.ts';
import { noticeFailed } from '#core/handling/lose-notice.ts';
import { Bench, complainant, house } from './bench.ts';

const kinds = (bench: Bench, personId: string) =>
  tasksFor(bench.contextFor(personId).person, bench.record, bench.procedure, bench.staff, bench.now).map(({ kind }) => kind);
const lose = (bench: Bench, noticeKind: 'assigned' | 'board_report', role: 'team_leader' | 'chair') =>
  bench.write(noticeFailed(bench.record, { outboxId: 2, noticeKind, role }, 'no_recipient', bench.context));

describe('S2.21: a notice that reaches nobody', () => {
  test('is passed on by the quality manager, once however many fail', () => {
    const bench = new Bench().bringTo('acknowledged');
    lose(bench, 'assigned', 'team_leader');
    lose(bench, 'assigned', 'team_leader');
    expect(bench.record.tasks).toMatchObject([{ kind: 'pass_on_notice', role: 'quality_manager' }]);
    expect(kinds(bench, 'quality')).toEqual(['pass_on_notice']);
    bench.act('finish_task', 'quality', { taskId: bench.record.tasks[0]?.taskId, what: 'I rang them' });
    expect(bench.record.tasks).toEqual([]);
  });

  test('goes to the highest rank that may know of the case where the quality manager may not', () => {
    const bench = new Bench({ account: { whatHappened: 'Carla Moretti was rude.' } }).bringTo('acknowledged');
    lose(bench, 'assigned', 'team_leader');
    expect(bench.record.tasks).toMatchObject([{ kind: 'pass_on_notice', role: 'chair' }]);
    expect([kinds(bench, 'chair'), kinds(bench, 'quality')]).toEqual([['pass_on_notice'], []]);
  });

  test('is not even sent to a rank that may not know of the case, but to somebody who may', () => {
    const bench = new Bench({ account: { whatHappened: 'Elena Stan was rude.' } }).bringTo('acknowledged');
    expect(bench.record.handler).toEqual({ role: 'chair' });
    expect(bench.lastChange.outbox.filter(({ kind }) => kind === 'notice')).toMatchObject([
      { noticeKind: 'assigned', role: 'quality_manager', notTo: [] },
    ]);
  });
});

describe('S2.64: a Board whose notice had no reader has not been told', () => {
  const forHer = (staff = house) =>
    new Bench({ complainant: { ...complainant, onBehalfOf: 'other', affectedAgrees: 'yes' }, staff });

  test('until the quality manager has told it, and the history says both', () => {
    const bench = forHer();
    expect(bench.record.onBehalf?.boardToldAt).toBeDefined();
    lose(bench, 'board_report', 'chair');
    expect(bench.record.onBehalf?.boardToldAt).toBeUndefined();
    expect(bench.events.at(-1)).toMatchObject({ type: 'notice_failed', facts: { what: 'board_report', role: 'chair' } });
    const task = bench.record.tasks.find(({ kind }) => kind === 'tell_board');
    expect(task).toMatchObject({ role: 'quality_manager' });
    bench.act('finish_task', 'quality', { taskId: task?.taskId, what: 'I told two trustees' });
    expect(bench.record.onBehalf?.boardToldAt).toBe(bench.now);
    expect(bench.record.tasks.map(({ kind }) => kind)).toEqual(['obtain_authority', 'report_to_board']);
  });
});
