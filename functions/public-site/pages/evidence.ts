// Where photos, recordings and documents are sent for a complaint. It lists what was sent without names: others may look over the
// person's shoulder, and a file is often called after what it shows.

import type { Evidence } from '#core/evidence/evidence.ts';
import { notice, tag } from '#functions/shared/pages/components.ts';
import { type Frame, page } from '#functions/shared/pages/layout.ts';
import { type Content, html, type Markup } from '#functions/shared/pages/markup.ts';
import { moment } from '#functions/shared/pages/moments.ts';
import { type Upload, uploadForm } from '#functions/shared/pages/upload-form.ts';
import { uploadWordsIn } from '#functions/shared/pages/wording/upload-words.ts';
import { evidenceWordsIn } from '../words/evidence-words.ts';
import { safetyWordsIn } from '../words/safety-words.ts';

export interface EvidencePage {
  frame: Frame;
  /** Undefined when no more can be taken. */
  upload: Omit<Upload, 'language'> | undefined;
  /** In the order it came. */
  sent: readonly Pick<Evidence, 'kind' | 'receivedAt' | 'status'>[];
  /** A file was sent just now; it may not be in the list yet. */
  hasSent: boolean;
  statusUrl: string;
}

export function evidencePage({ frame, upload, sent, hasSent, statusUrl }: EvidencePage): Markup {
  const { language, provider } = frame;
  const words = evidenceWordsIn(language);
  return page({
    title: words.title,
    discreetTitle: safetyWordsIn(language).titles.overview,
    frame,
    body: html`${hasSent && notice(html`<p role="status">${words.sent}</p>`, 'good')}
<h1>${words.title}</h1>
<p class="lead">${words.intro}</p>
<h2>${words.listHeading}</h2>
${sent.length === 0 ? html`<p>${words.none}</p>` : sent.map((file) => sentFile(file, frame))}
<h2>${words.formHeading}</h2>
${
  upload
    ? html`${uploadForm({ ...upload, language })}
<p class="quiet">${words.ifItFails(provider.phone)}</p>`
    : notice(html`<p>${words.full(provider.phone)}</p>`, 'care')
}
<p><a href="${statusUrl}">${words.back}</a></p>`,
  });
}

function sentFile({ kind, receivedAt, status }: EvidencePage['sent'][number], frame: Frame): Content {
  const { statuses } = evidenceWordsIn(frame.language);
  const isRefused = status === 'infected' || status === 'unreadable';
  return html`<article class="card"><div class="row"><h3>${uploadWordsIn(frame.language).kinds[kind]}</h3>${!isRefused && tag(statuses[status], status === 'clean' ? 'good' : 'calm')}</div>
<p class="quiet">${moment(receivedAt, frame)}</p>${isRefused && html`<p>${statuses[status]}</p>`}</article>`;
}
