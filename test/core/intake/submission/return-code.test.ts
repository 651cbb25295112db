import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { drawReturnCode, readReturnCode } from '#core/intake/submission/return-code.ts';

const chanceFrom = (seed: string) => {
  let count = 0;
  return {
    bytes(length: number) {
      count += 1;
      return createHash('sha512').update(`${seed}${count}`).digest().subarray(0, length);
    },
  };
};
const codes = Array.from({ length: 200 }, (_, index) => drawReturnCode(chanceFrom(`seed ${index}`)));

describe('a code to come back with', () => {
  test('is four groups of four, without a sign that looks like another, and drawn anew each time', () => {
    for (const code of codes) expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('is read as it is said: small letters, spaces, other dashes, O for 0 and I or L for 1', () => {
    for (const code of codes) {
      expect(readReturnCode(code)).toBe(code);
      expect(readReturnCode(` ${code.toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'o').replaceAll('1', 'l')} `)).toBe(
        code,
      );
    }
  });

  test('with one wrong sign is none of ours', () => {
    for (const code of codes) {
      for (const [place, sign] of [...code].entries()) {
        if (sign === '-') continue;
        const wrong = `${code.slice(0, place)}${sign === '7' ? '8' : '7'}${code.slice(place + 1)}`;
        expect(readReturnCode(wrong)).toBeUndefined();
      }
    }
  });

  test.each(['', '7KQ4', 'CA-7KQ4-M2XD-C', '护工护工护工护工护工护工护工护工', 'x'.repeat(100_000)])(
    '“%.20s” is none',
    (text) => {
      expect(readReturnCode(text)).toBeUndefined();
    },
  );
});
