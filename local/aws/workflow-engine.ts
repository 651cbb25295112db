// What runs state machines behind the local Step Functions endpoint, as a type, and the errors it may throw by AWS's names.

import type { Instant } from '#core/instant.ts';

/** Why a workflow call was refused; see the Step Functions API reference. A second answer to a token is `TaskTimedOut`. */
export type WorkflowErrorName =
  | 'ExecutionAlreadyExists'
  | 'ExecutionDoesNotExist'
  | 'StateMachineDoesNotExist'
  | 'InvalidToken'
  | 'TaskDoesNotExist'
  | 'TaskTimedOut';

/** Thrown by an engine: reaches the SDK's caller under the same name. */
export class WorkflowError extends Error {
  constructor(name: WorkflowErrorName, message: string) {
    super(message);
    this.name = name;
  }
}

export interface ExecutionDescription {
  status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';
  input: unknown;
  output?: unknown;
  error?: string;
  cause?: string;
  startedAt: Instant;
  stoppedAt?: Instant;
}

/** Machines and executions by name; inputs and outputs as JSON values. Refusals are {@link WorkflowError}s. */
export interface WorkflowEngine {
  /** Starting again with the same name and input while it runs answers the first start (Standard workflows). */
  startExecution(start: { machine: string; name: string; input: unknown }): Promise<{ startedAt: Instant }>;
  sendTaskSuccess(token: string, output: unknown): Promise<void>;
  sendTaskFailure(token: string, error: string, cause: string): Promise<void>;
  describeExecution(machine: string, name: string): Promise<ExecutionDescription>;
  /** Ends as ABORTED. */
  stopExecution(machine: string, name: string, error: string, cause: string): Promise<{ stoppedAt: Instant }>;
}
