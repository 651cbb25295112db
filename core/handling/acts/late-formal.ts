// Somebody comes back after the time to make an answered complaint formal: whoever would lead the formal stage, and had no part in the answer,
// decides with reasons whether it is opened all the same (S2.22), as for an appeal that is late (S2.41).

import * as z from 'zod';
import { type Case, tasksExcept } from '#core/case/case.ts';
import { issueLetter, letterFrame, paperTasks } from '../context.ts';
import { madeFormal, mayStillGoFormal } from '../formal-stage.ts';
import { byPerson, type StaffAct, sealedWords, staffAct, words } from '../staff-act.ts';

const mayBeLate: StaffAct['isOffered'] = (record, { procedure }) => mayStillGoFormal(record, procedure.profile);

export const acceptLateFormal = staffAct({
  act: 'accept_late_formal',
  title: 'Open the formal stage although its time is over',
  signals: true,
  input: z.strictObject({ why: words('Why it is opened', 'For example: they were in hospital') }),
  isOffered: mayBeLate,
  perform(record, { why }, context) {
    const { surveySentAt: _sent, surveyAnsweredAt: _answered, closedAt: _closed, ...open } = withoutTask(record);
    const after = madeFormal(open, context, 'accept_late_formal');
    return {
      after,
      events: [
        {
          type: 'made_formal',
          actor: byPerson(context),
          facts: { askedBy: 'complainant', leads: after.handler.role, isLate: true },
          words: sealedWords({ why }, context),
        },
      ],
    };
  },
});

export const declineLateFormal = staffAct({
  act: 'decline_late_formal',
  title: 'Decline the formal stage because its time is over',
  input: z.strictObject({ reason: words('Reason', 'The complainant reads this; write it in their language') }),
  isOffered: mayBeLate,
  perform(record, { reason }, context) {
    const frame = letterFrame(record, context, context.person.role);
    const letter = issueLetter({ kind: 'appeal_declined', ...frame, reason }, 'no', context);
    const declined: Case = { ...withoutTask(record), lastContactAt: context.now };
    return {
      after: { ...declined, tasks: paperTasks(declined, [letter], context) },
      events: [{ type: 'late_formal_declined', actor: byPerson(context), words: sealedWords({ reason }, context) }],
      letters: [letter],
    };
  },
});

function withoutTask(record: Case): Case {
  return { ...record, tasks: tasksExcept(record, 'consider_late_formal') };
}
