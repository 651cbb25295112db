// The cases that this person may see. Cases that confidentiality hides are not in the list and not in any count.

import { button, hiddenFields, table, tag, textField } from '#functions/shared/pages/components.ts';
import { page, type StaffFrame } from '#functions/shared/pages/layout.ts';
import { html, type Markup } from '#functions/shared/pages/markup.ts';
import { moment } from '#functions/shared/pages/moments.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';
import { dueCell, type TaskRow } from './tasks.ts';

const filters = ['open', 'overdue', 'closed', 'filed'] as const;
export type CaseFilter = (typeof filters)[number];

export interface CaseRow extends Pick<TaskRow, 'dueAt' | 'dueText' | 'isOverdue'> {
  reference: string;
  href: string;
  /** Of what is no complaint. */
  kindLabel?: string | undefined;
  phaseLabel: string;
  handler?: string | undefined;
  receivedAt: string;
}

export interface CaseList {
  frame: StaffFrame;
  /** `found`: what a search led to. */
  filter: CaseFilter | 'found';
  cases: readonly CaseRow[];
  /** The next part of a long list. */
  olderUrl?: string | undefined;
}

/**
 * Filters are links to `/workspace/cases?show=open|overdue|closed|filed`. The search is posted to `/workspace/cases/find`, so that no name or
 * number is in an address, a history or a log.
 */
export function caseListPage({ frame, filter, cases, olderUrl }: CaseList): Markup {
  const { caseList: words, layout, workspace } = wordingIn(frame.language);
  const title = `${workspace.cases}${layout.colon}${words[filter]}`;
  const links = filters.map(
    (name) =>
      html`<li><a href="/workspace/cases?show=${name}"${name === filter && html` aria-current="page"`}>${words[name]}</a></li>`,
  );
  return page({
    title,
    frame,
    place: 'cases',
    body: html`<h1>${workspace.cases}</h1>
<form method="post" action="/workspace/cases/find" class="row" role="search">${hiddenFields({ csrf: frame.csrf })}
${textField({ name: 'sought', label: words.find, hint: words.findHint, language: frame.language, isRequired: true, autocomplete: 'off' })}
${button(words.findButton, 'secondary')}</form>
<nav class="filter" aria-label="${words.filter}"><ul class="plain-list">${links}</ul></nav>
${
  cases.length === 0
    ? html`<p>${words.none}</p>`
    : table({
        caption: title,
        columns: [workspace.reference, words.phase, words.handler, words.next, words.received],
        rows: cases.map((row) => [
          html`<a href="${row.href}">${row.reference}</a>`,
          html`${row.kindLabel !== undefined && tag(row.kindLabel, 'calm')} ${tag(row.phaseLabel)}`,
          row.handler ?? words.nobody,
          dueCell(row, frame),
          moment(row.receivedAt, frame),
        ]),
      })
}
${olderUrl !== undefined && html`<p><a href="${olderUrl}">${words.older}</a></p>`}`,
  });
}
