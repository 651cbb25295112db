// Fixed-rate schedules, as EventBridge Scheduler has, on the local clock. After a jump of months a schedule runs once, not once
// for each missed turn: the sweepers behind it read the record, so one look finds all that is due.

import { type Instant, instantOf, MINUTE, millisecondsOf } from '#core/instant.ts';
import type { Clock } from '#core/ports.ts';

interface Schedule {
  name: string;
  periodMs: number;
  dueMs: number;
  run: () => Promise<void>;
}

export class Schedules {
  readonly #clock: Clock;
  readonly #onFailure: (name: string, error: unknown) => void;
  readonly #schedules: Schedule[] = [];

  /** `onFailure` hears of a run that threw; the schedule keeps its next turn, as EventBridge does. */
  constructor(clock: Clock, onFailure: (name: string, error: unknown) => void) {
    this.#clock = clock;
    this.#onFailure = onFailure;
  }

  /** Runs at once and then every `minutes`, so that a laptop that slept catches up when it starts. */
  every(minutes: number, name: string, run: () => Promise<void>): void {
    if (!(minutes > 0)) throw new RangeError('a schedule needs a period of more than no minutes');
    this.#schedules.push({ name, periodMs: minutes * MINUTE, dueMs: millisecondsOf(this.#clock.now()), run });
  }

  /** Runs each schedule that is due, one after the other; answers how many ran. */
  async runDue(): Promise<number> {
    const nowMs = millisecondsOf(this.#clock.now());
    const due = this.#schedules.filter((schedule) => schedule.dueMs <= nowMs);
    for (const schedule of due) {
      const missedTurns = Math.floor((nowMs - schedule.dueMs) / schedule.periodMs);
      schedule.dueMs += (missedTurns + 1) * schedule.periodMs;
      try {
        await schedule.run();
      } catch (error) {
        this.#onFailure(schedule.name, error);
      }
    }
    return due.length;
  }

  /** When the next schedule is due; undefined when there is none. */
  nextDueAt(): Instant | undefined {
    const next = Math.min(...this.#schedules.map((schedule) => schedule.dueMs));
    return Number.isFinite(next) ? instantOf(next) : undefined;
  }
}
