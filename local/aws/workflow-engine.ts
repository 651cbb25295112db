// What runs state machines behind the local Step Functions endpoint, as a type: machines and executions by name, refusals by AWS's names.

import type { Instant } from '#core/instant.ts';

export interface ExecutionDescription {
  status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';
  input?: unknown;
  output?: unknown;
  error?: string | undefined;
  cause?: string | undefined;
  startedAt: Instant;
  stoppedAt?: Instant | undefined;
}

/** Refuses by throwing an error whose `name` is the one Step Functions uses, such as `ExecutionAlreadyExists` or `TaskTimedOut`. */
export interface WorkflowEngine {
  /** Starting again with the same name and input while it runs answers the first start (Standard workflows). `input` is a JSON value. */
  startExecution(start: { machine: string; name: string; input: unknown }): Promise<{ executionArn: string }>;
  /** `output` is a JSON text. */
  sendTaskSuccess(token: string, output: string): Promise<void>;
  sendTaskFailure(token: string, error?: string, cause?: string): Promise<void>;
  /** Undefined when there is no such execution. */
  describeExecution(machine: string, name: string): Promise<ExecutionDescription | undefined>;
  /** Ends as ABORTED. */
  stopExecution(stop: { machine: string; name: string; error?: string; cause?: string }): Promise<void>;
}
