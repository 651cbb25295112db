// The bundle: every file of a case that somebody may open, in the order of what happened (S0.29), as one ZIP with an index. Its size is
// known before it is written, so that it streams from the bucket into the bucket and never has to fit into memory.

import { createHash } from 'node:crypto';
import { Zip, ZipPassThrough } from 'fflate';
import type { Case } from '#core/case/case.ts';
import { type Instant, millisecondsOf } from '#core/instant.ts';
import type { WorkingCalendar } from '#core/procedure/working-calendar.ts';
import type { Evidence } from './evidence.ts';

/** What one part may hold; a bundle of more comes in several. A request has half a minute for it. */
export const MOST_BUNDLE_BYTES = 250 * 1024 * 1024;

/** The day an item belongs to: the one it shows, or, as long as nobody said which, the day on which it came. */
export function dayOf({ happenedOn, receivedAt }: Pick<Evidence, 'happenedOn' | 'receivedAt'>, calendar: LocalDays): string {
  return happenedOn ?? calendar.localDateOf(receivedAt);
}

type LocalDays = Pick<WorkingCalendar, 'localDateOf'>;

/** By the day each belongs to, not by when it was uploaded (S0.29); of one day, in the order they came. */
export function inOrder<Item extends Pick<Evidence, 'evidenceId' | 'happenedOn' | 'receivedAt'>>(
  evidence: readonly Item[],
  calendar: LocalDays,
): Item[] {
  const keyOf = (item: Item) => `${dayOf(item, calendar)} ${item.receivedAt} ${item.evidenceId}`;
  return evidence.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** Words of the case that no file holds, such as the account of a witness: in a bundle they are a file like any other. */
export interface Paper {
  at: Instant;
  title: string;
  by: 'complainant' | 'witness' | 'other' | 'staff';
  text: string;
}

/** Handed in after the answer that an appeal is about: it was not there when that was decided (S2.48). */
export function isSinceAnswer(
  { receivedAt }: Pick<Evidence, 'receivedAt'>,
  { appealedAt, respondedAt }: Pick<Case, 'appealedAt' | 'respondedAt'>,
): boolean {
  return appealedAt !== undefined && respondedAt !== undefined && receivedAt > respondedAt;
}

/** What is bundled beside the evidence: for those who hear an appeal, what was said and answered before (S2.49). */
export interface BundledCase {
  record: Pick<Case, 'appealedAt' | 'respondedAt'>;
  papers: readonly Paper[];
}

/** One file of a bundle, numbered by its place in the order. */
export interface BundleFile {
  name: string;
  day: string;
  receivedAt: Instant;
  size: number;
  isNew: boolean;
  content: { item: Evidence } | { paper: Paper; bytes: Uint8Array };
}

/** The clean ones among `evidence` with the papers, in order, cut into parts of at most `most` bytes; a larger file is a part of its own. */
export function bundleParts(
  evidence: readonly Evidence[],
  calendar: LocalDays,
  { record, papers }: BundledCase = { record: {}, papers: [] },
  most = MOST_BUNDLE_BYTES,
): BundleFile[][] {
  const parts: BundleFile[][] = [];
  let size = 0;
  for (const [index, { title, ...file }] of inTime(evidence, calendar, { record, papers }).entries()) {
    const numbered: BundleFile = { ...file, name: `${String(index + 1).padStart(3, '0')} ${file.day} ${title}` };
    const part = parts.at(-1);
    if (part && size + file.size <= most) part.push(numbered);
    else parts.push([numbered]);
    size = part && size + file.size <= most ? size + file.size : file.size;
  }
  return parts;
}

type Unnumbered = Omit<BundleFile, 'name'> & { title: string };

function inTime(evidence: readonly Evidence[], calendar: LocalDays, { record, papers }: BundledCase): Unnumbered[] {
  const files = evidence
    .filter(({ status }) => status === 'clean')
    .map((item): Unnumbered => {
      const { receivedAt, size, fileName: title } = item;
      return { title, day: dayOf(item, calendar), receivedAt, size, isNew: isSinceAnswer(item, record), content: { item } };
    });
  const said = papers.map((paper): Unnumbered => {
    const bytes = Buffer.from(`\uFEFF${paper.text}\n`);
    const { at: receivedAt, title } = paper;
    return {
      title: `${title.replaceAll(/[\s\\/:*?"<>|\p{Cc}]+/gu, ' ').trim()}.txt`,
      day: calendar.localDateOf(receivedAt),
      receivedAt,
      size: bytes.length,
      isNew: isSinceAnswer({ receivedAt }, record),
      content: { paper, bytes },
    };
  });
  const keyOf = ({ day, receivedAt, content }: Unnumbered) =>
    `${day} ${receivedAt} ${'item' in content ? content.item.evidenceId : ''}`;
  return [...said, ...files].toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : Number(keyOf(one) > keyOf(other))));
}

