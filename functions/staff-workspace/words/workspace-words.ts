// What the workspace says beyond the wording of its pages, as the shape that each language fills: the acts of staff with the questions of
// their forms, and a word for every code of the record, so that a new code does not compile until it has one.

import type { DeadlineKind, Outcome, Phase } from '#core/case/case.ts';
import type { Channel } from '#core/case/channel.ts';
import type { EventType } from '#core/case/history.ts';
import type { LifecycleAct } from '#core/case/lifecycle.ts';
import type { LetterKind } from '#core/case/outbox.ts';
import type { Message, MessageFlag, PreferredChannel } from '#core/case/person.ts';
import type { StaffTaskKind } from '#core/case/tasks.ts';
import type { StageName } from '#core/procedure/profile.ts';
import type { RefusalCode } from '#core/refusal.ts';
import type { CaseView } from '#functions/shared/edges/http-case-view.ts';

export interface Question {
  label: string;
  hint?: string;
}

/** The questions of one act, by the names of its fields. */
export type Questions = Readonly<Record<string, Question>>;

/** The catalogue's own titles and labels are English and describe the API; every other language has all of them here. */
export interface ActWords {
  title?: string;
  questions?: Questions;
}

export interface AnswerWords {
  how: Record<'phone' | 'meeting' | 'email' | 'sms' | 'letter', string>;
  askedBy: Record<'complainant' | 'staff', string>;
  /** Who was heard at a meeting, and whose account was taken (S0.34). */
  spoke: Record<'both' | 'complainant' | 'concerned' | 'nobody', string>;
  whose: Record<'complainant' | 'concerned', string>;
  /** What a message from somebody else turns out to be. */
  as: Record<'complainant' | 'belongs' | 'unrelated', string>;
}

export interface CaseWords {
  phases: Record<Phase, string>;
  stages: Record<StageName, string>;
  channels: Record<Channel, string>;
  deadlines: Record<DeadlineKind, string>;
  tasks: Record<StaffTaskKind, string>;
  outcomes: Record<Outcome, string>;
  letters: Record<LetterKind, string>;
  delivery: Record<CaseView['letters'][number]['status'], string>;
  /** Once its reader has it. */
  deliveredOn(day: string): string;
  events: Record<EventType, string>;
  preferred: Record<PreferredChannel, string>;
  wantsAnswer: string;
  nobodyYet(role: string): string;
  serious: string;
  weekend: string;
  done(what: string): string;
  recorded(reference: string): string;
  openCase: string;
  /** The other ends of a held message, and that one of them was reached. */
  addToCase: string;
  setAside: string;
  decided: string;
  /** What a message counts as, where that is worth saying. */
  standings: Partial<Record<Message['standing'], string>>;
  flags: Record<MessageFlag, string>;
  aboutMessage: Record<'replyTo' | 'seenAddresses' | 'passedOnFrom' | 'awayUntilOn' | 'theirReference' | 'automaticWhy', string>;
  /** That we have asked for it (E38). */
  readableText: string;
  /** Said of somebody whose address is not proven to be theirs. */
  notProven: string;
  notFound: string;
  noRole: string;
  signInFailed: string;
  held: Record<string, string>;
}

export interface WorkspaceWords {
  acts: Partial<Record<LifecycleAct, ActWords>>;
  answers: AnswerWords;
  cases: CaseWords;
  /** Why something was not done. */
  refusals: Record<RefusalCode, string>;
}
