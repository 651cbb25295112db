// What was said and written on a case that no file holds, for those who hear an appeal: the complaint, what came after it, the accounts of
// both sides and of witnesses, our answers, and why there is an appeal (S2.48, S2.49). Made from the case as the person who takes it may
// read it.

import type { EventType } from '#core/case/history.ts';
import { isCopy } from '#core/case/outbox.ts';
import type { Message } from '#core/case/person.ts';
import type { Paper } from '#core/evidence/bundle.ts';
import type { Profile } from '#core/procedure/profile.ts';
import type { CaseView } from '#functions/shared/edges/http-case-view.ts';
import { complaintLabels, toldParts } from '#functions/shared/pages/complaint-fields.ts';
import { type PageLanguage, wordingIn } from '#functions/shared/pages/wording/wording.ts';
import { eventDetails } from './event-details.ts';
import { caseWordsIn } from './words/catalogue.ts';

/** Whose words lie behind an event of this kind; those of a witness are told by its facts. */
const saidIn: Partial<Record<EventType, Paper['by']>> = {
  account_heard: 'staff',
  meeting_held: 'staff',
  appeal_lodged: 'complainant',
  late_appeal_accepted: 'complainant',
  appeal_reopened: 'staff',
};

/** What somebody wrote to us; an addition of somebody who is neither side is neither's. */
const writtenIn: Partial<Record<Message['standing'], Paper['by']>> = {
  complaint: 'complainant',
  addition: 'complainant',
  contribution: 'other',
};

/** In `language`, but for the words themselves. */
export function papersOf(view: CaseView, profile: Profile, language: PageLanguage): Paper[] {
  return [
    complaintIn(view, language),
    ...messagesIn(view, language),
    ...eventsIn(view, profile, language),
    ...answersIn(view, language),
  ]
    .flat()
    .filter(({ text }) => text.trim() !== '');
}

function complaintIn({ account, receivedAt }: CaseView, language: PageLanguage): Paper[] {
  if (!account) return [];
  const labels = complaintLabels(language, 'staff');
  const { colon } = wordingIn(language).layout;
  const told = toldParts.flatMap((part) => (account[part] ? [`${labels[part]}${colon}\n${account[part]}`] : []));
  return [{ at: receivedAt, title: caseWordsIn(language).events.complaint_received, by: 'complainant', text: told.join('\n\n') }];
}

function messagesIn({ messages }: CaseView, language: PageLanguage): Paper[] {
  const { events } = caseWordsIn(language);
  return messages.flatMap(({ standing, receivedAt, text }) => {
    const by = writtenIn[standing];
    return by === undefined ? [] : [{ at: receivedAt, title: events.message_received, by, text }];
  });
}

function eventsIn({ history }: CaseView, profile: Profile, language: PageLanguage): Paper[] {
  const { colon } = wordingIn(language).layout;
  const nameOf = (personId: string) => personId;
  return history.flatMap(({ type, at, facts, words = {} }) => {
    const by = isOfWitness({ facts }) ? 'witness' : facts['whose'] === 'complainant' ? 'complainant' : saidIn[type];
    if (by === undefined || saidIn[type] === undefined) return [];
    const title = [caseWordsIn(language).events[type], eventDetails({ type, facts }, { language, profile, nameOf }).join(', ')];
    return [{ at, title: title.filter(Boolean).join(colon), by, text: Object.values(words).join('\n\n') }];
  });
}

/** Whether somebody who was heard as a witness says it, alone or with others. */
export function isOfWitness({ facts }: Pick<CaseView['history'][number], 'facts'>): boolean {
  return facts['whose'] === 'witness' || facts['witnesses'] !== undefined;
}

/** Both, where an answer to an appeal is looked at once more. */
function answersIn({ letters }: CaseView, language: PageLanguage): Paper[] {
  const titles = caseWordsIn(language).letters;
  return letters
    .filter((letter) => !isCopy(letter))
    .flatMap(({ letterKind, at, text = '' }) =>
      letterKind === 'outcome' || letterKind === 'appeal_outcome'
        ? [{ at, title: titles[letterKind], by: 'staff' as const, text }]
        : [],
    );
}
