// Whom a complaint is about, who stepped back from it and who had a part in it, drawn among the people of the bench.

import fc from 'fast-check';
import type { Case } from '#core/case/case.ts';
import { house } from './bench.ts';

const roles = ['team_leader', 'head_of_service', 'trustee', 'chair'] as const;

export const anybody = fc.subarray(house.map(({ personId }) => personId));

export const drawnConflict = {
  subjects: fc
    .tuple(anybody, fc.subarray([...roles]))
    .map(([people, positions]) => [...people.map((personId) => ({ personId })), ...positions.map((role) => ({ role }))]),
  recused: anybody,
  involved: anybody,
};

/** Somebody is left of those who may lead at all: whom it is not about, and who did not step back. */
export function isAnybodyLeft({ subjects, recused }: Pick<Case, 'subjects' | 'recused'>): boolean {
  return house.some(
    ({ personId, role }) =>
      role !== 'front_desk' &&
      !recused.includes(personId) &&
      !subjects.some((one) => one.personId === personId || one.role === role),
  );
}
