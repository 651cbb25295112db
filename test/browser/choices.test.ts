// Somebody decides about their own complaint with the keyboard alone and without scripts: another handler, then the formal stage.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { choiceWordsIn } from '#functions/public-site/words/choice-words.ts';
import { safetyWordsIn } from '#functions/public-site/words/safety-words.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';
import { look } from './look.ts';
import { stories } from './stories.ts';
import { fill, follow, requireFocus, startVisit, type Visit } from './visit.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await startVisit();
});
afterAll(async () => await visit.end());

async function complain(language: 'ro' | 'en'): Promise<string> {
  const answer = await fetch(`${visit.house.url}/api/complaints`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ whatHappened: stories[language], language, email: `maria.${language}@example.org` }),
  });
  const told: unknown = await answer.json();
  await visit.settle();
  if (typeof told !== 'object' || told === null || !('trackingUrl' in told)) throw new Error('no complaint was taken');
  return new URL(String(told.trackingUrl)).pathname;
}

test.each(['ro', 'en'] as const)(
  'S2.18, S2.22: in %s, each is a link, a page that says what it means, and one button',
  async (language) => {
    const words = choiceWordsIn(language);
    const path = await complain(language);
    const page = await visit.open({ locale: language });
    await page.goto(path);
    await look(page, `choices-${language}`);

    await follow(page, page.getByRole('link', { name: words.anotherHandler.name }));
    expect(await page.locator('h1').textContent()).toBe(words.anotherHandler.name);
    expect(await page.title()).toBe(safetyWordsIn(language).titles.form);
    expect(await page.getByRole('link', { name: wordingIn(language).layout.leaveQuickly }).count()).toBe(1);
    await look(page, `choice-handler-${language}`);
    await follow(page, page.getByRole('button', { name: words.anotherHandler.send }));
    await visit.settle();
    const office = language === 'ro' ? 'Șef de serviciu' : 'Head of Service';
    expect(await page.getByRole('status').textContent()).toBe(words.anotherHandler.done(office));

    await follow(page, page.getByRole('link', { name: words.formal.name }));
    // Where people may be watched the page repeats nothing of what they told us.
    expect(await page.locator('#whatHappened').inputValue()).toBe('');
    await follow(page, page.getByRole('button', { name: words.formal.send }));
    await requireFocus(page.locator('.error-summary'));
    expect(await page.title()).toContain(wordingIn(language).layout.errorInTitle);
    await look(page, `choice-formal-error-${language}`);
    await fill(page, page.locator('#whyDissatisfied'), stories[language]);
    await follow(page, page.getByRole('button', { name: words.formal.send }));
    await visit.settle();
    expect(await page.getByRole('status').textContent()).toBe(words.formal.done);
    await page.goto(path);
    expect(await page.getByRole('link', { name: words.formal.name }).count()).toBe(0);
  },
);
