// The time to appeal counts from the day the answer reached its reader, not from the day we sent it.

import { describe, expect, test } from 'vitest';
import { deadlineOf } from '#core/case/case.ts';
import { countedFromDelivery, countedFromNow, undeliveredAnswer } from '#core/handling/context.ts';
import { DAY, movedBy } from '#core/instant.ts';
import { Bench, complainant, finding, fullDecision, refusalOf } from './bench.ts';

const answered = (options: ConstructorParameters<typeof Bench>[0] = {}) => new Bench(options).bringTo('responded');
const onPaper = () => answered({ complainant: { ...complainant, preferredChannel: 'letter' } });
const windowOf = (bench: Bench) => deadlineOf(bench.record, 'appeal_window');

describe('the time to appeal', () => {
  test('S2.41: is provisional until the delivery of the answer is known', () => {
    expect(windowOf(answered())).toMatchObject({ startedAt: answered().now, isProvisional: true });
  });

  test('S2.41: counts from the recorded day of delivery, with the old and the new date on record', () => {
    const bench = onPaper();
    const before = windowOf(bench)?.dueAt ?? '';
    bench.passDays(4);
    bench.act('record_delivery', 'leader', { deliveredOn: '2026-11-12', how: 'Postal receipt' });
    // Ten working days after Thursday 12 November; 30 November is a holiday, the window ends on the 26th.
    expect(windowOf(bench)).toEqual(expect.objectContaining({ dueAt: '2026-11-26T21:59:59.999Z' }));
    expect(windowOf(bench)?.isProvisional).toBeUndefined();
    expect(bench.lastChange.events).toMatchObject([
      { type: 'delivery_recorded', facts: { deliveredOn: '2026-11-12', from: before, to: '2026-11-26T21:59:59.999Z' } },
    ]);
    expect(bench.record.tasks).toEqual([]);
  });

  test('S2.41: is never shorter than the letter said', () => {
    const bench = onPaper();
    const before = windowOf(bench)?.dueAt;
    bench.act('record_delivery', 'leader', { deliveredOn: '2026-11-09', how: 'Handed over' });
    expect(windowOf(bench)?.dueAt).toBe(before);
  });

  test('S2.41: does not end while the letter lies on a desk, and ends once it is known to have been brought', () => {
    const bench = onPaper();
    expect(bench.passDays(40)).toEqual([]);
    expect(bench.record.phase).toBe('responded');
    const [task] = bench.record.tasks;
    bench.act('finish_task', 'leader', { taskId: task?.taskId, what: 'Brought to her home.' });
    expect(windowOf(bench)?.startedAt).toBe(bench.now);
    expect(bench.passDays(20)).toContain('end_appeal_window');
  });

  test('S2.41: ends when nobody ever told of a delivery by mail: a letter that did not arrive comes back', () => {
    const bench = answered();
    expect(bench.passTo(movedBy(bench.now, 15 * DAY))).toContain('end_appeal_window');
  });

  test.each([
    ['before the answer', '2026-11-08'],
    ['in the future', '2026-11-10'],
  ])('a delivery %s is a slip', (_when, deliveredOn) => {
    expect(refusalOf(() => onPaper().act('record_delivery', 'leader', { deliveredOn, how: 'x' }))).toBe('DateNotPossible');
  });

  test('a delivery is recorded once', () => {
    const bench = onPaper();
    bench.act('record_delivery', 'leader', { deliveredOn: '2026-11-09', how: 'x' });
    expect(refusalOf(() => bench.act('record_delivery', 'leader', { deliveredOn: '2026-11-09', how: 'x' }))).toBe(
      'ActNotAllowedNow',
    );
  });
});

describe('the answer to an appeal', () => {
  const finallyAnswered = (preferredChannel: 'email' | 'letter') => {
    const bench = new Bench({ complainant: { ...complainant, preferredChannel } }).bringTo('under_appeal');
    bench.act('assign_appeal', 'chair');
    bench.act('name_panel', 'chair', { members: ['trustee', 'chair'] });
    bench.act('hold_paper_review', 'chair', { reason: 'The log tells everything.' });
    bench.act('record_finding', 'chair', finding);
    bench.act('decide_outcome', 'chair', fullDecision);
    bench.write({ after: { ...bench.record, tasks: [] }, events: [] });
    bench.act('send_appeal_letter', 'chair');
    return bench;
  };

  test('on paper waits for somebody to bring it, who says when it was there', () => {
    const bench = finallyAnswered('letter');
    expect(bench.record.tasks.map(({ kind }) => kind)).toContain('answer_in_person');
    expect(undeliveredAnswer(bench.record)).toBe('appeal_outcome');
    const deliveredOn = bench.now.slice(0, 10);
    bench.passDays(60);
    expect(bench.record.phase).toBe('closed');
    bench.act('record_delivery', 'chair', { deliveredOn, how: 'Postal receipt' });
    expect(bench.lastChange.events).toMatchObject([
      { type: 'delivery_recorded', facts: { delivered: 'appeal_outcome', deliveredOn } },
    ]);
    expect(bench.record.tasks.map(({ kind }) => kind)).not.toContain('answer_in_person');
    expect(undeliveredAnswer(bench.record)).toBeUndefined();
    expect(refusalOf(() => bench.act('record_delivery', 'chair', { deliveredOn, how: 'x' }))).toBe('ActNotAllowedNow');
  });

  test('is told once the task to bring it is done', () => {
    const bench = finallyAnswered('letter');
    const task = bench.record.tasks.find(({ kind }) => kind === 'answer_in_person');
    bench.act('finish_task', 'chair', { taskId: task?.taskId, what: 'Brought to her home.' });
    expect(bench.record.appealDeliveredAt).toBe(bench.now);
    expect(bench.lastChange.events).toMatchObject([{ type: 'task_done', facts: { delivered: 'appeal_outcome' } }]);
  });

  test('E6: that came back has not been told, whatever was thought before', () => {
    const bench = finallyAnswered('email');
    bench.write({ after: countedFromDelivery(bench.record, 'appeal_outcome', bench.now, bench.context), events: [] });
    expect(undeliveredAnswer(bench.record)).toBeUndefined();
    bench.write({ after: countedFromNow(bench.record, 'appeal_outcome', bench.context), events: [] });
    expect(undeliveredAnswer(bench.record)).toBe('appeal_outcome');
  });

  test('is a new one once the appeal is looked at again', () => {
    const bench = finallyAnswered('letter');
    bench.act('record_delivery', 'chair', { deliveredOn: bench.now.slice(0, 10), how: 'x' });
    bench.act('reopen_appeal', 'chair', { evidence: 'A second log was found.', why: 'It shows the visits.' });
    expect(bench.record).not.toHaveProperty('appealDeliveredAt');
  });
});
