import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readAttachment, readEmail } from '#core/intake/mail/read-email.ts';
import { LARGE_MAILS } from '#test/core/intake/mail/large-mails.ts';
import { mailOf } from '#test/core/intake/mail/mail-fixtures.ts';

const run = promisify(execFile);

describe('E32: forty megabytes', () => {
  test.each(Object.keys(LARGE_MAILS))('%s: read in a process that stays below 512 MB', async (name) => {
    const program = fileURLToPath(new URL('large-mails.ts', import.meta.url));
    const { stdout } = await run(process.execPath, ['--no-warnings', program, name, '40']);
    expect(JSON.parse(stdout).megabytes).toBeLessThan(512);
  });

  test('the attachment comes out byte by byte', async () => {
    const bytes = Buffer.alloc(3_000_001, 'any bytes, \0\r\n\xff and more ');
    const encoded = bytes.toString('base64').replaceAll(/.{76}/g, '$&\r\n');
    const raw = mailOf('Content-Type: application/pdf', 'Content-Transfer-Encoding: base64', '', encoded);
    expect(Buffer.from((await readAttachment(raw, 0)) ?? []).equals(bytes)).toBe(true);
  });

  test('beyond what SES takes the beginning is read, and says so', async () => {
    const email = await readEmail(LARGE_MAILS['text']!(46_000_000));
    expect(email).toMatchObject({ overBudget: 'bytes', textIsCut: true, from: { address: 'a@example.org' } });
  });
});

describe('E33: budgets', () => {
  const parts = (count: number) =>
    readEmail(
      mailOf(
        'From: a@example.org',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b\r\n\r\nwords\r\n',
        '--b\r\nContent-Type: text/csv\r\n\r\n1\r\n'.repeat(count - 1),
        '--b--',
      ),
    );

  test('five thousand parts are read, more are not, and the words are there all the same', async () => {
    expect(await parts(5_000)).toMatchObject({ overBudget: undefined, text: 'words', attachmentsLeftOut: 4_899 });
    expect(await parts(5_001)).toMatchObject({ overBudget: 'parts', text: 'words', attachmentsLeftOut: 4_899 });
  });

  test('headers without end: the first of them count', async () => {
    const email = await readEmail(mailOf('From: a@example.org', 'Subject: Fall', 'X: y\r\n'.repeat(400_000), '', 'words'));
    expect(email).toMatchObject({ overBudget: 'headers', subject: 'Fall', from: { address: 'a@example.org' } });
  });

  test('an archive is never opened', async () => {
    const bomb = Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(1_000)]);
    const email = await readEmail(
      mailOf('Content-Type: application/zip; name=bomb.zip', 'Content-Transfer-Encoding: base64', '', bomb.toString('base64')),
    );
    expect(email).toMatchObject({ nested: [], attachments: [{ safeName: 'bomb.zip', size: bomb.length }] });
  });
});

describe('E29, E44: mail whose skeleton is broken keeps its words', () => {
  test.each([
    ['a multipart without a boundary', ['Content-Type: multipart/mixed', '', 'My words']],
    ['a boundary that never comes', ['Content-Type: multipart/mixed; boundary=never', '', 'My words']],
    ['a part cut off', ['Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'My words']],
    [
      'a multipart inside that holds no parts',
      [
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: multipart/mixed; boundary=c',
        '',
        'My words',
        '--b--',
      ],
    ],
    [
      'headers and no empty line',
      ['Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/plain', '--b', '', 'My words', '--b--'],
    ],
    [
      'a boundary in pieces (RFC 2231)',
      ['Content-Type: multipart/mixed; boundary*0=a; boundary*1=b', '', '--ab', '', 'My words', '--ab--'],
    ],
    [
      'a boundary with quoted letters',
      ['Content-Type: multipart/mixed; boundary="a\\"b c"', '', '--a"b c  ', '', 'My words', '--a"b c--'],
    ],
    [
      'a boundary with letters it may not have',
      ['Content-Type: multipart/mixed; boundary="né"', '', '--né', '', 'My words', '--né--'],
    ],
    ['a type in brackets', ['Content-Type: (hello) text/plain', '', 'My words']],
    ['an odd disposition', ['Content-Disposition: form-data', '', 'My words']],
  ])('%s', async (_, lines) => {
    expect((await readEmail(mailOf('From: a@example.org', ...lines))).text).toContain('My words');
  });
});

describe('E34: pictures in the text', () => {
  const mail = (html: string) =>
    readEmail(
      mailOf(
        'Content-Type: multipart/related; boundary=b',
        '',
        '--b',
        'Content-Type: text/html',
        '',
        html,
        ...['logo', 'photo'].flatMap((id) => ['--b', 'Content-Type: image/png', `Content-ID: <${id}@x>`, '', 'x']),
        '--b',
        'Content-Type: application/pdf',
        'Content-ID: <pdf@x>',
        '',
        'x',
        '--b--',
      ),
    );

  test('are those that the text shows; a picture it does not show is evidence, and so is all that is no picture', async () => {
    const { attachments } = await mail('<p>Hello</p><img src="cid:logo@x"><a href="cid:pdf@x">x</a>');
    expect(attachments.map(({ isInline }) => isInline)).toEqual([true, false, false]);
  });
});
