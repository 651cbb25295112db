// What a person should know of somebody's named contact before they count on them, or give them the case (S3.6).

import type { Profile } from '#core/procedure/profile.ts';
import { type Case, isUntouched } from './case.ts';
import { isExcluded } from './policy.ts';
import type { StaffPerson } from './staff.ts';

/** `not_given`: the case waits for anybody in the role, because it may be about them, or because they did not take it in time. */
export const contactDoubts = ['nobody', 'left', 'no_part', 'not_given'] as const;
export type ContactDoubt = (typeof contactDoubts)[number];

export function contactDoubt(record: Case, profile: Profile, staff: readonly StaffPerson[]): ContactDoubt | undefined {
  const { namedContact, handler } = record;
  if (namedContact === undefined) return 'nobody';
  const contact = staff.find(({ personId }) => personId === namedContact.personId);
  if (contact === undefined || contact.role !== profile.namedContact?.role) return 'left';
  if (isExcluded(contact, record, profile, staff)) return 'no_part';
  const isWaiting = isUntouched(record) && handler.role === contact.role && handler.personId === undefined;
  return isWaiting ? 'not_given' : undefined;
}
