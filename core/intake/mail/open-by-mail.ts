// A mail that opens a case: who complains, in which language, and how they may be answered.

import { createHash } from 'node:crypto';
import type { Case } from '#core/case/case.ts';
import type { Complainant } from '#core/case/person.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import type { HandlingPorts } from '#core/handling/perform.ts';
import { registerComplaint } from '#core/handling/register-complaint.ts';
import type { ChannelAdapter } from '#core/intake/channel-adapter.ts';
import { languagesFor } from '#core/intake/language/languages-for.ts';
import { claimThread } from './join-by-mail.ts';
import { type Arrival, MOST_CHARACTERS, messageOf, passedOnFrom } from './mail-arrival.ts';
import type { MailLedger } from './mail-ledger.ts';
import { foldQuotedText } from './quoted-text.ts';
import { senderCountsOf } from './sender-counts.ts';
import { answerAddress, domainOf, isSameAddress } from './sender-trust.ts';

/** So many answers an hour to mails with the same words from one domain: more of them come from programs (E2). */
const LIKE_MAILS_AN_HOUR = 5;

export interface OpeningByMail {
  /** Who let it in from quarantine. */
  enteredBy?: StaffPerson;
  /** Instead of the mail's own, which the quarantine has claimed. */
  pointers?: string[];
}

type OpeningPorts = HandlingPorts & { mailLedger: MailLedger };

/** A mail that opens a case. */
export const mailChannel: ChannelAdapter<Arrival & OpeningByMail, OpeningPorts> = {
  channels: ['email'],
  async openingOf(arrival, ports) {
    const { mail, receivedAt } = arrival;
    const { fresh } = foldQuotedText(mail.text, mail.subject);
    const colleague = await whoPassedItOn(arrival, ports);
    const languages = languagesFor(`${mail.subject}\n${fresh}`, undefined, ports.procedures.current().profile);
    const complainant: Complainant = colleague
      ? { preferredChannel: 'letter', ...languages, senderProven: false }
      : {
          ...addressOf(arrival),
          preferredChannel: (await mayBeAnswered(arrival, ports)) ? 'email' : 'letter',
          ...languages,
          senderProven: arrival.isProven,
        };
    const { enteredBy = colleague, pointers = [arrival.pointer] } = arrival;
    return {
      channel: 'email',
      receivedAt,
      complainant,
      account: { whatHappened: (fresh.trim() || mail.text.trim() || mail.subject).slice(0, MOST_CHARACTERS) },
      message: messageOf(arrival, 'complaint'),
      ...(enteredBy ? { enteredBy } : {}),
      ...(colleague ? { tasks: ['confirm_sender'] } : {}),
      pointers,
    };
  },
};

/** @throws Refusal `AlreadyRecorded` when this mail has its place. */
export async function openByMail(arrival: Arrival, ports: OpeningPorts, by: OpeningByMail = {}): Promise<Case> {
  const opening = await mailChannel.openingOf({ ...arrival, ...by }, ports);
  const record = await claimThread(arrival, ports.cases, (theirs) =>
    registerComplaint({ ...opening, pointers: [...opening.pointers, ...theirs] }, ports),
  );
  const isPassedOn = opening.tasks?.includes('confirm_sender') ?? false;
  if (!isPassedOn) await countSender(arrival, record, ports);
  return record;
}

/**
 * A member of staff who passes on what somebody wrote to them: that person complains, not the colleague, and who it is a person finds out
 * before anybody is written to (E22, E23, S2.13). Undefined for everybody else, who complain themselves whatever they forward.
 */
async function whoPassedItOn(arrival: Arrival, { staff }: OpeningPorts): Promise<StaffPerson | undefined> {
  if (!arrival.isProven || passedOnFrom(arrival) === undefined) return undefined;
  return (await staff.people()).find(({ email }) => isSameAddress(email, arrival.mail.from?.address));
}

async function countSender(arrival: Arrival, { caseId }: Case, { mailLedger, tally, log }: OpeningPorts): Promise<void> {
  const [sender, ...others] = senderCountsOf(arrival);
  if (sender === undefined) return;
  const counts = [sender, ...others];
  // From the case that gathers all that they send they open no more, so that these stay few.
  const counted = await tally.countEach(
    `cases opened by mail from ${sender.key}`,
    counts.map(({ key }) => key),
    60,
  );
  const gathering = counts.filter(({ casesAnHour }, index) => (counted[index] ?? 0) >= casesAnHour);
  for (const { key } of gathering) await mailLedger.gatherIn(key, caseId);
  if (gathering.length > 0) log.warn('one sender keeps opening cases', { caseId });
}

function addressOf(arrival: Arrival): Pick<Complainant, 'name' | 'email'> {
  const { from } = arrival.mail;
  const email = arrival.isProven ? answerAddress(arrival.mail) : from?.address;
  return { ...(from?.name === undefined ? {} : { name: from.name }), ...(email === undefined ? {} : { email }) };
}

/** E1, E20, E46: a robot, a no-reply address or nobody is never answered by machine; a person finds out who is behind it. */
async function mayBeAnswered({ mail }: Arrival, { tally }: OpeningPorts): Promise<boolean> {
  if (!mail.mayBeAnswered || mail.from === undefined) return false;
  const words = createHash('sha256').update(`${mail.subject}\n${mail.text}`).digest('base64url');
  return (await tally.count(`mail from ${domainOf(mail.from.address)} like ${words}`, 60)) <= LIKE_MAILS_AN_HOUR;
}
