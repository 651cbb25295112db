// Deadlines: the published vectors, pauses and reminders. How random spans end is compared with others in independent-deadlines.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { dueAt, extendedByPause, reminderAt } from '#core/procedure/deadline.ts';
import { DayZero, Span } from '#core/procedure/span.ts';
import { CalendarEnded, CalendarSettings } from '#core/procedure/working-calendar.ts';
import vectorFile from './deadline-vectors.json' with { type: 'json' };
import { calendarOf, holidayTable, naiveLocalTime, timeZones, utc } from './holiday-calendars.ts';

const fiveWorkingDays = { unit: 'working_days', amount: 5 } as const;
const fifteenDays = { unit: 'calendar_days', amount: 15 } as const;

const Vectors = z.strictObject({
  readme: z.array(z.string()).min(1),
  timeZones: z.record(z.string(), z.string()),
  columns: z.array(z.string()).length(6),
  groups: z.array(
    z.strictObject({
      title: z.string(),
      settings: CalendarSettings.pick({ dayEndsAt: true, localHolidays: true }).extend({
        dayZero: DayZero,
        rollForward: z.literal(true).optional(),
      }),
      rows: z.array(z.tuple([z.string(), z.string(), z.number(), z.string(), z.string(), z.string()])),
    }),
  ),
});

describe.each(Vectors.parse(vectorFile).groups)('the published vectors, $settings.dayZero: $title', ({ settings, rows }) => {
  const { dayZero, rollForward, ...calendarSettings } = settings;

  test.each(rows)('%s, %s + %d %s is due %s: %s', (table, from, amount, unit, due) => {
    const calendar = calendarOf(table, calendarSettings);
    const span = Span.parse({ unit, amount, ...(rollForward && { rollForward }) });
    const { dueAt: computed } = dueAt(utc(from), span, calendar, dayZero);
    if (due.includes('T')) expect(computed).toBe(utc(due));
    else expect(`${naiveLocalTime(calendar.timeZone)(computed)}${computed.slice(-5)}`).toBe(`${due} 23:59:59.999Z`);
  });
});

describe('a deadline shows how it was counted', () => {
  test('working days name what they passed over, and the days before day zero too', () => {
    expect(
      dueAt(utc('2026-11-28T10:00+02:00'), { unit: 'working_days', amount: 1 }, calendarOf('RO'), 'next_working_day'),
    ).toEqual({
      dueAt: utc('2026-12-03T23:59:59.999+02:00'),
      countedFrom: '2026-12-02',
      countedDays: ['2026-12-03'],
      skipped: [
        { on: '2026-11-28', why: 'weekend' },
        { on: '2026-11-29', why: 'weekend' },
        { on: '2026-11-30', why: 'holiday', name: 'Sfântul Andrei' },
        { on: '2026-12-01', why: 'holiday', name: 'Ziua națională, Ziua Marii Uniri' },
      ],
      isProvisional: false,
    });
  });

  test('months count one date each, and say what they were rolled over', () => {
    const deadline = dueAt(
      utc('2026-10-31T10:00+00:00'),
      { unit: 'months', amount: 2, rollForward: true },
      calendarOf('GB-ENG'),
      'receipt_day',
    );
    expect(deadline.countedDays).toEqual(['2026-11-30', '2026-12-31']);
    expect(deadline.skipped).toEqual([]);
    const rolled = dueAt(
      utc('2026-11-28T10:00+00:00'),
      { unit: 'months', amount: 1, rollForward: true },
      calendarOf('GB-ENG'),
      'receipt_day',
    );
    expect(rolled.dueAt).toBe(utc('2026-12-29T23:59:59.999Z'));
    expect(rolled.skipped).toEqual([{ on: '2026-12-28', why: 'holiday', name: 'Boxing Day (substitute day)' }]);
  });

  test('a deadline among holidays that are not published yet is provisional, unless holidays play no part (W5)', () => {
    const startAt = utc('2026-12-30T10:00+08:00');
    expect(dueAt(startAt, fiveWorkingDays, calendarOf('CN'), 'receipt_day').isProvisional).toBe(true);
    expect(dueAt(startAt, fiveWorkingDays, calendarOf('ES-CT'), 'receipt_day').isProvisional).toBe(true);
    expect(dueAt(startAt, fifteenDays, calendarOf('CN'), 'receipt_day').isProvisional).toBe(false);
    expect(dueAt(startAt, fiveWorkingDays, calendarOf('RO'), 'receipt_day').isProvisional).toBe(false);
  });

  test('no deadline is given beyond the holiday table when holidays decide it', () => {
    const startAt = utc('2035-12-28T10:00+02:00');
    expect(() => dueAt(startAt, fiveWorkingDays, calendarOf('RO'), 'receipt_day')).toThrow(CalendarEnded);
    expect(() => dueAt(startAt, { ...fifteenDays, rollForward: true }, calendarOf('RO'), 'receipt_day')).toThrow(CalendarEnded);
    expect(dueAt(startAt, fifteenDays, calendarOf('RO'), 'receipt_day').dueAt).toBe(utc('2036-01-12T23:59:59.999+02:00'));
  });
});

