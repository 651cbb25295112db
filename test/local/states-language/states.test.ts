// One behaviour of one kind of state at a time, as AWS documents or has recorded it.

import { describe, expect, test } from 'vitest';
import { SECOND } from '#core/instant.ts';
import { lambda, machineOf, Scenario, tokenTask, uncoveredEdges } from './scenario.ts';

const END = { Type: 'Succeed' };

function failing(name: string, message = 'no'): () => never {
  return () => {
    throw Object.assign(new Error(message), { name });
  };
}

describe('Pass, Choice, Succeed, Fail', () => {
  test('Assign and Output both see the values at entry', async () => {
    const scenario = new Scenario(
      machineOf({
        A: { Type: 'Pass', Assign: { lap: 1 }, Next: 'B' },
        B: { Type: 'Pass', Assign: { lap: '{% $lap + 1 %}' }, Output: { seen: '{% $lap %}' }, Next: 'C' },
        C: { Type: 'Succeed', Output: { before: '{% $states.input.seen %}', after: '{% $lap %}' } },
      }),
    );
    expect(await scenario.start()).toMatchObject({ status: 'SUCCEEDED', output: { before: 1, after: 2 }, transitions: 3 });
  });
  test('an undefined result fails the execution with States.QueryEvaluationError', async () => {
    const execution = await new Scenario(
      machineOf({ A: { Type: 'Pass', Output: '{% $states.input.missing %}', End: true } }),
    ).start();
    expect(execution).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  });
  test('the context names the execution, the state and the machine', async () => {
    const Output = '{% $states.context %}';
    const execution = await new Scenario(machineOf({ A: { Type: 'Pass', Output, End: true } })).start({ caseId: 'c1' });
    expect(execution.output).toEqual({
      Execution: {
        Id: 'arn:aws:states:local:000000000000:execution:complaint:case-1',
        Name: 'case-1',
        Input: { caseId: 'c1' },
        StartTime: '2026-11-23T09:00:00.000Z',
      },
      State: { Name: 'A', EnteredTime: '2026-11-23T09:00:00.000Z', RetryCount: 0 },
      StateMachine: { Id: 'arn:aws:states:local:000000000000:stateMachine:complaint', Name: 'complaint' },
    });
  });

  const choice = machineOf({
    A: {
      Type: 'Choice',
      Choices: [
        { Condition: '{% $states.input.n = 1 %}', Next: 'One', Output: 'first' },
        { Condition: '{% $states.input.n < 3 %}', Next: 'Two', Assign: { size: 'small' } },
      ],
      Default: 'Other',
      Output: 'default',
    },
    One: END,
    Two: { Type: 'Succeed', Output: '{% $states.input.n %}' },
    Other: END,
  });
  test.each([
    [1, 'first'],
    [2, 2],
    [3, 'default'],
  ])('a choice takes the first rule that is true, else Default: %s', async (n, output) => {
    expect(await new Scenario(choice).start({ n })).toMatchObject({ status: 'SUCCEEDED', output });
  });
  test('a choice without a match and without Default fails with States.NoChoiceMatched', async () => {
    const machine = machineOf({ A: { Type: 'Choice', Choices: [{ Condition: '{% false %}', Next: 'B' }] }, B: END });
    expect((await new Scenario(machine).start()).error).toBe('States.NoChoiceMatched');
  });
  test('a condition that is not a boolean fails with States.QueryEvaluationError', async () => {
    const machine = machineOf({ A: { Type: 'Choice', Choices: [{ Condition: '{% 1 %}', Next: 'B' }], Default: 'B' }, B: END });
    expect((await new Scenario(machine).start()).error).toBe('States.QueryEvaluationError');
  });
  test('Fail gives its Error and Cause', async () => {
    const machine = machineOf({ A: { Type: 'Fail', Error: 'CaseMissing', Cause: "{% 'no ' & $states.input.caseId %}" } });
    expect(await new Scenario(machine).start({ caseId: 'c1' })).toMatchObject({
      status: 'FAILED',
      error: 'CaseMissing',
      cause: 'no c1',
    });
  });
  test('a loop that never waits ends at 25 000 history events instead of spinning', async () => {
    const machine = machineOf({
      A: { Type: 'Choice', Choices: [{ Condition: '{% true %}', Next: 'B' }] },
      B: { Type: 'Pass', Next: 'A' },
    });
    expect((await new Scenario(machine).start()).error).toBe('States.Runtime');
  });
});

