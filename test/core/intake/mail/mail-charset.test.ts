import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, prepareCharsets, repairEncodedWords, repairHeaders } from '#core/intake/mail/mail-charset.ts';
import { readEmail } from '#core/intake/mail/read-email.ts';
import { decodeTransfer } from '#core/intake/mail/transfer-encoding.ts';
import { mailOf } from '#test/core/intake/mail/mail-fixtures.ts';

const hex = (text: string) => Buffer.from(text, 'hex');

describe('E27: text in the character set it is in', () => {
  test.each([
    ['gb2312, with a letter only gb18030 has', 'gb2312', hex('bba4b9a495328236'), '护工𠀀'],
    ['gb2312, with the dash that it lacks', 'GB2312', hex('bba4a843b9a4'), '护–工'],
    ['ks_c_5601-1987, with a letter only cp949 has', 'ks_c_5601-1987', hex('8c63b9e6'), '똠방'],
    ['ks_c_5601 without its year', 'ks_c_5601', hex('b0a1'), '가'],
    ['iso-2022-jp', 'iso-2022-jp', Buffer.from('\u001b$B2p8n\u001b(B', 'latin1'), '介護'],
    ['iso-2022-jp without a label', '', Buffer.from('\u001b$B2p8n\u001b(B', 'latin1'), '介護'],
    ['big5', 'big5', hex('c5405fa5'), decode('big5', 'c5405fa5')],
    ['UTF-7', 'utf-7', Buffer.from('Sold+AOk-e 1 +- 1'), 'Soldée 1 + 1'],
    ['UTF-7 by its long name, the example of RFC 2152', 'unicode-1-1-utf-7', Buffer.from('Hi Mom -+Jjo--!'), 'Hi Mom -☺-!'],
    ['UTF-16', 'utf-16le', Buffer.from('Ană', 'utf16le'), 'Ană'],
    ['UTF-8 called iso-8859-1', 'iso-8859-1', Buffer.from('Îngrijire târzie'), 'Îngrijire târzie'],
    ['UTF-8 called windows-1250', 'windows-1250', Buffer.from('soldée'), 'soldée'],
    ['UTF-8 called klingon', 'klingon', Buffer.from('soldée'), 'soldée'],
    [
      'UTF-8 cut in the middle of a letter',
      'utf-8',
      Buffer.from('Îngrijire târzie și rece, zău că').subarray(0, -1),
      'Îngrijire târzie și rece, zău c\uFFFD',
    ],
    ['Chinese called iso-8859-1', 'iso-8859-1', hex('bba4b9a4c3bbd3d0c0b4'), '护工没有来'],
    ['Chinese called utf-8', 'utf-8', hex('bba4b9a4c3bbd3d0c0b4'), '护工没有来'],
    ['western called utf-8', 'utf-8', Buffer.from('Perché è così?', 'latin1'), 'Perché è così?'],
    [
      'western called gb2312',
      'gb2312',
      Buffer.from('Perche e cos\xec\xff', 'latin1'),
      decode('gb18030', Buffer.from('Perche e cos\xec\xff', 'latin1').toString('hex')),
    ],
    ['windows-1252 called iso-8859-1', 'iso-8859-1', hex('934f6b94'), '“Ok”'],
    ['windows-1250 without a label', '', hex('c3ee6e67e3646974'), 'Ăîngădit'],
    ['Outlook without looking', 'us-ascii', Buffer.from('Año', 'latin1'), 'Año'],
    ['plain letters', 'iso-8859-15', Buffer.from('plain'), 'plain'],
  ])('%s', async (_, label, bytes, text) => {
    await prepareCharsets([label]);
    expect(decodeText(bytes, label)).toBe(text);
  });

  test('a true label is believed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('é à ü', 'Ana și Ion', '护工没有来，我打了电话'),
        fc.constantFrom('utf-8', 'utf-16le'),
        (text, label) => {
          expect(decodeText(Buffer.from(text, label === 'utf-8' ? 'utf8' : 'utf16le'), label)).toBe(text);
        },
      ),
    );
  });

  test('any bytes under any label give a text', () => {
    const label = fc.oneof(
      fc.string(),
      fc.constantFrom('utf-7', 'utf-16', 'gb2312', 'iso-2022-jp', 'hz-gb-2312', 'replacement', 'x-user-defined', '"utf-8"'),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), label, (bytes, name) => {
        expect(typeof decodeText(bytes, name)).toBe('string');
      }),
      { numRuns: 1_000 },
    );
  });

  test('a text part is repaired under base64 and quoted-printable too', async () => {
    const mail = (encoding: string, body: string) =>
      readEmail(mailOf('From: a@example.org', 'Content-Type: text/plain', `Content-Transfer-Encoding: ${encoding}`, '', body));
    expect((await mail('base64', Buffer.from('tombée', 'latin1').toString('base64'))).text).toBe('tombée');
    expect((await mail('quoted-printable', 'tomb=E9e')).text).toBe('tombée');
    expect((await mail('quoted-printable', 'long=  \r\n line = 3 =\r\n')).text).toBe('long line = 3');
    expect((await mail('x-unknown', 'tomb=E9e')).text).toBe('tomb=E9e');
  });
});

