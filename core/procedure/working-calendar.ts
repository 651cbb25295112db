// Which days count: weekends, public holidays of a country or region, a town's own days, and weekends worked in exchange.
// A calendar knows the days of its holiday table and no others; asked about any other day it throws rather than guess.

import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { CivilDate, DAY, type Instant, instantOf, movedBy } from '#core/instant.ts';

const NamedDay = z.strictObject({ on: CivilDate, name: z.string().min(1) });

/** One file of profiles/holidays: public holidays with their local names, each day once and in the order of the calendar. */
export const HolidayTable = z
  .strictObject({
    generatedFrom: z.string().min(1),
    country: z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 country code'),
    region: z
      .string()
      .regex(/^[A-Z0-9]{1,3}$/, 'an ISO 3166-2 subdivision code')
      .optional(),
    from: CivilDate,
    until: CivilDate,
    /** The last day whose holidays the authority has published; absent where the law fixes them for good. */
    confirmedUntil: CivilDate.optional(),
    /** For the official who checks the table: where days come from and what is not yet known. */
    notes: z.array(z.string().min(1)),
    holidays: z.array(NamedDay),
    /** Weekend days that are worked in exchange for a day off, as the Chinese State Council orders each year. */
    makeUpWorkingDays: z.array(NamedDay),
  })
  .check((context) => {
    const { from, until, holidays, makeUpWorkingDays } = context.value;
    for (const [list, days] of Object.entries({ holidays, makeUpWorkingDays })) {
      for (const [index, day] of days.entries()) {
        const previous = days[index - 1];
        const fault =
          day.on < from || day.on > until
            ? `outside ${from} to ${until}`
            : previous && previous.on >= day.on
              ? 'out of order, or given twice'
              : undefined;
        if (fault)
          context.issues.push({ code: 'custom', input: day.on, path: [list, index, 'on'], message: `${day.on} is ${fault}` });
      }
    }
    const worked = new Set(makeUpWorkingDays.map((day) => day.on));
    for (const [index, day] of holidays.entries()) {
      if (worked.has(day.on)) {
        const message = `${day.on} is a holiday and a make-up working day`;
        context.issues.push({ code: 'custom', input: day.on, path: ['holidays', index, 'on'], message });
      }
    }
  });
export type HolidayTable = z.infer<typeof HolidayTable>;

const YearlyDate = z
  .string()
  .refine(
    (text) => /^\d{2}-\d{2}$/.test(text) && CivilDate.safeParse(`2024-${text}`).success,
    'a day of every year looks like 09-24',
  );

/** A day off in one town or one organisation: every year (`09-24`) or once (`2026-12-24`). */
export const LocalHoliday = z.strictObject({ on: z.union([YearlyDate, CivilDate]), name: z.string().min(1) });
export type LocalHoliday = z.infer<typeof LocalHoliday>;

/** How a provider's own calendar differs from its country's. The holiday table is joined by {@link workingCalendar}. */
export const CalendarSettings = z.strictObject({
  timeZone: z.string().refine(isTimeZone, 'an IANA time zone such as Europe/Bucharest'),
  /** ISO weekdays on which the provider works: 1 is Monday, 7 is Sunday. */
  workingWeekdays: z
    .array(z.int().min(1).max(7))
    .min(1)
    .refine((weekdays) => new Set(weekdays).size === weekdays.length, 'each weekday once'),
  localHolidays: z.array(LocalHoliday).optional(),
  /** `17:00`: what arrives later counts as received the following day. Without it the day ends at midnight. */
  dayEndsAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a local time such as 17:00')
    .optional(),
});
export type CalendarSettings = z.infer<typeof CalendarSettings>;

/** Why a day does not count. The name of a holiday is in the provider's own language, as its table has it. */
export type DayOff = { why: 'weekend' } | { why: 'holiday'; name: string };

/** A day outside the holiday table was needed, so no honest deadline exists until the table is extended. */
export class CalendarEnded extends Error {
  override readonly name = 'CalendarEnded';
  readonly askedOn: CivilDate;
  readonly from: CivilDate;
  readonly until: CivilDate;

  constructor(askedOn: CivilDate, from: CivilDate, until: CivilDate) {
    super(`the holiday table covers ${from} to ${until} and was asked about ${askedOn}`);
    this.askedOn = askedOn;
    this.from = from;
    this.until = until;
  }
}

export interface WorkingCalendar {
  readonly timeZone: string;
  readonly until: CivilDate;
  /** False for a day whose holidays the authority has not published yet: a deadline there may still move (W5). */
  isConfirmed(on: CivilDate): boolean;
  /** Undefined for a working day. Throws {@link CalendarEnded} outside the table. */
  dayOff(on: CivilDate): DayOff | undefined;
  /** Throws {@link CalendarEnded} outside the table. */
  isWorkingDay(on: CivilDate): boolean;
  /** The local day on which `at` falls. */
  localDateOf(at: Instant): CivilDate;
  /** As {@link localDateOf}, but the following day for what arrives after the provider's day has ended (`dayEndsAt`). */
  receivedOn(at: Instant): CivilDate;
  /** The first instant of a local day: not always midnight, where summer time begins at midnight. */
  startOfLocalDay(on: CivilDate): Instant;
  /** The last millisecond of a local day, in summer and in winter time. */
  endOfLocalDay(on: CivilDate): Instant;
  /** `time` (`09:00`) on a local day. A time that the clocks skip is moved later by what they skip. */
  localTimeOn(on: CivilDate, time: string): Instant;
}

