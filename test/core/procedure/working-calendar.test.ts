// Holiday tables and the calendars made of them.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  CalendarEnded,
  CalendarSettings,
  HolidayTable,
  nextWorkingDay,
  subtractWorkingDays,
  workingCalendar,
  workingDaysBetween,
} from '#core/procedure/working-calendar.ts';
import { fileNameOf, generateTable, textOf } from '#local/holidays/generate.ts';
import { holidaySources } from '#local/holidays/sources.ts';
import { calendarOf, holidayTable, utc } from './holiday-calendars.ts';

const folder = new URL('../../../profiles/holidays/', import.meta.url);

describe('the holiday tables', () => {
  test.each(holidaySources.map((source) => [fileNameOf(source), source] as const))(
    '%s is what its source generates',
    (file, source) => {
      expect(readFileSync(new URL(file, folder), 'utf8')).toBe(textOf(generateTable(source)));
    },
  );

  test('there is no file without a source', () => {
    expect(readdirSync(folder).sort()).toEqual(holidaySources.map(fileNameOf).sort());
  });

  test('Romanian Easter is the Orthodox one, and two holidays on one day share a row', () => {
    const { holidays } = holidayTable('RO');
    const easterSundays = holidays.filter((day) => day.name === 'Paștele').map((day) => day.on);
    expect(easterSundays.slice(0, 4)).toEqual(['2024-05-05', '2025-04-20', '2026-04-12', '2027-05-02']);
    expect(holidays.find((day) => day.on === '2026-06-01')?.name).toBe('Ziua Copilului / A doua zi de Rusalii');
    expect(holidays.find((day) => day.on === '2026-01-02')?.name).toBe('Anul nou');
  });

  test('the bank holidays of England are the published ones, with their substitute days', () => {
    const of = (year: string) => holidayTable('GB-ENG').holidays.flatMap(({ on }) => (on.startsWith(year) ? [on.slice(5)] : []));
    expect(of('2025')).toEqual(['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26']);
    expect(of('2026')).toEqual(['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-26', '12-28']);
    expect(of('2027')).toEqual(['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-25', '12-26', '12-27', '12-28']);
  });

  test('Catalonia moves no holiday from a weekend to a Monday', () => {
    expect(calendarOf('ES-CT').isWorkingDay('2027-05-03')).toBe(true);
  });

  test('Chinese days off for part of the people are working days for the others', () => {
    expect(calendarOf('CN').isWorkingDay('2027-03-08')).toBe(true);
  });

  test('the Mid-Autumn Festival is on the fifteenth of the eighth month, in 2033 too, when the leap month comes late', () => {
    const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
    const afterTheOrders = holidayTable('CN').holidays.filter(({ on, name }) => on > '2027' && name === '中秋节');
    expect(afterTheOrders.map(({ on }) => chinese.format(new Date(on)))).toEqual(afterTheOrders.map(() => '8/15'));
    expect(afterTheOrders.map(({ on }) => on)).toContain('2033-09-08');
  });

  test('a correction that is no longer needed stops the making of its table', () => {
    const source = holidaySources.find(({ country }) => country === 'CN')!;
    const corrections = [{ name: '中秋节', packageSays: '2033-10-08', on: '2033-09-08' }];
    expect(() => generateTable({ ...source, corrections })).toThrow(RangeError);
  });

  test('every Chinese make-up working day falls on a weekend', () => {
    const weekdays = holidayTable('CN').makeUpWorkingDays.map((day) => new Date(day.on).getUTCDay());
    expect(weekdays).toHaveLength(19);
    expect(weekdays.every((weekday) => weekday === 0 || weekday === 6)).toBe(true);
  });

  test.each([
    ['an unknown field', { source: 'memory' }],
    ['a day outside the range', { holidays: [{ on: '2036-01-01', name: 'Anul nou' }] }],
    ['a day given twice', { holidays: [1, 2].map(() => ({ on: '2026-01-01', name: 'Anul nou' })) }],
    ['days out of order', { makeUpWorkingDays: ['2026-02-28', '2026-02-14'].map((on) => ({ on, name: 'x' })) }],
    ['a day that does not exist', { holidays: [{ on: '2026-02-30', name: 'x' }] }],
    [
      'a holiday that is worked',
      { holidays: [{ on: '2026-02-14', name: 'x' }], makeUpWorkingDays: [{ on: '2026-02-14', name: 'x' }] },
    ],
  ])('a table with %s is refused', (_, fault) => {
    expect(HolidayTable.safeParse({ ...holidayTable('RO'), ...fault }).success).toBe(false);
  });
});

