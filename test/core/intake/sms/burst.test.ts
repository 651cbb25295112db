import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movedBy } from '#core/instant.ts';
import { isOfBurst, isUnclear, joinBurst } from '#core/intake/sms/burst.ts';

const START = '2026-11-09T08:00:00.000Z';

const text = (seconds: number, words = `after ${seconds}`, standing: 'complaint' | 'addition' = 'complaint') => ({
  messageId: String(seconds),
  channel: 'sms' as const,
  standing,
  receivedAt: movedBy(START, seconds * 1_000),
  text: words,
});

describe('a burst', () => {
  test.each([
    [599, true],
    [600, true],
    [601, false],
    [-600, true],
    [-601, false],
  ])('M6: a text %i seconds from the one that opened the case belongs to it: %s', (seconds, belongs) => {
    expect(isOfBurst(text(seconds), [text(0)], 10)).toBe(belongs);
  });

  test('M6: goes on as long as no pause is too long, and additions do not prolong it', () => {
    expect(isOfBurst(text(1_000), [text(0), text(500)], 10)).toBe(true);
    expect(isOfBurst(text(1_000), [text(0), text(500, 'later', 'addition')], 10)).toBe(false);
  });

  test('M6: is told in the order of publishing, whatever the order of arrival', () => {
    const parts = [text(0, 'one'), text(1, 'two'), text(2, 'three'), text(3, 'four')];
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: 4 }), (arrived) => {
        expect(joinBurst(arrived)).toBe('one\ntwo\nthree\nfour');
      }),
      { numRuns: 24 },
    );
  });
});

describe('a text that nobody can place', () => {
  test.each(['😡😡', '?', '', '\u0000\u0007', 'a', 'Hello!', '你好', '....', '1'])('M13: %j is asked about', (body) => {
    expect(isUnclear(body)).toBe(true);
  });

  test.each(['Nobody came', 'Nu vine nimeni', 'ningú ve', '护工没有来', '😡 nobody came 😡'])('M13: %j is not', (body) => {
    expect(isUnclear(body)).toBe(false);
  });
});
