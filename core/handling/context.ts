// What every act is given beside the record: the time, the procedure, the people, and how links are made. Acts are pure: the same
// record, context and input always give the same draft.

import { type Case, deadlineOf, type OpenTask } from '#core/case/case.ts';
import type { CaseReference } from '#core/case/case-reference.ts';
import type { OutboxDraft } from '#core/case/change.ts';
import type { Linked } from '#core/case/link-edition.ts';
import type { DecidingKind, NoticeKind } from '#core/case/outbox.ts';
import type { Account, Complainant } from '#core/case/person.ts';
import { isExcluded, maySee, toldInsteadOf } from '#core/case/policy.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import type { CalendarEntry } from '#core/correspondence/calendar-entry.ts';
import {
  type AutoSubmitted,
  asSent,
  IssuedLetter,
  type LetterOnItsWay,
  type LetterRoute,
} from '#core/correspondence/issued-letter.ts';
import type { LetterFacts } from '#core/correspondence/letter-facts.ts';
import {
  findLetterFaults,
  hasOwnWords,
  isMentioned,
  type LetterFault,
  type LinterContext,
  peoplesWordsOf,
  refuseFaults,
} from '#core/correspondence/letter-linter.ts';
import { type Letter, writeLetter } from '#core/correspondence/letters.ts';
import { digestOf } from '#core/digest.ts';
import { drawIdentifier } from '#core/identifier.ts';
import type { Instant } from '#core/instant.ts';
import { findBarred } from '#core/parties/barred.ts';
import type { Circle } from '#core/parties/circle.ts';
import { type LetterReader, readersOf } from '#core/parties/letter-readers.ts';
import { findOutboundStop, mayHearDetails, tellsOfMatter } from '#core/parties/outbound-guard.ts';
import type { Chance } from '#core/ports.ts';
import { type Procedure, startDeadline } from '#core/procedure/procedure.ts';
import type { Role } from '#core/procedure/profile.ts';
import { Refusal } from '#core/refusal.ts';

export interface HandlingContext {
  now: Instant;
  procedure: Procedure;
  staff: readonly StaffPerson[];
  chance: Chance;
  complainant: Complainant;
  account: Account;
  /** Parties and barred people, with their names. */
  circle: Circle;
  /** Names, addresses and numbers of others, which no letter to the complainant may hold (S2.61). */
  thirdParties: readonly string[];
  /** Of the one who complained, when they speak for somebody else. */
  onBehalf?: Case['onBehalf'] | undefined;
  /** Who else belongs to the case, as far as letters may be written to them. */
  parties?: Case['parties'] | undefined;
  /** Of a guarded case, when a person writes: digests of the letters that somebody else has let leave (S2.6). */
  letGo?: readonly string[] | undefined;
  links: Links;
}

/** Links that only we can make: what is behind them is signed, so that a reference alone opens nothing. */
export interface Links {
  tracking(record: Linked): string;
  /** What a text carries: where the case stands and no letter, since whoever holds the phone opens it (M9). */
  status(record: Linked): string;
  survey(record: Linked): string;
  /** Where photos, recordings and documents are sent, also those that no mail or text could carry (E32, M12). */
  evidence(record: Linked): string;
  /** Not a link, but as hard to forge: the line under a letter by e-mail that leads an answer back which quotes it (E11). */
  mark(reference: CaseReference): string;
}

/** What all letters on a case have in common. */
export function letterFrame(record: Case, context: HandlingContext, signatory: Role = record.handler.role) {
  const { complainant, now, links, thirdParties } = context;
  const { name } = complainant;
  // S2.62: nobody is greeted by a barred person's name, whoever gave it as theirs.
  const isGreeted = complainant.senderProven && name !== undefined && !thirdParties.some((term) => isMentioned(term, name));
  return {
    language: record.language,
    reference: record.reference,
    writtenAt: now,
    signatory,
    // E18: a receipt to an address that is not proven greets nobody by name and leads nowhere.
    ...(isGreeted ? { salutationName: name } : {}),
    ...(complainant.senderProven
      ? { trackingUrl: links.tracking(record), textUrl: links.status(record), evidenceUrl: links.evidence(record) }
      : {}),
  };
}

