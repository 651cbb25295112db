// The published procedure has dates of its own: the day by which its owner looks at it again (S2.77), and the last day of the charter
// that publishes it (S4.9). Those who answer for it are reminded in time.

import type { StaffPerson } from '#core/case/staff.ts';
import { type CivilDate, DAY, type Instant, movedBy } from '#core/instant.ts';
import type { Procedure } from './procedure.ts';
import type { Profile } from './profile.ts';

/** The next charter takes time to write, and so does a review. */
export const DAYS_OF_NOTICE = 90;

export interface ProcedureReminder {
  what: 'review' | 'charter';
  on: CivilDate;
  isPast: boolean;
}

/** What `person` should mind today: the quality manager and the highest rank are told, nobody else. */
export function remindersFor({ role }: Pick<StaffPerson, 'role'>, procedure: Procedure, now: Instant): ProcedureReminder[] {
  const { profile, calendar } = procedure;
  if (role !== 'quality_manager' && role !== profile.ranks.at(-1)) return [];
  const [today, soon] = [calendar.localDateOf(now), calendar.localDateOf(movedBy(now, DAYS_OF_NOTICE * DAY))];
  return datesOf(profile)
    .filter(({ on }) => on <= soon)
    .map((date) => ({ ...date, isPast: date.on < today }));
}

function datesOf({ reviewOn, charter }: Profile): Pick<ProcedureReminder, 'what' | 'on'>[] {
  return [
    { what: 'review', on: reviewOn },
    { what: 'charter', on: charter.validUntil },
  ];
}
