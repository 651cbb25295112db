// The envelope that SNS puts around a message when it hands it to a queue.

import * as z from 'zod';
import { type Instant, instantOf, millisecondsOf } from '#core/instant.ts';
import { readJson } from './json-text.ts';

const OptionalText = z.string().optional().catch(undefined);

const SnsEnvelope = z.looseObject({ Type: z.literal('Notification'), Message: z.string(), Timestamp: OptionalText });

/**
 * What was published to the topic, taken out of the envelope SNS puts around it in a queue. With raw delivery there is no
 * envelope and the body is the message. `publishedAt` is the only time an incoming SMS has. Never throws.
 */
export function unwrapSnsEnvelope(body: string): { message: string; publishedAt: Instant | undefined } {
  const { success, data } = SnsEnvelope.safeParse(readJson(body));
  return success ? { message: data.Message, publishedAt: readMoment(data.Timestamp) } : { message: body, publishedAt: undefined };
}

/** Undefined for what names no moment. */
export function readMoment(text: string | undefined): Instant | undefined {
  const milliseconds = text === undefined ? Number.NaN : millisecondsOf(text);
  return Number.isNaN(milliseconds) ? undefined : instantOf(milliseconds);
}
