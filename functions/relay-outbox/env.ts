import * as z from 'zod';
import { outboxQueueSettings } from '#functions/shared/aws/outbox-queue-settings.ts';

export const Env = z.object(outboxQueueSettings);
