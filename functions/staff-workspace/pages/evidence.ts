// The files of one case, in the order of what happened: what each is, whether it may be opened, and the form for one more. A file that is
// not for this reader's eyes has no name here: it is often called after what it shows.

import type { EvidenceKind, EvidenceMatter, EvidenceSource, EvidenceStatus } from '#core/evidence/evidence.ts';
import {
  button,
  dateField,
  definitionList,
  hiddenFields,
  notice,
  radios,
  type Tone,
  tag,
} from '#functions/shared/pages/components.ts';
import { page, type StaffFrame } from '#functions/shared/pages/layout.ts';
import { type Content, html, type Markup } from '#functions/shared/pages/markup.ts';
import { day, moment } from '#functions/shared/pages/moments.ts';
import { type Upload, uploadForm } from '#functions/shared/pages/upload-form.ts';
import { uploadWordsIn } from '#functions/shared/pages/wording/upload-words.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';
import { evidenceWordsIn } from '../words/evidence-words.ts';

export interface EvidenceFile {
  evidenceId: string;
  kind: EvidenceKind;
  status: EvidenceStatus;
  matter: EvidenceMatter;
  source: EvidenceSource['by'];
  receivedAt: string;
  happenedOn?: string | undefined;
  size: number;
  /** It was not there when the answer was given that an appeal is about. */
  isNew?: boolean | undefined;
  /** What its readers alone learn: undefined for everybody else. */
  told?: { fileName: string; sha256: string } | undefined;
  /** Where it is opened, when this person may. */
  href?: string | undefined;
}

export interface EvidencePage {
  frame: StaffFrame;
  reference: string;
  files: readonly EvidenceFile[];
  /** How many parts the bundle of what this person may open has. */
  bundleParts: number;
  upload: Omit<Upload, 'language'> | undefined;
  done?: 'added' | 'described' | undefined;
}

export const evidenceTones: Record<EvidenceStatus, Tone> = { held: 'calm', clean: 'good', infected: 'wrong', unreadable: 'care' };

export function evidencePage(view: EvidencePage): Markup {
  const { frame, reference, files, upload, done } = view;
  const { language } = frame;
  const words = evidenceWordsIn(language);
  const caseHref = `/workspace/cases/${reference}`;
  return page({
    title: words.title(reference),
    frame,
    place: 'cases',
    body: html`${done !== undefined && notice(html`<p role="status">${words[done]}</p>`, 'good')}
<h1>${words.title(reference)}</h1>
<p><a href="${caseHref}">${wordingIn(language).workspace.backToCase(reference)}</a></p>
${bundleLinks(view, `${caseHref}/evidence`)}
${files.length === 0 ? html`<p>${words.none}</p>` : files.map((file) => card(file, frame, `${caseHref}/evidence`))}
${upload && html`<h2>${words.addHeading}</h2>${uploadForm({ ...upload, language })}`}`,
  });
}

function bundleLinks({ frame, bundleParts }: EvidencePage, href: string): Content {
  const words = evidenceWordsIn(frame.language);
  if (bundleParts === 0) return undefined;
  const parts = Array.from({ length: bundleParts }, (_, index) => index + 1);
  return html`<ul class="plain-list">${parts.map((part) => html`<li><a href="${href}/bundle/${part}">${words.saveAll(part, bundleParts)}</a></li>`)}</ul>
<p class="quiet">${words.saveAllNote}</p>`;
}

function card(file: EvidenceFile, frame: StaffFrame, href: string): Markup {
  const words = evidenceWordsIn(frame.language);
  const { kinds, matters } = uploadWordsIn(frame.language);
  const { kind, status, matter, source, receivedAt, happenedOn, size, told } = file;
  const title = told?.fileName ?? kinds[kind];
  return html`<article class="card"><div class="row"><h2>${title}</h2>${tag(words.statuses[status], evidenceTones[status])}${matter === 'medical' && tag(words.restricted, 'care')}${file.isNew && tag(words.isNew, 'care')}</div>
${definitionList([
  [words.day, happenedOn === undefined ? words.dayUnknown : day(happenedOn, frame.language)],
  [words.received, moment(receivedAt, frame)],
  [words.from, words.sources[source]],
  [uploadWordsIn(frame.language).matter, matters[matter]],
  [words.size, inMegabytes(size, frame.language)],
  [words.hash, told && html`<code>${told.sha256}</code>`],
])}
${file.href !== undefined && html`<p><a href="${file.href}">${words.save(title)}</a></p>`}
${status !== 'clean' && html`<p>${words.closed[status]}</p>`}
${told ? describeForm(file, title, frame, href) : html`<p>${words.restrictedNote}</p>`}</article>`;
}

function describeForm({ evidenceId, matter, happenedOn }: EvidenceFile, title: string, frame: StaffFrame, href: string): Markup {
  const { language, csrf } = frame;
  const words = evidenceWordsIn(language);
  const { matter: label, matters, happenedOn: dayLabel, happenedOnHint: hint } = uploadWordsIn(language);
  return html`<details><summary>${words.describe}<span class="unseen">${wordingIn(language).layout.colon}${title}</span></summary>
<form method="post" action="${href}/${evidenceId}">
${hiddenFields({ csrf })}
${radios({
  name: 'matter',
  id: `matter-${evidenceId}`,
  label,
  language,
  value: matter,
  choices: Object.entries(matters).map(([value, choice]) => ({ value, label: choice })),
})}
${dateField({ name: 'happenedOn', id: `day-${evidenceId}`, label: dayLabel, hint, language, value: happenedOn })}
${button(words.describeSend, 'secondary')}
</form></details>`;
}

function inMegabytes(bytes: number, language: string): string {
  const format = new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  return format.format(Math.max(0.1, bytes / 1_000_000));
}
