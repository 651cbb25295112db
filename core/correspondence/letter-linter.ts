// The last look at a letter before it goes out, by rule: what it lacks, promises wrongly or gives away. A letter that fails is not
// sent, whoever wrote it (S1.18, S2.39, S2.40, S2.61).

import type { Language } from '#core/language.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { Refusal } from '#core/refusal.ts';
import type { DecisionFacts, LetterFacts, LetterPart } from './letter-facts.ts';
import type { Letter } from './letters.ts';
import { greetableName, isLate, letterLanguage } from './letters.ts';
import { writeDate } from './local-date.ts';
import { messagesIn } from './messages/catalogue.ts';
import { findPlaceholder, hasWords } from './staff-words.ts';

export type PromisedDate = 'respondBy' | 'newDueAt' | 'appealBy' | 'closesAt' | 'promisedBy' | 'reviewBy';

export type LetterFault =
  | { fault: 'missing_part'; part: LetterPart }
  | { fault: 'empty_frame' }
  | { fault: 'language_mismatch'; written: Language; expected: Language }
  | { fault: 'date_not_ahead'; date: PromisedDate }
  | { fault: 'date_not_in_letter'; date: PromisedDate }
  | { fault: 'extension_not_later' }
  | { fault: 'placeholder_left'; found: string }
  | { fault: 'third_party_data'; found: string }
  | { fault: 'sms_too_long'; needed: number; allowed: number };

/** What the case knows beside the letter's own facts. */
export interface LinterContext {
  complainantLanguage: Language;
  /** Names, addresses and numbers of others on the case, which must not appear (S2.61); never the complainant's own. */
  forbidden: readonly string[];
}

/** Every fault of `letter`, written from `facts`; none when it may go out. Compares dates with `facts.writtenAt`. */
export function findLetterFaults(letter: Letter, facts: LetterFacts, profile: Profile, context: LinterContext): LetterFault[] {
  return [
    ...requiredParts(facts, profile)
      .filter((part) => !letter.parts.includes(part))
      .map((part): LetterFault => ({ fault: 'missing_part', part })),
    ...emptyFrame(facts),
    ...languageMismatch(letter, profile, context),
    ...dateFaults(letter, facts, profile),
    ...placeholders(letter, facts),
    ...thirdPartyData(letter, facts, profile, context),
    ...(letter.smsParts > profile.smsParts
      ? [{ fault: 'sms_too_long', needed: letter.smsParts, allowed: profile.smsParts } as const]
      : []),
  ];
}

/** @throws Refusal `LetterIncomplete` with `missing`: fault codes such as `missing_part:apology`, without anybody's words. */
export function requireCompleteLetter(letter: Letter, facts: LetterFacts, profile: Profile, context: LinterContext): void {
  refuseFaults(findLetterFaults(letter, facts, profile, context));
}

/** @throws Refusal as {@link requireCompleteLetter} does, where there is any fault. */
export function refuseFaults(faults: readonly LetterFault[]): void {
  if (faults.length > 0) throw new Refusal('LetterIncomplete', { missing: [...new Set(faults.map(faultCode))] });
}

/** What staff read about a fault. */
export function describeFault(fault: LetterFault, language: Language): string {
  const { locale, faults: say } = messagesIn(language);
  const nameOf = (named: Language) => new Intl.DisplayNames(locale, { type: 'language' }).of(named) ?? named;
  switch (fault.fault) {
    case 'missing_part':
      return say.missing_part(say.parts[fault.part]);
    case 'language_mismatch':
      return say.language_mismatch({ written: nameOf(fault.written), expected: nameOf(fault.expected) });
    case 'date_not_ahead':
    case 'date_not_in_letter':
      return say[fault.fault](say.dates[fault.date]);
    case 'placeholder_left':
    case 'third_party_data':
      return say[fault.fault](fault.found);
    case 'sms_too_long':
      return say.sms_too_long(fault);
    default:
      return say[fault.fault];
  }
}

/** A code a log may show. */
function faultCode(fault: LetterFault): string {
  if (fault.fault === 'missing_part') return `missing_part:${fault.part}`;
  if (fault.fault === 'date_not_ahead' || fault.fault === 'date_not_in_letter') return `${fault.fault}:${fault.date}`;
  return fault.fault;
}

