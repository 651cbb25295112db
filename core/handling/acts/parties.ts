// Acts on who belongs to a case beside the one who complained (S1.4). Each may be named without any address: a witness is often a name.

import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import { phaseAfter } from '#core/case/lifecycle.ts';
import { type CaseParty, PartyRole } from '#core/case/party.ts';
import { drawIdentifier } from '#core/identifier.ts';
import { Language } from '#core/language.ts';
import { contactOf } from '#core/parties/circle.ts';
import { Refusal } from '#core/refusal.ts';
import { refuseBarred } from '../barred-attempt.ts';
import { byPerson, sealedWords, staffAct, words } from '../staff-act.ts';

/** How somebody is called and reached, each answer optional. */
export const contactQuestions = {
  name: z.string().trim().max(200).optional().meta({ title: 'Name' }),
  email: z.email().max(254).optional().meta({ title: 'Email address' }),
  phone: z.e164().optional().meta({ title: 'Phone number', description: 'With the country: +40…' }),
  postalAddress: z.string().trim().max(1_000).optional().meta({ title: 'Postal address' }),
};

export const addParty = staffAct({
  act: 'add_party',
  title: 'Add somebody to the case',
  input: z.strictObject({
    role: PartyRole.exclude(['subject']).meta({ title: 'What they are to the case' }),
    ...contactQuestions,
    name: z.string().trim().min(1).max(200).meta({ title: 'Name' }),
    language: Language.optional().meta({
      title: 'In which language they read letters',
      description: 'Leave it open when nobody knows',
    }),
  }),
  perform(record, { role, language, ...given }, context) {
    const contact = contactOf(given);
    const refused = refuseBarred(record, contact, role, context);
    if (refused) return refused;
    const partyId = drawIdentifier(context.chance, 8);
    // S2.31: who acts for somebody needs their word for it.
    const authority = role === 'representative' ? { authority: { requiredAt: context.now } } : {};
    return {
      after: {
        ...record,
        phase: phaseAfter('add_party', record),
        parties: [...(record.parties ?? []), { partyId, role, ...authority }],
      },
      events: [{ type: 'party_added', actor: byPerson(context), facts: { partyId, role } }],
      circle: {
        ...context.circle,
        parties: [...context.circle.parties, { partyId, ...contact, ...(language === undefined ? {} : { language }) }],
      },
    };
  },
});

export const removeParty = staffAct({
  act: 'remove_party',
  title: 'Remove somebody from the case',
  input: z.strictObject({ partyId: z.string().min(1).max(40).meta({ title: 'Who' }), why: words('Why') }),
  isOffered: ({ parties = [] }) => parties.some(isRemovable),
  perform(record, { partyId, why }, context) {
    const { parties = [] } = record;
    if (!parties.some((party) => party.partyId === partyId && isRemovable(party)))
      throw new Refusal('AlreadyRecorded', { partyId });
    return {
      after: { ...withoutParties(record, [partyId]), phase: phaseAfter('remove_party', record) },
      events: [{ type: 'party_removed', actor: byPerson(context), facts: { partyId }, words: sealedWords({ why }, context) }],
      circle: { ...context.circle, parties: context.circle.parties.filter((party) => party.partyId !== partyId) },
    };
  },
});

/** Whom the complaint is about stays with it: without their name no letter would be kept from telling it (S2.8). */
export function isRemovable({ role }: Pick<CaseParty, 'role'>): boolean {
  return role !== 'subject';
}

/** With what was to be done about their authority. */
export function withoutParties({ parties = [], ...record }: Case, gone: readonly string[]): Case {
  const left = parties.filter(({ partyId }) => !gone.includes(partyId));
  const tasks = record.tasks.filter(({ taskId }) => !gone.includes(taskId));
  return left.length === 0 ? { ...record, tasks } : { ...record, parties: left, tasks };
}
