// What a colleague answers who was asked one question of an inquiry (S1.5). It is no part in the case: they neither see it nor handled it.

import * as z from 'zod';
import { questionsFor } from '#core/case/asked-question.ts';
import type { Case } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import { phaseAfter } from '#core/case/lifecycle.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { drawIdentifier } from '#core/identifier.ts';
import { Refusal } from '#core/refusal.ts';
import { settledWith } from './acts/inquiry.ts';
import { type HandlingContext, noticeTo } from './context.ts';
import { words } from './staff-act.ts';

export const QuestionAnswer = z.strictObject({ what: words('What you know of it') });
export type QuestionAnswer = z.infer<typeof QuestionAnswer>;

/** @throws Refusal `CaseNotFound` for whoever was not asked, or may not know of the case any more. */
export function answerQuestion(
  record: Case,
  itemId: string,
  { what }: QuestionAnswer,
  person: StaffPerson,
  context: HandlingContext,
): Draft {
  const { procedure, staff, chance } = context;
  const question = questionsFor(person, record, procedure.profile, staff).find((item) => item.itemId === itemId);
  if (!question) throw new Refusal('CaseNotFound');
  const after = { ...settledWith(record, itemId, true), phase: phaseAfter('answer_question', record) };
  return {
    after,
    events: [
      {
        type: 'inquiry_settled',
        actor: { kind: 'person', personId: person.personId },
        facts: { itemId, result: 'found' },
        words: { salt: drawIdentifier(chance, 26), value: { what } },
      },
    ],
    outbox: [noticeTo(after, 'question', context)],
  };
}
