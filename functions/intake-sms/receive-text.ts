// One text message from the two-way number.

import type { HandlingPorts } from '#core/handling/perform.ts';
import { type AnswerStranger, recordText } from '#core/intake/sms/record-text.ts';
import { readSmsNotification } from '#core/intake/sms/sms-message.ts';
import { unwrapSnsEnvelope } from '#core/intake/sns-envelope.ts';

/** @throws Error for a body that is no text message: the queue keeps it, and in the end its dead letters do. */
export async function receiveText(body: string, ports: HandlingPorts, answerStranger: AnswerStranger): Promise<void> {
  const { message, publishedAt } = unwrapSnsEnvelope(body);
  const text = readSmsNotification(message, publishedAt);
  if (!text) throw new Error('not a text message');
  await recordText(text, ports, answerStranger);
}
