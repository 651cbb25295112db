// Which part of the register a regulator asks for: days in the provider's own zone, both included, and a cursor into them.

import * as z from 'zod';
import { CivilDate, Instant } from '#core/instant.ts';
import type { Procedure } from '#core/procedure/procedure.ts';
import { daysAfter } from '#core/procedure/working-calendar.ts';

const MOST_DAYS = 3_700;
const DEFAULT_DAYS = 365;

/** The query of the register, as a request names it. */
export const RegisterQuery = z.strictObject({
  'received-from': CivilDate.optional(),
  'received-to': CivilDate.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().pipe(z.int().min(1).max(500)).default(100),
});
export type RegisterQuery = z.infer<typeof RegisterQuery>;

export interface RegisterPeriod {
  from: Instant;
  /** Not included. */
  to: Instant;
  after?: string;
  limit: number;
}

/** Without days it is the year up to today. A wrong query is told by the field. */
export function registerPeriodFor({ calendar }: Procedure, now: Instant) {
  return RegisterQuery.transform((query, context): RegisterPeriod => {
    const hole = (field: keyof RegisterQuery, message: string) => {
      context.issues.push({ code: 'custom', input: query, path: [field], message });
      return z.NEVER;
    };
    const lastOn = query['received-to'] ?? calendar.localDateOf(now);
    const firstOn = query['received-from'] ?? daysAfter(lastOn, -DEFAULT_DAYS);
    if (firstOn > lastOn) return hole('received-from', 'must not be after received-to');
    if (daysAfter(firstOn, MOST_DAYS) < lastOn) return hole('received-from', 'ten years at once are the most');
    const period = {
      from: calendar.startOfLocalDay(firstOn),
      to: calendar.startOfLocalDay(daysAfter(lastOn, 1)),
      limit: query.limit,
    };
    if (query.cursor === undefined) return period;
    const after = readCursor(query.cursor);
    if (after === undefined || after < period.from || after >= period.to) return hole('cursor', 'is not one of this period');
    return { ...period, after };
  });
}

/** Opaque to its reader, so that nobody builds one. */
export function writeCursor(place: string): string {
  return Buffer.from(place).toString('base64url');
}

function readCursor(cursor: string): string | undefined {
  const place = Buffer.from(cursor, 'base64url').toString();
  const [receivedAt, caseId, ...rest] = place.split('#');
  const isPlace = Instant.safeParse(receivedAt).success && /^[0-9a-z]{20}$/.test(caseId ?? '') && rest.length === 0;
  return isPlace ? place : undefined;
}
