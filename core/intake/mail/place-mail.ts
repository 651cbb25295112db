// Where an incoming mail belongs: a new case, cases that exist, or the quarantine for a person to look at. The order of the questions
// is the rule; nothing is ever dropped. Whether a mark leads to a case that still is there, and who writes, is asked by record-mail.ts.

import { createHash } from 'node:crypto';
import type { CaseReference } from '#core/case/case-reference.ts';
import type { Instant } from '#core/instant.ts';
import {
  caseMarksIn,
  readCanaryAddress,
  readReplyAddress,
  readSignedMessageId,
  referencesInText,
} from '#core/intake/mail/case-address.ts';
import type { ReadEmail } from '#core/intake/mail/read-email.ts';
import type { SesNotification } from '#core/intake/mail/ses-notification.ts';

/** What leads to a case: its reference; or a letter or notice of ours, with the number of its row in the outbox. */
export type CasePointer = { reference: CaseReference } | { caseId: string; outboxId: number };

export type MailPlace =
  /** Our own mail to ourselves, sent to see that mail arrives: counted, and nothing else. */
  | { place: 'canary'; sentAt: Instant }
  | { place: 'quarantine'; why: string }
  /** `trust`: `signed` came with a mark only we make; `quoted` merely names the case, so its sender must belong to it (E9). */
  | { place: 'cases'; by: CasePointer[]; trust: 'signed' | 'quoted' }
  /** A letter of ours came back (E6); believed only with our own mark inside (E8). */
  | { place: 'bounce'; caseId: string; outboxId: number; hasFailed: boolean }
  | { place: 'new_case' };

export interface MarkKeys {
  key: Uint8Array;
  domain: string;
}

export function placeMail(mail: ReadEmail, notification: SesNotification, { key, domain }: MarkKeys): MailPlace {
  const { verdicts, recipients } = notification;
  const sentAt = recipients.map((recipient) => readCanaryAddress(recipient, key, domain)).find((at) => at !== undefined);
  if (sentAt !== undefined) return { place: 'canary', sentAt };

  const [returned] = lettersOf(mail.deliveryReport?.letter);
  if (returned) {
    const hasFailed = mail.deliveryReport?.recipients.some(({ action }) => action === 'failed') ?? false;
    return { place: 'bounce', ...returned, hasFailed };
  }
  // E3: our own letter, sent back to us. It is filed with its case as the automatic mail that it is.
  const own = lettersOf(mail.ownLetter);
  if (own.length > 0) return { place: 'cases', by: own, trust: 'signed' };

  // E14: who writes to two case addresses at once writes on both cases.
  const addressed = recipients.flatMap((recipient) => readReplyAddress(recipient, key, domain) ?? []);
  if (addressed.length > 0) return { place: 'cases', by: addressed.map((reference) => ({ reference })), trust: 'signed' };
  // The last letter that was answered says which case: people answer in old threads.
  const answered = [mail.inReplyTo, ...mail.references.toReversed()]
    .map((id) => (id === undefined ? undefined : readSignedMessageId(id, key)))
    .flatMap(lettersOf);
  if (answered[0]) return { place: 'cases', by: answered.slice(0, 1), trust: 'signed' };
  const [marked] = caseMarksIn(mail.text, key);
  if (marked) return { place: 'cases', by: [{ reference: marked }], trust: 'signed' };

  // E41, E42: unwanted mail waits for a person; one that only may hold a virus is a case, whose attachments nobody opens unscanned.
  if (verdicts.spam === 'FAIL') return { place: 'quarantine', why: verdicts.virus === 'FAIL' ? 'virus' : 'spam' };
  if (mail.automatic.is && mail.automatic.kind !== 'auto_generated') {
    return { place: 'quarantine', why: mail.automatic.kind ?? 'automatic' };
  }
  const [quoted] = referencesInText(`${mail.subject}\n${mail.text.slice(0, 2_000)}`, 1);
  return quoted ? { place: 'cases', by: [{ reference: quoted }], trust: 'quoted' } : { place: 'new_case' };
}

/** `L3` is the letter, `N4` the notice in that row of the case's outbox. */
function lettersOf(mark: { caseId: string; letter: string } | undefined): { caseId: string; outboxId: number }[] {
  const outboxId = Number(/^[LN](\d{1,6})$/.exec(mark?.letter ?? '')?.[1]);
  return mark && Number.isInteger(outboxId) ? [{ caseId: mark.caseId, outboxId }] : [];
}

/**
 * The same mail delivered again gives the same pointer (E12, E13); another mail that borrows its Message-ID does not, nor does another
 * picture that was sent without a word.
 */
export function mailPointer(mail: ReadEmail): string {
  const files = mail.attachments.map(({ sha256 }) => sha256);
  const said = [mail.messageId, mail.from?.address.toLowerCase() ?? '', mail.subject, mail.text];
  const content = JSON.stringify(files.length > 0 ? [...said, files] : said);
  return `MAIL#${createHash('sha256').update(content).digest('base64url')}`;
}
