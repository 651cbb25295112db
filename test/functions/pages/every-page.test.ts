// What holds for every page in every language, whatever people typed (S1.21: WCAG 2.2 AA, no account, no scripts).

import { describe, expect, test } from 'vitest';
import { Language, languageTag } from '#core/language.ts';
import { stylesPath } from '#functions/shared/pages/styles.ts';
import { everyPage } from './every-page.ts';
import { controls, elements, ids, posted } from './reading-pages.ts';

const pages = Language.options.flatMap((language) =>
  Object.entries(everyPage(language)).map(([name, page]) => ({ name, language, page })),
);

describe.each(pages)('$name in $language', ({ language, page }) => {
  test('says its language, has one title, one heading and one main part that the skip link reaches', () => {
    expect(page).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${languageTag(language)}">`));
    expect(page.match(/<title>/g)).toHaveLength(1);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page.match(/<main /g)).toHaveLength(1);
    expect(page).toContain('<a class="skip" href="#main">');
  });

  test('needs no script and no inline style, so the content security policy can forbid both', () => {
    expect(page).not.toMatch(/<script|<style|\sstyle="|\son[a-z]+="|javascript:/i);
    expect(elements(page, 'link').map(({ attributes }) => attributes['href'])).toEqual([stylesPath]);
  });

  test('shows hostile text as text', () => {
    expect(page).not.toContain('<img');
    expect(page).not.toContain(`alert('x')`);
    expect(page).not.toContain('&amp;lt;');
  });

  test('labels every control', () => {
    const labelled = elements(page, 'label').map(({ attributes }) => attributes['for']);
    for (const { attributes } of controls(page)) expect(labelled).toContain(attributes['id']);
  });

  test('uses no id twice, and every id that is pointed at exists', () => {
    const known = ids(page);
    expect(known).toHaveLength(new Set(known).size);
    const pointed = [...page.matchAll(/(?:aria-describedby|aria-labelledby|for|href)="(#?[^"]*)"/g)].flatMap(
      ([whole, value = '']) => {
        if (whole.startsWith('href')) return value.startsWith('#') ? [value.slice(1)] : [];
        return value.split(' ');
      },
    );
    for (const id of pointed) expect(known).toContain(id);
  });

  test('posts forms with the token that stops forged requests', () => {
    if (!page.includes('class="workspace"')) return;
    const forms = [...page.matchAll(/<form[^>]*method="post".*?<\/form>/gs)].map(([form]) => form);
    expect(forms.length).toBeGreaterThan(0);
    for (const form of forms) {
      const isOurs = !/^<form[^>]* action="https?:/.test(form);
      // Whoever else a form goes to, such as the bucket of files, must not learn it.
      expect(posted(form)['csrf']).toEqual(isOurs ? ['forged-not'] : undefined);
    }
  });

  test('has nothing undefined in it', () => {
    expect(page).not.toMatch(/undefined|\[object|NaN|Invalid Date/);
  });
});

/** What a reader sees of every page, in one. */
function everyText(language: Language): string {
  return Object.values(everyPage(language))
    .join('')
    .replaceAll(/<[^>]*>/g, ' ');
}

test('Romanian is written with commas below, never cedillas', () => {
  expect(everyText('ro')).not.toMatch(/[şţŞŢ]/);
});

test.each(['it', 'fr', 'ca'] as const)('%s is written with the curved apostrophe', (language) => {
  expect(everyText(language)).not.toMatch(/\p{L}(?:'|&#39;)\p{L}/u);
});

test('Chinese is written with full-width punctuation, and says that its characters are the simplified ones', () => {
  expect(everyText('zh')).not.toMatch(/\p{Script=Han}\s*[,.;:!?()]/u);
  expect(everyText('zh')).not.toMatch(/[們這個為來時說還會]/);
  expect(everyPage('zh')['home']).toContain('<html lang="zh-Hans">');
});
