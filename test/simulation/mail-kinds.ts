// What may be inside a mail that nobody asked for: everything that people, offices and programs are known to send (E1–E50).

import { zipSync } from 'fflate';
import { EICAR, jpeg } from '#test/core/evidence/evidence-fixtures.ts';
import { envelopedData, msg, signedData, tnefMail, wrappedRtf } from '#test/core/intake/mail/outlook-fixtures.ts';
import type { SeededChance } from '#test/support/seeded-chance.ts';
import { type MailWords, reportOn, type SimulatedMail, writeMail, writeParts } from './mails.ts';
import { ROBOTS } from './people.ts';
import { AWAY } from './words.ts';

/** What one kind changes of a plain mail with `words`. */
interface Kind extends Partial<Pick<SimulatedMail, 'envelopeFrom' | 'isProven' | 'isSpam' | 'hasVirus'>> {
  mail?: Partial<MailWords>;
}

type Make = (words: string, draw: SeededChance) => Kind;

const INVITATION = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:visit@example.org',
  'DTSTART:20261124T090000Z',
  'SUMMARY:Talk about the missed visits',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

const text = (words: string) => ({ contentType: 'text/plain; charset=utf-8', bytes: Buffer.from(words) });
const withFile = (words: string, contentType: string, name: string, bytes: Uint8Array): Kind => ({
  mail: writeParts([text(words), { contentType, bytes, name }]),
});

/** A mail in a mail in a mail, deeper than anybody reads. */
function nested(words: string): Kind {
  let raw = writeMail({ from: 'deep@example.org', subject: 'Deep', messageId: 'deep@example.org', body: words });
  for (let depth = 0; depth < 60; depth += 1) {
    raw = writeMail({
      from: 'deep@example.org',
      subject: 'Fwd',
      messageId: `deep-${depth}@example.org`,
      ...writeParts([{ contentType: 'message/rfc822', bytes: raw }]),
    });
  }
  return { mail: writeParts([text(words), { contentType: 'message/rfc822', bytes: raw }]) };
}

const person = (words: string) =>
  writeMail({ from: 'Ana <ana@example.org>', subject: 'My mother', messageId: 'a@b.example', body: words });

/** Written by people, so that each is a complaint, however badly it arrives. */
export const mailsOfPeople: Readonly<Record<string, Make>> = {
  plain: (words) => ({ mail: { body: words } }),
  html: (words) => ({
    mail: {
      contentType: 'text/html; charset=utf-8',
      body: `<p style="display:none">hidden</p><p>${words}</p><img src="https://tracker.example.net/x">`,
    },
  }),
  empty: () => ({ mail: { subject: '', body: '' } }),
  'wrong charset': (words) => ({
    mail: { contentType: 'text/plain; charset=us-ascii', body: Buffer.from(`${words} é ș à`, 'latin1') },
  }),
  'unknown charset': (words) => ({ mail: { contentType: 'text/plain; charset=klingon', body: words } }),
  gb2312: () => ({ mail: { contentType: 'text/plain; charset=gb2312', body: Buffer.from('bba4b9a4c3bbd3d0c0b4', 'hex') } }),
  winmail: (words) =>
    withFile(
      words,
      'application/ms-tnef',
      'winmail.dat',
      tnefMail([[0x1009, wrappedRtf(`{\\rtf1 ${words}}`)]], [{ name: 'a.jpg', bytes: jpeg }]),
    ),
  'outlook file': (words) =>
    withFile(
      words,
      'application/vnd.ms-outlook',
      'a.msg',
      msg({ properties: [[0x1000, words]], attachments: [{ name: 'a.jpg', bytes: jpeg }] }),
    ),
  'forwarded inline': (words) => ({
    mail: {
      subject: 'Fwd: My mother',
      body: `See below.\r\n\r\n---------- Forwarded message ---------\r\nFrom: Ana <ana@example.org>\r\nSubject: My mother\r\n\r\n${words}`,
    },
  }),
  'forwarded attached': (words) => ({
    mail: writeParts([text('See attached.'), { contentType: 'message/rfc822', bytes: person(words) }]),
  }),
  invitation: () => ({ mail: { contentType: 'text/calendar; method=REQUEST; charset=utf-8', body: INVITATION } }),
  signed: (words) => ({
    mail: {
      contentType: 'application/pkcs7-mime; name=smime.p7m\r\nContent-Transfer-Encoding: base64',
      body: signedData(person(words)).toString('base64'),
    },
  }),
  encrypted: () => ({
    mail: {
      contentType: 'application/pkcs7-mime; name=smime.p7m\r\nContent-Transfer-Encoding: base64',
      body: envelopedData().toString('base64'),
    },
  }),
  photo: (words) => withFile(words, 'image/jpeg', 'poză.jpg', jpeg),
  'infected file': (words, draw) => ({
    ...withFile(words, 'application/zip', 'a.zip', zipSync({ 'a.txt': EICAR })),
    hasVirus: draw.once(2),
  }),
  spoofed: (words) => ({ mail: { body: words }, isProven: false }),
  'answers elsewhere': (words) => ({ mail: { headers: { 'Reply-To': 'elsewhere@example.com' }, body: words } }),
  'no reply address': (words) => ({ mail: { from: `no-reply@${ROBOTS}`, body: words } }),
  'nobody’s': (words) => ({ mail: { from: '', body: words } }),
  'in the future': (words) => ({ mail: { headers: { Date: 'Fri, 01 Jan 2038 00:00:00 +0000' }, body: words } }),
  'too deep': nested,
  'too many parts': (words) => ({ mail: writeParts(Array.from({ length: 300 }, () => text(words))) }),
  'of a ticket system': (words) => ({ mail: { subject: '[ABC-123] New request', body: words } }),
};

