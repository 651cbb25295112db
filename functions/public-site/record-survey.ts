// The survey as a form posts it becomes answers, and the answers an event of the case.

import { type SurveyAnswers, surveyDimensions, surveyQuestions } from '#core/correspondence/survey-questions.ts';
import { answerSurvey } from '#core/handling/answer-survey.ts';
import { changeCase, type HandlingPorts } from '#core/handling/perform.ts';
import type { Profile } from '#core/procedure/profile.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';
import type { SurveyQuestion } from './pages/survey.ts';

/** @throws Refusal `SurveyClosed`, `CaseNotFound`. */
export async function recordSurvey(caseId: string, answers: SurveyAnswers, ports: HandlingPorts): Promise<void> {
  await changeCase(caseId, (record, context) => answerSurvey(record, answers, context), ports, { signals: true });
}

/** Each scale as a choice from 5, the best, to 1; the ends say what they mean. */
export function askedIn(language: PageLanguage, { untilSatisfied }: Pick<Profile, 'untilSatisfied'>): SurveyQuestion[] {
  const { scales, settled, comment } = surveyQuestions(language);
  const asked: SurveyQuestion[] = scales.map(({ dimension, question, lowest, highest }) => ({
    name: dimension,
    label: question,
    choices: [
      { value: '5', label: `5 – ${highest}` },
      { value: '4', label: '4' },
      { value: '3', label: '3' },
      { value: '2', label: '2' },
      { value: '1', label: `1 – ${lowest}` },
    ],
  }));
  const choices = [
    { value: 'yes', label: settled.yes },
    { value: 'no', label: settled.no },
  ];
  const whetherSettled = untilSatisfied === undefined ? [] : [{ name: 'settled', label: settled.question, choices }];
  return [...asked, ...whetherSettled, { name: 'comment', label: comment }];
}

/** What the form says, for `SurveyAnswers` to check; what was left blank is left out. */
export function answersIn(form: Readonly<Record<string, string>>): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  for (const dimension of surveyDimensions) if (form[dimension]) answers[dimension] = Number(form[dimension]);
  if (form['settled']) answers['settled'] = form['settled'] === 'yes';
  if (form['comment']?.trim()) answers['comment'] = form['comment'];
  return answers;
}
