// Journeys of people who must be protected: somebody who never says who they are, somebody who speaks for another, and somebody who must
// have no part in a case however they try.

import { afterEach, expect, test } from 'vitest';
import type { Case } from '#core/case/case.ts';
import { isSurveyOpen } from '#core/handling/answer-survey.ts';
import { performStaffAct } from '#core/handling/perform.ts';
import { registerComplaint } from '#core/handling/register-complaint.ts';
import { staffActNamed } from '#core/handling/staff-acts.ts';
import { DAY, movedBy } from '#core/instant.ts';
import { complaintSubmissionFor, formChannel } from '#core/intake/submission/submission.ts';
import { recordSurvey } from '#functions/public-site/record-survey.ts';
import { startTestSystem, type TestSystem } from '#test/support/system.ts';

const systems: TestSystem[] = [];
afterEach(async () => {
  for (const system of systems.splice(0)) await system.stop();
});

async function start(): Promise<TestSystem> {
  const system = await startTestSystem({ profile: 'domestic-abuse-charity.ro' });
  systems.push(system);
  return system;
}

const sentTo = (system: TestSystem, to: string) => system.outbox.listSent().filter((sent) => sent.to.includes(to));
const isLeader = ({ personId }: { personId: string }) => personId === 'team-leader';
/** The address of its case in a letter that we sent. */
function addressIn(sent: ReturnType<typeof sentTo>[number] | undefined): string {
  const replyTo = sent?.headers?.find(({ name }) => name === 'reply-to')?.value ?? '';
  return /[^\s<>]+@[^\s<>]+/.exec(replyTo)?.[0] ?? '';
}
const FINDING = { allegation: 'Visits', outcome: 'upheld', rationale: 'The rota was wrong.' };
const DECISION = {
  outcome: 'upheld',
  apology: 'We are sorry.',
  measures: 'It was mended.',
  prevention: 'Two people look at it now.',
};

async function answer(system: TestSystem): Promise<void> {
  const record = await system.theOnlyCase();
  const handler = record.handler.personId ?? '';
  await system.act(record, 'record_finding', handler, FINDING);
  await system.act(record, 'decide_outcome', handler, DECISION);
  await system.act(record, 'send_letter', handler);
}

test('S0.24, S2.59: somebody who goes by another name is answered, appeals and is asked how it was, and is never asked who they are', async () => {
  const system = await start();
  await system.mail({
    from: '"Blue Heron" <blue.heron.1987@example.org>',
    subject: 'The visits',
    text: 'Nobody came this morning, nor on Tuesday. I would rather not say who I am.',
  });
  let record = await system.theOnlyCase();
  expect((await system.ports.cases.readPerson(record.caseId))?.complainant).toMatchObject({ name: 'Blue Heron' });
  expect(record.tasks).toEqual([]);
  const [receipt] = sentTo(system, 'blue.heron.1987@example.org');
  expect(receipt?.text).toContain('Blue Heron');
  expect(receipt?.text).not.toMatch(/real name|who you are|identity/i);

  await system.act(record, 'make_formal', 'team-leader', { askedBy: 'complainant', why: 'Wants it in writing' });
  record = await system.theOnlyCase();
  await system.act(record, 'assign', 'head-of-service');
  await answer(system);
  expect(sentTo(system, 'blue.heron.1987@example.org').at(-1)?.text).toContain('We are sorry.');

  await system.act(record, 'lodge_appeal', 'head-of-service', { reasons: 'It happened again.' });
  record = await system.theOnlyCase();
  expect(record.phase).toBe('under_appeal');
  await system.act(record, 'withdraw', 'chair', { wish: 'By mail, from the same address' });
  record = await system.theOnlyCase();
  expect(isSurveyOpen(record, system.clock.now())).toBe(true);
  await recordSurvey(record.caseId, { attitude: 4, quality: 4, speed: 4, outcomeUnderstood: 4 }, system.ports);
  await system.settle();
  expect((await system.theOnlyCase()).phase).toBe('closed');
});

