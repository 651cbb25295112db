// What goes wrong around the rules: the workflow wakes late or never heard of an act, a step comes twice or fails, letters and notices are
// lost, and what arrived is told after the next thing has happened. In half of the lives nothing does.

import type { OutboxEntry } from '#core/case/outbox.ts';
import { letterArrived } from '#core/handling/letter-delivered.ts';
import { letterLost } from '#core/handling/lose-letter.ts';
import { noticeFailed } from '#core/handling/lose-notice.ts';
import { recordFault } from '#core/handling/record-fault.ts';
import { DAY, HOUR, type Instant, MINUTE, movedBy } from '#core/instant.ts';
import { actOfStep, type Bench } from '#test/core/handling/bench.ts';
import { type SeededChance, seededChance } from '#test/support/seeded-chance.ts';

/** A sweeper finds what nobody told the workflow of within that time. */
const SWEPT_WITHIN = 20 * MINUTE;

/** How many steps may be owed in one moment, failed ones included. */
const MOST_STEPS = 30;

export class Mishaps {
  readonly #draw: SeededChance;
  readonly #isFaulty: boolean;
  readonly #seen = new Set<number>();
  readonly counts = new Map<string, number>();
  readonly violations: string[] = [];

  constructor(seed: number) {
    this.#draw = seededChance(`mishaps ${seed}`);
    this.#isFaulty = this.#draw.once(2);
  }

  get happened(): boolean {
    return this.counts.size > 0;
  }

  /** What the workflow does now, or as soon as it can. */
  settle(bench: Bench): string[] {
    if (this.#once(8)) this.#late(bench, 'signal lost', movedBy(bench.now, SWEPT_WITHIN));
    const steps: string[] = [];
    for (;;) {
      const { step } = bench.prospect;
      const act = actOfStep[step];
      if (!act) return [...steps, ...this.#post(bench)];
      if (steps.length > MOST_STEPS) throw new Error(`the same moment owes step after step: ${steps.join(', ')}`);
      if (this.#once(12)) {
        this.#count('step failed');
        bench.perform((record, context) => recordFault(record, step, context));
        this.#late(bench, 'tried again', movedBy(bench.now, HOUR));
        steps.push(`${step} failed`);
        continue;
      }
      bench.perform(act);
      steps.push(step);
      if (!this.#once(4)) continue;
      this.#count('step twice');
      const { version } = bench.record;
      if (bench.prospect.step !== step && bench.perform(act))
        this.violations.push(`${step} came twice and changed version ${version}`);
    }
  }

  /** Moves the clock to `to`; a workflow that sleeps looks at the case only then, or days later. */
  passTo(to: Instant, bench: Bench): string[] {
    if (this.#once(6)) {
      this.#late(bench, 'woke late', movedBy(to, this.#draw.below(3 * DAY)));
      return this.settle(bench);
    }
    const steps = this.settle(bench);
    while (bench.prospect.step !== 'leave' && bench.prospect.wakeAt <= to) {
      bench.now = bench.prospect.wakeAt;
      steps.push(...this.settle(bench));
    }
    if (bench.now < to) bench.now = to;
    return steps;
  }

  /** What became of the letters and notices that have left since. */
  #post(bench: Bench): string[] {
    const fresh = bench.changes.flatMap(({ outbox }) => outbox).filter(({ outboxId }) => !this.#seen.has(outboxId));
    return fresh.flatMap((entry) => {
      this.#seen.add(entry.outboxId);
      if (entry.kind === 'letter' && entry.channel === 'email' && this.#draw.once(2)) return this.#arrive(entry, bench);
      return this.#once(8) ? this.#lose(entry, bench) : [];
    });
  }

  #arrive(entry: Extract<OutboxEntry, { kind: 'letter' }>, bench: Bench): string[] {
    const deliveredAt = movedBy(entry.at, this.#isFaulty ? 0 : MINUTE);
    return bench.perform((record, context) => letterArrived(record, entry, deliveredAt, context)) ? ['arrived'] : [];
  }

  #lose(entry: OutboxEntry, bench: Bench): string[] {
    this.#count(`${entry.kind} lost`);
    const copy = bench.changes.flatMap(({ letters }) => letters).find(({ outboxId }) => outboxId === entry.outboxId);
    const kept = copy && { ...copy, ...copy.letter };
    bench.perform((record, context) =>
      entry.kind === 'letter'
        ? letterLost(record, entry, entry.channel === 'sms' ? kept : undefined, 'not_delivered', context)
        : noticeFailed(record, entry, 'rejected', context),
    );
    return [`${entry.kind} lost`];
  }

  #late(bench: Bench, what: string, to: Instant): void {
    this.#count(what);
    bench.now = to;
  }

  #once(times: number): boolean {
    return this.#isFaulty && this.#draw.once(times);
  }

  #count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }
}
