// The real Step Functions client against the local endpoint, with a recording engine behind it.

import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  ListExecutionsCommand,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import { imitateStepFunctions } from '#local/aws/step-functions.ts';
import { type WorkflowEngine, WorkflowError } from '#local/aws/workflow-engine.ts';
import { arrange, START } from './arrange.ts';

const machine = 'arn:aws:states:eu-west-1:000000000000:stateMachine:complaint';
const execution = 'arn:aws:states:eu-west-1:000000000000:execution:complaint:case-1-r1';

async function arrangeWorkflow(refusals: Partial<WorkflowEngine> = {}) {
  const calls: unknown[] = [];
  const engine: WorkflowEngine = {
    async startExecution(start) {
      calls.push(start);
      return { startedAt: START };
    },
    async sendTaskSuccess(token, output) {
      calls.push({ token, output });
    },
    async sendTaskFailure(token, error, cause) {
      calls.push({ token, error, cause });
    },
    async describeExecution(name, run) {
      calls.push({ name, run });
      return {
        status: 'SUCCEEDED',
        input: { caseId: '1' },
        output: null,
        startedAt: START,
        stoppedAt: '2026-11-24T12:00:00.500Z',
      };
    },
    async stopExecution(name, run, error, cause) {
      calls.push({ name, run, error, cause });
      return { stoppedAt: START };
    },
    ...refusals,
  };
  const given = await arrange(() => ({ states: imitateStepFunctions(engine) }));
  return { ...given, calls, workflow: new SFNClient(given.client) };
}

test('each call reaches the engine with names and values, and its answer comes back in the shape of AWS', async () => {
  const { workflow, calls } = await arrangeWorkflow();
  const started = await workflow.send(
    new StartExecutionCommand({ stateMachineArn: machine, name: 'case-1-r1', input: '{"caseId":"1"}' }),
  );
  expect(started.executionArn).toBe(execution);
  expect(started.startDate?.toISOString()).toBe(START);
  await workflow.send(new SendTaskSuccessCommand({ taskToken: 't1', output: '{"woken":true}' }));
  await workflow.send(new SendTaskFailureCommand({ taskToken: 't2', error: 'Withdrawn', cause: 'by phone' }));
  const described = await workflow.send(new DescribeExecutionCommand({ executionArn: execution }));
  expect(described).toMatchObject({ status: 'SUCCEEDED', name: 'case-1-r1', input: '{"caseId":"1"}', output: 'null' });
  expect(described.stateMachineArn).toBe(machine);
  expect(described.stopDate?.toISOString()).toBe('2026-11-24T12:00:00.500Z');
  await workflow.send(new StopExecutionCommand({ executionArn: execution, error: 'Stopped' }));
  expect(calls).toEqual([
    { machine: 'complaint', name: 'case-1-r1', input: { caseId: '1' } },
    { token: 't1', output: { woken: true } },
    { token: 't2', error: 'Withdrawn', cause: 'by phone' },
    { name: 'complaint', run: 'case-1-r1' },
    { name: 'complaint', run: 'case-1-r1', error: 'Stopped', cause: '' },
  ]);
});

test('refusals of the engine arrive as the classes of the SDK', async () => {
  const { workflow } = await arrangeWorkflow({
    startExecution: () => Promise.reject(new WorkflowError('ExecutionAlreadyExists', 'closed')),
    sendTaskSuccess: () => Promise.reject(new WorkflowError('TaskTimedOut', 'answered before')),
    describeExecution: () => Promise.reject(new WorkflowError('ExecutionDoesNotExist', 'never started')),
  });
  const started = workflow.send(new StartExecutionCommand({ stateMachineArn: machine, name: 'x' }));
  await expect(started).rejects.toBeInstanceOf(ExecutionAlreadyExists);
  const woken = workflow.send(new SendTaskSuccessCommand({ taskToken: 't', output: '{}' }));
  await expect(woken).rejects.toBeInstanceOf(TaskTimedOut);
  const described = workflow.send(new DescribeExecutionCommand({ executionArn: execution }));
  await expect(described).rejects.toBeInstanceOf(ExecutionDoesNotExist);
});

test.each([
  ['InvalidName', new StartExecutionCommand({ stateMachineArn: machine, name: 'case#1' })],
  ['InvalidName', new StartExecutionCommand({ stateMachineArn: machine, name: 'x'.repeat(81) })],
  ['InvalidArn', new StartExecutionCommand({ stateMachineArn: 'complaint', name: 'x' })],
  ['InvalidExecutionInput', new StartExecutionCommand({ stateMachineArn: machine, name: 'x', input: '{' })],
  ['InvalidOutput', new SendTaskSuccessCommand({ taskToken: 't', output: 'done' })],
  ['InvalidOutput', new SendTaskSuccessCommand({ taskToken: 't', output: JSON.stringify('é'.repeat(131_072)) })],
  ['NotImplemented', new ListExecutionsCommand({ stateMachineArn: machine })],
] as const)('%s is said before the engine hears of it', async (name, command) => {
  const { workflow, calls } = await arrangeWorkflow();
  // biome-ignore lint/suspicious/noExplicitAny: the client's overloads take one kind of command at a time
  await expect(workflow.send(command as any)).rejects.toMatchObject({ name });
  expect(calls).toEqual([]);
});

test('an engine that breaks is a 500, which the SDK tries again', async () => {
  const { workflow, failures } = await arrangeWorkflow({ sendTaskSuccess: () => Promise.reject(new TypeError('broken')) });
  await expect(workflow.send(new SendTaskSuccessCommand({ taskToken: 't', output: '{}' }))).rejects.toMatchObject({
    name: 'InternalFailure',
    $metadata: { httpStatusCode: 500 },
  });
  expect(failures).toHaveLength(1);
});
