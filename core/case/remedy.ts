// What is offered to put things right (S0.15): an apology, a measure, money, or a change of how work is done. Offered first, approved by
// whoever may, told in the answer, and from then on a promise that somebody keeps by a date (S1.7).

import * as z from 'zod';
import { Instant } from '#core/instant.ts';
import { Commitment, Role } from '#core/procedure/profile.ts';

/** A corrective action is our own business and not told in the answer: its words may be about colleagues (S0.36). */
export const RemedyKind = z.enum(['apology', 'measure', 'compensation', 'corrective_action']);
export type RemedyKind = z.infer<typeof RemedyKind>;

export const Remedy = z.strictObject({
  remedyId: z.string(),
  /** Sequence number of the event that recorded it; its words are sealed under that number. */
  seq: z.int().positive(),
  kind: RemedyKind,
  /** Of a compensation, in the currency of the profile. */
  amount: z.number().positive().optional(),
  /** What it answers; missing where that is the complaint as a whole (S0.12). */
  allegationId: z.string().optional(),
  /** Who sees to it. */
  owner: Role,
  dueAt: Instant,
  offeredBy: z.string(),
  /** Owed by the charter for a date of ours that was missed; its day counts from the answer (S4.6). */
  breach: Commitment.optional(),
  /** Missing while somebody of a higher rank must still agree (S2.19). */
  approvedBy: z.string().optional(),
  /** When the answer went out that tells it. */
  promisedAt: Instant.optional(),
  /** What became of the promise. */
  reported: z.strictObject({ at: Instant, isKept: z.boolean() }).optional(),
});
export type Remedy = z.infer<typeof Remedy>;

export const RemedyState = z.enum(['to_approve', 'offered', 'promised', 'overdue', 'kept', 'not_kept']);
export type RemedyState = z.infer<typeof RemedyState>;

export function stateOf({ approvedBy, promisedAt, reported, dueAt }: Remedy, now: Instant): RemedyState {
  if (reported) return reported.isKept ? 'kept' : 'not_kept';
  if (promisedAt !== undefined) return dueAt < now ? 'overdue' : 'promised';
  return approvedBy === undefined ? 'to_approve' : 'offered';
}

interface Found {
  allegations?: readonly { allegationId: string; seq: number }[] | undefined;
  findings: readonly { allegationId?: string | undefined; outcome: string }[];
  remedies?: readonly Remedy[] | undefined;
}

/** S0.12: allegations that were found justified and that nothing is offered for; what is offered for the whole complaint is for each. */
export function unanswered({ allegations = [], findings, remedies: all = [] }: Found): { allegationId: string; seq: number }[] {
  // What the charter owes for a missed date answers no allegation (S4.6).
  const remedies = all.filter(({ breach }) => breach === undefined);
  if (remedies.some(({ allegationId }) => allegationId === undefined)) return [];
  const isJustified = (id: string) =>
    findings.some(({ allegationId, outcome }) => allegationId === id && outcome !== 'not_upheld');
  return allegations.filter(
    ({ allegationId: id }) => isJustified(id) && !remedies.some(({ allegationId }) => allegationId === id),
  );
}

type WithRemedies = Readonly<{ remedies?: Remedy[] | undefined }>;

/** Those that nobody with the rank for it has agreed to. */
export function unapproved({ remedies = [] }: WithRemedies): Remedy[] {
  return remedies.filter(({ approvedBy }) => approvedBy === undefined);
}

/** Promised, and nobody has said yet what became of it. */
export function openPromises({ remedies = [] }: WithRemedies): Remedy[] {
  return remedies.filter(({ promisedAt, reported }) => promisedAt !== undefined && reported === undefined);
}

/** All money offered on a case, together: several small sums are not a way around a limit. */
export function compensationIn({ remedies = [] }: WithRemedies): number {
  return remedies.reduce((total, { amount = 0 }) => total + amount, 0);
}
