// An answer to the keyword of somebody without a case: there is no outbox to keep it in, so it travels on the queue of texts as it is.

import * as z from 'zod';
import { TextAnswer } from '#core/correspondence/text-answers.ts';
import { Language } from '#core/language.ts';

export const StrangerAnswer = z.object({
  answer: TextAnswer,
  language: Language,
  /** E.164. */
  to: z.string(),
});
export type StrangerAnswer = z.infer<typeof StrangerAnswer>;
