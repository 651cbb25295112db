// What a regulator sees of a case: this list and nothing else. It names no person, neither the one who complained nor staff, and a
// field that is added to the record stays out until somebody adds it here.

import * as z from 'zod';
import { type Case, CaseKind, DeadlineKind, isOverdue, kindOf, Outcome, Phase } from '#core/case/case.ts';
import { CASE_REFERENCE_PATTERN } from '#core/case/case-reference.ts';
import { Channel } from '#core/case/channel.ts';
import { kindsOf, SubjectKind } from '#core/case/concern.ts';
import { type RemedyState, stateOf } from '#core/case/remedy.ts';
import { Instant } from '#core/instant.ts';
import { Language } from '#core/language.ts';
import { StageName } from '#core/procedure/profile.ts';

export const RegulatorRow = z.strictObject({
  reference: z.string().regex(CASE_REFERENCE_PATTERN),
  /** Who counts complaints counts those alone; the register holds comments, thank-yous and questions as well (S2.71). */
  kind: CaseKind,
  receivedAt: Instant,
  channel: Channel,
  language: Language,
  /** The procedure that it was received under, `name@version`. */
  profile: z.string(),
  phase: Phase,
  stage: StageName,
  serious: z.boolean(),
  /** What kind of person or thing it is about, once each (S2.7); nobody, and nothing of who complained. */
  about: z.array(SubjectKind),
  outcome: Outcome.optional(),
  appealOutcome: Outcome.optional(),
  acknowledgedAt: Instant.optional(),
  respondedAt: Instant.optional(),
  appealedAt: Instant.optional(),
  closedAt: Instant.optional(),
  /** Those that run now. */
  deadlines: z.array(z.strictObject({ what: DeadlineKind, dueAt: Instant })),
  /** A promise to the person who complained has passed. */
  overdue: z.boolean(),
  escalationLevel: z.int().nonnegative(),
  /** A deadline that runs now was put off. */
  extended: z.boolean(),
  /** What our answers promised, and what became of it (S1.7): counts only. */
  promises: z.strictObject({ made: z.int(), kept: z.int(), notKept: z.int(), overdue: z.int() }),
});
export type RegulatorRow = z.infer<typeof RegulatorRow>;

/** `record` as a regulator may see it at `now`. */
export function regulatorRow(record: Case, now: Instant): RegulatorRow {
  const { reference, receivedAt, channel, language, profile, phase, stage, serious, escalationLevel, deadlines } = record;
  const { outcome, appealOutcome, acknowledgedAt, respondedAt, appealedAt, closedAt } = record;
  return {
    reference,
    kind: kindOf(record),
    receivedAt,
    channel,
    language,
    profile: `${profile.name}@${profile.version}`,
    phase,
    stage,
    serious,
    about: kindsOf(record.subjects),
    ...(outcome === undefined ? {} : { outcome }),
    ...(appealOutcome === undefined ? {} : { appealOutcome }),
    ...(acknowledgedAt === undefined ? {} : { acknowledgedAt }),
    ...(respondedAt === undefined ? {} : { respondedAt }),
    ...(appealedAt === undefined ? {} : { appealedAt }),
    ...(closedAt === undefined ? {} : { closedAt }),
    deadlines: deadlines.map(({ what, dueAt }) => ({ what, dueAt })),
    overdue: isOverdue(record, now),
    escalationLevel,
    extended: deadlines.some(({ dueAt, firstDueAt }) => dueAt > firstDueAt),
    promises: promisesOf(record, now),
  };
}

function promisesOf({ remedies = [] }: Case, now: Instant): RegulatorRow['promises'] {
  const states = remedies.filter(({ promisedAt }) => promisedAt !== undefined).map((remedy) => stateOf(remedy, now));
  const count = (wanted: RemedyState) => states.filter((state) => state === wanted).length;
  return { made: states.length, kept: count('kept'), notKept: count('not_kept'), overdue: count('overdue') };
}
