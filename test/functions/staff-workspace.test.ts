// The workspace over its real stores and a real identity service: who sees which case, what they may do, and what stays on record.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import type { QuarantineEntry } from '#core/case/case-store.ts';
import type { Message } from '#core/case/person.ts';
import { lettersCodeOf } from '#core/correspondence/letters-code.ts';
import type { Evidence } from '#core/evidence/evidence.ts';
import { mayRead } from '#core/evidence/may-open.ts';
import { tellOfDisadvantage } from '#core/handling/choices/disadvantage.ts';
import type { HandlingContext } from '#core/handling/context.ts';
import { loseLetter } from '#core/handling/lose-letter.ts';
import { changeCase } from '#core/handling/perform.ts';
import { acknowledgeComplaint } from '#core/handling/procedure-acts.ts';
import { receiveMessage } from '#core/handling/receive-message.ts';
import { staffActs } from '#core/handling/staff-acts.ts';
import { DAY, HOUR, movedBy } from '#core/instant.ts';
import { BodyBundle } from '#functions/shared/edges/http-body-bundle.ts';
import { ActAnswer, CaseSummary, CaseView, HeldMessage, TaskView } from '#functions/shared/edges/http-case-view.ts';
import { start } from '#functions/staff-workspace/handler.ts';
import { bundleFor, listEvidence } from '#functions/staff-workspace/open-evidence.ts';
import { AUDIENCE, STAFF_CLIENT_ID, startIssuer } from '#local/oidc/issuer.ts';
import { arrangeDeployment, openExample, people } from './arrange-http.ts';
import { posted } from './pages/reading-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'candour-issuer-'));
const issuer = await startIssuer({
  people: [...Object.values(people), { personId: 'gus', name: 'Gus Lane', role: 'gardener' }].map(({ personId, name, role }) => ({
    id: personId,
    name,
    role,
    email: `${personId}@example.org`,
  })),
  regulator: { clientId: 'regulator', clientSecret: 'a secret of the tests' },
  redirectUris: ['http://127.0.0.1:3000/signed-in'],
  keysPath: join(folder, 'keys.json'),
  store: new DatabaseSync(':memory:'),
});
afterAll(async () => {
  await issuer.stop();
  rmSync(folder, { recursive: true });
});

const deployment = arrangeDeployment({ STAFF_ISSUER_URL: issuer.url, STAFF_CLIENT_ID, API_AUDIENCE: AUDIENCE });
let site: Awaited<ReturnType<typeof start>>;

beforeAll(async () => {
  site = await start(deployment.outside);
  for (const person of Object.values(people)) await deployment.ports.staff.remember(person);
});

type Who = keyof typeof people;

async function api(who: Who, path: string, body?: unknown) {
  const headers = {
    authorization: `Bearer ${await issuer.issueTokenFor(people[who].personId)}`,
    'content-type': 'application/json',
  };
  return await site.request(path, body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) });
}

async function openAcknowledged(told: Record<string, unknown> = {}): Promise<Case> {
  const record = await openExample(deployment, told);
  return await changeCase(record.caseId, acknowledgeComplaint, deployment.ports, { signals: false });
}

const act = async (who: Who, { reference }: { reference: string }, name: string, input: unknown = {}) =>
  await api(who, `/api/cases/${reference}/acts/${name}`, input);

const read = async (who: Who, { reference }: { reference: string }) =>
  CaseView.parse(await (await api(who, `/api/cases/${reference}`)).json());

