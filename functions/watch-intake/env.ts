import * as z from 'zod';
import { handlingSettings } from '#functions/shared/aws/handling-ports.ts';

export const Env = z.object({
  ...handlingSettings,
  INTAKE_EMAIL_QUEUE_URL: z.url(),
  SES_CONFIGURATION_SET: z.string().min(1),
});
