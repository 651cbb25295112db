// Where the procedure goes on until the person is satisfied (S0.37, S0.38): who says that it is not settled has it looked at again, a
// stage further if there is one. It goes round as often as the profile says, and how often it went is in sight.

import * as z from 'zod';
import { type Case, kindOf, tasksExcept } from '#core/case/case.ts';
import { phaseAfter } from '#core/case/lifecycle.ts';
import { stageAfter } from '#core/procedure/procedure.ts';
import type { Profile } from '#core/procedure/profile.ts';
import type { HandlingContext } from '../context.ts';
import { lookedAtAnew } from '../look-anew.ts';
import { byPerson, sealedWords, staffAct, words } from '../staff-act.ts';

export function roundsLeft({ rounds = 0 }: Pick<Case, 'rounds'>, { untilSatisfied }: Profile): number {
  return Math.max(0, (untilSatisfied?.rounds ?? 0) - rounds);
}

/** The case begins anew, with clocks of its own; its history and what was promised stay. */
export function anotherRound(record: Case, context: HandlingContext): Case {
  const {
    appealOutcome: _appealOutcome,
    appealAnsweredAt: _appealAnswered,
    appealDeliveredAt: _appealDelivered,
    surveySentAt: _sent,
    surveyAnsweredAt: _answered,
    ...rest
  } = record;
  const stage = stageAfter(context.procedure.profile, record.stage) ?? record.stage;
  return {
    ...lookedAtAnew({ ...rest, tasks: tasksExcept(record, 'signpost') }, stage, context),
    phase: phaseAfter('take_up_again', record),
    rounds: (record.rounds ?? 0) + 1,
  };
}

/** For what somebody says in a message or on the phone: whether it means that the matter is not settled, a person decides. */
export const takeUpAgain = staffAct({
  act: 'take_up_again',
  title: 'Take it up again: it is not settled',
  signals: true,
  input: z.strictObject({ why: words('What the complainant says is not settled') }),
  isOffered: (record, { procedure }) => kindOf(record) === 'complaint' && roundsLeft(record, procedure.profile) > 0,
  perform(record, { why }, context) {
    const after = anotherRound(record, context);
    const facts = { round: after.rounds ?? 1, leads: after.handler.role };
    return {
      after,
      events: [{ type: 'taken_up_again', actor: byPerson(context), facts, words: sealedWords({ why }, context) }],
    };
  },
});
