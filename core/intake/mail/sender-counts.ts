// What is counted of one sender who keeps writing. An advocate may write for many clients within the hour, each a case of its own: only
// what is alike is gathered on one case, or what comes in numbers that nobody writes (E43).

import { createHash } from 'node:crypto';
import type { Arrival } from './mail-arrival.ts';

export interface SenderCount {
  /** Who, and which of their mails: the name under which they are counted and gathered. */
  key: string;
  /** The case with this number within an hour gathers whatever else comes under the key on that day. */
  casesAnHour: number;
}

const CASES_AN_HOUR = 20;
const LIKE_CASES_AN_HOUR = 5;
const PREFIXES = /^(?:\s*(?:re|aw|rép|r|fwd?|wg|tr|i|rv|rif|redir|reenv|回复|答复|转发|轉寄)\s*[:：])+/iu;

/** All under which a mail counts; none when it names no sender. What is proven and what anybody may claim are not counted together. */
export function senderCountsOf({ mail, isProven }: Pick<Arrival, 'mail' | 'isProven'>): SenderCount[] {
  if (mail.from === undefined) return [];
  const sender = `${isProven ? 'proven' : 'claimed'} ${mail.from.address}`;
  const subject = likenessOf(mail.subject.replace(PREFIXES, ''));
  const words = likenessOf(mail.text);
  return [
    { key: sender, casesAnHour: CASES_AN_HOUR },
    ...(subject === '' ? [] : [{ key: `${sender} about ${subject}`, casesAnHour: LIKE_CASES_AN_HOUR }]),
    ...(words === '' ? [] : [{ key: `${sender} saying ${words}`, casesAnHour: LIKE_CASES_AN_HOUR }]),
  ];
}

/** The same for texts that differ in numbers, signs and capitals alone; empty for those without a letter. */
function likenessOf(text: string): string {
  const letters = text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
  return letters === '' ? '' : createHash('sha256').update(letters).digest('base64url');
}
