// 10,000 random spans for each holiday table, half of them paused, half with a reminder, against libraries that share nothing with
// ours. `CALENDAR_SPANS=100000 CALENDAR_SEED=7 npx vitest run test/core/procedure/independent-deadlines` draws more, and others.

import { LocalDate, LocalTime } from '@js-joda/core';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueAt, extendedByPause, reminderAt } from '#core/procedure/deadline.ts';
import { DayZero, type Span } from '#core/procedure/span.ts';
import {
  type CalendarSettings,
  type HolidayTable,
  type WorkingCalendar,
  workingCalendar,
} from '#core/procedure/working-calendar.ts';
import { holidayTable, timeZones } from './holiday-calendars.ts';
import { type Answer, type Asked, otherCalendar, publicHolidays, weekdayOf } from './independent-calendar.ts';

const setting = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
const numRuns = setting('CALENDAR_SPANS', 10_000);
const seed = setting('CALENDAR_SEED', 20_261_129);

/** What a provider may set. Who works seldom has spans that reach far; in Cairo and on the Azores clocks change at midnight. */
const providers: Readonly<Record<string, Partial<CalendarSettings>>> = {
  plain: {},
  'closes at five, has days of its own': {
    dayEndsAt: '17:00',
    localHolidays: [
      { on: '09-24', name: 'La Mercè' },
      { on: '12-07', name: 'Sant’Ambrogio' },
      { on: '02-29', name: 'leap day' },
    ],
  },
  'six days, once a day off': {
    workingWeekdays: [1, 2, 3, 4, 5, 6],
    dayEndsAt: '12:30',
    localHolidays: [
      { on: '2027-03-24', name: 'moving house' },
      { on: '2028-02-26', name: 'jubilee' },
    ],
  },
  'Sunday to Thursday in Cairo': { workingWeekdays: [7, 1, 2, 3, 4], timeZone: 'Africa/Cairo' },
  'every day on the Azores': { workingWeekdays: [1, 2, 3, 4, 5, 6, 7], timeZone: 'Atlantic/Azores', dayEndsAt: '23:59' },
  'two days a week': { workingWeekdays: [2, 4], dayEndsAt: '00:00' },
};

function settingsOf(table: string, provider: string): CalendarSettings {
  return { timeZone: timeZones[table]!, workingWeekdays: [1, 2, 3, 4, 5], ...providers[provider] };
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const firstDay = LocalDate.of(2024, 2, 1).toEpochDay();
const lastDay = LocalDate.of(2034, 3, 31).toEpochDay();

/** Any day, and more often one around a holiday, a worked weekend or a night in which the clocks change. */
function days(table: string): fc.Arbitrary<LocalDate> {
  const { holidays, makeUpWorkingDays } = publicHolidays.holidays[table]!;
  const special = [...holidays, ...makeUpWorkingDays].map(({ on }) => LocalDate.parse(on).toEpochDay());
  const clockChanges = Array.from({ length: 10 }, (_, index) => 2024 + index).flatMap((year) =>
    [LocalDate.of(year, 3, 31), LocalDate.of(year, 10, 31)].map((last) =>
      last.minusDays(last.dayOfWeek().value() % 7).toEpochDay(),
    ),
  );
  const around = (centres: number[]) => fc.tuple(fc.constantFrom(...centres), fc.integer({ min: -3, max: 3 }));
  return fc
    .oneof(
      { weight: 4, arbitrary: fc.integer({ min: firstDay, max: lastDay }) },
      { weight: 3, arbitrary: around(special).map(([centre, offset]) => centre + offset) },
      { weight: 1, arbitrary: around(clockChanges).map(([centre, offset]) => centre + offset) },
    )
    .map((day) => LocalDate.ofEpochDay(Math.min(Math.max(day, firstDay), lastDay)));
}

/** Any millisecond of a day, and more often one at which a provider's day ends or the clocks may change. */
const times = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: DAY - 1 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(0, 1, 2, 3, 12.5, 17, 23 + 59 / 60), fc.constantFrom(0, 1, 999, 60_000, -1))
      .map(([hour, offset]) => (Math.round(hour * HOUR) + offset + DAY) % DAY),
  },
);

/** Mostly as short as procedures have them, so that many are drawn in little time. */
const amounts = (usual: number, max: number) =>
  fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: usual }) }, { weight: 1, arbitrary: fc.integer({ min: 1, max }) });
const spans: fc.Arbitrary<Span> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc
      .integer({ min: 1, max: 60 * 24 * 10 })
      .map((minutes) => ({ unit: 'elapsed_hours', amount: minutes / 60 }) as const),
  },
  { weight: 4, arbitrary: fc.record({ unit: fc.constant('working_days'), amount: amounts(10, 40) }) },
  { weight: 2, arbitrary: fc.record({ unit: fc.constant('calendar_days'), amount: amounts(20, 90), rollForward: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ unit: fc.constant('months'), amount: amounts(3, 14), rollForward: fc.boolean() }) },
);
const lengths = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 7 * DAY }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 60 * DAY }) },
);

/** One draw in `count` has it. */
function oneIn<T>(count: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 1, arbitrary }, { weight: count - 1, arbitrary: fc.constant(undefined) });
}

interface Draw extends Asked {
  provider: string;
}

