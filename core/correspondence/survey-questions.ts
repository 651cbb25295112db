// The survey after a case: how we treated people, how well and how quickly we worked, and whether our answer was understood (S0.40,
// S0.41). It asks for nothing that tells who answers (S0.42).

import * as z from 'zod';
import type { Language } from '#core/language.ts';
import { messagesIn } from './messages/catalogue.ts';
import type { ScaleQuestion } from './messages/messages.ts';

/** The fixed dimensions, in the order they are asked; also the order of the four digits in an answer by text message. */
export const surveyDimensions = ['attitude', 'quality', 'speed', 'outcomeUnderstood'] as const;
export type SurveyDimension = (typeof surveyDimensions)[number];

const Score = z.int().min(1).max(5);

/** What one person answered; 5 is best. `outcomeUnderstood` has nothing to ask about after a withdrawal. */
export const SurveyAnswers = z.strictObject({
  attitude: Score,
  quality: Score,
  speed: Score,
  outcomeUnderstood: Score.optional(),
  /** Asked where handling goes on until people are satisfied: false has it looked at again (S0.37, S0.38). */
  settled: z.boolean().optional(),
  comment: z.string().trim().max(2_000).optional(),
});
export type SurveyAnswers = z.infer<typeof SurveyAnswers>;

export interface SurveyQuestions {
  introduction: string;
  scales: (ScaleQuestion & { dimension: SurveyDimension })[];
  settled: { question: string; yes: string; no: string };
  /** Asks for free text; may be left empty. */
  comment: string;
}

export function surveyQuestions(language: Language): SurveyQuestions {
  const { survey } = messagesIn(language);
  return {
    introduction: survey.introduction,
    scales: surveyDimensions.map((dimension) => ({ dimension, ...survey[dimension] })),
    settled: survey.settled,
    comment: survey.comment,
  };
}
