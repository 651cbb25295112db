// Keeping cases: what the rules ask of a store. Every change is one transaction; a change that meets another one is refused whole.

import type { Evidence } from '#core/evidence/evidence.ts';
import type { Instant } from '#core/instant.ts';
import type { Circle } from '#core/parties/circle.ts';
import type { Case } from './case.ts';
import type { CaseReference } from './case-reference.ts';
import type { Change } from './change.ts';
import type { CaseEvent, EventDraft } from './history.ts';
import type { OutboxEntry } from './outbox.ts';
import type { Account, Complainant, Message } from './person.ts';

/** The last wait a workflow opened: the token that ends it, and when it should end by itself. */
export interface Wait {
  caseId: string;
  machine: Case['run']['machine'];
  run: number;
  taskToken: string;
  wakeAt: Instant;
  /** Up to which signal its workflow had looked at the record; unknown of a wait that was opened before this was kept. */
  seen?: number | undefined;
}

/** A message nobody could place: kept for a person to release, attach or mark (never deleted, never answered). */
export interface QuarantineEntry {
  quarantineId: string;
  channel: 'email' | 'sms' | 'web' | 'wechat';
  receivedAt: Instant;
  why: string;
  rawKey?: string;
  /** The provider's id of a held text, under which it goes on to its case. */
  messageId?: string;
  /** References of the cases that its sender was asked to choose from (M8). */
  choices?: CaseReference[];
  /** What a person reads to decide; sealed at rest. */
  excerpt: { from?: string; subject?: string; text: string };
}

/** What became of a row. `deliverBy`: when to give up waiting for word of its arrival. */
export interface Settlement {
  status: 'sent' | 'failed';
  at: Instant;
  providerMessageId?: string;
  deliverBy?: Instant;
  deliveredAt?: Instant;
}

export interface CaseStore {
  /** Strongly consistent. */
  read(caseId: string): Promise<Case | undefined>;
  findByReference(reference: string): Promise<string | undefined>;
  /** The case that claimed a pointer (`MAIL#…`, `SMS#…`, `FORM#…`, `PHONE#…`), if any. */
  findByPointer(pointer: string): Promise<string | undefined>;
  /** Undefined once the person was erased. */
  readPerson(caseId: string): Promise<{ complainant: Complainant; account: Account } | undefined>;
  /** Nobody, when the case has no other people, and once the person was erased. */
  readCircle(caseId: string): Promise<Circle>;
  /** The words sealed under event `seq`. */
  readWords(caseId: string, seq: number): Promise<unknown>;
  listWords(caseId: string): Promise<Map<number, unknown>>;
  listMessages(caseId: string): Promise<Message[]>;
  /** In no order. */
  listEvidence(caseId: string): Promise<Evidence[]>;
  listOutbox(caseId: string): Promise<OutboxEntry[]>;
  history(chainId: string): Promise<CaseEvent[]>;
  /**
   * Writes everything in `change`, or nothing.
   * @throws Refusal `CaseChangedMeanwhile` when the record is no longer the one the change was made from, `AlreadyRecorded` with
   * `pointer` when one of its pointers was claimed before.
   */
  commit(change: Change): Promise<void>;
  /** Open cases, and closed ones with a task left, earliest deadline first. */
  listActive(): Promise<Case[]>;
  /** Cases received in a period, in order of receipt; `after` is the cursor that the last page gave. */
  listReceived(period: { from: Instant; to: Instant; after?: string; limit: number }): Promise<{ cases: Case[]; next?: string }>;
  /** Adds to a chain that has no record of its own: reads of a case's personal data, reads of the register. */
  appendToChain(chainId: string, draft: EventDraft, at: Instant): Promise<void>;

  /** Seals a value under the case's key, for keeping it elsewhere; `place` is authenticated with it. */
  seal(caseId: string, place: string, value: unknown): Promise<Uint8Array>;
  /** Undefined once the person was erased. */
  unseal(caseId: string, place: string, sealed: Uint8Array): Promise<unknown>;

  /** A wait of a later run stays: a run that was replaced must not hide the token of the one that carries the case. */
  saveWait(wait: Wait): Promise<void>;
  readWait(caseId: string): Promise<Wait | undefined>;

  /** Marks a row as being sent; undefined when it is sent, failed, or claimed by another not long ago. */
  claimOutbox(caseId: string, outboxId: number, at: Instant): Promise<OutboxEntry | undefined>;
  settleOutbox(entry: OutboxEntry, result: Settlement): Promise<void>;
  /** Rows that the provider took and whose arrival nobody has confirmed by `before` (M14). */
  undeliveredOutbox(before: Instant): Promise<OutboxEntry[]>;
  /** Gives a claimed row back, for a send that certainly did not happen. */
  releaseOutbox(entry: OutboxEntry): Promise<void>;
  /** Rows not yet sent that were written before `before`, and last claimed before it. */
  pendingOutbox(before: Instant): Promise<OutboxEntry[]>;

  quarantine(entry: QuarantineEntry, pointers: readonly string[]): Promise<void>;
  listQuarantine(): Promise<QuarantineEntry[]>;
  readQuarantine(quarantineId: string): Promise<QuarantineEntry | undefined>;
  /** Takes an entry out of the list once a person decided; what it led to is on the case. */
  releaseQuarantine(quarantineId: string): Promise<void>;
}
