// Why a promised date moved although nobody put it off: the calendar by which it is counted has changed (W5).

import type { Instant } from '#core/instant.ts';
import type { Language } from '#core/language.ts';
import { writeShortDate } from './local-date.ts';
import { messagesIn } from './messages/catalogue.ts';

const words: Record<Language, { changed: string; daysOff(days: string): string }> = {
  en: {
    changed: 'The calendar by which our time is counted has changed since we wrote to you.',
    daysOff: (days) => ` These days are holidays and do not count: ${days}.`,
  },
  ro: {
    changed: 'Calendarul după care se numără timpul nostru s-a schimbat de când v-am scris.',
    daysOff: (days) => ` Aceste zile sunt libere și nu se numără: ${days}.`,
  },
  fr: {
    changed: 'Le calendrier selon lequel notre délai est compté a changé depuis notre dernière lettre.',
    daysOff: (days) => ` Ces jours sont fériés et ne comptent pas : ${days}.`,
  },
  it: {
    changed: 'Il calendario con cui contiamo i nostri tempi è cambiato da quando Le abbiamo scritto.',
    daysOff: (days) => ` Questi giorni sono festivi e non si contano: ${days}.`,
  },
  ca: {
    changed: 'El calendari amb què comptem el nostre termini ha canviat des que li vam escriure.',
    daysOff: (days) => ` Aquests dies són festius i no compten: ${days}.`,
  },
  zh: {
    changed: '自上次给您写信以来，我们计算期限所用的日历有了变动。',
    daysOff: (days) => `以下日子放假，不计入期限：${days}。`,
  },
};

/** `daysOff`: a moment on each holiday within the time that is counted; none where it was the procedure that changed. */
export function calendarChanged(daysOff: readonly Instant[], language: Language, timeZone: string): string {
  const { changed, daysOff: say } = words[language];
  if (daysOff.length === 0) return changed;
  const days = daysOff.map((at) => writeShortDate(at, language, timeZone));
  return `${changed}${say(new Intl.ListFormat(messagesIn(language).locale).format(days))}`;
}
