// Step Functions: one execution per run of a stage, named after it. Its input is the same for the same run, so that starting twice is
// recognised as one (no times, no ids of attempts in it).

import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import type { StageRun, Workflow } from '#core/ports.ts';

export type MachineArns = Readonly<Record<StageRun['machine'], string>>;

export function sfnWorkflow(client: SFNClient, arns: MachineArns): Workflow {
  const nameOf = ({ caseId, machine, run }: StageRun) => `${caseId}-${machine}-r${run}`;
  const workflow: Workflow = {
    async start(stageRun) {
      try {
        await client.send(
          new StartExecutionCommand({
            stateMachineArn: arns[stageRun.machine],
            name: nameOf(stageRun),
            input: JSON.stringify({ caseId: stageRun.caseId, machine: stageRun.machine, run: stageRun.run }),
          }),
        );
        return true;
      } catch (error) {
        if (!(error instanceof ExecutionAlreadyExists)) throw error;
        return await workflow.isRunning(stageRun);
      }
    },

    async wake(taskToken) {
      try {
        await client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
        return true;
      } catch (error) {
        if (error instanceof TaskTimedOut || error instanceof TaskDoesNotExist) return false;
        throw error;
      }
    },

    async isRunning(stageRun) {
      const executionArn = `${arns[stageRun.machine].replace(':stateMachine:', ':execution:')}:${nameOf(stageRun)}`;
      try {
        const { status } = await client.send(new DescribeExecutionCommand({ executionArn }));
        return status === 'RUNNING';
      } catch (error) {
        if (error instanceof ExecutionDoesNotExist) return false;
        throw error;
      }
    },
  };
  return workflow;
}
