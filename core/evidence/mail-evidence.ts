// Which parts of a mail are evidence: what somebody attached, and not what their program added.

import { createHash } from 'node:crypto';
import type { Message } from '#core/case/person.ts';
import { drawIdentifier } from '#core/identifier.ts';
import type { MailAttachment, ReadEmail } from '#core/intake/mail/read-email.ts';

/** A logo in a signature is smaller, a photo that was pasted into the text is larger. */
const SMALLEST_PASTED_PHOTO_BYTES = 40 * 1024;

/** Of programs: signatures, invitations (shown in the text), visiting cards, reports of mail servers. */
const byPrograms =
  /^(application\/(x-)?pkcs7-(signature|mime)|application\/pgp-signature|text\/calendar|application\/ics|text\/(x-)?vcard|message\/.*)$/;

/**
 * What was attached, also inside mails that were attached themselves; those are read, so they are not listed again as files. Pictures in
 * the text count when they are large: signatures have logos (E34).
 */
export function evidenceIn(mail: Pick<ReadEmail, 'attachments' | 'nested'>): MailAttachment[] {
  const opened = new Set(mail.nested.map(({ path }) => path.join('.')));
  return [mail, ...mail.nested]
    .flatMap(({ attachments }) => attachments)
    .filter(({ path }) => !opened.has(path.join('.')))
    .filter(({ contentType }) => !byPrograms.test(contentType.toLowerCase()))
    .filter(({ isInline, contentType, size }) =>
      isInline ? contentType.startsWith('image/') && size >= SMALLEST_PASTED_PHOTO_BYTES : size > 0,
    );
}

/** Messages whose attachments are looked for: not what a program sent. */
export function mayBringEvidence({ channel, standing, rawKey, attachments }: Message): boolean {
  return (
    channel === 'email' && rawKey !== undefined && attachments.length > 0 && standing !== 'automatic' && standing !== 'bounce'
  );
}

/** The same for the same part of the same mail, so that bringing it twice is bringing it once. */
export function attachmentEvidenceId(rawKey: string, path: readonly number[]): string {
  const digest = createHash('sha256')
    .update(`${rawKey}\n${path.join('.')}`)
    .digest();
  return drawIdentifier({ bytes: (count) => digest.subarray(0, count) });
}
