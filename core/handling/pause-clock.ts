// The clocks of a case stand still while it waits for what we cannot hurry: an authority, somebody's safety, the police, another body's
// investigation. What is left at the pause is left when they run again (W4), and a date to look again takes their place meanwhile.

import type { Case, Deadline } from '#core/case/case.ts';
import type { EventFacts } from '#core/case/history.ts';
import type { PauseReason } from '#core/case/pause-reason.ts';
import type { AutoSubmitted, IssuedLetter } from '#core/correspondence/issued-letter.ts';
import type { Instant } from '#core/instant.ts';
import { extendedByPause } from '#core/procedure/deadline.ts';
import { clockOf, type Procedure, startDeadline } from '#core/procedure/procedure.ts';
import { type HandlingContext, issueLetter, letterFrame } from './context.ts';

/** `record` with its deadlines put away; as it is when they stand still already. */
export function paused(record: Case, reason: PauseReason, { procedure, now }: Pick<HandlingContext, 'procedure' | 'now'>): Case {
  if (record.pause !== undefined) return record;
  return {
    ...record,
    pause: { reason, pausedAt: now, stopped: record.deadlines },
    deadlines: [startDeadline(procedure, 'review_pause', record.stage, now)],
  };
}

/** `record` with its deadlines counted anew from `now`, and what moved from when to when, for the history. */
export function resumed(
  record: Case,
  { procedure, now }: Pick<HandlingContext, 'procedure' | 'now'>,
): { after: Case; moved: EventFacts } {
  const { pause, ...rest } = record;
  if (pause === undefined) return { after: record, moved: {} };
  const awaited = pause.stopped.filter(({ what }) => what !== 'triage' || record.phase === 'acknowledged');
  const deadlines = awaited.map((deadline) => movedOn(deadline, record, pause.pausedAt, procedure, now));
  return {
    after: { ...rest, deadlines },
    moved: {
      reason: pause.reason,
      pausedAt: pause.pausedAt,
      what: awaited.map(({ what }) => what),
      from: awaited.map(({ dueAt }) => dueAt),
      to: deadlines.map(({ dueAt }) => dueAt),
    },
  };
}

/** The first moment moves as well: an extension is counted from it, and must not be used up by a pause. */
function movedOn(deadline: Deadline, { stage }: Case, pausedAt: Instant, procedure: Procedure, now: Instant): Deadline {
  const { span } = clockOf(procedure.profile, deadline.what, stage);
  const move = (at: Instant) => extendedByPause(at, pausedAt, now, span, procedure.calendar);
  const stood = [...(deadline.stood ?? []), { from: pausedAt, until: now }];
  return { ...deadline, dueAt: move(deadline.dueAt), firstDueAt: move(deadline.firstDueAt), stood };
}

/** Tells the person who complained that and why the time stands still, in our own neutral words; `record` stands still already. */
export function pauseLetter(record: Case, context: HandlingContext, autoSubmitted: AutoSubmitted = 'no'): IssuedLetter {
  const reviewBy = record.deadlines.find(({ what }) => what === 'review_pause')?.dueAt ?? context.now;
  const why = record.pause?.reason ?? 'external_investigation';
  return issueLetter({ kind: 'pause_notice', ...letterFrame(record, context), why, reviewBy }, autoSubmitted, context);
}

/** Tells the new date of the answer; undefined when none is owed. */
export function resumeLetter(record: Case, context: HandlingContext): IssuedLetter | undefined {
  const respondBy = record.deadlines.find(({ what }) => what === 'respond' || what === 'answer_appeal')?.dueAt;
  if (respondBy === undefined) return undefined;
  return issueLetter({ kind: 'resume_notice', ...letterFrame(record, context), respondBy }, 'no', context);
}
