// What an SNS subscription without raw delivery puts into a queue: the message inside a signed envelope. Nobody checks the
// signature behind SQS, where the queue's policy vouches for the topic, so none is made up here.

import { randomUUID } from 'node:crypto';
import type { Instant } from '#core/instant.ts';
import { LOCAL_ACCOUNT, LOCAL_REGION } from './local-account.ts';

/** The SQS body that carries `message` as published to `topic` at `publishedAt`. */
export function wrapInSns(topic: string, message: unknown, publishedAt: Instant, subject?: string): string {
  const topicArn = snsTopicArn(topic);
  return JSON.stringify({
    Type: 'Notification',
    MessageId: randomUUID(),
    TopicArn: topicArn,
    ...(subject === undefined ? {} : { Subject: subject }),
    Message: JSON.stringify(message),
    Timestamp: publishedAt,
    SignatureVersion: '1',
    Signature: '',
    SigningCertURL: `https://sns.${LOCAL_REGION}.amazonaws.com/SimpleNotificationService.pem`,
    UnsubscribeURL: `https://sns.${LOCAL_REGION}.amazonaws.com/?Action=Unsubscribe&SubscriptionArn=${topicArn}:local`,
  });
}

export function snsTopicArn(topic: string): string {
  return `arn:aws:sns:${LOCAL_REGION}:${LOCAL_ACCOUNT}:${topic}`;
}
