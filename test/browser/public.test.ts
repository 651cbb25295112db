// The public site as somebody meets it who has no mouse, and no scripts either: the pages need none.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { additionWordsIn } from '#functions/public-site/words/addition-words.ts';
import { draftWordsIn } from '#functions/public-site/words/draft-words.ts';
import { safetyWordsIn } from '#functions/public-site/words/safety-words.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';
import { look } from './look.ts';
import { stories } from './stories.ts';
import { choose, fill, follow, passTime, requireFocus, startVisit, tabTo, type Visit } from './visit.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await startVisit();
});
afterAll(async () => await visit.end());

const countCases = async ({ house }: Visit) =>
  (
    await house.system.ports.cases.listReceived({
      from: '2020-01-01T00:00:00.000Z',
      to: '2039-01-01T00:00:00.000Z',
      limit: 500,
    })
  ).cases.length;

describe.each(['ro', 'en'] as const)('the form in %s', (language) => {
  const words = wordingIn(language);
  const story = stories[language];

  test('sent empty, it says what is missing first, and keeps what was written (WCAG 3.3.1)', async () => {
    const page = await visit.open({ locale: language });
    await page.goto('/complain');
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await look(page, `form-${language}`);
    passTime(visit.clock, 60);
    await fill(page, page.getByLabel(words.complaint.name.label), 'Maria');
    await follow(page, page.getByRole('button', { name: words.complaintForm.send }));

    const summary = page.locator('.error-summary');
    await requireFocus(summary);
    expect(await page.title()).toContain(words.layout.errorInTitle);
    expect(await page.getByLabel(words.complaint.name.label).inputValue()).toBe('Maria');
    await look(page, `form-error-${language}`);
    await tabTo(page, summary.getByRole('link'));
    await page.keyboard.press('Enter');
    await requireFocus(page.locator('#whatHappened'));
  });

  test('sent complete, it gives a reference and a page to follow, where the acknowledgement stands', async () => {
    const before = await countCases(visit);
    const page = await visit.open({ locale: language });
    await page.goto('/');
    await look(page, `home-${language}`);
    await follow(page, page.getByRole('link', { name: words.home.form }));
    passTime(visit.clock, 120);
    await fill(page, page.locator('#whatHappened'), story);
    await choose(page, page.getByLabel(words.complaint.onBehalfOfChoices.other));
    await fill(page, page.locator('#name'), 'Maria Fiica');
    await choose(page, page.getByLabel(words.complaint.preferredChannelChoices.email));
    await fill(page, page.locator('#email'), `maria.${language}@example.org`);
    await tabTo(page, page.getByRole('button', { name: words.complaintForm.send }));
    // An impatient finger presses twice, which ends the first request in mid-air.
    await Promise.all([page.keyboard.press('Enter'), page.keyboard.press('Enter')]);
    await page.locator('.reference strong').waitFor();
    await page.waitForLoadState();
    const reference = await page.locator('.reference strong').textContent();
    expect(reference).toMatch(/^[A-Z0-9-]{8,}$/);
    await look(page, `received-${language}`);
    expect(await countCases(visit)).toBe(before + 1);

    await visit.settle();
    await visit.house.system.advanceTo(later(10));
    await follow(page, page.getByRole('link', { name: words.received.follow }));
    expect(await page.locator('main').textContent()).toContain(reference);
    expect(await page.locator('details summary').count()).toBe(1);
    await tabTo(page, page.locator('details summary'));
    await page.keyboard.press('Enter');
    expect(await page.locator('.paper').textContent()).toContain(reference);
    await look(page, `tracking-${language}`);
    await fill(page, page.locator('#addition'), story);
    await follow(page, page.getByRole('button', { name: additionWordsIn(language).send }));
    expect(await page.getByRole('status').textContent()).toBe(additionWordsIn(language).added);
  });
});

const later = (minutes: number) => new Date(Date.parse(visit.clock.now()) + minutes * 60_000).toISOString() as never;

