// Everything an invariant may ask, read once: plain data, so that a test can doctor it and see the invariant complain.

import { createHash } from 'node:crypto';
import type { Case } from '#core/case/case.ts';
import type { QuarantineEntry, Wait } from '#core/case/case-store.ts';
import type { CaseEvent } from '#core/case/history.ts';
import type { OutboxEntry } from '#core/case/outbox.ts';
import type { Complainant, Message } from '#core/case/person.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import type { Evidence } from '#core/evidence/evidence.ts';
import type { KeptLetter } from '#core/handling/perform.ts';
import { DAY, type Instant, movedBy } from '#core/instant.ts';
import { HELD_CHAIN } from '#core/intake/quarantine/held-message.ts';
import type { Circle } from '#core/parties/circle.ts';
import type { Profile } from '#core/procedure/profile.ts';
import type { Sent } from '#local/aws/outbox.ts';
import { scan } from '#local/scanner.ts';
import type { LocalSystem } from '#local/system.ts';
import { contactsOf, unreachableAddresses } from './people.ts';
import type { Deeds } from './world.ts';

export interface CaseState {
  record: Case;
  history: CaseEvent[];
  outbox: OutboxEntry[];
  messages: Message[];
  evidence: Evidence[];
  complainant: Complainant | undefined;
  circle: Circle;
  /** Kept copies of letters by their number in the outbox. */
  letters: Map<number, KeptLetter>;
  wait: Wait | undefined;
  /** Whether an execution of the record's present run is alive. */
  isCarried: boolean;
}

/** What must hold at `now`, where `before` is the look before it; each sentence says what does not. */
export type Invariant = (now: Snapshot, before?: Snapshot) => string[];

/** A message that somebody sent, as the simulation knows it. */
export interface Inbound {
  label: string;
  /** Whether its sender was told that we have it; a message without that may be lost. */
  isTaken: boolean;
  /** Where the bytes lie, as often as they were delivered, and what they are. */
  originals: { key: string; sha256: string }[];
  /** By which two mails are the same one. */
  identity?: string;
  /** The provider's id of a text. */
  smsId?: string;
  /** Words that nobody else ever writes, of what has no original. */
  marker?: string;
  /** The cases it must be on, when it is known; or one that it must not be on. */
  joins?: string[];
  shuns?: string;
}

/** A file that somebody sent by the form. */
export interface Upload {
  label: string;
  caseId: string;
  evidenceId: string;
  sha256: string;
  becomes: Evidence['status'];
  isTaken: boolean;
}

/** A file that somebody was given. */
export interface Served {
  caseId: string;
  evidenceId: string;
  personId: string;
  isInfected: boolean;
}

/** From the `from`th thing sent on, and up to the `until`th when it has ended. */
export interface Span {
  from: number;
  until?: number;
}

export interface Snapshot {
  now: Instant;
  /** True when faults were off long enough for everything to be made up for. */
  isQuiet: boolean;
  /** Nothing failed and nobody died in this life so far: nothing may be late by even a minute. */
  isFaultless: boolean;
  profile: Profile;
  staff: StaffPerson[];
  cases: CaseState[];
  quarantine: QuarantineEntry[];
  /** What a person decided to be no complaint. */
  dismissed: QuarantineEntry[];
  sent: Sent[];
  deeds: Deeds;
  /** Where each text's pointer leads. */
  textPlaces: Map<string, string | undefined>;
  /** SHA-256 of what is kept of each original. */
  originals: Map<string, string | undefined>;
  /** The keys of files that anybody may be given, and whether a scanner would take them for a virus. */
  kept: { key: string; isInfected: boolean }[];
  /** When texts to a number were stopped, and mail to an address found to come back. */
  stopped: Map<string, Span[]>;
  refused: Map<string, Span[]>;
  deadLetters: number;
}

export interface Looking {
  startedAt: Instant;
  deeds: Deeds;
  isQuiet: boolean;
  /** Everything that was ever sent in is read again, byte by byte; else what came since the quiet look before. */
  isLast: boolean;
  isFaultless: boolean;
  before: Snapshot | undefined;
  /** The partitions of the tables that were written since `before`: nothing else is read again. */
  written: ReadonlySet<string>;
}

export async function takeSnapshot(system: LocalSystem, looking: Looking): Promise<Snapshot> {
  const { ports, clock, outbox, queues } = system;
  const { isQuiet, isFaultless, deeds, before, written } = looking;
  const { profile } = ports.procedures.current();
  const isFresh = (kind: string) => before === undefined || written.has(kind);
  const sent = outbox.listSent();

  const stopped = new Map(before?.stopped);
  for (const { number } of isFresh('NUMBER#') ? contactsOf(profile) : []) {
    stopped.set(number, spansOf(before?.stopped.get(number), await ports.numbers.isStopped(number), sent.length));
  }
  const refused = new Map(before?.refused);
  for (const address of isFresh('REFUSED#') ? unreachableAddresses : []) {
    refused.set(address, spansOf(before?.refused.get(address), await ports.mailLedger.isRefused(address), sent.length));
  }
  return {
    now: clock.now(),
    isQuiet,
    isFaultless,
    profile,
    staff: before && !isFresh('STAFF') ? before.staff : await ports.staff.people(),
    cases: await readCases(system, looking),
    quarantine: before && !isFresh('QUARANTINE#') ? before.quarantine : await ports.cases.listQuarantine(),
    sent,
    deeds: structuredClone(deeds),
    ...(await readQuietly(system, looking)),
    stopped,
    refused,
    deadLetters: queues.deadLetters().length,
  };
}

