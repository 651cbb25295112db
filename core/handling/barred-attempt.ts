// A barred person was to become part of a case: refused whoever agrees to it, on record, and somebody sees to it (S2.62).

import type { Case } from '#core/case/case.ts';
import { type Company, membersOf } from '#core/case/meeting.ts';
import { findBarred } from '#core/parties/barred.ts';
import type { Contact } from '#core/parties/circle.ts';
import { Refusal } from '#core/refusal.ts';
import { type HandlingContext, noticeTo, openTask } from './context.ts';
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

/** The same for everybody who is to come along to a meeting: each of them who is barred is on record (S2.5). */
export function refuseBarredCompany(record: Case, company: Company, context: StaffContext): ActResult | undefined {
  const refused = membersOf(company).flatMap(({ name, as }) => refuseBarred(record, { name }, as, context) ?? []);
  const [first] = refused;
  return first && { ...first, events: refused.flatMap(({ events }) => events) };
}

/** One task for all that there is to see to; `meetingIds` are the planned meetings among it. */
export function withSafeguardTask(record: Case, context: HandlingContext, meetingIds: readonly string[] = []): Case {
  const open = record.tasks.find(({ kind }) => kind === 'safeguard');
  if (open && meetingIds.length === 0) return record;
  const named = [...new Set([...(open?.meetingIds ?? []), ...meetingIds])];
  const task = {
    ...(open ?? openTask('safeguard', record.handler.role, context)),
    ...(named.length === 0 ? {} : { meetingIds: named }),
  };
  return { ...record, tasks: [...record.tasks.filter((other) => other !== open), task] };
}
