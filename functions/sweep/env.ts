import * as z from 'zod';
import { handlingSettings } from '#functions/shared/aws/handling-ports.ts';
import { outboxQueueSettings } from '#functions/shared/aws/outbox-queue-settings.ts';

export const Env = z.object({ ...handlingSettings, ...outboxQueueSettings });
