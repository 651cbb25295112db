// Filing a complaint: the case is written before anybody is answered (S0.7), once, however often the same complaint is handed in.

import type { Case } from '#core/case/case.ts';
import type { Opening } from '#core/handling/open-case.ts';
import type { HandlingPorts } from '#core/handling/perform.ts';
import { registerComplaint } from '#core/handling/register-complaint.ts';
import { Refusal } from '#core/refusal.ts';

/**
 * Opens the case, or answers with the one that the same thing opened before: every pointer of `opening` must name the whole of it.
 * @throws Refusal `AlreadyRecorded` when it was recorded, but not as a case.
 */
export async function fileComplaint(opening: Opening, ports: HandlingPorts): Promise<{ record: Case; isNew: boolean }> {
  try {
    return { record: await registerComplaint(opening, ports), isNew: true };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'AlreadyRecorded') throw error;
    const before = await recordedBefore(opening.pointers, ports.cases);
    if (!before) throw error;
    return { record: before, isNew: false };
  }
}

async function recordedBefore(pointers: readonly string[], cases: HandlingPorts['cases']): Promise<Case | undefined> {
  for (const pointer of pointers) {
    const caseId = await cases.findByPointer(pointer);
    const record = caseId === undefined ? undefined : await cases.read(caseId);
    if (record) return record;
  }
  return undefined;
}
