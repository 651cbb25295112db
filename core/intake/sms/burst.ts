// What somebody says in several texts at once. Carriers cut long messages and deliver the parts in any order; people press send after
// each sentence. Texts of one number with no long pause between them are one submission, in the order they were published (M6).

import type { Message } from '#core/case/person.ts';
import { MINUTE, millisecondsOf } from '#core/instant.ts';

type Text = Pick<Message, 'messageId' | 'channel' | 'standing' | 'receivedAt' | 'text'>;

/** Whether `text` belongs to the complaint as it was first told: no more than `minutes` before or after one of its texts. */
export function isOfBurst(text: Pick<Text, 'receivedAt'>, messages: readonly Text[], minutes: number): boolean {
  const at = millisecondsOf(text.receivedAt);
  return burstOf(messages).some(({ receivedAt }) => Math.abs(millisecondsOf(receivedAt) - at) <= minutes * MINUTE);
}

/** The complaint as it was first told, its texts joined. */
export function joinBurst(messages: readonly Text[]): string {
  return burstOf(messages)
    .sort((one, other) => one.receivedAt.localeCompare(other.receivedAt) || one.messageId.localeCompare(other.messageId))
    .map(({ text }) => text)
    .join('\n');
}

function burstOf(messages: readonly Text[]): Text[] {
  return messages.filter(({ channel, standing }) => channel === 'sms' && standing === 'complaint');
}

/** Emoji, signs, a letter or a greeting: it opens a case like any other, but nobody can tell what it is about (M13). */
export function isUnclear(body: string): boolean {
  const words = body.match(/\p{L}{2,}/gu) ?? [];
  const han = body.match(/\p{Script=Han}/gu) ?? [];
  return words.length < 2 && han.length < 4;
}
