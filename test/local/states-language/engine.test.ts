// The engine around the interpreter: names, tokens and their races, crashes and restarts.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Execution } from '#local/states-language/execution.ts';
import type { ExecutionStore } from '#local/states-language/execution-store.ts';
import { InMemoryExecutionStore } from '#local/states-language/in-memory-execution-store.ts';
import { SqliteExecutionStore } from '#local/states-language/sqlite-execution-store.ts';
import { lambda, machineOf, Scenario, tokenTask } from './scenario.ts';

const waiting = machineOf({ A: { Type: 'Wait', Seconds: 60, End: true } });
const asking = machineOf({ A: tokenTask({ TimeoutSeconds: 60, End: true }) });
const tokenOf = (scenario: Scenario, call = 0) => String(scenario.calls[call]?.payload['token']);

describe('starting', () => {
  const start = (scenario: Scenario, input: unknown, name = 'case-1') =>
    scenario.engine.startExecution({ machine: 'complaint', name, input });

  test('the same name and input while it runs is the same execution', async () => {
    const scenario = new Scenario(waiting);
    expect(await start(scenario, { v: 1 })).toEqual(await start(scenario, { v: 1 }));
    expect(scenario.states()).toEqual(['A']);
  });
  test('two starts at the same moment are one execution', async () => {
    const scenario = new Scenario(waiting);
    await Promise.all([start(scenario, {}), start(scenario, {})]);
    expect(scenario.states()).toEqual(['A']);
  });
  test('the same name with another input is ExecutionAlreadyExists', async () => {
    const scenario = new Scenario(waiting);
    await start(scenario, { v: 1 });
    await expect(start(scenario, { v: 2 })).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  });
  test('the same name after the end is ExecutionAlreadyExists', async () => {
    const scenario = new Scenario(waiting);
    await scenario.run();
    await expect(start(scenario, {})).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  });
  test.each([['case 1'], ['case#1'], ['a/b'], [''], ['x'.repeat(81)]])('%j is not a name', async (name) => {
    await expect(start(new Scenario(waiting), {}, name)).rejects.toMatchObject({ name: 'InvalidName' });
  });
  test('an input over 256 KiB is refused', async () => {
    await expect(start(new Scenario(waiting), 'x'.repeat(262_143))).rejects.toMatchObject({ name: 'InvalidExecutionInput' });
  });
  test('an unknown machine is refused', async () => {
    const starting = new Scenario(waiting).engine.startExecution({ machine: 'none', name: 'a', input: {} });
    await expect(starting).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
  });
  test('stopping aborts a running execution, and its timer with it', async () => {
    const scenario = new Scenario(waiting);
    await start(scenario, {});
    await scenario.engine.stopExecution({ machine: 'complaint', name: 'case-1', error: 'Withdrawn' });
    expect(await scenario.execution()).toMatchObject({ status: 'ABORTED', error: 'Withdrawn' });
    expect(await scenario.engine.nextDueAt()).toBeUndefined();
  });
  test('runDue tells how many executions it moved', async () => {
    const scenario = new Scenario(waiting);
    await Promise.all([start(scenario, {}, 'a'), start(scenario, {}, 'b')]);
    expect(await scenario.engine.runDue()).toBe(0);
    scenario.clock.set('2026-11-23T09:01:00.000Z');
    expect(await scenario.engine.runDue()).toBe(2);
  });
});