/** The calendar of one provider. `holidays` is a parsed {@link HolidayTable}. */
export function workingCalendar(settings: CalendarSettings & { holidays: HolidayTable }): WorkingCalendar {
  const { timeZone, dayEndsAt, holidays: table } = settings;
  const workingWeekdays = new Set(settings.workingWeekdays);
  const holidayNames = new Map(table.holidays.map((day) => [day.on, day.name]));
  const localNames = new Map(settings.localHolidays?.map((day) => [day.on, day.name]));
  const makeUpDays = new Set(table.makeUpWorkingDays.map((day) => day.on));

  function dayOff(on: CivilDate): DayOff | undefined {
    if (on < table.from || on > table.until) throw new CalendarEnded(on, table.from, table.until);
    const name = holidayNames.get(on) ?? localNames.get(on) ?? localNames.get(on.slice('2026-'.length));
    if (name !== undefined) return { why: 'holiday', name };
    return makeUpDays.has(on) || workingWeekdays.has(isoWeekdayOf(on)) ? undefined : { why: 'weekend' };
  }

  function localTime(at: Instant): Temporal.PlainDateTime {
    return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDateTime();
  }

  function startOfLocalDay(on: CivilDate): Instant {
    return instantOf(Temporal.PlainDate.from(on).toZonedDateTime(timeZone).epochMilliseconds);
  }

  return {
    timeZone,
    until: table.until,
    isConfirmed: (on) => on <= (table.confirmedUntil ?? table.until),
    dayOff,
    isWorkingDay: (on) => dayOff(on) === undefined,
    localDateOf: (at) => localTime(at).toPlainDate().toString(),
    receivedOn(at) {
      const local = localTime(at);
      const isLate = dayEndsAt !== undefined && Temporal.PlainTime.compare(local.toPlainTime(), dayEndsAt) > 0;
      return local
        .toPlainDate()
        .add({ days: isLate ? 1 : 0 })
        .toString();
    },
    startOfLocalDay,
    endOfLocalDay: (on) => movedBy(startOfLocalDay(daysAfter(on, 1)), -1),
    localTimeOn: (on, time) =>
      instantOf(Temporal.PlainDate.from(on).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds),
  };
}

/** `on` moved by calendar days, which may be negative. In UTC every day has 24 hours: quicker than a PlainDate. */
export function daysAfter(on: CivilDate, days: number): CivilDate {
  return movedBy(`${on}T00:00:00.000Z`, days * DAY).slice(0, '2026-11-23'.length);
}

/** `on` itself when it is a working day, else the first one after it. Throws {@link CalendarEnded}. */
export function firstWorkingDayFrom(calendar: WorkingCalendar, on: CivilDate): CivilDate {
  let day = on;
  while (!calendar.isWorkingDay(day)) day = daysAfter(day, 1);
  return day;
}

/** The first working day after `on`. Throws {@link CalendarEnded}. */
export function nextWorkingDay(calendar: WorkingCalendar, on: CivilDate): CivilDate {
  return firstWorkingDayFrom(calendar, daysAfter(on, 1));
}

/** The `count`th working day after `on`, which is day zero worked or not; `on` itself for 0. Throws {@link CalendarEnded}. */
export function addWorkingDays(calendar: WorkingCalendar, on: CivilDate, count: number): CivilDate {
  let day = on;
  for (let counted = 0; counted < count; counted += 1) day = nextWorkingDay(calendar, day);
  return day;
}

/** The `count`th working day before `on`; `on` itself for 0. Throws {@link CalendarEnded}. */
export function subtractWorkingDays(calendar: WorkingCalendar, on: CivilDate, count: number): CivilDate {
  let day = on;
  let remaining = count;
  while (remaining > 0) {
    day = daysAfter(day, -1);
    if (calendar.isWorkingDay(day)) remaining -= 1;
  }
  return day;
}

/** How many working days follow `from`, up to and including `to`; 0 when `to` is not later. Throws {@link CalendarEnded}. */
export function workingDaysBetween(calendar: WorkingCalendar, from: CivilDate, to: CivilDate): number {
  let count = 0;
  for (let day = daysAfter(from, 1); day <= to; day = daysAfter(day, 1)) {
    if (calendar.isWorkingDay(day)) count += 1;
  }
  return count;
}

/** The public and local holidays after `from`, up to and including `to`. Throws {@link CalendarEnded}. */
export function holidaysBetween(calendar: WorkingCalendar, from: CivilDate, to: CivilDate): CivilDate[] {
  const found: CivilDate[] = [];
  for (let day = daysAfter(from, 1); day <= to; day = daysAfter(day, 1)) {
    if (calendar.dayOff(day)?.why === 'holiday') found.push(day);
  }
  return found;
}

function isoWeekdayOf(on: CivilDate): number {
  return new Date(on).getUTCDay() || 7;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
