// Who may lead a case once it is known whom it is about: named by staff, or by the person themselves in a later part of what they say.

import { type Case, type OpenTask, tasksExcept } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import type { EventDraft } from '#core/case/history.ts';
import { askedAnew } from '#core/case/no-conflict.ts';
import type { Account } from '#core/case/person.ts';
import { appealLeader, correspondentRole, isAppeal, isExcluded, leadingRole, mayHandle, maySit } from '#core/case/policy.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import type { Profile, Role } from '#core/procedure/profile.ts';
import { type HandlingContext, noticeTo, openTask } from './context.ts';
import { withFitHearer } from './disadvantage.ts';
import { findSubjects } from './find-subjects.ts';

/** The handler, or the rank, moves up when the present one may not lead any more; who may not hear an appeal leaves its panel. */
export function withoutConflict(known: Case, context: HandlingContext): Case {
  const { profile } = context.procedure;
  const record = withFitHearer(withFitPanel(known, context), context);
  const { staff } = context;
  const handler = staff.find(({ personId }) => personId === record.handler.personId);
  const { outside, ...unled } = record;
  // Whoever writes for somebody from outside decides nothing: they need only be free of a conflict of interest.
  const mayStay = (one: StaffPerson) =>
    outside === undefined ? mayHandle(one, record, profile, staff) : !isExcluded(one, record, profile, staff);
  const isClear = record.handler.personId === undefined || (handler !== undefined && mayStay(handler));
  if (outside !== undefined && isClear) return record;
  const leads = leadFrom(record.handler.role, record, context);
  return isClear && leads === record.handler.role ? record : passedOn(leads, unled, context);
}

/** `wanted`, or the next rank up without a conflict; for an appeal that nobody above can hear, a rank that may hear it (S2.46). */
export function leadFrom(wanted: Role | undefined, record: Case, { procedure, staff }: HandlingContext): Role | undefined {
  const { profile } = procedure;
  const leads = wanted && leadingRole(wanted, record, profile, staff, isAppeal(record));
  return leads ?? (isAppeal(record) ? appealLeader(record, profile, staff) : undefined);
}

/**
 * Led by `role` from now on. What was asked of whoever led the case is asked of whoever does now: nobody else may see it. What is for those
 * above alone stays with them (S2.12).
 */
export function passedOn(role: Role | undefined, record: Case, context: HandlingContext): Case {
  if (!role) return ledBy(undefined, record, context);
  const isHandlers = (task: OpenTask) => task.role === record.handler.role && task.readers === undefined;
  const tasks = record.tasks.map((task) => (isHandlers(task) ? { ...task, role } : task));
  return ledBy(role, { ...record, tasks }, context);
}

/** `record` led by `role`; where nobody here may, it waits for somebody from outside. */
export function ledBy(
  role: Role | undefined,
  record: Case,
  context: Pick<HandlingContext, 'procedure' | 'staff' | 'now' | 'chance'>,
): Case {
  if (role) return { ...record, handler: { role } };
  const { procedure, staff } = context;
  const finder = correspondentRole(record, procedure.profile, staff) ?? 'quality_manager';
  const isAsked = record.tasks.some(({ kind }) => kind === 'find_eligible_person');
  return {
    ...record,
    handler: { role: topRank(procedure.profile, record) },
    tasks: isAsked ? record.tasks : [...record.tasks, openTask('find_eligible_person', finder, context)],
  };
}

/** Somebody here takes it: nobody from outside is looked for any more, nor decides. */
export function ledHere({ outside: _outside, ...record }: Case): Case {
  return { ...record, tasks: tasksExcept(record, 'find_eligible_person') };
}

/** Its panel without those who may not hear it. */
export function withFitPanel({ hearing, ...record }: Case, { procedure: { profile }, staff }: HandlingContext): Case {
  if (!hearing) return record;
  const panel = hearing.panel.filter((personId) =>
    staff.some((person) => person.personId === personId && maySit(person, record, profile, staff)),
  );
  return { ...record, hearing: { ...hearing, panel } };
}

/** Who is left when everybody else has a conflict. */
function topRank({ ranks }: Profile, { handler }: Case): Role {
  return ranks.at(-1) ?? handler.role;
}

/** `draft`, whose account may name somebody that the complaint did not name before: they lose it as if it had from the start (S2.21). */
export function withSubjectsOf({ whatHappened, whoItConcerns }: Account, draft: Draft, context: HandlingContext): Draft {
  const { staff, procedure } = context;
  const known = draft.after.subjects;
  const named = findSubjects([whatHappened, whoItConcerns], whoItConcerns, procedure.profile, staff).filter(
    ({ personId, role }) => !known.some((subject) => subject.personId === personId && subject.role === role),
  );
  if (named.length === 0) return draft;
  const after = withoutConflict({ ...askedAnew(draft.after), subjects: [...known, ...named] }, context);
  return {
    ...draft,
    after,
    events: [
      ...draft.events,
      ...named.map(
        ({ personId, role }): EventDraft => ({
          type: 'subject_named',
          actor: { kind: 'procedure' },
          facts: {
            ...(personId === undefined ? {} : { personId }),
            ...(role === undefined ? {} : { role }),
            leads: after.handler.role,
          },
        }),
      ),
    ],
    outbox: [...(draft.outbox ?? []), noticeTo(after, 'assigned', context)],
  };
}