describe('task tokens', () => {
  test('the wait lasts until the token is answered, and the answer is the result', async () => {
    const scenario = new Scenario(asking, { act: () => 'ignored' });
    expect((await scenario.start()).status).toBe('RUNNING');
    await scenario.engine.sendTaskSuccess(tokenOf(scenario), '{"woken":true}');
    expect(await scenario.execution()).toMatchObject({ status: 'SUCCEEDED', output: { woken: true } });
  });
  test('a token is at most 1024 characters', async () => {
    const scenario = new Scenario(asking, { act: () => null });
    await scenario.start({}, 'x'.repeat(80));
    expect(tokenOf(scenario).length).toBeLessThanOrEqual(1024);
  });
  test('the function may answer its own token before it returns', async () => {
    const scenario: Scenario = new Scenario(asking, { act: ({ token }) => scenario.engine.sendTaskSuccess(String(token), '1') });
    expect(await scenario.start()).toMatchObject({ status: 'SUCCEEDED', output: 1 });
  });
  test('a function that answers its token and then throws has answered', async () => {
    const scenario: Scenario = new Scenario(asking, {
      act: async ({ token }) => {
        await scenario.engine.sendTaskSuccess(String(token), '1');
        throw new Error('too late');
      },
    });
    expect((await scenario.start()).status).toBe('SUCCEEDED');
  });
  test('a function that throws fails the task without waiting', async () => {
    const scenario = new Scenario(asking, {
      act: () => {
        throw Object.assign(new Error('no'), { name: 'CaseClosed' });
      },
    });
    expect(await scenario.start()).toMatchObject({ status: 'FAILED', error: 'CaseClosed' });
  });
  test('SendTaskFailure fails the task with its error', async () => {
    const scenario = new Scenario(asking, { act: () => null });
    await scenario.start();
    await scenario.engine.sendTaskFailure(tokenOf(scenario), 'Refused', 'because');
    expect(await scenario.execution()).toMatchObject({ status: 'FAILED', error: 'Refused', cause: 'because' });
  });
  test('of two answers at the same moment one counts and the other is TaskTimedOut', async () => {
    const scenario = new Scenario(asking, { act: () => null });
    await scenario.start();
    const answers = [1, 2].map((answer) => scenario.engine.sendTaskSuccess(tokenOf(scenario), String(answer)));
    const outcomes = await Promise.allSettled(answers);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(outcomes[1]).toMatchObject({ reason: { name: 'TaskTimedOut' } });
    expect((await scenario.execution()).output).toBe(1);
  });
  test('a task that times out ends its token, even before the timer has run', async () => {
    const scenario = new Scenario(asking, { act: () => null });
    await scenario.start();
    scenario.clock.set('2026-11-23T09:01:00.000Z');
    await expect(scenario.engine.sendTaskSuccess(tokenOf(scenario), '1')).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await scenario.engine.runDue();
    expect((await scenario.execution()).error).toBe('States.Timeout');
  });
  test('a missed heartbeat is reported as States.Timeout', async () => {
    const machine = machineOf({ A: tokenTask({ TimeoutSeconds: 60, HeartbeatSeconds: 10, End: true }) });
    const scenario = new Scenario(machine, { act: () => null });
    expect(await scenario.run()).toMatchObject({ error: 'States.Timeout', stoppedAt: '2026-11-23T09:00:10.000Z' });
  });
  test('a heartbeat starts the heartbeat anew and leaves the timeout', async () => {
    const machine = machineOf({ A: tokenTask({ TimeoutSeconds: 15, HeartbeatSeconds: 10, End: true }) });
    const scenario = new Scenario(machine, { act: () => null });
    await scenario.start();
    await scenario.passMilliseconds(9_000);
    await scenario.engine.sendTaskHeartbeat(tokenOf(scenario));
    await scenario.passDays(1);
    expect((await scenario.execution()).stoppedAt).toBe('2026-11-23T09:00:15.000Z');
  });
  test('the token of a stopped execution is TaskTimedOut', async () => {
    const scenario = new Scenario(asking, { act: () => null });
    await scenario.start();
    await scenario.engine.stopExecution({ machine: 'complaint', name: 'case-1' });
    await expect(scenario.engine.sendTaskSuccess(tokenOf(scenario), '1')).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });
  test('the token of an execution that is not known is TaskDoesNotExist', async () => {
    const other = new Scenario(asking, { act: () => null });
    await other.start();
    await expect(new Scenario(asking).engine.sendTaskSuccess(tokenOf(other), '1')).rejects.toMatchObject({
      name: 'TaskDoesNotExist',
    });
  });
  test('what is no token at all is InvalidToken', async () => {
    await expect(new Scenario(asking).engine.sendTaskSuccess('nonsense', '1')).rejects.toMatchObject({ name: 'InvalidToken' });
  });
  test.each([['not json'], [''], [JSON.stringify('x'.repeat(262_144))]])(
    'an output that is not JSON or too long is InvalidOutput',
    async (output) => {
      const scenario = new Scenario(asking, { act: () => null });
      await scenario.start();
      await expect(scenario.engine.sendTaskSuccess(tokenOf(scenario), output)).rejects.toMatchObject({ name: 'InvalidOutput' });
      expect((await scenario.execution()).status).toBe('RUNNING');
    },
  );
  test('the name of an attempt that is not a token task cannot be answered', async () => {
    const scenario = new Scenario(machineOf({ A: lambda({ End: true }) }), { act: () => new Promise(() => {}) });
    await scenario.engine.startExecution({ machine: 'complaint', name: 'case-1', input: {} });
    const { activity } = (await scenario.execution()).root;
    const token = activity.kind === 'working' ? activity.token : '';
    await expect(scenario.engine.sendTaskSuccess(token, '1')).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });
});

