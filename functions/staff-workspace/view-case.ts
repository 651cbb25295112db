// One case as one person may read it. That they read it is on record: it holds what tells who somebody is.

import * as z from 'zod';
import { type Case, type Deadline, isOverdue, kindOf, nextDeadlineOf, type OpenTask } from '#core/case/case.ts';
import type { CaseStore } from '#core/case/case-store.ts';
import { kindOfSubject } from '#core/case/concern.ts';
import { contactDoubt } from '#core/case/contact-doubt.ts';
import { deliveredAtOf } from '#core/case/delivered-letters.ts';
import { mayHearOfAll } from '#core/case/disadvantage.ts';
import type { CaseEvent, EventType } from '#core/case/history.ts';
import { stateOfItem } from '#core/case/inquiry.ts';
import { companyIn, membersOf } from '#core/case/meeting.ts';
import type { OutboxEntry } from '#core/case/outbox.ts';
import { mayGetLetters } from '#core/case/party.ts';
import type { Complainant, Message } from '#core/case/person.ts';
import { isTaskOf, mayDo, mayFinish, mayKnowRelation } from '#core/case/policy.ts';
import { stateOf } from '#core/case/remedy.ts';
import type { StaffDirectory, StaffPerson } from '#core/case/staff.ts';
import { isMessageKeptFrom } from '#core/case/tasks.ts';
import { lettersCodeOf } from '#core/correspondence/letters-code.ts';
import { concernedOf } from '#core/handling/named-contact.ts';
import { circleOf, type LetterBook } from '#core/handling/perform.ts';
import { isOffered } from '#core/handling/staff-act.ts';
import { staffActs } from '#core/handling/staff-acts.ts';
import type { Instant } from '#core/instant.ts';
import type { Language } from '#core/language.ts';
import { findBarred } from '#core/parties/barred.ts';
import type { Circle } from '#core/parties/circle.ts';
import type { Clock } from '#core/ports.ts';
import { dueAt } from '#core/procedure/deadline.ts';
import { clockOf, type Procedure, type Procedures } from '#core/procedure/procedure.ts';
import { type Profile, reasonIn } from '#core/procedure/profile.ts';
import { Refusal } from '#core/refusal.ts';
import type { CaseView } from '#functions/shared/edges/http-case-view.ts';
import { type ListedEvidence, listEvidence } from './open-evidence.ts';
import { readsChainOf } from './reads-chain.ts';

export interface ViewingPorts {
  cases: Pick<
    CaseStore,
    'listEvidence' | 'readPerson' | 'readCircle' | 'listMessages' | 'listOutbox' | 'history' | 'listWords' | 'appendToChain'
  >;
  letterBook: Pick<LetterBook, 'read'>;
  staff: Pick<StaffDirectory, 'people'>;
  procedures: Procedures;
  clock: Clock;
  signingKey: Uint8Array;
}

/**
 * Somebody judged how they were treated, not for those they judged to read beside their name (S0.42); and what they are to the service
 * stands with their name alone (S2.6).
 */
const wordsNotShown: readonly EventType[] = ['survey_answered', 'relation_recorded'];

/** `record` must be one that `person` may see. */
export async function viewCase(record: Case, person: StaffPerson, ports: ViewingPorts): Promise<CaseView> {
  const reading = { type: 'case_viewed', actor: { kind: 'person', personId: person.personId } } as const;
  await ports.cases.appendToChain(readsChainOf(record.caseId), reading, ports.clock.now());
  return await viewOf(record, person, ports);
}

