// What waits for one person, read off the records: nothing is stored that could say otherwise than the case itself.

import type { Instant } from '#core/instant.ts';
import type { Procedure } from '#core/procedure/procedure.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { questionsFor } from './asked-question.ts';
import { type Case, type DeadlineKind, deadlineOf, nextDeadlineOf, type OpenTask } from './case.ts';
import type { CaseReference } from './case-reference.ts';
import { mayHear } from './disadvantage.ts';
import { isAllowedFrom } from './lifecycle.ts';
import { isTaskOf, mayDo, maySee } from './policy.ts';
import type { StaffPerson } from './staff.ts';

/** Beside the tasks that stand in a record, those that its phase makes. */
export type StaffTaskKind =
  | OpenTask['kind']
  | 'answer_question'
  | 'take_case'
  | 'answer_complaint'
  | 'assign_appeal'
  | 'answer_appeal';

/** Done by the act that they ask for, and by nothing else. */
const withOwnAct: readonly OpenTask['kind'][] = [
  'approve_remedy',
  'keep_promise',
  'sign_letter',
  'look_at_letter',
  'decide_out_of_time',
  'record_learning',
  'answer_body',
  'report_to_board',
  'find_eligible_person',
  'agree_to_filing',
  'look_into_disadvantage',
  'ask_about_treatment',
];

/** Those that have a day by which they are done. */
const withADay: readonly OpenTask['kind'][] = [
  'keep_promise',
  'record_learning',
  'answer_body',
  'renew_authority',
  'report_to_board',
  'look_into_disadvantage',
  'ask_about_treatment',
];

/** By which a person brings a letter that no program could. */
export function bringsLetter({ kind }: Pick<OpenTask, 'kind'>): boolean {
  return kind === 'reach_by_other_channel' || kind === 'answer_in_person';
}

export function endsByItsAct({ kind }: Pick<OpenTask, 'kind'>): boolean {
  return withOwnAct.includes(kind);
}

export function hasADay({ kind }: Pick<OpenTask, 'kind'>): boolean {
  return withADay.includes(kind);
}

/** What has a day can be late; the other tasks are due at once, and old rather than late. */
export function isLate({ kind, dueAt }: Pick<OpenTask, 'kind' | 'dueAt'>, now: Instant): boolean {
  return hasADay({ kind }) && dueAt < now;
}

/**
 * S2.21: a message that names a colleague, and what it asks for, are not theirs to see before somebody has looked at it. S2.12: what somebody
 * says of being treated worse is for those above.
 */
export function isKeptFrom(person: Pick<StaffPerson, 'personId' | 'role'>, task: Pick<OpenTask, 'notFor' | 'readers'>): boolean {
  return !mayHear(person, task);
}

export function isMessageKeptFrom(
  person: Pick<StaffPerson, 'personId' | 'role'>,
  messageId: string,
  { tasks, disadvantages = [] }: Pick<Case, 'tasks' | 'disadvantages'>,
): boolean {
  return (
    tasks.some((task) => isKeptFrom(person, task) && task.messageIds?.includes(messageId) === true) ||
    disadvantages.some(
      (report) => (report.messageId === messageId || report.returned?.includes(messageId)) && !mayHear(person, report),
    )
  );
}

/** What is left when `done` is done. Once somebody has looked whom messages are about, they are kept from nobody who still sees the case. */
export function tasksWithout(done: OpenTask, tasks: readonly OpenTask[]): OpenTask[] {
  const left = tasks.filter((task) => task !== done);
  return done.kind === 'look_into_conflict' ? left.map(withoutSuspicion) : left;
}

/** What somebody says of being treated worse stays with those above, whatever else was looked into (S2.12). */
function withoutSuspicion(task: OpenTask): OpenTask {
  if (task.readers !== undefined) return task;
  const { notFor: _kept, ...open } = task;
  return open;
}

export interface StaffTask {
  kind: StaffTaskKind;
  reference: CaseReference;
  dueAt: Instant;
  isOverdue: boolean;
  /** Of a task that stands in the record. */
  taskId?: string;
  /** Of a question that a colleague asks. */
  itemId?: string;
}

/** The tasks that `record` holds for `person`; of a case they may not know of, only what a colleague asked them (S1.5). */
export function tasksFor(
  person: StaffPerson,
  record: Case,
  { profile }: Procedure,
  staff: readonly StaffPerson[],
  now: Instant,
): StaffTask[] {
  const questions = questionsFor(person, record, profile, staff).map(
    ({ itemId, asked: { dueAt } }): StaffTask => ({
      ...{ kind: 'answer_question', reference: record.reference, dueAt, isOverdue: dueAt < now, itemId },
    }),
  );
  if (!maySee(person, record, profile, staff)) return questions;
  const made = taskOfPhase(person, record) ?? outsideTask(person, record, profile, staff);
  const dueAt = made && (deadlineOf(record, made.until) ?? nextDeadlineOf(record))?.dueAt;
  const { reference } = record;
  return [
    ...questions,
    ...(made && dueAt !== undefined ? [{ kind: made.kind, reference, dueAt, isOverdue: dueAt < now }] : []),
    ...record.tasks
      .filter((task) => isTaskOf(person, task, record))
      .map((task) => ({ kind: task.kind, reference, dueAt: task.dueAt, isOverdue: isLate(task, now), taskId: task.taskId })),
  ];
}

export function bySoonest(one: Pick<StaffTask, 'dueAt'>, other: Pick<StaffTask, 'dueAt'>): number {
  return one.dueAt < other.dueAt ? -1 : Number(one.dueAt > other.dueAt);
}

/** Whether anybody here may still lead depends on who serves, so no record can be trusted to hold the task. */
function outsideTask(
  person: StaffPerson,
  record: Case,
  profile: Profile,
  staff: readonly StaffPerson[],
): { kind: StaffTaskKind; until: DeadlineKind } | undefined {
  const act = record.phase === 'under_appeal' ? 'name_outside_reviewer' : 'name_outside_lead';
  const isHeld = record.tasks.some((task) => task.kind === 'find_eligible_person' && isTaskOf(person, task, record));
  if (isHeld || !isAllowedFrom(act, record.phase) || !mayDo(person, act, record, profile, staff)) return undefined;
  return { kind: 'find_eligible_person', until: record.phase === 'under_appeal' ? 'answer_appeal' : 'respond' };
}

/** Until somebody took it, a case waits for everybody in the role that leads it, or for the named contact whom it was given to (S3.6). */
function taskOfPhase(person: StaffPerson, { phase, handler }: Case): { kind: StaffTaskKind; until: DeadlineKind } | undefined {
  const isMine = handler.personId === person.personId;
  const isUntaken = handler.personId === undefined && handler.role === person.role;
  switch (phase) {
    case 'acknowledged':
      return isUntaken || isMine ? { kind: 'take_case', until: 'triage' } : undefined;
    case 'under_investigation':
      if (isUntaken) return { kind: 'take_case', until: 'respond' };
      return isMine ? { kind: 'answer_complaint', until: 'respond' } : undefined;
    case 'under_appeal':
      if (isUntaken) return { kind: 'assign_appeal', until: 'answer_appeal' };
      return isMine ? { kind: 'answer_appeal', until: 'answer_appeal' } : undefined;
    default:
      return undefined;
  }
}
