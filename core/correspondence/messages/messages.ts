// Everything that letters, surveys and staff notices say, as the shape that each language fills: a sentence that a language lacks, or
// one that is given the wrong facts, does not compile. Sentences are functions, because no language orders them like another.

import type { Essential } from '#core/case/case.ts';
import type { LetterKind, NoticeKind } from '#core/case/outbox.ts';
import type { LettersTo } from '#core/case/party.ts';
import type { PauseReason } from '#core/case/pause-reason.ts';
import type { ReportGap } from '#core/correspondence/appeal-report.ts';
import type { DecidedOutcome, LetterPart } from '#core/correspondence/letter-facts.ts';
import type { MeetingLetterKind } from '#core/correspondence/meeting-letters.ts';

/** Dates arrive written out, in the reader's language and the provider's zone. Blank lines part paragraphs. */
export interface LetterSentences {
  /** First of all in a letter that is written in two languages (E50, M17). */
  whichLanguage: string;
  /** At the head of a copy, or of a letter to a representative instead. */
  toRepresentative: Record<LettersTo, string>;
  greeting(name: string | undefined): string;
  closing: string;
  /** Under the signature, for somebody from outside who decided. */
  onBehalfOf(office: string): string;
  /** At the head of a letter; whole, because languages part a label from what follows in their own ways. */
  referenceLine(reference: string): string;
  receipt(receivedOn: string): string;
  quoteReference(reference: string): string;
  nextSteps: { informal: string; formal: string };
  respondBy(date: string): string;
  meeting: string;
  addMore: string;
  noDisadvantage: string;
  truthful: string;
  support: string;
  questions: Record<Essential, string>;
  needNotAnswer: string;
  /** Where files are sent that no mail or text could carry (E32, M12). */
  addFiles: string;
  tracking: string;
  contact(reach: { phone: string; postalAddress: string }): string;
  progress: string;
  stillBy(date: string): string;
  late(date: string): string;
  /** The same where nothing had been promised to the reader yet. */
  overdue(date: string): string;
  formalOffer(phone: string): string;
  extension(dates: { oldDate: string; newDate: string }): string;
  /** Instead of a reason that only the person concerned may be told (S2.61). */
  reasonKept: string;
  decision: Record<DecidedOutcome, string>;
  appealDecision: Record<DecidedOutcome, string>;
  /** One of several things that were complained about, in our staff’s words. */
  allegation(what: string): string;
  findingOf: Record<DecidedOutcome, string>;
  /** The reader’s own words, between quotation marks. */
  quoted(words: string): string;
  talkHeld(date: string): string;
  talkNotHeld: string;
  /** In our staff’s words. */
  promise(promised: { what: string; date: string }): string;
  compensation(promised: { what: string; date: string; amount: string }): string;
  takenSeriously: string;
  appealRight(appeal: { date: string; addressee: string; phone: string; postalAddress: string }): string;
  final: string;
  notFinal: string;
  appealReceipt(receivedOn: string): string;
  appealNextSteps: string;
  /** Once, of an appeal without reasons (S2.42). */
  askReasons: string;
  appealAddMore: string;
  appealMeeting: string;
  survey(closesOn: string): string;
  withdrawal: string;
  resolution: string;
  transfer(organisation: string): string;
  transferContact(contact: string): string;
  /** Needed of somebody who speaks for another; with and without the clock standing still for it (S2.31). */
  authority: Record<'needed' | 'clock_stands', string>;
  pause: Record<PauseReason, string>;
  pauseReview(date: string): string;
  resumed: string;
  /** Above what staff write, and above what a reader looks for. */
  headings: Record<
    | 'question'
    | 'their_view'
    | 'findings'
    | 'apology'
    | 'measures'
    | 'prevention'
    | 'promises'
    | 'reason'
    | 'delay_reason'
    | 'appeal_right'
    | 'onward_rights'
    | 'support'
    | 'contact',
    string
  >;
}

/**
 * The sentence of a text message between the reference and the way to reach us. It names neither the provider nor a complaint: whoever
 * picks up the phone may be the one who must not know (M9).
 */
export interface TextMessageSentences {
  /** The least that an acknowledgement in two languages says in each. */
  received: string;
  acknowledgement(day: string): string;
  /** That there is one. */
  question: string;
  progress_update(day: string): string;
  late: string;
  extension(day: string): string;
  outcome: string;
  appeal_acknowledgement(day: string): string;
  appeal_outcome: string;
  survey: string;
  resolution_confirmed: string;
  withdrawal_confirmed: string;
  transfer_notice: string;
  pause_notice: string;
  resume_notice(day: string): string;
  reach(ways: { link: string | undefined; phone: string }): string;
}

/** A question answered from 1 to 5, with what the two ends mean. */
export interface ScaleQuestion {
  question: string;
  lowest: string;
  highest: string;
}

export interface SurveySentences {
  introduction: string;
  attitude: ScaleQuestion;
  quality: ScaleQuestion;
  speed: ScaleQuestion;
  outcomeUnderstood: ScaleQuestion;
  /** Where handling goes on until the person is satisfied (S0.37). */
  settled: { question: string; yes: string; no: string };
  comment: string;
}

export interface StaffNoticeSentences {
  /** After the reference, in the subject. */
  subjects: Record<NoticeKind, string>;
  sentences: Record<NoticeKind, string>;
  due(date: string): string;
  open: string;
  confidential: string;
}

/** Why a letter may not go out, for the person who writes it. */
export interface FaultSentences {
  missing_part(part: string): string;
  empty_frame: string;
  language_mismatch(languages: { written: string; expected: string }): string;
  date_not_ahead(date: string): string;
  date_not_in_letter(date: string): string;
  extension_not_later: string;
  placeholder_left(found: string): string;
  third_party_data(found: string): string;
  sms_too_long(parts: { needed: number; allowed: number }): string;
  parts: Record<LetterPart, string>;
  /** What an answer to an appeal should tell and does not, though it may go out (S2.51–S2.54). */
  gaps: Record<ReportGap, string>;
  dates: Record<'respondBy' | 'newDueAt' | 'appealBy' | 'closesAt' | 'promisedBy' | 'reviewBy', string>;
}

export interface Messages {
  /** BCP 47, for dates and names of languages. */
  locale: string;
  /**
   * After the reference, in the subject of an e-mail. Neutral for the same reason as text messages: a locked phone shows it to everyone
   * in the room (M9, S2.59).
   */
  subjects: Record<
    Exclude<LetterKind, 'text_answer' | 'written_down' | 'filed_as' | 'disadvantage_answer' | MeetingLetterKind>,
    string
  >;
  letter: LetterSentences;
  sms: TextMessageSentences;
  survey: SurveySentences;
  staffNotice: StaffNoticeSentences;
  faults: FaultSentences;
}
