// The shipped holiday tables as calendars with a Monday-to-Friday week, and local times without the code under test.

import { readFileSync } from 'node:fs';
import { type CalendarSettings, HolidayTable, type WorkingCalendar, workingCalendar } from '#core/procedure/working-calendar.ts';
import vectorFile from './deadline-vectors.json' with { type: 'json' };

export const timeZones: Readonly<Record<string, string>> = vectorFile.timeZones;

export function holidayTable(name: string): HolidayTable {
  return HolidayTable.parse(
    JSON.parse(readFileSync(new URL(`../../../profiles/holidays/${name}.json`, import.meta.url), 'utf8')),
  );
}

export function calendarOf(name: string, differences: Partial<CalendarSettings> = {}): WorkingCalendar {
  return workingCalendar({
    timeZone: timeZones[name]!,
    workingWeekdays: [1, 2, 3, 4, 5],
    ...differences,
    holidays: holidayTable(name),
  });
}

/** An ISO moment with an offset, in UTC. */
export function utc(moment: string): string {
  return new Date(moment).toISOString();
}

/** The local date and time of an instant as the runtime's own Intl sees it: `2026-11-23 23:59:59`. */
export function naiveLocalTime(timeZone: string): (at: string) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (at) => format.format(new Date(at));
}
