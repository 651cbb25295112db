// From an act to its consequences: load the record, let the rule decide, keep the letters, write everything in one transaction, and only
// then wake the workflow. A record that changed meanwhile is loaded again and the rule asked again.

import type { Case } from '#core/case/case.ts';
import type { CaseStore } from '#core/case/case-store.ts';
import { changeOf, type Draft, type LetterCopy, withCopies } from '#core/case/change.ts';
import { letGoOn } from '#core/case/letter-look.ts';
import { plannedMeetings } from '#core/case/meeting.ts';
import type { Complainant, Message } from '#core/case/person.ts';
import { maySee } from '#core/case/policy.ts';
import type { StaffDirectory, StaffPerson } from '#core/case/staff.ts';
import { type Circle, namesToKeep, nobodyAround } from '#core/parties/circle.ts';
import { partiesWrittenTo } from '#core/parties/letter-readers.ts';
import { findOutboundStop } from '#core/parties/outbound-guard.ts';
import type { BarBook, Chance, Clock, ContactBook, Log, NumberBook, Tally, Workflow } from '#core/ports.ts';
import type { Procedures } from '#core/procedure/procedure.ts';
import { Refusal } from '#core/refusal.ts';
import { withBars } from './barred-elsewhere.ts';
import type { HandlingContext, Links } from './context.ts';
import { withNamedContact } from './named-contact.ts';
import { type ActResult, requireOffered, type StaffAct, type StaffContext } from './staff-act.ts';

/** Keeps copies of letters, sealed: what is kept is what is sent. */
export interface LetterBook {
  keep(copy: LetterCopy): Promise<void>;
  /** Undefined once the person was erased. */
  read(letter: { caseId: string; fileKey: string }): Promise<KeptLetter | undefined>;
}

export interface KeptLetter {
  letterKind: LetterCopy['letterKind'];
  channel: LetterCopy['channel'];
  to: string;
  subject: string;
  text: string;
  html: string;
  sms: string;
  issuedAt: string;
  /** Missing in copies from before they were kept. */
  language?: LetterCopy['letter']['language'] | undefined;
  autoSubmitted?: LetterCopy['autoSubmitted'] | undefined;
  /** The complete message, base64, when it goes by e-mail. */
  raw?: string | undefined;
}

export interface HandlingPorts {
  cases: CaseStore;
  letterBook: LetterBook;
  staff: StaffDirectory;
  procedures: Procedures;
  workflow: Pick<Workflow, 'wake'>;
  clock: Clock;
  chance: Chance;
  links: Links;
  tally: Tally;
  numbers: NumberBook;
  bars: BarBook;
  contacts: ContactBook;
  log: Log;
}

const TRIES = 4;

/** Everything an act may need to know beside the record. An erased person is nobody: letters go on paper to no one. */
export async function contextOf(record: Case, ports: HandlingPorts): Promise<HandlingContext> {
  const [person, staff, circle] = await Promise.all([
    ports.cases.readPerson(record.caseId),
    ports.staff.people(),
    circleOf(record, ports),
  ]);
  return {
    now: ports.clock.now(),
    procedure: ports.procedures.pinned(record.profile),
    staff,
    chance: ports.chance,
    complainant: person?.complainant ?? { preferredChannel: 'none', language: record.language, senderProven: false },
    account: person?.account ?? { whatHappened: '' },
    circle,
    thirdParties: namesToKeep(record, circle),
    onBehalf: record.onBehalf,
    parties: partiesWrittenTo(record),
    links: ports.links,
  };
}

/** Most cases are between two: only where somebody else was ever named is there anything to read. */
export async function circleOf(record: Case, { cases }: { cases: Pick<CaseStore, 'readCircle'> }): Promise<Circle> {
  const isShared = (record.parties ?? []).length > 0 || record.barredPeople !== undefined;
  return isShared ? await cases.readCircle(record.caseId) : nobodyAround;
}

/**
 * Lets `decide` look at the record and writes what it decides; undefined decides nothing. Returns the record as it is then.
 * @throws Refusal `CaseNotFound`, whatever `decide` refuses, and `CaseChangedMeanwhile` when the record never stood still.
 */
export async function changeCase(
  caseId: string,
  decide: (record: Case, context: HandlingContext) => Promise<Draft | undefined> | Draft | undefined,
  ports: HandlingPorts,
  { signals }: { signals: boolean },
): Promise<Case> {
  for (let attempt = 1; ; attempt += 1) {
    const record = await ports.cases.read(caseId);
    if (!record) throw new Refusal('CaseNotFound');
    const context = await contextOf(record, ports);
    const draft = await decide(record, context);
    if (!draft) return record;
    try {
      const seen = await withBars(draft, context, ports.bars);
      return await writeDraft(record, await withNamedContact(record, seen, context, ports), ports, { signals });
    } catch (error) {
      const isRace = error instanceof Refusal && error.code === 'CaseChangedMeanwhile';
      if (!isRace || attempt === TRIES) throw error;
    }
  }
}