/** Quiet looks ask the index which cases there are; in between it is enough to look at those that were written. */
async function readCases(
  system: LocalSystem,
  { startedAt, isQuiet, before, written }: Pick<Looking, 'startedAt' | 'isQuiet' | 'before' | 'written'>,
): Promise<CaseState[]> {
  const { cases } = system.ports;
  const known = new Map((before?.cases ?? []).map((state) => [state.record.caseId, state]));
  const touched = [...written].flatMap((partition) => /^(?:CASE|CHAIN)#([0-9a-z]{20})$/.exec(partition)?.[1] ?? []);
  const caseIds = isQuiet ? await idsReceived(system, startedAt) : [...new Set([...known.keys(), ...touched])];
  const states: CaseState[] = [];
  for (const caseId of caseIds) {
    const state = known.get(caseId);
    if (state && !touched.includes(caseId)) states.push({ ...state, isCarried: await isCarried(state.record, system) });
    else {
      const record = await cases.read(caseId);
      if (record) states.push(await readCase(record, state, system));
    }
  }
  const age = ({ record: { receivedAt, caseId } }: CaseState) => `${receivedAt}#${caseId}`;
  return states.sort((one, other) => (age(one) < age(other) ? -1 : 1));
}

async function idsReceived({ ports, clock }: LocalSystem, startedAt: Instant): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await ports.cases.listReceived({
      from: movedBy(startedAt, -DAY),
      to: clock.now(),
      limit: 100,
      ...(after === undefined ? {} : { after }),
    });
    ids.push(...page.cases.map(({ caseId }) => caseId));
    after = page.next;
  } while (after !== undefined);
  return ids;
}

async function readCase(record: Case, known: CaseState | undefined, system: LocalSystem): Promise<CaseState> {
  const { cases, letterBook } = system.ports;
  const { caseId } = record;
  const [history, outbox, messages, evidence, person, circle, wait] = await Promise.all([
    cases.history(caseId),
    cases.listOutbox(caseId),
    cases.listMessages(caseId),
    cases.listEvidence(caseId),
    cases.readPerson(caseId),
    cases.readCircle(caseId),
    cases.readWait(caseId),
  ]);
  const letters = new Map<number, KeptLetter>();
  for (const row of outbox) {
    if (row.kind !== 'letter') continue;
    // A copy is never written again.
    const kept = known?.letters.get(row.outboxId) ?? (await letterBook.read(row));
    if (!kept) continue;
    const { raw: _complete, ...letter } = kept;
    letters.set(row.outboxId, letter);
  }
  return {
    record,
    history,
    outbox,
    messages,
    evidence,
    complainant: person?.complainant,
    circle,
    letters,
    wait,
    isCarried: await isCarried(record, system),
  };
}

async function isCarried({ caseId, run }: Case, { engine }: LocalSystem): Promise<boolean> {
  const execution = await engine.describeExecution(run.machine, `${caseId}-${run.machine}-r${run.run}`);
  return execution?.status === 'RUNNING';
}

/** What is read only when it is quiet. */
async function readQuietly(
  { ports }: LocalSystem,
  { isQuiet, isLast, deeds, before }: Pick<Looking, 'isQuiet' | 'isLast' | 'deeds' | 'before'>,
): Promise<Pick<Snapshot, 'textPlaces' | 'originals' | 'kept' | 'dismissed'>> {
  const textPlaces = new Map<string, string | undefined>();
  const originals = new Map(isLast ? [] : before?.originals);
  const kept: Snapshot['kept'] = [];
  const dismissed: QuarantineEntry[] = [];
  if (!isQuiet) return { textPlaces, originals, kept, dismissed };
  for (const { smsId } of deeds.inbound) {
    if (smsId !== undefined) textPlaces.set(smsId, await ports.cases.findByPointer(`SMS#${smsId}`));
  }
  for (const { key } of deeds.inbound.flatMap((inbound) => inbound.originals)) {
    if (originals.has(key)) continue;
    const bytes = await ports.files.get(key);
    originals.set(key, bytes && createHash('sha256').update(bytes).digest('hex'));
  }
  for await (const { key } of ports.files.list('evidence/kept/')) {
    kept.push({ key, isInfected: scan((await ports.files.get(key)) ?? new Uint8Array()) === 'THREATS_FOUND' });
  }
  // Who said that it is no complaint may be followed by somebody who says that it is.
  const decided = new Map(
    (await ports.cases.history(HELD_CHAIN)).map(({ facts }) => [String(facts['quarantineId']), facts['as']]),
  );
  for (const [quarantineId, as] of decided) {
    const entry = as === 'no_complaint' ? await ports.cases.readQuarantine(quarantineId) : undefined;
    if (entry) dismissed.push(entry);
  }
  return { textPlaces, originals, kept, dismissed };
}

function spansOf(before: readonly Span[] = [], isOn: boolean, sent: number): Span[] {
  const last = before.at(-1);
  const isRunning = last !== undefined && last.until === undefined;
  if (isOn) return isRunning ? [...before] : [...before, { from: sent }];
  return isRunning ? [...before.slice(0, -1), { ...last, until: sent }] : [...before];
}