describe.each([['memory'], ['sqlite']])('after a restart on %s', (kind) => {
  let folder = '';
  let database: DatabaseSync | undefined;
  let memory = new InMemoryExecutionStore();

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'executions-'));
    memory = new InMemoryExecutionStore();
  });
  afterEach(() => {
    database?.close();
    database = undefined;
    rmSync(folder, { recursive: true });
  });

  /** The store as a new process finds it. */
  function reopen(): ExecutionStore {
    if (kind === 'memory') return memory;
    database?.close();
    database = new DatabaseSync(join(folder, 'executions.db'));
    return new SqliteExecutionStore(database);
  }

  test('a wait goes on to its moment', async () => {
    await new Scenario(waiting, {}, reopen()).start({ v: 1 });
    const scenario = new Scenario(waiting, {}, reopen());
    await scenario.engine.recover();
    await scenario.passDays(1);
    expect(await scenario.execution()).toMatchObject({
      status: 'SUCCEEDED',
      output: { v: 1 },
      stoppedAt: '2026-11-23T09:01:00.000Z',
    });
  });
  test('what fell due meanwhile runs at once', async () => {
    await new Scenario(waiting, {}, reopen()).start();
    const scenario = new Scenario(waiting, {}, reopen());
    scenario.clock.set('2027-01-01T00:00:00.000Z');
    await scenario.engine.recover();
    expect(await scenario.execution()).toMatchObject({ status: 'SUCCEEDED', stoppedAt: '2027-01-01T00:00:00.000Z' });
  });
  test('an open token can still be answered, and its function is not called again', async () => {
    const before = new Scenario(asking, { act: () => null }, reopen());
    await before.start();
    const scenario = new Scenario(asking, { act: () => null }, reopen());
    await scenario.engine.recover();
    await scenario.engine.sendTaskSuccess(tokenOf(before), '7');
    expect(await scenario.execution()).toMatchObject({ status: 'SUCCEEDED', output: 7 });
    expect(scenario.calls).toEqual([]);
  });
  test.each([
    ['lambda', machineOf({ A: lambda({ Output: '{% $states.result.Payload %}', End: true }) })],
    ['token task', asking],
  ])('a %s that was being called is called again, with the same payload', async (_kind, machine) => {
    const before = new Scenario(machine, { act: () => new Promise(() => {}) }, reopen());
    await before.engine.startExecution({ machine: 'complaint', name: 'case-1', input: { v: 1 } });
    await Promise.resolve();
    const scenario: Scenario = new Scenario(
      machine,
      { act: ({ token }) => (token === undefined ? 'done' : scenario.engine.sendTaskSuccess(String(token), '"done"')) },
      reopen(),
    );
    await scenario.engine.recover();
    await scenario.engine.idle();
    expect(await scenario.execution()).toMatchObject({ status: 'SUCCEEDED', output: 'done' });
    expect(scenario.calls.map(({ payload }) => payload)).toEqual(before.calls.map(({ payload }) => payload));
  });
  test('recovering twice does not call twice', async () => {
    const machine = machineOf({ A: lambda({ End: true }) });
    await new Scenario(machine, { act: () => new Promise(() => {}) }, reopen()).engine.startExecution({
      machine: 'complaint',
      name: 'case-1',
      input: {},
    });
    const scenario = new Scenario(machine, { act: () => 'done' }, reopen());
    await Promise.all([scenario.engine.recover(), scenario.engine.recover()]);
    await scenario.engine.idle();
    expect(scenario.calls).toHaveLength(1);
  });
  test('an execution keeps the definition that it started with', async () => {
    await new Scenario(waiting, {}, reopen()).start();
    const changed = machineOf({ A: { Type: 'Wait', Seconds: 60, Next: 'B' }, B: { Type: 'Fail' } });
    const scenario = new Scenario(changed, {}, reopen());
    await scenario.passDays(1);
    expect((await scenario.execution()).status).toBe('SUCCEEDED');
  });
  test('the store finds what is due in order, and forgets the timers of the closed', async () => {
    const store = reopen();
    const scenario = new Scenario(machineOf({ A: { Type: 'Wait', Seconds: '{% $states.input %}', End: true } }), {}, store);
    await scenario.start(30, 'late');
    await scenario.start(10, 'early');
    await scenario.start(0, 'closed');
    const names = (executions: Execution[]) => executions.map(({ name }) => name);
    expect(names(await store.due(Date.parse('2026-11-23T09:00:30.000Z')))).toEqual(['early', 'late']);
    expect(names(await store.due(Date.parse('2026-11-23T09:00:29.000Z')))).toEqual(['early']);
    expect(await store.nextDueAt()).toBe(Date.parse('2026-11-23T09:00:10.000Z'));
    expect(names(await store.running()).sort()).toEqual(['early', 'late']);
  });
});

