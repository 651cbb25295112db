import { describe, expect, test } from 'vitest';
import { readEmail } from '#core/intake/mail/read-email.ts';
import { senderCountsOf } from '#core/intake/mail/sender-counts.ts';
import { mailOf } from './mail-fixtures.ts';

const FROM = 'From: ana@example.org';
const keysOf = async (subject: string, text: string, { from = FROM, isProven = true } = {}) =>
  senderCountsOf({ mail: await readEmail(mailOf(from, `Subject: ${subject}`, '', text)), isProven }).map(({ key }) => key);
const shared = (one: readonly string[], other: readonly string[]) => one.filter((key) => other.includes(key)).length;

describe('E43: what one sender keeps writing', () => {
  test.each([
    ['Complaint 1', 'Nobody came.', 'RE: Fwd: complaint 22!', 'The food was cold.'],
    ['Monday', 'Nobody came, 12 times.', 'Tuesday', 'nobody came: 13 times'],
  ])('is alike: “%s: %s” and “%s: %s”', async (subject, text, otherSubject, otherText) => {
    expect(shared(await keysOf(subject, text), await keysOf(otherSubject, otherText))).toBe(2);
  });

  test.each([
    ['Mrs Ash', 'Nobody came to her.', 'Mr Birch', 'His food was cold.'],
    ['', 'Nobody came to her.', '', 'His food was cold.'],
    ['12', '', '13', ''],
  ])('is counted by its sender alone: “%s: %s” and “%s: %s”', async (subject, text, otherSubject, otherText) => {
    expect(shared(await keysOf(subject, text), await keysOf(otherSubject, otherText))).toBe(1);
  });

  test('is gathered at five when it is alike, and at twenty whatever it is', async () => {
    const mail = await readEmail(mailOf(FROM, 'Subject: A visit', '', 'Nobody came.'));
    expect(senderCountsOf({ mail, isProven: true }).map(({ casesAnHour }) => casesAnHour)).toEqual([20, 5, 5]);
  });

  test('is not counted with what somebody else writes in their name, nor at all of nobody', async () => {
    expect(shared(await keysOf('A', 'Words'), await keysOf('A', 'Words', { isProven: false }))).toBe(0);
    expect(await keysOf('A', 'Words', { from: 'X-Note: none' })).toEqual([]);
  });
});
