// How much may be sent. The limits stand between us and somebody who fills a bucket with a link they were given; they are far above what
// a person with a telephone sends, and what is over them is not lost: the page says whom to call.

import type { Evidence } from './evidence.ts';

/** Some three minutes of a telephone's video, or days of its recordings. */
export const MOST_FILE_BYTES = 200 * 1024 * 1024;

export const MOST_FILES = 100;

/** All files of one case together. */
export const MOST_CASE_BYTES = 2 * 1024 * 1024 * 1024;

/** How long a form that was shown may be sent: choosing a file can take a while, and a link that leaks is of no use for long. */
export const UPLOAD_MINUTES = 60;

export function mayReceiveMore(evidence: readonly Pick<Evidence, 'size'>[]): boolean {
  const bytes = evidence.reduce((sum, { size }) => sum + size, 0);
  return evidence.length < MOST_FILES && bytes + MOST_FILE_BYTES <= MOST_CASE_BYTES;
}
