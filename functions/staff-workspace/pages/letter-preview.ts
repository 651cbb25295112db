// A letter exactly as it will go out, for a person to read before it does. With a fault there is no button to send it.

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
  /** `hidden` carries the version and the fingerprint of what was shown, so that nothing else is sent. */
  sendForm: { action: string; hidden: Readonly<Record<string, string>>; label?: string | undefined };
}

export function letterPreviewPage({ frame, reference, caseHref, letter, sms, faults, sendForm }: LetterPreview): Markup {
  const { letter: words, workspace } = wordingIn(frame.language);
  return page({
    title: `${words.title} (${reference})`,
    frame,
    place: 'cases',
    body: html`<p><a href="${caseHref}">${workspace.backToCase(reference)}</a></p>
<h1>${words.title}</h1>
${
  faults.length > 0
    ? notice(html`<h2>${words.faultsHeading}</h2><ul>${faults.map((fault) => html`<li>${fault}</li>`)}</ul>`, 'wrong')
    : notice(html`<p>${words.ready}</p>`, 'good')
}
<h2>${words.subject}: <span lang="${letter.language}">${letter.subject}</span></h2>
<div class="paper" lang="${letter.language}">${letter.text}</div>
${
  sms &&
  html`<h2>${words.textMessage}</h2>
<div class="paper" lang="${letter.language}">${sms.text}</div><p class="quiet">${words.parts(sms.parts)}</p>`
}
${
  faults.length === 0 &&
  html`<form method="post" action="${sendForm.action}">${hiddenFields({ ...sendForm.hidden, csrf: frame.csrf })}${button(sendForm.label ?? words.send)}</form>`
}`,
  });
}
