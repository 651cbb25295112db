// Where the senders' queues are; the relay and the sweeper both hand rows to them.

import * as z from 'zod';
import type { OutboxQueueUrls } from './sqs-outbox-queues.ts';

export const outboxQueueSettings = {
  SEND_EMAIL_QUEUE_URL: z.string().min(1),
  SEND_SMS_QUEUE_URL: z.string().min(1),
  RUN_WORKFLOW_QUEUE_URL: z.string().min(1),
} as const;

export function queueUrlsOf(env: Record<keyof typeof outboxQueueSettings, string>): OutboxQueueUrls {
  return { email: env.SEND_EMAIL_QUEUE_URL, sms: env.SEND_SMS_QUEUE_URL, workflow: env.RUN_WORKFLOW_QUEUE_URL };
}
