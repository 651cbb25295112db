// Letters as pure functions of facts: the same facts and profile always give the same words. The frame is ours; apology, measures and
// reasons are a person's own words, never generated (S1.11). What a letter says of itself in `parts` is read off its blocks.

import type { Essential } from '#core/case/case.ts';
import type { LetterKind } from '#core/case/outbox.ts';
import type { Language } from '#core/language.ts';
import type { Profile, Role } from '#core/procedure/profile.ts';
import { localized } from '#core/procedure/profile.ts';
import { Refusal } from '#core/refusal.ts';
import { disadvantageAnswerBlocks, disadvantageAnswerSubject, disadvantageAnswerTextMessage } from './disadvantage-letter.ts';
import { filingBlocks, filingSubject, filingTextMessage } from './filing-letter.ts';
import { lateSentences } from './late-sentences.ts';
import type { AcknowledgementFacts, DecisionFacts, LetterFacts, LetterPart } from './letter-facts.ts';
import type { Block, Page, Pages } from './letter-page.ts';
import { renderHtml, renderText } from './letter-page.ts';
import { writeDate, writeShortDate } from './local-date.ts';
import { isMeetingLetter, meetingBlocks, meetingSubject, meetingTextMessage } from './meeting-letters.ts';
import { messagesIn } from './messages/catalogue.ts';
import type { LetterSentences } from './messages/messages.ts';
import { chooseSpelling } from './sms-parts.ts';
import { findPlaceholder, hasWords } from './staff-words.ts';
import { textAnswerSubject, writeTextAnswer } from './text-answers.ts';
import { writtenDownBlocks, writtenDownSubject, writtenDownTextMessage } from './written-down-letter.ts';

export interface Letter {
  kind: LetterKind;
  language: Language;
  /** Tells nothing about the matter: it shows on locked screens (M9, S2.59). */
  subject: string;
  text: string;
  /** A complete document, made of the same blocks as `text`. */
  html: string;
  /** The text message that stands in for the letter or points to it; names neither provider nor matter (M9). */
  sms: string;
  smsParts: number;
  /** The parts that the letter really holds, in its order. */
  parts: LetterPart[];
}

/**
 * The letter that `facts` make under `profile`; moments are told as dates in the profile's zone. It may still lack what staff must
 * write: see `findLetterFaults`.
 * @throws Refusal `ProfileInvalid` when the profile lacks a role's title.
 */
export function writeLetter(facts: LetterFacts, profile: Profile): Letter {
  const { kind, language, reference } = facts;
  const inBoth = inBothLanguages(facts);
  const page = pageOf(facts, profile);
  const pages: Pages = inBoth ? [page, pageOf(inBoth[1], profile)] : [page];
  const subject = `${reference}: ${(inBoth ?? [facts]).map(subjectOf).join(' / ')}`;
  const sms = firstThatFits(inBoth ? textsInBoth(inBoth, profile) : textsFor(facts, profile), language, profile);
  return {
    kind,
    language,
    subject,
    text: renderText(pages),
    html: renderHtml(subject, pages),
    sms: sms.body,
    smsParts: sms.parts,
    parts: page.blocks.map(({ part }) => part),
  };
}

function pageOf(facts: LetterFacts, profile: Profile): Page {
  const { language, reference } = facts;
  const { letter: say } = messagesIn(language);
  return {
    language,
    referenceLine: say.referenceLine(reference),
    greeting: say.greeting(greetableName(facts.salutationName)),
    blocks: [...representativeBlock(facts, say), ...blocksOf(facts, profile)],
    closing: say.closing,
    signature: [
      roleTitle(facts.signatory, language, profile),
      ...(facts.onBehalfOf === undefined ? [] : [say.onBehalfOf(facts.onBehalfOf)]),
      localized(profile.provider.name, language, profile),
    ],
  };
}

/** Who “you” is, for somebody who reads it for another. */
function representativeBlock({ toRepresentative }: LetterFacts, say: LetterSentences): Block[] {
  return toRepresentative === undefined ? [] : [{ part: 'to_representative', text: say.toRepresentative[toRepresentative] }];
}

function subjectOf(facts: LetterFacts): string {
  if (isMeetingLetter(facts)) return meetingSubject(facts);
  const { kind, language } = facts;
  if (kind === 'written_down') return writtenDownSubject(language);
  if (kind === 'filed_as') return filingSubject(language);
  if (kind === 'disadvantage_answer') return disadvantageAnswerSubject(language);
  return kind === 'text_answer' ? textAnswerSubject(language) : messagesIn(language).subjects[kind];
}

