// The labelled set that language detection is measured on: invented sentences of a complaints desk, by length. One half was used to
// choose the detector and its limits, the other never was.

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
  half: 'tuned' | 'held out';
}

const SampleFile = z.strictObject({
  texts: z.record(Language, z.array(z.string())),
  /** Names, numbers and words of many languages: nothing can be told from them. */
  none: z.array(z.string()),
  /** In languages that Candour does not speak, by code. */
  other: z.record(z.string(), z.array(z.string())),
  /** Mails of several paragraphs, with the languages that these are in. */
  mixed: z.array(z.strictObject({ text: z.string(), languages: z.array(Language) })),
});

/** The set: every second text of a language is held out, by its place in the file. */
export function readSamples() {
  const file = readFileSync(new URL('../../test/fixtures/language-samples.json', import.meta.url), 'utf8');
  const { texts, none, other, mixed } = SampleFile.parse(JSON.parse(file));
  const samples = Language.options.flatMap((language) =>
    texts[language].map(
      (text, place): Sample => ({
        text,
        language,
        length: lengthOf(text, language),
        half: place % 2 === 0 ? 'tuned' : 'held out',
      }),
    ),
  );
  return { samples, none, other: Object.values(other).flat(), mixed };
}

function lengthOf(text: string, language: Language): Length {
  const parts = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  const words = [...parts].filter(({ isWordLike }) => isWordLike).length;
  if (words <= 1) return '1 word';
  if (words <= 3) return '2–3';
  if (words <= 7) return '4–7';
  return words <= 15 ? '8–15' : '16+';
}
