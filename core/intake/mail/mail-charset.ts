// Text of mail is often not in the character set it claims, or claims none (E27, E28). The label is believed when the bytes can be it;
// otherwise the bytes are looked at. The stored mail stays as it arrived.

import { isAscii, isUtf8 } from 'node:buffer';
import { decodeTransfer } from '#core/intake/mail/transfer-encoding.ts';

/** Labels that programs write without looking at the text. */
const SAYS_NOTHING =
  /^(?:|utf-?8|us-ascii|ascii|ansi_x3\.4-1968|unknown-8bit|x-unknown|unknown|default|_autodetect.*|x-user-defined)$/;
const WESTERN = /^(?:iso-?8859-?1|iso_8859-1|latin-?1|windows-1252|cp-?1252)$/;
const JAPANESE_ESCAPES = ['\u001b$@', '\u001b$B'];

/** Names whose text in mail is wider than they say, and some that no list has. */
const OTHER_NAMES = new Map([
  ['gb2312', 'gb18030'],
  ['gbk', 'gb18030'],
  ['cp936', 'gb18030'],
  ['gb_2312-80', 'gb18030'],
  ['euc-kr', 'cp949'],
  ['ks_c_5601', 'cp949'],
  ['ks_c_5601-1987', 'cp949'],
  ['uhc', 'cp949'],
  ['x-utf-7', 'utf-7'],
  ['unicode-1-1-utf-7', 'utf-7'],
  ['iso-2022-jp-1', 'iso-2022-jp'],
  ['iso-2022-jp-2', 'iso-2022-jp'],
  ['iso-2022-jp-kddi', 'iso-2022-jp'],
]);
/** What the WHATWG list lacks and the library may be asked for: it also knows "hex" and the like, which are no character sets. */
const BY_LIBRARY = /^(?:utf-7|cp\d{3,5}|ibm\d{3,5}|mac[a-z]{4,20}|koi8-?[a-z]{1,2}|iso-?8859-?\d{1,2})$/;

let library: typeof import('iconv-lite') | undefined;

/** To be awaited before {@link decodeText} meets one of `labels`: what Node lacks is half a megabyte that few mails need. */
export async function prepareCharsets(labels: readonly (string | undefined)[]): Promise<void> {
  if (labels.some((label) => label !== undefined && BY_LIBRARY.test(charsetOf(label)))) {
    library ??= (await import('iconv-lite')).default;
  }
}

/** `bytes` as text, in the character set that `label` names unless they plainly are in another. Never throws; lost letters are U+FFFD. */
export function decodeText(bytes: Uint8Array, label = ''): string {
  const charset = charsetOf(label);
  const isNoAscii = /^(?:utf-?16|utf-?32|ucs-?2|unicode|utf-?7)/.test(charset);
  if (isAscii(bytes) && !isNoAscii) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    return JAPANESE_ESCAPES.some((sequence) => text.includes(sequence)) ? (decode(bytes, 'iso-2022-jp') ?? text) : text;
  }
  const saysNothing = SAYS_NOTHING.test(charset) || decode(new Uint8Array(), charset) === undefined;
  if (isUtf8(bytes) && (saysNothing || isSingleByte(charset))) return decode(bytes, 'utf-8') ?? '';
  if (saysNothing || (WESTERN.test(charset) && isChinese(bytes))) return decodeGuessing(bytes);
  return decode(bytes, charset, true) ?? (isChinese(bytes) ? decodeGuessing(bytes) : (decode(bytes, charset) ?? ''));
}

/**
 * A block of headers in UTF-8: raw 8-bit lines in the character set of the mail or the one they look like, each for itself (E28).
 * `declared` is the label of the part. The same bytes when there is nothing to repair.
 */
export function repairHeaders(headers: Uint8Array, declared: string | undefined): Uint8Array {
  if (isUtf8(headers)) return headers;
  const lines = Buffer.from(headers).toString('latin1').split('\n');
  return Buffer.from(lines.map((line) => decodeText(Buffer.from(line, 'latin1'), declared)).join('\n'));
}

