// The entry for a reader's calendar that goes with an invitation (RFC 5545, RFC 5546). A calendar may be shared, on a wall or with whoever
// must not know: the entry names neither provider nor matter, and where people may be watched it does not say where either (S2.8, M9).

import type { Instant } from '#core/instant.ts';

/** Goes with a letter by e-mail. Calendars tell revisions of one `meetingId` by their number. */
export interface CalendarEntry {
  method: 'REQUEST' | 'CANCEL';
  meetingId: string;
  revision: number;
  startsAt: Instant;
  endsAt: Instant;
  place?: string;
}

export interface CalendarAddresses {
  /** Where answers to the invitation arrive. */
  organiser: string;
  attendee: string;
  /** What stands in the calendar. */
  title: string;
  /** When this was written. */
  writtenAt: Instant;
}

/**
 * The text of an .ics file, lines folded and ended as RFC 5545 wants; moments are in UTC, so that it needs no time zones. Its library is read
 * with the first invitation: most letters go without one.
 */
export async function writeCalendarEntry(
  { method, meetingId, revision, startsAt, endsAt, place }: CalendarEntry,
  { organiser, attendee, title, writtenAt }: CalendarAddresses,
): Promise<string> {
  const { default: ICAL } = await import('ical.js');
  const timeOf = (at: Instant) => ICAL.Time.fromJSDate(new Date(at), true);
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Candour//Candour//EN');
  calendar.addPropertyWithValue('method', method);
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', meetingId);
  event.addPropertyWithValue('sequence', revision);
  event.addPropertyWithValue('dtstamp', timeOf(writtenAt));
  event.addPropertyWithValue('dtstart', timeOf(startsAt));
  event.addPropertyWithValue('dtend', timeOf(endsAt));
  event.addPropertyWithValue('summary', title);
  if (place !== undefined) event.addPropertyWithValue('location', place);
  event.addPropertyWithValue('class', 'PRIVATE');
  event.addPropertyWithValue('status', method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED');
  event.addPropertyWithValue('organizer', `mailto:${organiser}`);
  const invited = event.addPropertyWithValue('attendee', `mailto:${attendee}`);
  invited.setParameter('role', 'REQ-PARTICIPANT');
  if (method === 'REQUEST') invited.setParameter('rsvp', 'TRUE');
  calendar.addSubcomponent(event);
  return `${calendar.toString()}\r\n`;
}
