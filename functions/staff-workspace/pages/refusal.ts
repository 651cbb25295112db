// The rules said no, and the person is told which rule. Nothing has changed, and what they typed is behind the browser's "back".

import { notice } from '#functions/shared/pages/components.ts';
import { page, type StaffFrame } from '#functions/shared/pages/layout.ts';
import { html, type Markup } from '#functions/shared/pages/markup.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';

/** `sentence` is that of the refusal; `backHref` leads to what the person was doing. */
export function refusalPage({ frame, sentence, backHref }: { frame: StaffFrame; sentence: string; backHref: string }): Markup {
  const words = wordingIn(frame.language).refusal;
  return page({
    title: words.title,
    frame,
    body: html`<h1>${words.title}</h1>
${notice(html`<p>${sentence}</p><p>${words.unchanged}</p>`, 'care')}
<p><a href="${backHref}">${words.back}</a></p>`,
  });
}
