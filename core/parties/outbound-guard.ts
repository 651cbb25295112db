// What may leave, and to whom: the one question that every letter is asked when it is written, again when it is recorded, and again when
// it is sent. Details go to the client, or to somebody whose valid authority covers them; to barred people goes nothing at all.

import type { LetterKind } from '#core/case/outbox.ts';
import { type Addressee, type CaseParty, covers, type OnBehalf } from '#core/case/party.ts';
import type { Instant } from '#core/instant.ts';
import { findBarredSender } from './barred.ts';
import type { Circle } from './circle.ts';
import { readersOf } from './letter-readers.ts';

/** What a letter of each kind tells of the matter: nothing but dates and ways, a reason that can be left out, or what was found. */
const tells = {
  acknowledgement: 'nothing',
  progress_update: 'nothing',
  extension: 'reason',
  outcome: 'details',
  appeal_acknowledgement: 'nothing',
  appeal_outcome: 'details',
  survey: 'nothing',
  withdrawal_confirmed: 'nothing',
  transfer_notice: 'details',
  resolution_confirmed: 'details',
  text_answer: 'nothing',
  pause_notice: 'nothing',
  resume_notice: 'nothing',
  // When and where somebody will be is nobody else's to know.
  meeting_invitation: 'details',
  meeting_cancelled: 'details',
  paper_review: 'details',
  appeal_declined: 'details',
  signpost: 'nothing',
  written_down: 'details',
  filed_as: 'details',
  disadvantage_answer: 'details',
} as const satisfies Record<LetterKind, 'nothing' | 'reason' | 'details'>;

/** Whether a letter of this kind tells more than that there is a matter (E18, S2.61). */
export function tellsOfMatter(letterKind: LetterKind): boolean {
  return tells[letterKind] !== 'nothing';
}

export interface OutboundFacts {
  now: Instant;
  circle: Circle;
  /** Of the one who complained, when they speak for somebody else. */
  onBehalf?: OnBehalf | undefined;
  /** Those around the case, with what they are authorised to. */
  parties?: readonly CaseParty[] | undefined;
}

/** S2.61: the client is told details, and whoever speaks for them only with an authority that covers details now. */
export function mayHearDetails({ onBehalf, now }: Pick<OutboundFacts, 'now' | 'onBehalf'>): boolean {
  return onBehalf === undefined || covers(onBehalf.authority, 'details', now);
}

export type OutboundStop = 'recipient_barred' | 'authority_missing';

/** Why a letter must not leave; `to` is an e-mail address or a number, empty on paper. */
export function findOutboundStop(
  { letterKind, to, toParty }: { letterKind: LetterKind; to: string; toParty?: Addressee | undefined },
  facts: OutboundFacts,
): OutboundStop | undefined {
  if (to !== '' && findBarredSender(to, facts.circle) !== undefined) return 'recipient_barred';
  if (toParty !== undefined) {
    const isReader = readersOf(toParty.as, letterKind, facts).some(({ party }) => party.partyId === toParty.partyId);
    if (!isReader) return 'authority_missing';
  }
  return tells[letterKind] === 'details' && !mayHearDetails(facts) ? 'authority_missing' : undefined;
}
