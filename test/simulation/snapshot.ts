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

export async function takeSnapshot(
  system: LocalSystem,
  life: { startedAt: Instant; deeds: Deeds; isQuiet: boolean; before?: Snapshot | undefined },
): Promise<Snapshot> {
  const { ports, clock, outbox, queues, engine } = system;
  const now = clock.now();
  const { profile } = ports.procedures.current();
  const { isQuiet, deeds, before } = life;
  const states: CaseState[] = [];
  let after: string | undefined;
  do {
    const page = await ports.cases.listReceived({
      from: movedBy(life.startedAt, -DAY),
      to: now,
      limit: 100,
      ...(after === undefined ? {} : { after }),
    });
    for (const record of page.cases) states.push(await stateOf(record));
    after = page.next;
  } while (after !== undefined);

  async function stateOf(record: Case): Promise<CaseState> {
    const { caseId, run, version } = record;
    const known = before?.cases.find((state) => state.record.caseId === caseId);
    // Between the quiet looks, what hangs on a record is read again only when the record has changed.
    if (!isQuiet && known?.record.version === version) return known;
    const rows = await ports.cases.listOutbox(caseId);
    const letters = new Map<number, KeptLetter>();
    if (isQuiet) {
      for (const row of rows) {
        const kept = row.kind === 'letter' ? await ports.letterBook.read(row) : undefined;
        if (kept) letters.set(row.outboxId, kept);
      }
    }
    const execution = await engine.describeExecution(run.machine, `${caseId}-${run.machine}-r${run.run}`);
    return {
      record,
      history: await ports.cases.history(caseId),
      outbox: rows,
      messages: await ports.cases.listMessages(caseId),
      evidence: await ports.cases.listEvidence(caseId),
      complainant: (await ports.cases.readPerson(caseId))?.complainant,
      circle: await ports.cases.readCircle(caseId),
      letters,
      wait: await ports.cases.readWait(caseId),
      isCarried: execution?.status === 'RUNNING',
    };
  }

  const sent = outbox.listSent();
  const stopped = new Map<string, Span[]>();
  for (const { number } of contactsOf(profile)) {
    stopped.set(number, spansOf(before?.stopped.get(number), await ports.numbers.isStopped(number), sent.length));
  }
  const refused = new Map<string, Span[]>();
  for (const address of unreachableAddresses) {
    refused.set(address, spansOf(before?.refused.get(address), await ports.mailLedger.isRefused(address), sent.length));
  }

  const textPlaces = new Map<string, string | undefined>();
  const originals = new Map<string, string | undefined>();
  const kept: Snapshot['kept'] = [];
  const dismissed: QuarantineEntry[] = [];
  if (isQuiet) {
    for (const { smsId } of deeds.inbound) {
      if (smsId !== undefined) textPlaces.set(smsId, await ports.cases.findByPointer(`SMS#${smsId}`));
    }
    for (const { key } of deeds.inbound.flatMap((inbound) => inbound.originals)) {
      const bytes = await ports.files.get(key);
      originals.set(key, bytes && createHash('sha256').update(bytes).digest('hex'));
    }
    for await (const { key } of ports.files.list('evidence/kept/')) {
      kept.push({ key, isInfected: scan((await ports.files.get(key)) ?? new Uint8Array()) === 'THREATS_FOUND' });
    }
    for (const { facts } of await ports.cases.history(HELD_CHAIN)) {
      const entry = facts['as'] === 'no_complaint' ? await ports.cases.readQuarantine(String(facts['quarantineId'])) : undefined;
      if (entry) dismissed.push(entry);
    }
  }
  return {
    now,
    isQuiet,
    profile,
    staff: await ports.staff.people(),
    cases: states,
    quarantine: await ports.cases.listQuarantine(),
    dismissed,
    sent,
    deeds: structuredClone(deeds),
    textPlaces,
    originals,
    kept,
    stopped,
    refused,
    deadLetters: queues.deadLetters().length,
  };
}

function spansOf(before: readonly Span[] = [], isOn: boolean, sent: number): Span[] {
  const last = before.at(-1);
  const isRunning = last !== undefined && last.until === undefined;
  if (isOn) return isRunning ? [...before] : [...before, { from: sent }];
  return isRunning ? [...before.slice(0, -1), { ...last, until: sent }] : [...before];
}
