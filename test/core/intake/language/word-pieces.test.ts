import { readFileSync } from 'node:fs';
import { eld } from 'eld/small';
import { describe, expect, test } from 'vitest';
import { latinLanguages, scorePieces } from '#core/intake/language/word-pieces.ts';
import { readSamples } from '#local/bench/language-samples.ts';
import { generatePieceWeights, outputFile } from '#local/languages/generate.ts';

describe('what pieces of words say', () => {
  test('the weights are those of the installed package', async () => {
    expect(readFileSync(outputFile, 'utf8')).toBe(await generatePieceWeights());
  });

  test('pieces are cut as eld cuts them: its small tables find the same language in sentences', () => {
    const detector = eld.newInstance();
    detector.setLanguageSubset([...latinLanguages]);
    const sentences = readSamples().samples.filter(({ language, length }) => language !== 'zh' && length === '8–15');
    const differing = sentences.filter(({ text }) => {
      const words = text.toLowerCase().match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? [];
      return scorePieces(words).scores[0]?.language !== detector.detect(text).language;
    });
    expect(sentences.length).toBeGreaterThan(190);
    expect(differing).toEqual([]);
  });

  test('no words say nothing, and a repeated word says what it says once', () => {
    expect(scorePieces([])).toMatchObject({ pieces: 0, scores: latinLanguages.map((language) => ({ language, score: 0 })) });
    expect(scorePieces(['mulțumesc', 'mulțumesc'])).toEqual(scorePieces(['mulțumesc']));
    expect(scorePieces(['mulțumesc']).scores[0]?.language).toBe('ro');
  });
});
