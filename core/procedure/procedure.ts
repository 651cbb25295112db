// A profile with its calendar: the published procedure, ready to be asked for dates.

import type { Deadline, DeadlineKind } from '#core/case/case.ts';
import { earlierOf, type Instant } from '#core/instant.ts';
import { Refusal } from '#core/refusal.ts';
import { dueAt, extendedByPause } from './deadline.ts';
import { type Profile, type ProfileClock, type Role, type StageName, stageNamed } from './profile.ts';
import { HolidayTable, type WorkingCalendar, workingCalendar } from './working-calendar.ts';

export interface Procedure {
  profile: Profile;
  calendar: WorkingCalendar;
}

/** Where profiles are read from: every version that an open case may still be pinned to. */
export interface Procedures {
  /** The version in force, for complaints that arrive now. */
  current(): Procedure;
  /** The version a case was received under. @throws Refusal `ProfileInvalid` when it is not deployed any more. */
  pinned(profile: { name: string; version: number }): Procedure;
}

/** @throws Refusal `ProfileInvalid` when the holiday table has a hole. */
export function procedureOf(profile: Profile, holidayTable: unknown): Procedure {
  const holidays = HolidayTable.safeParse(holidayTable);
  if (!holidays.success) {
    const holes = holidays.error.issues.map(
      ({ path, message }) => `holidays/${profile.calendar.holidays}.${path.join('.')}: ${message}`,
    );
    throw new Refusal('ProfileInvalid', { holes });
  }
  const { holidays: _name, dayZero: _rule, ...settings } = profile.calendar;
  return { profile, calendar: workingCalendar({ ...settings, timeZone: profile.timeZone, holidays: holidays.data }) };
}

/** The clock behind each kind of deadline: its length and the paragraph that made it. */
export function clockOf(profile: Profile, what: DeadlineKind, stage: StageName): ProfileClock {
  switch (what) {
    case 'acknowledge':
      return stageNamed(profile, stage).acknowledge;
    case 'triage':
      return profile.triage;
    case 'first_reply':
      return stageNamed(profile, stage).firstReply ?? stageNamed(profile, stage).acknowledge;
    case 'respond':
      return stageNamed(profile, stage).respond;
    case 'appeal_window':
      return profile.appeal.window;
    case 'acknowledge_appeal':
      return profile.appeal.acknowledge;
    case 'hear_appeal':
      return profile.appeal.panel?.within ?? profile.appeal.answer;
    case 'answer_appeal':
      return profile.appeal.answer;
    case 'survey':
      return profile.survey.open;
    case 'review_pause':
      return profile.pauseReview;
    case 'say_otherwise':
      return profile.filing.sayOtherwise;
  }
}

/** When `clock` ends for something that happened at `startAt`. */
export function endOf(procedure: Procedure, clock: ProfileClock, startAt: Instant): Instant {
  return dueAt(startAt, clock.span, procedure.calendar, procedure.profile.calendar.dayZero).dueAt;
}

export function startDeadline(procedure: Procedure, what: DeadlineKind, stage: StageName, startedAt: Instant): Deadline {
  const due = endOf(procedure, clockOf(procedure.profile, what, stage), startedAt);
  return { what, startedAt, dueAt: due, firstDueAt: due };
}

/** What is owed from the moment that a stage begins. */
export function stageDeadlines(procedure: Procedure, stage: StageName, beganAt: Instant): Deadline[] {
  const { firstReply } = stageNamed(procedure.profile, stage);
  const kinds = ['acknowledge', 'triage', ...(firstReply ? ['first_reply' as const] : []), 'respond'] as const;
  return kinds.map((what) => startDeadline(procedure, what, stage, beganAt));
}

/** The answer's deadline once the stage that began at `stageBeganAt` is acknowledged, where it counts from there (S2.33). */
export function respondFromAcknowledgement(
  procedure: Procedure,
  { stage, stageBeganAt }: Staged,
  acknowledgedAt: Instant,
): Deadline {
  const deadline = startDeadline(procedure, 'respond', stage, acknowledgedAt);
  const dueAt = countAgain(procedure, deadline, { stage, stageBeganAt });
  return { ...deadline, dueAt, firstDueAt: dueAt };
}

interface Staged {
  stage: StageName;
  stageBeganAt: Instant;
}

/**
 * When `deadline` of a case is due by the clock and the calendar as they are now, the times it stood still included: the moment before any
 * extension (W5).
 */
export function countAgain(
  procedure: Procedure,
  { what, startedAt, stood = [] }: Pick<Deadline, 'what' | 'startedAt' | 'stood'>,
  { stage, stageBeganAt }: Staged,
): Instant {
  const count = (clock: ProfileClock, from: Instant) =>
    stood.reduce(
      (due, pause) => extendedByPause(due, pause.from, pause.until, clock.span, procedure.calendar),
      endOf(procedure, clock, from),
    );
  const counted = count(clockOf(procedure.profile, what, stage), startedAt);
  const { noLaterThan } = stageNamed(procedure.profile, stage).respond;
  return what === 'respond' && noLaterThan ? earlierOf(counted, count(noLaterThan, stageBeganAt)) : counted;
}

/** The next rank above `role`; undefined at the top, and for a role outside the line. */
export function rankAbove(profile: Profile, role: Role): Role | undefined {
  const index = profile.ranks.indexOf(role);
  return index === -1 ? undefined : profile.ranks[index + 1];
}

/** True when there is another stage after `stage`: someone dissatisfied goes there before they can appeal (S2.22). */
export function stageAfter(profile: Profile, stage: StageName): StageName | undefined {
  const index = profile.stages.findIndex((candidate) => candidate.stage === stage);
  return profile.stages[index + 1]?.stage;
}