describe('a span', () => {
  test('has whole days and months, and hours that may be fractional', () => {
    expect(Span.safeParse({ unit: 'elapsed_hours', amount: 0.5 }).success).toBe(true);
    for (const unit of ['working_days', 'calendar_days', 'months'])
      expect(Span.safeParse({ unit, amount: 1.5 }).success).toBe(false);
    for (const unit of ['elapsed_hours', 'working_days']) expect(Span.safeParse({ unit, amount: 0 }).success).toBe(false);
    expect(Span.safeParse({ unit: 'working_days', amount: 5, rollForward: true }).success).toBe(false);
  });
});

describe('a pause (W4: a deadline resumes with what was left of it)', () => {
  const calendar = calendarOf('RO');
  const dueOnFriday = utc('2026-11-27T23:59:59.999+02:00');
  const pausedOnTuesday = utc('2026-11-24T11:00+02:00');

  test('the working days that remained are counted from the resumption, over its own holidays', () => {
    const resumedAt = utc('2026-11-26T09:00+02:00');
    expect(extendedByPause(dueOnFriday, pausedOnTuesday, resumedAt, fiveWorkingDays, calendar)).toBe(
      utc('2026-12-03T23:59:59.999+02:00'),
    );
  });

  test('a case resumed on its due day, or with no whole day left, is due at the end of a working day', () => {
    const pausedAt = utc('2026-11-27T12:00+02:00');
    const saturday = utc('2026-12-05T12:00+02:00');
    expect(extendedByPause(dueOnFriday, pausedAt, saturday, fiveWorkingDays, calendar)).toBe(
      utc('2026-12-07T23:59:59.999+02:00'),
    );
  });

  test('a pause within one day gives no further day, and hours give back exactly their length', () => {
    const resumedAt = utc('2026-11-24T15:30+02:00');
    expect(extendedByPause(dueOnFriday, pausedOnTuesday, resumedAt, fiveWorkingDays, calendar)).toBe(dueOnFriday);
    const span = { unit: 'elapsed_hours', amount: 24 } as const;
    expect(extendedByPause(dueOnFriday, pausedOnTuesday, resumedAt, span, calendar)).toBe(utc('2026-11-28T04:29:59.999+02:00'));
  });

  test('days that remained may end on a day off, unless the span rolls forward', () => {
    const resumedAt = utc('2026-11-25T09:00+02:00');
    const due = (rollForward: boolean) =>
      extendedByPause(dueOnFriday, pausedOnTuesday, resumedAt, { ...fifteenDays, rollForward }, calendar);
    expect(due(false)).toBe(utc('2026-11-28T23:59:59.999+02:00'));
    expect(due(true)).toBe(utc('2026-12-02T23:59:59.999+02:00'));
  });

  test('a moment that people agreed on, even on a Sunday at noon, is never brought forward nor rounded up by a short pause', () => {
    const england = calendarOf('GB-ENG');
    const agreedAt = utc('2027-01-10T12:00Z');
    const pausedAt = utc('2026-12-31T10:00Z');
    const onNewYearsDay = utc('2027-01-01T10:00Z');
    expect(extendedByPause(agreedAt, pausedAt, onNewYearsDay, fiveWorkingDays, england)).toBe(agreedAt);
    expect(extendedByPause(agreedAt, pausedAt, utc('2026-12-31T18:00Z'), fifteenDays, england)).toBe(agreedAt);
  });

  test('a deadline already missed stays missed, and a pause cannot end before it begins', () => {
    const late = utc('2026-11-28T10:00+02:00');
    const later = utc('2026-12-10T10:00+02:00');
    expect(extendedByPause(dueOnFriday, late, later, fiveWorkingDays, calendar)).toBe(dueOnFriday);
    expect(() => extendedByPause(dueOnFriday, later, late, fiveWorkingDays, calendar)).toThrow(RangeError);
  });
});

