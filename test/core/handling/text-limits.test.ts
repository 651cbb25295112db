import { describe, expect, test } from 'vitest';
import { countText, mayAnswerByText } from '#core/handling/text-limits.ts';
import type { Tally } from '#core/ports.ts';
import { charity } from './bench.ts';

const profile = {
  ...charity.profile,
  texts: { ...charity.profile.texts, prefixes: ['+40', '+373'], mostPerNumber: 2, mostPerPrefix: 5, mostAnswers: 1 },
};

function tally(): Pick<Tally, 'count'> {
  const counts = new Map<string, number>();
  return {
    async count(what) {
      counts.set(what, (counts.get(what) ?? 0) + 1);
      return counts.get(what) ?? 0;
    },
  };
}

describe('how much programs may text', () => {
  test('M15: to no country that the profile does not name', async () => {
    expect(await countText('+85251234567', profile, tally())).toBe('country_not_texted');
    expect(await mayAnswerByText('+85251234567', profile, tally())).toBe(false);
    expect(await countText('+37360000000', profile, tally())).toBeUndefined();
  });

  test('M15: to one number, and to all numbers of a country, only so often a day', async () => {
    const counted = tally();
    const [one, other, third] = ['+40722000001', '+40722000002', '+40722000003'];
    const reasons = [];
    for (const number of [one, one, one, other, other, third, third]) reasons.push(await countText(number, profile, counted));
    expect(reasons).toEqual([undefined, undefined, 'number_limit', undefined, undefined, undefined, 'country_limit']);
    expect(await countText('+37360000000', profile, counted)).toBeUndefined();
  });

  test('E43: keywords are answered only so often', async () => {
    const counted = tally();
    expect(await mayAnswerByText('+40722000001', profile, counted)).toBe(true);
    expect(await mayAnswerByText('+40722000001', profile, counted)).toBe(false);
    expect(await mayAnswerByText('+40722000002', profile, counted)).toBe(true);
  });
});
