import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName } from '#core/intake/mail/safe-file-name.ts';
import { anyText } from '#test/core/intake/any-text.ts';

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\ana\\photo.jpg', 'photo.jpg'],
  ['invoice\u202Egpj.exe', 'invoicegpj.exe'],
  ['.htaccess', 'htaccess'],
  ['一张照片.png', '一张照片.png'],
  [`${'long'.repeat(100)}.pdf`, `${'long'.repeat(100).slice(0, 85)}.pdf`],
  [undefined, 'attachment-3.ics'],
  ['   ', 'attachment-3.ics'],
])('%j becomes %j (E36)', (name, safe) => {
  expect(safeFileName(name, 'text/calendar', 2, new Set())).toBe(safe);
});

test('a name that is taken gets a number (E36)', () => {
  expect(safeFileName('Photo.jpg', 'image/jpeg', 1, new Set(['photo.jpg', 'photo-2.jpg']))).toBe('Photo-3.jpg');
});

test('any name becomes one that cannot leave its folder (E36)', () => {
  fc.assert(
    fc.property(anyText, (name) => {
      expect(safeFileName(name, 'image/png', 0, new Set())).toMatch(/^[^/\\\p{Cc}.][^/\\\p{Cc}]{0,110}$/u);
    }),
    { numRuns: 300 },
  );
});
