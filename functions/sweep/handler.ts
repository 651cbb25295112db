// Every ten minutes: the safety net. Calls DynamoDB, SQS SendMessage, states:SendTaskSuccess, DescribeExecution and StartExecution.

import * as z from 'zod';
import { sqsClient } from '#functions/shared/aws/clients.ts';
import { handlingPorts } from '#functions/shared/aws/handling-ports.ts';
import { queueUrlsOf } from '#functions/shared/aws/outbox-queue-settings.ts';
import { sqsOutboxQueues } from '#functions/shared/aws/sqs-outbox-queues.ts';
import { lambdaOutside } from '#functions/shared/edges/lambda-outside.ts';
import { type Outside, onLambda } from '#functions/shared/edges/outside.ts';
import { streamEdge } from '#functions/shared/edges/stream-edge.ts';
import { Env } from './env.ts';
import { sweepCases } from './sweep-cases.ts';

/** Once per cold start. */
export async function start(outside: Outside) {
  const env = Env.parse(outside.settings);
  const ports = await handlingPorts(env, outside);
  const queues = sqsOutboxQueues(sqsClient(outside.settings), queueUrlsOf(env));
  const sweep = async () => {
    const found = await sweepCases(ports, queues);
    if (found.restarted > 0) outside.log.warn('workflows restarted', { ...found });
    return found;
  };
  return streamEdge('sweep', z.unknown(), sweep, outside.log);
}

/** Called by AWS. */
export const handler = onLambda(start, () => lambdaOutside('sweep', process.env));
