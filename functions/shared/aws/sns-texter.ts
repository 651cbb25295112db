// Text messages through SNS. Transactional, because the default type may be held back at night and dropped first.

import { InvalidParameterException, PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { Texter } from '#core/ports.ts';
import { Refusal } from '#core/refusal.ts';

export function snsTexter(client: SNSClient): Texter {
  return {
    tellsDelivery: false,

    async send({ to, body }) {
      try {
        const { MessageId: providerMessageId } = await client.send(
          new PublishCommand({
            PhoneNumber: to,
            Message: body,
            MessageAttributes: { 'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' } },
          }),
        );
        return { providerMessageId: providerMessageId ?? '' };
      } catch (error) {
        if (error instanceof InvalidParameterException) throw new Refusal('MailRejected');
        throw error;
      }
    },
  };
}
