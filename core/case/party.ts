// Who belongs to a case beside the one who complained, as far as the record tells: what they are there, and what they are authorised to.
// Names and addresses are sealed apart (core/parties/circle.ts).

import * as z from 'zod';
import { Instant } from '#core/instant.ts';

/** S1.4: the one who complained is not always the one it happened to, nor the one who speaks, nor a witness. */
export const PartyRole = z.enum([
  'service_user',
  'representative',
  'helper',
  'companion',
  'witness',
  'interpreter',
  'referring_agency',
  /** Another service user whom the complaint is about (S2.8). */
  'subject',
]);
export type PartyRole = z.infer<typeof PartyRole>;

/** What somebody may do for the person concerned; each holds the one before it. `details`: is also told what the case is about (S2.61). */
export const AuthorityScope = z.enum(['help_only', 'act_for', 'details']);
export type AuthorityScope = z.infer<typeof AuthorityScope>;

/** Whether letters go to whoever acts for somebody as well, or to them alone (S2.10). */
export const LettersTo = z.enum(['copies', 'instead']);
export type LettersTo = z.infer<typeof LettersTo>;

/** The word of the person concerned that somebody may speak for them (S2.31). Where the document lies is told in the event's words. */
export const Authority = z.strictObject({
  requiredAt: Instant,
  receivedAt: Instant.optional(),
  scope: AuthorityScope.optional(),
  /** The end of its last day, in the provider's zone. */
  expiresAt: Instant.optional(),
  revokedAt: Instant.optional(),
  /** Missing where they get no letters. */
  letters: LettersTo.optional(),
  /** What its handler was told of its last day: that it comes near, or that it has passed. */
  endTold: z.enum(['near', 'passed']).optional(),
});
export type Authority = z.infer<typeof Authority>;

export const CaseParty = z.strictObject({
  partyId: z.string(),
  role: PartyRole,
  authority: Authority.optional(),
  /** When the account of a witness was taken. */
  heardAt: Instant.optional(),
});
export type CaseParty = z.infer<typeof CaseParty>;

/** Whom among the parties a letter is for, and whether somebody else has it too. */
export const Addressee = z.strictObject({ partyId: z.string(), as: LettersTo });
export type Addressee = z.infer<typeof Addressee>;

/** S2.61, S2.62: only as long as they have the word of the person concerned for it, and it covers details. */
export function mayGetLetters(
  { parties = [] }: { parties?: readonly CaseParty[] | undefined },
  { partyId, as }: Addressee,
  now: Instant,
): boolean {
  const authority = parties.find((party) => party.partyId === partyId)?.authority;
  return authority?.letters === as && covers(authority, 'details', now);
}

/** Witnesses whose account nobody has taken yet (S0.34). */
export function unheardWitnesses({ parties = [] }: { parties?: readonly CaseParty[] | undefined }): CaseParty[] {
  return parties.filter(({ role, heardAt }) => role === 'witness' && heardAt === undefined);
}

/** The one who complained speaks for somebody else. */
export const OnBehalf = z.strictObject({
  authority: Authority,
  /** Somebody who used the service before is as confidential as anybody who does now (S2.60). */
  isFormerClient: z.boolean(),
  /** When the Board was told that there is such a complaint (S2.64). */
  boardToldAt: Instant.optional(),
});
export type OnBehalf = z.infer<typeof OnBehalf>;

/** Received, not revoked, not expired at `now`, and of at least this scope. */
export function covers(authority: Authority | undefined, scope: AuthorityScope, now: Instant): boolean {
  if (authority?.receivedAt === undefined || authority.scope === undefined || authority.revokedAt !== undefined) return false;
  if (authority.expiresAt !== undefined && authority.expiresAt < now) return false;
  return AuthorityScope.options.indexOf(authority.scope) >= AuthorityScope.options.indexOf(scope);
}
