// What an answer to an appeal should tell beside what the procedure requires of it (S2.51–S2.54). What is missing keeps no answer back: a
// person looks at it and decides whether it has to be there.

import type { Language } from '#core/language.ts';
import type { LetterFacts } from './letter-facts.ts';
import { messagesIn } from './messages/catalogue.ts';
import { hasWords } from './staff-words.ts';

export type ReportGap = 'their_view' | 'talk' | 'apology' | 'prevention';

/** Nobody is reminded of a talk that was not wished for: none is offered by a program (S2.52). */
export function reportGaps(facts: LetterFacts): ReportGap[] {
  if (facts.kind !== 'appeal_outcome') return [];
  const { theirView, talk, apology, prevention, outcome } = facts;
  // Upheld, both are required: what is missing keeps it back.
  const isRequired = outcome !== 'not_upheld';
  return [
    ...(hasWords(theirView) ? [] : ['their_view' as const]),
    ...(talk === undefined || talk.heldAt !== undefined ? [] : ['talk' as const]),
    ...(isRequired || hasWords(apology) ? [] : ['apology' as const]),
    ...(isRequired || hasWords(prevention) ? [] : ['prevention' as const]),
  ];
}

export function describeGap(gap: ReportGap, language: Language): string {
  return messagesIn(language).faults.gaps[gap];
}
