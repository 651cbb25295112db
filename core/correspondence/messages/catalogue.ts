// Which languages Candour writes. A profile may name a language that is not here; its letters are then refused, never sent in another.

import type { Language } from '#core/language.ts';
import { Refusal } from '#core/refusal.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { Messages } from './messages.ts';
import { ro } from './ro.ts';
import { zh } from './zh.ts';

const catalogue: Partial<Record<Language, Messages>> = { en, ro, fr, it, zh };

/** @throws Refusal `ProfileInvalid` when nothing is written in `language`. */
export function messagesIn(language: Language): Messages {
  const messages = catalogue[language];
  if (!messages) throw new Refusal('ProfileInvalid', { holes: [`languages: letters are not written in ${language}`] });
  return messages;
}
