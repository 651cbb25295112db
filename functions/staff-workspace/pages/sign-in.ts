// The door of the workspace. Signing in happens at the provider's own identity service, so there is nothing to fill in.

import { notice } from '#functions/shared/pages/components.ts';
import { type Frame, page } from '#functions/shared/pages/layout.ts';
import { html, type Markup } from '#functions/shared/pages/markup.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';

/** `signInPath` answers with a redirect to the identity service. */
export function signedOutPage({
  frame,
  signInPath,
  hasJustSignedOut = false,
}: {
  frame: Frame;
  signInPath: string;
  hasJustSignedOut?: boolean;
}): Markup {
  const words = wordingIn(frame.language).workspace;
  return page({
    title: words.signInTitle,
    frame,
    body: html`${hasJustSignedOut && notice(html`<p role="status">${words.signedOut}</p>`)}
<h1>${words.name}</h1>
<p>${words.signInIntro}</p>
<p><a class="button" href="${signInPath}">${words.signIn}</a></p>`,
  });
}
