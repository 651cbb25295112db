// One change to a case: the record after it, the history that says why, the words behind the history, and what must be told. The
// store writes all of it in one transaction, so that no change is without its event.

import type { IssuedLetter, LetterOnItsWay } from '#core/correspondence/issued-letter.ts';
import type { Evidence } from '#core/evidence/evidence.ts';
import type { Instant } from '#core/instant.ts';
import type { Circle } from '#core/parties/circle.ts';
import { type Case, isOverdue, tasksExcept } from './case.ts';
import type { CaseReference } from './case-reference.ts';
import { type CaseEvent, chainEvent, type EventDraft, emptyChain } from './history.ts';
import { isAllowedFrom } from './lifecycle.ts';
import { machineFor } from './next-step.ts';
import type { OutboxEntry } from './outbox.ts';
import { mayGetLetters } from './party.ts';
import type { Account, Complainant, Message } from './person.ts';

/** A row for the outbox before it has its number. */
export type OutboxDraft = DistributiveOmit<
  OutboxEntry,
  'schemaVersion' | 'caseId' | 'outboxId' | 'at' | 'status' | 'claimedAt' | 'claims' | 'sentAt'
>;

type DistributiveOmit<Type, Key extends PropertyKey> = Type extends unknown ? Omit<Type, Key> : never;

/** A letter with its number. The store keeps this copy, sealed, before the change is written. */
export interface LetterCopy extends LetterOnItsWay {
  caseId: string;
  reference: CaseReference;
  outboxId: number;
  fileKey: string;
  issuedAt: Instant;
}

export interface Bar {
  digest: string;
  isBarred: boolean;
}

/** Who is the named contact of whoever is reached so, without `personId` nobody any more (S3.6). */
export interface Assignment {
  digest: string;
  personId?: string;
}

/** What a rule decided, before it is numbered and chained. */
export interface Draft {
  /** The record as it becomes; version, history and outbox numbers are set by {@link changeOf}. */
  after: Case;
  events: EventDraft[];
  outbox?: OutboxDraft[];
  letters?: IssuedLetter[];
  messages?: Message[];
  /** Files, new or changed. */
  evidence?: Evidence[];
  person?: { complainant: Complainant; account: Account };
  /** The people around the case, all of them, when one was added, removed or barred. */
  circle?: Circle;
  /** How people who are barred now, or no longer, are reached, as keyed digests. */
  bars?: Bar[];
  assignments?: Assignment[];
  /** Names of things that must be claimed once and for ever, such as `MAIL#<hash of the message id>`. */
  pointers?: string[];
}

export interface Change {
  /** Undefined when the change opens the case. */
  before: Case | undefined;
  after: Case;
  events: CaseEvent[];
  words: { seq: number; salt: string; value: unknown }[];
  outbox: OutboxEntry[];
  letters: LetterCopy[];
  messages: Message[];
  evidence: Evidence[];
  person?: { complainant: Complainant; account: Account };
  circle?: Circle;
  bars: Bar[];
  assignments: Assignment[];
  pointers: string[];
}

/** A phase that belongs to another state machine is carried by a new run of that machine; whoever sees the record change starts it. */
function runAfter({ phase, run }: Case): Case['run'] {
  const machine = machineFor({ phase });
  return machine === run.machine ? run : { machine, run: run.run + 1 };
}

/** A pause ends with the handling that it holds up: who withdraws does not wait for anything any more. */
function withoutStalePause({ pause, ...record }: Case): Case {
  return pause === undefined || !isAllowedFrom('resume_case', record.phase) ? record : { ...record, pause };
}

/** Nor does anybody come to a meeting about it any more. */
function withoutStaleMeetings({ meetings, ...record }: Case): Case {
  if (meetings === undefined) return record;
  const isOver = !isAllowedFrom('record_meeting', record.phase);
  return {
    ...record,
    meetings: meetings.map((meeting) => (isOver && meeting.status === 'planned' ? { ...meeting, status: 'cancelled' } : meeting)),
  };
}

/** Nor is anybody asked to agree that it is no complaint, once it was answered as one, became formal or turned out to be serious. */
function withoutStaleFiling({ filing, ...record }: Case): Case {
  if (filing === undefined) return record;
  const isAsked = filing.filedAt === undefined;
  if (!isAsked || (isAllowedFrom('agree_to_filing', record.phase) && !record.serious)) return { ...record, filing };
  return { ...record, tasks: tasksExcept(record, 'agree_to_filing') };
}

