// A form was saved: its code, once, and in no address of a page, where a history would keep it. That it was not sent is said first.

import { button, hiddenFields, notice } from '#functions/shared/pages/components.ts';
import { type Frame, page } from '#functions/shared/pages/layout.ts';
import { html, type Markup } from '#functions/shared/pages/markup.ts';
import { dayOf } from '#functions/shared/pages/moments.ts';
import { draftWordsIn } from '../words/draft-words.ts';
import { safetyWordsIn } from '../words/safety-words.ts';

export interface DraftKept {
  frame: Frame;
  code: string;
  /** An instant. */
  keptUntil: string;
}

export function draftKeptPage({ frame, code, keptUntil }: DraftKept): Markup {
  const { language } = frame;
  const words = draftWordsIn(language);
  return page({
    title: words.keptTitle,
    discreetTitle: safetyWordsIn(language).titles.code,
    frame,
    body: html`<h1>${words.keptTitle}</h1>
${notice(html`<p>${words.notSentYet}</p>`, 'care')}
<div class="reference"><p>${words.codeLabel}</p><p><strong class="code">${code}</strong></p></div>
<p>${words.keptUntil(dayOf(keptUntil, frame))}</p>
<p>${words.writeDown}</p>
<ul>
<li><a href="mailto:?body=${code}">${words.byEmail}</a></li>
<li><a href="sms:?body=${code}">${words.byText}</a></li>
</ul>
<p class="quiet">${words.copyNote}</p>
<form method="post" action="/complain/return">
${hiddenFields({ code, formLanguage: language })}
${button(words.goOn, 'secondary')}
</form>`,
  });
}
