// The second signature under an answer (S3.8): whose it is, and of which words.

import * as z from 'zod';
import { Instant } from '#core/instant.ts';
import { Role } from '#core/procedure/profile.ts';

export const Signature = z.strictObject({
  personId: z.string(),
  role: Role,
  signedAt: Instant,
  /** SHA-256 over everything in the letter that people decided. */
  digest: z.string(),
});
export type Signature = z.infer<typeof Signature>;
