// The words of a message, with what programs added under them folded away and never cut (E24 to E26).

import { languageTag } from '#core/language.ts';
import { type Content, html } from '#functions/shared/pages/markup.ts';
import { type PageLanguage, wordingIn } from '#functions/shared/pages/wording/wording.ts';
import { mailWordsIn } from '../words/mail-words.ts';

export interface MailText {
  text: string;
  /** With the notices that offices add. */
  signature?: string | undefined;
  /** The part of a reply that repeats earlier messages. */
  quoted?: string | undefined;
}

/** `written` is the language of the words, as far as it is known; `language` that of the page. */
export function mailText({ text, signature, quoted }: MailText, written: string | undefined, language: PageLanguage): Content {
  const words = mailWordsIn(language);
  const lang = written !== undefined && html` lang="${languageTag(written)}"`;
  const folded = (summary: string, more: string | undefined) =>
    more !== undefined && html`<details><summary>${summary}</summary><p class="words"${lang}>${more}</p></details>`;
  return html`${text === '' ? html`<p class="quiet">${words.noText}</p>` : html`<p class="words"${lang}>${text}</p>`}
${folded(words.signature, signature)}
${folded(wordingIn(language).casePage.quoted, quoted)}`;
}
