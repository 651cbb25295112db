// What a person may decide about a message that was held back, and by when: quarantine is a waiting room, and whoever sits in it may have
// a complaint (E41).

import * as z from 'zod';
import type { QuarantineEntry } from '#core/case/case-store.ts';
import { mayReadHeld } from '#core/case/policy.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { findSubjects } from '#core/handling/find-subjects.ts';
import type { Instant } from '#core/instant.ts';
import { dueAt } from '#core/procedure/deadline.ts';
import type { Procedure } from '#core/procedure/procedure.ts';
import type { Profile } from '#core/procedure/profile.ts';

/** Whatever is decided, the message is kept: as a case, on a case, or sealed where it is. */
export const HeldDecision = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('new_case') }),
  z.strictObject({ as: z.literal('addition'), reference: z.string().trim().min(1).max(40) }),
  z.strictObject({ as: z.literal('no_complaint') }),
]);
export type HeldDecision = z.infer<typeof HeldDecision>;

/** Whether `person` may read it, and decide: not where it names them, or somebody they work under (S2.21). */
export function isHeldFor(
  person: StaffPerson,
  { excerpt }: QuarantineEntry,
  profile: Profile,
  staff: readonly StaffPerson[],
): boolean {
  const { subject, text } = excerpt;
  return mayReadHeld(person, findSubjects([subject, text], undefined, profile, staff), profile, staff);
}

/** The chain in which it stands who decided what about held messages. */
export const HELD_CHAIN = 'HELD';

/** The end of the next working day: shorter than any promise to acknowledge that runs meanwhile. */
export function decideHeldBy({ receivedAt }: Pick<QuarantineEntry, 'receivedAt'>, { profile, calendar }: Procedure): Instant {
  return dueAt(receivedAt, { unit: 'working_days', amount: 1 }, calendar, profile.calendar.dayZero).dueAt;
}
