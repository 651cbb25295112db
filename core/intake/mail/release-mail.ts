// A mail that a person lets out of quarantine: read again from its original, whole, with its sender and its attachments, as if it had
// come in as what they say it is. Its clocks run from when it first reached us.

import type { Case } from '#core/case/case.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import type { Instant } from '#core/instant.ts';
import { Refusal } from '#core/refusal.ts';
import { joinCases } from './join-by-mail.ts';
import { readArrival } from './mail-arrival.ts';
import { openByMail } from './open-by-mail.ts';
import type { MailPorts } from './record-mail.ts';
import { notificationOfStored } from './stored-mail.ts';

export interface HeldMail {
  raw: { bytes: Uint8Array; key: string };
  receivedAt: Instant;
  /** Claimed by the release, so that it happens once. */
  pointer: string;
}

/** Opens a case, or answers with the one that this release opened before. */
export async function openHeldMail(held: HeldMail, person: StaffPerson, key: Uint8Array, ports: MailPorts): Promise<Case> {
  const arrival = await arrivalOf(held, key, ports);
  try {
    return await openByMail(arrival, ports, { enteredBy: person, pointers: [held.pointer] });
  } catch (error) {
    const before = error instanceof Refusal && error.code === 'AlreadyRecorded' ? await opened(held, ports) : undefined;
    if (!before) throw error;
    return before;
  }
}

/** Adds it to a case, as what its sender is there: the case's handler decides about a stranger, not whoever looks after quarantine. */
export async function addHeldMail(held: HeldMail, { caseId }: Case, key: Uint8Array, ports: MailPorts): Promise<void> {
  const arrival = await arrivalOf(held, key, ports);
  const joined = await joinCases(arrival, [{ threaded: caseId }], 'signed', ports, { pointer: held.pointer });
  if (joined === 0) throw new Refusal('CaseNotFound');
}

async function opened({ pointer }: HeldMail, { cases }: MailPorts): Promise<Case | undefined> {
  const caseId = await cases.findByPointer(pointer);
  return caseId === undefined ? undefined : await cases.read(caseId);
}

async function arrivalOf({ raw, receivedAt }: HeldMail, key: Uint8Array, ports: MailPorts) {
  const notification = notificationOfStored(raw.key, receivedAt);
  if (!notification) throw new Error('not the key of a mail');
  return await readArrival(notification, raw, key, ports);
}
