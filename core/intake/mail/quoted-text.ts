// Finds where an answer ends and the copied earlier mail begins, so that a reader can fold the copy away. Only ever a view: the two
// pieces put together are the text again, and when in doubt nothing is folded (E24, E25).

import {
  ATTRIBUTION,
  ATTRIBUTION_START,
  FORWARD_SUBJECT,
  FORWARDED,
  isCopiedHeader,
  plainLine,
  SEPARATOR,
} from '#core/intake/mail/mail-program-words.ts';

/** Who says so has answered inside the copy, where nothing marks the lines as theirs (E25). */
const ANSWERS_INSIDE =
  /\b(?:below|in-?line|in red|ci-dessous|plus bas|en rouge|qui sotto|più sotto|in rosso|mai jos|în roșu|més avall|a sota|en vermell)(?![\p{L}\d])|下面|下方|以下|见下|红字|红色/iu;

/**
 * `text` as `fresh` words and the `quoted` earlier mail below them; `fresh + quoted` is always `text`. Nothing is folded when the
 * answers stand between quoted lines, when the text or the `subject` forwards something, or when nothing but quote would be left.
 */
export function foldQuotedText(text: string, subject = ''): { fresh: string; quoted: string } {
  const lines = text.split('\n');
  const start = FORWARD_SUBJECT.test(subject) ? undefined : findQuoteStart(lines);
  const fresh = lines.slice(0, start).join('\n');
  const isMarked = start !== undefined && lines.slice(start, start + 5).some((line) => isQuoted(line.trim()));
  if (start === undefined || fresh.trim() === '' || (!isMarked && ANSWERS_INSIDE.test(fresh))) return { fresh: text, quoted: '' };
  return { fresh: `${fresh}\n`, quoted: lines.slice(start).join('\n') };
}

function findQuoteStart(lines: readonly string[]): number | undefined {
  const seen = lines.map(plainLine);
  for (const [place, line] of seen.entries()) {
    if (FORWARDED.test(line)) return undefined;
    if (SEPARATOR.test(line) || isCopiedHeader(seen, place)) return above(seen, place);
    if (ATTRIBUTION.test(line)) {
      const start = attributionStart(seen, place);
      const below = seen.slice(place + 1).findIndex((next) => next !== '');
      const isQuoteMarked = below >= 0 && isQuoted(seen[place + 1 + below] ?? '');
      if (start !== undefined && isQuoteMarked) return isAnsweredBelow(seen, place + 1) ? undefined : start;
      if (start !== undefined && start < place + 1 && hasAddressOrDate(seen.slice(start, place + 1).join(' '))) return start;
    }
    if (isQuoted(line)) return isAnsweredBelow(seen, place) ? undefined : place;
  }
  return undefined;
}

function isQuoted(line: string): boolean {
  return /^[>＞]/.test(line);
}

/** Whether words of the sender stand under a quoted line, as in an answer point by point; a signature does not count. */
function isAnsweredBelow(lines: readonly string[], from: number): boolean {
  let hasMetQuote = false;
  for (const line of lines.slice(from)) {
    if (isQuoted(line)) hasMetQuote = true;
    else if (/^--\s*$/.test(line)) return false;
    else if (hasMetQuote && line !== '') return true;
  }
  return false;
}

/** A rule drawn directly above the copied header belongs to it. */
function above(lines: readonly string[], place: number): number {
  const previous = lines[place - 1] === '' ? place - 2 : place - 1;
  return /^[_-]{5,}$/.test(lines[previous] ?? '') ? previous : place;
}

/** Mail programs wrap the attribution over up to three lines. */
function attributionStart(lines: readonly string[], end: number): number | undefined {
  for (let place = end; place >= Math.max(0, end - 2); place--) {
    const line = lines[place] ?? '';
    if (line === '') return undefined;
    if (ATTRIBUTION_START.test(line) && hasAddressOrDate(lines.slice(place, end + 1).join(' '))) return place;
  }
  return undefined;
}

function hasAddressOrDate(text: string): boolean {
  return /[^\s@<>]@[^\s@<>]/.test(text) || /\b\d{4}\b|\d{4}年|\d{1,2}[:.h]\d{2}/.test(text);
}