/** What a letter of this kind must hold: for every provider, and by the profile for the two that decide. */
export function requiredParts(facts: LetterFacts, profile: Profile): LetterPart[] {
  switch (facts.kind) {
    case 'acknowledgement':
      return [
        'receipt',
        'reference',
        'next_steps',
        answerDay(facts),
        'add_more',
        'truthful',
        ...(facts.authority === undefined ? [] : ['authority' as const]),
        ...(facts.redress === undefined ? [] : ['redress' as const]),
        'no_disadvantage',
        'support',
        'contact',
      ];
    case 'progress_update':
      return [
        'progress',
        answerDay(facts),
        ...(facts.needsAuthority ? ['authority' as const] : []),
        ...(facts.offersFormal ? ['formal_offer' as const] : []),
        ...(facts.redress === undefined ? [] : ['redress' as const]),
        'contact',
      ];
    case 'extension':
      return ['respond_by', 'delay_reason', 'contact'];
    case 'outcome':
      return ['decision', ...ownParts(facts), ...profileParts(facts.outcome, profile), 'appeal_right', 'contact'];
    case 'appeal_acknowledgement':
      return ['receipt', 'next_steps', answerDay(facts), 'contact'];
    case 'appeal_outcome':
      return [
        'decision',
        ...ownParts(facts),
        ...new Set([...profileParts(facts.outcome, profile), 'onward_rights' as const]),
        profile.appeal.final ? 'final' : 'not_final',
        'contact',
      ];
    case 'survey':
      return ['survey'];
    case 'pause_notice':
      return ['pause', 'contact'];
    case 'resume_notice':
      return ['next_steps', answerDay(facts), 'contact'];
    case 'resolution_confirmed':
      return [...lateParts(facts), 'resolution', 'measures', 'appeal_right', 'onward_rights', 'contact'];
    case 'withdrawal_confirmed':
      return ['withdrawal', 'contact'];
    case 'transfer_notice':
      return ['transfer', 'reason', 'contact'];
    case 'meeting_invitation':
      return ['meeting', 'next_steps', 'no_disadvantage', ...(facts.isHearing ? ['respond_by' as const] : []), 'contact'];
    case 'meeting_cancelled':
      return ['meeting', 'next_steps', 'contact'];
    case 'paper_review':
      return ['next_steps', 'reason', 'respond_by', 'contact'];
    case 'appeal_declined':
      return ['decision', 'reason', 'onward_rights', 'contact'];
    case 'signpost':
      return ['receipt', 'onward_rights', 'contact'];
    case 'written_down':
      return ['receipt', 'question', 'contact'];
    case 'filed_as':
      return ['receipt', 'answer', 'say_otherwise', 'no_disadvantage', 'contact'];
    case 'disadvantage_answer':
      return ['receipt', 'decision', 'findings', 'no_disadvantage', 'onward_rights', 'contact'];
    case 'text_answer':
      return ['next_steps'];
  }
}

function answerDay(facts: LetterFacts): LetterPart {
  return isLate(facts) ? 'late' : 'respond_by';
}

/** S4.21: an answer that leaves late says sorry for it, whatever it answers. */
function lateParts({ lateSince }: Pick<DecisionFacts, 'lateSince'>): LetterPart[] {
  return lateSince === undefined ? [] : ['late'];
}

/** What an answer must tell because this case holds it, whatever the profile asks. */
function ownParts({ allegations = [], promises = [], ...facts }: DecisionFacts): LetterPart[] {
  return [
    ...lateParts(facts),
    ...(allegations.length > 0 ? ['findings' as const] : []),
    ...(promises.length > 0 ? ['promises' as const] : []),
  ];
}

function profileParts(outcome: 'upheld' | 'partly_upheld' | 'not_upheld', { letters }: Profile): LetterPart[] {
  if (outcome === 'upheld') return letters.upheld;
  if (outcome === 'not_upheld') return letters.notUpheld;
  return [...new Set([...letters.upheld, ...letters.notUpheld])];
}

/** Nobody is sent a decision or a delay in which no person has written a word (S1.11). */
function emptyFrame(facts: LetterFacts): LetterFault[] {
  const isDelay = facts.kind === 'extension' && !facts.isReasonKept;
  const needsWords = facts.kind === 'outcome' || facts.kind === 'appeal_outcome' || isDelay;
  return needsWords && !staffWordsOf(facts).some(hasWords) ? [{ fault: 'empty_frame' }] : [];
}

