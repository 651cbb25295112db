// What somebody meets who asked for what is not there, is not theirs, or broke. Pages that are hidden read like pages that never were.

import { notice } from '#functions/shared/pages/components.ts';
import { type Frame, page, type StaffFrame } from '#functions/shared/pages/layout.ts';
import { html, type Markup } from '#functions/shared/pages/markup.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';

export function faultPage({ frame, title, sentence }: { frame: Frame | StaffFrame; title: string; sentence: string }): Markup {
  const words = wordingIn(frame.language);
  return page({
    title,
    frame,
    body: html`<h1>${title}</h1>
${notice(html`<p>${sentence}</p>`, 'care')}
<p><a href="/workspace">${words.workspace.tasks}</a></p>`,
  });
}
