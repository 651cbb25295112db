import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detectLanguage } from '#core/intake/language/detect-language.ts';
import type { Language } from '#core/language.ts';

const SAMPLES: Record<Language, string[]> = JSON.parse(
  readFileSync(new URL('../../../fixtures/language-samples.json', import.meta.url), 'utf8'),
);
const ALL = ['en', 'ro', 'fr', 'it', 'ca', 'zh'] as const;

describe('the language of a text', () => {
  test.each(ALL)(
    'nineteen of twenty single sentences in %s are told, and no wrong one with confidence (E50, M17)',
    (language) => {
      const answers = SAMPLES[language].map((text) => detectLanguage(text, ALL));
      expect(answers.filter((answer) => answer.language === language).length).toBeGreaterThanOrEqual(19);
      expect(answers.filter((answer) => answer.confident && answer.language !== language)).toEqual([]);
    },
  );

  test.each(ALL)('three sentences in %s are told with confidence', (language) => {
    const sentences = SAMPLES[language];
    for (let place = 0; place + 3 <= sentences.length; place++) {
      expect(detectLanguage(sentences.slice(place, place + 3).join(' '), ALL)).toEqual({ language, confident: true });
    }
  });

  test.each(['stop', 'ok', 'non', 'Ana Iliescu', 'no', '', '12', '😀', '好', 'CA-7KQ4-M2XD-C'])(
    '"%s" is too little to tell (M17)',
    (text) => {
      expect(detectLanguage(text, ALL).confident).toBe(false);
    },
  );

  test('only languages of the profile are answered, the first when nothing can be told', () => {
    expect(detectLanguage('La cuidadora va cridar a la meva àvia.', ['ro', 'en']).language).not.toBe('ca');
    expect(detectLanguage('....', ['it', 'en'])).toEqual({ language: 'it', confident: false });
    expect(detectLanguage('没有人来。', ['fr', 'en'])).toEqual({ language: 'fr', confident: false });
  });

  test('typing without accents is understood', () => {
    expect(detectLanguage('Buna ziua, va rog sa imi spuneti cand vine cineva la mama mea', ALL)).toEqual({
      language: 'ro',
      confident: true,
    });
  });

  test('a very long text costs no more than its beginning', () => {
    expect(detectLanguage('the carer did not come. '.repeat(100_000), ALL)).toEqual({ language: 'en', confident: true });
  });
});