describe('a working calendar', () => {
  test('says why a day does not count', () => {
    const calendar = calendarOf('RO', { localHolidays: [{ on: '2026-12-24', name: 'Ziua echipei' }] });
    expect(calendar.dayOff('2026-11-21')).toEqual({ why: 'weekend' });
    expect(calendar.dayOff('2026-11-30')).toEqual({ why: 'holiday', name: 'Sfântul Andrei' });
    expect(calendar.dayOff('2026-12-24')).toEqual({ why: 'holiday', name: 'Ziua echipei' });
    expect(calendar.dayOff('2025-12-24')).toBeUndefined();
  });

  test('follows the weekdays on which the provider works', () => {
    const sundayToThursday = calendarOf('RO', { workingWeekdays: [7, 1, 2, 3, 4] });
    expect(sundayToThursday.isWorkingDay('2026-11-22')).toBe(true);
    expect(sundayToThursday.isWorkingDay('2026-11-20')).toBe(false);
  });

  test('a local holiday is a day off even on a make-up working day', () => {
    expect(calendarOf('CN', { localHolidays: [{ on: '02-14', name: '休息' }] }).isWorkingDay('2026-02-14')).toBe(false);
  });

  test('adding, subtracting and counting agree over a holiday', () => {
    const calendar = calendarOf('RO');
    expect(nextWorkingDay(calendar, '2026-11-27')).toBe('2026-12-02');
    expect(addWorkingDays(calendar, '2026-11-27', 3)).toBe('2026-12-04');
    expect(subtractWorkingDays(calendar, '2026-12-04', 3)).toBe('2026-11-27');
    expect(workingDaysBetween(calendar, '2026-11-27', '2026-12-04')).toBe(3);
    expect(workingDaysBetween(calendar, '2026-12-04', '2026-11-27')).toBe(0);
  });

  test('refuses to guess about a day outside its table', () => {
    const calendar = calendarOf('RO');
    expect(calendar.isWorkingDay('2035-12-31')).toBe(true);
    expect(() => nextWorkingDay(calendar, '2035-12-31')).toThrow(CalendarEnded);
    expect(() => subtractWorkingDays(calendar, '2024-01-03', 1)).toThrow(
      expect.objectContaining({ name: 'CalendarEnded', askedOn: '2023-12-31', from: '2024-01-01', until: '2035-12-31' }),
    );
  });

  test('knows local days where the clocks change, at midnight too', () => {
    const bucharest = calendarOf('RO');
    expect(bucharest.startOfLocalDay('2026-03-29')).toBe(utc('2026-03-29T00:00+02:00'));
    expect(bucharest.endOfLocalDay('2026-03-29')).toBe(utc('2026-03-29T23:59:59.999+03:00'));
    expect(bucharest.localDateOf(utc('2026-10-25T23:30+02:00'))).toBe('2026-10-25');
    const beirut = calendarOf('RO', { timeZone: 'Asia/Beirut' });
    expect(beirut.startOfLocalDay('2025-03-30')).toBe(utc('2025-03-30T01:00+03:00'));
    expect(beirut.endOfLocalDay('2025-03-29')).toBe(utc('2025-03-29T23:59:59.999+02:00'));
  });

  test.each([
    ['an unknown time zone', { timeZone: 'Europe/Nowhere' }],
    ['no working weekday', { workingWeekdays: [] }],
    ['a weekday twice', { workingWeekdays: [1, 1] }],
    ['a local holiday on 31 February', { localHolidays: [{ on: '02-31', name: 'x' }] }],
    ['a day that ends at 25:00', { dayEndsAt: '25:00' }],
    ['a setting nobody knows', { hours: 8 }],
  ])('settings with %s are refused', (_, fault) => {
    const settings = { timeZone: 'Europe/Bucharest', workingWeekdays: [1, 2, 3, 4, 5] };
    expect(CalendarSettings.safeParse(settings).success).toBe(true);
    expect(CalendarSettings.safeParse({ ...settings, ...fault }).success).toBe(false);
  });

  test('without a table of make-up days every weekend is off', () => {
    const holidays = { ...holidayTable('CN'), makeUpWorkingDays: [] };
    const calendar = workingCalendar({ timeZone: 'Asia/Shanghai', workingWeekdays: [1, 2, 3, 4, 5], holidays });
    expect(calendar.dayOff('2026-02-14')).toEqual({ why: 'weekend' });
  });
});
