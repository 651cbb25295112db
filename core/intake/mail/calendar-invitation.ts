// Invitations and other calendar entries that come by mail, as words. Nothing is ever accepted or put into a calendar (E37, RFC 5545).

export interface CalendarEntry {
  /** `REQUEST`, `CANCEL`, `REPLY` and so on; empty when the file does not say. */
  method: string;
  summary: string;
  /** As written: `2026-11-23T09:30:00`, or a date alone, followed by the name of the time zone when one is given. */
  startsAt: string;
  endsAt: string;
  location: string;
  organiser: string;
  description: string;
}

const MAX_CHARACTERS = 500_000;
const MAX_ENTRIES = 10;
const MAX_FIELD = 5_000;

/** The first entries of an iCalendar file. Recurrences are not worked out. Never throws: what cannot be read gives none. */
export async function readCalendar(text: string): Promise<CalendarEntry[]> {
  if (text.length > MAX_CHARACTERS) return [];
  try {
    const { default: ICAL } = await import('ical.js');
    const calendar = ICAL.Component.fromString(text.trim());
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
        location: field(component, 'location'),
        organiser: field(component, 'organizer').replace(/^mailto:/i, ''),
        description: field(component, 'description'),
      }));
  } catch {
    return [];
  }
}

/** One entry as lines of text. */
export function textOfCalendar({ summary, startsAt, endsAt, location, organiser, description }: CalendarEntry): string {
  const when = [startsAt, endsAt].filter((moment) => moment !== '').join(' – ');
  return [summary, when, location, organiser, description].filter((line) => line !== '').join('\n');
}
