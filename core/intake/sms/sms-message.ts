// One incoming text message. Only a body that is a keyword and nothing else is a command: "Stop sending Anna to my mother" is a
// complaint, although the carrier's own rules would read it as an opt-out (M3).

import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile';
import * as z from 'zod';
import type { Instant } from '#core/instant.ts';
import { readJson } from '#core/intake/json-text.ts';
import type { Language } from '#core/language.ts';

export interface SmsMessage {
  /** The provider's id of the message: the same one means delivered twice (M7). */
  id: string;
  /** Sender in E.164 where the number makes sense, else as it arrived (M10). */
  from: string;
  /** Sender exactly as it arrived. */
  rawFrom: string;
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
    to: parsePhoneNumberFromString(data.destinationNumber)?.number ?? data.destinationNumber,
    body: data.messageBody,
    publishedAt,
    answersProviderMessageId: data.previousPublishedMessageId,
    // The metadata knows mobile numbers only: a landline is not a valid one.
    answerable: sender?.isValid() === true,
  };
}

export type SmsKeyword = 'stop' | 'help' | 'status';

/** The words AWS documents for opting out work in every language; the others are what people write in theirs (M3, M18). */
const STOP_EVERYWHERE = ['stop', 'stopall', 'arret', 'cancel', 'end', 'opt-out', 'optout', 'quit', 'remove', 'td', 'unsubscribe'];

const KEYWORDS: Record<Language, Record<SmsKeyword, readonly string[]>> = {
  en: { stop: [], help: ['help', 'info'], status: ['status'] },
  ro: { stop: ['oprire', 'opreste', 'dezabonare', 'renunt'], help: ['ajutor', 'info'], status: ['stare', 'stadiu', 'status'] },
  fr: { stop: ['arreter', 'desabonner', 'desinscription'], help: ['aide', 'info'], status: ['statut', 'suivi', 'etat'] },
  it: { stop: ['ferma', 'basta', 'disiscrivi', 'annulla'], help: ['aiuto', 'info'], status: ['stato'] },
  ca: { stop: ['atura', 'prou', 'baixa', 'cancel·la', 'cancel.la'], help: ['ajuda', 'info'], status: ['estat'] },
  zh: {
    stop: ['停止', '退订', '退訂', '取消', 'td'],
    help: ['帮助', '幫助', '信息', '资讯'],
    status: ['进度', '進度', '状态', '狀態', '查询'],
  },
};

/**
 * The command `body` is, when the whole of it is one keyword in one of `languages`; case, accents and surrounding punctuation do
 * not matter. Undefined otherwise, and then it is something somebody wants to say (M3, M18).
 */
export function readKeyword(body: string, languages: readonly Language[]): SmsKeyword | undefined {
  if (body.length > 40) return undefined;
  const word = body
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '');
  if (STOP_EVERYWHERE.includes(word)) return 'stop';
  const kinds: readonly SmsKeyword[] = ['stop', 'help', 'status'];
  return kinds.find((kind) => languages.some((language) => KEYWORDS[language][kind].includes(word)));
}
