// Keeps executions for the length of a test. Hands out copies, so that only `save` changes what is kept.

import type { Execution } from './execution.ts';
import type { ExecutionStore } from './execution-store.ts';

export class InMemoryExecutionStore implements ExecutionStore {
  readonly #executions = new Map<string, Execution>();

  async load(id: string): Promise<Execution | undefined> {
    return structuredClone(this.#executions.get(id));
  }

  async save(execution: Execution): Promise<void> {
    this.#executions.set(execution.id, structuredClone(execution));
  }

  async due(byMilliseconds: number): Promise<Execution[]> {
    return structuredClone(
      this.#timed()
        .filter(({ dueAt }) => dueAt <= byMilliseconds)
        .map(({ execution }) => execution),
    );
  }

  async nextDueAt(): Promise<number | undefined> {
    return this.#timed()[0]?.dueAt;
  }

  async running(): Promise<Execution[]> {
    return structuredClone([...this.#executions.values()].filter(({ status }) => status === 'RUNNING'));
  }

  #timed(): { dueAt: number; execution: Execution }[] {
    return [...this.#executions.values()]
      .flatMap((execution) => (execution.dueAt === undefined ? [] : [{ dueAt: execution.dueAt, execution }]))
      .sort((one, other) => one.dueAt - other.dueAt);
  }
}
