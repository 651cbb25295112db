// A bundle for a body outside is taken: who took it, when, for which matter and how much of the case it may hold stands in the history
// before anybody has it (S1.20).

import { scopeOf } from '#core/case/body-matter.ts';
import type { Case } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import { phaseAfter } from '#core/case/lifecycle.ts';
import { mayDo, maySee } from '#core/case/policy.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { Refusal } from '#core/refusal.ts';
import type { HandlingContext } from './context.ts';

/** @throws Refusal `CaseNotFound` where there is no such matter, or not for this person; `ConflictOfInterest` for who may not act on it. */
export function takeBodyBundle(
  record: Case,
  bodyId: string,
  person: StaffPerson,
  { procedure, staff }: Pick<HandlingContext, 'procedure' | 'staff'>,
): Draft {
  const matter = record.bodies?.find((candidate) => candidate.bodyId === bodyId);
  if (!matter || !maySee(person, record, procedure.profile, staff)) throw new Refusal('CaseNotFound');
  if (!mayDo(person, 'take_body_bundle', record, procedure.profile, staff)) {
    throw new Refusal('ConflictOfInterest', { act: 'take_body_bundle' });
  }
  const { coversOthers } = matter;
  const facts = { bodyId, scope: scopeOf(matter), ...(coversOthers ? { coversOthers } : {}) };
  return {
    after: { ...record, phase: phaseAfter('take_body_bundle', record) },
    events: [{ type: 'body_bundle_taken', actor: { kind: 'person', personId: person.personId }, facts }],
  };
}
