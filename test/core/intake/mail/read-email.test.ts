import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loopHeader, signedMessageId } from '#core/intake/mail/case-address.ts';
import { readAttachment, readEmail } from '#core/intake/mail/read-email.ts';
import { anyText } from '#test/core/intake/any-text.ts';
import { FIXTURES, mailFixture, mailOf } from '#test/core/intake/mail/mail-fixtures.ts';

const KEY = Buffer.from('an invented key for tests, only');

describe('a complaint in a plain mail', () => {
  test('gives who wrote, to whom, what about and the words', async () => {
    const email = await readEmail(mailFixture('plain-complaint'));
    expect(email).toMatchObject({
      unreadable: false,
      messageId: '<one@example.org>',
      from: { address: 'ana.example@example.org', name: 'Ana Iliescu' },
      replyTo: { address: 'ana.home@example.org' },
      subject: 'Îngrijire târzie și rece',
      inReplyTo: '<earlier@example.com>',
      references: ['<first@example.com>', '<earlier@example.com>'],
      text: 'Bună ziua,\n\nîngrijitoarea nu a venit nici ieri, nici astăzi.\n\nAna',
      textIsCut: false,
      hasLostLetters: false,
      html: undefined,
      attachments: [],
    });
  });

  test('lists the others it was sent to as seen, nothing more (E16)', async () => {
    const { seenAddresses } = await readEmail(mailFixture('plain-complaint'));
    expect(seenAddresses.map(({ address }) => address)).toEqual([
      'complaints@complaints.example.com',
      'brother@example.net',
      'sister@example.net',
    ]);
  });

  test('keeps a Date from the future as a claim (E48)', async () => {
    expect((await readEmail(mailFixture('plain-complaint'))).sentAt).toBe('2099-11-23T07:30:00.000Z');
    expect((await readEmail(mailOf('From: a@example.org', 'Date: yesterday, I think', '', 'x'))).sentAt).toBeUndefined();
  });

  test('is not taken for automatic because Outlook wrote X-Auto-Response-Suppress (E1)', async () => {
    const { automatic, mayBeAnswered } = await readEmail(mailFixture('plain-complaint'));
    expect(automatic).toEqual({ is: false });
    expect(mayBeAnswered).toBe(true);
  });
});

describe('who wrote', () => {
  test('without From, To a null Return-Path: nobody to answer, and the words are kept (E20, E39)', async () => {
    const email = await readEmail(mailFixture('no-from'));
    expect(email).toMatchObject({ from: undefined, subject: '', text: 'Someone should look at room 12.', mayBeAnswered: false });
  });

  test.each([
    [['Reply-To: a@example.org', 'Return-Path: <b@example.org>', 'Sender: c@example.org'], 'a@example.org'],
    [['Return-Path: <b@example.org>', 'Sender: c@example.org'], 'b@example.org'],
    [['Sender: c@example.org'], 'c@example.org'],
    [['From: <>', 'Sender: c@example.org'], 'c@example.org'],
    [['From: "Broken <d@example.org'], 'd@example.org'],
    [['From: Carers: e@example.org, f@example.org;'], 'e@example.org'],
  ])('falls back from From to Reply-To, Return-Path and Sender (E20): %j', async (headers, address) => {
    expect((await readEmail(mailOf(...headers, '', 'words'))).from?.address).toBe(address);
  });

  test('E20: nobody at all, by a null envelope too, may be anybody; what says that it is automatic is', async () => {
    const automaticOf = async (...headers: string[]) =>
      (await readEmail(mailOf(...headers, '', 'You know who I am.'), { envelopeFrom: '' })).automatic;
    expect(await automaticOf('Subject: Room 12')).toEqual({ is: false });
    expect(await automaticOf('Auto-Submitted: auto-replied')).toMatchObject({ kind: 'auto_reply' });
    expect(await automaticOf('From: a@example.org')).toMatchObject({ kind: 'auto_reply', why: 'Return-Path: <>' });
  });

  test('a name with direction marks or line breaks cannot dress up as another', async () => {
    const email = await readEmail(mailOf('From: =?utf-8?Q?Ann=E2=80=AE_gro=0D=0ABcc=3A_x?= <a@example.org>', '', 'words'));
    expect(email.from?.name).toBe('Ann gro Bcc: x');
  });
});