test('S2.62: a barred person who writes on a case is filed, told nothing, and seen to; nor does he get a case of his own by quoting it', async () => {
  const system = await start();
  await system.mail({ from: 'Maria <maria@example.org>', subject: 'Visits', text: 'Nobody came to me this morning.' });
  const record = await system.theOnlyCase();
  await system.act(record, 'bar_person', 'front-desk', {
    name: 'Stefan Ionescu',
    email: 'him@example.org',
    why: 'She named him',
  });
  const before = system.outbox.listSent().length;

  await system.mail({ from: 'Stefan <him@example.org>', subject: `Re: ${record.reference}`, text: 'Tell me where she is.' });
  const address = addressIn(sentTo(system, 'maria@example.org')[0]);
  expect(address).not.toBe('');
  await system.mail({ from: 'Stefan <him+2@example.org>', to: address, subject: 'Hello', text: 'I know that she wrote to you.' });

  const now = await system.theOnlyCase();
  const messages = await system.ports.cases.listMessages(now.caseId);
  expect(messages.filter(({ standing }) => standing === 'barred')).toHaveLength(2);
  expect(now.tasks.map(({ kind }) => kind)).toEqual(['safeguard']);
  expect(sentTo(system, 'him@example.org')).toEqual([]);
  expect(sentTo(system, 'him+2@example.org')).toEqual([]);
  // One notice for both: whoever floods a case does not flood those who see to it.
  const notices = system.outbox.listSent().slice(before);
  expect(
    notices.every(({ to, text }) => to.every((one) => one.endsWith('@staff.candour.localhost')) && !/Stefan|him/.test(text)),
  ).toBe(true);
  expect(notices.length).toBeLessThanOrEqual(1);
});

test('S2.62, E19: a barred person whom a mail names for the answer, or among many who read it, is seen to and never written to', async () => {
  const system = await start();
  await system.mail({ from: 'Maria <maria@example.org>', subject: 'Visits', text: 'Nobody came to me this morning.' });
  const record = await system.theOnlyCase();
  await system.act(record, 'bar_person', 'front-desk', { email: 'him@example.org', why: 'She named him' });
  const subject = `Re: ${record.reference}`;
  const crowd = [...Array.from({ length: 30 }, (_none, index) => `friend${index}@example.org`), 'him@example.org'].join(', ');
  await system.mail({ from: 'Maria <maria@example.org>', subject, text: 'One more thing.', headers: { Cc: crowd } });
  await system.mail({
    from: 'Lia <lia@example.net>',
    to: addressIn(sentTo(system, 'maria@example.org')[0]),
    subject: 'Hello',
    text: 'Tell me where she is.',
    headers: { 'Reply-To': 'him@example.org' },
  });

  const now = await system.theOnlyCase();
  const messages = await system.ports.cases.listMessages(now.caseId);
  expect(messages.map(({ standing }) => standing).sort()).toEqual(['addition', 'barred', 'complaint']);
  expect(now.tasks.map(({ kind }) => kind)).toContain('safeguard');
  const attempts = (await system.ports.cases.history(now.caseId)).filter(({ type }) => type === 'barred_attempt');
  expect(attempts.map(({ facts }) => facts['as'])).toEqual(['copied', 'reply_to']);
  expect(sentTo(system, 'him@example.org')).toEqual([]);
});

test('S2.62: a letter that was written before somebody was barred does not reach them after', async () => {
  const system = await start();
  await system.mail({ from: 'Maria <maria@example.org>', subject: 'Visits', text: 'Nobody came to me this morning.' });
  const record = await system.theOnlyCase();
  const { complainant } = (await system.ports.cases.readPerson(record.caseId)) ?? {};
  expect(complainant?.email).toBe('maria@example.org');
  await system.act(record, 'bar_person', 'team-leader', { email: 'maria@example.org', why: 'He reads her mail' });
  const before = sentTo(system, 'maria@example.org').length;
  await system.act(record, 'assign', 'team-leader');
  await system.act(record, 'pause_case', 'team-leader', { reason: 'safeguarding', why: 'Her mailbox is watched' });
  expect(sentTo(system, 'maria@example.org')).toHaveLength(before);
  const now = await system.theOnlyCase();
  expect(now.tasks.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['safeguard', 'answer_in_person']));
});

