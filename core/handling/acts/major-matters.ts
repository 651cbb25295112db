// A serious matter is handled more strictly (S0.36): before it is answered it is decided who answers for what happened, and somebody is
// charged with putting the work itself right by a day.

import * as z from 'zod';
import type { Case, Outcome } from '#core/case/case.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { Refusal } from '#core/refusal.ts';
import { byPerson, handledOrReviewed, sealedWords, staffAct, words } from '../staff-act.ts';

/** From nobody's fault to a formal measure; who it is about and what was said stay sealed. */
export const AccountabilityDecision = z.enum(['nobody_at_fault', 'talk', 'training', 'formal_measure']);

export const decideAccountability = staffAct({
  act: 'decide_accountability',
  title: 'Decide who answers for what happened',
  input: z.strictObject({
    decision: AccountabilityDecision.meta({ title: 'Decision' }),
    why: words('For whom, and why', 'Only colleagues who may see this case read it'),
  }),
  isOffered: ({ serious }) => serious,
  perform: (record, { decision, why }, context) => ({
    after: { ...handledOrReviewed(record, context), accountability: { seq: record.history.seq + 1, decision } },
    events: [
      {
        type: 'accountability_decided',
        actor: byPerson(context),
        facts: { decision },
        words: sealedWords({ why }, context),
      },
    ],
  }),
});

/** What a serious complaint that is justified still lacks. @throws Refusal `MajorMattersOpen` with `missing`. */
export function requireMajorMatters(record: Case, outcome: Outcome | undefined, { major }: Profile): void {
  if (!record.serious || major === undefined || outcome === 'not_upheld') return;
  const has = {
    accountability: record.accountability !== undefined,
    corrective_action: (record.remedies ?? []).some(({ kind }) => kind === 'corrective_action'),
  };
  const missing = major.requires.filter((part) => !has[part]);
  if (missing.length > 0) throw new Refusal('MajorMattersOpen', { missing });
}
