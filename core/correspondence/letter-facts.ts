// What a letter is made of: the facts, per kind. Facts may be incomplete, so that staff can look at a half-written answer; whether it
// may be sent is the linter's business (letter-linter.ts).

import * as z from 'zod';
import { Essential, FiledKind } from '#core/case/case.ts';
import { CaseReference } from '#core/case/case-reference.ts';
import { LettersTo } from '#core/case/party.ts';
import { PauseReason } from '#core/case/pause-reason.ts';
import { Instant } from '#core/instant.ts';
import { Language } from '#core/language.ts';
import { Role, StageName } from '#core/procedure/profile.ts';
import { TextAnswer } from './text-answers.ts';

/** Only web addresses: a letter never carries a `javascript:` link. */
const WebAddress = z.url({ protocol: /^https?$/ });

const common = {
  language: Language,
  reference: CaseReference,
  /** When the letter is written: dates that it promises must lie after this. */
  writtenAt: Instant,
  /** As the person gave it. Somebody may give another person's address and an advertisement as the name: see `greetableName`. */
  salutationName: z.string().optional(),
  /** Staff sign with their role, so that nobody looks a member of staff up (S2.70). */
  signatory: Role,
  /** The office of somebody from outside who decided, for whom the signatory writes. */
  onBehalfOf: z.string().optional(),
  /** Absent for someone whose address is not proven: they get a receipt and no way into the case (E18). */
  trackingUrl: WebAddress.optional(),
  /** What a text carries instead: nothing behind it tells what a letter says (M9). */
  textUrl: WebAddress.optional(),
  evidenceUrl: WebAddress.optional(),
  /** Its reader acts for the person who complained, and gets a copy, or the letter instead of them (S2.10). */
  toRepresentative: LettersTo.optional(),
};

/** What staff write themselves, in the letter's language; blank lines part paragraphs. */
const staffWords = z.string().optional();

export const DecidedOutcome = z.enum(['upheld', 'partly_upheld', 'not_upheld']);
export type DecidedOutcome = z.infer<typeof DecidedOutcome>;

/** The day of this answer has passed: it says so, and is sorry (S4.21). */
const answeredLate = { lateSince: Instant.optional() };

/** What the charter owes for a date that was missed (S4.6). */
const redress = {
  redress: z
    .array(z.strictObject({ what: z.string(), amount: z.number().positive().optional() }))
    .min(1)
    .optional(),
};

const decision = {
  outcome: DecidedOutcome,
  /** About the complaint as a whole. */
  findings: staffWords,
  /** What was complained about, one thing after the other, each with its finding (S2.37). */
  allegations: z.array(z.strictObject({ allegation: z.string(), outcome: DecidedOutcome, rationale: z.string() })).optional(),
  apology: staffWords,
  measures: staffWords,
  prevention: staffWords,
  reason: staffWords,
  /** What we promise, each by a day (S1.7); an amount is in the currency of the profile. */
  promises: z
    .array(
      z.strictObject({
        what: z.string(),
        dueAt: Instant,
        amount: z.number().positive().optional(),
        /** By the charter, for a date of ours that was missed: nobody here chose it (S4.6). */
        isOwed: z.boolean().optional(),
      }),
    )
    .optional(),
  ...answeredLate,
};

