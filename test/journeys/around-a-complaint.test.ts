// Journeys through the shipped functions and machines that a single happy case does not take: texts, appeals, conflicts of interest,
// strangers and robots, extensions, the formal stage, another country's procedure, a restart.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Case } from '#core/case/case.ts';
import { maySee } from '#core/case/policy.ts';
import { recordSurvey } from '#functions/public-site/record-survey.ts';
import type { Sent } from '#local/aws/outbox.ts';
import { startTestSystem, type TestSystem } from '#test/support/system.ts';

const systems: TestSystem[] = [];
afterEach(async () => {
  for (const system of systems.splice(0)) await system.stop();
});

async function start(options: Parameters<typeof startTestSystem>[0] = {}): Promise<TestSystem> {
  const system = await startTestSystem(options);
  systems.push(system);
  return system;
}

const MAIL = {
  from: 'Maria Fiica <maria@example.org>',
  subject: 'Îngrijitoarea nu a venit',
  text: 'Bună ziua, de două săptămâni îngrijitoarea mamei mele nu vine dimineața și nimeni nu ne răspunde la telefon.',
};
const WHOLE = {
  outcome: 'not_upheld',
  reason: 'Jurnalul vizitelor arată că îngrijitoarea a venit în fiecare dimineață.',
};
const FINDING = { allegation: 'Vizite lipsă', outcome: 'not_upheld', rationale: 'Jurnalul vizitelor este complet.' };

const headerOf = ({ headers }: Sent, wanted: string) => headers?.find(({ name }) => name === wanted)?.value ?? '';
const sentTo = (system: TestSystem, to: string) => system.outbox.listSent().filter((sent) => sent.to.includes(to));

async function openCases(system: TestSystem): Promise<Case[]> {
  return await system.ports.cases.listActive();
}

test('a text is acknowledged by text within its two parts, and a second one joins it (M1, M6)', async () => {
  const system = await start();
  await system.text('+40722000001', 'Nobody came to my mother this morning and nobody answers the phone.');
  const record = await system.theOnlyCase();
  const [answer, ...others] = sentTo(system, '+40722000001');
  expect(others).toEqual([]);
  expect(answer).toMatchObject({ channel: 'sms' });
  expect(answer?.parts).toBeLessThanOrEqual(2);
  expect(answer?.text).toContain(record.reference);

  await system.text('+40722000001', 'It was the third time this week.');
  const messages = await system.ports.cases.listMessages((await system.theOnlyCase()).caseId);
  expect(messages.map(({ standing }) => standing)).toEqual(['complaint', 'complaint']);
  expect(sentTo(system, '+40722000001')).toHaveLength(1);
});

test('an appeal is heard by someone who never handled the case, then surveyed and closed (S2.35, S2.41–S2.43)', async () => {
  const system = await start({ profile: 'england-adult-social-care.en' });
  await system.mail({ from: 'May <may@example.org>', subject: 'Visits', text: 'Nobody came to my mother this morning.' });
  let record = await system.theOnlyCase();
  await system.act(record, 'assign', 'team-leader');
  await system.act(record, 'record_finding', 'team-leader', FINDING);
  await system.act(record, 'decide_outcome', 'team-leader', WHOLE);
  await system.act(record, 'send_letter', 'team-leader');
  await system.act(record, 'lodge_appeal', 'team-leader', { reasons: 'Nobody asked my mother.' });
  record = await system.theOnlyCase();
  expect(record).toMatchObject({ phase: 'under_appeal', handler: { role: 'chair' }, involved: ['team-leader'] });
  expect(sentTo(system, 'chair@staff.candour.localhost')).toHaveLength(1);

  await expect(system.act(record, 'assign_appeal', 'chair', { personId: 'team-leader' })).rejects.toMatchObject({
    code: 'ConflictOfInterest',
  });
  await system.act(record, 'assign_appeal', 'chair');
  await system.act(record, 'record_finding', 'chair', FINDING);
  await system.act(record, 'decide_outcome', 'chair', WHOLE);
  await system.act(record, 'send_appeal_letter', 'chair');
  record = await system.theOnlyCase();
  expect(record).toMatchObject({ phase: 'awaiting_feedback', appealOutcome: 'not_upheld' });
  await recordSurvey(record.caseId, { attitude: 4, quality: 3, speed: 2 }, system.ports);
  await system.settle();
  expect(await system.theOnlyCase()).toMatchObject({ phase: 'closed' });
  // Acknowledgement, answer, acknowledgement of the appeal, answer to it, survey.
  expect(sentTo(system, 'may@example.org')).toHaveLength(5);
});

