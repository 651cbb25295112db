// Whether a talk with those concerned may be held now (S2.52). The rules lean to no: who is left out of such a talk loses little, who is
// talked into one may lose their safety.

import type { Case } from '#core/case/case.ts';
import { findBarred } from '#core/parties/barred.ts';
import { mayHearDetails } from '#core/parties/outbound-guard.ts';
import { Refusal } from '#core/refusal.ts';
import type { StaffContext } from './staff-act.ts';

/**
 * Nobody barred takes part, not even a colleague (S2.62); nothing is said while the police or somebody's safety hold the case up, nor to
 * who speaks for another without authority for details (S2.61). @throws Refusal `DialogueNotPossible`, `AuthorityMissing`.
 */
export function requireSafeDialogue({ pause, subjects }: Case, context: StaffContext): void {
  if (!mayHearDetails(context)) throw new Refusal('AuthorityMissing');
  const isHeldUp = pause?.reason === 'safeguarding' || pause?.reason === 'police';
  const names = subjects.map(({ personId }) => context.staff.find((one) => one.personId === personId)?.name);
  const isBarred = names.some((name) => name !== undefined && findBarred({ name }, context.circle) !== undefined);
  if (isHeldUp || isBarred) throw new Refusal('DialogueNotPossible');
}

/** Only what the person wished for, and where people may be watched only in a neutral place. @throws Refusal as above, `NeutralPlaceNeeded`. */
export function requireWishedDialogue(record: Case, isNeutral: boolean, context: StaffContext): void {
  if (record.dialogue?.wish !== 'wished') throw new Refusal('DialogueNotPossible');
  requireSafeDialogue(record, context);
  if (context.procedure.profile.safeBrowsing !== undefined && !isNeutral) throw new Refusal('NeutralPlaceNeeded');
}
