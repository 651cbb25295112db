// What a person may decide about a message that was held back, and by when: quarantine is a waiting room, and whoever sits in it may have
// a complaint (E41).

import * as z from 'zod';
import type { QuarantineEntry } from '#core/case/case-store.ts';
import type { Instant } from '#core/instant.ts';
import { dueAt } from '#core/procedure/deadline.ts';
import type { Procedure } from '#core/procedure/procedure.ts';

/** Whatever is decided, the message is kept: as a case, on a case, or sealed where it is. */
export const HeldDecision = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('new_case') }),
  z.strictObject({ as: z.literal('addition'), reference: z.string().trim().min(1).max(40) }),
  z.strictObject({ as: z.literal('no_complaint') }),
]);
export type HeldDecision = z.infer<typeof HeldDecision>;

/** The chain in which it stands who decided what about held messages. */
export const HELD_CHAIN = 'HELD';

/** The end of the next working day: shorter than any promise to acknowledge that runs meanwhile. */
export function decideHeldBy({ receivedAt }: Pick<QuarantineEntry, 'receivedAt'>, { profile, calendar }: Procedure): Instant {
  return dueAt(receivedAt, { unit: 'working_days', amount: 1 }, calendar, profile.calendar.dayZero).dueAt;
}
