import { expect, test } from 'vitest';
import { countAnswer } from '#core/handling/mail-limits.ts';
import type { Tally } from '#core/ports.ts';

function countingTally(): Pick<Tally, 'count'> {
  const counts = new Map<string, number>();
  return {
    async count(what, minutes) {
      const key = `${what} ${minutes}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return counts.get(key) ?? 0;
    },
  };
}

test('E2: ten answers by a program go to one address in a day, and the next is a person’s decision', async () => {
  const tally = countingTally();
  const answers: unknown[] = [];
  for (let count = 0; count < 11; count += 1)
    answers.push(await countAnswer(count % 2 ? 'ana@example.org' : 'Ana@Example.org', tally));
  expect(answers).toEqual([...Array(10).fill(undefined), 'too_many_answers']);
  expect(await countAnswer('ion@example.org', tally)).toBeUndefined();
});

test('E2: a domain that answers from ever new addresses is answered two hundred times an hour', async () => {
  const tally = countingTally();
  const answers: unknown[] = [];
  for (let count = 0; count < 201; count += 1) answers.push(await countAnswer(`robot${count}@example.net`, tally));
  expect(answers.filter((why) => why === undefined)).toHaveLength(200);
  expect(answers.at(-1)).toBe('too_many_answers');
  expect(await countAnswer('ion@example.org', tally)).toBeUndefined();
});