describe('Message-ID', () => {
  test('is made from the content when missing or absurd, the same for a second copy (E12)', async () => {
    const raw = mailOf('From: a@example.org', '', 'words');
    const email = await readEmail(raw);
    expect(email.messageId).toBe(`<sha256.${email.rawSha256}@missing.invalid>`);
    expect((await readEmail(Buffer.from(raw))).messageId).toBe(email.messageId);
    const absurd = await readEmail(mailOf(`Message-ID: <${'x'.repeat(5_000)}@example.org>`, '', 'words'));
    expect(absurd.messageId).toContain('@missing.invalid>');
  });

  test('twenty references at most, the last ones', async () => {
    const ids = Array.from({ length: 60 }, (_, place) => `<${place}@example.org>`);
    const { references } = await readEmail(mailOf(`References: ${ids.join('\r\n ')}`, '', 'words'));
    expect(references).toEqual(ids.slice(-20));
  });
});

describe('mail by programs', () => {
  test.each([
    ['out-of-office.en', 'out_of_office', 'auto-submitted'],
    ['out-of-office.fr', 'out_of_office', 'Subject'],
    ['out-of-office.zh', 'out_of_office', 'auto-submitted'],
    ['delivery-failed', 'bounce', 'content-type'],
    ['delivery-delayed', 'delivery_notice', 'content-type'],
    ['read-receipt', 'read_receipt', 'content-type'],
    ['mailing-list', 'list', 'list-id'],
  ])('%s is %s and never answered (E1, E5, E6, E49)', async (name, kind, why) => {
    const { automatic, mayBeAnswered } = await readEmail(mailFixture(name));
    expect(automatic).toMatchObject({ is: true, kind });
    expect(automatic.why).toMatch(new RegExp(`^${why}`));
    expect(mayBeAnswered).toBe(false);
  });

  test('a complaint that only begins with "Out of office hours" is a complaint (E5)', async () => {
    const email = await readEmail(
      mailOf(
        'From: a@example.org',
        'In-Reply-To: <x@example.com>',
        'Subject: Out of office hours nobody answers your phone',
        '',
        'It rang for an hour.',
      ),
    );
    expect(email.automatic.is).toBe(false);
  });

  test.each(['auto-generated', 'auto-replied; owner-email="a@example.org"', 'something-new', 'No, but not really'])(
    'Auto-Submitted other than no is automatic (RFC 3834): %s',
    async (value) => {
      const email = await readEmail(mailOf('From: a@example.org', `Auto-Submitted: ${value}`, '', 'words'));
      expect(email.automatic.is).toBe(!value.startsWith('No'));
    },
  );

  test('the null sender of the envelope counts before the Return-Path header (E1)', async () => {
    const raw = mailOf('Return-Path: <a@example.org>', 'From: a@example.org', '', 'words');
    expect((await readEmail(raw, { envelopeFrom: '' })).mayBeAnswered).toBe(false);
    expect((await readEmail(raw)).mayBeAnswered).toBe(true);
  });

  test('a no-reply sender may have a real complaint but is never answered (E46)', async () => {
    const email = await readEmail(mailFixture('no-reply-sender'));
    expect(email.automatic.is).toBe(false);
    expect(email.mayBeAnswered).toBe(false);
  });

  test.each(['noreply@example.org', 'do-not-reply@example.org', 'bounces+12@example.org', 'city.no-reply@example.org'])(
    '%s is not answered (E46)',
    async (address) => {
      expect((await readEmail(mailOf(`From: ${address}`, '', 'words'))).mayBeAnswered).toBe(false);
    },
  );

  test.each(['noreen@example.org', 'abuse.survivor@example.org', 'rooty@example.org'])(
    '%s is a person (E46)',
    async (address) => {
      expect((await readEmail(mailOf(`From: ${address}`, '', 'words'))).mayBeAnswered).toBe(true);
    },
  );

  test('our own mail coming back is known by its signed header, a forged one is ignored (E3)', async () => {
    const mail = (value: string) => mailOf('From: a@example.org', `X-Candour-Loop: ${value}`, '', 'words');
    const mark = { caseId: 'case-1', letter: 'acknowledgement#1' };
    const own = await readEmail(mail(loopHeader({ ...mark, key: KEY })), { key: KEY });
    expect(own).toMatchObject({ ownLetter: mark, automatic: { is: true, kind: 'own_loop' }, mayBeAnswered: false });
    const forged = await readEmail(mail('case-1.acknowledgement#1.0000000000000000'), { key: KEY });
    expect(forged).toMatchObject({ ownLetter: undefined, automatic: { is: false } });
  });

  test('a bounce names its letter only by a genuine mark (E6, E8)', async () => {
    const mark = { caseId: 'case-1', letter: 'final-response#1' };
    const genuine = await readEmail(mailFixture('delivery-failed', { loop: loopHeader({ ...mark, key: KEY }) }), { key: KEY });
    expect(genuine.deliveryReport).toEqual({
      recipients: [{ address: 'ana.example@example.org', action: 'failed', status: '5.1.1', isPermanent: true }],
      originalMessageId: '<010201@eu-west-1.amazonses.com>',
      letter: mark,
    });
    const forged = await readEmail(mailFixture('delivery-failed', { loop: 'case-1.final-response#1.aaaaaaaaaaaaaaaa' }), {
      key: KEY,
    });
    expect(forged.deliveryReport?.letter).toBeUndefined();
    const byId = mailOf(
      'Content-Type: multipart/report; boundary=b',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Final-Recipient: rfc822; x@example.org',
      'Action: failed',
      'Status: 4.2.2',
      '',
      '--b',
      'Content-Type: message/rfc822',
      '',
      `Message-ID: ${signedMessageId({ ...mark, key: KEY, domain: 'complaints.example.com' })}`,
      '',
      'words',
      '--b--',
    );
    expect((await readEmail(byId, { key: KEY })).deliveryReport).toMatchObject({
      letter: mark,
      recipients: [{ isPermanent: false }],
    });
  });
});

