// What went to a body outside, or was asked by one (S1.19, S1.20): a regulator, an ombudsman, an authority. Its name and what it is about
// are sealed with the event.

import * as z from 'zod';
import { CivilDate, Instant } from '#core/instant.ts';

/**
 * How much of a case a body is given: its row of the register; how it was handled, without anybody's words or name; or all of it, which
 * needs a legal basis on record.
 */
export const BodyScope = z.enum(['register', 'course', 'whole_file']);
export type BodyScope = z.infer<typeof BodyScope>;

export const BodyMatter = z.strictObject({
  bodyId: z.string(),
  seq: z.int().positive(),
  kind: z.enum(['referral', 'request']),
  /** The day of our letter, or of theirs. */
  on: CivilDate,
  /** By when they want an answer. */
  dueAt: Instant.optional(),
  answeredAt: Instant.optional(),
  /** As far as the legal basis goes, or as was asked. */
  scope: BodyScope.optional(),
  /** Of the whole file: it reaches what people said who are neither the complainant nor staff (S2.61). */
  coversOthers: z.boolean().optional(),
});
export type BodyMatter = z.infer<typeof BodyMatter>;

/** The least, where nobody said. */
export function scopeOf({ scope = 'register' }: Pick<BodyMatter, 'scope'>): BodyScope {
  return scope;
}
