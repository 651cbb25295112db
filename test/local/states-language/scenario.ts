// A machine on the bench: its own clock and chance, scripted functions, and a record of every edge that was passed.

import { DAY, type Instant, instantOf, millisecondsOf } from '#core/instant.ts';
import { type Edge, edgesOf, parseStateMachine, type StateMachine } from '#local/states-language/definition.ts';
import { StatesLanguageEngine, type Transition } from '#local/states-language/engine.ts';
import type { Execution } from '#local/states-language/execution.ts';
import type { ExecutionStore } from '#local/states-language/execution-store.ts';
import { InMemoryExecutionStore } from '#local/states-language/in-memory-execution-store.ts';
import { type MovableClock, runUntil } from '#local/states-language/run-until.ts';

export const START = '2026-11-23T09:00:00.000Z';

export type ScriptedFunction = (payload: Record<string, unknown>, calls: number) => unknown;

export class ManualClock implements MovableClock {
  #now: Instant = START;
  now(): Instant {
    return this.#now;
  }
  set(now: Instant): void {
    this.#now = now;
  }
}

/** Bytes that count upwards, so that every token differs and every run is the same. */
export class CountingChance {
  #next = 0;
  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.#next++ % 256);
  }
}

/** A machine in JSONata from its states, the first of which it starts at. */
export function machineOf(states: Record<string, unknown>, more: Record<string, unknown> = {}): StateMachine {
  return parseStateMachine(definitionOf(states, more));
}

export function definitionOf(states: Record<string, unknown>, more: Record<string, unknown> = {}): string {
  return JSON.stringify({ QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states, ...more });
}

export function lambda(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: { FunctionName: 'act', Payload: '{% $states.input %}' },
    ...more,
  };
}

export function tokenTask(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Arguments: { FunctionName: 'act', Payload: { token: '{% $states.context.Task.Token %}' } },
    ...more,
  };
}

export class Scenario {
  readonly clock = new ManualClock();
  readonly passed: Transition[] = [];
  readonly calls: { functionName: string; payload: Record<string, unknown>; at: Instant }[] = [];
  readonly machines: Map<string, StateMachine>;
  readonly store: ExecutionStore;
  readonly engine: StatesLanguageEngine;

  constructor(
    machines: StateMachine | Record<string, StateMachine>,
    functions: Record<string, ScriptedFunction> = {},
    store: ExecutionStore = new InMemoryExecutionStore(),
    chance = new CountingChance(),
  ) {
    this.machines = new Map(isMachine(machines) ? [['complaint', machines]] : Object.entries(machines));
    this.store = store;
    this.engine = new StatesLanguageEngine({
      machines: this.machines,
      store,
      clock: this.clock,
      chance,
      onTransition: (transition) => this.passed.push(transition),
      invoke: async (functionName, payload) => {
        this.calls.push({ functionName, payload: payload as Record<string, unknown>, at: this.clock.now() });
        const scripted = functions[functionName];
        if (scripted === undefined) throw new Error(`No function ${functionName} was scripted`);
        return scripted(
          payload as Record<string, unknown>,
          this.calls.filter((call) => call.functionName === functionName).length,
        );
      },
    });
  }

  /** Starts the first machine and waits for the first calls. */
  async start(input: unknown = {}, name = 'case-1'): Promise<Execution> {
    await this.engine.startExecution({ machine: this.#first(), name, input });
    await this.engine.idle();
    return this.execution(name);
  }

  /** Starts the first machine and lets a year pass. */
  async run(input: unknown = {}, days = 400): Promise<Execution> {
    await this.start(input);
    await this.passDays(days);
    return this.execution();
  }

  async passDays(days: number): Promise<void> {
    await this.passMilliseconds(days * DAY);
  }

  async passMilliseconds(milliseconds: number): Promise<void> {
    await runUntil(this.engine, this.clock, instantOf(millisecondsOf(this.clock.now()) + milliseconds));
  }

  async execution(name = 'case-1'): Promise<Execution> {
    const execution = await this.engine.describeExecution(this.#first(), name);
    if (execution === undefined) throw new Error(`There is no execution ${name}`);
    return execution;
  }

  /** The states entered, in order. */
  states(): string[] {
    return this.passed.flatMap(({ to }) => (to === undefined ? [] : [to]));
  }

  #first(): string {
    return [...this.machines.keys()][0]!;
  }
}

/** The edges of `machine` that none of `transitions` passed, written `From --via--> To`: empty when the scenarios cover it. */
export function uncoveredEdges(machine: StateMachine, transitions: readonly Edge[]): string[] {
  const write = ({ from, to, via }: Edge) => `${from ?? ''} --${via}--> ${to ?? ''}`;
  const passed = new Set(transitions.map(write));
  return edgesOf(machine)
    .map(write)
    .filter((edge) => !passed.has(edge));
}

function isMachine(machines: StateMachine | Record<string, StateMachine>): machines is StateMachine {
  return typeof (machines as StateMachine).startAt === 'string';
}