/** Whoever was told that an answer from outside is late sees the case no longer than it is (S2.59). */
function withoutStaleHaste(record: Case, at: Instant): Case {
  const isLate = record.outside !== undefined && isAllowedFrom('escalate', record.phase) && isOverdue(record, at);
  if (isLate || !record.tasks.some(({ kind }) => kind === 'hasten_outside_answer')) return record;
  return { ...record, tasks: tasksExcept(record, 'hasten_outside_answer') };
}

/** Nor does anybody bring a copy that nobody may have any more (S2.61, S2.62). */
function withoutStaleCopies(record: Case, at: Instant): Case {
  const isOwed = (record.parties ?? []).some(({ partyId }) => mayGetLetters(record, { partyId, as: 'copies' }, at));
  return isOwed ? record : { ...record, tasks: tasksExcept(record, 'bring_copy') };
}

/** Who was to be brought a letter instead of the person may have none any more: then the person is still to be reached (S2.41, S2.62). */
function withReaderGone(before: Case | undefined, record: Case, at: Instant): Case {
  const hasReader = (one: Case) => (one.parties ?? []).some(({ partyId }) => mayGetLetters(one, { partyId, as: 'instead' }, at));
  if (before === undefined || !hasReader(before) || hasReader(record)) return record;
  return {
    ...record,
    tasks: record.tasks.map((task) => (task.kind === 'answer_in_person' ? { ...task, kind: 'reach_by_other_channel' } : task)),
  };
}

/** Each with its copies behind it, which are letters of their own from here on. */
export function withCopies(letters: readonly IssuedLetter[]): IssuedLetter[] {
  return letters.flatMap((letter) => [letter, ...letter.copies]);
}

function withoutStaleWork(before: Case | undefined, record: Case, at: Instant): Case {
  const standing = withoutStaleFiling(withoutStaleMeetings(withoutStalePause(record)));
  return withReaderGone(before, withoutStaleCopies(withoutStaleHaste(standing, at), at), at);
}

/** Numbers and chains a draft. An act that `signals` makes the workflow look at the record again. */
export function changeOf(before: Case | undefined, draft: Draft, at: Instant, options: { signals: boolean }): Change {
  const { caseId } = draft.after;
  const events: CaseEvent[] = [];
  const words: Change['words'] = [];
  for (const event of draft.events) {
    const chained = chainEvent(caseId, events.at(-1) ?? before?.history ?? emptyChain, event, at);
    events.push(chained);
    if (event.words) words.push({ seq: chained.seq, ...event.words });
  }
  const last = events.at(-1) ?? before?.history ?? emptyChain;
  const run = runAfter(draft.after);
  const outboxSeq = before?.outboxSeq ?? 0;
  const letters = withCopies(draft.letters ?? []).map(({ copies: _apart, ...issued }, index): LetterCopy => {
    const outboxId = outboxSeq + index + 1;
    // Letters are kept before the change is written: of two changes made from one record only one is, and it must find its own letter.
    const fileKey = `letters/${caseId}/${outboxId}-${last.hash.slice(0, 16)}`;
    return { ...issued, caseId, reference: draft.after.reference, outboxId, fileKey, issuedAt: at };
  });
  const rows: OutboxDraft[] = [
    ...letters.map(({ letterKind, channel, fileKey, toParty }) => ({
      kind: 'letter' as const,
      ...{ letterKind, channel, fileKey },
      ...(toParty === undefined ? {} : { toParty }),
    })),
    ...(draft.outbox ?? []),
  ];
  const outbox = rows.map(
    (row, index): OutboxEntry => ({
      schemaVersion: 1,
      caseId,
      outboxId: outboxSeq + index + 1,
      at,
      status: row.kind === 'letter' && row.channel === 'paper' ? 'to_print' : 'pending',
      ...row,
    }),
  );
  const signals = draft.after.signals + (options.signals ? 1 : 0);
  const after: Case = {
    ...withoutStaleWork(before, draft.after, at),
    run,
    signals,
    outboxSeq: outboxSeq + outbox.length,
    history: { seq: last.seq, hash: last.hash },
    version: (before?.version ?? 0) + 1,
  };
  return {
    before,
    after,
    events,
    words,
    outbox,
    letters,
    messages: draft.messages ?? [],
    evidence: draft.evidence ?? [],
    bars: draft.bars ?? [],
    assignments: draft.assignments ?? [],
    pointers: draft.pointers ?? [],
    ...(draft.person ? { person: draft.person } : {}),
    ...(draft.circle ? { circle: draft.circle } : {}),
  };
}