test('a reminder comes at nine in the morning, working days before the due day', () => {
  const calendar = calendarOf('RO');
  const dueOnThursday = utc('2026-12-03T23:59:59.999+02:00');
  expect(reminderAt(dueOnThursday, 2, calendar)).toBe(utc('2026-11-27T09:00+02:00'));
  expect(reminderAt(dueOnThursday, 0, calendar)).toBe(utc('2026-12-03T09:00+02:00'));
  expect(reminderAt(utc('2026-10-26T23:59:59.999+02:00'), 1, calendar)).toBe(utc('2026-10-23T09:00+03:00'));
});

describe('random deadlines', () => {
  const moments = fc.integer({ min: Date.UTC(2024, 0, 2), max: Date.UTC(2032, 11, 31) });
  const spans = fc.oneof(
    fc.record({ unit: fc.constant('working_days' as const), amount: fc.integer({ min: 1, max: 40 }) }),
    fc.record({
      unit: fc.constant('calendar_days' as const),
      amount: fc.integer({ min: 1, max: 60 }),
      rollForward: fc.boolean(),
    }),
    fc.record({ unit: fc.constant('months' as const), amount: fc.integer({ min: 1, max: 14 }), rollForward: fc.boolean() }),
  );
  const settings = { numRuns: 500, seed: 20_261_123 };

  describe.each(Object.keys(timeZones))('%s', (table) => {
    const calendar = calendarOf(table);
    const { holidays, makeUpWorkingDays } = holidayTable(table);
    const off = new Set(holidays.map((day) => day.on));
    const worked = new Set(makeUpWorkingDays.map((day) => day.on));
    const isOff = (on: string) => off.has(on) || (!worked.has(on) && [0, 6].includes(new Date(on).getUTCDay()));

    test('500 deadlines say of each day they passed over whether it was a holiday or a weekend', () => {
      fc.assert(
        fc.property(moments, spans, fc.constantFrom(...DayZero.options), (moment, span, dayZero) => {
          const { skipped } = dueAt(new Date(moment).toISOString(), span, calendar, dayZero);
          return skipped.every((day) => isOff(day.on) && (day.why === 'holiday') === off.has(day.on));
        }),
        settings,
      );
    });

    test('500 pauses never shorten a deadline, and a longer pause never gives an earlier one', () => {
      const durations = fc.integer({ min: 0, max: 60 * 24 * 3_600_000 });
      fc.assert(
        fc.property(moments, spans, durations, durations, durations, (moment, span, before, paused, longer) => {
          const [startAt, pausedAt, resumedAt, resumedLaterAt] = [0, before, before + paused, before + paused + longer].map(
            (after) => new Date(moment + after).toISOString(),
          ) as [string, string, string, string];
          const due = dueAt(startAt, span, calendar, 'receipt_day').dueAt;
          const extended = extendedByPause(due, pausedAt, resumedAt, span, calendar);
          return extended >= due && extendedByPause(due, pausedAt, resumedLaterAt, span, calendar) >= extended;
        }),
        settings,
      );
    });
  });
});
