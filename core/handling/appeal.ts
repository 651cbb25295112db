// What an appeal starts: who hears it, and the clocks that run from there. Where the procedure gives it a panel, the answer counts from the
// hearing, or from the day it was decided to do without one (S2.55).

import { type Case, type Deadline, deadlineOf, type OpenTask, tasksExcept } from '#core/case/case.ts';
import type { EventDraft } from '#core/case/history.ts';
import { askedAnew } from '#core/case/inquiry.ts';
import { type LifecycleAct, phaseAfter } from '#core/case/lifecycle.ts';
import { appealLeader } from '#core/case/policy.ts';
import { type CivilDate, type Instant, laterOf } from '#core/instant.ts';
import { type Procedure, stageAfter, startDeadline } from '#core/procedure/procedure.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { Refusal } from '#core/refusal.ts';
import type { HandlingContext } from './context.ts';
import { ledBy } from './without-conflict.ts';

/**
 * The record once an appeal is registered (S2.41–S2.43); who hears it never handled the complaint. `act` brings the case here. Its clocks
 * count from `receivedAt`, when the appeal reached us, however long it lay before somebody registered it. One without reasons counts all the
 * same; they are asked for with its acknowledgement (S2.42).
 */
export function appealed(
  record: Case,
  act: LifecycleAct,
  { receivedAt, hasReasons }: { receivedAt: Instant; hasReasons: boolean },
  context: HandlingContext,
): Case {
  const { procedure, staff } = context;
  const { profile } = procedure;
  const { decisionSeq: _decision, signature: _signature, outside: _outside, ...unsigned } = record;
  const {
    appealOutcome: _outcome,
    appealAnsweredAt: _answered,
    appealDeliveredAt: _delivered,
    hearing: _hearing,
    ...rest
  } = unsigned;
  return ledBy(
    appealLeader(record, profile, staff),
    {
      ...rest,
      phase: phaseAfter(act, record),
      appealedAt: receivedAt,
      ...(hasReasons ? {} : { reasonsAskedAt: receivedAt }),
      findings: [],
      ...askedAnew(record),
      deadlines: appealDeadlines(record, procedure, receivedAt),
      tasks: tasksExcept(record, ...endsWithAppeal),
      ...(profile.appeal.panel ? { hearing: { panel: [] } } : {}),
    },
    context,
  );
}

/** With a panel, the answer is promised for the hearing on its last day: whatever comes earlier only brings it nearer. */
function appealDeadlines({ stage }: Case, procedure: Procedure, receivedAt: Instant): Deadline[] {
  const acknowledge = startDeadline(procedure, 'acknowledge_appeal', stage, receivedAt);
  if (!procedure.profile.appeal.panel) return [acknowledge, startDeadline(procedure, 'answer_appeal', stage, receivedAt)];
  const hear = startDeadline(procedure, 'hear_appeal', stage, receivedAt);
  const answer = startDeadline(procedure, 'answer_appeal', stage, hear.dueAt);
  return [acknowledge, hear, { ...answer, isProvisional: true }];
}

const mayBeAppeal: readonly OpenTask['kind'][] = ['consider_appeal', 'consider_late_appeal'];
/** How they were treated is asked after the answer to it (S2.12). */
const endsWithAppeal: readonly OpenTask['kind'][] = [...mayBeAppeal, 'ask_about_treatment'];

/**
 * When an appeal that staff register reached us (S2.43): on the day they name, or when the message came that nobody had read yet, or now.
 * @throws Refusal `DateNotPossible` for a day before our answer, or one that is still to come.
 */
export function appealReceivedAt(record: Case, receivedOn: CivilDate | undefined, context: HandlingContext): Instant {
  const { now, procedure } = context;
  const { calendar } = procedure;
  const cameAt = record.tasks.find(({ kind }) => mayBeAppeal.includes(kind))?.dueAt;
  const { respondedAt = now } = record;
  // What came while our answer was being sent appeals against it from then on.
  if (receivedOn === undefined) return laterOf(cameAt ?? now, respondedAt);
  const from = calendar.localDateOf(respondedAt);
  const until = calendar.localDateOf(now);
  if (receivedOn < from || receivedOn > until) throw new Refusal('DateNotPossible', { from, until });
  const isThen = cameAt !== undefined && calendar.localDateOf(cameAt) === receivedOn;
  return laterOf(isThen ? cameAt : calendar.localTimeOn(receivedOn, '00:00'), respondedAt);
}

/** Somebody who was answered and has not appealed may still ask for it, however late: a person decides (S2.41). */
export function mayStillAppeal({ respondedAt, appealedAt, outcome, stage }: Case, profile: Profile): boolean {
  const isEnded = outcome === 'withdrawn' || outcome === 'transferred';
  return respondedAt !== undefined && appealedAt === undefined && !isEnded && stageAfter(profile, stage) === undefined;
}

/** The appeal was heard, or is looked at from the papers, `at` this moment: from here the answer counts (S2.55). */
export function answerCountedFrom(record: Case, at: Instant, { procedure }: Pick<HandlingContext, 'procedure'>): Case {
  const promised = deadlineOf(record, 'answer_appeal');
  const counted = startDeadline(procedure, 'answer_appeal', record.stage, at);
  // Who was told of a later date because we needed more time keeps it.
  const isExtended = promised !== undefined && promised.dueAt > promised.firstDueAt && promised.dueAt > counted.dueAt;
  const { isProvisional: _certain, ...answer } = isExtended ? promised : counted;
  return {
    ...record,
    deadlines: [...record.deadlines.filter(({ what }) => what !== 'hear_appeal' && what !== 'answer_appeal'), answer],
  };
}

/** For the history: how the answer's date moved. */
export function answerMoved(before: Case, after: Case): NonNullable<EventDraft['facts']> {
  const [from, to] = [before, after].map((record) => deadlineOf(record, 'answer_appeal')?.dueAt);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
