// One thing that the person who complained decides by themselves: what it means, what we ask, and one button. A page of its own, so that
// nothing is decided by a slip of the finger.

import type { Choice } from '#core/handling/choices/offered.ts';
import { button, errorSummary, hiddenFields, notice, textArea, textField } from '#functions/shared/pages/components.ts';
import { type Frame, page } from '#functions/shared/pages/layout.ts';
import { type Content, html, type Markup } from '#functions/shared/pages/markup.ts';
import { noProblems, type Problems } from '#functions/shared/pages/problems.ts';
import { type PageLanguage, wordingIn } from '#functions/shared/pages/wording/wording.ts';
import { choiceWordsIn } from '../words/choice-words.ts';
import { draftWordsIn } from '../words/draft-words.ts';
import { safetyWordsIn } from '../words/safety-words.ts';

export interface ChoicePage {
  frame: Frame;
  choice: Choice;
  /** Back to the page of the complaint. */
  backTo: string;
  /** Carried by the form: the same for each posting of it (W2). */
  carried: Readonly<Record<string, string>>;
  /** The office that leads now. */
  ledBy?: string | undefined;
  /** Of a second look, and of the formal stage: its time is over. */
  isLate?: boolean | undefined;
  values?: Readonly<Record<string, string | undefined>> | undefined;
  problems?: Problems | undefined;
  /** Too many came at once: what was typed is shown again, with the telephone number. */
  isTurnedAway?: boolean | undefined;
}

const wordsOf = {
  another_handler: 'anotherHandler',
  formal: 'formal',
  appeal: 'secondLook',
  disadvantage: 'disadvantage',
  ending: 'ending',
  complaint: 'complaint',
} as const satisfies Record<Choice, string>;

export function choiceName(choice: Choice, language: PageLanguage): string {
  return choiceWordsIn(language)[wordsOf[choice]].name;
}

/** The questions of a formal complaint (S2.26 to S2.30) in their order, as they are asked and as staff read them with the answers. */
export function formalLabels(language: PageLanguage) {
  const { complaint } = wordingIn(language);
  return {
    whyDissatisfied: choiceWordsIn(language).formal.whyNotSettled,
    stepsTaken: complaint.stepsTaken.label,
    desiredOutcome: complaint.desiredOutcome.label,
    whatHappened: complaint.whatHappened.label,
    whenItHappened: complaint.whenItHappened.label,
    whoItConcerns: complaint.whoItConcerns.label,
  };
}

export function choicePage(shown: ChoicePage): Markup {
  const { frame, choice, backTo, carried, isLate = false, problems = noProblems, isTurnedAway } = shown;
  const { language, provider } = frame;
  const words = choiceWordsIn(language);
  const { name, intro, send } = words[wordsOf[choice]];
  const late = choice === 'formal' ? words.lateLook.formalIntro : words.lateLook.intro;
  const paragraphs = (choice === 'appeal' || choice === 'formal') && isLate ? late : intro;
  return page({
    title: name,
    discreetTitle: safetyWordsIn(language).titles.form,
    frame,
    hasErrors: problems !== noProblems,
    body: html`${errorSummary({ problems, labels: labelsOf(choice, language), language })}
<p><a href="${backTo}">${words.back}</a></p>
<h1>${name}</h1>
${isTurnedAway && notice(html`<p role="alert">${draftWordsIn(language).tooManyForms(provider.phone)}</p>`, 'care')}
${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
${choice === 'another_handler' && shown.ledBy !== undefined && html`<p>${words.anotherHandler.leadsNow(shown.ledBy)}</p>`}
<form method="post" novalidate autocomplete="off">
${hiddenFields({ ...carried, formLanguage: language })}
${questions(shown)}
${button(send)}
</form>`,
  });
}

function labelsOf(choice: Choice, language: PageLanguage): Readonly<Record<string, string>> {
  if (choice === 'formal') return formalLabels(language);
  const { secondLook, disadvantage } = choiceWordsIn(language);
  if (choice === 'disadvantage') return { said: disadvantage.what };
  return choice === 'appeal' ? { reasons: secondLook.reasons } : {};
}

function questions({ frame: { language }, choice, values = {}, problems = noProblems }: ChoicePage): Content {
  const of = (name: string, label: string) => ({ name, label, language, value: values[name], problem: problems[name] });
  switch (choice) {
    case 'formal': {
      const labels = formalLabels(language);
      const { complaint } = wordingIn(language);
      return [
        textArea({ ...of('whyDissatisfied', labels.whyDissatisfied), rows: 6, isRequired: true }),
        textArea({ ...of('stepsTaken', labels.stepsTaken), rows: 3 }),
        textArea({ ...of('desiredOutcome', labels.desiredOutcome), rows: 3 }),
        textArea({ ...of('whatHappened', labels.whatHappened), rows: 6 }),
        textField({ ...of('whenItHappened', labels.whenItHappened), hint: complaint.whenItHappened.hint }),
        textField({ ...of('whoItConcerns', labels.whoItConcerns), hint: complaint.whoItConcerns.hint }),
      ];
    }
    case 'appeal': {
      const { reasons, reasonsHint } = choiceWordsIn(language).secondLook;
      return textArea({ ...of('reasons', reasons), hint: reasonsHint, rows: 8 });
    }
    case 'disadvantage': {
      const { what, whatHint } = choiceWordsIn(language).disadvantage;
      return textArea({ ...of('said', what), hint: whatHint, rows: 8, isRequired: true });
    }
    default:
      return undefined;
  }
}
