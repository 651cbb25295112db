// Links open a case without signing in, so they must end when the wrong person may have them (S2.61, S2.62).

import { beforeAll, expect, test } from 'vitest';
import type { Case } from '#core/case/case.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { changeCase, performStaffAct } from '#core/handling/perform.ts';
import { acknowledgeComplaint } from '#core/handling/procedure-acts.ts';
import { staffActNamed } from '#core/handling/staff-acts.ts';
import { start } from '#functions/public-site/handler.ts';
import { arrangeDeployment, openExample, people } from './arrange-http.ts';

const deployment = arrangeDeployment();
let site: Awaited<ReturnType<typeof start>>;

beforeAll(async () => {
  site = await start(deployment.outside);
  for (const person of Object.values(people)) await deployment.ports.staff.remember(person);
});

async function opened(told: Record<string, unknown> = {}): Promise<Case> {
  const record = await openExample(deployment, told);
  return await changeCase(record.caseId, acknowledgeComplaint, deployment.ports, { signals: false });
}

async function act({ caseId }: Case, name: string, input: unknown, person: StaffPerson = people.teamLeader): Promise<Case> {
  const found = staffActNamed(name);
  if (!found) throw new Error(`no act is called ${name}`);
  return (await performStaffAct(caseId, found, input, person, deployment.ports)).record;
}

async function answered(record: Case): Promise<void> {
  await act(record, 'assign', {});
  await act(record, 'record_finding', { allegation: 'Visits', outcome: 'upheld', rationale: 'Six visits were missed.' });
  await act(record, 'decide_outcome', {
    outcome: 'upheld',
    apology: 'We are sorry.',
    measures: 'The visits have begun again.',
    prevention: 'A colleague stands in.',
  });
  await sent(record);
}

/** S2.6: where somebody else looks at it first, it is sent once they have. */
async function sent(record: Case): Promise<void> {
  await act(record, 'send_letter', {}).catch(() => undefined);
  const now = await deployment.ports.cases.read(record.caseId);
  const [look] = now?.looks ?? [];
  if (look === undefined) return;
  await act(record, 'look_at_letter', { lookId: look.lookId, verdict: 'may_leave' }, people.head);
  await act(record, 'send_letter', {});
}

const linksOf = ({ caseId, linkEdition }: Case) => {
  const { links } = deployment.ports;
  const record = { caseId, linkEdition };
  return [links.tracking(record), links.status(record), links.evidence(record), links.survey(record)].map(
    (url) => new URL(url).pathname,
  );
};
const statusOf = async (path: string) => (await site.request(path)).status;
const statusesOf = async (record: Case) => await Promise.all(linksOf(record).slice(0, 3).map(statusOf));

test('S2.62: once somebody is barred, no link that was sent before opens anything, and new ones do', async () => {
  const before = await opened();
  expect(await statusesOf(before)).toEqual([200, 200, 200]);
  const after = await act(before, 'bar_person', { email: 'him@example.org', why: 'She named him' });
  expect(await Promise.all(linksOf(before).map(statusOf))).toEqual([404, 404, 404, 404]);
  expect(await statusesOf(after)).toEqual([200, 200, 200]);
});

test('S2.62: what is posted by a closed link is not filed as hers', async () => {
  const before = await opened();
  await act(before, 'bar_person', { email: 'him@example.org', why: 'She named him' });
  const messages = async () => (await deployment.ports.cases.listMessages(before.caseId)).length;
  const count = await messages();
  const answer = await site.request(linksOf(before)[0] ?? '', {
    method: 'POST',
    body: new URLSearchParams({ submissionKey: 'a'.repeat(20), text: 'I withdraw everything.' }),
  });
  expect([answer.status, await messages()]).toEqual([404, count]);
});

test.each([
  ['a mailbox that is left', { email: 'safe@example.org', preferredChannel: 'email' }, 404],
  ['a number that is left', { email: 'mina@example.org', preferredChannel: 'email' }, 404],
  [
    'links that staff close',
    { email: 'mina@example.org', phone: '+40722000001', preferredChannel: 'email', closesLinks: true },
    404,
  ],
  ['a name alone', { name: 'Mina V.', email: 'mina@example.org', phone: '+40722000001', preferredChannel: 'email' }, 200],
])('S2.62: of %s, the old link then answers as it should', async (_what, contact, status) => {
  const before = await opened({ phone: '+40722000001' });
  await act(before, 'correct_contact', { ...contact, why: 'She called us' });
  expect(await statusOf(linksOf(before)[0] ?? '')).toBe(status);
});

test('S2.62: a closed link reads like one that never was', async () => {
  const before = await opened();
  const [path = ''] = linksOf(before);
  await act(before, 'bar_person', { email: 'him@example.org', why: 'She named him' });
  const told = async (url: string) => (await (await site.request(url)).text()).replaceAll(url, '');
  const [closed, never] = await Promise.all([path, `/track/${'0'.repeat(36)}`].map(told));
  expect(closed).toBe(never);
});

test('S2.63: who is barred from another case reads where this one stands, and our answer only once a person made sure of them', async () => {
  const hers = await opened();
  await act(hers, 'bar_person', { email: 'him@example.org', why: 'She named him' });
  const record = await opened({ email: 'him@example.org', whatHappened: 'Nobody came to my wife.' });
  const [path = ''] = linksOf(record);
  await answered(record);
  const page = async () => await (await site.request(path)).text();
  expect(await page()).toContain(record.reference);
  expect(await page()).not.toContain('Six visits were missed.');
  await act(record, 'correct_contact', { email: 'him@example.org', preferredChannel: 'email', why: 'It is his brother' });
  expect(await page()).toContain('Six visits were missed.');
});

test('S2.61: an authority that is taken back takes what it covered off the page as well', async () => {
  const record = await opened({ onBehalfOf: 'other', affectedPerson: 'Her mother' });
  const [path = ''] = linksOf(record);
  await act(record, 'record_authority', { of: 'complainant', scope: 'details', document: 'A signed letter' });
  await answered(record);
  const page = async () => await (await site.request(path)).text();
  expect(await page()).toContain('Six visits were missed.');
  await act(record, 'revoke_authority', { of: 'complainant', why: 'Her mother wishes it' });
  expect(await page()).not.toContain('Six visits were missed.');
  expect(await page()).toContain(record.reference);
});
