import * as z from 'zod';
import { handlingSettings } from '#functions/shared/aws/handling-ports.ts';

export const Env = z.object({ ...handlingSettings, SEND_SMS_QUEUE_URL: z.string().min(1) });
