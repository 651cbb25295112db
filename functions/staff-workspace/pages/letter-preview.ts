// A letter exactly as it will go out, for a person to read before it does. With a fault there is no button to send it.

import { languageTag } from '#core/language.ts';
import { button, hiddenFields, notice } from '#functions/shared/pages/components.ts';
import { page, type StaffFrame } from '#functions/shared/pages/layout.ts';
import { html, type Markup } from '#functions/shared/pages/markup.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';

export interface LetterPreview {
  frame: StaffFrame;
  reference: string;
  /** Where the case is shown. */
  caseHref: string;
  letter: { subject: string; text: string; language: string };
  sms?: { text: string; parts: number } | undefined;
  /** What the procedure requires and the letter lacks, a sentence each. */
  faults: readonly string[];
  /** What was found justified and nothing is offered for: pointed out, and no obstacle (S0.12). */
  unanswered?: { sentence: string; allegations: readonly string[] } | undefined;
  /** What it should tell and does not, though it may go out. */
  gaps?: readonly string[] | undefined;
  /** `hidden` carries the version and the fingerprint of what was shown, so that nothing else is sent. */
  sendForm: { action: string; hidden: Readonly<Record<string, string>>; label?: string | undefined } | undefined;
}

export function letterPreviewPage({
  frame,
  reference,
  caseHref,
  letter,
  sms,
  faults,
  unanswered,
  gaps = [],
  sendForm,
}: LetterPreview): Markup {
  const { layout, letter: words, workspace } = wordingIn(frame.language);
  const lang = languageTag(letter.language);
  return page({
    title: `${reference}${layout.colon}${words.title}`,
    frame,
    place: 'cases',
    body: html`<p><a href="${caseHref}">${workspace.backToCase(reference)}</a></p>
<h1>${words.title}</h1>
${
  faults.length > 0
    ? notice(html`<h2>${words.faultsHeading}</h2><ul>${faults.map((fault) => html`<li>${fault}</li>`)}</ul>`, 'wrong')
    : notice(html`<p>${words.ready}</p>`, 'good')
}
${
  unanswered &&
  unanswered.allegations.length > 0 &&
  notice(
    html`<p>${unanswered.sentence}</p><ul>${unanswered.allegations.map((allegation) => html`<li lang="${lang}">${allegation}</li>`)}</ul>`,
    'care',
  )
}
${gaps.length > 0 && notice(html`<h2>${words.gapsHeading}</h2><ul>${gaps.map((gap) => html`<li>${gap}</li>`)}</ul>`, 'care')}
<h2>${words.subject}${layout.colon}<span lang="${lang}">${letter.subject}</span></h2>
<div class="paper" lang="${lang}">${letter.text}</div>
${
  sms &&
  html`<h2>${words.textMessage}</h2>
<div class="paper" lang="${lang}">${sms.text}</div><p class="quiet">${words.parts(sms.parts)}</p>`
}
${
  faults.length === 0 &&
  sendForm &&
  html`<form method="post" action="${sendForm.action}">${hiddenFields({ ...sendForm.hidden, csrf: frame.csrf })}${button(sendForm.label ?? words.send)}</form>`
}`,
  });
}
