// `npm run profile -- check FILE` says in plain words what a procedure profile lacks; `npm run profile -- timeline FILE --received MOMENT`
// prints every date of a case that arrives at that moment, a local time such as 2026-12-23T16:40, and what else the procedure says.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { type Instant, instantOf, millisecondsOf } from '#core/instant.ts';
import { type Procedure, procedureOf } from '#core/procedure/procedure.ts';
import { loadProfile, localized, type Profile, reasonIn } from '#core/procedure/profile.ts';
import { adviseOn } from '#core/procedure/profile-advice.ts';
import { type Moment, type TimelineEntry, timelineOf } from '#core/procedure/timeline.ts';
import { CalendarEnded } from '#core/procedure/working-calendar.ts';
import { Refusal } from '#core/refusal.ts';
import { countingRules, lengthOf, otherRules, titleOf } from './procedure-in-words.ts';

const USAGE = `usage: npm run profile -- check FILE
       npm run profile -- timeline FILE --received 2026-12-23T16:40`;

const titles: Record<Moment, string> = {
  received: 'received',
  acknowledge: 'acknowledged by',
  triage: 'somebody takes the case by',
  first_reply: 'a person has been in touch, and somebody is charged with the facts, by',
  update_progress: 'the complainant hears how it is going',
  remind: 'whoever handles it is reminded',
  respond: 'answered by',
  escalate: 'not answered: the next rank leads it from now on',
  escalate_again: 'still not answered: the one after that, and at the top told again and again',
  longest_extension: 'at the latest, if it is put off for good reason',
  appeal_window: 'an appeal reaches us by',
  acknowledge_appeal: 'the appeal is acknowledged by',
  hear_appeal: 'the appeal is heard, or it is decided to go by the papers, by',
  answer_appeal: 'the appeal is answered by',
  review_pause: 'if it was made for somebody else: until they agree the clock stands still, and is looked at again by',
  survey: 'the survey closes; the case is closed',
  learn: 'it is recorded what the complaint taught, by',
  ask_about_treatment: 'somebody asks how the person has been treated since, by',
  kept_until: 'the case has been kept long enough',
};

const headings: Record<TimelineEntry['part'], string> = {
  informal: 'Informal stage',
  formal: 'Formal stage, if the informal answer does not satisfy or the complaint is serious',
  appeal: 'Appeal, if the answer does not satisfy',
  after: 'Afterwards',
};

process.exitCode = run(process.argv.slice(2));

function run(args: string[]): number {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { received: { type: 'string' } } });
  const [command, file] = positionals;
  if (file === undefined || (command !== 'check' && command !== 'timeline')) return complain(USAGE);
  try {
    const procedure = readProcedure(file);
    return command === 'check' ? check(procedure) : printTimeline(procedure, values.received);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'ProfileInvalid') {
      const { holes } = error.facts;
      const sentences = Array.isArray(holes) ? holes.map((hole) => `  ${hole}`) : [];
      return complain([`${file} cannot be used:`, ...sentences].join('\n'));
    }
    if (error instanceof CalendarEnded) return complain(`${file}: ${error.message}`);
    throw error;
  }
}

function complain(sentence: string): number {
  console.error(sentence);
  return 1;
}

/** Holiday tables lie beside the profile, in holidays/, or else in this project. @throws Refusal `ProfileInvalid`. */
function readProcedure(file: string): Procedure {
  const profile = loadProfile(readText(file));
  const name = `${profile.calendar.holidays}.json`;
  const own = join(dirname(file), 'holidays', name);
  const table: unknown = JSON.parse(readText(own, join(import.meta.dirname, '../profiles/holidays', name)));
  return procedureOf(profile, table);
}

function readText(...paths: string[]): string {
  for (const path of paths) {
    try {
      return readFileSync(path, 'utf8');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  throw new Refusal('ProfileInvalid', { holes: [`there is no file ${paths[0] ?? ''}`] });
}

function check(procedure: Procedure): number {
  const { profile, calendar } = procedure;
  const today = calendar.localDateOf(instantOf(Date.now()));
  const advice = adviseOn(procedure, today);
  console.log(
    `${profile.name} version ${profile.version} loads: every case would have a next deadline, every handler a superior.`,
  );
  for (const { path, sentence } of advice) console.log(`  ${path}: ${sentence}`);
  if (advice.length === 0) console.log('  Nothing else to look at.');
  return 0;
}

function printTimeline(procedure: Procedure, received: string | undefined): number {
  const { profile, calendar } = procedure;
  const receivedAt = received === undefined ? instantOf(Date.now()) : momentIn(received, calendar.timeZone);
  if (receivedAt === undefined) return complain(`--received takes a local time such as 2026-12-23T16:40, not ${received}`);
  const home = profile.languages[0] ?? 'en';
  console.log(
    `${localized(profile.provider.name, home, profile)}: ${profile.name} version ${profile.version}, times in ${calendar.timeZone}`,
  );
  for (const line of countingRules(procedure)) console.log(line);
  let part: TimelineEntry['part'] | undefined;
  for (const entry of timelineOf(procedure, receivedAt)) {
    if (entry.part !== part)
      console.log(`\n${entry.part === profile.stages[0]?.stage ? firstHeading(procedure) : headings[entry.part]}`);
    part = entry.part;
    const title = entry.role === undefined ? '' : titleOf(entry.role, profile);
    console.log(`  ${written(entry.at, calendar.timeZone)}  ${titles[entry.what]}${title === '' ? '' : ` (${title})`}`);
    for (const line of explained(entry, profile)) console.log(`${' '.repeat(25)}${line}`);
  }
  for (const [heading, lines] of otherRules(procedure)) console.log(`\n${[heading, ...lines].join('\n  ')}`);
  return 0;
}

function firstHeading({ profile }: Procedure): string {
  return profile.stages.length > 1 ? headings.informal : 'The complaint';
}

function explained(entry: TimelineEntry, profile: Profile): string[] {
  const { clock, countedFrom, isProvisional } = entry;
  if (clock === undefined) return [];
  const from = countedFrom === undefined ? '' : ` after ${countedFrom}`;
  return [
    `${lengthOf(clock.span)}${from}${passedOver(entry, profile)}`,
    // This command speaks English throughout.
    reasonIn(clock.because, 'en', profile),
    ...(isProvisional ? ['provisional: not all holidays on the way are published yet'] : []),
  ];
}

/** Only holidays on what would have been a working day; weekends go without saying. */
function passedOver({ clock, holidays, movedOnFrom }: TimelineEntry, { calendar }: Profile): string {
  if (movedOnFrom !== undefined) return `, moved on from ${movedOnFrom}, a day off`;
  if (clock?.span.unit !== 'working_days') return '';
  const isWorkday = (on: string) => calendar.workingWeekdays.includes(Temporal.PlainDate.from(on).dayOfWeek);
  const named = holidays.filter(({ on }) => isWorkday(on)).map(({ on, name }) => `${on} ${name}`);
  return named.length === 0 ? '' : `, passing over ${named.join(', ')}`;
}

/** `Wed 2026-12-30 23:59`: a day that ends at midnight is written as the day it ends. */
function written(at: Instant, timeZone: string): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
  const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone }).format(millisecondsOf(at));
  return `${weekday} ${local.toPlainDate().toString()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

/** Undefined for what is no local time. */
function momentIn(local: string, timeZone: string): Instant | undefined {
  try {
    return instantOf(Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).epochMilliseconds);
  } catch {
    return undefined;
  }
}
