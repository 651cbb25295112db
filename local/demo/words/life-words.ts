// What people say in a life that is shown: the one who complains, and those who answer. Invented, and the same course of things in every
// language, so that any procedure can be shown with them.

/** The parts of an answer; which of them it holds depends on its outcome (S2.39, S2.40). */
export interface AnswerSaid {
  apology: string;
  measures: string;
  prevention: string;
  reason: string;
}

export interface AllegationSaid {
  allegation: string;
  why: string;
  rationale: string;
}

export interface LifeWords {
  complainant: { name: string; email: string };
  complaint: { subject: string; text: string };
  /** What was said in the first call. */
  called: string;
  /** Both sides, where both are heard before anybody finds anything. */
  accounts: { complainant: string; concerned: string };
  /** What a first, informal look finds, and answers. */
  firstFinding: { allegation: string; rationale: string };
  firstAnswer: AnswerSaid;
  compensation: string;
  measure: string;
  /** Of a promise. */
  kept: string;
  /** How somebody knows that the answer arrived. */
  /** Asked some time after the answer. */
  treated: string;
  delivered: string;
  notSettled: { mail: string; why: string };
  meeting: { place: string; said: string };
  serious: string;
  accountability: string;
  correctiveAction: string;
  /** Why the answer takes longer. */
  extension: string;
  /** The first is justified, the second is not. */
  allegations: readonly [AllegationSaid, AllegationSaid];
  lastAnswer: AnswerSaid;
  appeal: { mail: string; reasons: string };
  hearing: { place: string; said: string };
  review: AnswerSaid & { rationale: string };
  /** When it is looked at once more because it was not settled. */
  again: { rationale: string; measures: string };
  comment: string;
  lesson: string;
}
