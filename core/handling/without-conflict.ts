// Who may lead a case once it is known whom it is about: named by staff, or by the person themselves in a later part of what they say.

import type { Case } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import type { EventDraft } from '#core/case/history.ts';
import type { Account } from '#core/case/person.ts';
import { eligibleIn, isExcluded, leadingRole, maySit } from '#core/case/policy.ts';
import { type Profile, type Role, stageNamed } from '#core/procedure/profile.ts';
import { type HandlingContext, noticeTo, openTask } from './context.ts';
import { findSubjects } from './find-subjects.ts';

/** The handler, or the rank, moves up when the present one may not lead any more; who may not hear an appeal leaves its panel. */
export function withoutConflict(known: Case, context: HandlingContext): Case {
  const { profile } = context.procedure;
  const record = withFitPanel(known, context);
  const handler = context.staff.find(({ personId }) => personId === record.handler.personId);
  const isClear =
    record.handler.personId === undefined || (handler !== undefined && !isExcluded(handler, record, profile, context.staff));
  const leads = leadFrom(record.handler.role, record, context);
  return isClear && leads === record.handler.role ? record : ledBy(leads, record, context);
}

/** `wanted`, or the next rank up without a conflict; for an appeal that nobody above can hear, a rank that may hear it (S2.46). */
export function leadFrom(wanted: Role | undefined, record: Case, { procedure, staff }: HandlingContext): Role | undefined {
  const { profile } = procedure;
  const isAppeal = record.phase === 'under_appeal' || record.phase === 'appealed';
  const leads = wanted && leadingRole(wanted, record, profile, staff, isAppeal);
  if (leads !== undefined || !isAppeal) return leads;
  const { ranks, appeal } = profile;
  const aboveTheHandlers = ranks.slice(ranks.indexOf(stageNamed(profile, record.stage).leads) + 1);
  const hears = appeal.panel?.from ?? aboveTheHandlers;
  return ranks.toReversed().find((role) => hears.includes(role) && eligibleIn(role, record, profile, staff, true).length > 0);
}

/** Whoever leads from now on; where nobody may, somebody looks for a person who may. */
export function ledBy(leads: Role | undefined, record: Case, context: HandlingContext): Case {
  if (leads) {
    // What was asked of whoever led the case is asked of whoever does now: nobody else may see it.
    const tasks = record.tasks.map((task) => (task.role === record.handler.role ? { ...task, role: leads } : task));
    return { ...record, handler: { role: leads }, tasks };
  }
  return {
    ...record,
    handler: { role: topRank(context.procedure.profile, record) },
    tasks: [...record.tasks, openTask('find_eligible_person', 'quality_manager', context)],
  };
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
export function topRank({ ranks }: Profile, { handler }: Case): Role {
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
  const after = withoutConflict({ ...draft.after, subjects: [...known, ...named] }, context);
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