describe('text', () => {
  test('of an HTML-only mail is what a reader sees, without hidden words (E40)', async () => {
    const { text, html } = await readEmail(mailFixture('html-only-hidden'));
    expect(text).toContain('El menjar arriba fred.');
    expect(text).toMatch(/dilluns\n.*dimarts/);
    expect(text).not.toMatch(/secret|tiny|gone|alert|nothing|color/);
    expect(html).toContain('secret preheader');
  });

  test('is read from the HTML when the plain part is empty', async () => {
    const raw = mailOf(
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      ' ',
      '--b',
      'Content-Type: text/html',
      '',
      '<p>In here</p>',
      '--b--',
    );
    expect((await readEmail(raw)).text).toBe('In here');
  });

  test('of an empty mail is empty, and it is still a mail (E39)', async () => {
    expect(await readEmail(mailFixture('empty-body'))).toMatchObject({
      unreadable: false,
      text: '',
      subject: '',
      messageId: '<empty@example.org>',
    });
    expect(await readEmail(new Uint8Array())).toMatchObject({ text: '', from: undefined });
  });

  test('of a mail with broken MIME is kept (E29, E44)', async () => {
    const email = await readEmail(mailFixture('malformed-mime'));
    expect(email.text).toContain('My words are in here.');
    expect(email.from?.address).toBe('broken@example.org');
    expect(email.subject).toContain('still here');
  });
});

