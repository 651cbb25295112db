// The bundle: in the order of what happened, whole, and of the size that was said before it was written.

import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { bundleIndex, bundleParts, bundleSize, inOrder, writeBundle } from '#core/evidence/bundle.ts';
import type { Evidence } from '#core/evidence/evidence.ts';
import { charity } from '#test/core/handling/bench.ts';
import { item } from './evidence-fixtures.ts';

const { calendar } = charity;
const id = (letter: string) => letter.repeat(20);
const clean = (letter: string, more: Partial<Evidence> = {}): Evidence => ({
  ...item,
  evidenceId: id(letter),
  fileName: `${letter}.jpg`,
  status: 'clean',
  ...more,
});
const lettersOf = (evidence: readonly Evidence[]) => evidence.map(({ evidenceId }) => evidenceId[0]).join('');

test('S0.29: evidence is in the order of the days it shows, not of its upload', () => {
  const evidence = [
    clean('a', { happenedOn: '2026-10-30', receivedAt: '2026-11-23T10:00:00.000Z' }),
    clean('b', { receivedAt: '2026-10-01T10:00:00.000Z' }),
    clean('c', { happenedOn: '2026-09-01', receivedAt: '2026-11-23T12:00:00.000Z' }),
    clean('d', { happenedOn: '2026-10-30', receivedAt: '2026-11-23T09:00:00.000Z' }),
  ];
  expect(lettersOf(inOrder(evidence, calendar))).toBe('cbda');
});

test('S0.29: what has no day belongs to the day it came, in the provider’s zone', () => {
  // 23:30 in London is the next day in Bucharest.
  const late = clean('a', { receivedAt: '2026-11-22T23:30:00.000Z' });
  const before = clean('b', { happenedOn: '2026-11-22' });
  expect(lettersOf(inOrder([late, before], calendar))).toBe('ba');
  expect(bundleParts([late], calendar)[0]?.[0]?.name).toBe('001 2026-11-23 a.jpg');
});

test('only clean files are in it, and it is cut where it would grow too large', () => {
  const evidence = [
    clean('a', { size: 60 }),
    clean('b', { status: 'infected' }),
    clean('c', { size: 60 }),
    clean('d', { size: 30 }),
    clean('e', { size: 500 }),
    clean('f', { status: 'held' }),
    clean('g', { size: 1 }),
  ];
  const parts = bundleParts(evidence, calendar, 100);
  expect(parts.map((part) => lettersOf(part.map((file) => file.item)))).toEqual(['a', 'cd', 'e', 'g']);
  expect(parts.flat().map(({ name }) => name.slice(0, 3))).toEqual(['001', '002', '003', '004', '005']);
});

test('the ZIP holds every file byte for byte behind its index, and is exactly as long as was said', async () => {
  const contents = new Map([
    [id('a'), Buffer.alloc(300_000, 1)],
    [id('b'), Buffer.from('Îngrijitoarea nu a venit.')],
    [id('c'), Buffer.alloc(0)],
  ]);
  const evidence = ['a', 'b', 'c'].map((letter) =>
    clean(letter, { fileName: `vânătăi ${letter} 照片.jpg`, size: contents.get(id(letter))?.length ?? 0 }),
  );
  const [files = []] = bundleParts(evidence, calendar);
  const pieces: Uint8Array[] = [];
  for await (const piece of writeBundle(files, async function* ({ evidenceId }) {
    const bytes = contents.get(evidenceId) ?? Buffer.alloc(0);
    yield bytes.subarray(0, 1000);
    yield bytes.subarray(1000);
  })) {
    pieces.push(Buffer.from(piece));
  }
  const zip = Buffer.concat(pieces);
  expect(zip.length).toBe(bundleSize(files));
  const unpacked = unzipSync(zip);
  expect(Object.keys(unpacked)).toEqual(['000 index.csv', ...files.map(({ name }) => name)]);
  for (const { item: one, name } of files) expect(Buffer.from(unpacked[name] ?? [])).toEqual(contents.get(one.evidenceId));
});

test('a bundle that breaks off in the middle is no bundle: the error comes out', async () => {
  const [files = []] = bundleParts([clean('a')], calendar);
  const write = async () => {
    for await (const piece of writeBundle(files, async function* () {
      yield new Uint8Array(3);
      throw new Error('the bucket is gone');
    })) {
      expect(piece.length).toBeGreaterThan(0);
    }
  };
  await expect(write()).rejects.toThrow('the bucket is gone');
});

test('the index names day, source, kind and hash, and no name in it becomes a formula', () => {
  const [files = []] = bundleParts(
    [clean('a', { happenedOn: '2026-11-01', fileName: 'a, "b".jpg' }), clean('b', { matter: 'medical', contentType: '=1+1' })],
    calendar,
  );
  const [heading, first, second] = Buffer.from(bundleIndex(files)).toString('utf8').split('\r\n');
  expect(heading).toBe('\uFEFFfile,day,day known,received,from,kind,matter,bytes,sha256');
  expect(first).toBe(
    `"001 2026-11-01 a, ""b"".jpg",2026-11-01,yes,2026-11-23T10:00:00.000Z,complainant,image/jpeg,other,${item.size},${item.sha256}`,
  );
  expect(second).toContain(",no,2026-11-23T10:00:00.000Z,complainant,'=1+1,medical,");
});
