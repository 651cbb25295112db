// Which of the provider's languages a text is written in, and whether it says so clearly. All six are weighed, whatever the provider
// speaks: a text in one that it does not speak must not pass for the nearest that it does. Figures: docs/figures.md.

import type { Language } from '#core/language.ts';
import { scorePieces } from './word-pieces.ts';

/** As detection wants a provider's languages: never empty, its own first. */
export type Languages = readonly [Language, ...Language[]];

const MAX_CHARACTERS = 4_000;
/** One Chinese character says about as much as three letters of a Latin text that quotes a name. */
const LETTERS_PER_HAN = 3;

/** What a text must show to be clear. Chosen on a part of test/fixtures/language-samples.json and measured on the others. */
const CLEAR = {
  han: 4,
  words: 3,
  /** Words that do not begin with a capital: a signature or a list of names has hardly any. */
  plainWords: 2,
  /** Points before the next language: about what a single piece gives that no other language has. */
  lead: 15,
  /** Points for each piece of the text: a language of ours knows most of its pieces, a foreign one few. */
  pointsPerPiece: 5,
} as const;

/**
 * The most likely of `among` (the first when nothing can be told) and whether the text says so clearly. One or two words and names are
 * never clear (M17): ask, or answer in two languages.
 */
export function detectLanguage(text: string, among: Languages): { language: Language; confident: boolean } {
  const { order, isClear } = weigh(text);
  const [likeliest] = order;
  const [language] = rank(order, among);
  return { language, confident: isClear && language === likeliest };
}

/** All of `among`, the likeliest first; those of which the text shows nothing stay in their order. */
export function likeliestLanguages(text: string, among: Languages): [Language, ...Language[]] {
  return rank(weigh(text).order, among);
}

/** The languages of which a text shows anything, the likeliest first, and whether that one is clear. */
function weigh(text: string): { order: Language[]; isClear: boolean } {
  const sample = withoutCodes(text.slice(0, MAX_CHARACTERS).normalize('NFC'));
  const han = countOf(sample, /\p{Script=Han}/gu);
  if (han > 0 && han * LETTERS_PER_HAN > countOf(sample, /\p{L}/gu) - han) {
    const isJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sample);
    return { order: ['zh'], isClear: han >= CLEAR.han && !isJapanese };
  }
  const words = sample.match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? [];
  const { scores, pieces } = scorePieces(words.map((word) => word.toLowerCase()));
  const [best = 0, second = 0] = scores.map(({ score }) => score);
  return {
    order: scores.flatMap(({ language, score }) => (score > 0 ? [language] : [])),
    isClear:
      words.length >= CLEAR.words &&
      words.filter((word) => !/^\p{Lu}\p{Ll}/u.test(word)).length >= CLEAR.plainWords &&
      best - second >= CLEAR.lead &&
      best >= CLEAR.pointsPerPiece * pieces,
  };
}

function rank(order: readonly Language[], among: Languages): [Language, ...Language[]] {
  const [first = among[0], ...others] = new Set([...order.filter((language) => among.includes(language)), ...among]);
  return [first, ...others];
}

/** Addresses, links, references and numbers are of no language. */
function withoutCodes(text: string): string {
  return text.replaceAll(/\S+/g, (word) => (/[@\d]|:\/\//.test(word) ? '' : word));
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
