// An appeal comes in. One without reasons counts all the same and stops the clock; they are asked for once, with its acknowledgement (S2.42).

import * as z from 'zod';
import { CivilDate } from '#core/instant.ts';
import { stageAfter } from '#core/procedure/procedure.ts';
import { appealed, appealReceivedAt } from '../appeal.ts';
import { byPerson, optionalWords, sealedWords, staffAct } from '../staff-act.ts';

/** Asked wherever staff register an appeal. */
export const receivedOnQuestion = CivilDate.optional().meta({
  title: 'When it reached us',
  description: 'Our dates count from this day (S2.43); left empty, from the message that had not been read, or from now',
  format: 'date',
});

export const lodgeAppeal = staffAct({
  act: 'lodge_appeal',
  title: 'Register an appeal',
  signals: true,
  input: z.strictObject({
    reasons: optionalWords(
      'Why the complainant appeals',
      'In their words; left empty, the appeal counts all the same and we ask for them once (S2.42)',
    ),
    receivedOn: receivedOnQuestion,
  }),
  isOffered: (record, { procedure }) => stageAfter(procedure.profile, record.stage) === undefined,
  perform(record, { reasons = '', receivedOn }, context) {
    const receivedAt = appealReceivedAt(record, receivedOn, context);
    const after = appealed(record, 'lodge_appeal', { receivedAt, hasReasons: reasons !== '' }, context);
    return {
      after,
      events: [
        {
          type: 'appeal_lodged',
          actor: byPerson(context),
          facts: { leads: after.handler.role, receivedAt, ...(reasons === '' ? { withoutReasons: true } : {}) },
          words: sealedWords({ reasons }, context),
        },
      ],
    };
  },
});
