// The skeleton of a mail: where each part's headers and body lie, found without decoding or copying anything. The MIME parser keeps an
// object for every line it reads, so that a forwarded mail of 30 MB would cost a gigabyte: it is given the skeleton only (E32, E33).

/** What was left aside because a mail held too much of it. */
export type OverBudget = 'bytes' | 'headers' | 'parts' | 'depth';

/** Offsets into the mail; `end` is the first byte behind. */
export interface Span {
  start: number;
  end: number;
}

export interface MimePart {
  /** The line that begins it, with its line end; empty for the mail itself. */
  delimiter: Span;
  headers: Span;
  /** Empty for a multipart, whose parts follow. */
  body: Span;
  isMultipart: boolean;
  /** Lower case, `text/plain` when missing. */
  contentType: string;
  /** Lower-case first word of Content-Transfer-Encoding; empty when missing. */
  encoding: string;
  /** First word of Content-Disposition in lower case; undefined when missing. */
  disposition: string | undefined;
  /** A parameter of Content-Type, unquoted. */
  parameter(name: string): string | undefined;
}

export interface MimeStructure {
  /** In the order of the mail. The lines that close a multipart stand between them. */
  pieces: ({ part: MimePart } | { closing: Span })[];
  /** A multipart without parts, without a boundary or too deep is taken as the text it is (E29, E44). */
  isBroken: boolean;
  overBudget: OverBudget | undefined;
}

/** Not counting the mail itself. */
const MAX_PARTS = 5_000;
const MAX_DEPTH = 50;
const MAX_HEADER_BYTES = 1_000_000;
/** Lines that begin as a delimiter does, `--`, whether or not one of ours. */
const MAX_DELIMITER_LIKE = 500_000;
/** RFC 2046 allows 70; some programs write more. */
const MAX_BOUNDARY = 250;
const HYPHEN = 0x2d;
const LF = 0x0a;
const CR = 0x0d;

/** Never throws. A mail over a budget is described up to there. */
export function structureOf(raw: Uint8Array): MimeStructure {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const structure: MimeStructure = { pieces: [], isBroken: false, overBudget: undefined };
  const open: string[] = [];
  let headerBytes = 0;
  let parts = -1;
  let current: MimePart | undefined;
  let place = 0;

  const begin = (delimiter: Span): boolean => {
    const headers = headersAt(bytes, delimiter.end, MAX_HEADER_BYTES - headerBytes, open);
    headerBytes += headers.end - headers.start;
    parts += 1;
    current = describe(bytes, delimiter, headers);
    const boundary = current.isMultipart ? boundaryOf(current) : undefined;
    if (boundary !== undefined && open.length < MAX_DEPTH) open.push(boundary);
    else if (current.isMultipart) {
      takeAsText(current, structure);
      if (boundary !== undefined) structure.overBudget ??= 'depth';
    }
    structure.pieces.push({ part: current });
    place = current.body.start;
    if (headers.isCut) structure.overBudget = 'headers';
    return !headers.isCut;
  };
  const end = (at: number, hasParts: boolean): void => {
    if (current === undefined || hasParts) return;
    if (current.isMultipart) takeAsText(current, structure);
    current.body.end = Math.max(current.body.start, at);
    current = undefined;
  };

  if (!begin({ start: 0, end: 0 })) return structure;
  for (let seen = 0; open.length > 0; seen += 1) {
    const start = nextDelimiterLike(bytes, place);
    if (start === undefined) break;
    if (seen >= MAX_DELIMITER_LIKE) {
      structure.overBudget ??= 'parts';
      break;
    }
    const line = { start, end: lineEnd(bytes, start) };
    place = line.end;
    const match = matchDelimiter(bytes, line, open);
    if (match === undefined) continue;
    end(beforeLineEnd(bytes, start), current?.isMultipart === true && match.level === open.length - 1 && !match.isClosing);
    if (match.isClosing) {
      open.length = match.level;
      structure.pieces.push({ closing: line });
      continue;
    }
    open.length = match.level + 1;
    if (parts >= MAX_PARTS) structure.overBudget = 'parts';
    if (parts >= MAX_PARTS || !begin(line)) return structure;
  }
  end(bytes.length, false);
  return structure;
}

