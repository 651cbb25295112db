import { describe, expect, test } from 'vitest';
import { composeMail, type MailDraft } from '#core/correspondence/compose-mail.ts';
import { loopHeader, signedMessageId } from '#core/intake/mail/case-address.ts';
import { readAttachment, readEmail } from '#core/intake/mail/read-email.ts';

const KEY = Buffer.from('an invented key for tests, only');
const MARK = { caseId: 'case-1', letter: 'acknowledgement#1' };

const DRAFT: MailDraft = {
  from: { address: 'complaints@complaints.example.com', name: 'Réclamations, Maison Exemple' },
  to: { address: 'ana.example@example.org', name: 'Ana Iliescu' },
  replyTo: 'case+ca7kq4m2xdc.0123456789abcdef@complaints.example.com',
  subject: 'Nous avons reçu votre réclamation 投诉',
  text: 'Bonjour,\n\nvotre réclamation est enregistrée.\n.\nFrom here on',
  html: '<html lang="fr"><p>Bonjour</p></html>',
  language: 'fr',
  inReplyTo: '<one@example.org>',
  references: ['<zero@example.org>', '<one@example.org>'],
  autoSubmitted: 'auto-replied',
  loopHeader: loopHeader({ ...MARK, key: KEY }),
  messageId: signedMessageId({ ...MARK, key: KEY, domain: 'complaints.example.com' }),
  sentAt: '2026-11-23T09:30:00.000Z',
  attachments: [{ filename: 'décision.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF-1.4') }],
};

const headersOf = (raw: Uint8Array) => Buffer.from(raw).toString('latin1').split('\r\n\r\n', 1)[0] ?? '';

describe('an outgoing mail', () => {
  test('reads back as what was meant', async () => {
    const raw = await composeMail(DRAFT);
    const email = await readEmail(raw, { key: KEY });
    expect(email).toMatchObject({
      from: DRAFT.from,
      replyTo: { address: DRAFT.replyTo },
      seenAddresses: [DRAFT.to],
      subject: DRAFT.subject,
      text: DRAFT.text,
      messageId: DRAFT.messageId,
      inReplyTo: '<one@example.org>',
      references: DRAFT.references,
      sentAt: DRAFT.sentAt,
      ownLetter: MARK,
      automatic: { kind: 'own_loop' },
      attachments: [{ filename: 'décision.pdf', contentType: 'application/pdf' }],
    });
    expect(Buffer.from((await readAttachment(raw, 0)) ?? []).toString()).toBe('%PDF-1.4');
  });

  test('is the same bytes from the same arguments, and pure ASCII with CRLF', async () => {
    const [one, other] = await Promise.all([composeMail(DRAFT), composeMail(DRAFT)]);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(Buffer.from(one).toString('latin1')).toMatch(/^(?:[\t\x20-\x7e]|\r\n)*$/);
  });

  test('by program says so, and asks programs not to answer but not to hide bounces (E4, E6)', async () => {
    const headers = headersOf(await composeMail(DRAFT));
    expect(headers).toMatch(/^Auto-Submitted: auto-replied\r$/m);
    expect(headers).toMatch(/^X-Auto-Response-Suppress: DR, RN, NRN, OOF, AutoReply\r$/m);
    expect(headers).toMatch(/^Content-Language: fr\r$/m);
    expect(headers).toMatch(/^Date: Mon, 23 Nov 2026 09:30:00 \+0000\r$/m);
    expect(headers).not.toMatch(/^Precedence|^List-|NDR/m);
  });

  test('by a person says no to Auto-Submitted and lets an absence be answered (RFC 3834)', async () => {
    const headers = headersOf(await composeMail({ ...DRAFT, autoSubmitted: 'no' }));
    expect(headers).toMatch(/^Auto-Submitted: no\r$/m);
    expect(headers).not.toContain('X-Auto-Response-Suppress');
  });

  test.each<[string, Partial<MailDraft>]>([
    ['subject', { subject: 'Hello\r\nBcc: x@example.net' }],
    ['name of the recipient', { to: { address: 'a@example.org', name: 'Ana\nBcc: x@example.net' } }],
    ['address of the recipient', { to: { address: 'a@example.org, x@example.net' } }],
    ['address with a line break', { to: { address: 'a@example.org\r\nBcc: x@example.net' } }],
    ['reply address', { replyTo: 'a@example.org>\r\nBcc: x' }],
    ['NUL in a subject', { subject: 'a\0b' }],
    ['Message-ID', { messageId: '<a@example.org>\r\nBcc: x@example.net' }],
    ['loop header', { loopHeader: 'x\r\nBcc: x@example.net' }],
    ['file name', { attachments: [{ filename: 'a\r\nb', contentType: 'text/plain', content: new Uint8Array() }] }],
    [
      'content type of a file',
      { attachments: [{ filename: 'a', contentType: 'text/plain\r\nX: y', content: new Uint8Array() }] },
    ],
  ])('with an injected %s is refused', async (_, change) => {
    await expect(composeMail({ ...DRAFT, ...change })).rejects.toThrow(TypeError);
  });

  test("leaves out a stranger's ids that are not ids, and keeps the last twenty", async () => {
    const ids = Array.from({ length: 40 }, (_, place) => `<${place}@example.org>`);
    const email = await readEmail(
      await composeMail({ ...DRAFT, inReplyTo: 'Bcc: x', references: ['<a b>', 'x\r\nBcc: y', ...ids] }),
    );
    expect([email.inReplyTo, email.references]).toEqual([undefined, ids.slice(-20)]);
  });
});
