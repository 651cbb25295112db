// One question of an inquiry in the hands of a colleague (S1.5): they see it and nothing else of the case, unless the policy lets them for
// another reason. Computed like everything else about who may know, so that whoever turns out to be concerned loses it at once.

import type { Profile } from '#core/procedure/profile.ts';
import type { Case } from './case.ts';
import { type InquiryItem, openItems } from './inquiry.ts';
import { isAllowedFrom } from './lifecycle.ts';
import { isExcluded } from './policy.ts';
import type { StaffPerson } from './staff.ts';

export type AskedQuestion = InquiryItem & { asked: NonNullable<InquiryItem['asked']> };

/** Those that wait for `person`'s answer. */
export function questionsFor(
  person: StaffPerson,
  record: Case,
  profile: Profile,
  staff: readonly StaffPerson[],
): AskedQuestion[] {
  if (!isAllowedFrom('answer_question', record.phase) || isExcluded(person, record, profile, staff)) return [];
  return openItems(record).flatMap((item) => {
    const { asked } = item;
    return asked?.personId === person.personId ? [{ ...item, asked }] : [];
  });
}