function takeAsText(part: MimePart, structure: MimeStructure): void {
  part.isMultipart = false;
  part.contentType = 'text/plain';
  part.disposition = undefined;
  structure.isBroken = true;
}

/** Place of the next line that starts with `--`, at `from` or behind it. */
function nextDelimiterLike(bytes: Buffer, from: number): number | undefined {
  const isLineStart = from === 0 || bytes[from - 1] === LF;
  if (isLineStart && bytes[from] === HYPHEN && bytes[from + 1] === HYPHEN) return from;
  const found = bytes.indexOf('\n--', from, 'latin1');
  return found < 0 ? undefined : found + 1;
}

function lineEnd(bytes: Buffer, from: number): number {
  const found = bytes.indexOf(LF, from);
  return found < 0 ? bytes.length : found + 1;
}

/** The line end before a delimiter belongs to the delimiter (RFC 2046 5.1.1). */
function beforeLineEnd(bytes: Buffer, at: number): number {
  if (bytes[at - 1] !== LF) return at;
  return bytes[at - 2] === CR ? at - 2 : at - 1;
}

function matchDelimiter(
  bytes: Buffer,
  { start, end }: Span,
  open: readonly string[],
): { level: number; isClosing: boolean } | undefined {
  if (bytes[start] !== HYPHEN || bytes[start + 1] !== HYPHEN) return undefined;
  const line = bytes.toString('latin1', start + 2, Math.min(end, start + MAX_BOUNDARY + 100)).trimEnd();
  for (let level = open.length - 1; level >= 0; level -= 1) {
    if (line === open[level]) return { level, isClosing: false };
    if (line === `${open[level]}--`) return { level, isClosing: true };
  }
  return undefined;
}

/** The block of headers from `from` up to an empty line, to a delimiter, or to the end; cut behind `most` bytes. */
function headersAt(
  bytes: Buffer,
  from: number,
  most: number,
  open: readonly string[],
): Span & { bodyStart: number; isCut: boolean } {
  let place = from;
  while (place < bytes.length) {
    const end = lineEnd(bytes, place);
    if (end - from > most) return { start: from, end: place, bodyStart: place, isCut: true };
    const isEmpty = bytes[place] === LF || (bytes[place] === CR && bytes[place + 1] === LF);
    if (isEmpty) return { start: from, end: place, bodyStart: end, isCut: false };
    if (matchDelimiter(bytes, { start: place, end }, open) !== undefined) break;
    place = end;
  }
  return { start: from, end: place, bodyStart: place, isCut: false };
}

function describe(bytes: Buffer, delimiter: Span, headers: Span & { bodyStart: number }): MimePart {
  const text = bytes.toString('latin1', headers.start, headers.end).replaceAll(/\r?\n(?=[ \t])/g, '');
  const field = (name: string) => new RegExp(`^${name}[ \\t]*:(.*)$`, 'im').exec(text)?.[1]?.trim();
  const type = field('content-type');
  const contentType = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+/.exec(type ?? '')?.[0].toLowerCase();
  return {
    delimiter,
    headers: { start: headers.start, end: headers.end },
    body: { start: headers.bodyStart, end: headers.bodyStart },
    isMultipart: /^multipart\//.test(contentType ?? ''),
    contentType: type === undefined ? 'text/plain' : (contentType ?? 'application/octet-stream'),
    encoding: /[\w-]+/.exec(field('content-transfer-encoding') ?? '')?.[0].toLowerCase() ?? '',
    disposition: /[\w-]*/.exec(field('content-disposition')?.toLowerCase() ?? '-')?.[0] || undefined,
    parameter: (name) => {
      const [, quoted, bare] =
        new RegExp(`;\\s*${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;"]+))`, 'i').exec(type ?? '') ?? [];
      return quoted === undefined ? bare : quoted.replaceAll(/\\(.)/g, '$1');
    },
  };
}

/** Long boundaries may come in numbered pieces (RFC 2231 3). */
function boundaryOf(part: MimePart): string | undefined {
  const whole = part.parameter('boundary') ?? [0, 1, 2, 3].map((number) => part.parameter(`boundary\\*${number}`) ?? '').join('');
  return whole === '' || whole.length > MAX_BOUNDARY ? undefined : whole.trimEnd();
}
