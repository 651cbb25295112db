// A new act, a new question of an old one or a new refusal must not show English on a page in another language.

import { describe, expect, test } from 'vitest';
import { staffActs } from '#core/handling/staff-acts.ts';
import { Language } from '#core/language.ts';
import { type RefusalCode, staffSentences } from '#core/refusal.ts';
import { actQuestions, actTitle, refusalSentence } from '#functions/staff-workspace/words/catalogue.ts';

const refusalCodes = Object.keys(staffSentences) as RefusalCode[];

/** Filled in by the pages themselves and never asked as a question. */
const unasked = ['preview'];

describe.each(Language.options.filter((language) => language !== 'en'))('in %s', (language) => {
  test.each(staffActs.map((act) => [act.act, act] as const))('%s has its words', (name, act) => {
    expect(actTitle(act, language)).not.toBe(act.title);
    const questions = actQuestions(name, language);
    const asked = Object.keys(act.input.shape).filter((field) => !unasked.includes(field));
    expect(asked.filter((field) => !questions[field]?.label)).toEqual([]);
  });

  test('every refusal has its sentence', () => {
    const english = refusalCodes.filter((code) => refusalSentence(code, language) === staffSentences[code]);
    expect(english).toEqual([]);
  });
});
