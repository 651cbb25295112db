// The clock of a local run: real time plus an offset that only grows, so that a deadline of months is one step away.
// The offset is stored: a restart must not bring the case back to a time before its own history.

import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { type Instant, instantOf, millisecondsOf } from '#core/instant.ts';
import type { Clock } from '#core/ports.ts';

/** A clock that can be moved forward, never back: an instant that has passed leaves it where it is. */
export interface MovableClock extends Clock {
  advanceTo(instant: Instant): void;
  advanceBy(milliseconds: number): void;
}

/** Milliseconds to move by so that `now` reaches `instant`; throws a RangeError when `instant` is not a moment. */
function millisecondsUntil(now: Instant, instant: Instant): number {
  const milliseconds = millisecondsOf(instant) - millisecondsOf(now);
  if (Number.isNaN(milliseconds)) throw new RangeError('the clock can only be moved to an ISO 8601 instant');
  return Math.max(0, milliseconds);
}

function refuseBackwards(milliseconds: number): void {
  if (!(milliseconds >= 0)) throw new RangeError('the clock only moves forward');
}

const StoredOffset = z.object({ offset_ms: z.number() });

/** Real time plus the stored offset. Each move is durable before it is visible. */
export class LocalClock implements MovableClock {
  readonly #store: DatabaseSync;
  readonly #realNow: () => number;
  #offset: number;

  /** `realNow` gives milliseconds since 1970. Throws when the store cannot be read. */
  constructor(store: DatabaseSync, realNow: () => number = Date.now) {
    store.exec('CREATE TABLE IF NOT EXISTS clock (id INTEGER PRIMARY KEY CHECK (id = 1), offset_ms INTEGER NOT NULL) STRICT');
    store.exec('INSERT OR IGNORE INTO clock (id, offset_ms) VALUES (1, 0)');
    this.#store = store;
    this.#realNow = realNow;
    this.#offset = StoredOffset.parse(store.prepare('SELECT offset_ms FROM clock').get()).offset_ms;
  }

  now(): Instant {
    return instantOf(this.#realNow() + this.#offset);
  }

  advanceTo(instant: Instant): void {
    this.advanceBy(millisecondsUntil(this.now(), instant));
  }

  advanceBy(milliseconds: number): void {
    refuseBackwards(milliseconds);
    const offset = this.#offset + Math.ceil(milliseconds);
    this.#store.prepare('UPDATE clock SET offset_ms = ?').run(offset);
    this.#offset = offset;
  }
}

/** A clock that stands still until it is moved: for tests and simulations. */
export class ManualClock implements MovableClock {
  #now: number;

  constructor(startsAt: Instant) {
    this.#now = millisecondsOf(startsAt);
  }

  now(): Instant {
    return instantOf(this.#now);
  }

  advanceTo(instant: Instant): void {
    this.advanceBy(millisecondsUntil(this.now(), instant));
  }

  advanceBy(milliseconds: number): void {
    refuseBackwards(milliseconds);
    this.#now += milliseconds;
  }

  /** Puts the clock anywhere, the past included, as a test's arrangement. */
  set(instant: Instant): void {
    this.#now = millisecondsOf(instant);
  }
}
