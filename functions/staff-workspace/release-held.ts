// A held message is a complaint after all: it opens a case as of the moment it reached us. Its sender is not proven, so that nothing
// about the case is sent out before a person has been in touch (E18).

import type { Case } from '#core/case/case.ts';
import type { QuarantineEntry } from '#core/case/case-store.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import type { HandlingPorts } from '#core/handling/perform.ts';
import { drawIdentifier } from '#core/identifier.ts';
import { languagesFor } from '#core/intake/language/languages-for.ts';
import { fileComplaint } from '#core/intake/submission/file-complaint.ts';
import type { Role } from '#core/procedure/profile.ts';
import { Refusal } from '#core/refusal.ts';

/** Who may read what is held: it may be about anybody, so it is for those whom no complaint goes through. */
export const rolesForHeld: readonly Role[] = ['front_desk', 'quality_manager'];

/** Releasing twice opens one case. @throws Refusal `CaseNotFound` when there is no such message. */
export async function releaseHeld(quarantineId: string, person: StaffPerson, ports: HandlingPorts): Promise<Case> {
  const { cases, procedures, chance } = ports;
  const held = await cases.readQuarantine(quarantineId);
  if (!held) throw new Refusal('CaseNotFound');
  const { channel, receivedAt, rawKey } = held;
  const { from, subject, text } = held.excerpt;
  const { record } = await fileComplaint(
    {
      channel,
      receivedAt,
      complainant: {
        ...addressIn(held),
        ...languagesFor(text, undefined, procedures.current().profile),
        senderProven: false,
      },
      account: { whatHappened: text },
      message: {
        messageId: drawIdentifier(chance),
        channel,
        receivedAt,
        ...(from === undefined ? {} : { from }),
        ...(subject === undefined ? {} : { subject }),
        ...(rawKey === undefined ? {} : { rawKey }),
        text,
        attachments: [],
        standing: 'complaint',
      },
      enteredBy: person,
      pointers: [`RELEASED#${quarantineId}`],
    },
    ports,
  );
  await cases.releaseQuarantine(quarantineId);
  return record;
}

function addressIn({ channel, excerpt: { from } }: QuarantineEntry) {
  if (from === undefined) return { preferredChannel: 'none' as const };
  return channel === 'sms'
    ? { phone: from, preferredChannel: 'sms' as const }
    : { email: from, preferredChannel: 'email' as const };
}
