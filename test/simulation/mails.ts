// Mails as people, robots and mail servers send them, and how SES hands them over. Their bytes depend on nothing but what is asked.

import type { Instant } from '#core/instant.ts';
import { wrapInSns } from '#local/aws/sns-envelope.ts';
import { COMPLAINTS_ADDRESS, type LocalSystem } from '#local/system.ts';

export interface SimulatedMail {
  from: string;
  to?: string;
  subject: string;
  text: string;
  messageId: string;
  headers?: Record<string, string>;
  envelopeFrom?: string;
  /** SES's id of this delivery: another one for the same mail sent again. */
  deliveryId: string;
  isProven?: boolean;
  /** The whole body with its own Content-Type, instead of `text`. */
  report?: { contentType: string; body: string };
}

export function rawKeyOf({ deliveryId }: Pick<SimulatedMail, 'deliveryId'>): string {
  return `raw/${deliveryId}`;
}

/** Stores the original and queues SES's notification `deliveries` times, as it does. */
export async function deliverMail(mail: SimulatedMail, system: LocalSystem, deliveries = 1): Promise<void> {
  const { from, to = COMPLAINTS_ADDRESS, subject, text, messageId, headers = {}, report, deliveryId, isProven = true } = mail;
  const receivedAt: Instant = system.clock.now();
  const raw = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Message-ID: <${messageId}>`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    'MIME-Version: 1.0',
    `Content-Type: ${report?.contentType ?? 'text/plain; charset=utf-8'}`,
    '',
    report?.body ?? text,
    '',
  ].join('\r\n');
  await system.ports.files.put(rawKeyOf(mail), Buffer.from(raw), 'message/rfc822');
  const verdict = { status: isProven ? 'PASS' : 'FAIL' };
  const notification = {
    notificationType: 'Received',
    mail: { messageId: deliveryId, timestamp: receivedAt, source: mail.envelopeFrom ?? addressOf(from) },
    receipt: {
      recipients: [to],
      action: { type: 'S3', bucketName: 'files', objectKey: rawKeyOf(mail) },
      spamVerdict: { status: 'PASS' },
      virusVerdict: { status: 'PASS' },
      spfVerdict: verdict,
      dkimVerdict: verdict,
      dmarcVerdict: verdict,
    },
  };
  for (let delivery = 0; delivery < deliveries; delivery += 1) {
    system.queues.send('intake-email', wrapInSns('incoming-mail', notification, receivedAt));
  }
}

export function addressOf(from: string): string {
  return /<([^>]+)>/.exec(from)?.[1] ?? from;
}

/** A delivery report that carries our own headers back (RFC 3464). */
export function reportOn(returned: {
  to: string;
  headers: readonly { name: string; value: string }[];
}): NonNullable<SimulatedMail['report']> {
  const boundary = 'report-boundary';
  const original = returned.headers.map(({ name, value }) => `${name}: ${value}`).join('\r\n');
  const part = (type: string, body: string) => `--${boundary}\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`;
  return {
    contentType: `multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    body:
      part('text/plain', 'Your message could not be delivered.') +
      part(
        'message/delivery-status',
        `Reporting-MTA: dns; mx.example.org\r\n\r\nFinal-Recipient: rfc822; ${returned.to}\r\nAction: failed\r\nStatus: 5.1.1`,
      ) +
      part('text/rfc822-headers', original) +
      `--${boundary}--`,
  };
}
