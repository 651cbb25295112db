// The same days and deadlines as others see them: public holidays from two Python packages (test/fixtures/calendar), working days
// counted by dayjs-business-days2, months, zones and summer time by js-joda, which brings its own zone data. Nothing here computes with
// core/procedure or with what stands behind it: date-holidays, temporal-polyfill and the zone data of Node.

import '@js-joda/timezone';
import { ChronoUnit, Instant, LocalDate, LocalTime, MonthDay, ZoneId } from '@js-joda/core';
import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import businessDays from 'dayjs-business-days2';
import * as z from 'zod';
import type { DayZero, Span } from '#core/procedure/span.ts';
import type { CalendarSettings } from '#core/procedure/working-calendar.ts';
import fixture from '#test/fixtures/calendar/public-holidays.json' with { type: 'json' };
import { holidayTable } from './holiday-calendars.ts';

dayjs.extend(utc);
dayjs.extend(businessDays, { holidayFormat: 'YYYY-MM-DD', additionalWorkingDayFormat: 'YYYY-MM-DD' });

const NamedDays = z.array(z.strictObject({ on: z.iso.date(), name: z.string().min(1) }));
const SpecialDays = z.strictObject({ holidays: NamedDays, makeUpWorkingDays: NamedDays });
export type SpecialDays = z.infer<typeof SpecialDays>;

export const publicHolidays = z
  .strictObject({
    madeBy: z.string().min(1),
    from: z.iso.date(),
    until: z.iso.date(),
    holidays: z.record(z.string(), SpecialDays),
    chinesecalendar: SpecialDays.extend({ from: z.iso.date(), until: z.iso.date() }),
  })
  .parse(fixture);

export interface Difference {
  on: string;
  list: keyof SpecialDays;
  /** Who alone has the day in this list. */
  only: 'ours' | 'theirs';
  name: string;
}

/** Looks at every day, in both lists; two holidays on one day are one day off. */
export function differencesOf(ours: SpecialDays, theirs: SpecialDays, from: string, until: string): Difference[] {
  return (['holidays', 'makeUpWorkingDays'] as const).flatMap((list) => {
    const [our, their] = [ours, theirs].map((days) => new Map(days[list].map(({ on, name }) => [on, name])));
    return eachDay(from, until).flatMap((on): Difference[] => {
      const [ourName, theirName] = [our?.get(on), their?.get(on)];
      if (ourName !== undefined && theirName === undefined) return [{ on, list, only: 'ours', name: ourName }];
      return theirName !== undefined && ourName === undefined ? [{ on, list, only: 'theirs', name: theirName }] : [];
    });
  });
}

export function eachDay(from: string, until: string): string[] {
  const first = LocalDate.parse(from);
  return Array.from({ length: first.until(LocalDate.parse(until), ChronoUnit.DAYS) + 1 }, (_, index) =>
    first.plusDays(index).toString(),
  );
}

/** Differences in which our table stands. The number of days is exact, so that no other day hides among them. */
interface Settlement {
  table: string;
  days: number;
  because: string;
  covers(difference: Difference): boolean;
}

const lastOrdered = publicHolidays.chinesecalendar.until;
const isSunday = (on: string) => weekdayOf(on) === 7;

export const settlements: readonly Settlement[] = [
  {
    table: 'IT',
    days: 11,
    because:
      'National Unity Day is kept on the first Sunday of November (legge 54/1977): celebrated, and no day of rest beside it',
    covers: ({ on, only, name }) => only === 'theirs' && name === 'National Unity Day' && isSunday(on),
  },
  {
    table: 'ES-CT',
    days: 17,
    because:
      'the orders name no holiday that falls on a Sunday, a day of rest anyway; our table shows it for the official who checks',
    covers: ({ on, only }) => only === 'ours' && isSunday(on),
  },
  {
    table: 'ES-CT',
    days: 1,
    because:
      'the package expects Whit Monday, as in 2016 and 2022; the order of 2033 will say, and until then we say provisional',
    covers: ({ on, only, name }) => only === 'theirs' && on === '2033-06-06' && name === 'Pentecost Monday',
  },
  {
    table: 'CN',
    days: 27,
    because: 'of a break that was ordered the package lists only what is no weekend; chinesecalendar lists all of it, as we do',
    covers: ({ on, only }) => only === 'ours' && on <= lastOrdered && weekdayOf(on) >= 6,
  },
  {
    table: 'CN',
    days: 34,
    because:
      'for years without an order the package guesses a day in exchange for each weekend; we wait for the order, and say so',
    covers: ({ on, only, name }) => only === 'theirs' && on > lastOrdered && name.endsWith('(observed)'),
  },
];

