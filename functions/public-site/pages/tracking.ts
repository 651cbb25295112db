// Where a complaint is now, for the person who made it. Reached by a secret link only; a reference alone opens nothing.

import { languageTag } from '#core/language.ts';
import {
  button,
  definitionList,
  errorSummary,
  hiddenFields,
  notice,
  type TimelineEntry,
  tag,
  textArea,
  timeline,
} from '#functions/shared/pages/components.ts';
import { type Frame, page } from '#functions/shared/pages/layout.ts';
import { type Content, html, type Markup } from '#functions/shared/pages/markup.ts';
import { moment } from '#functions/shared/pages/moments.ts';
import { noProblems, type Problems } from '#functions/shared/pages/problems.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';
import { additionWordsIn } from '../words/addition-words.ts';
import { choiceWordsIn } from '../words/choice-words.ts';
import { draftWordsIn } from '../words/draft-words.ts';
import { safetyWordsIn } from '../words/safety-words.ts';

export interface Tracking {
  frame: Frame;
  reference: string;
  phaseLabel: string;
  /** What we will do and by when, in one or two sentences; empty when nothing more is to come. */
  nextStep?: string | undefined;
  /** The office that leads it now, or that somebody is looked for. */
  ledBy?: string | undefined;
  /** When we meet. */
  meetings?: readonly string[];
  /** Newest last. Sentences name roles, never staff. */
  timeline: readonly Pick<TimelineEntry, 'at' | 'sentence'>[];
  /** `language` when a letter is written in another one than the page. */
  letters?: readonly { title: string; at: string; text: string; language?: string | undefined }[];
  /** What we asked in our first letter and hope to learn, in words. */
  question?: string | undefined;
  /** Where photos and documents can be added. */
  evidenceUrl?: string | undefined;
  /** Missing where the page has no address to post to. */
  form?: AdditionForm | undefined;
  /** What they may decide by themselves, each on a page of its own; `byPhone` where something is only done in person. */
  choices?: { links: readonly { name: string; href: string }[]; byPhone: string | undefined } | undefined;
  /** What they have just decided, in a sentence. */
  done?: string | undefined;
}

/** Where more can be told: posts to the page itself. */
export interface AdditionForm {
  /** The same for each posting of one form (W2). */
  submissionKey: string;
  value?: string | undefined;
  problems?: Problems | undefined;
  hasAdded?: boolean | undefined;
  /** Too many came at once: what was typed is shown again, with the telephone number. */
  isTurnedAway?: boolean | undefined;
}

export function trackingPage(tracking: Tracking): Markup {
  const { frame, reference, phaseLabel, nextStep, ledBy, meetings = [], letters = [], form, done } = tracking;
  const words = wordingIn(frame.language).tracking;
  const shownLetters = letters.map(
    (
      letter,
    ) => html`<details class="wide"${letter.language !== undefined && html` lang="${languageTag(letter.language)}"`}><summary>${letter.title}</summary>
<p class="quiet" lang="${languageTag(frame.language)}">${moment(letter.at, frame)}</p><div class="paper">${letter.text}</div></details>`,
  );
  return page({
    title: words.title,
    discreetTitle: safetyWordsIn(frame.language).titles.overview,
    frame,
    hasErrors: form?.problems !== undefined,
    body: html`${errorSummary({ problems: form?.problems ?? noProblems, labels: { addition: additionLabel(tracking) }, language: frame.language })}
${form?.hasAdded && notice(html`<p role="status">${additionWordsIn(frame.language).added}</p>`, 'good')}
${done !== undefined && notice(html`<p role="status">${done}</p>`, 'good')}
<h1>${words.title}</h1>
${definitionList([
  [words.referenceLabel, html`<strong>${reference}</strong>`],
  [words.phaseLabel, tag(phaseLabel)],
  [choiceWordsIn(frame.language).ledBy, ledBy],
])}
${nextStep !== undefined && notice(html`<h2>${words.nextHeading}</h2><p>${nextStep}</p>${meetings.map((sentence) => html`<p>${sentence}</p>`)}`)}
<h2>${words.timelineHeading}</h2>
${timeline(tracking.timeline, frame)}
${shownLetters.length > 0 && html`<h2>${words.lettersHeading}</h2>${shownLetters}`}
${choicesPart(tracking)}
${additionPart(tracking)}
<p>${words.addByPhone(frame.provider.phone, reference)}</p>`,
  });
}

function choicesPart({ frame, choices }: Tracking): Content {
  if (!choices || (choices.links.length === 0 && choices.byPhone === undefined)) return undefined;
  return html`<h2>${choiceWordsIn(frame.language).heading}</h2>
${choices.links.length > 0 && html`<ul>${choices.links.map(({ name, href }) => html`<li><a href="${href}">${name}</a></li>`)}</ul>`}
${choices.byPhone !== undefined && html`<p>${choices.byPhone}</p>`}`;
}

function additionLabel({ frame, question }: Tracking): string {
  return question ?? wordingIn(frame.language).tracking.addByForm;
}

/** The question that is still open, or else room for anything (S2.25: asked once, and nobody has to answer). */
function additionPart(tracking: Tracking): Content {
  const { frame, form, evidenceUrl } = tracking;
  return html`${form && additionForm(tracking, form)}
${evidenceUrl !== undefined && html`<p><a href="${evidenceUrl}">${additionWordsIn(frame.language).addEvidence}</a></p>`}`;
}

function additionForm(tracking: Tracking, form: AdditionForm): Content {
  const { frame, question } = tracking;
  const { language, provider } = frame;
  const words = additionWordsIn(language);
  return html`<h2>${question === undefined ? wordingIn(language).tracking.addHeading : words.questionHeading}</h2>
${form.isTurnedAway && notice(html`<p role="alert">${draftWordsIn(language).tooManyForms(provider.phone)}</p>`, 'care')}
<form method="post" novalidate autocomplete="off">
${hiddenFields({ submissionKey: form.submissionKey, formLanguage: language })}
${textArea({
  name: 'addition',
  label: additionLabel(tracking),
  hint: question === undefined ? words.hint : words.needNot,
  language,
  value: form.value,
  problem: form.problems?.['addition'],
  isRequired: true,
})}
${button(words.send)}
</form>`;
}
