// A new act, or a new question of an old one, must not show English on a Romanian page.

import { expect, test } from 'vitest';
import { staffActs } from '#core/handling/staff-acts.ts';
import { actQuestions, actTitle } from '#functions/staff-workspace/words/catalogue.ts';

/** Filled in by the pages themselves and never asked as a question. */
const unasked = ['preview'];

test.each(staffActs.map((act) => [act.act, act] as const))('%s has its words in Romanian', (name, act) => {
  expect(actTitle(act, 'ro')).not.toBe(act.title);
  const questions = actQuestions(name, 'ro');
  const asked = Object.keys(act.input.shape).filter((field) => !unasked.includes(field));
  expect(asked.filter((field) => !questions[field]?.label)).toEqual([]);
});
