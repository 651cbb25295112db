// One incoming mail, read so that nothing it holds can stop it from becoming a case: every byte sequence gives a ReadEmail, and what
// cannot be parsed is shown as the text it contains (E29, E44). Attachments stay in the raw mail; only their descriptions come out.

import { createHash } from 'node:crypto';
import PostalMime, { type Address, type Attachment, addressParser, decodeWords, type Email, type Mailbox } from 'postal-mime';
import { type Instant, instantOf, millisecondsOf } from '#core/instant.ts';
import { type AutomaticMark, mayAnswerAutomatically, recogniseAutomaticMail } from '#core/intake/mail/automatic-mail.ts';
import { type LetterMark, LOOP_HEADER, readLoopHeader } from '#core/intake/mail/case-address.ts';
import { type DeliveryReport, readDeliveryReport } from '#core/intake/mail/delivery-report.ts';
import { repairCharset } from '#core/intake/mail/mail-charset.ts';
import { textOfHtml } from '#core/intake/mail/mail-html.ts';
import { safeFileName } from '#core/intake/mail/safe-file-name.ts';

export interface MailAddress {
  address: string;
  name?: string;
}

export interface MailAttachment {
  /** Position in the mail, from 0: the way to ask for its content again with {@link readAttachment}. */
  index: number;
  /** As the sender named it; undefined when unnamed. */
  filename: string | undefined;
  /** Fit for a download: no paths, no control characters, unique within the mail (E36). */
  safeName: string;
  contentType: string;
  /** Bytes, decoded. */
  size: number;
  sha256: string;
  /** Shown inside the text, as a signature's logo is: not evidence by itself (E34). */
  isInline: boolean;
}

export interface ReadEmail {
  /** True when the mail could not be parsed and the rest is what could be recovered (E44). */
  unreadable: boolean;
  /** Message-ID with angle brackets; made from the content when missing or absurd, so that a second copy gives the same (E12). */
  messageId: string;
  rawSha256: string;
  /** Who wrote, as claimed: From, else Reply-To, Return-Path, Sender; undefined when none holds an address (E18, E20). */
  from: MailAddress | undefined;
  /** Where the sender asks answers to go. Whether to follow is for the caller to decide (E19). */
  replyTo: MailAddress | undefined;
  /** Addresses seen in To and Cc. They are never written to (E16). */
  seenAddresses: MailAddress[];
  /** Empty when there is none (E39). */
  subject: string;
  /** The Date header, as claimed and maybe absurd: for display only, clocks run from receipt (E48). */
  sentAt: Instant | undefined;
  inReplyTo: string | undefined;
  /** Ids in References that look like ids, the last 20. */
  references: string[];
  /** What was written, from the plain text or else from the HTML without its hidden parts. Empty when nothing was (E39). */
  text: string;
  textIsCut: boolean;
  /** Some letters were lost to a wrong character set (E27). */
  hasLostLetters: boolean;
  /** As it arrived: never show it without `sanitiseForStaff`. */
  html: string | undefined;
  attachments: MailAttachment[];
  /** How many more attachments there are than are listed (E33). */
  attachmentsLeftOut: number;
  automatic: AutomaticMark;
  /** Whether a program may send an answer to `from` by itself (E1, E46). */
  mayBeAnswered: boolean;
  /** The letter of ours that this is a copy of, when its loop header is genuine (E3). */
  ownLetter: LetterMark | undefined;
  /** What a bounce says about which letter (E6, E8). */
  deliveryReport: DeliveryReport | undefined;
}

export interface ReadingOptions {
  /** SMTP MAIL FROM as the receiving server saw it; empty for the null sender. Without it the Return-Path header is used. */
  envelopeFrom?: string | undefined;
  /** Key of our own marks; without it no loop header is believed. */
  key?: Uint8Array | undefined;
}

