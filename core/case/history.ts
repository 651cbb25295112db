// The append-only history of a case: each entry carries the hash of the one before it. Words are not in it, only a salted commitment
// to them: erasing the words and their salt leaves a chain that still verifies and tells nothing.

import { createHash } from 'node:crypto';
import * as z from 'zod';
import { canonicalJson, digestOf } from '#core/digest.ts';
import { Instant } from '#core/instant.ts';

export const Actor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: z.string() }),
  z.strictObject({ kind: z.literal('complainant') }),
  z.strictObject({ kind: z.literal('procedure') }),
  z.strictObject({ kind: z.literal('regulator'), clientId: z.string() }),
]);
export type Actor = z.infer<typeof Actor>;

export const EventType = z.enum([
  'complaint_received',
  'message_received',
  'acknowledgement_issued',
  'case_assigned',
  'outside_person_named',
  'handler_reminded',
  'progress_update_issued',
  'deadline_extended',
  'deadlines_recounted',
  'case_escalated',
  'triage_overdue',
  'note_added',
  'contact_made',
  'contact_corrected',
  'contribution_placed',
  'subject_named',
  'relation_recorded',
  'person_recused',
  'no_conflict_declared',
  'marked_serious',
  'made_formal',
  'allegation_added',
  'allegation_removed',
  'inquiry_planned',
  'inquiry_settled',
  'colleague_asked',
  'finding_recorded',
  'accountability_decided',
  'remedy_offered',
  'remedy_approved',
  'remedy_dropped',
  'promise_reported',
  'disadvantage_reported',
  'disadvantage_answered',
  'treatment_asked',
  'outcome_decided',
  'resolved_at_once',
  'taken_up_again',
  'filing_proposed',
  'filed_as',
  'filing_refused',
  'taken_as_complaint',
  'incident_dated',
  'out_of_time_decided',
  'body_referred',
  'body_request_received',
  'body_answered',
  'body_bundle_taken',
  'learning_recorded',
  'letter_approved',
  'letter_returned',
  'look_asked',
  'look_not_possible',
  'letter_let_go',
  'letter_held_back',
  'final_response_issued',
  'appeal_window_ended',
  'appeal_lodged',
  'appeal_acknowledgement_issued',
  'panel_named',
  'professional_expected',
  'meeting_planned',
  'meeting_moved',
  'meeting_cancelled',
  'meeting_held',
  'paper_review_chosen',
  'account_heard',
  'dialogue_wished',
  'dialogue_not_wished',
  'late_appeal_accepted',
  'late_appeal_declined',
  'late_formal_declined',
  'appeal_reopened',
  'signposted',
  'appeal_outcome_decided',
  'appeal_answer_issued',
  'survey_issued',
  'survey_answered',
  'case_withdrawn',
  'case_transferred',
  'case_closed',
  'text_answered',
  'letter_delivered_to_provider',
  'delivery_recorded',
  'letter_failed',
  'notice_failed',
  'task_opened',
  'task_done',
  'task_left_lying',
  'fault_recorded',
  'held_message_decided',
  'evidence_received',
  'evidence_checked',
  'evidence_described',
  'evidence_read',
  'message_read',
  'party_added',
  'party_removed',
  'authority_required',
  'authority_received',
  'authority_revoked',
  'authority_expired',
  'board_told',
  'board_reported',
  'clock_paused',
  'clock_resumed',
  'person_barred',
  'person_unbarred',
  'barred_attempt',
  'barred_elsewhere',
  'contact_named',
  'contact_known',
  'case_viewed',
  'register_read',
]);
export type EventType = z.infer<typeof EventType>;

/** Codes, dates and ids only; never words or contact details. */
export const EventFacts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));
export type EventFacts = z.infer<typeof EventFacts>;

export const CaseEvent = z.strictObject({
  schemaVersion: z.literal(1),
  chainId: z.string(),
  seq: z.int().positive(),
  type: EventType,
  at: Instant,
  actor: Actor,
  facts: EventFacts,
  /** SHA-256 over salt and words, when the event has words behind it. */
  commitment: z.string().optional(),
  previousHash: z.string(),
  hash: z.string(),
});
export type CaseEvent = z.infer<typeof CaseEvent>;

/** What a rule says happened; the chain adds its place. */
export interface EventDraft {
  type: EventType;
  actor: Actor;
  facts?: EventFacts;
  /** Personal words behind the event: a note, a message, a finding. Sealed elsewhere; the event commits to them. */
  words?: { salt: string; value: unknown };
}

export interface ChainHead {
  seq: number;
  hash: string;
}

export const emptyChain: ChainHead = { seq: 0, hash: '' };

/** Links `draft` behind `head`. */
export function chainEvent(chainId: string, head: ChainHead, draft: EventDraft, at: Instant): CaseEvent {
  const unhashed = {
    schemaVersion: 1 as const,
    chainId,
    seq: head.seq + 1,
    type: draft.type,
    at,
    actor: draft.actor,
    facts: draft.facts ?? {},
    ...(draft.words ? { commitment: commitTo(draft.words) } : {}),
    previousHash: head.hash,
  };
  return { ...unhashed, hash: hashOf(unhashed) };
}

/** SHA-256 (base64url) over the salt and the canonical JSON of the words. */
export function commitTo(words: { salt: string; value: unknown }): string {
  return createHash('sha256').update(words.salt).update('\n').update(canonicalJson(words.value)).digest('base64url');
}

/** The first sequence number at which the chain does not hold, or undefined when it does. `head` also catches a cut-off tail. */
export function firstBreak(events: readonly CaseEvent[], head?: ChainHead): number | undefined {
  let last = emptyChain;
  for (const event of events) {
    const { hash, ...unhashed } = event;
    if (event.seq !== last.seq + 1 || event.previousHash !== last.hash || hashOf(unhashed) !== hash) return last.seq + 1;
    last = event;
  }
  return head && (head.seq !== last.seq || head.hash !== last.hash) ? last.seq + 1 : undefined;
}

function hashOf(unhashed: Omit<CaseEvent, 'hash'>): string {
  return digestOf(unhashed);
}
