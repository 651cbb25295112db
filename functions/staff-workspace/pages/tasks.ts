// What waits for one person, the most urgent first: the page that the workspace opens with.

import { notice, table, tag } from '#functions/shared/pages/components.ts';
import { page, type StaffFrame } from '#functions/shared/pages/layout.ts';
import { type Content, html, type Markup } from '#functions/shared/pages/markup.ts';
import { moment } from '#functions/shared/pages/moments.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';

/** `dueAt` is an instant; `dueText` says it as a distance, such as "in 2 working days". */
export interface TaskRow {
  title: string;
  reference: string;
  href: string;
  dueAt?: string | undefined;
  dueText?: string | undefined;
  isOverdue: boolean;
}

/** `done` is said once at the top, after an act that led away from its case; `reminders` are about the procedure, not about a case. */
export function tasksPage({
  frame,
  tasks,
  done,
  reminders = [],
}: {
  frame: StaffFrame;
  tasks: readonly TaskRow[];
  done?: string | undefined;
  reminders?: readonly string[];
}): Markup {
  const { tasks: words, workspace } = wordingIn(frame.language);
  return page({
    title: workspace.tasks,
    frame,
    place: 'tasks',
    body: html`${done !== undefined && notice(html`<p role="status">${done}</p>`, 'good')}
<h1>${workspace.tasks}</h1>
${reminders.map((sentence) => notice(html`<p>${sentence}</p>`))}
${
  tasks.length === 0
    ? html`<p>${words.none}</p>`
    : html`<p>${words.count(tasks.length)}</p>${table({
        caption: workspace.tasks,
        columns: [words.task, workspace.reference, workspace.due],
        rows: tasks.map((task) => [html`<a href="${task.href}">${task.title}</a>`, task.reference, dueCell(task, frame)]),
      })}`
}`,
  });
}

/** When something is due, in words, with a tag when it is late. */
export function dueCell(due: Pick<TaskRow, 'dueAt' | 'dueText' | 'isOverdue'>, frame: StaffFrame): Content {
  const { workspace } = wordingIn(frame.language);
  if (due.dueAt === undefined) return workspace.noDeadline;
  return html`${due.isOverdue && html`${tag(workspace.overdue, 'wrong')} `}${due.dueText !== undefined && html`${due.dueText}<br>`}<span class="quiet">${moment(due.dueAt, frame)}</span>`;
}
