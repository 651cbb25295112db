// One incoming mail, read so that nothing it holds can stop it from becoming a case: every byte sequence gives a ReadEmail, and what
// cannot be parsed is shown as the text it contains (E29, E44). Attachments stay in the raw mail; only their descriptions come out.

import { createHash } from 'node:crypto';
import type { Instant } from '#core/instant.ts';
import { type AutomaticMark, mayAnswerAutomatically, recogniseAutomaticMail } from '#core/intake/mail/automatic-mail.ts';
import { type CalendarEntry, readCalendar, textOfCalendar } from '#core/intake/mail/calendar-invitation.ts';
import { type LetterMark, LOOP_HEADER, readLoopHeader } from '#core/intake/mail/case-address.ts';
import { type DeliveryReport, readDeliveryReport } from '#core/intake/mail/delivery-report.ts';
import { type InnerMail, type InnerMailKind, mayHoldMail, openInnerMail } from '#core/intake/mail/inner-mail.ts';
import { firstAddress, type MailAddress, mailboxesOf, namesSeveral } from '#core/intake/mail/mail-addresses.ts';
import { decodeText } from '#core/intake/mail/mail-charset.ts';
import { MAX_TEXT_CHARACTERS, sentAtOf, subjectOf, tidyLines, wordsOf } from '#core/intake/mail/mail-content.ts';
import type { OverBudget } from '#core/intake/mail/mime-structure.ts';
import { type MailPart, parseMail } from '#core/intake/mail/parse-mail.ts';
import { safeFileName } from '#core/intake/mail/safe-file-name.ts';

export interface MailAttachment {
  /** Where it lies, each number from 0: `[1]` is the second part of the mail, `[1, 0]` the first inside that (see {@link readAttachment}). */
  path: number[];
  /** As the sender named it; undefined when unnamed. */
  filename: string | undefined;
  /** Fit for a download: no paths, no control characters, unique among its neighbours (E36). */
  safeName: string;
  contentType: string;
  /** Bytes, decoded. */
  size: number;
  sha256: string;
  /** Shown inside the text, as a signature's logo is: not evidence by itself (E34). */
  isInline: boolean;
}

/** A mail inside the mail, shown as evidence with its own headers (E23). Nothing in it is proven. */
export interface NestedMail {
  kind: InnerMailKind;
  /** Of the attachment that holds it. */
  path: number[];
  from: MailAddress | undefined;
  subject: string;
  sentAt: Instant | undefined;
  text: string;
  attachments: MailAttachment[];
  attachmentsLeftOut: number;
}

