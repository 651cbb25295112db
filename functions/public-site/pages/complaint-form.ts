// The complaint form: one page, no account, no time-out. Most people who use it are old, ill, frightened or tired. One page can be
// read to its end before starting, is never lost by "back", prints as a paper form and needs one answer only; who needs a rest saves it
// (docs/decisions/0011).

import type { ServiceRelation } from '#core/case/concern.ts';
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
import { dayOf } from '#functions/shared/pages/moments.ts';
import { noProblems, type Problems } from '#functions/shared/pages/problems.ts';
import { languageName, wordingIn } from '#functions/shared/pages/wording/wording.ts';
import { draftWordsIn } from '../words/draft-words.ts';
import { safetyWordsIn } from '../words/safety-words.ts';

export interface ComplaintForm {
  frame: Frame;
  values?: ComplaintValues;
  problems?: Problems;
  /** What somebody who complains may be to this provider. */
  relations: readonly ServiceRelation[];
  /** What the form carries unseen, through every posting of it. */
  carried: CarriedFields;
  /** Until when what is shown here is kept, when it was saved before. */
  keptUntil?: string | undefined;
  /** Too many forms came at once: everything typed is shown again, with the telephone number. */
  isTurnedAway?: boolean;
}

export interface CarriedFields {
  /** The same for each posting of one form, so that pressing twice makes one complaint (W2). */
  submissionKey: string;
  formToken: string;
  /** Of a form that was saved. */
  returnCode?: string | undefined;
}

const FORM = 'complaint';

/**
 * Posts to `/complain`, by an address that differs from the form's own: a browser forgets a page once something was posted to its very
 * address (RFC 9111, 4.4), and going back would then find a new form with a new key (W2). The field `website` is a trap for programs:
 * people neither see it nor reach it by keyboard.
 */
export function complaintFormPage(form: ComplaintForm): Markup {
  const { frame, values = {}, problems = noProblems, relations, carried, keptUntil, isTurnedAway = false } = form;
  const { language, provider, leaveTo } = frame;
  const { complaintForm: words, layout } = wordingIn(language);
  const draftWords = draftWordsIn(language);
  const answerLanguages = frame.languages.map((value) => ({ value, label: languageName(value) }));
  const questions = {
    language,
    values,
    problems,
    asker: 'person',
    answerLanguages,
    relations,
    isWatched: leaveTo !== undefined,
  } as const;
  const labels = complaintLabels(language, 'person');
  return page({
    title: words.title,
    discreetTitle: safetyWordsIn(language).titles.form,
    frame,
    hasErrors: Object.keys(problems).length > 0,
    keepsForm: { id: FORM, action: '/complain/language' },
    body: html`${errorSummary({ problems, labels, language })}
${isTurnedAway && notice(html`<p role="alert">${draftWords.tooManyForms(provider.phone)}</p>`, 'care')}
${keptUntil !== undefined && notice(html`<p role="status">${draftWords.restored(dayOf(keptUntil, frame))}</p>`, 'care')}
<h1>${words.title}</h1>
<p class="lead">${words.intro}</p>
<p>${words.onlyOneNeeded} ${layout.callUs(provider.phone)}</p>
<p>${words.privacy}</p>
${carried.returnCode === undefined && html`<p><a href="/complain/return?lang=${language}">${draftWords.comeBack}</a></p>`}
<form id="${FORM}" method="post" action="/complain?step=send" novalidate${leaveTo !== undefined && html` autocomplete="off"`}>
${hiddenFields({ ...carried, formLanguage: language })}
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
<h2>${draftWords.heading}</h2>
<p>${draftWords.keepNote}</p>
<button class="secondary" formaction="/complain/keep">${draftWords.keep}</button>
</form>`,
  });
}
