// Dates as a person reads them: in their language, in the provider's time zone.

import type { Instant } from '#core/instant.ts';
import { millisecondsOf } from '#core/instant.ts';
import type { Language } from '#core/language.ts';
import { messagesIn } from './messages/catalogue.ts';

/** `Monday, 23 November 2026`: the weekday helps who counts in weeks. `timeZone` is the provider's, an IANA name. */
export function writeDate(at: Instant, language: Language, timeZone: string): string {
  return written(at, language, { dateStyle: 'full', timeZone });
}

/** `23 November`, for text messages, where each letter is paid for (M1). */
export function writeShortDate(at: Instant, language: Language, timeZone: string): string {
  return written(at, language, { day: 'numeric', month: 'long', timeZone });
}

/** `14:30`, or as the language writes it. */
export function writeTime(at: Instant, language: Language, timeZone: string): string {
  return written(at, language, { timeStyle: 'short', timeZone });
}

function written(at: Instant, language: Language, format: Intl.DateTimeFormatOptions): string {
  const date = new Intl.DateTimeFormat(messagesIn(language).locale, format).format(millisecondsOf(at));
  // French writes the first of a month as an ordinal, which Intl does not know.
  return language === 'fr' ? date.replace(/\b1(?= \p{L})/u, '1er') : date;
}
