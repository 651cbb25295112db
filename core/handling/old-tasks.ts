// A task that nobody does must not lie unseen (S1.7, S1.20, S2.43): its role is told again, and after that the rank above as well. The
// clocks of the procedure say when: a task waits no longer than a case waits for somebody to take it.

import type { Case, OpenTask } from '#core/case/case.ts';
import type { OutboxDraft } from '#core/case/change.ts';
import { mayHear } from '#core/case/disadvantage.ts';
import { isExcluded, leadingRole } from '#core/case/policy.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { hasADay } from '#core/case/tasks.ts';
import type { Instant } from '#core/instant.ts';
import { endOf, type Procedure, rankAbove } from '#core/procedure/procedure.ts';
import type { Role } from '#core/procedure/profile.ts';
import { type HandlingContext, noticeTo } from './context.ts';
import type { ProcedureAct } from './procedure-acts.ts';

/** The tasks of `record`, open or closed, that have waited too long since they were given, or since somebody was last told. */
export function tasksLeftLying(record: Case, procedure: Procedure, now: Instant): OpenTask[] {
  return record.tasks.filter((task) => !waitsForOthers(task, record) && tellsAt(task, procedure) <= now);
}

export const remindOfTasks: ProcedureAct = (record, context) => {
  const { procedure, now } = context;
  const lying = tasksLeftLying(record, procedure, now);
  if (lying.length === 0) return undefined;
  return {
    after: {
      ...record,
      tasks: record.tasks.map((task) => (lying.includes(task) ? { ...raised(task, record, context), toldAt: now } : task)),
    },
    events: lying.map(({ taskId, kind, role }) => ({
      type: 'task_left_lying',
      actor: { kind: 'procedure' },
      facts: { taskId, kind, role },
    })),
    outbox: noticesOf(lying, record, context),
  };
};

/** One for each role; not to somebody from whom all of it is kept. */
function noticesOf(lying: readonly OpenTask[], record: Case, context: HandlingContext): OutboxDraft[] {
  const told = lying.flatMap((task) => rolesToTell(task, record, context).map((role) => ({ role, task })));
  return [...new Set(told.map(({ role }) => role))].map((role) => {
    const kept = told.filter((one) => one.role === role).map(({ task }) => task.notFor ?? []);
    const [first = [], ...others] = kept;
    const notFor = first.filter((personId) => others.every((other) => other.includes(personId)));
    const { handler, recused } = record;
    const isKept = handler.personId !== undefined && notFor.includes(handler.personId);
    const apart = { ...record, recused: [...recused, ...notFor], handler: isKept ? { role: handler.role } : handler };
    return noticeTo(apart, 'task_waiting', context, role);
  });
}

/** S2.12: what is still not looked into is for the rank above. */
function raised(task: OpenTask, record: Case, context: HandlingContext): OpenTask {
  const [, above] = rolesToTell(task, record, context);
  if (task.kind !== 'look_into_disadvantage' || above === undefined) return task;
  const { procedure, staff } = context;
  const serving = staff.filter(({ role }) => role === above);
  const isFit = (person: StaffPerson) => !isExcluded(person, record, procedure.profile, staff) && mayHear(person, task);
  return serving.length === 0 || serving.some(isFit) ? { ...task, role: above } : task;
}

function tellsAt(task: OpenTask, procedure: Procedure): Instant {
  const { triage, escalateAgain } = procedure.profile;
  if (task.toldAt !== undefined) return endOf(procedure, escalateAgain, task.toldAt);
  return hasADay(task) ? task.dueAt : endOf(procedure, triage, task.dueAt);
}

/** The authority of somebody else takes its time, and the clock that stands still for it has a date of its own (S2.31). */
function waitsForOthers({ kind }: OpenTask, { pause }: Case): boolean {
  return kind === 'obtain_authority' && pause?.reason === 'awaiting_authority';
}

/** At first those whose task it is; when that did not help, the rank above them too. */
function rolesToTell({ role, toldAt }: OpenTask, record: Case, { procedure, staff }: HandlingContext): Role[] {
  const above = toldAt === undefined ? undefined : rankAbove(procedure.profile, role);
  const lead = above && leadingRole(above, record, procedure.profile, staff);
  return lead === undefined ? [role] : [role, lead];
}
