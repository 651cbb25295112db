// Nobody here may lead a complaint or hear an appeal: then somebody from outside does (S2.35, S2.46). They have no account here. Whoever found
// them writes down what they find and decide, and signs on their behalf.

import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import { type LifecycleAct, phaseAfter } from '#core/case/lifecycle.ts';
import { byPerson, handledOrReviewed, type StaffContext, sealedWords, staffAct, words } from '../staff-act.ts';
import { ledHere } from '../without-conflict.ts';

const OutsideWords = z.looseObject({ office: z.string() });

export const nameOutsideLead = outsideAct('name_outside_lead', 'Name somebody from outside who looks into it');

export const nameOutsideReviewer = outsideAct('name_outside_reviewer', 'Name somebody from outside who hears the appeal');

function outsideAct(act: Extract<LifecycleAct, 'name_outside_lead' | 'name_outside_reviewer'>, title: string) {
  return staffAct({
    act,
    title,
    signals: true,
    input: z.strictObject({
      name: words('Who it is', 'Somebody who has no part in the case and whom it is not about; only colleagues read the name'),
      office: words(
        'Their office',
        'It stands under the answer, in the language of whoever complained: you sign on behalf of it',
      ),
    }),
    perform(record, { name, office }, context) {
      const { person } = context;
      const { hearing, deadlines, ...found } = ledHere(record);
      const after: Case = {
        ...handledOrReviewed({ ...found, deadlines: deadlines.filter(({ what }) => what !== 'triage') }, context),
        phase: phaseAfter(act, record),
        handler: { role: person.role, personId: person.personId },
        outside: { seq: record.history.seq + 1 },
        ...(hearing === undefined ? {} : { hearing: { ...hearing, panel: [] } }),
      };
      return {
        after,
        events: [
          {
            type: 'outside_person_named',
            actor: byPerson(context),
            facts: { role: person.role },
            words: sealedWords({ name, office }, context),
          },
        ],
      };
    },
  });
}

/** For the answer: whose decision it is. */
export function outsideOffice({ outside }: Case, { wordsOf }: Pick<StaffContext, 'wordsOf'>): { onBehalfOf?: string } {
  return outside === undefined ? {} : { onBehalfOf: OutsideWords.parse(wordsOf(outside.seq)).office };
}
