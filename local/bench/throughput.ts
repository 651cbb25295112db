// How many complaints a second are taken in, beside how many transactions of the same size the embedded database makes with nothing
// around it. Both answer only once what they took is on the disk. Client and server share the machine's cores.

import { createTransport } from 'nodemailer';
import * as z from 'zod';
import { startDynoxide } from '../database.ts';
import { type CandourProcess, startCandour } from './candour-process.ts';
import { createEmptyTables } from './empty-tables.ts';
import { EXAMPLE_MAIL } from './lives.ts';

export const CONCURRENCY = 8;
const WARM_UP = 24;

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
export async function measureDatabase(dbPath: string, opening: string, count: number): Promise<number> {
  const database = await startDynoxide({ dbPath });
  try {
    await createEmptyTables(database.endpoint);
    return await ratePerSecond(count, async (index) => {
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
export function measureSmtp(dataDir: string, count: number): Promise<number> {
  return withCandour(dataDir, async ({ smtpPort }) => {
    const smtp = createTransport({ host: '127.0.0.1', port: smtpPort, secure: false, ignoreTLS: true });
    return await ratePerSecond(count, async (index) => {
      await smtp.sendMail({ ...EXAMPLE_MAIL, from: `sender${index}@example.org`, text: `${EXAMPLE_MAIL.text} ${index}` });
    });
  });
}

/** Complaints a second that were answered 202. */
export function measureHttp(dataDir: string, count: number): Promise<number> {
  return withCandour(dataDir, ({ url }) =>
    ratePerSecond(count, async (index) => {
      const response = await fetch(`${url}/api/complaints`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ whatHappened: `${EXAMPLE_MAIL.text} ${index}`, email: `sender${index}@example.org` }),
      });
      if (response.status !== 202) throw new Error(`the complaint was answered ${response.status}: ${await response.text()}`);
      await response.arrayBuffer();
    }),
  );
}

async function withCandour<Result>(dataDir: string, work: (candour: CandourProcess) => Promise<Result>): Promise<Result> {
  const candour = await startCandour(dataDir);
  try {
    return await work(candour);
  } finally {
    await candour.kill();
  }
}

/** `work` for `count` indexes, {@link CONCURRENCY} at a time, after a few that are not counted. */
async function ratePerSecond(count: number, work: (index: number) => Promise<void>): Promise<number> {
  let next = 0;
  const upTo = async (end: number) => {
    const worker = async () => {
      while (next < end) {
        next += 1;
        await work(next);
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  };
  await upTo(WARM_UP);
  const startedAt = performance.now();
  await upTo(WARM_UP + count);
  return count / ((performance.now() - startedAt) / 1000);
}
