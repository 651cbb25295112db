// Somebody uses their rights by themselves, through the shipped site, functions and machines: another handler, the formal stage, an appeal
// that is late (S2.18, S2.22, S2.41–S2.43); and an appeal that lay in the post tray for days.

import { afterEach, expect, test } from 'vitest';
import { deadlineOf } from '#core/case/case.ts';
import { maySee } from '#core/case/policy.ts';
import { DAY, movedBy } from '#core/instant.ts';
import { start as startPublicSite } from '#functions/public-site/handler.ts';
import { posted } from '#test/functions/pages/reading-pages.ts';
import { startTestSystem, type TestSystem } from '#test/support/system.ts';

let running: TestSystem | undefined;
afterEach(async () => await running?.stop());

const FINDING = { allegation: 'Visits', outcome: 'not_upheld', rationale: 'The log is complete.' };
const DECISION = { outcome: 'not_upheld', reason: 'The log shows every visit.' };
const TEXT = 'Good morning, for two weeks nobody has come to my mother in the morning, and nobody answers the telephone.';

async function arrange(profile: string) {
  const system = await startTestSystem({ profile });
  running = system;
  const site = await startPublicSite(system.outside);
  await system.mail({ from: 'may@example.org', subject: 'Visits', text: TEXT });
  const { caseId } = await system.theOnlyCase();
  const path = new URL(system.ports.links.tracking({ caseId })).pathname;
  return {
    system,
    act: async (name: string, as: string, input = {}) => await system.act({ caseId }, name, as, input),
    letters: () => system.outbox.listSent().filter(({ to }) => to.includes('may@example.org')),
    page: async (place = '') => await (await site.request(`${path}${place}?lang=en`)).text(),
    /** Fills in the form at `place`, presses, and reads what comes. */
    async choose(place: string, answers: Record<string, string> = {}): Promise<string> {
      const url = `${path}/${place}?lang=en`;
      const form = Object.entries(posted(await (await site.request(url)).text())).map(([name, [value = '']]) => [name, value]);
      const body = new URLSearchParams({ ...Object.fromEntries(form), ...answers });
      const { headers } = await site.request(url, { method: 'POST', body });
      await system.settle();
      return await (await site.request(headers.get('location') ?? '')).text();
    },
  };
}

test('S2.18, S2.22, S2.41: another handler, then formal, then late, each on their own page and each told in a letter', async () => {
  const { system, act, letters, page, choose } = await arrange('domestic-abuse-charity.ro');
  await act('assign', 'team-leader');
  expect(await choose('a')).toContain('Your complaint is led now by: ');
  expect(letters().at(-1)?.text).toContain('If you did not ask for this, please tell us.');
  const staff = await system.ports.staff.people();
  const { profile } = system.ports.procedures.current();
  const asked = staff.find(({ personId }) => personId === 'team-leader');
  if (!asked) throw new Error('nobody leads the team');
  expect(maySee(asked, await system.theOnlyCase(), profile, staff)).toBe(false);

  expect(await choose('b', { whyDissatisfied: 'Still nobody comes.' })).toContain('Your complaint is formal now.');
  // The machine has acknowledged it, with the clocks of the formal stage.
  expect(await system.theOnlyCase()).toMatchObject({
    phase: 'acknowledged',
    stage: 'formal',
    handler: { role: 'head_of_service' },
  });
  expect(letters().at(-1)?.text).toContain('We will now look into it carefully and fairly.');

  await act('assign', 'head-of-service');
  await act('record_finding', 'head-of-service', FINDING);
  await act('decide_outcome', 'head-of-service', DECISION);
  await act('send_letter', 'head-of-service');
  await system.advanceTo(movedBy(system.clock.now(), 60 * DAY));
  expect(await system.theOnlyCase()).toMatchObject({ phase: 'closed' });
  expect(await choose('c', { reasons: 'I was in hospital.' })).toContain('Somebody will decide whether we can still look at it');
  expect((await system.theOnlyCase()).tasks.at(-1)).toMatchObject({ kind: 'consider_late_appeal', role: 'chair' });
  await act('accept_late_appeal', 'chair', { why: 'She was in hospital.', reasons: 'She was in hospital.' });
  const shown = await page();
  for (const told of ['You asked for somebody else to handle it.', 'It became a formal complaint.', 'We accepted that you asked'])
    expect(shown).toContain(told);
  expect(system.complaintsOfTheSystem).toEqual([]);
});

