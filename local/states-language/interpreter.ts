// Moves one execution as far as it goes without waiting for anyone: no clock, no storage and no calls in here, so a run of it can be
// thrown away and repeated. A task that has to be called is left `working` with `isInvoking` set; the engine makes the call.

import { type Instant, instantOf, millisecondsOf, SECOND } from '#core/instant.ts';
import type { Chance } from '#core/ports.ts';
import {
  type Edge,
  LambdaArguments,
  START_RESOURCE,
  StartExecutionArguments,
  type State,
  type StateMachine,
  TOKEN_RESOURCE,
} from './definition.ts';
import { type Execution, type Thread, threadsOf, type Working } from './execution.ts';
import { evaluateTemplate } from './expression.ts';
import { checkSize, isMatched, StatesError } from './states-error.ts';

/** Step Functions' default for a task without TimeoutSeconds. */
const DEFAULT_TIMEOUT_SECONDS = 99_999_999;
/** Step Functions closes an execution that has this many history entries. */
const HISTORY_LIMIT = 25_000;

type Task = Extract<State, { Type: 'Task' }>;
type Parallel = Extract<State, { Type: 'Parallel' }>;

/** One change of one execution at one moment. */
export interface Run {
  execution: Execution;
  machine: StateMachine;
  machineId: string;
  /** Epoch milliseconds. */
  now: number;
  chance: Chance;
  /** The edges passed, in order. */
  edges: Edge[];
}

export function threadAt(state: string, input: unknown, variables: Record<string, unknown>, enteredAt: Instant): Thread {
  return { state, input, variables, enteredAt, retryCount: 0, retriesUsed: {}, activity: { kind: 'ready' } };
}

/** Moves every thread on until each waits for a later moment, for a call or for a token, or has ended; then closes the execution if it ended. */
export async function settle(run: Run): Promise<void> {
  const { execution } = run;
  if (execution.status !== 'RUNNING') return;
  if (run.now >= execution.deadlineAt) {
    closeExecution(execution, instantOf(run.now), {
      status: 'TIMED_OUT',
      error: 'States.Timeout',
      cause: 'The execution ran too long',
    });
    return;
  }
  await settleThread(run, execution.root);
  const { activity } = execution.root;
  if (activity.kind === 'succeeded')
    closeExecution(execution, instantOf(run.now), { status: 'SUCCEEDED', output: activity.output });
  if (activity.kind === 'failed') {
    closeExecution(execution, instantOf(run.now), { status: 'FAILED', error: activity.error, cause: activity.cause });
  }
}

export function closeExecution(
  execution: Execution,
  stoppedAt: Instant,
  ending: Pick<Execution, 'status'> & Partial<Pick<Execution, 'output' | 'error' | 'cause'>>,
): void {
  Object.assign(execution, ending, { stoppedAt });
}

/** The open attempt that `token` names, if there is one and it is not past its timeout. */
export function findAttempt(run: Run, token: string): { thread: Thread; attempt: Working } | undefined {
  if (run.execution.status !== 'RUNNING') return undefined;
  for (const thread of threadsOf(run.execution.root)) {
    const { activity } = thread;
    if (activity.kind === 'working' && activity.token === token && activity.dueAt > run.now) return { thread, attempt: activity };
  }
  return undefined;
}

/** Ends the open attempt of `thread` with the task's result, or with the error it failed with. */
export async function endAttempt(run: Run, thread: Thread, outcome: { result: unknown } | { error: StatesError }): Promise<void> {
  await attempt(run, thread, async () => {
    if ('error' in outcome) throw outcome.error;
    const { result } = outcome;
    await leave(run, thread, exitOf(run, thread), checkSize(result, 'result'), { result });
  });
}

/** A thread at the start of `edge.to`, which counts as one transition. */
function startThread(run: Run, edge: Edge & { to: string }, input: unknown, variables: Record<string, unknown>): Thread {
  run.edges.push(edge);
  run.execution.transitions += 1;
  countEvents(run.execution, 1);
  return threadAt(edge.to, input, variables, instantOf(run.now));
}

async function settleThread(run: Run, thread: Thread): Promise<void> {
  for (;;) {
    const { activity } = thread;
    if (activity.kind === 'succeeded' || activity.kind === 'failed') return;
    if ('dueAt' in activity && activity.dueAt > run.now) return;
    if (activity.kind === 'branching') {
      const output: unknown[] = [];
      for (const branch of activity.branches) {
        await settleThread(run, branch);
        if (branch.activity.kind === 'succeeded') output.push(branch.activity.output);
      }
      const failed = activity.branches.map((branch) => branch.activity).find((end) => end.kind === 'failed');
      if (failed === undefined && output.length < activity.branches.length) return;
      await endAttempt(
        run,
        thread,
        failed === undefined ? { result: output } : { error: new StatesError(failed.error, failed.cause) },
      );
    } else if (activity.kind === 'backing_off') {
      run.edges.push({ from: thread.state, to: thread.state, via: activity.via });
      run.execution.transitions += 1;
      thread.retryCount += 1;
      thread.activity = { kind: 'ready' };
    } else {
      await attempt(run, thread, async () => {
        if (activity.kind === 'ready') await begin(run, thread);
        else if (activity.kind === 'waiting') await leave(run, thread, exitOf(run, thread), thread.input);
        else throw new StatesError('States.Timeout', 'No answer within TimeoutSeconds or HeartbeatSeconds');
      });
    }
  }
}

