// The labelled set that language detection is measured on: invented sentences of a complaints desk, by length. The limits were chosen on one
// half; `unseen` was written when they stood, and measured once, because totals of the other half had been looked at on the way.

import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { Language } from '#core/language.ts';

/** In words; Chinese ones as Unicode parts them. */
export const lengths = ['1 word', '2–3', '4–7', '8–15', '16+'] as const;
export type Length = (typeof lengths)[number];

export interface Sample {
  text: string;
  language: Language;
  length: Length;
  part: 'tuned' | 'held out' | 'unseen';
}

const texts = {
  texts: z.record(Language, z.array(z.string())),
  /** Names, numbers and words of many languages: nothing can be told from them. */
  none: z.array(z.string()),
  /** In languages that Candour does not speak, by code. */
  other: z.record(z.string(), z.array(z.string())),
};

const SampleFile = z.strictObject({
  ...texts,
  unseen: z.strictObject(texts),
  /** Mails of several paragraphs, with the languages that these are in. */
  mixed: z.array(z.strictObject({ text: z.string(), languages: z.array(Language) })),
});

/** The set: every second text of a language is held out, by its place in the file. */
export function readSamples() {
  const file = readFileSync(new URL('../../test/fixtures/language-samples.json', import.meta.url), 'utf8');
  const { unseen, mixed, ...seen } = SampleFile.parse(JSON.parse(file));
  const samplesOf = (among: typeof seen.texts, partOf: (place: number) => Sample['part']) =>
    Language.options.flatMap((language) =>
      among[language].map((text, place): Sample => ({ text, language, length: lengthOf(text, language), part: partOf(place) })),
    );
  return {
    samples: [
      ...samplesOf(seen.texts, (place) => (place % 2 === 0 ? 'tuned' : 'held out')),
      ...samplesOf(unseen.texts, () => 'unseen'),
    ],
    none: seen.none,
    other: Object.values(seen.other).flat(),
    unseen: { none: unseen.none, other: Object.values(unseen.other).flat() },
    mixed,
  };
}

function lengthOf(text: string, language: Language): Length {
  const parts = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  const words = [...parts].filter(({ isWordLike }) => isWordLike).length;
  if (words <= 1) return '1 word';
  if (words <= 3) return '2–3';
  if (words <= 7) return '4–7';
  return words <= 15 ? '8–15' : '16+';
}
