// Queue run-workflow: starts executions. Calls states:StartExecution and DynamoDB.

import { handlingPorts } from '#functions/shared/aws/handling-ports.ts';
import { lambdaOutside } from '#functions/shared/edges/lambda-outside.ts';
import { OutboxMessage } from '#functions/shared/edges/outbox-message.ts';
import { type Outside, onLambda } from '#functions/shared/edges/outside.ts';
import { queueEdge } from '#functions/shared/edges/queue-edge.ts';
import { Env } from './env.ts';
import { startRun } from './start-run.ts';

/** Once per cold start. */
export async function start(outside: Outside) {
  const ports = await handlingPorts(Env.parse(outside.settings), outside);
  return queueEdge('run-workflow', ({ body }) => startRun(OutboxMessage.parse(JSON.parse(body)), ports), outside.log);
}

/** Called by AWS. */
export const handler = onLambda(start, () => lambdaOutside('run-workflow', process.env));