const INDEX_NAME = '000 index.csv';

/** A table of all that the bundle holds, for any spreadsheet, with each file's hash at receipt and what is new since the answer. */
export function bundleIndex(files: readonly BundleFile[]): Uint8Array {
  const heading = ['file', 'day', 'day known', 'received', 'from', 'kind', 'matter', 'bytes', 'sha256', 'new since the answer'];
  const rows = files.map(({ name, day, receivedAt, size, isNew, content }) => [
    name,
    day,
    ...('item' in content ? ofEvidence(content.item, receivedAt) : ofPaper(content, receivedAt)),
    ...[String(size), 'item' in content ? content.item.sha256 : digestOfBytes(content.bytes), isNew ? 'yes' : 'no'],
  ]);
  return Buffer.from(`\uFEFF${[heading, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`);
}

function ofEvidence({ happenedOn, source, contentType, matter }: Evidence, receivedAt: Instant): string[] {
  return [happenedOn === undefined ? 'no' : 'yes', receivedAt, source.by, contentType, matter];
}

function ofPaper({ paper }: { paper: Paper }, receivedAt: Instant): string[] {
  return ['yes', receivedAt, paper.by, 'text/plain', 'other'];
}

function digestOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** RFC 4180; a value that a spreadsheet would take for a formula begins with an apostrophe. */
function cell(value: string): string {
  const plain = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Bytes of the ZIP that `writeBundle` writes. */
export function bundleSize(files: readonly BundleFile[]): number {
  const entries = [{ name: INDEX_NAME, size: bundleIndex(files).length }, ...files];
  // Uncompressed, with the sizes behind each entry: a header of 30, a descriptor of 16, a directory entry of 46, at the end 22 bytes.
  return entries.reduce((sum, { name, size }) => sum + size + 30 + 16 + 46 + 2 * Buffer.byteLength(name), 22);
}

/**
 * The ZIP, piece by piece; photos, recordings and office files are compressed already, so nothing is again. `read` gives the bytes of
 * one file and is asked for the next one when the last has been written.
 */
export async function* writeBundle(
  files: readonly BundleFile[],
  read: (item: Evidence) => AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let written: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    written.push(piece);
  });
  const take = () => {
    const taken = written;
    written = [];
    return taken;
  };
  const begin = (name: string, receivedAt: string | undefined) => {
    const entry = new ZipPassThrough(name);
    entry.mtime = receivedAt === undefined ? '1980-01-01T12:00:00Z' : new Date(millisecondsOf(receivedAt));
    zip.add(entry);
    return entry;
  };
  begin(INDEX_NAME, files.at(-1)?.receivedAt).push(bundleIndex(files), true);
  yield* take();
  for (const { content, name, receivedAt } of files) {
    const entry = begin(name, receivedAt);
    for await (const piece of 'item' in content ? read(content.item) : [content.bytes]) {
      entry.push(piece);
      yield* take();
    }
    entry.push(new Uint8Array(), true);
    yield* take();
  }
  zip.end();
  yield* take();
}
