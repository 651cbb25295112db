// What Outlook calls the pieces of a mail (MS-OXPROPS), the same in winmail.dat and in .msg files (E30, E31).

import { type Instant, instantOf } from '#core/instant.ts';
import { decodeText, prepareCharsets } from '#core/intake/mail/mail-charset.ts';
import { textOfHtml } from '#core/intake/mail/mail-html.ts';
import { textOfCompressedRtf } from '#core/intake/mail/rtf-text.ts';

export interface OutlookMail {
  /** As written in the file; maybe no e-mail address at all. */
  from: { address: string; name: string };
  subject: string;
  sentAt: Instant | undefined;
  text: string;
  html: string | undefined;
  attachments: OutlookAttachment[];
}

export interface OutlookAttachment {
  filename: string | undefined;
  contentType: string;
  bytes(): Uint8Array;
}

/** The content of a property by its number, without its type. */
export type Properties = (id: number) => OutlookProperty | undefined;

export interface OutlookProperty {
  type: number;
  bytes: Uint8Array;
}

export const STRING8 = 0x1e;
export const UNICODE = 0x1f;
/** PidTagAttachDataBinary or …Object. */
export const ATTACHED = 0x3701;

const MAX_HTML_BYTES = 4_000_000;

/** `codepage` in words of Windows, such as 1252, for what is not in Unicode; the mail's own property counts first. Never throws. */
export async function outlookMailOf(
  properties: Properties,
  attachments: OutlookAttachment[],
  codepage: number | undefined,
): Promise<OutlookMail> {
  const label = charsetOf(numberIn(properties(0x3fde)) ?? numberIn(properties(0x3ffd)) ?? codepage);
  await prepareCharsets([label]);
  const text = (...ids: number[]) => ids.map((id) => textIn(properties(id), label)).find((found) => found !== '') ?? '';
  const html = textIn(properties(0x1013), label) || undefined;
  const rtf = properties(0x1009)?.bytes;
  const body = text(0x1000) || (html === undefined ? '' : textOfHtml(html));
  return {
    from: { address: text(0x5d01, 0x5d02, 0x0c1f, 0x0065), name: text(0x0c1a, 0x0042) },
    subject: text(0x0037, 0x0e1d),
    sentAt: momentIn(properties(0x0039) ?? properties(0x0e06)),
    text: body.trim() === '' && rtf !== undefined ? await textOfCompressedRtf(rtf) : body,
    html,
    attachments,
  };
}

/** Name and type of an attachment from its properties. */
export function outlookAttachmentOf(properties: Properties, codepage: number | undefined): Omit<OutlookAttachment, 'bytes'> {
  const text = (id: number) => textIn(properties(id), charsetOf(codepage));
  return {
    filename: text(0x3707) || text(0x3704) || text(0x3001) || undefined,
    contentType: text(0x370e).toLowerCase() || 'application/octet-stream',
  };
}

function textIn(property: OutlookProperty | undefined, label: string | undefined): string {
  if (property === undefined) return '';
  const bytes = property.bytes.subarray(0, MAX_HTML_BYTES);
  return decodeText(bytes, property.type === UNICODE ? 'utf-16le' : label).split('\0', 1)[0] ?? '';
}

function numberIn(property: OutlookProperty | undefined): number | undefined {
  return property !== undefined && property.bytes.length >= 4 ? Buffer.from(property.bytes).readUInt32LE(0) : undefined;
}

/** A count of 100 nanoseconds since 1601. */
function momentIn(property: OutlookProperty | undefined): Instant | undefined {
  if (property === undefined || property.type !== 0x40 || property.bytes.length < 8) return undefined;
  const milliseconds = Number(Buffer.from(property.bytes).readBigUInt64LE(0) / 10_000n) - 11_644_473_600_000;
  return milliseconds > 0 && milliseconds < 253_402_300_800_000 ? instantOf(milliseconds) : undefined;
}

function charsetOf(codepage: number | undefined): string | undefined {
  const named: Record<number, string> = {
    65001: 'utf-8',
    936: 'gb18030',
    54936: 'gb18030',
    949: 'euc-kr',
    950: 'big5',
    932: 'shift_jis',
  };
  if (codepage === undefined || codepage === 20127) return undefined;
  if (codepage >= 28591 && codepage <= 28605) return `iso-8859-${codepage - 28590}`;
  return named[codepage] ?? `windows-${codepage}`;
}
