// What the procedure does by itself when its time has come. Each act is asked for by a state of a state machine and is harmless when
// it comes twice: the second time the lifecycle or the record says that there is nothing to do.

import { type Case, deadlineOf, kindOf, tasksExcept } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import type { EventDraft } from '#core/case/history.ts';
import { phaseAfter } from '#core/case/lifecycle.ts';
import { prospectOf } from '#core/case/next-step.ts';
import { aboveOutsider, leadingRole } from '#core/case/policy.ts';
import type { IssuedLetter } from '#core/correspondence/issued-letter.ts';
import { essentialMissing } from '#core/intake/submission/completeness.ts';
import { rankAbove, respondFromAcknowledgement, startDeadline } from '#core/procedure/procedure.ts';
import { type Profile, type ProfileRedress, type Role, stageNamed } from '#core/procedure/profile.ts';
import { lacksAuthority, noticeAuthorityEnds, waitsForAuthority } from './awaited-authority.ts';
import {
  awaitFeedback,
  type HandlingContext,
  issueLetter,
  letterFrame,
  noticeTo,
  noticeToRole,
  openTask,
  paperTasks,
} from './context.ts';
import { paused, pauseLetter } from './pause-clock.ts';
import { isFormalOwed, progressFacts } from './progress-facts.ts';
import { withLetterOrFault } from './record-fault.ts';
import { redressFacts, redressOwed, withRedress } from './redress.ts';

const byProcedure = { kind: 'procedure' } as const;

/** An act of the procedure: undefined when the record owes nothing of the kind any more. */
export type ProcedureAct = (record: Case, context: HandlingContext) => Draft | undefined;

/** S2.32, S1.1: tells the person that we have it, and by when they hear from us. Starts the answer's clock where it counts from here. */
export const acknowledgeComplaint: ProcedureAct = (record, context) => {
  if (record.phase !== 'received') return undefined;
  const { now, procedure, complainant } = context;
  const waits = waitsForAuthority(record, procedure.profile, now);
  const { secondLanguage } = complainant;
  const isFirst = record.acknowledgedAt === undefined;
  const asks = questionFor(record, context);
  const stage = stageNamed(procedure.profile, record.stage);
  const respond =
    stage.respond.from === 'acknowledged' ? respondFromAcknowledgement(procedure, record, now) : deadlineOf(record, 'respond');
  const deadlines = record.deadlines.filter(({ what }) => what === 'triage' || what === 'first_reply');
  const owed = redressOwed(record, context, ['acknowledge']);
  const redressed = withRedress(record, owed, record.history.seq + 1, context);
  const acknowledged: Case = {
    ...redressed.after,
    phase: phaseAfter('acknowledge', record),
    acknowledgedAt: now,
    lastContactAt: now,
    deadlines: respond ? [...deadlines, respond] : deadlines,
    ...(asks === undefined ? {} : { askedFor: asks }),
  };
  const letter = issueLetter(
    {
      kind: 'acknowledgement',
      ...letterFrame(record, context),
      // Asked once: by the next letter there has been an answer, or nobody minds.
      ...(isFirst && secondLanguage !== undefined ? { secondLanguage } : {}),
      ...(asks === undefined ? {} : { asks }),
      ...(lacksAuthority(record, now) ? { authority: waits ? ('clock_stands' as const) : ('needed' as const) } : {}),
      stage: record.stage,
      receivedAt: record.stageBeganAt,
      respondBy: respond?.dueAt ?? now,
      ...redressFacts(owed, record, context),
    },
    'auto-replied',
    context,
  );
  const after = waits ? paused(acknowledged, 'awaiting_authority', context) : acknowledged;
  const what = acknowledged.deadlines.map((deadline) => deadline.what);
  return {
    after: { ...after, tasks: paperTasks(after, [letter], context) },
    events: [
      ...redressed.events,
      {
        type: 'acknowledgement_issued',
        actor: byProcedure,
        facts: { stage: record.stage, channel: letter.channel, ...(asks === undefined ? {} : { asks }) },
      },
      ...(waits ? [{ type: 'clock_paused', actor: byProcedure, facts: { reason: 'awaiting_authority', what } } as const] : []),
    ],
    letters: [letter],
    outbox: [noticeTo(acknowledged, 'assigned', context)],
  };
};

/** S2.25, S0.28: the one thing to ask about. Nobody is asked twice, who cannot answer, or whose answer could be anybody's. */
function questionFor(record: Case, { complainant, account }: HandlingContext): Case['askedFor'] {
  if (record.askedFor !== undefined || complainant.preferredChannel === 'none') return undefined;
  // E38: without it there is nothing to look into, whoever answers; a person places what does not come from the same address.
  if (record.isEncrypted) return 'readableText';
  return complainant.senderProven ? essentialMissing(account, record.language) : undefined;
}

/**
 * S0.32: the handler hears of a date before it is missed, and of the end of an authority (S2.61). Both in one change, since both may have
 * come at one moment.
 */
