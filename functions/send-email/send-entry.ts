// One row of the outbox that goes by e-mail: a letter exactly as it was kept, or a notice to staff.

import { idempotencyKeyOf, type OutboxEntry } from '#core/case/outbox.ts';
import { isExcluded } from '#core/case/policy.ts';
import { composeMail } from '#core/correspondence/compose-mail.ts';
import { writeStaffNotice } from '#core/correspondence/staff-notice.ts';
import { findSendingStop } from '#core/handling/find-sending-stop.ts';
import { countAnswer } from '#core/handling/mail-limits.ts';
import type { HandlingPorts, KeptLetter } from '#core/handling/perform.ts';
import { loopHeader, signedMessageId } from '#core/intake/mail/case-address.ts';
import type { MailLedger } from '#core/intake/mail/mail-ledger.ts';
import type { Mailer } from '#core/ports.ts';
import { localized } from '#core/procedure/profile.ts';
import { Refusal } from '#core/refusal.ts';
import type { OutboxMessage } from '#functions/shared/edges/outbox-message.ts';
import { sendOnce } from '#functions/shared/edges/send-once.ts';

export interface SendingSettings {
  complaintsAddress: string;
  mailDomain: string;
  siteUrl: string;
  signingKey: Uint8Array;
}

export type SendingPorts = HandlingPorts & { mailLedger: MailLedger };

export async function sendEntry(
  message: OutboxMessage,
  mailer: Mailer,
  settings: SendingSettings,
  ports: SendingPorts,
): Promise<void> {
  await sendOnce(
    message,
    async (entry) => {
      const mail = await mailOf(entry, settings, ports);
      return mail && (await mailer.send({ ...mail, idempotencyKey: idempotencyKeyOf(entry) }));
    },
    ports,
    { hasEvents: true },
  );
}

async function mailOf(
  entry: OutboxEntry,
  settings: SendingSettings,
  ports: SendingPorts,
): Promise<{ to: string[]; raw: Uint8Array } | undefined> {
  switch (entry.kind) {
    case 'letter': {
      const kept = await ports.letterBook.read(entry);
      if (kept?.raw === undefined) return undefined;
      const why = (await findSendingStop(entry, kept, ports)) ?? (await findStop(kept, ports));
      if (why !== undefined) throw new Refusal('MailRejected', { why });
      return { to: [kept.to], raw: Buffer.from(kept.raw, 'base64') };
    }
    case 'notice':
      return await noticeOf(entry, settings, ports);
  }
}

/** E7, E2: whatever the letter is, it goes to no address that mail has come back from, and a program's answers are counted. */
async function findStop({ to, autoSubmitted }: KeptLetter, { mailLedger, tally }: SendingPorts): Promise<string | undefined> {
  if (await mailLedger.isRefused(to)) return 'address_refused';
  return autoSubmitted === 'auto-replied' ? await countAnswer(to, tally) : undefined;
}

/** Reference and link only; colleagues in one role get one mail and are not named to each other. */
async function noticeOf(entry: Extract<OutboxEntry, { kind: 'notice' }>, settings: SendingSettings, ports: HandlingPorts) {
  const recipients = await recipientsOf(entry, ports);
  const [first] = recipients;
  if (!first) return undefined;
  const { profile } = ports.procedures.current();
  const language = first.language ?? profile.languages[0] ?? 'en';
  const { subject, text } = writeStaffNotice({
    kind: entry.noticeKind,
    reference: entry.reference,
    link: `${settings.siteUrl}/workspace${leadsToCase(entry.noticeKind) ? `/cases/${entry.reference}` : ''}`,
    language,
    timeZone: profile.timeZone,
    ...(entry.dueAt === undefined ? {} : { dueAt: entry.dueAt }),
  });
  const mark = { caseId: entry.caseId, letter: `N${entry.outboxId}`, key: settings.signingKey };
  const raw = await composeMail({
    from: { address: settings.complaintsAddress, name: localized(profile.provider.name, language, profile) },
    to: { address: first.address },
    replyTo: settings.complaintsAddress,
    subject,
    text,
    language,
    autoSubmitted: 'auto-generated',
    loopHeader: loopHeader(mark),
    messageId: signedMessageId({ ...mark, domain: settings.mailDomain }),
    sentAt: entry.at,
  });
  return { to: recipients.map(({ address }) => address), raw };
}

/** The Board learns that there is such a case, and who is asked one question has that alone: neither may open it (S2.64, S1.5). */
function leadsToCase(kind: Extract<OutboxEntry, { kind: 'notice' }>['noticeKind']): boolean {
  return kind !== 'board_report' && kind !== 'question';
}

/** Who was excluded since the notice was written is not told either. */
async function recipientsOf(
  { caseId, role, personId, notTo }: Extract<OutboxEntry, { kind: 'notice' }>,
  { cases, staff, procedures }: HandlingPorts,
) {
  const record = await cases.read(caseId);
  if (!record) return [];
  const { profile } = procedures.pinned(record.profile);
  const people = await staff.people();
  return people
    .filter((person) => (personId === undefined ? person.role === role : person.personId === personId))
    .filter((person) => !notTo.includes(person.personId) && !isExcluded(person, record, profile, people))
    .flatMap(({ email, language }) => (email === undefined ? [] : [{ address: email, language }]));
}
