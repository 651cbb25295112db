// A look at a letter before it leaves, for what it tells of others (S2.6). The letter, and what its author filled in to write it, are
// sealed under the event that asked for the look.

import * as z from 'zod';

export const LetterLook = z.strictObject({
  lookId: z.string(),
  seq: z.int().positive(),
  /** Which act writes it. */
  act: z.string(),
  /** SHA-256 over its kind and what people wrote in it. */
  digest: z.string(),
  askedBy: z.string(),
  /** Who looked and let it leave; missing as long as it waits. */
  seenBy: z.string().optional(),
});
export type LetterLook = z.infer<typeof LetterLook>;

export function waitingLooks({ looks = [] }: { looks?: readonly LetterLook[] | undefined }): LetterLook[] {
  return looks.filter(({ seenBy }) => seenBy === undefined);
}

/** Digests of what may leave as it stands; undefined where nobody needs to look. */
export function letGoOn({
  isGuarded = false,
  looks = [],
}: {
  isGuarded?: boolean | undefined;
  looks?: readonly LetterLook[] | undefined;
}): string[] | undefined {
  if (!isGuarded) return undefined;
  return looks.flatMap(({ digest, seenBy }) => (seenBy === undefined ? [] : [digest]));
}
