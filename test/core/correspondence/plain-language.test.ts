// Letters are plain (S1.11): no sentence of ours is longer than a tired reader can follow, and none of them speaks as an office does. What staff
// write is their own, and what a provider's profile says is its provider's.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Essential } from '#core/case/case.ts';
import { LetterFacts } from '#core/correspondence/letter-facts.ts';
import { writeLetter } from '#core/correspondence/letters.ts';
import { Language } from '#core/language.ts';
import { loadProfile, type Profile } from '#core/procedure/profile.ts';
import { everyLetter, longLink } from './every-letter.ts';

/** A sentence, in words; in Chinese, which does not part them, in characters. A date is one word, as it is read. */
const LONGEST = { en: 25, ro: 25, fr: 25, it: 25, ca: 25, zh: 45 } as const satisfies Record<Language, number>;
/** On the average over all letters of a language. */
const AVERAGE = { en: 13, ro: 13, fr: 13, it: 13, ca: 13, zh: 20 } as const satisfies Record<Language, number>;

/** How offices write, and nobody speaks. */
const officialese: Record<Language, RegExp> = {
  en: /\b(?:pursuant|here(?:by|with|in|to)|there(?:of|in|upon)|aforementioned|aforesaid|in accordance with|with regard to|in respect of|prior to|subsequent to|notwithstanding|commence|utili[sz]e|endeavou?r|shall|deemed|kindly|please be advised|do not hesitate)\b/i,
  ro: /(?<!\p{L})(?:în conformitate cu|conform prevederilor|subsemnat|sus-?menționat|mai sus menționat|în vederea|aferent|prin prezenta|vă aducem la cunoștință|în temeiul|dispozițiil|a demara|ulterior|respectiv)/iu,
  fr: /(?<!\p{L})(?:susmentionn|susvis|ci-joint|ci-après|conformément|en vertu de|nonobstant|il convient de|veuillez agréer|par la présente|dans les meilleurs délais|nous vous prions|afférent|lors même|au titre de|aux fins de)/iu,
  it: /(?<!\p{L})(?:ai sensi|in ottemperanza|con la presente|in oggetto|suddett|predett|sopraccitat|sottoscritt|codest|si comunica|si prega di|in merito a|decorre|qualora|nonché|altresì|all’uopo|pervenut)/iu,
  ca: /(?<!\p{L})(?:en virtut de|de conformitat amb|l’esmenta|abans esmenta|sotasigna|sota signa|adjunt|per la present|a l’efecte|als efectes|pel que fa a|us comuniquem|es prega|atès que|mitjançant)/iu,
  zh: /兹|特此|予以|鉴于|之规定|贵方|经研究决定|敬请|该等|上述|务必|届时|悉知|知悉|酌情/,
};

/** With nothing in it that is not ours. */
function bare(): Profile {
  const profile = loadProfile(readFileSync('profiles/domestic-abuse-charity.ro.json', 'utf8'));
  const inAll = (text: string) => Object.fromEntries(Language.options.map((language) => [language, text]));
  const roleTitles = Object.fromEntries(Object.keys(profile.roleTitles).map((role) => [role, inAll('A')]));
  const provider = { ...profile.provider, name: inAll('A'), phone: '1', postalAddress: 'A', onwardRights: inAll('A') };
  return { ...profile, languages: Language.options, roleTitles, provider };
}

/** Every letter as it would be if nobody had written a word, each question in one. */
function sentencesIn(language: Language): string[] {
  const profile = bare();
  const [, formal] = everyLetter(language);
  const asked = Essential.options.map((asks) => LetterFacts.parse({ ...formal, asks }));
  const inTwo = LetterFacts.parse({ ...formal, secondLanguage: language });
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' });
  const texts = [...everyLetter(language), ...asked, inTwo].flatMap((facts) => {
    const { text, sms } = writeLetter({ ...facts, ...wordless(facts) }, profile);
    return [...text.split('\n'), sms];
  });
  const sentences = texts.flatMap((text) => [...segments.segment(oneWordDates(text.replaceAll(longLink, '')))]);
  return [...new Set(sentences.map(({ segment }) => segment.trim()))].filter((sentence) => /\p{L}/u.test(sentence));
}

/** Staff's words are looked at by staff; a letter is not refused here. */
function wordless(facts: LetterFacts): object {
  const own = ['reason', 'findings', 'apology', 'measures', 'prevention', 'agreed', 'sentence', 'place', 'organisation'] as const;
  return Object.fromEntries(own.flatMap((field) => (field in facts ? [[field, 'A']] : [])));
}

function oneWordDates(text: string): string {
  return text
    .replaceAll(/\d{4}年\d{1,2}月\d{1,2}日(?:星期.)?|\d{1,2}月\d{1,2}日/g, '日')
    .replaceAll(/\p{L}+,? \d{1,2}(?:er)?(?: de)? (?:de )?\p{L}+(?: del?)? \d{4}/gu, 'date');
}

function lengthOf(sentence: string, language: Language): number {
  if (language === 'zh') return sentence.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  return [...words.segment(sentence)].filter(({ isWordLike }) => isWordLike).length;
}

test.each(Language.options)('no sentence in %s is long', (language) => {
  const sentences = sentencesIn(language);
  expect(sentences.length).toBeGreaterThan(80);
  const measured = sentences.map((sentence) => `${lengthOf(sentence, language)}: ${sentence}`);
  expect(measured.filter((line) => Number.parseInt(line, 10) > LONGEST[language])).toEqual([]);
  const sum = sentences.reduce((total, sentence) => total + lengthOf(sentence, language), 0);
  expect(sum / sentences.length).toBeLessThan(AVERAGE[language]);
});

test.each(Language.options)('no sentence in %s speaks as an office does', (language) => {
  expect(sentencesIn(language).filter((sentence) => officialese[language].test(sentence))).toEqual([]);
});

test.each([
  ['en', 'We hereby inform you that your complaint is deemed to be closed.'],
  ['ro', 'Vă aducem la cunoștință că plângerea este închisă.'],
  ['fr', 'Nous vous informons par la présente que votre réclamation est close.'],
  ['it', 'Con la presente si comunica che il reclamo in oggetto è chiuso.'],
  ['ca', 'Per la present us comuniquem que la queixa esmentada és tancada.'],
  ['zh', '兹通知贵方，上述投诉已结案。'],
] as const)('what an office would write in %s is found', (language, sentence) => {
  expect(sentence).toMatch(officialese[language]);
});

test('a long sentence is found, and a date is one word', () => {
  expect(lengthOf('one two three. '.repeat(9), 'en')).toBe(27);
  expect(lengthOf(oneWordDates('by Monday, 30 November 2026 at the latest'), 'en')).toBe(5);
  expect(oneWordDates('dilluns, 30 de novembre del 2026 i mardi 1er décembre 2026, luni, 30 noiembrie 2026')).toBe(
    'date i date, date',
  );
});
