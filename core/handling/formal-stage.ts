// From informal to formal, whoever asks for it: the stage begins anew, with its own lead and clocks (S2.22).

import type { Case } from '#core/case/case.ts';
import { isAllowedFrom, phaseAfter } from '#core/case/lifecycle.ts';
import { stageAfter } from '#core/procedure/procedure.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { Refusal } from '#core/refusal.ts';
import type { HandlingContext } from './context.ts';
import { lookedAtAnew } from './look-anew.ts';

/** Somebody who was answered and did not make it formal in time may still ask for it, however late: a person decides (S2.22, S2.41). */
export function mayStillGoFormal({ respondedAt, appealedAt, outcome, stage, phase }: Case, profile: Profile): boolean {
  const isEnded = outcome === 'withdrawn' || outcome === 'transferred';
  const isAfter = isAllowedFrom('accept_late_formal', phase);
  return isAfter && respondedAt !== undefined && appealedAt === undefined && !isEnded && stageAfter(profile, stage) !== undefined;
}

/** @throws Refusal `ActNotAllowedNow` where there is no further stage. */
export function madeFormal(
  record: Case,
  context: HandlingContext,
  act: 'make_formal' | 'accept_late_formal' = 'make_formal',
): Case {
  const stage = stageAfter(context.procedure.profile, record.stage);
  if (!stage) throw new Refusal('ActNotAllowedNow', { act, phase: record.phase });
  return { ...lookedAtAnew(record, stage, context), phase: phaseAfter(act, record) };
}
