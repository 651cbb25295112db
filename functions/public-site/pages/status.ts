// Where a case stands, for whoever holds the phone that a text went to: no letter, no message and no name. A code that we never send
// opens the rest (M9). It is posted and never part of an address.

import { button, definitionList, hiddenFields, notice, tag, textField } from '#functions/shared/pages/components.ts';
import { type Frame, page } from '#functions/shared/pages/layout.ts';
import { html, type Markup } from '#functions/shared/pages/markup.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';
import { safetyWordsIn } from '../words/safety-words.ts';
import { statusWordsIn } from '../words/status-words.ts';

export interface Status {
  frame: Frame;
  reference: string;
  phaseLabel: string;
  /** What we will do and by when. */
  nextStep?: string | undefined;
  why?: 'wrongCode' | 'tooManyCodes' | undefined;
}

export function statusPage({ frame, reference, phaseLabel, nextStep, why }: Status): Markup {
  const { language, provider } = frame;
  const { phone } = provider;
  const words = statusWordsIn(language);
  const { referenceLabel, phaseLabel: where, nextHeading } = wordingIn(language).tracking;
  return page({
    title: words.title,
    discreetTitle: safetyWordsIn(language).titles.overview,
    frame,
    hasErrors: why !== undefined,
    body: html`<h1>${words.title}</h1>
${definitionList([
  [referenceLabel, html`<strong>${reference}</strong>`],
  [where, tag(phaseLabel)],
])}
${nextStep !== undefined && notice(html`<h2>${nextHeading}</h2><p>${nextStep}</p>`)}
<p>${words.reachUs(phone, reference)}</p>
<h2>${words.codeHeading}</h2>
${why === 'tooManyCodes' && notice(html`<p role="alert">${words.tooManyCodes(phone)}</p>`, 'care')}
<p>${words.codeIntro(phone)}</p>
<form method="post" novalidate autocomplete="off">
${hiddenFields({ formLanguage: language })}
${textField({
  name: 'code',
  label: words.codeLabel,
  hint: words.codeHint,
  language,
  inputMode: 'numeric',
  problem: why === 'wrongCode' ? { kind: 'said', sentence: words.wrongCode(phone) } : undefined,
  autocomplete: 'off',
  isShort: true,
})}
${button(words.open)}
</form>`,
  });
}
