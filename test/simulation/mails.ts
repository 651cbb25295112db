// Mails as SES stores them and tells of them. Their bytes depend on nothing but what is asked.

import { createHash } from 'node:crypto';
import type { Instant } from '#core/instant.ts';
import { wrapInSns } from '#local/aws/sns-envelope.ts';
import type { LocalSystem } from '#local/system.ts';
import { COMPLAINTS_ADDRESS } from '#local/system.ts';
import type { Inbound } from './snapshot.ts';

export interface SimulatedMail {
  /** What was sent. */
  raw: Buffer;
  receivedAt: Instant;
  envelopeFrom: string;
  recipients: string[];
  /** SES's id of this delivery: another one for the same mail sent again. */
  deliveryId: string;
  isProven: boolean;
  isSpam: boolean;
  hasVirus: boolean;
}

export interface MailWords {
  from: string;
  to?: string;
  subject: string;
  messageId: string;
  headers?: Readonly<Record<string, string>>;
  contentType?: string;
  body: string | Uint8Array;
}

/** The bytes of a mail. Header values may be outside ASCII: programs send them so. */
export function writeMail({
  from,
  to = COMPLAINTS_ADDRESS,
  subject,
  messageId,
  headers = {},
  contentType,
  body,
}: MailWords): Buffer {
  const lines = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Message-ID: <${messageId}>`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    'MIME-Version: 1.0',
    `Content-Type: ${contentType ?? 'text/plain; charset=utf-8'}`,
    '',
    '',
  ];
  return Buffer.concat([Buffer.from(lines.join('\r\n')), Buffer.from(body), Buffer.from('\r\n')]);
}

/** As SES stores it: what it found out stands on top of what was sent. */
export function storedBytes({ raw, deliveryId, receivedAt, envelopeFrom, recipients, ...found }: SimulatedMail): Buffer {
  const verdict = (isPassed: boolean) => (isPassed ? 'PASS' : 'FAIL');
  const result = found.isProven ? 'pass' : 'fail';
  const block = [
    `Return-Path: <${envelopeFrom}>`,
    `Received: from mx.example.org by inbound-smtp.eu-west-1.amazonaws.com with SMTP id ${deliveryId} for ${recipients[0]}; ${new Date(receivedAt).toUTCString()}`,
    `X-SES-Spam-Verdict: ${verdict(!found.isSpam)}`,
    `X-SES-Virus-Verdict: ${verdict(!found.hasVirus)}`,
    `Received-SPF: ${result}`,
    `Authentication-Results: amazonses.com; spf=${result}; dkim=${result} header.i=@example.org; dmarc=${result} header.from=example.org`,
    'X-SES-RECEIPT: c2ltdWxhdGVk',
    'X-SES-DKIM-SIGNATURE: a=rsa-sha256',
    '',
  ];
  return Buffer.concat([Buffer.from(block.join('\r\n')), raw]);
}

export function originalOf(mail: SimulatedMail): Inbound['originals'][number] {
  return { key: `raw/${mail.deliveryId}`, sha256: createHash('sha256').update(storedBytes(mail)).digest('hex') };
}

/** Stores the original and queues SES's notification `deliveries` times, as it does; 0 is a notification that got lost. */
export async function deliverMail(mail: SimulatedMail, system: LocalSystem, deliveries = 1): Promise<void> {
  const { envelopeFrom, recipients, deliveryId, receivedAt, isProven, isSpam, hasVirus } = mail;
  const { key } = originalOf(mail);
  await system.ports.files.put(key, storedBytes(mail), 'message/rfc822');
  const verdict = (isPassed: boolean) => ({ status: isPassed ? 'PASS' : 'FAIL' });
  const notification = {
    notificationType: 'Received',
    mail: { messageId: deliveryId, timestamp: receivedAt, source: envelopeFrom },
    receipt: {
      recipients,
      action: { type: 'S3', bucketName: 'files', objectKey: key },
      spamVerdict: verdict(!isSpam),
      virusVerdict: verdict(!hasVirus),
      spfVerdict: verdict(isProven),
      dkimVerdict: verdict(isProven),
      dmarcVerdict: verdict(isProven),
    },
  };
  for (let delivery = 0; delivery < deliveries; delivery += 1) {
    system.queues.send('intake-email', wrapInSns('incoming-mail', notification, receivedAt));
  }
}

export function addressOf(from: string): string {
  return /<([^>]+)>/.exec(from)?.[1] ?? from;
}

type Body = Required<Pick<MailWords, 'contentType' | 'body'>>;

/** Words with files, or several parts of any kind. */
export function writeParts(parts: readonly { contentType: string; bytes: Uint8Array; name?: string }[], kind = 'mixed'): Body {
  const boundary = `b-${createHash('sha256')
    .update(Buffer.concat(parts.map(({ bytes }) => bytes)))
    .digest('hex')
    .slice(0, 20)}`;
  const pieces = parts.flatMap(({ contentType, bytes, name }) => [
    Buffer.from(
      [
        `--${boundary}`,
        `Content-Type: ${contentType}`,
        ...(name === undefined ? [] : [`Content-Disposition: attachment; filename="${name}"`]),
        ...(contentType.startsWith('message/') ? [] : ['Content-Transfer-Encoding: base64']),
        '',
        '',
      ].join('\r\n'),
    ),
    contentType.startsWith('message/')
      ? bytes
      : Buffer.from(Buffer.from(bytes).toString('base64').replaceAll(/.{76}/g, '$&\r\n')),
    Buffer.from('\r\n'),
  ]);
  return {
    contentType: `multipart/${kind}; boundary="${boundary}"`,
    body: Buffer.concat([...pieces, Buffer.from(`--${boundary}--`)]),
  };
}

/** A delivery report that carries headers back (RFC 3464). */
export function reportOn(
  returned: { to: string; headers: readonly { name: string; value: string }[] },
  action: 'failed' | 'delayed',
): Body {
  const status = action === 'failed' ? '5.1.1' : '4.4.7';
  const recipient = `Reporting-MTA: dns; mx.example.org\r\n\r\nFinal-Recipient: rfc822; ${returned.to}\r\nAction: ${action}\r\nStatus: ${status}\r\n`;
  const original = returned.headers.map(({ name, value }) => `${name}: ${value}`).join('\r\n');
  const parts = [
    { contentType: 'text/plain', bytes: Buffer.from('Your message could not be delivered.') },
    { contentType: 'message/delivery-status', bytes: Buffer.from(recipient) },
    { contentType: 'text/rfc822-headers', bytes: Buffer.from(original) },
  ];
  return writeParts(parts, 'report; report-type=delivery-status');
}