/** RFC 2047 words of a block of headers rewritten in UTF-8, for those whose label is wrong or that cut a letter in two (E28). */
export function repairEncodedWords(headers: string): string {
  return headers.replaceAll(/=\?[^?\s]{1,60}\?[QqBb]\?[^?\r\n]*\?=(?:\s*=\?[^?\s]{1,60}\?[QqBb]\?[^?\r\n]*\?=)*/g, (run) => {
    const joined: { label: string; bytes: Uint8Array[] }[] = [];
    for (const [, label = '', encoding = '', text = ''] of run.matchAll(/=\?([^?*\s]+)[^?\s]*\?([QqBb])\?([^?]*)\?=/g)) {
      const bytes = decodeTransfer(
        Buffer.from(encoding.toUpperCase() === 'Q' ? text.replaceAll('_', ' ') : text, 'latin1'),
        encoding.toUpperCase() === 'Q' ? 'quoted-printable' : 'base64',
      );
      const last = joined.at(-1);
      if (last?.label.toLowerCase() === label.toLowerCase()) last.bytes.push(bytes);
      else joined.push({ label, bytes: [bytes] });
    }
    const text = joined.map(({ label, bytes }) => decodeText(Buffer.concat(bytes), label)).join('');
    return `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
  });
}

/** Western letters in a UTF-8 text, and Chinese in a western one, are what is left when nothing was right. */
function decodeGuessing(bytes: Uint8Array): string {
  if (isMostlyUtf8(bytes)) return decode(bytes, 'utf-8') ?? '';
  if (isChinese(bytes)) return decode(bytes, 'gb18030') ?? '';
  return decode(bytes, looksRomanian(bytes) ? 'windows-1250' : 'windows-1252') ?? '';
}

/** UTF-8 with a letter cut in two, as at the end of a text that something shortened: most sequences are whole. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let place = 0; place < bytes.length; place += 1) {
    const byte = bytes[place] ?? 0;
    if (byte < 0x80) continue;
    const follows = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xc2 && byte < 0xe0 ? 1 : 0;
    const rest = bytes.subarray(place + 1, place + 1 + follows);
    const isWhole = follows > 0 && rest.length === follows && rest.every((next) => next >= 0x80 && next < 0xc0);
    if (isWhole) {
      whole += 1;
      place += follows;
    } else broken += 1;
  }
  return whole > 3 * broken;
}

/** Chinese text is almost all pairs of high bytes, western text single ones; and what is read as Chinese is in common characters. */
function isChinese(bytes: Uint8Array): boolean {
  let high = 0;
  let paired = 0;
  for (let place = 0; place < bytes.length; place += 1) {
    if ((bytes[place] ?? 0) < 0x80) continue;
    high += 1;
    if ((bytes[place + 1] ?? 0) >= 0xa1) {
      paired += 2;
      high += 1;
      place += 1;
    }
  }
  if (high < 4 || paired / high <= 0.8) return false;
  const text = decode(bytes, 'gb18030') ?? '';
  return [...text.matchAll(/\uFFFD/g)].length * 20 < high / 2;
}

/** Of the western sets only Romanian's puts letters on E3 (ă) and FE (ţ), where windows-1252 has ã and þ that no language of ours uses. */
function looksRomanian(bytes: Uint8Array): boolean {
  return bytes.includes(0xe3) || bytes.includes(0xfe);
}

function isSingleByte(charset: string): boolean {
  return /^(?:iso-?8859|windows-125|cp-?125|koi8|latin|macintosh|l\d$)/.test(charset);
}

function charsetOf(label: string): string {
  const name = label.trim().toLowerCase().replaceAll(/["']/g, '');
  return OTHER_NAMES.get(name) ?? name;
}

/** Undefined for a name that nobody knows, and with `fatal` for bytes that cannot be it. */
function decode(bytes: Uint8Array, charset: string, fatal = false): string | undefined {
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes);
  } catch (error) {
    // Wrong bytes are a TypeError, a name that Node does not know is a RangeError.
    if (!(error instanceof RangeError) || !BY_LIBRARY.test(charset) || !library?.encodingExists(charset)) return undefined;
    const text = library.decode(bytes, charset);
    return fatal && text.includes('\uFFFD') ? undefined : text;
  }
}
