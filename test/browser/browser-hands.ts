// A life carried out by people in a browser: the public form, the sign-in of each member of staff, the forms of the workspace, the page
// of the survey. Each of them has a window of their own, in the language of the provider.

import type { Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { expect } from 'vitest';
import { Instant, millisecondsOf } from '#core/instant.ts';
import type { Language } from '#core/language.ts';
import type { AfterReading } from '#local/demo/course.ts';
import { fieldOf, type Hands } from '#local/demo/hands.ts';
import { passTime, type Visit } from './visit.ts';

export interface BrowserHands extends Hands {
  /** The case as a member of staff sees it, in their own window. */
  openCase(reference: string, personId: string): Promise<Page>;
}

/** `onPreview` is shown each answer before it is signed or sent. */
export function inBrowser(
  visit: Visit,
  language: Language,
  onPreview: (page: Page, name: AfterReading) => Promise<void>,
): BrowserHands {
  const { house } = visit;
  const { timeZone } = house.system.ports.procedures.current().calendar;
  const windows = new Map<string, Promise<Page>>();

  function windowOf(personId: string): Promise<Page> {
    const known = windows.get(personId) ?? signIn(personId);
    windows.set(personId, known);
    return known;
  }

  async function signIn(personId: string): Promise<Page> {
    const person = house.system.people.find(({ id }) => id === personId);
    if (!person) throw new Error(`nobody is called ${personId}`);
    const page = await visit.open({ locale: language });
    await page.goto('/workspace');
    await press(page, 'main a.button');
    await press(page, `button[value="${personId}"]`);
    expect(page.url()).toBe(`${house.url}/workspace`);
    expect(await page.locator('body').textContent()).toContain(person.name);
    return page;
  }

  /** Months pass between two looks, and a sign-in lasts a day: whoever comes back signs in again, and is where they wanted to be. */
  async function openCase(reference: string, personId: string): Promise<Page> {
    const page = await windowOf(personId);
    const path = `/workspace/cases/${reference}`;
    await page.goto(path);
    const signIn = 'main a[href*="/workspace/sign-in"]';
    if ((await page.locator(signIn).count()) > 0) await press(page, signIn);
    expect(new URL(page.url()).pathname).toBe(path);
    return page;
  }

  return {
    openCase,

    async complain({ complainant, complaint }) {
      const page = await visit.open({ locale: language });
      await page.goto('/complain');
      passTime(visit.clock, 120);
      await page.locator('#whatHappened').fill(complaint.text);
      await page.locator('#name').fill(complainant.name);
      await pick(page, 'form', 'onBehalfOf', 'self');
      await pick(page, 'form', 'preferredChannel', 'email');
      await page.locator('#email').fill(complainant.email);
      await press(page, 'main form button:not([name])');
      await page.locator('.reference strong').waitFor();
      await visit.settle();
    },

    async act(reference, name, personId, input) {
      const page = await openCase(reference, personId);
      const form = page.locator(`#act-${name}`);
      if ((await form.locator('summary').count()) > 0 && (await form.getAttribute('open')) === null) {
        await form.locator('summary').press('Enter');
      }
      for (const [field, value] of Object.entries(input)) await fillIn(page, `#act-${name}`, field, value, timeZone);
      await press(page, `#act-${name} button`);
      const refused = await page.locator('.error-summary').allTextContents();
      expect(refused, `${name} by ${personId}`).toEqual([]);
      expect(await page.locator('[role=status]').count(), `${name} by ${personId}`).toBe(1);
      await visit.settle();
    },

    async readAndFinish(reference, name, personId) {
      const page = await openCase(reference, personId);
      await press(page, '#act-preview_letter button');
      await onPreview(page, name);
      expect(await page.locator('main form').getAttribute('action')).toMatch(new RegExp(`/acts/${name}$`));
      await press(page, 'main form button');
      expect(await page.locator('[role=status]').count(), `${name} by ${personId}`).toBe(1);
      await visit.settle();
    },

    async answerSurvey(link, answers) {
      const page = await visit.open({ locale: language });
      await page.goto(link);
      for (const [name, value] of Object.entries(answers)) {
        if (name === 'comment') await page.locator('#comment').fill(String(value));
        else if (value !== undefined) await pick(page, 'main', name, fieldOf(value));
      }
      await press(page, 'main form button');
      expect(page.url()).toContain('thanks');
      await visit.settle();
    },
  };
}

/** Presses a link or button, and waits for the page that follows. */
async function press(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator(selector).first().press('Enter')]);
}

/** One of the answers to choose from. */
async function pick(page: Page, within: string, name: string, value: string): Promise<void> {
  const wanted = page.locator(`${within} [name="${name}"][value="${value}"]`).first();
  if (!(await wanted.isChecked())) await wanted.press('Space');
}

/** Writes one answer of an act into its form, whatever kind of question it is. */
async function fillIn(page: Page, within: string, name: string, value: unknown, timeZone: string): Promise<void> {
  if (value === undefined) return;
  if (Array.isArray(value)) {
    for (const one of value) await pick(page, within, name, String(one));
    return;
  }
  const field = page.locator(`${within} [name="${name}"]`).first();
  const kind = await field.getAttribute('type');
  if (kind === 'radio' || kind === 'checkbox') return await pick(page, within, name, String(value));
  if ((await page.locator(`${within} select[name="${name}"]`).count()) > 0) return void (await field.selectOption(String(value)));
  const isMoment = Instant.safeParse(value).success;
  await field.fill(isMoment ? localTime(String(value), timeZone) : String(value));
}

/** As a browser's field for a moment holds it. */
function localTime(at: string, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(millisecondsOf(at)).toZonedDateTimeISO(timeZone);
  return local.toPlainDateTime().toString({ smallestUnit: 'minute' });
}
