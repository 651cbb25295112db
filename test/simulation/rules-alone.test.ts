// A few of the lives that `npm run simulate:rules` lives by the thousand.

import { expect, test } from 'vitest';
import { liveByRules } from './rules-alone.ts';

test.each(Array.from({ length: 30 }, (_, index) => index + 1))('life %i keeps every rule of a case', (seed) => {
  const { violations, transcript, moves } = liveByRules(seed);
  expect(violations, transcript.join('\n')).toEqual([]);
  expect(moves).toBeGreaterThan(0);
});

test('the same seed lives the same life', () => {
  expect(liveByRules(7)).toEqual(liveByRules(7));
});
