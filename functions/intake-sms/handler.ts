// Queue intake-sms: texts to the two-way number. Calls DynamoDB, KMS, S3 PutObject, and SQS for a keyword from a number without a case.

import { sqsClient } from '#functions/shared/aws/clients.ts';
import { handlingPorts } from '#functions/shared/aws/handling-ports.ts';
import { sqsStrangerAnswers } from '#functions/shared/aws/sqs-stranger-answers.ts';
import { lambdaOutside } from '#functions/shared/edges/lambda-outside.ts';
import { type Outside, onLambda } from '#functions/shared/edges/outside.ts';
import { queueEdge } from '#functions/shared/edges/queue-edge.ts';
import { Env } from './env.ts';
import { receiveText } from './receive-text.ts';

/** Once per cold start. */
export async function start(outside: Outside) {
  const env = Env.parse(outside.settings);
  const ports = await handlingPorts(env, outside);
  const answerStranger = sqsStrangerAnswers(sqsClient(outside.settings), env.SEND_SMS_QUEUE_URL);
  return queueEdge('intake-sms', ({ body }) => receiveText(body, ports, answerStranger), outside.log);
}

/** Called by AWS. */
export const handler = onLambda(start, () => lambdaOutside('intake-sms', process.env));
