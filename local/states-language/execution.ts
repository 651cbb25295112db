// One execution as one JSON document: all that a restart needs. Timers and tokens are read from it, so there is nothing else to lose.

import * as z from 'zod';
import { Instant } from '#core/instant.ts';

/** What a thread waits for. Moments ending `At` here are epoch milliseconds, because they are compared with the clock. */
const Activity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('waiting'), dueAt: z.number() }),
  z.strictObject({ kind: z.literal('backing_off'), dueAt: z.number(), via: z.string() }),
  z.strictObject({
    kind: z.literal('working'),
    /** Names this attempt; of a token task it is also the task token. */
    token: z.string(),
    resource: z.string(),
    arguments: z.unknown(),
    /** The call has not answered yet: after a crash it is made again, as Lambda would. */
    isInvoking: z.boolean(),
    timeoutAt: z.number(),
    heartbeatSeconds: z.number().optional(),
    dueAt: z.number(),
  }),
  z.strictObject({
    kind: z.literal('branching'),
    get branches(): z.ZodArray<typeof Thread> {
      return z.array(Thread);
    },
  }),
  z.strictObject({ kind: z.literal('succeeded'), output: z.unknown() }),
  z.strictObject({ kind: z.literal('failed'), error: z.string(), cause: z.string() }),
]);
export type Activity = z.infer<typeof Activity>;
export type Working = Extract<Activity, { kind: 'working' }>;

/** One line of control: the execution's own, or a branch of a Parallel state. */
const Thread = z.strictObject({
  state: z.string(),
  input: z.unknown(),
  variables: z.record(z.string(), z.unknown()),
  enteredAt: Instant,
  retryCount: z.int(),
  /** How often each retrier of the state was used, by its place in `Retry`. */
  retriesUsed: z.record(z.string(), z.int()),
  activity: Activity,
});
export type Thread = z.infer<typeof Thread>;

export const Execution = z.strictObject({
  /** The execution's ARN. */
  id: z.string(),
  machine: z.string(),
  name: z.string(),
  definitionHash: z.string(),
  definitionText: z.string(),
  status: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']),
  input: z.unknown(),
  startedAt: Instant,
  stoppedAt: Instant.optional(),
  output: z.unknown().optional(),
  error: z.string().optional(),
  cause: z.string().optional(),
  /** As billed: each state entered, and each retry. */
  transitions: z.int(),
  /** Entries of the history that AWS would keep. */
  historyEvents: z.int(),
  /** When the whole execution times out, epoch milliseconds. */
  deadlineAt: z.number(),
  /** The earliest of the deadline and every timer, epoch milliseconds; absent once closed. */
  dueAt: z.number().optional(),
  root: Thread,
});
export type Execution = z.infer<typeof Execution>;

/** `thread` and, while it is in a Parallel state, the threads of its branches at any depth. */
export function* threadsOf(thread: Thread): Generator<Thread> {
  yield thread;
  if (thread.activity.kind === 'branching') for (const branch of thread.activity.branches) yield* threadsOf(branch);
}

/** The earliest moment at which something in `execution` falls due by itself, epoch milliseconds; undefined once closed. */
export function dueAtOf(execution: Execution): number | undefined {
  if (execution.status !== 'RUNNING') return undefined;
  const timers = [...threadsOf(execution.root)].flatMap(({ activity }) => ('dueAt' in activity ? [activity.dueAt] : []));
  return Math.min(execution.deadlineAt, ...timers);
}
