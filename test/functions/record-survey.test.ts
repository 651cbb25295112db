// The survey as a form: whether the matter is settled is asked only where handling goes on until it is.

import { expect, test } from 'vitest';
import { SurveyAnswers } from '#core/correspondence/survey-questions.ts';
import { Language } from '#core/language.ts';
import { answersIn, askedIn } from '#functions/public-site/record-survey.ts';
import { shippedProcedure } from '#test/core/handling/bench.ts';

const { profile: untilSatisfied } = shippedProcedure('home-care-centre.zh');
const { profile: final } = shippedProcedure('domestic-abuse-charity.ro');

test.each(Language.options)('S0.37: in %s people are asked whether it is settled, where that has a consequence', (language) => {
  expect(askedIn(language, untilSatisfied).find(({ name }) => name === 'settled')?.choices).toHaveLength(2);
  expect(askedIn(language, final).map(({ name }) => name)).not.toContain('settled');
});

test('S0.38: what is not answered says nothing, and “no” is no', () => {
  const scores = { attitude: '5', quality: '4', speed: '3' };
  expect(SurveyAnswers.parse(answersIn(scores)).settled).toBeUndefined();
  expect(SurveyAnswers.parse(answersIn({ ...scores, settled: 'no' })).settled).toBe(false);
  expect(SurveyAnswers.parse(answersIn({ ...scores, settled: 'yes' })).settled).toBe(true);
});
