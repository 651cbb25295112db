// Where a code is typed to go on with a form that was saved. It is posted and never part of an address.

import { button, hiddenFields, notice, textField } from '#functions/shared/pages/components.ts';
import { type Frame, page } from '#functions/shared/pages/layout.ts';
import { html, type Markup } from '#functions/shared/pages/markup.ts';
import { draftWordsIn } from '../words/draft-words.ts';
import { safetyWordsIn } from '../words/safety-words.ts';

export interface DraftReturn {
  frame: Frame;
  /** As it was typed. */
  code?: string | undefined;
  why?: 'notACode' | 'nothingThere' | 'tooManyTries' | undefined;
}

export function draftReturnPage({ frame, code, why }: DraftReturn): Markup {
  const { language, provider } = frame;
  const words = draftWordsIn(language);
  const sentence = why === 'tooManyTries' ? words.tooManyTries(provider.phone) : why && words[why];
  return page({
    title: words.returnTitle,
    discreetTitle: safetyWordsIn(language).titles.code,
    frame,
    hasErrors: why !== undefined,
    body: html`<h1>${words.returnTitle}</h1>
${why === 'tooManyTries' && notice(html`<p role="alert">${sentence}</p>`, 'care')}
<form method="post" action="/complain/return" novalidate autocomplete="off">
${hiddenFields({ formLanguage: language })}
${textField({
  name: 'code',
  label: words.codeLabel,
  hint: words.codeHint,
  language,
  value: code,
  problem: sentence !== undefined && why !== 'tooManyTries' ? { kind: 'said', sentence } : undefined,
  autocomplete: 'off',
})}
${button(words.open)}
</form>`,
  });
}
