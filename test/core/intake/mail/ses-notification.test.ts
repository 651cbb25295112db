import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSesNotification } from '#core/intake/mail/ses-notification.ts';
import { unwrapSnsEnvelope } from '#core/intake/sns-envelope.ts';

const RECEIVED = {
  notificationType: 'Received',
  mail: {
    timestamp: '2026-11-23T09:30:00.123Z',
    source: 'ana.example@example.org',
    messageId: 'o3vrnil0e2ic28tr',
    destination: ['someone-else@example.net'],
    headersTruncated: false,
    commonHeaders: { from: ['ana.example@example.org'] },
  },
  receipt: {
    recipients: ['case+ca7kq4@complaints.example.com'],
    spamVerdict: { status: 'PASS' },
    virusVerdict: { status: 'DISABLED' },
    spfVerdict: { status: 'GRAY' },
    dkimVerdict: { status: 'SOMETHING_NEW' },
    action: {
      type: 'S3',
      bucketName: 'raw-mail',
      objectKeyPrefix: 'raw/',
      objectKey: 'raw/o3vrnil0e2ic28tr',
      topicArn: 'arn:aws:sns:eu-west-1:000000000000:mail',
    },
  },
};

describe('a receipt notification', () => {
  test('gives the stored mail, the envelope and the verdicts', () => {
    expect(readSesNotification(JSON.stringify(RECEIVED))).toEqual({
      messageId: 'o3vrnil0e2ic28tr',
      receivedAt: '2026-11-23T09:30:00.123Z',
      envelopeFrom: 'ana.example@example.org',
      recipients: ['case+ca7kq4@complaints.example.com'],
      bucketName: 'raw-mail',
      bucketKey: 'raw/o3vrnil0e2ic28tr',
      verdicts: { spam: 'PASS', virus: 'DISABLED', spf: 'GRAY', dkim: 'UNKNOWN', dmarc: 'UNKNOWN' },
    });
  });

  test('needs only the message id, the recipients and the action', () => {
    const least = {
      mail: { messageId: 'm', timestamp: 'noon', source: 7 },
      receipt: { recipients: ['a@example.com'], action: {} },
    };
    expect(readSesNotification(JSON.stringify(least))).toMatchObject({
      messageId: 'm',
      receivedAt: undefined,
      envelopeFrom: undefined,
      bucketKey: undefined,
    });
  });

  test('reads the null sender as an empty address (E1)', () => {
    const bounce = { ...RECEIVED, mail: { ...RECEIVED.mail, source: '<>' } };
    expect(readSesNotification(JSON.stringify(bounce))).toMatchObject({ envelopeFrom: '' });
  });

  test.each(['mail', 'receipt'])('is none without %s', (part) => {
    expect(readSesNotification(JSON.stringify({ ...RECEIVED, [part]: undefined }))).toBeUndefined();
  });

  test("SES's probe on switching a rule on is not a mail", () => {
    expect(readSesNotification('{"mail":{"messageId":"AMAZON_SES_SETUP_NOTIFICATION"}}')).toBe('setup_notification');
  });

  test('no text whatever makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => readSesNotification(text) === undefined),
      { numRuns: 200 },
    );
  });
});

describe('the envelope of SNS in a queue', () => {
  test('gives the message and when it was published', () => {
    const body = JSON.stringify({
      Type: 'Notification',
      MessageId: 'x',
      Message: '{"a":1}',
      Timestamp: '2026-11-23T09:30:00.000Z',
      SigningCertURL: 'https://example.org',
    });
    expect(unwrapSnsEnvelope(body)).toEqual({ message: '{"a":1}', publishedAt: '2026-11-23T09:30:00.000Z' });
  });

  test.each(['{"a":1}', 'not json', '', '{"Type":"SubscriptionConfirmation","Message":"hi"}'])(
    'raw delivery is the message itself: %s',
    (body) => {
      expect(unwrapSnsEnvelope(body)).toEqual({ message: body, publishedAt: undefined });
    },
  );
});
