// Text messages through SNS. Transactional, because the default type may be held back at night and dropped first. SNS tells nothing of
// what became of a text.

import { InvalidParameterException, type MessageAttributeValue, PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { Texter } from '#core/ports.ts';
import { Refusal } from '#core/refusal.ts';

const text = (StringValue: string): MessageAttributeValue => ({ DataType: 'String', StringValue });

/** `from`: our number, E.164; without one SNS chooses, and nobody can answer (M5). */
export function snsTexter(client: SNSClient, from: string | undefined): Texter {
  return {
    tellsDelivery: false,

    async send({ to, body }) {
      try {
        const { MessageId: providerMessageId } = await client.send(
          new PublishCommand({
            PhoneNumber: to,
            Message: body,
            MessageAttributes: {
              'AWS.SNS.SMS.SMSType': text('Transactional'),
              ...(from === undefined ? {} : { 'AWS.MM.SMS.OriginationNumber': text(from) }),
            },
          }),
        );
        return { providerMessageId: providerMessageId ?? '' };
      } catch (error) {
        if (error instanceof InvalidParameterException) throw new Refusal('MailRejected', { why: 'rejected' });
        throw error;
      }
    },
  };
}