/** Writes a draft, letters first: a letter without its change is never sent, a change without its letter could not be. */
export async function writeDraft(
  before: Case | undefined,
  draft: Draft,
  ports: Pick<HandlingPorts, 'cases' | 'letterBook' | 'workflow' | 'clock' | 'log'>,
  { signals }: { signals: boolean },
): Promise<Case> {
  await requireMayLeave(draft, ports);
  const change = changeOf(before, draft, ports.clock.now(), { signals });
  for (const copy of change.letters) await ports.letterBook.keep(copy);
  await ports.cases.commit(change);
  if (signals && before) await wakeWorkflow(before.caseId, ports);
  return change.after;
}

/**
 * No letter is recorded that nobody looked at, or that must not leave, whichever way it was written: what is recorded is kept and sent as it
 * is. @throws Refusal `PersonBarred`, `AuthorityMissing`; TypeError for what only looks like a letter.
 */
async function requireMayLeave(
  { letters = [], circle, after }: Draft,
  ports: Pick<HandlingPorts, 'cases' | 'clock'>,
): Promise<void> {
  if (letters.length === 0) return;
  // Whoever wrote a letter has read this already; a function that writes none starts without the words of six languages.
  const { IssuedLetter } = await import('#core/correspondence/issued-letter.ts');
  const leaving = withCopies(letters);
  if (!leaving.every(IssuedLetter.isOne)) throw new TypeError('a letter that nobody looked at');
  const facts = {
    now: ports.clock.now(),
    circle: circle ?? (await circleOf(after, ports)),
    onBehalf: after.onBehalf,
    parties: after.parties,
  };
  const stop = leaving.map((letter) => findOutboundStop(letter, facts)).find((found) => found !== undefined);
  if (stop !== undefined) throw new Refusal(stop === 'recipient_barred' ? 'PersonBarred' : 'AuthorityMissing');
}

/** Best effort: a wait that was not ended now sees the signal when it opens again, or is ended by the sweeper. */
export async function wakeWorkflow(
  caseId: string,
  { cases, workflow, log }: Pick<HandlingPorts, 'cases' | 'workflow' | 'log'>,
): Promise<void> {
  try {
    const wait = await cases.readWait(caseId);
    if (wait) await workflow.wake(wait.taskToken);
  } catch (error) {
    log.error('workflow not woken', error, { caseId });
  }
}

/**
 * An act of a member of staff. Someone who may not know of the case is told that there is none.
 * @throws Refusal `CaseNotFound`, `ActNotAllowedNow`, `ConflictOfInterest`, and those of the act; ZodError for a wrong input.
 */
export async function performStaffAct(
  caseId: string,
  act: StaffAct,
  input: unknown,
  person: StaffPerson,
  ports: HandlingPorts,
): Promise<{ record: Case; shown: unknown }> {
  // Only staff write letters that wait for a look, and what that takes comes with the words of six languages.
  const { performed } = await import('./letter-look.ts');
  let shown: unknown;
  let refused: Refusal | undefined;
  const record = await changeCase(
    caseId,
    async (current, handling) => {
      if (!maySee(person, current, handling.procedure.profile, handling.staff)) throw new Refusal('CaseNotFound');
      const context = await staffContextOf(current, handling, person, ports);
      requireOffered(act, current, context);
      const result: ActResult = performed(act, current, input, context);
      ({ shown, refused } = result);
      return act.changes ? result : undefined;
    },
    ports,
    { signals: act.signals },
  );
  if (refused) throw refused;
  return { record, shown };
}

async function staffContextOf(
  record: Case,
  handling: HandlingContext,
  person: StaffPerson,
  { cases }: HandlingPorts,
): Promise<StaffContext> {
  const needsLetter =
    record.decisionSeq !== undefined ||
    record.findings.length > 0 ||
    record.allegations !== undefined ||
    record.remedies !== undefined;
  // Who comes along to a meeting is in its words, and looked at again when it is moved or somebody is barred (S2.5); an answer that
  // somebody has still to agree to is in its words as well (S2.2).
  const needsWords = needsLetter || plannedMeetings(record).length > 0 || record.filing !== undefined;
  // Any act may write a letter with somebody's own words, and who else wrote on the case only the messages tell.
  const [words, messages] = await Promise.all([
    needsWords ? cases.listWords(record.caseId) : new Map<number, unknown>(),
    cases.listMessages(record.caseId),
  ]);
  const thirdParties = [...otherSenders(messages, handling.complainant), ...handling.thirdParties];
  return { ...handling, person, wordsOf: (seq) => words.get(seq), messages, thirdParties, letGo: letGoOn(record) };
}

const byOthers: readonly Message['standing'][] = ['unverified', 'contribution', 'unrelated', 'barred'];

/** Addresses and numbers that somebody else wrote from; somebody may have found out since that it was the person themselves (E18). */
export function otherSenders(messages: readonly Message[], { email, phone }: Complainant): string[] {
  const senders = messages.flatMap(({ standing, from }) => (byOthers.includes(standing) && from !== undefined ? [from] : []));
  return [...new Set(senders)].filter((from) => from !== email && from !== phone);
}
