// A provider says that a letter arrived. For an answer this is the day the time to appeal counts from (S2.41); of other letters the row of
// the outbox says enough.

import { deadlineOf } from '#core/case/case.ts';
import { isCopy, isDeciding } from '#core/case/outbox.ts';
import type { Instant } from '#core/instant.ts';
import { Refusal } from '#core/refusal.ts';
import { countedFromDelivery } from './context.ts';
import type { LetterEntry } from './lose-letter.ts';
import { changeCase, type HandlingPorts } from './perform.ts';

/** Does nothing more when it is told again. */
export async function letterDelivered(entry: LetterEntry, deliveredAt: Instant, ports: HandlingPorts): Promise<void> {
  const { caseId, outboxId, letterKind } = entry;
  if (!isDeciding(letterKind) || isCopy(entry)) return;
  try {
    await changeCase(
      caseId,
      (record, context) => {
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
      },
      ports,
      { signals: false },
    );
  } catch (error) {
    const isDone = error instanceof Refusal && error.code === 'AlreadyRecorded';
    if (!isDone) throw error;
  }
}
