// What is written about the code is as old as the code.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Phase } from '#core/case/case.ts';
import { lifecycleActs } from '#core/case/lifecycle.ts';
import { drawLifecycle, LIFECYCLE_PAGE } from '#local/draw-lifecycle.ts';
import { machineNames, shippedMachine } from '#test/statemachines/shipped-machines.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('docs/case-lifecycle.md', () => {
  test('is what the lifecycle and the machines draw today (npm run lifecycle)', () => {
    expect(readFileSync(LIFECYCLE_PAGE, 'utf8')).toBe(drawLifecycle());
  });
  test('shows every phase, act and state', () => {
    const page = drawLifecycle();
    const states = machineNames.flatMap((name) => [...shippedMachine(name).states.keys()]);
    for (const word of [...Phase.options, ...lifecycleActs, ...states]) expect(page).toContain(word);
  });
});

/** What is wrong with the table of functions; none when each folder has its row, in order, with every cell filled. */
function tableFaults(readme: string, folders: readonly string[]): string[] {
  const rows = [...readme.matchAll(/^\| `([\w-]+)` +\|(.*)\|$/gm)];
  const named = rows.map(([, name = '']) => name);
  return [
    ...folders.filter((folder) => !named.includes(folder)).map((folder) => `${folder} is not in the table`),
    ...named.filter((name) => !folders.includes(name)).map((name) => `${name} is no function`),
    ...rows
      .filter(([, , cells = '']) => cells.split(' | ').length !== 3 || cells.split(' | ').some((cell) => cell.trim().length < 5))
      .map(([, name]) => `${name} has an empty cell`),
    ...(named.join() === [...named].sort().join() ? [] : ['the functions are not in order']),
  ];
}

describe('functions/README.md', () => {
  const readme = read('functions/README.md');
  const folders = readdirSync(new URL('../../functions', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
    .map(({ name }) => name);

  test('says of every function what calls it, what it changes and what surprises', () => {
    expect(folders.length).toBeGreaterThan(20);
    expect(tableFaults(readme, folders)).toEqual([]);
  });
  test.each([
    ['a function that is new', readme, [...folders, 'brand-new'], 'brand-new is not in the table'],
    ['a function that is gone', readme, folders.filter((name) => name !== 'sweep'), 'sweep is no function'],
    ['a cell left out', readme.replace('every ten minutes', ''), folders, 'sweep has an empty cell'],
  ])('%s is found', (_what, text, there, fault) => {
    expect(tableFaults(text, there)).toContain(fault);
  });
});

test('every function says in its handler’s first lines what it is', () => {
  for (const name of readdirSync(new URL('../../functions', import.meta.url)).filter((entry) => !/shared|README/.test(entry))) {
    expect(read(`functions/${name}/handler.ts`)).toMatch(/^\/\/ .{20}/);
  }
});
