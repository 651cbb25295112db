// Starts the state machine that carries a case from here. An execution is named after its run, so starting it twice is starting it once,
// and a start that failed is tried again by the queue.

import type { StageTask } from '#core/handling/stage-task.ts';
import type { Log, Workflow } from '#core/ports.ts';

export async function startRun(
  stageRun: StageTask,
  { workflow, log }: { workflow: Pick<Workflow, 'start'>; log: Log },
): Promise<void> {
  const isCarried = await workflow.start(stageRun);
  if (!isCarried) log.warn('run has ended already', { caseId: stageRun.caseId, run: stageRun.run });
}
