// `npm run simulate -- --lives 1000 --first 1 --steps 60`: that many lives, each a whole system with all its cases, lived by worker processes.
// A life that breaks a promise is printed with its last steps and the command that lives it again; then the exit code is 1.

import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { type LifeReport, live } from './life.ts';

/** What a worker tells of one life. */
const Lived = z.object({
  seed: z.int(),
  steps: z.int(),
  profile: z.string(),
  cases: z.int(),
  /** Cases that went all the way from intake to their closing. */
  closed: z.int(),
  letters: z.int(),
  counts: z.record(z.string(), z.int()),
  violations: z.array(z.string()),
  lastSteps: z.array(z.string()),
});
type Lived = z.infer<typeof Lived>;

const TOLD_EVERY = 10;
const LAST_STEPS = 12;

function toldOf({ seed, steps, transcript, violations, counts, last }: LifeReport): Lived {
  const cases = last?.cases ?? [];
  return {
    seed,
    steps,
    profile: last?.profile.name ?? '',
    cases: cases.length,
    closed: cases.filter(({ history }) => history.some(({ type }) => type === 'case_closed')).length,
    letters: cases.reduce((sum, { letters }) => sum + letters.size, 0),
    counts,
    violations,
    lastSteps: violations.length > 0 ? transcript.slice(-LAST_STEPS) : [],
  };
}

/** Lives whatever seeds the parent sends, one after the other. */
function work(): void {
  process.on('disconnect', () => process.exit());
  process.on('message', async (message) => {
    const { seed, steps } = z.object({ seed: z.int(), steps: z.int() }).parse(message);
    const lived = await live(seed, steps).then(toldOf, (error: unknown) => unlived(seed, error));
    process.send?.(lived);
  });
}

function unlived(seed: number, error: unknown): Lived {
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const nothing = { steps: 0, profile: '', cases: 0, closed: 0, letters: 0, counts: {}, lastSteps: [] };
  return { seed, ...nothing, violations: [`the life could not be lived: ${why}`] };
}

interface Plan {
  lives: number;
  first: number;
  steps: number;
  workers: number;
}

/**
 * Every seed is lived once, until somebody interrupts: what is being lived then is lived to its end. A worker that dies over one is
 * followed by another, and the seed counts as broken.
 */
async function simulate({ lives, first, steps, workers }: Plan, onLived: (lived: Lived) => void): Promise<void> {
  let next = first;
  let isOver = false;
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      isOver = true;
    });
  }
  const env = {
    ...process.env,
    // The adapters' own retries would hide faults and take real time; durable writes to a disk are not what is tried here.
    AWS_MAX_ATTEMPTS: '1',
    ...(existsSync('/dev/shm') ? { SIM_DIR: process.env['SIM_DIR'] ?? '/dev/shm' } : {}),
  };
  const runOne = (): Promise<void> =>
    new Promise((resolve) => {
      const child = fork(import.meta.filename, ['--worker'], { env, detached: true });
      let seed: number | undefined;
      const give = () => {
        seed = !isOver && next < first + lives ? next : undefined;
        next += 1;
        if (seed === undefined) child.kill();
        else child.send({ seed, steps });
      };
      child.on('message', (message) => {
        onLived(Lived.parse(message));
        give();
      });
      child.on('exit', () => {
        if (seed === undefined) return resolve();
        onLived(unlived(seed, 'the worker died'));
        resolve(runOne());
      });
      give();
    });
  await Promise.all(Array.from({ length: Math.min(workers, lives) }, runOne));
}

function sumOf(counts: Record<string, number>, prefix: string): number {
  return Object.entries(counts).reduce((sum, [what, count]) => sum + (what.startsWith(prefix) ? count : 0), 0);
}

function report(lived: readonly Lived[], seconds: number): string {
  const counts: Record<string, number> = {};
  for (const { counts: own } of lived)
    for (const [what, count] of Object.entries(own)) counts[what] = (counts[what] ?? 0) + count;
  const total = (what: 'cases' | 'closed' | 'steps' | 'letters') => lived.reduce((sum, life) => sum + life[what], 0);
  const broken = lived.filter(({ violations }) => violations.length > 0);
  return [
    `${lived.length} lives, ${total('cases')} cases, ${total('closed')} of them from intake to closing, ${total('steps')} steps`,
    `${total('letters')} letters, ${sumOf(counts, 'fault ')} faults, ${counts['crash'] ?? 0} crashes`,
    `${broken.length} broken, ${seconds.toFixed(0)} seconds`,
  ].join('; ');
}

function actsOf(lived: readonly Lived[]): string {
  const done = new Map<string, number>();
  for (const { counts } of lived) {
    for (const [what, count] of Object.entries(counts)) if (/^staff ./.test(what)) done.set(what, (done.get(what) ?? 0) + count);
  }
  const acts = [...done].sort(([, one], [, other]) => other - one);
  return acts.map(([what, count]) => `${what.slice('staff '.length)} ${count}`).join(', ');
}

if (process.argv.includes('--worker')) work();
else if (import.meta.main) {
  const number = (otherwise: number) => ({ type: 'string', default: String(otherwise) }) as const;
  const { values } = parseArgs({
    options: { lives: number(100), first: number(1), steps: number(60), workers: number(availableParallelism()) },
  });
  const plan = {
    lives: Number(values.lives),
    first: Number(values.first),
    steps: Number(values.steps),
    workers: Number(values.workers),
  };
  const startedAt = performance.now();
  const lived: Lived[] = [];
  await simulate(plan, (life) => {
    lived.push(life);
    const { seed, profile, steps, violations, lastSteps } = life;
    if (violations.length > 0) {
      console.log(`\nseed ${seed} (${profile}), step ${steps}:\n${violations.slice(0, 5).join('\n')}\n${lastSteps.join('\n')}`);
      console.log(`SIM_SEED=${seed} SIM_STEPS=${plan.steps} npx vitest run test/simulation\n`);
    }
    if (lived.length % TOLD_EVERY === 0) console.log(report(lived, (performance.now() - startedAt) / 1000));
  });
  const broken = lived.filter(({ violations }) => violations.length > 0).map(({ seed }) => seed);
  console.log(`\n${report(lived, (performance.now() - startedAt) / 1000)}`);
  console.log(`acts of staff: ${actsOf(lived)}`);
  if (broken.length > 0) console.log(`broken: ${broken.sort((one, other) => one - other).join(', ')}`);
  process.exitCode = broken.length === 0 ? 0 : 1;
}
