// Where the procedure goes on until the person is satisfied (S0.37, S0.38): who says that it is not settled has it looked at again, a
// stage further if there is one. It goes round as often as the profile says, and how often it went is in sight.

import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import { phaseAfter } from '#core/case/lifecycle.ts';
import { leadingRole } from '#core/case/policy.ts';
import { stageAfter, stageDeadlines } from '#core/procedure/procedure.ts';
import { type Profile, stageNamed } from '#core/procedure/profile.ts';
import { type HandlingContext, openTask } from '../context.ts';
import { byPerson, sealedWords, staffAct, words } from '../staff-act.ts';
import { topRank } from '../without-conflict.ts';

export function roundsLeft({ rounds = 0 }: Pick<Case, 'rounds'>, { untilSatisfied }: Profile): number {
  return Math.max(0, (untilSatisfied?.rounds ?? 0) - rounds);
}

/** The case begins anew, with clocks of its own; its history and what was promised stay. */
export function anotherRound(record: Case, context: HandlingContext): Case {
  const { procedure, staff, now } = context;
  const { profile } = procedure;
  const {
    outcome: _outcome,
    decisionSeq: _decision,
    decidedBy: _decider,
    signature: _signature,
    respondedAt: _responded,
    repliedAt: _replied,
    surveySentAt: _sent,
    surveyAnsweredAt: _answered,
    ...rest
  } = record;
  const stage = stageAfter(profile, record.stage) ?? record.stage;
  const leads = leadingRole(stageNamed(profile, stage).leads, record, profile, staff);
  const tasks = record.tasks.filter(({ kind }) => kind !== 'consider_appeal' && kind !== 'signpost');
  return {
    ...rest,
    phase: phaseAfter('take_up_again', record),
    stage,
    stageBeganAt: now,
    rounds: (record.rounds ?? 0) + 1,
    findings: [],
    deadlines: stageDeadlines(procedure, stage, now),
    handler: { role: leads ?? topRank(profile, record) },
    tasks: leads ? tasks : [...tasks, openTask('find_eligible_person', 'quality_manager', context)],
  };
}

/** For what somebody says in a message or on the phone: whether it means that the matter is not settled, a person decides. */
export const takeUpAgain = staffAct({
  act: 'take_up_again',
  title: 'Take it up again: it is not settled',
  signals: true,
  input: z.strictObject({ why: words('What the complainant says is not settled') }),
  isOffered: (record, { procedure }) => roundsLeft(record, procedure.profile) > 0,
  perform(record, { why }, context) {
    const after = anotherRound(record, context);
    const facts = { round: after.rounds ?? 1, leads: after.handler.role };
    return {
      after,
      events: [{ type: 'taken_up_again', actor: byPerson(context), facts, words: sealedWords({ why }, context) }],
    };
  },
});
