// A talk of the person who complained with those whom the complaint is about, led by somebody else (S2.52). Nobody is offered one: it is for
// who wishes it themselves, and a wish may be taken back at any time.

import * as z from 'zod';

export const DialogueWish = z.enum(['wished', 'not_wished']);
export type DialogueWish = z.infer<typeof DialogueWish>;

export const Dialogue = z.strictObject({
  wish: DialogueWish,
  /** The event whose sealed words hold what they said. */
  seq: z.int().positive(),
});
export type Dialogue = z.infer<typeof Dialogue>;