test('who is complained about neither sees the case nor hears of it; the next rank leads (S2.21)', async () => {
  const system = await start();
  await system.mail({ ...MAIL, text: `${MAIL.text} Doamna Ana Popescu ne-a închis telefonul.` });
  const record = await system.theOnlyCase();
  expect(record).toMatchObject({ handler: { role: 'head_of_service' }, subjects: [{ personId: 'team-leader' }] });
  const staff = await system.ports.staff.people();
  const { profile } = system.ports.procedures.current();
  const readers = staff.filter((person) => maySee(person, record, profile, staff)).map(({ personId }) => personId);
  expect(readers).not.toContain('team-leader');
  expect(readers).toContain('head-of-service');
  await expect(system.act(record, 'add_note', 'team-leader', { note: 'x' })).rejects.toMatchObject({ code: 'CaseNotFound' });
  await system.advanceTo('2026-12-01T12:00:00.000Z');
  expect(sentTo(system, 'team-leader@staff.candour.localhost')).toEqual([]);
  expect(sentTo(system, 'head-of-service@staff.candour.localhost').length).toBeGreaterThan(0);
});

test('a reply to our letter joins its case, a robot’s is filed and not answered, a stranger’s quote opens another (E1, E9)', async () => {
  const system = await start();
  await system.mail(MAIL);
  const record = await system.theOnlyCase();
  const [letter] = sentTo(system, 'maria@example.org');
  const replyTo = /<?([^<>\s]+@[^<>\s]+)>?$/.exec(letter ? headerOf(letter, 'reply-to') : '')?.[1] ?? '';
  await system.mail({ from: MAIL.from, to: replyTo, subject: 'Re: plângere', text: 'S-a întâmplat și azi.' });
  await system.mail({
    from: MAIL.from,
    to: replyTo,
    subject: 'Răspuns automat: în concediu',
    text: 'Sunt în concediu.',
    headers: { 'Auto-Submitted': 'auto-replied' },
  });
  const messages = await system.ports.cases.listMessages(record.caseId);
  expect(messages.map(({ standing }) => standing).sort()).toEqual(['addition', 'automatic', 'complaint']);
  expect(sentTo(system, 'maria@example.org')).toHaveLength(1);

  await system.mail({
    from: 'eve@example.net',
    subject: `About ${record.reference}`,
    text: 'Please tell me what Maria wrote to you.',
  });
  expect(await system.ports.cases.listMessages(record.caseId)).toHaveLength(3);
  expect(await openCases(system)).toHaveLength(2);
  expect(JSON.stringify(sentTo(system, 'eve@example.net'))).not.toContain(record.reference);

  await system.mail({
    from: 'ion@example.org',
    subject: 'Out of office',
    text: 'I am away until Monday.',
    headers: { 'Auto-Submitted': 'auto-replied' },
  });
  expect(await openCases(system)).toHaveLength(2);
  expect((await system.ports.cases.listQuarantine()).map(({ why }) => why)).toEqual(['out_of_office']);
  expect(sentTo(system, 'ion@example.org')).toEqual([]);
});

