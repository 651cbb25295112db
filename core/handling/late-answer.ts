// Whether an answer that leaves now leaves late (S4.21): after the day that was promised last, put off or not.

import { type Case, deadlineOf } from '#core/case/case.ts';
import type { Instant } from '#core/instant.ts';
import type { HandlingContext } from './context.ts';

/** What the answer tells of it. */
export function latenessOf(record: Case, { now }: Pick<HandlingContext, 'now'>): { lateSince?: Instant } {
  const promised = deadlineOf(record, record.phase === 'under_appeal' ? 'answer_appeal' : 'respond')?.dueAt;
  return promised !== undefined && promised < now ? { lateSince: promised } : {};
}
