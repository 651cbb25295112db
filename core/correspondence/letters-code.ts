// The code that opens a case's letters behind the link of a text. Nobody is sent it: staff say it to somebody they know, and the form
// shows it to whoever filled it in. It is made of the case and our key, so that nothing has to be kept and it can be said again. It is another
// one once the links of the case were closed.

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Linked } from '#core/case/link-edition.ts';

/** Six digits in two groups, `123 456`: the same for a case and a key each time (M9). */
export function lettersCodeOf({ caseId, linkEdition }: Linked, key: Uint8Array): string {
  const named = ['letters code', caseId, ...(linkEdition === undefined ? [] : [linkEdition])].join('\n');
  const number = createHmac('sha256', key).update(named).digest().readUIntBE(0, 6) % 1_000_000;
  return String(number)
    .padStart(6, '0')
    .replace(/^\d{3}/, '$& ');
}

/** Whether `typed` is the code of the case, however its digits are spaced, dashed or wide. */
export function isLettersCode(typed: string, record: Linked, key: Uint8Array): boolean {
  const digits = typed.normalize('NFKC').replaceAll(/[\s\p{Pd}.]/gu, '');
  const code = lettersCodeOf(record, key).replace(' ', '');
  return /^\d{6}$/.test(digits) && timingSafeEqual(Buffer.from(digits), Buffer.from(code));
}
