// Somebody says how their complaint was handled (S0.39–S0.42): counted once, and only while the survey is open.

import { type Case, deadlineOf } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import { isAllowedFrom, phaseAfter } from '#core/case/lifecycle.ts';
import type { SurveyAnswers } from '#core/correspondence/survey-questions.ts';
import type { Instant } from '#core/instant.ts';
import { Refusal } from '#core/refusal.ts';
import type { HandlingContext } from './context.ts';
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
  return {
    after: { ...record, phase: phaseAfter('answer_survey', record), surveyAnsweredAt: context.now },
    events: [{ type: 'survey_answered', actor: { kind: 'complainant' }, words: sealedWords(answers, context) }],
  };
}
