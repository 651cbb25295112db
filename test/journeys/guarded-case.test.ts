// Somebody who attended the programme for people who use violence complains by the form like anybody (S2.6), and is barred from the case of
// the woman whom he hurt (S2.62). His complaint is taken, answered and appealed against; nothing of what he reads tells of her, and nothing
// that anybody else reads tells what he is to the service.

import { afterEach, expect, test } from 'vitest';
import type { Case } from '#core/case/case.ts';
import { DAY, movedBy, SECOND } from '#core/instant.ts';
import { regulatorRow } from '#core/oversight/regulator-row.ts';
import { start as startPublicSite } from '#functions/public-site/handler.ts';
import { posted } from '#test/functions/pages/reading-pages.ts';
import { startTestSystem, type TestSystem } from '#test/support/system.ts';

let running: TestSystem | undefined;
afterEach(async () => await running?.stop());

const ACCOUNT = 'On Tuesday the group began an hour late, and the man who leads it laughed at me in front of the others.';
const SAID = 'perpetrator_programme';

async function arrange() {
  const system = await startTestSystem({ profile: 'domestic-abuse-charity.ro' });
  running = system;
  const site = await startPublicSite(system.outside);
  await system.mail({ from: 'Maria <maria@example.org>', subject: 'Visits', text: 'Nobody came to me this morning.' });
  const hers = await system.theOnlyCase();
  await system.act(hers, 'bar_person', 'team-leader', { name: 'Stefan Ionescu', email: 'him@example.org', why: 'She named him' });
  return { system, site, hers };
}

/** Fills in the form as a browser does, some seconds after it was shown. */
async function complain({ system, site, hers }: Awaited<ReturnType<typeof arrange>>, more: Record<string, string> = {}) {
  const shown = await (await site.request('/complain?lang=en')).text();
  const form = Object.fromEntries(Object.entries(posted(shown)).map(([name, [value = '']]) => [name, value]));
  await system.advanceTo(movedBy(system.clock.now(), 40 * SECOND));
  const body = new URLSearchParams({ ...form, whatHappened: ACCOUNT, name: 'Stefan Ionescu', email: 'him@example.org', ...more });
  const received = await site.request('/complain?step=send', { method: 'POST', body });
  await system.settle();
  const his = (await system.ports.cases.listActive()).find(({ caseId }) => caseId !== hers.caseId);
  if (!his) throw new Error('no case was opened');
  return { shown, received: await received.text(), his };
}

const FINDING = { allegation: 'The group', outcome: 'upheld', rationale: 'It began late, and the remark was made.' };
const DECISION = { outcome: 'upheld', apology: 'We are sorry.', measures: 'We spoke to him.', prevention: 'Two lead it now.' };

