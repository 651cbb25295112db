// Every hard case of intake that docs/rules.md explains is in the name of a test: who wonders whether a case is handled finds where it is
// shown.

import { expect, test } from 'vitest';
import { projectFiles } from './source-files.ts';

const HARD_CASE = /\b(?:E\d{1,2}|M\d{1,2}|W[1-3])\b/g;
const FILES = projectFiles();

/** What a test file says in strings: names of tests and of groups, and tables that make them. */
function casesNamedIn(text: string): string[] {
  const strings = text.match(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? [];
  return strings.flatMap((string) => string.match(HARD_CASE) ?? []);
}

function allCases(): string[] {
  const upTo = (prefix: string, last: number) => Array.from({ length: last }, (_, index) => `${prefix}${index + 1}`);
  return [...upTo('E', 50), ...upTo('M', 18), ...upTo('W', 3)];
}

test('each of E1 to E50, M1 to M18 and W1 to W3 is in the name of a test', () => {
  const tests = FILES.filter(({ path }) => /^test\/.*\.test\.ts$/.test(path));
  expect(tests.length).toBeGreaterThan(50);
  const named = new Set(tests.flatMap(({ text }) => casesNamedIn(text)));
  expect(allCases().filter((id) => !named.has(id))).toEqual([]);
});

test('an id in a comment is no test', () => {
  expect(casesNamedIn("// E31\ntest('E7, M3: once', () => {});")).toEqual(['E7', 'M3']);
});
