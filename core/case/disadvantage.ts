// That somebody is treated worse since they complained (S2.12), and who may know that they said so: those above whoever handled the case and
// whom it is about, and nobody below.

import * as z from 'zod';
import { Instant } from '#core/instant.ts';
import { Role } from '#core/procedure/profile.ts';
import type { StaffPerson } from './staff.ts';

export const Disadvantage = z.strictObject({
  reportId: z.string(),
  /** The roles that may know of it. */
  readers: z.array(Role),
  /** People in those roles who may not: they handled the case, or are named in what was said. */
  notFor: z.array(z.string()),
  /** Where it came in the person's own writing; what staff took down is sealed under the event. */
  messageId: z.string().optional(),
  /** Mails that tell of our answer: it came back with them, and they may repeat it. */
  returned: z.array(z.string()).optional(),
  /** Colleagues whom it names. */
  named: z.array(z.string()),
  reportedAt: Instant,
  answered: z.strictObject({ at: Instant, found: z.enum(['worse', 'not_worse']) }).optional(),
});
export type Disadvantage = z.infer<typeof Disadvantage>;

interface Kept {
  readers?: readonly Role[] | undefined;
  notFor?: readonly string[] | undefined;
}

/** Whether somebody who may see the case may know of `kept` as well. */
export function mayHear({ personId, role }: Pick<StaffPerson, 'personId' | 'role'>, kept: Kept): boolean {
  const { readers = [role], notFor = [] } = kept;
  return readers.includes(role) && !notFor.includes(personId);
}

type WithDisadvantages = Readonly<{ disadvantages?: Disadvantage[] | undefined }>;

/** Those that nobody has looked into yet. */
export function openDisadvantages({ disadvantages = [] }: WithDisadvantages): Disadvantage[] {
  return disadvantages.filter(({ answered }) => answered === undefined);
}

/** Whether all that was said of it on this case may be known to `person`: a letter may answer several at once. */
export function mayHearOfAll(person: Pick<StaffPerson, 'personId' | 'role'>, { disadvantages = [] }: WithDisadvantages): boolean {
  return disadvantages.every((report) => mayHear(person, report));
}