export interface ReadEmail {
  /** True when the mail could not be parsed as it should and the rest is what could be recovered (E44). */
  unreadable: boolean;
  /** What there was too much of to be read to its end (E33); undefined when nothing. */
  overBudget: OverBudget | undefined;
  /** Message-ID with angle brackets; made from the content when missing or absurd, so that a second copy gives the same (E12). */
  messageId: string;
  rawSha256: string;
  /** Who wrote, as claimed: From, else Reply-To, Return-Path, Sender; undefined when none holds an address (E18, E20). */
  from: MailAddress | undefined;
  /** Somebody else may be meant just as well, so that no check of the sender proves anything (E18). */
  isFromAmbiguous: boolean;
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
  /**
   * What was written, from the plain text or else from the HTML without its hidden parts; when both are empty, what a calendar entry, a
   * winmail.dat, a signed or a forwarded mail inside says. Empty when nothing does (E39).
   */
  text: string;
  textFrom: 'mail' | 'calendar' | InnerMailKind;
  textIsCut: boolean;
  /** Some letters were lost to a wrong character set (E27). */
  hasLostLetters: boolean;
  /** As it arrived: never show it without `sanitiseForStaff`. */
  html: string | undefined;
  attachments: MailAttachment[];
  /** How many more attachments there are than are listed (E33). */
  attachmentsLeftOut: number;
  /** Mails inside, and mails inside those, the outer before the inner (E23, E30, E31, E38). */
  nested: NestedMail[];
  /** Paths of attachments that look as if they held a mail and stayed closed: broken, encrypted, or beyond a budget (E30, E33). */
  unopened: number[][];
  /** Invitations: shown, never accepted (E37). */
  calendar: CalendarEntry[];
  /** It claims to be signed (E38); nobody has checked by whom. */
  isSigned: boolean;
  /** All or some of it is encrypted, and can be read by nobody here (E38). */
  isEncrypted: boolean;
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

const MAX_HTML_CHARACTERS = 2_000_000;
const MAX_ATTACHMENTS = 100;
const MAX_NESTED = 20;
const MAX_NESTED_DEPTH = 5;
/** Of all mails inside, each counted in the one that holds it too. */
const MAX_NESTED_BYTES = 60_000_000;
const MAX_CALENDARS = 5;
const MAX_SEEN_ADDRESSES = 100;
const MAX_REFERENCES = 20;
const MESSAGE_ID = /<[^<>\s]{1,250}>/g;

/** Reads one raw mail. Never throws; see {@link ReadEmail} for what is certain and what is only claimed. */
export async function readEmail(raw: Uint8Array, options: ReadingOptions = {}): Promise<ReadEmail> {
  const rawSha256 = sha256(raw);
  const { email, parts, unreadable, isTextCut, overBudget } = await parseMail(raw, rawSha256);

  const header = (name: string) => email.headers.find(({ key }) => key === name)?.value;
  const envelopeFrom = options.envelopeFrom ?? header('return-path')?.replaceAll(/[<>\s]/g, '');
  const from = firstAddress(
    [email.from, ...(email.replyTo ?? []), mailbox(envelopeFrom), email.sender],
    ['from', 'reply-to', 'sender'].map(header),
  );
  const subject = subjectOf(email);
  const ownLetter = options.key && readLoopHeader(header(LOOP_HEADER.toLowerCase()) ?? '', options.key);
  const deliveryReport = readDeliveryReport(parts, options.key);
  const signs = {
    header,
    fromAddress: from?.address,
    subject,
    envelopeFrom,
    isOurs: ownLetter !== undefined,
    deliveryActions: deliveryReport?.recipients.map(({ action }) => action) ?? [],
  };
  const automatic = recogniseAutomaticMail(signs);
  const inner = await openAll(parts);
  const calendar = await calendarIn(parts);
  const { text, textFrom } = textOf(await wordsOf(email), inner.opened, calendar);
  const contentType = header('content-type')?.toLowerCase() ?? '';

  return {
    unreadable,
    overBudget,
    messageId: idsIn(header('message-id')).at(0) ?? `<sha256.${rawSha256}@missing.invalid>`,
    rawSha256,
    from,
    isFromAmbiguous: namesSeveral(email.headers.flatMap(({ key, value }) => (key === 'from' ? [value] : []))),
    replyTo: firstAddress(email.replyTo ?? [], [header('reply-to')]),
    seenAddresses: [...(email.to ?? []), ...(email.cc ?? [])].flatMap(mailboxesOf).slice(0, MAX_SEEN_ADDRESSES),
    subject,
    sentAt: sentAtOf(email),
    inReplyTo: idsIn(header('in-reply-to')).at(0),
    references: idsIn(header('references')).slice(-MAX_REFERENCES),
    text: text.slice(0, MAX_TEXT_CHARACTERS),
    textFrom,
    textIsCut: isTextCut || text.length > MAX_TEXT_CHARACTERS,
    hasLostLetters: text.includes('\uFFFD') || subject.includes('\uFFFD'),
    html: (email.html ?? inner.opened.find(({ kind }) => kind === 'signed')?.html)?.slice(0, MAX_HTML_CHARACTERS),
    ...describeAll(parts, [], email.html),
    nested: inner.opened.map(({ kind, path, from: writer, subject: about, sentAt, text: words, html, parts: inside }) => ({
      kind,
      path,
      from: writer,
      subject: about,
      sentAt,
      text: words.slice(0, MAX_TEXT_CHARACTERS),
      ...describeAll(inside, path, html),
    })),
    unopened: inner.unopened,
    calendar,
    isSigned: contentType.startsWith('multipart/signed') || inner.opened.some(({ kind }) => kind === 'signed'),
    isEncrypted:
      inner.isEncrypted ||
      contentType.startsWith('multipart/encrypted') ||
      parts.some((part) => part.contentType === 'application/pgp-encrypted') ||
      /^-----BEGIN PGP MESSAGE-----$/m.test(text),
    automatic,
    mayBeAnswered: mayAnswerAutomatically(signs, automatic),
    ownLetter,
    deliveryReport,
  };
}

/**
 * Content of the attachment that {@link readEmail} described with this `path`, byte by byte; undefined when the mail has none there.
 * Never throws.
 */
export async function readAttachment(raw: Uint8Array, ...path: number[]): Promise<Uint8Array | undefined> {
  if (path.length === 0 || path.length > MAX_NESTED_DEPTH + 1) return undefined;
  let { parts }: { parts: MailPart[] } = await parseMail(raw, sha256(raw));
  for (const index of path.slice(0, -1)) {
    const part = parts[index];
    const inner = part && (await openInnerMail(part));
    if (inner === undefined || inner === 'encrypted') return undefined;
    parts = inner.parts;
  }
  return parts[path.at(-1) ?? 0]?.bytes();
}

type OpenedMail = InnerMail & { path: number[] };

/** The mails inside, as far as the budgets go; what stays closed is still an attachment. */
async function openAll(
  parts: readonly MailPart[],
): Promise<{ opened: OpenedMail[]; unopened: number[][]; isEncrypted: boolean }> {
  const opened: OpenedMail[] = [];
  const unopened: number[][] = [];
  let isEncrypted = false;
  let bytesLeft = MAX_NESTED_BYTES;
  const waiting = holdersIn(parts, []);
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const mayOpen = opened.length < MAX_NESTED && next.path.length <= MAX_NESTED_DEPTH && bytesLeft > 0;
    if (mayOpen) bytesLeft -= next.part.bytes().length;
    const inner = mayOpen && bytesLeft >= 0 ? await openInnerMail(next.part) : undefined;
    if (inner === 'encrypted') isEncrypted = true;
    if (inner === undefined || inner === 'encrypted') unopened.push(next.path);
    else {
      opened.push({ ...inner, path: next.path });
      waiting.push(...holdersIn(inner.parts, next.path));
    }
  }
  return { opened, unopened, isEncrypted };
}

