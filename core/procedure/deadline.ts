// From a moment and a span to the moment by which we must act, with the days counted and passed over, so that it can be checked.
// Day-based deadlines end with the provider's local day, whatever the clocks do that night; elapsed hours are exact.

import { Temporal } from 'temporal-polyfill';
import { type CivilDate, DAY, HOUR, type Instant, instantOf, millisecondsOf, movedBy } from '#core/instant.ts';
import type { DayZero, Span } from './span.ts';
import {
  addWorkingDays,
  type DayOff,
  daysAfter,
  firstWorkingDayFrom,
  nextWorkingDay,
  subtractWorkingDays,
  type WorkingCalendar,
  workingDaysBetween,
} from './working-calendar.ts';

export interface Deadline {
  dueAt: Instant;
  /** Day zero: the day counted from. */
  countedFrom: CivilDate;
  /** One date for each day or month of the span, in order; none for elapsed hours. */
  countedDays: CivilDate[];
  /** The days off that the count passed over, each with its reason. */
  skipped: ({ on: CivilDate } & DayOff)[];
  /** True when it depends on holidays that are not all published yet, so that it may still move (W5). */
  isProvisional: boolean;
}

/**
 * The end of `span` for something that arrived, or happened, at `startAt`.
 *
 * What comes after the calendar's `dayEndsAt` counts as of the following day, except for elapsed hours. `dayZero` decides for
 * working days alone: a rule in days or months (S2.55, S2.9) runs from the day of the event even when that is a Sunday. Months
 * end on the same day of the month, or on its last day where there is none (31 January + 1 month is 28 or 29 February).
 * Throws CalendarEnded when a day beyond the holiday table decides.
 */
export function dueAt(startAt: Instant, span: Span, calendar: WorkingCalendar, dayZero: DayZero): Deadline {
  if (span.unit === 'elapsed_hours') {
    const due = instantOf(Math.round(millisecondsOf(startAt) + span.amount * HOUR));
    return { dueAt: due, countedFrom: calendar.localDateOf(startAt), countedDays: [], skipped: [], isProvisional: false };
  }
  const receivedOn = calendar.receivedOn(startAt);
  const countsWorkingDays = span.unit === 'working_days';
  const countedFrom =
    countsWorkingDays && dayZero === 'next_working_day' ? firstWorkingDayFrom(calendar, receivedOn) : receivedOn;
  const countedDays = daysCounted(countedFrom, span, calendar);
  const lastCountedOn = countedDays.at(-1) ?? countedFrom;
  const dueOn = rolledForward(lastCountedOn, span, calendar);
  return {
    dueAt: calendar.endOfLocalDay(dueOn),
    countedFrom,
    countedDays,
    skipped: countsWorkingDays
      ? [...daysOff(receivedOn, countedFrom, calendar), ...daysOff(daysAfter(countedFrom, 1), dueOn, calendar)]
      : daysOff(lastCountedOn, dueOn, calendar),
    isProvisional: (countsWorkingDays || span.rollForward === true) && !calendar.isConfirmed(dueOn),
  };
}

/**
 * Where `dueAt` moves when the case stood still from `pausedAt` to `resumedAt` (W4): what was left at the pause is left at the
 * resumption, which is day zero. Working days are counted anew, so holidays met after the pause count as such. Never earlier
 * than `dueAt`; a pause that begins after it changes nothing. Throws CalendarEnded, and RangeError when `resumedAt` is first.
 */
export function extendedByPause(
  dueAt: Instant,
  pausedAt: Instant,
  resumedAt: Instant,
  span: Span,
  calendar: WorkingCalendar,
): Instant {
  if (resumedAt < pausedAt) throw new RangeError(`a pause from ${pausedAt} cannot end at ${resumedAt}`);
  if (pausedAt > dueAt) return dueAt;
  if (span.unit === 'elapsed_hours') return movedBy(dueAt, millisecondsOf(resumedAt) - millisecondsOf(pausedAt));

  const dueOn = calendar.localDateOf(dueAt);
  const pausedOn = calendar.localDateOf(pausedAt);
  const resumedOn = calendar.localDateOf(resumedAt);
  if (pausedOn === resumedOn) return dueAt;
  const resumedDueOn =
    span.unit === 'working_days'
      ? firstWorkingDayFrom(calendar, addWorkingDays(calendar, resumedOn, workingDaysBetween(calendar, pausedOn, dueOn)))
      : rolledForward(daysAfter(resumedOn, calendarDaysBetween(pausedOn, dueOn)), span, calendar);
  const resumedDueAt = calendar.endOfLocalDay(resumedDueOn);
  return resumedDueAt > dueAt ? resumedDueAt : dueAt;
}

/** When to remind: 09:00 local time, `workingDays` working days before the day on which `dueAt` falls. Throws CalendarEnded. */
export function reminderAt(dueAt: Instant, workingDays: number, calendar: WorkingCalendar): Instant {
  return calendar.localTimeOn(subtractWorkingDays(calendar, calendar.localDateOf(dueAt), workingDays), '09:00');
}

type DaySpan = Exclude<Span, { unit: 'elapsed_hours' }>;

function daysCounted(dayZeroOn: CivilDate, span: DaySpan, calendar: WorkingCalendar): CivilDate[] {
  const counted: CivilDate[] = [];
  let day = dayZeroOn;
  for (let count = 1; count <= span.amount; count += 1) {
    if (span.unit === 'working_days') day = nextWorkingDay(calendar, day);
    else if (span.unit === 'calendar_days') day = daysAfter(day, 1);
    else day = Temporal.PlainDate.from(dayZeroOn).add({ months: count }).toString();
    counted.push(day);
  }
  return counted;
}

function rolledForward(on: CivilDate, span: DaySpan, calendar: WorkingCalendar): CivilDate {
  return span.unit !== 'working_days' && span.rollForward === true ? firstWorkingDayFrom(calendar, on) : on;
}

/** The days off from `from` (included) to `until` (not included). */
function daysOff(from: CivilDate, until: CivilDate, calendar: WorkingCalendar): Deadline['skipped'] {
  const found: Deadline['skipped'] = [];
  for (let on = from; on < until; on = daysAfter(on, 1)) {
    const dayOff = calendar.dayOff(on);
    if (dayOff) found.push({ on, ...dayOff });
  }
  return found;
}

function calendarDaysBetween(from: CivilDate, to: CivilDate): number {
  return (millisecondsOf(to) - millisecondsOf(from)) / DAY;
}
