// Each person who uses the service has somebody of us as their own (S3.6). Whose that is lies nowhere in words: it is known again by how
// the person is reached, under keyed digests (decision 21). Their complaint is given to that colleague first, who still has to take it.

import { type Case, isUntouched } from '#core/case/case.ts';
import type { Assignment, Draft } from '#core/case/change.ts';
import type { EventDraft } from '#core/case/history.ts';
import type { Complainant } from '#core/case/person.ts';
import { eligibleIn } from '#core/case/policy.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { findBarred, reachesOf } from '#core/parties/barred.ts';
import { type Circle, type Contact, contactOf, nobodyAround } from '#core/parties/circle.ts';
import { plainWords } from '#core/parties/person-names.ts';
import type { BarBook, ContactBook } from '#core/ports.ts';
import { startDeadline } from '#core/procedure/procedure.ts';
import { type HandlingContext, noticeTo } from './context.ts';
import { withoutGreetings } from './greeting.ts';

interface Books {
  contacts: ContactBook;
  bars: BarBook;
}

type Giving = Pick<HandlingContext, 'now' | 'procedure' | 'staff'>;

/** Without a complainant: the draft opens the case. */
type Deciding = Giving & Partial<Pick<HandlingContext, 'complainant' | 'account' | 'circle'>>;

interface Concerned {
  /** A party by its id, or the one who complained; undefined where nobody knows whom it happened to. */
  who: string | undefined;
  reaches: string[];
}

/**
 * Whom it happened to, and how they are reached, as `reachesOf` writes it: the one party that is them, or the one who complained where nobody
 * speaks for anybody. Not by an address that is not proven to be theirs (E18), nor by one that turned out to be a barred person's.
 */
export function concernedOf(
  { parties = [], onBehalf }: Pick<Case, 'parties' | 'onBehalf'>,
  complainant: Contact & Partial<Pick<Complainant, 'senderProven'>>,
  circle: Circle,
): Concerned {
  const [user, ...others] = parties.filter(({ role }) => role === 'service_user').map(({ partyId }) => partyId);
  const isSelf = user === undefined && onBehalf === undefined;
  const who = isSelf ? 'complainant' : others.length === 0 ? user : undefined;
  const party = circle.parties.find(({ partyId }) => partyId === who);
  const { email, phone } = (isSelf && complainant.senderProven === true ? complainant : party) ?? {};
  const each = [contactOf({ email }), contactOf({ phone })];
  return { who, reaches: each.filter((contact) => findBarred(contact, circle) === undefined).flatMap(reachesOf) };
}

/**
 * `draft` of a case that was `before`, with what it changes about who is whose named contact, and given to the contact of somebody who is
 * known by an address or a number that it brings in. It costs one read for each of these, and nothing in a procedure without contacts.
 */
export async function withNamedContact(
  before: Case | undefined,
  decided: Draft,
  context: Deciding,
  { contacts, bars }: Books,
): Promise<Draft> {
  if (context.procedure.profile.namedContact === undefined) return decided;
  const draft = handedBack(decided, context);
  const { complainant = {}, circle = nobodyAround } = context;
  const old = before && concernedOf(before, complainant, circle);
  const now = concernedOf(draft.after, draft.person?.complainant ?? complainant, draft.circle ?? circle);
  const isOther = old !== undefined && old.who !== now.who;
  const after = isOther && draft.after.namedContact?.isKnown ? withoutContact(draft.after) : draft.after;
  const [had, has] = [before?.namedContact, after.namedContact];
  const digestsOf = (reaches: readonly string[]) => reaches.map((reach) => contacts.digestOf(reach));
  const fresh = now.reaches.filter((reach) => !old?.reaches.includes(reach));
  if (has === undefined && (had === undefined || after !== draft.after)) {
    const known = await knownBy(digestsOf(fresh), contacts);
    const cleared = after === draft.after ? draft : { ...draft, after };
    return known === undefined ? cleared : await withKnown(known, cleared, context, bars);
  }
  const isNamed = has === undefined || draft.events.some(({ type }) => type === 'contact_named');
  const left = (old?.reaches ?? []).filter((reach) => !now.reaches.includes(reach));
  const assignments: Assignment[] = [
    ...digestsOf(isNamed ? now.reaches : fresh).map((digest) => assigned(digest, has?.personId)),
    ...digestsOf(left).map((digest) => assigned(digest, undefined)),
  ];
  return assignments.length === 0 ? draft : { ...draft, assignments };
}

function assigned(digest: string, personId: string | undefined): Assignment {
  return personId === undefined ? { digest } : { digest, personId };
}

/** It did not happen to whom we thought: their contact is not the one of whoever it did happen to, and is not given the case for them. */
function withoutContact({ namedContact, ...record }: Case): Case {
  const { role, personId } = record.handler;
  const isGiven = isUntouched(record) && personId !== undefined && personId === namedContact?.personId;
  return isGiven ? { ...record, handler: { role } } : record;
}

