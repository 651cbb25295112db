import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '#core/instant.ts';
import { looksAutomatic } from '#core/intake/submission/program-signs.ts';

const person = { isTrapSprung: false, age: 5 * MINUTE, text: 'Nobody came on Sunday.', recentFromAddress: 1 };
const links = 'http://a.example http://b.example www.c.example';

describe('W1: signs of a program', () => {
  test.each([
    ['somebody quick, whose form was filled in by the browser', { age: SECOND }],
    ['somebody who left the page open for three days', { age: 3 * DAY }],
    ['somebody who left it open for a month', { age: 30 * DAY }],
    ['a form that we did not show', { age: undefined }],
    ['somebody who pastes many addresses', { text: links }],
    ['a home in which ten people complain within the hour', { recentFromAddress: 10 }],
  ])('one weak sign is nothing against %s', (_who, sign) => {
    expect(looksAutomatic({ ...person, ...sign })).toBe(false);
  });

  test.each([
    ['links sent within a second', { age: SECOND, text: links }],
    ['links in a form that we did not show', { age: undefined, text: links }],
    ['the fifth quick form from one place', { age: SECOND, recentFromAddress: 5 }],
    ['the trap alone', { isTrapSprung: true, age: HOUR }],
  ])('a person looks first at %s', (_what, signs) => {
    expect(looksAutomatic({ ...person, ...signs })).toBe(true);
  });
});
