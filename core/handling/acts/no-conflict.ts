// The declaration of whoever was given a case, sits on a panel, signs, or agrees to what is offered (S0.33, S2.35, S2.46). Whoever takes a case
// makes it by taking it. Who cannot make it steps back, and is asked for no reason.

import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import type { Draft } from '#core/case/change.ts';
import { phaseAfter } from '#core/case/lifecycle.ts';
import { owesDeclaration } from '#core/case/no-conflict.ts';
import { Refusal } from '#core/refusal.ts';
import { byPerson, type StaffContext, staffAct } from '../staff-act.ts';

/** A question of the acts by which somebody takes a case. */
export const hasNoConflict = z.boolean().default(false).meta({
  title: 'I had no part in what happened, have no personal tie to those concerned, and nothing to gain from the answer.',
  description: 'Needed when you take it yourself. If it is not so, step back: nobody asks why.',
});

export const declareNoConflict = staffAct({
  act: 'declare_no_conflict',
  title: 'Declare that you have no conflict of interest',
  input: z.strictObject({}),
  isOffered: (record, { person, procedure }) => owesDeclaration(person, record, procedure.profile),
  perform: (record, _input, context) => withDeclaration({ ...record, phase: phaseAfter('declare_no_conflict', record) }, context),
});

/** `taken` by the person who acts; `isSaid`, when they ticked it. @throws Refusal `DeclarationMissing`. */
export function declaredByTaking(taken: Case, isSaid: boolean, context: StaffContext): Draft {
  if (!owesDeclaration(context.person, taken, context.procedure.profile)) return { after: taken, events: [] };
  if (!isSaid) throw new Refusal('DeclarationMissing');
  return withDeclaration(taken, context);
}

function withDeclaration(record: Case, context: StaffContext): Draft {
  return {
    after: { ...record, declared: [...(record.declared ?? []), context.person.personId] },
    events: [{ type: 'no_conflict_declared', actor: byPerson(context) }],
  };
}
