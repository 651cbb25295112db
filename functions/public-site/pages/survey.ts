// The short survey after a case has closed (S0.40: at most five questions), and its thanks. The questions come from the caller.

import { button, type Choice, errorSummary, hiddenFields, radios, textArea } from '#functions/shared/pages/components.ts';
import { type Frame, page } from '#functions/shared/pages/layout.ts';
import { html, type Markup } from '#functions/shared/pages/markup.ts';
import { noProblems, type Problems } from '#functions/shared/pages/problems.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';
import { safetyWordsIn } from '../words/safety-words.ts';

/** With `choices` it is asked as a choice of one, otherwise as free text. */
export interface SurveyQuestion {
  name: string;
  label: string;
  hint?: string | undefined;
  choices?: readonly Choice[] | undefined;
}

export interface Survey {
  frame: Frame;
  /** Where it posts to, with the secret that names the case. */
  action: string;
  questions: readonly SurveyQuestion[];
  values?: Readonly<Record<string, string>>;
  problems?: Problems;
  formToken?: string | undefined;
}

export function surveyPage({ frame, action, questions, values = {}, problems = noProblems, formToken }: Survey): Markup {
  const { language } = frame;
  const words = wordingIn(language).survey;
  const asked = questions.map(({ name, label, hint, choices }) => {
    const field = { name, label, hint, language, value: values[name], problem: problems[name] };
    return choices ? radios({ ...field, choices }) : textArea(field);
  });
  return page({
    title: words.title,
    discreetTitle: safetyWordsIn(frame.language).titles.questions,
    frame,
    hasErrors: Object.keys(problems).length > 0,
    body: html`${errorSummary({ problems, language, labels: Object.fromEntries(questions.map(({ name, label }) => [name, label])) })}
<h1>${words.title}</h1>
<p>${words.intro}</p>
<form method="post" action="${action}" novalidate>
${hiddenFields({ formToken, language })}
${asked}
${button(words.send)}
</form>`,
  });
}

export function surveyThanksPage({ frame }: { frame: Frame }): Markup {
  const words = wordingIn(frame.language).survey;
  return page({
    title: words.thanksTitle,
    discreetTitle: safetyWordsIn(frame.language).titles.questions,
    frame,
    body: html`<h1>${words.thanksTitle}</h1>
<p class="lead">${words.thanks}</p>`,
  });
}

/** `sentence` says that there is nothing to answer any more. */
export function surveyClosedPage({ frame, sentence }: { frame: Frame; sentence: string }): Markup {
  const words = wordingIn(frame.language).survey;
  return page({
    title: words.title,
    discreetTitle: safetyWordsIn(frame.language).titles.questions,
    frame,
    body: html`<h1>${words.title}</h1>
<p class="lead">${sentence}</p>`,
  });
}
