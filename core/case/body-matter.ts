// What went to a body outside, or was asked by one (S1.19, S1.20): a regulator, an ombudsman, an authority. Its name and what it is about
// are sealed with the event.

import * as z from 'zod';
import { CivilDate, Instant } from '#core/instant.ts';

export const BodyMatter = z.strictObject({
  bodyId: z.string(),
  seq: z.int().positive(),
  kind: z.enum(['referral', 'request']),
  /** The day of our letter, or of theirs. */
  on: CivilDate,
  /** By when they want an answer. */
  dueAt: Instant.optional(),
  answeredAt: Instant.optional(),
});
export type BodyMatter = z.infer<typeof BodyMatter>;