test('a transition is told only once its execution is saved', async () => {
  class FailingStore extends InMemoryExecutionStore {
    override async save(): Promise<void> {
      throw new Error('disk full');
    }
  }
  const scenario = new Scenario(waiting, {}, new FailingStore());
  await expect(scenario.start()).rejects.toThrow('disk full');
  expect(scenario.passed).toEqual([]);
});

test('a store that fails after a call surfaces when the engine is next asked to be idle', async () => {
  class FailingStore extends InMemoryExecutionStore {
    #saves = 0;
    override async save(execution: Execution): Promise<void> {
      this.#saves += 1;
      if (this.#saves > 1) throw new Error('disk full');
      await super.save(execution);
    }
  }
  const scenario = new Scenario(machineOf({ A: lambda({ End: true }) }), { act: () => 'done' }, new FailingStore());
  await expect(scenario.start()).rejects.toThrow('could not be recorded');
});

test('an execution that cannot be moved on is reported, and does not hold up the others', async () => {
  const store = new InMemoryExecutionStore();
  const scenario = new Scenario(waiting, {}, store);
  await scenario.start({}, 'broken');
  await scenario.start({}, 'sound');
  const broken = await scenario.execution('broken');
  await store.save({ ...broken, root: { ...broken.root, state: 'Gone' } });
  scenario.clock.set('2026-11-23T09:01:00.000Z');
  await expect(scenario.engine.runDue()).rejects.toThrow('could not be moved on');
  expect((await scenario.execution('sound')).status).toBe('SUCCEEDED');
});

test('a lambda without a Payload is called with an empty object', async () => {
  const scenario = new Scenario(machineOf({ A: lambda({ Arguments: { FunctionName: 'act' }, End: true }) }), { act: () => null });
  await scenario.start();
  expect(scenario.calls).toMatchObject([{ functionName: 'act', payload: {} }]);
});
