// `npm run fuzz -- --count 100000 --seed 1`: that many spoiled mails are read and placed. None may throw, none may be changed, each has
// exactly one place. The same seed gives the same mails; a failure is printed with the mail in base64.

import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { forwardedSender } from '#core/intake/mail/forwarded-sender.ts';
import { placeMail } from '#core/intake/mail/place-mail.ts';
import { foldQuotedText } from '#core/intake/mail/quoted-text.ts';
import { type ReadEmail, readAttachment, readEmail } from '#core/intake/mail/read-email.ts';
import type { SesNotification } from '#core/intake/mail/ses-notification.ts';
import { foldSignature } from '#core/intake/mail/signature.ts';
import { anyMail, seedMails } from './hostile-mails.ts';

const MARKS = { key: Buffer.from('an invented key for tests, only'), domain: 'complaints.example.com' };
const NOTIFICATION: SesNotification = {
  messageId: 'one',
  receivedAt: undefined,
  envelopeFrom: 'a@example.org',
  recipients: ['complaints@complaints.example.com'],
  bucketName: undefined,
  bucketKey: undefined,
  verdicts: { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'PASS' },
};
/** Mails that are made at once. */
const BATCH = 200;

export interface FuzzReport {
  count: number;
  bytes: number;
  /** How many went where. */
  places: Record<string, number>;
  failures: { why: string; mail: string }[];
  slowest: { milliseconds: number; mail: string };
  seconds: number;
}

/** Reads and places `count` mails made from `seed`; the mails do not depend on how fast they are read. */
export async function fuzzMails(count: number, seed: number, onBatch = (_done: number) => {}): Promise<FuzzReport> {
  const mails = anyMail(seedMails());
  const report: FuzzReport = { count: 0, bytes: 0, places: {}, failures: [], slowest: { milliseconds: 0, mail: '' }, seconds: 0 };
  for (let batch = 0; report.count < count; batch += 1) {
    for (const mail of fc.sample(mails, { seed: seed * 1_000_003 + batch, numRuns: Math.min(BATCH, count - report.count) })) {
      await tryMail(mail, report);
    }
    onBatch(report.count);
  }
  return report;
}

async function tryMail(mail: Uint8Array, report: FuzzReport): Promise<void> {
  const before = sha256(mail);
  const startedAt = performance.now();
  try {
    const email = await readEmail(mail, { envelopeFrom: NOTIFICATION.envelopeFrom, key: MARKS.key });
    const { place } = placeMail(email, NOTIFICATION, MARKS);
    report.places[place] = (report.places[place] ?? 0) + 1;
    const why = faultOf(email) ?? (await faultOfAttachments(mail, email));
    if (why !== undefined) throw new Error(why);
    if (sha256(mail) !== before || email.rawSha256 !== before) throw new Error('the mail was changed');
  } catch (error) {
    report.failures.push({ why: String(error), mail: Buffer.from(mail).toString('base64') });
  }
  const milliseconds = performance.now() - startedAt;
  if (milliseconds > report.slowest.milliseconds) report.slowest = { milliseconds, mail: Buffer.from(mail).toString('base64') };
  report.count += 1;
  report.bytes += mail.length;
  report.seconds += milliseconds / 1_000;
}

function faultOf({ text, subject, nested, messageId }: ReadEmail): string | undefined {
  if (typeof text !== 'string' || nested.some((inner) => typeof inner.text !== 'string')) return 'no text';
  if (!/^<.+>$/s.test(messageId)) return 'no Message-ID';
  const { fresh, quoted } = foldQuotedText(text, subject);
  const { words, signature } = foldSignature(fresh);
  if (words + signature + quoted !== text) return 'folding lost words';
  const sender = forwardedSender(text, subject);
  return sender !== undefined && sender.name === undefined && sender.address === undefined ? 'nobody forwarded' : undefined;
}

/** The first three attachments of the mail and of each mail inside are read again and must be what was described. */
async function faultOfAttachments(mail: Uint8Array, { attachments, nested }: ReadEmail): Promise<string | undefined> {
  for (const { path, sha256: described } of [attachments, ...nested.map((inner) => inner.attachments)].flatMap((all) =>
    all.slice(0, 3),
  )) {
    const bytes = await readAttachment(mail, ...path);
    if (bytes === undefined || sha256(bytes) !== described) return `attachment ${path.join('.')} is not what was described`;
  }
  return undefined;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { count: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
  });
  let told = 0;
  const report = await fuzzMails(Number(values.count), Number(values.seed), (done) => {
    if (done - told < 10_000) return;
    told = done;
    console.log(`${done} mails`);
  });
  const { count, bytes, failures, slowest, seconds, places } = report;
  console.log(`${count} mails, ${(bytes / 1_000_000).toFixed(0)} MB, seed ${values.seed}: ${failures.length} failed`);
  console.log(
    `${(count / seconds).toFixed(0)} a second; the slowest took ${slowest.milliseconds.toFixed(0)} ms: ${slowest.mail.slice(0, 200)}`,
  );
  console.log(
    `places: ${Object.entries(places)
      .map(([place, number]) => `${place} ${number}`)
      .join(', ')}`,
  );
  for (const { why, mail } of failures.slice(0, 10)) console.log(`${why}\n${mail.slice(0, 20_000)}\n`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}
