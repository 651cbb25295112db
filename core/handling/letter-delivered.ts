// A provider says that a letter arrived. For an answer this is the day the time to appeal counts from (S2.41); of other letters the row of
// the outbox says enough.

import { type Case, deadlineOf } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import { isCopy, isDeciding } from '#core/case/outbox.ts';
import type { Instant } from '#core/instant.ts';
import { Refusal } from '#core/refusal.ts';
import { countedFromDelivery, type HandlingContext } from './context.ts';
import type { LetterEntry } from './lose-letter.ts';
import { changeCase, type HandlingPorts } from './perform.ts';

/** Does nothing more when it is told again. */
export async function letterDelivered(entry: LetterEntry, deliveredAt: Instant, ports: HandlingPorts): Promise<void> {
  if (!isDeciding(entry.letterKind) || isCopy(entry)) return;
  try {
    await changeCase(entry.caseId, (record, context) => letterArrived(record, entry, deliveredAt, context), ports, {
      signals: false,
    });
  } catch (error) {
    const isDone = error instanceof Refusal && error.code === 'AlreadyRecorded';
    if (!isDone) throw error;
  }
}

/** Undefined for a letter that decides nothing, and for a copy. */
export function letterArrived(
  record: Case,
  entry: LetterEntry,
  deliveredAt: Instant,
  context: HandlingContext,
): Draft | undefined {
  const { caseId, outboxId, letterKind } = entry;
  if (!isDeciding(letterKind) || isCopy(entry)) return undefined;
  const counted = countedFromDelivery(record, letterKind, deliveredAt, context);
  const window = deadlineOf(counted, 'appeal_window');
  return {
    after: counted,
    events: [
      {
        type: 'letter_delivered_to_provider',
        actor: { kind: 'procedure' },
        facts: { outboxId, deliveredAt, ...(window ? { appealBy: window.dueAt } : {}) },
      },
    ],
    pointers: [`DELIVERED#${caseId}#${outboxId}`],
  };
}
