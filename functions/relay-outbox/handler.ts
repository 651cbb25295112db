// The stream of table Cases: hands new rows of the outbox to their senders. Calls SQS SendMessage.

import { sqsClient } from '#functions/shared/aws/clients.ts';
import { queueUrlsOf } from '#functions/shared/aws/outbox-queue-settings.ts';
import { sqsOutboxQueues } from '#functions/shared/aws/sqs-outbox-queues.ts';
import { lambdaOutside } from '#functions/shared/edges/lambda-outside.ts';
import { type Outside, onLambda } from '#functions/shared/edges/outside.ts';
import { streamEdge } from '#functions/shared/edges/stream-edge.ts';
import { Env } from './env.ts';
import { forwardChanges, StreamEvent } from './forward-changes.ts';

/** Once per cold start. */
export async function start(outside: Outside) {
  const queues = sqsOutboxQueues(sqsClient(outside.settings), queueUrlsOf(Env.parse(outside.settings)));
  return streamEdge('relay-outbox', StreamEvent, (event) => forwardChanges(event, queues, outside.log), outside.log);
}

/** Called by AWS. */
export const handler = onLambda(start, () => lambdaOutside('relay-outbox', process.env));
