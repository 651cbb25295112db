// The scanner of the local run finds the test virus, also where it hides, and does not call clean what it could not look into.

import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { scan } from '#local/scanner.ts';
import { EICAR, files } from '#test/core/evidence/evidence-fixtures.ts';

/** That does not get any smaller. */
const noise = Buffer.concat(Array.from({ length: 200 }, (_, index) => createHash('sha256').update(`${index}`).digest()));

const zip = (entries: Record<string, Uint8Array>) => zipSync(entries);
/** A ZIP whose one entry says that it has a password. */
const locked = () => {
  const bytes = Buffer.from(zip({ 'a.txt': Buffer.from('secret words '.repeat(50)) }));
  for (const [mark, offset] of [
    ['PK\x03\x04', 6],
    ['PK\x01\x02', 8],
  ] as const)
    bytes[bytes.indexOf(mark) + offset]! |= 1;
  return bytes;
};

test.each([
  ['a plain file', files.jpeg, 'NO_THREATS_FOUND'],
  ['an office document', files.docx, 'NO_THREATS_FOUND'],
  ['the test virus', EICAR, 'THREATS_FOUND'],
  ['the test virus behind a photo', Buffer.concat([files.jpeg, EICAR]), 'THREATS_FOUND'],
  ['the test virus in a ZIP', zip({ 'a.txt': EICAR }), 'THREATS_FOUND'],
  ['the test virus in a ZIP in a ZIP', zip({ 'a.zip': zip({ 'b.zip': zip({ 'c.txt': EICAR }) }) }), 'THREATS_FOUND'],
  ['a ZIP that is cut off', zip({ 'a.bin': noise }).subarray(0, 2000), 'UNSUPPORTED'],
  ['a ZIP with a password', locked(), 'UNSUPPORTED'],
  ['a bomb', zip({ 'zeroes.bin': new Uint8Array(101 * 1024 * 1024) }), 'UNSUPPORTED'],
])('%s', (_what, bytes, verdict) => {
  expect(scan(bytes)).toBe(verdict);
});