/** Perhaps a person all the same: whoever takes it for a complaint lets it be answered. */
const ADVERTISER = 'Advertiser <ads@example.net>';

const robot = { envelopeFrom: '', isProven: true } as const;

/** Sent by programs to nobody in particular, or not wanted: each waits for a person, and none is answered (E1, E5, E6, E8, E41). */
export const mailsOfPrograms: Readonly<Record<string, Make>> = {
  away: (words, draw) => ({
    mail: { subject: draw.pick(AWAY), headers: { 'Auto-Submitted': 'auto-replied' }, body: words },
    ...robot,
  }),
  'away without a header': (words, draw) => ({
    mail: { subject: draw.pick(AWAY), headers: { 'In-Reply-To': '<x@example.org>' }, body: words },
  }),
  autoresponder: (words) => ({ mail: { headers: { 'X-Autoreply': 'yes' }, body: words } }),
  'null return path': (words) => ({ mail: { body: words }, ...robot }),
  list: (words) => ({ mail: { headers: { 'List-Id': `<list.${ROBOTS}>`, Precedence: 'list' }, body: words } }),
  bulk: (words) => ({ mail: { headers: { Precedence: 'bulk' }, body: words } }),
  'forged report': () => ({
    mail: {
      from: `MAILER-DAEMON@${ROBOTS}`,
      ...reportOn(
        { to: 'person0@example.org', headers: [{ name: 'X-Candour-Loop', value: `${'a'.repeat(20)}.L1.${'0'.repeat(16)}` }] },
        'failed',
      ),
    },
    ...robot,
  }),
  'forged copy of our own': (words) => ({
    mail: {
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Candour-Loop': `${'a'.repeat(20)}.L1.${'0'.repeat(16)}` },
      body: words,
    },
    ...robot,
  }),
  spam: (words) => ({ mail: { from: ADVERTISER, body: words }, isSpam: true }),
  'infected spam': (words) => {
    const { mail } = withFile(words, 'application/zip', 'a.zip', zipSync({ 'a.txt': EICAR }));
    return { mail: { from: ADVERTISER, ...mail }, isSpam: true, hasVirus: true };
  },
};

/** A mail of a known kind, cut, filled and doubled in a few places. */
export function spoil(mail: Uint8Array, draw: SeededChance): Buffer {
  let spoiled = Buffer.from(mail);
  for (let edit = draw.below(6); edit >= 0; edit -= 1) {
    const at = draw.below(spoiled.length);
    const filling = draw.pick([
      Buffer.from(draw.bytes(draw.below(16))),
      Buffer.from('\r\n\r\n'),
      Buffer.from('--b\r\n'),
      Buffer.from('Content-Type: multipart/mixed; boundary=b\r\n\r\n'),
      Buffer.from('=?utf-8?Q?=?='),
      Buffer.from('\u0000\uFFFD'),
    ]);
    spoiled = Buffer.concat([spoiled.subarray(0, at), filling, spoiled.subarray(at + draw.below(60))]);
  }
  return spoiled;
}
