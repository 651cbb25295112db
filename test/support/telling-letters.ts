// The letters that are nothing without the matter, counted up apart from the guard that stops them (S2.61). An extension leaves its reason out.

import type { LetterKind } from '#core/case/outbox.ts';

export const tellingLetters: readonly LetterKind[] = [
  'outcome',
  'appeal_outcome',
  'transfer_notice',
  'resolution_confirmed',
  'meeting_invitation',
  'meeting_cancelled',
  'paper_review',
  'appeal_declined',
  'written_down',
  'filed_as',
  'disadvantage_answer',
];
