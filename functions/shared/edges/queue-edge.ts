// Around a queue's consumer: each record by itself, so that one poisonous message neither blocks nor repeats its neighbours. What was
// recorded before counts as done; what fails goes back to the queue and in the end to its dead letters, where an alarm waits.

import middy from '@middy/core';
import * as z from 'zod';
import type { Log } from '#core/ports.ts';
import { Refusal } from '#core/refusal.ts';
import { noContext } from './no-context.ts';

const SqsEvent = z.looseObject({
  Records: z.array(
    z.looseObject({
      messageId: z.string(),
      body: z.string(),
      attributes: z.looseObject({ SentTimestamp: z.string().optional() }).optional(),
    }),
  ),
});

export interface QueueRecord {
  messageId: string;
  body: string;
  /** When it reached the queue, milliseconds since 1970. */
  sentAt: number | undefined;
}

export interface BatchAnswer {
  batchItemFailures: { itemIdentifier: string }[];
}

export function queueEdge(
  name: string,
  perform: (record: QueueRecord) => Promise<void>,
  log: Log,
): (event: unknown) => Promise<BatchAnswer> {
  const handler = middy<unknown, BatchAnswer>({ timeoutEarlyInMillis: 0 }).handler(async (event: unknown) => {
    const batchItemFailures: BatchAnswer['batchItemFailures'] = [];
    for (const { messageId, body, attributes } of SqsEvent.parse(event).Records) {
      try {
        const sentAt = attributes?.SentTimestamp === undefined ? undefined : Number(attributes.SentTimestamp);
        await perform({ messageId, body, sentAt });
        log.info(`${name} completed`, { messageId });
      } catch (error) {
        if (error instanceof Refusal && error.code === 'AlreadyRecorded') continue;
        log.error(`${name} failed`, error, { messageId });
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  });
  return async (event) => await handler(event, noContext);
}
