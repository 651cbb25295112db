// Mail that SES has stored and that has no place: its notification got lost, or failed until nobody tried any more. It goes on the queue
// again; what has its place already is recognised there, so that doing it once too often does nothing.

import { DAY, MINUTE, movedBy } from '#core/instant.ts';
import type { MailLedger } from '#core/intake/mail/mail-ledger.ts';
import type { Clock, Files, Log, Tally } from '#core/ports.ts';
import type { RedriveMail } from '#functions/shared/aws/sqs-raw-mail.ts';

/** A mail is read within seconds; for as long the queue itself tries again. */
const GRACE = 30 * MINUTE;
/** After that a person has heard the alarm every day for a week. */
const LOOKS_BACK = 7 * DAY;

/** The line in the log by which lost mail is counted. */
const LOST_MAIL = 'mail without a place';

interface FindingPorts {
  files: Pick<Files, 'list'>;
  mailLedger: Pick<MailLedger, 'isPlaced'>;
  tally: Tally;
  clock: Clock;
  log: Log;
}

/** How many mails were put on the queue again; each of them once a day at most, so that one nobody can read does not fill the queue. */
export async function findLostMail(
  redrive: RedriveMail,
  { files, mailLedger, tally, clock, log }: FindingPorts,
): Promise<number> {
  const [from, to] = [movedBy(clock.now(), -LOOKS_BACK), movedBy(clock.now(), -GRACE)];
  let redriven = 0;
  for await (const { key, storedAt } of files.list('raw/')) {
    if (storedAt < from || storedAt > to || (await mailLedger.isPlaced(key))) continue;
    if ((await tally.count(`mail put on the queue again: ${key}`, 24 * 60)) > 1 || !(await redrive(key, storedAt))) continue;
    redriven += 1;
    log.warn(LOST_MAIL, { key });
  }
  return redriven;
}
