// A task that nobody does must not lie unseen (S1.7, S1.20, S2.43): its role is told again, and after that the rank above as well. The
// clocks of the procedure say when: a task waits no longer than a case waits for somebody to take it.

import type { Case, OpenTask } from '#core/case/case.ts';
import type { OutboxDraft } from '#core/case/change.ts';
import { asksPeers, leadingRole } from '#core/case/policy.ts';
import { hasADay } from '#core/case/tasks.ts';
import type { Instant } from '#core/instant.ts';
import { endOf, type Procedure, rankAbove } from '#core/procedure/procedure.ts';
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
  return {
    after: { ...record, tasks: record.tasks.map((task) => (lying.includes(task) ? { ...task, toldAt: now } : task)) },
    events: lying.map(({ taskId, kind, role }) => ({
      type: 'task_left_lying',
      actor: { kind: 'procedure' },
      facts: { taskId, kind, role },
    })),
    outbox: onceEach(lying.flatMap((task) => noticesOf(task, record, context))),
  };
};

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
  const { procedure, staff } = context;
  const above = task.toldAt === undefined ? undefined : rankAbove(procedure.profile, task.role);
  const lead = above && leadingRole(above, record, procedure.profile, staff);
  const tell = asksPeers(task) ? noticeToRole : noticeTo;
  const asked = tell(record, 'task_waiting', context, task.role);
  return lead === undefined ? [asked] : [asked, noticeTo(record, 'task_waiting', context, lead)];
}

/** Several tasks of one role are one notice. */
function onceEach(notices: readonly OutboxDraft[]): OutboxDraft[] {
  return [...new Map(notices.map((notice) => [JSON.stringify(notice), notice])).values()];
}
