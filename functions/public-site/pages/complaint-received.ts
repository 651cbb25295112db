// What a person sees right after sending the form. It shows nothing of what they wrote: others may look over their shoulder.

import { notice } from '#functions/shared/pages/components.ts';
import { type Frame, page } from '#functions/shared/pages/layout.ts';
import { type Content, html, type Markup } from '#functions/shared/pages/markup.ts';
import { dayOf } from '#functions/shared/pages/moments.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';
import { type AdditionWords, additionWordsIn } from '../words/addition-words.ts';
import { safetyWordsIn } from '../words/safety-words.ts';
import { statusWordsIn } from '../words/status-words.ts';

export interface ComplaintReceived {
  frame: Frame;
  /** Without it the page thanks and promises nothing but a look: what seems to be a program's is held, and the program learns nothing. */
  reference?: string | undefined;
  trackingUrl?: string | undefined;
  /** What opens our letters behind the link of a text: shown here and never sent (M9). */
  lettersCode?: string | undefined;
  /** An instant, when the clock of the procedure is known already. */
  acknowledgeBy?: string | undefined;
  /** False when they left no way to reach them, or asked us not to. */
  canBeAnswered: boolean;
  /** How many of the questions about what happened were answered, and those that were left open, as they are asked. */
  told?: { answered: number; open: readonly string[] } | undefined;
  /** Where photos and documents can be added. */
  evidenceUrl?: string | undefined;
}

export function complaintReceivedPage({
  frame,
  reference,
  trackingUrl,
  lettersCode,
  acknowledgeBy,
  canBeAnswered,
  told,
  evidenceUrl,
}: ComplaintReceived): Markup {
  const words = wordingIn(frame.language).received;
  const additionWords = additionWordsIn(frame.language);
  const statusWords = statusWordsIn(frame.language);
  const { colon } = wordingIn(frame.language).layout;
  const promise = acknowledgeBy === undefined ? words.acknowledgeSoon : words.acknowledgeBy(dayOf(acknowledgeBy, frame));
  return page({
    title: words.title,
    discreetTitle: safetyWordsIn(frame.language).titles.sent,
    frame,
    body: html`<h1>${words.title}</h1>
<p class="lead">${words.thanks}</p>
${
  reference !== undefined &&
  html`<div class="reference"><p>${words.referenceLabel}</p><p><strong>${reference}</strong></p></div>
<p>${words.keepIt}</p>`
}
<h2>${words.nextHeading}</h2>
${
  reference === undefined
    ? html`<p>${words.byHand(frame.provider.phone)}</p>`
    : canBeAnswered
      ? html`<p>${promise}</p>`
      : notice(html`<p>${words.cannotAnswer}</p>`, 'care')
}
${
  trackingUrl !== undefined &&
  html`<p><a href="${trackingUrl}">${words.follow}</a></p>
<p class="quiet">${words.followNote}</p>`
}
${
  lettersCode !== undefined &&
  html`<p>${statusWords.yourCode}${colon}<strong>${lettersCode}</strong></p>
<p class="quiet">${statusWords.yourCodeNote}</p>`
}
${told && toldPart(told, additionWords)}
${evidenceUrl !== undefined && html`<p><a href="${evidenceUrl}">${additionWords.addEvidence}</a></p>`}`,
  });
}

/** S0.28: how complete it is, as thanks and not as a demand. The questions tell nobody what was answered. */
function toldPart({ answered, open }: { answered: number; open: readonly string[] }, words: AdditionWords): Content {
  return html`<p>${words.told(answered, answered + open.length)}</p>
${open.length > 0 && html`<details><summary>${words.openIntro}</summary><ul>${open.map((question) => html`<li>${question}</li>`)}</ul></details>`}`;
}