/** The same for what nobody is shown: whoever shows it, or hands it out, puts on record that it was read. */
export async function viewOf(record: Case, person: StaffPerson, ports: ViewingPorts): Promise<CaseView> {
  const { cases, procedures, clock } = ports;
  const { caseId } = record;
  const now = clock.now();
  const procedure = procedures.pinned(record.profile);
  const [evidence, told, circle, messages, events, words, rows, staff] = await Promise.all([
    listEvidence(record, person, ports),
    cases.readPerson(caseId),
    circleOf(record, ports),
    cases.listMessages(caseId),
    cases.history(caseId),
    cases.listWords(caseId),
    cases.listOutbox(caseId),
    ports.staff.people(),
  ]);
  const kept = messages.filter(({ messageId }) => isMessageKeptFrom(person, messageId, record));
  const named = <Someone extends { personId?: string | undefined }>(someone: Someone) => {
    const name = staff.find(({ personId }) => personId === someone.personId)?.name;
    return { ...someone, ...(name === undefined ? {} : { name }) };
  };
  const about = (id: string | undefined) => {
    const named = record.allegations?.find(({ allegationId }) => allegationId === id);
    const allegation = named && textsOf(words.get(named.seq))?.['allegation'];
    return allegation === undefined ? {} : { allegation };
  };
  const next = nextDeadlineOf(record);
  const { outcome, appealOutcome } = record;
  return {
    reference: record.reference,
    kind: kindOf(record),
    version: record.version,
    phase: record.phase,
    stage: record.stage,
    serious: record.serious,
    channel: record.channel,
    language: record.language,
    receivedAt: record.receivedAt,
    handler: named(record.handler),
    overdue: isOverdue(record, now),
    ...(next ? { nextDeadline: { what: next.what, dueAt: next.dueAt } } : {}),
    ...(outcome === undefined ? {} : { outcome }),
    ...(appealOutcome === undefined ? {} : { appealOutcome }),
    escalationLevel: record.escalationLevel,
    subjects: record.subjects.map((subject) => {
      const { name } = circle.parties.find(({ partyId }) => partyId === subject.partyId) ?? {};
      return { ...(name === undefined ? {} : { name }), ...named(subject), kind: kindOfSubject(subject) };
    }),
    isGuarded: record.isGuarded === true,
    looks: (record.looks ?? [])
      .filter(({ act }) => act !== 'answer_disadvantage' || mayHearOfAll(person, record))
      .map(({ lookId, act, askedBy, seenBy, seq }) => ({
        ...{ lookId, act, askedBy },
        ...(seenBy === undefined ? {} : { seenBy }),
        ...(askedBy === person.personId ? inputOf(words.get(seq)) : {}),
      })),
    ...(told && (mayKnowRelation(person, record, procedure.profile, staff) ? told : withoutRelation(told))),
    lettersCode: lettersCodeOf(record, ports.signingKey),
    messages: messages.filter((message) => !kept.includes(message)).map((message) => withoutRestricted(message, evidence)),
    parties: (record.parties ?? []).map((party) => ({
      ...party,
      ...circle.parties.find(({ partyId }) => partyId === party.partyId),
    })),
    barred: circle.barred,
    ...(record.onBehalf === undefined ? {} : { onBehalf: record.onBehalf }),
    ...namedContactOf(record, procedure.profile, staff, told?.complainant, circle),
    ...(record.pause === undefined ? {} : { pause: { reason: record.pause.reason, pausedAt: record.pause.pausedAt } }),
    evidence: evidence.map(shownEvidence),
    deadlines: record.deadlines.map((deadline) => explained(deadline, record, procedure, now, person.language)),
    tasks: record.tasks.filter((task) => mayFinish(person, task, record, procedure.profile, staff)),
    meetings: (record.meetings ?? []).map(({ meetingId, kind, startsAt, endsAt, status, evidenceBy, isDialogue, seq }) => {
      const { place } = textsOf(words.get(seq)) ?? {};
      const companions = membersOf(companyIn(words.get(seq))).map(({ name }) => name);
      return {
        ...{ meetingId, kind, startsAt, endsAt, status },
        ...(evidenceBy === undefined ? {} : { evidenceBy }),
        ...(isDialogue === undefined ? {} : { isDialogue }),
        ...(place === undefined ? {} : { place }),
        companions,
        barred: status === 'planned' ? companions.filter((name) => findBarred({ name }, circle) !== undefined) : [],
      };
    }),
    panel: (record.hearing?.panel ?? []).map((personId) => named({ personId })),
    findings: record.findings.map(({ seq, outcome: found }) => {
      const { allegation, rationale } = textsOf(words.get(seq)) ?? {};
      return {
        seq,
        outcome: found,
        ...(allegation === undefined ? {} : { allegation }),
        ...(rationale === undefined ? {} : { rationale }),
      };
    }),
    allegations: (record.allegations ?? []).map(({ allegationId, seq }) => {
      const { allegation } = textsOf(words.get(seq)) ?? {};
      const hasFinding = record.findings.some((finding) => finding.allegationId === allegationId);
      return { allegationId, hasFinding, ...(allegation === undefined ? {} : { allegation }) };
    }),
    inquiry: (record.inquiry ?? []).map((item) => {
      const { itemId, seq, source, allegationId, asked, settled } = item;
      const { question, from } = textsOf(words.get(seq)) ?? {};
      const what = settled && textsOf(words.get(settled.seq))?.['what'];
      return {
        ...{ itemId, source, state: stateOfItem(item) },
        ...(question === undefined ? {} : { question }),
        ...(from === undefined ? {} : { from }),
        ...(what === undefined ? {} : { what }),
        ...about(allegationId),
        ...(asked === undefined ? {} : { asked: named(asked) }),
      };
    }),
    remedies: (record.remedies ?? []).map((remedy) => {
      const { remedyId, seq, kind, amount, owner, dueAt: by, allegationId, breach } = remedy;
      const { what } = textsOf(words.get(seq)) ?? {};
      const money = amount === undefined ? {} : { amount, currency: procedure.profile.compensation?.currency ?? 'EUR' };
      return {
        ...{ remedyId, kind, owner, dueAt: by, state: stateOf(remedy, now) },
        ...money,
        ...about(allegationId),
        ...(what === undefined ? {} : { what }),
        ...(breach === undefined ? {} : { breach }),
      };
    }),
    bodies: (record.bodies ?? []).map(({ seq, ...matter }) => {
      const mayTakeBundle = mayDo(person, 'take_body_bundle', record, procedure.profile, staff);
      return { ...matter, body: textsOf(words.get(seq))?.['body'], mayTakeBundle };
    }),
    history: withoutTreatment(withoutKept(kept, evidence, events), rows, record, person).map(
      ({ seq, type, at, actor, facts }) => {
        const texts = wordsNotShown.includes(type) ? undefined : textsOf(words.get(seq));
        return { seq, type, at, actor, facts, ...(texts ? { words: texts } : {}) };
      },
    ),
    letters: await readLetters(
      rows.filter((row) => mayReadLetter(row, record, person)),
      events,
      procedure,
      ports,
    ),
    acts: staffActs
      .filter((act) => isOffered(act, record, { person, procedure, staff }))
      .map(({ act, title, input }) => ({ act, title, schema: { ...z.toJSONSchema(input, { io: 'input' }) } })),
  };
}

