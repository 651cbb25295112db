// What the procedure owes a case now, and when to look again: a pure reading of the record. The workflow asks this after every wait,
// so an extension is one change to the record, and a signal that got lost heals at the next deadline.

import { DAY, earlierOf, type Instant, movedBy } from '#core/instant.ts';
import { reminderAt } from '#core/procedure/deadline.ts';
import { endOf, type Procedure } from '#core/procedure/procedure.ts';
import { authorityEnds } from './authority-end.ts';
import { type Case, type DeadlineKind, deadlineOf, kindOf, nextDeadlineOf, type OpenTask } from './case.ts';
import { isHearingAhead, plannedHearing } from './hearing.ts';
import { isAllowedFrom } from './lifecycle.ts';

/** Names of what a state machine does next. `await`: nothing is owed. `leave`: another machine, or nobody, carries the case now. */
export type NextStep =
  | 'acknowledge'
  | 'await_triage'
  | 'await_investigation'
  | 'remind'
  | 'update_progress'
  | 'escalate'
  | 'await_appeal_window'
  | 'end_appeal_window'
  | 'acknowledge_appeal'
  | 'await_invitation'
  | 'await_hearing'
  | 'await_appeal_answer'
  | 'send_survey'
  | 'await_survey'
  | 'close'
  | 'leave';

export interface Prospect {
  step: NextStep;
  /** When to look again if nobody acts before; never more than 300 days ahead, so that no wait meets Step Functions' year. */
  wakeAt: Instant;
}

const LONGEST_WAIT = 300 * DAY;

/** What is owed to `record` at `now`. */
export function prospectOf(record: Case, procedure: Procedure, now: Instant): Prospect {
  const furthest = movedBy(now, LONGEST_WAIT);
  const ends = authorityEnds(record, procedure, now).map(({ at }) => at);
  const wait = (step: NextStep, moments: readonly Instant[]): Prospect => {
    const future = [...moments, ...ends].filter((moment) => moment > now);
    return { step, wakeAt: future.reduce(earlierOf, furthest) };
  };
  const owe = (step: NextStep): Prospect => ({ step, wakeAt: now });
  const dueOf = (what: DeadlineKind): Instant => deadlineOf(record, what)?.dueAt ?? nextDeadlineOf(record)?.dueAt ?? furthest;

  /** Nothing is late while the clocks stand still: somebody looks again whether they must, and the complainant hears from us (S1.10). */
  const whilePaused = (step: NextStep): Prospect => {
    if (dueOf('review_pause') <= now) return owe('remind');
    const update = endOf(procedure, procedure.profile.progressUpdate, record.lastContactAt ?? record.receivedAt);
    const isUpdated = isAllowedFrom('update_progress', record.phase);
    if (isUpdated && isOwed([update], record.lastContactAt, now)) return owe('update_progress');
    return wait(step, isUpdated ? [dueOf('review_pause'), update] : [dueOf('review_pause')]);
  };

  // Before anything that is late: without an authority the clocks may have to stand still.
  if (isAllowedFrom('remind', record.phase) && ends.some((at) => at <= now)) return owe('remind');

  switch (record.phase) {
    case 'received':
      return owe('acknowledge');
    case 'acknowledged':
    case 'under_investigation': {
      if (record.pause !== undefined)
        return whilePaused(record.phase === 'acknowledged' ? 'await_triage' : 'await_investigation');
      const points = answerPoints(record, procedure, dueOf('respond'));
      const firstReply = deadlineOf(record, 'first_reply')?.dueAt;
      if (firstReply !== undefined) points.escalate.push(...latePoints(record, procedure, firstReply));
      if (record.phase === 'acknowledged') points.remind.push(dueOf('triage'));
      points.update.push(endOf(procedure, procedure.profile.progressUpdate, record.lastContactAt ?? record.receivedAt));
      if (isOwed(points.escalate, record.escalatedAt, now)) return owe('escalate');
      if (isOwed(points.remind, record.remindedAt, now)) return owe('remind');
      if (isOwed(points.update, record.lastContactAt, now)) return owe('update_progress');
      return wait(record.phase === 'acknowledged' ? 'await_triage' : 'await_investigation', Object.values(points).flat());
    }
    case 'responded':
      if (dueOf('appeal_window') > now) return wait('await_appeal_window', [dueOf('appeal_window')]);
      return isWindowHeld(record) ? { step: 'await_appeal_window', wakeAt: movedBy(now, DAY) } : owe('end_appeal_window');
    case 'appealed':
      return owe('acknowledge_appeal');
    case 'under_appeal': {
      if (record.pause !== undefined) return whilePaused('await_appeal_answer');
      const invited = plannedHearing(record);
      const isAhead = isHearingAhead(record);
      const points = answerPoints(record, procedure, dueOf(isAhead ? 'hear_appeal' : 'answer_appeal'));
      // A hearing that never comes must not hide that the answer is late.
      if (isAhead) points.escalate.push(movedBy(dueOf('answer_appeal'), 1));
      // Who invited people need not be reminded to; once the hearing is over, to say what was heard.
      if (isAhead && invited) points.remind = [invited.endsAt];
      if (isOwed(points.escalate, record.escalatedAt, now)) return owe('escalate');
      if (isOwed(points.remind, record.remindedAt, now)) return owe('remind');
      const step = isAhead ? (invited ? 'await_hearing' : 'await_invitation') : 'await_appeal_answer';
      return wait(step, Object.values(points).flat());
    }
    case 'awaiting_feedback': {
      if (kindOf(record) !== 'complaint') {
        if (dueOf('say_otherwise') > now) return wait('await_survey', [dueOf('say_otherwise')]);
        return isFilingHeld(record) ? { step: 'await_survey', wakeAt: movedBy(now, DAY) } : owe('close');
      }
      if (record.surveySentAt === undefined) return owe('send_survey');
      const isOver = record.surveyAnsweredAt !== undefined || dueOf('survey') <= now;
      return isOver ? owe('close') : wait('await_survey', [dueOf('survey')]);
    }
    case 'closed':
      return owe('leave');
  }
}

