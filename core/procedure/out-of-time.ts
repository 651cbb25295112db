// Whether a complaint comes later than the procedure asks for (S2.9): a fact for a person to weigh, never a reason to turn it away.

import type { CivilDate, Instant } from '#core/instant.ts';
import { endOf, type Procedure } from './procedure.ts';

/** True for what happened on `happenedOn`, a day in the provider's zone, and was raised after the profile's time for that had ended. */
export function isOutOfTime(happenedOn: CivilDate, receivedAt: Instant, procedure: Procedure): boolean {
  const { raising } = procedure.profile;
  if (raising === undefined) return false;
  return endOf(procedure, raising, procedure.calendar.localTimeOn(happenedOn, '12:00')) < receivedAt;
}
