// A message from WeChat: it joins the sender's open case or opens one. WeChat lets us answer only within five seconds or with a token
// that expires, so what comes later is brought by a person.

import { type Case, isOpen } from '#core/case/case.ts';
import type { Message } from '#core/case/person.ts';
import { changeCase, type HandlingPorts } from '#core/handling/perform.ts';
import { receiveMessage } from '#core/handling/receive-message.ts';
import { registerComplaint } from '#core/handling/register-complaint.ts';
import { asIdentifier } from '#core/identifier.ts';
import { earlierOf, type Instant } from '#core/instant.ts';
import type { ChannelAdapter } from '#core/intake/channel-adapter.ts';
import { languagesFor } from '#core/intake/language/languages-for.ts';
import { casesOfSender } from '#core/intake/sender-cases.ts';
import { Refusal } from '#core/refusal.ts';
import type { WechatMessage } from './wechat-message.ts';

const TRIES = 4;

/** The case that holds the message now; delivered again, the case that held it before. */
export async function recordWechat(
  message: WechatMessage,
  rawKey: string,
  key: Uint8Array,
  ports: HandlingPorts,
): Promise<Case | undefined> {
  const now = ports.clock.now();
  const receivedAt = earlierOf(message.sentAt ?? now, now);
  const pointer = `WECHAT#${message.id}`;
  for (let attempt = 1; ; attempt += 1) {
    const { caseIds, free } = await casesOfSender('wechat', message.openId, key, ports.cases);
    const arrival: WechatArrival = { ...message, receivedAt, rawKey, pointer, free };
    const latest = caseIds.at(-1);
    const record = latest === undefined ? undefined : await ports.cases.read(latest);
    try {
      if (!record || !isOpen(record)) return await registerComplaint(await wechatChannel.openingOf(arrival, ports), ports);
      const addition = messageOf(arrival, 'addition');
      return await changeCase(record.caseId, (current, context) => receiveMessage(current, addition, [pointer], context), ports, {
        signals: false,
      });
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'AlreadyRecorded')) throw error;
      const before = await ports.cases.findByPointer(pointer);
      if (before !== undefined) return await ports.cases.read(before);
      // Another message of the same burst opened the case at the same moment: join that one.
      if (attempt === TRIES) throw error;
    }
  }
}

export interface WechatArrival extends WechatMessage {
  receivedAt: Instant;
  rawKey: string;
  /** Claimed by whatever takes the message, so that it is taken once. */
  pointer: string;
  /** Claimed by the next case of this sender. */
  free: string;
}

/** The fifth way in; the smallest, and so the one to read first. */
export const wechatChannel: ChannelAdapter<WechatArrival, Pick<HandlingPorts, 'procedures'>> = {
  channels: ['wechat'],
  openingOf(arrived, { procedures }) {
    return {
      channel: 'wechat',
      receivedAt: arrived.receivedAt,
      complainant: {
        wechat: arrived.openId,
        preferredChannel: 'wechat',
        ...languagesFor(arrived.text, undefined, procedures.current().profile),
        // The callback is signed: it is this account of WeChat's, whoever holds the phone.
        senderProven: true,
      },
      account: { whatHappened: arrived.text },
      message: messageOf(arrived, 'complaint'),
      pointers: [arrived.pointer, arrived.free],
    };
  },
};

function messageOf({ id, openId, receivedAt, text, rawKey }: WechatArrival, standing: Message['standing']): Message {
  return {
    messageId: asIdentifier(id),
    channel: 'wechat',
    receivedAt,
    from: openId,
    text,
    rawKey,
    attachments: [],
    standing,
  };
}