/** Follows a browser through the code flow; the cookies of the issuer and of the site are kept apart. */
async function signIn(personId: string, to = '') {
  const begun = await site.request(`/workspace/sign-in${to}`);
  const cookie = cookieIn(begun);
  const jar = new Map<string, string>();
  const visit = async (url: string, init: RequestInit = {}) => {
    const cookies = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(new URL(url, issuer.url), { ...init, redirect: 'manual', headers: { cookie: cookies } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    return answer.headers.get('location') ?? '';
  };
  const interaction = await visit(begun.headers.get('location') ?? '');
  const resumed = await visit(interaction, { method: 'POST', body: new URLSearchParams({ personId }) });
  const back = new URL(await visit(resumed));
  return { answer: await site.request(`${back.pathname}${back.search}`, { headers: { cookie } }), cookie, back };
}

function cookieIn(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
}

async function browserOf(who: Who) {
  const cookie = cookieIn((await signIn(people[who].personId)).answer);
  const get = (path: string) => site.request(path, { headers: { cookie } });
  const post = (path: string, form: Record<string, string>) =>
    site.request(path, { method: 'POST', headers: { cookie }, body: new URLSearchParams(form) });
  const csrf = posted(await (await get('/workspace')).text())['csrf']?.[0] ?? '';
  return { get, post, csrf };
}

const codeOf = async (answer: Response) => z.looseObject({ error: z.string() }).parse(await answer.json()).error;

describe('by JSON', () => {
  test('M9: whoever may see a case is told the code of its letters, on the page too, and nobody else is', async () => {
    const record = await openAcknowledged();
    const code = lettersCodeOf(record, deployment.ports.signingKey);
    expect((await read('teamLeader', record)).lettersCode).toBe(code);
    const { get } = await browserOf('teamLeader');
    expect(await (await get(`/workspace/cases/${record.reference}`)).text()).toContain(
      `Code for the letters: ${code}. Tell it by phone`,
    );
    expect((await api('trustee', `/api/cases/${record.reference}`)).status).toBe(404);
  });

  test('nobody is let in without a token, nor with one for something else', async () => {
    expect((await site.request('/api/tasks')).status).toBe(401);
    expect((await site.request('/api/tasks', { headers: { authorization: 'Bearer a.b.c' } })).status).toBe(401);
    expect((await site.request('/api/tasks', { headers: { cookie: 'candour-session=x' } })).status).toBe(401);
  });

  test('somebody whose role the procedure does not know may do nothing', async () => {
    const headers = { authorization: `Bearer ${await issuer.issueTokenFor('gus')}` };
    const answer = await site.request('/api/tasks', { headers });
    expect([answer.status, await answer.json()]).toEqual([403, { error: 'NoRole' }]);
    expect((await deployment.ports.staff.people()).map(({ personId }) => personId)).not.toContain('gus');
  });

  test('a case is read whole, with the rule behind each date and the acts that are possible', async () => {
    const record = await openAcknowledged();
    const view = await read('teamLeader', record);
    expect(view.account?.whatHappened).toContain('Sunday morning');
    expect(view.complainant).toMatchObject({ name: 'Mina Vale', email: 'mina@example.org' });
    expect(view.deadlines.find(({ what }) => what === 'respond')).toMatchObject({
      because: expect.stringContaining('SI 2009/309'),
      overdue: false,
    });
    expect(view.letters).toMatchObject([
      { letterKind: 'acknowledgement', channel: 'email', text: expect.stringContaining('Dear Mina Vale') },
    ]);
    expect(view.acts.map((offered) => offered.act)).toEqual(expect.arrayContaining(['assign', 'add_note', 'extend', 'recuse']));
    expect(view.acts.map((offered) => offered.act)).not.toContain('send_letter');
    expect(view.acts.find((offered) => offered.act === 'extend')?.schema).toMatchObject({
      type: 'object',
      required: ['newDueOn', 'reason'],
    });
  });

  test('each reading is on record, by whom', async () => {
    const record = await openAcknowledged();
    await read('teamLeader', record);
    await read('quality', record);
    const reads = await deployment.ports.cases.history(`READS#${record.caseId}`);
    expect(reads.map(({ type, actor }) => [type, actor])).toEqual([
      ['case_viewed', { kind: 'person', personId: 'lee' }],
      ['case_viewed', { kind: 'person', personId: 'quin' }],
    ]);
  });

  // S2.21, S2.59: a case about Hana Brook, head of service, is hidden from her and from everybody below her.
  test.each<[Who, boolean]>([
    ['teamLeader', false],
    ['otherTeamLeader', false],
    ['frontDesk', false],
    ['head', false],
    ['trustee', true],
    ['chair', false],
    ['quality', true],
  ])(
    'a complaint about the head of service, asked for by the %s: may see it is %s, and a hidden case answers like none',
    async (who, isSeen) => {
      const record = await openAcknowledged({ whoItConcerns: 'Hana Brook' });
      const answer = await api(who, `/api/cases/${record.reference}`);
      expect(answer.status).toBe(isSeen ? 200 : 404);
      const references = z
        .object({ cases: z.array(CaseSummary) })
        .parse(await (await api(who, '/api/cases')).json())
        .cases.map(({ reference }) => reference);
      expect(references.includes(record.reference)).toBe(isSeen);
      if (isSeen) return;
      const missing = await api(who, '/api/cases/CA-0000-0000-0');
      const plain = async (response: Response) => {
        const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'x-request-id'));
        return { status: response.status, headers, body: await response.text() };
      };
      expect(await plain(answer)).toEqual(await plain(missing));
      const acts = await Promise.all(staffActs.map(({ act: name }) => act(who, record, name)));
      expect(new Set(await Promise.all(acts.map(async (one) => JSON.stringify(await plain(one))))).size).toBe(1);
      expect(acts[0]?.status).toBe(404);
      expect(await deployment.ports.cases.history(`READS#${record.caseId}`)).toEqual([]);
    },
  );

  test('an act does what it says and answers with the phase; one that is not possible now says why', async () => {
    const record = await openAcknowledged();
    const assigned = await act('teamLeader', record, 'assign');
    expect([assigned.status, ActAnswer.parse(await assigned.json()).phase]).toEqual([200, 'under_investigation']);
    const early = await act('teamLeader', record, 'send_letter');
    expect([early.status, await codeOf(early)]).toEqual([409, 'ActNotAllowedNow']);
    const undecided = await act('teamLeader', record, 'decide_outcome', { outcome: 'upheld' });
    expect([undecided.status, await codeOf(undecided)]).toEqual([409, 'FindingsMissing']);
    const desk = await act('frontDesk', record, 'extend', { newDueOn: '2027-01-15', reason: 'x' });
    expect([desk.status, await codeOf(desk)]).toEqual([403, 'ConflictOfInterest']);
    expect((await act('teamLeader', record, 'no_such_act')).status).toBe(404);
  });

  test('a wrong input is told by its fields; whether the act is allowed comes first', async () => {
    const record = await openAcknowledged();
    await act('teamLeader', record, 'assign');
    const wrong = await act('teamLeader', record, 'extend', { newDueOn: 'soon', why: 'private words' });
    const body = await wrong.text();
    expect([wrong.status, Object.keys(JSON.parse(body).fields).sort()]).toEqual([422, ['newDueOn', 'reason', 'why']]);
    expect(body).not.toMatch(/soon|private/);
    expect((await act('frontDesk', record, 'extend', {})).status).toBe(403);
    const broken = await site.request(`/api/cases/${record.reference}/acts/add_note`, {
      method: 'POST',
      body: '{',
      headers: { authorization: `Bearer ${await issuer.issueTokenFor('lee')}` },
    });
    expect(broken.status).toBe(400);
  });

  test('S2.12: that somebody is treated worse is read and answered by those above, and the handler finds no trace of it', async () => {
    const record = await openAcknowledged();
    await act('teamLeader', record, 'assign', { personId: people.teamLeader.personId });
    const before = await read('teamLeader', record);
    const message: Message = {
      ...{ messageId: 'worse', channel: 'web', receivedAt: deployment.clock.now() },
      ...{ text: 'Since then she leaves out the evening visit.', attachments: [], standing: 'addition' },
    };
    const tell = (current: Case, context: HandlingContext) => tellOfDisadvantage(current, message, ['FORM#worse'], context);
    await changeCase(record.caseId, tell, deployment.ports, { signals: false });
    const shown = await read('head', record);
    expect(JSON.stringify(shown)).toContain('leaves out the evening visit');
    expect(shown.tasks.map(({ kind }) => kind)).toEqual(['look_into_disadvantage']);
    expect(shown.acts.map(({ act: name }) => name)).toContain('answer_disadvantage');
    const found = { found: 'worse', what: 'The evening visits begin again today.' };
    expect((await act('teamLeader', record, 'answer_disadvantage', found)).status).toBe(403);
    expect((await act('head', record, 'answer_disadvantage', found)).status).toBe(200);
    const letter = (await read('head', record)).letters.find(({ letterKind }) => letterKind === 'disadvantage_answer');
    expect(letter?.text).toContain('The evening visits begin again today.');
    const row = (await deployment.ports.cases.listOutbox(record.caseId)).find(({ outboxId }) => outboxId === letter?.letterId);
    if (row?.kind !== 'letter') throw new Error('no letter was kept');
    await loseLetter(row, 'bounced', deployment.ports);
    expect((await read('head', record)).tasks.map(({ kind }) => kind)).toEqual(['bring_disadvantage_answer']);
    for (const who of ['teamLeader', 'frontDesk'] as const) {
      const hidden = await read(who, record);
      expect(JSON.stringify(hidden)).not.toContain('evening visit');
      expect(JSON.stringify(hidden)).not.toContain('disadvantage_');
      const { history, letters, messages, tasks } = hidden;
      const seen = { history, letters, messages, tasks };
      const { history: had, letters: wrote, messages: got, tasks: owed } = before;
      expect(seen).toEqual({ history: had, letters: wrote, messages: got, tasks: owed });
      const printed = await (await browserOf(who)).get(`/workspace/cases/${record.reference}/letters/${letter?.letterId}`);
      expect(printed.status).toBe(404);
    }
  });

  test('S2.10, S2.62: a copy on paper is printed while its reader may have it, and no longer once they are barred', async () => {
    const record = await openAcknowledged();
    await act('teamLeader', record, 'assign', { personId: people.teamLeader.personId });
    await act('teamLeader', record, 'add_party', { role: 'representative', name: 'Ada Lupu' });
    const of = (await read('teamLeader', record)).parties[0]?.partyId;
    await act('teamLeader', record, 'record_authority', { of, scope: 'details', letters: 'copies', document: 'Her letter' });
    await act('teamLeader', record, 'extend', { newDueOn: '2027-01-08', reason: 'Two colleagues are away.' });
    const copy = (await read('teamLeader', record)).letters.find(({ toParty }) => toParty !== undefined);
    const printed = async () =>
      (await (await browserOf('teamLeader')).get(`/workspace/cases/${record.reference}/letters/${copy?.letterId}`)).status;
    expect([copy?.status, await printed()]).toEqual(['to_print', 200]);
    await act('teamLeader', record, 'bar_person', { name: 'Ada Lupu', why: 'She hurt her.' });
    expect(await printed()).toBe(404);
  });

  test('S2.21: a message that names its handler is read by the quality manager first, and by nobody it names', async () => {
    const record = await openAcknowledged();
    await act('teamLeader', record, 'assign', { personId: people.teamLeader.personId });
    const message: Message = {
      ...{ messageId: 'naming', channel: 'email', receivedAt: deployment.clock.now(), from: 'mina@example.org' },
      ...{ text: 'It was Lee Marsh who shouted.', rawKey: 'raw/naming', attachments: [], standing: 'addition' },
    };
    const add = (current: Case, context: HandlingContext) => receiveMessage(current, message, ['MAIL#naming'], context);
    await changeCase(record.caseId, add, deployment.ports, { signals: false });
    const hidden = await read('teamLeader', record);
    const shown = await read('quality', record);
    expect(JSON.stringify(hidden)).not.toContain('who shouted');
    expect(hidden.tasks).toEqual([]);
    // Nor does anything tell that something came: not the history, and no act that would be offered for it.
    const came = ({ history }: CaseView) => history.filter(({ type }) => type === 'message_received').length;
    expect([came(hidden), came(shown)]).toEqual([0, 1]);
    expect(hidden.acts.map(({ act: name }) => name)).not.toContain('finish_task');
    const page = await (await browserOf('teamLeader')).get(`/workspace/cases/${record.reference}`);
    expect(await page.text()).not.toContain('Message received');
    expect(shown.messages.map(({ text }) => text)).toContain(message.text);
    expect(shown.tasks.map(({ kind }) => kind)).toEqual(['read_new_message', 'look_into_conflict']);
    const current = await deployment.ports.cases.read(record.caseId);
    if (!current) throw new Error('the case is gone');
    const pageFor = async (who: Who) =>
      (await (await browserOf(who)).get(`/workspace/cases/${record.reference}/messages/naming`)).status;
    expect([await pageFor('teamLeader'), await pageFor('quality')]).toEqual([404, 200]);
    const file = { matter: 'other', source: { by: 'mail', messageId: 'naming', path: '1' } } as const;
    const { profile } = deployment.ports.procedures.current();
    const readers = Object.values(people).filter((person) => mayRead(person, file, current, profile, Object.values(people)));
    expect(readers.map(({ personId }) => personId)).not.toContain('lee');
    expect(readers.map(({ personId }) => personId)).toContain('quin');
    const taskId = shown.tasks.at(-1)?.taskId;
    expect((await act('quality', record, 'finish_task', { taskId, what: 'She greets him.' })).status).toBe(200);
    expect((await read('teamLeader', record)).messages.map(({ text }) => text)).toContain(message.text);
  });

  test('the tasks of a person are those of their role and their own, the most urgent first', async () => {
    const tasks = async (who: Who) =>
      z.object({ tasks: z.array(TaskView) }).parse(await (await api(who, '/api/tasks')).json()).tasks;
    const record = await openAcknowledged();
    const mine = (list: z.infer<typeof TaskView>[]) =>
      list.filter(({ reference }) => reference === record.reference).map(({ kind }) => kind);
    expect(mine(await tasks('teamLeader'))).toEqual(['take_case']);
    expect(mine(await tasks('otherTeamLeader'))).toEqual(['take_case']);
    expect(mine(await tasks('head'))).toEqual([]);
    await act('teamLeader', record, 'assign');
    expect(mine(await tasks('teamLeader'))).toEqual(['answer_complaint']);
    expect(mine(await tasks('otherTeamLeader'))).toEqual([]);
    const due = (await tasks('teamLeader')).map(({ dueAt }) => dueAt);
    expect(due).toEqual(due.toSorted());
  });

  test('what was said on the phone becomes a case, as of when it was said, by whom it was heard (S2.13)', async () => {
    const receivedAt = new Date(Date.parse(deployment.clock.now()) - 3 * HOUR).toISOString();
    const answer = await api('frontDesk', '/api/cases', {
      channel: 'phone',
      receivedAt,
      whatHappened: 'The lift has been broken for a week.',
      preferredChannel: 'letter',
      postalAddress: '2 Example Street',
    });
    expect(answer.status).toBe(201);
    const { reference } = z.strictObject({ reference: z.string() }).parse(await answer.json());
    expect(answer.headers.get('location')).toBe(`/api/cases/${reference}`);
    const view = await read('frontDesk', { reference });
    expect(view).toMatchObject({ channel: 'phone', receivedAt, history: [{ actor: { kind: 'person', personId: 'fay' } }] });
    const tomorrow = new Date(Date.parse(deployment.clock.now()) + DAY).toISOString();
    const wrong = await api('frontDesk', '/api/cases', { channel: 'email', receivedAt: tomorrow, whatHappened: '' });
    expect([
      wrong.status,
      Object.keys(z.object({ fields: z.record(z.string(), z.string()) }).parse(await wrong.json()).fields).sort(),
    ]).toEqual([422, ['channel', 'receivedAt', 'whatHappened']]);
  });

  test('held messages are for the front desk and the quality manager; released twice they open one case', async () => {
    const { ports } = deployment;
    await ports.cases.quarantine(
      {
        quarantineId: 'held0000000000000001',
        channel: 'email',
        receivedAt: ports.clock.now(),
        why: 'spam',
        excerpt: { from: 'joan@example.org', subject: 'Help', text: 'Nobody came on Monday.' },
      },
      [],
    );
    for (const who of ['teamLeader', 'head', 'trustee', 'chair'] as const) {
      expect((await api(who, '/api/quarantine')).status).toBe(403);
      expect((await api(who, '/api/quarantine/held0000000000000001/release', { as: 'new_case' })).status).toBe(403);
    }
    const { entries } = z.object({ entries: z.array(HeldMessage) }).parse(await (await api('quality', '/api/quarantine')).json());
    expect(entries.map(({ quarantineId }) => quarantineId)).toEqual(['held0000000000000001']);
    const release = async () =>
      z
        .strictObject({ reference: z.string() })
        .parse(await (await api('frontDesk', '/api/quarantine/held0000000000000001/release', { as: 'new_case' })).json());
    const { reference } = await release();
    expect(await release()).toEqual({ reference });
    // E18: who sent it is not proven.
    expect((await read('frontDesk', { reference })).complainant).toMatchObject({
      email: 'joan@example.org',
      senderProven: false,
    });
    expect(
      z.object({ entries: z.array(HeldMessage) }).parse(await (await api('quality', '/api/quarantine')).json()).entries,
    ).toEqual([]);
    expect((await api('frontDesk', '/api/quarantine/other/release', { as: 'new_case' })).status).toBe(404);
  });

  test('S2.21: a held message that names a colleague is neither shown to them nor decided by them', async () => {
    const { ports } = deployment;
    const named: QuarantineEntry = {
      quarantineId: 'heldnaming0000000001',
      channel: 'email',
      receivedAt: ports.clock.now(),
      why: 'spam',
      excerpt: { text: 'Fay Holt at the desk laughed at me.' },
    };
    await ports.cases.quarantine(named, []);
    const ids = async (who: Who) =>
      z
        .object({ entries: z.array(HeldMessage) })
        .parse(await (await api(who, '/api/quarantine')).json())
        .entries.map(({ quarantineId }) => quarantineId);
    expect([await ids('frontDesk'), await ids('quality')]).toEqual([[], [named.quarantineId]]);
    const page = await (await browserOf('frontDesk')).get('/workspace/quarantine');
    expect(await page.text()).not.toContain('laughed');
    const dismissed = await api('frontDesk', `/api/quarantine/${named.quarantineId}/release`, { as: 'no_complaint' });
    expect(dismissed.status).toBe(404);
    expect(await ids('quality')).toEqual([named.quarantineId]);
    // Where neither may read it, it is for the highest rank that it does not name.
    const both = { ...named, quarantineId: 'heldnaming0000000002', excerpt: { text: 'Fay Holt and Quin Reed laughed at me.' } };
    await ports.cases.quarantine(both, []);
    expect([await ids('quality'), await ids('chair')]).toEqual([[named.quarantineId], [both.quarantineId]]);
    expect((await api('head', '/api/quarantine')).status).toBe(403);
    const decided = await api('chair', `/api/quarantine/${both.quarantineId}/release`, { as: 'no_complaint' });
    expect(decided.status).toBe(200);
  });

  test('an answer to the survey is not read beside the name of who gave it (S0.42)', async () => {
    const record = await openAcknowledged();
    await changeCase(
      record.caseId,
      (current) => ({
        after: current,
        events: [
          {
            type: 'survey_answered',
            actor: { kind: 'complainant' },
            words: { salt: 'salt', value: { comment: 'Cold and rude' } },
          },
        ],
      }),
      deployment.ports,
      { signals: false },
    );
    expect(JSON.stringify(await read('teamLeader', record))).not.toContain('Cold and rude');
  });
});

