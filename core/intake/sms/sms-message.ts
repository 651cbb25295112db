// One incoming text message. Its sender is not always a number: short codes and names are senders too, and cannot be texted back (M11).

import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile';
import * as z from 'zod';
import type { Instant } from '#core/instant.ts';
import { readJson } from '#core/intake/json-text.ts';

export interface SmsMessage {
  /** The provider's id of the message: the same one means delivered twice (M7). */
  id: string;
  /** Sender in E.164 where the number makes sense, else as it arrived (M10). */
  from: string;
  /** Sender exactly as it arrived. */
  rawFrom: string;
  /** False for short codes and names, which many people may share. */
  isNumber: boolean;
  /** Our own number it was sent to, E.164 where possible. */
  to: string;
  body: string;
  /** When the topic received it; the message itself carries no time, and order is not guaranteed (M6). */
  publishedAt: Instant | undefined;
  /** The provider's id of the message of ours it answers, when the network knows. */
  answersProviderMessageId: string | undefined;
  /** False for short codes, alphanumeric senders and landlines: a person must find another way to answer (M11). */
  answerable: boolean;
}

const OptionalText = z.string().optional().catch(undefined);

const SmsNotification = z.looseObject({
  originationNumber: z.string().min(1),
  inboundMessageId: z.string().min(1),
  destinationNumber: z.string().catch(''),
  messageBody: z.string().catch(''),
  previousPublishedMessageId: OptionalText,
});

/** The text message in a two-way SMS notification; undefined when `message` is not one. Never throws. */
export function readSmsNotification(message: string, publishedAt?: Instant): SmsMessage | undefined {
  const { success, data } = SmsNotification.safeParse(readJson(message));
  if (!success) return undefined;
  const sender = parsePhoneNumberFromString(data.originationNumber);
  return {
    id: data.inboundMessageId,
    from: sender?.number ?? data.originationNumber,
    rawFrom: data.originationNumber,
    isNumber: sender !== undefined,
    to: parsePhoneNumberFromString(data.destinationNumber)?.number ?? data.destinationNumber,
    body: data.messageBody,
    publishedAt,
    answersProviderMessageId: data.previousPublishedMessageId,
    // The metadata knows mobile numbers only: a landline is not a valid one.
    answerable: sender?.isValid() === true,
  };
}
