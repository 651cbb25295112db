// Acts on barred people: somebody whom the client once named as having hurt them has no part in the case, even if the client agrees
// (S2.5, S2.62). Anybody who works on the case may bar at once; lifting a bar is not for those who meet people at the door.

import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import { askedNoMore } from '#core/case/inquiry.ts';
import { phaseAfter } from '#core/case/lifecycle.ts';
import { withLinksClosed } from '#core/case/link-edition.ts';
import { companyIn, membersOf, plannedMeetings } from '#core/case/meeting.ts';
import { drawIdentifier } from '#core/identifier.ts';
import { findBarred } from '#core/parties/barred.ts';
import { type BarredPerson, type Circle, contactOf } from '#core/parties/circle.ts';
import { Refusal } from '#core/refusal.ts';
import { withSafeguardTask } from '../barred-attempt.ts';
import { noticeTo } from '../context.ts';
import { byPerson, type StaffContext, sealedWords, staffAct, words } from '../staff-act.ts';
import { contactQuestions, withoutParties } from './parties.ts';

export const barPerson = staffAct({
  act: 'bar_person',
  title: 'Bar somebody from the case',
  input: z
    .strictObject({
      ...contactQuestions,
      why: words('Why', 'Somebody the person concerned has named as having hurt them'),
    })
    .refine(({ name, email, phone, postalAddress }) => Boolean(name || email || phone || postalAddress), {
      path: ['name'],
      message: 'give a name, an address or a number',
    }),
  /**
   * Whoever is barred and was a party is one no longer; an address of theirs that letters went to gets none any more. A meeting that they
   * were to come to stands, and somebody sees to it: whether and how the person is told is theirs to decide.
   */
  perform(record, { why, ...given }, context) {
    const { circle, complainant } = context;
    const person: BarredPerson = { barredId: drawIdentifier(context.chance, 8), ...contactOf(given) };
    const alone = { parties: [], barred: [person] };
    const gone = circle.parties.filter((party) => findBarred(party, alone) !== undefined).map(({ partyId }) => partyId);
    const { email, phone, postalAddress, helper } = complainant;
    const isAmongContacts = findBarred(contactOf({ email, phone, postalAddress, name: helper }), alone) !== undefined;
    const meetingIds = plannedMeetings(record)
      .filter(({ seq }) =>
        membersOf(companyIn(context.wordsOf(seq))).some(({ name }) => findBarred({ name }, alone) !== undefined),
      )
      .map(({ meetingId }) => meetingId);
    const barred = [...circle.barred, person];
    // Whoever is barred may have read our letters until now.
    const after: Case = {
      ...withLinksClosed(withoutBarredAsked(withoutBarredContact(withoutParties(record, gone), alone, context), alone, context)),
      phase: phaseAfter('bar_person', record),
      barredPeople: barred.length,
    };
    const isInvolved = gone.length > 0 || isAmongContacts || meetingIds.length > 0;
    return {
      after: isInvolved ? withSafeguardTask(after, context, meetingIds) : after,
      events: [
        {
          type: 'person_barred',
          actor: byPerson(context),
          facts: { barredId: person.barredId, ...(meetingIds.length === 0 ? {} : { meetingIds }) },
          words: sealedWords({ why }, context),
        },
        ...gone.map((partyId) => ({ type: 'party_removed', actor: byPerson(context), facts: { partyId } }) as const),
      ],
      circle: { parties: circle.parties.filter(({ partyId }) => !gone.includes(partyId)), barred },
      outbox: isInvolved ? [noticeTo(record, 'safeguarding', context)] : [],
    };
  },
});

/** A colleague who is barred is nobody's contact any more, on this case and on those to come (S3.6). */
function withoutBarredContact(record: Case, barred: Circle, { staff }: Pick<StaffContext, 'staff'>): Case {
  const { namedContact, ...rest } = record;
  const contact = staff.find(({ personId }) => personId === namedContact?.personId);
  return contact && findBarred(contactOf(contact), barred) !== undefined ? rest : record;
}

/** Nor is a colleague who is barred asked anything more (S1.5). */
function withoutBarredAsked(record: Case, barred: Circle, { staff }: Pick<StaffContext, 'staff'>): Case {
  const isBarred = (personId: string) =>
    staff.some((one) => one.personId === personId && findBarred(contactOf(one), barred) !== undefined);
  return { ...record, ...askedNoMore(record, isBarred) };
}

export const unbarPerson = staffAct({
  act: 'unbar_person',
  title: 'Lift a bar',
  input: z.strictObject({ barredId: z.string().min(1).max(40).meta({ title: 'Who' }), why: words('Why') }),
  isOffered: ({ barredPeople }) => barredPeople !== undefined,
  perform(record, { barredId, why }, context) {
    const { parties, barred } = context.circle;
    const left = barred.filter((person) => person.barredId !== barredId);
    if (left.length === barred.length) throw new Refusal('AlreadyRecorded', { barredId });
    const { barredPeople: _count, ...rest } = record;
    return {
      after: {
        ...rest,
        phase: phaseAfter('unbar_person', record),
        ...(left.length === 0 ? {} : { barredPeople: left.length }),
      },
      events: [{ type: 'person_unbarred', actor: byPerson(context), facts: { barredId }, words: sealedWords({ why }, context) }],
      circle: { parties, barred: left },
    };
  },
});
