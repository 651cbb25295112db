// Queue delivery-events: what SES says happened to our mail, and End User Messaging to our texts. Calls DynamoDB, KMS, S3 GetObject and
// PutObject.

import { handlingPorts } from '#functions/shared/aws/handling-ports.ts';
import { lambdaOutside } from '#functions/shared/edges/lambda-outside.ts';
import { type Outside, onLambda } from '#functions/shared/edges/outside.ts';
import { queueEdge } from '#functions/shared/edges/queue-edge.ts';
import { Env } from './env.ts';
import { recordDelivery } from './record-delivery.ts';

/** Once per cold start. */
export async function start(outside: Outside) {
  const ports = await handlingPorts(Env.parse(outside.settings), outside);
  return queueEdge('delivery-events', ({ body }) => recordDelivery(body, ports), outside.log);
}

/** Called by AWS. */
export const handler = onLambda(start, () => lambdaOutside('delivery-events', process.env));
