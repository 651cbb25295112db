// Where executions are kept: a port, because tests keep them in memory and `npm start` in SQLite.

import type { Execution } from './execution.ts';

export interface ExecutionStore {
  load(id: string): Promise<Execution | undefined>;
  /** Replaces the whole document; once it returns, a crash must not lose it. */
  save(execution: Execution): Promise<void>;
  /** Those whose `dueAt` is at or before `byMilliseconds` (epoch), the earliest first. */
  due(byMilliseconds: number): Promise<Execution[]>;
  /** The earliest `dueAt` of all, epoch milliseconds; undefined when nothing runs. */
  nextDueAt(): Promise<number | undefined>;
  running(): Promise<Execution[]>;
}
