// From the intake of texts to the one function that may send texts.

import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { StrangerAnswer } from '#functions/shared/edges/stranger-answer.ts';

export function sqsStrangerAnswers(client: SQSClient, queueUrl: string): (answer: StrangerAnswer) => Promise<void> {
  return async (answer) => {
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(answer) }));
  };
}
