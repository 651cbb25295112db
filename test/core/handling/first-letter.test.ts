// The language of the first letter, where what reached us left a doubt.

import { expect, test } from 'vitest';
import { messagesIn } from '#core/correspondence/messages/catalogue.ts';
import * as acts from '#core/handling/procedure-acts.ts';
import { Bench, complainant } from './bench.ts';

const asks = (language: 'en' | 'ro') => messagesIn(language).letter.whichLanguage;

test('M17, E50: the first acknowledgement is in both languages and asks which is preferred, the next in one', () => {
  const bench = new Bench({ complainant: { ...complainant, secondLanguage: 'ro' } });
  bench.perform(acts.acknowledgeComplaint);
  const [first] = bench.lastChange.letters;
  expect(first?.letter.text).toContain(asks('en'));
  expect(first?.letter.text).toContain(asks('ro'));

  bench.bringTo('responded');
  bench.act('make_formal', 'quality', { askedBy: 'complainant', why: 'x' });
  expect(bench.perform(acts.acknowledgeComplaint)).toBe(true);
  const [formal] = bench.lastChange.letters;
  expect(formal?.letterKind).toBe('acknowledgement');
  expect(formal?.letter.text).not.toContain(asks('en'));
  expect(formal?.letter.text).not.toContain(asks('ro'));
});

test('who is sure to be understood is not asked', () => {
  const bench = new Bench();
  bench.perform(acts.acknowledgeComplaint);
  expect(bench.lastChange.letters[0]?.letter.text).not.toContain(asks('en'));
});

test('E50: what somebody answers is written down, and from then on there is one language', () => {
  const bench = new Bench({ complainant: { ...complainant, secondLanguage: 'ro' } });
  bench.act('correct_contact', 'desk', {
    preferredChannel: 'email',
    email: 'maria@example.org',
    language: 'ro',
    why: 'She said so',
  });
  expect(bench.record.language).toBe('ro');
  expect(bench.context.complainant.language).toBe('ro');
  bench.perform(acts.acknowledgeComplaint);
  const letter = bench.lastChange.letters[0]?.letter;
  expect(letter?.language).toBe('ro');
  expect(letter?.text).not.toContain(asks('ro'));
});

test('a language that the provider does not write is kept as theirs, and answered in the provider’s own', () => {
  const bench = new Bench();
  bench.act('correct_contact', 'desk', {
    preferredChannel: 'email',
    email: 'maria@example.org',
    language: 'zh',
    why: 'She said so',
  });
  expect(bench.context.complainant.language).toBe('zh');
  expect(bench.record.language).toBe('ro');
});
