// A length of time as a procedure writes it: 24 hours, 5 working days, 15 days, 6 months. One case may mix all four.

import * as z from 'zod';

const WholeAmount = z.int().positive();

/**
 * Elapsed hours run day and night and may be fractional (S0: reply within 24 hours). The other units end with a local day.
 * `rollForward` moves a day or month deadline that falls on a day off to the next working day.
 */
export const Span = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('elapsed_hours'), amount: z.number().positive() }),
  z.strictObject({ unit: z.literal('working_days'), amount: WholeAmount }),
  z.strictObject({ unit: z.literal('calendar_days'), amount: WholeAmount, rollForward: z.boolean().default(false) }),
  z.strictObject({ unit: z.literal('months'), amount: WholeAmount, rollForward: z.boolean().default(false) }),
]);
export type Span = z.input<typeof Span>;

/**
 * Which day a working-day span counts from, when something arrives on a day off. A Saturday plus 1 working day is:
 * `receipt_day`, Monday (Saturday is day zero); `next_working_day`, Tuesday (Monday is day zero).
 */
export const DayZero = z.enum(['receipt_day', 'next_working_day']);
export type DayZero = z.infer<typeof DayZero>;
