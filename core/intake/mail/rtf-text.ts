// The words of a mail that Outlook kept as compressed RTF (MS-OXRTFCP), mostly HTML wrapped in it (MS-OXRTFEX).

import { decodeText } from '#core/intake/mail/mail-charset.ts';
import { textOfHtml } from '#core/intake/mail/mail-html.ts';

const MAX_COMPRESSED = 500_000;
const MAX_RTF = 1_000_000;
/** Groups in groups that no program writes. */
const MAX_OPEN_GROUPS = 500;

/** Plain text; empty when it cannot be read. Never throws. */
export async function textOfCompressedRtf(compressed: Uint8Array): Promise<string> {
  const bytes = Buffer.from(compressed.buffer, compressed.byteOffset, compressed.byteLength);
  // The decompressor believes the size that stands in the first four bytes.
  if (bytes.length < 16 || bytes.length > MAX_COMPRESSED || bytes.readUInt32LE(0) + 4 > bytes.length) return '';
  try {
    const { decompressRTF } = await import('@kenjiuno/decompressrtf');
    return await textOfRtf(Buffer.from(decompressRTF([...bytes])));
  } catch {
    return '';
  }
}

/** Plain text of RTF; empty when it is none. Never throws. */
export async function textOfRtf(rtf: Buffer): Promise<string> {
  // The library complains on the console of letters that are half written.
  const text = rtf.toString('latin1', 0, MAX_RTF).replaceAll(/\\'(?![0-9a-f]{2})/gi, '');
  if (!text.startsWith('{\\rtf') || isTooDeep(text)) return '';
  try {
    const { deEncapsulateSync } = await import('rtf-stream-parser');
    const { mode, text: inside } = deEncapsulateSync(Buffer.from(text, 'latin1'), {
      decode: decodeText,
      mode: 'either',
      warn: () => {},
    });
    const words = typeof inside === 'string' ? inside : decodeText(inside);
    return mode === 'html' ? textOfHtml(words) : words.trim();
  } catch {
    return withoutControls(text);
  }
}

function isTooDeep(rtf: string): boolean {
  let depth = 0;
  for (const [brace] of rtf.matchAll(/\\[{}\\]|[{}]/g)) {
    if (brace.length > 1) continue;
    depth += brace === '{' ? 1 : -1;
    if (depth > MAX_OPEN_GROUPS) return true;
  }
  return false;
}

/** RTF that wraps nothing: its letters, without the groups that hold fonts, colours, pictures and the like. */
function withoutControls(rtf: string): string {
  const codepage = /\\ansicpg(\d{3,5})/.exec(rtf)?.[1] ?? '1252';
  let skipped = 0;
  const groups: boolean[] = [];
  const pieces: string[] = [];
  for (const [whole, hex, unicode, word] of rtf.matchAll(
    /\{\\\*|\\'([0-9a-f]{2})|\\u(-?\d{1,6}) ?\??|\\([a-z]{1,32})-?\d{0,10} ?|\\[^a-z]|[{}]|[^\\{}\r\n]+/gi,
  )) {
    if (whole === '{' || whole === '{\\*') {
      groups.push(whole !== '{');
      skipped += whole === '{' ? 0 : 1;
    } else if (whole === '}') skipped -= groups.pop() ? 1 : 0;
    else if (word !== undefined && /^(?:fonttbl|colortbl|stylesheet|info|pict|themedata|object)$/.test(word)) {
      if (groups.at(-1) === false) {
        groups[groups.length - 1] = true;
        skipped += 1;
      }
    } else if (skipped > 0) continue;
    else if (hex !== undefined) pieces.push(decodeText(Buffer.from(hex, 'hex'), `windows-${codepage}`));
    else if (unicode !== undefined) pieces.push(String.fromCharCode(Number(unicode) & 0xffff));
    else if (word !== undefined) pieces.push(/^(?:par|line|row)$/.test(word) ? '\n' : word === 'tab' ? '\t' : '');
    else pieces.push(whole.replace(/^\\~/, ' ').replace(/^\\/, ''));
  }
  return pieces.join('').trim();
}
