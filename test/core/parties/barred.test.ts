// Who is taken for a barred person, and who is not.

import { describe, expect, test } from 'vitest';
import { findBarred, findBarredSender } from '#core/parties/barred.ts';
import type { Contact } from '#core/parties/circle.ts';

const barred = {
  barredId: 'b1',
  name: 'Ștefan Ionescu',
  email: 's.ionescu@example.org',
  phone: '+40700000123',
  postalAddress: 'Strada Lungă 5, Iași',
};
const circle = { parties: [], barred: [barred] };

describe('S2.62: a barred person is known', () => {
  test.each([
    ['by the name', { name: 'Ștefan Ionescu' }],
    ['without accents', { name: 'stefan ionescu' }],
    ['with a cedilla', { name: 'Ştefan Ionescu' }],
    ['surname first', { name: 'IONESCU, Ștefan' }],
    ['with a middle name', { name: 'Ștefan Radu Ionescu' }],
    ['with a slip of the pen', { name: 'Stefan Ionesco' }],
    ['with a letter too many', { name: 'Steffan Ionescu' }],
    ['by the address in capitals', { email: 'S.Ionescu@Example.ORG' }],
    ['by the address with a tag', { email: 's.ionescu+me@example.org' }],
    ['by the number', { phone: '+40700000123' }],
    ['by the number without the country', { phone: '0700 000 123' }],
    ['by where they live', { postalAddress: 'strada lunga 5 iasi' }],
    ['by one of several answers', { name: 'Somebody Else', phone: '+40700000123' }],
  ] satisfies [string, Contact][])('%s', (_how, contact) => {
    expect(findBarred(contact, circle)?.barredId).toBe('b1');
  });

  test.each([
    ['somebody with the same first name', { name: 'Ștefan Popa' }],
    ['a first name alone', { name: 'Ștefan' }],
    ['a relative', { name: 'Maria Ionescu' }],
    ['another address there', { email: 'm.ionescu@example.org' }],
    ['another number', { phone: '+40700000124' }],
    ['a neighbour', { postalAddress: 'Strada Lungă 7, Iași' }],
    ['nothing at all', {}],
  ] satisfies [string, Contact][])('%s is somebody else', (_who, contact) => {
    expect(findBarred(contact, circle)).toBeUndefined();
  });

  test('in Chinese, where one character makes another person', () => {
    const chinese = { parties: [], barred: [{ barredId: 'b2', name: '王小明' }] };
    expect(findBarred({ name: '王小明' }, chinese)?.barredId).toBe('b2');
    expect(findBarred({ name: '王小红' }, chinese)).toBeUndefined();
  });

  test('by what they write from', () => {
    expect(findBarredSender('s.ionescu@example.org', circle)?.barredId).toBe('b1');
    expect(findBarredSender('+40700000123', circle)?.barredId).toBe('b1');
    expect(findBarredSender(undefined, circle)).toBeUndefined();
  });

  test('an empty list bars nobody', () => {
    expect(findBarred(barred, { parties: [], barred: [] })).toBeUndefined();
  });
});
