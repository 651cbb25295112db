// The calendar of one case before it exists: every date the profile promises for something received at a moment, when everybody takes
// all the time they have. A complaints manager reads it to see what a profile means.

import type { DeadlineKind } from '#core/case/case.ts';
import { type CivilDate, type Instant, movedBy } from '#core/instant.ts';
import { type Deadline as CountedDeadline, dueAt, reminderAt } from './deadline.ts';
import { clockOf, endOf, type Procedure, rankAbove, respondFromAcknowledgement, stageAfter } from './procedure.ts';
import type { ProfileClock, Role, StageName } from './profile.ts';
import { stageNamed } from './profile.ts';

export type Moment =
  | Exclude<DeadlineKind, 'say_otherwise'>
  | 'received'
  | 'remind'
  | 'update_progress'
  | 'escalate'
  | 'escalate_again'
  | 'longest_extension'
  | 'learn'
  | 'ask_about_treatment'
  | 'kept_until';

/** One date of the calendar. A moment that no clock makes, such as the receipt, has no `because`. */
export interface TimelineEntry {
  what: Moment;
  part: StageName | 'appeal' | 'after';
  at: Instant;
  role?: Role;
  clock?: ProfileClock;
  /** Day zero of the count. */
  countedFrom?: CivilDate;
  /** Holidays that the count passed over, or that moved its end on; weekends are not listed. */
  holidays: { on: CivilDate; name: string }[];
  /** Where the count ended on a day off and was moved on from. */
  movedOnFrom?: CivilDate | undefined;
  /** Some holidays on the way to it, or to what it counts from, are not published yet: the date may still move (W5). */
  isProvisional: boolean;
}

/**
 * Entries in order of time within each part: the stages of the profile one after the other, as if the answer to each came on its last
 * day and the next step on the last day allowed, then the appeal, then the survey.
 * @throws CalendarEnded when the holiday table ends before the case would.
 */
export function timelineOf(procedure: Procedure, receivedAt: Instant): TimelineEntry[] {
  const { profile } = procedure;
  const entries: TimelineEntry[] = [{ what: 'received', part: firstStage(procedure), at: receivedAt, ...plain }];
  let beganAt = receivedAt;
  let stage: StageName | undefined = firstStage(procedure);
  let answeredAt = receivedAt;
  while (stage !== undefined) {
    const { entries: ofStage, respondAt } = stageEntries(procedure, stage, beganAt);
    entries.push(...ofStage);
    answeredAt = respondAt;
    // The step to the next stage is taken on the day after the answer.
    beganAt = movedBy(respondAt, 1);
    stage = stageAfter(profile, stage);
  }
  const window = counted(
    procedure,
    'appeal_window',
    'appeal',
    clockOf(profile, 'appeal_window', lastStage(procedure)),
    answeredAt,
  );
  const appeal = { role: profile.appeal.leads };
  const acknowledged = counted(procedure, 'acknowledge_appeal', 'appeal', profile.appeal.acknowledge, window.at, appeal);
  const { panel } = profile.appeal;
  const heard = panel ? [counted(procedure, 'hear_appeal', 'appeal', panel.within, window.at, appeal)] : [];
  const answered = counted(procedure, 'answer_appeal', 'appeal', profile.appeal.answer, heard[0]?.at ?? window.at, appeal);
  const survey = counted(procedure, 'survey', 'after', profile.survey.open, answered.at);
  const learned = profile.learning
    ? [counted(procedure, 'learn', 'after', profile.learning, answered.at, { role: 'quality_manager' as const })]
    : [];
  const { followUp } = profile.fairTreatment;
  const asked = followUp
    ? [counted(procedure, 'ask_about_treatment', 'after', followUp, answered.at, { role: 'quality_manager' as const })]
    : [];
  return carriedOn([
    ...entries,
    window,
    ...inTime([acknowledged, ...heard, answered]),
    ...inTime([survey, ...learned, ...asked]),
    counted(procedure, 'kept_until', 'after', profile.retention, survey.at),
  ]);
}

/** What others are counted from. */
const bases: readonly Moment[] = ['acknowledge', 'respond', 'appeal_window', 'hear_appeal', 'answer_appeal', 'survey'];