/** The machine that carries a case in its present phase. */
export function machineFor(record: Pick<Case, 'phase'>): Case['run']['machine'] {
  switch (record.phase) {
    case 'received':
    case 'acknowledged':
    case 'under_investigation':
      return 'complaint';
    case 'responded':
    case 'appealed':
    case 'under_appeal':
      return 'appeal';
    case 'awaiting_feedback':
    case 'closed':
      return 'aftercare';
  }
}

/**
 * No clock takes an appeal from somebody whom the answer has not reached (E6), to whom it still lies on a desk to be brought (S2.41), or
 * whose message nobody has read yet (E45, S2.42).
 */
function isWindowHeld(record: Case): boolean {
  const isUndelivered = deadlineOf(record, 'appeal_window')?.isProvisional === true;
  return record.tasks.some(
    ({ kind }) =>
      kind === 'reach_by_other_channel' || kind === 'consider_appeal' || (kind === 'answer_in_person' && isUndelivered),
  );
}

/** What is no complaint is not closed either before its writer has our answer, and before somebody has read what they wrote to it (S2.2). */
function isFilingHeld({ tasks }: Case): boolean {
  return tasks.some(({ kind }) => holdFiling.includes(kind));
}

const holdFiling: readonly OpenTask['kind'][] = [
  'consider_filing',
  'confirm_contribution',
  'look_into_conflict',
  'reach_by_other_channel',
  'answer_in_person',
];

interface Points {
  remind: Instant[];
  update: Instant[];
  escalate: Instant[];
}

/** When the handler of an answer due at `due` is reminded, and when its lateness is raised. */
function answerPoints(record: Case, procedure: Procedure, due: Instant): Points {
  const remind = procedure.profile.reminders.map((workingDays) => reminderAt(due, workingDays, procedure.calendar));
  return { remind, update: [], escalate: latePoints(record, procedure, due) };
}

/** What is late is raised at once, and again and again after. */
function latePoints({ escalatedAt }: Case, procedure: Procedure, due: Instant): Instant[] {
  const isRaised = escalatedAt !== undefined && escalatedAt >= due;
  return [isRaised ? endOf(procedure, procedure.profile.escalateAgain, escalatedAt) : movedBy(due, 1)];
}

/** A point is owed when it has come and nothing was done since it came. */
function isOwed(points: readonly Instant[], doneAt: Instant | undefined, now: Instant): boolean {
  return points.some((point) => point <= now && (doneAt === undefined || doneAt < point));
}