export function settlementOf(table: string, difference: Difference): Settlement | undefined {
  return settlements.find((settlement) => settlement.table === table && settlement.covers(difference));
}

/** What the packages say, but for the settled differences: there it is what our table says. */
function settledDays(name: string): SpecialDays {
  const theirs = publicHolidays.holidays[name]!;
  const settled = differencesOf(holidayTable(name), theirs, publicHolidays.from, publicHolidays.until).filter((difference) =>
    settlementOf(name, difference),
  );
  const { ours = [], theirs: dropped = [] } = Object.groupBy(settled, ({ only }) => only);
  const isDropped = (on: string) => dropped.some((difference) => difference.on === on);
  return { ...theirs, holidays: [...theirs.holidays.filter(({ on }) => !isDropped(on)), ...ours] };
}

export interface Asked {
  startAt: string;
  span: Span;
  dayZero: DayZero;
  /** A moment that people agreed on in place of the deadline: what is paused and reminded of. */
  agreedAt: string | undefined;
  pause: { pausedAt: string; resumedAt: string } | undefined;
  /** In working days. */
  remindBefore: number | undefined;
  /** A local time for an appointment on day zero, perhaps one that the clocks skip. */
  time: string;
}

export interface Answer {
  dueAt: string;
  countedFrom: string;
  lastCountedOn: string;
  daysCounted: number;
  daysSkipped: number;
  extendedTo: string | undefined;
  remindAt: string | undefined;
  appointmentAt: string;
}

export interface OtherCalendar {
  /** A local time as a moment. */
  momentOf(on: LocalDate, time: LocalTime): string;
  isWorkingDay(on: string): boolean;
  answer(asked: Asked): Answer;
}

