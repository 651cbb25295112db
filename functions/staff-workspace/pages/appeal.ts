// The appeal and the answer that it is about, a row for each thing that both may tell.

import { table } from '#functions/shared/pages/components.ts';
import { html, type Markup } from '#functions/shared/pages/markup.ts';

export interface AppealShown {
  heading: string;
  columns: readonly [about: string, first: string, appeal: string];
  rows: readonly (readonly [about: string, first: string | undefined, appeal: string | undefined])[];
  /** Of the case: words are as they were written. */
  language: string;
}

export function appealPart({ heading, columns, rows }: AppealShown): Markup {
  const words = (text: string | undefined) => (text === undefined ? '' : html`<div class="words">${text}</div>`);
  return table({ caption: heading, columns, rows: rows.map(([about, first, appeal]) => [about, words(first), words(appeal)]) });
}
