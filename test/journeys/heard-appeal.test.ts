// An appeal that two members of the Board hear, through the shipped functions and machines: the invitation with its entry for a calendar,
// the hearing, the answer counted from it, and messages after the end (S2.41–S2.58).

import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { afterEach, expect, test } from 'vitest';
import { deadlineOf } from '#core/case/case.ts';
import { DAY, movedBy } from '#core/instant.ts';
import { openWorkspace } from '#test/journeys/evidence-staff.ts';
import { startTestSystem, type TestSystem } from '#test/support/system.ts';

let running: TestSystem | undefined;
afterEach(async () => await running?.stop());

const DECISION = { outcome: 'not_upheld', reason: 'Jurnalul vizitelor este complet.' };
const FINDING = { allegation: 'Vizite', outcome: 'not_upheld', rationale: 'Jurnalul este complet.' };

test('S2.44–S2.58: it is heard, answered and final, and a message after that is answered once', async () => {
  const system = await startTestSystem();
  running = system;
  const { ports } = system;
  await system.mail({ from: 'maria@example.org', subject: 'Vizite', text: 'Vizitele de dimineață nu au avut loc.' });
  const { caseId } = await system.theOnlyCase();
  const act = async (name: string, as: string, input = {}) => await system.act({ caseId }, name, as, input);
  const letters = () => system.outbox.listSent().filter(({ to }) => to.includes('maria@example.org'));
  await act('make_formal', 'team-leader', { askedBy: 'complainant', why: 'x' });
  await act('assign', 'head-of-service');
  await act('record_finding', 'head-of-service', FINDING);
  await act('decide_outcome', 'head-of-service', DECISION);
  await act('send_letter', 'head-of-service');
  await act('lodge_appeal', 'head-of-service', {});
  expect(letters().at(-1)?.text).toContain('Ne puteți spune motivele?');

  await act('assign_appeal', 'chair');
  await act('name_panel', 'chair', { members: ['trustee', 'chair'] });
  const startsAt = movedBy(system.clock.now(), 7 * DAY);
  await act('invite_to_hearing', 'trustee', { startsAt, minutes: 60, place: 'Biblioteca, sala 2' });
  const invitation = (await ports.cases.listOutbox(caseId)).findLast((row) => row.kind === 'letter');
  const kept = invitation?.kind === 'letter' ? await ports.letterBook.read(invitation) : undefined;
  const mail = await PostalMime.parse(Buffer.from(kept?.raw ?? '', 'base64'));
  const [file] = mail.attachments;
  expect(file).toMatchObject({ mimeType: 'text/calendar', method: 'REQUEST', filename: 'invitation.ics' });
  const calendar = ICAL.Component.fromString(new TextDecoder().decode(file?.content as ArrayBuffer));
  const entry = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? calendar);
  expect(entry.startDate.toJSDate().toISOString()).toBe(startsAt);
  // S2.8, M9: neither where nor about what.
  expect(entry.summary).toBe('Programare');
  expect(entry.location).toBeNull();
  // Whoever answers it from their calendar answers to the case.
  expect(entry.organizer).toContain(mail.replyTo?.[0]?.address);

  await system.advanceTo(movedBy(startsAt, DAY));
  await act('add_party', 'chair', { role: 'witness', name: 'Sanda Pop' });
  const [witness] = (await system.theOnlyCase()).parties ?? [];
  await act('record_account', 'trustee', { whose: 'witness', witness: witness?.partyId, said: 'Ușa a rămas închisă.' });
  await act('record_hearing', 'trustee', {
    spoke: 'complainant',
    said: 'A spus ce s-a întâmplat.',
    theirView: 'Nimeni nu m-a ascultat.',
  });
  expect(deadlineOf(await system.theOnlyCase(), 'answer_appeal')?.startedAt).toBe(startsAt);
  await act('record_finding', 'trustee', FINDING);
  await act('decide_outcome', 'chair', DECISION);
  // S2.49: both answers side by side, and the whole case as one bundle, with what is new.
  const { reference: quoted } = await system.theOnlyCase();
  const desk = await openWorkspace(system)('trustee');
  const page = await (await desk.get(`/workspace/cases/${quoted}`)).text();
  expect(page).toContain('Contestația alături de primul răspuns');
  expect(page).toContain('Nimeni nu m-a ascultat.');
  const link = (await desk.get(`/workspace/cases/${quoted}/evidence/bundle/1`)).headers.get('location') ?? '';
  const unpacked = unzipSync(new Uint8Array(await (await fetch(link)).arrayBuffer()));
  const texts = Object.values(unpacked).map((bytes) => Buffer.from(bytes).toString());
  expect(texts.some((text) => text.includes('Ușa a rămas închisă.'))).toBe(true);
  expect(texts.some((text) => text.includes('Vizitele de dimineață nu au avut loc.'))).toBe(true);
  const index = Buffer.from(unpacked['000 index.csv'] ?? []).toString();
  expect(index).toMatch(/,witness,[^\r]*,yes\r/);
  expect(index).toMatch(/,complainant,[^\r]*,no\r/);
  await act('send_appeal_letter', 'chair');
  expect(letters().filter(({ text }) => text.includes('„Nimeni nu m-a ascultat.”'))).toHaveLength(1);
  await system.advanceTo(movedBy(system.clock.now(), 30 * DAY));
  expect(await system.theOnlyCase()).toMatchObject({ phase: 'closed', appealOutcome: 'not_upheld' });

  const { reference } = await system.theOnlyCase();
  await system.mail({ from: 'maria@example.org', subject: `Re: ${reference}`, text: 'Tot nu sunt de acord.' });
  expect((await system.theOnlyCase()).tasks.at(-1)).toMatchObject({ kind: 'signpost', role: 'chair' });
  const before = letters().length;
  await act('signpost', 'chair');
  expect(letters()).toHaveLength(before + 1);

  // New evidence opens it again, from the beginning, and a machine carries it again.
  await act('reopen_appeal', 'chair', { evidence: 'Un al doilea jurnal.', why: 'Arată vizitele.' });
  expect(await system.theOnlyCase()).toMatchObject({ phase: 'under_appeal', hearing: { panel: [] }, run: { machine: 'appeal' } });
  expect(await ports.cases.listActive()).toMatchObject([{ caseId }]);
  expect(system.complaintsOfTheSystem).toEqual([]);
});

