// "Is this device safe?": what a page without scripts can do for somebody who is watched, what they can do, and what nobody can.

import { notice } from '#functions/shared/pages/components.ts';
import { type Frame, page } from '#functions/shared/pages/layout.ts';
import { html, type Markup } from '#functions/shared/pages/markup.ts';
import { safetyWordsIn } from '../words/safety-words.ts';

export function deviceSafetyPage({ frame, emergencyNumber }: { frame: Frame; emergencyNumber: string }): Markup {
  const words = safetyWordsIn(frame.language);
  const list = (items: readonly string[]) => html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
  return page({
    title: words.title,
    discreetTitle: words.titles.notes,
    frame,
    body: html`<h1>${words.title}</h1>
${notice(html`<p>${words.emergency(emergencyNumber)}</p>`, 'wrong')}
<p class="lead">${words.intro}</p>
${words.parts.map(({ heading, advice }) => html`<h2>${heading}</h2>${list(advice)}`)}
<h2>${words.otherWaysHeading}</h2>
${list(words.otherWays(frame.provider.phone))}`,
  });
}
