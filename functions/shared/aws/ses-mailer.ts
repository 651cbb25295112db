// E-mail through SES, as the complete message that was composed and kept. The idempotency key travels as a tag: SES has none of its own,
// so a send whose answer was lost is recognised by the events it causes.

import { MessageRejected, type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Mailer } from '#core/ports.ts';
import { Refusal } from '#core/refusal.ts';

/** The tag that provider events echo. */
export const IDEMPOTENCY_TAG = 'candour-send';

export function sesMailer(client: SESv2Client, { from, configurationSet }: { from: string; configurationSet: string }): Mailer {
  return {
    async send({ to, raw, idempotencyKey }) {
      try {
        const { MessageId: providerMessageId } = await client.send(
          new SendEmailCommand({
            FromEmailAddress: from,
            Destination: { ToAddresses: [...to] },
            Content: { Raw: { Data: raw } },
            ConfigurationSetName: configurationSet,
            EmailTags: [{ Name: IDEMPOTENCY_TAG, Value: idempotencyKey }],
          }),
        );
        return { providerMessageId: providerMessageId ?? '' };
      } catch (error) {
        if (error instanceof MessageRejected) throw new Refusal('MailRejected');
        throw error;
      }
    },
  };
}
