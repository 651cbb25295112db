// The closed catalogue of ways the rules say no. Codes are PascalCase because a state machine matches them as error names.

import type { Language } from './language.ts';

/** What staff read for each refusal, in English. Adding a code here makes every table over RefusalCode fail to compile until it has an answer. */
export const staffSentences = {
  ActNotAllowedNow: 'This act is not possible in the phase the case is in now.',
  AlreadyRecorded: 'This has been recorded already; nothing was done twice.',
  ApprovalMissing: 'This goes beyond what this rank may promise: a higher rank must agree first.',
  AuthorityMissing:
    'The person concerned has not authorised this one to be told what the case is about. Obtain their authority first.',
  BasisMissing:
    'A finding needs something to go by: an account that was heard, a file, or a question of the inquiry that was answered. If there is nothing, say why.',
  CaseNotFound: 'There is no such case.',
  CaseChangedMeanwhile: 'Somebody else has changed this case since you opened it. Look at it again, then repeat your act.',
  DeclarationMissing:
    'Say first that you have no conflict of interest in this case: no part in what happened, no personal tie to those concerned, nothing to gain from the answer. If you cannot say so, step back; nobody asks why.',
  DateNotPossible: 'This date cannot be right.',
  DialogueNotPossible:
    'A talk with those concerned is only for who wishes it themselves, said so alone, and is safe: nobody barred takes part, and neither the police nor somebody’s safety holds the case up.',
  EvidenceClosed: 'This file is closed: it has not been found clean, or it is not for you.',
  CompensationNotProvided: 'This procedure does not provide for compensation.',
  ConflictOfInterest: 'This person has a conflict of interest in this case and cannot take part in it.',
  ExtensionNotLater: 'The new date must be later than the present one.',
  ExtensionTooLong: 'The procedure does not allow an extension as long as this.',
  ExtensionTooLate: 'The deadline has passed already: an extension must be sent before the old date.',
  FindingsMissing: 'Record a finding, one for each allegation, before deciding the outcome.',
  HearingMissing: 'This appeal has to be heard first, or it has to be said why the papers are enough.',
  HearingTooLate: 'The procedure asks for an earlier hearing, unless the person who appealed wishes a later day.',
  LetterIncomplete: 'The letter lacks a part that the procedure requires.',
  LetterChangedSincePreview: 'The letter has changed since you looked at it. Look at it again before it is sent.',
  LetterNotLookedAt:
    'Somebody else looks at this letter first, for what it tells of others. They have been asked; what you wrote is kept.',
  MailRejected: 'The mail provider will not take this message.',
  MajorMattersOpen:
    'A serious complaint is answered after it is decided who answers for what happened, and somebody is charged with putting the work right.',
  NeutralPlaceNeeded: 'A professional comes along: choose a neutral place.',
  NobodyEligible: 'Nobody without a conflict of interest holds the role that this step needs.',
  OutcomeMissing: 'Decide the outcome before sending the answer.',
  PersonBarred:
    'This person is barred from the case: they take no part in it and are told nothing, whoever agrees. That it was tried is on record.',
  PauseNotProvided: 'This procedure does not let the time stand still for that.',
  PanelIncomplete: 'The panel does not have as many members as the procedure asks for.',
  ProfileInvalid: 'The procedure profile has a hole and was not loaded.',
  SecondSignatureMissing: 'A second person must sign this answer as it now stands before it is sent.',
  SidesNotHeard: 'Both sides, and every witness, have to be heard first. If one could not be, say why.',
  SurveyClosed: 'This survey has been answered or its time has passed.',
} as const;

export type RefusalCode = keyof typeof staffSentences;

/** Facts a caller may show: codes, dates, field names. Never a person's words or contact details. */
export type RefusalFacts = Record<string, string | number | boolean | readonly string[]>;

/** The rules say no. Anything else that is thrown is a bug or an outage. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly facts: RefusalFacts;

  constructor(code: RefusalCode, facts: RefusalFacts = {}) {
    super(staffSentences[code]);
    this.name = code;
    this.code = code;
    this.facts = facts;
  }
}

/** What a member of the public reads, in their language, when a refusal reaches them. */
const publicSentences: Partial<Record<RefusalCode, Record<Language, string>>> = {
  SurveyClosed: {
    en: 'This survey has already been answered, or its time has passed. Thank you.',
    ro: 'La acest chestionar s-a răspuns deja sau termenul a trecut. Vă mulțumim.',
    it: 'A questo questionario è già stato risposto, oppure il termine è passato. Grazie.',
    zh: '这份问卷已经填写过，或者已过截止时间。谢谢您。',
    fr: 'Ce questionnaire a déjà été rempli, ou son délai est passé. Merci.',
    ca: 'Aquesta enquesta ja s’ha respost, o el termini ja ha passat. Gràcies.',
  },
};

const publicFallback: Record<Language, string> = {
  en: 'We could not do this. Nothing you sent has been lost. Please call us and we will help.',
  ro: 'Nu am putut face acest lucru. Nimic din ce ați trimis nu s-a pierdut. Sunați-ne și vă ajutăm.',
  it: 'Non è stato possibile eseguire l’operazione. Nulla di ciò che ha inviato è andato perduto. Ci telefoni e La aiuteremo.',
  zh: '我们没能完成这项操作。您发送的内容没有丢失。请给我们打电话，我们会帮助您。',
  fr: 'Nous n’avons pas pu faire cela. Rien de ce que vous avez envoyé n’est perdu. Appelez-nous et nous vous aiderons.',
  ca: 'No ho hem pogut fer. No s’ha perdut res del que ha enviat. Truqui’ns i l’ajudarem.',
};

/** The sentence for a complainant. */
export function publicSentence(code: RefusalCode, language: Language): string {
  return (publicSentences[code] ?? publicFallback)[language];
}
