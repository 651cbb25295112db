// The languages that Candour writes: all that a profile can name.

import type { Language } from '#core/language.ts';
import { ca } from './ca.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { Messages } from './messages.ts';
import { ro } from './ro.ts';
import { zh } from './zh.ts';

const catalogue: Record<Language, Messages> = { en, ro, fr, it, ca, zh };

export function messagesIn(language: Language): Messages {
  return catalogue[language];
}
