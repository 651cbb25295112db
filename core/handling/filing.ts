// A case that a person filed as no complaint, and the way back (S2.2): whoever wrote to us says that it is one, and it is one again, counted
// from the day it reached us. Whoever found it to be none does not lead it then.

import { type Case, kindOf } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import type { EventDraft } from '#core/case/history.ts';
import { phaseAfter } from '#core/case/lifecycle.ts';
import { judgeOfFiling, leadingRole } from '#core/case/policy.ts';
import { complaintAgainSentence } from '#core/correspondence/filing-letter.ts';
import { startDeadline } from '#core/procedure/procedure.ts';
import type { Role } from '#core/procedure/profile.ts';
import { Refusal } from '#core/refusal.ts';
import { type HandlingContext, issueLetter, noticeTo, openTask, paperTasks } from './context.ts';
import { progressFacts } from './progress-facts.ts';
import { passedOn } from './without-conflict.ts';

/** What its writer says to our letter is read by somebody else than whoever wrote it. */
export function readerAfterFiling(record: Case, { procedure, staff }: Pick<HandlingContext, 'procedure' | 'staff'>): Role {
  return judgeOfFiling(record, procedure.profile, staff) ?? record.handler.role;
}

/** What is no complaint, with the task to look at it again; a complaint as it is. */
export function filingInDoubt(record: Case, context: HandlingContext): Case {
  const { filing } = record;
  if (filing?.filedAt === undefined || record.tasks.some(({ kind }) => kind === 'consider_filing')) return record;
  const task = openTask('consider_filing', readerAfterFiling(record, context), context);
  return { ...record, tasks: [...record.tasks, { ...task, notFor: [filing.by] }] };
}

/** What nobody had read when it was filed may say that it is a complaint: it is read by somebody else than whoever filed it. */
export function unreadPassedOn(record: Case, context: HandlingContext): Case['tasks'] {
  const by = record.filing?.by;
  return record.tasks.map((task) =>
    task.kind === 'read_new_message'
      ? {
          ...task,
          kind: 'consider_filing',
          role: readerAfterFiling(record, context),
          notFor: [...new Set([...(by === undefined ? [] : [by]), ...(task.notFor ?? [])])],
        }
      : task,
  );
}

/**
 * It is a complaint, by the word of whoever wrote it: its clocks are those of its receipt, and the letter says by when the answer comes, or
 * that it is late. @throws Refusal `ActNotAllowedNow` for what is a complaint already.
 */
export function takenAsComplaint(
  record: Case,
  { actor, words }: Pick<EventDraft, 'actor' | 'words'>,
  context: HandlingContext,
): Draft {
  const { filing, closedAt: _closed, ...rest } = record;
  if (filing === undefined || kindOf(record) === 'complaint') {
    throw new Refusal('ActNotAllowedNow', { act: 'take_as_complaint', phase: record.phase });
  }
  const { procedure, staff, now } = context;
  const judges = [filing.by, ...(filing.agreedBy === undefined ? [] : [filing.agreedBy])];
  const judged: Case = {
    ...rest,
    phase: phaseAfter('take_as_complaint', record),
    saidComplaintAt: now,
    lastContactAt: now,
    answeredBy: [...new Set([...(record.answeredBy ?? []), ...judges])],
    deadlines: [...filing.deadlines, startDeadline(procedure, 'triage', record.stage, now)],
    // What nobody has read when its writer decides by themselves is read by whoever leads then.
    tasks: record.tasks.flatMap((task) => {
      if (task.kind !== 'consider_filing') return [task];
      return actor.kind === 'complainant' ? [{ ...task, kind: 'read_new_message' as const, role: record.handler.role }] : [];
    }),
  };
  const leads = leadingRole(record.handler.role, judged, procedure.profile, staff);
  const after = passedOn(leads, judged, context);
  const respondBy = filing.deadlines.find(({ what }) => what === 'respond')?.dueAt ?? now;
  const sentence = complaintAgainSentence(record.language, record.receivedAt, procedure.profile.timeZone);
  const letter = issueLetter({ ...progressFacts(after, respondBy, context), sentence }, 'auto-generated', context);
  return {
    after: { ...after, tasks: paperTasks(after, [letter], context) },
    events: [
      {
        type: 'taken_as_complaint',
        actor,
        facts: { leads: after.handler.role },
        ...(words === undefined ? {} : { words }),
      },
    ],
    letters: [letter],
    outbox: [noticeTo(after, 'assigned', context)],
  };
}
