// Reads a machine of the Amazon States Language, JSONata only, and refuses all that this interpreter would not run exactly as AWS does:
// an unknown state type or field is an error, never ignored.

import { createHash } from 'node:crypto';
import * as z from 'zod';
import { compileTemplate, type Expressions, FUNCTIONS } from './expression.ts';

const StateName = z.string().min(1).max(80);
const Expression = z.string().regex(/^\{%.*%\}$/s);
const ErrorEquals = z.array(z.string().min(1)).min(1);
const Assign = z.record(z.string().regex(/^[\p{L}_][\p{L}\p{N}_]{0,79}$/u), z.unknown()).optional();
const Output = z.unknown().optional();
const Comment = z.string().optional();
const Next = StateName.optional();
const End = z.literal(true).optional();

const Retrier = z.strictObject({
  Comment,
  ErrorEquals,
  IntervalSeconds: z.int().min(1).default(1),
  BackoffRate: z.number().min(1).default(2),
  MaxAttempts: z.int().min(0).default(3),
  MaxDelaySeconds: z.int().min(1).optional(),
  JitterStrategy: z.enum(['FULL', 'NONE']).default('NONE'),
});
const Catcher = z.strictObject({ Comment, ErrorEquals, Next: StateName, Assign, Output });
const Rule = z.strictObject({ Comment, Condition: z.union([z.boolean(), Expression]), Next: StateName, Assign, Output });

/** Each state may say JSONata again; nothing else is understood. */
const common = { Comment, QueryLanguage: z.literal('JSONata').optional() };
const flow = { ...common, Assign, Output, Next, End };
const recovery = { Retry: z.array(Retrier).default([]), Catch: z.array(Catcher).default([]) };

export const LambdaArguments = z.strictObject({ FunctionName: z.string().min(1), Payload: z.unknown().default({}) });
/** `Name` is required: without it a repeated start would be a second execution. */
export const StartExecutionArguments = z.strictObject({
  StateMachineArn: z.string().min(1),
  Name: z.string().min(1),
  Input: z.unknown().default({}),
});

const Resource = z.enum([
  'arn:aws:states:::lambda:invoke',
  'arn:aws:states:::lambda:invoke.waitForTaskToken',
  'arn:aws:states:::states:startExecution',
]);
export const TOKEN_RESOURCE = Resource.enum['arn:aws:states:::lambda:invoke.waitForTaskToken'];
export const START_RESOURCE = Resource.enum['arn:aws:states:::states:startExecution'];

const Seconds = z.union([z.int().min(1).max(99_999_999), Expression]).optional();
const Task = z.strictObject({
  ...flow,
  ...recovery,
  Type: z.literal('Task'),
  Resource,
  Arguments: z.unknown(),
  TimeoutSeconds: Seconds,
  HeartbeatSeconds: Seconds,
});
const Wait = z.strictObject({
  ...flow,
  Type: z.literal('Wait'),
  Seconds: z.union([z.int().min(0).max(99_999_999), Expression]).optional(),
  Timestamp: z.union([z.iso.datetime({ offset: true }), Expression]).optional(),
});
const Pass = z.strictObject({ ...flow, Type: z.literal('Pass') });
const Choice = z.strictObject({
  ...common,
  Type: z.literal('Choice'),
  Choices: z.array(Rule).min(1),
  Default: Next,
  Assign,
  Output,
});
const Succeed = z.strictObject({ ...common, Type: z.literal('Succeed'), Output });
const Fail = z.strictObject({ ...common, Type: z.literal('Fail'), Error: z.string().optional(), Cause: z.string().optional() });
const Parallel = z.strictObject({
  ...flow,
  ...recovery,
  Type: z.literal('Parallel'),
  Arguments: z.unknown().optional(),
  get Branches(): z.ZodArray<typeof Branch> {
    return z.array(Branch).min(1);
  },
});
const Branch = z.strictObject({
  Comment,
  StartAt: StateName,
  get States(): z.ZodRecord<typeof StateName, typeof State> {
    return z.record(StateName, State);
  },
});
const State = z.discriminatedUnion('Type', [Task, Wait, Pass, Choice, Succeed, Fail, Parallel]);
export type State = z.infer<typeof State>;

const Machine = z.strictObject({
  Comment,
  QueryLanguage: z.literal('JSONata'),
  Version: z.literal('1.0').optional(),
  TimeoutSeconds: z.int().min(1).optional(),
  StartAt: StateName,
  States: z.record(StateName, State),
});

