// Every day of the holiday tables against packages that know nothing of ours. A difference is settled by name, or a table is wrong.

import { describe, expect, test } from 'vitest';
import { calendarOf, holidayTable, timeZones } from './holiday-calendars.ts';
import {
  differencesOf,
  eachDay,
  otherCalendar,
  publicHolidays,
  type SpecialDays,
  settlementOf,
  settlements,
} from './independent-calendar.ts';

const { from, until, chinesecalendar } = publicHolidays;
const tables = Object.keys(timeZones);

describe.each(tables)('%s', (table) => {
  const ours = holidayTable(table);
  const differences = differencesOf(ours, publicHolidays.holidays[table]!, from, until);

  test('both sides know every day of the table', () => {
    expect({ from, until }).toEqual({ from: ours.from, until: ours.until });
    expect(eachDay(from, until)).toHaveLength(4383);
  });

  test('no day is different, but for those that are settled', () => {
    expect(differences.filter((difference) => !settlementOf(table, difference))).toEqual([]);
  });

  test.each(settlements.filter((settlement) => settlement.table === table))('on $days days: $because', (settlement) => {
    expect(differences.filter((difference) => settlementOf(table, difference) === settlement)).toHaveLength(settlement.days);
  });

  test('a day off that is taken out, or put in where people work, is found by its date', () => {
    const holidays = ours.holidays.toSpliced(40, 1);
    const on = '2031-08-26';
    const doctored = { ...ours, holidays: [...holidays, { on, name: 'invented' }] };
    const found = differencesOf(doctored, publicHolidays.holidays[table]!, from, until);
    expect(found.filter((difference) => !settlementOf(table, difference))).toEqual([
      expect.objectContaining({ on: ours.holidays[40]!.on, only: 'theirs' }),
      { on, list: 'holidays', only: 'ours', name: 'invented' },
    ]);
  });

  test('a week from Monday to Friday has the same working days, weekends worked in exchange among them', () => {
    const calendar = calendarOf(table);
    const other = otherCalendar(table, { timeZone: timeZones[table]!, workingWeekdays: [1, 2, 3, 4, 5] });
    expect(eachDay(from, until).filter((on) => calendar.isWorkingDay(on) !== other.isWorkingDay(on))).toEqual([]);
  });
});

describe('a package for China alone', () => {
  const china = holidayTable('CN');
  const differences = (ours: SpecialDays) => differencesOf(ours, chinesecalendar, chinesecalendar.from, chinesecalendar.until);

  test('has the same orders, holiday by holiday and worked weekend by worked weekend', () => {
    expect(chinesecalendar.until).toBe(china.confirmedUntil);
    expect(differences(china)).toEqual([]);
  });

  test('misses a worked weekend that is taken out', () => {
    const doctored = { ...china, makeUpWorkingDays: china.makeUpWorkingDays.filter(({ on }) => on !== '2026-10-10') };
    expect(differences(doctored)).toEqual([
      { on: '2026-10-10', list: 'makeUpWorkingDays', only: 'theirs', name: 'National Day' },
    ]);
  });
});
