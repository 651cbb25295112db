// The looking itself: a gate that sees nothing would let everything pass.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from './chromium.ts';
import { look } from './look.ts';
import { fill, startVisit, type Visit } from './visit.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await startVisit();
});
afterAll(async () => await visit.end());

const faulty = [
  { what: 'a field without a label', body: '<main><h1>Page</h1><input></main>', told: /^faulty at 360 px/ },
  { what: 'a line that a telephone cuts off', body: '<main><h1 style="width: 500px">Page</h1></main>', told: /right edge/ },
];

test.each(faulty)('$what is found', async ({ body, told }) => {
  const page = await visit.open();
  const head =
    '<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>Page</title></head>';
  await page.route('**/faulty', (route) =>
    route.fulfill({ body: `${head}<body>${body}</body></html>`, contentType: 'text/html' }),
  );
  await page.goto('/faulty');
  await expect(look(page, 'faulty')).rejects.toThrow(told);
});

test('a field that no key leads to is found', async () => {
  const page = await visit.open();
  await page.setContent('<input id="first"><input id="hidden" tabindex="-1">');
  await expect(fill(page, page.locator('#hidden'), 'text')).rejects.toThrow('does not lead to');
});

test('without a browser, one sentence says what to do', () => {
  expect(() => findChromium({ PATH: '/nowhere' })).toThrow(/install it .* or set CHROMIUM_PATH/);
  expect(() => findChromium({ CHROMIUM_PATH: '/nowhere/chromium' })).toThrow(/CHROMIUM_PATH names/);
});
