// A mail as it looked, by itself: a document without our styles, menus or forms, so that nothing in it can pass for a part of ours.

import { type Language, languageTag } from '#core/language.ts';
import { html } from '#functions/shared/pages/markup.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';
import { mailWordsIn } from '../words/mail-words.ts';

/** `safe` must have been through `sanitiseForStaff`; the answer must be one in which nothing runs. */
export function mailLooks(safe: string, { language, written }: { language: PageLanguage; written: Language }): string {
  const { looksTitle } = mailWordsIn(language);
  const head = html`<html lang="${languageTag(written)}"><head><meta charset="utf-8"><title>${looksTitle}</title></head>`;
  return `<!doctype html>\n${head}<body>${safe}</body></html>`;
}
