// Something broke on our side. What the person wrote is given back to them, because it may be the third time they have tried.

import { type Frame, page } from '#functions/shared/pages/layout.ts';
import { html, type Markup } from '#functions/shared/pages/markup.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';

export interface ServerFault {
  frame: Frame;
  /** The words of the form that could not be taken, when the request held any. */
  keptText?: string | undefined;
}

export function errorPage({ frame, keptText }: ServerFault): Markup {
  const words = wordingIn(frame.language).wentWrong;
  return page({
    title: words.title,
    frame,
    body: html`<h1>${words.title}</h1>
<p>${words.body}</p>
<p>${words.call(frame.provider.phone)}</p>
${
  keptText !== undefined &&
  html`<div class="field"><label for="kept">${words.keptLabel}</label>
<textarea id="kept" rows="10" readonly>
${keptText}</textarea></div>`
}`,
  });
}