const MAX_RAW_BYTES = 45_000_000;
const MAX_TEXT_CHARACTERS = 200_000;
const MAX_HTML_CHARACTERS = 2_000_000;
const MAX_ATTACHMENTS = 100;
const MAX_SEEN_ADDRESSES = 100;
const MAX_REFERENCES = 20;
const MESSAGE_ID = /<[^<>\s]{1,250}>/g;
const MIME_BUDGET = { maxNestingDepth: 50, maxHeadersSize: 500_000, maxRfc822NestingDepth: 5 };

/** Reads one raw mail. Never throws; see {@link ReadEmail} for what is certain and what is only claimed. */
export async function readEmail(raw: Uint8Array, options: ReadingOptions = {}): Promise<ReadEmail> {
  const parsed = await parse(raw);
  const email = parsed ?? recover(raw);
  const rawSha256 = sha256(raw);

  const header = (name: string) => email.headers.find(({ key }) => key === name)?.value;
  const envelopeFrom = options.envelopeFrom ?? header('return-path')?.replaceAll(/[<>\s]/g, '');
  const from = firstAddress(
    [email.from, ...(email.replyTo ?? []), mailbox(envelopeFrom), email.sender],
    ['from', 'reply-to', 'sender'].map(header),
  );
  const subject = tidy(email.subject ?? '').slice(0, 1_000);
  const ownLetter = options.key && readLoopHeader(header(LOOP_HEADER.toLowerCase()) ?? '', options.key);
  const deliveryReport = readDeliveryReport(email.attachments, options.key);
  const signs = {
    header,
    fromAddress: from?.address,
    subject,
    envelopeFrom,
    isOurs: ownLetter !== undefined,
    deliveryActions: deliveryReport?.recipients.map(({ action }) => action) ?? [],
  };
  const automatic = recogniseAutomaticMail(signs);
  const text = textOf(email);
  const html = email.html?.slice(0, MAX_HTML_CHARACTERS);

  return {
    unreadable: parsed === undefined,
    messageId: idsIn(header('message-id')).at(0) ?? `<sha256.${rawSha256}@missing.invalid>`,
    rawSha256,
    from,
    replyTo: firstAddress(email.replyTo ?? [], [header('reply-to')]),
    seenAddresses: [...(email.to ?? []), ...(email.cc ?? [])].flatMap(mailboxesOf).slice(0, MAX_SEEN_ADDRESSES),
    subject,
    sentAt: readMoment(email.date),
    inReplyTo: idsIn(header('in-reply-to')).at(0),
    references: idsIn(header('references')).slice(-MAX_REFERENCES),
    text: text.slice(0, MAX_TEXT_CHARACTERS),
    textIsCut: text.length > MAX_TEXT_CHARACTERS,
    hasLostLetters: text.includes('\uFFFD') || subject.includes('\uFFFD'),
    html,
    attachments: describe(email.attachments),
    attachmentsLeftOut: Math.max(0, email.attachments.length - MAX_ATTACHMENTS),
    automatic,
    mayBeAnswered: mayAnswerAutomatically(signs, automatic),
    ownLetter,
    deliveryReport,
  };
}

/** Content of the attachment that {@link readEmail} described at `index`; undefined when the mail has none there. Never throws. */
export async function readAttachment(raw: Uint8Array, index: number): Promise<Uint8Array | undefined> {
  const attachment = (await parse(raw))?.attachments[index];
  return attachment && bytesOf(attachment);
}

async function parse(raw: Uint8Array): Promise<Email | undefined> {
  if (raw.length > MAX_RAW_BYTES) return undefined;
  try {
    return await PostalMime.parse(repairCharset(raw), MIME_BUDGET);
  } catch {
    return undefined;
  }
}

