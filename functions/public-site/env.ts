// What the public site is set up with.

import * as z from 'zod';
import { handlingSettings } from '#functions/shared/aws/handling-ports.ts';

export const Env = z.object({
  ...handlingSettings,
  /** The number that takes text messages, when there is one, as people read it. */
  TEXT_NUMBER: z.string().min(3).optional(),
  /** How many times the usual number of forms may come in at once, where many people share an address; 1 when not given. */
  FORM_LIMITS_TIMES: z.coerce.number().positive().optional(),
});
export type Env = z.infer<typeof Env>;
