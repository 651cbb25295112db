import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCalendar } from '#core/intake/mail/calendar-invitation.ts';
import { readCompoundFile } from '#core/intake/mail/compound-file.ts';
import { readOutlookFile } from '#core/intake/mail/outlook-file.ts';
import { readAttachment, readEmail } from '#core/intake/mail/read-email.ts';
import { textOfCompressedRtf } from '#core/intake/mail/rtf-text.ts';
import { readSmime } from '#core/intake/mail/smime.ts';
import { readTnef } from '#core/intake/mail/tnef.ts';
import { mailFixture, mailOf } from '#test/core/intake/mail/mail-fixtures.ts';
import {
  envelopedData,
  msg,
  signedData,
  tnef,
  tnefAttribute,
  tnefMail,
  u16,
  u32,
  wrappedRtf,
} from '#test/core/intake/mail/outlook-fixtures.ts';

/** A CommonJS module whose types promise another default than Node gives. */
const { default: MsgReader } = createRequire(import.meta.url)('@kenjiuno/msgreader') as typeof import('@kenjiuno/msgreader');

const PDF = Buffer.from('%PDF-1.4 invented');

function mailWith(contentType: string, bytes: Uint8Array, words = ''): Uint8Array {
  return mailOf(
    'From: a@example.org',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    words,
    '--b',
    `Content-Type: ${contentType}`,
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment',
    '',
    Buffer.from(bytes).toString('base64'),
    '--b--',
  );
}

