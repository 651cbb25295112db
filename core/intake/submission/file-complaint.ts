// Filing a complaint: the case is written before anybody is answered (S0.7), once, however often the same complaint is handed in.

import type { Case } from '#core/case/case.ts';
import { type Opening, openCase } from '#core/handling/open-case.ts';
import { type HandlingPorts, writeDraft } from '#core/handling/perform.ts';
import { Refusal } from '#core/refusal.ts';

/** References are drawn at random (40 bits); one that is taken is drawn again. */
const TRIES = 3;

/**
 * Opens the case, or answers with the one that the same thing opened before.
 * @throws Refusal `AlreadyRecorded` when it was recorded, but not as a case.
 */
export async function fileComplaint(opening: Opening, ports: HandlingPorts): Promise<{ record: Case; isNew: boolean }> {
  const { cases, staff, procedures, chance } = ports;
  const people = await staff.people();
  for (let attempt = 1; ; attempt += 1) {
    try {
      const draft = openCase(opening, procedures.current(), people, chance);
      return { record: await writeDraft(undefined, draft, ports, { signals: false }), isNew: true };
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'AlreadyRecorded') throw error;
      const before = await recordedBefore(opening.pointers, cases);
      if (before) return { record: before, isNew: false };
      if (attempt === TRIES || opening.pointers.includes(String(error.facts['pointer']))) throw error;
    }
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
