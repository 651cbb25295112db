// The language to answer somebody in. Where a text leaves doubt there are two, and the first letter is written in both and asks which one
// is preferred (E50, M17): a letter twice as long is read, one in the wrong language is not.

import type { Language } from '#core/language.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { detectLanguage, type Languages, likeliestLanguages } from './detect-language.ts';
import { homeLanguages } from './home-languages.ts';

/** The fields of a `Complainant`. */
export interface AnswerLanguages {
  language: Language;
  /** We are not sure of `language`, or the person wrote in this one too. */
  secondLanguage?: Language;
}

/** The least part of a text that makes its language one the person writes in: more than "Sent from my telephone" under a short mail. */
const FAIR_SHARE = 0.2;
/** Enough for any letter; a hostile mail has a million paragraphs (E33). */
const MAX_CHARACTERS = 20_000;

/**
 * What `text` clearly is in; else `given`, the language of the page it was typed into; else the likeliest language beside the provider's
 * own. Only languages of the profile. Somebody who chose a language is not asked here: that is certain.
 */
export function languagesFor(text: string, given: Language | undefined, profile: Profile): AnswerLanguages {
  const among = homeLanguages(profile);
  const [clear, alsoClear] = languagesOfParagraphs(text, among);
  if (clear !== undefined) return inBoth(clear, alsoClear);
  if (given !== undefined && among.includes(given)) return { language: given };
  const [likeliest, next] = likeliestLanguages(text, among);
  return inBoth(likeliest, likeliest === among[0] ? next : among[0]);
}

/**
 * The languages that `text` is clearly in, each once, in their order in the text (E50). Judged by paragraph, because a text in two languages
 * is clearly in neither; where no paragraph says enough for itself, by the whole.
 */
export function languagesOfParagraphs(text: string, among: Languages): Language[] {
  const lengths = new Map<Language, number>();
  for (const paragraph of text.slice(0, MAX_CHARACTERS).split(/\n\s*\n/)) {
    const { language, confident } = detectLanguage(paragraph, among);
    if (confident) lengths.set(language, (lengths.get(language) ?? 0) + bytesIn(paragraph));
  }
  const all = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  const found = [...lengths].flatMap(([language, length]) => (length >= FAIR_SHARE * all ? [language] : []));
  if (found.length > 0) return found;
  const { language, confident } = detectLanguage(text, among);
  return confident ? [language] : [];
}

function inBoth(language: Language, secondLanguage: Language | undefined): AnswerLanguages {
  return { language, ...(secondLanguage === undefined ? {} : { secondLanguage }) };
}

/** A Chinese character says as much as three letters, and takes as many bytes. */
function bytesIn(text: string): number {
  return new TextEncoder().encode(text).length;
}
