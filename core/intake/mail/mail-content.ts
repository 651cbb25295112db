// What a mail says about itself, whether it came by itself or inside another: its first author, its date, its words.

import { decodeWords } from 'postal-mime';
import { type Instant, instantOf, millisecondsOf } from '#core/instant.ts';
import { tidyLine } from '#core/intake/mail/mail-addresses.ts';
import type { ParsedMail } from '#core/intake/mail/parse-mail.ts';

/** DynamoDB, and a reader's patience; the original is whole. */
export const MAX_TEXT_CHARACTERS = 200_000;

/** Empty when there is none (E39). Some programs encode it twice (E28). */
export function subjectOf({ subject = '' }: ParsedMail['email']): string {
  return tidyLine(/=\?[^?\s]+\?[QB]\?[^?]*\?=/i.test(subject) ? decodeWords(subject.slice(0, 2_000)) : subject).slice(0, 1_000);
}

/** The Date header, as claimed and maybe absurd; undefined when it is none. */
export function sentAtOf({ date }: ParsedMail['email']): Instant | undefined {
  const milliseconds = date === undefined ? Number.NaN : millisecondsOf(date);
  return milliseconds >= 0 && milliseconds < 253_402_300_800_000 ? instantOf(milliseconds) : undefined;
}

/** The plain text, or else the HTML without its hidden parts; empty when neither has words. Not yet cut. */
export async function wordsOf({ text, html }: ParsedMail['email']): Promise<string> {
  // A text of many megabytes is not worth tidying when its beginning is all that is kept.
  const plain = text === undefined ? '' : tidyLines(text.slice(0, 2 * MAX_TEXT_CHARACTERS));
  if (plain !== '' || html === undefined) return plain;
  // Most mails have a plain text, and a megabyte of HTML libraries need not be there for them.
  const { textOfHtml } = await import('#core/intake/mail/mail-html.ts');
  return tidyLines(textOfHtml(html).slice(0, 2 * MAX_TEXT_CHARACTERS));
}

/** Line ends of one kind and no control characters. */
export function tidyLines(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}
