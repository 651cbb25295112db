// Sending one row of the outbox, at most once accepted. The row is claimed first; a send that certainly did not happen gives the claim
// back, one whose answer was lost keeps it, and the provider's own events settle it before anybody tries again. Where a provider has no
// such events, a person decides.

import type { OutboxEntry } from '#core/case/outbox.ts';
import { loseLetter } from '#core/handling/lose-letter.ts';
import { loseNotice } from '#core/handling/lose-notice.ts';
import type { HandlingPorts } from '#core/handling/perform.ts';
import type { Instant } from '#core/instant.ts';
import { Refusal } from '#core/refusal.ts';
import type { OutboxMessage } from './outbox-message.ts';

/**
 * `undefined`: there is nobody to send it to, or nothing left to send. `deliverBy`: until when to wait for word that it arrived. A Refusal
 * `MailRejected` may say `why`.
 */
export type Send = (entry: OutboxEntry) => Promise<{ providerMessageId: string; deliverBy?: Instant } | undefined>;

/** `hasEvents`: whether the provider tells afterwards what it sent, so that a lost answer can be made up for. */
export async function sendOnce(
  { caseId, outboxId }: OutboxMessage,
  send: Send,
  ports: HandlingPorts,
  { hasEvents }: { hasEvents: boolean },
): Promise<void> {
  const entry = await ports.cases.claimOutbox(caseId, outboxId, ports.clock.now());
  if (!entry) return;
  if (!hasEvents && (entry.claims ?? 1) > 1) return await giveUp(entry, 'answer_lost', ports);
  let result: Awaited<ReturnType<Send>>;
  try {
    result = await send(entry);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'MailRejected')
      return await giveUp(entry, String(error.facts['why'] ?? 'rejected'), ports);
    if (isCertainlyNotSent(error)) await ports.cases.releaseOutbox(entry);
    throw error;
  }
  if (!result) return await giveUp(entry, 'no_recipient', ports);
  await ports.cases.settleOutbox(entry, { status: 'sent', at: ports.clock.now(), ...result });
}

/** The other way to its reader comes first, because nobody looks again at a row that has failed. */
async function giveUp(entry: OutboxEntry, why: string, ports: HandlingPorts): Promise<void> {
  ports.log.warn('not sent', { caseId: entry.caseId, outboxId: entry.outboxId, why });
  if (entry.kind === 'letter') await loseLetter(entry, why, ports);
  else await loseNotice(entry, why, ports);
  await ports.cases.settleOutbox(entry, { status: 'failed', at: ports.clock.now() });
}

/** The provider refused the call itself, or could not be reached: the message is not on its way. */
function isCertainlyNotSent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && (error.code === 'ECONNREFUSED' || error.code === 'ENOTFOUND')) return true;
  if (!('$metadata' in error) || typeof error.$metadata !== 'object' || error.$metadata === null) return false;
  const status = 'httpStatusCode' in error.$metadata ? error.$metadata.httpStatusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < 500;
}
