// From a mail as it was read to its page: claims are labelled as claims, and each part says what has become of it.

import type { Case } from '#core/case/case.ts';
import type { Message } from '#core/case/person.ts';
import { attachmentEvidenceId } from '#core/evidence/mail-evidence.ts';
import type { CalendarEntry } from '#core/intake/mail/calendar-invitation.ts';
import type { MailAddress } from '#core/intake/mail/mail-addresses.ts';
import { foldQuotedText } from '#core/intake/mail/quoted-text.ts';
import type { MailAttachment, NestedMail, ReadEmail } from '#core/intake/mail/read-email.ts';
import { foldSignature } from '#core/intake/mail/signature.ts';
import type { StaffFrame } from '#functions/shared/pages/layout.ts';
import type { Content, Markup } from '#functions/shared/pages/markup.ts';
import { moment } from '#functions/shared/pages/moments.ts';
import { evidenceTones } from './pages/evidence.ts';
import { type AppointmentView, type MailFile, mailPage, type NestedView } from './pages/mail.ts';
import type { MailText } from './pages/mail-text.ts';
import { looksOf, type WholeMail } from './read-message.ts';
import { caseWordsIn } from './words/catalogue.ts';
import { evidenceWordsIn } from './words/evidence-words.ts';
import { mailWordsIn, type PartOnly, type SenderProof } from './words/mail-words.ts';

/** Twenty mails may lie inside one; together they still fit into what a function may answer. */
const MOST_NESTED_CHARACTERS = 20_000;

export async function showMail({ frame, record, whole }: { frame: StaffFrame; record: Case; whole: WholeMail }): Promise<Markup> {
  const { message, mail, mayHaveOriginal } = whole;
  const caseHref = `/workspace/cases/${record.reference}`;
  const href = `${caseHref}/messages/${message.messageId}`;
  const looks = mail && (await looksOf(mail));
  const subject = mail?.subject ?? message.subject ?? '';
  return mailPage({
    frame: { ...frame, path: href },
    reference: record.reference,
    caseHref,
    subject,
    written: record.language,
    facts: factsOf(message, mail, frame),
    flags: flagsOf(message, mail, frame),
    text: foldText(mail?.text ?? message.text, subject),
    calendar: (mail?.calendar ?? []).map((entry) => appointmentOf(entry, frame)),
    nested: (mail?.nested ?? []).map((inside) => nestedOf(inside, frame)),
    files: mail ? filesOf(mail, whole, caseHref, frame) : [],
    filesLeftOut: [mail, ...(mail?.nested ?? [])].reduce((sum, one) => sum + (one?.attachmentsLeftOut ?? 0), 0),
    ...(looks ? { looks: { href: `${href}/looks`, remoteCount: looks.remoteCount } } : {}),
    original: mail ? (mayHaveOriginal ? { href: `${href}/original` } : 'closed') : 'gone',
  });
}

/** Copies of earlier mails and signatures are folded away, never cut: the pieces put together are the text (E24, E26). */
export function foldText(text: string, subject: string | undefined): MailText {
  const { fresh, quoted } = foldQuotedText(text, subject);
  const { words, signature } = foldSignature(fresh);
  return {
    text: words.trimEnd(),
    ...(signature.trim() === '' ? {} : { signature: signature.trimEnd() }),
    ...(quoted === '' ? {} : { quoted }),
  };
}

function factsOf(message: Message, mail: ReadEmail | undefined, frame: StaffFrame): [label: string, value: Content][] {
  const words = mailWordsIn(frame.language);
  const { aboutMessage } = caseWordsIn(frame.language);
  const from = mail?.from ? addressLine(mail.from) : message.from;
  const seen = mail?.seenAddresses.map(addressLine) ?? message.seenAddresses ?? [];
  return [
    [words.from, from && `${from}\n${words.proof[proofOf(message, mail)]}`],
    [words.sentAt, mail?.sentAt && moment(mail.sentAt, frame)],
    [words.receivedAt, moment(message.receivedAt, frame)],
    [aboutMessage.automaticWhy, message.automaticWhy],
    [aboutMessage.replyTo, message.replyTo],
    [aboutMessage.seenAddresses, seen.length > 0 && [...seen, words.neverWrittenTo].join('\n')],
  ];
}

/** What programs send is filed without asking who sent it. */
function proofOf({ flags = [], standing }: Message, mail: ReadEmail | undefined): SenderProof {
  if (flags.includes('sender_unproven')) return 'unproven';
  return mail?.automatic.is || standing === 'automatic' || standing === 'bounce' ? 'unknown' : 'proven';
}

function flagsOf({ flags = [] }: Message, mail: ReadEmail | undefined, { language }: StaffFrame): string[] {
  const words = mailWordsIn(language);
  const sentences = caseWordsIn(language).flags;
  return [
    ...flags.map((flag) => sentences[flag]),
    ...(mail?.isSigned ? [words.signed] : []),
    ...(mail?.textIsCut ? [words.cut] : []),
  ];
}

function addressLine({ name, address }: MailAddress): string {
  return name === undefined ? address : `${name} <${address}>`;
}

function appointmentOf(entry: CalendarEntry, { language }: StaffFrame): AppointmentView {
  const { invitation } = mailWordsIn(language);
  const kinds: Record<string, string> = { REQUEST: invitation.request, CANCEL: invitation.cancel, REPLY: invitation.reply };
  const { method, summary, startsAt, startInstant, endsAt, endInstant, location, organiser, description } = entry;
  return {
    kind: kinds[method] ?? invitation.other,
    summary,
    begins: { at: startInstant, written: startsAt },
    ends: { at: endInstant, written: endsAt },
    place: location,
    organiser,
    description,
  };
}

function nestedOf({ kind, from, subject, sentAt, text }: NestedMail, { language }: StaffFrame): NestedView {
  const words = mailWordsIn(language);
  return {
    kind: words.nestedKinds[kind],
    from: from && addressLine(from),
    subject,
    sentAt,
    text: foldText(text.slice(0, MOST_NESTED_CHARACTERS), subject),
    isCut: text.length > MOST_NESTED_CHARACTERS,
  };
}

function filesOf(mail: ReadEmail, { message, evidence }: WholeMail, caseHref: string, { language }: StaffFrame): MailFile[] {
  const { statuses } = evidenceWordsIn(language);
  const { partOnly, notForYou } = mailWordsIn(language);
  // What an attachment is called is part of what it says (S0.26).
  const hidden = new Set(evidence.filter(({ isReader }) => !isReader).map(({ item }) => item.sha256));
  return [mail, ...mail.nested]
    .flatMap(({ attachments }) => attachments)
    .map((attachment) => {
      const evidenceId = attachmentEvidenceId(message.rawKey ?? '', attachment.path);
      const name = hidden.has(attachment.sha256) ? notForYou : attachment.safeName;
      const found = evidence.find(({ item }) => item.evidenceId === evidenceId);
      if (!found) return { name, state: partOnly[partOf(attachment, mail)], tone: 'calm' };
      const { status } = found.item;
      const href = found.isOpen ? { href: `${caseHref}/evidence/${evidenceId}` } : {};
      return { name, state: statuses[status], tone: evidenceTones[status], ...href };
    });
}

function partOf({ path, isInline }: MailAttachment, { nested, unopened }: ReadEmail): PartOnly {
  const isHere = (other: readonly number[]) => other.join('.') === path.join('.');
  if (isInline) return 'inline';
  if (nested.some((inside) => isHere(inside.path))) return 'opened';
  return unopened.some(isHere) ? 'closed' : 'program';
}
