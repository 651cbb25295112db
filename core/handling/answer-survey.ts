// Somebody says how their complaint was handled (S0.39–S0.42): counted once, and only while the survey is open.

import { type Case, deadlineOf } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import type { EventDraft } from '#core/case/history.ts';
import { isAllowedFrom, phaseAfter } from '#core/case/lifecycle.ts';
import type { SurveyAnswers } from '#core/correspondence/survey-questions.ts';
import type { Instant } from '#core/instant.ts';
import { Refusal } from '#core/refusal.ts';
import { anotherRound, roundsLeft } from './acts/until-satisfied.ts';
import { type HandlingContext, openTask } from './context.ts';
import { sealedWords } from './staff-act.ts';

export function isSurveyOpen(record: Case, now: Instant): boolean {
  const closesAt = deadlineOf(record, 'survey')?.dueAt;
  return (
    isAllowedFrom('answer_survey', record.phase) &&
    record.surveySentAt !== undefined &&
    record.surveyAnsweredAt === undefined &&
    closesAt !== undefined &&
    now <= closesAt
  );
}

/** The answers are sealed with the person's other words: erasing the person erases them too. @throws Refusal `SurveyClosed`. */
export function answerSurvey(record: Case, answers: SurveyAnswers, context: HandlingContext): Draft {
  if (!isSurveyOpen(record, context.now)) throw new Refusal('SurveyClosed');
  const actor = { kind: 'complainant' } as const;
  const events: EventDraft[] = [{ type: 'survey_answered', actor, words: sealedWords(answers, context) }];
  const answered = { ...record, phase: phaseAfter('answer_survey', record), surveyAnsweredAt: context.now };
  if (answers.settled !== false) return { after: answered, events };
  const { profile } = context.procedure;
  if (roundsLeft(record, profile) === 0) {
    // The last round is over: somebody says where else they may turn, and the case still closes.
    const task = openTask('signpost', record.handler.role, context);
    return { after: { ...answered, tasks: [...record.tasks, task] }, events };
  }
  const again = anotherRound(record, context);
  const facts = { round: again.rounds ?? 1, leads: again.handler.role };
  return { after: again, events: [...events, { type: 'taken_up_again', actor, facts }] };
}