describe('Wait', () => {
  test('300 days pass on a moved clock', async () => {
    const scenario = new Scenario(machineOf({ A: { Type: 'Wait', Seconds: 300 * 86_400, End: true } }));
    await scenario.start();
    await scenario.passDays(299.9);
    expect((await scenario.execution()).status).toBe('RUNNING');
    await scenario.passDays(0.1);
    expect(await scenario.execution()).toMatchObject({ status: 'SUCCEEDED', stoppedAt: '2027-09-19T09:00:00.000Z' });
  });
  test('Timestamp waits for that moment, whatever its offset', async () => {
    const execution = await new Scenario(machineOf({ A: { Type: 'Wait', Timestamp: '{% $states.input.by %}', End: true } })).run({
      by: '2026-12-01T10:00:00+01:00',
    });
    expect(execution.stoppedAt).toBe('2026-12-01T09:00:00.000Z');
  });
  test('a moment that has passed does not wait', async () => {
    const execution = await new Scenario(
      machineOf({ A: { Type: 'Wait', Timestamp: '2026-01-01T00:00:00Z', End: true } }),
    ).start();
    expect(execution.status).toBe('SUCCEEDED');
  });
  test.each([['-1'], ['1.5'], ["'5'"]])('Seconds of %s fail with States.QueryEvaluationError', async (seconds) => {
    const machine = machineOf({ A: { Type: 'Wait', Seconds: `{% ${seconds} %}`, End: true } });
    expect((await new Scenario(machine).start()).error).toBe('States.QueryEvaluationError');
  });
  test('a date without a time is not a Timestamp', async () => {
    const machine = machineOf({ A: { Type: 'Wait', Timestamp: "{% '2026-12-01' %}", End: true } });
    expect((await new Scenario(machine).start()).error).toBe('States.QueryEvaluationError');
  });
  test('waits that follow each other are each counted from the end of the one before, however far the clock is moved', async () => {
    const scenario = new Scenario(
      machineOf({ A: { Type: 'Wait', Seconds: 60, Next: 'B' }, B: { Type: 'Wait', Seconds: 60, End: true } }),
    );
    expect((await scenario.run()).stoppedAt).toBe('2026-11-23T09:02:00.000Z');
  });
  test('an execution ends after a year', async () => {
    const machine = machineOf({ A: { Type: 'Wait', Seconds: 366 * 86_400, End: true } });
    expect(await new Scenario(machine).run()).toMatchObject({ status: 'TIMED_OUT', stoppedAt: '2027-11-23T09:00:00.000Z' });
  });
  test('TimeoutSeconds of the machine ends the execution', async () => {
    const machine = machineOf({ A: { Type: 'Wait', Seconds: 60, End: true } }, { TimeoutSeconds: 30 });
    expect(await new Scenario(machine).run()).toMatchObject({ status: 'TIMED_OUT', stoppedAt: '2026-11-23T09:00:30.000Z' });
  });
});

