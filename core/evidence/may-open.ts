// Who may open a file of a case they may see: what is medical has a shorter list of readers (S0.26).

import type { Case } from '#core/case/case.ts';
import { isAppeal, maySee } from '#core/case/policy.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { isMessageKeptFrom } from '#core/case/tasks.ts';
import { rankAbove } from '#core/procedure/procedure.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { type Evidence, isRestricted } from './evidence.ts';

/**
 * Whether `person` is among the readers of this file, clean or not. Medical files are for the person who handles the case, until there
 * is one for those in the handling role, for the rank right above it, for the panel that hears its appeal (S2.49), and for the quality
 * manager. What came with a mail that is kept from somebody is kept from them with it (S2.21).
 */
export function mayRead(
  person: StaffPerson,
  item: Pick<Evidence, 'matter' | 'source'>,
  record: Case,
  profile: Profile,
  staff: readonly StaffPerson[],
): boolean {
  if (!maySee(person, record, profile, staff)) return false;
  if (item.source.by === 'mail' && isMessageKeptFrom(person, item.source.messageId, record)) return false;
  if (!isRestricted(item) || person.role === 'quality_manager') return true;
  if (isAppeal(record) && record.hearing?.panel.includes(person.personId) === true) return true;
  const { personId, role } = record.handler;
  return (
    (personId === undefined ? person.role === role : person.personId === personId) || person.role === rankAbove(profile, role)
  );
}

/** Nobody opens what is not known to be clean, whoever they are (E42). */
export function mayOpen(
  person: StaffPerson,
  item: Pick<Evidence, 'matter' | 'source' | 'status'>,
  record: Case,
  profile: Profile,
  staff: readonly StaffPerson[],
): boolean {
  return item.status === 'clean' && mayRead(person, item, record, profile, staff);
}
