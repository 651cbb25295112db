// What SES writes on top of a mail, as in mails that it stored; below it stands what senders made up.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSesNotification } from '#core/intake/mail/ses-notification.ts';
import {
  completeNotification,
  notificationOfStored,
  readReceiptHeaders,
  tellOfStoredMail,
} from '#core/intake/mail/stored-mail.ts';
import { mailOf } from './mail-fixtures.ts';

const BY_SES = [
  'Return-Path: <ana@example.org>',
  'Received: from mx.example.org (mx.example.org [192.0.2.7])',
  ' by inbound-smtp.eu-west-1.amazonaws.com with SMTP id o3vrnil0e2ic28tr',
  ' for complaints@complaints.example.com;',
  ' Mon, 09 Nov 2026 08:00:05 +0000 (UTC)',
  'X-SES-Spam-Verdict: PASS',
  'X-SES-Virus-Verdict: FAIL',
  'Received-SPF: pass (spfCheck: domain of example.org designates 192.0.2.7 as permitted sender)',
  'Authentication-Results: amazonses.com;',
  ' spf=softfail (spfCheck: example.org) client-ip=192.0.2.7; envelope-from=ana@example.org;',
  ' dkim=pass header.i=@mail.example.org;',
  ' dmarc=none header.from=example.org;',
  'X-SES-RECEIPT: AEFBQUFB',
  'X-SES-DKIM-SIGNATURE: a=rsa-sha256; q=dns/txt;',
];
const FORGED = [
  'X-SES-Spam-Verdict: PASS',
  'X-SES-Virus-Verdict: PASS',
  'Authentication-Results: amazonses.com; spf=pass; dkim=pass header.i=@bank.example; dmarc=pass header.from=bank.example',
  'From: chief@bank.example',
];

describe('E18: what SES wrote on top', () => {
  test('is read: verdicts, envelope, time and who signed', () => {
    expect(readReceiptHeaders(mailOf(...BY_SES, ...FORGED, '', 'Hello'))).toEqual({
      verdicts: { spam: 'PASS', virus: 'FAIL', spf: 'GRAY', dkim: 'PASS', dmarc: 'GRAY' },
      envelopeFrom: 'ana@example.org',
      recipients: ['complaints@complaints.example.com'],
      receivedAt: '2026-11-09T08:00:05.000Z',
      signedBy: ['mail.example.org'],
    });
  });

  test.each([
    ['below it', [...BY_SES.filter((line) => !/Verdict/.test(line)), ...FORGED], { spam: 'UNKNOWN', virus: 'UNKNOWN' }],
    ['in its place', FORGED, { spam: 'UNKNOWN', virus: 'UNKNOWN', dmarc: 'UNKNOWN' }],
    ['behind a Received line of another server', ['Received: by mx.example.net; now', ...FORGED], { dmarc: 'UNKNOWN' }],
  ])('the same headers %s are the sender’s own and forged', (_where, lines, verdicts) => {
    expect(readReceiptHeaders(mailOf(...lines, '', 'Hello')).verdicts).toMatchObject(verdicts);
  });

  test('results of another server are none of SES’s', () => {
    const foreign = BY_SES.map((line) =>
      line.replace('Authentication-Results: amazonses.com', 'Authentication-Results: mx.example.net'),
    );
    expect(readReceiptHeaders(mailOf(...foreign, '', 'x'))).toMatchObject({ signedBy: [], verdicts: { dkim: 'UNKNOWN' } });
  });

  test('no bytes whatever make it throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => readReceiptHeaders(bytes).signedBy.length === 0),
      { numRuns: 100 },
    );
  });
});

describe('a mail whose notification got lost', () => {
  const storedAt = '2026-11-09T08:00:06.000Z';

  test('is told of as SES would, and the rest is read off the mail', () => {
    const told = readSesNotification(tellOfStoredMail('raw/o3vrnil0e2ic28tr', storedAt) ?? '');
    if (told === undefined || told === 'setup_notification') throw new Error('it is not told');
    expect(told).toMatchObject({ messageId: 'o3vrnil0e2ic28tr', bucketKey: 'raw/o3vrnil0e2ic28tr', receivedAt: storedAt });
    expect(completeNotification(told, readReceiptHeaders(mailOf(...BY_SES, '', 'x')))).toMatchObject({
      recipients: ['complaints@complaints.example.com'],
      envelopeFrom: 'ana@example.org',
      verdicts: { spam: 'PASS', virus: 'FAIL', dkim: 'PASS' },
    });
  });

  test('what SES did say is not overruled by what stands in the mail', () => {
    const told = notificationOfStored('raw/x', storedAt);
    if (!told) throw new Error('it is not told');
    const known = {
      ...told,
      recipients: ['other@complaints.example.com'],
      verdicts: { ...told.verdicts, virus: 'PASS' as const },
    };
    expect(completeNotification(known, readReceiptHeaders(mailOf(...BY_SES, '', 'x')))).toMatchObject({
      recipients: ['other@complaints.example.com'],
      verdicts: { virus: 'PASS' },
    });
  });

  test('SES’s probe is no mail', () => {
    expect(tellOfStoredMail('raw/AMAZON_SES_SETUP_NOTIFICATION', storedAt)).toBeUndefined();
  });
});
