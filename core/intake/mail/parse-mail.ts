// From bytes to headers, text and parts. The MIME parser reads a skeleton of the mail in which every attachment is a token and every text
// is UTF-8: so it is fast, takes no memory for attachments, and meets no character set it could get wrong. Attachments are decoded from
// the mail itself when they are asked for.

import PostalMime, { type Attachment, addressParser, decodeWords, type Email } from 'postal-mime';
import { decodeText, repairEncodedWords, repairHeaders } from '#core/intake/mail/mail-charset.ts';
import { type MimePart, type MimeStructure, type OverBudget, structureOf } from '#core/intake/mail/mime-structure.ts';
import { decodeTransfer } from '#core/intake/mail/transfer-encoding.ts';

/** A part that is not the text of the mail. */
export interface MailPart {
  filename: string | undefined;
  /** Lower case, as claimed. */
  contentType: string;
  /** Content-ID with its angle brackets, when it lies in a multipart/related: then HTML may show it in its text (E34). */
  relatedId: string | undefined;
  /** A parameter of Content-Type, unquoted. */
  parameter(name: string): string | undefined;
  /** Decoded anew at each call. */
  bytes(): Uint8Array;
}

export interface ParsedMail {
  /** Without attachments: those are `parts`. */
  email: Omit<Email, 'attachments'>;
  parts: MailPart[];
  /** The text is what could be recovered from a broken mail (E29, E44). */
  unreadable: boolean;
  isTextCut: boolean;
  overBudget: OverBudget | undefined;
}

/** SES takes 40 MB (E32). */
const MAX_RAW_BYTES = 45_000_000;
const MAX_TEXT_BYTES = 2_000_000;
const MAX_ALL_TEXT_BYTES = 3_000_000;
const MAX_RECOVERED_BYTES = 200_000;
const LIMITS = { maxNestingDepth: 60, maxHeadersSize: 2_000_000, forceRfc822Attachments: true };
/** Lost letters, UTF-8 taken for western letters, or UTF-7: then the encoded words of the headers are looked at more closely (E28). */
const SUSPECT = /\uFFFD|[ÂÃÄÅÈ][\u0080-\uFFFF]|\+[A-Za-z0-9+/]{2,}-/;

/**
 * Reads `raw`; `digest` is its SHA-256 in hex, which nothing inside it can know. Never throws. Mails inside stay closed: they are parts of
 * type message/rfc822.
 */
export async function parseMail(raw: Uint8Array, digest: string): Promise<ParsedMail> {
  const kept = raw.subarray(0, MAX_RAW_BYTES);
  const structure = structureOf(kept);
  if (raw.length > MAX_RAW_BYTES) structure.overBudget = 'bytes';
  try {
    return await parseSkeleton(kept, structure, `candour-${digest.slice(0, 24)}-`);
  } catch {
    return { email: recover(kept), parts: [], unreadable: true, isTextCut: true, overBudget: structure.overBudget };
  }
}

async function parseSkeleton(raw: Uint8Array, structure: MimeStructure, token: string): Promise<ParsedMail> {
  const skeleton = writeSkeleton(raw, structure, token);
  let { attachments, ...email } = await PostalMime.parse(skeleton.bytes(false), LIMITS);
  const named = [email.subject, email.from?.name, email.sender?.name, ...attachments.map(({ filename }) => filename ?? '')];
  if (named.some((text) => text !== undefined && SUSPECT.test(text))) {
    ({ attachments, ...email } = await PostalMime.parse(skeleton.bytes(true), LIMITS));
  }
  const texts = (text: string) => text.replaceAll(skeleton.tokens, (_, index: string) => skeleton.textAt(Number(index)));
  const parts = attachments.map((attachment) => partOf(attachment, skeleton));
  if (email.text?.includes(token)) email.text = texts(email.text);
  if (email.html?.includes(token)) email.html = texts(email.html);
  return {
    email,
    parts,
    unreadable: structure.isBroken,
    isTextCut: skeleton.isTextCut,
    overBudget: structure.overBudget,
  };
}

interface Skeleton {
  bytes(hasWordsRepaired: boolean): ArrayBuffer;
  tokens: RegExp;
  /** The part that the token with this number stands for. */
  partAt(index: number): MimePart | undefined;
  bytesAt(index: number): Uint8Array;
  textAt(index: number): string;
  isTextCut: boolean;
}