test('S2.41: an appeal months late is accepted by a person, and runs as any other', async () => {
  const system = await startTestSystem({ profile: 'england-adult-social-care.en' });
  running = system;
  await system.mail({ from: 'may@example.org', subject: 'Visits', text: 'Nobody came to my mother this morning.' });
  const { caseId, reference } = await system.theOnlyCase();
  const act = async (name: string, as: string, input = {}) => await system.act({ caseId }, name, as, input);
  await act('assign', 'team-leader');
  await act('record_finding', 'team-leader', { ...FINDING, allegation: 'Visits', rationale: 'The log is complete.' });
  await act('decide_outcome', 'team-leader', { outcome: 'not_upheld', reason: 'The log shows every visit.' });
  await act('send_letter', 'team-leader');
  await system.advanceTo(movedBy(system.clock.now(), 120 * DAY));
  expect(await system.theOnlyCase()).toMatchObject({ phase: 'closed' });

  await system.mail({ from: 'may@example.org', subject: `Re: ${reference}`, text: 'I was in hospital. I do not agree.' });
  expect((await system.theOnlyCase()).tasks).toMatchObject([{ kind: 'consider_late_appeal', role: 'chair' }]);
  await act('accept_late_appeal', 'chair', { why: 'She was in hospital.', reasons: 'I do not agree.' });
  expect(await system.theOnlyCase()).toMatchObject({ phase: 'under_appeal', handler: { role: 'chair' }, tasks: [] });
});
