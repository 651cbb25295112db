// One notification that SES took in a mail: fetch the original, record it. The original is in the bucket before anything here runs.

import type { MarkKeys } from '#core/intake/mail/place-mail.ts';
import { type MailPorts, recordMail } from '#core/intake/mail/record-mail.ts';
import { readSesNotification } from '#core/intake/mail/ses-notification.ts';
import { unwrapSnsEnvelope } from '#core/intake/sns-envelope.ts';
import type { Files } from '#core/ports.ts';
import { Refusal } from '#core/refusal.ts';

/** @throws Error for a body that is no notification, or an original that is not there (yet): the queue keeps the message. */
export async function receiveMail(body: string, marks: MarkKeys, ports: MailPorts & { files: Files }): Promise<void> {
  const notification = readSesNotification(unwrapSnsEnvelope(body).message);
  if (notification === 'setup_notification') return;
  if (notification === undefined) throw new Error('not an SES notification');
  const key = notification.bucketKey ?? `raw/${notification.messageId}`;
  const bytes = await ports.files.get(key);
  if (!bytes) throw new Error('the original is not in the bucket');
  await recordMail(notification, { bytes, key }, marks, ports).catch((error: unknown) => {
    if (!(error instanceof Refusal && error.code === 'AlreadyRecorded')) throw error;
  });
  await ports.mailLedger.markPlaced(key);
}
