// From the stream of table Cases to the senders' queues. The stream is only the quick way: what it misses, the sweeper finds.

import * as z from 'zod';
import { OutboxEntry } from '#core/case/outbox.ts';
import type { Log } from '#core/ports.ts';
import type { OutboxQueues } from '#functions/shared/aws/sqs-outbox-queues.ts';

const Text = z.looseObject({ S: z.string() });

export const StreamEvent = z.looseObject({
  Records: z.array(
    z.looseObject({
      eventName: z.string(),
      dynamodb: z.looseObject({
        SequenceNumber: z.string(),
        NewImage: z.looseObject({ sk: Text, entry: Text.optional(), status: Text.optional() }).optional(),
      }),
    }),
  ),
});
export type StreamEvent = z.infer<typeof StreamEvent>;

/** Forwards in order; at the first that fails the stream is asked to come again from there. */
export async function forwardEntries(
  event: StreamEvent,
  queues: OutboxQueues,
  log: Log,
): Promise<{ batchItemFailures: { itemIdentifier: string }[] }> {
  for (const { dynamodb } of event.Records) {
    const { NewImage: item, SequenceNumber: sequence } = dynamodb;
    if (!item?.entry || item.status?.S !== 'pending' || !item.sk.S.startsWith('OUTBOX#')) continue;
    try {
      await queues.forward(OutboxEntry.parse(JSON.parse(item.entry.S)));
    } catch (error) {
      log.error('row of the outbox not forwarded', error);
      return { batchItemFailures: [{ itemIdentifier: sequence }] };
    }
  }
  return { batchItemFailures: [] };
}