describe('E23: a mail forwarded as an attachment', () => {
  test('is shown with its own headers, and its attachments can be read', async () => {
    const raw = mailFixture('forwarded-attached');
    const { nested, text, textFrom, attachments } = await readEmail(raw);
    expect([text, textFrom]).toEqual(['Please see what my neighbour got.', 'mail']);
    expect(nested).toMatchObject([{ kind: 'forwarded', path: [0] }]);
    expect(nested[0]?.from?.address).toMatch(/@/);
    expect(nested[0]?.subject).not.toBe('');
    expect(attachments[0]).toMatchObject({ contentType: 'message/rfc822', path: [0] });
  });

  test('keeps its bytes, and those of what it holds, whatever their line ends', async () => {
    const inner = mailOf(
      'From: Carer <carer@example.org>',
      'Date: Mon, 23 Nov 2026 09:30:00 +0100',
      'Subject: No',
      'Content-Type: multipart/mixed; boundary=inner',
      '',
      '--inner',
      '',
      'We will not come.',
      '--inner',
      'Content-Type: application/pdf; name=plan.pdf',
      'Content-Transfer-Encoding: base64',
      '',
      PDF.toString('base64'),
      '--inner--',
    );
    const middle = mailOf(
      'Subject: Fwd',
      'Content-Type: multipart/mixed; boundary=m',
      '',
      '--m',
      'Content-Type: message/rfc822',
      '',
      inner,
      '--m--',
    );
    const raw = mailOf(
      'Content-Type: multipart/mixed; boundary=o',
      '',
      '--o',
      'Content-Type: message/rfc822',
      '',
      middle,
      '--o--',
    );
    const { nested, text, textFrom } = await readEmail(raw);
    expect(nested.map(({ path, subject }) => [path, subject])).toEqual([
      [[0], 'Fwd'],
      [[0, 0], 'No'],
    ]);
    expect(nested[1]).toMatchObject({
      from: { address: 'carer@example.org', name: 'Carer' },
      sentAt: '2026-11-23T08:30:00.000Z',
      text: 'We will not come.',
      attachments: [{ path: [0, 0, 0], safeName: 'plan.pdf', size: PDF.length }],
    });
    expect(Buffer.from((await readAttachment(raw, 0, 0)) ?? [])).toEqual(Buffer.from(inner));
    expect(Buffer.from((await readAttachment(raw, 0, 0, 0)) ?? [])).toEqual(PDF);
    expect(await readAttachment(raw, 0, 0, 7)).toBeUndefined();
    expect(textFrom).toBe('forwarded');
    expect(text).toBe('Carer <carer@example.org>\n2026-11-23T08:30:00.000Z\nNo\n\nWe will not come.');
  });

  test('twenty at most are opened, five deep; the rest stay attachments (E33)', async () => {
    const many = await readEmail(
      mailOf('Content-Type: multipart/digest; boundary=b', '', '--b\r\n\r\nSubject: x\r\n\r\ny\r\n'.repeat(60), '--b--'),
    );
    expect([many.nested.length, many.attachments.length, many.unopened.length]).toEqual([20, 60, 40]);
    let deep = mailOf('Subject: innermost', '', 'words');
    for (let depth = 0; depth < 40; depth += 1) deep = mailOf('Content-Type: message/rfc822', '', deep);
    const { nested } = await readEmail(deep);
    expect(nested.map(({ path }) => path.length)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('E30: winmail.dat', () => {
  const file = tnefMail(
    [
      [0x0037, 'Îngrijire'],
      [0x0c1a, 'Ana Iliescu'],
      [0x0c1f, 'ana@example.org'],
      [0x1000, 'Nu a venit nimeni, nici azi.\r\n'],
    ],
    [{ name: 'foto ușă.pdf', bytes: PDF }],
  );

  test('gives its words when the mail has none, its attachments always, and stays itself', async () => {
    const raw = mailWith('application/ms-tnef; name=winmail.dat', file);
    const email = await readEmail(raw);
    expect(email).toMatchObject({ text: 'Nu a venit nimeni, nici azi.', textFrom: 'winmail' });
    expect(email.nested).toMatchObject([
      {
        kind: 'winmail',
        from: { address: 'ana@example.org', name: 'Ana Iliescu' },
        subject: 'Îngrijire',
        attachments: [{ path: [0, 0], safeName: 'foto ușă.pdf', size: PDF.length }],
      },
    ]);
    expect(Buffer.from((await readAttachment(raw, 0)) ?? [])).toEqual(file);
    expect(Buffer.from((await readAttachment(raw, 0, 0)) ?? [])).toEqual(PDF);
    expect((await readEmail(mailWith('application/ms-tnef', file, 'My own words'))).text).toBe('My own words');
    expect((await readEmail(mailWith('application/octet-stream; name=winmail.dat', file))).textFrom).toBe('winmail');
  });

  test('old ones keep words in the code page of the sender', async () => {
    const old = tnef(
      tnefAttribute(1, 0x9007, Buffer.concat([u32(936), u32(0)])),
      tnefAttribute(1, 0x8004, Buffer.concat([Buffer.from('cdb6cbdf', 'hex'), Buffer.of(0)])),
      tnefAttribute(1, 0x800c, Buffer.concat([Buffer.from('bba4b9a4c3bbd3d0c0b4', 'hex'), Buffer.of(0)])),
    );
    expect(await readTnef(old)).toMatchObject({ subject: '投诉', text: '护工没有来' });
  });

  test('a mail attached inside is opened too', async () => {
    const inner = tnefMail([[0x1000, 'From the inside']], [{ name: 'plan.pdf', bytes: PDF }]);
    const object = Buffer.concat([Buffer.alloc(16), inner]);
    const property = Buffer.concat([u32(1), u16(0x0d), u16(0x3701), u32(1), u32(object.length), object, Buffer.alloc(8)]);
    const outer = tnef(
      tnefAttribute(1, 0x800c, Buffer.from('outside\0')),
      tnefAttribute(2, 0x9002, Buffer.alloc(14)),
      tnefAttribute(2, 0x9005, property),
    );
    const raw = mailWith('application/ms-tnef', outer);
    expect((await readEmail(raw)).nested).toMatchObject([{ text: 'outside' }, { path: [0, 0], text: 'From the inside' }]);
    expect(Buffer.from((await readAttachment(raw, 0, 0, 0)) ?? [])).toEqual(PDF);
  });

  test('words that are only in RTF are found', async () => {
    const plain = wrappedRtf("{\\rtf1\\ansi\\ansicpg1250\\fromtext {\\fonttbl{\\f0 Arial;}}Nu a venit \\'e3sta\\par}");
    expect((await readTnef(tnefMail([[0x1009, plain]])))?.text).toBe('Nu a venit ăsta');
    const html = wrappedRtf(
      '{\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag <p>}\\htmlrtf \\par\\htmlrtf0 Nobody came{\\*\\htmltag </p>}}',
    );
    expect((await readTnef(tnefMail([[0x1009, html]])))?.text).toBe('Nobody came');
    const written = wrappedRtf('{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}Line one\\par \\u537?i doi}');
    expect((await readTnef(tnefMail([[0x1009, written]])))?.text).toBe('Line one\nși doi');
    // The example of MS-OXRTFCP 4.1.
    const specified = '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0';
    expect(await textOfCompressedRtf(Buffer.from(specified, 'hex'))).toBe('hello world');
  });

  test('a broken one is read up to the break, and what is none stays closed', async () => {
    expect(await readTnef(file.subarray(0, 60))).toMatchObject({ subject: 'Îngri', attachments: [] });
    for (const bytes of [Buffer.from('not TNEF'), file.subarray(1), Buffer.alloc(0)]) {
      const email = await readEmail(mailWith('application/ms-tnef', bytes, 'words'));
      expect(email).toMatchObject({ text: 'words', attachments: [{ size: bytes.length }], nested: [], unopened: [[0]] });
    }
  });
});

describe('E31: a .msg file', () => {
  const file = msg({
    properties: [
      [0x0037, 'Repas froid'],
      [0x0c1a, 'Anne Exemple'],
      [0x5d01, 'anne@example.org'],
      [0x1000, 'Le repas est arrivé froid.'],
    ],
    attachments: [
      { name: 'photo.pdf', bytes: PDF },
      { name: 'large.bin', bytes: Buffer.alloc(9_000, 7) },
      {
        properties: [
          [0x0037, 'Inside'],
          [0x1000, 'Words inside'],
        ],
      },
    ],
  });

  test('is read as the library that wrote it reads it', async () => {
    const theirs = new MsgReader(new Uint8Array(file).buffer).getFileData();
    const ours = await readOutlookFile(file);
    expect(ours).toMatchObject({ subject: theirs.subject, text: theirs.body, from: { name: theirs.senderName } });
    expect(
      theirs.attachments
        ?.map(({ fileName }) => fileName)
        .slice(0, 2)
        .sort(),
    ).toEqual(
      ours?.attachments
        .map(({ filename }) => filename)
        .slice(0, 2)
        .sort(),
    );
  });

  test('is shown with its own headers, beside the file itself', async () => {
    const raw = mailWith('application/vnd.ms-outlook; name=mail.msg', file, 'See attached');
    const { nested, text } = await readEmail(raw);
    expect(text).toBe('See attached');
    expect(nested).toMatchObject([
      {
        kind: 'outlook',
        from: { address: 'anne@example.org', name: 'Anne Exemple' },
        subject: 'Repas froid',
        text: 'Le repas est arrivé froid.',
        attachments: [{ safeName: 'photo.pdf' }, { safeName: 'large.bin', size: 9_000 }, { safeName: 'Inside.txt' }],
      },
    ]);
    expect(Buffer.from((await readAttachment(raw, 0)) ?? [])).toEqual(file);
    expect(Buffer.from((await readAttachment(raw, 0, 0)) ?? [])).toEqual(PDF);
    expect(Buffer.from((await readAttachment(raw, 0, 1)) ?? [])).toEqual(Buffer.alloc(9_000, 7));
    expect(Buffer.from((await readAttachment(raw, 0, 2)) ?? []).toString()).toContain('Words inside');
  });

  test('with chains that bite their own tail ends in a moment (E33)', async () => {
    const startedAt = performance.now();
    for (let place = 512; place < file.length; place += 128) {
      const looped = Buffer.from(file);
      for (let at = place; at < place + 128; at += 4) looped.writeUInt32LE((at / 4) % 5, at);
      await readOutlookFile(looped);
    }
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });
});

describe('E38: S/MIME', () => {
  const inner = mailOf(
    'Content-Type: multipart/mixed; boundary=i',
    '',
    '--i',
    '',
    'Signed words',
    '--i',
    'Content-Type: application/pdf',
    '',
    PDF,
    '--i--',
  );
  const signed = (bytes: Uint8Array) =>
    mailOf(
      'From: a@example.org',
      'Subject: signed',
      'Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m',
      'Content-Transfer-Encoding: base64',
      '',
      bytes.length === 0 ? '' : Buffer.from(bytes).toString('base64'),
    );

  test.each([undefined, 40])('an opaque signature is unwrapped and read as the mail it holds (pieces of %s)', async (chunk) => {
    const email = await readEmail(signed(signedData(inner, chunk)));
    expect(email).toMatchObject({ text: 'Signed words', textFrom: 'signed', isSigned: true, isEncrypted: false });
    expect(email.nested).toMatchObject([
      { kind: 'signed', path: [0], attachments: [{ path: [0, 0], contentType: 'application/pdf' }] },
    ]);
  });

  test('a mail signed beside its text is read as usual', async () => {
    const email = await readEmail(
      mailOf(
        'Content-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary=b',
        '',
        '--b',
        '',
        'Clear words',
        '--b',
        'Content-Type: application/pkcs7-signature; name=smime.p7s',
        'Content-Transfer-Encoding: base64',
        '',
        'AAAA',
        '--b--',
      ),
    );
    expect(email).toMatchObject({ text: 'Clear words', isSigned: true, isEncrypted: false });
  });

  test.each([
    ['S/MIME', signed(envelopedData())],
    [
      'PGP/MIME',
      mailOf(
        'Content-Type: multipart/encrypted; boundary=b',
        '',
        '--b',
        'Content-Type: application/pgp-encrypted',
        '',
        'Version: 1',
        '--b--',
      ),
    ],
    ['PGP in the text', mailOf('Subject: x', '', '-----BEGIN PGP MESSAGE-----', '', 'AAAA', '-----END PGP MESSAGE-----')],
  ])('an encrypted mail says so, and is a mail (%s)', async (_, raw) => {
    expect(await readEmail(raw)).toMatchObject({ isEncrypted: true, unreadable: false, nested: [] });
  });

  test('a mail cut off in sending is read as far as it came', async () => {
    const whole = signedData(inner);
    expect(readSmime(whole.subarray(0, -20))).toMatchObject({ kind: 'signed' });
  });

  test('an element without a length ends where it says', () => {
    const endless = (tag: string, ...inside: string[]) => `${tag}80${inside.join('')}0000`;
    const content = endless('a0', endless('24', '0403616263', '0400', '0402640a'));
    const data = endless('30', '020101', '3100', endless('30', '06092a864886f70d010701', content), '3100');
    const file = endless('30', '06092a864886f70d010702', endless('a0', data));
    const smime = readSmime(Buffer.from(file, 'hex'));
    expect(smime?.kind === 'signed' && Buffer.from(smime.content).toString()).toBe('abcd\n');
  });

  test('half a wrapper, and a million small elements, are neither and take a moment (E33)', () => {
    expect(readSmime(signedData(inner).subarray(0, 20))).toBeUndefined();
    const startedAt = performance.now();
    for (const filling of ['0500', '3080', '2480', '0000', '1e80', '2400']) {
      const small = Buffer.alloc(16_000_000, Buffer.from(filling, 'hex'));
      expect(readSmime(small)).toBeUndefined();
      expect(
        readSmime(Buffer.concat([Buffer.from('3084ffffffff06092a864886f70d010702a084ffffffff30', 'hex'), small])),
      ).toBeUndefined();
    }
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });
});

describe('E37: calendar entries', () => {
  const invitation = readFileSync(new URL('../../../fixtures/calendar/invitation.ics', import.meta.url), 'utf8').replaceAll(
    '\n',
    '\r\n',
  );

  test('an invitation alone is shown as words and never answered for anybody', async () => {
    const email = await readEmail(
      mailOf('From: a@example.org', 'Content-Type: text/calendar; method=REQUEST; charset=utf-8', '', invitation),
    );
    expect(email.textFrom).toBe('calendar');
    expect(email.text).toBe(
      'Întâlnire despre reclamație\n2026-11-23T09:30:00 Europe/Bucharest – 2026-11-23T10:30:00 Europe/Bucharest\nSala 12\nana@example.org\nVă rog să veniți.',
    );
    expect(email.calendar).toMatchObject([{ method: 'REQUEST', summary: 'Întâlnire despre reclamație' }]);
  });

  const eventAt = (start: string, ...zone: string[]) =>
    ['BEGIN:VCALENDAR', ...zone, 'BEGIN:VEVENT', `DTSTART${start}`, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
  const outlookZone = (rule: string) => [
    ...['BEGIN:VTIMEZONE', 'TZID:GTB Standard Time'],
    ...['BEGIN:STANDARD', 'DTSTART:16010101T040000', 'TZOFFSETFROM:+0300', 'TZOFFSETTO:+0200', `RRULE:${rule}`, 'END:STANDARD'],
    ...['BEGIN:DAYLIGHT', 'DTSTART:16010101T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0300'],
    ...['RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT', 'END:VTIMEZONE'],
  ];
  const autumn = 'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10';
  test.each([
    ['in UTC', eventAt(':20260723T093000Z'), '2026-07-23T09:30:00.000Z'],
    ['in a zone that everybody knows', eventAt(';TZID=Europe/Rome:20260723T093000'), '2026-07-23T07:30:00.000Z'],
    [
      'in a zone that the file describes, in summer',
      eventAt(';TZID=GTB Standard Time:20260723T093000', ...outlookZone(autumn)),
      '2026-07-23T06:30:00.000Z',
    ],
    [
      'in a zone that the file describes, in winter',
      eventAt(';TZID=GTB Standard Time:20261123T093000', ...outlookZone(autumn)),
      '2026-11-23T07:30:00.000Z',
    ],
    ['in no zone', eventAt(':20260723T093000'), undefined],
    ['in a zone that nobody knows', eventAt(';TZID=Atlantis:20260723T093000'), undefined],
    ['on a whole day', eventAt(';VALUE=DATE:20260723'), undefined],
  ])('the moment of an entry %s', async (_, file, startInstant) => {
    expect(await readCalendar(file)).toMatchObject([{ startInstant }]);
  });

  test.each(['FREQ=SECONDLY', 'FREQ=YEARLY;BYDAY=53SU', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31'])(
    'E33: a zone whose rule would not end is not worked out: %s',
    async (rule) => {
      const file = eventAt(';TZID=GTB Standard Time:20260723T093000', ...outlookZone(rule));
      expect(await readCalendar(file)).toMatchObject([
        { startsAt: '2026-07-23T09:30:00 GTB Standard Time', startInstant: undefined },
      ]);
    },
  );

  test('beside words it is shown beside them, and twice the same is once', async () => {
    const email = await readEmail(
      mailOf(
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        '',
        'Can we meet?',
        '--b',
        'Content-Type: text/calendar',
        '',
        invitation,
        '--b',
        'Content-Type: application/ics; name=invite.ics',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(invitation).toString('base64'),
        '--b--',
      ),
    );
    expect([email.text, email.calendar.length, email.attachments.length]).toEqual(['Can we meet?', 1, 2]);
  });
});

describe('no bytes whatever make a reader throw or hang (E33)', () => {
  const tnefFile = tnefMail(
    [
      [0x1000, 'words'],
      [0x3fde, 65001],
    ],
    [{ name: 'a.pdf', bytes: PDF }],
  );
  const msgFile = msg({
    properties: [
      [0x1000, 'words'],
      [0x3ffd, 1252],
    ],
    attachments: [{ name: 'a.pdf', bytes: PDF }],
  });
  const signedFile = signedData(mailOf('', 'words'));
  const edits = fc.array(fc.record({ at: fc.nat(), put: fc.uint8Array({ minLength: 1, maxLength: 8 }) }), {
    minLength: 1,
    maxLength: 20,
  });

  test.each([
    ['winmail.dat', tnefFile, readTnef],
    ['.msg', msgFile, readOutlookFile],
    ['S/MIME', signedFile, async (bytes: Uint8Array) => readSmime(bytes)],
    ['RTF', wrappedRtf('{\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag <p>}Nobody{\\fonttbl{\\f0 x;}}}'), textOfCompressedRtf],
  ])('%s', async (_, seed, read) => {
    await fc.assert(
      fc.asyncProperty(edits, fc.nat(), async (changes, cut) => {
        const bytes = Buffer.from(seed);
        for (const { at, put } of changes) bytes.set(put.subarray(0, bytes.length - (at % bytes.length)), at % bytes.length);
        await read(cut % 3 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes);
      }),
      { numRuns: 300 },
    );
  });

  test('a compound file of nothing but its signature holds nothing', () => {
    expect(readCompoundFile(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4_000, 0)]))).toBeUndefined();
    expect(readCompoundFile(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBeUndefined();
  });
});
