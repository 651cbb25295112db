// Entries for calendars, read back by a parser of RFC 5545.

import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type CalendarEntry, writeCalendarEntry } from '#core/correspondence/calendar-entry.ts';

const entry: CalendarEntry = {
  method: 'REQUEST',
  meetingId: '7k2m4x',
  revision: 2,
  startsAt: '2026-11-16T10:00:00.000Z',
  endsAt: '2026-11-16T11:00:00.000Z',
  place: 'Sala 2, et. 1; strada Ștefan cel Mare nr. 5\nlângă bibliotecă',
};
const addresses = {
  organiser: 'reply+ca7kq4@example.org',
  attendee: 'maria@example.org',
  title: 'Programare',
  writtenAt: '2026-11-09T08:00:00.000Z',
};
const read = (text: string) => {
  const calendar = ICAL.Component.fromString(text);
  const event = calendar.getFirstSubcomponent('vevent');
  if (!event) throw new Error('no event');
  return { calendar, event };
};

describe('an entry for a calendar', () => {
  test('is read back as it was meant', async () => {
    const { calendar, event } = read(await writeCalendarEntry(entry, addresses));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    const meeting = new ICAL.Event(event);
    expect(meeting.uid).toBe('7k2m4x');
    expect(meeting.sequence).toBe(2);
    expect(meeting.startDate.toJSDate().toISOString()).toBe(entry.startsAt);
    expect(meeting.endDate.toJSDate().toISOString()).toBe(entry.endsAt);
    expect(meeting.location).toBe(entry.place);
    expect(meeting.organizer).toBe('mailto:reply+ca7kq4@example.org');
    expect(meeting.attendees.map((attendee) => attendee.getFirstValue())).toEqual(['mailto:maria@example.org']);
    expect(event.getFirstPropertyValue('class')).toBe('PRIVATE');
  });

  test('M9: is called something that anybody may read, and tells no place that is not given', async () => {
    const { place: _place, ...hidden } = entry;
    const text = await writeCalendarEntry(hidden, addresses);
    expect(text).toContain('SUMMARY:Programare');
    expect(text).not.toContain('LOCATION');
  });

  test('that calls off says so to the calendar', async () => {
    const { calendar, event } = read(await writeCalendarEntry({ ...entry, method: 'CANCEL', revision: 3 }, addresses));
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(event.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  test('is folded below 75 octets and ended as RFC 5545 wants, whatever the place is called', () => {
    return fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), async (drawn) => {
        // Of control characters RFC 5545 allows a tab alone.
        const place = drawn.replaceAll(/[\p{Cc}]/gu, ' ');
        const text = await writeCalendarEntry({ ...entry, place }, addresses);
        const lines = text.split('\r\n');
        expect(lines.at(-1)).toBe('');
        for (const line of lines) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        expect(new ICAL.Event(read(text).event).location).toBe(place);
      }),
    );
  });

  test('the same entry is the same bytes', async () => {
    expect(await writeCalendarEntry(entry, addresses)).toBe(await writeCalendarEntry(entry, addresses));
  });
});
