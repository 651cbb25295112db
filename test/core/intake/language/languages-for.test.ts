import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languagesFor, languagesOfParagraphs } from '#core/intake/language/languages-for.ts';
import { loadProfile } from '#core/procedure/profile.ts';
import { readSamples } from '#local/bench/language-samples.ts';

const ALL = ['en', 'ro', 'fr', 'it', 'ca', 'zh'] as const;
const charity = loadProfile(readFileSync('profiles/domestic-abuse-charity.ro.json', 'utf8'));
const ofOthers = { ...charity, languages: ['zh', 'it', 'ca'] as typeof charity.languages };
const ofThree = { ...charity, languages: ['ro', 'it', 'fr'] as typeof charity.languages };
const ofOne = { ...charity, languages: ['ro'] as typeof charity.languages };

const romanian = 'Îngrijitoarea nu a venit nici ieri, nici astăzi.';
const english = 'Nobody has answered my letters and I am still waiting.';

describe('the languages of a text in several paragraphs', () => {
  test.each(readSamples().mixed)('E50: each is told: $languages', ({ text, languages }) => {
    expect(languagesOfParagraphs(text, ALL)).toEqual(languages);
  });

  test('E50: what a telephone adds under a mail is no second language', () => {
    const mail = `${romanian} Nimeni nu ne-a sunat și bunica mea a rămas fără mâncare toată ziua.\n\nSent from my telephone`;
    expect(languagesOfParagraphs(mail, ALL)).toEqual(['ro']);
  });

  test('M17: lines that say too little each are judged together', () => {
    expect(languagesOfParagraphs('Bună ziua\n\nMama a căzut\n\nNimeni n-a venit\n\nVă rog', ALL)).toEqual(['ro']);
    expect(languagesOfParagraphs('Ok\n\n👍', ALL)).toEqual([]);
  });
});

test.each([
  ['paragraphs', 'a b c\n\n'],
  ['letters without a space', 'é'],
  ['blank lines', '\n \n'],
  ['characters', '没'],
])('E33: a million %s are judged by their beginning, at once', (_what, unit) => {
  const began = performance.now();
  languagesOfParagraphs(unit.repeat(1_000_000), ALL);
  expect(performance.now() - began).toBeLessThan(1_000);
});

describe('the language to answer in', () => {
  test('is what the text clearly is in, whatever page it was typed into', () => {
    expect(languagesFor(english, undefined, charity)).toEqual({ language: 'en' });
    expect(languagesFor(english, 'ro', charity)).toEqual({ language: 'en' });
  });

  test('E50: two clear languages are both answered, the first of the text first', () => {
    expect(languagesFor(`${english}\n\n${romanian}`, undefined, charity)).toEqual({ language: 'en', secondLanguage: 'ro' });
  });

  test('M17: a text that is not clear is answered in the likeliest language and in that of the provider', () => {
    expect(languagesFor('help', undefined, charity)).toEqual({ language: 'en', secondLanguage: 'ro' });
    expect(languagesFor('ajutor', undefined, charity)).toEqual({ language: 'ro', secondLanguage: 'en' });
    expect(languagesFor('infermiera', undefined, ofThree)).toEqual({ language: 'it', secondLanguage: 'ro' });
    expect(languagesFor('infermiera', undefined, ofOthers)).toEqual({ language: 'it', secondLanguage: 'zh' });
    expect(languagesFor('👍', undefined, ofThree)).toEqual({ language: 'ro', secondLanguage: 'it' });
  });

  test('the language of the page is not in doubt, if the provider speaks it', () => {
    expect(languagesFor('ok', 'en', charity)).toEqual({ language: 'en' });
    expect(languagesFor('ok', 'zh', charity)).toEqual({ language: 'ro', secondLanguage: 'en' });
  });

  test('a provider of one language answers in it', () => {
    expect(languagesFor('help', undefined, ofOne)).toEqual({ language: 'ro' });
    expect(languagesFor(english, undefined, ofOne)).toEqual({ language: 'ro' });
  });
});
