// What each life of a case costs, as tables. `node local/bench/life-table.ts` prints them alone.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Life, type LifeAims, liveAll } from './lives.ts';
import { marked, printTable } from './table.ts';
import type { Cost } from './tally.ts';

const writeUnits: readonly Cost[] = ['write units: Cases', 'write units: its indexes', 'write units: CaseEvents'];
const columns: readonly { title: string; costs: readonly Cost[]; aim?: keyof LifeAims }[] = [
  { title: 'transitions', costs: ['transitions'], aim: 'transitions' },
  { title: 'write units', costs: writeUnits, aim: 'writeUnits' },
  { title: 'Cases', costs: ['write units: Cases'] },
  { title: 'indexes', costs: ['write units: its indexes'] },
  { title: 'Events', costs: ['write units: CaseEvents'] },
  { title: 'refused', costs: ['writes refused'] },
  { title: 'read units', costs: ['read units'] },
  { title: 'KMS', costs: ['KMS calls'] },
  { title: 'put', costs: ['S3 puts'] },
  { title: 'get', costs: ['S3 gets'] },
  { title: 'queued', costs: ['queue messages'] },
  { title: 'sent', costs: ['messages sent'] },
];

/** Lives all of them, and prints each when it has ended; answers with the first, which is answered at once. */
export async function printLives(newFolder: (name: string) => string): Promise<Life> {
  let first: Life | undefined;
  for await (const life of liveAll(newFolder)) {
    printLife(life);
    first ??= life;
  }
  if (!first) throw new Error('there is no life');
  return first;
}

function printLife({ name, tally, aims }: Life): void {
  console.log(`Life of a case, ${name}`);
  const aimed = columns.map(({ aim }) => (aim === undefined ? '' : String(aims[aim])));
  const total = columns.map(({ costs, aim }) =>
    marked(tally.sum(costs), aim === undefined ? Number.POSITIVE_INFINITY : aims[aim]),
  );
  const steps = tally.steps.map((step) => [step, ...columns.map(({ costs }) => String(tally.sum(costs, step)))]);
  printTable(['', ...columns.map(({ title }) => title)], [['aim', ...aimed], ['all of it', ...total], ...steps]);
}

if (import.meta.main) {
  const folder = mkdtempSync(join(tmpdir(), 'candour-lives-'));
  try {
    await printLives((name) => {
      const path = join(folder, name);
      mkdirSync(path);
      return path;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