/** For somebody whose language is in doubt: the facts in the one and in the other (E50, M17). */
function inBothLanguages(facts: LetterFacts): [AcknowledgementFacts, AcknowledgementFacts] | undefined {
  if (facts.kind !== 'acknowledgement' || facts.secondLanguage === undefined) return undefined;
  return [facts, { ...facts, language: facts.secondLanguage }];
}

/**
 * A letter that is written when the day of our answer has passed says so, instead of promising a day gone by (S1.11). The first one may be
 * such a letter: what came on paper weeks ago counts from when it came.
 */
export function isLate(facts: LetterFacts): boolean {
  switch (facts.kind) {
    case 'acknowledgement':
    case 'appeal_acknowledgement':
    case 'progress_update':
    case 'resume_notice':
      return facts.respondBy <= facts.writtenAt;
    default:
      return false;
  }
}

/**
 * A name fit to greet with, or undefined. Forms are filled in by anyone with anybody's address: a name that could carry a link or an
 * advertisement to a third person is not repeated to them.
 */
export function greetableName(name: string | undefined): string | undefined {
  const plain = name?.replaceAll(/\s+/g, ' ').trim() ?? '';
  const isName = plain.length <= 60 && /\p{L}/u.test(plain) && /^(?:[\p{L}\p{M}'’· -]|\.(?= |$))+$/u.test(plain);
  // Somebody who stays unnamed may write XXX, which would look like a letter that nobody finished.
  return isName && findPlaceholder(plain) === undefined ? plain : undefined;
}

/** The language to write in: the person's, or the provider's first when it does not answer in theirs. */
export function letterLanguage(complainantLanguage: Language, profile: Profile): Language {
  const [home = complainantLanguage] = profile.languages;
  return profile.languages.includes(complainantLanguage) ? complainantLanguage : home;
}

function roleTitle(role: Role, language: Language, profile: Profile): string {
  const titles = profile.roleTitles[role];
  if (!titles) throw new Refusal('ProfileInvalid', { holes: [`roleTitles.${role}: is missing, so nobody can sign with it`] });
  return localized(titles, language, profile);
}

function blocksOf(facts: LetterFacts, profile: Profile): Block[] {
  const { language, trackingUrl, evidenceUrl } = facts;
  const { phone, postalAddress } = profile.provider;
  const say = messagesIn(language).letter;
  const date = (at: string) => writeDate(at, language, profile.timeZone);
  const tracking: Block[] = trackingUrl ? [{ part: 'tracking', text: say.tracking, link: trackingUrl }] : [];
  const files: Block[] = evidenceUrl ? [{ part: 'add_more', text: say.addFiles, link: evidenceUrl }] : [];
  const contact: Block = { part: 'contact', heading: say.headings.contact, text: say.contact({ phone, postalAddress }) };
  const onwardRights: Block = {
    part: 'onward_rights',
    heading: say.headings.onward_rights,
    text: localized(profile.provider.onwardRights, language, profile),
  };

  const respondBy = (at: string, promise: string): Block =>
    isLate(facts) ? { part: 'late', text: say.overdue(date(at)) } : { part: 'respond_by', text: promise };

  const appealRight = ({ appealBy, appealTo }: { appealBy: string; appealTo: Role }): Block => ({
    part: 'appeal_right',
    heading: say.headings.appeal_right,
    text: say.appealRight({ date: date(appealBy), addressee: roleTitle(appealTo, language, profile), phone, postalAddress }),
  });

  switch (facts.kind) {
    case 'acknowledgement':
      return [
        ...(facts.secondLanguage === undefined ? [] : [{ part: 'which_language', text: say.whichLanguage } as const]),
        { part: 'receipt', text: say.receipt(date(facts.receivedAt)) },
        { part: 'reference', text: say.quoteReference(facts.reference) },
        { part: 'next_steps', text: say.nextSteps[facts.stage] },
        respondBy(facts.respondBy, say.respondBy(date(facts.respondBy))),
        ...redressBlock(facts, profile),
        ...(facts.authority === undefined ? [] : [{ part: 'authority', text: say.authority[facts.authority] } as const]),
        ...(facts.asks === undefined ? [] : [questionBlock(facts.asks, say)]),
        ...tracking,
        ...(facts.stage === 'formal' ? [{ part: 'meeting', text: say.meeting } as const] : []),
        { part: 'add_more', text: say.addMore },
        ...files,
        { part: 'truthful', text: say.truthful },
        { part: 'no_disadvantage', text: say.noDisadvantage },
        { part: 'support', heading: say.headings.support, text: say.support },
        contact,
      ];
    case 'progress_update':
      return [
        { part: 'progress', text: hasWords(facts.sentence) ? facts.sentence : say.progress },
        isLate(facts)
          ? { part: 'late', text: say.late(date(facts.respondBy)) }
          : { part: 'respond_by', text: say.stillBy(date(facts.respondBy)) },
        ...(facts.needsAuthority ? [{ part: 'authority', text: say.authority.needed } as const] : []),
        ...redressBlock(facts, profile),
        ...(facts.offersFormal ? [{ part: 'formal_offer', text: say.formalOffer(phone) } as const] : []),
        ...tracking,
        contact,
      ];
    case 'extension':
      return [
        { part: 'respond_by', text: say.extension({ oldDate: date(facts.oldDueAt), newDate: date(facts.newDueAt) }) },
        ...staffBlock('delay_reason', facts.isReasonKept ? say.reasonKept : facts.reason, say),
        ...tracking,
        contact,
      ];
    case 'outcome':
      return [...decisionBlocks(facts, say.decision[facts.outcome], profile, say), appealRight(facts), onwardRights, contact];
    case 'appeal_acknowledgement':
      return [
        { part: 'receipt', text: say.appealReceipt(date(facts.receivedAt)) },
        { part: 'next_steps', text: say.appealNextSteps },
        respondBy(facts.respondBy, say.respondBy(date(facts.respondBy))),
        ...(facts.asksReasons ? [{ part: 'question', heading: say.headings.question, text: say.askReasons } as const] : []),
        ...tracking,
        { part: 'add_more', text: say.appealAddMore },
        ...files,
        { part: 'meeting', text: say.appealMeeting },
        contact,
      ];
    case 'appeal_outcome':
      return [
        ...decisionBlocks(facts, say.appealDecision[facts.outcome], profile, say),
        profile.appeal.final ? { part: 'final', text: say.final } : { part: 'not_final', text: say.notFinal },
        onwardRights,
        contact,
      ];
    case 'survey':
      return [{ part: 'survey', text: say.survey(date(facts.closesAt)), link: facts.surveyUrl }, contact];
    case 'pause_notice':
      return [
        { part: 'pause', text: [say.pause[facts.why], say.pauseReview(date(facts.reviewBy))].join('\n\n') },
        ...tracking,
        contact,
      ];
    case 'resume_notice':
      return [
        { part: 'next_steps', text: say.resumed },
        respondBy(facts.respondBy, say.stillBy(date(facts.respondBy))),
        ...tracking,
        contact,
      ];
    case 'resolution_confirmed':
      return [
        ...lateBlock(facts, profile),
        { part: 'resolution', text: say.resolution },
        ...staffBlock('measures', facts.agreed, say),
        appealRight(facts),
        onwardRights,
        contact,
      ];
    case 'withdrawal_confirmed':
      return [{ part: 'withdrawal', text: say.withdrawal }, contact];
    case 'transfer_notice':
      return [
        {
          part: 'transfer',
          text: [say.transfer(facts.organisation), ...(facts.contact ? [say.transferContact(facts.contact)] : [])].join('\n\n'),
        },
        ...staffBlock('reason', facts.reason, say),
        contact,
      ];
    case 'meeting_invitation':
    case 'meeting_cancelled':
    case 'paper_review':
      return [...meetingBlocks(facts, profile.timeZone), ...tracking, contact];
    case 'appeal_declined':
    case 'signpost':
      return [...meetingBlocks(facts, profile.timeZone), onwardRights, contact];
    case 'written_down':
      return [...writtenDownBlocks(facts.said, language), ...tracking, contact];
    case 'filed_as':
      return [...filingBlocks(facts, profile.timeZone), contact];
    case 'disadvantage_answer':
      return [...disadvantageAnswerBlocks(facts), ...tracking, onwardRights, contact];
    case 'text_answer':
      return [{ part: 'next_steps', text: writeAnswer(facts, profile) }];
  }
}

type TextAnswerFacts = Extract<LetterFacts, { kind: 'text_answer' }>;

function writeAnswer(facts: TextAnswerFacts, { provider }: Profile): string {
  const { answer, language, textUrl, choices } = facts;
  return writeTextAnswer(answer, language, { phone: provider.phone, link: textUrl, choices });
}

function questionBlock(asks: Essential, say: LetterSentences): Block {
  // Nobody is told that an answer is not needed where there is nothing to look into without it (E38).
  const text = asks === 'readableText' ? say.questions[asks] : `${say.questions[asks]} ${say.needNotAnswer}`;
  return { part: 'question', heading: say.headings.question, text };
}

/** Justified: apology, measures, prevention (S2.39). Not justified: taken seriously, and why (S2.40). In part: both. */
function decisionBlocks(facts: DecisionFacts, decision: string, profile: Profile, say: LetterSentences): Block[] {
  return [
    ...lateBlock(facts, profile),
    { part: 'decision', text: decision },
    ...reportBlocks(facts, profile, say),
    ...(facts.outcome === 'upheld' ? [] : [{ part: 'taken_seriously', text: say.takenSeriously } as const]),
    ...staffBlock('findings', findingsText(facts, say), say),
    ...staffBlock('apology', facts.apology, say),
    ...staffBlock('measures', facts.measures, say),
    ...staffBlock('prevention', facts.prevention, say),
    ...staffBlock('reason', facts.reason, say),
    ...promiseBlock(facts, profile, say),
  ];
}

/** Before what we found: what the reader told, in their own words, and the talk that they wished for (S2.51, S2.52). */
function reportBlocks(facts: DecisionFacts, { timeZone }: Profile, say: LetterSentences): Block[] {
  if (facts.kind !== 'appeal_outcome') return [];
  const { theirView, talk, language } = facts;
  const held = talk?.heldAt && say.talkHeld(writeDate(talk.heldAt, language, timeZone));
  return [
    ...(hasWords(theirView) ? staffBlock('their_view', say.quoted(theirView), say) : []),
    ...(talk === undefined ? [] : [{ part: 'talk', text: held ?? say.talkNotHeld } as const]),
  ];
}

/** Each allegation with what was found about it; then what was found about the whole. */
function findingsText({ allegations = [], findings }: DecisionFacts, say: LetterSentences): string {
  const answered = allegations.map(({ allegation, outcome, rationale }) =>
    [say.allegation(allegation), `${say.findingOf[outcome]} ${rationale}`].join('\n\n'),
  );
  return [...answered, ...(hasWords(findings) ? [findings] : [])].join('\n\n');
}

/** S4.21, S2.39: whoever waited longer than we promised is told so first, before anything else that we decided. */
function lateBlock({ lateSince, language }: Pick<DecisionFacts, 'lateSince' | 'language'>, { timeZone }: Profile): Block[] {
  if (lateSince === undefined) return [];
  return [{ part: 'late', text: lateSentences[language].answered(writeDate(lateSince, language, timeZone)) }];
}

/** S4.6: what the charter owes for a date that was missed, and that the answer says by when. */
function redressBlock({ redress = [], language }: Pick<AcknowledgementFacts, 'redress' | 'language'>, profile: Profile): Block[] {
  const owed = redress.map(({ what, amount }) => [
    ...(amount === undefined ? [] : [writeAmount(amount, language, profile)]),
    what,
  ]);
  if (owed.length === 0) return [];
  const { redress: intro, colon } = lateSentences[language];
  return [{ part: 'redress', text: [intro, ...owed.map((parts) => parts.join(colon))].join('\n\n') }];
}

function promiseBlock({ promises = [], language }: DecisionFacts, profile: Profile, say: LetterSentences): Block[] {
  const lines = promises.map(({ what, dueAt, amount }) => {
    const date = writeDate(dueAt, language, profile.timeZone);
    if (amount === undefined) return say.promise({ what, date });
    return say.compensation({ what, date, amount: writeAmount(amount, language, profile) });
  });
  return lines.length === 0 ? [] : [{ part: 'promises', heading: say.headings.promises, text: lines.join('\n\n') }];
}

function writeAmount(amount: number, language: Language, { compensation }: Profile): string {
  const { locale } = messagesIn(language);
  return new Intl.NumberFormat(locale, { style: 'currency', currency: compensation?.currency ?? 'EUR' }).format(amount);
}

function staffBlock(
  part: LetterPart & keyof LetterSentences['headings'],
  words: string | undefined,
  say: LetterSentences,
): Block[] {
  return hasWords(words) ? [{ part, heading: say.headings[part], text: words }] : [];
}

/**
 * M17: a text in both languages, longest first. What does not fit is left out: the link, which costs most, then the day by which we answer,
 * so that both languages say at least that the message arrived, and how to reach us.
 */
function textsInBoth(
  [first, second]: [AcknowledgementFacts, AcknowledgementFacts],
  { timeZone, provider: { phone } }: Profile,
): [string, ...string[]] {
  const say = { first: messagesIn(first.language).sms, second: messagesIn(second.language).sms };
  const day = ({ respondBy, language }: AcknowledgementFacts) => writeShortDate(respondBy, language, timeZone);
  const promised = isLate(first)
    ? `${say.first.late} / ${say.second.late}`
    : `${say.first.acknowledgement(day(first))} / ${say.second.acknowledgement(day(second))}`;
  return [
    `${first.reference}: ${promised} ${say.first.reach({ link: first.textUrl, phone })}`,
    `${first.reference}: ${promised} ${phone}`,
    `${first.reference}: ${say.first.received} / ${say.second.received} ${phone}`,
  ];
}

/** The first of `texts` that the profile's parts hold, spelled plainly where that helps (M2); the last where none does. */
function firstThatFits(
  [text, next, ...others]: readonly [string, ...string[]],
  language: Language,
  profile: Profile,
): ReturnType<typeof chooseSpelling> {
  const spelled = chooseSpelling(text, language, profile.smsParts);
  if (spelled.parts <= profile.smsParts || next === undefined) return spelled;
  return firstThatFits([next, ...others], language, profile);
}

/**
 * Says that there is a question too, where that fits; the question itself could tell whoever holds the phone what this is about (M9). A link
 * that does not fit is left out: a number to ring always does.
 */
function textsFor(facts: LetterFacts, profile: Profile): [string, ...string[]] {
  if (facts.kind === 'text_answer') return answersFor(facts, profile);
  const link = facts.kind === 'survey' ? facts.surveyUrl : facts.textUrl;
  const [plain, ...shorter] = [writeTextMessage(facts, profile, link), writeTextMessage(facts, profile, undefined)] as const;
  const asks = facts.kind === 'acknowledgement' && facts.asks !== undefined;
  return asks
    ? [writeTextMessage(facts, profile, link, ` ${messagesIn(facts.language).sms.question}`), plain, ...shorter]
    : [plain, ...shorter];
}

/** M13, M17: to somebody whose language is in doubt in both, or in the likelier one alone. Many cases are not told apart by text (M8). */
function answersFor(facts: TextAnswerFacts, profile: Profile): [string, ...string[]] {
  const { reference, secondLanguage } = facts;
  const said = writeAnswer(facts, profile);
  const plain = `${reference}: ${said}`;
  if (secondLanguage !== undefined) return [`${plain} / ${writeAnswer({ ...facts, language: secondLanguage }, profile)}`, plain];
  return facts.answer === 'which_case'
    ? [plain, `${reference}: ${writeAnswer({ ...facts, answer: 'unclear' }, profile)}`]
    : [plain];
}

/** Says that there is something to read and how; a decision itself is never told by text message (M9). */
function writeTextMessage(
  facts: Exclude<LetterFacts, TextAnswerFacts>,
  profile: Profile,
  link: string | undefined,
  more = '',
): string {
  const { sms } = messagesIn(facts.language);
  return `${facts.reference}: ${textMessageSentence(facts, profile)}${more} ${sms.reach({ link, phone: profile.provider.phone })}`;
}

function textMessageSentence(facts: Exclude<LetterFacts, TextAnswerFacts>, profile: Profile): string {
  if (isMeetingLetter(facts)) return meetingTextMessage(facts, profile.timeZone);
  const { sms } = messagesIn(facts.language);
  const day = (at: string) => writeShortDate(at, facts.language, profile.timeZone);
  switch (facts.kind) {
    case 'acknowledgement':
    case 'appeal_acknowledgement':
    case 'progress_update':
    case 'resume_notice':
      return isLate(facts) ? sms.late : sms[facts.kind](day(facts.respondBy));
    case 'extension':
      return sms.extension(day(facts.newDueAt));
    case 'written_down':
      return writtenDownTextMessage(facts.language);
    case 'filed_as':
      return filingTextMessage(facts.language);
    case 'disadvantage_answer':
      return disadvantageAnswerTextMessage(facts.language);
    default:
      return sms[facts.kind];
  }
}
