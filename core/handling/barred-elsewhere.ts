// Somebody who is barred from one case turns up on another: complains “for her”, is to represent her there, writes on it. Neither case tells
// of the other, nothing is refused or lost, and a person decides (S2.5, S2.63). What is compared is how people are reached; names are not.

import type { Bar, Draft } from '#core/case/change.ts';
import type { EventDraft } from '#core/case/history.ts';
import { reachesOf, senderContact } from '#core/parties/barred.ts';
import { type BarredPerson, type Circle, type Contact, contactOf } from '#core/parties/circle.ts';
import type { BarBook } from '#core/ports.ts';
import { withSafeguarding } from './barred-attempt.ts';
import type { HandlingContext } from './context.ts';

/** Without a complainant: the draft opens the case. */
type Deciding = Pick<HandlingContext, 'now' | 'chance' | 'procedure' | 'staff'> &
  Partial<Pick<HandlingContext, 'complainant' | 'circle'>>;

interface Newcomer {
  as: string;
  contact: Contact;
}

/**
 * `draft`, with what it changes about who is barred, and with somebody to see to it where it brings in whoever is barred elsewhere. It
 * costs one read for each address or number that the draft brings in, and nothing where it brings in none.
 */
export async function withBars(draft: Draft, context: Deciding, book: BarBook): Promise<Draft> {
  const bars = draft.circle ? changedBars(context.circle?.barred ?? [], draft.circle, book) : [];
  const written: Draft = bars.length === 0 ? draft : { ...draft, bars };
  const found = await barredElsewhere(newcomersIn(draft, context), draft.after.caseId, book);
  return found.length === 0 ? written : seenTo(written, found, context);
}

/** Two barred people may share an address: it is forgotten with the last of them. */
function changedBars(before: readonly BarredPerson[], { barred }: Circle, book: BarBook): Bar[] {
  const digestsOf = (people: readonly BarredPerson[]) => new Set(people.flatMap((person) => digestsFor(person, book)));
  const [old, now] = [digestsOf(before), digestsOf(barred)];
  return [
    ...[...now].filter((digest) => !old.has(digest)).map((digest) => ({ digest, isBarred: true })),
    ...[...old].filter((digest) => !now.has(digest)).map((digest) => ({ digest, isBarred: false })),
  ];
}

function digestsFor(contact: Contact, book: BarBook): string[] {
  return reachesOf(contact).map((reach) => book.digestOf(reach));
}

/** Those of `newcomers` whom another case bars; each address is looked up once, as whatever it came in first. */
async function barredElsewhere(newcomers: readonly Newcomer[], caseId: string, book: BarBook): Promise<Newcomer[]> {
  const asked = new Set<string>();
  const found: Newcomer[] = [];
  for (const newcomer of newcomers) {
    const digests = digestsFor(newcomer.contact, book).filter((digest) => !asked.has(digest));
    const barring = await Promise.all(digests.map((digest) => book.casesOf(digest)));
    for (const digest of digests) asked.add(digest);
    if (barring.flat().some((other) => other !== caseId)) found.push(newcomer);
  }
  return found;
}

/** Everybody with an address or a number whom the case did not have before, and whoever wrote. */
function newcomersIn({ after, person, circle, messages = [] }: Draft, { complainant, circle: known }: Deciding): Newcomer[] {
  const { email, phone } = person?.complainant ?? {};
  const contact = contactOf({
    email: email === complainant?.email ? undefined : email,
    phone: phone === complainant?.phone ? undefined : phone,
  });
  const parties = (circle?.parties ?? []).filter(({ partyId }) => !known?.parties.some((party) => party.partyId === partyId));
  const roleOf = (id: string) => after.parties?.find(({ partyId }) => partyId === id)?.role ?? 'party';
  return [
    { as: complainant === undefined ? 'complainant' : 'contact', contact },
    ...parties.map((party) => ({ as: roleOf(party.partyId), contact: party })),
    ...messages.flatMap(({ from, replyTo }) => [
      ...(from === undefined ? [] : [{ as: 'sender', contact: senderContact(from) }]),
      ...(replyTo === undefined ? [] : [{ as: 'reply_to', contact: senderContact(replyTo) }]),
    ]),
  ];
}

/** E18: whoever opens a case or is to be answered counts as not proven until a person, who knows of it now, says otherwise. */
function seenTo(draft: Draft, found: readonly Newcomer[], context: Deciding): Draft {
  const { after, person } = draft;
  const isAnswered = context.complainant === undefined || found.some(({ as }) => as === 'contact');
  const isForAnother = after.onBehalf === undefined ? {} : { isForAnother: true };
  const events = found.map(
    ({ as }): EventDraft => ({ type: 'barred_elsewhere', actor: { kind: 'procedure' }, facts: { as, ...isForAnother } }),
  );
  const told = withSafeguarding(draft, events, context);
  // S2.6: what they are told must tell nothing of whoever barred them.
  return {
    ...told,
    ...(isAnswered ? { after: { ...told.after, isGuarded: true } } : {}),
    ...(person && isAnswered ? { person: { ...person, complainant: { ...person.complainant, senderProven: false } } } : {}),
  };
}
