// What travels on the queues between the outbox and its senders: where the row is, and nothing of what is in it.

import * as z from 'zod';

export const OutboxMessage = z.object({ caseId: z.string(), outboxId: z.int().positive() });
export type OutboxMessage = z.infer<typeof OutboxMessage>;
