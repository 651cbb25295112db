// The complaint form: one page, no account, no time-out. Most people who use it are old, ill, frightened or tired. One page can be
// read to its end before starting, keeps no half-finished answers on a server, is never lost by "back", prints as a paper form and
// needs one answer only; a form of many steps would be shorter on each screen and longer in all.

import {
  aboutQuestions,
  type ComplaintValues,
  complaintLabels,
  personQuestions,
  reachQuestions,
} from '#functions/shared/pages/complaint-fields.ts';
import { button, errorSummary, hiddenFields, notice } from '#functions/shared/pages/components.ts';
import { type Frame, page } from '#functions/shared/pages/layout.ts';
import { html, type Markup } from '#functions/shared/pages/markup.ts';
import { noProblems, type Problems } from '#functions/shared/pages/problems.ts';
import { languageName, wordingIn } from '#functions/shared/pages/wording/wording.ts';

export interface ComplaintForm {
  frame: Frame;
  values?: ComplaintValues;
  problems?: Problems;
  /** The signed token was missing, too old or too young: everything typed is shown again to be sent once more. */
  hasExpired?: boolean;
  /** The same key for each posting of one form, so that pressing twice makes one complaint (W2). */
  submissionKey: string;
  formToken: string;
}

/** Posts to `/complain`. The field `website` is a trap for programs: people neither see it nor reach it by keyboard. */
export function complaintFormPage(form: ComplaintForm): Markup {
  const { frame, values = {}, problems = noProblems, hasExpired = false, submissionKey, formToken } = form;
  const { language, provider } = frame;
  const { complaintForm: words, layout, problems: problemWords } = wordingIn(language);
  const answerLanguages = frame.languages.map((value) => ({ value, label: languageName(value) }));
  const questions = { language, values, problems, asker: 'person', answerLanguages } as const;
  const labels = complaintLabels(language, 'person');
  return page({
    title: words.title,
    frame,
    hasErrors: Object.keys(problems).length > 0,
    body: html`${errorSummary({ problems, labels, language })}
${hasExpired && notice(html`<p role="status">${problemWords.expired}</p>`, 'care')}
<h1>${words.title}</h1>
<p class="lead">${words.intro}</p>
<p>${words.onlyOneNeeded} ${layout.callUs(provider.phone)}</p>
<p>${words.privacy}</p>
<form method="post" action="/complain" novalidate>
${hiddenFields({ submissionKey, formToken, formLanguage: language })}
<div class="trap" aria-hidden="true"><label for="website">${words.honeypot}</label><input id="website" name="website" tabindex="-1" autocomplete="off"></div>
<h2>${words.aboutHeading}</h2>
${aboutQuestions(questions)}
<h2>${words.youHeading}</h2>
${personQuestions(questions)}
<h2>${words.reachHeading}</h2>
<p>${words.reachIntro}</p>
${reachQuestions(questions)}
<p>${words.afterSending}</p>
${button(words.send)}
</form>`,
  });
}
