// A barred person was to become part of a case: refused whoever agrees to it, on record, and somebody sees to it (S2.62).

import type { Case } from '#core/case/case.ts';
import { findBarred } from '#core/parties/barred.ts';
import type { Contact } from '#core/parties/circle.ts';
import { Refusal } from '#core/refusal.ts';
import { noticeTo, openTask } from './context.ts';
import { type ActResult, byPerson, type StaffContext } from './staff-act.ts';

/**
 * What is written instead of an act that would let a barred person in `as` something; undefined when `contact` is nobody barred. Every
 * act that takes a person's name, address or number asks this first.
 */
export function refuseBarred(record: Case, contact: Contact, as: string, context: StaffContext): ActResult | undefined {
  const barred = findBarred(contact, context.circle);
  if (!barred) return undefined;
  return {
    after: withSafeguardTask(record, context),
    events: [{ type: 'barred_attempt', actor: byPerson(context), facts: { as, barredId: barred.barredId } }],
    outbox: [noticeTo(record, 'safeguarding', context)],
    refused: new Refusal('PersonBarred'),
  };
}

export function withSafeguardTask(record: Case, context: StaffContext): Case {
  if (record.tasks.some(({ kind }) => kind === 'safeguard')) return record;
  return { ...record, tasks: [...record.tasks, openTask('safeguard', record.handler.role, context)] };
}
