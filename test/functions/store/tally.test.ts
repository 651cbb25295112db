import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoTally } from '#functions/shared/aws/dynamo-tally.ts';
import { ManualClock } from '#local/clock.ts';
import { type ArrangedStore, arrangeStore } from './arrange-store.ts';

let arranged: ArrangedStore;
beforeAll(async () => {
  arranged = await arrangeStore();
});
afterAll(() => arranged.stop());

test('each thing is counted by itself, and from nothing in the next window', async () => {
  const clock = new ManualClock('2026-11-09T08:00:00.000Z');
  const tally = dynamoTally(arranged.client, arranged.casesTable, Buffer.alloc(32, 1), clock);
  expect(await tally.count('mail ana@example.org', 10)).toBe(1);
  expect(await tally.count('mail ana@example.org', 10)).toBe(2);
  expect(await tally.count('mail ion@example.org', 10)).toBe(1);
  expect(await tally.count('mail ana@example.org', 60)).toBe(1);
  clock.advanceTo('2026-11-09T08:10:00.000Z');
  expect(await tally.count('mail ana@example.org', 10)).toBe(1);
  expect(await tally.count('mail ana@example.org', 60)).toBe(2);
});

test('counting at the same moment loses none', async () => {
  const tally = dynamoTally(
    arranged.client,
    arranged.casesTable,
    Buffer.alloc(32, 1),
    new ManualClock('2026-11-09T08:00:00.000Z'),
  );
  const counts = await Promise.all(Array.from({ length: 10 }, () => tally.count('texts +40700000001', 10)));
  expect(counts.sort((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('several things about one are counted by themselves, together, and apart from those about another', async () => {
  const clock = new ManualClock('2026-11-09T08:00:00.000Z');
  const tally = dynamoTally(arranged.client, arranged.casesTable, Buffer.alloc(32, 2), clock);
  expect(await tally.countEach('ana', ['all', 'visits'], 60)).toEqual([1, 1]);
  expect(await tally.countEach('ana', ['all', 'meals'], 60)).toEqual([2, 1]);
  expect(await tally.countEach('ion', ['visits', 'all'], 60)).toEqual([1, 1]);
  expect(await tally.countEach('ana', ['meals', 'meals'], 60)).toEqual([2, 2]);
  expect(await tally.count('ana', 60)).toBe(1);
  clock.advanceTo('2026-11-09T09:00:00.000Z');
  expect(await tally.countEach('ana', ['all'], 60)).toEqual([1]);
});
