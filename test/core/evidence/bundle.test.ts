// The bundle: in the order of what happened, whole, and of the size that was said before it was written.

import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type BundleFile, bundleIndex, bundleParts, bundleSize, inOrder, writeBundle } from '#core/evidence/bundle.ts';
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
const evidenceOf = ({ content }: BundleFile): Evidence[] => ('item' in content ? [content.item] : []);
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
  const parts = bundleParts(evidence, calendar, undefined, 100);
  expect(parts.map((part) => lettersOf(part.flatMap(evidenceOf)))).toEqual(['a', 'cd', 'e', 'g']);
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
  for (const file of files) {
    for (const { evidenceId } of evidenceOf(file))
      expect(Buffer.from(unpacked[file.name] ?? [])).toEqual(contents.get(evidenceId));
  }
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
  expect(heading).toBe('\uFEFFfile,day,day known,received,from,kind,matter,bytes,sha256,new since the answer');
  expect(first).toBe(
    `"001 2026-11-01 a, ""b"".jpg",2026-11-01,yes,2026-11-23T10:00:00.000Z,complainant,image/jpeg,other,${item.size},${item.sha256},no`,
  );
  expect(second).toContain(",no,2026-11-23T10:00:00.000Z,complainant,'=1+1,medical,");
});

test('S2.48, S2.49: for an appeal what was said lies among the files, in the order of what happened, and what is new is told', async () => {
  const record = { respondedAt: '2026-11-20T10:00:00.000Z', appealedAt: '2026-11-24T10:00:00.000Z' };
  const [files = []] = bundleParts(
    [
      clean('a', { happenedOn: '2026-11-01', receivedAt: '2026-11-25T10:00:00.000Z', size: 1 }),
      clean('b', { receivedAt: '2026-11-10T10:00:00.000Z', size: 1 }),
    ],
    calendar,
    {
      record,
      papers: [
        { at: '2026-11-20T10:00:00.000Z', title: 'Answer', by: 'staff', text: 'We found nothing.' },
        { at: '2026-11-26T09:00:00.000Z', title: 'Account: witness', by: 'witness', text: 'Nobody came that day.' },
      ],
    },
  );
  expect(files.map(({ name, isNew }) => [name, isNew])).toEqual([
    ['001 2026-11-01 a.jpg', true],
    ['002 2026-11-10 b.jpg', false],
    ['003 2026-11-20 Answer.txt', false],
    ['004 2026-11-26 Account witness.txt', true],
  ]);
  const pieces: Uint8Array[] = [];
  for await (const piece of writeBundle(files, async function* () {
    yield new Uint8Array(1);
  })) {
    pieces.push(Buffer.from(piece));
  }
  const zip = Buffer.concat(pieces);
  expect(zip.length).toBe(bundleSize(files));
  const unpacked = unzipSync(zip);
  expect(Buffer.from(unpacked['004 2026-11-26 Account witness.txt'] ?? []).toString()).toContain('Nobody came that day.');
  const index = Buffer.from(unpacked['000 index.csv'] ?? []).toString();
  expect(index).toMatch(/Answer\.txt,2026-11-20,yes,2026-11-20T10:00:00\.000Z,staff,text\/plain,other,\d+,[0-9a-f]{64},no/);
  expect(index).toMatch(/Account witness\.txt,.*,witness,.*,yes/);
});

test('nothing is new on a case that nobody appealed', () => {
  const [files = []] = bundleParts([clean('a')], calendar, { record: { respondedAt: '2020-01-01T10:00:00.000Z' }, papers: [] });
  expect(files.map(({ isNew }) => isNew)).toEqual([false]);
});
