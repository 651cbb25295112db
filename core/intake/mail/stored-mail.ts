// What SES wrote on top of a mail before it stored it: verdicts, envelope and time, for a mail whose notification got lost or says too
// little. Only SES's own block at the very top counts: the same headers further down are the sender's, and may be forged (E18).

import type { Instant } from '#core/instant.ts';
import { readMoment } from '#core/intake/sns-envelope.ts';
import { SETUP_NOTIFICATION, type SesNotification, Verdict, type Verdicts } from './ses-notification.ts';

export interface ReceiptHeaders {
  verdicts: Verdicts;
  envelopeFrom: string | undefined;
  /** From the Received header, which names one recipient at most. */
  recipients: string[];
  receivedAt: Instant | undefined;
  /** Domains whose DKIM signature SES verified: `dkim=pass header.i=@example.org`. */
  signedBy: string[];
}

/** The headers that SES adds, each once, above everything that the sender wrote. The last two always close the block. */
const OURS = [
  'return-path',
  'received',
  'x-ses-spam-verdict',
  'x-ses-virus-verdict',
  'received-spf',
  'authentication-results',
  'x-ses-receipt',
  'x-ses-dkim-signature',
];
const MAX_BLOCK_BYTES = 64_000;

/** Never throws; what SES did not write reads as `UNKNOWN` or is missing. */
export function readReceiptHeaders(raw: Uint8Array): ReceiptHeaders {
  const block = topBlock(raw);
  const received = block.get('received') ?? '';
  // Without this line on top nothing of SES's is there, and all the rest was written by the sender.
  const isOfSes = /\bby inbound-smtp\.[a-z0-9-]+\.amazonaws\.com\b/i.test(received);
  const header = (name: string) => (isOfSes ? (block.get(name) ?? '') : '');
  const results = /^amazonses\.com\s*;/i.test(header('authentication-results')) ? header('authentication-results') : '';
  const result = (method: string) => verdictOf(new RegExp(`\\b${method}=([a-z]+)`, 'i').exec(results)?.[1]);
  return {
    verdicts: {
      spam: verdictOf(header('x-ses-spam-verdict')),
      virus: verdictOf(header('x-ses-virus-verdict')),
      spf: result('spf'),
      dkim: result('dkim'),
      dmarc: result('dmarc'),
    },
    envelopeFrom: isOfSes ? block.get('return-path')?.replaceAll(/[<>\s]/g, '') : undefined,
    recipients: [...(isOfSes ? received : '').matchAll(/\bfor\s+<?([^\s<>;]{1,320}@[^\s<>;]{1,255})>?/gi)].flatMap(
      ([, address]) => address ?? [],
    ),
    receivedAt: isOfSes
      ? readMoment(
          /;([^;]*)$/
            .exec(received)?.[1]
            ?.replace(/\([^)]*\)/g, '')
            .trim(),
        )
      : undefined,
    signedBy: [...results.matchAll(/\bdkim=pass\b[^;]*?\bheader\.[id]=(?:[^\s@;]*@)?([a-z0-9.-]+)/gi)].flatMap(
      ([, domain]) => domain?.toLowerCase() ?? [],
    ),
  };
}

/** `notification` with what it does not tell filled in from the mail itself. */
export function completeNotification(notification: SesNotification, stored: ReceiptHeaders): SesNotification {
  const { verdicts } = notification;
  const known = (which: keyof Verdicts) => (verdicts[which] === 'UNKNOWN' ? stored.verdicts[which] : verdicts[which]);
  return {
    ...notification,
    receivedAt: notification.receivedAt ?? stored.receivedAt,
    envelopeFrom: notification.envelopeFrom ?? stored.envelopeFrom,
    recipients: notification.recipients.length > 0 ? notification.recipients : stored.recipients,
    verdicts: {
      spam: known('spam'),
      virus: known('virus'),
      spf: known('spf'),
      dkim: known('dkim'),
      dmarc: known('dmarc'),
    },
  };
}

/** The notification that should have come for the mail stored under `key`; undefined for what is no mail. Its rest is in the mail. */
export function notificationOfStored(key: string, storedAt: Instant): SesNotification | undefined {
  const messageId = key.split('/').at(-1) ?? '';
  if (messageId === '' || messageId === SETUP_NOTIFICATION) return undefined;
  return {
    messageId,
    receivedAt: storedAt,
    envelopeFrom: undefined,
    recipients: [],
    bucketName: undefined,
    bucketKey: key,
    verdicts: { spam: 'UNKNOWN', virus: 'UNKNOWN', spf: 'UNKNOWN', dkim: 'UNKNOWN', dmarc: 'UNKNOWN' },
  };
}

/** The same as the text that SES would have put on the queue, with nothing in it but where the mail lies. */
export function tellOfStoredMail(key: string, storedAt: Instant): string | undefined {
  const notification = notificationOfStored(key, storedAt);
  return (
    notification &&
    JSON.stringify({
      notificationType: 'Received',
      mail: { messageId: notification.messageId, timestamp: storedAt },
      receipt: { action: { type: 'S3', objectKey: key } },
    })
  );
}

/** The leading headers that SES writes, unfolded, up to the first that is not its own or comes again. */
function topBlock(raw: Uint8Array): Map<string, string> {
  const block = new Map<string, string>();
  const [head = ''] = Buffer.from(raw.subarray(0, MAX_BLOCK_BYTES))
    .toString('latin1')
    .split(/\r?\n\r?\n/, 1);
  for (const line of head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name = '', value = ''] = /^([\w-]+)[ \t]*:(.*)$/.exec(line) ?? [];
    const key = name.toLowerCase();
    if (!OURS.includes(key) || block.has(key)) break;
    block.set(key, value.trim());
    if (key === 'x-ses-dkim-signature') break;
  }
  return block;
}

/** SES's words in its headers: `PASS`, `pass`, `none`, `temperror` … */
function verdictOf(word: string | undefined): Verdict {
  const upper = word?.toUpperCase() ?? '';
  if (['SOFTFAIL', 'NEUTRAL', 'NONE', 'POLICY'].includes(upper)) return 'GRAY';
  if (['TEMPERROR', 'PERMERROR'].includes(upper)) return 'PROCESSING_FAILED';
  return Verdict.catch('UNKNOWN').parse(upper);
}
