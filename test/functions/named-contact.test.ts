// What the page of a case says of a named contact (S3.6), over the real stores: who it is, what a person should look at first, and whether
// they are known again.

import { beforeAll, expect, test } from 'vitest';
import type { Case } from '#core/case/case.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { changeCase, performStaffAct } from '#core/handling/perform.ts';
import { acknowledgeComplaint } from '#core/handling/procedure-acts.ts';
import { staffActNamed } from '#core/handling/staff-acts.ts';
import { CaseView } from '#functions/shared/edges/http-case-view.ts';
import type { StaffFrame } from '#functions/shared/pages/layout.ts';
import { showCase } from '#functions/staff-workspace/show-case.ts';
import { viewCase } from '#functions/staff-workspace/view-case.ts';
import { arrangeDeployment, openExample, people } from './arrange-http.ts';

const deployment = arrangeDeployment({ PROFILE: 'social-cooperative.it' });

beforeAll(async () => {
  for (const person of Object.values(people)) await deployment.ports.staff.remember(person);
});

async function opened(told: Record<string, unknown>): Promise<Case> {
  const { caseId } = await openExample(deployment, told);
  return await changeCase(caseId, acknowledgeComplaint, deployment.ports, { signals: false });
}

async function act({ caseId }: Case, name: string, person: StaffPerson, input: unknown): Promise<Case> {
  const chosen = staffActNamed(name);
  if (!chosen) throw new Error(`no act is called ${name}`);
  return (await performStaffAct(caseId, chosen, input, person, deployment.ports)).record;
}

const seen = async (record: Case, person: StaffPerson = people.frontDesk) =>
  CaseView.parse(await viewCase(record, person, deployment.ports));

const frame: StaffFrame = {
  provider: { name: 'Valle dei Tigli', phone: '+39 06 0000 0000' },
  language: 'en',
  languages: ['en', 'it'],
  path: '/workspace/cases/x',
  timeZone: 'Europe/Rome',
  signedInAs: 'Fay Holt',
  csrf: 'x',
  places: ['cases'],
};

async function page(record: Case): Promise<string> {
  const { ports, clock } = deployment;
  const { profile } = ports.procedures.current();
  const [view, staff] = [await seen(record), await ports.staff.people()];
  return String(showCase({ frame, record, view, profile, staff, reader: people.frontDesk, now: clock.now() }));
}

test('S3.6: says in one line that nobody is named yet, offers those of the role to pick from, and then who it is', async () => {
  const record = await opened({ email: 'teresa@example.org' });
  expect((await seen(record)).namedContact).toEqual({ doubt: 'nobody', isKnownAgain: false });
  const before = await page(record);
  expect(before).toContain('Nobody is named yet.');
  const form = before.slice(before.indexOf('id="act-name_contact"'));
  const offered = form.slice(0, form.indexOf('</form>'));
  expect(Object.values(people).filter(({ personId }) => offered.includes(`value="${personId}"`))).toEqual([
    people.teamLeader,
    people.otherTeamLeader,
  ]);
  const named = await act(record, 'name_contact', people.frontDesk, { personId: 'ola' });
  expect((await seen(named)).namedContact).toEqual({ personId: 'ola', name: 'Ola Finch', isKnownAgain: true });
  const after = await page(named);
  expect(after).toContain('Ola Finch, given the case to take');
  expect(after).not.toMatch(/Nobody is named yet|For this case only/);
});

test('S3.6: warns where the contact has no part in the case, and where nothing would tell the person again', async () => {
  const record = await opened({ onBehalfOf: 'other', affectedPerson: 'Her mother', email: 'daughter@example.org' });
  const named = await act(record, 'name_contact', people.frontDesk, { personId: 'ola' });
  expect(await page(named)).toContain('For this case only');
  const about = await act(named, 'name_subject', people.frontDesk, { personId: 'ola' });
  expect((await seen(about)).namedContact?.doubt).toBe('no_part');
  expect(await page(about)).toContain('do not speak to them about it');
});

test('S3.6: nothing is said of contacts where the procedure has none', async () => {
  const record = await opened({});
  const { procedures } = deployment.ports;
  const { namedContact: _none, ...profile } = procedures.current().profile;
  const without = { ...procedures, pinned: () => ({ ...procedures.current(), profile }) };
  const view = await viewCase(record, people.frontDesk, { ...deployment.ports, procedures: without });
  expect(view).not.toHaveProperty('namedContact');
  expect(view.acts.map(({ act: name }) => name)).not.toContain('name_contact');
});
