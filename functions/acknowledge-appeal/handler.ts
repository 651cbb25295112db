// Task of a state machine: the acknowledgement of an appeal. The rule is in core/handling.

import { acknowledgeAppeal } from '#core/handling/procedure-acts.ts';
import { performForStage, StageTask } from '#core/handling/stage-task.ts';
import { handlingPorts } from '#functions/shared/aws/handling-ports.ts';
import { lambdaOutside } from '#functions/shared/edges/lambda-outside.ts';
import { type Outside, onLambda } from '#functions/shared/edges/outside.ts';
import { taskEdge } from '#functions/shared/edges/task-edge.ts';
import { Env } from './env.ts';

/** Once per cold start. */
export async function start(outside: Outside) {
  const ports = await handlingPorts(Env.parse(outside.settings), outside);
  return taskEdge('acknowledge-appeal', StageTask, (task) => performForStage(task, acknowledgeAppeal, ports), outside.log);
}

/** Called by AWS. */
export const handler = onLambda(start, () => lambdaOutside('acknowledge-appeal', process.env));
