// The words of the tracking page by language.

import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';
import { ca } from './ca.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ro } from './ro.ts';
import type { TrackingWords } from './tracking-words.ts';
import { zh } from './zh.ts';

const catalogue: Record<PageLanguage, TrackingWords> = { en, ro, fr, it, ca, zh };

export function trackingWordsIn(language: PageLanguage): TrackingWords {
  return catalogue[language];
}