/**
 * Writes a letter, looks at it for the last time and chooses its way: the preferred channel if it can be used, else any that can, else paper
 * (S0.14); or to the representative whom the person wants written to instead of them, and a copy to each who gets copies (S2.10). Without
 * authority a reason is left out of it (S2.61). `way`: where it goes when that is not for us to choose, and what goes along.
 * @throws Refusal `LetterIncomplete` for one that may not go out; `AuthorityMissing` for one that is nothing without details; `UnseenLetter`
 * for one that somebody else must look at first.
 */
export function issueLetter(
  facts: LetterFacts,
  autoSubmitted: AutoSubmitted,
  context: HandlingContext,
  way: { route?: LetterRoute; calendar?: CalendarEntry } = {},
): IssuedLetter {
  const instead = way.route === undefined ? readersOf('instead', facts.kind, context)[0] : undefined;
  const told = withoutReason(facts, context);
  const route = instead ? routeToReader(instead) : routeOf(facts, context, way.route);
  if (findOutboundStop({ letterKind: facts.kind, ...route }, context) !== undefined) throw new Refusal('AuthorityMissing');
  requireLookedAt(told, context);
  const calendar = way.calendar === undefined ? {} : { calendar: way.calendar };
  const letter = written(forReader(told, instead, context), { ...route, autoSubmitted, ...calendar }, context);
  const copies = readersOf('copies', facts.kind, context).filter(
    ({ party }) => party.email === undefined || party.email !== route.to,
  );
  return letter.withCopies(
    copies.map((reader) =>
      written(forReader(told, reader, context), { ...routeToReader(reader), autoSubmitted: 'auto-generated' }, context),
    ),
  );
}

function written(
  facts: LetterFacts,
  way: LetterRoute & Pick<LetterOnItsWay, 'autoSubmitted' | 'calendar'>,
  context: HandlingContext,
): IssuedLetter {
  const mark = context.links.mark(facts.reference);
  return IssuedLetter.write(facts, context.procedure.profile, linterContext(facts, context), { ...way, mark });
}

/** Nobody is asked to look at a letter that could not go out anyway. */
function requireLookedAt(facts: LetterFacts, context: HandlingContext): void {
  const digest = wordsDigest(facts);
  if (digest === undefined || context.letGo === undefined || context.letGo.includes(digest)) return;
  const { letter, faults } = draftLetter(facts, context);
  refuseFaults(faults);
  throw new UnseenLetter(digest, letter.text);
}

/** Of what people wrote in a letter, which is what a look at it is for; undefined where nobody wrote anything. */
export function wordsDigest(facts: LetterFacts): string | undefined {
  // The sentence in an update is ours.
  const said = facts.kind === 'progress_update' ? [] : peoplesWordsOf(facts);
  return said.length === 0 ? undefined : digestOf({ kind: facts.kind, said });
}

/** S2.6: a letter of a guarded case that nobody has looked at but its author. Whoever wrote it is told so once somebody was asked to look. */
export class UnseenLetter extends Refusal {
  readonly digest: string;
  readonly text: string;

  constructor(digest: string, text: string) {
    super('LetterNotLookedAt');
    this.digest = digest;
    this.text = text;
  }
}

/** The letter as {@link issueLetter} would send it now, with what it lacks: for people to look at, and fit for nothing else. */
export function draftLetter(facts: LetterFacts, context: HandlingContext): { letter: Letter; faults: LetterFault[] } {
  const { profile } = context.procedure;
  const instead = readersOf('instead', facts.kind, context)[0];
  const told = forReader(facts, instead, context);
  const letter = writeLetter(told, profile);
  const { channel } = instead ? routeToReader(instead) : routeOf(facts, context);
  return {
    letter: asSent(letter, channel, context.links.mark(facts.reference)),
    faults: findLetterFaults(letter, told, profile, linterContext(told, context)),
  };
}

/**
 * As a representative reads it. None of our links stands in it: whoever has them acts in the person's own name, for as long as they have
 * them. Only a frame of ours is in their language: what people wrote is told as they wrote it.
 */
function forReader(facts: LetterFacts, reader: LetterReader | undefined, { procedure }: HandlingContext): LetterFacts {
  if (reader === undefined) return facts;
  const { trackingUrl: _tracking, textUrl: _text, evidenceUrl: _evidence, ...told } = facts;
  const { toParty, party } = reader;
  const isTheirs = party.language !== undefined && procedure.profile.languages.includes(party.language) && !hasOwnWords(facts);
  return {
    ...told,
    toRepresentative: toParty.as,
    ...(isTheirs && party.language !== undefined ? { language: party.language } : {}),
    ...(toParty.as === 'instead' && party.name !== undefined ? { salutationName: party.name } : {}),
  };
}

