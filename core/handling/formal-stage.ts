// From informal to formal, whoever asks for it: the stage begins anew, with its own lead and clocks (S2.22).

import type { Case } from '#core/case/case.ts';
import { phaseAfter } from '#core/case/lifecycle.ts';
import { stageAfter } from '#core/procedure/procedure.ts';
import { Refusal } from '#core/refusal.ts';
import type { HandlingContext } from './context.ts';
import { lookedAtAnew } from './look-anew.ts';

/** @throws Refusal `ActNotAllowedNow` where there is no further stage. */
export function madeFormal(record: Case, context: HandlingContext): Case {
  const stage = stageAfter(context.procedure.profile, record.stage);
  if (!stage) throw new Refusal('ActNotAllowedNow', { act: 'make_formal', phase: record.phase });
  return { ...lookedAtAnew(record, stage, context), phase: phaseAfter('make_formal', record) };
}
