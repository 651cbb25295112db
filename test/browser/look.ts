// What every page is held to, wherever a test comes by: no fault that axe can find (WCAG 2.0 to 2.2, A and AA, and good practice),
// nothing beyond the edge of a narrow telephone, and a picture of both widths for people to look at.

import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = join('test-artefacts', 'screenshots');
const rules = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations'],
};

/** What reaches past the right edge, as CSS selectors. */
const overflow = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    .map((element) => element.tagName.toLowerCase() + '.' + element.className);
})()`;

/** `name` is the picture's file name. Leaves the page as it was, at the wider of the two widths. */
export async function look(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const copy = await openCopy(page);
  for (const width of [360, 1_100]) {
    const size = { width, height: 800 };
    await Promise.all([page.setViewportSize(size), copy.setViewportSize(size)]);
    expect(await page.evaluate<string[]>(overflow), `${name} reaches beyond the right edge at ${width} px`).toEqual([]);
    await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true });
    const { violations } = await copy.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(rules)})`);
    const faults = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
    );
    expect(faults, `${name} at ${width} px`).toEqual([]);
  }
  await copy.context().close();
}

/** The tests browse without scripts, and axe is one: it gets the same page in a browser that runs them. */
async function openCopy(page: Page): Promise<Page> {
  const context = await page.context().browser()?.newContext({ bypassCSP: true });
  if (!context) throw new Error('the browser is gone');
  const copy = await context.newPage();
  const body = await page.content();
  await copy.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await copy.goto(page.url());
  await copy.evaluate(axeSource);
  return copy;
}