describe('signing in', () => {
  test('leads through the identity service back to the page that was asked for', async () => {
    const door = await site.request('/workspace/cases?show=overdue');
    expect(door.status).toBe(401);
    const [, to = ''] = /href="\/workspace\/sign-in([^"]*)"/.exec(await door.text()) ?? [];
    const { answer } = await signIn('lee', to);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/workspace/cases?show=overdue']);
    const [session = ''] = answer.headers.getSetCookie().filter((set) => set.startsWith('candour-session='));
    expect(session).toMatch(/HttpOnly/);
    expect(session).toMatch(/SameSite=Lax/);
    expect(session).not.toContain('lee');
    const page = await (await site.request('/workspace', { headers: { cookie: cookieIn(answer) } })).text();
    expect(page).toContain('Signed in as Lee Marsh');
  });

  test('never leads to another site', async () => {
    for (const to of ['https://example.net/', '//example.net', '/workspace.example.net', '/complain']) {
      const { answer } = await signIn('lee', `?to=${encodeURIComponent(to)}`);
      expect(answer.headers.get('location')).toBe('/workspace');
    }
  });

  test('that began elsewhere, or long ago, is not taken', async () => {
    const { back, cookie } = await signIn('lee');
    expect((await site.request(`${back.pathname}${back.search}`)).status).toBe(401);
    // The code was used already.
    expect((await site.request(`${back.pathname}${back.search}`, { headers: { cookie } })).status).toBe(401);
    expect((await site.request('/signed-in?code=x&state=y', { headers: { cookie } })).status).toBe(401);
  });

  test('without a role ends at a page that says so', async () => {
    const { answer } = await signIn('gus');
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('no role');
    expect(cookieIn(answer)).not.toContain('candour-session');
  });

  test('lasts eight hours, and ends when one signs out', async () => {
    const { get, post, csrf } = await browserOf('teamLeader');
    deployment.clock.advanceBy(7 * HOUR);
    expect((await get('/workspace')).status).toBe(200);
    expect((await post('/workspace/sign-out', { csrf: 'guessed' })).status).toBe(403);
    const out = await post('/workspace/sign-out', { csrf });
    expect(out.headers.get('location')).toBe('/workspace/signed-out');
    expect(out.headers.getSetCookie().join()).toContain('candour-session=;');
    deployment.clock.advanceBy(HOUR);
    expect((await get('/workspace')).status).toBe(401);
  });
});

