// How fast mail is read, and in how much memory, beside the MIME parser alone, which neither hashes nor decides anything. Each figure
// comes from a process of its own: `node local/bench/mail-parsing.ts candour 40000000` prints one of them.

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import PostalMime from 'postal-mime';
import * as z from 'zod';
import { readEmail } from '#core/intake/mail/read-email.ts';
import { peakMegabytes } from './peak-memory.ts';

const SIZES = [
  { name: '1 KB', bytes: 1_000 },
  { name: '100 KB', bytes: 100_000 },
  { name: '10 MB', bytes: 10_000_000 },
  { name: '40 MB', bytes: 40_000_000 },
];
/** Ours against the parser's, in mails a second. */
const AIM = 0.8;
const MEASURED_MS = 700;
/** The best of so many, taken in turn: other work on the machine slows some of them. */
const ROUNDS = 3;

const readers: Record<string, (raw: Uint8Array) => Promise<unknown>> = {
  candour: (raw) => readEmail(raw),
  parser: (raw) => PostalMime.parse(raw),
};

const Figures = z.object({ perSecond: z.number(), megabytes: z.number() });
type Figures = z.infer<typeof Figures>;

/** One table, a row for each size. */
export async function measureMailParsing(): Promise<{ heading: string[]; rows: string[][] }> {
  const rows: string[][] = [];
  for (const { name, bytes } of SIZES) {
    const rounds: { ours: Figures; theirs: Figures }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({ ours: await measureApart('candour', bytes), theirs: await measureApart('parser', bytes) });
    }
    const ours = best(rounds.map((round) => round.ours));
    const theirs = best(rounds.map((round) => round.theirs));
    const ratio = ours.perSecond / theirs.perSecond;
    rows.push([
      name,
      ours.perSecond.toFixed(1),
      theirs.perSecond.toFixed(1),
      `${ratio.toFixed(2)}${ratio < AIM ? ' !' : ''}`,
      ours.megabytes.toFixed(0),
      theirs.megabytes.toFixed(0),
    ]);
  }
  const heading = ['Mail read, a second', 'Candour', 'parser alone', 'of it', 'peak MB', 'parser alone'];
  return { heading, rows };
}

async function measureApart(reader: string, bytes: number): Promise<Figures> {
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url), reader, String(bytes)]);
  return Figures.parse(JSON.parse(stdout));
}

function best(figures: readonly Figures[]): Figures {
  return {
    perSecond: Math.max(...figures.map(({ perSecond }) => perSecond)),
    megabytes: Math.min(...figures.map(({ megabytes }) => megabytes)),
  };
}

/** Memory is the most that the process held until the first mail was read: Node, all modules and the mail itself included. */
async function measureHere(read: (raw: Uint8Array) => Promise<unknown>, raw: Uint8Array): Promise<Figures> {
  await read(raw);
  const megabytes = peakMegabytes();
  for (let warm = 0; raw.length < 1_000_000 && warm < 300; warm += 1) await read(raw);
  const startedAt = performance.now();
  let count = 0;
  for (; performance.now() - startedAt < MEASURED_MS; count += 1) await read(raw);
  return { perSecond: (1_000 * count) / (performance.now() - startedAt), megabytes };
}

/** A short complaint, and from some size on a photograph that makes up the rest. */
function mailOf(bytes: number): Uint8Array {
  const headers =
    'From: Ana <ana@example.org>\r\nTo: complaints@example.com\r\nSubject: =?utf-8?Q?C=C4=83dere?=\r\nMIME-Version: 1.0\r\n';
  const words = 'Nobody came on Monday, and nobody rang to say so; she waited all day long.\r\n';
  if (bytes < 10_000) return Buffer.from(`${headers}\r\n${words.repeat((bytes - headers.length) / words.length)}`);
  const line = `${Buffer.alloc(57, 'a photograph').toString('base64')}\r\n`;
  const picture = 'Content-Type: image/jpeg; name=a.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n';
  return Buffer.concat([
    Buffer.from(`${headers}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n${words.repeat(20)}\r\n--b\r\n${picture}`),
    Buffer.alloc(Math.floor((bytes - 2_000) / line.length) * line.length, line),
    Buffer.from('--b--\r\n'),
  ]);
}

if (import.meta.main) {
  const [reader = '', bytes = ''] = process.argv.slice(2);
  const read = readers[reader];
  if (!read) throw new Error(`readers are ${Object.keys(readers).join(' and ')}`);
  console.log(JSON.stringify(await measureHere(read, mailOf(Number(bytes)))));
}