describe('Task', () => {
  test('a lambda answers with Payload, StatusCode and ExecutedVersion', async () => {
    const scenario = new Scenario(machineOf({ A: lambda({ End: true }) }), { act: ({ n }) => ({ twice: Number(n) * 2 }) });
    const execution = await scenario.start({ n: 2 });
    expect(execution.output).toEqual({ Payload: { twice: 4 }, StatusCode: 200, ExecutedVersion: '$LATEST' });
  });
  test('a lambda that answers nothing answers null', async () => {
    const machine = machineOf({ A: lambda({ Output: '{% $states.result.Payload %}', End: true }) });
    expect(await new Scenario(machine, { act: () => undefined }).start()).toMatchObject({ status: 'SUCCEEDED', output: null });
  });
  test('a thrown error fails the task under its name, with a JSON cause', async () => {
    const scenario = new Scenario(machineOf({ A: lambda({ End: true }) }), { act: failing('CaseClosed', 'It is closed') });
    expect(await scenario.start()).toMatchObject({
      status: 'FAILED',
      error: 'CaseClosed',
      cause: '{"errorType":"CaseClosed","errorMessage":"It is closed"}',
    });
  });
  test('a result over 256 KiB fails with States.DataLimitExceeded, which States.ALL catches in a Task', async () => {
    const big = { act: () => 'x'.repeat(262_144) };
    expect((await new Scenario(machineOf({ A: lambda({ End: true }) }), big).start()).error).toBe('States.DataLimitExceeded');
    const caught = machineOf({ A: lambda({ Catch: [{ ErrorEquals: ['States.ALL'], Next: 'B' }], End: true }), B: END });
    expect((await new Scenario(caught, big).start()).status).toBe('SUCCEEDED');
  });
  test('a call that does not answer in time fails with States.Timeout, and its late answer changes nothing', async () => {
    let answer = (_value: unknown): void => {};
    const scenario = new Scenario(machineOf({ A: lambda({ TimeoutSeconds: 10, End: true }) }), {
      act: () => new Promise((resolve) => (answer = resolve)),
    });
    await scenario.engine.startExecution({ machine: 'complaint', name: 'case-1', input: {} });
    scenario.clock.set('2026-11-23T09:00:10.000Z');
    await scenario.engine.runDue();
    answer('late');
    await scenario.engine.idle();
    expect(await scenario.execution()).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  });
  test.each([['0 - 5'], ['1.5'], ['0']])(
    'a TimeoutSeconds of %s fails with States.QueryEvaluationError, which can be caught',
    async (seconds) => {
      const Catch = [{ ErrorEquals: ['States.QueryEvaluationError'], Next: 'B' }];
      const scenario = new Scenario(machineOf({ A: lambda({ TimeoutSeconds: `{% ${seconds} %}`, Catch, End: true }), B: END }));
      await scenario.start();
      expect(scenario.states()).toEqual(['A', 'B']);
      expect(scenario.calls).toEqual([]);
    },
  );

  const nested = (Name = "{% $states.input.caseId & '-a' %}") =>
    machineOf({
      A: {
        Type: 'Task',
        Resource: 'arn:aws:states:::states:startExecution',
        Arguments: {
          StateMachineArn: 'arn:aws:states:eu-west-1:000000000000:stateMachine:appeal',
          Name,
          Input: '{% $states.input %}',
        },
        Output: '{% $states.result.ExecutionArn %}',
        End: true,
      },
    });
  const appeal = machineOf({ Hear: { Type: 'Wait', Seconds: 60, End: true } });
  test('startExecution starts the other machine and does not wait for it', async () => {
    const scenario = new Scenario({ complaint: nested(), appeal });
    expect(await scenario.start({ caseId: 'c1' })).toMatchObject({
      status: 'SUCCEEDED',
      output: 'arn:aws:states:local:000000000000:execution:appeal:c1-a',
    });
    expect(await scenario.engine.describeExecution('appeal', 'c1-a')).toMatchObject({
      status: 'RUNNING',
      input: { caseId: 'c1' },
    });
  });
  test('startExecution of a name that was used fails with StepFunctions.ExecutionAlreadyExistsException', async () => {
    const scenario = new Scenario({ complaint: nested(), appeal });
    await scenario.engine.startExecution({ machine: 'appeal', name: 'c1-a', input: {} });
    expect((await scenario.start({ caseId: 'c1' })).error).toBe('StepFunctions.ExecutionAlreadyExistsException');
  });
});

