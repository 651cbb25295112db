// Mail that arrives locally: an SMTP server that does what SES's receipt rule does. The raw message is stored byte for byte and
// SES's notification of it queued before the sender hears 250; when either fails the sender hears 451 and keeps the mail to try again.
// Unlike SES it adds no headers of its own to the stored message: what the sender sent is what is there.

import PostalMime, { addressParser, decodeWords } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import type { Instant } from '#core/instant.ts';
import type { Chance, Clock, Files } from '#core/ports.ts';
import { systemChance } from '#functions/shared/edges/outside.ts';
import { snsTopicArn, wrapInSns } from './aws/sns-envelope.ts';
import type { Queues } from './queues.ts';

export const MAIL_INTAKE_QUEUE = 'intake-email';

/** What SES found out about a message; see its developer guide, "Contents of notifications". */
export interface ReceiptVerdicts {
  spamVerdict: Verdict;
  virusVerdict: Verdict;
  spfVerdict: Verdict;
  dkimVerdict: Verdict;
  dmarcVerdict: Verdict;
}
interface Verdict {
  status: 'PASS' | 'FAIL' | 'GRAY' | 'PROCESSING_FAILED' | 'DISABLED';
}

const ALL_PASS: ReceiptVerdicts = {
  spamVerdict: { status: 'PASS' },
  virusVerdict: { status: 'PASS' },
  spfVerdict: { status: 'PASS' },
  dkimVerdict: { status: 'PASS' },
  dmarcVerdict: { status: 'PASS' },
};

/** SES takes in messages of up to 40 MB, headers included. */
const LARGEST_MESSAGE_BYTES = 40 * 1024 * 1024;
/** Over SNS, SES hands on 10 KB of headers and says that it left some out. */
const MOST_HEADER_BYTES = 10 * 1024;
const TOPIC = 'incoming-mail';
const KEY_PREFIX = 'raw/';

export interface MailInOptions {
  /** Every address at this domain is accepted, and no other (550). */
  domain: string;
  /** 0 takes a free one. */
  port?: number;
  files: Pick<Files, 'put'>;
  /** As the notification names it; `files` decides where messages go. */
  bucketName: string;
  queues: Queues;
  clock: Clock;
  /** Names the messages. */
  chance?: Chance;
  /** Stands in for SES's scanners; everything passes without it. */
  judge?: (raw: Uint8Array) => ReceiptVerdicts;
  /** Hears why a sender was told 451. */
  onFailure?: (error: unknown) => void;
}