describe('by page', () => {
  test('a case goes from its first look to its answer, as it was previewed', async () => {
    const record = await openAcknowledged();
    const { get, post, csrf } = await browserOf('teamLeader');
    const path = `/workspace/cases/${record.reference}`;
    const version = async () => posted(await (await get(path)).text())['version']?.[0] ?? '';
    const perform = async (name: string, form: Record<string, string> = {}) =>
      await post(`${path}/acts/${name}`, { csrf, version: await version(), ...form });
    expect(await (await get('/workspace')).text()).toContain(record.reference);
    expect((await perform('assign')).headers.get('location')).toBe(`${path}?done=assign`);
    await perform('record_finding', { allegation: 'No visit', outcome: 'upheld', rationale: 'The visit on Sunday was missed.' });
    await perform('decide_outcome', { outcome: 'upheld', apology: 'We are sorry that nobody came.' });
    const faulty = await (await perform('preview_letter')).text();
    expect(faulty).toContain('This letter cannot be sent yet');
    await perform('decide_outcome', {
      outcome: 'upheld',
      apology: 'We are sorry that nobody came.',
      measures: 'We spoke to the team.',
      prevention: 'A second carer is on call now.',
    });
    const preview = await (await perform('preview_letter')).text();
    expect(preview).toContain('We are sorry that nobody came.');
    const hidden = posted(preview.slice(preview.indexOf('<main')));
    const send = { csrf, version: hidden['version']?.[0] ?? '', preview: hidden['preview']?.[0] ?? '' };
    const stale = await post(`${path}/acts/send_letter`, { ...send, preview: 'other' });
    expect(stale.status).toBe(409);
    expect((await post(`${path}/acts/send_letter`, send)).headers.get('location')).toBe(`${path}?done=send_letter`);
    expect((await post(`${path}/acts/send_letter`, send)).status).toBe(409);
    expect(await deployment.ports.cases.read(record.caseId)).toMatchObject({ phase: 'responded', outcome: 'upheld' });
    expect(await (await get(`${path}?done=send_letter`)).text()).toContain('Done: Send the answer');
  });

  test('a complaint from the web stands on its page once, with all that was answered', async () => {
    const whatHappened = 'The hoist has been broken since Easter.';
    const record = await openExample(deployment, {
      whatHappened,
      whyDissatisfied: 'They only said sorry.',
      onBehalfOf: 'other',
      affectedPerson: 'Ida, my mother',
      affectedAgrees: 'cannot_say',
      helper: 'Jo of the advice centre',
      contactTime: 'After four',
    });
    const page = await (await (await browserOf('teamLeader')).get(`/workspace/cases/${record.reference}`)).text();
    expect(page.split(whatHappened)).toHaveLength(2);
    for (const answer of [
      'They only said sorry.',
      'Ida, my mother',
      'They cannot tell us',
      'Jo of the advice centre',
      'After four',
    ])
      expect(page).toContain(answer);
  });

  test('a form comes back with its answers and with what was wrong', async () => {
    const record = await openAcknowledged();
    const { get, post, csrf } = await browserOf('teamLeader');
    const path = `/workspace/cases/${record.reference}`;
    const version = posted(await (await get(path)).text())['version']?.[0] ?? '';
    const wrong = await post(`${path}/acts/extend`, { csrf, version, newDueOn: '', reason: 'Waiting for the rota' });
    expect(wrong.status).toBe(422);
    const page = await wrong.text();
    expect(page).toContain('<details class="act" id="act-extend" open>');
    expect(page).toContain('Waiting for the rota');
    expect(page).toContain('href="#extend-newDueOn"');
    const refused = await post(`${path}/acts/extend`, { csrf, version, newDueOn: '2026-11-24', reason: 'Waiting for the rota' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('The new date must be later than the present one.');
  });

  test('pressed twice, a note stands once', async () => {
    const record = await openAcknowledged();
    const { get, post, csrf } = await browserOf('teamLeader');
    const path = `/workspace/cases/${record.reference}`;
    const version = posted(await (await get(path)).text())['version']?.[0] ?? '';
    const note = { csrf, version, note: 'Called, no answer.' };
    expect((await post(`${path}/acts/add_note`, note)).status).toBe(303);
    const again = await post(`${path}/acts/add_note`, note);
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('Somebody else has changed this case');
    const notes = (await deployment.ports.cases.history(record.caseId)).filter(({ type }) => type === 'note_added');
    expect(notes).toHaveLength(1);
  });

  test('a form that no page of ours made is not taken', async () => {
    const record = await openAcknowledged();
    const { post } = await browserOf('teamLeader');
    const answer = await post(`/workspace/cases/${record.reference}/acts/add_note`, { csrf: '', note: 'forged' });
    expect(answer.status).toBe(403);
    expect((await deployment.ports.cases.history(record.caseId)).some(({ type }) => type === 'note_added')).toBe(false);
  });

  test('a hidden case, a missing one and a page that never was read alike', async () => {
    const record = await openAcknowledged({ whoItConcerns: 'Hana Brook' });
    const { get } = await browserOf('teamLeader');
    const pages = await Promise.all(
      [record.reference, 'CA-0000-0000-0', 'x'].map((reference) => get(`/workspace/cases/${reference}`)),
    );
    expect(pages.map(({ status }) => status)).toEqual([404, 404, 404]);
    const [hidden = '', ...others] = await Promise.all(
      pages.map(async (page) => (await page.text()).replaceAll(/cases\/[\w-]+/g, 'cases/')),
    );
    for (const other of others) expect(other).toBe(hidden);
  });

  test.each(['subject', 'recused'] as const)(
    'S2.59: nobody who is %s can tell from any page or endpoint that there is a case',
    async (relation) => {
      const record =
        relation === 'subject'
          ? await openAcknowledged({ whoItConcerns: people.otherTeamLeader.name })
          : await openAcknowledged();
      if (relation === 'recused') await act('quality', record, 'recuse', { personId: people.otherTeamLeader.personId });
      const { get, post, csrf } = await browserOf('otherTeamLeader');
      const lists = ['/workspace', ...['open', 'overdue', 'closed', 'filed'].map((show) => `/workspace/cases?show=${show}`)];
      for (const path of lists) expect(await (await get(path)).text()).not.toContain(record.reference);
      for (const path of ['/api/tasks', '/api/cases?show=open', '/api/cases?show=overdue', '/api/cases?show=closed']) {
        expect(await (await api('otherTeamLeader', path)).text()).not.toContain(record.reference);
      }
      const answersTo = async (reference: string) => {
        const root = `/workspace/cases/${reference}`;
        const pages = [
          '',
          '/evidence',
          '/evidence/bundle/1',
          '/evidence/x',
          '/messages/x',
          '/messages/x/looks',
          '/messages/x/original',
        ];
        const answers = [
          ...(await Promise.all(pages.map((page) => get(`${root}${page}`)))),
          ...(await Promise.all(staffActs.map(({ act: name }) => post(`${root}/acts/${name}`, { csrf })))),
          ...(await Promise.all(staffActs.map(({ act: name }) => act('otherTeamLeader', { reference }, name)))),
          await api('otherTeamLeader', `/api/cases/${reference}`),
        ];
        return await Promise.all(
          answers.map(async (answer) => [
            answer.status,
            (await answer.text()).replaceAll(reference, ''),
            answer.headers.get('location'),
          ]),
        );
      };
      const hidden = await answersTo(record.reference);
      expect(hidden).toEqual(await answersTo('CA-0000-0000-0'));
      expect(new Set(hidden.map(([status]) => status))).toEqual(new Set([404]));
      const about = await deployment.ports.cases.listOutbox(record.caseId);
      const excluded = about.flatMap((row) => (row.kind === 'notice' && row.role === 'team_leader' ? [row.notTo] : []));
      for (const notTo of relation === 'subject' ? excluded : []) expect(notTo).toContain(people.otherTeamLeader.personId);
    },
  );

  test('S1.4, S2.62: the people around a case are on its page, and a barred one is refused with the reason', async () => {
    const record = await openAcknowledged();
    await act('teamLeader', record, 'assign');
    await act('teamLeader', record, 'add_party', { role: 'witness', name: 'Rada Pop', phone: '+447700900200' });
    await act('teamLeader', record, 'bar_person', { name: 'Stefan Ionescu', email: 'him@example.org', why: 'Named by her' });
    const refused = await act('teamLeader', record, 'add_party', { role: 'companion', name: 'Ștefan Ionescu' });
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'PersonBarred']);
    expect(await read('teamLeader', record)).toMatchObject({
      parties: [{ role: 'witness', name: 'Rada Pop', phone: '+447700900200' }],
      barred: [{ name: 'Stefan Ionescu', email: 'him@example.org' }],
      tasks: expect.arrayContaining([expect.objectContaining({ kind: 'safeguard' })]),
    });
    const { get } = await browserOf('teamLeader');
    const page = await (await get(`/workspace/cases/${record.reference}`)).text();
    for (const shown of ['People around the case', 'Rada Pop', 'Barred from the case', 'Stefan Ionescu'])
      expect(page).toContain(shown);
  });

  test('S2.15: a case with a meeting ahead is read, and the meeting is picked by its day', async () => {
    const record = await openAcknowledged();
    await act('teamLeader', record, 'assign');
    const startsAt = movedBy(deployment.clock.now(), 3 * DAY);
    expect((await act('teamLeader', record, 'plan_meeting', { startsAt, minutes: 60, place: 'The library' })).status).toBe(200);
    const { get } = await browserOf('teamLeader');
    const answer = await get(`/workspace/cases/${record.reference}`);
    expect(answer.status).toBe(200);
    const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'Europe/London' }).format(Date.parse(startsAt));
    // Once in each form that asks which meeting: moved, cancelled, held, and whose professional comes.
    expect((await answer.text()).match(new RegExp(`>Meeting, ${day}<`, 'g'))).toHaveLength(4);
  });

  test('who steps back is led away from a case that is hidden from now on (S2.18)', async () => {
    const record = await openAcknowledged();
    const { get, post, csrf } = await browserOf('teamLeader');
    const path = `/workspace/cases/${record.reference}`;
    const version = posted(await (await get(path)).text())['version']?.[0] ?? '';
    expect((await post(`${path}/acts/recuse`, { csrf, version })).headers.get('location')).toBe('/workspace?done=recuse');
    expect(await (await get('/workspace?done=recuse')).text()).toMatch(/role="status"[^>]*>[^<]*Step back/);
    expect((await get(path)).status).toBe(404);
    expect(await (await get('/workspace/cases')).text()).not.toContain(record.reference);
  });

  test('a complaint told at the desk is written down in the provider’s own time', async () => {
    const { get, post, csrf } = await browserOf('frontDesk');
    const form = posted(await (await get('/workspace/cases/new')).text());
    const told = {
      csrf,
      submissionKey: form['submissionKey']?.[0] ?? '',
      channel: 'desk',
      receivedAt: '2026-11-23T09:30',
      whatHappened: 'The food was cold.',
    };
    const wrong = await post('/workspace/cases', { ...told, whatHappened: '' });
    expect(wrong.status).toBe(422);
    expect(posted(await wrong.text())).toMatchObject({ receivedAt: ['2026-11-23T09:30'], submissionKey: form['submissionKey'] });
    const early = await post('/workspace/cases', { ...told, receivedAt: '2036-01-01T00:00' });
    expect(await early.text()).toContain('“When did it reach us?” must not lie in the future');
    const [one, other] = [await post('/workspace/cases', told), await post('/workspace/cases', told)];
    expect(one.headers.get('location')).toMatch(/^\/workspace\/cases\/CA-/);
    expect(other.headers.get('location')).toBe(one.headers.get('location'));
    const page = await (await get(one.headers.get('location') ?? '')).text();
    expect(page).toContain('2026-11-23T09:30:00.000Z');
    expect(page).toContain('The food was cold.');
  });

  test('held messages are a page for the front desk only', async () => {
    const desk = await browserOf('frontDesk');
    expect((await desk.get('/workspace/quarantine')).status).toBe(200);
    const leader = await browserOf('teamLeader');
    expect((await leader.get('/workspace/quarantine')).status).toBe(403);
    expect(await (await leader.get('/workspace')).text()).not.toContain('/workspace/quarantine');
  });

  test('each held message is opened, added to a case, or set aside, and a wrong reference is said beside it', async () => {
    const { ports } = deployment;
    const record = await openAcknowledged();
    const hold = (quarantineId: string, subject: string) =>
      ports.cases.quarantine(
        {
          quarantineId,
          channel: 'email',
          receivedAt: ports.clock.now(),
          why: 'spam',
          excerpt: { from: 'ned@example.org', subject, text: 'Nobody came.' },
        },
        [],
      );
    await hold('held0000000000000002', 'Add me');
    await hold('held0000000000000003', 'An advertisement');
    const { get, post, csrf } = await browserOf('frontDesk');
    const decide = (id: string, form: Record<string, string>) => post(`/workspace/quarantine/${id}/release`, { csrf, ...form });

    const wrong = await decide('held0000000000000002', { as: 'addition', reference: 'CA-0000' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toMatch(/There is no such case[\s\S]*value="CA-0000"/);
    const added = await decide('held0000000000000002', { as: 'addition', reference: record.reference.toLowerCase() });
    expect(added.headers.get('location')).toMatch(`/workspace/cases/${record.reference}`);
    // Both came at one moment: their order tells nothing.
    const messages = await ports.cases.listMessages(record.caseId);
    expect(messages.map(({ from, standing }) => [from, standing])).toContainEqual(['ned@example.org', 'unverified']);

    const aside = await decide('held0000000000000003', { as: 'no_complaint' });
    const page = await (await get(aside.headers.get('location') ?? '')).text();
    expect(page).toContain('The message has been dealt with.');
    expect(page).not.toContain('An advertisement');
    expect((await decide('held0000000000000003', { as: 'anything' })).status).toBe(404);
  });

  test('lists show open, overdue and closed cases', async () => {
    const { get } = await browserOf('quality');
    const record = await openAcknowledged();
    expect(await (await get('/workspace/cases?show=open')).text()).toContain(record.reference);
    expect(await (await get('/workspace/cases?show=overdue')).text()).not.toContain(record.reference);
    expect(await (await get('/workspace/cases?show=closed')).text()).not.toContain(record.reference);
    deployment.clock.advanceBy(60 * DAY);
    const late = await browserOf('quality');
    expect(await (await late.get('/workspace/cases?show=overdue&lang=ro')).text()).toContain(record.reference);
  });
});

