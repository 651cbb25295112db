// Mails to begin from: the fixtures, and invented ones of every kind that the readers know. And ways to spoil them.

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { FIXTURES, mailFixture, mailOf } from '#test/core/intake/mail/mail-fixtures.ts';
import { envelopedData, msg, signedData, tnefMail, wrappedRtf } from '#test/core/intake/mail/outlook-fixtures.ts';

const PDF = Buffer.from('%PDF-1.4 invented');
const INVITATION = readFileSync(new URL('../calendar/invitation.ics', FIXTURES), 'utf8');
const RTF = wrappedRtf("{\\rtf1\\ansi\\ansicpg1250\\fromhtml1 {\\*\\htmltag <p>}Nu a venit \\'e3sta{\\*\\htmltag </p>}}");

/** One mail whose only attachment is `bytes`. */
function holding(contentType: string, bytes: Uint8Array): Uint8Array {
  const body = Buffer.from(bytes).toString('base64').replaceAll(/.{76}/g, '$&\r\n');
  const header = ['--b', `Content-Type: ${contentType}`, 'Content-Transfer-Encoding: base64', '', body];
  return mailOf('From: a@example.org', 'Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'Words', ...header, '--b--');
}

export function seedMails(): Uint8Array[] {
  const fixtures = readdirSync(FIXTURES).filter((name) => name.endsWith('.eml'));
  const inner = mailFixture('plain-complaint');
  const latin = Buffer.from('Elle est tombée à côté du lit', 'latin1');
  return [
    ...fixtures.map((name) => mailFixture(name.replace('.eml', ''))),
    holding('application/ms-tnef; name=winmail.dat', tnefMail([[0x1009, RTF]], [{ name: 'a.pdf', bytes: PDF }])),
    holding(
      'application/vnd.ms-outlook; name=a.msg',
      msg({ properties: [[0x1000, 'x']], attachments: [{ name: 'a', bytes: PDF }] }),
    ),
    holding('application/pkcs7-mime; name=smime.p7m', signedData(inner, 50)),
    holding('application/pkcs7-mime; name=smime.p7m', envelopedData()),
    holding('message/rfc822', holding('message/rfc822', inner)),
    holding('text/calendar; method=REQUEST', Buffer.from(INVITATION)),
    mailOf('Subject: =?gb2312?B?zbbL3w==?=', 'Content-Type: text/plain; charset=gb2312', '', Buffer.from('bba4b9a4c3bb', 'hex')),
    mailOf('Subject: x', Buffer.concat([Buffer.from('From: "'), latin, Buffer.from('" <a@example.org>')]), '', latin),
    mailOf('Content-Type: text/plain; charset=utf-7', '', 'Sold+AOk-e'),
    mailOf(
      'Content-Type: text/html; charset=utf-8',
      '',
      '<div style="display:none">x</div><table><tr><td>Words</table><img src=cid:x>',
    ),
    mailOf(
      'Content-Type: text/plain; format=flowed; delsp=yes',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'a =\r\n=C3=A9 ',
      'b',
    ),
  ];
}

/** Pieces that mean something to one of the readers. */
const TELLING = [
  '\r\n',
  '\r\n\r\n',
  '--b\r\n',
  '--b--\r\n',
  'Content-Type: multipart/mixed; boundary=b\r\n\r\n',
  'Content-Type: message/rfc822\r\n\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'Content-Type: text/html; charset=utf-16\r\n',
  'Content-Disposition: attachment; filename*0*=',
  '=?utf-8?Q?=?=',
  '<table><div style="',
  'BEGIN:VEVENT\r\n',
  '{\\*\\htmltag ',
  '<<<"(',
  '====',
  '\u0000\uFFFF',
].map((text) => Buffer.from(text));

const piece = fc.oneof(fc.constantFrom<Uint8Array>(...TELLING), fc.uint8Array({ maxLength: 16 }));
const edit = fc.record({
  /** Parts of a million of the mail's length. */
  at: fc.nat(1_000_000),
  cut: fc.oneof({ weight: 9, arbitrary: fc.nat(60) }, { weight: 1, arbitrary: fc.nat(5_000) }),
  put: piece,
  times: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 20 }) },
    { weight: 1, arbitrary: fc.integer({ min: 100, max: 2_000 }) },
  ),
});

/** A seed mail with a few places cut, filled and doubled; now and then bytes of no kind at all, or telling pieces in a row. */
export function anyMail(seeds: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const spoiled = fc.tuple(fc.constantFrom(...seeds), fc.array(edit, { maxLength: 8 })).map(([seed, edits]) =>
    edits.reduce<Uint8Array>((mail, { at, cut, put, times }) => {
      const place = Math.floor((mail.length * at) / 1_000_001);
      const filling = Buffer.concat(Array.from({ length: times }, () => put));
      return Buffer.concat([mail.subarray(0, place), filling, mail.subarray(place + cut)]);
    }, seed),
  );
  const grafted = fc
    .tuple(fc.constantFrom(...seeds), fc.constantFrom(...seeds), fc.nat(1_000_000), fc.nat(1_000_000))
    .map(([one, other, end, start]) =>
      Buffer.concat([one.subarray(0, (one.length * end) / 1_000_000), other.subarray((other.length * start) / 1_000_000)]),
    );
  const pieces = fc.array(piece, { maxLength: 60 }).map((all) => Buffer.concat(all));
  return fc.oneof(
    { weight: 6, arbitrary: spoiled },
    { weight: 2, arbitrary: grafted },
    { weight: 1, arbitrary: pieces },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 2_000 }) },
  );
}
