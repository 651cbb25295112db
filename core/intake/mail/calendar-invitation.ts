// Invitations and other calendar entries that come by mail, as words. Nothing is ever accepted or put into a calendar (E37, RFC 5545).

import type ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { type Instant, instantOf } from '#core/instant.ts';

export interface CalendarEntry {
  /** `REQUEST`, `CANCEL`, `REPLY` and so on; empty when the file does not say. */
  method: string;
  summary: string;
  /** As written: `2026-11-23T09:30:00`, or a date alone, followed by the name of the time zone when one is given. */
  startsAt: string;
  endsAt: string;
  /** The same as moments; undefined for whole days, and where the file does not say in which time zone. */
  startInstant: Instant | undefined;
  endInstant: Instant | undefined;
  location: string;
  organiser: string;
  description: string;
}

const MAX_CHARACTERS = 500_000;
const MAX_ENTRIES = 10;
const MAX_FIELD = 5_000;
const MAX_ZONE_CHANGES = 40;
const PLAIN_RULE =
  /^FREQ=YEARLY(?:;(?:BYDAY=-?[1-4]?(?:MO|TU|WE|TH|FR|SA|SU)|BYMONTH=\d{1,2}|UNTIL=[\dTZ]{8,16}|WKST=[A-Z]{2}))*$/;

/** The first entries of an iCalendar file. Recurrences are not worked out. Never throws: what cannot be read gives none. */
export async function readCalendar(text: string): Promise<CalendarEntry[]> {
  if (text.length > MAX_CHARACTERS) return [];
  try {
    const { default: ICAL } = await import('ical.js');
    const calendar = ICAL.Component.fromString(text.trim());
    const instant = (component: typeof calendar, name: string) => {
      const property = component.getFirstProperty(name);
      const value = property?.getFirstValue();
      return value instanceof ICAL.Time ? instantOfTime(value, property?.getFirstParameter('tzid')) : undefined;
    };
    const field = (component: typeof calendar, name: string) => {
      const property = component.getFirstProperty(name);
      const zone = property?.getFirstParameter('tzid');
      const value = String(property?.getFirstValue() ?? '').slice(0, MAX_FIELD);
      return value === '' || !zone ? value : `${value} ${zone}`;
    };
    const method = field(calendar, 'method').toUpperCase();
    return ['vevent', 'vtodo', 'vjournal']
      .flatMap((kind) => calendar.getAllSubcomponents(kind))
      .slice(0, MAX_ENTRIES)
      .map((component) => ({
        method,
        summary: field(component, 'summary'),
        startsAt: field(component, 'dtstart'),
        endsAt: field(component, 'dtend') || field(component, 'due'),
        startInstant: instant(component, 'dtstart'),
        endInstant: instant(component, 'dtend') ?? instant(component, 'due'),
        location: field(component, 'location'),
        organiser: field(component, 'organizer').replace(/^mailto:/i, ''),
        description: field(component, 'description'),
      }));
  } catch {
    return [];
  }
}

/** By the zone's name where everybody knows it (`Europe/Rome`), else by what the file says of it, as Outlook's names need. */
function instantOfTime(time: InstanceType<typeof ICAL.Time>, zoneName: string | undefined): Instant | undefined {
  if (time.isDate) return undefined;
  if (time.zone?.tzid === 'UTC') return instantOf(time.toUnixTime() * 1_000);
  if (zoneName === undefined) return undefined;
  try {
    return instantOf(Temporal.PlainDateTime.from(time.toString()).toZonedDateTime(zoneName).epochMilliseconds);
  } catch {
    return isPlainZone(time.zone) ? instantOf(time.toUnixTime() * 1_000) : undefined;
  }
}

/** Zones change by rules of their own, which are worked out year by year: one that changes every second would never end (E33). */
function isPlainZone(zone: InstanceType<typeof ICAL.Timezone> | null): boolean {
  const changes = zone?.component?.getAllSubcomponents() ?? [];
  const rules = changes.flatMap((change) => change.getAllProperties('rrule').map((rule) => String(rule.getFirstValue())));
  return changes.length > 0 && changes.length <= MAX_ZONE_CHANGES && rules.every((rule) => PLAIN_RULE.test(rule));
}

/** One entry as lines of text. */
export function textOfCalendar({ summary, startsAt, endsAt, location, organiser, description }: CalendarEntry): string {
  const when = [startsAt, endsAt].filter((moment) => moment !== '').join(' – ');
  return [summary, when, location, organiser, description].filter((line) => line !== '').join('\n');
}
