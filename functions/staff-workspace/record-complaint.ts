// What somebody said on the phone, at the desk or on paper becomes a case, by the hand of whoever heard it (S2.13, S2.71).

import type * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import type { HandlingPorts } from '#core/handling/perform.ts';
import { fileComplaint } from '#core/intake/submission/file-complaint.ts';
import { staffEntryChannel, type staffEntryFor } from '#core/intake/submission/submission.ts';

export type StaffEntry = z.output<ReturnType<typeof staffEntryFor>>;

export async function recordComplaint(entry: StaffEntry, person: StaffPerson, ports: HandlingPorts): Promise<Case> {
  const { channel, receivedAt = ports.clock.now(), serious } = entry;
  const arrival = { submission: entry, channel, receivedAt, enteredBy: person, serious };
  const { record } = await fileComplaint(await staffEntryChannel.openingOf(arrival, ports), ports);
  return record;
}
