// Witnesses of a case (S1.4): each is heard before anybody finds anything where both sides are (S0.34), and whoever appeals may bring some
// (S2.48). Who they are is sealed; the record knows how many there are, and whose account was taken.

import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import type { EventDraft } from '#core/case/history.ts';
import { unheardWitnesses } from '#core/case/party.ts';
import { drawIdentifier } from '#core/identifier.ts';
import type { Circle } from '#core/parties/circle.ts';
import { mayBeSameName } from '#core/parties/person-names.ts';
import { Refusal } from '#core/refusal.ts';
import { byPerson, type StaffContext } from './staff-act.ts';

const witnessId = z.string().min(1).max(40);

/** Of an act that records what several people said. */
export const witnessesWhoSpoke = {
  witnesses: z.array(witnessId).max(20).optional().meta({ title: 'Witnesses who were heard' }),
};

/** Of an act that records what one person said. */
export const whichWitness = witnessId.optional().meta({ title: 'Which witness' });

/** `record` with the accounts of these witnesses. @throws Refusal `AlreadyRecorded` for somebody who is no witness of the case. */
export function withWitnesses(record: Case, ids: readonly string[], { now }: StaffContext): Case {
  const { parties = [] } = record;
  const isWitness = (id: string) => parties.some(({ partyId, role }) => partyId === id && role === 'witness');
  const unknown = ids.find((id) => !isWitness(id));
  if (unknown !== undefined) throw new Refusal('AlreadyRecorded', { partyId: unknown });
  if (ids.length === 0) return record;
  return { ...record, parties: parties.map((party) => (ids.includes(party.partyId) ? { ...party, heardAt: now } : party)) };
}

/** What the refusal tells of witnesses who were not heard: that there are some, and how many. */
export function witnessesMissing(record: Case): { roles: 'witness'[]; count: number } {
  const { length } = unheardWitnesses(record);
  return { roles: length > 0 ? ['witness'] : [], count: length };
}

interface Announced {
  after: Case;
  events: EventDraft[];
  circle?: Circle;
}

/** Whoever is announced as a witness belongs to the case, so that it is seen whether they were heard (S2.48); nobody twice. */
export function announced(record: Case, names: readonly string[], context: StaffContext): Announced {
  return names.reduce<Announced>(
    (known, name) => {
      const circle = known.circle ?? context.circle;
      const isWitness = ({ partyId }: { partyId: string }) =>
        (known.after.parties ?? []).some((party) => party.partyId === partyId && party.role === 'witness');
      if (circle.parties.some((party) => isWitness(party) && mayBeSameName(party.name ?? '', name))) return known;
      const party = { partyId: drawIdentifier(context.chance, 8), role: 'witness' as const };
      return {
        after: { ...known.after, parties: [...(known.after.parties ?? []), party] },
        events: [...known.events, { type: 'party_added', actor: byPerson(context), facts: party }],
        circle: { ...circle, parties: [...circle.parties, { partyId: party.partyId, name }] },
      };
    },
    { after: record, events: [] },
  );
}
