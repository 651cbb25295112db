// Somebody says that they are treated worse since they complained (S2.12). Those above whoever handled the case, whom it is about and whom it
// names look into it by a day, and answer in writing; nobody below knows that it was said.

import { type Case, type OpenTask, tasksExcept } from '#core/case/case.ts';
import type { Draft, OutboxDraft } from '#core/case/change.ts';
import { type Disadvantage, mayHear, openDisadvantages } from '#core/case/disadvantage.ts';
import type { EventDraft } from '#core/case/history.ts';
import { asksAboutTreatment, isExcluded, looksIntoDisadvantage } from '#core/case/policy.ts';
import { drawIdentifier } from '#core/identifier.ts';
import { endOf } from '#core/procedure/procedure.ts';
import type { Profile, Role } from '#core/procedure/profile.ts';
import { type HandlingContext, noticeTo, openTask } from './context.ts';
import { namedIn } from './keep-from-named.ts';

/** How it was told: `words` are those that staff took down, `messageId` the message that says it. */
interface Told {
  text: string;
  actor: EventDraft['actor'];
  messageId?: string;
  words?: EventDraft['words'];
}

/** `draft` with it on record. What comes before the first is looked into is looked into together, by the day of the first. */
export function withDisadvantage(draft: Draft, { text, actor, messageId, words }: Told, context: HandlingContext): Draft {
  const { procedure, now, chance } = context;
  const record = draft.after;
  const report: Disadvantage = {
    reportId: drawIdentifier(chance, 8),
    ...(messageId === undefined ? {} : { messageId }),
    named: namedIn({ text }, record, context),
    readers: [],
    notFor: [],
    reportedAt: now,
  };
  const before = openTaskOf(record);
  const opened: OpenTask = {
    ...openTask('look_into_disadvantage', 'quality_manager', context),
    dueAt: endOf(procedure, procedure.profile.fairTreatment.lookInto, now),
  };
  const after = heardAbove({ ...record, disadvantages: [...(record.disadvantages ?? []), report] }, before ?? opened, context);
  const task = openTaskOf(after) ?? opened;
  return {
    ...draft,
    after,
    events: [
      ...draft.events,
      {
        type: 'disadvantage_reported',
        actor,
        facts: { reportId: report.reportId, role: task.role, dueAt: task.dueAt },
        ...(words === undefined ? {} : { words }),
      },
    ],
    outbox: [...(draft.outbox ?? []), ...(before?.role === task.role ? [] : [noticeOfDisadvantage(after, task, context)])],
  };
}

/** Nobody whom it names is told, nor anybody who handled the case. */
export function noticeOfDisadvantage(
  record: Case,
  { role, notFor = [] }: Pick<OpenTask, 'role' | 'notFor'>,
  context: Pick<HandlingContext, 'procedure' | 'staff'>,
): OutboxDraft {
  const apart: Case = { ...record, handler: { role: record.handler.role }, recused: [...record.recused, ...notFor] };
  return noticeTo(apart, 'disadvantage', context, role);
}

function openTaskOf({ tasks }: Case): OpenTask | undefined {
  return tasks.find(({ kind }) => kind === 'look_into_disadvantage');
}

/** With `task` for those who may look into all that is open, and known to nobody but them and those above. */
function heardAbove(record: Case, task: OpenTask, { procedure: { profile }, staff }: HandlingContext): Case {
  const open = openDisadvantages(record);
  const named = open.flatMap((report) => report.named);
  const { role, notFor } = looksIntoDisadvantage(record, named, profile, staff);
  const kept = { readers: readersFrom(role, profile), notFor };
  return {
    ...record,
    disadvantages: (record.disadvantages ?? []).map((report) => (open.includes(report) ? { ...report, ...kept } : report)),
    tasks: [...record.tasks.filter(({ taskId }) => taskId !== task.taskId), { ...task, role, ...kept }],
  };
}

/** Those who see every case, and everybody above. */
function readersFrom(role: Role, { ranks }: Profile): Role[] {
  const rank = ranks.indexOf(role);
  return [...new Set([role, ...(rank === -1 ? [] : ranks.slice(rank)), 'quality_manager' as const])];
}

/** Where it turned out that nobody in that role may look into it, somebody else does. */
export function withFitHearer(record: Case, context: HandlingContext): Case {
  const { procedure, staff } = context;
  const task = openTaskOf(record);
  if (task === undefined) return record;
  const serving = staff.filter(({ role }) => role === task.role);
  const isFit = (person: (typeof staff)[number]) =>
    person.personId !== record.handler.personId && !isExcluded(person, record, procedure.profile, staff) && mayHear(person, task);
  return serving.length === 0 || serving.some(isFit) ? record : heardAbove(record, task, context);
}

/** The answer did not arrive: whoever looked into it brings it, since whoever handles the case may not read it (S2.12). */
export function disadvantageAnswerLost(record: Case, outboxId: number, why: string, context: HandlingContext): Draft {
  const answered = record.disadvantages?.findLast((report) => report.answered !== undefined);
  const isKnown = record.tasks.some(({ kind }) => kind === 'bring_disadvantage_answer');
  const [role = 'quality_manager'] = answered?.readers ?? [];
  const bring = { ...openTask('bring_disadvantage_answer', role, context), readers: answered?.readers, notFor: answered?.notFor };
  return {
    after: isKnown ? record : { ...record, tasks: [...record.tasks, bring] },
    events: [{ type: 'letter_failed', actor: { kind: 'procedure' }, facts: { outboxId, why } }],
  };
}

/** `messageId` tells that our answer did not arrive, and may repeat it: it is for those who may read that. */
export function withReturned(record: Case, messageId: string): Case {
  const disadvantages = record.disadvantages?.map((report) =>
    report.answered === undefined ? report : { ...report, returned: [...(report.returned ?? []), messageId] },
  );
  return disadvantages === undefined ? record : { ...record, disadvantages };
}

/** S2.12: some time after an answer somebody who did not give it asks how they have been treated since; the last answer counts. */
export function askAboutTreatment(record: Case, context: HandlingContext): Case {
  const { procedure, staff, now, complainant } = context;
  const { profile } = procedure;
  const { followUp } = profile.fairTreatment;
  if (followUp === undefined || complainant.preferredChannel === 'none') return record;
  const { role, notFor } = asksAboutTreatment(record, profile, staff);
  const kept = { readers: readersFrom(role, profile), notFor };
  const task = { ...openTask('ask_about_treatment', role, context), ...kept, dueAt: endOf(procedure, followUp, now) };
  return { ...record, tasks: [...tasksExcept(record, 'ask_about_treatment'), task] };
}
