// What End User Messaging says happened to a text (M14). A receipt can take three days, so silence is not left to it: the sweep gives up
// waiting sooner (functions/sweep). SNS says nothing of its texts.

import { parseIdempotencyKey } from '#core/case/outbox.ts';
import { letterDelivered } from '#core/handling/letter-delivered.ts';
import { loseLetter } from '#core/handling/lose-letter.ts';
import type { HandlingPorts } from '#core/handling/perform.ts';
import { LETTER_CONTEXT, type TextEvent } from '#functions/shared/edges/text-event.ts';

/** Not every carrier tells more than that it took the text: that counts as arrived until it says otherwise. */
const arrived: readonly string[] = ['TEXT_DELIVERED', 'TEXT_SUCCESSFUL'];

export async function recordTextDelivery(
  { eventType, isFinal, messageId, context }: TextEvent,
  ports: HandlingPorts,
): Promise<void> {
  const key = parseIdempotencyKey(context[LETTER_CONTEXT] ?? '');
  const entry = key && (await ports.cases.listOutbox(key.caseId)).find(({ outboxId }) => outboxId === key.outboxId);
  if (!entry) return ports.log.info('delivery event of no letter', { type: eventType });
  if (entry.kind !== 'letter' || entry.status === 'failed') return;
  const at = ports.clock.now();
  if (!arrived.includes(eventType) && isFinal) {
    // The other way comes first: an event that comes again does nothing more with a row that has failed.
    await loseLetter(entry, eventType.slice('TEXT_'.length).toLowerCase(), ports);
    return await ports.cases.settleOutbox(entry, { status: 'failed', at });
  }
  if (arrived.includes(eventType)) await letterDelivered(entry, at, ports);
  await ports.cases.settleOutbox(entry, {
    status: 'sent',
    at,
    ...(messageId === undefined ? {} : { providerMessageId: messageId }),
    ...(arrived.includes(eventType) ? { deliveredAt: at } : {}),
  });
}
