// A page that does not exist, or a secret link that opens nothing: both read the same, so that guessing teaches nothing.

import { type Frame, page } from '#functions/shared/pages/layout.ts';
import { html, type Markup } from '#functions/shared/pages/markup.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';

export function notFoundPage({ frame }: { frame: Frame }): Markup {
  const words = wordingIn(frame.language).notFound;
  return page({
    title: words.title,
    frame,
    body: html`<h1>${words.title}</h1>
<p>${words.body}</p>
<p>${words.help(frame.provider.phone)}</p>
<p><a href="/">${words.home}</a></p>`,
  });
}