async function begin(run: Run, thread: Thread): Promise<void> {
  const state = stateOf(run, thread);
  switch (state.Type) {
    case 'Pass':
    case 'Succeed':
      return leave(run, thread, state, thread.input);
    case 'Fail':
      throw new StatesError(
        await evaluateText(run, thread, state.Error, 'Error'),
        await evaluateText(run, thread, state.Cause, 'Cause'),
      );
    case 'Choice':
      return choose(run, thread, state);
    case 'Wait': {
      const dueAt =
        state.Timestamp === undefined
          ? run.now + (await evaluateSeconds(run, thread, state.Seconds, 0)) * SECOND
          : millisecondsOf(await evaluateTimestamp(run, thread, state.Timestamp));
      thread.activity = { kind: 'waiting', dueAt };
      return;
    }
    case 'Parallel': {
      const input =
        state.Arguments === undefined ? thread.input : checkSize(await evaluate(run, thread, state.Arguments), 'Arguments');
      countEvents(run.execution, 2);
      const branches = state.Branches.map((branch, index) => {
        const edge = { from: thread.state, to: branch.StartAt, via: `Branches[${index}]` };
        return startThread(run, edge, input, thread.variables);
      });
      thread.activity = { kind: 'branching', branches };
      return;
    }
    case 'Task':
      thread.activity = await openAttempt(run, thread, state);
  }
}

async function openAttempt(run: Run, thread: Thread, task: Task): Promise<Working> {
  const token = `${Buffer.from(run.execution.id).toString('base64url')}.${Buffer.from(run.chance.bytes(24)).toString('base64url')}`;
  const context = task.Resource === TOKEN_RESOURCE ? { Task: { Token: token } } : {};
  const evaluated = checkSize(await evaluate(run, thread, task.Arguments, {}, context), 'Arguments');
  const read = (task.Resource === START_RESOURCE ? StartExecutionArguments : LambdaArguments).safeParse(evaluated);
  if (!read.success) throw new StatesError('States.QueryEvaluationError', `Arguments: ${read.error.issues[0]?.message}`);
  const timeoutAt = run.now + (await evaluateSeconds(run, thread, task.TimeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS, 1)) * SECOND;
  const heartbeatSeconds =
    task.HeartbeatSeconds === undefined ? undefined : await evaluateSeconds(run, thread, task.HeartbeatSeconds, 1);
  countEvents(run.execution, task.Resource === TOKEN_RESOURCE ? 4 : 3);
  return {
    kind: 'working',
    token,
    resource: task.Resource,
    arguments: evaluated,
    isInvoking: true,
    timeoutAt,
    ...(heartbeatSeconds === undefined ? {} : { heartbeatSeconds }),
    dueAt: heartbeatSeconds === undefined ? timeoutAt : Math.min(timeoutAt, run.now + heartbeatSeconds * SECOND),
  };
}

async function choose(run: Run, thread: Thread, state: Extract<State, { Type: 'Choice' }>): Promise<void> {
  for (const [index, rule] of state.Choices.entries()) {
    const isChosen = await evaluate(run, thread, rule.Condition);
    if (typeof isChosen !== 'boolean') throw new StatesError('States.QueryEvaluationError', `${rule.Condition} is not a boolean`);
    if (isChosen) return leave(run, thread, rule, thread.input, {}, `Choices[${index}]`);
  }
  if (state.Default === undefined) throw new StatesError('States.NoChoiceMatched', `No rule of ${thread.state} matched`);
  return leave(run, thread, { ...state, Next: state.Default }, thread.input, {}, 'Default');
}

interface Exit {
  Assign?: unknown;
  Output?: unknown;
  Next?: string | undefined;
}

/** Evaluates Assign and Output, both from the values at entry, and goes on to `exit.Next` or ends the thread. */
async function leave(
  run: Run,
  thread: Thread,
  exit: Exit,
  otherwise: unknown,
  facts: { result?: unknown; errorOutput?: unknown } = {},
  via: string = exit.Next === undefined ? 'End' : 'Next',
): Promise<void> {
  const assigned = checkSize((await evaluate(run, thread, exit.Assign ?? {}, facts)) ?? {}, 'Assign');
  const output = exit.Output === undefined ? otherwise : await evaluate(run, thread, exit.Output, facts);
  checkSize(output, 'output');
  const variables = { ...thread.variables, ...assigned };
  countEvents(run.execution, 1);
  const from = thread.state;
  if (exit.Next !== undefined) {
    Object.assign(thread, startThread(run, { from, to: exit.Next, via }, output, variables));
    return;
  }
  if (stateOf(run, thread).Type !== 'Succeed') run.edges.push({ from, to: undefined, via });
  thread.activity = { kind: 'succeeded', output };
}

