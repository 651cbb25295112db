// What an act of staff is: a name, what it takes, who may do it when (the lifecycle and the policy), and what comes of it. The
// workspace's forms, the JSON endpoints and their documentation are all made from these.

import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import type { EventDraft } from '#core/case/history.ts';
import { isAllowedFrom, type LifecycleAct } from '#core/case/lifecycle.ts';
import { waitsForDeclaration } from '#core/case/no-conflict.ts';
import type { Message } from '#core/case/person.ts';
import { mayDo } from '#core/case/policy.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { drawIdentifier } from '#core/identifier.ts';
import { Refusal } from '#core/refusal.ts';
import type { HandlingContext } from './context.ts';

export interface StaffContext extends HandlingContext {
  person: StaffPerson;
  /** The words sealed under an event of this case. */
  wordsOf(seq: number): unknown;
  /** What came in on this case; in `thirdParties` stands who else wrote. */
  messages: readonly Message[];
}

export interface ActResult extends Draft {
  /** What the caller is shown beside the case, such as a preview. */
  shown?: unknown;
  /** Told to the caller after everything else was written: that it was tried stays on record (S2.62). */
  refused?: Refusal | undefined;
}

export interface StaffAct {
  act: LifecycleAct;
  title: string;
  input: z.ZodObject;
  /** False for an act that only looks: nothing is written. */
  changes: boolean;
  /** Whether the workflow must look at the record again. */
  signals: boolean;
  /** Further conditions beside phase and policy, such as the kind of stage. */
  isOffered?(record: Case, context: Pick<StaffContext, 'procedure' | 'person'>): boolean;
  perform(record: Case, input: unknown, context: StaffContext): ActResult;
}

/** An act with its input's type known to `perform`; the input is checked again here, so that no caller can skip it. */
export function staffAct<Input extends z.ZodObject>(
  definition: Omit<StaffAct, 'input' | 'perform' | 'changes' | 'signals'> & {
    input: Input;
    changes?: boolean;
    signals?: boolean;
    perform(record: Case, input: z.output<Input>, context: StaffContext): ActResult;
  },
): StaffAct {
  return {
    changes: true,
    signals: false,
    ...definition,
    perform: (record, input, context) => definition.perform(record, definition.input.parse(input), context),
  };
}

/** What makes or moves a deadline, or ends the handling by an answer: not while the clocks stand still. */
const notInPause: readonly LifecycleAct[] = [
  'make_formal',
  'extend',
  'send_letter',
  'send_appeal_letter',
  'resolve_at_once',
  'file_as',
  'agree_to_filing',
  'invite_to_hearing',
  'hold_paper_review',
  'record_hearing',
];

function isPossible(act: StaffAct, record: Case, context: Pick<StaffContext, 'procedure' | 'person'>): boolean {
  if (record.pause !== undefined && notInPause.includes(act.act)) return false;
  return isAllowedFrom(act.act, record.phase) && (act.isOffered?.(record, context) ?? true);
}

export function isOffered(act: StaffAct, record: Case, context: Pick<StaffContext, 'person' | 'procedure' | 'staff'>): boolean {
  return isPossible(act, record, context) && mayDo(context.person, act.act, record, context.procedure.profile, context.staff);
}

/** @throws Refusal `ConflictOfInterest`, `ActNotAllowedNow` or `DeclarationMissing`. */
export function requireOffered(act: StaffAct, record: Case, context: StaffContext): void {
  if (!isPossible(act, record, context)) {
    throw new Refusal('ActNotAllowedNow', { act: act.act, phase: record.phase });
  }
  if (!mayDo(context.person, act.act, record, context.procedure.profile, context.staff)) {
    throw new Refusal('ConflictOfInterest', { act: act.act });
  }
  if (waitsForDeclaration(act.act, context.person, record, context.procedure.profile)) {
    throw new Refusal('DeclarationMissing', { act: act.act });
  }
}

export function byPerson({ person }: StaffContext): EventDraft['actor'] {
  return { kind: 'person', personId: person.personId };
}

/** Words behind an event, with the salt that keeps their commitment from being guessed. */
export function sealedWords(value: unknown, { chance }: HandlingContext): NonNullable<EventDraft['words']> {
  return { salt: drawIdentifier(chance, 26), value };
}

/** `record` with the acting person among those who have handled it. */
export function handledBy(record: Case, { person }: StaffContext): Case {
  return record.involved.includes(person.personId) ? record : { ...record, involved: [...record.involved, person.personId] };
}

/** Nobody becomes a handler by what they do for an appeal (S2.35); everybody else who works on the case does. */
export function handledOrReviewed(record: Case, context: StaffContext): Case {
  return record.phase === 'appealed' || record.phase === 'under_appeal' ? record : handledBy(record, context);
}

/** What it rested on has changed: the answer is decided anew before it goes out. */
export function withoutDecision({ decisionSeq: _decision, ...record }: Case): Case {
  return record;
}

const longText = (title: string, description?: string) =>
  z
    .string()
    .trim()
    .max(10_000)
    .meta({ title, ...(description === undefined ? {} : { description }) });
export const words = (title: string, description?: string) => longText(title, description).min(1);
export const optionalWords = (title: string, description?: string) => longText(title, description).optional();
