// One question of an inquiry, for the colleague who was asked: it, the day of the answer and a place for it. Nothing here tells whose case
// it is, nor what else is in it (S1.5).

import { button, errorSummary, hiddenFields, notice, textArea } from '#functions/shared/pages/components.ts';
import { page, type StaffFrame } from '#functions/shared/pages/layout.ts';
import { html, type Markup } from '#functions/shared/pages/markup.ts';
import { moment } from '#functions/shared/pages/moments.ts';
import { noProblems, type Problems } from '#functions/shared/pages/problems.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';
import { inquiryWords } from '../words/inquiry-words.ts';

export interface QuestionShown {
  frame: StaffFrame;
  action: string;
  question: string;
  dueAt: string;
  value?: string;
  problems?: Problems;
}

export function questionPage({ frame, action, question, dueAt, value, problems = noProblems }: QuestionShown): Markup {
  const { language, csrf } = frame;
  const { layout, workspace } = wordingIn(language);
  const words = inquiryWords[language].asked;
  const hasErrors = Object.keys(problems).length > 0;
  return page({
    title: words.title,
    frame,
    hasErrors,
    place: 'tasks',
    body: html`<h1>${words.title}</h1>
<p class="words">${question}</p>
<p class="quiet">${workspace.due}${layout.colon}${moment(dueAt, frame)}</p>
${notice(html`<p>${words.alone}</p>`, 'care')}
<form method="post" action="${action}" novalidate>
${errorSummary({ problems, labels: { what: words.answer }, language })}
${hiddenFields({ csrf })}
${textArea({ name: 'what', label: words.answer, language, isRequired: true, problem: problems['what'], value, rows: 6 })}
${button(words.send)}
</form>`,
  });
}
