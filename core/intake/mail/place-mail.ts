// Where an incoming mail belongs: a new case, a case that exists, or the quarantine for a person to look at. The order of the questions
// is the rule; nothing is ever dropped.

import { createHash } from 'node:crypto';
import type { CaseReference } from '#core/case/case-reference.ts';
import { readReplyAddress, readSignedMessageId, referencesInText } from '#core/intake/mail/case-address.ts';
import type { ReadEmail } from '#core/intake/mail/read-email.ts';
import type { SesNotification } from '#core/intake/mail/ses-notification.ts';

export type MailPlace =
  | { place: 'quarantine'; why: string }
  /** `trust`: `signed` came with a mark only we make; `quoted` merely names the case, so its sender must belong to it (E9). */
  | { place: 'case'; by: { reference: CaseReference } | { caseId: string }; trust: 'signed' | 'quoted' }
  /** A letter of ours came back (E6); believed only with our own mark inside (E8). */
  | { place: 'bounce'; caseId: string; outboxId: number; isPermanent: boolean }
  | { place: 'new_case' };

export interface MarkKeys {
  key: Uint8Array;
  domain: string;
}

export function placeMail(mail: ReadEmail, notification: SesNotification, { key, domain }: MarkKeys): MailPlace {
  const { verdicts, recipients } = notification;
  if (verdicts.virus === 'FAIL') return { place: 'quarantine', why: 'virus' };
  const returned = mail.deliveryReport?.letter;
  const outboxId = Number(returned?.letter.replace(/^L/, ''));
  if (returned && Number.isInteger(outboxId)) {
    const isPermanent = mail.deliveryReport?.recipients.some((recipient) => recipient.isPermanent) ?? false;
    return { place: 'bounce', caseId: returned.caseId, outboxId, isPermanent };
  }
  if (mail.automatic.kind === 'own_loop') return { place: 'quarantine', why: 'own_loop' };

  const addressed = recipients
    .map((recipient) => readReplyAddress(recipient, key, domain))
    .find((reference) => reference !== undefined);
  if (addressed) return { place: 'case', by: { reference: addressed }, trust: 'signed' };
  const answered = [mail.inReplyTo, ...mail.references]
    .map((id) => (id === undefined ? undefined : readSignedMessageId(id, key)))
    .find((mark) => mark !== undefined);
  if (answered) return { place: 'case', by: { caseId: answered.caseId }, trust: 'signed' };

  if (verdicts.spam === 'FAIL') return { place: 'quarantine', why: 'spam' };
  if (mail.automatic.is && mail.automatic.kind !== 'auto_generated') {
    return { place: 'quarantine', why: mail.automatic.kind ?? 'automatic' };
  }
  const [quoted] = referencesInText(`${mail.subject}\n${mail.text.slice(0, 2_000)}`, 1);
  return quoted ? { place: 'case', by: { reference: quoted }, trust: 'quoted' } : { place: 'new_case' };
}

/** True when the domain that claims to have sent the mail did (E18). Without proof a person gets a receipt and no way into the case. */
export function isSenderProven({ verdicts }: SesNotification): boolean {
  if (verdicts.dmarc === 'FAIL') return false;
  return [verdicts.dmarc, verdicts.dkim, verdicts.spf].includes('PASS');
}

/** The same mail delivered again gives the same pointer (E13); another mail that borrows its Message-ID does not. */
export function mailPointer(mail: ReadEmail): string {
  const content = JSON.stringify([mail.messageId, mail.from?.address.toLowerCase() ?? '', mail.subject, mail.text]);
  return `MAIL#${createHash('sha256').update(content).digest('base64url')}`;
}
