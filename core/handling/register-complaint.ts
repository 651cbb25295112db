// Writing the case that an opening makes. The only thing it decides is what a taken name means: a reference drawn by chance is drawn
// again, while a name of the opening itself was claimed by somebody before, and the caller knows what that means.

import type { Case } from '#core/case/case.ts';
import { Refusal } from '#core/refusal.ts';
import { withBars } from './barred-elsewhere.ts';
import { withNamedContact } from './named-contact.ts';
import { type Opening, openCase } from './open-case.ts';
import { type HandlingPorts, writeDraft } from './perform.ts';

/** References are drawn at random (40 bits). */
const TRIES = 3;

/**
 * Writes the case. Its telephone number leads to it from now on, whichever way the complaint came (M8).
 * @throws Refusal `AlreadyRecorded` with the `pointer` of the opening that was claimed before.
 */
export async function registerComplaint(opening: Opening, ports: HandlingPorts): Promise<Case> {
  const { procedures, staff, chance } = ports;
  const people = await staff.people();
  for (let attempt = 1; ; attempt += 1) {
    const pointers = new Set([...opening.pointers, ...(await placeOfNumber(opening, ports))]);
    try {
      const procedure = procedures.current();
      const draft = openCase({ ...opening, pointers: [...pointers] }, procedure, people, chance);
      const context = { now: opening.receivedAt, procedure, staff: people, chance };
      const seen = await withBars(draft, context, ports.bars);
      return await writeDraft(undefined, await withNamedContact(undefined, seen, context, ports), ports, { signals: false });
    } catch (error) {
      const isTaken = error instanceof Refusal && error.code === 'AlreadyRecorded';
      if (!isTaken || attempt === TRIES || opening.pointers.includes(String(error.facts['pointer']))) throw error;
    }
  }
}

async function placeOfNumber({ complainant: { phone } }: Opening, { numbers }: HandlingPorts): Promise<string[]> {
  return phone === undefined ? [] : [(await numbers.casesOf(phone)).free];
}
