// A further stage or round of the same complaint, and who leads it.

import { type Case, type OpenTask, tasksExcept } from '#core/case/case.ts';
import { askedAnew } from '#core/case/inquiry.ts';
import { leadingRole } from '#core/case/policy.ts';
import { stageDeadlines } from '#core/procedure/procedure.ts';
import { type StageName, stageNamed } from '#core/procedure/profile.ts';
import type { HandlingContext } from './context.ts';
import { ledBy } from './without-conflict.ts';

/**
 * `record` as it enters `stage`, with clocks and findings of its own. Where it was answered before, nobody who had a part in that answer
 * leads, decides or signs now; who only took it on and passed it on unanswered judges nothing of their own, and may lead (S2.35).
 */
export function lookedAtAnew(record: Case, stage: StageName, context: HandlingContext): Case {
  const { now, procedure, staff } = context;
  const { profile } = procedure;
  const {
    outcome: _outcome,
    decisionSeq: _decision,
    decidedBy: _decider,
    signature: _signature,
    repliedAt: _replied,
    outside: _outside,
    filing: _filing,
    respondedAt,
    ...unanswered
  } = record;
  const rest: Case = respondedAt === undefined ? unanswered : { ...unanswered, answeredBy: record.involved };
  const leads = leadingRole(stageNamed(profile, stage).leads, rest, profile, staff);
  return ledBy(
    leads,
    {
      ...rest,
      stage,
      stageBeganAt: now,
      findings: [],
      ...askedAnew(record),
      deadlines: stageDeadlines(procedure, stage, now),
      // How they were treated is asked after the next answer (S2.12).
      tasks: tasksExcept(record, ...overBy),
    },
    context,
  );
}

const overBy: readonly OpenTask['kind'][] = ['consider_appeal', 'agree_to_filing', 'ask_about_treatment'];
