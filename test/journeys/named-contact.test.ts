// The journey of somebody who has a named contact: her second complaint finds that colleague by itself, one about that colleague does not,
// and her daughter's words are not taken for hers (S3.6).

import { afterEach, expect, test } from 'vitest';
import type { Case } from '#core/case/case.ts';
import { isExcluded } from '#core/case/policy.ts';
import { tasksFor } from '#core/case/tasks.ts';
import { registerComplaint } from '#core/handling/register-complaint.ts';
import { DAY, movedBy } from '#core/instant.ts';
import { complaintSubmissionFor, formChannel } from '#core/intake/submission/submission.ts';
import { startTestSystem, type TestSystem } from '#test/support/system.ts';

const systems: TestSystem[] = [];
afterEach(async () => {
  for (const system of systems.splice(0)) await system.stop();
});

const giulia = {
  personId: 'giulia',
  name: 'Giulia Conti',
  role: 'team_leader',
  email: 'giulia@staff.candour.localhost',
} as const;

async function start(): Promise<TestSystem> {
  const system = await startTestSystem({ profile: 'social-cooperative.it' });
  systems.push(system);
  await system.ports.staff.remember(giulia);
  return system;
}

const noticesTo = (system: TestSystem, to: string, { reference }: Case) =>
  system.outbox.listSent().filter((sent) => sent.to.includes(to) && sent.text.includes(reference));

/** The case that `complain` opens. */
async function opened(system: TestSystem, complain: () => Promise<void>): Promise<Case> {
  const before = new Set((await system.ports.cases.listActive()).map(({ caseId }) => caseId));
  await complain();
  const [found, ...more] = (await system.ports.cases.listActive()).filter(({ caseId }) => !before.has(caseId));
  if (!found || more.length > 0) throw new Error(`${more.length + 1} cases were opened, or none`);
  return found;
}

const teresa = (system: TestSystem, subject: string, text: string) =>
  opened(system, () => system.mail({ from: 'Teresa Fontana <teresa@example.org>', subject, text }));

async function namedByHerFirst(system: TestSystem): Promise<Case> {
  const first = await teresa(system, 'Le visite', 'Buongiorno, la visita della sera arriva sempre in ritardo.');
  expect(first.handler).toEqual({ role: 'team_leader' });
  const { record } = await system.act(first, 'name_contact', 'front-desk', { personId: 'giulia' });
  expect(record.handler).toEqual({ role: 'team_leader', personId: 'giulia' });
  await system.act(first, 'assign', 'giulia');
  return first;
}

test('S3.6: her second complaint is her contact’s to take, and goes to all in the role when they do not', async () => {
  const system = await start();
  await namedByHerFirst(system);
  const second = await teresa(system, 'La fattura', 'Buonasera, la fattura di ottobre conta visite che non ci sono state.');
  expect(second).toMatchObject({
    phase: 'acknowledged',
    handler: { role: 'team_leader', personId: 'giulia' },
    namedContact: { personId: 'giulia', isKnown: true },
  });
  expect(noticesTo(system, giulia.email, second)).toHaveLength(1);
  expect(noticesTo(system, 'team-leader@staff.candour.localhost', second)).toEqual([]);
  // The letter that she gets names nobody.
  const [receipt] = noticesTo(system, 'teresa@example.org', second);
  expect(receipt?.text).not.toMatch(/Giulia|Conti/);

  await system.advanceTo(movedBy(system.clock.now(), 3 * DAY));
  const waiting = await system.ports.cases.read(second.caseId);
  expect(waiting).toMatchObject({ phase: 'acknowledged', handler: { role: 'team_leader' } });
  expect(waiting?.handler).not.toHaveProperty('personId');
  expect(noticesTo(system, 'team-leader@staff.candour.localhost', second)).toHaveLength(1);
  await system.act(second, 'assign', 'team-leader');
  expect(system.complaintsOfTheSystem).toEqual([]);
});

test('S3.6, S2.21: one about her contact does not reach the contact, who cannot tell that it exists', async () => {
  const system = await start();
  await namedByHerFirst(system);
  const about = await teresa(system, 'Un reclamo', 'Giulia Conti mi ha urlato al telefono e ha chiuso.');
  expect(about.handler).toEqual({ role: 'team_leader' });
  const [staff, procedure] = [await system.ports.staff.people(), system.ports.procedures.current()];
  expect(isExcluded(giulia, about, procedure.profile, staff)).toBe(true);
  expect(tasksFor(giulia, about, procedure, staff, system.clock.now())).toEqual([]);
  expect(noticesTo(system, giulia.email, about)).toEqual([]);
  await expect(system.act(about, 'add_note', 'giulia', { note: 'x' })).rejects.toMatchObject({ code: 'CaseNotFound' });

  // She is still Teresa's contact: nothing on the other cases tells her that something has changed.
  const next = await teresa(system, 'Le chiavi', 'Buongiorno, chi ha le chiavi di casa mia?');
  expect(next.handler).toEqual({ role: 'team_leader', personId: 'giulia' });
});

test('S3.6, S1.4: a form for her from her daughter, who is nobody’s contact to find, is her contact’s once she is on the case', async () => {
  const system = await start();
  const first = await namedByHerFirst(system);
  const known = { preferredChannel: 'email', email: 'teresa@example.org', phone: '+390600000200', why: 'Ha telefonato' };
  await system.act(first, 'correct_contact', 'giulia', known);
  const { ports } = system;
  const submission = complaintSubmissionFor(ports.procedures.current().profile).parse({
    whatHappened: 'Nessuno è andato da mia madre questa mattina.',
    onBehalfOf: 'other',
    affectedPerson: 'Mia madre',
    email: 'figlia@example.org',
    preferredChannel: 'email',
  });
  const hers = await opened(system, async () => {
    const opening = await formChannel.openingOf({ submission, channel: 'web', receivedAt: system.clock.now() }, ports);
    await registerComplaint(opening, ports);
    await system.settle();
  });
  expect(hers.handler).toEqual({ role: 'team_leader' });
  const leader = 'team-leader@staff.candour.localhost';
  const told = () => [giulia.email, leader].map((to) => noticesTo(system, to, hers).length);
  expect(told()).toEqual([1, 1]);
  const mother = { role: 'service_user', name: 'Teresa Fontana', phone: '+390600000200' };
  const { record } = await system.act(hers, 'add_party', 'front-desk', mother);
  expect(record.handler).toEqual({ role: 'team_leader', personId: 'giulia' });
  expect(told()).toEqual([2, 1]);
});

test('S3.6: nothing that is kept of it tells who the person is, or can be held against what is kept of the barred', async () => {
  const { ports } = await start();
  const reach = 'email teresa@example.org';
  const digest = ports.contacts.digestOf(reach);
  expect(digest).toMatch(/^[\w-]{22}$/);
  expect(digest).not.toBe(ports.bars.digestOf(reach));
  expect(await ports.contacts.contactOf(digest)).toBeUndefined();
});