/** What is counted from a date that may move may move with it; a reminder is counted back from its answer. */
function carriedOn(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const unsure = entries.filter(({ what, isProvisional }) => isProvisional && bases.includes(what));
  return entries.map((entry) => ({
    ...entry,
    isProvisional:
      entry.isProvisional || unsure.some(({ at, part }) => at < entry.at || (entry.what === 'remind' && part === entry.part)),
  }));
}

function stageEntries(procedure: Procedure, stage: StageName, beganAt: Instant) {
  const { profile, calendar } = procedure;
  const { leads, acknowledge, firstReply, respond, longestExtension } = stageNamed(profile, stage);
  const led = { role: leads };
  const acknowledged = counted(procedure, 'acknowledge', stage, acknowledge, beganAt);
  const triaged = counted(procedure, 'triage', stage, profile.triage, beganAt, led);
  const fromAcknowledgement = respond.from === 'acknowledged';
  const responded = {
    ...counted(procedure, 'respond', stage, respond, fromAcknowledgement ? acknowledged.at : beganAt, led),
    ...(fromAcknowledgement
      ? { at: respondFromAcknowledgement(procedure, { stage, stageBeganAt: beganAt }, acknowledged.at).dueAt }
      : {}),
  };
  const replied = firstReply ? [counted(procedure, 'first_reply', stage, firstReply, beganAt, led)] : [];
  const extended = counted(procedure, 'longest_extension', stage, longestExtension, responded.at, led);
  const reminders = profile.reminders
    .map((workingDays) => reminderAt(responded.at, workingDays, calendar))
    .filter((at) => at > beganAt)
    .map((at): TimelineEntry => ({ what: 'remind', part: stage, at, ...led, ...plain }));
  const next = rankAbove(profile, leads) ?? leads;
  const escalated: TimelineEntry = { what: 'escalate', part: stage, at: movedBy(responded.at, 1), role: next, ...plain };
  const further = { role: rankAbove(profile, next) ?? next };
  const again = counted(procedure, 'escalate_again', stage, profile.escalateAgain, escalated.at, further);
  const waiting = profile.authority.stopsClock
    ? [counted(procedure, 'review_pause', stage, profile.pauseReview, acknowledged.at, led)]
    : [];
  const entries = inTime([
    acknowledged,
    ...replied,
    ...waiting,
    triaged,
    ...updatesBetween(procedure, stage, acknowledged.at, responded.at),
    ...reminders,
    responded,
  ]);
  return { entries: [...entries, escalated, again, extended], respondAt: responded.at };
}

/** Progress is told again and again until the answer is due, each counted from the last. */
function updatesBetween(procedure: Procedure, stage: StageName, from: Instant, until: Instant): TimelineEntry[] {
  const updates: TimelineEntry[] = [];
  let lastAt = from;
  for (;;) {
    const update = counted(procedure, 'update_progress', stage, procedure.profile.progressUpdate, lastAt);
    if (update.at >= until) return updates;
    updates.push(update);
    lastAt = update.at;
  }
}

const plain = { holidays: [], isProvisional: false };

function counted(
  procedure: Procedure,
  what: Moment,
  part: TimelineEntry['part'],
  clock: ProfileClock,
  from: Instant,
  role: { role?: Role } = {},
): TimelineEntry {
  const deadline: CountedDeadline = dueAt(from, clock.span, procedure.calendar, procedure.profile.calendar.dayZero);
  return {
    what,
    part,
    at: endOf(procedure, clock, from),
    ...role,
    clock,
    ...(clock.span.unit === 'elapsed_hours' ? {} : { countedFrom: deadline.countedFrom }),
    ...(clock.span.unit === 'working_days' || deadline.skipped.length === 0 ? {} : { movedOnFrom: deadline.countedDays.at(-1) }),
    holidays: deadline.skipped.flatMap((day) => (day.why === 'holiday' ? [{ on: day.on, name: day.name }] : [])),
    isProvisional: deadline.isProvisional,
  };
}

function inTime(entries: TimelineEntry[]): TimelineEntry[] {
  return entries.sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
}

function firstStage({ profile }: Procedure): StageName {
  return profile.stages[0]?.stage ?? 'formal';
}

function lastStage({ profile }: Procedure): StageName {
  return profile.stages.at(-1)?.stage ?? 'formal';
}
