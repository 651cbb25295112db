// For staff who hear a complaint by phone or at the desk, or open a letter (S2.13: any member of staff may be told). The questions are
// those of the public form, to be read out as they stand.

import type { ServiceRelation } from '#core/case/concern.ts';
import type { Language } from '#core/language.ts';
import {
  aboutQuestions,
  type ComplaintValues,
  choicesOf,
  complaintLabels,
  personQuestions,
  reachQuestions,
} from '#functions/shared/pages/complaint-fields.ts';
import { button, checkbox, dateField, errorSummary, hiddenFields, radios } from '#functions/shared/pages/components.ts';
import { page, type StaffFrame } from '#functions/shared/pages/layout.ts';
import { html, type Markup } from '#functions/shared/pages/markup.ts';
import { noProblems, type Problems } from '#functions/shared/pages/problems.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';

export interface NewCase {
  frame: StaffFrame;
  /** `receivedAt` as the browser posts it, `2026-11-23T09:30`, in the provider's zone. */
  values?: ComplaintValues & Partial<Record<'channel' | 'receivedAt' | 'serious', string>>;
  problems?: Problems;
  /** In which letters can be written. */
  answerLanguages: readonly Language[];
  /** What somebody who complains may be to this provider. */
  relations: readonly ServiceRelation[];
  submissionKey: string;
}

/** Posts to `/workspace/cases`. */
export function newCasePage({
  frame,
  values = {},
  problems = noProblems,
  answerLanguages,
  relations,
  submissionKey,
}: NewCase): Markup {
  const { language, csrf } = frame;
  const { newCase: words } = wordingIn(language);
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const languageChoices = answerLanguages.map((value) => ({ value, label: names.of(value) ?? value }));
  const questions = { language, values, problems, asker: 'staff', answerLanguages: languageChoices, relations } as const;
  const { channel, receivedAt, serious } = words;
  const labels = {
    channel: channel.label,
    receivedAt: receivedAt.label,
    serious: serious.label,
    ...complaintLabels(language, 'staff'),
  };
  return page({
    title: words.title,
    frame,
    place: 'newCase',
    hasErrors: Object.keys(problems).length > 0,
    body: html`${errorSummary({ problems, labels, language })}
<h1>${words.title}</h1>
<p>${words.intro}</p>
<form method="post" action="/workspace/cases" novalidate>
${hiddenFields({ csrf, submissionKey })}
<h2>${words.howHeading}</h2>
${radios({ name: 'channel', ...channel, language, choices: choicesOf(words.channelChoices), value: values.channel, problem: problems['channel'], isRequired: true })}
${dateField({ name: 'receivedAt', ...receivedAt, language, value: values.receivedAt, problem: problems['receivedAt'], withTime: true, isRequired: true })}
${checkbox({ name: 'serious', ...serious, language, isChecked: values.serious === 'true', problem: problems['serious'] })}
<h2>${words.aboutHeading}</h2>
${aboutQuestions(questions)}
<h2>${words.youHeading}</h2>
${personQuestions(questions)}
<h2>${words.reachHeading}</h2>
${reachQuestions(questions)}
${button(words.send)}
</form>`,
  });
}
