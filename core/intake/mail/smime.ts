// S/MIME that hides the mail from programs that do not know it (E38, RFC 8551): a signed one is unwrapped without checking who signed,
// an encrypted one cannot be read here and never will be. Only the few elements on the way to the content are looked at: a general
// reader makes an object of each of a million small ones that a hostile mail can hold (E33).

export type Smime = { kind: 'encrypted' } | { kind: 'signed'; content: Uint8Array };

/** The part of a BER element behind its tag and length (X.690 8.1). */
interface Element {
  tag: number;
  start: number;
  end: number;
  /** Where the next element begins. */
  next: number;
}

const SIGNED = '06092a864886f70d010702';
/** Enveloped and authenticated-enveloped data. */
const ENCRYPTED = ['06092a864886f70d010703', '060b2a864886f70d0109100117'];
const SEQUENCE = 0x30;
const FIRST_TAGGED = 0xa0;
const OCTETS = 0x04;
const OCTETS_IN_PIECES = 0x24;
const MAX_DEPTH = 50;
/** More than any element on the way has in front of what is looked for. */
const MAX_CHILDREN = 3;

/** What an application/pkcs7-mime part holds; undefined when it is neither, or broken. Never throws. */
export function readSmime(bytes: Uint8Array): Smime | undefined {
  const [type, wrapper] = childrenOf(bytes, elementAt(bytes, 0, bytes.length), SEQUENCE);
  if (type === undefined) return undefined;
  const kind = Buffer.from(bytes.subarray(type.start - 2, Math.min(type.end, type.start + 20))).toString('hex');
  if (ENCRYPTED.includes(kind)) return { kind: 'encrypted' };
  if (kind !== SIGNED) return undefined;
  const [data] = childrenOf(bytes, wrapper, FIRST_TAGGED);
  const [, , inner] = childrenOf(bytes, data, SEQUENCE);
  const [, holder] = childrenOf(bytes, inner, SEQUENCE);
  const [content] = childrenOf(bytes, holder, FIRST_TAGGED);
  if (content?.tag === OCTETS) return { kind: 'signed', content: bytes.subarray(content.start, content.end) };
  return content?.tag === OCTETS_IN_PIECES ? { kind: 'signed', content: joinedPieces(bytes, content) } : undefined;
}

/** The first elements inside one that has this tag; none in any other. */
function childrenOf(bytes: Uint8Array, parent: Element | undefined, tag: number): Element[] {
  const found: Element[] = [];
  if (parent?.tag !== tag) return found;
  for (let at = parent.start; at < parent.end && found.length < MAX_CHILDREN; ) {
    const child = elementAt(bytes, at, parent.end);
    if (child === undefined) break;
    found.push(child);
    at = child.next;
  }
  return found;
}

function elementAt(bytes: Uint8Array, at: number, limit: number, depth = 0): Element | undefined {
  const tag = bytes[at];
  const length = bytes[at + 1];
  if (tag === undefined || length === undefined || at + 2 > limit || (tag & 0x1f) === 0x1f || depth > MAX_DEPTH) return undefined;
  if (length === 0x80) return endlessAt(bytes, at, limit, depth);
  const extra = length > 0x80 ? length - 0x80 : 0;
  if (extra > 4) return undefined;
  const size = extra === 0 ? length : bytes.subarray(at + 2, at + 2 + extra).reduce((sum, byte) => sum * 256 + byte, 0);
  const start = at + 2 + extra;
  // What was cut off in sending is read as far as it came.
  const end = Math.min(start + size, limit);
  return start > limit ? undefined : { tag, start, end, next: end };
}

/** An element without a length lasts until two zero bytes stand where another would begin. */
function endlessAt(bytes: Uint8Array, at: number, limit: number, depth: number): Element | undefined {
  const start = at + 2;
  let end = start;
  while (end < limit && !(bytes[end] === 0 && bytes[end + 1] === 0)) {
    const child = elementAt(bytes, end, limit, depth + 1);
    if (child === undefined) return undefined;
    end = child.next;
  }
  return { tag: bytes[at] ?? 0, start, end, next: Math.min(end + 2, limit) };
}

function joinedPieces(bytes: Uint8Array, { start, end }: Element): Uint8Array {
  const content = new Uint8Array(end - start);
  let length = 0;
  for (let at = start; at < end; ) {
    const piece = elementAt(bytes, at, end);
    if (piece?.tag !== OCTETS) break;
    content.set(bytes.subarray(piece.start, piece.end), length);
    length += piece.end - piece.start;
    at = piece.next;
  }
  return content.subarray(0, length);
}
