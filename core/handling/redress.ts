// What the charter owes somebody for whom we missed a date (S4.6): offered by itself on the day, told in the letter that owns up to it, and
// promised with the answer like everything else that puts things right.

import { type Case, type DeadlineKind, deadlineOf } from '#core/case/case.ts';
import type { EventDraft } from '#core/case/history.ts';
import type { Remedy } from '#core/case/remedy.ts';
import { drawIdentifier } from '#core/identifier.ts';
import { type Instant, laterOf } from '#core/instant.ts';
import { endOf, type Procedure } from '#core/procedure/procedure.ts';
import { type Commitment, localized, type ProfileRedress } from '#core/procedure/profile.ts';
import type { HandlingContext } from './context.ts';
import { sealedWords } from './staff-act.ts';

/** What is owed now and was not offered yet, for those of `commitments` that have passed. */
export function redressOwed(
  record: Case,
  { procedure, now }: Pick<HandlingContext, 'procedure' | 'now'>,
  commitments: readonly Commitment[],
): ProfileRedress[] {
  const isMissed = (what: DeadlineKind) => (deadlineOf(record, what)?.dueAt ?? now) < now;
  return procedure.profile.charter.redress.filter(
    ({ breach }) => commitments.includes(breach) && isMissed(breach) && !record.redressed?.includes(breach),
  );
}

/** `record` with all of `owed` offered; the first of its events will have the number `seq`. Nobody has to agree: the charter did. */
export function withRedress(
  record: Case,
  owed: readonly ProfileRedress[],
  seq: number,
  context: HandlingContext,
): { after: Case; events: EventDraft[] } {
  const { procedure, now, chance } = context;
  const offered = owed.map(
    ({ breach, kind, amount, owner, ...clock }, index): Remedy => ({
      remedyId: drawIdentifier(chance, 8),
      seq: seq + index,
      kind,
      ...(amount === undefined ? {} : { amount }),
      owner,
      dueAt: endOf(procedure, clock, now),
      offeredBy: 'procedure',
      approvedBy: 'procedure',
      breach,
    }),
  );
  if (offered.length === 0) return { after: record, events: [] };
  return {
    after: {
      ...record,
      remedies: [...(record.remedies ?? []), ...offered],
      redressed: [...(record.redressed ?? []), ...owed.map(({ breach }) => breach)],
    },
    events: offered.map(
      ({ remedyId, kind, owner, dueAt, amount, breach = '' }, index): EventDraft => ({
        type: 'remedy_offered',
        actor: { kind: 'procedure' },
        facts: { remedyId, kind, owner, dueAt, isApproved: true, breach, ...(amount === undefined ? {} : { amount }) },
        words: sealedWords({ what: whatIn(owed[index]?.what ?? {}, record, procedure) }, context),
      }),
    ),
  };
}

/** What a letter tells of it. */
export function redressFacts(owed: readonly ProfileRedress[], record: Case, { procedure }: Pick<HandlingContext, 'procedure'>) {
  if (owed.length === 0) return {};
  return {
    redress: owed.map(({ what, amount }) => ({
      what: whatIn(what, record, procedure),
      ...(amount === undefined ? {} : { amount }),
    })),
  };
}

function whatIn(what: ProfileRedress['what'], { language }: Case, { profile }: Procedure): string {
  return localized(what, language, profile);
}

/** By when a promise is kept. What is owed for a missed date counts from the answer, however late that is. */
export function keptBy({ breach, dueAt }: Remedy, { procedure, now }: Pick<HandlingContext, 'procedure' | 'now'>): Instant {
  const owed = procedure.profile.charter.redress.find((redress) => redress.breach === breach);
  return owed === undefined ? dueAt : laterOf(dueAt, endOf(procedure, owed, now));
}