function namedContactOf(
  record: Case,
  profile: Profile,
  staff: readonly StaffPerson[],
  complainant: Complainant | undefined,
  circle: Circle,
): Pick<CaseView, 'namedContact'> {
  if (profile.namedContact === undefined) return {};
  const personId = record.namedContact?.personId;
  const name = staff.find((person) => person.personId === personId)?.name;
  const doubt = contactDoubt(record, profile, staff);
  return {
    namedContact: {
      ...(personId === undefined ? {} : { personId }),
      ...(name === undefined ? {} : { name }),
      ...(doubt === undefined ? {} : { doubt }),
      isKnownAgain: personId !== undefined && concernedOf(record, complainant ?? {}, circle).reaches.length > 0,
    },
  };
}

/**
 * S2.21: nothing in the history tells that `kept` came, nor its files, which are not among `listed`. Of two messages that came at the same
 * moment on one channel both are left out until somebody has looked.
 */
function withoutKept(kept: readonly Message[], listed: readonly ListedEvidence[], events: CaseEvent[]): CaseEvent[] {
  if (kept.length === 0) return events;
  const shown = listed.map(({ item }) => item.evidenceId);
  return events.filter(({ type, facts: { messageId, channel, receivedAt, evidenceId } }) => {
    if (typeof evidenceId === 'string' && !shown.includes(evidenceId)) return false;
    const isOf = (message: Message) =>
      type === 'message_received'
        ? message.channel === channel && message.receivedAt === receivedAt
        : message.messageId === messageId;
    return !kept.some(isOf);
  });
}

const tasksOfTreatment: readonly unknown[] = [
  'look_into_disadvantage',
  'ask_about_treatment',
  'bring_disadvantage_answer',
] satisfies OpenTask['kind'][];

/** S2.12: whoever handled the case does not learn from its history what somebody says of how they are treated since. */
function withoutTreatment(events: CaseEvent[], rows: readonly OutboxEntry[], record: Case, person: StaffPerson): CaseEvent[] {
  const hasPart = record.involved.includes(person.personId);
  // Whoever looks into it reads it, also where everybody left had a part.
  const isAsked = record.tasks.some((task) => task.kind === 'look_into_disadvantage' && isTaskOf(person, task, record));
  const hidden = rows.filter((row) => !mayReadLetter(row, record, person)).map(({ outboxId }): unknown => outboxId);
  return events.filter(({ type, facts }) => {
    if (hidden.includes(facts['outboxId'])) return false;
    if (type === 'treatment_asked') return !hasPart;
    if (facts['act'] === 'answer_disadvantage') return mayHearOfAll(person, record);
    const isOfIt = type === 'disadvantage_reported' || type === 'disadvantage_answered';
    return !(isOfIt || tasksOfTreatment.includes(facts['kind'])) || ((isAsked || !hasPart) && mayHearOfAll(person, record));
  });
}

function mayReadLetter(row: OutboxEntry, record: Case, person: StaffPerson): boolean {
  return row.kind !== 'letter' || row.letterKind !== 'disadvantage_answer' || mayHearOfAll(person, record);
}