/** Whether it holds more than our own sentences: what a person wrote for this reader, in the reader’s language. */
export function hasOwnWords(facts: LetterFacts): boolean {
  return [...peoplesWordsOf(facts), ...(facts.kind === 'written_down' ? [facts.said] : [])].length > 0;
}

/** What people wrote in a letter, of all that it says: staff, and the reader themselves where they are quoted. */
export function peoplesWordsOf(facts: LetterFacts): string[] {
  return [...staffWordsOf(facts), ...quotedIn(facts)];
}

function staffWordsOf(facts: LetterFacts): string[] {
  switch (facts.kind) {
    case 'outcome':
    case 'appeal_outcome':
      return [
        ...(facts.promises ?? []).map(({ what }) => what),
        ...(facts.allegations ?? []).flatMap(({ allegation, rationale }) => [allegation, rationale]),
        ...[facts.findings, facts.apology, facts.measures, facts.prevention, facts.reason],
      ].filter(hasWords);
    case 'extension':
    case 'meeting_cancelled':
    case 'paper_review':
    case 'appeal_declined':
      return [facts.reason].filter(hasWords);
    case 'resolution_confirmed':
      return [facts.agreed].filter(hasWords);
    case 'filed_as':
      return [facts.answer].filter(hasWords);
    case 'disadvantage_answer':
      return [facts.findings].filter(hasWords);
    case 'meeting_invitation':
      return [facts.place].filter(hasWords);
    case 'progress_update':
      return [facts.sentence].filter(hasWords);
    case 'transfer_notice':
      return [facts.organisation, facts.contact, facts.reason].filter(hasWords);
    default:
      return [];
  }
}

/** What the reader said themselves holds nobody else’s name either: who reads over their shoulder sees it (S2.61). */
function quotedIn(facts: LetterFacts): string[] {
  return facts.kind === 'appeal_outcome' && hasWords(facts.theirView) ? [facts.theirView] : [];
}

function languageMismatch(letter: Letter, profile: Profile, { complainantLanguage }: LinterContext): LetterFault[] {
  const expected = letterLanguage(complainantLanguage, profile);
  return letter.language === expected ? [] : [{ fault: 'language_mismatch', written: letter.language, expected }];
}

function dateFaults(letter: Letter, facts: LetterFacts, profile: Profile): LetterFault[] {
  const isTold = (at: string) => letter.text.includes(writeDate(at, letter.language, profile.timeZone));
  return [
    ...promisedDates(facts).flatMap(({ date, at }): LetterFault[] => [
      ...(at > facts.writtenAt || isLate(facts) ? [] : [{ fault: 'date_not_ahead', date } as const]),
      ...(isTold(at) ? [] : [{ fault: 'date_not_in_letter', date } as const]),
    ]),
    ...(facts.kind === 'extension' && facts.newDueAt <= facts.oldDueAt ? [{ fault: 'extension_not_later' } as const] : []),
  ];
}

function promisedDates(facts: LetterFacts): { date: PromisedDate; at: string }[] {
  const main = promisedDate(facts);
  const promises = facts.kind === 'outcome' || facts.kind === 'appeal_outcome' ? (facts.promises ?? []) : [];
  return [...(main ? [main] : []), ...promises.map(({ dueAt }) => ({ date: 'promisedBy' as const, at: dueAt }))];
}

function promisedDate(facts: LetterFacts): { date: PromisedDate; at: string } | undefined {
  switch (facts.kind) {
    case 'acknowledgement':
    case 'appeal_acknowledgement':
    case 'progress_update':
    case 'resume_notice':
    case 'paper_review':
      return { date: 'respondBy', at: facts.respondBy };
    case 'meeting_invitation':
      return facts.respondBy === undefined ? undefined : { date: 'respondBy', at: facts.respondBy };
    case 'extension':
      return { date: 'newDueAt', at: facts.newDueAt };
    case 'outcome':
    case 'resolution_confirmed':
      return { date: 'appealBy', at: facts.appealBy };
    case 'survey':
      return { date: 'closesAt', at: facts.closesAt };
    case 'pause_notice':
      return { date: 'reviewBy', at: facts.reviewBy };
    default:
      return undefined;
  }
}

