// Where an incoming text belongs: a command, a case that exists, a new one, or nobody knows. The order of the questions is the rule. Who
// writes from a number is not proven by it, so a number leads only to cases that were opened with it (M8, M9).

import { type Case, isOpen } from '#core/case/case.ts';
import type { CaseReference } from '#core/case/case-reference.ts';
import type { QuarantineEntry } from '#core/case/case-store.ts';
import type { Message } from '#core/case/person.ts';
import { referencesInText } from '#core/intake/mail/case-address.ts';
import type { Language } from '#core/language.ts';
import { type Keyword, readChoice, readKeyword } from './keywords.ts';
import type { SmsMessage } from './sms-message.ts';

export type TextPlace =
  | { place: 'keyword'; keyword: Keyword; language: Language }
  /** The answer to "1 or 2?": what was held until then goes where it says. */
  | { place: 'choice'; reference: CaseReference; held: QuarantineEntry[] }
  | { place: 'case'; caseId: string }
  | { place: 'which_case'; among: CaseReference[]; isAsked: boolean }
  | { place: 'new_case' };

/** What is known of a sender's number. */
export interface NumberState {
  /** Cases opened with the number, oldest first. */
  cases: readonly Case[];
  /** Texts of the number that wait for their sender to say which case they belong to, oldest first. */
  held: readonly QuarantineEntry[];
}

/** More would not fit into one text; who has more open cases than this quotes the code or is called. */
const MOST_CHOICES = 5;

export function placeText(
  text: Pick<SmsMessage, 'body'>,
  { cases, held }: NumberState,
  languages: readonly [Language, ...Language[]],
): TextPlace {
  const command = readKeyword(text.body, languages);
  if (command) return { place: 'keyword', ...command };

  const asked = held.at(-1)?.choices ?? [];
  const chosen = asked[readChoice(text.body, asked.length) ?? -1];
  if (chosen !== undefined) return { place: 'choice', reference: chosen, held: [...held] };

  const quoted = referencesInText(text.body, 1)[0];
  const named = cases.find(({ reference }) => reference === quoted);
  if (named) {
    const isAnswer = asked.includes(named.reference);
    return isAnswer ? { place: 'choice', reference: named.reference, held: [...held] } : { place: 'case', caseId: named.caseId };
  }

  const open = cases.filter(isOpen);
  const [only, ...others] = open;
  if (!only) return { place: 'new_case' };
  if (others.length === 0) return { place: 'case', caseId: only.caseId };
  return {
    place: 'which_case',
    among: open.slice(-MOST_CHOICES).map(({ reference }) => reference),
    isAsked: held.length > 0,
  };
}

/** A number typed into a form by anybody proves nothing: what comes from it on such a case is first looked at by a person (M9, E17). */
export function standingOn(record: Pick<Case, 'channel'>): Message['standing'] {
  return record.channel === 'web' ? 'unverified' : 'addition';
}
