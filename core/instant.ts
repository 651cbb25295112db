// One moment, always written the same way, so that moments sort as text wherever they are stored.

import * as z from 'zod';

/** A moment in UTC with milliseconds, `2026-11-23T09:30:00.000Z`. Comparing two as strings compares them in time. */
export type Instant = string;
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'an instant looks like 2026-11-23T09:30:00.000Z');

/** A civil date in the provider's zone, `2026-11-23`. */
export type CivilDate = string;
export const CivilDate = z.iso.date();

/** `epochMilliseconds` as an {@link Instant}; throws a RangeError outside the years a Date can hold. */
export function instantOf(epochMilliseconds: number): Instant {
  return new Date(epochMilliseconds).toISOString();
}

/** Milliseconds since 1970 of any ISO 8601 moment; NaN when it is not one. */
export function millisecondsOf(instant: string): number {
  return Date.parse(instant);
}

/** `instant` moved by `milliseconds`, which may be negative. */
export function movedBy(instant: Instant, milliseconds: number): Instant {
  return instantOf(millisecondsOf(instant) + milliseconds);
}

export function earlierOf(one: Instant, other: Instant): Instant {
  return one <= other ? one : other;
}

export function laterOf(one: Instant, other: Instant): Instant {
  return one >= other ? one : other;
}

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
