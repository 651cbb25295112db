// What a provider says happened to a letter; texts have a file of their own (record-text-delivery.ts). A Send event settles a row whose
// answer was lost, so that it is not sent again; after a bounce a person finds another way, and after a permanent one no letter goes to that
// address any more (E7). What SES calls a complaint is a spam report and has nothing to do with complaints here.

import * as z from 'zod';
import { type OutboxEntry, parseIdempotencyKey } from '#core/case/outbox.ts';
import { letterDelivered } from '#core/handling/letter-delivered.ts';
import { loseLetter } from '#core/handling/lose-letter.ts';
import type { HandlingPorts } from '#core/handling/perform.ts';
import { instantOf } from '#core/instant.ts';
import type { MailLedger } from '#core/intake/mail/mail-ledger.ts';
import { unwrapSnsEnvelope } from '#core/intake/sns-envelope.ts';
import { IDEMPOTENCY_TAG } from '#functions/shared/aws/ses-mailer.ts';
import { TextEvent } from '#functions/shared/edges/text-event.ts';
import { recordTextDelivery } from './record-text-delivery.ts';

const DeliveryEvent = z.looseObject({
  /** Event publishing says eventType, feedback notifications say notificationType. */
  eventType: z.string().optional(),
  notificationType: z.string().optional(),
  mail: z.looseObject({
    messageId: z.string().optional(),
    tags: z.record(z.string(), z.array(z.string())).optional(),
  }),
  delivery: z.looseObject({ timestamp: z.string() }).optional(),
  bounce: z
    .looseObject({
      bounceType: z.string().optional(),
      bounceSubType: z.string().optional(),
      bouncedRecipients: z.array(z.looseObject({ emailAddress: z.string(), action: z.string().optional() })).optional(),
    })
    .optional(),
});

export async function recordDelivery(body: string, ports: HandlingPorts & { mailLedger: MailLedger }): Promise<void> {
  const told: unknown = JSON.parse(unwrapSnsEnvelope(body).message);
  const ofText = TextEvent.safeParse(told);
  if (ofText.success) return await recordTextDelivery(ofText.data, ports);
  const event = DeliveryEvent.parse(told);
  const type = event.eventType ?? event.notificationType;
  const key = parseIdempotencyKey(event.mail.tags?.[IDEMPOTENCY_TAG]?.[0] ?? '');
  if (!key) {
    ports.log.info('delivery event of no letter', { type: type ?? 'unknown' });
    return;
  }
  const entry = (await ports.cases.listOutbox(key.caseId)).find(({ outboxId }) => outboxId === key.outboxId);
  if (!entry) return;
  if (entry.status === 'pending' || entry.status === 'claimed') {
    const providerMessageId = event.mail.messageId === undefined ? {} : { providerMessageId: event.mail.messageId };
    await ports.cases.settleOutbox(entry, { status: 'sent', at: ports.clock.now(), ...providerMessageId });
  }
  if (type === 'Delivery' && entry.kind === 'letter' && entry.status !== 'failed') {
    const at = event.delivery === undefined ? ports.clock.now() : instantOf(Date.parse(event.delivery.timestamp));
    await letterDelivered(entry, at, ports);
    return await ports.cases.settleOutbox(entry, { status: 'sent', at, deliveredAt: at });
  }
  const isLost = (type === 'Bounce' && isFinal(event.bounce, entry)) || type === 'Reject' || type === 'Rendering Failure';
  if (!isLost || entry.kind !== 'letter' || entry.status === 'failed') return;
  const gone = event.bounce?.bounceType === 'Permanent' ? event.bounce.bouncedRecipients : undefined;
  for (const { emailAddress } of gone ?? []) await ports.mailLedger.refuse(emailAddress);
  // The task comes first: an event that comes again does nothing more with a row that has failed.
  await loseLetter(entry, 'bounced', ports);
  await ports.cases.settleOutbox(entry, { status: 'failed', at: ports.clock.now() });
}

/**
 * SES tells of a soft bounce when it has stopped trying, so that letter is lost as well (E6). An out-of-office answer comes as one too:
 * it is `General`, and holds no report that says failed.
 */
function isFinal(bounce: z.infer<typeof DeliveryEvent>['bounce'], { deliveredAt }: OutboxEntry): boolean {
  const { bounceType, bounceSubType, bouncedRecipients = [] } = bounce ?? {};
  if (bounceType === 'Permanent' || bouncedRecipients.some(({ action }) => action === 'failed')) return true;
  return deliveredAt === undefined && bounceSubType !== 'General';
}
