// The real Step Functions client against the local endpoint, with the engine that runs the shipped machines behind it.

import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidToken,
  ListExecutionsCommand,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StateMachineDoesNotExist,
  StopExecutionCommand,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import { imitateStepFunctions } from '#local/aws/step-functions.ts';
import type { WorkflowEngine } from '#local/aws/workflow-engine.ts';
import { parseStateMachine } from '#local/states-language/definition.ts';
import { StatesLanguageEngine } from '#local/states-language/engine.ts';
import { InMemoryExecutionStore } from '#local/states-language/in-memory-execution-store.ts';
import { type Arranged, arrange, START } from './arrange.ts';

const arn = 'arn:aws:states:local:000000000000';
const stateMachineArn = `${arn}:stateMachine:complaint`;
const executionArn = `${arn}:execution:complaint:case-1-r1`;

/** Waits for one answer and ends with it. */
const machine = JSON.stringify({
  QueryLanguage: 'JSONata',
  StartAt: 'Await',
  States: {
    Await: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: { FunctionName: 'open-wait', Payload: { token: '{% $states.context.Task.Token %}' } },
      TimeoutSeconds: 86400,
      End: true,
    },
  },
});

async function arrangeWorkflow(engineOf?: (given: Arranged) => WorkflowEngine) {
  const tokens: string[] = [];
  let engine: StatesLanguageEngine | undefined;
  const given = await arrange((services) => {
    engine = new StatesLanguageEngine({
      machines: new Map([['complaint', parseStateMachine(machine)]]),
      store: new InMemoryExecutionStore(),
      invoke: async (_name, payload) => tokens.push((payload as { token: string }).token),
      clock: services.clock,
      chance: { bytes: (count) => crypto.getRandomValues(new Uint8Array(count)) },
    });
    return { states: imitateStepFunctions(engineOf?.(services) ?? engine) };
  });
  const workflow = new SFNClient(given.client);
  /** Starts the execution and answers its open token. */
  const open = async (name: string) => {
    await workflow.send(new StartExecutionCommand({ stateMachineArn, name, input: '{"caseId":"1"}' }));
    await engine?.idle();
    return tokens.at(-1)!;
  };
  const describe = () => workflow.send(new DescribeExecutionCommand({ executionArn }));
  return { ...given, workflow, open, describe };
}

test('an execution is started, found running, woken and found succeeded, in the shapes and times of AWS', async () => {
  const { workflow, open, describe, clock } = await arrangeWorkflow();
  const taskToken = await open('case-1-r1');
  expect(await describe()).toMatchObject({
    executionArn,
    stateMachineArn,
    name: 'case-1-r1',
    status: 'RUNNING',
    input: '{"caseId":"1"}',
    startDate: new Date(START),
  });
  clock.advanceBy(1_500);
  await workflow.send(new SendTaskSuccessCommand({ taskToken, output: '{"woken":true}' }));
  expect(await describe()).toMatchObject({
    status: 'SUCCEEDED',
    output: '{"woken":true}',
    stopDate: new Date('2026-11-23T12:00:01.500Z'),
  });
});

test('starting the same run again answers the first start, and once it is closed it is refused', async () => {
  const { workflow, open, clock } = await arrangeWorkflow();
  const taskToken = await open('case-1-r1');
  clock.advanceBy(1_000);
  const start = () => workflow.send(new StartExecutionCommand({ stateMachineArn, name: 'case-1-r1', input: '{"caseId":"1"}' }));
  expect(await start()).toMatchObject({ executionArn, startDate: new Date(START) });
  await workflow.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
  await expect(start()).rejects.toBeInstanceOf(ExecutionAlreadyExists);
});

test('a token is answered once, with success or failure', async () => {
  const { workflow, open, describe } = await arrangeWorkflow();
  const taskToken = await open('case-1-r1');
  await workflow.send(new SendTaskFailureCommand({ taskToken, error: 'Withdrawn', cause: 'by phone' }));
  expect(await describe()).toMatchObject({ status: 'FAILED', error: 'Withdrawn', cause: 'by phone' });
  const again = workflow.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
  await expect(again).rejects.toBeInstanceOf(TaskTimedOut);
  const invented = workflow.send(new SendTaskSuccessCommand({ taskToken: 'invented', output: '{}' }));
  await expect(invented).rejects.toBeInstanceOf(InvalidToken);
});

test('an execution is stopped with a reason', async () => {
  const { workflow, open, describe, clock } = await arrangeWorkflow();
  await open('case-1-r1');
  clock.advanceBy(2_000);
  const stopped = await workflow.send(new StopExecutionCommand({ executionArn, error: 'Stopped', cause: 'by hand' }));
  expect(stopped.stopDate).toEqual(new Date('2026-11-23T12:00:02.000Z'));
  expect(await describe()).toMatchObject({ status: 'ABORTED', error: 'Stopped', cause: 'by hand' });
});

test('what does not exist is said by the classes of the SDK', async () => {
  const { workflow, describe } = await arrangeWorkflow();
  await expect(describe()).rejects.toBeInstanceOf(ExecutionDoesNotExist);
  const elsewhere = new StartExecutionCommand({ stateMachineArn: `${arn}:stateMachine:appeal`, name: 'x' });
  await expect(workflow.send(elsewhere)).rejects.toBeInstanceOf(StateMachineDoesNotExist);
});

test.each([
  ['InvalidName', (workflow: SFNClient) => workflow.send(new StartExecutionCommand({ stateMachineArn, name: 'case#1' }))],
  ['InvalidArn', (workflow: SFNClient) => workflow.send(new StartExecutionCommand({ stateMachineArn: 'complaint', name: 'x' }))],
  ['InvalidArn', (workflow: SFNClient) => workflow.send(new DescribeExecutionCommand({ executionArn: stateMachineArn }))],
  [
    'InvalidExecutionInput',
    (workflow: SFNClient) => workflow.send(new StartExecutionCommand({ stateMachineArn, name: 'x', input: '{' })),
  ],
  ['InvalidOutput', (workflow: SFNClient) => workflow.send(new SendTaskSuccessCommand({ taskToken: 't', output: 'done' }))],
  ['NotImplemented', (workflow: SFNClient) => workflow.send(new ListExecutionsCommand({ stateMachineArn }))],
])('%s is refused by its name', async (name, send) => {
  const { workflow } = await arrangeWorkflow();
  await expect(send(workflow)).rejects.toMatchObject({ name });
});

test('an engine that breaks is a 500, which the SDK tries again', async () => {
  const broken = () => Promise.reject(new TypeError('broken'));
  const { workflow, failures } = await arrangeWorkflow(() => ({
    startExecution: broken,
    sendTaskSuccess: broken,
    sendTaskFailure: broken,
    describeExecution: broken,
    stopExecution: broken,
  }));
  await expect(workflow.send(new SendTaskSuccessCommand({ taskToken: 't', output: '{}' }))).rejects.toMatchObject({
    name: 'InternalFailure',
    $metadata: { httpStatusCode: 500 },
  });
  expect(failures).toHaveLength(1);
});
