// Who beside the person who complained gets the letters of a case: representatives whose authority says so and covers details (S2.10, S2.31,
// S2.61). Nobody barred does, whoever agreed (S2.62).

import type { Case } from '#core/case/case.ts';
import type { LetterKind } from '#core/case/outbox.ts';
import { type Addressee, type CaseParty, type LettersTo, mayGetLetters } from '#core/case/party.ts';
import type { Instant } from '#core/instant.ts';
import { findBarred } from './barred.ts';
import type { Circle, Party } from './circle.ts';

export interface LetterReader {
  toParty: Addressee;
  party: Party;
}

/** An answer to a text goes to the phone that asked, and how the handling went is for the person themselves to say. */
const theirOwn: readonly LetterKind[] = ['text_answer', 'survey'];

/** Nobody else is written to while somebody's safety is to be seen to: it may be about them, here or on another case (S2.5, S2.63). */
export function isSafetyAtStake({ tasks }: Pick<Case, 'tasks'>): boolean {
  return tasks.some(({ kind }) => kind === 'safeguard');
}

/** The parties of `record` as far as letters are written to them. */
export function partiesWrittenTo(record: Pick<Case, 'tasks' | 'parties'>): Case['parties'] {
  return isSafetyAtStake(record) ? undefined : record.parties;
}

export function readersOf(
  as: LettersTo,
  letterKind: LetterKind,
  { parties = [], circle, now }: { parties?: readonly CaseParty[] | undefined; circle: Circle; now: Instant },
): LetterReader[] {
  if (theirOwn.includes(letterKind)) return [];
  return parties.flatMap(({ partyId }) => {
    const toParty = { partyId, as };
    const party = circle.parties.find((one) => one.partyId === partyId);
    const isReader = party !== undefined && mayGetLetters({ parties }, toParty, now) && findBarred(party, circle) === undefined;
    return isReader ? [{ toParty, party }] : [];
  });
}