export const LetterFacts = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('acknowledgement'),
    ...common,
    /** Where `language` is in doubt: the letter is written in both, and asks (E50, M17). */
    secondLanguage: Language.optional(),
    /** The one thing that the complaint does not tell and that is asked about (S2.25). */
    asks: Essential.optional(),
    /** Of somebody who speaks for another: what they must still send, and whether the clock waits for it (S2.31). */
    authority: z.enum(['needed', 'clock_stands']).optional(),
    stage: StageName,
    receivedAt: Instant,
    respondBy: Instant,
    ...redress,
  }),
  z.strictObject({
    kind: z.literal('progress_update'),
    ...common,
    sentence: staffWords,
    respondBy: Instant,
    /** The informal answer is late, and there is a formal stage to go to (S2.22). */
    offersFormal: z.boolean().optional(),
    /** They turned out to speak for somebody else, and the clock runs on: they are asked for the authority (S2.69). */
    needsAuthority: z.boolean().optional(),
    ...redress,
  }),
  z.strictObject({
    kind: z.literal('extension'),
    ...common,
    reason: staffWords,
    /** The reader speaks for somebody and may not be told the reason (S2.61). */
    isReasonKept: z.boolean().optional(),
    oldDueAt: Instant,
    newDueAt: Instant,
  }),
  z.strictObject({
    kind: z.literal('outcome'),
    ...common,
    ...decision,
    appealBy: Instant,
    /** Who hears the appeal; not always the profile's first choice, which may be whom the complaint is about (S2.21). */
    appealTo: Role,
  }),
  z.strictObject({
    kind: z.literal('appeal_acknowledgement'),
    ...common,
    receivedAt: Instant,
    respondBy: Instant,
    /** It came without reasons: they are asked for, once (S2.42). */
    asksReasons: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal('appeal_outcome'),
    ...common,
    ...decision,
    /** What happened and went wrong as the reader sees it, quoted (S2.51). */
    theirView: staffWords,
    /** They wished to talk with those concerned, and did, or did not yet (S2.52). Missing where no such wish is known. */
    talk: z.strictObject({ heldAt: Instant.optional() }).optional(),
  }),
  z.strictObject({ kind: z.literal('survey'), ...common, surveyUrl: WebAddress, closesAt: Instant }),
  z.strictObject({ kind: z.literal('pause_notice'), ...common, why: PauseReason, reviewBy: Instant }),
  z.strictObject({ kind: z.literal('resume_notice'), ...common, respondBy: Instant }),
  /** What was settled there and then (S2.16). */
  z.strictObject({
    kind: z.literal('resolution_confirmed'),
    ...common,
    agreed: staffWords,
    ...answeredLate,
    appealBy: Instant,
    appealTo: Role,
  }),
  z.strictObject({ kind: z.literal('withdrawal_confirmed'), ...common }),
  z.strictObject({
    kind: z.literal('transfer_notice'),
    ...common,
    /** The organisation that answers from now on. */
    organisation: z.string().min(1),
    contact: z.string().min(1).optional(),
    reason: staffWords,
  }),
  z.strictObject({
    kind: z.literal('meeting_invitation'),
    ...common,
    startsAt: Instant,
    endsAt: Instant,
    place: z.string().min(1),
    /** Of an appeal (S2.44). */
    isHearing: z.boolean(),
    /** The reader has had another day or place for it. */
    isMoved: z.boolean(),
    isNeutral: z.boolean(),
    interpreter: Language.optional(),
    /** A talk with those whom the complaint is about, at the reader's own wish (S2.52). */
    isDialogue: z.boolean().optional(),
    /** By when we ask for documents, to have time to read them (S2.48). */
    evidenceBy: Instant.optional(),
    /** When the decision follows a hearing at the latest (S2.55). */
    respondBy: Instant.optional(),
  }),
  z.strictObject({ kind: z.literal('meeting_cancelled'), ...common, startsAt: Instant, reason: staffWords }),
  z.strictObject({ kind: z.literal('paper_review'), ...common, reason: staffWords, respondBy: Instant }),
  z.strictObject({ kind: z.literal('appeal_declined'), ...common, reason: staffWords }),
  z.strictObject({ kind: z.literal('signpost'), ...common }),
  z.strictObject({ kind: z.literal('written_down'), ...common, said: z.string().min(1) }),
  /** It is no complaint, as somebody found; its reader says otherwise by a word (S2.2). */
  z.strictObject({ kind: z.literal('filed_as'), ...common, as: FiledKind, receivedAt: Instant, answer: staffWords }),
  /** What was found about how they are treated since they complained (S2.12). */
  z.strictObject({
    kind: z.literal('disadvantage_answer'),
    ...common,
    found: z.enum(['worse', 'not_worse']),
    findings: staffWords,
  }),
  z.strictObject({
    kind: z.literal('text_answer'),
    ...common,
    answer: TextAnswer,
    /** Where `language` is in doubt: the text is in both, if that fits (M13, M17). */
    secondLanguage: Language.optional(),
    choices: z.array(CaseReference).optional(),
  }),
]);
export type LetterFacts = z.infer<typeof LetterFacts>;

export type AcknowledgementFacts = Extract<LetterFacts, { kind: 'acknowledgement' }>;

export type DecisionFacts = Extract<LetterFacts, { kind: 'outcome' | 'appeal_outcome' }>;

/** What a letter can hold. The profile makes some of them mandatory (S2.39, S2.40); others are, for every provider (letter-linter.ts). */
export const letterParts = [
  'to_representative',
  'which_language',
  'receipt',
  'reference',
  'next_steps',
  'respond_by',
  'question',
  'meeting',
  'add_more',
  'no_disadvantage',
  'truthful',
  'authority',
  'support',
  'tracking',
  'progress',
  'late',
  'formal_offer',
  'redress',
  'delay_reason',
  'decision',
  'their_view',
  'talk',
  'findings',
  'apology',
  'measures',
  'prevention',
  'promises',
  'taken_seriously',
  'reason',
  'appeal_right',
  'final',
  'not_final',
  'onward_rights',
  'survey',
  'withdrawal',
  'resolution',
  'transfer',
  'pause',
  'answer',
  'say_otherwise',
  'contact',
] as const;
export type LetterPart = (typeof letterParts)[number];
