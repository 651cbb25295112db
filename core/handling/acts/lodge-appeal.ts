// An appeal comes in. One without reasons counts all the same and stops the clock; they are asked for once, with its acknowledgement (S2.42).

import * as z from 'zod';
import { stageAfter } from '#core/procedure/procedure.ts';
import { appealed } from '../appeal.ts';
import { byPerson, optionalWords, sealedWords, staffAct } from '../staff-act.ts';

export const lodgeAppeal = staffAct({
  act: 'lodge_appeal',
  title: 'Register an appeal',
  signals: true,
  input: z.strictObject({
    reasons: optionalWords(
      'Why the complainant appeals',
      'In their words; left empty, the appeal counts all the same and we ask for them once (S2.42)',
    ),
  }),
  isOffered: (record, { procedure }) => stageAfter(procedure.profile, record.stage) === undefined,
  perform(record, { reasons = '' }, context) {
    const after = appealed(record, 'lodge_appeal', context);
    return {
      after: reasons === '' ? { ...after, reasonsAskedAt: context.now } : after,
      events: [
        {
          type: 'appeal_lodged',
          actor: byPerson(context),
          facts: { leads: after.handler.role, ...(reasons === '' ? { withoutReasons: true } : {}) },
          words: sealedWords({ reasons }, context),
        },
      ],
    };
  },
});