test('nothing was logged as a fault', () => {
  expect(deployment.errors).toEqual([]);
});

describe('S2.2: what may be no complaint', () => {
  test('whoever is asked to agree reads at the button what would go out; whom it names sees nothing', async () => {
    const record = await openAcknowledged({ whoItConcerns: people.otherTeamLeader.name });
    await act('teamLeader', record, 'assign');
    const words = { said: 'She is wonderful.', answer: 'We have told her team.' };
    expect((await act('teamLeader', record, 'file_as', { as: 'compliment', ...words })).status).toBe(200);
    const { get, post, csrf } = await browserOf('quality');
    const path = `/workspace/cases/${record.reference}`;
    const page = await (await get(path)).text();
    expect(page).toContain('Thank-you, because of this: “She is wonderful.” The letter would say: “We have told her team.”');
    expect((await read('quality', record)).kind).toBe('complaint');
    expect((await api('otherTeamLeader', `/api/cases/${record.reference}`)).status).toBe(404);
    await post(`${path}/acts/agree_to_filing`, { csrf, version: posted(page)['version']?.[0] ?? '' });
    const agreed = await read('quality', record);
    expect(agreed).toMatchObject({ kind: 'compliment', phase: 'awaiting_feedback' });
    expect(agreed.letters.at(-1)).toMatchObject({ letterKind: 'filed_as', text: expect.stringContaining(words.answer) });
    expect(await (await get(path)).text()).toContain('Filed as no complaint, and answered: Thank-you');
    expect(await (await get('/workspace/cases?show=filed')).text()).toContain(record.reference);
  });
});

