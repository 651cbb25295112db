// What somebody decides about their own complaint on its pages, over the real stores.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Case } from '#core/case/case.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { lettersCodeOf } from '#core/correspondence/letters-code.ts';
import { changeCase, performStaffAct } from '#core/handling/perform.ts';
import { acknowledgeComplaint } from '#core/handling/procedure-acts.ts';
import { staffActNamed } from '#core/handling/staff-acts.ts';
import { DAY } from '#core/instant.ts';
import { start } from '#functions/public-site/handler.ts';
import { findCase, listCases, listTasks } from '#functions/staff-workspace/find-cases.ts';
import { searchCases } from '#functions/staff-workspace/search-cases.ts';
import { arrangeDeployment, openExample, people } from './arrange-http.ts';
import { posted } from './pages/reading-pages.ts';

/** An informal stage, then a formal one; nobody has to fear that they are watched. */
const deployment = arrangeDeployment({ PROFILE: 'social-cooperative.it' });
let site: Awaited<ReturnType<typeof start>>;
let shelter: Awaited<ReturnType<typeof start>>;

beforeAll(async () => {
  site = await start(deployment.outside);
  shelter = await start({
    ...deployment.outside,
    settings: { ...deployment.outside.settings, PROFILE: 'domestic-abuse-charity.ro' },
  });
  for (const person of Object.values(people)) await deployment.ports.staff.remember(person);
});

type Form = Record<string, string>;
const get = (path: string, from = site) => from.request(path);
const page = async (path: string, from = site) => await (await get(path, from)).text();
const post = (path: string, form: Form, from = site) => from.request(path, { method: 'POST', body: new URLSearchParams(form) });
const formAt = async (path: string, from = site): Promise<Form> =>
  Object.fromEntries(Object.entries(posted(await page(path, from))).map(([name, [value = '']]) => [name, value]));
const pathOf = (record: Case) => new URL(deployment.ports.links.tracking(record)).pathname;
const now = async ({ caseId }: Case) => {
  const record = await deployment.ports.cases.read(caseId);
  if (!record) throw new Error('the case is gone');
  return record;
};
const act = async ({ caseId }: Case, name: string, as: StaffPerson, input: object = {}) => {
  const found = staffActNamed(name);
  if (!found) throw new Error(`no act is called ${name}`);
  return (await performStaffAct(caseId, found, input, as, deployment.ports)).record;
};

async function opened(told: object = {}): Promise<Case> {
  const record = await openExample(deployment, { language: 'en', ...told });
  return await changeCase(record.caseId, acknowledgeComplaint, deployment.ports, { signals: false });
}

async function answered(told: object = {}): Promise<Case> {
  const record = await opened(told);
  await act(record, 'assign', people.teamLeader);
  await act(record, 'record_finding', people.teamLeader, { allegation: 'x', outcome: 'not_upheld', rationale: 'The log.' });
  await act(record, 'decide_outcome', people.teamLeader, { outcome: 'not_upheld', reason: 'The log shows every visit.' });
  await act(record, 'approve_letter', people.quality);
  return await act(record, 'send_letter', people.teamLeader);
}

async function answeredForGood(): Promise<Case> {
  const record = await opened();
  await act(record, 'make_formal', people.frontDesk, { askedBy: 'complainant', why: 'x' });
  await changeCase(record.caseId, acknowledgeComplaint, deployment.ports, { signals: false });
  await act(record, 'assign', people.head);
  await act(record, 'record_finding', people.head, { allegation: 'x', outcome: 'not_upheld', rationale: 'The log.' });
  await act(record, 'decide_outcome', people.head, { outcome: 'not_upheld', reason: 'The log shows every visit.' });
  await act(record, 'approve_letter', people.quality);
  return await act(record, 'send_letter', people.head);
}