test('S2.8: a letter that waits while somebody says where they are safely reached goes there, and not where it was written to', async () => {
  const system = await start();
  await system.mail({ from: 'Maria <shared@example.org>', subject: 'Visits', text: 'Nobody came to me this morning.' });
  const record = await system.theOnlyCase();
  const before = sentTo(system, 'shared@example.org').length;
  const [act, leader] = [staffActNamed('plan_meeting'), (await system.ports.staff.people()).find(isLeader)];
  if (!act || !leader) throw new Error('nobody can invite');
  const plan = { startsAt: movedBy(system.clock.now(), 3 * DAY), place: 'Casa Albastră' };
  await performStaffAct(record.caseId, act, plan, leader, system.ports);
  await system.act(record, 'correct_contact', 'front-desk', {
    email: 'maria@example.org',
    preferredChannel: 'email',
    why: 'She rang: her husband reads the other address',
  });
  expect(sentTo(system, 'shared@example.org')).toHaveLength(before);
  expect(sentTo(system, 'maria@example.org').map(({ text }) => text.includes('Casa Albastră'))).toEqual([true]);
});

test('S2.31, S2.61: a daughter complains, the case waits for her mother’s word, and only then she is told what was found', async () => {
  const system = await start();
  await system.mail({ from: 'Ana <ana@example.org>', subject: 'My mother', text: 'Nobody came to my mother this morning.' });
  let record = await system.theOnlyCase();
  await system.act(record, 'assign', 'team-leader');
  await system.act(record, 'require_authority', 'team-leader', { whom: 'Her mother' });
  record = await system.theOnlyCase();
  expect(record.pause?.reason).toBe('awaiting_authority');
  system.clock.advanceBy(40 * 24 * 3_600_000);
  await system.settle();
  expect((await system.theOnlyCase()).escalationLevel).toBe(0);

  await system.act(record, 'record_authority', 'team-leader', { of: 'complainant', scope: 'details', document: 'A letter' });
  record = await system.theOnlyCase();
  expect(record.pause).toBeUndefined();
  expect(sentTo(system, 'chair@staff.candour.localhost').map(({ text }) => /mother|Ana/.test(text))).toEqual([false]);
  await answer(system);
  expect(sentTo(system, 'ana@example.org').at(-1)?.text).toContain('We are sorry.');
});

test('S2.31, S2.61, S2.68: her mother’s word holds for some days; then the case notices by itself, and waits again', async () => {
  const system = await start();
  const after = async (days: number) => {
    system.clock.advanceBy(days * 24 * 3_600_000);
    await system.settle();
    return await system.theOnlyCase();
  };
  await system.mail({ from: 'Ana <ana@example.org>', subject: 'My mother', text: 'Nobody came to my mother this morning.' });
  let record = await system.theOnlyCase();
  await system.act(record, 'assign', 'team-leader');
  await system.act(record, 'require_authority', 'team-leader', { whom: 'Her mother' });
  const expiresOn = new Date(Date.parse(system.clock.now()) + 5 * 24 * 3_600_000).toISOString().slice(0, 10);
  const word = { of: 'complainant', scope: 'details', document: 'A letter' };
  await system.act(record, 'record_authority', 'team-leader', { ...word, expiresOn });
  await system.act(record, 'report_to_board', 'team-leader', { actions: 'Her mother was visited.' });
  const toChair = sentTo(system, 'chair@staff.candour.localhost').map(({ text }) => /mother|Ana|visited/.test(text));
  expect(toChair).toEqual([false, false]);

  const before = sentTo(system, 'ana@example.org').length;
  record = await after(7);
  expect(record.pause?.reason).toBe('awaiting_authority');
  expect(record.tasks.map(({ kind }) => kind)).toContain('obtain_authority');
  const letters = sentTo(system, 'ana@example.org').slice(before);
  expect(letters.at(-1)?.text).toContain('We are waiting for the agreement of the person you speak for.');
  const events = await system.ports.cases.history(record.caseId);
  expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['authority_expired', 'clock_paused']));
  await expect(answer(system)).rejects.toThrow();

  await system.act(record, 'record_authority', 'team-leader', word);
  await answer(system);
  expect(sentTo(system, 'ana@example.org').at(-1)?.text).toContain('We are sorry.');
});