export const remindHandler: ProcedureAct = (record, context) => {
  const noticed = noticeAuthorityEnds(record, context);
  const reminded = remindOfDate(noticed?.after ?? record, context);
  if (!noticed || !reminded) return noticed ?? reminded;
  return {
    ...noticed,
    after: reminded.after,
    events: [...noticed.events, ...reminded.events],
    outbox: [...(noticed.outbox ?? []), ...(reminded.outbox ?? [])],
  };
};

/** A case nobody took is put before its leading role again, all of it: a named contact whom it was given to may be away (S3.6). */
const remindOfDate: ProcedureAct = (record, context) => {
  if (prospectOf(record, context.procedure, context.now).step !== 'remind') return undefined;
  const triage = record.phase === 'acknowledged' ? deadlineOf(record, 'triage')?.dueAt : undefined;
  const isUntaken = triage !== undefined && triage <= context.now;
  const { role, personId } = record.handler;
  const untaken = isUntaken && personId !== undefined ? { personId } : {};
  const after: Case = isUntaken ? { ...record, handler: { role } } : record;
  const review =
    record.pause === undefined
      ? {}
      : { deadlines: [startDeadline(context.procedure, 'review_pause', record.stage, context.now)] };
  return {
    after: { ...after, ...review, phase: phaseAfter('remind', record), remindedAt: context.now },
    events: [{ type: isUntaken ? 'triage_overdue' : 'handler_reminded', actor: byProcedure, facts: { role, ...untaken } }],
    outbox: [noticeTo(after, 'reminder', context)],
  };
};

/** S1.8, S1.10: the person who complained hears from us while we look into it. */
export const sendProgressUpdate: ProcedureAct = (record, context) => {
  if (prospectOf(record, context.procedure, context.now).step !== 'update_progress') return undefined;
  const letter = record.pause === undefined ? progressLetter(record, context) : pauseLetter(record, context, 'auto-generated');
  const updated: Case = { ...record, phase: phaseAfter('update_progress', record), lastContactAt: context.now };
  return {
    after: { ...updated, tasks: paperTasks(updated, [letter], context) },
    events: [{ type: 'progress_update_issued', actor: byProcedure, facts: { channel: letter.channel } }],
    letters: [letter],
  };
};

function progressLetter(record: Case, context: HandlingContext, owed: readonly ProfileRedress[] = []): IssuedLetter {
  const what = record.phase === 'under_appeal' ? 'answer_appeal' : 'respond';
  const respondBy = deadlineOf(record, what)?.dueAt ?? context.now;
  const facts = { ...progressFacts(record, respondBy, context), ...redressFacts(owed, record, context) };
  return issueLetter(facts, 'auto-generated', context);
}

/**
 * S2.20: an answer that is late goes to the next rank without a conflict of interest; at the top it is raised again and again, and what
 * somebody from outside has not answered is told to somebody above whoever writes for them.
 */
export const escalateCase: ProcedureAct = (record, context) => {
  if (prospectOf(record, context.procedure, context.now).step !== 'escalate') return undefined;
  const { profile } = context.procedure;
  const isAppeal = record.phase === 'under_appeal';
  const next = ranksFor(record, profile)
    .map((rank) => leadingRole(rank, record, profile, context.staff, isAppeal))
    .find((role) => role !== undefined);
  const escalated: Case = {
    ...record,
    phase: phaseAfter('escalate', record),
    handler: next ? { role: next } : record.handler,
    // At the top it is raised again and again, but climbs no further.
    escalationLevel: record.escalationLevel + (next ? 1 : 0),
    escalatedAt: context.now,
    remindedAt: context.now,
  };
  const from: EventDraft['facts'] = { from: record.handler.role, to: escalated.handler.role, level: escalated.escalationLevel };
  const owed = redressOwed(record, context, isAppeal ? ['answer_appeal'] : ['first_reply', 'respond']);
  const redressed = withRedress(escalated, owed, record.history.seq + 2, context);
  const raised = toldAbove(
    {
      after: redressed.after,
      events: [{ type: 'case_escalated', actor: byProcedure, facts: from }],
      outbox: [noticeTo(escalated, next ? 'escalated' : 'overdue', context)],
    },
    context,
  );
  const draft: Draft = { ...raised, events: [...raised.events, ...redressed.events] };
  const isFirst = record.escalatedAt === undefined || record.escalatedAt < (deadlineOf(record, 'respond')?.dueAt ?? '');
  if (owed.length === 0 && !(isFirst && isFormalOwed(record, context))) return draft;
  return withLetterOrFault(draft, 'EscalateOverdueCase', () => withLateLetter(draft, owed, context), context);
};

/** Who hears of it sees the case by the task that it is to them, as long as the answer is late. */
function toldAbove(draft: Draft, context: HandlingContext): Draft {
  const { after } = draft;
  const role = after.outside && aboveOutsider(after, context.procedure.profile, context.staff);
  if (role === undefined) return draft;
  const others = tasksExcept(after, 'hasten_outside_answer');
  const known = after.tasks.find(({ kind }) => kind === 'hasten_outside_answer');
  const told: Case = { ...after, tasks: [...others, { ...(known ?? openTask('hasten_outside_answer', role, context)), role }] };
  return {
    ...draft,
    after: told,
    events: draft.events.map((event) => ({ ...event, facts: { ...event.facts, told: role } })),
    outbox: [...(draft.outbox ?? []), noticeToRole(told, 'overdue', context, role, after.handler)],
  };
}

