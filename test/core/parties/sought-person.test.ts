import { describe, expect, test } from 'vitest';
import { isSought } from '#core/parties/sought-person.ts';

const maria = {
  name: 'Ana-Maria Popescu',
  email: 'Maria@example.org',
  phone: '+40722123456',
  preferredChannel: 'email',
  language: 'ro',
  senderProven: true,
} as const;

describe('W3: who rings without a reference', () => {
  test.each(['ana-maria popescu', 'Popescu', 'Popescu Ana', 'maria pop', 'POPESCU, Ana-Maria', 'ana maria popesku'])(
    'is found by the name %s',
    (sought) => expect(isSought(sought, maria)).toBe(true),
  );

  test.each(['maria@EXAMPLE.org', '0722 123 456', '+40 722 123-456', '0040722123456', '2123456'])('is found by %s', (sought) =>
    expect(isSought(sought, maria)).toBe(true),
  );

  test.each(['', ' ', 'P', 'Ionescu', 'Popescu Ion', 'aria', '123456', '0722123457', 'other@example.org', '@'])(
    'is not found by "%s"',
    (sought) => expect(isSought(sought, maria)).toBe(false),
  );

  test('a part of a Chinese name is enough, and somebody who gave nothing is never found', () => {
    const { name: _name, email: _email, phone: _phone, ...nobody } = maria;
    expect(isSought('小芳', { ...nobody, name: '王小芳' })).toBe(true);
    expect(isSought('李', { ...nobody, name: '王小芳' })).toBe(false);
    expect(['Popescu', '0722123456', 'maria@example.org'].filter((sought) => isSought(sought, nobody))).toEqual([]);
  });
});
