// The last days of the authorities of a case, and when its handler hears of each: some working days before, while it can still be renewed,
// and at once when it has passed (S2.31, S2.61). A record that holds no last day has none of these.

import { type Instant, movedBy } from '#core/instant.ts';
import { reminderAt } from '#core/procedure/deadline.ts';
import type { Procedure } from '#core/procedure/procedure.ts';
import type { Case } from './case.ts';
import type { Authority } from './party.ts';

/** The next moment at which the handler hears of the end of one authority. */
export interface AuthorityEnd {
  /** `complainant`, or a party by its id. */
  of: string;
  authority: Authority;
  expiresAt: Instant;
  told: 'near' | 'passed';
  at: Instant;
}

/** One for each authority that ends and of whose end not all has been told yet. */
export function authorityEnds(
  { onBehalf, parties = [] }: Pick<Case, 'onBehalf' | 'parties'>,
  procedure: Procedure,
  now: Instant,
): AuthorityEnd[] {
  const all = [
    { of: 'complainant', authority: onBehalf?.authority },
    ...parties.map(({ partyId, authority }) => ({ of: partyId, authority })),
  ];
  return all.flatMap(({ of, authority }) => {
    const next = authority && nextOf(authority, procedure, now);
    return authority && next ? [{ of, authority, ...next }] : [];
  });
}

function nextOf({ receivedAt, expiresAt, revokedAt, endTold }: Authority, procedure: Procedure, now: Instant) {
  if (receivedAt === undefined || expiresAt === undefined || revokedAt !== undefined || endTold === 'passed') return undefined;
  const nearAt = endTold === undefined && expiresAt >= now ? nearTo(expiresAt, procedure) : undefined;
  // Whoever records one that ends within days knows that it does.
  if (nearAt !== undefined && nearAt > receivedAt) return { told: 'near' as const, expiresAt, at: nearAt };
  return { told: 'passed' as const, expiresAt, at: movedBy(expiresAt, 1) };
}

/** An authority may hold for longer than anybody knows the holidays of: then there is time until they are known. */
function nearTo(expiresAt: Instant, { profile, calendar }: Procedure): Instant | undefined {
  if (calendar.localDateOf(expiresAt) > calendar.until) return undefined;
  return reminderAt(expiresAt, profile.authority.renewBefore, calendar);
}
