import { expect, test } from 'vitest';
import { fuzzMails } from './fuzz-mail.ts';

test('E33, E44: a thousand spoiled mails are read, placed once each, and stay as they arrived', async () => {
  const { count, failures, places, slowest } = await fuzzMails(1_000, 1);
  expect(failures).toEqual([]);
  expect(Object.values(places).reduce((sum, number) => sum + number, 0)).toBe(count);
  expect(slowest.milliseconds).toBeLessThan(5_000);
});

test('the same seed gives the same mails', async () => {
  const [one, other] = [await fuzzMails(50, 7), await fuzzMails(50, 7)];
  expect([one.bytes, one.places]).toEqual([other.bytes, other.places]);
  expect((await fuzzMails(50, 8)).bytes).not.toBe(one.bytes);
});
