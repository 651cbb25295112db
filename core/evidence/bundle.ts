// The bundle: every file of a case that somebody may open, in the order of what happened (S0.29), as one ZIP with an index. Its size is
// known before it is written, so that it streams from the bucket into the bucket and never has to fit into memory.

import { Zip, ZipPassThrough } from 'fflate';
import { millisecondsOf } from '#core/instant.ts';
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

/** One file of a bundle, numbered by its place in the order. */
export interface BundleFile {
  item: Evidence;
  name: string;
  day: string;
}

/** The clean ones among `evidence`, which must be in order, cut into parts of at most `most` bytes; a larger file is a part of its own. */
export function bundleParts(evidence: readonly Evidence[], calendar: LocalDays, most = MOST_BUNDLE_BYTES): BundleFile[][] {
  const parts: BundleFile[][] = [];
  let size = 0;
  for (const [index, item] of evidence.filter(({ status }) => status === 'clean').entries()) {
    const day = dayOf(item, calendar);
    const file = { item, day, name: `${String(index + 1).padStart(3, '0')} ${day} ${item.fileName}` };
    const part = parts.at(-1);
    if (part && size + item.size <= most) part.push(file);
    else parts.push([file]);
    size = part && size + item.size <= most ? size + item.size : item.size;
  }
  return parts;
}

const INDEX_NAME = '000 index.csv';

/** A table of all that the bundle holds, for any spreadsheet, with each file's hash at receipt. */
export function bundleIndex(files: readonly BundleFile[]): Uint8Array {
  const heading = ['file', 'day', 'day known', 'received', 'from', 'kind', 'matter', 'bytes', 'sha256'];
  const rows = files.map(({ item, name, day }) => [
    name,
    day,
    item.happenedOn === undefined ? 'no' : 'yes',
    item.receivedAt,
    item.source.by,
    item.contentType,
    item.matter,
    String(item.size),
    item.sha256,
  ]);
  return Buffer.from(`\uFEFF${[heading, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`);
}

/** RFC 4180; a value that a spreadsheet would take for a formula begins with an apostrophe. */
function cell(value: string): string {
  const plain = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Bytes of the ZIP that `writeBundle` writes. */
export function bundleSize(files: readonly BundleFile[]): number {
  const entries = [
    { name: INDEX_NAME, size: bundleIndex(files).length },
    ...files.map(({ name, item }) => ({ name, size: item.size })),
  ];
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
  begin(INDEX_NAME, files.at(-1)?.item.receivedAt).push(bundleIndex(files), true);
  yield* take();
  for (const { item, name } of files) {
    const entry = begin(name, item.receivedAt);
    for await (const piece of read(item)) {
      entry.push(piece);
      yield* take();
    }
    entry.push(new Uint8Array(), true);
    yield* take();
  }
  zip.end();
  yield* take();
}
