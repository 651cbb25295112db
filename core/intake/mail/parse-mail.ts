// From bytes to headers, text and parts. The MIME parser reads the skeleton of the mail only; attachments are decoded from the mail itself
// when they are asked for.

import PostalMime, { type Attachment, addressParser, decodeWords, type Email } from 'postal-mime';
import { decodeText, prepareCharsets } from '#core/intake/mail/mail-charset.ts';
import { type MailSkeleton, writeSkeleton } from '#core/intake/mail/mail-skeleton.ts';
import { type MimeStructure, type OverBudget, structureOf } from '#core/intake/mail/mime-structure.ts';

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
  /** The text is what could be recovered from a broken mail, or from bytes that are none (E29, E44). */
  unreadable: boolean;
  isTextCut: boolean;
  overBudget: OverBudget | undefined;
}

/** SES takes 40 MB (E32). */
const MAX_RAW_BYTES = 45_000_000;
const MAX_RECOVERED_BYTES = 200_000;
const LIMITS = { maxNestingDepth: 60, maxHeadersSize: 2_000_000, forceRfc822Attachments: true };
/** What a mail brings itself, while servers on its way add others: bytes with none of these are no mail (E44). */
const WRITERS_HEADERS = new Set(['from', 'sender', 'reply-to', 'to', 'cc', 'subject', 'date', 'mime-version', 'content-type']);
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
    await prepareCharsets(labelsIn(kept, structure));
    return await parseStructure(kept, structure, digest.slice(0, 24));
  } catch {
    return { email: recover(kept), parts: [], unreadable: true, isTextCut: true, overBudget: structure.overBudget };
  }
}

/** Every character set that the parts and the encoded words of the first headers name. */
function labelsIn(raw: Uint8Array, { pieces }: MimeStructure): (string | undefined)[] {
  const parts = pieces.flatMap((piece) => ('part' in piece ? [piece.part] : []));
  const { start = 0, end = 0 } = parts[0]?.headers ?? {};
  const words = Buffer.from(raw.subarray(start, end))
    .toString('latin1')
    .matchAll(/=\?([^?*\s]{1,40})/g);
  return [...parts.map((part) => part.parameter('charset')), ...Array.from(words, ([, label]) => label)];
}

async function parseStructure(raw: Uint8Array, structure: MimeStructure, secret: string): Promise<ParsedMail> {
  const skeleton = writeSkeleton(raw, structure, secret);
  let { attachments, ...email } = await PostalMime.parse(skeleton.bytes(false), LIMITS);
  const named = [email.subject, email.from?.name, email.sender?.name, ...attachments.map(({ filename }) => filename)];
  if (named.some((text) => text && SUSPECT.test(text))) {
    ({ attachments, ...email } = await PostalMime.parse(skeleton.bytes(true), LIMITS));
  }
  return {
    email: {
      ...email,
      headers: email.headers.slice(skeleton.addedHeaders),
      text: email.text && skeleton.withWords(email.text),
      html: email.html && skeleton.withWords(email.html),
    },
    parts: attachments.map((attachment) => partOf(attachment, skeleton)),
    unreadable: structure.isBroken || !email.headers.some(({ key }) => WRITERS_HEADERS.has(key)),
    isTextCut: skeleton.isTextCut,
    overBudget: structure.overBudget,
  };
}

function partOf({ filename, description, mimeType, related, contentId, content }: Attachment, skeleton: MailSkeleton): MailPart {
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  const found = skeleton.partFor(bytes);
  return {
    filename: filename ?? description,
    contentType: mimeType,
    relatedId: related === true ? contentId : undefined,
    parameter: (name) => found?.part.parameter(name),
    bytes: () => found?.bytes() ?? bytes,
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
