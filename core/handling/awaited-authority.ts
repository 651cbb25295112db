// Somebody speaks for another: what the case waits for until the person concerned has agreed (S2.31), or when what they agreed to has
// ended (S2.61), and what the Board is told at once when they have (S2.64).

import { type AuthorityEnd, authorityEnds } from '#core/case/authority-end.ts';
import { type Case, isOpen, type OpenTask } from '#core/case/case.ts';
import type { Draft, OutboxDraft } from '#core/case/change.ts';
import type { EventDraft } from '#core/case/history.ts';
import { isAllowedFrom, phaseAfter } from '#core/case/lifecycle.ts';
import { type Authority, covers, type OnBehalf } from '#core/case/party.ts';
import type { Instant } from '#core/instant.ts';
import { endOf } from '#core/procedure/procedure.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { type HandlingContext, noticeTo, openTask, paperTasks } from './context.ts';
import { paused, pauseLetter } from './pause-clock.ts';

/** Whether the person who complained still lacks the authority to act for whom they speak; somebody who only helps does not act. */
export function lacksAuthority({ onBehalf }: Pick<Case, 'onBehalf'>, now: Instant): boolean {
  return onBehalf !== undefined && !covers(onBehalf.authority, 'act_for', now);
}

/** Whether the answer's clock waits for it. */
export function waitsForAuthority(record: Pick<Case, 'onBehalf'>, { authority }: Profile, now: Instant): boolean {
  return authority.stopsClock && lacksAuthority(record, now);
}

type Telling = Pick<HandlingContext, 'procedure' | 'staff' | 'now' | 'chance'>;

/** `record` as that of a complaint made for somebody else, with the task to obtain their authority. */
export function onBehalfOfOther(record: Case, onBehalf: OnBehalf, context: Telling): Case {
  const isAsked = tasksWithoutAsking(record, 'complainant').length < record.tasks.length;
  return {
    ...record,
    onBehalf,
    tasks: isAsked ? record.tasks : [...record.tasks, openTask('obtain_authority', record.handler.role, context)],
  };
}

/** `record` with this authority of the complainant, or of a party by its id. */
export function withAuthority(record: Case, of: string, authority: Authority): Case {
  const { onBehalf, parties } = record;
  if (of === 'complainant' && onBehalf) return { ...record, onBehalf: { ...onBehalf, authority } };
  if (parties === undefined) return record;
  return { ...record, parties: parties.map((party) => (party.partyId === of ? { ...party, authority } : party)) };
}

const asksForAuthority: readonly OpenTask['kind'][] = ['obtain_authority', 'renew_authority'];

/** The tasks that are left once the authority of `of` is there; that of a party is asked for under its id. */
export function tasksWithoutAsking({ tasks, parties = [] }: Pick<Case, 'tasks' | 'parties'>, of: string): OpenTask[] {
  const whose = ({ taskId }: OpenTask) => (parties.some(({ partyId }) => partyId === taskId) ? taskId : 'complainant');
  return tasks.filter((task) => !asksForAuthority.includes(task.kind) || whose(task) !== of);
}

/** Lets the clocks stand still until the authority is there, where the procedure says so and they are running. */
export function standingStill(record: Case, events: EventDraft[], actor: EventDraft['actor'], context: HandlingContext): Draft {
  const { now, procedure } = context;
  const stands =
    record.pause === undefined &&
    isOpen(record) &&
    isAllowedFrom('pause_case', record.phase) &&
    waitsForAuthority(record, procedure.profile, now);
  if (!stands) return { after: record, events };
  const after = { ...paused(record, 'awaiting_authority', context), lastContactAt: now };
  const letter = pauseLetter(after, context);
  const what = record.deadlines.map((deadline) => deadline.what);
  return {
    after: { ...after, tasks: paperTasks(after, [letter], context) },
    events: [...events, { type: 'clock_paused', actor, facts: { reason: 'awaiting_authority', what } }],
    letters: [letter],
  };
}

/**
 * The handler hears that an authority ends soon, or has ended (S2.61): then there is none, and the case goes on as if it had been taken
 * back. Undefined when there is nothing to hear.
 */
export function noticeAuthorityEnds(record: Case, context: HandlingContext): Draft | undefined {
  const ends = authorityEnds(record, context.procedure, context.now).filter(({ at }) => at <= context.now);
  if (ends.length === 0) return undefined;
  const phase = phaseAfter('remind', record);
  const noticed = ends.reduce((current, end) => withEnd(current, end, context), { ...record, phase });
  const events = ends.map((end): EventDraft => eventOf(end, record));
  const draft = standingStill(noticed, events, { kind: 'procedure' }, context);
  return { ...draft, outbox: [noticeTo(record, 'authority_ends', context)] };
}

function withEnd(record: Case, { of, authority, expiresAt, told }: AuthorityEnd, context: HandlingContext): Case {
  const kind = told === 'near' ? 'renew_authority' : 'obtain_authority';
  const opened = openTask(kind, record.handler.role, context);
  const task = { ...opened, ...(of === 'complainant' ? {} : { taskId: of }), dueAt: told === 'near' ? expiresAt : opened.dueAt };
  return { ...withAuthority(record, of, { ...authority, endTold: told }), tasks: [...tasksWithoutAsking(record, of), task] };
}

function eventOf({ of, expiresAt, told }: AuthorityEnd, { handler }: Case): EventDraft {
  const facts = { of, expiresAt, ...(told === 'near' ? { role: handler.role } : {}) };
  return { type: told === 'near' ? 'handler_reminded' : 'authority_expired', actor: { kind: 'procedure' }, facts };
}

/**
 * S2.64, S2.65: the Board is told once that there is such a complaint and nothing else; what they did about it those who handle it
 * report by a day (S2.68). Undefined when the procedure asks for no report, or it was told.
 */
export function tellBoard(
  record: Case,
  context: Telling,
): { after: Case; events: EventDraft[]; outbox: OutboxDraft[] } | undefined {
  const { reportTo, reportWithin } = context.procedure.profile.authority;
  if (reportTo === undefined || record.onBehalf === undefined || record.onBehalf.boardToldAt !== undefined) return undefined;
  const task = openTask('report_to_board', record.handler.role, context);
  const isAsked = record.tasks.some(({ kind }) => kind === 'report_to_board');
  return {
    after: {
      ...record,
      onBehalf: { ...record.onBehalf, boardToldAt: context.now },
      tasks: isAsked ? record.tasks : [...record.tasks, { ...task, dueAt: endOf(context.procedure, reportWithin, context.now) }],
    },
    events: [{ type: 'board_told', actor: { kind: 'procedure' }, facts: { role: reportTo } }],
    outbox: [noticeTo(record, 'board_report', context, reportTo)],
  };
}
