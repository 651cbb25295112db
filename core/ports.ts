// What the rules need from outside, as types only. Implementations over AWS are in functions/shared/aws; the same ones run locally.

import type { Instant } from './instant.ts';

/** The one clock of the whole system; tests and the desk can move it. */
export interface Clock {
  now(): Instant;
}

/** Chance, as an argument: one seed replays a whole run. */
export interface Chance {
  /** `count` random bytes, fit for secrets when deployed. */
  bytes(count: number): Uint8Array;
}

/** Immutable byte objects: raw messages, copies of letters. Keys are paths without personal data. */
export interface Files {
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** Undefined when there is no such object. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** Keys that start with `prefix`, with when each was stored, in key order. */
  list(prefix: string): AsyncIterable<{ key: string; storedAt: Instant }>;
}

/** Keys that encrypt one case's personal data; destroying the wrapped key erases the person (GDPR art. 17). */
export interface KeyVault {
  createDataKey(caseId: string): Promise<{ key: Uint8Array; wrapped: Uint8Array }>;
  unwrapDataKey(caseId: string, wrapped: Uint8Array): Promise<Uint8Array>;
}

/** One e-mail, already composed: `raw` is the complete RFC 5322 message that goes out byte for byte. */
export interface OutgoingMail {
  /** Envelope recipients; a letter has one, a notice to several colleagues does not name them to each other. */
  to: readonly string[];
  raw: Uint8Array;
  /** Echoed in provider events, so that a send whose answer was lost can be found again. */
  idempotencyKey: string;
}

export interface Mailer {
  /** @throws Refusal `MailRejected` when the provider will never take it; any other error is worth another try. */
  send(mail: OutgoingMail): Promise<{ providerMessageId: string }>;
}

export interface OutgoingText {
  /** E.164. */
  to: string;
  body: string;
  idempotencyKey: string;
}

export interface Texter {
  /** Whether the provider tells afterwards what became of a text; without that, a person looks after an answer that was lost. */
  tellsDelivery: boolean;
  /** @throws Refusal `MailRejected` with `why` when it will never be taken; any other error is worth another try. */
  send(text: OutgoingText): Promise<{ providerMessageId: string }>;
}

/** Which machine in statemachines/ carries a stage, and which run of it for this case, counted from 1. */
export interface StageRun {
  caseId: string;
  machine: 'complaint' | 'appeal' | 'aftercare';
  run: number;
}

export interface Workflow {
  /** Starting a run that is already running does nothing. False when it has ended before: it cannot be started again. */
  start(stageRun: StageRun): Promise<boolean>;
  /** Ends a wait early. False when the wait is no longer open: not an error, the record is read again at the next one. */
  wake(taskToken: string): Promise<boolean>;
  isRunning(stageRun: StageRun): Promise<boolean>;
}

/** How often something has happened lately: what a program may do by itself is limited by it, what people send never is. */
export interface Tally {
  /**
   * Counts `what` once more and answers how often it has now happened in the running window of `minutes`, which begin at round times.
   * `what` may hold an address or a number: it is kept only as a keyed digest, and forgotten after the window.
   */
  count(what: string, minutes: number): Promise<number>;
  /**
   * The same for several things about one, kept together because that costs no more than one of them; answers in their order. For what
   * stays few within a window: all that is counted about `one` then lies in one place.
   */
  countEach(one: string, things: readonly string[], minutes: number): Promise<number[]>;
}

/** What is remembered of telephone numbers, under keyed digests only: the numbers themselves are sealed with their cases. */
export interface NumberBook {
  /** The cases opened with `number`, oldest first, and the pointer that the next one claims. */
  casesOf(number: string): Promise<{ caseIds: string[]; free: string }>;
  /** Whether texts to `number` were stopped from it, whatever cases it has (M4). */
  isStopped(number: string): Promise<boolean>;
  setStopped(number: string, isStopped: boolean): Promise<void>;
}

/** From which cases people are barred, under keyed digests of how they are reached: nothing in it tells who they are (S2.63). */
export interface BarBook {
  /** What stands for an address or a number, as `reachesOf` writes it. */
  digestOf(reach: string): string;
  casesOf(digest: string): Promise<string[]>;
}

/** Who is whose named contact, under keyed digests of how the person is reached: nothing in it tells who they are (S3.6). */
export interface ContactBook {
  /** What stands for an address or a number, as `reachesOf` writes it. */
  digestOf(reach: string): string;
  /** The colleague by their id; undefined where nobody is named, or nobody any more. */
  contactOf(digest: string): Promise<string | undefined>;
}

/** Lines for the people who run the system; codes and ids only, never words or contact details. */
export interface Log {
  info(message: string, facts?: Record<string, string | number | boolean>): void;
  warn(message: string, facts?: Record<string, string | number | boolean>): void;
  error(message: string, error: unknown, facts?: Record<string, string | number | boolean>): void;
}