export function otherCalendar(name: string, settings: CalendarSettings): OtherCalendar {
  const zone = ZoneId.of(settings.timeZone);
  const { holidays, makeUpWorkingDays } = settledDays(name);
  const daysOff = [...holidays.map(({ on }) => on), ...localDays(settings.localHolidays)];
  const daysWorked = makeUpWorkingDays.map(({ on }) => on);
  const weekdays = settings.workingWeekdays.map((weekday) => weekday % 7);
  const dayEndsAt = settings.dayEndsAt === undefined ? LocalTime.MAX : LocalTime.parse(settings.dayEndsAt);

  /** The plugin keeps one calendar for the whole process, and is quicker where it never heard of worked weekends. */
  function business(on: LocalDate): Dayjs {
    dayjs.setHolidays(daysOff);
    if (daysWorked.length + dayjs.getAdditionalWorkingDays().length > 0) dayjs.setAdditionalWorkingDays(daysWorked);
    dayjs.setWorkingWeekdays(weekdays);
    return dayjs.utc(on.toEpochDay() * 86_400_000);
  }

  const plain = (day: Dayjs): LocalDate => LocalDate.of(day.year(), day.month() + 1, day.date());
  const plusWorkingDays = (on: LocalDate, count: number): LocalDate => plain(business(on).businessDaysAdd(count));
  const workedFrom = (on: LocalDate): LocalDate => (business(on).isBusinessDay() ? on : plusWorkingDays(on, 1));
  /** Its count has the first day and not the last, ours the last and not the first. */
  const workingDaysAfter = (from: LocalDate, to: LocalDate): number =>
    business(to.plusDays(1)).businessDiff(business(from.plusDays(1)));
  const localDateOf = (at: string): LocalDate => instant(at).atZone(zone).toLocalDate();
  const endOf = (on: LocalDate): string => textOf(on.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1));
  const momentOf = (on: LocalDate, time: LocalTime): string => textOf(on.atTime(time).atZone(zone).toInstant());
  const rolled = (on: LocalDate, span: Span): LocalDate => ('rollForward' in span && span.rollForward ? workedFrom(on) : on);

  function receivedOn(at: string): LocalDate {
    const local = instant(at).atZone(zone).toLocalDateTime();
    return local.toLocalDate().plusDays(local.toLocalTime().isAfter(dayEndsAt) ? 1 : 0);
  }

  function deadline({ startAt, span, dayZero }: Asked) {
    if (span.unit === 'elapsed_hours') {
      const on = localDateOf(startAt);
      const dueAt = textOf(instant(startAt).plus(Math.round(span.amount * 60), ChronoUnit.MINUTES));
      return { dueAt, from: on, last: on, daysCounted: 0, daysSkipped: 0 };
    }
    const received = receivedOn(startAt);
    const isWorking = span.unit === 'working_days';
    const from = isWorking && dayZero === 'next_working_day' ? workedFrom(received) : received;
    const last = isWorking
      ? plusWorkingDays(from, span.amount)
      : span.unit === 'months'
        ? from.plusMonths(span.amount)
        : from.plusDays(span.amount);
    const due = rolled(last, span);
    return {
      dueAt: endOf(due),
      from,
      last,
      daysCounted: span.amount,
      daysSkipped: isWorking ? received.until(last, ChronoUnit.DAYS) - span.amount : last.until(due, ChronoUnit.DAYS),
    };
  }

  function extended(dueAt: string, span: Span, { pausedAt, resumedAt }: NonNullable<Asked['pause']>): string {
    if (pausedAt > dueAt) return dueAt;
    if (span.unit === 'elapsed_hours') {
      return textOf(instant(dueAt).plusMillis(Date.parse(resumedAt) - Date.parse(pausedAt)));
    }
    const [due, paused, resumed] = [localDateOf(dueAt), localDateOf(pausedAt), localDateOf(resumedAt)];
    if (paused.equals(resumed)) return dueAt;
    const resumedDue =
      span.unit === 'working_days'
        ? workedFrom(plusWorkingDays(resumed, workingDaysAfter(paused, due)))
        : rolled(resumed.plusDays(paused.until(due, ChronoUnit.DAYS)), span);
    const later = endOf(resumedDue);
    return later > dueAt ? later : dueAt;
  }

  function reminded(dueAt: string, workingDays: number): string {
    return momentOf(plain(business(localDateOf(dueAt)).businessDaysSubtract(workingDays)), LocalTime.of(9));
  }

  return {
    momentOf,
    isWorkingDay: (on) => business(LocalDate.parse(on)).isBusinessDay(),
    answer(asked) {
      const { from, last, ...due } = deadline(asked);
      const { span, agreedAt = due.dueAt, pause, remindBefore, time } = asked;
      const [hour = 0, minute = 0] = time.split(':').map(Number);
      return {
        ...due,
        countedFrom: from.toString(),
        lastCountedOn: last.toString(),
        extendedTo: pause && extended(agreedAt, span, pause),
        remindAt: remindBefore === undefined ? undefined : reminded(agreedAt, remindBefore),
        appointmentAt: momentOf(from, LocalTime.of(hour, minute)),
      };
    },
  };
}

/** A day of every year is a day only in the years that have it. */
function localDays(localHolidays: CalendarSettings['localHolidays'] = []): string[] {
  const years = Array.from({ length: 12 }, (_, index) => 2024 + index);
  return localHolidays.flatMap(({ on }) => {
    if (on.length === '2026-12-24'.length) return [on];
    const day = MonthDay.parse(`--${on}`);
    return years.filter((year) => day.isValidYear(year)).map((year) => day.atYear(year).toString());
  });
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(on: string): number {
  return LocalDate.parse(on).dayOfWeek().value();
}

/** Read and written by the runtime, which is several times as quick; js-joda would leave out milliseconds that are zero. */
function instant(at: string): Instant {
  return Instant.ofEpochMilli(Date.parse(at));
}

function textOf(at: Instant): string {
  return new Date(at.toEpochMilli()).toISOString();
}
