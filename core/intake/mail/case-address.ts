// Marks on our outgoing mail that only we can make, so that an answer finds its case and a stranger who quotes a reference does not
// (E3, E8, E9). Several, because each gets lost somewhere: SES overwrites the Message-ID, people drop headers, robots drop both (E11).

import { createHmac, timingSafeEqual } from 'node:crypto';
import { type CaseReference, CROCKFORD, parseCaseReference } from '#core/case/case-reference.ts';
import { type Instant, instantOf, millisecondsOf } from '#core/instant.ts';

const MAC_BYTES = 10;
const MAC_CHARACTERS = 16;

/**
 * The address an answer on a case goes to: `case+ca7kq4m2xdc.0123456789abcdef@complaints.example.org`. The part after the dot is
 * 80 bits of HMAC-SHA-256 over the reference (E9).
 */
export function replyAddress({ reference, key, domain }: { reference: CaseReference; key: Uint8Array; domain: string }): string {
  return `case+${reference.replaceAll('-', '').toLowerCase()}.${sign('reply', reference, key)}@${domain}`;
}

/**
 * The case an address was made for; undefined when it is not one of ours or its code is wrong. Upper case and the letters
 * Crockford's alphabet leaves out (o for 0, i or l for 1) are forgiven (E10).
 */
export function readReplyAddress(address: string, key: Uint8Array, domain: string): CaseReference | undefined {
  if (address.length > 320) return undefined;
  const [, referenceText, mac, ownDomain] = /^\s*<?case\+([a-z0-9-]+)\.([a-z0-9]{16})@([^@>\s]+)>?\s*$/i.exec(address) ?? [];
  if (referenceText === undefined || mac === undefined || ownDomain?.toLowerCase() !== domain.toLowerCase()) return undefined;
  const reference = parseCaseReference(referenceText);
  return reference !== undefined && isSigned('reply', reference, key, mac) ? reference : undefined;
}

/** The line under a letter that leads back when an answer has lost every header but quotes us: `[CA-7KQ4-M2XD-C 0123456789abcdef]` (E11). */
export function caseMark({ reference, key }: { reference: CaseReference; key: Uint8Array }): string {
  return `[${reference} ${sign('body', reference, key)}]`;
}

/** The cases whose genuine {@link caseMark} stands in `text`, at most three. */
export function caseMarksIn(text: string, key: Uint8Array): CaseReference[] {
  const marks = text.slice(0, 200_000).matchAll(/\[(CA-\w{4}-\w{4}-\w)\s+(?:>\s*)*([a-z0-9]{16})\]/gi);
  const found = [...marks].slice(0, 20).flatMap(([, referenceText = '', mac = '']) => {
    const reference = parseCaseReference(referenceText);
    return reference !== undefined && isSigned('body', reference, key, mac) ? [reference] : [];
  });
  return [...new Set(found)].slice(0, 3);
}

/** Where we write to ourselves, to see that mail still arrives: only we can make the address, so nobody can make it look well. */
export function canaryAddress({ sentAt, key, domain }: { sentAt: Instant; key: Uint8Array; domain: string }): string {
  const stamp = millisecondsOf(sentAt).toString(36);
  return `canary+${stamp}.${sign('canary', stamp, key)}@${domain}`;
}

/** When the mail to this address was sent; undefined when it is no genuine {@link canaryAddress}. */
export function readCanaryAddress(address: string, key: Uint8Array, domain: string): Instant | undefined {
  const [, stamp, mac, ownDomain] = /^\s*<?canary\+([a-z0-9]{1,10})\.([a-z0-9]{16})@([^@>\s]{1,255})>?\s*$/i.exec(address) ?? [];
  if (stamp === undefined || mac === undefined || ownDomain?.toLowerCase() !== domain.toLowerCase()) return undefined;
  return isSigned('canary', stamp.toLowerCase(), key, mac) ? instantOf(Number.parseInt(stamp, 36)) : undefined;
}

