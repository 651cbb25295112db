// Task of a state machine: opens a wait and keeps its token. The rule is in core/handling.

import { OpenWaitTask, openWait } from '#core/handling/stage-task.ts';
import { handlingPorts } from '#functions/shared/aws/handling-ports.ts';
import { lambdaOutside } from '#functions/shared/edges/lambda-outside.ts';
import { type Outside, onLambda } from '#functions/shared/edges/outside.ts';
import { taskEdge } from '#functions/shared/edges/task-edge.ts';
import { Env } from './env.ts';

/** Once per cold start. */
export async function start(outside: Outside) {
  const ports = await handlingPorts(Env.parse(outside.settings), outside);
  return taskEdge('open-wait', OpenWaitTask, (task) => openWait(task, ports), outside.log);
}

/** Called by AWS. */
export const handler = onLambda(start, () => lambdaOutside('open-wait', process.env));