/** A reference is drawn by chance, and one in half a million holds nothing but X between two dashes. */
function placeholders({ subject, text, sms }: Letter, { reference }: LetterFacts): LetterFault[] {
  const found = findPlaceholder([subject, text, sms].join('\n').replaceAll(reference, ''));
  return found === undefined ? [] : [{ fault: 'placeholder_left', found }];
}

/**
 * Names, addresses and numbers in all of the letter; but a Chinese name, which may stand in any sentence by chance, only in what is not
 * ours. How the provider is reached is no secret, even of somebody who lives there.
 */
function thirdPartyData(letter: Letter, facts: LetterFacts, { provider }: Profile, { forbidden }: LinterContext): LetterFault[] {
  const everything = [letter.subject, letter.text, letter.sms].join('\n');
  const staffWords = peoplesWordsOf(facts).join('\n');
  const given = [greetableName(facts.salutationName) ?? '', staffWords].join('\n');
  const ways = [provider.phone, provider.postalAddress, ...Object.values(provider.onwardRights)].join('\n');
  const own = new Set(wordsOf(facts.salutationName ?? ''));
  const found = forbidden.flatMap((term) => {
    if (!/[\p{L}\d]/u.test(term) || isMentioned(term, ways)) return [];
    if (isMentioned(term, isHan(term) ? given : everything)) return [term];
    return wordsOf(term).filter((word) => !own.has(word) && isNamed(word, staffWords, own));
  });
  return [...new Set(found)].map((term) => ({ fault: 'third_party_data', found: term }));
}

/** Whether `text` holds a whole name, address or number, in whatever case, accents, spacing or dialling prefix. */
export function isMentioned(term: string, text: string): boolean {
  const digits = term.replaceAll(/\D/g, '');
  if (digits.length >= 7 && !/\p{L}/u.test(term)) {
    const numbers = text.match(/\d[\d\s()./-]*\d/g) ?? [];
    return numbers.some((number) => number.replaceAll(/\D/g, '').includes(digits.slice(-9)));
  }
  const isOneName = !/[@\s\d]/.test(term.trim()) && !isHan(term);
  return !isOneName && stands(RegExp.escape(folded(term).trim()), folded(text), 'iu');
}

/**
 * One word of a name, in what staff wrote: capitals count, because names are words too (Will, Dan, Rose) and our own sentences use
 * those words. Romanian bends names that end in `a`: Maria, Mariei. Chinese leaves the given name out: 王护士, 小王.
 */
function isNamed(word: string, staffWords: string, own: ReadonlySet<string>): boolean {
  if (isHan(word)) return new RegExp(hanForms(word, own), 'u').test(staffWords);
  const bent = word.endsWith('a') ? `${word.slice(0, -1)}(?:a|ei|ii|e|o)` : word;
  return stands(bent, folded(staffWords), 'u');
}

const HAN_TITLES = '先生|女士|小姐|护士|护理员|护工|医生|社工|主任|主管|组长|经理|师傅|老师|阿姨|大姐|姐|哥';

/** The whole name, and the surname as people are called by it, unless the complainant has the same one. */
function hanForms(name: string, own: ReadonlySet<string>): string {
  const surname = hanSurname(name);
  if ([...own].some((word) => hanSurname(word) === surname)) return name;
  return `${name}|[小老]${surname}|${surname}(?:${HAN_TITLES})`;
}

/** The first character, but for the few surnames that have two. */
function hanSurname(name: string): string | undefined {
  return name.match(/^(?:欧阳|司马|上官|诸葛|皇甫|司徒|慕容|令狐|尉迟|\p{Script=Han})/u)?.[0];
}

/** Whether `pattern` stands in `text` as words of its own; Chinese does not part its words. */
function stands(pattern: string, text: string, flags: string): boolean {
  return new RegExp(isHan(pattern) ? pattern : `(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d])`, flags).test(text);
}

/** The words of a name that are long enough to mean somebody; none of an e-mail address or number. */
function wordsOf(name: string): string[] {
  return name.includes('@') ? [] : (folded(name).match(/\p{L}{2,}/gu) ?? []).filter((word) => word.length > 2 || isHan(word));
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/\s+/g, ' ');
}
