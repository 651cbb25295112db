// The words of a life by language.

import type { Language } from '#core/language.ts';
import { ca } from './ca.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { LifeWords } from './life-words.ts';
import { ro } from './ro.ts';
import { zh } from './zh.ts';

const catalogue: Record<Language, LifeWords> = { en, ro, fr, it, ca, zh };

export function lifeWordsIn(language: Language): LifeWords {
  return catalogue[language];
}
