// Dates on pages, as a reader of each language writes them.

import { expect, test } from 'vitest';
import { dayOf, moment, writtenDay } from '#functions/shared/pages/moments.ts';

test.each([
  ['en', /^Tuesday,? 1 December 2026$/],
  ['ro', /^marți, 1 decembrie 2026$/],
  ['fr', /^mardi 1er décembre 2026$/],
  ['it', /^martedì 1 dicembre 2026$/],
  ['ca', /^dimarts, 1 de desembre del 2026$/],
  ['zh', /^2026年12月1日星期二$/],
] as const)('the first of a month in %s', (language, written) => {
  expect(writtenDay('2026-12-01', language)).toMatch(written);
  expect(dayOf('2026-11-30T23:30:00.000Z', { language, timeZone: 'Europe/Paris' })).toMatch(written);
});

test('only the first day is an ordinal in French, and no hour is', () => {
  const french = { language: 'fr', timeZone: 'Europe/Paris' } as const;
  expect(moment('2026-12-01T00:01:00.000Z', french).toString()).toContain('mar. 1er décembre 2026 à 01:01');
  for (const day of ['2026-12-11', '2026-12-21', '2026-12-31']) expect(writtenDay(day, 'fr')).not.toContain('1er');
});
