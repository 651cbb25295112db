// `npm run bench`: what Candour costs and how fast it is here, measured side by side in one run. A figure over its aim is marked with
// "!". Nothing fails because of a figure: docs/figures.md says how to read them.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureBundles } from './bundles.ts';
import { startCandour } from './candour-process.ts';
import { measureLanguageDetection } from './language.ts';
import { printLives } from './life-table.ts';
import { measureMailParsing } from './mail-parsing.ts';
import { marked, printTable } from './table.ts';
import { CONCURRENCIES, measureDatabase, measureEndToEnd, measureHttp, measureSmtp } from './throughput.ts';

const AIMS = { bundleBytes: 1_000_000, readyMs: 2_000 } as const;
const COMPLAINTS = 300;
const STARTS = 5;

const folder = mkdtempSync(join(tmpdir(), 'candour-bench-'));
const newFolder = (name: string) => {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
};

try {
  console.log(`Node ${process.version}, ${cpus().length} cores. "!" marks what misses its aim.\n`);
  const { opening } = await printLives(newFolder);
  await printThroughput(opening);
  const mail = await measureMailParsing();
  printTable(mail.heading, mail.rows);
  await printStarts();
  await printBundles();
  for (const { heading, rows } of await measureLanguageDetection()) printTable(heading, rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function printThroughput(opening: string): Promise<void> {
  const measures: readonly [string, (folder: string, concurrency: number) => Promise<number>][] = [
    [
      'the database alone, same transaction',
      (path, senders) => measureDatabase(join(path, 'd.db'), opening, COMPLAINTS, senders),
    ],
    ['mail, answered 250', (path, senders) => measureSmtp(path, COMPLAINTS, senders)],
    ['POST /api/complaints, answered 202', (path, senders) => measureHttp(path, COMPLAINTS, senders)],
    ['mail, until its acknowledgement has left', (path, senders) => measureEndToEnd(path, COMPLAINTS, senders)],
  ];
  const alone: number[] = [];
  const rows: string[][] = [];
  for (const [index, [name, measure]] of measures.entries()) {
    const cells: string[] = [];
    for (const [place, senders] of CONCURRENCIES.entries()) {
      const rate = await measure(newFolder(`taken-in-${index}-${senders}`), senders);
      if (index === 0) alone.push(rate);
      cells.push(rate.toFixed(0), (rate / (alone[place] ?? rate)).toFixed(2));
    }
    rows.push([name, ...cells]);
  }
  printTable(['Taken in', ...CONCURRENCIES.flatMap((senders) => [`a second, ${senders} at a time`, 'of the database'])], rows);
}

async function printStarts(): Promise<void> {
  const empty: number[] = [];
  const existing: number[] = [];
  for (let start = 0; start < STARTS; start += 1) empty.push(await timeStart(newFolder(`start-${start}`)));
  for (let start = 0; start < STARTS; start += 1) existing.push(await timeStart(join(folder, 'start-0')));
  const row = (name: string, times: readonly number[]) => {
    const sorted = times.toSorted((one, other) => one - other);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    return [name, ...[median, sorted[0] ?? 0, sorted.at(-1) ?? 0].map((ms) => marked(ms, AIMS.readyMs, (ms / 1000).toFixed(2)))];
  };
  printTable(
    ['npm start until ready, seconds', 'median', 'best', 'worst'],
    [row('empty data folder', empty), row('existing data folder', existing)],
  );
}

async function timeStart(dataDir: string): Promise<number> {
  const candour = await startCandour(dataDir);
  await candour.kill();
  return candour.readyAfterMs;
}

async function printBundles(): Promise<void> {
  const bundles = await measureBundles();
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(0);
  printTable(
    ['Bundle', 'read at start, kB', 'all of it, kB', 'gzip kB'],
    bundles.map(({ functionName, startBytes, rawBytes, gzipBytes }) => [
      functionName,
      marked(startBytes, AIMS.bundleBytes, kilobytes(startBytes)),
      kilobytes(rawBytes),
      kilobytes(gzipBytes),
    ]),
  );
  const [largest] = bundles;
  if (!largest) return;
  printTable(
    [`What is in ${largest.functionName}`, 'kB'],
    largest.inputs.slice(0, 15).map(({ name, bytes }) => [name, kilobytes(bytes)]),
  );
}
