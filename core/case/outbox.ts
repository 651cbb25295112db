// What must still be told to the world: written in the same transaction as the change that made it, sent afterwards, at least once
// tried and at most once accepted.

import * as z from 'zod';
import { Instant } from '#core/instant.ts';
import { Role } from '#core/procedure/profile.ts';
import { Addressee } from './party.ts';

export const LetterKind = z.enum([
  'acknowledgement',
  'progress_update',
  'extension',
  'outcome',
  'appeal_acknowledgement',
  'appeal_outcome',
  'survey',
  'withdrawal_confirmed',
  'transfer_notice',
  'resolution_confirmed',
  'text_answer',
  'meeting_invitation',
  'meeting_cancelled',
  'paper_review',
  'appeal_declined',
  'signpost',
  'pause_notice',
  'resume_notice',
  'written_down',
  'filed_as',
  'disadvantage_answer',
]);
export type LetterKind = z.infer<typeof LetterKind>;

/** Letters that decide: rights hang on the day they reach their reader, so that what became of them is followed (S2.41). */
const deciding = ['outcome', 'appeal_outcome'] as const satisfies readonly LetterKind[];
export type DecidingKind = (typeof deciding)[number];

export function isDeciding(letterKind: LetterKind): letterKind is DecidingKind {
  return deciding.some((kind) => kind === letterKind);
}

/** A copy is one letter more, and never what rights hang on (S2.41). */
export function isCopy({ toParty }: { toParty?: Addressee | undefined }): boolean {
  return toParty?.as === 'copies';
}

export const NoticeKind = z.enum([
  'assigned',
  'reminder',
  'escalated',
  'overdue',
  'appeal',
  'quarantine',
  'fault',
  'board_report',
  'board_reported',
  'safeguarding',
  'task_waiting',
  'question',
  'authority_ends',
  'serious',
  'filed',
  'disadvantage',
]);
export type NoticeKind = z.infer<typeof NoticeKind>;

const common = {
  schemaVersion: z.literal(1),
  caseId: z.string(),
  /** Counted per case from 1. */
  outboxId: z.int().positive(),
  at: Instant,
  /** `to_print`: a letter on paper; a person brings it to the post. */
  status: z.enum(['pending', 'claimed', 'sent', 'failed', 'to_print']),
  claimedAt: Instant.optional(),
  /** How many senders took it without being sure that it did not leave; more than one means that an answer was lost. */
  claims: z.int().nonnegative().optional(),
  sentAt: Instant.optional(),
  providerMessageId: z.string().optional(),
  /** Until when we wait for word that it arrived, where the provider gives such word (M14). */
  deliverBy: Instant.optional(),
  deliveredAt: Instant.optional(),
};

export const OutboxEntry = z.discriminatedUnion('kind', [
  /** A letter to the person who complained, or to whoever acts for them; the composed message lies sealed under `fileKey`. */
  z.strictObject({
    kind: z.literal('letter'),
    ...common,
    letterKind: LetterKind,
    /** `paper`: nobody can be written to by machine; a person prints it. */
    channel: z.enum(['email', 'sms', 'paper']),
    fileKey: z.string(),
    /** For a representative; what is for the person who complained has none. */
    toParty: Addressee.optional(),
  }),
  /** A pointer to staff, without anything about the case but its reference. */
  z.strictObject({
    kind: z.literal('notice'),
    ...common,
    noticeKind: NoticeKind,
    reference: z.string(),
    role: Role,
    personId: z.string().optional(),
    dueAt: Instant.optional(),
    /** Who must not be told: those in the role who could not see the case when this was written. */
    notTo: z.array(z.string()),
  }),
]);
export type OutboxEntry = z.infer<typeof OutboxEntry>;

/** How long a claim holds before another sender may try: longer than any provider event that would settle it takes to arrive. */
export const CLAIM_MINUTES = 15;

/** The key under which a provider sees one send, so that a lost answer can be reconciled with its events. */
export function idempotencyKeyOf(entry: Pick<OutboxEntry, 'caseId' | 'outboxId'>): string {
  return `${entry.caseId}-${entry.outboxId}`;
}

export function parseIdempotencyKey(key: string): { caseId: string; outboxId: number } | undefined {
  const match = /^([0-9a-z]{20})-(\d+)$/.exec(key);
  return match?.[1] && match[2] ? { caseId: match[1], outboxId: Number(match[2]) } : undefined;
}
