// Queue send-sms: text messages through SNS. Calls SNS Publish to a phone number, DynamoDB, KMS Decrypt, S3 GetObject.

import { snsClient } from '#functions/shared/aws/clients.ts';
import { handlingPorts } from '#functions/shared/aws/handling-ports.ts';
import { snsTexter } from '#functions/shared/aws/sns-texter.ts';
import { lambdaOutside } from '#functions/shared/edges/lambda-outside.ts';
import { OutboxMessage } from '#functions/shared/edges/outbox-message.ts';
import { type Outside, onLambda } from '#functions/shared/edges/outside.ts';
import { queueEdge } from '#functions/shared/edges/queue-edge.ts';
import { Env } from './env.ts';
import { sendText } from './send-text.ts';

/** Once per cold start. */
export async function start(outside: Outside) {
  const ports = await handlingPorts(Env.parse(outside.settings), outside);
  const texter = snsTexter(snsClient(outside.settings));
  return queueEdge('send-sms', ({ body }) => sendText(OutboxMessage.parse(JSON.parse(body)), texter, ports), outside.log);
}

/** Called by AWS. */
export const handler = onLambda(start, () => lambdaOutside('send-sms', process.env));