test('S2.6, S2.62: from the form to the appeal, the case tells him nothing of her and nobody what he is', async () => {
  const arranged = await arrange();
  const { system, site, hers } = arranged;
  const { shown, received, his } = await complain(arranged, { relation: SAID });
  const letters = () => system.outbox.listSent().filter(({ to }) => to.includes('him@example.org'));
  const now = async () => (await system.ports.cases.read(his.caseId)) ?? his;
  const act = async (name: string, as: string, input: unknown = {}) => await system.act(his, name, as, input);
  const looked = async (as: string) => {
    const [look] = ((await now()).looks ?? []).filter(({ seenBy }) => seenBy === undefined);
    await act('look_at_letter', as, { lookId: look?.lookId, verdict: 'may_leave' });
  };

  // He may say it on the form, as anybody may say anything there, and it is not repeated to him.
  expect(shown).toContain('programme for people who want to stop being violent');
  expect(received).toContain(his.reference);
  expect(received).not.toMatch(/programme|violent|barred/);
  expect(his).toMatchObject({ isGuarded: true, phase: 'acknowledged', handler: { role: 'team_leader' } });

  // Whoever handles it is warned: he is barred elsewhere. He is told nothing of it, and gets the receipt that anybody unproven gets.
  expect(his.tasks.map(({ kind }) => kind)).toEqual(['safeguard']);
  expect(letters()).toHaveLength(1);
  expect(letters()[0]?.text).not.toMatch(/http|Stefan|Maria|barred|programme/);
  const page = async () => {
    const path = new URL(system.ports.links.tracking(his)).pathname;
    return await (await site.request(`${path}?lang=en`)).text();
  };
  expect(await page()).not.toMatch(/programme|Maria|barred|safeguard/);

  // Somebody makes sure of him, and he is answered like anybody; but not by one person alone.
  await act('correct_contact', 'team-leader', {
    name: 'Stefan',
    preferredChannel: 'email',
    email: 'him@example.org',
    why: 'Rang',
  });
  await act('assign', 'team-leader');
  await act('name_subject', 'team-leader', { kind: 'service_user', name: 'Maria Rus' });
  const extension = { newDueOn: '2026-11-27' };
  await expect(act('extend', 'team-leader', { ...extension, reason: 'We have to ask Maria first.' })).rejects.toMatchObject({
    code: 'LetterIncomplete',
  });
  const reason = 'We have to ask somebody at the shelter in Lake Street first.';
  await expect(act('extend', 'team-leader', { ...extension, reason })).rejects.toMatchObject({ code: 'LetterNotLookedAt' });
  const [told] = ((await now()).looks ?? []).slice(-1);
  await act('look_at_letter', 'head-of-service', {
    lookId: told?.lookId,
    verdict: 'tells_too_much',
    why: 'It says where she is.',
  });
  expect(letters().some(({ text }) => text.includes('Lake Street'))).toBe(false);
  await expect(act('extend', 'team-leader', { ...extension, reason: 'We ask one more person.' })).rejects.toMatchObject({
    code: 'LetterNotLookedAt',
  });
  await looked('head-of-service');
  await act('extend', 'team-leader', { ...extension, reason: 'We ask one more person.' });
  expect(letters().at(-1)?.text).toContain('We ask one more person.');

  // Who looked leads the formal stage all the same.
  await act('make_formal', 'team-leader', { askedBy: 'complainant', why: 'He wants it in writing' });
  await act('assign', 'head-of-service');
  await act('record_finding', 'head-of-service', FINDING);
  await act('decide_outcome', 'head-of-service', DECISION);
  await expect(act('send_letter', 'head-of-service')).rejects.toMatchObject({ code: 'LetterNotLookedAt' });
  await looked('trustee');
  await act('send_letter', 'head-of-service');
  expect(letters().at(-1)?.text).toContain('We are sorry.');
  await act('lodge_appeal', 'head-of-service', { reasons: 'It happened again.' });
  expect((await now()).phase).toBe('under_appeal');

  // Wherever his words go: nobody who need not learns what he is, and he learns nothing of her.
  const stored = [
    await now(),
    await system.ports.cases.history(his.caseId),
    await system.ports.cases.listOutbox(his.caseId),
    regulatorRow(await now(), system.clock.now()),
    ...system.outbox.listSent().map(({ subject, text, html }) => [subject, text, html]),
    await page(),
  ];
  expect(JSON.stringify(stored)).not.toMatch(/perpetrator|programme for people/);
  const read = [...letters().map(({ text, html }) => [text, html]), await page()];
  expect(JSON.stringify(read)).not.toMatch(/Maria|Rus|Lake Street|barred|safeguard/);
  expect(JSON.stringify(read)).not.toContain(hers.reference);
  expect((await system.ports.cases.readPerson(his.caseId))?.complainant.relation).toBe(SAID);
  expect(system.complaintsOfTheSystem).toEqual([]);
});

test('S2.1: the same form with an answer that nobody offered, or none, opens a case like any other', async () => {
  const arranged = await arrange();
  const { his } = await complain(arranged, { relation: 'an elephant', email: 'lia@example.net', name: 'Lia' });
  expect(his).toMatchObject({ phase: 'acknowledged', tasks: [] });
  expect(his).not.toHaveProperty('isGuarded');
  expect((await arranged.system.ports.cases.readPerson(his.caseId))?.complainant).not.toHaveProperty('relation');
});

test('S2.6: somebody whose letter waits for a look does not wait longer than a task may lie', async () => {
  const arranged = await arrange();
  const { system } = arranged;
  const { his } = await complain(arranged, { relation: SAID, email: 'other@example.net' });
  await system.act(his, 'assign', 'team-leader');
  const extension = { newDueOn: '2026-11-27', reason: 'We ask one more person.' };
  await expect(system.act(his, 'extend', 'team-leader', extension)).rejects.toMatchObject({ code: 'LetterNotLookedAt' });
  const told = () => system.outbox.listSent().filter(({ to }) => to.some((address) => address.startsWith('head-of-service')));
  const before = told().length;
  await system.advanceTo(movedBy(system.clock.now(), 4 * DAY));
  const record: Case | undefined = await system.ports.cases.read(his.caseId);
  expect(record?.tasks).toMatchObject([{ kind: 'look_at_letter', toldAt: expect.any(String) }]);
  expect(told().length).toBeGreaterThan(before);
});
