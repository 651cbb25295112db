// A whole life in each procedure, carried out by its people in a browser: the same course that `npm run demo` shows. At each stage the
// page of the case is looked at in the language of the provider: what is due and why, what happened, and who may know of it.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Case, Phase } from '#core/case/case.ts';
import { Language, languageTag } from '#core/language.ts';
import { dueAt } from '#core/procedure/deadline.ts';
import { clockOf, type Procedure } from '#core/procedure/procedure.ts';
import { reasonIn } from '#core/procedure/profile.ts';
import { moment } from '#functions/shared/pages/moments.ts';
import { wordingIn } from '#functions/shared/pages/wording/wording.ts';
import { caseWordsIn } from '#functions/staff-workspace/words/catalogue.ts';
import { type AfterReading, courseOf, type Milestone, type Scene } from '#local/demo/course.ts';
import { authorization } from '#local/demo/hands.ts';
import { live } from '#local/demo/live.ts';
import { beginningOf } from '#local/demo/play.ts';
import { lifeWordsIn } from '#local/demo/words/catalogue.ts';
import { shippedProfiles } from '#test/support/shipped-profiles.ts';
import { type BrowserHands, inBrowser } from './browser-hands.ts';
import { look } from './look.ts';
import { startVisit, type Visit } from './visit.ts';

/** Of these the whole page is examined, at both widths; of the others, what they say. */
const examined: readonly Milestone[] = ['acknowledged', 'found', 'under_appeal', 'closed'];

test.concurrent.each(shippedProfiles)(
  '%s: a whole life in the workspace',
  async (name) => {
    const language = Language.parse(name.split('.').at(-1));
    const visit = await startVisit(name, beginningOf({ profile: name, profilesDir: 'profiles' }));
    try {
      const procedure = visit.house.system.ports.procedures.current();
      const words = lifeWordsIn(language);
      const seen: Milestone[] = [];
      const previewed = new Set<AfterReading>();
      const hands: BrowserHands = inBrowser(visit, language, async (page, act) => {
        expect(await page.locator('.notice.wrong').allTextContents()).toEqual([]);
        expect(await page.locator('.notice.good').textContent()).toBe(wordingIn(language).letter.ready);
        if (!previewed.has(act)) await look(page, `life-${language}-${act}`);
        previewed.add(act);
      });
      const life = await live(courseOf(procedure, words), {
        house: visit.house,
        hands,
        words,
        async onReached(milestone, scene) {
          const page = await hands.openCase(scene.record.reference, readerOf(scene));
          await requireCase(page, scene, language, visit);
          const knowing = await whoMayKnow(scene, visit);
          expect(await rowOf(page, wordingIn(language).casePage.seenBy)).toEqual(knowing);
          if (examined.includes(milestone) && !seen.includes(milestone)) await look(page, `life-${language}-${milestone}`);
          seen.push(milestone);
        },
      });
      expect(life.view).toMatchObject({ phase: 'closed', tasks: [] });
      expect(seen.at(-1)).toBe('closed');
    } finally {
      await visit.end();
    }
  },
  600_000,
);

/** Whoever handles it, or may take it. */
function readerOf({ record, people }: Scene): string {
  return record.handler.personId ?? people.find(({ role }) => role === record.handler.role)?.id ?? '';
}

async function requireCase(page: Page, { record, procedure }: Scene, language: Language, { house }: Visit): Promise<void> {
  const words = caseWordsIn(language);
  const shown = (await page.locator('main').textContent()) ?? '';
  expect(await page.locator('html').getAttribute('lang')).toBe(languageTag(language));
  expect(await page.locator('.tag').first().textContent()).toBe(words.phases[record.phase]);
  const dates = datesOf(record, procedure, language);
  for (const line of dates.lines) expect(shown).toContain(line);
  // Holidays are in sight; only the days counted one by one are folded away.
  const inSight = (await page.locator('section[aria-labelledby=deadlines] dl').allTextContents()).join();
  for (const holiday of dates.holidays) expect(inSight).toContain(holiday);
  const told = await page.locator('.timeline > li > p:first-child').allTextContents();
  const history = await house.system.ports.cases.history(record.caseId);
  expect(told).toHaveLength(history.length);
  for (const [index, { type }] of history.entries())
    expect(told[index]).toMatch(new RegExp(`^${RegExp.escape(words.events[type])}`));
}

/** What the page must say of each date: its name, the moment, the rule, and the holidays that its count passed over. */
function datesOf({ deadlines, stage }: Case, { profile, calendar }: Procedure, language: Language) {
  const frame = { language, timeZone: calendar.timeZone };
  const clocks = deadlines.map((deadline) => ({ ...deadline, ...clockOf(profile, deadline.what, stage) }));
  const lines = clocks.flatMap(({ what, dueAt: by, because }) => [
    caseWordsIn(language).deadlines[what],
    textOf(moment(by, frame).toString()),
    reasonIn(because, language, profile),
  ]);
  const holidays = clocks.flatMap(({ startedAt, span }) =>
    dueAt(startedAt, span, calendar, profile.calendar.dayZero).skipped.flatMap((day) =>
      day.why === 'holiday' ? [day.name] : [],
    ),
  );
  return { lines, holidays };
}

function textOf(markup: string): string {
  return markup.replaceAll(/<[^>]+>/g, '');
}

/** The parts of a line of facts, as the page lists them. */
async function rowOf(page: Page, term: string): Promise<string[]> {
  const row = page.locator('main dl.facts > div').filter({ has: page.locator(`dt:text-is("${term}")`) });
  return ((await row.locator('dd').first().textContent()) ?? '').split(', ').sort();
}

/**
 * S2.59: whoever has worked on it, whoever handles it or may take it or hears it, the Head of Service above, the front desk until an appeal
 * or the end of its window, and the quality manager; to everybody else there is no such case. Answers with their names.
 */
async function whoMayKnow({ record, people, procedure }: Scene, { house }: Visit): Promise<string[]> {
  const { ranks } = procedure.profile;
  const beforeAppeal: Phase[] = ['received', 'acknowledged', 'under_investigation', 'responded'];
  const isBelowHead = ranks.indexOf(record.handler.role) < ranks.indexOf('head_of_service');
  const isIn = ({ id, role }: Scene['people'][number]) =>
    role === 'quality_manager' ||
    record.involved.includes(id) ||
    role === record.handler.role ||
    record.hearing?.panel.includes(id) === true ||
    (role === 'head_of_service' && isBelowHead) ||
    (role === 'front_desk' && beforeAppeal.includes(record.phase));
  for (const person of people) {
    const headers = await authorization(house, person.id);
    const answer = await fetch(`${house.url}/api/cases/${record.reference}`, { headers });
    expect([record.phase, person.id, answer.status]).toEqual([record.phase, person.id, isIn(person) ? 200 : 404]);
    await answer.body?.cancel();
  }
  return people
    .filter(isIn)
    .map(({ name }) => name)
    .sort();
}