/** What is added before they took it may tell that it is about them, as the texts of one complaint that come one by one do (M6). */
function handedBack(draft: Draft, context: Deciding): Draft {
  const { after, messages = [], events, outbox = [] } = draft;
  const { namedContact, handler } = after;
  const contact = context.staff.find(({ personId }) => personId === namedContact?.personId);
  const isGiven = namedContact?.isKnown && isUntouched(after) && contact?.personId === handler.personId;
  if (!isGiven || contact === undefined || messages.length === 0 || !mayBeAbout(contact, draft, context)) return draft;
  const waiting: Case = { ...after, handler: { role: handler.role } };
  return {
    ...draft,
    after: waiting,
    events: [...events, contactKnown(contact.personId, false)],
    outbox: [...outbox, noticeTo(waiting, 'assigned', context)],
  };
}

function contactKnown(personId: string, isGiven: boolean): EventDraft {
  return { type: 'contact_known', actor: { kind: 'procedure' }, facts: { personId, isGiven } };
}

interface Known {
  personId: string;
  /** Of the same person, by which nobody knew them before. */
  further: string[];
}

/** By the first of `digests` that is known. */
async function knownBy(digests: readonly string[], { contactOf: find }: ContactBook): Promise<Known | undefined> {
  const found = await Promise.all(digests.map((digest) => find(digest)));
  const personId = found.find((known) => known !== undefined);
  return personId === undefined ? undefined : { personId, further: digests.filter((_, index) => found[index] === undefined) };
}

/** Given to them unless the policy, a bar or the words of the complaint stand against it: then a person decides, as ever. */
async function withKnown({ personId, further }: Known, draft: Draft, context: Deciding, bars: BarBook): Promise<Draft> {
  const after: Case = { ...draft.after, namedContact: { personId, isKnown: true } };
  const contact = context.staff.find((person) => person.personId === personId);
  const isDoubtful =
    contact === undefined ||
    mayBeAbout(contact, draft, context) ||
    (await isBarredAnywhere(contact, draft.circle ?? context.circle ?? nobodyAround, bars));
  const given = isDoubtful ? undefined : givenTo(contact, after, context);
  return {
    ...draft,
    after: given ?? after,
    events: [...draft.events, contactKnown(personId, given !== undefined)],
    // A case that is not acknowledged yet is told of with its acknowledgement.
    outbox: [...(draft.outbox ?? []), ...(given?.phase === 'acknowledged' ? [noticeTo(given, 'assigned', context)] : [])],
    assignments: further.map((digest) => ({ digest, personId })),
  };
}

/**
 * `record` as it waits for `contact` to take it; undefined where it waits for nobody of their role, or they may not lead it. Looked at
 * anew, because the time to take it begins with being told of it.
 */
export function givenTo(contact: StaffPerson, record: Case, { now, procedure, staff }: Giving): Case | undefined {
  const { profile } = procedure;
  const { personId, role } = contact;
  const isWaiting = isUntouched(record) && record.handler.role === role && role === profile.namedContact?.role;
  if (!isWaiting || !eligibleIn(role, record, profile, staff).some((person) => person.personId === personId)) return undefined;
  const triage = startDeadline(procedure, 'triage', record.stage, now);
  const deadlines = record.deadlines.map((deadline) => (deadline.what === 'triage' ? triage : deadline));
  return { ...record, deadlines, handler: { role, personId } };
}

/**
 * S2.21: a complaint about the contact often calls them by a first name, or by what they are. Nobody else would see it once it was given to
 * them, so that one word too many only leaves it to the role. A greeting says nothing.
 */
function mayBeAbout({ name, role }: StaffPerson, { person, messages = [] }: Draft, context: Deciding): boolean {
  const { whatHappened = '', whoItConcerns = '' } = person?.account ?? context.account ?? {};
  const texts = [whatHappened, whoItConcerns, ...messages.flatMap(({ subject = '', text }) => [subject, text])];
  const said = ` ${texts.map((text) => plainWords(withoutGreetings(text, [name]))).join(' ')} `;
  const titles = Object.values(context.procedure.profile.roleTitles[role] ?? {}).map(plainWords);
  const names = plainWords(name)
    .split(' ')
    .filter((word) => word.length > 2);
  return [...titles, ...names].some((word) => said.includes(` ${word} `));
}

/** Whoever somebody once named as having hurt them is given nobody's case by a program (S2.62). */
async function isBarredAnywhere({ name, email }: StaffPerson, circle: Circle, bars: BarBook): Promise<boolean> {
  const contact = contactOf({ name, email });
  if (findBarred(contact, circle) !== undefined) return true;
  const barring = await Promise.all(reachesOf(contact).map((reach) => bars.casesOf(bars.digestOf(reach))));
  return barring.flat().length > 0;
}
