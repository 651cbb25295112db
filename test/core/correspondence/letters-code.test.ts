import { expect, test } from 'vitest';
import { isLettersCode, lettersCodeOf } from '#core/correspondence/letters-code.ts';

const key = Buffer.alloc(32, 7);
const caseId = '0123456789abcdefghjk';
const code = lettersCodeOf(caseId, key);

test('M9: the code is six digits, the same each time, and another for another case or key', () => {
  expect(code).toMatch(/^\d{3} \d{3}$/);
  expect(lettersCodeOf(caseId, key)).toBe(code);
  expect(lettersCodeOf('1123456789abcdefghjk', key)).not.toBe(code);
  expect(lettersCodeOf(caseId, Buffer.alloc(32, 8))).not.toBe(code);
});

test('M9: the code is read as people write it', () => {
  const [left = '', right = ''] = code.split(' ');
  const wide = [...`${left}${right}`].map((digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)).join('');
  for (const typed of [code, ` ${left}${right} `, `${left}-${right}`, `${left}–${right}`, wide])
    expect(isLettersCode(typed, caseId, key)).toBe(true);
});

test('M9: nothing else is the code', () => {
  const other = code.startsWith('9') ? code.replace('9', '8') : code.replace(/^\d/, '9');
  for (const typed of ['', 'x', other, code.slice(1), `${code}0`, '١٢٣٤٥٦'])
    expect(isLettersCode(typed, caseId, key)).toBe(false);
});
