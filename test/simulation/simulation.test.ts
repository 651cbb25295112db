// Whole lives of the system under faults and crashes. A failing life prints its seed; `SIM_SEED=<seed> vitest run test/simulation` lives it
// again, step by step. SIM_RUNS and SIM_STEPS make it longer.

import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isOpen } from '#core/case/case.ts';
import { movedBy } from '#core/instant.ts';
import { violationsOf } from './invariants.ts';
import { type LifeReport, live } from './life.ts';
import type { Snapshot } from './snapshot.ts';

/** A life with an open case and a letter by mail after its first quiet look. */
const HEALTHY_SEED = 4;

const setting = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
const steps = setting('SIM_STEPS', 36);
const first = setting('SIM_SEED', setting('SIM_FIRST', 1));
const runs = process.env['SIM_SEED'] === undefined ? setting('SIM_RUNS', 2) : 1;

// The adapters' own retries would hide faults and take real time; durable writes to a disk are not what is tried here.
const kept = { attempts: process.env['AWS_MAX_ATTEMPTS'], dir: process.env['SIM_DIR'] };
beforeAll(() => {
  process.env['AWS_MAX_ATTEMPTS'] = '1';
  if (existsSync('/dev/shm')) process.env['SIM_DIR'] ??= '/dev/shm';
});
afterAll(() => {
  process.env['AWS_MAX_ATTEMPTS'] = kept.attempts ?? '3';
  if (kept.dir === undefined) delete process.env['SIM_DIR'];
});

function requireHealthy({ seed, steps: lived, transcript, violations }: LifeReport): void {
  const story = `seed ${seed}, step ${lived}:\n${violations.join('\n')}\n\nthe last steps:\n${transcript.slice(-12).join('\n')}\n\nSIM_SEED=${seed} SIM_STEPS=${steps} vitest run test/simulation\n`;
  expect(violations, story).toEqual([]);
}

test.for(Array.from({ length: runs }, (_, index) => first + index))(
  'life %i keeps every promise',
  { timeout: 120_000 + steps * 2_000 },
  async (seed) => {
    const report = await live(seed, steps, process.env['SIM_SEED'] === undefined ? undefined : (line) => console.log(line));
    if (process.env['SIM_COUNTS'] !== undefined) console.log(seed, report.steps, JSON.stringify(report.counts));
    requireHealthy(report);
  },
);

test('the same seed lives the same life', { timeout: 120_000 }, async () => {
  const [one, other] = [await live(9, 11), await live(9, 11)];
  expect(other.transcript).toEqual(one.transcript);
});

test('every invariant can fail', { timeout: 120_000 }, async () => {
  const { last } = await live(HEALTHY_SEED, 12);
  if (!last) throw new Error('nothing was lived');
  expect(violationsOf(last)).toEqual([]);
  const failing = (doctor: (snapshot: Snapshot) => void, before?: Snapshot): string[] => {
    const doctored = structuredClone(last);
    doctor(doctored);
    return violationsOf(doctored, before).map((violation) => violation.split(':')[0] ?? '');
  };
  const openCase = ({ cases }: Snapshot) => cases.find(({ record }) => isOpen(record)) ?? fail('no open case');
  const letterOf = ({ sent }: Snapshot) => sent.find(({ headers }) => headers !== undefined) ?? fail('no letter');

  expect(failing((snapshot) => void openCase(snapshot).messages.pop())).toContain('everyMessageHasOnePlace');
  expect(
    failing((snapshot) => {
      openCase(snapshot).record.deadlines = [];
    }),
  ).toContain('everyOpenCaseHasANextStep');
  expect(
    failing((snapshot) => {
      openCase(snapshot).wait = undefined;
    }),
  ).toContain('everyOpenCaseHasANextStep');
  expect(failing((snapshot) => void snapshot.sent.push(letterOf(snapshot)))).toContain('nothingIsSentTwice');
  expect(
    failing((snapshot) => {
      snapshot.sent = [];
    }),
  ).toContain('nothingIsForgotten');
  expect(failing((snapshot) => void openCase(snapshot).history.pop())).toContain('everyChainVerifies');
  expect(
    failing((snapshot) => {
      snapshot.deadLetters = 1;
    }),
  ).toContain('nothingIsDead');
  expect(
    failing((snapshot) => {
      const { record } = openCase(snapshot);
      record.handler = { role: 'team_leader', personId: 'team-leader' };
      record.recused = ['team-leader'];
    }),
  ).toContain('nobodyExcludedIsTold');
  expect(
    failing((snapshot) => {
      const { record } = openCase(snapshot);
      record.phase = 'under_appeal';
      record.involved = ['chair'];
      record.handler = { role: 'chair', personId: 'chair' };
    }),
  ).toContain('reviewersAreFresh');
  expect(
    failing((snapshot) => {
      const { record } = openCase(snapshot);
      const dueAt = movedBy(snapshot.now, -1);
      record.phase = 'under_investigation';
      record.deadlines = [{ what: 'respond', startedAt: record.receivedAt, dueAt, firstDueAt: dueAt }];
      delete record.escalatedAt;
    }),
  ).toContain('everyOverdueAnswerWasRaised');
});

function fail(what: string): never {
  throw new Error(`the healthy life has ${what}`);
}
