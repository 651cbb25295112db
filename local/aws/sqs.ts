// The sending half of SQS in front of the local queues. Receiving is not offered: as with Lambda event sources, the queues deliver.

import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Queues } from '../queues.ts';
import { AwsError, type AwsService, jsonError, jsonReply, notImitated, readJson } from './exchange.ts';

const Message = { MessageBody: z.string().min(1), DelaySeconds: z.int().min(0).max(900).default(0) };
const SendMessage = z.strictObject({ QueueUrl: z.string(), ...Message });
const SendMessageBatch = z.strictObject({
  QueueUrl: z.string(),
  Entries: z
    .array(z.strictObject({ Id: z.string(), ...Message }))
    .min(1)
    .max(10),
});

/** SendMessage and SendMessageBatch to a queue named by the last part of its URL; no attributes, no FIFO. */
export function imitateSqs(queues: Queues): AwsService {
  function find(queueUrl: string): string {
    const queue = queueUrl.split('/').at(-1) ?? '';
    if (!queues.isDefined(queue)) throw new AwsError('QueueDoesNotExist', `there is no local queue ${queue}`);
    return queue;
  }

  function send(queue: string, message: { MessageBody: string; DelaySeconds: number }) {
    const MessageId = queues.send(queue, message.MessageBody, { delaySeconds: message.DelaySeconds });
    return { MessageId, MD5OfMessageBody: createHash('md5').update(message.MessageBody).digest('hex') };
  }

  return {
    async answer({ headers, body }) {
      switch (headers['x-amz-target']) {
        case 'AmazonSQS.SendMessage': {
          const { QueueUrl, ...message } = readJson(SendMessage, body);
          return jsonReply(send(find(QueueUrl), message));
        }
        case 'AmazonSQS.SendMessageBatch': {
          const { QueueUrl, Entries } = readJson(SendMessageBatch, body);
          const queue = find(QueueUrl);
          return jsonReply({ Successful: Entries.map(({ Id, ...message }) => ({ Id, ...send(queue, message) })), Failed: [] });
        }
        default:
          throw notImitated(`${headers['x-amz-target']} of SQS`);
      }
    },
    answerError: jsonError,
  };
}
