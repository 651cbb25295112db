// Moments as people read them: in the provider's zone and the page's language, with the machine's form kept in <time>.

import type { CivilDate, Instant } from '#core/instant.ts';
import { html, type Markup } from './markup.ts';
import type { PageLanguage } from './wording/wording.ts';

// British order and the 24-hour clock for English: no American reading of 3/4.
const locales: Record<PageLanguage, string> = { en: 'en-GB', ro: 'ro-RO', fr: 'fr-FR', ca: 'ca-ES', it: 'it-IT', zh: 'zh-CN' };

/** "Monday, 23 November 2026", of a civil date, whatever the zone. */
export function writtenDay(day: CivilDate, language: PageLanguage): string {
  return written(`${day}T00:00:00Z`, language, { dateStyle: 'full', timeZone: 'UTC' });
}

/** "Mon, 23 November 2026 at 09:30" as the provider's clock showed it. */
export function moment(at: Instant, when: { language: PageLanguage; timeZone: string }): Markup {
  return html`<time datetime="${at}">${dayAndHourOf(at, when)}</time>`;
}

/** The same as text for sentences. */
export function dayAndHourOf(at: Instant, { language, timeZone }: { language: PageLanguage; timeZone: string }): string {
  return written(at, language, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
}

/** "Monday, 23 November 2026" of a moment, as text for sentences. */
export function dayOf(at: Instant, { language, timeZone }: { language: PageLanguage; timeZone: string }): string {
  return written(at, language, { dateStyle: 'full', timeZone });
}

export function day(on: CivilDate, language: PageLanguage): Markup {
  return html`<time datetime="${on}">${writtenDay(on, language)}</time>`;
}

function written(at: string, language: PageLanguage, format: Intl.DateTimeFormatOptions): string {
  const text = new Intl.DateTimeFormat(locales[language], format).format(Date.parse(at));
  // French writes the first of a month as an ordinal, which Intl does not know.
  return language === 'fr' ? text.replace(/\b1(?= \p{L})/u, '1er') : text;
}
