// Who of us is the named contact of the person who uses the service (S3.6): allotted by the front desk or from above, never by a contact,
// who must neither choose the people they answer for nor pass them on.

import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import { phaseAfter } from '#core/case/lifecycle.ts';
import { isExcluded } from '#core/case/policy.ts';
import { contactOf } from '#core/parties/circle.ts';
import { Refusal } from '#core/refusal.ts';
import { refuseBarred } from '../barred-attempt.ts';
import { noticeTo } from '../context.ts';
import { givenTo } from '../named-contact.ts';
import { byPerson, staffAct } from '../staff-act.ts';

/** Nobody whom the complaint is about, or who stepped back from it, becomes the contact of whoever it happened to by it. */
export const nameContact = staffAct({
  act: 'name_contact',
  title: 'Name the contact of the person who uses the service',
  signals: true,
  input: z.strictObject({
    personId: z.string().min(1).max(200).meta({
      title: 'Who looks after them',
      description:
        'Where somebody speaks for them, add the person concerned to the case first: the contact is theirs, and known again by how they are reached',
    }),
  }),
  isOffered: (_record, { procedure }) => procedure.profile.namedContact !== undefined,
  perform(record, { personId }, context) {
    const { procedure, staff } = context;
    const { profile } = procedure;
    const contact = staff.find((person) => person.personId === personId && person.role === profile.namedContact?.role);
    if (!contact) throw new Refusal('NobodyEligible', { personId });
    if (isExcluded(contact, record, profile, staff)) throw new Refusal('ConflictOfInterest', { personId });
    const refused = refuseBarred(record, contactOf(contact), 'named_contact', context);
    if (refused) return refused;
    const named: Case = { ...record, namedContact: { personId }, phase: phaseAfter('name_contact', record) };
    const given = givenTo(contact, named, context);
    return {
      after: given ?? named,
      events: [{ type: 'contact_named', actor: byPerson(context), facts: { personId, isGiven: given !== undefined } }],
      outbox: given ? [noticeTo(given, 'assigned', context)] : [],
    };
  },
});
