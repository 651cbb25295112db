// Copies of letters as they are sent, composed once, sealed under the case's key, kept as immutable objects.

import * as z from 'zod';
import type { CaseStore } from '#core/case/case-store.ts';
import type { LetterCopy } from '#core/case/change.ts';
import { LetterKind } from '#core/case/outbox.ts';
import { type CalendarEntry, writeCalendarEntry } from '#core/correspondence/calendar-entry.ts';
import { composeMail } from '#core/correspondence/compose-mail.ts';
import { calendarTitle } from '#core/correspondence/meeting-letters.ts';
import type { LetterBook } from '#core/handling/perform.ts';
import { loopHeader, replyAddress, signedMessageId } from '#core/intake/mail/case-address.ts';
import { Language } from '#core/language.ts';
import type { Files } from '#core/ports.ts';

const KeptLetter = z.strictObject({
  letterKind: LetterKind,
  channel: z.enum(['email', 'sms', 'paper']),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  sms: z.string(),
  issuedAt: z.string(),
  language: Language.optional(),
  autoSubmitted: z.enum(['auto-replied', 'auto-generated', 'no']).optional(),
  raw: z.string().optional(),
});

export interface Sender {
  address: string;
  name: string;
  /** Where answers arrive. */
  mailDomain: string;
  key: Uint8Array;
}

export function sealedLetterBook(cases: Pick<CaseStore, 'seal' | 'unseal'>, files: Files, sender: Sender): LetterBook {
  async function compose(copy: LetterCopy): Promise<Uint8Array> {
    const { caseId, reference, outboxId, letter, to, name, autoSubmitted, issuedAt } = copy;
    const mark = { caseId, letter: `L${outboxId}`, key: sender.key };
    const messageId = signedMessageId({ ...mark, domain: sender.mailDomain });
    return await composeMail({
      from: { address: sender.address, name: sender.name },
      to: { address: to, ...(name === undefined ? {} : { name: name.replaceAll(/[\r\n\0]/g, ' ') }) },
      replyTo: replyAddress({ reference, key: sender.key, domain: sender.mailDomain }),
      subject: letter.subject,
      text: letter.text,
      html: letter.html,
      language: letter.language,
      autoSubmitted,
      loopHeader: loopHeader(mark),
      messageId,
      // SES writes an id of its own over the Message-ID and leaves this alone; mail programs copy it into every answer (E11).
      references: [messageId],
      sentAt: issuedAt,
      ...(copy.calendar === undefined ? {} : { attachments: [await calendarFile(copy.calendar, copy, sender)] }),
    });
  }

  return {
    async keep(copy) {
      const { caseId, fileKey, letterKind, channel, to, issuedAt, autoSubmitted } = copy;
      const { language, subject, text, html, sms } = copy.letter;
      const raw = channel === 'email' ? { raw: Buffer.from(await compose(copy)).toString('base64') } : {};
      const kept = { letterKind, channel, to, subject, text, html, sms, issuedAt, language, autoSubmitted, ...raw };
      await files.put(fileKey, await cases.seal(caseId, fileKey, kept), 'application/octet-stream');
    },

    async read({ caseId, fileKey }) {
      const sealed = await files.get(fileKey);
      if (!sealed) return undefined;
      const opened = await cases.unseal(caseId, fileKey, sealed);
      return opened === undefined ? undefined : KeptLetter.parse(opened);
    },
  };
}

/** Whoever answers the invitation from their calendar answers to the case. */
async function calendarFile(
  calendar: CalendarEntry,
  { reference, letter, to, issuedAt }: LetterCopy,
  { key, mailDomain }: Sender,
) {
  const text = await writeCalendarEntry(calendar, {
    organiser: replyAddress({ reference, key, domain: mailDomain }),
    attendee: to,
    title: calendarTitle(letter.language),
    writtenAt: issuedAt,
  });
  const contentType = `text/calendar; method=${calendar.method}; charset=utf-8`;
  return { filename: 'invitation.ics', contentType, content: Buffer.from(text) };
}
