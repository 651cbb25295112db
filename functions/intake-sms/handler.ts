// Queue intake-sms: texts to the two-way number. Calls DynamoDB, KMS, and for a keyword from a number without a case SNS or End User
// Messaging.

import { handlingPorts } from '#functions/shared/aws/handling-ports.ts';
import { texterOf } from '#functions/shared/aws/texter.ts';
import { lambdaOutside } from '#functions/shared/edges/lambda-outside.ts';
import { type Outside, onLambda } from '#functions/shared/edges/outside.ts';
import { queueEdge } from '#functions/shared/edges/queue-edge.ts';
import { Env } from './env.ts';
import { receiveText } from './receive-text.ts';

/** Once per cold start. */
export async function start(outside: Outside) {
  const env = Env.parse(outside.settings);
  const ports = await handlingPorts(env, outside);
  const texter = await texterOf(env, outside.settings);
  return queueEdge('intake-sms', ({ body }) => receiveText(body, ports, texter), outside.log);
}

/** Called by AWS. */
export const handler = onLambda(start, () => lambdaOutside('intake-sms', process.env));
