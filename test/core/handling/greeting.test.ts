import { expect, test } from 'vitest';
import { withoutGreetings } from '#core/handling/greeting.ts';

const names = ['Ana-Maria Popescu', 'Mihai Ionescu'];

test.each([
  'Dear Ana-Maria Popescu,',
  'Bună ziua, doamna Ana Popescu!',
  'Stimată doamnă Popescu Ana-Maria,',
  'Bonjour Madame Ana Popescu,',
  'Gentile Sig.ra Ana Popescu,',
  'Benvolguda senyora Ana Popescu:',
])('S2.21: "%s" greets and names nobody', (greeting) => {
  expect(withoutGreetings(`${greeting}\n\nNobody came.`, names)).toBe('\nNobody came.');
});

test.each([
  'Dear all, Ana Popescu hit me',
  'Bună, Ana Popescu a țipat la mine,',
  'Hello, it was Ana Popescu.',
  'Hello, it was Ana-Maria Popescu.',
  'Dear Ana-Maria Popescu, thank you.',
  'Ana Popescu',
  'Dear Ana Popescu, you shouted at me.',
])('S2.21: "%s" stays', (line) => {
  expect(withoutGreetings(`${line}\nNobody came.`, names)).toBe(`${line}\nNobody came.`);
});
