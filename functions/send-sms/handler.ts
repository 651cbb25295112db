// Queue send-sms: letters that go as text messages. Calls SNS or End User Messaging, DynamoDB, KMS Decrypt, S3 GetObject and PutObject.

import * as z from 'zod';
import { handlingPorts } from '#functions/shared/aws/handling-ports.ts';
import { texterOf } from '#functions/shared/aws/texter.ts';
import { lambdaOutside } from '#functions/shared/edges/lambda-outside.ts';
import { OutboxMessage } from '#functions/shared/edges/outbox-message.ts';
import { type Outside, onLambda } from '#functions/shared/edges/outside.ts';
import { queueEdge } from '#functions/shared/edges/queue-edge.ts';
import { StrangerAnswer } from '#functions/shared/edges/stranger-answer.ts';
import { answerStranger } from './answer-stranger.ts';
import { Env } from './env.ts';
import { sendText } from './send-text.ts';

/** Once per cold start. */
export async function start(outside: Outside) {
  const env = Env.parse(outside.settings);
  const ports = await handlingPorts(env, outside);
  const texter = await texterOf(env, outside.settings);
  return queueEdge(
    'send-sms',
    async ({ body }) => {
      const message = z.union([OutboxMessage, StrangerAnswer]).parse(JSON.parse(body));
      await ('caseId' in message ? sendText(message, texter, ports) : answerStranger(message, texter, ports));
    },
    outside.log,
  );
}

/** Called by AWS. */
export const handler = onLambda(start, () => lambdaOutside('send-sms', process.env));