describe('character sets', () => {
  const CHINESE = Buffer.from('bba4b9a4c3bbd3d0c0b4a3acced2b4f2c1cbb5e7bbb0', 'hex');
  test.each([
    [
      'gb2312 with a letter only gb18030 has (E27)',
      ['Content-Type: text/plain; charset=gb2312', '', Buffer.concat([CHINESE, Buffer.from('95328236', 'hex')])],
      '护工没有来，我打了电话𠀀',
    ],
    ['gb2312 without any label (E27)', ['Subject: x', '', CHINESE], '护工没有来，我打了电话'],
    [
      'gb2312 labelled utf-8 (E27)',
      ['Content-Type: text/plain; charset="utf-8"', 'Content-Transfer-Encoding: 8bit', '', CHINESE],
      '护工没有来，我打了电话',
    ],
    [
      'latin-1 without a label (E27)',
      ['Subject: x', '', Buffer.from('Elle est tombée à côté du lit', 'latin1')],
      'Elle est tombée à côté du lit',
    ],
    [
      'latin-1 labelled us-ascii (E27)',
      ['Content-Type: text/plain; charset=us-ascii', '', Buffer.from('Perché è così?', 'latin1')],
      'Perché è così?',
    ],
    ['windows-1250 without a label (E27)', ['Subject: x', '', Buffer.from('c3ee6e67e3646974', 'hex')], 'Ăîngădit'],
    [
      'windows-1252 quotes labelled iso-8859-1 (E27)',
      ['Content-Type: text/plain; charset=iso-8859-1', '', Buffer.from('934f6b94', 'hex')],
      '“Ok”',
    ],
    ['an unknown label (E27)', ['Content-Type: text/plain; charset=klingon', '', Buffer.from('été', 'latin1')], 'été'],
  ])('%s is read', async (_, lines, text) => {
    const email = await readEmail(mailOf('From: a@example.org', ...lines));
    expect(email.text).toBe(text.trim());
    expect(email.hasLostLetters).toBe(false);
  });

  test('a raw 8-bit subject is read in the character set of the mail (E28)', async () => {
    const subject = Buffer.concat([Buffer.from('Subject: '), CHINESE]);
    const email = await readEmail(
      mailOf('From: a@example.org', subject, 'Content-Type: text/plain; charset=gb2312', '', CHINESE),
    );
    expect(email.subject).toBe('护工没有来，我打了电话');
    expect(email.text).toBe('护工没有来，我打了电话');
  });

  test('repair leaves a binary attachment beside it alone (E27)', async () => {
    const bytes = Uint8Array.from({ length: 200 }, (_, place) => 255 - (place % 100));
    const raw = mailOf(
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      Buffer.from('voilà', 'latin1'),
      '--b',
      'Content-Type: application/octet-stream',
      'Content-Transfer-Encoding: binary',
      'Content-Disposition: attachment',
      '',
      bytes,
      '--b--',
    );
    expect((await readEmail(raw)).text).toBe('voilà');
    expect(Buffer.from((await readAttachment(raw, 0)) ?? [])).toEqual(Buffer.from(bytes));
  });

  test('letters that cannot be saved are flagged (E27)', async () => {
    const email = await readEmail(
      mailOf(
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.concat([Buffer.from('ăâîșț'.repeat(4)), Buffer.from([0xff])]).toString('base64'),
      ),
    );
    expect(email).toMatchObject({ text: `${'ăâîșț'.repeat(4)}\uFFFD`, hasLostLetters: true });
  });
});

describe('headers', () => {
  test('are those of the mail, not what reading adds', async () => {
    const email = await readEmail(
      mailOf('From: a@example.org', 'Content-Type: multipart/report; report-type=disposition-notification', '', 'words'),
    );
    expect(email.automatic).toMatchObject({ is: true, kind: 'read_receipt' });
  });
});

