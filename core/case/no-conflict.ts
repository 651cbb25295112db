// Fair to both sides (S0.33): whoever shapes an answer has said before, on record, that they have no conflict of interest. Asked of each
// person once, and again when somebody else turns out to be concerned, where the procedure asks for it; a case under an older version of it is never asked.

import type { Profile } from '#core/procedure/profile.ts';
import type { Case } from './case.ts';
import type { LifecycleAct } from './lifecycle.ts';
import type { StaffPerson } from './staff.ts';

/** What shapes the answer. Dates, talks and notes do not: nobody who complained waits for a declaration. */
const actsThatDecide: readonly LifecycleAct[] = [
  'remove_allegation',
  'record_finding',
  'decide_accountability',
  'offer_remedy',
  'approve_remedy',
  'drop_remedy',
  'decide_outcome',
  'approve_letter',
  'send_letter',
  'send_appeal_letter',
  'hold_paper_review',
  'record_hearing',
];

/** Whoever writes for somebody from outside decides nothing, and says nothing for them. */
export function owesDeclaration(
  { personId }: Pick<StaffPerson, 'personId'>,
  { declared = [], outside, handler }: Pick<Case, 'declared' | 'outside' | 'handler'>,
  { declaresNoConflict }: Profile,
): boolean {
  const isPen = outside !== undefined && handler.personId === personId;
  return declaresNoConflict !== undefined && !isPen && !declared.includes(personId);
}

/** It is about somebody else too: that nothing ties them to those concerned is for everybody to say again. */
export function askedAnew({ declared: _before, ...record }: Case): Case {
  return record;
}

export function waitsForDeclaration(act: LifecycleAct, person: StaffPerson, record: Case, profile: Profile): boolean {
  return actsThatDecide.includes(act) && owesDeclaration(person, record, profile);
}
