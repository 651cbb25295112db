// What every letter about how far we are says, whatever it was written for: by when the answer comes, and, when it is late, that the person
// need not wait for it (S2.22).

import { type Case, deadlineOf } from '#core/case/case.ts';
import type { Instant } from '#core/instant.ts';
import { stageAfter } from '#core/procedure/procedure.ts';
import { type HandlingContext, letterFrame } from './context.ts';

export function progressFacts(record: Case, respondBy: Instant, context: HandlingContext) {
  return {
    kind: 'progress_update',
    ...letterFrame(record, context),
    respondBy,
    ...(isFormalOwed(record, context) ? { offersFormal: true } : {}),
  } as const;
}

/** The answer is late, and there is a further stage to go to. */
export function isFormalOwed(record: Case, { procedure, now }: HandlingContext): boolean {
  const respondBy = record.phase === 'under_appeal' ? undefined : deadlineOf(record, 'respond')?.dueAt;
  return respondBy !== undefined && respondBy <= now && stageAfter(procedure.profile, record.stage) !== undefined;
}
