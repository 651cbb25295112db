// Step Functions for one process: `npm start`, tests and simulations run the shipped machines on it. Every change of an execution is one
// load, one run of the interpreter and one save, in turn; calls are made outside of that, so a function may answer its own token.
// It sets no timers: whoever moves the clock calls `runDue()`.

import { instantOf, millisecondsOf, SECOND } from '#core/instant.ts';
import type { Chance, Clock } from '#core/ports.ts';
import {
  type Edge,
  LambdaArguments,
  parseStateMachine,
  START_RESOURCE,
  StartExecutionArguments,
  type StateMachine,
  TOKEN_RESOURCE,
} from './definition.ts';
import { dueAtOf, type Execution, threadsOf, type Working } from './execution.ts';
import type { ExecutionStore } from './execution-store.ts';
import { closeExecution, endAttempt, findAttempt, type Run, settle, threadAt } from './interpreter.ts';
import { checkSize, errorOfInvocation, isTooLarge, StatesError } from './states-error.ts';

/** A Standard execution lives a year at most. */
const LONGEST_SECONDS = 365 * 24 * 60 * 60;
/** AWS's rule for names: 80 characters, none of them white space, a control or a bracket, wildcard or separator. */
const NAME = /^[^\s\p{Cc}<>{}[\]?*"#%\\^|~`$&,;:/]{1,80}$/u;

/** One passed edge, told once the execution that passed it has been saved. */
export interface Transition extends Edge {
  /** The execution's ARN. */
  execution: string;
  machine: string;
  /** An instant. */
  at: string;
}

export interface EngineOptions {
  /** By name, the last part of a `StateMachineArn`. */
  machines: ReadonlyMap<string, StateMachine>;
  store: ExecutionStore;
  /** Calls a function by the `FunctionName` of the task. What it throws fails the task under the error's name. */
  invoke: (functionName: string, payload: unknown) => Promise<unknown>;
  clock: Clock;
  chance: Chance;
  onTransition?: (transition: Transition) => void;
}

export class StatesLanguageEngine {
  readonly #options: EngineOptions;
  /** By hash: executions keep the definition they started with. */
  readonly #definitions: Map<string, StateMachine>;
  /** The last change of each execution, which the next one waits for. */
  readonly #turns = new Map<string, Promise<unknown>>();
  readonly #calls = new Map<string, Promise<void>>();
  readonly #failures: unknown[] = [];

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#definitions = new Map([...options.machines.values()].map((machine) => [machine.hash, machine]));
  }

  /**
   * Starts an execution and answers with its ARN before any function is called. The same name and input while it runs is the same execution.
   * Throws `ExecutionAlreadyExists` (closed, or another input; AWS frees names after 90 days, this never does),
   * `StateMachineDoesNotExist`, `InvalidName`, `InvalidExecutionInput`.
   */
  async startExecution({
    machine,
    name,
    input,
  }: {
    machine: string;
    name: string;
    input: unknown;
  }): Promise<{ executionArn: string }> {
    const definition = this.#options.machines.get(machine);
    if (definition === undefined) throw new StatesError('StateMachineDoesNotExist', machine);
    if (!NAME.test(name)) throw new StatesError('InvalidName', name);
    const executionArn = arnOf('execution', machine, name);
    const plain = plainJson(input);
    if (isTooLarge(plain)) throw new StatesError('InvalidExecutionInput', 'The input is too large');
    await this.#inTurn(executionArn, async () => {
      const known = await this.#options.store.load(executionArn);
      if (known !== undefined) {
        if (known.status === 'RUNNING' && JSON.stringify(known.input) === JSON.stringify(plain)) return;
        throw new StatesError('ExecutionAlreadyExists', executionArn);
      }
      const now = this.#now();
      const execution: Execution = {
        id: executionArn,
        machine,
        name,
        definitionHash: definition.hash,
        definitionText: definition.text,
        status: 'RUNNING',
        input: plain,
        startedAt: instantOf(now),
        transitions: 1,
        historyEvents: 2,
        deadlineAt: now + Math.min(definition.timeoutSeconds ?? LONGEST_SECONDS, LONGEST_SECONDS) * SECOND,
        root: threadAt(definition.startAt, plain, {}, instantOf(now)),
      };
      const run = this.#runOf(execution);
      run.edges.push({ from: undefined, to: definition.startAt, via: 'StartAt' });
      await this.#settleAndSave(run);
    });
    return { executionArn };
  }

  /**
   * Ends the wait of a token task with `output`, a JSON text. Throws `InvalidOutput` (not JSON, or over 256 KiB), `InvalidToken` (no token at
   * all), `TaskDoesNotExist` (of no execution known here), `TaskTimedOut` (no longer open: answered, timed out or given up).
   */
  async sendTaskSuccess(token: string, output: string): Promise<void> {
    const result = parseOutput(output);
    await this.#changeByToken(token, (run, { thread }) => endAttempt(run, thread, { result }));
  }

  /** Fails a token task. Throws as {@link sendTaskSuccess}, except `InvalidOutput`. */
  async sendTaskFailure(token: string, error = '', cause = ''): Promise<void> {
    await this.#changeByToken(token, (run, { thread }) => endAttempt(run, thread, { error: new StatesError(error, cause) }));
  }

  /** Starts HeartbeatSeconds anew; TimeoutSeconds is never extended. Throws as {@link sendTaskFailure}. */
  async sendTaskHeartbeat(token: string): Promise<void> {
    await this.#changeByToken(token, async (run, { attempt }) => {
      if (attempt.heartbeatSeconds !== undefined)
        attempt.dueAt = Math.min(attempt.timeoutAt, run.now + attempt.heartbeatSeconds * SECOND);
    });
  }

  /** The whole document of an execution, a copy; undefined when there is none of that name. */
  describeExecution(machine: string, name: string): Promise<Execution | undefined> {
    return this.#options.store.load(arnOf('execution', machine, name));
  }

  /** Aborts a running execution; one that has ended stays as it is. Throws `ExecutionDoesNotExist`. */
  async stopExecution({
    machine,
    name,
    error,
    cause,
  }: {
    machine: string;
    name: string;
    error?: string;
    cause?: string;
  }): Promise<void> {
    const isKnown = await this.#change(arnOf('execution', machine, name), async ({ execution, now }) => {
      if (execution.status !== 'RUNNING') return;
      const reason = { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) };
      closeExecution(execution, instantOf(now), { status: 'ABORTED', ...reason });
    });
    if (!isKnown) throw new StatesError('ExecutionDoesNotExist', `${machine}:${name}`);
  }

  /**
   * Runs all that is due at the clock's now, without waiting for the calls that this starts; returns how many timers' executions it moved.
   * One that cannot be moved does not hold up the others: what it threw is thrown at the end, in an AggregateError.
   */
  async runDue(): Promise<number> {
    const failed = new Map<string, unknown>();
    let moved = 0;
    for (;;) {
      const due = (await this.#options.store.due(this.#now())).filter(({ id }) => !failed.has(id));
      if (due.length === 0) break;
      moved += due.length - (await this.#moveOn(due, failed));
    }
    throwAll(failed.values(), 'Some executions that are due could not be moved on');
    return moved;
  }

  /** The next moment at which `runDue` has something to do, epoch milliseconds. */
  nextDueAt(): Promise<number | undefined> {
    return this.#options.store.nextDueAt();
  }

  /** After a restart: makes again the calls whose answers were lost with the process (at least once, as Lambda). Throws as {@link runDue}. */
  async recover(): Promise<void> {
    const failed = new Map<string, unknown>();
    await this.#moveOn(await this.#options.store.running(), failed);
    throwAll(failed.values(), 'Some executions could not be taken up again');
  }

  /** Resolves when no call is in flight. Throws what went wrong beside the machines themselves, such as a store that failed. */
  async idle(): Promise<void> {
    while (this.#calls.size > 0) await Promise.all(this.#calls.values());
    throwAll(this.#failures.splice(0), 'The outcome of a call could not be recorded');
  }

  /** One after the other, so that chance is used in the same order in every replay; returns how many failed. */
  async #moveOn(executions: readonly Execution[], failed: Map<string, unknown>): Promise<number> {
    const before = failed.size;
    for (const { id } of executions) await this.#change(id, async () => {}).catch((error: unknown) => failed.set(id, error));
    return failed.size - before;
  }

  async #changeByToken(
    token: string,
    work: (run: Run, found: NonNullable<ReturnType<typeof findAttempt>>) => Promise<void>,
  ): Promise<void> {
    const id = Buffer.from(token.split('.')[0] ?? '', 'base64url').toString();
    if (!id.startsWith('arn:')) throw new StatesError('InvalidToken', 'This is not a task token');
    const isKnown = await this.#change(id, async (run) => {
      const found = findAttempt(run, token);
      if (found?.attempt.resource !== TOKEN_RESOURCE)
        throw new StatesError('TaskTimedOut', 'The task of this token is no longer open');
      await work(run, found);
    });
    if (!isKnown) throw new StatesError('TaskDoesNotExist', 'No execution has a task with this token');
  }

  /** False when there is no such execution. */
  #change(id: string, work: (run: Run) => Promise<void>): Promise<boolean> {
    return this.#inTurn(id, async () => {
      const execution = await this.#options.store.load(id);
      if (execution === undefined) return false;
      const run = this.#runOf(execution);
      await work(run);
      await this.#settleAndSave(run);
      return true;
    });
  }

  async #settleAndSave(run: Run): Promise<void> {
    const { execution } = run;
    await settle(run);
    const { dueAt: _past, ...document } = execution;
    const dueAt = dueAtOf(execution);
    await this.#options.store.save(dueAt === undefined ? document : { ...document, dueAt });
    for (const edge of run.edges) {
      this.#options.onTransition?.({ ...edge, execution: execution.id, machine: execution.machine, at: instantOf(run.now) });
    }
    if (execution.status !== 'RUNNING') return;
    for (const { activity } of threadsOf(execution.root))
      if (activity.kind === 'working' && activity.isInvoking) this.#call(execution.id, activity);
  }

  #call(executionId: string, working: Working): void {
    if (this.#calls.has(working.token)) return;
    const call = this.#callAndRecord(executionId, working)
      .catch((error: unknown) => void this.#failures.push(error))
      .finally(() => this.#calls.delete(working.token));
    this.#calls.set(working.token, call);
  }

  async #callAndRecord(executionId: string, working: Working): Promise<void> {
    let outcome: { result: unknown } | { error: StatesError };
    try {
      outcome = { result: await this.#resultOf(working) };
    } catch (error) {
      outcome = { error: errorOfInvocation(error) };
    }
    await this.#change(executionId, async (run) => {
      const found = findAttempt(run, working.token);
      if (found === undefined) return;
      if (working.resource === TOKEN_RESOURCE && 'result' in outcome) found.attempt.isInvoking = false;
      else await endAttempt(run, found.thread, outcome);
    });
  }

  async #resultOf(working: Working): Promise<unknown> {
    if (working.resource !== START_RESOURCE) {
      const { FunctionName, Payload } = LambdaArguments.parse(working.arguments);
      const answer = await this.#options.invoke(FunctionName, structuredClone(Payload));
      return { Payload: plainJson(answer), StatusCode: 200, ExecutedVersion: '$LATEST' };
    }
    const { StateMachineArn, Name, Input } = StartExecutionArguments.parse(working.arguments);
    try {
      const { executionArn } = await this.startExecution({
        machine: StateMachineArn.split(':').at(-1) ?? '',
        name: Name,
        input: Input ?? {},
      });
      return { ExecutionArn: executionArn };
    } catch (error) {
      throw error instanceof StatesError ? new StatesError(`StepFunctions.${error.name}Exception`, error.message) : error;
    }
  }

  async #inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(id) ?? Promise.resolve()).then(work, work);
    this.#turns.set(id, turn);
    try {
      return await turn;
    } finally {
      if (this.#turns.get(id) === turn) this.#turns.delete(id);
    }
  }

  #runOf(execution: Execution): Run {
    const { definitionHash, definitionText, machine: name } = execution;
    const machine = this.#definitions.get(definitionHash) ?? parseStateMachine(definitionText);
    this.#definitions.set(definitionHash, machine);
    return {
      execution,
      machine,
      machineId: arnOf('stateMachine', name),
      now: this.#now(),
      chance: this.#options.chance,
      edges: [],
    };
  }

  #now(): number {
    return millisecondsOf(this.#options.clock.now());
  }
}

/** ARNs of nowhere: the region says that they are not AWS's. */
function arnOf(kind: 'execution' | 'stateMachine', ...names: string[]): string {
  return ['arn:aws:states:local:000000000000', kind, ...names].join(':');
}

/** What is left of `value` when it travels as JSON; nothing becomes null, as a Lambda answers. */
function plainJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value) ?? 'null');
}

function throwAll(failures: Iterable<unknown>, message: string): void {
  const all = [...failures];
  if (all.length > 0) throw new AggregateError(all, message);
}

function parseOutput(output: string): unknown {
  try {
    return checkSize(JSON.parse(output), 'output');
  } catch (error) {
    throw new StatesError('InvalidOutput', error instanceof Error ? error.message : 'The output is not JSON');
  }
}
