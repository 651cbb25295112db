// A rule that a comment, a test or a profile cites can be looked up in docs/rules.md.

import { expect, test } from 'vitest';
import { projectFiles } from './source-files.ts';

const CITED = /\b(?:S[0-5]\.\d+|[EM]\d{1,2}|W\d)\b/g;
const FILES = projectFiles();
const RULES = FILES.find(({ path }) => path === 'docs/rules.md')?.text ?? '';

/** `S2.26 to S2.30` and `E27 to E29` stand for all between. */
function explained(rules: string): Set<string> {
  const ids = new Set(rules.match(CITED));
  for (const [, prefix = '', from = '', to = ''] of rules.matchAll(/((?:S\d\.)|[EMW])(\d+) to (?:S\d\.|[EMW])(\d+)/g)) {
    for (let number = Number(from); number <= Number(to); number += 1) ids.add(`${prefix}${number}`);
  }
  return ids;
}

function unexplained(texts: readonly string[], rules: string): string[] {
  const known = explained(rules);
  return [...new Set(texts.flatMap((text) => text.match(CITED) ?? []))].filter((id) => !known.has(id)).sort();
}

test('every cited rule is explained', () => {
  const texts = FILES.filter(({ path }) => /^(core|functions|profiles|statemachines|infra|local)\//.test(path));
  expect(texts.length).toBeGreaterThan(100);
  expect(
    unexplained(
      texts.map(({ text }) => text),
      RULES,
    ),
  ).toEqual([]);
});

test('a rule that nobody explains is found, and a range explains what lies in it', () => {
  expect(unexplained(['(S2.99, E1)'], '| E1 | a rule |')).toEqual(['S2.99']);
  expect(unexplained(['S2.28'], 'S2.26 to S2.30')).toEqual([]);
});
