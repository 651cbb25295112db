// Task of a state machine: Which step a case is owed now. The rule is in core/handling.

import { lookAtCase, StageTask } from '#core/handling/stage-task.ts';
import { handlingPorts } from '#functions/shared/aws/handling-ports.ts';
import { lambdaOutside } from '#functions/shared/edges/lambda-outside.ts';
import { type Outside, onLambda } from '#functions/shared/edges/outside.ts';
import { taskEdge } from '#functions/shared/edges/task-edge.ts';
import { Env } from './env.ts';

/** Once per cold start. */
export async function start(outside: Outside) {
  const ports = await handlingPorts(Env.parse(outside.settings), outside);
  return taskEdge('check-deadline', StageTask, (task) => lookAtCase(task, ports), outside.log);
}

/** Called by AWS. */
export const handler = onLambda(start, () => lambdaOutside('check-deadline', process.env));
