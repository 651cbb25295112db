// The part of SES v2 that sends complete messages. The mail stops here, in the outbox; SES's own changes to it are imitated, because
// answers come back with its Message-ID. Mail to `bounce@` any domain bounces, as with the SES mailbox simulator.

import { randomBytes } from 'node:crypto';
import PostalMime, { addressParser } from 'postal-mime';
import * as z from 'zod';
import type { Instant } from '#core/instant.ts';
import type { Clock } from '#core/ports.ts';
import { AwsError, type AwsService, jsonError, jsonReply, notImitated, readJson } from './exchange.ts';
import { LOCAL_ACCOUNT, LOCAL_REGION } from './local-account.ts';
import type { Outbox } from './outbox.ts';

const SendEmail = z.strictObject({
  FromEmailAddress: z.string().optional(),
  Destination: z
    .strictObject({
      ToAddresses: z.array(z.string()).default([]),
      CcAddresses: z.array(z.string()).default([]),
      BccAddresses: z.array(z.string()).default([]),
    })
    .optional(),
  Content: z.strictObject({ Raw: z.strictObject({ Data: z.base64() }) }),
  ConfigurationSetName: z.string().optional(),
  EmailTags: z.array(z.strictObject({ Name: z.string(), Value: z.string() })).default([]),
});

/** A bounce as SES publishes it from a configuration set, the part that is the same for every provider of mail boxes. */
export interface BounceEvent {
  eventType: 'Bounce';
  mail: {
    timestamp: Instant;
    source: string;
    sourceArn: string;
    sendingAccountId: string;
    messageId: string;
    destination: string[];
    headersTruncated: boolean;
    headers: { name: string; value: string }[];
    tags: Record<string, string[]>;
  };
  bounce: {
    feedbackId: string;
    bounceType: 'Permanent';
    bounceSubType: 'General';
    bouncedRecipients: { emailAddress: string; action: 'failed'; status: string; diagnosticCode: string }[];
    timestamp: Instant;
    reportingMTA: string;
  };
}

/** SES has taken the message and will try to deliver it. */
export interface SendEvent {
  eventType: 'Send';
  mail: BounceEvent['mail'];
  send: Record<string, never>;
}

const LARGEST_MESSAGE_BYTES = 40 * 1024 * 1024;
const MOST_RECIPIENTS = 50;
/** Fields that SES refuses to see twice in one message; the list is longer in its developer guide. */
const SINGLE_FIELDS = [
  'auto-submitted',
  'from',
  'in-reply-to',
  'list-unsubscribe',
  'mime-version',
  'precedence',
  'references',
  'subject',
  'to',
];

/**
 * SendEmail with `Content.Raw`. `onEvent` hears of the Send, and of a Bounce, in the transaction that records the mail: it must store
 * what it hears in the same store, at once. When it throws, nothing was sent and the sender sees a 500.
 */
export function imitateSes(options: {
  outbox: Outbox;
  clock: Clock;
  onEvent: (event: SendEvent | BounceEvent) => void;
  /** Takes in mail to our own domain: it arrives, and is not in the outbox. */
  home?: { domain: string; deliver(raw: Buffer, from: string, to: string[]): Promise<unknown> };
}): AwsService {
  const { outbox, clock, onEvent, home } = options;
  return {
    async answer({ method, path, body }) {
      if (method !== 'POST' || path !== '/v2/email/outbound-emails') throw notImitated(`${method} ${path} of SES`);
      const request = readJson(SendEmail, body);
      const raw = Buffer.from(request.Content.Raw.Data, 'base64');
      if (raw.length > LARGEST_MESSAGE_BYTES) throw new AwsError('MessageRejected', 'the message is larger than 40 MB');
      const mail = await PostalMime.parse(raw);
      const twice = SINGLE_FIELDS.find((field) => mail.headers.filter((header) => header.key === field).length > 1);
      if (twice !== undefined) throw new AwsError('MessageRejected', `Duplicate header '${twice}'.`);
      const to = recipientsOf(request.Destination, mail.headers);
      if (to.length === 0 || to.length > MOST_RECIPIENTS)
        throw new AwsError('BadRequestException', `a message has 1 to ${MOST_RECIPIENTS} recipients`);

      const id = `0102${randomBytes(6).toString('hex')}-${randomBytes(16).toString('hex')}-000000`;
      const at = clock.now();
      const from = request.FromEmailAddress ?? addressesIn(mail.headers, 'from')[0] ?? '';
      if (home && to.every((address) => address.endsWith(`@${home.domain}`))) {
        await home.deliver(raw, from, to);
        return jsonReply({ MessageId: id });
      }
      const headers = [
        ...mail.headers
          .filter(({ key }) => key !== 'message-id' && key !== 'date')
          .map(({ key, value }) => ({ name: key, value })),
        { name: 'date', value: new Date(at).toUTCString().replace('GMT', '+0000') },
        { name: 'message-id', value: `<${id}@${LOCAL_REGION}.amazonses.com>` },
      ];
      const bounced = to.filter((address) => /^bounce(\+[^@]*)?@/i.test(address));
      const tags = Object.fromEntries(request.EmailTags.map((tag) => [tag.Name, [tag.Value]]));
      const bounce = bounceOf({ id, at, from, to, headers, tags, bounced });
      outbox.record(
        {
          id,
          at,
          channel: 'email',
          to,
          from,
          text: mail.text ?? '',
          headers,
          ...(mail.subject === undefined ? {} : { subject: mail.subject }),
          ...(mail.html === undefined ? {} : { html: mail.html }),
        },
        () => {
          onEvent({ eventType: 'Send', mail: bounce.mail, send: {} });
          if (bounced.length > 0) onEvent(bounce);
        },
      );
      return jsonReply({ MessageId: id });
    },
    answerError: jsonError,
  };
}

type Headers = { key: string; value: string }[];

/** The envelope given with the call, or else the message's own To, Cc and Bcc. */
function recipientsOf(destination: z.infer<typeof SendEmail>['Destination'], headers: Headers): string[] {
  if (destination === undefined) return ['to', 'cc', 'bcc'].flatMap((field) => addressesIn(headers, field));
  return [...destination.ToAddresses, ...destination.CcAddresses, ...destination.BccAddresses];
}

function addressesIn(headers: Headers, field: string): string[] {
  return headers
    .filter(({ key }) => key === field)
    .flatMap(({ value }) => addressParser(value, { flatten: true }))
    .flatMap(({ address }) => address ?? []);
}

function bounceOf(mail: {
  id: string;
  at: Instant;
  from: string;
  to: string[];
  headers: { name: string; value: string }[];
  tags: Record<string, string[]>;
  bounced: string[];
}): BounceEvent {
  return {
    eventType: 'Bounce',
    mail: {
      timestamp: mail.at,
      source: mail.from,
      sourceArn: `arn:aws:ses:${LOCAL_REGION}:${LOCAL_ACCOUNT}:identity/${mail.from.split('@').at(-1)}`,
      sendingAccountId: LOCAL_ACCOUNT,
      messageId: mail.id,
      destination: mail.to,
      headersTruncated: false,
      headers: mail.headers,
      tags: mail.tags,
    },
    bounce: {
      feedbackId: `${mail.id}-bounce`,
      bounceType: 'Permanent',
      bounceSubType: 'General',
      bouncedRecipients: mail.bounced.map((emailAddress) => ({
        emailAddress,
        action: 'failed',
        status: '5.1.1',
        diagnosticCode: 'smtp; 550 5.1.1 user unknown',
      })),
      timestamp: mail.at,
      reportingMTA: 'dns; localhost',
    },
  };
}
