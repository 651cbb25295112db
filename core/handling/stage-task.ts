// What a state machine may ask for: look at the case, or do one act of the procedure. Every answer says what comes next and up to which
// signal the record was looked at. A run that another has replaced is told to leave.

import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import { type NextStep, prospectOf } from '#core/case/next-step.ts';
import { Instant } from '#core/instant.ts';
import { Refusal } from '#core/refusal.ts';
import type { HandlingContext } from './context.ts';
import { changeCase, type HandlingPorts } from './perform.ts';
import type { ProcedureAct } from './procedure-acts.ts';

/** The payload of every task: ids only, because executions are readable for 90 days. Fields may be added, never taken away. */
export const StageTask = z.object({
  caseId: z.string(),
  machine: z.enum(['complaint', 'appeal', 'aftercare']),
  run: z.int().positive(),
});
export type StageTask = z.infer<typeof StageTask>;

export interface StageProspect {
  step: NextStep;
  wakeAt: Instant;
  /** The last signal on the record when it was looked at. */
  seen: number;
}

export const OpenWaitTask = StageTask.extend({ wakeAt: Instant, seen: z.int().nonnegative(), taskToken: z.string().min(1) });
export type OpenWaitTask = z.infer<typeof OpenWaitTask>;

export const FaultTask = StageTask.extend({ state: z.string().max(80) });
export type FaultTask = z.infer<typeof FaultTask>;

/** What the case is owed now. @throws Refusal `CaseNotFound`. */
export async function lookAtCase(
  task: StageTask,
  ports: Pick<HandlingPorts, 'cases' | 'procedures' | 'clock'>,
): Promise<StageProspect> {
  const record = await ports.cases.read(task.caseId);
  if (!record) throw new Refusal('CaseNotFound');
  return prospectFor(task, record, ports);
}

/** Does `act` if it is owed, and says what comes next. Coming twice it does nothing the second time. */
export async function performForStage(task: StageTask, act: ProcedureAct, ports: HandlingPorts): Promise<StageProspect> {
  const record = await changeCase(
    task.caseId,
    (current: Case, context: HandlingContext) => (isCarriedBy(task, current) ? act(current, context) : undefined),
    ports,
    { signals: false },
  );
  return prospectFor(task, record, ports);
}

/**
 * Opens a wait. The token is stored before the record is read, and an act writes the record before it reads the token: whichever came
 * second sees the other, so no signal falls between them.
 */
export async function openWait(
  { caseId, machine, run, wakeAt, seen, taskToken }: OpenWaitTask,
  { cases, workflow }: Pick<HandlingPorts, 'cases' | 'workflow'>,
): Promise<void> {
  await cases.saveWait({ caseId, machine, run, wakeAt, taskToken, seen });
  const record = await cases.read(caseId);
  if (!record || record.signals > seen || !isCarriedBy({ caseId, machine, run }, record)) await workflow.wake(taskToken);
}

function prospectFor(
  task: StageTask,
  record: Case,
  { procedures, clock }: Pick<HandlingPorts, 'procedures' | 'clock'>,
): StageProspect {
  const now = clock.now();
  const seen = record.signals;
  if (!isCarriedBy(task, record)) return { step: 'leave', wakeAt: now, seen };
  return { ...prospectOf(record, procedures.pinned(record.profile), now), seen };
}

function isCarriedBy({ machine, run }: StageTask, record: Case): boolean {
  return record.run.machine === machine && record.run.run === run;
}
