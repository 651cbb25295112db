// A barred person was to become part of a case: refused whoever agrees to it, on record, and somebody sees to it (S2.62).

import type { Case } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import type { EventDraft } from '#core/case/history.ts';
import { type Company, membersOf } from '#core/case/meeting.ts';
import type { Message } from '#core/case/person.ts';
import { findBarred, findBarredSender, senderContact } from '#core/parties/barred.ts';
import type { Circle, Contact } from '#core/parties/circle.ts';
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

export function refuseBarredSender(record: Case, from: string | undefined, context: StaffContext): ActResult | undefined {
  return from === undefined ? undefined : refuseBarred(record, senderContact(from), 'sender', context);
}

/** The same for everybody who is to come along to a meeting: each of them who is barred is on record (S2.5). */
export function refuseBarredCompany(record: Case, company: Company, context: StaffContext): ActResult | undefined {
  const refused = membersOf(company).flatMap(({ name, as }) => refuseBarred(record, { name }, as, context) ?? []);
  const [first] = refused;
  return first && { ...first, events: refused.flatMap(({ events }) => events) };
}

export interface Attempt {
  as: 'sender' | 'reply_to' | 'copied';
  barredId: string;
}

/** The barred people who would read an answer to `message`, were it sent to all whom it names: once each, whichever way (S2.62). */
export function barredReaders({ replyTo }: Pick<Message, 'replyTo'>, copied: readonly string[], circle: Circle): Attempt[] {
  const named = [
    { as: 'reply_to' as const, barredId: findBarredSender(replyTo, circle)?.barredId },
    ...copied.map((address) => ({ as: 'copied' as const, barredId: findBarredSender(address, circle)?.barredId })),
  ];
  const found = named.flatMap(({ as, barredId }) => (barredId === undefined ? [] : [{ as, barredId }]));
  return found.filter(({ barredId }, index) => found.findIndex((other) => other.barredId === barredId) === index);
}

/** `draft` of something that came from outside and that barred people had to do with: on record, and somebody sees to it. */
export function withAttempts(draft: Draft, attempts: readonly Attempt[], context: HandlingContext): Draft {
  if (attempts.length === 0) return draft;
  const found = attempts.map(
    ({ as, barredId }): EventDraft => ({ type: 'barred_attempt', actor: { kind: 'procedure' }, facts: { as, barredId } }),
  );
  return withSafeguarding(draft, found, context);
}

/** `draft` with what was found about barred people on record, and somebody to see to it: told once, as long as there is something to see to. */
export function withSafeguarding(
  draft: Draft,
  found: readonly EventDraft[],
  context: Pick<HandlingContext, 'now' | 'chance' | 'procedure' | 'staff'>,
): Draft {
  const isTold = draft.after.tasks.some(({ kind }) => kind === 'safeguard');
  return {
    ...draft,
    after: withSafeguardTask(draft.after, context),
    events: [...draft.events, ...found],
    ...(isTold ? {} : { outbox: [...(draft.outbox ?? []), noticeTo(draft.after, 'safeguarding', context)] }),
  };
}

/** One task for all that there is to see to; `meetingIds` are the planned meetings among it. */
export function withSafeguardTask(
  record: Case,
  context: Pick<HandlingContext, 'now' | 'chance'>,
  meetingIds: readonly string[] = [],
): Case {
  const open = record.tasks.find(({ kind }) => kind === 'safeguard');
  if (open && meetingIds.length === 0) return record;
  const named = [...new Set([...(open?.meetingIds ?? []), ...meetingIds])];
  const task = {
    ...(open ?? openTask('safeguard', record.handler.role, context)),
    ...(named.length === 0 ? {} : { meetingIds: named }),
  };
  return { ...record, tasks: [...record.tasks.filter((other) => other !== open), task] };
}