test('S2.5, S2.62: whoever is barred after the invitation is found among the sealed company of the meeting, and it is not moved with them', async () => {
  const system = await start();
  await system.mail({ from: 'Maria <maria@example.org>', subject: 'Visits', text: 'Nobody came to me this morning.' });
  const record = await system.theOnlyCase();
  await system.act(record, 'assign', 'team-leader');
  const when = { startsAt: '2026-11-16T10:00:00.000Z', minutes: 60, place: 'Library' };
  const { record: planned } = await system.act(record, 'plan_meeting', 'team-leader', {
    ...when,
    companions: ['Stefan Ionescu'],
  });
  const meetingIds = planned.meetings?.map(({ meetingId }) => meetingId);
  const { record: barred } = await system.act(record, 'bar_person', 'front-desk', {
    name: 'Ionescu Ștefan',
    why: 'She named him',
  });
  expect(barred.tasks).toMatchObject([{ kind: 'safeguard', meetingIds }]);
  const before = sentTo(system, 'maria@example.org').length;
  const moved = { ...when, startsAt: '2026-11-17T10:00:00.000Z', why: 'The room is taken' };
  await expect(system.act(record, 'move_meeting', 'team-leader', moved)).rejects.toMatchObject({ code: 'PersonBarred' });
  expect(sentTo(system, 'maria@example.org')).toHaveLength(before);
  await system.act(record, 'move_meeting', 'team-leader', { ...moved, leavesOutBarred: true });
  expect(sentTo(system, 'maria@example.org')).toHaveLength(before + 1);
});

/** The case that is not `other`. */
async function theOtherCase(system: TestSystem, other: Pick<Case, 'caseId'>): Promise<Case> {
  const [found] = (await system.ports.cases.listActive()).filter(({ caseId }) => caseId !== other.caseId);
  if (!found) throw new Error('there is no other case');
  return found;
}

/** Maria complained, and named him, whom mail and texts reach. */
async function barredFromHers(system: TestSystem): Promise<Case> {
  await system.mail({ from: 'Maria <maria@example.org>', subject: 'Visits', text: 'Nobody came to me this morning.' });
  const hers = await system.theOnlyCase();
  const reached = { email: 'him@example.org', phone: '+40700000123' };
  const { record } = await system.act(hers, 'bar_person', 'team-leader', {
    name: 'Stefan Ionescu',
    ...reached,
    why: 'She named him',
  });
  return record;
}

const elsewhereOn = async (system: TestSystem, { caseId }: Case) =>
  (await system.ports.cases.history(caseId)).filter(({ type }) => type === 'barred_elsewhere').map(({ facts }) => facts);

test('S2.63, E18: who is barred from her case and complains “for her” gets a case and a neutral receipt, and a person decides', async () => {
  const system = await start();
  const hers = await barredFromHers(system);
  await system.mail({ from: 'Stefan <him+2@example.org>', subject: 'My wife', text: 'Nobody came to my wife this morning.' });
  const his = await theOtherCase(system, hers);
  expect(his.tasks.map(({ kind }) => kind)).toEqual(['safeguard']);
  expect(await elsewhereOn(system, his)).toEqual([{ as: 'complainant' }]);
  const [receipt, ...more] = sentTo(system, 'him+2@example.org');
  expect(more).toEqual([]);
  expect(receipt?.text).toContain(his.reference);
  expect(receipt?.text).not.toMatch(/http|Stefan|Maria|barred|exclus/);
  expect(receipt?.text).not.toContain(hers.reference);
  // Nothing on his case leads to hers.
  const told = JSON.stringify([
    his,
    await system.ports.cases.history(his.caseId),
    await system.ports.cases.listOutbox(his.caseId),
  ]);
  expect([hers.caseId, hers.reference].filter((mark) => told.includes(mark))).toEqual([]);
  expect(sentTo(system, 'team-leader@staff.candour.localhost').some(({ text }) => text.includes(his.reference))).toBe(true);

  // Told of it, a person makes sure of the address: from then on it counts as theirs.
  const confirmed = { preferredChannel: 'email', email: 'him+2@example.org', why: 'It is his brother' };
  await system.act(his, 'correct_contact', 'team-leader', confirmed);
  expect((await system.ports.cases.readPerson(his.caseId))?.complainant.senderProven).toBe(true);
});

