// Which parts of a mail are evidence.

import { expect, test } from 'vitest';
import { attachmentEvidenceId, evidenceIn, mayBringEvidence } from '#core/evidence/mail-evidence.ts';
import type { MailAttachment } from '#core/intake/mail/read-email.ts';

const part = (safeName: string, more: Partial<MailAttachment> = {}): MailAttachment => ({
  path: [0],
  filename: safeName,
  safeName,
  contentType: 'image/jpeg',
  size: 100_000,
  sha256: 'a'.repeat(64),
  isInline: false,
  ...more,
});
const namesIn = (mail: Parameters<typeof evidenceIn>[0]) => evidenceIn(mail).map(({ safeName }) => safeName);

test('E34: pictures in the text are evidence when they are photos, and not when they are a signature’s logo', () => {
  const attachments = [
    part('logo.png', { isInline: true, size: 9_000 }),
    part('pasted.jpg', { isInline: true }),
    part('small.jpg', { size: 900 }),
    part('empty.jpg', { size: 0 }),
    part('style.css', { isInline: true, contentType: 'text/css' }),
  ];
  expect(namesIn({ attachments, nested: [] })).toEqual(['pasted.jpg', 'small.jpg']);
});

test('what programs attach is none: signatures, invitations, visiting cards, reports', () => {
  const types = [
    'application/pkcs7-signature',
    'application/x-pkcs7-signature',
    'text/calendar',
    'application/ics',
    'text/vcard',
    'message/delivery-status',
  ];
  expect(namesIn({ attachments: types.map((contentType) => part('x', { contentType })), nested: [] })).toEqual([]);
});

test('of a mail inside the mail its attachments count, and not the mail, which is read', () => {
  const attachments = [
    part('forwarded.eml', { path: [0], contentType: 'application/octet-stream' }),
    part('a.jpg', { path: [1] }),
  ];
  const nested = [
    {
      kind: 'message' as never,
      path: [0],
      from: undefined,
      subject: '',
      sentAt: undefined,
      text: '',
      attachments: [part('inner.jpg', { path: [0, 1] })],
      attachmentsLeftOut: 0,
    },
  ];
  expect(namesIn({ attachments, nested })).toEqual(['a.jpg', 'inner.jpg']);
});

test('a part has one name for ever, which tells nothing', () => {
  const id = attachmentEvidenceId('raw/1', [1, 0]);
  expect(id).toMatch(/^[0-9a-z]{20}$/);
  expect(attachmentEvidenceId('raw/1', [1, 0])).toBe(id);
  expect(new Set([id, attachmentEvidenceId('raw/1', [1]), attachmentEvidenceId('raw/2', [1, 0])]).size).toBe(3);
});

test('what a program sent brings nothing', () => {
  const message = {
    messageId: 'm',
    channel: 'email' as const,
    receivedAt: '2026-11-23T10:00:00.000Z',
    text: '',
    rawKey: 'raw/m',
    attachments: [{ filename: 'a', contentType: 'a/b', size: 1, sha256: 'x' }],
    standing: 'unverified' as const,
  };
  expect(mayBringEvidence(message)).toBe(true);
  expect(mayBringEvidence({ ...message, standing: 'bounce' })).toBe(false);
  expect(mayBringEvidence({ ...message, standing: 'automatic' })).toBe(false);
  expect(mayBringEvidence({ ...message, attachments: [] })).toBe(false);
});
