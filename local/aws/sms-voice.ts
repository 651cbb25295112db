// The part of AWS End User Messaging that sends texts: SendTextMessage, and the events that tell what became of each. Numbers that end in
// 0000 never answer, and of those that end in 9999 no word ever comes, so that both can be tried.

import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { countSmsParts } from '#core/correspondence/sms-parts.ts';
import type { Clock } from '#core/ports.ts';
import { AwsError, type AwsService, jsonError, jsonReply, notImitated, readJson } from './exchange.ts';
import type { Outbox } from './outbox.ts';

const SendTextMessage = z.strictObject({
  DestinationPhoneNumber: z.string(),
  OriginationIdentity: z.string(),
  MessageBody: z.string(),
  MessageType: z.literal('TRANSACTIONAL'),
  ConfigurationSetName: z.string().optional(),
  Context: z.record(z.string(), z.string()).default({}),
});

/** An event as a configuration set publishes it, the part that every text has. */
export interface TextEvent {
  eventType: 'TEXT_DELIVERED' | 'TEXT_UNREACHABLE';
  eventVersion: '1.0';
  eventTimestamp: number;
  isFinal: true;
  originationPhoneNumber: string;
  destinationPhoneNumber: string;
  messageId: string;
  messageType: 'TRANSACTIONAL';
  messageStatus: string;
  context: Record<string, string>;
  totalMessageParts: number;
}

/** `onEvent` hears of what became of a text in the transaction that records it: it must store what it hears in the same store, at once. */
export function imitateSmsVoice(options: {
  outbox: Outbox;
  clock: Clock;
  from: string;
  onEvent: (event: TextEvent) => void;
}): AwsService {
  const { outbox, clock, from, onEvent } = options;
  return {
    async answer({ headers, body }) {
      const target = headers['x-amz-target'];
      if (target !== 'PinpointSMSVoiceV2.SendTextMessage') throw notImitated(`${target} of End User Messaging`);
      const {
        DestinationPhoneNumber: to,
        MessageBody: text,
        Context: context,
        ConfigurationSetName: set,
      } = readJson(SendTextMessage, body);
      if (!/^\+[1-9]\d{6,14}$/.test(to)) throw new AwsError('ValidationException', 'the destination is not in E.164');
      const { parts } = countSmsParts(text);
      if (text === '' || [...text].length > LONGEST_TEXT)
        throw new AwsError('ValidationException', 'the text is empty or too long');
      const id = randomUUID();
      const isDelivered = !to.endsWith('0000');
      outbox.record({ id, at: clock.now(), channel: 'sms', to: [to], from, text, parts }, () => {
        if (set === undefined || to.endsWith('9999')) return;
        onEvent({
          eventType: isDelivered ? 'TEXT_DELIVERED' : 'TEXT_UNREACHABLE',
          eventVersion: '1.0',
          eventTimestamp: Date.parse(clock.now()),
          isFinal: true,
          originationPhoneNumber: from,
          destinationPhoneNumber: to,
          messageId: id,
          messageType: 'TRANSACTIONAL',
          messageStatus: isDelivered ? 'DELIVERED' : 'UNREACHABLE',
          context,
          totalMessageParts: parts,
        });
      });
      return jsonReply({ MessageId: id });
    },
    answerError: jsonError,
  };
}

const LONGEST_TEXT = 1_600;
