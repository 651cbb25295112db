import * as z from 'zod';
import { handlingSettings } from '#functions/shared/aws/handling-ports.ts';

export const Env = z.object({
  ...handlingSettings,
  /** Of the official account, `wx…`. */
  WECHAT_APP_ID: z.string().min(1),
});
