// Invented mails: from test/fixtures/mail, or built where the bytes matter.

import { readFileSync } from 'node:fs';

export const FIXTURES = new URL('../../../fixtures/mail/', import.meta.url);

/** A fixture with the CRLF line ends of real mail and `{{name}}` filled in. */
export function mailFixture(name: string, values: Record<string, string> = {}): Uint8Array {
  const text = readFileSync(new URL(`${name}.eml`, FIXTURES), 'utf8');
  const filled = Object.entries(values).reduce((result, [key, value]) => result.replaceAll(`{{${key}}}`, value), text);
  return Buffer.from(filled.replaceAll('\n', '\r\n'));
}

/** Header and body lines joined with CRLF; pieces may be bytes in any character set. */
export function mailOf(...lines: (string | Uint8Array)[]): Uint8Array {
  return Buffer.concat(lines.flatMap((line) => [typeof line === 'string' ? Buffer.from(line) : line, Buffer.from('\r\n')]));
}
