// The time to appeal counts from the day the answer reached its reader, not from the day we sent it.

import { describe, expect, test } from 'vitest';
import { deadlineOf } from '#core/case/case.ts';
import { DAY, movedBy } from '#core/instant.ts';
import { Bench, complainant, refusalOf } from './bench.ts';

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
