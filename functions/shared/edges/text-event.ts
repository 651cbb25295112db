// What AWS End User Messaging tells of one text, as much of it as matters here.

import * as z from 'zod';

/** Under this name a text carries the key of its letter, and its events bring it back. */
export const LETTER_CONTEXT = 'letter';

export const TextEvent = z.looseObject({
  eventType: z.templateLiteral(['TEXT_', z.string()]),
  /** False while something else may still happen to the text. */
  isFinal: z.boolean().default(true),
  messageId: z.string().optional(),
  context: z.record(z.string(), z.string()).default({}),
});
export type TextEvent = z.infer<typeof TextEvent>;
