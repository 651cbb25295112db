// What the facts of an event add to its name, in words: from whom to whom a case went, to which day an answer was put off, what was
// found. A name alone tells that something happened and leaves the reader to guess what.

import { Outcome } from '#core/case/case.ts';
import type { EventFacts, EventType } from '#core/case/history.ts';
import { staffActNamed } from '#core/handling/staff-acts.ts';
import { localized, type Profile, Role } from '#core/procedure/profile.ts';
import { dayOf, writtenDay } from '#functions/shared/pages/moments.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';
import { actTitle, answerWordsIn, caseWordsIn } from './words/catalogue.ts';
import { concernWords } from './words/concern-words.ts';
import { contactWords } from './words/contact-words.ts';
import { filingWords } from './words/filing-words.ts';
import { handlingWords } from './words/handling-words.ts';
import { meetingWordsIn } from './words/meeting-words.ts';

export interface DetailsFor {
  language: PageLanguage;
  profile: Profile;
  nameOf(personId: string): string;
}

export function eventDetails(
  { type, facts }: Readonly<{ type: EventType; facts: EventFacts }>,
  { language, profile, nameOf }: DetailsFor,
): string[] {
  const { outcomes, channels, deadlines } = caseWordsIn(language);
  const { choices } = handlingWords[language];
  const { whose, spoke, askedBy } = answerWordsIn(language);
  const frame = { language, timeZone: profile.timeZone };
  const told = (key: string) => (facts[key] === undefined ? undefined : String(facts[key]));
  const word = (key: string, words: Readonly<Record<string, string>>) => words[told(key) ?? ''];
  const title = (key: string) => titleOf(told(key), language, profile);
  const moment = (key: string) => written(told(key), (at) => dayOf(at, frame));
  const day = (key: string) => written(told(key), (on) => writtenDay(on, language));
  const moved = (from: string | undefined, to: string | undefined) => (from && to && from !== to ? `${from} → ${to}` : to);
  switch (type) {
    case 'complaint_received':
    case 'message_received':
      return known(word('channel', channels));
    case 'case_assigned':
    case 'person_recused':
      return known(written(told('personId'), nameOf) ?? title('role'));
    case 'contact_named':
    case 'contact_known':
      return known(written(told('personId'), nameOf), facts['isGiven'] === true ? contactWords[language].isGiven : undefined);
    case 'subject_named':
      return known(word('kind', concernWords[language].kinds), written(told('personId'), nameOf) ?? title('role'));
    case 'look_asked':
    case 'look_not_possible':
    case 'letter_let_go':
    case 'letter_held_back':
      return known(written(told('act'), (act) => actTitle({ act, title: staffActNamed(act)?.title ?? act }, language)));
    case 'handler_reminded':
      return known(title('role'));
    case 'triage_overdue':
      return known(title('role'), written(told('personId'), nameOf));
    case 'case_escalated':
      return known(moved(title('from'), title('to')), title('told'));
    case 'made_formal':
      return known(word('askedBy', askedBy), title('leads'));
    case 'appeal_lodged':
    case 'late_appeal_accepted':
    case 'taken_up_again':
      return known(title('leads'));
    case 'deadline_extended':
      return known(word('what', deadlines), moved(moment('from'), moment('to')));
    case 'delivery_recorded':
      return known(day('deliveredOn'));
    case 'incident_dated':
      return known(day('happenedOn'));
    case 'meeting_planned':
    case 'meeting_cancelled':
      return known(word('kind', meetingWordsIn(language).kinds), moment('startsAt'));
    case 'meeting_moved':
      return known(word('kind', meetingWordsIn(language).kinds), moved(moment('from'), moment('to')));
    case 'meeting_held':
      return known(word('kind', meetingWordsIn(language).kinds), word('spoke', spoke));
    case 'account_heard':
      return known(word('whose', whose));
    case 'remedy_offered':
      return known(word('kind', choices.remedyKinds), amountOf(facts['amount'], language, profile));
    case 'promise_reported':
      return known(facts['isKept'] === true ? choices.promiseKept.kept : choices.promiseKept.not_kept);
    case 'accountability_decided':
      return known(word('decision', choices.accountability));
    case 'learning_recorded':
      return known(word('kind', choices.learning));
    case 'filing_proposed':
    case 'filed_as':
    case 'filing_refused':
      return known(word('as', filingWords[language].kinds));
    case 'case_closed':
      return known(word('as', filingWords[language].kinds) ?? outcomeOf(facts['outcome'], outcomes));
    default:
      return known(outcomeOf(facts['outcome'], outcomes));
  }
}

function known(...details: (string | undefined)[]): string[] {
  return details.filter((detail) => detail !== undefined);
}

function written(value: string | undefined, write: (value: string) => string): string | undefined {
  return value === undefined ? undefined : write(value);
}

/** A role that has no title stays its code. */
function titleOf(role: string | undefined, language: PageLanguage, profile: Profile): string | undefined {
  const named = Role.safeParse(role).data;
  const titles = named && profile.roleTitles[named];
  return titles ? localized(titles, language, profile) : role;
}

function amountOf(amount: unknown, language: PageLanguage, { compensation }: Profile): string | undefined {
  if (typeof amount !== 'number') return undefined;
  return new Intl.NumberFormat(language, { style: 'currency', currency: compensation?.currency ?? 'EUR' }).format(amount);
}

function outcomeOf(outcome: unknown, outcomes: Record<Outcome, string>): string | undefined {
  const decided = Outcome.safeParse(outcome).data;
  return decided && outcomes[decided];
}