function routeToReader({ toParty, party: { email, name } }: LetterReader): LetterRoute {
  const named = name === undefined ? {} : { name };
  return email === undefined
    ? { channel: 'paper', to: '', ...named, toParty }
    : { channel: 'email', to: email, ...named, toParty };
}

function routeOf({ kind }: LetterFacts, { circle, complainant }: HandlingContext, given?: LetterRoute): LetterRoute {
  if (given !== undefined) return given;
  const isFree = complainant.senderProven || !tellsOfMatter(kind);
  return isFree ? routeTo(withoutBarred(complainant, circle)) : onPaper(complainant);
}

/** What every letter on a case is looked at with. */
function linterContext(
  { language, toRepresentative }: LetterFacts,
  { complainant, thirdParties }: HandlingContext,
): LinterContext {
  const readerLanguage = toRepresentative === undefined ? complainant.language : language;
  return { complainantLanguage: readerLanguage, forbidden: thirdParties };
}

function withoutReason(facts: LetterFacts, context: HandlingContext): LetterFacts {
  const isKept = facts.kind === 'extension' && !mayHearDetails(context);
  return isKept ? { ...facts, reason: undefined, isReasonKept: true } : facts;
}

/** An address or number that turned out to be a barred person's leads to them, whoever gave it (S2.62). */
function withoutBarred({ email, phone, ...complainant }: Complainant, circle: Circle): Complainant {
  return {
    ...complainant,
    ...(email === undefined || findBarred({ email }, circle) ? {} : { email }),
    ...(phone === undefined || findBarred({ phone }, circle) ? {} : { phone }),
  };
}

function onPaper({ name }: Complainant): LetterRoute {
  return { channel: 'paper', to: '', ...(name === undefined ? {} : { name }) };
}

function routeTo(complainant: Complainant): LetterRoute {
  const name = complainant.name === undefined ? {} : { name: complainant.name };
  const byEmail = complainant.email === undefined ? [] : [{ channel: 'email' as const, to: complainant.email, ...name }];
  const { phone, textsStopped = false } = complainant;
  const bySms = phone === undefined || textsStopped ? [] : [{ channel: 'sms' as const, to: phone, ...name }];
  const paper = onPaper(complainant);
  switch (complainant.preferredChannel) {
    case 'email':
      return byEmail[0] ?? bySms[0] ?? paper;
    case 'sms':
      return bySms[0] ?? byEmail[0] ?? paper;
    case 'phone':
    case 'letter':
    case 'wechat':
    case 'none':
      return paper;
  }
}

/** A task to bring a letter to someone who cannot or does not want to be written to by machine. */
export function paperTasks(record: Case, letters: readonly IssuedLetter[], context: HandlingContext): Case['tasks'] {
  const { preferredChannel } = context.complainant;
  const isToBring = letters.some(({ channel, toParty }) => channel === 'paper' && (toParty || preferredChannel !== 'none'));
  const isCopyToBring = letters.some(({ copies }) => copies.some(({ channel }) => channel === 'paper'));
  const opened = (kind: OpenTask['kind']) => openTask(kind, record.handler.role, context);
  return [
    ...record.tasks,
    ...(isToBring ? [opened('answer_in_person')] : []),
    ...(isCopyToBring && !record.tasks.some(({ kind }) => kind === 'bring_copy') ? [opened('bring_copy')] : []),
  ];
}

export function openTask(
  kind: Case['tasks'][number]['kind'],
  role: Role,
  { now, chance }: Pick<HandlingContext, 'now' | 'chance'>,
): Case['tasks'][number] {
  return { taskId: drawIdentifier(chance, 8), kind, role, dueAt: now };
}

/**
 * A notice to whoever handles the case now. It leads to the case, so those who may not see it are named in it, and no sender has to remember;
 * where that is everybody in the role, somebody who may is told instead. Only the Board learns of what it may not open (S2.64).
 */
export function noticeTo(record: Case, noticeKind: NoticeKind, context: Telling, role: Role = record.handler.role): OutboxDraft {
  const { personId } = record.handler;
  const isHandlers = personId !== undefined && role === record.handler.role;
  return noticeFor(record, noticeKind, context, role, isHandlers ? { personId } : {});
}

