// The languages that pages are written in. To add one: write its file next to this one and name it in `wordings`.

import type { Language } from '#core/language.ts';
import { ca } from './ca.ts';
import { en, type Wording } from './en.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ro } from './ro.ts';
import { zh } from './zh.ts';

const wordings = { en, ro, fr, it, ca, zh } as const satisfies Record<Language, Wording>;

/** A language that every page can be shown in: all that Candour knows. */
export type PageLanguage = keyof typeof wordings;

/** Whether pages exist in this language; `language` may be anything, such as a query parameter. */
export function isPageLanguage(language: unknown): language is PageLanguage {
  return typeof language === 'string' && Object.hasOwn(wordings, language);
}

/** The first of the wished-for languages that pages exist in; English when there is none, so that `lang` always tells the truth. */
export function choosePageLanguage(...wishes: readonly unknown[]): PageLanguage {
  return wishes.find(isPageLanguage) ?? 'en';
}

export function wordingIn(language: PageLanguage): Wording {
  return wordings[language];
}

/** The language's own name for itself, which is what a person looking for it can read. */
export function languageName(language: PageLanguage): string {
  return wordings[language].layout.languageName;
}
