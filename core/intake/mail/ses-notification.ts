// What Amazon SES tells us about a mail it has stored. Lenient on purpose: an unknown verdict or a missing field must never cost
// somebody their complaint, so only the mail's id is required; the rest is in the mail itself (stored-mail.ts).

import * as z from 'zod';
import type { Instant } from '#core/instant.ts';
import { readJson } from '#core/intake/json-text.ts';
import { readMoment } from '#core/intake/sns-envelope.ts';

const VERDICTS = ['PASS', 'FAIL', 'GRAY', 'PROCESSING_FAILED', 'DISABLED', 'UNKNOWN'] as const;

/** `DISABLED` is undocumented but sent in production; anything else unheard of reads as `UNKNOWN`. */
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof Verdict>;

export interface Verdicts {
  spam: Verdict;
  virus: Verdict;
  spf: Verdict;
  dkim: Verdict;
  dmarc: Verdict;
}

export interface SesNotification {
  /** SES's own id of the mail, unrelated to its Message-ID header. */
  messageId: string;
  /** When SES took the mail in; undefined when it did not say so legibly. Deadlines count from here, never from the Date header (E48). */
  receivedAt: Instant | undefined;
  /** SMTP MAIL FROM; empty for the null sender `<>` of bounces and automatic replies; undefined when not told. */
  envelopeFrom: string | undefined;
  /** Envelope RCPT TO that matched the rule. These decide the routing, not the To header (E14, E15). */
  recipients: string[];
  bucketName: string | undefined;
  bucketKey: string | undefined;
  verdicts: Verdicts;
}

const Status = z
  .looseObject({ status: Verdict.catch('UNKNOWN') })
  .transform(({ status }) => status)
  .catch('UNKNOWN');
const OptionalText = z.string().optional().catch(undefined);

const Notification = z.looseObject({
  mail: z.looseObject({ messageId: z.string().min(1), timestamp: OptionalText, source: OptionalText }),
  receipt: z.looseObject({
    recipients: z.array(z.string()).catch([]),
    action: z
      .looseObject({ bucketName: OptionalText, objectKey: OptionalText })
      .catch({ bucketName: undefined, objectKey: undefined }),
    spamVerdict: Status,
    virusVerdict: Status,
    spfVerdict: Status,
    dkimVerdict: Status,
    dmarcVerdict: Status,
  }),
});

/** SES writes this in place of a message id when a receipt rule is switched on, to try its permissions. */
export const SETUP_NOTIFICATION = 'AMAZON_SES_SETUP_NOTIFICATION';
const SetupNotification = z.looseObject({ mail: z.looseObject({ messageId: z.literal(SETUP_NOTIFICATION) }) });

/**
 * The SES receipt notification in `text`, which is the bare JSON that an SNS message carries.
 * `setup_notification` for SES's own probe; undefined for anything that is not a receipt notification. Never throws.
 */
export function readSesNotification(text: string): SesNotification | 'setup_notification' | undefined {
  const json = readJson(text);
  if (SetupNotification.safeParse(json).success) return 'setup_notification';
  const { success, data } = Notification.safeParse(json);
  if (!success) return undefined;
  const { mail, receipt } = data;
  return {
    messageId: mail.messageId,
    receivedAt: readMoment(mail.timestamp),
    envelopeFrom: mail.source?.replaceAll(/[<>\s]/g, ''),
    recipients: receipt.recipients,
    bucketName: receipt.action.bucketName,
    bucketKey: receipt.action.objectKey,
    verdicts: {
      spam: receipt.spamVerdict,
      virus: receipt.virusVerdict,
      spf: receipt.spfVerdict,
      dkim: receipt.dkimVerdict,
      dmarc: receipt.dmarcVerdict,
    },
  };
}
