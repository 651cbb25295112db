// One letter that goes as a text message: its short version, as it was kept.

import { idempotencyKeyOf } from '#core/case/outbox.ts';
import type { HandlingPorts } from '#core/handling/perform.ts';
import type { Texter } from '#core/ports.ts';
import type { OutboxMessage } from '#functions/shared/edges/outbox-message.ts';
import { sendOnce } from '#functions/shared/edges/send-once.ts';

export async function sendText(message: OutboxMessage, texter: Texter, ports: HandlingPorts): Promise<void> {
  await sendOnce(
    message,
    async (entry) => {
      const kept = entry.kind === 'letter' ? await ports.letterBook.read(entry) : undefined;
      return kept && (await texter.send({ to: kept.to, body: kept.sms, idempotencyKey: idempotencyKeyOf(entry) }));
    },
    ports,
    { hasEvents: false },
  );
}
