// Whole lives of the system under faults and crashes. A failing life prints its seed; `SIM_SEED=<seed> vitest run test/simulation` lives it
// again, step by step. SIM_RUNS and SIM_STEPS make it longer.

import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LifeReport, live } from './life.ts';

const setting = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
const steps = setting('SIM_STEPS', 60);
const first = setting('SIM_SEED', setting('SIM_FIRST', 1));
const runs = process.env['SIM_SEED'] === undefined ? setting('SIM_RUNS', 3) : 1;

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