describe('Retry', () => {
  const retried = (retrier: Record<string, unknown>) =>
    machineOf({ A: lambda({ Retry: [{ ErrorEquals: ['Busy'], ...retrier }], End: true }) });
  const secondsOf = (scenario: Scenario) =>
    scenario.calls.map(({ at }) => (Date.parse(at) - Date.parse('2026-11-23T09:00:00.000Z')) / SECOND);

  test('waits grow by BackoffRate up to MaxDelaySeconds, and MaxAttempts ends them', async () => {
    const scenario = new Scenario(retried({ IntervalSeconds: 2, BackoffRate: 3, MaxAttempts: 4, MaxDelaySeconds: 20 }), {
      act: failing('Busy'),
    });
    expect(await scenario.run()).toMatchObject({ status: 'FAILED', error: 'Busy', transitions: 5 });
    expect(secondsOf(scenario)).toEqual([0, 2, 8, 26, 46]);
  });
  test("without numbers they are AWS's: 3 attempts, after 1, 2 and 4 seconds", async () => {
    const scenario = new Scenario(retried({}), { act: failing('Busy') });
    await scenario.run();
    expect(secondsOf(scenario)).toEqual([0, 1, 3, 7]);
  });
  test('full jitter takes a share of the wait from chance', async () => {
    const half = { bytes: (count: number) => new Uint8Array(count).fill(128) };
    const scenario = new Scenario(
      retried({ IntervalSeconds: 10, MaxAttempts: 1, JitterStrategy: 'FULL' }),
      { act: failing('Busy') },
      undefined,
      half as never,
    );
    await scenario.run();
    expect(secondsOf(scenario)).toEqual([0, 5.02]);
  });
  test('MaxAttempts of 0 is never', async () => {
    const scenario = new Scenario(retried({ MaxAttempts: 0 }), { act: failing('Busy') });
    await scenario.run();
    expect(scenario.calls).toHaveLength(1);
  });
  test('each retrier counts for itself', async () => {
    const Retry = [
      { ErrorEquals: ['Busy'], MaxAttempts: 1 },
      { ErrorEquals: ['Lost'], MaxAttempts: 1 },
    ];
    const scenario = new Scenario(machineOf({ A: lambda({ Retry, End: true }) }), {
      act: (_payload, calls) => (calls < 3 ? failing(calls === 1 ? 'Busy' : 'Lost')() : 'done'),
    });
    expect((await scenario.run()).status).toBe('SUCCEEDED');
  });
  test('the counters start anew when the state is entered again, and RetryCount tells the attempt', async () => {
    const Arguments = { FunctionName: 'act', Payload: { retry: '{% $states.context.State.RetryCount %}' } };
    const Retry = [{ ErrorEquals: ['Busy'], MaxAttempts: 1 }];
    const scenario = new Scenario(
      machineOf({
        A: lambda({ Arguments, Retry, Assign: { done: '{% $states.result.Payload = 4 %}' }, Next: 'B' }),
        B: { Type: 'Choice', Choices: [{ Condition: '{% $done %}', Next: 'C' }], Default: 'A' },
        C: END,
      }),
      { act: (_payload, calls) => (calls % 2 === 1 ? failing('Busy')() : calls) },
    );
    expect((await scenario.run()).status).toBe('SUCCEEDED');
    expect(scenario.calls.map(({ payload }) => payload['retry'])).toEqual([0, 1, 0, 1]);
  });
  test('a retry of a token task mints a new token', async () => {
    const scenario = new Scenario(
      machineOf({ A: tokenTask({ TimeoutSeconds: 5, Retry: [{ ErrorEquals: ['States.Timeout'], MaxAttempts: 1 }], End: true }) }),
      {
        act: () => null,
      },
    );
    await scenario.run();
    expect(new Set(scenario.calls.map(({ payload }) => payload['token'])).size).toBe(2);
  });
});

describe('Catch', () => {
  test.each([
    ['Busy', ['Busy'], true],
    ['Busy', ['Lost', 'Busy'], true],
    ['Busy', ['Lost'], false],
    ['Busy', ['States.TaskFailed'], true],
    ['States.Timeout', ['States.TaskFailed'], false],
    ['States.Timeout', ['States.ALL'], true],
    ['States.Runtime', ['States.ALL'], false],
  ])('%s thrown and %j listed: caught %s', async (name, ErrorEquals, isCaught) => {
    const machine = machineOf({ A: lambda({ Catch: [{ ErrorEquals, Next: 'B' }], End: true }), B: END });
    expect((await new Scenario(machine, { act: failing(name) }).start()).status).toBe(isCaught ? 'SUCCEEDED' : 'FAILED');
  });
  test('the next state gets Error and Cause, unless Output says otherwise; Assign sees them too', async () => {
    const Catch = [
      {
        ErrorEquals: ['Busy'],
        Next: 'B',
        Assign: { reason: '{% $states.errorOutput.Error %}' },
        Output: '{% $states.input.caseId %}',
      },
    ];
    const machine = machineOf({
      A: lambda({ Catch, End: true }),
      B: { Type: 'Succeed', Output: ['{% $reason %}', '{% $states.input %}'] },
    });
    expect((await new Scenario(machine, { act: failing('Busy') }).start({ caseId: 'c1' })).output).toEqual(['Busy', 'c1']);
  });
  test('it comes after the retries', async () => {
    const recovery = { Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 1 }], Catch: [{ ErrorEquals: ['Busy'], Next: 'B' }] };
    const scenario = new Scenario(machineOf({ A: lambda({ ...recovery, End: true }), B: END }), { act: failing('Busy') });
    await scenario.run();
    expect(scenario.passed.map(({ via }) => via)).toEqual(['StartAt', 'Retry[0]', 'Catch[0]']);
  });
  test('an error in its own expressions fails the execution', async () => {
    const Catch = [{ ErrorEquals: ['Busy'], Next: 'B', Output: '{% $states.input.missing %}' }];
    const machine = machineOf({ A: lambda({ Catch, End: true }), B: END });
    expect((await new Scenario(machine, { act: failing('Busy') }).start()).error).toBe('States.QueryEvaluationError');
  });
});