/**
 * S2.22: on the day that an informal answer is late, the complainant is told, and offered the formal stage; S4.6: and told what the charter owes
 * for any date that was missed.
 */
function withLateLetter(draft: Draft, owed: readonly ProfileRedress[], context: HandlingContext): Draft {
  const letter = progressLetter(draft.after, context, owed);
  const told: Case = { ...draft.after, lastContactAt: context.now };
  return {
    ...draft,
    after: { ...told, tasks: paperTasks(told, [letter], context) },
    events: [...draft.events, { type: 'progress_update_issued', actor: byProcedure, facts: { channel: letter.channel } }],
    letters: [letter],
  };
}

/**
 * Ranks to try in turn: what managers cannot resolve of a complaint made for a former client goes to the Board (S2.66). Everything else,
 * and what nobody of the Board may lead, climbs by one.
 */
function ranksFor({ handler, onBehalf }: Case, profile: Profile): Role[] {
  const above = rankAbove(profile, handler.role);
  if (above === undefined) return [];
  const { reportTo } = profile.authority;
  const isForBoard = onBehalf?.isFormerClient === true && reportTo !== undefined;
  return isForBoard && profile.ranks.indexOf(reportTo) > profile.ranks.indexOf(above) ? [reportTo, above] : [above];
}

/** S2.43: an appeal is acknowledged in writing. */
export const acknowledgeAppeal: ProcedureAct = (record, context) => {
  if (record.phase !== 'appealed') return undefined;
  const answerBy = deadlineOf(record, 'answer_appeal')?.dueAt ?? context.now;
  const letter = issueLetter(
    {
      kind: 'appeal_acknowledgement',
      ...letterFrame(record, context),
      receivedAt: record.appealedAt ?? context.now,
      respondBy: answerBy,
      ...(record.reasonsAskedAt === record.appealedAt ? { asksReasons: true } : {}),
    },
    'auto-replied',
    context,
  );
  const acknowledged: Case = {
    ...record,
    phase: phaseAfter('acknowledge_appeal', record),
    deadlines: record.deadlines.filter(({ what }) => what !== 'acknowledge_appeal'),
    lastContactAt: context.now,
  };
  return {
    after: { ...acknowledged, tasks: paperTasks(acknowledged, [letter], context) },
    events: [
      {
        type: 'appeal_acknowledgement_issued',
        actor: byProcedure,
        facts: { channel: letter.channel, ...(record.appealedAt === undefined ? {} : { appealedAt: record.appealedAt }) },
      },
    ],
    letters: [letter],
    outbox: [noticeTo(acknowledged, 'appeal', context)],
  };
};

/** S0.39: how was it handled? Asked only after handling has ended. */
export const sendSurvey: ProcedureAct = (record, context) => {
  if (prospectOf(record, context.procedure, context.now).step !== 'send_survey') return undefined;
  const survey = startDeadline(context.procedure, 'survey', record.stage, context.now);
  const letter = issueLetter(
    { kind: 'survey', ...letterFrame(record, context), surveyUrl: context.links.survey(record), closesAt: survey.dueAt },
    'auto-generated',
    context,
  );
  return {
    after: {
      ...record,
      phase: phaseAfter('send_survey', record),
      deadlines: [survey],
      surveySentAt: context.now,
      lastContactAt: context.now,
    },
    events: [{ type: 'survey_issued', actor: byProcedure, facts: { channel: letter.channel } }],
    letters: [letter],
  };
};

/**
 * S2.41: nobody appealed in time; the case goes on to its survey, which leaves with the same change, because nothing is left to wait for
 * (S0.39). A late appeal is a person's decision, not the clock's.
 */
export const endAppealWindow: ProcedureAct = (record, context) => {
  if (prospectOf(record, context.procedure, context.now).step !== 'end_appeal_window') return undefined;
  const ended = awaitFeedback({ ...record, phase: phaseAfter('end_appeal_window', record) }, context);
  const survey = sendSurvey(ended, context);
  return {
    after: ended,
    ...survey,
    events: [{ type: 'appeal_window_ended', actor: byProcedure }, ...(survey?.events ?? [])],
  };
};

export const closeCase: ProcedureAct = (record, context) => {
  if (prospectOf(record, context.procedure, context.now).step !== 'close') return undefined;
  const kind = kindOf(record);
  const facts = kind === 'complaint' ? { outcome: record.appealOutcome ?? record.outcome ?? 'withdrawn' } : { as: kind };
  return {
    after: { ...record, phase: phaseAfter('close', record), deadlines: [], closedAt: context.now },
    events: [{ type: 'case_closed', actor: byProcedure, facts }],
  };
};
