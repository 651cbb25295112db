// From the stream of table Cases to the queues: rows of the outbox to their senders, and a case that a new run must carry to the starter
// of runs. The stream is only the quick way: what it misses, the sweeper finds.

import * as z from 'zod';
import { Case } from '#core/case/case.ts';
import { OutboxEntry } from '#core/case/outbox.ts';
import type { Log } from '#core/ports.ts';
import { jsonOf } from '#functions/shared/aws/case-record.ts';
import type { OutboxQueues } from '#functions/shared/aws/sqs-outbox-queues.ts';

const Text = z.looseObject({ S: z.string() });
/** Bytes come in base64. */
const TextOrBytes = z.union([
  Text.transform(({ S }) => S),
  z.looseObject({ B: z.base64() }).transform(({ B }) => Buffer.from(B, 'base64')),
]);
const Image = z.looseObject({ sk: Text, entry: Text.optional(), status: Text.optional(), record: TextOrBytes.optional() });

export const StreamEvent = z.looseObject({
  Records: z.array(
    z.looseObject({
      eventName: z.string(),
      dynamodb: z.looseObject({ SequenceNumber: z.string(), NewImage: Image.optional(), OldImage: Image.optional() }),
    }),
  ),
});
export type StreamEvent = z.infer<typeof StreamEvent>;

/** The part of a stored record that says who carries it. */
const { caseId, run, phase } = Case.shape;
const Carried = z.object({ caseId, run, phase });

/** Forwards in order; at the first that fails the stream is asked to come again from there. */
export async function forwardChanges(
  event: StreamEvent,
  queues: OutboxQueues,
  log: Log,
): Promise<{ batchItemFailures: { itemIdentifier: string }[] }> {
  for (const { dynamodb } of event.Records) {
    try {
      await forwardChange(dynamodb, queues);
    } catch (error) {
      log.error('change not forwarded', error);
      return { batchItemFailures: [{ itemIdentifier: dynamodb.SequenceNumber }] };
    }
  }
  return { batchItemFailures: [] };
}

async function forwardChange(
  { NewImage: item, OldImage: before }: StreamEvent['Records'][number]['dynamodb'],
  queues: OutboxQueues,
): Promise<void> {
  if (item?.entry && item.status?.S === 'pending') await queues.forward(OutboxEntry.parse(JSON.parse(item.entry.S)));
  if (!item?.record) return;
  const { caseId, run, phase } = Carried.parse(jsonOf(item.record));
  const runBefore = before?.record && Carried.parse(jsonOf(before.record)).run.run;
  if (phase !== 'closed' && run.run !== runBefore) await queues.startRun({ caseId, ...run });
}
