// How far the pieces of words speak for each language: stretches of four bytes, as eld cuts them, with the weights it learnt from large
// collections of text. Short texts have few small words but always some pieces, which is why this tells them better than lists of words.

import { pieceWeights } from './piece-weights.ts';

/** The order in which `pieceWeights` gives five weights after each piece. */
export const latinLanguages = ['en', 'ro', 'fr', 'it', 'ca'] as const;
export type LatinLanguage = (typeof latinLanguages)[number];

export interface PieceScores {
  /** Highest first. */
  scores: { language: LatinLanguage; score: number }[];
  /** Distinct pieces in the text, known or not. */
  pieces: number;
}

/** In bytes: eld's limit, beyond any word of ours. */
const LONGEST_WORD = 70;
const LENGTH = 4;
const STRIDE = 3;

let weightsOnceRead: ReadonlyMap<string, readonly number[]> | undefined;

/** What words in small letters say, each piece counted once. A piece gives 6 to 20 points to each language that has it. */
export function scorePieces(words: readonly string[]): PieceScores {
  weightsOnceRead ??= readWeights();
  const known = weightsOnceRead;
  const pieces = new Set(words.flatMap(piecesOf));
  const weights = [...pieces].map((piece) => known.get(piece) ?? []);
  const scores = latinLanguages
    .map((language, place) => ({ language, score: weights.reduce((sum, weight) => sum + (weight[place] ?? 0), 0) }))
    .sort((one, other) => other.score - one.score);
  return { scores, pieces: pieces.size };
}

/** A space marks where a word begins or ends. */
function piecesOf(word: string): string[] {
  const bytes = bytesOf(spelledAsLearnt(word)).slice(0, LONGEST_WORD);
  const pieces: string[] = [];
  let start = 0;
  for (; start + LENGTH < bytes.length; start += STRIDE) pieces.push(bytes.slice(start, start + LENGTH).join(''));
  pieces.push(`${bytes.slice(-LENGTH).join('')} `);
  return pieces.map((piece, place) => (place === 0 ? ` ${piece}` : piece));
}

/** Most Romanian that eld learnt from is typed with cedillas; and its apostrophes are straight. */
function spelledAsLearnt(word: string): string {
  return word.replaceAll('ș', 'ş').replaceAll('ț', 'ţ').replaceAll('’', "'");
}

function bytesOf(word: string): string[] {
  return [...new TextEncoder().encode(word)].map((byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : byte.toString(16).toUpperCase(),
  );
}

function readWeights(): ReadonlyMap<string, readonly number[]> {
  const digits = latinLanguages.length;
  return new Map(
    pieceWeights
      .slice(1, -1)
      .split(/[|\n]/)
      .map((entry) => [entry.slice(0, -digits), [...entry.slice(-digits)].map((digit) => Number.parseInt(digit, 36))]),
  );
}
