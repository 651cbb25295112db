// What the person who complained may decide by themselves, on the page behind their own link: nobody stands in between, and what they
// decide counts from the moment it arrives. When each is open to them is said here, once.

import * as z from 'zod';
import { type Case, kindOf, type Phase } from '#core/case/case.ts';
import { isAllowedFrom } from '#core/case/lifecycle.ts';
import { type Procedure, stageAfter } from '#core/procedure/procedure.ts';
import { mayStillAppeal } from '../appeal.ts';
import { mayStillGoFormal } from '../formal-stage.ts';

export const Choice = z.enum(['another_handler', 'formal', 'appeal', 'disadvantage', 'ending', 'complaint']);
export type Choice = z.infer<typeof Choice>;

/** While somebody still has to find out or decide something. */
const handling: readonly Phase[] = ['received', 'acknowledged', 'under_investigation', 'appealed', 'under_appeal'];

/** The choices open now, in the order in which they are shown. */
export function choicesOffered(record: Case, { profile }: Pick<Procedure, 'profile'>): Choice[] {
  return Choice.options.filter((choice) => isOffered[choice](record, profile));
}

const isOffered: Record<Choice, (record: Case, profile: Procedure['profile']) => boolean> = {
  another_handler: (record) => handling.includes(record.phase) && !isHandlerSought(record),
  formal: (record, profile) => isFormalInTime(record, profile) || isLateFormal(record, profile),
  appeal: (record, profile) => isAppealInTime(record, profile) || isLateAppeal(record, profile),
  // At any time: it may begin long after the answer (S2.12).
  disadvantage: () => true,
  // Where somebody may be watched, whoever reads their mail must not be able to end it for them.
  ending: ({ phase, tasks }, { safeBrowsing }) =>
    safeBrowsing === undefined && handling.includes(phase) && !has(tasks, 'confirm_ending'),
  // S2.2: however late, also when the case is closed.
  complaint: (record) => kindOf(record) !== 'complaint',
};

/** Nobody without a part in it was found yet: there is nobody to ask away. */
export function isHandlerSought({ handler, tasks }: Case): boolean {
  return handler.personId === undefined && has(tasks, 'find_eligible_person');
}

export function isAppealInTime({ phase, stage }: Case, profile: Procedure['profile']): boolean {
  return isAllowedFrom('lodge_appeal', phase) && stageAfter(profile, stage) === undefined;
}

export function isFormalInTime({ phase, stage, pause }: Case, profile: Procedure['profile']): boolean {
  return pause === undefined && isAllowedFrom('make_formal', phase) && stageAfter(profile, stage) !== undefined;
}

function isLateFormal(record: Case, profile: Procedure['profile']): boolean {
  return mayStillGoFormal(record, profile) && !has(record.tasks, 'consider_late_formal');
}

/** After the time for it an appeal is asked for all the same, and a person decides (S2.41). */
function isLateAppeal(record: Case, profile: Procedure['profile']): boolean {
  const isAfter = isAllowedFrom('accept_late_appeal', record.phase);
  return isAfter && mayStillAppeal(record, profile) && !has(record.tasks, 'consider_late_appeal');
}

function has(tasks: Case['tasks'], kind: Case['tasks'][number]['kind']): boolean {
  return tasks.some((task) => task.kind === kind);
}