function writeSkeleton(raw: Uint8Array, { pieces }: MimeStructure, token: string): Skeleton {
  const parts = pieces.flatMap((piece) => ('part' in piece && !piece.part.isMultipart ? [piece.part] : []));
  const declared = parts.map((part) => part.parameter('charset')).find((label) => label !== undefined);
  const textOf = (part: MimePart, most: number) => {
    const body = raw.subarray(part.body.start, Math.min(part.body.end, part.body.start + most));
    return decodeText(decodeTransfer(body, part.encoding), part.parameter('charset'));
  };
  let textBytes = 0;
  let isTextCut = false;
  const bodies = parts.map((part, index) => {
    if (!isText(part)) return ['Content-Transfer-Encoding: 7bit\r\n', `${token}${index}.`];
    const most = Math.min(MAX_TEXT_BYTES, MAX_ALL_TEXT_BYTES - textBytes);
    const size = part.body.end - part.body.start;
    if (size > most) isTextCut = true;
    textBytes += Math.min(size, most);
    return [newTextHeaders(part), Buffer.from(textOf(part, most)).toString('base64')];
  });

  const bytes = (hasWordsRepaired: boolean) => {
    const lines: (string | Uint8Array)[] = [];
    let index = -1;
    for (const piece of pieces) {
      const line = 'part' in piece ? piece.part.delimiter : piece.closing;
      if (line.end > line.start)
        lines.push(raw.subarray(line.start, line.end), isLineEnded(raw.subarray(0, line.end)) ? '' : '\r\n');
      if ('closing' in piece) continue;
      const { part } = piece;
      const headers = repairHeaders(raw.subarray(part.headers.start, part.headers.end), part.parameter('charset') ?? declared);
      const shown = hasWordsRepaired ? repairEncodedWords(Buffer.from(headers).toString()) : headers;
      if (!part.isMultipart) index += 1;
      const [newHeaders = '', body = ''] = part.isMultipart ? [] : (bodies[index] ?? []);
      lines.push(newHeaders, shown, isLineEnded(headers) ? '\r\n' : '\r\n\r\n', body, '\r\n');
    }
    const joined = Buffer.concat(lines.map((line) => (typeof line === 'string' ? Buffer.from(line) : line)));
    return new Uint8Array(joined).buffer;
  };
  const bodyAt = ({ body, encoding }: MimePart) => decodeTransfer(raw.subarray(body.start, body.end), encoding);
  return {
    bytes,
    tokens: new RegExp(`${token}(\\d+)\\.`, 'g'),
    partAt: (index) => parts[index],
    bytesAt: (index) => (parts[index] ? bodyAt(parts[index]) : new Uint8Array()),
    textAt: (index) => (parts[index] ? textOf(parts[index], MAX_TEXT_BYTES) : ''),
    get isTextCut() {
      return isTextCut;
    },
  };
}

/** What the parser will surely take as text of the mail. Where it thinks otherwise, its token is found in the text and replaced. */
function isText({ contentType, disposition }: MimePart): boolean {
  return /^text\/(?:plain|html)$/.test(contentType) && (disposition === undefined || disposition === 'inline');
}

/** They stand before the part's own headers, and of two the first counts. */
function newTextHeaders(part: MimePart): string {
  const isFlowed = part.parameter('format')?.toLowerCase() === 'flowed';
  const flow = isFlowed ? `; format=flowed; delsp=${/^yes$/i.test(part.parameter('delsp') ?? '') ? 'yes' : 'no'}` : '';
  return `Content-Type: ${part.contentType}; charset=utf-8${flow}\r\nContent-Transfer-Encoding: base64\r\n`;
}

function isLineEnded(headers: Uint8Array): boolean {
  return headers.length === 0 || headers.at(-1) === 0x0a;
}

function partOf(attachment: Attachment, skeleton: Skeleton): MailPart {
  const content = typeof attachment.content === 'string' ? Buffer.from(attachment.content) : new Uint8Array(attachment.content);
  const [, digits] = content.length < 100 ? (skeleton.tokens.exec(Buffer.from(content).toString('latin1')) ?? []) : [];
  skeleton.tokens.lastIndex = 0;
  const index = digits === undefined ? undefined : Number(digits);
  const part = index === undefined ? undefined : skeleton.partAt(index);
  return {
    filename: attachment.filename ?? attachment.description ?? undefined,
    contentType: attachment.mimeType,
    relatedId: attachment.related === true ? attachment.contentId : undefined,
    parameter: (name) => part?.parameter(name),
    bytes: () => (index === undefined ? content : skeleton.bytesAt(index)),
  };
}

/** A mail the parser refuses still has headers on top and words below: the first of each, without any MIME decoding (E29, E44). */
function recover(raw: Uint8Array): Omit<Email, 'attachments'> {
  const start = decodeText(raw.subarray(0, MAX_RECOVERED_BYTES));
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
  };
}