function holdersIn(parts: readonly MailPart[], path: readonly number[]): { part: MailPart; path: number[] }[] {
  const listed = parts.slice(0, MAX_ATTACHMENTS).map((part, index) => ({ part, path: [...path, index] }));
  return listed.filter(({ part }) => mayHoldMail(part));
}

async function calendarIn(parts: readonly MailPart[]): Promise<CalendarEntry[]> {
  const calendars = parts.filter(({ contentType }) => /^(?:text\/calendar|application\/ics)$/.test(contentType));
  const entries: CalendarEntry[] = [];
  for (const part of calendars.slice(0, MAX_CALENDARS)) {
    entries.push(...(await readCalendar(decodeText(part.bytes(), part.parameter('charset') ?? 'utf-8'))));
  }
  // Invitations often hold the same entry twice, to be shown and to be filed.
  return entries.filter(
    (entry, place) => entries.findIndex((other) => textOfCalendar(other) === textOfCalendar(entry)) === place,
  );
}

function textOf(
  words: string,
  inner: readonly OpenedMail[],
  calendar: readonly CalendarEntry[],
): { text: string; textFrom: ReadEmail['textFrom'] } {
  if (words !== '') return { text: words, textFrom: 'mail' };
  if (calendar.length > 0) return { text: tidyLines(calendar.map(textOfCalendar).join('\n\n')), textFrom: 'calendar' };
  const own = inner.find(({ kind, text }) => (kind === 'signed' || kind === 'winmail') && text !== '');
  if (own !== undefined) return { text: own.text, textFrom: own.kind };
  const forwarded = inner.find(({ text }) => text !== '');
  if (forwarded === undefined) return { text: '', textFrom: 'mail' };
  const { from, subject, sentAt, text, kind } = forwarded;
  const heading = [from && `${from.name ?? ''} <${from.address}>`.trim(), sentAt, subject].filter((line) => line);
  return { text: `${heading.join('\n')}\n\n${text}`, textFrom: kind };
}

function describeAll(
  parts: readonly MailPart[],
  path: readonly number[],
  html: string | undefined,
): { attachments: MailAttachment[]; attachmentsLeftOut: number } {
  const taken = new Set<string>();
  const attachments = parts.slice(0, MAX_ATTACHMENTS).map((part, index) => {
    const bytes = part.bytes();
    const safeName = safeFileName(part.filename, part.contentType, index, taken);
    taken.add(safeName.toLowerCase());
    const contentId = part.relatedId?.replaceAll(/[<>\s]/g, '') ?? '';
    return {
      path: [...path, index],
      filename: part.filename?.slice(0, 300),
      safeName,
      contentType: /^[\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100}$/.test(part.contentType)
        ? part.contentType
        : 'application/octet-stream',
      size: bytes.length,
      sha256: sha256(bytes),
      isInline: part.contentType.startsWith('image/') && contentId !== '' && (html?.includes(`cid:${contentId}`) ?? false),
    };
  });
  return { attachments, attachmentsLeftOut: Math.max(0, parts.length - MAX_ATTACHMENTS) };
}

function mailbox(address: string | undefined): { address: string; name: string } | undefined {
  return address === undefined ? undefined : { address, name: '' };
}

function idsIn(value: string | undefined): string[] {
  return value?.slice(-20_000).match(MESSAGE_ID) ?? [];
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
