// Where a complaint is now, who leads it, what comes by when and what happened, gathered for the person who made it (S0.18, S1.9).

import { type Case, deadlineOf, nextDeadlineOf } from '#core/case/case.ts';
import type { CaseStore } from '#core/case/case-store.ts';
import type { CaseEvent } from '#core/case/history.ts';
import { plannedMeetings } from '#core/case/meeting.ts';
import { isCopy } from '#core/case/outbox.ts';
import { messagesIn } from '#core/correspondence/messages/catalogue.ts';
import { isHandlerSought } from '#core/handling/choices/offered.ts';
import type { Links } from '#core/handling/context.ts';
import type { LetterBook } from '#core/handling/perform.ts';
import { nobodyAround } from '#core/parties/circle.ts';
import { findOutboundStop, tellsOfMatter } from '#core/parties/outbound-guard.ts';
import type { Clock } from '#core/ports.ts';
import { localized, type Profile, Role } from '#core/procedure/profile.ts';
import type { Frame } from '#functions/shared/pages/layout.ts';
import type { Markup } from '#functions/shared/pages/markup.ts';
import { dayAndHourOf, dayOf } from '#functions/shared/pages/moments.ts';
import { type AdditionForm, type Tracking, trackingPage } from './pages/tracking.ts';
import { trackingWordsIn } from './words/catalogue.ts';
import { choiceWordsIn } from './words/choice-words.ts';
import type { TrackingWords } from './words/tracking-words.ts';

/** Where a case is and what comes next, in words that tell nothing of the matter. */
export function standingOf(record: Case, frame: Frame): { phaseLabel: string; nextStep: string | undefined } {
  const words = trackingWordsIn(frame.language);
  return { phaseLabel: words.phases[record.phase], nextStep: nextStepOf(record, words, frame) };
}

/** What can be done from the page, and what was just done. */
export interface TrackingActs {
  form: AdditionForm;
  choices: Tracking['choices'];
  done: string | undefined;
}

/** Without `acts` nothing can be added or decided: a text is answered with a text. */
export async function showTracking(
  record: Case,
  frame: Frame,
  profile: Profile,
  acts: TrackingActs | undefined,
  {
    cases,
    letterBook,
    links,
    clock,
  }: {
    cases: Pick<CaseStore, 'history' | 'listOutbox' | 'readPerson'>;
    letterBook: Pick<LetterBook, 'read'>;
    links: Links;
    clock: Clock;
  },
): Promise<Markup> {
  const words = trackingWordsIn(frame.language);
  const [events, outbox] = await Promise.all([cases.history(record.caseId), cases.listOutbox(record.caseId)]);
  const isDoubtful = await isBarredElsewhere(record, events, cases);
  const guard = { now: clock.now(), circle: nobodyAround, onBehalf: record.onBehalf };
  const issued = outbox
    .filter((entry) => entry.kind === 'letter')
    // What others have is not theirs to see twice.
    .filter((entry) => entry.status !== 'failed' && !isCopy(entry))
    // S2.12: whoever handles the case sees the link to this page in other letters, and must not read that answer here.
    .filter(({ letterKind }) => letterKind !== 'disadvantage_answer')
    // S2.61: what an authority covered is told no longer once it was taken back or has ended.
    .filter(({ letterKind }) => findOutboundStop({ letterKind, to: '' }, guard) === undefined)
    .filter(({ letterKind }) => !(isDoubtful && tellsOfMatter(letterKind)));
  const letters = await Promise.all(
    issued.map(async ({ caseId, fileKey, letterKind, at }) => {
      const kept = await letterBook.read({ caseId, fileKey });
      return kept ? [{ title: words.letters[letterKind], at, text: kept.text, language: record.language }] : [];
    }),
  );
  return trackingPage({
    frame,
    reference: record.reference,
    ...standingOf(record, frame),
    ledBy: officeShown(record, frame, profile),
    meetings: meetingsAhead(record, frame),
    timeline: events.flatMap((event) => {
      const sentence = sentenceOf(event, words, frame, profile);
      return sentence === undefined ? [] : [{ at: event.at, sentence }];
    }),
    letters: letters.flat(),
    question: questionOf(record, events, frame),
    evidenceUrl: links.evidence(record),
    ...acts,
  });
}

