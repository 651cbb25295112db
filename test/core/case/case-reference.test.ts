// The code people spell over the phone: what is misheard or mistyped must not lead to somebody else's case.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CASE_REFERENCE_PATTERN,
  type CaseReference,
  CROCKFORD,
  drawCaseReference,
  parseCaseReference,
} from '#core/case/case-reference.ts';

const reference = fc.uint8Array({ minLength: 8, maxLength: 8 }).map((bytes) => drawCaseReference(chanceOf(bytes)));

/** Gives `first`, and zeros when the check sign of that is drawn again. */
function chanceOf(first: Uint8Array) {
  let draws = 0;
  return {
    bytes: () => {
      draws += 1;
      return draws === 1 ? first : new Uint8Array(8);
    },
  };
}

const bare = (text: string) => text.replaceAll('-', '').slice(2);
const spelled = (characters: string) => `CA-${characters.slice(0, 4)}-${characters.slice(4, 8)}-${characters.slice(8)}`;

describe('a case reference', () => {
  test('reads back as itself, and never holds a letter that looks like a digit', () => {
    fc.assert(
      fc.property(reference, (drawn) => {
        expect(drawn).toMatch(CASE_REFERENCE_PATTERN);
        expect(bare(drawn)).not.toMatch(/[ILOU]/);
        expect(parseCaseReference(drawn)).toBe(drawn);
      }),
    );
  });

  test('with any one character taken for another is nobody’s: 37 is prime and greater than 32', () => {
    fc.assert(
      fc.property(reference, fc.nat(8), (drawn, place) => {
        const characters = [...bare(drawn)];
        for (const other of CROCKFORD) {
          if (other === characters[place]) continue;
          expect(parseCaseReference(spelled(characters.with(place, other).join('')))).toBeUndefined();
        }
      }),
    );
  });

  test('with two neighbours changed over is nobody’s, the check character included', () => {
    fc.assert(
      fc.property(reference, fc.nat(7), (drawn, place) => {
        const characters = [...bare(drawn)];
        const [one = '', other = ''] = [characters[place], characters[place + 1]];
        fc.pre(one !== other);
        const swapped = characters
          .with(place, other)
          .with(place + 1, one)
          .join('');
        expect(parseCaseReference(spelled(swapped))).toBeUndefined();
      }),
    );
  });
});

describe('what people type, say and copy', () => {
  const drawn = drawCaseReference(chanceOf(Uint8Array.of(0, 1, 0, 1, 0, 1, 1, 1)));

  test('is read with O for 0 and with I or L for 1 (E10)', () => {
    expect(bare(drawn).slice(0, 8)).toBe('01010111');
    const check = drawn.at(-1);
    for (const typed of [`OIOIOIII${check}`, `OLOLOLLL${check}`, `oioLo1il${check}`])
      expect(parseCaseReference(typed)).toBe(drawn);
  });

  test.each([
    ['lower case', (text: string) => text.toLowerCase()],
    ['no dashes', (text: string) => text.replaceAll('-', '')],
    ['no prefix', (text: string) => text.slice(3)],
    ['spaces', (text: string) => ` ${text.replaceAll('-', ' ')} `],
    ['long dashes', (text: string) => text.replaceAll('-', '–')],
    ['dots', (text: string) => text.replaceAll('-', '.')],
    ['spelled out one by one', (text: string) => [...text].join(' ')],
  ])('is read with %s', (_how, type) => {
    expect(parseCaseReference(type(drawn))).toBe(drawn);
  });

  test('is read although the code itself begins with CA', () => {
    const codes = Array.from({ length: 200 }, (_unused, byte) => Uint8Array.of(12, 10, byte, 7, byte, 2, 3, 4));
    const beginning: CaseReference[] = codes.map((bytes) => drawCaseReference(chanceOf(bytes)));
    const withCa = beginning.filter((code) => bare(code).startsWith('CA'));
    expect(withCa.length).toBeGreaterThan(50);
    for (const code of withCa) for (const typed of [code, bare(code)]) expect(parseCaseReference(typed)).toBe(code);
  });

  test.each(['', 'CA', 'CA-0000-0000', 'UUUUUUUUU', 'CA-01O1-0101', '💥💥💥💥💥💥💥💥💥', 'CA-CA-0101-0101-0'])(
    '%j is no reference, and no error either',
    (text) => {
      expect(parseCaseReference(text)).toBeUndefined();
    },
  );

  test('never throws and never answers anything but a reference with a right check character', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = parseCaseReference(text);
        if (found !== undefined) expect(parseCaseReference(found)).toBe(found);
      }),
    );
  });
});
