// What a provider says happened to a letter; texts have a file of their own (record-text-delivery.ts). A Send event settles a row whose answer was lost, so that it is not sent again; a
// permanent bounce is a task for a person. What SES calls a complaint is a spam report and has nothing to do with complaints here.

import * as z from 'zod';
import { parseIdempotencyKey } from '#core/case/outbox.ts';
import { changeCase, type HandlingPorts } from '#core/handling/perform.ts';
import { letterFailed } from '#core/handling/receive-message.ts';
import { unwrapSnsEnvelope } from '#core/intake/sns-envelope.ts';
import { IDEMPOTENCY_TAG } from '#functions/shared/aws/ses-mailer.ts';
import { recordTextDelivery, TextEvent } from './record-text-delivery.ts';

const DeliveryEvent = z.looseObject({
  /** Event publishing says eventType, feedback notifications say notificationType. */
  eventType: z.string().optional(),
  notificationType: z.string().optional(),
  mail: z.looseObject({
    messageId: z.string().optional(),
    tags: z.record(z.string(), z.array(z.string())).optional(),
  }),
  bounce: z.looseObject({ bounceType: z.string().optional() }).optional(),
});

export async function recordDelivery(body: string, ports: HandlingPorts): Promise<void> {
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
  const isLost =
    (type === 'Bounce' && event.bounce?.bounceType === 'Permanent') || type === 'Reject' || type === 'Rendering Failure';
  if (!isLost || entry.kind !== 'letter' || entry.status === 'failed') return;
  // The task comes first: an event that comes again does nothing more with a row that has failed.
  await changeCase(key.caseId, (record, context) => letterFailed(record, key.outboxId, 'bounced', context), ports, {
    signals: false,
  });
  await ports.cases.settleOutbox(entry, { status: 'failed', at: ports.clock.now() });
}