const linksOn = (html: string) => [...html.matchAll(/href="[^"]*\/track\/[^"/]+\/(\w)\?/g)].map(([, place]) => place);

describe('S2.18: somebody else is to handle it', () => {
  test('one press, no reason; the page says which office leads, and never a name', async () => {
    const record = await opened();
    await act(record, 'assign', people.teamLeader);
    expect(await page(pathOf(record))).toContain('<dt>Who leads it</dt><dd>Named contact</dd>');
    const path = `${pathOf(record)}/a?lang=en`;
    const form = await formAt(path);
    const [one, other] = [await post(path, form), await post(path, form)];
    expect([one.status, other.status]).toEqual([303, 303]);
    expect((await now(record)).recused).toEqual([people.teamLeader.personId]);
    const after = await page(one.headers.get('location') ?? '');
    expect(after).toContain('Your complaint is led now by: Named contact.');
    expect(after).toContain('You asked for somebody else to handle it.');
    expect(after).not.toMatch(/Lee Marsh|Ola Finch/);
    // Sent again from a page that was left open, nobody else is asked away.
    await post(path, { ...form, submissionKey: 'another-key' });
    expect((await now(record)).recused).toEqual([people.teamLeader.personId]);
  });

  test('the one asked away can tell from nothing that the case exists', async () => {
    const record = await opened();
    await act(record, 'assign', people.teamLeader);
    const path = `${pathOf(record)}/a`;
    await post(path, await formAt(path));
    const { ports } = deployment;
    const { reference } = await now(record);
    for (const list of [
      listCases('open', people.teamLeader, ports),
      searchCases('Mina Vale', people.teamLeader, ports),
      listTasks(people.teamLeader, ports),
    ])
      expect((await list).map((shown) => shown.reference)).not.toContain(reference);
    await expect(findCase(reference, people.teamLeader, ports)).rejects.toMatchObject({ name: 'CaseNotFound' });
    expect((await listTasks(people.otherTeamLeader, ports)).map((shown) => shown.reference)).toContain(reference);
    await expect(act(record, 'add_note', people.teamLeader, { note: 'x' })).rejects.toMatchObject({ name: 'CaseNotFound' });
    const rows = await deployment.ports.cases.listOutbox(record.caseId);
    const notices = rows.filter((row) => row.kind === 'notice' && row.noticeKind === 'assigned');
    expect(notices.at(-1)).toMatchObject({ notTo: expect.arrayContaining([people.teamLeader.personId]) });
    await act(record, 'assign', people.otherTeamLeader);
    expect((await now(record)).handler.personId).toBe(people.otherTeamLeader.personId);
  });
});

describe('S2.22 to S2.30: a formal complaint', () => {
  test('begins with what we know, needs one answer, and is formal at once', async () => {
    const record = await answered({ whenItHappened: 'On Sunday', desiredOutcome: 'Visits' });
    const path = `${pathOf(record)}/b?lang=en`;
    const form = await formAt(path);
    expect(form).toMatchObject({
      whatHappened: 'Nobody came to wash my mother on Sunday morning.',
      whenItHappened: 'On Sunday',
      desiredOutcome: 'Visits',
      stepsTaken: expect.stringMatching(/^You answered me on \w+, \d+ November 2026\.$/),
    });
    const empty = await post(path, { ...form, whyDissatisfied: ' ', desiredOutcome: 'Visits every day' });
    expect(empty.status).toBe(422);
    expect(posted(await empty.text())).toMatchObject({ desiredOutcome: ['Visits every day'] });

    const whole = { ...form, whyDissatisfied: 'The log is wrong.' };
    const [one, other] = await Promise.all([post(path, whole), post(path, whole)]);
    expect([one.status, other.status]).toEqual([303, 303]);
    expect(await now(record)).toMatchObject({ stage: 'formal', phase: 'received', handler: { role: 'head_of_service' } });
    const messages = await deployment.ports.cases.listMessages(record.caseId);
    const [added, ...others] = messages.filter(({ standing }) => standing === 'addition');
    expect(others).toEqual([]);
    expect(added?.text).toContain('Why is it not settled for you?\nThe log is wrong.');
    expect(await page(one.headers.get('location') ?? '')).toContain('Your complaint is formal now.');
  });

  test('what was written is kept when staff were quicker (W2)', async () => {
    const record = await answered();
    const path = `${pathOf(record)}/b?lang=en`;
    const form = { ...(await formAt(path)), whyDissatisfied: 'The log is wrong.' };
    await act(record, 'make_formal', people.frontDesk, { askedBy: 'complainant', why: 'By phone' });
    expect((await post(path, form)).status).toBe(303);
    const messages = await deployment.ports.cases.listMessages(record.caseId);
    expect(messages.find(({ standing }) => standing === 'addition')?.text).toContain('The log is wrong.');
    expect((await now(record)).tasks).toMatchObject([{ kind: 'read_new_message' }]);
  });
});

test('S2.22: after its time the formal page says so kindly, and a person decides', async () => {
  const record = await answered();
  const ended = { ...record, phase: 'awaiting_feedback' } as const;
  const windowEnded = { type: 'appeal_window_ended', actor: { kind: 'procedure' } } as const;
  await changeCase(record.caseId, () => ({ after: ended, events: [windowEnded] }), deployment.ports, { signals: false });
  const path = `${pathOf(record)}/b?lang=en`;
  expect(await page(path)).toContain('The time to make it a formal complaint is over, but you can ask all the same.');
  const done = await post(path, { ...(await formAt(path)), whyDissatisfied: 'It has begun again.' });
  expect(await page(done.headers.get('location') ?? '')).toContain('Somebody will decide whether we can still look at it');
  expect(await now(record)).toMatchObject({
    stage: 'informal',
    tasks: [{ kind: 'consider_late_formal', role: 'head_of_service' }],
  });
});

describe('S2.41: a second look', () => {
  test('is asked for once, with reasons that the reviewer reads, and counts from its arrival', async () => {
    const record = await answeredForGood();
    const path = `${pathOf(record)}/c?lang=en`;
    const form = { ...(await formAt(path)), reasons: 'Nobody asked my mother.' };
    const [one] = await Promise.all([post(path, form), post(path, form)]);
    const after = await now(record);
    expect(after).toMatchObject({ phase: 'appealed', appealedAt: deployment.clock.now(), handler: { role: 'chair' } });
    expect(after.reasonsAskedAt).toBeUndefined();
    expect(await page(one.headers.get('location') ?? '')).toContain('You have asked for a second look.');
    expect(linksOn(await page(pathOf(record)))).toEqual(['a', 'f', 'd']);
  });

  test('S2.42: without reasons it counts all the same', async () => {
    const record = await answeredForGood();
    const path = `${pathOf(record)}/c?lang=en`;
    expect((await post(path, await formAt(path))).status).toBe(303);
    expect(await now(record)).toMatchObject({ phase: 'appealed', reasonsAskedAt: deployment.clock.now() });
  });

  test('after its time the page says so kindly, and a person decides', async () => {
    const record = await answeredForGood();
    const ended = { ...record, phase: 'awaiting_feedback' } as const;
    await changeCase(
      record.caseId,
      () => ({ after: ended, events: [{ type: 'appeal_window_ended', actor: { kind: 'procedure' } }] }),
      deployment.ports,
      { signals: false },
    );
    const path = `${pathOf(record)}/c?lang=en`;
    expect(await page(path)).toContain('The time to ask for a second look is over, but you can ask all the same.');
    const done = await post(path, { ...(await formAt(path)), reasons: 'I was in hospital.' });
    expect(await page(done.headers.get('location') ?? '')).toContain('Somebody will decide whether we can still look at it');
    expect((await now(record)).tasks.map(({ kind }) => kind)).toContain('consider_late_appeal');
  });
});

describe('S2.2: it is a complaint', () => {
  const thanks = { as: 'compliment', said: 'Thank you all.', answer: 'We passed it on to the whole team.' };
  const filed = async () => {
    const record = await opened();
    await act(record, 'assign', people.teamLeader);
    return await act(record, 'file_as', people.teamLeader, thanks);
  };

  test('one press, no reason, however often it is sent; what we answered stays to be read', async () => {
    const record = await filed();
    const shown = await page(`${pathOf(record)}?lang=en`);
    expect(linksOn(shown)).toEqual(['f', 'e']);
    expect(shown).toContain('We answered you, and did not read it as a complaint.');
    expect(shown).toContain(thanks.answer);
    expect(shown).not.toContain(thanks.said);
    const path = `${pathOf(record)}/e?lang=en`;
    const form = await formAt(path);
    const [one, other] = await Promise.all([post(path, form), post(path, form)]);
    expect([one.status, other.status]).toEqual([303, 303]);
    expect(await now(record)).toMatchObject({ phase: 'acknowledged', saidComplaintAt: deployment.clock.now() });
    const history = await deployment.ports.cases.history(record.caseId);
    expect(history.filter(({ type }) => type === 'taken_as_complaint')).toHaveLength(1);
    const after = await page(one.headers.get('location') ?? '');
    expect(after).toContain('Thank you. We look into it as a complaint');
    expect(after).toContain(thanks.answer);
  });

  test('is not offered of what is a complaint', async () => {
    const record = await opened();
    expect((await get(`${pathOf(record)}/e?lang=en`)).headers.get('location')).toBe(`${pathOf(record)}?lang=en`);
  });

  test('S2.71: staff list what is no complaint apart, and tell it from complaints where they stand together', async () => {
    const [complaint, record] = [await opened(), await filed()];
    const { ports } = deployment;
    const apart = await listCases('filed', people.quality, ports);
    expect(apart.find(({ reference }) => reference === record.reference)).toMatchObject({ kind: 'compliment' });
    expect(apart.map(({ reference }) => reference)).not.toContain(complaint.reference);
    const open = await listCases('open', people.quality, ports);
    const kindIn = ({ reference }: Case) => open.find((shown) => shown.reference === reference)?.kind;
    expect([kindIn(complaint), kindIn(record)]).toEqual(['complaint', 'compliment']);
    expect(await listCases('filed', people.chair, ports)).toEqual([]);
  });

  test('of which the quality manager is told, where the procedure says so (S3.8)', async () => {
    const rows = await deployment.ports.cases.listOutbox((await filed()).caseId);
    expect(rows.filter((row) => row.kind === 'notice' && row.noticeKind === 'filed')).toMatchObject([
      { role: 'quality_manager', notTo: [] },
    ]);
  });
});

describe('S2.12: somebody is treated worse since they complained', () => {
  test('says so once on their page, is told by when it is looked into, and finds no trace of it there afterwards', async () => {
    const record = await opened();
    const path = `${pathOf(record)}/f?lang=en`;
    expect((await post(path, { ...(await formAt(path)), said: ' ' })).status).toBe(422);
    const form = { ...(await formAt(path)), said: 'Nobody helps my mother to wash any more.' };
    const [done] = await Promise.all([post(path, form), post(path, form)]);
    expect(await page(done.headers.get('location') ?? '')).toContain('looks into it by Monday, 30 November 2026 at the latest');
    const after = await now(record);
    expect(after).toMatchObject({ phase: 'acknowledged', disadvantages: [{}], tasks: [{ kind: 'look_into_disadvantage' }] });
    const overview = await page(pathOf(record));
    expect(overview).not.toContain('wash');
    expect(overview).not.toContain('looks into it by');
  });
});

describe('somebody does not want to go on', () => {
  test('nothing ends: a person asks them first', async () => {
    const record = await opened();
    const path = `${pathOf(record)}/d?lang=en`;
    const done = await post(path, await formAt(path));
    expect(await page(done.headers.get('location') ?? '')).toContain('We talk to you before anything ends.');
    expect(await now(record)).toMatchObject({ phase: 'acknowledged', tasks: [{ kind: 'confirm_ending' }] });
  });
});

describe('the pages', () => {
  test('are only those that are open now; any other leads back, and one that never was is not found', async () => {
    const record = await opened();
    expect(linksOn(await page(pathOf(record)))).toEqual(['a', 'b', 'f', 'd']);
    const closed = await get(`${pathOf(record)}/c?lang=en`);
    expect([closed.status, closed.headers.get('location')]).toEqual([303, `${pathOf(record)}?lang=en`]);
    expect((await get(`${pathOf(record)}/z`)).status).toBe(404);
    expect((await get('/track/forged/a')).status).toBe(404);
    expect((await post('/track/forged/a', { submissionKey: '12345678' })).status).toBe(404);
  });

  test('tell nothing was done that was not, whatever the address says', async () => {
    const record = await opened();
    for (const place of ['b', 'c', 'd', 'z'])
      expect(await page(`${pathOf(record)}?done=${place}`)).not.toContain('role="status"');
  });

  test('M9: the link of a text opens none of them, with the code or without', async () => {
    const record = await opened();
    const status = new URL(deployment.ports.links.status(record)).pathname;
    expect((await get(`/track/${status.replace('/status/', '')}/a`)).status).toBe(404);
    const whole = await post(status, { code: lettersCodeOf(record, deployment.ports.signingKey) });
    expect(whole.status).toBe(200);
    expect(linksOn(await whole.text())).toEqual([]);
  });

  test('W1: beyond what people do they are turned away with what they typed', async () => {
    const record = await answeredForGood();
    const path = `${pathOf(record)}/c?lang=en`;
    const form = { ...(await formAt(path)), reasons: 'Kept.' };
    const from = { requestContext: { http: { sourceIp: '198.51.100.77' } } };
    const send = (reasons: string) =>
      site.request(path, { method: 'POST', body: new URLSearchParams({ ...form, reasons }) }, from);
    for (let times = 1; times <= 20; times += 1) await send(`${times}`);
    const last = await send('Kept.');
    expect(last.status).toBe(429);
    expect(posted(await last.text())['reasons']).toEqual(['Kept.']);
    deployment.clock.advanceBy(DAY);
  });

  test('S2.8: where people may be watched nothing they told us is shown, and nobody ends a complaint by a press', async () => {
    const { ports } = deployment;
    const pinned = ports.procedures.current().profile;
    const record = await opened({ whenItHappened: 'On Sunday' });
    const charity = { name: 'domestic-abuse-charity.ro', version: pinned.version };
    await changeCase(
      record.caseId,
      (found) => ({ after: { ...found, profile: charity }, events: [{ type: 'note_added', actor: { kind: 'procedure' } }] }),
      ports,
      { signals: false },
    );
    const overview = await page(`${pathOf(record)}?lang=en`, shelter);
    expect(linksOn(overview)).toEqual(['a', 'b', 'f']);
    expect(overview).toContain('Nothing ends before we have talked to you.');
    const formal = await page(`${pathOf(record)}/b?lang=en`, shelter);
    expect(formal).not.toMatch(/wash my mother|On Sunday/);
    expect(formal).toContain('<title>Form</title>');
    expect(formal).toContain('https://www.meteoromania.ro/');
  });
});

test('nothing was logged as an error', () => expect(deployment.errors).toEqual([]));
