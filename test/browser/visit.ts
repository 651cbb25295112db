// A house and a browser for one test file, and what a visitor does there: keys only. There is no mouse in these tests, so what cannot
// be reached or pressed by keyboard fails them.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Instant, instantOf, millisecondsOf, SECOND } from '#core/instant.ts';
import { ManualClock } from '#local/clock.ts';
import { type House, startHouse } from '#local/house.ts';
import { findChromium } from './chromium.ts';

/** A Monday in winter time. */
const START: Instant = '2026-11-09T08:00:00.000Z';
const MOST_TABS = 120;

export interface Visit {
  house: House;
  clock: ManualClock;
  /** A browser of its own, without scripts, which no page may need; no cookie is shared. */
  open(options?: BrowserContextOptions): Promise<Page>;
  /** Everything that the last request set off has run. */
  settle(): Promise<void>;
  end(): Promise<void>;
}

export async function startVisit(profile = 'domestic-abuse-charity.ro', startsAt: Instant = START): Promise<Visit> {
  const dataDir = mkdtempSync(join(tmpdir(), 'candour-browser-'));
  const clock = new ManualClock(startsAt);
  const failures: unknown[] = [];
  const log = { info() {}, warn() {}, error: (message: string, error?: unknown) => void failures.push(message, error) };
  const house = await startHouse({ port: 0, smtpPort: 0, dataDir: join(dataDir, 'house'), profile, clock, log });
  const browser = await chromium.launch({
    executablePath: findChromium(process.env),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=en-US',
    ],
  });
  const contexts: BrowserContext[] = [];
  return {
    house,
    clock,
    async open(options = {}) {
      const context = await browser.newContext({
        baseURL: house.url,
        bypassCSP: true,
        javaScriptEnabled: false,
        locale: 'en-GB',
        viewport: { width: 1100, height: 900 },
        ...options,
      });
      context.setDefaultTimeout(5_000);
      contexts.push(context);
      return await context.newPage();
    },
    settle: () => house.system.settle(),
    async end() {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await house.stop();
      rmSync(dataDir, { recursive: true, force: true });
      if (failures.length > 0) throw new Error('the house logged failures', { cause: failures });
    },
  };
}

/** Presses Tab until `target`, or one of several, has the focus. @throws Error when no number of tabs leads there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor({ state: 'attached' });
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press('Tab');
    if (await hasFocus(target)) return;
  }
  throw new Error(`the keyboard does not lead to ${target}`);
}

async function hasFocus(target: Locator): Promise<boolean> {
  return (await target.and(target.page().locator(':focus')).count()) > 0;
}

/** A browser moves the focus when it next draws the page, which on a busy machine is a while after it was loaded. */
export async function requireFocus(target: Locator): Promise<void> {
  await expect.poll(() => hasFocus(target), { timeout: 5_000 }).toBe(true);
}

/** Types into a field, in the place of what is there. */
export async function fill(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
}

/** Goes to a group of radio buttons and on to the one wanted by the arrow keys. */
export async function choose(page: Page, wanted: Locator): Promise<void> {
  const group = page.locator(`input[type=radio][name="${await wanted.getAttribute('name')}"]`);
  await tabTo(page, group);
  await page.keyboard.press('Space');
  for (let steps = await group.count(); steps > 0 && !(await wanted.isChecked()); steps -= 1) {
    await page.keyboard.press('ArrowDown');
  }
  if (!(await wanted.isChecked())) throw new Error(`the arrow keys do not lead to ${wanted}`);
}

/** Tabs to a link or button, presses Enter, and waits for the page that follows. */
export async function follow(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

/** Time in which a person reads and writes; a form that comes back at once is taken for a program's. */
export function passTime(clock: ManualClock, seconds: number): void {
  clock.advanceTo(instantOf(millisecondsOf(clock.now()) + seconds * SECOND));
}