test('S2.12: whoever is treated worse since they complained is heard above the handler, asked again a month later, and heard again', async () => {
  const { system, act, letters, page, choose } = await arrange('domestic-abuse-charity.ro');
  await act('assign', 'team-leader');
  const SAID = 'Since I complained the evening visit is left out.';
  expect(await choose('f', { said: SAID })).toContain('Somebody above those who handle your complaint looks into it by');
  expect((await system.theOnlyCase()).tasks).toMatchObject([{ kind: 'look_into_disadvantage', role: 'head_of_service' }]);
  expect(await page()).not.toContain(SAID);
  const noticesTo = (noticeKind: string) => system.outbox.listSent().filter(({ subject }) => subject?.includes(noticeKind));
  expect(noticesTo('cum este tratată o persoană')).toHaveLength(1);

  await act('record_finding', 'team-leader', FINDING);
  await act('decide_outcome', 'team-leader', DECISION);
  await act('send_letter', 'team-leader');

  // Left to lie it is told again, and after that it is the rank above's.
  await system.advanceTo(movedBy(system.clock.now(), 25 * DAY));
  expect((await system.theOnlyCase()).tasks.find(({ kind }) => kind === 'look_into_disadvantage')?.role).toBe('trustee');
  await act('answer_disadvantage', 'trustee', { found: 'worse', what: 'The evening visits begin again today.' });
  await system.settle();
  expect(letters().at(-1)?.text).toContain('The evening visits begin again today.');

  await system.advanceTo(movedBy(system.clock.now(), 60 * DAY));
  const closed = await system.theOnlyCase();
  expect(closed).toMatchObject({ phase: 'closed', tasks: [{ kind: 'ask_about_treatment', role: 'quality_manager' }] });
  await act('record_treatment', 'quality-manager', { answer: 'worse', said: 'The tone on the phone has changed.' });
  const again = (await system.theOnlyCase()).tasks.find(({ kind }) => kind === 'look_into_disadvantage');
  expect(again?.role).toBe('head_of_service');
  await act('answer_disadvantage', 'head-of-service', { found: 'not_worse', what: 'We listened to the calls with her.' });
  expect((await system.theOnlyCase()).tasks).toEqual([]);
  expect(system.complaintsOfTheSystem).toEqual([]);
});

test('S2.42, S2.43: an appeal on the page is acknowledged at once; one by mail counts from the Friday on which it came', async () => {
  const { system, act, letters, choose } = await arrange('england-adult-social-care.en');
  await act('assign', 'team-leader');
  await act('record_finding', 'team-leader', FINDING);
  await act('decide_outcome', 'team-leader', DECISION);
  await act('send_letter', 'team-leader');
  const { reference } = await system.theOnlyCase();
  await system.advanceTo('2026-11-13T16:30:00.000Z');
  await system.mail({ from: 'may@example.org', subject: `Re: ${reference}`, text: 'I do not agree with you.' });
  await system.advanceTo('2026-11-17T09:00:00.000Z');
  await act('lodge_appeal', 'front-desk', {});
  const record = await system.theOnlyCase();
  expect(record).toMatchObject({ phase: 'under_appeal', appealedAt: '2026-11-13T16:30:00.000Z' });
  expect(deadlineOf(record, 'answer_appeal')?.startedAt).toBe('2026-11-13T16:30:00.000Z');
  expect(letters().at(-1)?.text).toContain('on Friday, 13 November 2026');
  // Who hears it is not who the person wants: there is one Chair, so somebody from outside is looked for.
  expect(await choose('a')).toContain('We are looking for a person who has had no part in it');
  expect((await system.theOnlyCase()).tasks.map(({ kind }) => kind)).toContain('find_eligible_person');
});
