// Until when an automatic answer says that its sender is away, in the six languages. Shown to staff beside the case and used for
// nothing else: no clock stops because somebody is on holiday (E5).

import type { CivilDate } from '#core/instant.ts';

/** What stands before the day somebody is back, or before the last day of their absence. */
const BEFORE =
  /(?:\b(?:until|till|through|back (?:on|in the office on)?|return(?:ing)? (?:on|to the office on)?|jusqu['’]au|jusque|de retour le|fino (?:al|a)|(?:torno|tornerò|rientro|rientrerò) (?:il|l['’])|p[âa]n[ăa] (?:la|pe|[îi]n)(?: data de)?|(?:revin|m[ăa] [îi]ntorc) (?:pe|[îi]n|la)(?: data de)?|fins (?:al|a)(?: dia)?|torn(?:o|aré) (?:el|al)(?: dia)?)|(?:直到|直至|到|至))\s*/giu;

/** The first three letters tell a month in each language but where they are the same word for two. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|gen|ian)/,
  /^(?:feb|f[ée]v)/,
  /^(?:mar|març)/,
  /^(?:apr|avr|abr)/,
  /^(?:may|mai|mag)/,
  /^(?:jun|juin|giu|iun)/,
  /^(?:jul|juil|lug|iul)/,
  /^(?:aug|ao[uû]|ago)/,
  /^(?:sep|set)/,
  /^(?:oct|ott)/,
  /^(?:nov|noi)/,
  /^(?:dec|d[ée]c|dic|des)/,
];

/**
 * The day named after "until", "back on" and the like, as a date. A day without a year is the next one after `receivedOn`; one that is
 * over, or more than a year ahead, is none.
 */
export function awayUntil(text: string, receivedOn: CivilDate): CivilDate | undefined {
  const start = text.slice(0, 5_000);
  for (const { index, 0: found } of start.matchAll(BEFORE)) {
    const after = start.slice(index + found.length, index + found.length + 60);
    const on = dayAt(after, receivedOn);
    if (on !== undefined && on >= receivedOn && on <= plusOneYear(receivedOn)) return on;
  }
  return undefined;
}

function dayAt(text: string, receivedOn: CivilDate): CivilDate | undefined {
  // A weekday may stand before the day, and so may a month: that spelling is tried last.
  const plain = text.replace(/^\p{L}+,?\s+(?=\d|le |il |the )/iu, '').replace(/^(?:le|il|the|el|dia|data de)\s+/i, '');
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})/.exec(plain) ?? [];
  const [, chineseMonth, chineseDay] = /^(\d{1,2})月(\d{1,2})[日号]?/.exec(plain) ?? [];
  const [, day, month, year] = /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2})(?!\d))?/.exec(plain) ?? [];
  const [, first, name, ofYear] =
    /^(\d{1,2})(?:st|nd|rd|th|er|º)?\.?\s+(?:of\s+|de\s+|d['’])?(\p{L}{3,})\.?(?:,?\s+(?:de\s+)?(\d{4}))?/iu.exec(plain) ?? [];
  const [, monthName, second, itsYear] = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,?\s+(\d{4}))?/iu.exec(text) ?? [];
  return (
    dateOf(isoYear, Number(isoMonth), isoDay, receivedOn) ??
    dateOf(undefined, Number(chineseMonth), chineseDay, receivedOn) ??
    dateOf(year, Number(month), day, receivedOn) ??
    dateOf(ofYear, monthOf(name), first, receivedOn) ??
    dateOf(itsYear, monthOf(monthName), second, receivedOn)
  );
}

function monthOf(name: string | undefined): number {
  const plain = name?.toLowerCase() ?? '';
  return MONTHS.findIndex((month) => month.test(plain)) + 1;
}

function dateOf(year: string | undefined, month: number, day: string | undefined, receivedOn: CivilDate): CivilDate | undefined {
  if (!(month >= 1 && month <= 12) || day === undefined) return undefined;
  const thisYear = Number(receivedOn.slice(0, 4));
  const given = year === undefined ? undefined : Number(year.length === 2 ? `20${year}` : year);
  const at = (y: number) =>
    `${String(y).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(Number(day)).padStart(2, '0')}`;
  const on = given === undefined ? (at(thisYear) >= receivedOn ? at(thisYear) : at(thisYear + 1)) : at(given);
  const date = new Date(`${on}T00:00:00.000Z`);
  // 31 June reads as 1 July: no such day.
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== on ? undefined : on;
}

function plusOneYear(on: CivilDate): CivilDate {
  return `${Number(on.slice(0, 4)) + 1}${on.slice(4)}`;
}