describe('on every public page', () => {
  test('the first Tab offers to skip to the content, and Enter does so (WCAG 2.4.1)', async () => {
    const page = await visit.open();
    await page.goto('/complain?lang=en');
    await page.keyboard.press('Tab');
    await requireFocus(page.getByRole('link', { name: wordingIn('en').layout.skipToContent }));
    await page.keyboard.press('Enter');
    await requireFocus(page.locator('#main'));
    await tabTo(page, page.locator('#whatHappened'));
  });

  test('the language can be changed in mid-sentence, and the page says so to programs', async () => {
    const page = await visit.open({ locale: 'ro' });
    await page.goto('/complain');
    await fill(page, page.locator('#name'), 'Maria');
    await follow(page, page.getByRole('button', { name: 'English' }));
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('h1').textContent()).toBe(wordingIn('en').complaintForm.title);
    expect(await page.locator('#name').inputValue()).toBe('Maria');
    // Enter in a field sends the form as it is, and does not press the button of a language.
    await follow(page, page.locator('#name'));
    expect(await page.locator('.error-summary').count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  test('a plain link leaves the site at once, for somebody who is watched, and going back finds a blank form (S2.8)', async () => {
    const page = await visit.open();
    await page.route(/^https:\/\//, (route) => route.fulfill({ body: 'the weather', contentType: 'text/html' }));
    await page.goto('/complain?lang=en');
    expect(await page.title()).toBe(safetyWordsIn('en').titles.form);
    await fill(page, page.locator('#whatHappened'), stories.en);
    await follow(page, page.getByRole('link', { name: wordingIn('en').layout.leaveQuickly }));
    expect(new URL(page.url()).origin).not.toBe(visit.house.url);
    await page.goBack();
    await page.locator('#whatHappened').waitFor();
    expect(await page.locator('#whatHappened').inputValue()).toBe('');
  });

  test('there is advice about the device, one link away', async () => {
    const page = await visit.open({ locale: 'ro' });
    await page.goto('/complain');
    await follow(page, page.getByRole('link', { name: wordingIn('ro').layout.deviceSafety }));
    expect(await page.locator('h1').textContent()).toBe(safetyWordsIn('ro').title);
    await look(page, 'safety-ro');
  });

  test('a form is saved under a code, and comes back by it', async () => {
    const words = draftWordsIn('en');
    const page = await visit.open();
    await page.goto('/complain?lang=en');
    await fill(page, page.locator('#whatHappened'), stories.en);
    await follow(page, page.getByRole('button', { name: words.keep }));
    const code = (await page.locator('.reference strong').textContent()) ?? '';
    await look(page, 'draft-kept-en');
    expect(page.url()).not.toContain(code);

    const later = await visit.open();
    await later.goto('/complain?lang=en');
    await follow(later, later.getByRole('link', { name: words.comeBack }));
    await fill(later, later.locator('#code'), code.slice(0, -1));
    await follow(later, later.getByRole('button', { name: words.open }));
    expect(await later.locator('#code-error').textContent()).toContain(words.notACode);
    await look(later, 'draft-return-error-en');
    await fill(later, later.locator('#code'), code.toLowerCase());
    await follow(later, later.getByRole('button', { name: words.open }));
    expect(await later.locator('#whatHappened').inputValue()).toBe(stories.en);
    await look(later, 'draft-opened-en');
  });

  test('an address that leads nowhere says so, and how to be helped', async () => {
    const page = await visit.open({ locale: 'en' });
    await page.goto('/track/none');
    expect(await page.locator('h1').textContent()).toBe(wordingIn('en').notFound.title);
    await look(page, 'not-found-en');
  });
});

test('where nobody is watched, going back finds what was typed, and sending it again is the same complaint (W2)', async () => {
  const open = await startVisit('england-adult-social-care.en');
  try {
    const page = await open.open();
    await page.goto('/complain');
    passTime(open.clock, 60);
    await fill(page, page.locator('#whatHappened'), stories.en);
    const send = page.getByRole('button', { name: wordingIn('en').complaintForm.send });
    await follow(page, send);
    const reference = await page.locator('.reference strong').textContent();
    await page.goBack();
    expect(await page.locator('#whatHappened').inputValue()).toBe(stories.en);
    await follow(page, send);
    expect(await page.locator('.reference strong').textContent()).toBe(reference);
    expect(await countCases(open)).toBe(1);
  } finally {
    await open.end();
  }
});
