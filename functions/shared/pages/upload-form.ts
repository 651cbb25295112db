// The form for one file. It posts straight to the bucket, which leads the browser back to us; it needs no script, and so takes one file
// at a time. Its fields are in the order that the bucket asks for: the file comes last.

import type { EvidenceMatter } from '#core/evidence/evidence.ts';
import { button, dateField, fileField, hiddenFields, radios } from './components.ts';
import { html, type Markup } from './markup.ts';
import { uploadWordsIn } from './wording/upload-words.ts';
import type { PageLanguage } from './wording/wording.ts';

export interface Upload {
  language: PageLanguage;
  /** Where it posts to, with the signed fields that allow it. */
  action: string;
  fields: Readonly<Record<string, string>>;
  /** What the bucket calls the two answers. */
  names: { matter: string; happenedOn: string };
  mostBytes: number;
}

const matters: readonly EvidenceMatter[] = ['other', 'medical', 'contract'];

export function uploadForm({ language, action, fields, names, mostBytes }: Upload): Markup {
  const words = uploadWordsIn(language);
  return html`<form method="post" action="${action}" enctype="multipart/form-data" autocomplete="off">
${hiddenFields(fields)}
${radios({
  name: names.matter,
  id: 'matter',
  label: words.matter,
  language,
  value: 'other',
  choices: matters.map((value) => ({
    value,
    label: words.matters[value],
    ...(value === 'medical' ? { hint: words.medicalHint } : {}),
  })),
})}
${dateField({ name: names.happenedOn, id: 'happened-on', label: words.happenedOn, hint: words.happenedOnHint, language })}
${fileField({ name: 'file', label: words.file, hint: words.fileHint(Math.floor(mostBytes / 1024 / 1024)), language, isRequired: true })}
${button(words.send)}
</form>`;
}
