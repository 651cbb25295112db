// How many complaints a second are taken in, and how many become a case whose acknowledgement has left, beside how many transactions of
// the same size the embedded database makes with nothing around it. Each answers only once what it took is on the disk. Client and
// server share the machine's cores.

import { createTransport } from 'nodemailer';
import * as z from 'zod';
import { startDynoxide } from '../database.ts';
import { lineLog } from '../line-log.ts';
import { openMailDoor } from '../mail-door.ts';
import { startLocalSystem } from '../system.ts';
import { type CandourProcess, startCandour } from './candour-process.ts';
import { createEmptyTables } from './empty-tables.ts';
import { EXAMPLE_MAIL } from './lives.ts';

/** How many senders write at the same time. */
export const CONCURRENCIES = [1, 8, 32] as const;
const WARM_UP = 32;

/** The engine wants a signature to be there; it does not check it. */
const TRANSACT = {
  authorization: 'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=00',
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-date': '20260101T000000Z',
  'x-amz-target': 'DynamoDB_20120810.TransactWriteItems',
};

const Transaction = z.looseObject({
  TransactItems: z.array(
    z.looseObject({ Put: z.looseObject({ Item: z.looseObject({ pk: z.looseObject({ S: z.string() }) }) }) }),
  ),
});

/** Transactions a second: `opening`, the one that opened a case, again and again under other keys of the same length. */
export async function measureDatabase(dbPath: string, opening: string, count: number, concurrency: number): Promise<number> {
  const database = await startDynoxide({ dbPath });
  try {
    await createEmptyTables(database.endpoint);
    return await ratePerSecond(count, concurrency, async (index) => {
      const { ClientRequestToken: _once, ...transaction } = Transaction.parse(JSON.parse(opening));
      for (const { Put } of transaction.TransactItems) {
        const { pk } = Put.Item;
        const mark = index.toString(36).padStart(8, '0');
        pk.S = pk.S.slice(0, -mark.length) + mark;
      }
      const response = await fetch(database.endpoint, {
        method: 'POST',
        headers: TRANSACT,
        body: JSON.stringify(transaction),
      });
      if (!response.ok) throw new Error(`the database answered ${response.status}: ${await response.text()}`);
      await response.arrayBuffer();
    });
  } finally {
    await database.stop();
  }
}

/** Mails a second that heard 250, each over a connection of its own. */
export function measureSmtp(dataDir: string, count: number, concurrency: number): Promise<number> {
  return withCandour(dataDir, async ({ smtpPort }) => {
    const smtp = createTransport({ host: '127.0.0.1', port: smtpPort, secure: false, ignoreTLS: true });
    return await ratePerSecond(count, concurrency, async (index) => {
      await sendExample(smtp, index);
    });
  });
}

/** Every mail has a sender and a text of its own. */
async function sendExample(smtp: ReturnType<typeof createTransport>, index: number): Promise<void> {
  await smtp.sendMail({ ...EXAMPLE_MAIL, from: `sender${index}@home${index}.example`, text: `${EXAMPLE_MAIL.text} ${index}` });
}

/** Complaints a second that were answered 202. */
export function measureHttp(dataDir: string, count: number, concurrency: number): Promise<number> {
  return withCandour(dataDir, ({ url }) =>
    ratePerSecond(count, concurrency, async (index) => {
      const response = await fetch(`${url}/api/complaints`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ whatHappened: `${EXAMPLE_MAIL.text} ${index}`, email: `sender${index}@home${index}.example` }),
      });
      if (response.status !== 202) throw new Error(`the complaint was answered ${response.status}: ${await response.text()}`);
      await response.arrayBuffer();
    }),
  );
}

/**
 * Mails a second that became a case whose acknowledgement was handed to the mail provider: from the first mail sent to the last
 * acknowledgement. @throws Error when not every mail was acknowledged.
 */
export async function measureEndToEnd(dataDir: string, count: number, concurrency: number): Promise<number> {
  const system = await startLocalSystem({
    dataDir,
    profile: 'domestic-abuse-charity.ro',
    siteUrl: 'http://localhost:8080',
    log: lineLog,
  });
  const mailIn = await openMailDoor(system);
  try {
    system.runInRealTime();
    const smtp = createTransport({ host: '127.0.0.1', port: mailIn.port, secure: false, ignoreTLS: true });
    const startedAt = performance.now();
    await inParallel(0, count, concurrency, (index) => sendExample(smtp, index));
    await system.settle();
    const seconds = (performance.now() - startedAt) / 1000;
    const acknowledged = new Set(
      system.outbox.listSent().flatMap(({ to }) => to.filter((address) => address.startsWith('sender'))),
    ).size;
    if (acknowledged < count) throw new Error(`of ${count} mails ${acknowledged} were acknowledged`);
    return count / seconds;
  } finally {
    await mailIn.stop();
    await system.stop();
  }
}

async function withCandour<Result>(dataDir: string, work: (candour: CandourProcess) => Promise<Result>): Promise<Result> {
  const candour = await startCandour(dataDir);
  try {
    return await work(candour);
  } finally {
    await candour.kill();
  }
}

/** `work` for `count` indexes after a few that are not counted. */
async function ratePerSecond(count: number, concurrency: number, work: (index: number) => Promise<void>): Promise<number> {
  await inParallel(0, WARM_UP, concurrency, work);
  const startedAt = performance.now();
  await inParallel(WARM_UP, count, concurrency, work);
  return count / ((performance.now() - startedAt) / 1000);
}

/** `work` for the `count` indexes after `from`, `concurrency` at a time. */
async function inParallel(
  from: number,
  count: number,
  concurrency: number,
  work: (index: number) => Promise<void>,
): Promise<void> {
  let next = from;
  const worker = async () => {
    while (next < from + count) {
      next += 1;
      await work(next);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}