describe('Parallel', () => {
  const branch = (name: string, state: Record<string, unknown>) => ({ StartAt: name, States: { [name]: state } });
  const both = (one: Record<string, unknown>, two: Record<string, unknown>, more: Record<string, unknown> = { End: true }) => ({
    Type: 'Parallel',
    Branches: [branch('One', one), branch('Two', two)],
    ...more,
  });

  test('the result is what the branches gave, in their order, whichever ended first', async () => {
    const slow = { Type: 'Wait', Seconds: 60, Output: 'slow', End: true };
    const scenario = new Scenario(machineOf({ P: both(slow, { Type: 'Pass', Output: 'quick', End: true }) }));
    expect(await scenario.run()).toMatchObject({ status: 'SUCCEEDED', output: ['slow', 'quick'], transitions: 3 });
  });
  test('branches get Arguments and read the outer variables; what they assign ends with them', async () => {
    const reader = { Type: 'Pass', Assign: { own: 1 }, Output: '{% $outer & $states.input %}', End: true };
    const machine = machineOf({
      A: { Type: 'Pass', Assign: { outer: 'o' }, Next: 'P' },
      P: both(reader, { Type: 'Pass', End: true }, { Arguments: 'i', Output: '{% $states.result[0] %}', End: true }),
    });
    const execution = await new Scenario(machine).start();
    expect(execution.output).toBe('oi');
    expect(execution.root.variables).toEqual({ outer: 'o' });
  });
  test("a failing branch surfaces its own error and ends the other branch's wait", async () => {
    const machine = machineOf({
      P: both(
        tokenTask({ End: true }),
        { Type: 'Fail', Error: 'CaseClosed' },
        { Catch: [{ ErrorEquals: ['CaseClosed'], Next: 'B' }], Next: 'B' },
      ),
      B: { Type: 'Wait', Seconds: 60, End: true },
    });
    const scenario = new Scenario(machine, { act: () => null });
    await scenario.start();
    expect(scenario.passed.at(-1)).toMatchObject({ from: 'P', to: 'B', via: 'Catch[0]' });
  });
  test('a retry starts all branches anew', async () => {
    const machine = machineOf({
      P: both(lambda({ End: true }), { Type: 'Pass', End: true }, { Retry: [{ ErrorEquals: ['Busy'] }], End: true }),
    });
    const scenario = new Scenario(machine, { act: (_payload, calls) => (calls === 1 ? failing('Busy')() : 'done') });
    expect(await scenario.run()).toMatchObject({ status: 'SUCCEEDED', transitions: 6 });
  });
  test('a branch in a branch ends before the outer goes on', async () => {
    const inner = {
      Type: 'Parallel',
      Branches: [branch('Deep', { Type: 'Wait', Seconds: 60, Output: 'deep', End: true })],
      End: true,
    };
    const execution = await new Scenario(machineOf({ P: both(inner, { Type: 'Pass', Output: 1, End: true }) })).run();
    expect(execution.output).toEqual([['deep'], 1]);
  });
});

test('scenarios tell which edges of a machine they leave out', async () => {
  const machine = machineOf({
    A: { Type: 'Choice', Choices: [{ Condition: '{% $states.input.n = 1 %}', Next: 'B' }], Default: 'C' },
    B: { Type: 'Wait', Seconds: 1, Next: 'C' },
    C: { Type: 'Pass', End: true },
  });
  const one = new Scenario(machine);
  await one.run({ n: 1 });
  expect(uncoveredEdges(machine, one.passed)).toEqual(['A --Default--> C']);
  const two = new Scenario(machine);
  await two.run({ n: 2 });
  expect(uncoveredEdges(machine, [...one.passed, ...two.passed])).toEqual([]);
});