/** Which letter of which case a mark names. Both are our own ids, of letters, digits, `-`, `_` and `#`. */
export interface LetterMark {
  caseId: string;
  /** Unique within the case, such as `acknowledgement#1`. */
  letter: string;
}

const ID = /^[\w#-]{1,80}$/;
const MARK = /^([\w#-]{1,80})\.([\w#-]{1,80})\.([A-Za-z0-9]{16})$/;

/** A Message-ID with angle brackets for a letter of ours. Throws a TypeError for ids that could break the header. */
export function signedMessageId({ key, domain, ...mark }: LetterMark & { key: Uint8Array; domain: string }): string {
  return `<${writeMark('message-id', mark, key)}@${domain}>`;
}

/** The letter a Message-ID belongs to; undefined when we did not make it. */
export function readSignedMessageId(messageId: string, key: Uint8Array): LetterMark | undefined {
  const [, mark] = /^\s*<?([^@<>\s]{1,250})@[^@<>\s]{1,250}>?\s*$/.exec(messageId.slice(0, 600)) ?? [];
  return mark === undefined ? undefined : readMark('message-id', mark, key);
}

/** The header that says a mail left this system; its value is {@link loopHeader}. */
export const LOOP_HEADER = 'X-Candour-Loop';

/** Value of {@link LOOP_HEADER}. A copy without a valid signature means nothing (E3). Throws as {@link signedMessageId} does. */
export function loopHeader({ key, ...mark }: LetterMark & { key: Uint8Array }): string {
  return writeMark('loop', mark, key);
}

/** The letter a loop header belongs to; undefined when it is forged. */
export function readLoopHeader(value: string, key: Uint8Array): LetterMark | undefined {
  return readMark('loop', value.trim(), key);
}

/**
 * References mentioned in `text` in any spelling people use, whose check character is right, at most `limit`. A hint only: naming
 * a case proves nothing about who is writing (E9).
 */
export function referencesInText(text: string, limit = 10): CaseReference[] {
  const found = new Set<CaseReference>();
  for (const [candidate] of text
    .slice(0, 200_000)
    .matchAll(/\bCA[-–—_. ]?[0-9a-z]{4}[-–—_. ]?[0-9a-z]{4}[-–—_. ]?[0-9a-z]\b/gi)) {
    const reference = parseCaseReference(candidate);
    if (reference !== undefined) found.add(reference);
    if (found.size >= limit) break;
  }
  return [...found];
}

function writeMark(purpose: string, { caseId, letter }: LetterMark, key: Uint8Array): string {
  if (!ID.test(caseId) || !ID.test(letter)) throw new TypeError('a case id or letter name does not fit into a mail header');
  return `${caseId}.${letter}.${sign(purpose, `${caseId}.${letter}`, key)}`;
}

function readMark(purpose: string, text: string, key: Uint8Array): LetterMark | undefined {
  const [, caseId, letter, mac] = MARK.exec(text) ?? [];
  if (caseId === undefined || letter === undefined || mac === undefined) return undefined;
  return isSigned(purpose, `${caseId}.${letter}`, key, mac) ? { caseId, letter } : undefined;
}

/** The purpose is signed too, so that a reply address cannot be worn as a loop header. */
function sign(purpose: string, subject: string, key: Uint8Array): string {
  const mac = createHmac('sha256', key).update(`${purpose}\n${subject}`).digest().subarray(0, MAC_BYTES);
  const bits = [...mac].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const characters = Array.from({ length: MAC_CHARACTERS }, (_, place) =>
    CROCKFORD.charAt(Number.parseInt(bits.slice(place * 5, place * 5 + 5), 2)),
  );
  return characters.join('').toLowerCase();
}

function isSigned(purpose: string, subject: string, key: Uint8Array, mac: string): boolean {
  const given = mac.toLowerCase().replaceAll('o', '0').replaceAll(/[il]/g, '1');
  return timingSafeEqual(Buffer.from(sign(purpose, subject, key)), Buffer.from(given));
}
