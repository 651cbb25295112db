// Text messages through AWS End User Messaging. Unlike SNS it tells afterwards what became of each text, by the letter's own key.

import {
  ConflictException,
  PinpointSMSVoiceV2Client,
  SendTextMessageCommand,
  ServiceQuotaExceededException,
  ValidationException,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import type { Texter } from '#core/ports.ts';
import { Refusal } from '#core/refusal.ts';
import type { Settings } from '#functions/shared/edges/outside.ts';
import { LETTER_CONTEXT } from '#functions/shared/edges/text-event.ts';

/** A message whose answer was lost would leave twice if the client tried again by itself (functions/shared/edges/send-once.ts). */
export function eumClient({ AWS_ENDPOINT_URL: endpoint }: Settings): PinpointSMSVoiceV2Client {
  return new PinpointSMSVoiceV2Client({ ...(endpoint === undefined ? {} : { endpoint }), maxAttempts: 1 });
}

export function eumTexter(
  client: PinpointSMSVoiceV2Client,
  { origin, configurationSet }: { origin: string; configurationSet: string | undefined },
): Texter {
  return {
    tellsDelivery: configurationSet !== undefined,

    async send({ to, body, idempotencyKey }) {
      try {
        const { MessageId: providerMessageId } = await client.send(
          new SendTextMessageCommand({
            DestinationPhoneNumber: to,
            OriginationIdentity: origin,
            MessageBody: body,
            MessageType: 'TRANSACTIONAL',
            ConfigurationSetName: configurationSet,
            Context: { [LETTER_CONTEXT]: idempotencyKey },
          }),
        );
        return { providerMessageId: providerMessageId ?? '' };
      } catch (error) {
        const why = finalReason(error);
        if (why !== undefined) throw new Refusal('MailRejected', { why });
        throw error;
      }
    },
  };
}

/** Why trying again would not help; undefined for what may pass. The monthly limit is a matter of weeks, and people wait meanwhile (M15). */
function finalReason(error: unknown): string | undefined {
  if (error instanceof ValidationException) return 'rejected';
  if (error instanceof ConflictException) return error.Reason === 'DESTINATION_PHONE_NUMBER_OPTED_OUT' ? 'opted_out' : 'rejected';
  return error instanceof ServiceQuotaExceededException ? 'spend_limit' : undefined;
}
