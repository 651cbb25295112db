// It becomes a formal complaint: because the complainant says so, by phone or in a letter, or because staff find it serious (S2.22). What
// was only said is written down for them, and they are sent it to check (S2.23).

import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import type { IssuedLetter } from '#core/correspondence/issued-letter.ts';
import { stageAfter } from '#core/procedure/procedure.ts';
import { issueLetter, letterFrame, paperTasks } from '../context.ts';
import { madeFormal } from '../formal-stage.ts';
import { byPerson, optionalWords, type StaffContext, sealedWords, staffAct, words } from '../staff-act.ts';

export const makeFormal = staffAct({
  act: 'make_formal',
  title: 'Make it a formal complaint',
  signals: true,
  input: z.strictObject({
    askedBy: z.enum(['complainant', 'staff']).meta({ title: 'Who asked for it' }),
    why: words('Why'),
    said: optionalWords(
      'What the complainant said, in their words',
      'They are sent it to check (S2.23); only for what was said by phone, at the desk or by text',
    ),
  }),
  isOffered: (record, { procedure }) => stageAfter(procedure.profile, record.stage) !== undefined,
  perform(record, { askedBy, why, said = '' }, context) {
    const formal = madeFormal(record, context);
    const letters = said === '' ? [] : [toCheck(formal, said, context)];
    return {
      after: { ...formal, tasks: paperTasks(formal, letters, context) },
      events: [
        {
          type: 'made_formal',
          actor: byPerson(context),
          facts: { askedBy, leads: formal.handler.role },
          words: sealedWords(said === '' ? { why } : { why, said }, context),
        },
      ],
      letters,
    };
  },
});

/** @throws Refusal `AuthorityMissing`: somebody who may not hear of the matter is not sent it back, though they said it. */
function toCheck(formal: Case, said: string, context: StaffContext): IssuedLetter {
  return issueLetter({ kind: 'written_down', ...letterFrame(formal, context), said }, 'no', context);
}
