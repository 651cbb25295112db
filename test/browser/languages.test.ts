// The first pages that somebody meets, at a provider of each language: long words and wide characters must fit a narrow telephone too.

import { expect, test } from 'vitest';
import { Language, languageTag } from '#core/language.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';
import { shippedProfiles } from '#test/support/shipped-profiles.ts';
import { look } from './look.ts';
import { follow, passTime, startVisit } from './visit.ts';

/** English and Romanian are visited from end to end elsewhere. */
const others = Language.options.filter((language) => language !== 'en' && language !== 'ro');

test.each(others)('in %s the ways to complain, the form and its errors can be read and used', async (language) => {
  const profile = shippedProfiles.find((name) => name.endsWith(`.${language}`));
  const visit = await startVisit(profile);
  try {
    const words = wordingIn(language);
    const page = await visit.open({ locale: language });
    await page.goto('/');
    expect(await page.locator('html').getAttribute('lang')).toBe(languageTag(language));
    await look(page, `home-${language}`);
    await follow(page, page.getByRole('link', { name: words.home.form }));
    expect(await page.locator('h1').textContent()).toBe(words.complaintForm.title);
    await look(page, `form-${language}`);
    passTime(visit.clock, 60);
    await follow(page, page.getByRole('button', { name: words.complaintForm.send }));
    expect(await page.locator('.error-summary').textContent()).toContain(
      words.problems.missing(words.complaint.whatHappened.label),
    );
    await look(page, `form-error-${language}`);
  } finally {
    await visit.end();
  }
});