test('S2.63: a text from a number that is barred elsewhere is recorded and seen to', async () => {
  const system = await start();
  const hers = await barredFromHers(system);
  await system.text('+40700000123', 'My wife was left alone on Monday morning and nobody answered the phone.');
  const his = await theOtherCase(system, hers);
  expect(his.tasks.map(({ kind }) => kind)).toContain('safeguard');
  expect(await elsewhereOn(system, his)).toEqual([{ as: 'complainant' }]);
});

test('S2.63: a form that says it is for somebody else says beside it that its sender is barred elsewhere', async () => {
  const system = await start();
  const hers = await barredFromHers(system);
  const { ports } = system;
  const submission = complaintSubmissionFor(ports.procedures.current().profile).parse({
    whatHappened: 'Nobody came to her.',
    onBehalfOf: 'other',
    affectedPerson: 'My wife',
    phone: '+40700000123',
    preferredChannel: 'phone',
  });
  const opening = await formChannel.openingOf({ submission, channel: 'web', receivedAt: system.clock.now() }, ports);
  await registerComplaint(opening, ports);
  await system.settle();
  expect(await elsewhereOn(system, await theOtherCase(system, hers))).toEqual([{ as: 'complainant', isForAnother: true }]);
});

test('S2.5, S2.63: as a representative, as a contact and as a writer on another case he is seen to, and nobody is refused', async () => {
  const system = await start();
  const hers = await barredFromHers(system);
  await system.mail({ from: 'Lia <lia@example.net>', subject: 'The phone', text: 'Nobody answers the phone any more.' });
  const other = await theOtherCase(system, hers);
  const helper = { role: 'representative', name: 'S. I.', email: 'him@example.org', phone: '0700000123' };
  await expect(system.act(other, 'add_party', 'team-leader', helper)).rejects.toThrow();
  await system.act(other, 'add_party', 'team-leader', { ...helper, phone: '+40700000123' });
  await system.mail({
    from: 'Lia <lia@example.net>',
    subject: `Re: ${other.reference}`,
    text: 'Please answer him.',
    headers: { 'Reply-To': 'him@example.org' },
  });
  const moved = { preferredChannel: 'sms', phone: '+40700000123', why: 'She rang' };
  await system.act(other, 'correct_contact', 'team-leader', moved);
  expect((await system.ports.cases.readPerson(other.caseId))?.complainant).toMatchObject({ senderProven: false });
  expect(await elsewhereOn(system, other)).toEqual([{ as: 'representative' }, { as: 'reply_to' }, { as: 'contact' }]);
  const now = await system.ports.cases.read(other.caseId);
  expect(now?.tasks.filter(({ kind }) => kind === 'safeguard')).toHaveLength(1);
  // On hers he is barred, and not “elsewhere”.
  expect(await elsewhereOn(system, hers)).toEqual([]);
});

test('S2.63: when the bar is lifted he is somebody like everybody else, but for the other case that bars him still', async () => {
  const system = await start();
  const hers = await barredFromHers(system);
  const [barred] = (await system.ports.cases.readCircle(hers.caseId)).barred;
  const lift = { barredId: barred?.barredId, why: 'It was his brother' };
  await system.mail({ from: 'Lia <lia@example.net>', subject: 'The phone', text: 'Nobody answers the phone any more.' });
  const second = await theOtherCase(system, hers);
  await system.act(second, 'bar_person', 'team-leader', { email: 'HIM@example.org', why: 'She named him too' });
  await system.act(hers, 'unbar_person', 'head-of-service', lift);
  const { bars } = system.ports;
  expect(await bars.casesOf(bars.digestOf('email him@example.org'))).toEqual([second.caseId]);
  expect(await bars.casesOf(bars.digestOf('phone 700000123'))).toEqual([]);
  const [again] = (await system.ports.cases.readCircle(second.caseId)).barred;
  await system.act(second, 'unbar_person', 'head-of-service', { barredId: again?.barredId, why: 'She said so' });
  expect(await bars.casesOf(bars.digestOf('email him@example.org'))).toEqual([]);
});