/** Does `work`; an error of the machine then goes through Retry and Catch, any other is a bug and is thrown on. */
async function attempt(run: Run, thread: Thread, work: () => Promise<void>): Promise<void> {
  const state = stateOf(run, thread);
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StatesError)) throw error;
    if (state.Type === 'Task' || state.Type === 'Parallel') await recoverFrom(run, thread, state, error);
    else failThread(thread, error);
  }
}

async function recoverFrom(run: Run, thread: Thread, state: Task | Parallel, error: StatesError): Promise<void> {
  const retrying = state.Retry.findIndex(({ ErrorEquals }) => isMatched(ErrorEquals, error.name, state.Type));
  const retrier = state.Retry[retrying];
  const used = thread.retriesUsed[retrying] ?? 0;
  if (retrier !== undefined && used < retrier.MaxAttempts) {
    thread.retriesUsed[retrying] = used + 1;
    const full = Math.min(
      retrier.IntervalSeconds * retrier.BackoffRate ** used,
      retrier.MaxDelaySeconds ?? Number.POSITIVE_INFINITY,
    );
    const share = retrier.JitterStrategy === 'FULL' ? Buffer.from(run.chance.bytes(4)).readUInt32BE() / 2 ** 32 : 1;
    thread.activity = { kind: 'backing_off', dueAt: run.now + Math.round(full * share * SECOND), via: `Retry[${retrying}]` };
    return;
  }
  const catching = state.Catch.findIndex(({ ErrorEquals }) => isMatched(ErrorEquals, error.name, state.Type));
  const catcher = state.Catch[catching];
  if (catcher === undefined) return failThread(thread, error);
  const errorOutput = { Error: error.name, Cause: error.message };
  try {
    await leave(run, thread, catcher, errorOutput, { errorOutput }, `Catch[${catching}]`);
  } catch (second) {
    if (!(second instanceof StatesError)) throw second;
    failThread(thread, second);
  }
}

function failThread(thread: Thread, error: StatesError): void {
  thread.activity = { kind: 'failed', error: error.name, cause: error.message };
}

function countEvents(execution: Execution, count: number): void {
  execution.historyEvents += count;
  if (execution.historyEvents > HISTORY_LIMIT) {
    throw new StatesError('States.Runtime', `The execution reached the maximum number of history events (${HISTORY_LIMIT})`);
  }
}

function stateOf(run: Run, thread: Thread): State {
  const state = run.machine.states.get(thread.state);
  if (state === undefined) throw new Error(`${run.execution.id} is in ${thread.state}, which its definition does not have`);
  return state;
}

function exitOf(run: Run, thread: Thread): Exit {
  const state = stateOf(run, thread);
  return state.Type === 'Fail' ? {} : state;
}

function evaluate(
  run: Run,
  thread: Thread,
  template: unknown,
  facts: { result?: unknown; errorOutput?: unknown } = {},
  moreContext: Record<string, unknown> = {},
): Promise<unknown> {
  const { execution } = run;
  const context = {
    Execution: { Id: execution.id, Name: execution.name, Input: execution.input, StartTime: execution.startedAt },
    State: { Name: thread.state, EnteredTime: thread.enteredAt, RetryCount: thread.retryCount },
    StateMachine: { Id: run.machineId, Name: execution.machine },
    ...moreContext,
  };
  const states = { input: thread.input, context, ...facts };
  return evaluateTemplate(template, run.machine.expressions, { ...thread.variables, states });
}

async function evaluateSeconds(run: Run, thread: Thread, template: unknown, least: number): Promise<number> {
  const seconds = await evaluate(run, thread, template);
  if (typeof seconds === 'number' && Number.isInteger(seconds) && seconds >= least && seconds <= DEFAULT_TIMEOUT_SECONDS)
    return seconds;
  throw new StatesError(
    'States.QueryEvaluationError',
    `${JSON.stringify(template)} gave ${JSON.stringify(seconds)}, not a number of seconds`,
  );
}

async function evaluateTimestamp(run: Run, thread: Thread, template: string): Promise<string> {
  const timestamp = await evaluate(run, thread, template);
  const isMoment =
    typeof timestamp === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(timestamp);
  if (isMoment && !Number.isNaN(millisecondsOf(timestamp))) return timestamp;
  throw new StatesError('States.QueryEvaluationError', `${template} gave ${JSON.stringify(timestamp)}, not a moment`);
}

async function evaluateText(run: Run, thread: Thread, template: string | undefined, field: string): Promise<string> {
  const text = template === undefined ? '' : await evaluate(run, thread, template);
  if (typeof text === 'string') return text;
  throw new StatesError('States.QueryEvaluationError', `${field} is not a string`);
}
