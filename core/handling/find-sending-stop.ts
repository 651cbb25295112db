// The last question before a letter leaves: somebody may have been barred, an authority taken back, or another way to reach the reader
// given since it was written.

import type { Addressee } from '#core/case/party.ts';
import type { Complainant } from '#core/case/person.ts';
import { isSafetyAtStake } from '#core/parties/letter-readers.ts';
import { findOutboundStop, type OutboundStop } from '#core/parties/outbound-guard.ts';
import { circleOf, type HandlingPorts, type KeptLetter } from './perform.ts';

/** S2.8: the reader said that they are reached elsewhere. Who reads what was their mail before is not known. */
export const CONTACT_REPLACED = 'contact_replaced';

/** Somebody's safety is to be seen to first: a person brings it afterwards (S2.63). */
export const SAFETY_FIRST = 'safety_first';

/** Why a kept letter must not be sent any more; undefined when it may. */
export async function findSendingStop(
  { caseId, toParty }: { caseId: string; toParty?: Addressee | undefined },
  { letterKind, to }: Pick<KeptLetter, 'letterKind' | 'to'>,
  ports: Pick<HandlingPorts, 'cases' | 'clock'>,
): Promise<OutboundStop | typeof CONTACT_REPLACED | typeof SAFETY_FIRST | undefined> {
  const record = await ports.cases.read(caseId);
  if (!record) return undefined;
  const [circle, person] = await Promise.all([circleOf(record, ports), ports.cases.readPerson(caseId)]);
  const { onBehalf, parties } = record;
  const stop = findOutboundStop({ letterKind, to, toParty }, { now: ports.clock.now(), circle, onBehalf, parties });
  if (stop !== undefined) return stop;
  if (toParty !== undefined) {
    if (isSafetyAtStake(record)) return SAFETY_FIRST;
    const party = circle.parties.find(({ partyId }) => partyId === toParty.partyId);
    return party?.email === to ? undefined : CONTACT_REPLACED;
  }
  // An answer to a text goes to the phone that asked, whosever it is.
  return letterKind === 'text_answer' || isReachedBy(to, person?.complainant) ? undefined : CONTACT_REPLACED;
}

function isReachedBy(to: string, complainant: Complainant | undefined): boolean {
  return complainant === undefined || to === complainant.email || to === complainant.phone;
}
