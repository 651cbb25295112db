import { expect, test } from 'vitest';
import { isLettersCode, lettersCodeOf } from '#core/correspondence/letters-code.ts';

const key = Buffer.alloc(32, 7);
const caseId = '0123456789abcdefghjk';
const record = { caseId };
const code = lettersCodeOf(record, key);

test('M9: the code is six digits, the same each time, and another for another case or key', () => {
  expect(code).toMatch(/^\d{3} \d{3}$/);
  expect(lettersCodeOf(record, key)).toBe(code);
  expect(lettersCodeOf({ caseId: '1123456789abcdefghjk' }, key)).not.toBe(code);
  expect(lettersCodeOf(record, Buffer.alloc(32, 8))).not.toBe(code);
});

test('M9: the code is read as people write it', () => {
  const [left = '', right = ''] = code.split(' ');
  const wide = [...`${left}${right}`].map((digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)).join('');
  for (const typed of [code, ` ${left}${right} `, `${left}-${right}`, `${left}–${right}`, wide])
    expect(isLettersCode(typed, record, key)).toBe(true);
});

test('M9: nothing else is the code', () => {
  const other = code.startsWith('9') ? code.replace('9', '8') : code.replace(/^\d/, '9');
  for (const typed of ['', 'x', other, code.slice(1), `${code}0`, '١٢٣٤٥٦'])
    expect(isLettersCode(typed, record, key)).toBe(false);
});

test('S2.62: once the links of a case were closed it is another one', () => {
  const closed = { caseId, linkEdition: 1 };
  expect(isLettersCode(code, closed, key)).toBe(false);
  expect(isLettersCode(lettersCodeOf(closed, key), closed, key)).toBe(true);
});
