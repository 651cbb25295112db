// Where a complaint is now, for the person who made it. Reached by a secret link only; a reference alone opens nothing.

import { languageTag } from '#core/language.ts';
import { definitionList, notice, type TimelineEntry, tag, timeline } from '#functions/shared/pages/components.ts';
import { type Frame, page } from '#functions/shared/pages/layout.ts';
import { html, type Markup } from '#functions/shared/pages/markup.ts';
import { moment } from '#functions/shared/pages/moments.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';

export interface Tracking {
  frame: Frame;
  reference: string;
  phaseLabel: string;
  /** What we will do and by when, in one or two sentences; empty when nothing more is to come. */
  nextStep?: string | undefined;
  /** Newest last. Sentences name roles, never staff. */
  timeline: readonly Pick<TimelineEntry, 'at' | 'sentence'>[];
  /** `language` when a letter is written in another one than the page. */
  letters?: readonly { title: string; at: string; text: string; language?: string | undefined }[];
  /** Where something can be added to this complaint, if the procedure is still open. */
  addUrl?: string | undefined;
}

export function trackingPage(tracking: Tracking): Markup {
  const { frame, reference, phaseLabel, nextStep, letters = [], addUrl } = tracking;
  const words = wordingIn(frame.language).tracking;
  const shownLetters = letters.map(
    (
      letter,
    ) => html`<details class="wide"${letter.language !== undefined && html` lang="${languageTag(letter.language)}"`}><summary>${letter.title}</summary>
<p class="quiet" lang="${languageTag(frame.language)}">${moment(letter.at, frame)}</p><div class="paper">${letter.text}</div></details>`,
  );
  return page({
    title: words.title,
    frame,
    body: html`<h1>${words.title}</h1>
${definitionList([
  [words.referenceLabel, html`<strong>${reference}</strong>`],
  [words.phaseLabel, tag(phaseLabel)],
])}
${nextStep !== undefined && notice(html`<h2>${words.nextHeading}</h2><p>${nextStep}</p>`)}
<h2>${words.timelineHeading}</h2>
${timeline(tracking.timeline, frame)}
${shownLetters.length > 0 && html`<h2>${words.lettersHeading}</h2>${shownLetters}`}
<h2>${words.addHeading}</h2>
${addUrl !== undefined && html`<p><a href="${addUrl}">${words.addByForm}</a></p>`}
<p>${words.addByPhone(frame.provider.phone, reference)}</p>`,
  });
}
