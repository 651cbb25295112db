// A task that nobody does must not lie unseen (S1.7, S1.20, S2.43): its role is told again, and after that the rank above as well. The
// clocks of the procedure say when: a task waits no longer than a case waits for somebody to take it.

import type { Case, OpenTask } from '#core/case/case.ts';
import type { OutboxDraft } from '#core/case/change.ts';
import { mayHear } from '#core/case/disadvantage.ts';
import { asksPeers, isExcluded, leadingRole } from '#core/case/policy.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { hasADay } from '#core/case/tasks.ts';
import type { Instant } from '#core/instant.ts';
import { endOf, type Procedure, rankAbove } from '#core/procedure/procedure.ts';
import type { Role } from '#core/procedure/profile.ts';
import { type HandlingContext, noticeTo, noticeToRole } from './context.ts';
import type { ProcedureAct } from './procedure-acts.ts';

/** The tasks of `record`, open or closed, that have waited too long since they were given, or since somebody was last told. */
export function tasksLeftLying(record: Case, procedure: Procedure, now: Instant): OpenTask[] {
  return record.tasks.filter((task) => !waitsForOthers(task, record) && tellsAt(task, procedure) <= now);
}

export const remindOfTasks: ProcedureAct = (record, context) => {
  const { procedure, now } = context;
  const lying = tasksLeftLying(record, procedure, now);
  if (lying.length === 0) return undefined;
  const after: Case = {
    ...record,
    tasks: record.tasks.map((task) => (lying.includes(task) ? { ...raised(task, record, context), toldAt: now } : task)),
  };
  return {
    after,
    events: lying.map(({ taskId, kind, role }) => ({
      type: 'task_left_lying',
      actor: { kind: 'procedure' },
      facts: { taskId, kind, role },
    })),
    outbox: onceEach(lying.flatMap((task) => noticesOf(task, after, context))),
  };
};

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

/** At first those whose task it is; when that did not help, the rank above them too, or whoever may see the case instead (S2.59). */
function noticesOf(task: OpenTask, record: Case, context: HandlingContext): OutboxDraft[] {
  const [asked, lead] = rolesToTell(task, record, context);
  const apart = withoutKept(task, record);
  const tell = asksPeers(task) ? noticeToRole : noticeTo;
  const notice = tell(apart, 'task_waiting', context, asked);
  return lead === undefined ? [notice] : [notice, noticeTo(apart, 'task_waiting', context, lead)];
}

/** As if those from whom the task is kept had stepped back: they hear nothing of it. */
function withoutKept({ notFor = [] }: OpenTask, record: Case): Case {
  const { handler, recused } = record;
  const isKept = handler.personId !== undefined && notFor.includes(handler.personId);
  return { ...record, recused: [...recused, ...notFor], handler: isKept ? { role: handler.role } : handler };
}

function rolesToTell({ role, toldAt }: OpenTask, record: Case, { procedure, staff }: HandlingContext): [Role, Role?] {
  const above = toldAt === undefined ? undefined : rankAbove(procedure.profile, role);
  const lead = above && leadingRole(above, record, procedure.profile, staff);
  return lead === undefined ? [role] : [role, lead];
}

/** Several tasks of one role are one notice. */
function onceEach(notices: readonly OutboxDraft[]): OutboxDraft[] {
  return [...new Map(notices.map((notice) => [JSON.stringify(notice), notice])).values()];
}