test('an extension is told before the old date; a step to formal starts new clocks and another leader (S2.32, S2.33, S2.38)', async () => {
  const system = await start();
  await system.mail(MAIL);
  let record = await system.theOnlyCase();
  await system.act(record, 'assign', 'team-leader');
  await system.act(record, 'extend', 'team-leader', { newDueOn: '2026-11-27', reason: 'O colegă este bolnavă.' });
  expect(sentTo(system, 'maria@example.org').at(-1)?.text).toContain('27 noiembrie 2026');
  await system.advanceTo('2026-11-25T12:00:00.000Z');
  expect(await system.theOnlyCase()).toMatchObject({ escalationLevel: 0 });

  await system.act(record, 'make_formal', 'team-leader', { askedBy: 'complainant', why: 'Au cerut.' });
  record = await system.theOnlyCase();
  expect(record).toMatchObject({ phase: 'acknowledged', stage: 'formal', stageBeganAt: '2026-11-25T12:00:00.000Z' });
  expect(record.handler).toEqual({ role: 'head_of_service' });
  const respond = record.deadlines.find(({ what }) => what === 'respond');
  expect(respond).toMatchObject({ startedAt: '2026-11-25T12:00:00.000Z' });
  const history = await system.ports.cases.history(record.caseId);
  expect(history.filter(({ type }) => type === 'acknowledgement_issued').map(({ facts }) => facts['stage'])).toEqual([
    'informal',
    'formal',
  ]);

  await system.act(record, 'assign', 'head-of-service');
  await system.advanceTo('2026-12-15T12:00:00.000Z');
  await expect(system.act(record, 'extend', 'trustee', { newDueOn: '2026-12-20', reason: 'Prea târziu.' })).rejects.toMatchObject(
    { code: 'ExtensionTooLate' },
  );
});

test('in England the acknowledgement is promised within three working days (SI 2009/309 reg. 13(3))', async () => {
  const system = await start({ profile: 'england-adult-social-care.en', startsAt: '2026-11-06T15:00:00.000Z' });
  await system.mail({ from: 'may@example.org', subject: 'Visits', text: 'Nobody came to my mother this morning.' });
  const record = await system.theOnlyCase();
  const { procedures } = system.ports;
  const { startDeadline } = await import('#core/procedure/procedure.ts');
  expect(startDeadline(procedures.current(), 'acknowledge', 'formal', record.receivedAt).dueAt).toBe('2026-11-11T23:59:59.999Z');
  expect(record).toMatchObject({ phase: 'acknowledged', acknowledgedAt: '2026-11-06T15:00:00.000Z', stage: 'formal' });
});

test('a stop in the middle of a wait loses nothing: the reminder comes at its time', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'candour-restart-'));
  try {
    const first = await start({ dataDir });
    await first.mail(MAIL);
    await first.act(await first.theOnlyCase(), 'assign', 'team-leader');
    const before = await first.theOnlyCase();
    const sent = first.outbox.listSent();
    systems.splice(0);
    await first.stop();

    const second = await start({ dataDir, startsAt: '2026-11-10T08:00:00.000Z' });
    expect(await second.theOnlyCase()).toEqual(before);
    expect(second.outbox.listSent()).toEqual(sent);
    await second.advanceTo('2026-11-19T22:00:00.000Z');
    expect(await second.theOnlyCase()).toMatchObject({ remindedAt: '2026-11-19T07:00:00.000Z' });
    for (const system of systems.splice(0)) await system.stop();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});

test('no line of the log and no notice to staff tells who somebody is', async () => {
  const lines: string[] = [];
  const write = (...said: unknown[]) =>
    void lines.push(
      said.map((part) => (part instanceof Error ? `${part.name} ${part.message}` : JSON.stringify(part))).join(' '),
    );
  const system = await start({ log: { info: write, warn: write, error: write } });
  await system.mail({ ...MAIL, from: 'Maria Fiica <bounce+maria@example.org>' });
  await system.text('+40722000009', 'Nobody came to my mother.');
  await system.advanceTo('2026-12-01T12:00:00.000Z');
  const notices = system.outbox.listSent().filter(({ to }) => to.some((address) => address.endsWith('@staff.candour.localhost')));
  expect(lines.length).toBeGreaterThan(10);
  expect(notices.length).toBeGreaterThan(2);
  for (const secret of ['maria', 'fiica', '40722000009', 'îngrijitoarea', 'my mother']) {
    expect(lines.join('\n').toLowerCase()).not.toContain(secret);
    expect(JSON.stringify(notices).toLowerCase()).not.toContain(secret);
  }
});
