// Mails as large as SES takes, made of a line said again and again. Run as a program it reads the one that is named in a process of its
// own and prints how much memory that took: `node large-mails.ts photograph 40`.

import { readEmail } from '#core/intake/mail/read-email.ts';
import { peakMegabytes } from '#local/bench/peak-memory.ts';
import { mailOf } from '#test/core/intake/mail/mail-fixtures.ts';

const MB = 1_000_000;
const HEADERS = ['From: Ana <a@example.org>', 'Subject: See attached', 'MIME-Version: 1.0'];
const BASE64_LINE = `${Buffer.alloc(57, 7).toString('base64')}\r\n`;

function withPhotograph(bytes: number): Uint8Array {
  return mailOf(
    ...HEADERS,
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    '',
    'see attached',
    '--b',
    'Content-Type: image/jpeg; name=a.jpg',
    'Content-Transfer-Encoding: base64',
    '',
    BASE64_LINE.repeat(Math.max(1, Math.floor((bytes - 400) / BASE64_LINE.length))),
    '--b--',
  );
}

export const LARGE_MAILS: Record<string, (bytes: number) => Uint8Array> = {
  photograph: withPhotograph,
  forwarded: (bytes) => mailOf(...HEADERS, 'Content-Type: message/rfc822', '', withPhotograph(bytes - 200)),
  text: (bytes) => mailOf(...HEADERS, '', 'Nobody came, and nobody rang.\r\n'.repeat(Math.floor(bytes / 31))),
  'empty lines': (bytes) => mailOf(...HEADERS, '', '\n'.repeat(bytes)),
  'tiny parts': (bytes) => mailOf('Content-Type: multipart/mixed; boundary=b', '', '--b\n\nx\n'.repeat(bytes / 7)),
  'broken base64': (bytes) =>
    mailOf(...HEADERS, 'Content-Type: image/png', 'Content-Transfer-Encoding: base64', '', 'AA='.repeat(bytes / 3)),
  latin: (bytes) => mailOf(...HEADERS, '', Buffer.alloc(bytes, 0xe9)),
};

if (import.meta.main) {
  const [name = '', megabytes = ''] = process.argv.slice(2);
  const { text, attachments } = await readEmail(LARGE_MAILS[name]!(Number(megabytes) * MB));
  console.log(JSON.stringify({ megabytes: peakMegabytes(), text: text.length, attachments: attachments.length }));
}
