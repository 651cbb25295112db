// Task of a state machine: a step failed for good, somebody must look into it. The rule is in core/handling.

import { changeCase } from '#core/handling/perform.ts';
import { recordFault } from '#core/handling/record-fault.ts';
import { FaultTask } from '#core/handling/stage-task.ts';
import { handlingPorts } from '#functions/shared/aws/handling-ports.ts';
import { lambdaOutside } from '#functions/shared/edges/lambda-outside.ts';
import { type Outside, onLambda } from '#functions/shared/edges/outside.ts';
import { taskEdge } from '#functions/shared/edges/task-edge.ts';
import { Env } from './env.ts';

/** Once per cold start. */
export async function start(outside: Outside) {
  const ports = await handlingPorts(Env.parse(outside.settings), outside);
  return taskEdge(
    'record-fault',
    FaultTask,
    async (task) => {
      await changeCase(task.caseId, (record, context) => recordFault(record, task.state, context), ports, { signals: false });
    },
    outside.log,
  );
}

/** Called by AWS. */
export const handler = onLambda(start, () => lambdaOutside('record-fault', process.env));
