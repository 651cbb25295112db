// A mail as the MIME parser is given it: every header, but a token for each attachment and UTF-8 for each text. So the parser is fast,
// takes no memory for attachments, and meets no character set that it could get wrong (E27, E33).

import { decodeText, repairEncodedWords, repairHeaders } from '#core/intake/mail/mail-charset.ts';
import type { MimePart, MimeStructure } from '#core/intake/mail/mime-structure.ts';
import { decodeTransfer } from '#core/intake/mail/transfer-encoding.ts';

export interface MailSkeleton {
  /** With `hasWordsRepaired`, the encoded words of the headers are in UTF-8 too (E28). */
  bytes(hasWordsRepaired: boolean): ArrayBuffer;
  /** How many lines of its own stand before the headers of the mail. */
  addedHeaders: number;
  isTextCut: boolean;
  /** The attachment whose token `content` is, maybe with a line end; undefined when it is none. */
  partFor(content: Uint8Array): { part: MimePart; bytes(): Uint8Array } | undefined;
  /** `text` with the words in place of tokens, where the parser took for text what did not look like it. */
  withWords(text: string): string;
}

const MAX_TEXT_BYTES = 2_000_000;
const MAX_ALL_TEXT_BYTES = 3_000_000;

/** `secret` is letters and digits that nothing in the mail can know, such as a digest of it. */
export function writeSkeleton(raw: Uint8Array, { pieces }: MimeStructure, secret: string): MailSkeleton {
  const leaves = pieces.flatMap((piece) => ('part' in piece && !piece.part.isMultipart ? [piece.part] : []));
  const declared = leaves.map((part) => part.parameter('charset')).find((label) => label !== undefined);
  const root = pieces.flatMap((piece) => ('part' in piece ? [piece.part] : []))[0];
  const token = (index: number) => `candour-${secret}-${index}.`;
  const tokens = new RegExp(`candour-${secret}-(\\d+)\\.`, 'g');

  const bytesOf = ({ body, encoding }: MimePart, most = raw.length) =>
    decodeTransfer(raw.subarray(body.start, Math.min(body.end, body.start + most)), encoding);
  const textOf = (part: MimePart, most: number) => decodeText(bytesOf(part, most), part.parameter('charset'));

  let textBytesLeft = MAX_ALL_TEXT_BYTES;
  let isTextCut = false;
  const contents = new Map(
    leaves.map((part, index) => {
      if (!isText(part)) return [part, { headers: ['Content-Transfer-Encoding: 7bit'], body: token(index) }];
      const most = Math.min(MAX_TEXT_BYTES, textBytesLeft);
      const size = part.body.end - part.body.start;
      textBytesLeft -= Math.min(size, most);
      isTextCut ||= size > most;
      return [part, { headers: textHeaders(part), body: Buffer.from(textOf(part, most)).toString('base64') }];
    }),
  );

  const headersOf = (part: MimePart, hasWordsRepaired: boolean): string => {
    const own = repairHeaders(raw.subarray(part.headers.start, part.headers.end), part.parameter('charset') ?? declared);
    const text = Buffer.from(own.buffer, own.byteOffset, own.byteLength).toString();
    return ended(hasWordsRepaired ? repairEncodedWords(text) : text);
  };
  const lineOf = ({ start, end }: { start: number; end: number }) => ended(Buffer.from(raw.subarray(start, end)).toString());

  return {
    bytes: (hasWordsRepaired) => {
      const lines = pieces.flatMap((piece) => {
        if ('closing' in piece) return [lineOf(piece.closing)];
        const { headers = [], body = '' } = contents.get(piece.part) ?? {};
        return [
          lineOf(piece.part.delimiter),
          ...headers.map((header) => `${header}\r\n`),
          headersOf(piece.part, hasWordsRepaired),
          `\r\n${body}\r\n`,
        ];
      });
      return new TextEncoder().encode(lines.join('')).buffer;
    },
    addedHeaders: root === undefined ? 0 : (contents.get(root)?.headers.length ?? 0),
    isTextCut,
    partFor: (content) => {
      const text = content.length < 100 ? Buffer.from(content).toString('latin1') : '';
      const [, index] = [...text.matchAll(tokens)][0] ?? [];
      const part = index === undefined ? undefined : leaves[Number(index)];
      return part && { part, bytes: () => bytesOf(part) };
    },
    withWords: (text) =>
      text.replaceAll(tokens, (found, index: string) => {
        const part = leaves[Number(index)];
        return part === undefined ? found : textOf(part, MAX_TEXT_BYTES);
      }),
  };
}

/** What the parser will surely take as text of the mail. */
function isText({ contentType, disposition }: MimePart): boolean {
  return /^text\/(?:plain|html)$/.test(contentType) && (disposition === undefined || disposition === 'inline');
}

/** They stand before the part's own headers, and of two the first counts. */
function textHeaders(part: MimePart): string[] {
  const isFlowed = part.parameter('format')?.toLowerCase() === 'flowed';
  const flow = isFlowed ? `; format=flowed; delsp=${/^yes$/i.test(part.parameter('delsp') ?? '') ? 'yes' : 'no'}` : '';
  return [`Content-Type: ${part.contentType}; charset=utf-8${flow}`, 'Content-Transfer-Encoding: base64'];
}

function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\r\n`;
}
