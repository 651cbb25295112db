// Schedules run at a fixed rate and once after a jump.

import { expect, test } from 'vitest';
import { DAY, MINUTE } from '#core/instant.ts';
import { ManualClock } from '#local/clock.ts';
import { Schedules } from '#local/schedules.ts';

const start = '2026-11-23T12:00:00.000Z';

test('a schedule runs at once, then at each turn, and a jump of days counts as one turn on the same grid', async () => {
  const clock = new ManualClock(start);
  const ranAt: string[] = [];
  const schedules = new Schedules(clock, () => {});
  schedules.every(10, 'sweep', async () => void ranAt.push(clock.now()));

  expect(await schedules.runDue()).toBe(1);
  expect(await schedules.runDue()).toBe(0);
  expect(schedules.nextDueAt()).toBe('2026-11-23T12:10:00.000Z');
  clock.advanceBy(9 * MINUTE);
  expect(await schedules.runDue()).toBe(0);
  clock.advanceBy(DAY + 3 * MINUTE);
  expect(await schedules.runDue()).toBe(1);
  expect(ranAt).toEqual([start, '2026-11-24T12:12:00.000Z']);
  expect(schedules.nextDueAt()).toBe('2026-11-24T12:20:00.000Z');
});

test('a run that fails is reported, keeps its next turn and does not stop the others', async () => {
  const failures: string[] = [];
  const schedules = new Schedules(new ManualClock(start), (name, error) => failures.push(`${name}: ${error}`));
  const ran: string[] = [];
  schedules.every(5, 'first', () => Promise.reject(new Error('no database')));
  schedules.every(5, 'second', async () => void ran.push('second'));

  await schedules.runDue();
  expect(failures).toEqual(['first: Error: no database']);
  expect(ran).toEqual(['second']);
  expect(schedules.nextDueAt()).toBe('2026-11-23T12:05:00.000Z');
});

test('without schedules nothing is ever due, and a period must be positive', () => {
  const schedules = new Schedules(new ManualClock(start), () => {});
  expect(schedules.nextDueAt()).toBeUndefined();
  expect(() => schedules.every(0, 'never', async () => {})).toThrow(RangeError);
});