/** The office that leads it, never the person; nothing once handling is over. */
function officeShown(record: Case, { language }: Frame, profile: Profile): string | undefined {
  if (isOver(record)) return undefined;
  if (isHandlerSought(record)) return choiceWordsIn(language).sought;
  return officeOf(record, language, profile);
}

export function isOver({ phase }: Case): boolean {
  return phase === 'awaiting_feedback' || phase === 'closed';
}

export function officeOf({ handler }: Case, language: Frame['language'], profile: Profile): string | undefined {
  const titles = profile.roleTitles[handler.role];
  return titles && localized(titles, language, profile);
}

/** When, not where: the letter says where, and to whom it may say so. */
function meetingsAhead(record: Case, frame: Frame): string[] {
  const { meeting } = choiceWordsIn(frame.language);
  return plannedMeetings(record).map(({ startsAt }) => meeting(dayAndHourOf(startsAt, frame)));
}

/** S2.63: whoever is barred from another case is told nothing of the matter here either, until a person made sure of them. */
async function isBarredElsewhere(
  { caseId }: Case,
  events: readonly CaseEvent[],
  { readPerson }: Pick<CaseStore, 'readPerson'>,
): Promise<boolean> {
  if (!events.some(({ type }) => type === 'barred_elsewhere')) return false;
  return (await readPerson(caseId))?.complainant.senderProven !== true;
}

/** What our first letter asked, until something was added or it has been answered without (S2.25). */
function questionOf({ askedFor, phase }: Case, events: readonly CaseEvent[], { language }: Frame): string | undefined {
  const isOpen = phase === 'acknowledged' || phase === 'under_investigation';
  const hasAdded = events.some(({ type, facts }) => type === 'message_received' && facts['standing'] === 'addition');
  return askedFor === undefined || !isOpen || hasAdded ? undefined : messagesIn(language).letter.questions[askedFor];
}

function nextStepOf(record: Case, words: TrackingWords, frame: Frame): string | undefined {
  if (record.phase === 'awaiting_feedback' && record.surveySentAt !== undefined && record.surveyAnsweredAt === undefined) {
    return words.surveyOpen;
  }
  if (record.pause !== undefined) return words.paused;
  const promised = {
    received: 'acknowledge',
    acknowledged: 'respond',
    under_investigation: 'respond',
    responded: 'appeal_window',
    appealed: 'answer_appeal',
    under_appeal: 'answer_appeal',
    awaiting_feedback: 'survey',
    closed: 'survey',
  } as const;
  const due = deadlineOf(record, promised[record.phase]) ?? nextDeadlineOf(record);
  return due && words.next[record.phase]?.(dayOf(due.dueAt, frame));
}

function sentenceOf(event: CaseEvent, words: TrackingWords, frame: Frame, profile: Profile): string | undefined {
  const { type, facts } = event;
  if (isOnlyOurs(event)) return undefined;
  if (type === 'case_assigned') {
    const role = Role.safeParse(facts['role']);
    const titles = role.success ? profile.roleTitles[role.data] : undefined;
    return titles && words.assignedTo(localized(titles, frame.language, profile));
  }
  const to = facts['to'];
  if (type === 'deadline_extended' && typeof to === 'string') return words.extendedTo(dayOf(to, frame));
  return words.events[type];
}

/** Of what is theirs when they did it: what others wrote or sent, and who stepped back for other reasons, is not told. */
function isOnlyOurs({ type, actor, facts }: CaseEvent): boolean {
  switch (type) {
    case 'message_received':
      return facts['standing'] !== 'addition';
    case 'evidence_received':
      return facts['by'] !== 'complainant';
    case 'person_recused':
      return actor.kind !== 'complainant';
    default:
      return false;
  }
}
