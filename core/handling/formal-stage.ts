// From informal to formal, whoever asks for it: the stage begins anew, with its own lead and clocks (S2.22).

import type { Case } from '#core/case/case.ts';
import { phaseAfter } from '#core/case/lifecycle.ts';
import { leadingRole } from '#core/case/policy.ts';
import { stageAfter, stageDeadlines } from '#core/procedure/procedure.ts';
import { stageNamed } from '#core/procedure/profile.ts';
import { Refusal } from '#core/refusal.ts';
import { type HandlingContext, openTask } from './context.ts';
import { topRank } from './without-conflict.ts';

/** @throws Refusal `ActNotAllowedNow` where there is no further stage. */
export function madeFormal(record: Case, context: HandlingContext): Case {
  const { now, procedure, staff } = context;
  const { profile } = procedure;
  const stage = stageAfter(profile, record.stage);
  if (!stage) throw new Refusal('ActNotAllowedNow', { act: 'make_formal', phase: record.phase });
  const {
    outcome: _outcome,
    decisionSeq: _decision,
    signature: _signature,
    respondedAt: _responded,
    repliedAt: _replied,
    ...rest
  } = record;
  const tasks = record.tasks.filter(({ kind }) => kind !== 'consider_appeal');
  const leads = leadingRole(stageNamed(profile, stage).leads, record, profile, staff);
  return {
    ...rest,
    phase: phaseAfter('make_formal', record),
    stage,
    stageBeganAt: now,
    findings: [],
    deadlines: stageDeadlines(procedure, stage, now),
    handler: { role: leads ?? topRank(profile, record) },
    tasks: leads ? tasks : [...tasks, openTask('find_eligible_person', 'quality_manager', context)],
  };
}
