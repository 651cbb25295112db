// What becomes of a held message, by a person's word: a case as of the moment it reached us, an addition to a case, or nothing more. A
// mail is read again from its original; of everything else what was kept of it counts, and its sender is not proven (E18).

import type { Case } from '#core/case/case.ts';
import type { QuarantineEntry } from '#core/case/case-store.ts';
import type { Complainant, Message } from '#core/case/person.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { changeCase, type HandlingPorts } from '#core/handling/perform.ts';
import { receiveMessage } from '#core/handling/receive-message.ts';
import type { MailPorts } from '#core/intake/mail/record-mail.ts';
import type { HeldMail } from '#core/intake/mail/release-mail.ts';
import { HELD_CHAIN, type HeldDecision, isHeldFor } from '#core/intake/quarantine/held-message.ts';
import { fileComplaint } from '#core/intake/submission/file-complaint.ts';
import type { Files } from '#core/ports.ts';
import { Refusal } from '#core/refusal.ts';
import { findCase } from './find-cases.ts';

type DecidingPorts = MailPorts & { files: Pick<Files, 'get'>; signingKey: Uint8Array };

/**
 * The case that it is on now; undefined when it is on none. Deciding twice does nothing the second time: what was put on a case, by a
 * decision that failed before it was done, stays there whatever is decided next.
 * @throws Refusal `CaseNotFound` when there is no such message for this person, or no such case.
 */
export async function decideHeld(
  quarantineId: string,
  decision: HeldDecision,
  person: StaffPerson,
  ports: DecidingPorts,
): Promise<Case | undefined> {
  const held = await ports.cases.readQuarantine(quarantineId);
  const { profile } = ports.procedures.current();
  if (!held || !isHeldFor(person, held, profile, await ports.staff.people())) throw new Refusal('CaseNotFound');
  const before = await placedBefore(held, ports);
  const record = before ?? (await carryOut(held, decision, person, ports));
  await ports.cases.appendToChain(
    HELD_CHAIN,
    {
      type: 'held_message_decided',
      actor: { kind: 'person', personId: person.personId },
      facts: { quarantineId, as: before ? 'placed_before' : decision.as, ...(record ? { reference: record.reference } : {}) },
    },
    ports.clock.now(),
  );
  // Last: until who decided is on record, the message stays where somebody sees it.
  await ports.cases.releaseQuarantine(quarantineId);
  return record;
}

async function carryOut(
  held: QuarantineEntry,
  decision: HeldDecision,
  person: StaffPerson,
  ports: DecidingPorts,
): Promise<Case | undefined> {
  const mail = await mailOf(held, ports);
  const { addHeldMail, openHeldMail } = await import('#core/intake/mail/release-mail.ts');
  switch (decision.as) {
    case 'new_case':
      return mail ? await openHeldMail(mail, person, ports.signingKey, ports) : await openHeld(held, person, ports);
    case 'addition': {
      const record = await findCase(decision.reference, person, ports);
      if (mail) await addHeldMail(mail, record, ports.signingKey, ports);
      else await addHeld(held, record, ports);
      return (await ports.cases.read(record.caseId)) ?? record;
    }
    case 'no_complaint':
      return undefined;
  }
}

async function placedBefore(held: QuarantineEntry, { cases }: DecidingPorts): Promise<Case | undefined> {
  const caseId = await cases.findByPointer(pointerOf(held));
  return caseId === undefined ? undefined : await cases.read(caseId);
}

const pointerOf = ({ quarantineId }: QuarantineEntry) => `RELEASED#${quarantineId}`;

async function mailOf(held: QuarantineEntry, { files }: DecidingPorts): Promise<HeldMail | undefined> {
  const { channel, rawKey, receivedAt } = held;
  const bytes = channel === 'email' && rawKey !== undefined ? await files.get(rawKey) : undefined;
  return bytes && rawKey !== undefined ? { raw: { bytes, key: rawKey }, receivedAt, pointer: pointerOf(held) } : undefined;
}

async function openHeld(held: QuarantineEntry, person: StaffPerson, ports: HandlingPorts): Promise<Case> {
  const { channel, receivedAt, excerpt } = held;
  const { languagesFor } = await import('#core/intake/language/languages-for.ts');
  const { record } = await fileComplaint(
    {
      channel,
      receivedAt,
      complainant: {
        ...addressIn(held),
        ...languagesFor(excerpt.text, undefined, ports.procedures.current().profile),
        senderProven: false,
      },
      account: { whatHappened: excerpt.text },
      message: messageOf(held, 'complaint'),
      enteredBy: person,
      pointers: [pointerOf(held)],
    },
    ports,
  );
  return record;
}

async function addHeld(held: QuarantineEntry, { caseId }: Case, ports: HandlingPorts): Promise<void> {
  const message = messageOf(held, 'unverified');
  try {
    await changeCase(caseId, (record, context) => receiveMessage(record, message, [pointerOf(held)], context), ports, {
      signals: false,
    });
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'AlreadyRecorded')) throw error;
  }
}

function messageOf(held: QuarantineEntry, standing: Message['standing']): Message {
  const { quarantineId, channel, receivedAt, rawKey, messageId = quarantineId, excerpt } = held;
  const { from, subject, text } = excerpt;
  return {
    messageId,
    channel,
    receivedAt,
    ...(from === undefined ? {} : { from }),
    ...(subject === undefined ? {} : { subject }),
    ...(rawKey === undefined ? {} : { rawKey }),
    text,
    attachments: [],
    standing,
  };
}

function addressIn({
  channel,
  excerpt: { from },
}: QuarantineEntry): Pick<Complainant, 'preferredChannel' | 'phone' | 'wechat' | 'email'> {
  if (from === undefined) return { preferredChannel: 'none' };
  switch (channel) {
    case 'sms':
      return { phone: from, preferredChannel: 'sms' };
    case 'wechat':
      return { wechat: from, preferredChannel: 'wechat' };
    case 'email':
    case 'web':
      return { email: from, preferredChannel: 'email' };
  }
}
