// A mail that SES took in: read it, place it, record it. Whatever it is, when this returns it is on a case (on each that it was written
// to), or in quarantine; only our own mail to ourselves ends here.

import { type Case, isOpen } from '#core/case/case.ts';
import { isDeciding } from '#core/case/outbox.ts';
import { countedFromNow } from '#core/handling/context.ts';
import { disadvantageAnswerLost, withReturned } from '#core/handling/disadvantage.ts';
import { copyFailed } from '#core/handling/lose-letter.ts';
import { changeCase, type HandlingPorts } from '#core/handling/perform.ts';
import { letterFailed, receiveMessage } from '#core/handling/receive-message.ts';
import { drawIdentifier } from '#core/identifier.ts';
import { MINUTE, millisecondsOf } from '#core/instant.ts';
import { Refusal } from '#core/refusal.ts';
import { joinCases } from './join-by-mail.ts';
import { type Arrival, messageOf, readArrival } from './mail-arrival.ts';
import type { MailLedger } from './mail-ledger.ts';
import { openByMail } from './open-by-mail.ts';
import { type MailPlace, type MarkKeys, placeMail } from './place-mail.ts';
import { senderCountsOf } from './sender-counts.ts';
import { isSameAddress } from './sender-trust.ts';
import type { SesNotification } from './ses-notification.ts';

export type MailPorts = HandlingPorts & { mailLedger: MailLedger };

/** The line in the log by which the arrival of our own mail is counted, and its absence heard. */
export const CANARY_ARRIVED = 'canary arrived';

/** @throws Refusal `AlreadyRecorded` when this mail was recorded before. */
export async function recordMail(
  notification: SesNotification,
  raw: { bytes: Uint8Array; key: string },
  marks: MarkKeys,
  ports: MailPorts,
): Promise<void> {
  const arrival = await readArrival(notification, raw, marks.key, ports);
  const place = placeMail(arrival.mail, arrival.notification, marks);
  await acceptSender(arrival, ports);
  switch (place.place) {
    case 'canary': {
      const minutes = Math.round((millisecondsOf(ports.clock.now()) - millisecondsOf(place.sentAt)) / MINUTE);
      ports.log.info(CANARY_ARRIVED, { minutes });
      return;
    }
    case 'quarantine':
      return await quarantine(arrival, place.why, ports);
    case 'bounce':
      return await recordBounce(arrival, place, ports);
    case 'cases':
      // E9: a stranger who quotes a reference learns nothing from it and adds nothing to the case.
      if ((await joinCases(arrival, place.by, place.trust, ports)) === 0) await openOrGather(arrival, ports);
      return;
    case 'new_case':
      return await openOrGather(arrival, ports);
  }
}

/**
 * No mark of ours leads anywhere. Their own reference may (E47); and what is like the mails by which its sender has opened many cases
 * within the hour goes to the last of them, and is not acknowledged again (E43).
 */
async function openOrGather(arrival: Arrival, ports: MailPorts): Promise<void> {
  const { mail, pointer, threads, isProven } = arrival;
  if (mail.automatic.is && mail.automatic.kind !== 'auto_generated') {
    return await quarantine(arrival, mail.automatic.kind ?? 'automatic', ports);
  }
  for (const thread of threads) {
    const threaded = await ports.cases.findByPointer(thread.pointer);
    const trust = isProven && thread.by === 'organisation' ? 'signed' : 'quoted';
    if (threaded !== undefined && (await joinCases(arrival, [{ threaded }], trust, ports)) > 0) return;
  }

  const record = await gatheringCase(arrival, ports);
  if (record) {
    if ((await ports.cases.findByPointer(pointer)) !== undefined) throw new Refusal('AlreadyRecorded', { pointer });
    const joined = await joinCases(arrival, [{ threaded: record.caseId }], 'signed', ports, { flags: ['gathered'], pointer });
    if (joined > 0) return;
  }
  await openByMail(arrival, ports);
}

async function gatheringCase(arrival: Arrival, { cases, mailLedger }: MailPorts): Promise<Case | undefined> {
  for (const { key } of senderCountsOf(arrival)) {
    const caseId = await mailLedger.gatheringCase(key);
    const record = caseId === undefined ? undefined : await cases.read(caseId);
    if (record && isOpen(record)) return record;
  }
  return undefined;
}

/** E7: an address that a person writes from works again. */
async function acceptSender({ mail, isProven }: Arrival, { mailLedger }: MailPorts): Promise<void> {
  const { from, automatic } = mail;
  if (!isProven || automatic.is || from === undefined) return;
  if (await mailLedger.isRefused(from.address)) await mailLedger.accept(from.address);
}

async function recordBounce(
  arrival: Arrival,
  { caseId, outboxId, hasFailed }: Extract<MailPlace, { place: 'bounce' }>,
  ports: MailPorts,
): Promise<void> {
  const row = (await ports.cases.listOutbox(caseId)).find((entry) => entry.outboxId === outboxId);
  // E49: what is only late, or has arrived, is a note. A notice that came back concerns a colleague, and no letter.
  const isLost = hasFailed && row?.kind === 'letter';
  const message = messageOf(arrival, isLost ? 'bounce' : 'automatic');
  if (isLost) await refuseReader(arrival, caseId, ports);
  await changeCase(
    caseId,
    (record, context) => {
      const received = receiveMessage(record, message, [`${arrival.pointer}#${caseId}`], context);
      if (row?.kind === 'letter' && row.letterKind === 'disadvantage_answer') {
        const lost = isLost
          ? disadvantageAnswerLost(received.after, outboxId, 'bounced', context)
          : { after: received.after, events: [] };
        return {
          ...received,
          after: withReturned(lost.after, message.messageId),
          events: [...received.events, ...lost.events],
        };
      }
      if (!isLost) return received;
      const { toParty } = row;
      if (toParty?.as === 'copies') {
        const lost = copyFailed(received.after, { outboxId, partyId: toParty.partyId }, 'bounced', context);
        return { ...received, after: lost.after, events: [...received.events, ...lost.events] };
      }
      const failed = letterFailed(received.after, outboxId, 'bounced', context);
      const after = isDeciding(row.letterKind) ? countedFromNow(failed.after, row.letterKind, context) : failed.after;
      return { ...received, after, events: [...received.events, ...failed.events] };
    },
    ports,
    { signals: false },
  );
}

/** Of the addresses that the report names only the one we wrote to: a report may be made up to silence somebody (E8). */
async function refuseReader({ mail }: Arrival, caseId: string, { cases, mailLedger }: MailPorts): Promise<void> {
  const email = (await cases.readPerson(caseId))?.complainant.email;
  const failed = mail.deliveryReport?.recipients.filter(({ isPermanent }) => isPermanent) ?? [];
  if (email !== undefined && failed.some(({ address }) => isSameAddress(address, email))) await mailLedger.refuse(email);
}

async function quarantine({ mail, receivedAt, rawKey, pointer }: Arrival, why: string, ports: MailPorts): Promise<void> {
  const { from, subject, text } = mail;
  await ports.cases.quarantine(
    {
      quarantineId: drawIdentifier(ports.chance),
      channel: 'email',
      receivedAt,
      why,
      rawKey,
      excerpt: { ...(from ? { from: from.address } : {}), subject, text: text.slice(0, 5_000) },
    },
    [pointer],
  );
}
