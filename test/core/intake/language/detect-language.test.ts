import { describe, expect, test } from 'vitest';
import { detectLanguage, likeliestLanguages } from '#core/intake/language/detect-language.ts';
import { lengths, readSamples, type Sample } from '#local/bench/language-samples.ts';

const ALL = ['en', 'ro', 'fr', 'it', 'ca', 'zh'] as const;
const { samples, none, other, unseen } = readSamples();
const heldOut = samples.filter(({ part }) => part === 'held out');

/** Of a hundred texts, how many are told rightly. */
function shareRight(texts: readonly Sample[]): number {
  const right = texts.filter(({ text, language }) => detectLanguage(text, ALL).language === language);
  return (100 * right.length) / texts.length;
}

describe('the language of a text', () => {
  test.each(ALL)('the labelled set holds at least forty texts in %s of each length', (language) => {
    for (const length of lengths) {
      const texts = samples.filter((sample) => sample.language === language && sample.length === length);
      expect(texts.length, length).toBeGreaterThanOrEqual(40);
    }
  });

  test.each(ALL)('of sentences in %s of eight words and more that no limit was chosen on, 95 in 100 are told', (language) => {
    const long = heldOut.filter((sample) => sample.language === language && ['8–15', '16+'].includes(sample.length));
    expect(shareRight(long)).toBeGreaterThanOrEqual(95);
  });

  test.each([
    ['4–7', 95],
    ['2–3', 90],
    ['1 word', 75],
  ])('of texts of %s words that no limit was chosen on, at least %i in 100 are told (M17)', (length, share) => {
    expect(shareRight(heldOut.filter((sample) => sample.length === length))).toBeGreaterThanOrEqual(share);
  });

  test('M17: of short texts written when the limits stood, 95 in 100 are told', () => {
    const written = samples.filter(({ part }) => part === 'unseen');
    expect(written.length).toBeGreaterThanOrEqual(60);
    expect(shareRight(written)).toBeGreaterThanOrEqual(95);
  });

  test('M17: no text of the whole set is told wrongly with confidence, and no single word with any', () => {
    const sure = samples.filter(({ text }) => detectLanguage(text, ALL).confident);
    expect(sure.filter(({ text, language }) => detectLanguage(text, ALL).language !== language)).toEqual([]);
    expect(sure.filter(({ length }) => length === '1 word')).toEqual([]);
  });

  test('texts of four to seven words are clear nine times of ten, so that few people get two languages', () => {
    const short = heldOut.filter(({ length }) => length === '4–7');
    expect(short.filter(({ text }) => detectLanguage(text, ALL).confident).length / short.length).toBeGreaterThanOrEqual(0.9);
  });

  test.each([...none, ...unseen.none, '', '😀', '好', 'Ana Maria Iliescu', 'John Smith, Catherine Brown'])(
    'M17: "%s" is too little to tell',
    (text) => {
      expect(detectLanguage(text, ALL).confident).toBe(false);
    },
  );

  test.each(other)('E50: a language that Candour does not speak is not taken for one that it does: %s', (text) => {
    expect(detectLanguage(text, ALL).confident).toBe(false);
  });

  test('E50: of foreign texts written when the limits stood, nine of ten are not taken for one of ours', () => {
    const taken = unseen.other.filter((text) => detectLanguage(text, ALL).confident);
    expect(taken.length / unseen.other.length).toBeLessThan(0.1);
  });

  test('only languages of the profile are answered, the first when nothing can be told', () => {
    expect(detectLanguage('La cuidadora va cridar a la meva àvia.', ['ro', 'en'])).toMatchObject({ confident: false });
    expect(detectLanguage('....', ['it', 'en'])).toEqual({ language: 'it', confident: false });
    expect(detectLanguage('没有人来。', ['fr', 'en'])).toEqual({ language: 'fr', confident: false });
  });

  test('addresses, links and references in a text do not speak for a language', () => {
    const text = 'ana.with.the.best@example.org CA-7KQ4-M2XD-C https://example.org/what-is-this-about-then';
    expect(detectLanguage(text, ['ro', 'en'])).toEqual({ language: 'ro', confident: false });
  });

  test.each([
    ['typing without accents', 'Buna ziua, va rog sa imi spuneti cand vine cineva la mama mea'],
    ['cedillas for commas', 'Vă rog să îmi spuneţi şi mie când vine cineva la mama'],
    ['capitals', 'VA ROG SA IMI SPUNETI CAND VINE CINEVA LA MAMA MEA'],
  ])('%s is understood', (_what, text) => {
    expect(detectLanguage(text, ALL)).toEqual({ language: 'ro', confident: true });
  });

  test('accents that are characters of their own change nothing', () => {
    const differing = samples.filter(({ text }) => {
      const taken = text.normalize('NFD');
      return likeliestLanguages(taken, ALL).join() !== likeliestLanguages(text, ALL).join();
    });
    expect(differing).toEqual([]);
  });

  test('a Chinese name in an English sentence leaves it English, an English one in a Chinese sentence Chinese', () => {
    expect(detectLanguage('My mother 王小明 did not get her supper on Friday.', ALL)).toEqual({
      language: 'en',
      confident: true,
    });
    expect(detectLanguage('护工 Thomas Brown 今天又没有来。', ALL)).toEqual({ language: 'zh', confident: true });
  });

  test('a very long text costs no more than its beginning', () => {
    expect(detectLanguage('the carer did not come. '.repeat(100_000), ALL)).toEqual({ language: 'en', confident: true });
  });

  test('all languages of the profile stand in the order in which they are likely, the unlikely in their own', () => {
    expect(likeliestLanguages('aiuto per favore', ['ro', 'zh', 'it'])).toEqual(['it', 'ro', 'zh']);
    expect(likeliestLanguages('12', ['ro', 'zh', 'it'])).toEqual(['ro', 'zh', 'it']);
  });
});
