// It becomes a formal complaint: because the complainant says so, by phone or in a letter, or because staff find it serious (S2.22).

import * as z from 'zod';
import { stageAfter } from '#core/procedure/procedure.ts';
import { madeFormal } from '../formal-stage.ts';
import { byPerson, sealedWords, staffAct, words } from '../staff-act.ts';

export const makeFormal = staffAct({
  act: 'make_formal',
  title: 'Make it a formal complaint',
  signals: true,
  input: z.strictObject({ askedBy: z.enum(['complainant', 'staff']).meta({ title: 'Who asked for it' }), why: words('Why') }),
  isOffered: (record, { procedure }) => stageAfter(procedure.profile, record.stage) !== undefined,
  perform(record, { askedBy, why }, context) {
    const formal = madeFormal(record, context);
    return {
      after: formal,
      events: [
        {
          type: 'made_formal',
          actor: byPerson(context),
          facts: { askedBy, leads: formal.handler.role },
          words: sealedWords({ why }, context),
        },
      ],
    };
  },
});
