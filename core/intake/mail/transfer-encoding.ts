// The bytes behind a Content-Transfer-Encoding. Both encodings are read as the worst writers write them; what is no encoding we know is
// taken as it stands (E29, RFC 2045 6).

/** `body` decoded; the same bytes when `encoding` (lower case) is neither `base64` nor `quoted-printable`. Never throws. */
export function decodeTransfer(body: Uint8Array, encoding: string): Uint8Array {
  if (encoding === 'base64') return decodeBase64(Buffer.from(body.buffer, body.byteOffset, body.byteLength));
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(body);
  return body;
}

function decodeBase64(body: Buffer): Uint8Array {
  const text = body.toString('latin1');
  const padding = text.indexOf('=');
  // Node stops at the first padding, and some programs pad every line.
  const isPaddedInside = padding >= 0 && /[A-Za-z0-9+/]/.test(text.slice(padding, padding + 200));
  // To Node these two are letters of another alphabet; in mail they are dirt.
  const isDirty = text.includes('-') || text.includes('_');
  return isPaddedInside || isDirty ? decodePatiently(body) : Buffer.from(text, 'base64');
}

const SIXTETS = new Uint8Array(256).fill(64);
for (const [value, character] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries()) {
  SIXTETS[character.charCodeAt(0)] = value;
}

function decodePatiently(body: Uint8Array): Uint8Array {
  const result = new Uint8Array(Math.ceil((body.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const byte of body) {
    if (byte === 0x3d) held = 0;
    const sixtet = SIXTETS[byte] ?? 64;
    if (sixtet === 64) continue;
    bits = ((bits << 6) | sixtet) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    result[length] = (bits >> held) & 0xff;
    length += 1;
  }
  return result.subarray(0, length);
}

function decodeQuotedPrintable(body: Uint8Array): Uint8Array {
  const result = new Uint8Array(body.length);
  let length = 0;
  for (let place = 0; place < body.length; place += 1) {
    const byte = body[place] ?? 0;
    if (byte === 0x3d) {
      const skipped = softBreakLength(body, place);
      if (skipped > 0) {
        place += skipped - 1;
        continue;
      }
      const high = hexDigit(body[place + 1]);
      const low = hexDigit(body[place + 2]);
      if (high >= 0 && low >= 0) {
        result[length] = high * 16 + low;
        length += 1;
        place += 2;
        continue;
      }
    }
    result[length] = byte;
    length += 1;
  }
  return result.subarray(0, length);
}

/** Bytes of `=`, blanks and a line end at `place`; 0 when it is something else. */
function softBreakLength(body: Uint8Array, place: number): number {
  let end = place + 1;
  while (end < place + 100 && (body[end] === 0x20 || body[end] === 0x09)) end += 1;
  if (body[end] === 0x0d) end += 1;
  return body[end] === 0x0a ? end + 1 - place : 0;
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : -1;
}