/** A letter that somebody is shown the text of; what became of it stands in its row, or in the history. */
async function readLetters(
  entries: readonly OutboxEntry[],
  events: readonly CaseEvent[],
  { calendar }: Procedure,
  { letterBook }: ViewingPorts,
): Promise<CaseView['letters']> {
  const rows = entries.filter((entry) => entry.kind === 'letter');
  return await Promise.all(
    rows.map(async (row) => {
      const { outboxId: letterId, letterKind, at, channel, status, toParty } = row;
      const kept = await letterBook.read(row);
      const deliveredAt = deliveredAtOf(row, rows, events, calendar);
      return {
        ...{ letterId, letterKind, at, channel, status },
        ...(deliveredAt === undefined ? {} : { deliveredAt }),
        ...(toParty === undefined ? {} : { toParty }),
        ...(kept ? { subject: kept.subject, text: kept.text } : {}),
      };
    }),
  );
}

/**
 * One letter as its reader gets it, a page to print. `record` must be one that `person` may see; that they read it is on record.
 * @throws Refusal `CaseNotFound` when there is no such letter, or its person was erased.
 */
export async function readLetterPage(record: Case, letterId: string, person: StaffPerson, ports: ViewingPorts): Promise<string> {
  const { cases, letterBook, clock } = ports;
  const row = (await cases.listOutbox(record.caseId)).find(
    (entry) => entry.kind === 'letter' && String(entry.outboxId) === letterId && mayReadLetter(entry, record, person),
  );
  const isToBring = row?.kind === 'letter' && row.status === 'to_print';
  // S2.61, S2.62: nobody prints what its reader may have no more.
  const isTheirs = !isToBring || row.toParty === undefined || mayGetLetters(record, row.toParty, clock.now());
  const kept = row?.kind === 'letter' && isTheirs ? await letterBook.read(row) : undefined;
  if (!kept) throw new Refusal('CaseNotFound');
  const reading = { type: 'case_viewed', actor: { kind: 'person', personId: person.personId } } as const;
  await cases.appendToChain(readsChainOf(record.caseId), reading, clock.now());
  return kept.html;
}

/** What an attachment is called is part of what it says: who may not read it does not learn its name (S0.26). */
function withoutRestricted(message: Message, evidence: readonly ListedEvidence[]): Message {
  const hidden = new Set(evidence.filter(({ isReader }) => !isReader).map(({ item }) => item.sha256));
  return { ...message, attachments: message.attachments.filter(({ sha256 }) => !hidden.has(sha256)) };
}

function shownEvidence({ item, isReader, isOpen }: ListedEvidence): CaseView['evidence'][number] {
  const { evidenceId, receivedAt, source, matter, happenedOn, kind, size, status, fileName, contentType, sha256 } = item;
  const told = isReader ? { fileName, contentType, sha256 } : {};
  return {
    ...{ evidenceId, receivedAt, from: source.by, matter, kind, size, status, mayOpen: isOpen },
    ...(happenedOn === undefined ? {} : { happenedOn }),
    ...told,
  };
}

/** With the rule that made it, and the days that were counted up to the date before any extension. */
function explained(
  deadline: Deadline,
  record: Case,
  procedure: Procedure,
  now: Instant,
  language: Language | undefined,
): CaseView['deadlines'][number] {
  const { profile, calendar } = procedure;
  const { span, because } = clockOf(profile, deadline.what, record.stage);
  const { countedDays, skipped } = dueAt(deadline.startedAt, span, calendar, profile.calendar.dayZero);
  return {
    ...deadline,
    overdue: deadline.dueAt < now,
    because: reasonIn(because, language ?? profile.languages[0] ?? 'en', profile),
    countedDays,
    skippedDays: skipped.map((day) => ({ on: day.on, why: day.why === 'holiday' ? day.name : day.why })),
  };
}

function withoutRelation({ complainant, ...told }: Told): Told {
  const { relation: _kept, ...shown } = complainant;
  return { ...told, complainant: shown };
}

type Told = NonNullable<Awaited<ReturnType<CaseStore['readPerson']>>>;

/** What somebody filled in for an act whose letter waits for a look. */
function inputOf(words: unknown): { input?: Record<string, unknown> } {
  const sealed = z.looseObject({ input: z.record(z.string(), z.unknown()) }).safeParse(words);
  return sealed.success ? { input: sealed.data.input } : {};
}

/** The texts among the words behind an event. */
function textsOf(words: unknown): Record<string, string> | undefined {
  if (typeof words !== 'object' || words === null) return undefined;
  const texts = Object.entries(words).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return texts.length > 0 ? Object.fromEntries(texts) : undefined;
}
