// Somebody from outside hears an appeal and does not answer in time: through the shipped functions and machines the Chair is told by a mail
// whose link opens for them, and stops opening when the answer is there (S2.20, S2.59).

import { afterEach, expect, test } from 'vitest';
import { DAY, movedBy } from '#core/instant.ts';
import { openWorkspace } from '#test/journeys/evidence-staff.ts';
import { startTestSystem, type TestSystem } from '#test/support/system.ts';

let running: TestSystem | undefined;
afterEach(async () => await running?.stop());

const DECISION = { outcome: 'not_upheld', reason: 'Jurnalul vizitelor este complet.' };
const FINDING = { allegation: 'Vizite', outcome: 'not_upheld', rationale: 'Jurnalul este complet.' };

test('S2.20: an appeal that somebody from outside has not answered is told above whoever writes for them', async () => {
  const system = await startTestSystem();
  running = system;
  await system.mail({ from: 'maria@example.org', subject: 'Vizite', text: 'Vizitele de dimineață nu au avut loc.' });
  const { caseId, reference } = await system.theOnlyCase();
  const act = async (name: string, as: string, input = {}) => await system.act({ caseId }, name, as, input);
  await act('make_formal', 'team-leader', { askedBy: 'complainant', why: 'x' });
  await act('assign', 'head-of-service');
  await act('record_finding', 'head-of-service', FINDING);
  await act('decide_outcome', 'head-of-service', DECISION);
  await act('send_letter', 'head-of-service');
  await act('lodge_appeal', 'head-of-service', { reasons: 'Jurnalul nu este complet.' });

  // 1. Of the two who would hear it one steps back: too few are left for a panel.
  await act('recuse', 'quality-manager', { personId: 'trustee' });
  await act('name_outside_reviewer', 'quality-manager', { name: 'Ioana Dinu', office: 'Avocatul Poporului' });
  await act('hold_paper_review', 'quality-manager', { reason: 'Jurnalul spune tot.' });

  // 2. It is late: the Chair is told, and the link in the mail opens.
  const people = await system.ports.staff.people();
  const chair = people.find(({ personId }) => personId === 'chair');
  const toChair = () => system.outbox.listSent().filter(({ to }) => to.includes(chair?.email ?? ''));
  const before = toChair().length;
  await system.advanceTo(movedBy(system.clock.now(), 40 * DAY));
  const notice = toChair().slice(before).at(-1);
  const link = new RegExp(`/workspace/cases/${reference}`).exec(notice?.text ?? '')?.[0] ?? '';
  expect(link).not.toBe('');
  const workspace = openWorkspace(system);
  const desk = await workspace('chair');
  expect((await desk.get(link)).status).toBe(200);
  expect(await (await desk.get('/workspace')).text()).toContain(reference);
  // Who stepped back is told nothing, and finds nothing.
  expect((await (await workspace('trustee')).get(link)).status).toBe(404);
  expect((await system.theOnlyCase()).tasks).toMatchObject([{ kind: 'hasten_outside_answer', role: 'chair' }]);

  // 3. The answer is there: nobody is asked for it any more, and somebody above asks her in a month how she is treated (S2.12).
  await act('record_finding', 'quality-manager', FINDING);
  await act('decide_outcome', 'quality-manager', DECISION);
  await act('send_appeal_letter', 'quality-manager');
  expect((await system.theOnlyCase()).tasks).toMatchObject([{ kind: 'ask_about_treatment', role: 'chair' }]);
  expect(system.complaintsOfTheSystem).toEqual([]);
});
