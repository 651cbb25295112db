// One letter that goes as a text message: its short version, as it was kept. What may not be texted, or cannot be for too long, goes
// another way (core/handling/lose-letter.ts).

import { idempotencyKeyOf, type OutboxEntry } from '#core/case/outbox.ts';
import { findSendingStop } from '#core/handling/find-sending-stop.ts';
import type { HandlingPorts, KeptLetter } from '#core/handling/perform.ts';
import { countText } from '#core/handling/text-limits.ts';
import { HOUR, movedBy } from '#core/instant.ts';
import type { Texter } from '#core/ports.ts';
import { Refusal } from '#core/refusal.ts';
import type { OutboxMessage } from '#functions/shared/edges/outbox-message.ts';
import { sendOnce } from '#functions/shared/edges/send-once.ts';

export async function sendText(message: OutboxMessage, texter: Texter, ports: HandlingPorts): Promise<void> {
  const { profile } = ports.procedures.current();
  const fallback = profile.texts.fallbackHours * HOUR;

  async function send(entry: OutboxEntry) {
    const kept = entry.kind === 'letter' ? await ports.letterBook.read(entry) : undefined;
    if (!kept) return undefined;
    const barred = await findSendingStop(entry, kept, ports);
    const why = barred ?? (await findStop(kept, ports)) ?? (await countText(kept.to, profile, ports.tally));
    if (why !== undefined) throw new Refusal('MailRejected', { why });
    try {
      const sent = await texter.send({ to: kept.to, body: kept.sms, idempotencyKey: idempotencyKeyOf(entry) });
      return texter.tellsDelivery ? { ...sent, deliverBy: movedBy(ports.clock.now(), fallback) } : sent;
    } catch (error) {
      if (error instanceof Refusal && error.facts['why'] === 'opted_out') await ports.numbers.setStopped(kept.to, true);
      // M16: one carrier serves a country, and it may be away for longer than somebody should wait.
      if (movedBy(entry.at, fallback) > ports.clock.now() || error instanceof Refusal) throw error;
      throw new Refusal('MailRejected', { why: 'outage' });
    }
  }

  await sendOnce(message, send, ports, { hasEvents: texter.tellsDelivery });
}

/** STOP counts for a number whatever case the letter is on (M4); only the word that it was heard still goes out. */
async function findStop({ to, letterKind }: KeptLetter, { numbers }: HandlingPorts): Promise<'texts_stopped' | undefined> {
  return letterKind !== 'text_answer' && (await numbers.isStopped(to)) ? 'texts_stopped' : undefined;
}