describe('attachments', () => {
  test('have safe, unique names and can be read again from the raw mail (E23, E36)', async () => {
    const raw = mailFixture('forwarded-attached');
    const { attachments, text, automatic } = await readEmail(raw);
    expect(text).toBe('Please see what my neighbour got.');
    expect(automatic.is).toBe(false);
    expect(attachments.map(({ safeName }) => safeName)).toEqual(['letter.eml', 'résumé.pdf', 'résumé-2.pdf', 'attachment-4.png']);
    expect(attachments[1]).toMatchObject({
      filename: '../../etc/résumé.pdf',
      contentType: 'application/pdf',
      size: 9,
      isInline: false,
    });
    expect(attachments[1]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(Buffer.from((await readAttachment(raw, 1)) ?? []).toString()).toBe('%PDF-1.4\n');
    expect(await readAttachment(raw, 9)).toBeUndefined();
  });
});

describe('budgets (E32, E33)', () => {
  test('a mail of ten megabytes is read in a moment', async () => {
    const line = `${Buffer.alloc(57, 7).toString('base64')}\r\n`;
    const raw = mailOf(
      'From: a@example.org',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'see attached',
      '--b',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      line.repeat(135_000),
      '--b--',
    );
    const startedAt = performance.now();
    const email = await readEmail(raw);
    expect(raw.length).toBeGreaterThan(10_000_000);
    expect(email).toMatchObject({ text: 'see attached', attachments: [{ size: 57 * 135_000 }] });
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  test('more attachments than are listed are counted', async () => {
    const part = '--b\r\nContent-Type: text/csv\r\n\r\n1\r\n';
    const { attachments, attachmentsLeftOut } = await readEmail(
      mailOf('Content-Type: multipart/mixed; boundary=b', '', part.repeat(5_000), '--b--'),
    );
    expect([attachments.length, attachmentsLeftOut]).toEqual([100, 4_900]);
  });

  test('a mail nested beyond reason is unreadable, with its headers and words recovered (E44)', async () => {
    const nested = Array.from({ length: 200 }, (_, depth) => [
      `Content-Type: multipart/mixed; boundary=b${depth}`,
      '',
      `--b${depth}`,
    ]).flat();
    const email = await readEmail(
      mailOf(
        'From: Ana <a@example.org>',
        'Subject: =?utf-8?Q?C=C4=83dere?=',
        'Message-ID: <deep@example.org>',
        ...nested,
        '',
        'help me',
      ),
    );
    expect(email).toMatchObject({
      unreadable: true,
      from: { address: 'a@example.org' },
      subject: 'Cădere',
      messageId: '<deep@example.org>',
    });
    expect(email.text).toContain('help me');
  });

  test.each([
    ['bytes', Buffer.from([0, 255, 254, 13, 10, 7, 128])],
    ['nothing', Buffer.alloc(0)],
    [
      'bytes with what servers put on top',
      Buffer.from('Return-Path: <a@example.org>\r\nReceived: by mx.example.org\r\n\r\n\u0000\u0007'),
    ],
  ])('E44: bare %s are unreadable', async (_, raw) => {
    expect((await readEmail(raw)).unreadable).toBe(true);
  });

  test('E44: a mail with the headers of a mail and no words is blank, and readable', async () => {
    expect(await readEmail(mailOf('From: a@example.org', '', ''))).toMatchObject({ unreadable: false, text: '' });
  });

  test('HTML nested a hundred thousand deep still gives its words', async () => {
    const deep = `${'<div>'.repeat(100_000)}under all this${'</div>'.repeat(100_000)}`;
    expect((await readEmail(mailOf('Content-Type: text/html', '', deep))).text).toContain('under all this');
  });

  test('a text of a million letters is cut and says so', async () => {
    const email = await readEmail(mailOf('From: a@example.org', '', 'word '.repeat(200_000)));
    expect([email.text.length, email.textIsCut]).toEqual([200_000, true]);
  });
});

describe('no bytes whatever make it throw', () => {
  const seeds = readdirSync(FIXTURES).map((name) => Buffer.from(mailFixture(name.replace('.eml', ''))));

  test('random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        expect((await readEmail(bytes, { key: KEY })).messageId).toMatch(/^<.+>$/s);
      }),
      { numRuns: 150 },
    );
  });

  test('mails with bytes changed, cut out and doubled', async () => {
    const edit = fc.record({
      at: fc.nat(3_000),
      cut: fc.nat(40),
      put: fc.uint8Array({ maxLength: 12 }),
      repeat: fc.integer({ min: 1, max: 30 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...seeds), fc.array(edit, { minLength: 1, maxLength: 12 }), async (seed, edits) => {
        const mutated = edits.reduce((mail, { at, cut, put, repeat }) => {
          const place = at % (mail.length + 1);
          return Buffer.concat([
            mail.subarray(0, place),
            ...Array.from({ length: repeat }, () => put),
            mail.subarray(place + cut),
          ]);
        }, seed);
        const email = await readEmail(mutated, { key: KEY });
        expect(typeof email.text).toBe('string');
      }),
      { numRuns: 300 },
    );
  });

  test('odd header values', async () => {
    const name = fc.constantFrom(
      'From',
      'Reply-To',
      'Subject',
      'Date',
      'Message-ID',
      'References',
      'Content-Type',
      'Content-Transfer-Encoding',
      'Content-Disposition',
      'X-Candour-Loop',
      'Auto-Submitted',
      'Return-Path',
    );
    const value = fc.oneof(
      fc.string(),
      anyText,
      fc.constantFrom(
        '=?utf-8?B?////?=',
        'multipart/mixed; boundary=',
        'multipart/report; boundary=x',
        'text/html; charset=utf-7',
        '<@>',
        'a@b@c',
        '"',
        '((((',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, value), { maxLength: 8 }), fc.string(), async (headers, body) => {
        const email = await readEmail(mailOf(...headers.map(([key, text]) => `${key}: ${text}`), '', body));
        expect(typeof email.mayBeAnswered).toBe('boolean');
      }),
      { numRuns: 200 },
    );
  });
});
