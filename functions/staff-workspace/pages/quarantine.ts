// Messages that were held back. Each stays until a person has decided; none is shown as more than plain text.

import { definitionList, hiddenFields, notice, tag, textField } from '#functions/shared/pages/components.ts';
import { page, type StaffFrame } from '#functions/shared/pages/layout.ts';
import { type Content, html, type Markup } from '#functions/shared/pages/markup.ts';
import { moment } from '#functions/shared/pages/moments.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';

export interface HeldMessage {
  /** Makes the names of its fields its own. */
  id: string;
  receivedAt: string;
  /** By when a person should have looked at it. */
  dueAt: string;
  isOverdue: boolean;
  from?: string | undefined;
  subject?: string | undefined;
  why: string;
  /** Enough of the text to tell whether it is a complaint. */
  excerpt?: string | undefined;
  /** Where all three decisions go. */
  action: string;
}

/** The labels of the decisions, in the order they are offered. */
export interface HeldActs {
  openCase: string;
  addToCase: string;
  setAside: string;
}

export function quarantinePage({
  frame,
  entries,
  acts,
  done,
  problem,
}: {
  frame: StaffFrame;
  entries: readonly HeldMessage[];
  acts: HeldActs;
  /** What was just done, in a sentence. */
  done?: string | undefined;
  /** Why what was asked for was not done, and to which message. */
  problem?: { id: string; sentence: string; reference: string } | undefined;
}): Markup {
  const { quarantine: words, casePage, workspace } = wordingIn(frame.language);
  const cards = entries.map((held) => {
    const title = held.subject || words.unknown;
    // The button alone would read the same for every message; its full name says which one.
    const button = (label: string) => html`<button class="secondary">${label}<span class="unseen">: ${title}</span></button>`;
    const form = (as: string, content: Content) =>
      html`<form method="post" action="${held.action}">${hiddenFields({ csrf: frame.csrf, as })}${content}</form>`;
    const isWrong = problem?.id === held.id;
    const reference = textField({
      id: `reference-${held.id}`,
      name: 'reference',
      label: workspace.reference,
      language: frame.language,
      isShort: true,
      ...(isWrong ? { value: problem.reference, problem: { kind: 'said', sentence: problem.sentence } } : {}),
    });
    return html`<article class="card"><div class="row"><h2>${title}</h2>${held.isOverdue && tag(workspace.overdue, 'wrong')}</div>
${definitionList([
  [casePage.received, moment(held.receivedAt, frame)],
  [workspace.due, moment(held.dueAt, frame)],
  [words.from, held.from ?? words.unknown],
  [words.why, held.why],
])}
${held.excerpt !== undefined && html`<p class="words">${held.excerpt}</p>`}
<div class="row">${form('new_case', button(acts.openCase))}${form('no_complaint', button(acts.setAside))}</div>
${form('addition', [reference, button(acts.addToCase)])}</article>`;
  });
  return page({
    title: workspace.quarantine,
    frame,
    place: 'quarantine',
    hasErrors: problem !== undefined,
    body: html`${done !== undefined && notice(html`<p role="status">${done}</p>`, 'good')}
<h1>${words.title}</h1>
<p>${words.intro}</p>
${cards.length > 0 ? cards : html`<p>${words.none}</p>`}`,
  });
}