/** A mail the parser refuses still has headers on top and words below: the first of each, without any MIME decoding (E29, E44). */
function recover(raw: Uint8Array): Email {
  const start = new TextDecoder().decode(raw.subarray(0, MAX_TEXT_CHARACTERS + 1));
  const [headerText = '', ...paragraphs] = start.split(/\r?\n\r?\n/);
  const headers = headerText
    .replaceAll(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .slice(0, 500)
    .flatMap((line) => {
      const [, originalKey, value] = /^([\w-]{1,80})[ \t]*:(.*)$/.exec(line) ?? [];
      return originalKey === undefined ? [] : [{ key: originalKey.toLowerCase(), originalKey, value: (value ?? '').trim() }];
    });
  const header = (name: string) => headers.find(({ key }) => key === name)?.value;
  const addresses = (name: string) => addressParser((header(name) ?? '').slice(0, 2_000));
  return {
    headers,
    headerLines: [],
    from: addresses('from')[0],
    sender: addresses('sender')[0],
    replyTo: addresses('reply-to'),
    subject: decodeWords(header('subject') ?? ''),
    date: header('date'),
    text: headers.length > 0 ? paragraphs.join('\n\n') : start,
    attachments: [],
  };
}

function textOf({ text, html }: Email): string {
  // A text of many megabytes is not worth tidying when its beginning is all that is kept.
  const plain = text === undefined ? '' : tidyLines(text.slice(0, 2 * MAX_TEXT_CHARACTERS));
  return plain !== '' || html === undefined ? plain : tidyLines(textOfHtml(html).slice(0, 2 * MAX_TEXT_CHARACTERS));
}

function describe(attachments: readonly Attachment[]): MailAttachment[] {
  const taken = new Set<string>();
  return attachments.slice(0, MAX_ATTACHMENTS).map((attachment, index) => {
    const bytes = bytesOf(attachment);
    const safeName = safeFileName(attachment.filename ?? undefined, attachment.mimeType, index, taken);
    taken.add(safeName.toLowerCase());
    return {
      index,
      filename: attachment.filename?.slice(0, 300),
      safeName,
      contentType: /^[\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100}$/.test(attachment.mimeType)
        ? attachment.mimeType
        : 'application/octet-stream',
      size: bytes.length,
      sha256: sha256(bytes),
      isInline: attachment.related === true,
    };
  });
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
}

function firstAddress(
  candidates: readonly (Address | undefined)[],
  rawHeaders: readonly (string | undefined)[],
): MailAddress | undefined {
  const parsed = candidates.flatMap((candidate) => (candidate === undefined ? [] : mailboxesOf(candidate)));
  if (parsed[0] !== undefined) return parsed[0];
  for (const value of rawHeaders) {
    const [address] = /[^\s<>()[\]"',;:@]{1,64}@[^\s<>()[\]"',;:@]{1,255}/.exec(value?.slice(0, 2_000) ?? '') ?? [];
    if (address !== undefined && isAddress(address)) return { address };
  }
  return undefined;
}

function mailboxesOf(entry: Address): MailAddress[] {
  const boxes: Mailbox[] = entry.group ?? [entry];
  return boxes.flatMap(({ address, name }) => {
    if (!isAddress(address)) return [];
    const shownName = tidy(name).slice(0, 200);
    return [shownName === '' ? { address } : { address, name: shownName }];
  });
}

function mailbox(address: string | undefined): Mailbox | undefined {
  return address === undefined ? undefined : { address, name: '' };
}

function isAddress(address: string): boolean {
  return address.length <= 320 && /^[^\s<>()[\],;:\\"@\p{Cc}]+@[^\s<>()[\],;:\\"@\p{Cc}]+$/u.test(address);
}

function idsIn(value: string | undefined): string[] {
  return value?.slice(-20_000).match(MESSAGE_ID) ?? [];
}

function readMoment(date: string | undefined): Instant | undefined {
  const milliseconds = date === undefined ? Number.NaN : millisecondsOf(date);
  return milliseconds >= 0 && milliseconds < 253_402_300_800_000 ? instantOf(milliseconds) : undefined;
}

/** One line without control or direction characters, which could make a name read as another. */
function tidy(text: string): string {
  return text.replaceAll(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\s]+/gu, ' ').trim();
}

function tidyLines(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
