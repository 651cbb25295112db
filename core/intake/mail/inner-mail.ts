// Mails inside a mail: forwarded as an attachment, wrapped by Outlook, or hidden in a signature (E23, E30, E31, E38). Opening one never
// changes the part that holds it, which stays an attachment of its own.

import { createHash } from 'node:crypto';
import type { Instant } from '#core/instant.ts';
import { firstAddress, type MailAddress, tidyLine } from '#core/intake/mail/mail-addresses.ts';
import { sentAtOf, subjectOf, tidyLines, wordsOf } from '#core/intake/mail/mail-content.ts';
import type { OutlookMail } from '#core/intake/mail/outlook-properties.ts';
import { type MailPart, parseMail } from '#core/intake/mail/parse-mail.ts';

/** What held it: message/rfc822, winmail.dat, a .msg file, or an opaque signature. */
export type InnerMailKind = 'forwarded' | 'winmail' | 'outlook' | 'signed';

export interface InnerMail {
  kind: InnerMailKind;
  from: MailAddress | undefined;
  subject: string;
  sentAt: Instant | undefined;
  text: string;
  html: string | undefined;
  parts: MailPart[];
}

type Opener = (bytes: Uint8Array) => Promise<InnerMail | 'encrypted' | undefined>;

/** True when {@link openInnerMail} would try. */
export function mayHoldMail(part: MailPart): boolean {
  return openerOf(part) !== undefined;
}

/** The mail that `part` holds; `encrypted` when it does and nobody here can read it; undefined when it holds none. Never throws. */
export async function openInnerMail(part: MailPart): Promise<InnerMail | 'encrypted' | undefined> {
  return await openerOf(part)?.(part.bytes());
}

function openerOf({ contentType, filename = '' }: MailPart): Opener | undefined {
  if (/^message\/(?:rfc822|global)$/.test(contentType) || /\.eml$/i.test(filename)) return openForwarded;
  if (/^application\/(?:vnd\.)?ms-tnef$/.test(contentType) || /^winmail\.dat$/i.test(filename)) return openWinmail;
  if (contentType === 'application/vnd.ms-outlook' || /\.msg$/i.test(filename)) return openOutlookFile;
  if (/^application\/(?:x-)?pkcs7-mime$/.test(contentType) || /\.p7m$/i.test(filename)) return openSmime;
  return undefined;
}

const openForwarded: Opener = async (bytes) => {
  const { email, parts } = await parseMail(bytes, createHash('sha256').update(bytes).digest('hex'));
  const fromHeader = email.headers.find(({ key }) => key === 'from')?.value;
  return {
    kind: 'forwarded',
    from: firstAddress([email.from, email.sender], [fromHeader]),
    subject: subjectOf(email),
    sentAt: sentAtOf(email),
    text: await wordsOf(email),
    html: email.html,
    parts,
  };
};

// Rare, and each with a reader of its own that other mails need not wait for.

const openWinmail: Opener = async (bytes) => {
  const { readTnef } = await import('#core/intake/mail/tnef.ts');
  return ofOutlook('winmail', await readTnef(bytes));
};

const openOutlookFile: Opener = async (bytes) => {
  const { readOutlookFile } = await import('#core/intake/mail/outlook-file.ts');
  return ofOutlook('outlook', await readOutlookFile(bytes));
};

const openSmime: Opener = async (bytes) => {
  const { readSmime } = await import('#core/intake/mail/smime.ts');
  const smime = readSmime(bytes);
  if (smime === undefined || smime.kind === 'encrypted') return smime?.kind;
  const inner = await openForwarded(smime.content);
  return typeof inner === 'object' ? { ...inner, kind: 'signed' } : undefined;
};

function ofOutlook(kind: InnerMailKind, mail: OutlookMail | undefined): InnerMail | undefined {
  return (
    mail && {
      kind,
      from: firstAddress([mail.from], [mail.from.address]),
      subject: tidyLine(mail.subject).slice(0, 1_000),
      sentAt: mail.sentAt,
      text: tidyLines(mail.text),
      html: mail.html,
      parts: mail.attachments.map((attachment) => ({ ...attachment, relatedId: undefined, parameter: () => undefined })),
    }
  );
}