function draws(table: string, momentOf: (provider: string, on: LocalDate, time: LocalTime) => string): fc.Arbitrary<Draw> {
  return fc
    .record({
      provider: fc.constantFrom(...Object.keys(providers)),
      on: days(table),
      millisecond: times,
      span: spans,
      dayZero: fc.constantFrom(...DayZero.options),
      agreedAfter: oneIn(4, lengths),
      pause: oneIn(2, fc.record({ after: lengths, lasting: lengths })),
      remindBefore: oneIn(2, fc.nat({ max: 3 })),
      time: fc.constantFrom('00:00', '00:30', '02:30', '03:15', '09:00', '23:30'),
    })
    .map(({ on, millisecond, agreedAfter, pause, ...drawn }) => {
      const startAt = momentOf(drawn.provider, on, LocalTime.ofNanoOfDay(millisecond * 1_000_000));
      const agreedAt = agreedAfter === undefined ? undefined : later(startAt, agreedAfter);
      const pausedAt = later(startAt, pause?.after ?? 0);
      return { startAt, ...drawn, agreedAt, pause: pause && { pausedAt, resumedAt: later(pausedAt, pause.lasting) } };
    });
}

function later(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}

function ourAnswer({ startAt, span, dayZero, pause, remindBefore, time, ...asked }: Asked, calendar: WorkingCalendar): Answer {
  const deadline = dueAt(startAt, span, calendar, dayZero);
  const { agreedAt = deadline.dueAt } = asked;
  return {
    dueAt: deadline.dueAt,
    countedFrom: deadline.countedFrom,
    lastCountedOn: deadline.countedDays.at(-1) ?? deadline.countedFrom,
    daysCounted: deadline.countedDays.length,
    daysSkipped: deadline.skipped.length,
    extendedTo: pause && extendedByPause(agreedAt, pause.pausedAt, pause.resumedAt, span, calendar),
    remindAt: remindBefore === undefined ? undefined : reminderAt(agreedAt, remindBefore, calendar),
    appointmentAt: calendar.localTimeOn(deadline.countedFrom, time),
  };
}

/** What our side is told in place of the truth, to see that the other side notices. */
interface Doctoring {
  table?(table: HolidayTable): HolidayTable;
  settings?(settings: CalendarSettings): CalendarSettings;
  asked?(asked: Asked): Asked;
}

const doctorings: readonly (Doctoring & { what: string })[] = [
  {
    what: 'a holiday in midweek is missing',
    table: (table) => {
      const index = table.holidays.findIndex(({ on }) => on > '2027' && [2, 3, 4].includes(weekdayOf(on)));
      return { ...table, holidays: table.holidays.toSpliced(index, 1) };
    },
  },
  {
    what: 'a day on which people work is off',
    table: (table) => ({ ...table, holidays: [...table.holidays, { on: '2031-08-26', name: 'invented' }] }),
  },
  {
    what: 'the days of the town are forgotten',
    settings: ({ localHolidays: _, ...settings }) => settings,
  },
  {
    what: 'the clocks of Cairo never change',
    settings: (settings) => ({ ...settings, timeZone: settings.timeZone === 'Africa/Cairo' ? 'Etc/GMT-2' : settings.timeZone }),
  },
  {
    what: 'the day ends a minute late',
    settings: (settings) => (settings.dayEndsAt === '17:00' ? { ...settings, dayEndsAt: '17:01' } : settings),
  },
  {
    what: 'the other rule makes day zero',
    asked: (asked) => ({ ...asked, dayZero: asked.dayZero === 'receipt_day' ? 'next_working_day' : 'receipt_day' }),
  },
  {
    what: 'nothing rolls forward',
    asked: (asked) => ('rollForward' in asked.span ? { ...asked, span: { ...asked.span, rollForward: false } } : asked),
  },
  {
    what: 'the reminder comes a working day early',
    asked: ({ remindBefore, ...asked }) => ({
      ...asked,
      remindBefore: remindBefore === undefined ? undefined : remindBefore + 1,
    }),
  },
  {
    what: 'a pause is a millisecond longer',
    asked: ({ pause, ...asked }) => ({ ...asked, pause: pause && { ...pause, resumedAt: later(pause.resumedAt, 1) } }),
  },
];

describe.each(Object.keys(timeZones))('%s', (table) => {
  const others = new Map(Object.keys(providers).map((name) => [name, otherCalendar(table, settingsOf(table, name))]));
  const drawn = draws(table, (provider, on, time) => others.get(provider)!.momentOf(on, time));

  function agreement({ table: holidays = same, settings = same, asked: told = same }: Doctoring = {}) {
    const ours = new Map(
      Object.keys(providers).map((name) => {
        const calendar = { ...settings(settingsOf(table, name)), holidays: holidays(holidayTable(table)) };
        return [name, workingCalendar(calendar)];
      }),
    );
    return fc.property(drawn, ({ provider, ...asked }) => {
      expect(ourAnswer(told(asked), ours.get(provider)!)).toEqual(others.get(provider)!.answer(asked));
    });
  }

  test(`${numRuns.toLocaleString('en')} spans end, pause (W4) and remind alike, having counted as many days`, () => {
    fc.assert(agreement(), { numRuns, seed });
  }, 300_000);

  test.each(doctorings)('it is noticed, with its seed, when $what', (doctoring) => {
    const found = fc.check(agreement(doctoring), { numRuns: 10_000, seed, endOnFailure: true });
    expect(found.errorInstance).toMatchObject({ name: 'AssertionError' });
    expect(fc.defaultReportMessage(found)).toContain(`seed: ${seed}`);
  });
});

function same<T>(it: T): T {
  return it;
}
