// ISO 8601 durations for the clock page.

import { Temporal } from 'temporal-polyfill';
import { type Instant, instantOf } from '#core/instant.ts';

/** `now` plus a duration such as `P10D`, `P2W`, `PT36H` or `P1M`, in UTC. @throws RangeError when it is not one or goes back. */
export function movedByDuration(now: Instant, duration: string): Instant {
  const span = Temporal.Duration.from(duration);
  if (span.sign < 0) throw new RangeError('the clock only moves forward');
  return instantOf(Temporal.Instant.from(now).toZonedDateTimeISO('UTC').add(span).epochMilliseconds);
}
