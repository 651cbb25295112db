// The Step Functions API in front of the local workflow engine: names out of ARNs, JSON texts into values, AWS's error names.

import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type Instant, millisecondsOf, SECOND } from '#core/instant.ts';
import { AwsError, type AwsReply, type AwsService, jsonError, jsonReply, notImitated, readJson } from './exchange.ts';
import type { ExecutionDescription, WorkflowEngine } from './workflow-engine.ts';

const StartExecution = z.strictObject({
  stateMachineArn: z.string(),
  name: z.string().optional(),
  input: z.string().default('{}'),
});
const SendTaskSuccess = z.strictObject({ taskToken: z.string(), output: z.string() });
const SendTaskFailure = z.strictObject({ taskToken: z.string(), error: z.string().default(''), cause: z.string().default('') });
const DescribeExecution = z.strictObject({ executionArn: z.string() });
const StopExecution = z.strictObject({ executionArn: z.string(), error: z.string().default(''), cause: z.string().default('') });

const MACHINE_ARN = /^arn:aws:states:[^:]*:[^:]*:stateMachine:([^:]+)$/;
const EXECUTION_ARN = /^(arn:aws:states:[^:]*:[^:]*:)execution:([^:]+):([^:]+)$/;

/** Refusals that the caller is told by name; anything else that an engine throws is its own failure, a 500. */
const REFUSALS: ReadonlySet<string> = new Set([
  'ExecutionAlreadyExists',
  'ExecutionDoesNotExist',
  'InvalidExecutionInput',
  'InvalidName',
  'InvalidOutput',
  'InvalidToken',
  'StateMachineDoesNotExist',
  'TaskDoesNotExist',
  'TaskTimedOut',
]);

/** StartExecution, SendTaskSuccess, SendTaskFailure, DescribeExecution and StopExecution. */
export function imitateStepFunctions(engine: WorkflowEngine): AwsService {
  async function start(body: Buffer): Promise<AwsReply> {
    const { stateMachineArn, name = randomUUID(), input } = readJson(StartExecution, body);
    const machine = MACHINE_ARN.exec(stateMachineArn)?.[1];
    if (machine === undefined) throw new AwsError('InvalidArn', 'this is not the ARN of a state machine');
    const { executionArn } = await engine.startExecution({ machine, name, input: parseInput(input) });
    const { startedAt } = await find(machine, name);
    return jsonReply({ executionArn, startDate: epochSeconds(startedAt) });
  }

  async function succeed(body: Buffer): Promise<AwsReply> {
    const { taskToken, output } = readJson(SendTaskSuccess, body);
    await engine.sendTaskSuccess(taskToken, output);
    return jsonReply({});
  }

  async function fail(body: Buffer): Promise<AwsReply> {
    const { taskToken, error, cause } = readJson(SendTaskFailure, body);
    await engine.sendTaskFailure(taskToken, error, cause);
    return jsonReply({});
  }

  async function describe(body: Buffer): Promise<AwsReply> {
    const { executionArn } = readJson(DescribeExecution, body);
    const { prefix, machine, name } = readExecutionArn(executionArn);
    const { status, input, output, error, cause, startedAt, stoppedAt } = await find(machine, name);
    return jsonReply({
      executionArn,
      stateMachineArn: `${prefix}stateMachine:${machine}`,
      name,
      status,
      input: JSON.stringify(input),
      output: JSON.stringify(output),
      error,
      cause,
      startDate: epochSeconds(startedAt),
      stopDate: stoppedAt && epochSeconds(stoppedAt),
    });
  }

  async function stop(body: Buffer): Promise<AwsReply> {
    const { executionArn, error, cause } = readJson(StopExecution, body);
    const { machine, name } = readExecutionArn(executionArn);
    await engine.stopExecution({ machine, name, error, cause });
    const { startedAt, stoppedAt = startedAt } = await find(machine, name);
    return jsonReply({ stopDate: epochSeconds(stoppedAt) });
  }

  async function find(machine: string, name: string): Promise<ExecutionDescription> {
    const execution = await engine.describeExecution(machine, name);
    if (execution === undefined) throw new AwsError('ExecutionDoesNotExist', `there is no execution ${name} of ${machine}`);
    return execution;
  }

  const operations = new Map([
    ['AWSStepFunctions.StartExecution', start],
    ['AWSStepFunctions.SendTaskSuccess', succeed],
    ['AWSStepFunctions.SendTaskFailure', fail],
    ['AWSStepFunctions.DescribeExecution', describe],
    ['AWSStepFunctions.StopExecution', stop],
  ]);

  return {
    async answer({ headers, body }) {
      const operation = operations.get(headers['x-amz-target'] ?? '');
      if (operation === undefined) throw notImitated(`${headers['x-amz-target']} of Step Functions`);
      try {
        return await operation(body);
      } catch (error) {
        throw error instanceof Error && REFUSALS.has(error.name) ? new AwsError(error.name, error.message) : error;
      }
    },
    answerError: jsonError,
  };
}

function readExecutionArn(arn: string): { prefix: string; machine: string; name: string } {
  const [, prefix, machine, name] = EXECUTION_ARN.exec(arn) ?? [];
  if (prefix === undefined || machine === undefined || name === undefined)
    throw new AwsError('InvalidArn', 'this is not the ARN of an execution');
  return { prefix, machine, name };
}

function parseInput(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AwsError('InvalidExecutionInput', 'the input is not JSON');
  }
}

/** Step Functions writes moments as seconds since 1970, with a fraction. */
function epochSeconds(instant: Instant): number {
  return millisecondsOf(instant) / SECOND;
}
