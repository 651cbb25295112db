// The words of the workspace by language.

import type { RefusalCode } from '#core/refusal.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';
import { ca } from './ca.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ro } from './ro.ts';
import type { ActWords, AnswerWords, CaseWords, Question, WorkspaceWords } from './workspace-words.ts';
import { zh } from './zh.ts';

const catalogue: Record<PageLanguage, WorkspaceWords> = { en, ro, fr, it, ca, zh };

export function actTitle({ act, title }: { act: string; title: string }, language: PageLanguage): string {
  return actWords(act, language)?.title ?? title;
}

/** Labels by field name; a question that is not here has the words of its schema. */
export function actQuestions(act: string, language: PageLanguage): Readonly<Record<string, Question>> {
  return actWords(act, language)?.questions ?? {};
}

function actWords(act: string, language: PageLanguage): ActWords | undefined {
  const words: Partial<Record<string, ActWords>> = catalogue[language].acts;
  return words[act];
}

export function answerWordsIn(language: PageLanguage): AnswerWords {
  return catalogue[language].answers;
}

/** Why something was not done, for staff. */
export function refusalSentence(code: RefusalCode, language: PageLanguage): string {
  return catalogue[language].refusals[code];
}

export function caseWordsIn(language: PageLanguage): CaseWords {
  return catalogue[language].cases;
}
