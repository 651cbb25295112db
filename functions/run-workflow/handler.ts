// Queue run-workflow: starts executions. Calls states:StartExecution and DescribeExecution.

import { StageTask } from '#core/handling/stage-task.ts';
import { sfnClient } from '#functions/shared/aws/clients.ts';
import { machineArnsOf } from '#functions/shared/aws/machine-settings.ts';
import { sfnWorkflow } from '#functions/shared/aws/sfn-workflow.ts';
import { lambdaOutside } from '#functions/shared/edges/lambda-outside.ts';
import { type Outside, onLambda } from '#functions/shared/edges/outside.ts';
import { queueEdge } from '#functions/shared/edges/queue-edge.ts';
import { Env } from './env.ts';
import { startRun } from './start-run.ts';

/** Once per cold start. */
export async function start({ settings, log }: Outside) {
  const workflow = sfnWorkflow(sfnClient(settings), machineArnsOf(Env.parse(settings)));
  return queueEdge('run-workflow', ({ body }) => startRun(StageTask.parse(JSON.parse(body)), { workflow, log }), log);
}

/** Called by AWS. */
export const handler = onLambda(start, () => lambdaOutside('run-workflow', process.env));