/** Starts the server on 127.0.0.1. Messages are stored under `raw/<id>`; `stop` waits for those that are being taken in. */
export async function startMailIn(options: MailInOptions): Promise<{ port: number; stop(): Promise<void> }> {
  const suffix = `@${options.domain.toLowerCase()}`;
  const server = new SMTPServer({
    name: 'localhost',
    banner: 'Candour mail intake',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    hideSMTPUTF8: true,
    size: LARGEST_MESSAGE_BYTES,
    closeTimeout: 2_000,
    onRcptTo({ address }, _session, done) {
      done(
        address.toLowerCase().endsWith(suffix) ? null : refusal(550, `No mailbox here: only addresses at ${options.domain} are`),
      );
    },
    onData(stream, { envelope }, done) {
      const sender = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
      const recipients = envelope.rcptTo.map(({ address }) => address);
      takeIn(stream, sender, recipients, options).then(
        (id) => done(null, `OK ${id}`),
        (error: unknown) => {
          if (error instanceof TooLarge) return done(refusal(552, error.message));
          options.onFailure?.(error);
          done(refusal(451, 'The message could not be stored; please try again later'));
        },
      );
    },
  });
  // Connections that break off are the sender's to repeat.
  server.on('error', () => {});
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the mail intake has no port');
  return { port: address.port, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

class TooLarge extends Error {}

async function takeIn(
  stream: SMTPServerDataStream,
  sender: string,
  recipients: string[],
  options: MailInOptions,
): Promise<string> {
  return await deliverMail(await readWhole(stream), sender, recipients, options);
}

/** Stores and announces one message as SES does; its id is answered once both are durable. */
export async function deliverMail(
  raw: Buffer,
  sender: string,
  recipients: string[],
  options: Pick<MailInOptions, 'files' | 'bucketName' | 'queues' | 'clock' | 'chance' | 'judge'>,
): Promise<string> {
  const messageId = Buffer.from((options.chance ?? systemChance).bytes(20)).toString('hex');
  const receivedAt = options.clock.now();
  const notification = {
    notificationType: 'Received',
    mail: await describeMail(raw, { messageId, receivedAt, sender, recipients }),
    receipt: {
      timestamp: receivedAt,
      processingTimeMillis: 1,
      recipients,
      ...(options.judge?.(raw) ?? ALL_PASS),
      action: {
        type: 'S3',
        topicArn: snsTopicArn(TOPIC),
        bucketName: options.bucketName,
        objectKeyPrefix: KEY_PREFIX,
        objectKey: `${KEY_PREFIX}${messageId}`,
      },
    },
  };
  await options.files.put(`${KEY_PREFIX}${messageId}`, raw, 'message/rfc822');
  options.queues.send(MAIL_INTAKE_QUEUE, wrapInSns(TOPIC, notification, receivedAt, 'Amazon SES Email Receipt Notification'));
  return messageId;
}

/** Reads to the end even when it is too much, because SMTP answers only then, but keeps no more than is allowed. */
async function readWhole(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size <= LARGEST_MESSAGE_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > LARGEST_MESSAGE_BYTES) {
    throw new TooLarge(
      'The message is larger than 40 MB: please send large files in several messages, or ask us for another way',
    );
  }
  return Buffer.concat(chunks);
}

interface Envelope {
  messageId: string;
  receivedAt: Instant;
  sender: string;
  recipients: string[];
}

/** The `mail` object of SES's notification. A header section that nobody can read still makes a notification, with the envelope alone. */
async function describeMail(raw: Buffer, { messageId, receivedAt, sender, recipients }: Envelope) {
  const { headers } = await PostalMime.parse(headerSection(raw)).catch(() => ({ headers: [] }));
  const shown = withinLimit(headers.map(({ originalKey, value }) => ({ name: originalKey, value: decodeWords(value) })));
  const fieldOf = (field: string) => headers.find(({ key }) => key === field)?.value;
  return {
    timestamp: receivedAt,
    source: sender,
    messageId,
    destination: recipients,
    headersTruncated: shown.length < headers.length,
    headers: shown,
    commonHeaders: {
      returnPath: sender,
      from: listOf(fieldOf('from')),
      replyTo: listOf(fieldOf('reply-to')),
      date: fieldOf('date'),
      to: listOf(fieldOf('to')),
      cc: listOf(fieldOf('cc')),
      messageId: fieldOf('message-id'),
      subject: fieldOf('subject') && decodeWords(fieldOf('subject') ?? ''),
    },
  };
}

/** Everything before the first empty line, which is all that the notification speaks of. */
function headerSection(raw: Buffer): Buffer {
  const end = raw.indexOf('\r\n\r\n');
  return end < 0 ? raw : raw.subarray(0, end + 4);
}

function withinLimit(headers: { name: string; value: string }[]): { name: string; value: string }[] {
  let size = 0;
  return headers.filter(({ name, value }) => {
    size += Buffer.byteLength(name) + Buffer.byteLength(value);
    return size <= MOST_HEADER_BYTES;
  });
}

/** Addresses as SES writes them, `Name <address>`; undefined when there is no such field. */
function listOf(value: string | undefined): string[] | undefined {
  if (value === undefined) return undefined;
  return addressParser(value, { flatten: true }).map(({ name, address = '' }) =>
    name === '' ? address : `${name} <${address}>`,
  );
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