/** A machine that was read and found sound. `states` holds those of the branches too: names are unique in the whole machine. */
export interface StateMachine {
  /** The text after substitution; with `hash` (SHA-256, hex) it identifies the version that an execution keeps until its end. */
  text: string;
  hash: string;
  startAt: string;
  timeoutSeconds: number | undefined;
  states: ReadonlyMap<string, State>;
  expressions: Expressions;
}

/** One way from state to state. `via` is the place in the definition: StartAt, Next, End, Choices[1], Default, Catch[0], Retry[0], Branches[0]. */
export interface Edge {
  from: string | undefined;
  to: string | undefined;
  via: string;
}

/**
 * Reads an `.asl.json` text whose `${Placeholder}`s are replaced by `substitutions`.
 * Throws an Error that lists every fault: a placeholder not given or not used, an unknown type or field, a Next that leads nowhere,
 * an unreachable state, an expression that AWS would not accept.
 */
export function parseStateMachine(source: string, substitutions: Readonly<Record<string, string>> = {}): StateMachine {
  const text = substitute(source, substitutions);
  const parsed = Machine.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`This state machine cannot be run:\n${z.prettifyError(parsed.error)}`);
  const { StartAt, TimeoutSeconds, States } = parsed.data;
  const machine = {
    text,
    hash: createHash('sha256').update(text).digest('hex'),
    startAt: StartAt,
    timeoutSeconds: TimeoutSeconds,
    states: new Map<string, State>(),
    expressions: new Map(),
  };
  const faults = faultsInScope(machine, { StartAt, States }, new Set());
  if (faults.length > 0) throw new Error(`This state machine cannot be run:\n${faults.join('\n')}`);
  return machine;
}

/** Every way through the machine, the retries included: what a set of scenarios has to cover. */
export function edgesOf(machine: StateMachine): Edge[] {
  return [
    { from: undefined, to: machine.startAt, via: 'StartAt' },
    ...[...machine.states].flatMap(([name, state]) => edgesFrom(name, state)),
  ];
}

function edgesFrom(from: string, state: State): Edge[] {
  if (state.Type === 'Succeed' || state.Type === 'Fail') return [];
  if (state.Type === 'Choice') {
    const rules = state.Choices.map((rule, index) => ({ from, to: rule.Next, via: `Choices[${index}]` }));
    return state.Default === undefined ? rules : [...rules, { from, to: state.Default, via: 'Default' }];
  }
  const edges: Edge[] = [{ from, to: state.Next, via: state.Next === undefined ? 'End' : 'Next' }];
  if (state.Type === 'Task' || state.Type === 'Parallel') {
    edges.push(
      ...state.Retry.flatMap(({ MaxAttempts }, index) => (MaxAttempts > 0 ? [{ from, to: from, via: `Retry[${index}]` }] : [])),
    );
    edges.push(...state.Catch.map((catcher, index) => ({ from, to: catcher.Next, via: `Catch[${index}]` })));
  }
  if (state.Type === 'Parallel')
    edges.push(...state.Branches.map((branch, index) => ({ from, to: branch.StartAt, via: `Branches[${index}]` })));
  return edges;
}

function substitute(source: string, substitutions: Readonly<Record<string, string>>): string {
  const used = new Set<string>();
  const text = source.replaceAll(/\$\{([^}]*)\}/g, (_all, name: string) => {
    const value = substitutions[name];
    if (value === undefined) throw new Error(`No value was given for the placeholder \${${name}}`);
    used.add(name);
    return value;
  });
  const unused = Object.keys(substitutions).filter((name) => !used.has(name));
  if (unused.length > 0) throw new Error(`No placeholder uses the given ${unused.join(', ')}`);
  return text;
}

