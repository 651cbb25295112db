// Messages that wait in quarantine longer than anybody should: the quality manager is told once a day, or else whoever may read them, and an
// alarm rings (E41).

import type { QuarantineEntry } from '#core/case/case-store.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { composeMail } from '#core/correspondence/compose-mail.ts';
import { writeStaffNotice } from '#core/correspondence/staff-notice.ts';
import type { HandlingPorts } from '#core/handling/perform.ts';
import { loopHeader, signedMessageId } from '#core/intake/mail/case-address.ts';
import { decideHeldBy, isHeldFor } from '#core/intake/quarantine/held-message.ts';
import type { Mailer } from '#core/ports.ts';
import type { Profile } from '#core/procedure/profile.ts';
import type { MailSender } from './send-canary.ts';

/** The line in the log by which they are counted. */
const HELD_TOO_LONG = 'held messages overdue';

/** How many are overdue. */
export async function remindOfHeld(
  mailer: Mailer,
  sender: MailSender,
  ports: Pick<HandlingPorts, 'cases' | 'staff' | 'procedures' | 'tally' | 'clock' | 'log'>,
): Promise<number> {
  const { cases, procedures, tally, clock, log } = ports;
  const procedure = procedures.current();
  const now = clock.now();
  const overdue = (await cases.listQuarantine()).filter((held) => decideHeldBy(held, procedure) < now);
  if (overdue.length === 0) return 0;
  log.warn(HELD_TOO_LONG, { count: overdue.length });
  // The day of the counter's own window: a local day would begin in one window and end in another, and be told of twice.
  if ((await tally.count('told of held messages', 24 * 60)) === 1) await tell(overdue, mailer, sender, now.slice(0, 10), ports);
  return overdue.length;
}

/** Of each message those beside the front desk who may read it, or else the front desk (S2.21). */
function readersOf(overdue: readonly QuarantineEntry[], profile: Profile, people: readonly StaffPerson[]): StaffPerson[] {
  const told = overdue.flatMap((held) => {
    const readers = people.filter((person) => isHeldFor(person, held, profile, people));
    const others = readers.filter(({ role }) => role !== 'front_desk');
    return others.length > 0 ? others : readers;
  });
  return people.filter((person) => told.includes(person));
}

async function tell(
  overdue: readonly QuarantineEntry[],
  mailer: Mailer,
  { complaintsAddress, mailDomain, siteUrl, signingKey: key }: MailSender,
  today: string,
  { staff, procedures, clock }: Pick<HandlingPorts, 'staff' | 'procedures' | 'clock'>,
): Promise<void> {
  const { profile } = procedures.current();
  for (const { personId, email, language = profile.languages[0] ?? 'en' } of readersOf(overdue, profile, await staff.people())) {
    if (email === undefined) continue;
    const { subject, text } = writeStaffNotice({
      kind: 'quarantine',
      link: `${siteUrl}/workspace/quarantine`,
      language,
      timeZone: profile.timeZone,
    });
    const mark = { caseId: 'held', letter: today, key };
    const raw = await composeMail({
      from: { address: complaintsAddress },
      to: { address: email },
      replyTo: complaintsAddress,
      subject,
      text,
      language,
      autoSubmitted: 'auto-generated',
      loopHeader: loopHeader(mark),
      messageId: signedMessageId({ ...mark, domain: mailDomain }),
      sentAt: clock.now(),
    });
    await mailer.send({ to: [email], raw, idempotencyKey: `held-${today}-${personId.replaceAll(/[^\w-]/g, '')}`.slice(0, 200) });
  }
}
