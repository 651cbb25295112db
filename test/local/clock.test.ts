// The clock of a local run only moves forward, and remembers where it was.

import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { DAY } from '#core/instant.ts';
import { LocalClock, ManualClock } from '#local/clock.ts';

const noon = Date.parse('2026-11-23T12:00:00.000Z');

describe('the local clock', () => {
  test('follows real time until it is moved', () => {
    let real = noon;
    const clock = new LocalClock(new DatabaseSync(':memory:'), () => real);
    real += 1_500;
    expect(clock.now()).toBe('2026-11-23T12:00:01.500Z');
  });

  test('keeps its offset over a restart, so that no case goes back before its own history', () => {
    const store = new DatabaseSync(':memory:');
    new LocalClock(store, () => noon).advanceTo('2027-01-04T09:00:00.000Z');
    expect(new LocalClock(store, () => noon + 1_000).now()).toBe('2027-01-04T09:00:01.000Z');
  });

  test('stays where it is when told to reach an instant that has passed', () => {
    const clock = new LocalClock(new DatabaseSync(':memory:'), () => noon);
    clock.advanceBy(DAY);
    clock.advanceTo('2026-11-23T12:00:00.000Z');
    expect(clock.now()).toBe('2026-11-24T12:00:00.000Z');
  });

  test('refuses to go back and to reach what is no moment', () => {
    const clock = new LocalClock(new DatabaseSync(':memory:'), () => noon);
    expect(() => clock.advanceBy(-1)).toThrow(RangeError);
    expect(() => clock.advanceBy(Number.NaN)).toThrow(RangeError);
    expect(() => clock.advanceTo('tomorrow')).toThrow(RangeError);
    expect(clock.now()).toBe('2026-11-23T12:00:00.000Z');
  });

  test('does not move when the move cannot be stored', () => {
    const store = new DatabaseSync(':memory:');
    const clock = new LocalClock(store, () => noon);
    store.close();
    expect(() => clock.advanceBy(DAY)).toThrow();
    expect(clock.now()).toBe('2026-11-23T12:00:00.000Z');
  });
});

test('a manual clock stands still until it is moved', () => {
  const clock = new ManualClock('2026-11-23T12:00:00.000Z');
  clock.advanceBy(DAY);
  clock.advanceTo('2026-11-25T00:00:00.000Z');
  clock.advanceTo('2026-11-01T00:00:00.000Z');
  expect(clock.now()).toBe('2026-11-25T00:00:00.000Z');
  clock.set('2026-11-01T00:00:00.000Z');
  expect(clock.now()).toBe('2026-11-01T00:00:00.000Z');
});