function faultsInScope(
  machine: { states: Map<string, State>; expressions: Expressions },
  scope: z.infer<typeof Branch>,
  outerVariables: ReadonlySet<string>,
): string[] {
  const states = Object.entries(scope.States);
  const own = new Set(states.flatMap(([, state]) => assignmentsOf(state)).flatMap((assign) => Object.keys(assign ?? {})));
  const variables = new Set([...outerVariables, ...own]);
  const faults = [...own].flatMap((name) => {
    if (outerVariables.has(name)) return [`$${name} belongs to the outer scope, which a branch can read but not assign`];
    return name === 'states' || FUNCTIONS.has(name)
      ? [`$${name} cannot be assigned: it is a name of JSONata or of Step Functions`]
      : [];
  });
  if (scope.States[scope.StartAt] === undefined) faults.push(`StartAt ${scope.StartAt} is not a state here`);
  const reached = new Set([scope.StartAt]);
  for (const name of reached) {
    const state = scope.States[name];
    for (const { to, via } of state === undefined ? [] : edgesFrom(name, state)) {
      if (to === undefined || via.startsWith('Branches')) continue;
      if (scope.States[to] === undefined) faults.push(`${name}: ${via} leads to ${to}, which is not a state here`);
      reached.add(to);
    }
  }
  for (const [name, state] of states) {
    if (machine.states.has(name)) faults.push(`${name}: two states have this name`);
    if (!reached.has(name)) faults.push(`${name}: no state leads here`);
    machine.states.set(name, state);
    faults.push(...faultsInState(state, variables, machine.expressions).map((fault) => `${name}: ${fault}`));
    if (state.Type === 'Parallel') faults.push(...state.Branches.flatMap((branch) => faultsInScope(machine, branch, variables)));
  }
  return faults;
}

function faultsInState(state: State, variables: ReadonlySet<string>, expressions: Expressions): string[] {
  const faults: string[] = [];
  const compile = (template: unknown, ...more: string[]) => {
    faults.push(...compileTemplate(template, { variables, states: ['input', 'context', ...more] }, expressions));
  };
  if (state.Type === 'Fail') compile([state.Error, state.Cause]);
  else if (state.Type === 'Task' || state.Type === 'Parallel') compile([state.Assign, state.Output], 'result');
  else compile([state.Type === 'Succeed' ? undefined : state.Assign, state.Output]);
  if (state.Type === 'Choice') compile(state.Choices.map(({ Comment: _comment, Next: _next, ...rule }) => rule));
  else if (state.Type !== 'Succeed' && state.Type !== 'Fail' && (state.Next === undefined) === (state.End === undefined)) {
    faults.push('it needs either Next or End');
  }
  if (state.Type === 'Wait') {
    compile([state.Seconds, state.Timestamp]);
    if ((state.Seconds === undefined) === (state.Timestamp === undefined)) faults.push('it needs either Seconds or Timestamp');
  }
  if (state.Type === 'Task') {
    compile([state.Arguments, state.TimeoutSeconds, state.HeartbeatSeconds]);
    faults.push(...faultsInTask(state));
  }
  if (state.Type === 'Parallel') compile(state.Arguments);
  if (state.Type === 'Task' || state.Type === 'Parallel') {
    compile(
      state.Catch.map(({ Assign, Output }) => [Assign, Output]),
      'errorOutput',
    );
    for (const list of [state.Retry, state.Catch]) {
      const isMisplaced = (errors: string[], index: number) =>
        errors.includes('States.ALL') && (errors.length > 1 || index < list.length - 1);
      if (list.some(({ ErrorEquals }, index) => isMisplaced(ErrorEquals, index))) faults.push('States.ALL stands alone and last');
    }
  }
  return faults;
}

function faultsInTask(task: z.infer<typeof Task>): string[] {
  const faults: string[] = [];
  const argumentsOf = task.Resource === START_RESOURCE ? StartExecutionArguments : LambdaArguments;
  const read = argumentsOf.safeParse(task.Arguments);
  if (!read.success) faults.push(`Arguments: ${z.prettifyError(read.error)}`);
  const passesToken = JSON.stringify(task.Arguments)?.includes('$states.context.Task.Token') ?? false;
  if (passesToken !== (task.Resource === TOKEN_RESOURCE))
    faults.push('$states.context.Task.Token goes with .waitForTaskToken, and only with it');
  const { HeartbeatSeconds: heartbeat, TimeoutSeconds: timeout } = task;
  if (typeof heartbeat === 'number' && typeof timeout === 'number' && heartbeat >= timeout)
    faults.push('HeartbeatSeconds is not under TimeoutSeconds');
  return faults;
}

function assignmentsOf(state: State): (Record<string, unknown> | undefined)[] {
  if (state.Type === 'Succeed' || state.Type === 'Fail') return [];
  if (state.Type === 'Choice') return [state.Assign, ...state.Choices.map((rule) => rule.Assign)];
  return state.Type === 'Task' || state.Type === 'Parallel'
    ? [state.Assign, ...state.Catch.map((catcher) => catcher.Assign)]
    : [state.Assign];
}
