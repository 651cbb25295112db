// Messages that were held back. Each stays until a person has decided; none is shown as more than plain text.

import { definitionList, hiddenFields } from '#functions/shared/pages/components.ts';
import { page, type StaffFrame } from '#functions/shared/pages/layout.ts';
import { html, type Markup } from '#functions/shared/pages/markup.ts';
import { moment } from '#functions/shared/pages/moments.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';

export interface HeldMessage {
  receivedAt: string;
  from?: string | undefined;
  subject?: string | undefined;
  why: string;
  /** Enough of the text to tell whether it is a complaint. */
  excerpt?: string | undefined;
  /** What may be done with it; each posts to its own path. */
  acts: readonly { label: string; action: string }[];
}

export function quarantinePage({ frame, entries }: { frame: StaffFrame; entries: readonly HeldMessage[] }): Markup {
  const { quarantine: words, casePage, workspace } = wordingIn(frame.language);
  const cards = entries.map(({ receivedAt, from, subject, why, excerpt, acts }) => {
    const title = subject ?? words.unknown;
    // The button alone would read the same for every message; its full name says which one.
    const forms = acts.map(
      ({ label, action }) =>
        html`<form method="post" action="${action}">${hiddenFields({ csrf: frame.csrf })}<button class="secondary">${label}<span class="unseen">: ${title}</span></button></form>`,
    );
    return html`<article class="card"><h2>${title}</h2>
${definitionList([
  [casePage.received, moment(receivedAt, frame)],
  [words.from, from ?? words.unknown],
  [words.why, why],
])}
${excerpt !== undefined && html`<p class="words">${excerpt}</p>`}<div class="row">${forms}</div></article>`;
  });
  return page({
    title: workspace.quarantine,
    frame,
    place: 'quarantine',
    body: html`<h1>${words.title}</h1>
<p>${words.intro}</p>
${cards.length > 0 ? cards : html`<p>${words.none}</p>`}`,
  });
}