describe('S1.19, S1.20: the bundle for a body outside', () => {
  /** With somebody's words and names wherever they can be. */
  async function told() {
    const record = await openAcknowledged({ helper: 'Hetty Sands', phone: '+447700900123', safeContact: 'Only after six' });
    const steps: [string, unknown][] = [
      ['assign', {}],
      ['add_party', { role: 'witness', name: 'Nora Quick', email: 'nora@example.org' }],
      ['bar_person', { name: 'Rex Harm', why: 'Named by the client' }],
      ['add_allegation', { allegation: 'Nobody came on Sunday.' }],
      ['record_finding', { allegation: 'Sunday', outcome: 'upheld', rationale: 'The rota was empty.' }],
    ];
    for (const [name, input] of steps) expect((await act('teamLeader', record, name, input)).status, name).toBe(200);
    const [witness] = (await read('teamLeader', record)).parties;
    await act('teamLeader', record, 'record_account', { whose: 'complainant', said: 'I rang three times.' });
    const saw = { whose: 'witness', witness: witness?.partyId, said: 'I saw nobody come.' };
    expect((await act('teamLeader', record, 'record_account', saw)).status).toBe(200);
    return record;
  }
  const asked = { body: 'The inspectorate', what: 'Everything', askedOn: '2026-11-01', legalBasis: 'Section 64' };
  const bundleOf = async (who: Who, record: Case, bodyId: string) =>
    await api(who, `/api/cases/${record.reference}/bundle/${bodyId}`);
  async function taken(scope: string, more: object = {}) {
    const record = await told();
    await act('teamLeader', record, 'record_body_request', { ...asked, scope, ...more });
    const [body] = (await read('teamLeader', record)).bodies;
    const answer = await bundleOf('teamLeader', record, body?.bodyId ?? '');
    expect(answer.status).toBe(200);
    const text = await answer.text();
    return { record, body, answer, text, bundle: BodyBundle.parse(JSON.parse(text)) };
  }
  const words = ['Nobody came', 'The rota was empty', 'Dear Mina'];
  const names = ['Mina Vale', 'Hetty Sands', 'Nora Quick', 'Lee Marsh'];
  const never = ['Rex Harm', 'mina@example.org', 'nora@example.org', '7700900123', 'Only after six'];
  const none = (text: string, some: readonly string[]) => some.filter((one) => text.includes(one));

  test('of the register holds its row and what was asked, and nothing else', async () => {
    const { bundle, text, record } = await taken('register');
    expect(Object.keys(bundle).sort()).toEqual(['madeAt', 'matter', 'provider', 'register', 'schemaVersion']);
    expect(bundle.register).toMatchObject({ reference: record.reference, phase: 'under_investigation' });
    expect(bundle.matter).toMatchObject({ scope: 'register', body: 'The inspectorate', legalBasis: 'Section 64' });
    expect(none(text, [...words, ...names, ...never])).toEqual([]);
  });

  test('of the course holds types, times, positions and results, and nobody’s words or name', async () => {
    const { bundle, text } = await taken('course');
    expect(bundle.file).toBeUndefined();
    expect(bundle.course).toMatchObject({ findings: [{ outcome: 'upheld' }], people: [{ role: 'witness' }] });
    expect(bundle.course?.letters).toMatchObject([{ letterKind: 'acknowledgement', channel: 'email' }]);
    const doers = bundle.course?.history.map(({ type, by }) => [type, by]);
    expect(doers).toContainEqual(['complaint_received', 'complainant']);
    expect(doers).toContainEqual(['acknowledgement_issued', 'procedure']);
    expect(doers).toContainEqual(['case_assigned', 'team_leader']);
    expect(none(text, [...words, ...names, ...never])).toEqual([]);
  });

  test('of the whole file holds words and names, but neither how people are reached nor who is barred', async () => {
    const { bundle, text } = await taken('whole_file');
    expect(bundle.file).toMatchObject({
      complainant: { name: 'Mina Vale', helper: 'Hetty Sands' },
      account: { wordsOf: 'complainant' },
      people: [{ role: 'witness' }],
      accounts: [{ text: 'I rang three times.', wordsOf: 'complainant' }],
      allegations: [{ allegation: 'Nobody came on Sunday.', wordsOf: 'staff' }],
      findings: [{ outcome: 'upheld', rationale: 'The rota was empty.', wordsOf: 'staff' }],
      letters: [{ text: expect.stringContaining('Dear Mina Vale'), wordsOf: 'staff' }],
    });
    expect(none(text, never)).toEqual([]);
  });

  test('S2.61: of the whole file leaves out who else was heard, and what they said, unless the matter covers them', async () => {
    const theirs = ['Nora Quick', 'I saw nobody come.'];
    expect(none((await taken('whole_file')).text, theirs)).toEqual([]);
    const { bundle, record } = await taken('whole_file', { coversOthers: true });
    expect(bundle.file).toMatchObject({
      people: [{ role: 'witness', name: 'Nora Quick' }],
      accounts: [{ wordsOf: 'complainant' }, { text: 'I saw nobody come.', wordsOf: 'other' }],
    });
    const history = await deployment.ports.cases.history(record.caseId);
    expect(history.at(-1)).toMatchObject({ type: 'body_bundle_taken', facts: { coversOthers: true } });
    // Less than the whole file holds nobody's words at all.
    expect(none((await taken('course', { coversOthers: true })).text, theirs)).toEqual([]);
  });

  test('S0.30, S0.26: lists files with their hash at receipt, without that of a medical one for who is not among its readers', async () => {
    const record = await told();
    const file = {
      schemaVersion: 1,
      evidenceId: 'evidence000000000001',
      receivedAt: record.receivedAt,
      source: { by: 'complainant' },
      fileName: 'rota.pdf',
      matter: 'other',
      kind: 'document',
      contentType: 'application/pdf',
      size: 9,
      sha256: 'a'.repeat(64),
      etag: 'x',
      status: 'clean',
    } as const;
    const medical = { ...file, evidenceId: 'evidence000000000002', fileName: 'diagnosis.pdf', matter: 'medical' } as const;
    const added = (current: Case) => ({ after: current, events: [], evidence: [file, medical] });
    await changeCase(record.caseId, added, deployment.ports, { signals: false });
    // Whoever had the case before may act on it still, and is no reader of what is medical.
    await act('teamLeader', record, 'assign', { personId: 'ola' });
    await act('otherTeamLeader', record, 'record_body_request', { ...asked, scope: 'whole_file' });
    const [body] = (await read('teamLeader', record)).bodies;
    const listed = async (who: Who) => {
      const bundle = BodyBundle.parse(await (await bundleOf(who, record, body?.bodyId ?? '')).json());
      return [bundle.course?.evidence.map(({ sha256 }) => sha256), bundle.file?.evidence.map(({ fileName }) => fileName)];
    };
    expect(await listed('teamLeader')).toEqual([[file.sha256, undefined], ['rota.pdf']]);
    expect(await listed('otherTeamLeader')).toEqual([
      [file.sha256, file.sha256],
      ['rota.pdf', 'diagnosis.pdf'],
    ]);
  });

  test('that it was taken, by whom, when and for whom stands in the history before it is given, and on the page', async () => {
    const { record, body, answer, bundle } = await taken('course');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${record.reference}-${body?.bodyId}.json"`);
    expect(bundle.course?.history.at(-1)).toMatchObject({ type: 'body_bundle_taken', by: 'team_leader' });
    const [event] = (await deployment.ports.cases.history(record.caseId)).slice(-1);
    expect(event).toMatchObject({
      type: 'body_bundle_taken',
      actor: { kind: 'person', personId: 'lee' },
      facts: { bodyId: body?.bodyId, scope: 'course' },
    });
    const { get } = await browserOf('teamLeader');
    const href = `/workspace/cases/${record.reference}/bodies/${body?.bodyId}`;
    const page = await (await get(`/workspace/cases/${record.reference}`)).text();
    expect(page).toContain(`href="${href}"`);
    expect(page).toMatch(/Taken<\/dt><dd[^>]*>[^<]*, Lee Marsh/);
    const again = BodyBundle.parse(await (await get(href)).json());
    expect(again.course?.history.filter(({ type }) => type === 'body_bundle_taken')).toHaveLength(2);
  });

  test('nobody else takes it, and nothing is taken for a matter that is none', async () => {
    const { record, body } = await taken('register');
    const statusOf = async (who: Who, bodyId = body?.bodyId ?? '') => (await bundleOf(who, record, bodyId)).status;
    expect(await Promise.all([statusOf('frontDesk'), statusOf('quality'), statusOf('trustee'), statusOf('chair')])).toEqual([
      403, 403, 404, 404,
    ]);
    expect(await statusOf('teamLeader', 'none')).toBe(404);
    const { get } = await browserOf('frontDesk');
    expect((await get(`/workspace/cases/${record.reference}/bodies/${body?.bodyId}`)).status).toBe(403);
    expect(await (await get(`/workspace/cases/${record.reference}`)).text()).not.toContain('Take the bundle');
    const events = await deployment.ports.cases.history(record.caseId);
    expect(events.filter(({ type }) => type === 'body_bundle_taken')).toHaveLength(1);
  });
});