/** A notice to all in `role`, also where one of them handles the case: it asks for what they do together. `but`: who is told otherwise. */
export function noticeToRole(
  record: Case,
  noticeKind: NoticeKind,
  context: Telling,
  role: Role,
  but: { personId?: string | undefined } = {},
): OutboxDraft {
  const notice = noticeFor(record, noticeKind, context, role, {});
  return notice.kind === 'notice' && but.personId !== undefined ? { ...notice, notTo: [...notice.notTo, but.personId] } : notice;
}

/** A notice to one colleague who has something to do, whether or not they may see the case. */
export function noticeToColleague({ reference }: Case, noticeKind: NoticeKind, { personId, role }: StaffPerson): OutboxDraft {
  return { kind: 'notice', noticeKind, reference, role, personId, notTo: [] };
}

type Telling = Pick<HandlingContext, 'procedure' | 'staff'>;

function noticeFor(record: Case, noticeKind: NoticeKind, context: Telling, role: Role, to: { personId?: string }): OutboxDraft {
  const { staff } = context;
  const { profile } = context.procedure;
  const isOfBoard = noticeKind === 'board_report';
  const isKeptFrom = (person: StaffPerson) =>
    isOfBoard ? isExcluded(person, record, profile, staff) : !maySee(person, record, profile, staff);
  const serving = staff.filter((person) => (to.personId === undefined ? person.role === role : person.personId === to.personId));
  const kept = serving.filter(isKeptFrom);
  const isForNobody = serving.length > 0 && kept.length === serving.length && !isOfBoard;
  if (isForNobody && to.personId !== undefined) return noticeFor(record, noticeKind, context, role, {});
  const reader = isForNobody ? toldInsteadOf(role, record, profile, staff) : undefined;
  if (reader !== undefined) return noticeFor(record, noticeKind, context, reader, {});
  return {
    kind: 'notice',
    noticeKind,
    reference: record.reference,
    role,
    ...to,
    notTo: kept.map(({ personId }) => personId),
  };
}

/** Handling has ended: what is left is to ask how it went. The deadline stands from now on, so that no open case is ever without one. */
export function awaitFeedback(record: Case, { procedure, now }: HandlingContext): Case {
  return { ...record, deadlines: [startDeadline(procedure, 'survey', record.stage, now)] };
}

/** The answer did not arrive and is on its way again, or still to be brought: the time to appeal begins anew, and is still uncertain (M14). */
export function countedFromNow(
  record: Case,
  letterKind: DecidingKind,
  { procedure, now }: Pick<HandlingContext, 'procedure' | 'now'>,
): Case {
  if (letterKind === 'outcome') return windowFrom(record, now, procedure, true);
  const { appealDeliveredAt: _before, ...rest } = record;
  return rest;
}

/** The time to appeal counts from the delivery of the answer, and from now on it is certain (S2.41). */
export function countedFromDelivery(
  record: Case,
  letterKind: DecidingKind,
  deliveredAt: Instant,
  { procedure }: Pick<HandlingContext, 'procedure'>,
): Case {
  if (letterKind === 'outcome') return windowFrom(record, deliveredAt, procedure, false);
  return record.appealAnsweredAt === undefined ? record : { ...record, appealDeliveredAt: deliveredAt };
}

/** The answer that was given last, while nobody knows whether it arrived; undefined once somebody does, or none was given. */
export function undeliveredAnswer(record: Case): DecidingKind | undefined {
  if (record.appealAnsweredAt !== undefined) return record.appealDeliveredAt === undefined ? 'appeal_outcome' : undefined;
  return deadlineOf(record, 'appeal_window')?.isProvisional === true ? 'outcome' : undefined;
}

/** Only ever moved later: the date in the letter is the least that holds. */
function windowFrom(record: Case, at: Instant, procedure: Procedure, isProvisional: boolean): Case {
  if (record.phase !== 'responded') return record;
  const anew = startDeadline(procedure, 'appeal_window', record.stage, at);
  return {
    ...record,
    deadlines: record.deadlines.map((deadline) => {
      if (deadline.what !== 'appeal_window') return deadline;
      const { isProvisional: _before, ...kept } = anew.dueAt > deadline.dueAt ? anew : deadline;
      return isProvisional ? { ...kept, isProvisional } : kept;
    }),
  };
}
