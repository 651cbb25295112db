// Moves the clock through everything that falls due on the way, so that a year of waits happens in order and in no time.

import { type Instant, instantOf, millisecondsOf } from '#core/instant.ts';
import type { Clock } from '#core/ports.ts';
import type { StatesLanguageEngine } from './engine.ts';

/** A clock that tests, and the clock page, can move. */
export interface MovableClock extends Clock {
  set(now: Instant): void;
}

/**
 * Moves the clock to each due moment up to `until`, and then to `until`; at each stop all that is due runs and its calls are waited for.
 * A clock moved past several timers at once would start the later waits too late. What is overdue already runs at the clock's now.
 */
export async function runUntil(engine: StatesLanguageEngine, clock: MovableClock, until: Instant): Promise<void> {
  await engine.idle();
  for (;;) {
    const dueAt = await engine.nextDueAt();
    if (dueAt === undefined || dueAt > millisecondsOf(until)) break;
    if (dueAt > millisecondsOf(clock.now())) clock.set(instantOf(dueAt));
    await engine.runDue();
    await engine.idle();
  }
  clock.set(until);
}
