// Somebody whose message does not tell their language hears from us in two, and everybody else in theirs.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { messagesIn } from '#core/correspondence/messages/catalogue.ts';
import { startTestSystem, type TestSystem } from '#test/support/system.ts';

let system: TestSystem;

beforeAll(async () => {
  system = await startTestSystem();
});

afterAll(async () => {
  await system.stop();
});

const lettersTo = (address: string) => system.outbox.listSent().filter(({ to }) => to.includes(address));

test('E50: a mail in two languages is acknowledged in both, in one mail that asks which is preferred', async () => {
  await system.mail({
    from: 'Maria Example <maria@example.org>',
    subject: 'Vizitele',
    text: 'Bună ziua, îngrijitoarea nu a venit nici ieri, nici astăzi.\n\nMy daughter helps me to write this in English as well.',
  });
  const letters = lettersTo('maria@example.org');
  expect(letters).toHaveLength(1);
  for (const language of ['ro', 'en'] as const) expect(letters[0]?.text).toContain(messagesIn(language).letter.whichLanguage);
});

test('M17: a text of two words is acknowledged in the likeliest language and in that of the provider, in one text', async () => {
  await system.text('+40700000001', 'cold food');
  const [acknowledgement] = lettersTo('+40700000001').filter(({ text }) => text.includes('received'));
  expect(acknowledgement?.text).toMatch(/we have received your message.* \/ am primit mesajul/);
});

test('a mail that is clear is acknowledged in its own language alone', async () => {
  await system.mail({
    from: 'Ion Example <ion@example.org>',
    subject: 'The visits',
    text: 'Nobody has answered the letters that I wrote to you, and my mother is still waiting for her carer.',
  });
  const [letter, ...others] = lettersTo('ion@example.org');
  expect(others).toEqual([]);
  expect(letter?.text).toContain(messagesIn('en').letter.addMore);
  expect(letter?.text).not.toContain(messagesIn('ro').letter.addMore);
  expect(letter?.text).not.toContain(messagesIn('en').letter.whichLanguage);
});
