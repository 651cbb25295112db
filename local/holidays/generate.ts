// Writes profiles/holidays/*.json from the sources: `node local/holidays/generate.ts`. Run it when a source changes.
// The tables are written out, not computed at run time, so that an official can read them and the functions stay small.

import { readFileSync, writeFileSync } from 'node:fs';
import Holidays from 'date-holidays';
import * as z from 'zod';
import { type CivilDate, DAY, millisecondsOf } from '#core/instant.ts';
import { daysAfter, HolidayTable } from '#core/procedure/working-calendar.ts';
import { type HolidaySource, holidaySources, type NamedDays } from './sources.ts';

const FIRST_YEAR = 2024;
const LAST_YEAR = 2035;

interface NamedDay {
  on: CivilDate;
  name: string;
}

const PackageJson = z.object({ name: z.string(), version: z.string() });
const packageFile = new URL('../../node_modules/date-holidays/package.json', import.meta.url);

/** What date-holidays answers. A `note` marks days that concern only part of the people (women, the young, soldiers). */
const PackageHoliday = z.object({
  date: z.string(),
  start: z.date(),
  end: z.date(),
  name: z.string(),
  type: z.string(),
  substitute: z.boolean().optional(),
  note: z.string().optional(),
});
type PackageHoliday = z.infer<typeof PackageHoliday>;
type Correction = NonNullable<HolidaySource['corrections']>[number];

/** `RO.json`, `GB-ENG.json`: the table's name inside profiles/holidays. */
export function fileNameOf({ country, region }: Pick<HolidaySource, 'country' | 'region'>): string {
  return `${[country, region].filter(Boolean).join('-')}.json`;
}

/** The table of one source. Throws a ZodError when the sources contradict themselves, a RangeError for a correction in vain. */
export function generateTable(source: HolidaySource): HolidayTable {
  const { name, version } = PackageJson.parse(JSON.parse(readFileSync(packageFile, 'utf8')));
  const orderedYears = source.ordered?.years ?? [];
  const lastOrderedYear = source.orderedUntil ?? orderedYears.at(-1);
  const { from, until } = { from: `${FIRST_YEAR}-01-01`, until: `${LAST_YEAR}-12-31` };
  const computed = holidaysOf(source).filter((day) => !orderedYears.includes(Number(day.on.slice(0, 4))));
  const holidays = onePerDay([...computed, ...(source.ordered?.holidays ?? []).flatMap(eachDay)]);
  return HolidayTable.parse({
    generatedFrom: `${name} ${version} and local/holidays/sources.ts`,
    country: source.country,
    ...(source.region && { region: source.region }),
    from,
    until,
    ...(lastOrderedYear && { confirmedUntil: `${lastOrderedYear}-12-31` }),
    notes: source.notes,
    holidays: holidays.filter((day) => day.on >= from && day.on <= until),
    makeUpWorkingDays: onePerDay((source.ordered?.makeUpWorkingDays ?? []).flatMap(eachDay)),
  });
}

/** JSON with one day on each line, so that a correction is a change of one line. */
export function textOf(table: HolidayTable): string {
  const lists = Object.entries(table).map(([key, value]) => {
    if (!Array.isArray(value) || value.length === 0) return `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    return `  ${JSON.stringify(key)}: [\n${value.map((row) => `    ${lineOf(row)}`).join(',\n')}\n  ]`;
  });
  return `{\n${lists.join(',\n')}\n}\n`;
}

function lineOf(row: string | NamedDay): string {
  return typeof row === 'string'
    ? JSON.stringify(row)
    : `{ "on": ${JSON.stringify(row.on)}, "name": ${JSON.stringify(row.name)} }`;
}

function holidaysOf(source: HolidaySource): NamedDay[] {
  const rules = source.region ? new Holidays(source.country, source.region) : new Holidays(source.country);
  for (const { rule, name } of source.additions ?? []) rules.setHoliday(rule, { name, type: 'public' });
  const days = range(FIRST_YEAR, LAST_YEAR)
    .flatMap((year) => z.array(PackageHoliday).parse(rules.getHolidays(year, source.language)))
    .filter((holiday) => holiday.type === 'public' && holiday.note === undefined)
    .filter((holiday) => !holiday.substitute || source.movesHolidays !== false)
    .flatMap(daysOf)
    .map(({ on, name }) => ({ on, name: source.names?.[name] ?? name }));
  return (source.corrections ?? []).reduce(corrected, days);
}

function corrected(days: NamedDay[], { name, packageSays, on }: Correction): NamedDay[] {
  const index = days.findIndex((day) => day.on === packageSays && day.name === name);
  if (index < 0) throw new RangeError(`${name} is no longer on ${packageSays}: take its correction out of the sources`);
  return days.with(index, { on, name });
}

/** A day on which the clocks change has 23 or 25 hours, hence the rounding. */
function daysOf({ date, start, end, name }: PackageHoliday): NamedDay[] {
  const from = date.slice(0, 10);
  const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY));
  return range(0, length - 1).map((offset) => ({ on: daysAfter(from, offset), name }));
}

function eachDay({ from, until = from, name }: NamedDays): NamedDay[] {
  const length = (millisecondsOf(until) - millisecondsOf(from)) / DAY;
  return range(0, length).map((offset) => ({ on: daysAfter(from, offset), name }));
}

/** Two holidays on one day (1 June 2026 in Romania) become one row that names both. */
function onePerDay(days: readonly NamedDay[]): NamedDay[] {
  const names = new Map<CivilDate, Set<string>>();
  for (const { on, name } of days) names.set(on, (names.get(on) ?? new Set()).add(name));
  return [...names].map(([on, set]) => ({ on, name: [...set].join(' / ') })).sort((one, other) => (one.on < other.on ? -1 : 1));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

if (import.meta.main) {
  for (const source of holidaySources) {
    writeFileSync(new URL(`../../profiles/holidays/${fileNameOf(source)}`, import.meta.url), textOf(generateTable(source)));
  }
}
