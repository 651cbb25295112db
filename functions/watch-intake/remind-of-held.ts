// Messages that wait in quarantine longer than anybody should: the quality manager is told once a day, and an alarm rings (E41).

import { composeMail } from '#core/correspondence/compose-mail.ts';
import { writeStaffNotice } from '#core/correspondence/staff-notice.ts';
import type { HandlingPorts } from '#core/handling/perform.ts';
import { loopHeader, signedMessageId } from '#core/intake/mail/case-address.ts';
import { decideHeldBy } from '#core/intake/quarantine/held-message.ts';
import type { Mailer } from '#core/ports.ts';
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
  if ((await tally.count('told of held messages', 24 * 60)) === 1) await tell(mailer, sender, now.slice(0, 10), ports);
  return overdue.length;
}

async function tell(
  mailer: Mailer,
  { complaintsAddress, mailDomain, siteUrl, signingKey: key }: MailSender,
  today: string,
  { staff, procedures, clock }: Pick<HandlingPorts, 'staff' | 'procedures' | 'clock'>,
): Promise<void> {
  const { profile } = procedures.current();
  for (const { personId, role, email, language = profile.languages[0] ?? 'en' } of await staff.people()) {
    if (role !== 'quality_manager' || email === undefined) continue;
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
