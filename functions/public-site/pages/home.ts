// All the ways to complain, on one page. A channel that a provider does not have is left out.

import { languageTag } from '#core/language.ts';
import { type Frame, page } from '#functions/shared/pages/layout.ts';
import { html, type Markup } from '#functions/shared/pages/markup.ts';
import { languageName, wordingIn } from '#functions/shared/pages/wording/wording.ts';
import { additionWordsIn } from '../words/addition-words.ts';
import { draftWordsIn } from '../words/draft-words.ts';
import { safetyWordsIn } from '../words/safety-words.ts';

export interface Home {
  frame: Frame;
  hasForm: boolean;
  email?: string | undefined;
  /** As it is read out; the links are made from it. */
  smsNumber?: string | undefined;
  postalAddress?: string | undefined;
}

export function homePage({ frame, hasForm, email, smsNumber, postalAddress }: Home): Markup {
  const { language, languages, provider } = frame;
  const words = wordingIn(language).home;
  return page({
    title: words.title,
    discreetTitle: safetyWordsIn(frame.language).titles.home,
    frame,
    body: html`<h1>${words.title}</h1>
<p class="lead">${words.intro}</p>
<p>${words.comments}</p>
${
  hasForm &&
  html`<h2>${words.formHeading}</h2>
<p><a class="button" href="/complain?lang=${language}">${words.form}</a></p>`
}
<h2>${words.phoneHeading}</h2>
<p><a href="tel:${dialled(provider.phone)}">${provider.phone}</a></p>
${
  email !== undefined &&
  html`<h2>${words.emailHeading}</h2>
<p><a href="mailto:${email}">${email}</a></p>`
}
${
  smsNumber !== undefined &&
  html`<h2>${words.smsHeading}</h2>
<p><a href="sms:${dialled(smsNumber)}">${smsNumber}</a></p>`
}
${
  postalAddress !== undefined &&
  html`<h2>${words.postHeading}</h2>
<p class="words">${provider.name}
${postalAddress}</p>`
}
${languages.length > 1 && html`<p>${words.anyLanguage}</p><ul>${languages.map((other) => html`<li lang="${languageTag(other)}">${languageName(other)}</li>`)}</ul>`}
<h2>${words.whatNextHeading}</h2>
<ol>${words.whatNext.map((step) => html`<li>${step}</li>`)}</ol>
${hasForm && html`<p><a href="/complain/return?lang=${language}">${draftWordsIn(language).comeBack}</a></p>`}
<p class="quiet">${additionWordsIn(language).lostLink(provider.phone)}</p>`,
  });
}

function dialled(phone: string): string {
  return phone.replaceAll(/[^\d+]/g, '');
}
