// Everything an invariant may ask, read once: plain data, so that a test can doctor it and see the invariant complain.

import type { Case } from '#core/case/case.ts';
import type { QuarantineEntry, Wait } from '#core/case/case-store.ts';
import type { CaseEvent } from '#core/case/history.ts';
import type { OutboxEntry } from '#core/case/outbox.ts';
import type { Message } from '#core/case/person.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import type { KeptLetter } from '#core/handling/perform.ts';
import { DAY, type Instant, movedBy } from '#core/instant.ts';
import type { Profile } from '#core/procedure/profile.ts';
import type { Sent } from '#local/aws/outbox.ts';
import type { LocalSystem } from '#local/system.ts';

export interface CaseState {
  record: Case;
  history: CaseEvent[];
  outbox: OutboxEntry[];
  messages: Message[];
  /** Kept copies of letters by their number in the outbox. */
  letters: Map<number, KeptLetter>;
  wait: Wait | undefined;
  /** Whether an execution of the record's present run is alive. */
  isCarried: boolean;
}

/** A message that somebody sent, as the simulation knows it. */
export interface Inbound {
  label: string;
  /** Keys of the originals of one mail, however often it was delivered. */
  rawKeys: string[];
  /** The provider's id of a text. */
  smsId?: string;
  /** The case it must have joined, or must not. */
  joins?: string;
  shuns?: string;
}

export interface Snapshot {
  now: Instant;
  /** True when faults were off long enough for everything to be made up for. */
  isQuiet: boolean;
  profile: Profile;
  staff: StaffPerson[];
  cases: CaseState[];
  quarantine: QuarantineEntry[];
  sent: Sent[];
  inbound: Inbound[];
  /** Where each text's pointer leads. */
  textPlaces: Map<string, string | undefined>;
  deadLetters: number;
}

export async function takeSnapshot(
  system: LocalSystem,
  life: { startedAt: Instant; inbound: Inbound[]; isQuiet: boolean; before?: Snapshot | undefined },
): Promise<Snapshot> {
  const { ports, clock, outbox, queues, engine } = system;
  const now = clock.now();
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
    const known = life.before?.cases.find((state) => state.record.caseId === caseId);
    // Between the quiet looks, what hangs on a record is read again only when the record has changed.
    if (!life.isQuiet && known?.record.version === version) return known;
    const rows = await ports.cases.listOutbox(caseId);
    const letters = new Map<number, KeptLetter>();
    if (life.isQuiet) {
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
      letters,
      wait: await ports.cases.readWait(caseId),
      isCarried: execution?.status === 'RUNNING',
    };
  }

  const textPlaces = new Map<string, string | undefined>();
  for (const { smsId } of life.inbound) {
    if (smsId !== undefined && life.isQuiet) textPlaces.set(smsId, await ports.cases.findByPointer(`SMS#${smsId}`));
  }
  return {
    now,
    isQuiet: life.isQuiet,
    profile: ports.procedures.current().profile,
    staff: await ports.staff.people(),
    cases: states,
    quarantine: await ports.cases.listQuarantine(),
    sent: outbox.listSent(),
    inbound: life.inbound,
    textPlaces,
    deadLetters: queues.deadLetters().length,
  };
}
