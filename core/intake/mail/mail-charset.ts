// Repairs mail whose raw 8-bit text is not in the character set it claims, before the MIME parser turns it into U+FFFD for good (E27,
// E28). Only raw 8-bit headers and 8-bit text parts can be repaired this way; the stored mail stays as it arrived.

import { isUtf8 } from 'node:buffer';

const MOSTLY_UTF8 = /^(?:|utf-?8|us-ascii|ascii|unknown-8bit|x-unknown|default)$/i;
const CHARSET = /(charset\s*=\s*"?)([\w.:-]+)/i;
const MAX_BOUNDARIES = 200;

/** `raw` with its mislabelled 8-bit headers and text parts rewritten in UTF-8; `raw` itself when there is nothing to repair. */
export function repairCharset(raw: Uint8Array): Uint8Array {
  if (isUtf8(raw)) return raw;
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const declared = CHARSET.exec(bytes.toString('latin1', 0, 100_000))?.[2];
  return Buffer.concat(splitParts(bytes).flatMap((part) => repairPart(part, declared)));
}

/** The whole mail cut before each boundary line, so that each piece is a block of headers and a body. */
function splitParts(bytes: Buffer): Buffer[] {
  const text = bytes.toString('latin1');
  const boundaries = new Set<string>();
  for (const [, quoted, bare] of text.matchAll(/boundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s";]{1,200}))/gi)) {
    boundaries.add(quoted ?? bare ?? '');
    if (boundaries.size >= MAX_BOUNDARIES) break;
  }
  const cuts = [0];
  for (const { index } of text.matchAll(/^--[^\r\n]{1,202}/gm)) {
    const line = text.slice(index + 2, index + 204).split(/[\r\n]/, 1)[0] ?? '';
    if (boundaries.has(line.trimEnd()) || boundaries.has(line.trimEnd().replace(/--$/, ''))) cuts.push(index);
  }
  return cuts.map((start, place) => bytes.subarray(start, cuts[place + 1]));
}

function repairPart(part: Buffer, declared: string | undefined): Buffer[] {
  const headerEnd = /\r?\n\r?\n/.exec(part.toString('latin1', 0, 100_000))?.index ?? part.length;
  const headers = part.subarray(0, headerEnd);
  const body = part.subarray(headerEnd);
  const headerText = headers.toString('latin1');
  const contentType = /^content-type\s*:\s*([^\s;]+)/im.exec(headerText)?.[1] ?? 'text/plain';
  const charset = CHARSET.exec(headerText)?.[2] ?? '';
  const isEncoded = /^content-transfer-encoding\s*:\s*(?:base64|quoted-printable)/im.test(headerText);
  if (isEncoded || isUtf8(body) || !/^text\//i.test(contentType) || !MOSTLY_UTF8.test(charset))
    return [repair(headers, declared), body];
  return [repair(Buffer.from(headerText.replace(CHARSET, '$1utf-8'), 'latin1'), declared), repair(body, undefined)];
}

function repair(bytes: Buffer, declared: string | undefined): Buffer {
  if (isUtf8(bytes)) return bytes;
  const label = declared !== undefined && !MOSTLY_UTF8.test(declared) ? declared : guessCharset(bytes);
  return Buffer.from(decode(bytes, label) ?? decode(bytes, 'windows-1252') ?? bytes.toString('latin1'));
}

/**
 * Chinese text is almost all pairs of high bytes, western text single ones. Of the western sets only Romanian's windows-1250 puts
 * letters on E3 (ă) and FE (ţ), where windows-1252 has ã and þ that none of our languages use.
 */
function guessCharset(bytes: Uint8Array): string {
  let high = 0;
  let paired = 0;
  let romanian = 0;
  for (let place = 0; place < bytes.length; place++) {
    const byte = bytes[place] ?? 0;
    if (byte < 0x80) continue;
    high++;
    if (byte === 0xe3 || byte === 0xfe) romanian++;
    if ((bytes[place + 1] ?? 0) >= 0xa1) {
      paired += 2;
      high++;
      place++;
    }
  }
  if (paired / high > 0.8 && decode(bytes, 'gb18030')?.includes('\uFFFD') === false) return 'gb18030';
  return romanian > 0 ? 'windows-1250' : 'windows-1252';
}

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return undefined;
  }
}