describe('a case with a meeting and a witness', () => {
  test('S2.34, S0.34, S1.4: its page names the meeting in the forms about it, and says of the witness whether they were heard', async () => {
    const record = await openAcknowledged();
    const done = async (name: string, input: unknown) =>
      expect((await act('teamLeader', record, name, input)).status, name).toBe(200);
    await done('assign', {});
    await done('plan_meeting', { startsAt: '2027-06-16T10:00:00.000Z', minutes: 60, place: 'Sample Library' });
    await done('add_party', { role: 'witness', name: 'Nora Quick' });
    const page = async () => await (await (await browserOf('teamLeader')).get(`/workspace/cases/${record.reference}`)).text();
    const before = await page();
    expect(before).toContain('Meeting, Wednesday');
    expect(before).toMatch(/Account taken<\/dt><dd>Not yet/);
    const [witness] = (await read('teamLeader', record)).parties;
    await done('record_account', { whose: 'witness', witness: witness?.partyId, said: 'She saw it.' });
    expect(await page()).not.toContain('Not yet');
  });
});

describe('a complaint taken apart, and what is offered', () => {
  test('S0.20, S2.37, S1.7: words stay sealed in between, and stand in the preview and on the page', async () => {
    const record = await openAcknowledged();
    const act = async (name: string, body: unknown) => {
      const answer = await api('teamLeader', `/api/cases/${record.reference}/acts/${name}`, body);
      expect(answer.status, name).toBe(200);
      return ActAnswer.parse(await answer.json());
    };
    const read = async () => CaseView.parse(await (await api('teamLeader', `/api/cases/${record.reference}`)).json());
    await act('assign', {});
    await act('add_allegation', { allegation: 'Nobody came on Sunday.' });
    const [allegation] = (await read()).allegations;
    expect(allegation).toMatchObject({ allegation: 'Nobody came on Sunday.', hasFinding: false });
    await act('record_finding', { allegationId: allegation?.allegationId, outcome: 'upheld', rationale: 'The rota was empty.' });
    await act('offer_remedy', { kind: 'measure', what: 'We ring on Fridays.', owner: 'team_leader', dueOn: '2027-12-01' });
    await act('decide_outcome', { outcome: 'upheld', apology: 'We are sorry.', measures: 'New rota.', prevention: 'Checks.' });
    const { shown } = await act('preview_letter', {});
    const { letter, faults } = z.object({ letter: z.object({ text: z.string() }), faults: z.array(z.string()) }).parse(shown);
    expect(faults).toEqual([]);
    for (const said of ['Nobody came on Sunday.', 'The rota was empty.', 'We ring on Fridays.'])
      expect(letter.text).toContain(said);
    await act('send_letter', {});
    const answered = await read();
    expect(answered.remedies).toMatchObject([{ what: 'We ring on Fridays.', state: 'promised', owner: 'team_leader' }]);
    const { tasks } = z.object({ tasks: z.array(TaskView) }).parse(await (await api('teamLeader', '/api/tasks')).json());
    expect(tasks.filter(({ reference }) => reference === record.reference)).toMatchObject([{ kind: 'keep_promise' }]);
  });
});

