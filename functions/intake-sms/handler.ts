// Queue intake-sms: texts to the two-way number. Calls DynamoDB, KMS.

import { handlingPorts } from '#functions/shared/aws/handling-ports.ts';
import { lambdaOutside } from '#functions/shared/edges/lambda-outside.ts';
import { type Outside, onLambda } from '#functions/shared/edges/outside.ts';
import { queueEdge } from '#functions/shared/edges/queue-edge.ts';
import { Env } from './env.ts';
import { receiveText } from './receive-text.ts';

/** Once per cold start. */
export async function start(outside: Outside) {
  const ports = await handlingPorts(Env.parse(outside.settings), outside);
  return queueEdge('intake-sms', ({ body }) => receiveText(body, ports.signingKey, ports), outside.log);
}

/** Called by AWS. */
export const handler = onLambda(start, () => lambdaOutside('intake-sms', process.env));
