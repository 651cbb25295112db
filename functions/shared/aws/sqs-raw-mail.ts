// Puts a mail that lies in the bucket on the intake queue again, as if SES had just told of it.

import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Instant } from '#core/instant.ts';
import { tellOfStoredMail } from '#core/intake/mail/stored-mail.ts';

/** Answers whether there was anything to send: SES's own probe is no mail. */
export type RedriveMail = (key: string, storedAt: Instant) => Promise<boolean>;

export function sqsRawMail(client: SQSClient, queueUrl: string): RedriveMail {
  return async (key, storedAt) => {
    const body = tellOfStoredMail(key, storedAt);
    if (body === undefined) return false;
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: body }));
    return true;
  };
}