describe('S2.6, S2.8: a guarded case', () => {
  const attended = { relation: 'perpetrator_programme' };
  async function guarded(told: Record<string, unknown> = {}) {
    const record = await openAcknowledged({ helper: 'Hetty Sands', ...told });
    await act('teamLeader', record, 'assign');
    expect((await act('teamLeader', record, 'record_relation', attended)).status).toBe(200);
    return record;
  }
  const pageOf = async (who: Who, { reference }: Case) =>
    await (await (await browserOf(who)).get(`/workspace/cases/${reference}`)).text();

  test('shows what the complainant is to the service to who works on it, and to nobody else who sees it', async () => {
    const record = await guarded();
    expect(await pageOf('teamLeader', record)).toContain('Attended the programme for people who use violence');
    expect((await read('frontDesk', record)).complainant).toMatchObject(attended);
    const task = { taskId: 'promise1', kind: 'keep_promise', role: 'trustee', dueAt: record.receivedAt } as const;
    const given = (current: Case) => ({ after: { ...current, tasks: [...current.tasks, task] }, events: [] });
    await changeCase(record.caseId, given, deployment.ports, { signals: false });
    const seen = await read('trustee', record);
    expect(seen.complainant).toMatchObject({ name: 'Mina Vale' });
    expect(JSON.stringify(seen)).not.toContain('perpetrator');
    expect(seen.history.map(({ type }) => type)).toContain('relation_recorded');
    expect(await pageOf('trustee', record)).not.toContain('programme');
  });

  test('says on its page that a letter waits for a look, shows it to who looks, and has what was filled in again for who wrote it', async () => {
    const record = await guarded();
    const due = record.deadlines.find(({ what }) => what === 'respond')?.dueAt ?? record.receivedAt;
    const extension = { newDueOn: movedBy(due, 3 * DAY).slice(0, 10), reason: 'We ask one more person.' };
    const refused = await act('teamLeader', record, 'extend', extension);
    expect([refused.status, await codeOf(refused)]).toEqual([409, 'LetterNotLookedAt']);
    const [look] = (await read('head', record)).looks;
    expect(look).toMatchObject({ act: 'extend', askedBy: 'lee' });
    expect(look).not.toHaveProperty('input');
    expect(await (await api('head', '/api/tasks')).text()).toContain('look_at_letter');
    const shown = await pageOf('head', record);
    expect(shown).toContain('We ask one more person.');
    expect(shown).toContain('Each letter waits until somebody beside its author has looked at it.');
    const verdict = { lookId: look?.lookId, verdict: 'may_leave' };
    expect((await act('head', record, 'look_at_letter', verdict)).status).toBe(200);
    expect((await read('teamLeader', record)).looks).toMatchObject([{ seenBy: 'hana', input: extension }]);
    const form = posted(await pageOf('teamLeader', record));
    expect(form).toMatchObject({ newDueOn: [extension.newDueOn] });
    expect((await act('teamLeader', record, 'extend', extension)).status).toBe(200);
  });

  test('S2.7: says on its page and in its JSON what it is about, with the name for who may see the case alone', async () => {
    const record = await guarded();
    await act('teamLeader', record, 'name_subject', { kind: 'service_user', name: 'Petra Vale' });
    await act('teamLeader', record, 'name_subject', { kind: 'service' });
    const page = await pageOf('teamLeader', record);
    expect(page).toContain('Another service user (Petra Vale)');
    expect(page).toContain('The service itself');
    expect((await read('teamLeader', record)).subjects).toMatchObject([
      { kind: 'service_user', name: 'Petra Vale' },
      { kind: 'service' },
    ]);
  });

  test('is told to a body outside without anybody’s name but colleagues’, and without what the complainant is', async () => {
    const record = await guarded({ onBehalfOf: 'self', affectedPerson: 'Vera Vale' });
    for (const [name, input] of [
      ['add_party', { role: 'witness', name: 'Nora Quick' }],
      ['name_subject', { kind: 'service_user', name: 'Petra Sands' }],
      ['name_subject', { personId: 'ola' }],
      [
        'record_body_request',
        { body: 'The inspectorate', what: 'All', askedOn: '2026-11-01', legalBasis: 'Section 64', scope: 'whole_file' },
      ],
    ] as const)
      expect((await act('teamLeader', record, name, input)).status, name).toBe(200);
    const [body] = (await read('teamLeader', record)).bodies;
    const text = await (await api('teamLeader', `/api/cases/${record.reference}/bundle/${body?.bodyId}`)).text();
    const { file, register } = BodyBundle.parse(JSON.parse(text));
    expect(register.about).toEqual(['staff', 'service_user']);
    expect(file?.complainant).toEqual({ name: 'Mina Vale' });
    expect(file?.about).toEqual([{ kind: 'service_user' }, { kind: 'staff', name: 'Ola Finch' }]);
    expect(file?.people).toEqual([{ role: 'witness' }, { role: 'subject' }]);
    for (const hidden of ['Nora', 'Petra', 'Vera', 'Hetty', 'perpetrator', 'programme']) expect(text).not.toContain(hidden);
  });

  test('S0.29: has a bundle of files to hand on that holds what the complainant sent, and nothing of others', async () => {
    const record = await guarded();
    const file = {
      schemaVersion: 1,
      receivedAt: record.receivedAt,
      matter: 'other',
      kind: 'document',
      contentType: 'application/pdf',
      size: 9,
      sha256: 'a'.repeat(64),
      etag: 'x',
      status: 'clean',
    } as const;
    const by = (at: number, fileName: string, source: Evidence['source']): Evidence => ({
      ...file,
      evidenceId: `evidence00000000001${at}`,
      fileName,
      source,
    });
    const mail = { channel: 'email' as const, receivedAt: record.receivedAt, text: 'x', attachments: [] };
    const evidence = [
      by(1, 'mine.pdf', { by: 'complainant' }),
      by(2, 'notes.pdf', { by: 'staff', personId: 'lee' }),
      by(3, 'hers.pdf', { by: 'mail', messageId: 'other', path: '2' }),
      by(4, 'mailed.pdf', { by: 'mail', messageId: 'own', path: '2' }),
    ];
    const messages: Message[] = [
      { ...mail, messageId: 'other', standing: 'contribution' },
      { ...mail, messageId: 'own', standing: 'addition' },
    ];
    await changeCase(record.caseId, (current) => ({ after: current, events: [], evidence, messages }), deployment.ports, {
      signals: false,
    });
    const now = (await deployment.ports.cases.read(record.caseId)) ?? record;
    const listed = await listEvidence(now, people.teamLeader, deployment.ports);
    const bundled = bundleFor(listed, now, [], deployment.ports).flat();
    expect(listed.filter(({ isOpen }) => isOpen)).toHaveLength(4);
    expect(bundled.map(({ content }) => 'item' in content && content.item.fileName)).toEqual(['mine.pdf', 'mailed.pdf']);
  });
});
