// What somebody who complains is to the service, as they said or as staff found out (S2.4). It decides nothing about whether or how the
// complaint is taken (S2.1); of somebody who attended the programme for people who use violence it makes the case a guarded one (S2.6).

import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import { ServiceRelation } from '#core/case/concern.ts';
import { phaseAfter } from '#core/case/lifecycle.ts';
import type { Complainant } from '#core/case/person.ts';
import { byPerson, sealedWords, staffAct } from '../staff-act.ts';

export const recordRelation = staffAct({
  act: 'record_relation',
  title: 'Record what the complainant is to the service',
  input: z.strictObject({
    relation: z.enum([...ServiceRelation.options, 'not_said']).meta({
      title: 'What they are to the service',
      description: 'As they said it; nobody has to say. No letter, link or page for others tells it',
    }),
  }),
  perform(record, { relation }, context) {
    const { relation: _before, ...others } = context.complainant;
    const complainant: Complainant = relation === 'not_said' ? others : { ...others, relation };
    const after: Case = { ...record, phase: phaseAfter('record_relation', record) };
    return {
      after: relation === 'perpetrator_programme' ? { ...after, isGuarded: true } : after,
      events: [{ type: 'relation_recorded', actor: byPerson(context), words: sealedWords({ relation }, context) }],
      person: { complainant, account: context.account },
    };
  },
});