describe('E28: headers', () => {
  test('each raw line in its own character set', () => {
    const lines = Buffer.concat([
      Buffer.from('A: tombée\r\nB: '),
      hex('bba4b9a4c3bbd3d0'),
      Buffer.from('\r\nC: tomb\xe9e\r\n', 'latin1'),
    ]);
    expect(Buffer.from(repairHeaders(lines, undefined)).toString()).toBe('A: tombée\r\nB: 护工没有\r\nC: tombée\r\n');
  });

  test.each([
    ['a letter cut between two words', '=?utf-8?B?5oqV?= =?utf-8?B?6K8=?= =?utf-8?B?iQ==?=', '投诉'],
    ['the wrong label', '=?utf-8?B?zbbL3w==?=', '投诉'],
    ['no such label', '=?klingon?Q?tomb=C3=A9e?=', 'tombée'],
    ['UTF-7', '=?utf-7?Q?tomb+AOk-e?=', 'tombée'],
    ['encoded twice', '=?utf-8?Q?=3D=3Futf-8=3FQ=3Ftomb=3DC3=3DA9e=3F=3D?=', 'tombée'],
    ['blanks in a word', '=?utf-8?Q?tomb=C3=A9e du lit?=', 'tombée du lit'],
    ['two sets in one line', '=?iso-8859-1?Q?tomb=E9e?= =?gb2312?B?zbbL3w==?=', 'tombée投诉'],
    ['no end', '=?utf-8?Q?tomb', '=?utf-8?Q?tomb'],
  ])('encoded words: %s', async (_, value, subject) => {
    expect((await readEmail(mailOf('From: a@example.org', `Subject: ${value}`, '', 'x'))).subject).toBe(subject);
  });

  test('words rewritten say the same', () => {
    expect(repairEncodedWords('Subject: Hi =?iso-8859-1?Q?Ren=E9?= <a@example.org>')).toBe(
      `Subject: Hi =?utf-8?B?${Buffer.from('René').toString('base64')}?= <a@example.org>`,
    );
  });

  test('attachment names in every spelling (E36)', async () => {
    const parts = [
      'Content-Disposition: attachment; filename="=?gb2312?B?zbbL3w==?=.pdf"',
      "Content-Disposition: attachment; filename*=gb2312''%CD%B6%CB%DF.pdf",
      "Content-Disposition: attachment; filename*0*=utf-8''%E6%8A%95%E8; filename*1*=%AF%89.pdf",
      Buffer.concat([Buffer.from('Content-Disposition: attachment; filename="'), hex('cdb6cbdf'), Buffer.from('.pdf"')]),
      'Content-Disposition: attachment\r\nContent-Type: application/pdf; name="投诉.pdf"',
      'Content-Disposition: attachment\r\nContent-Type: application/pdf\r\nContent-Description: 投诉.pdf',
    ];
    const { attachments } = await readEmail(
      mailOf('Content-Type: multipart/mixed; boundary=b', '', ...parts.flatMap((header) => ['--b', header, '', 'x']), '--b--'),
    );
    expect(attachments.map(({ filename }) => filename)).toEqual(parts.map(() => '投诉.pdf'));
    expect(attachments.map(({ safeName }) => safeName)).toEqual([
      '投诉.pdf',
      '投诉-2.pdf',
      '投诉-3.pdf',
      '投诉-4.pdf',
      '投诉-5.pdf',
      '投诉-6.pdf',
    ]);
  });
});

describe('E29: transfer encodings as the worst write them', () => {
  test.each([
    ['base64', 'aGVs\r\nbG8=\r\n', 'hello'],
    ['base64', 'aGVs bG8', 'hello'],
    ['base64', 'aGU=\r\nbGxv\r\n', 'hello'],
    ['base64', 'aGU==bGw=bw==', 'hello'],
    ['base64', '-!aGVsbG8', 'hello'],
    ['quoted-printable', 'a=3Db=0', 'a=b=0'],
    ['quoted-printable', 'a= \t\r\nb=\nc', 'abc'],
    ['quoted-printable', '=c3=A9=', 'é='],
    ['7bit', 'a=3D', 'a=3D'],
  ])('%s %j', (encoding, body, text) => {
    expect(Buffer.from(decodeTransfer(Buffer.from(body), encoding)).toString()).toBe(text);
  });

  test('what was encoded comes back, with padding or without', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 1, max: 20 }), (bytes, size) => {
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, place) =>
          Buffer.from(bytes.subarray(place * size, (place + 1) * size)).toString('base64'),
        );
        expect(Buffer.from(decodeTransfer(Buffer.from(pieces.join('\r\n')), 'base64'))).toEqual(Buffer.from(bytes));
      }),
    );
  });
});

function decode(label: string, bytes: string): string {
  return new TextDecoder(label).decode(hex(bytes));
}
