// What a function is given from outside when it starts: its settings, the time, and chance. On Lambda they come from the platform;
// locally and in tests they come from the caller, so that one clock and one seed rule everything.

import { randomBytes } from 'node:crypto';
import { instantOf } from '#core/instant.ts';
import type { Chance, Clock, Log } from '#core/ports.ts';

export type Settings = Readonly<Record<string, string | undefined>>;

export interface Outside {
  settings: Settings;
  clock: Clock;
  chance: Chance;
  log: Log;
}

export const systemClock: Clock = { now: () => instantOf(Date.now()) };

export const systemChance: Chance = { bytes: (count) => randomBytes(count) };

/**
 * The export that AWS calls. `start` runs once per cold start, at the first event and not on import, so that importing a handler reads
 * no settings; a start that failed is tried again at the next event.
 */
export function onLambda<Event, Result>(
  start: (outside: Outside) => Promise<(event: Event) => Promise<Result>>,
  outside: () => Outside,
): (event: Event) => Promise<Result> {
  let started: ((event: Event) => Promise<Result>) | undefined;
  return async (event) => {
    started ??= await start(outside());
    return await started(event);
  };
}
