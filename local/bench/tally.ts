// What a measurement counts, by step of a case's life. Outside of a step nothing is counted.

/** What costs something on AWS. Units are DynamoDB's: of writes, 1 KB each; of reads, 4 KB each. */
export type Cost =
  | 'write units: Cases'
  | 'write units: its indexes'
  | 'write units: CaseEvents'
  | 'writes refused'
  | 'read units'
  | 'transitions'
  | 'KMS calls'
  | 'S3 puts'
  | 'S3 gets'
  | 'queue messages'
  | 'messages sent';

export class Tally {
  readonly #counts = new Map<string, Map<Cost, number>>();
  #step: string | undefined;

  /** Counts what happens until `work` has ended under `step`. */
  async during(step: string, work: () => Promise<unknown>): Promise<void> {
    this.#step = step;
    this.#counts.set(step, this.#counts.get(step) ?? new Map());
    try {
      await work();
    } finally {
      this.#step = undefined;
    }
  }

  add(cost: Cost, amount = 1): void {
    const counts = this.#step === undefined ? undefined : this.#counts.get(this.#step);
    counts?.set(cost, (counts.get(cost) ?? 0) + amount);
  }

  get steps(): string[] {
    return [...this.#counts.keys()];
  }

  /** Of one step, or of all. */
  sum(costs: readonly Cost[], step?: string): number {
    const counted = step === undefined ? [...this.#counts.values()] : [this.#counts.get(step)];
    return counted.flatMap((counts) => costs.map((cost) => counts?.get(cost) ?? 0)).reduce((sum, count) => sum + count, 0);
  }
}
