// The public site over its real stores: what a person who complains, follows their case or answers the survey meets.

import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import { lettersCodeOf } from '#core/correspondence/letters-code.ts';
import { changeCase, performStaffAct } from '#core/handling/perform.ts';
import { acknowledgeComplaint, sendSurvey } from '#core/handling/procedure-acts.ts';
import { staffActNamed } from '#core/handling/staff-acts.ts';
import { DAY, HOUR, MINUTE, SECOND } from '#core/instant.ts';
import { drawReturnCode } from '#core/intake/submission/return-code.ts';
import { start } from '#functions/public-site/handler.ts';
import { dynamoDbClient } from '#functions/shared/aws/clients.ts';
import { onHttpApi } from '#functions/shared/edges/http-lambda.ts';
import { stylesPath } from '#functions/shared/pages/styles.ts';
import { arrangeDeployment, openExample, people, START } from './arrange-http.ts';
import { posted } from './pages/reading-pages.ts';

const deployment = arrangeDeployment({ TEXT_NUMBER: '+44 7700 900000' });
let site: Awaited<ReturnType<typeof start>>;

beforeAll(async () => {
  site = await start(deployment.outside);
});

const get = (path: string, headers: Record<string, string> = {}) => site.request(path, { headers });
const post = (path: string, form: Record<string, string>) =>
  site.request(path, { method: 'POST', body: new URLSearchParams(form) });
const send = (body: unknown) =>
  site.request('/api/complaints', {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
const Taken = z.strictObject({ reference: z.string(), trackingUrl: z.url() });
const taken = async (body: unknown) => Taken.parse(await (await send(body)).json());
const countCases = async () => (await deployment.ports.cases.listActive()).length;
const text = 'The carer did not come on Sunday and nobody called us.';

/** The form as the browser got it, a minute ago. */
async function openForm(path = '/complain') {
  const form = Object.fromEntries(
    Object.entries(posted(await (await get(path)).text())).map(([name, values]) => [name, values[0] ?? '']),
  );
  deployment.clock.advanceBy(60 * SECOND);
  return form;
}

describe('every answer', () => {
  test('forbids scripts and frames, is kept by no cache, and has a number of its own', async () => {
    const one = await get('/complain');
    expect(one.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect((await get('/')).headers.get('cache-control')).toBe('no-store');
    // A blank form holds nothing of anybody: going back must find it with the key it was sent with, so that it is not sent twice.
    expect(one.headers.get('cache-control')).toBe('private, no-cache');
    expect(one.headers.get('x-content-type-options')).toBe('nosniff');
    expect(one.headers.get('x-request-id')).toMatch(/^\w{20}$/);
    expect((await get('/complain')).headers.get('x-request-id')).not.toBe(one.headers.get('x-request-id'));
  });

  test('the stylesheet may be kept for ever: its name changes with it', async () => {
    const answer = await get(stylesPath);
    expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(answer.headers.get('cache-control')).toContain('immutable');
  });

  test('a page that never was is told in the language of the browser, a path of the API in JSON', async () => {
    const page = await get('/nowhere', { 'accept-language': 'ro-RO,ro;q=0.9,en;q=0.5' });
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('<html lang="ro">');
    const api = await get('/api/nowhere');
    expect([api.status, await api.json()]).toEqual([404, { error: 'NotFound' }]);
  });

  test('the way to the house says how to complain', async () => {
    const page = await (await get('/')).text();
    for (const way of ['/complain', 'complaints@complaints.example.org', '+44 7700 900000', '1 Example Street'])
      expect(page).toContain(way);
    expect((await get('/healthz')).status).toBe(200);
  });
});

test('behind the gateway, an event is the request and the answer goes back with its headers', async () => {
  const gateway = onHttpApi(site);
  const event = (method: string, rawPath: string, form?: Record<string, string>) => ({
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString: 'lang=ro',
    headers: { host: 'complaints.example.org', ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) },
    requestContext: { http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: '' } },
    isBase64Encoded: form !== undefined,
    ...(form ? { body: Buffer.from(new URLSearchParams(form).toString()).toString('base64') } : {}),
  });
  const page = GatewayAnswer.parse(await gateway(event('GET', '/complain') as never));
  expect(page).toMatchObject({ statusCode: 200, isBase64Encoded: false, headers: { 'cache-control': 'private, no-cache' } });
  expect(page.body).toContain('<html lang="ro">');
  const form = Object.fromEntries(Object.entries(posted(page.body)).map(([name, values]) => [name, values[0] ?? '']));
  deployment.clock.advanceBy(60 * SECOND);
  const sent = await gateway(event('POST', '/complain', { ...form, whatHappened: text }) as never);
  expect(sent).toMatchObject({ statusCode: 303, headers: { location: expect.stringMatching(/^\/received\/\w/) } });
});

describe('the complaint form', () => {
  test('opens a case, and answers with its reference on a page that can be loaded again', async () => {
    const form = await openForm();
    const answer = await post('/complain', { ...form, whatHappened: text, email: 'mina@example.org', addedByBrowser: 'x' });
    expect(answer.status).toBe(303);
    const received = await get(answer.headers.get('location') ?? '');
    const page = await received.text();
    const [reference = ''] = /CA-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/.exec(page) ?? [];
    const caseId = (await deployment.ports.cases.findByReference(reference)) ?? '';
    const person = await deployment.ports.cases.readPerson(caseId);
    expect(person).toMatchObject({
      account: { whatHappened: text },
      complainant: { email: 'mina@example.org', preferredChannel: 'email', language: 'en', senderProven: true },
    });
    expect((await deployment.ports.cases.read(caseId))?.channel).toBe('web');
    // Others may look over their shoulder.
    expect(page).not.toContain('Sunday');
    expect(page).toContain('/track/');
  });

  test('sent twice with the same words it is one case, with other words it is two (W2)', async () => {
    const form = { ...(await openForm()), whatHappened: text, email: 'mina@example.org' };
    const before = await countCases();
    const [one, other] = await Promise.all([post('/complain', form), post('/complain', form)]);
    expect(one.headers.get('location')).toBe(other.headers.get('location'));
    expect(await countCases()).toBe(before + 1);
    const more = await post('/complain', { ...form, whatHappened: `${text} It was the third time.` });
    expect(more.headers.get('location')).not.toBe(one.headers.get('location'));
    expect(await countCases()).toBe(before + 2);
  });

  test('comes back with every answer and a sentence for each fault', async () => {
    const form = await openForm('/complain?lang=ro');
    const answer = await post('/complain', {
      ...form,
      whereItHappened: 'acasă',
      email: 'nonsense',
      phone: 'later',
      preferredChannel: 'letter',
    });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('<html lang="ro">');
    expect(posted(page)).toMatchObject({
      whereItHappened: ['acasă'],
      email: ['nonsense'],
      submissionKey: [form['submissionKey']],
      formToken: [form['formToken']],
    });
    for (const field of ['whatHappened', 'email', 'phone', 'postalAddress']) expect(page).toContain(`href="#${field}"`);
  });

  test('filled in and mended at once it is taken: quick hands and password managers are people too', async () => {
    const form = Object.fromEntries(
      Object.entries(posted(await (await get('/complain')).text())).map(([name, values]) => [name, values[0] ?? '']),
    );
    const again = posted(await (await post('/complain', { ...form })).text());
    const answer = await post('/complain', { ...form, formToken: again['formToken']?.[0] ?? '', whatHappened: text });
    expect(answer.status).toBe(303);
  });

  test.each([
    ['forged', async () => ({ ...(await openForm()), formToken: 'zzzzzzzz.0123456789abcdef' })],
    ['missing', async () => ({ ...(await openForm()), formToken: '' })],
    [
      'from last month',
      async () => {
        const form = await openForm();
        deployment.clock.advanceBy(30 * DAY);
        return form;
      },
    ],
  ])('W1: with a token that is %s it is taken all the same: one weak sign is held against nobody', async (_which, arrange) => {
    const form = await arrange();
    const before = await countCases();
    const answer = await post('/complain', { ...form, whatHappened: text });
    expect(answer.status).toBe(303);
    expect(await countCases()).toBe(before + 1);
  });

  test('W1: two signs of a program together are held for a person to look at', async () => {
    const before = await countCases();
    const links = 'See http://a.example.org, http://b.example.org and http://c.example.org';
    const answer = await post('/complain', { whatHappened: links, submissionKey: 'made-up-key' });
    expect(answer.headers.get('location')).toMatch(/^\/received\?lang=/);
    expect(await countCases()).toBe(before);
    const held = await deployment.ports.cases.listQuarantine();
    expect(held).toContainEqual(expect.objectContaining({ why: 'program_signs' }));
    for (const { quarantineId } of held) await deployment.ports.cases.releaseQuarantine(quarantineId);
  });

  test('W1: too many from one place are shown again with the telephone number, and others are not kept waiting', async () => {
    const form = await openForm();
    deployment.clock.advanceBy(HOUR);
    const from = (sourceIp: string, story: string) =>
      site.request(
        '/complain',
        { method: 'POST', body: new URLSearchParams({ ...form, whatHappened: story }) },
        {
          requestContext: { http: { sourceIp } },
        },
      );
    // Of one network of IPv6 addresses each counts as the same place.
    for (let count = 1; count <= 12; count += 1)
      expect((await from(`2001:db8::1:${count}`, `${text} ${count}`)).status).toBe(303);
    const before = await countCases();
    const answer = await from('2001:db8:0:0:9::1', text);
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('600');
    const page = await answer.text();
    expect(page).toContain('+44 20 7946 0000');
    expect(posted(page)).toMatchObject({ whatHappened: [text], submissionKey: [form['submissionKey']] });
    expect(await countCases()).toBe(before);
    expect((await from('192.0.2.77', `${text} Elsewhere.`)).status).toBe(303);
    deployment.clock.advanceBy(11 * MINUTE);
    expect((await from('2001:db8::1', text)).status).toBe(303);
  });

  test('changes its language with every answer kept, and is still the same form', async () => {
    const form = await openForm();
    const answer = await post('/complain/language', { ...form, show: 'ro', whatHappened: text, preferredChannel: 'sms' });
    const page = await answer.text();
    expect(page).toContain('<html lang="ro">');
    expect(posted(page)).toMatchObject({
      whatHappened: [text],
      preferredChannel: ['sms'],
      submissionKey: [form['submissionKey']],
      formToken: [form['formToken']],
      formLanguage: ['ro'],
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('says how complete it is, and gives away nothing that was written (S0.28)', async () => {
    const answer = await post('/complain', { ...(await openForm()), whatHappened: text, whereItHappened: 'Room nine' });
    const page = await (await get(answer.headers.get('location') ?? '')).text();
    expect(page).toContain('2 of 6 questions');
    expect(page).toContain('<li>When did it happen?</li>');
    expect(page).not.toContain('Room nine');
  });

  test('W3: nothing on the site gives a lost reference back; it says who does', async () => {
    expect(await (await get('/')).text()).toContain('Have you lost your reference or your link? Call us on +44 20 7946 0000');
    expect((await get('/track')).status).toBe(404);
    expect((await get('/received/CA-7KQ4-M2XD-C')).status).toBe(404);
  });

  test('W1: what only a program fills in is held for a person, whole, and the program is thanked', async () => {
    const form = await openForm();
    const before = await countCases();
    const answer = await post('/complain', {
      ...form,
      whatHappened: 'Buy now',
      email: 'bot@example.net',
      website: 'https://example.net',
    });
    expect(answer.headers.get('location')).toBe('/received?lang=en');
    const thanks = await (await get('/received?lang=en')).text();
    expect(thanks).toContain('We look at it by hand. If you want to know what became of it, call us on +44 20 7946 0000');
    expect(thanks).not.toMatch(/write to you/);
    expect(await countCases()).toBe(before);
    const held = await deployment.ports.cases.listQuarantine();
    expect(held).toMatchObject([{ channel: 'web', why: 'honeypot', excerpt: { from: 'bot@example.net' } }]);
    expect(held[0]?.excerpt.text).toContain('whatHappened: Buy now');
  });

  test('with the database away, the page says so, gives the phone number and gives back what was typed', async () => {
    const form = await openForm();
    const away = { ...deployment.outside, settings: { ...deployment.outside.settings, CASE_EVENTS_TABLE: 'Missing' } };
    const answer = await (await start(away)).request('/complain', {
      method: 'POST',
      body: new URLSearchParams({ ...form, whatHappened: text }),
    });
    expect(answer.status).toBe(503);
    const page = await answer.text();
    expect(page).toContain(text);
    expect(page).toContain('+44 20 7946 0000');
    expect(page).not.toMatch(/Missing|ResourceNotFound/);
  });

  test('a text in another language of the provider is answered in that language', async () => {
    const { trackingUrl } = await taken({
      whatHappened: 'Nu a venit nimeni duminică și nu ne-a sunat nimeni, vă rog să ne spuneți de ce.',
    });
    expect(await (await get(new URL(trackingUrl).pathname)).text()).toContain('<html lang="ro">');
  });

  test('more than a form can hold is refused before it is read', async () => {
    const answer = await post('/complain', { whatHappened: 'x'.repeat(250 * 1024) });
    expect(answer.status).toBe(413);
  });
});

describe('a form that is saved', () => {
  const save = async (form: Record<string, string>) => {
    const page = await (await post('/complain/keep', form)).text();
    return { page, code: /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(page)?.[0] ?? '' };
  };

  test('is no complaint, says so and until when, and comes back whole to whoever has its code', async () => {
    const form = await openForm();
    const before = await countCases();
    const { page, code } = await save({ ...form, whatHappened: `\n${text}`, email: 'half@', onBehalfOf: 'other' });
    expect(page).toContain('This is not a complaint yet');
    expect(page).toMatch(/We keep it until \w+, \d+ \w+ 20\d\d/);
    expect(page).not.toContain('Sunday');
    expect(await countCases()).toBe(before);
    const spoken = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
    const again = posted(await (await post('/complain/return', { code: spoken, formLanguage: 'en' })).text());
    expect(again).toMatchObject({
      whatHappened: [`\n${text}`],
      email: ['half@'],
      onBehalfOf: ['other'],
      submissionKey: [form['submissionKey']],
      returnCode: [code],
    });
  });

  test('saved again it keeps its code; sent, it is one complaint and its code is spent (W2)', async () => {
    const form = await openForm();
    const { code } = await save({ ...form, whatHappened: 'First.' });
    const again = await save({ ...form, returnCode: code, whatHappened: text });
    expect(again.code).toBe(code);
    const back = Object.fromEntries(
      Object.entries(posted(await (await post('/complain/return', { code })).text())).map(([name, [value = '']]) => [
        name,
        value,
      ]),
    );
    expect(back['whatHappened']).toBe(text);
    const [one, other] = await Promise.all([post('/complain', back), post('/complain', back)]);
    expect(one.headers.get('location')).toMatch(/^\/received\/\w/);
    expect(other.headers.get('location')).toBe(one.headers.get('location'));
    expect((await post('/complain/return', { code })).status).toBe(404);
  });

  test('lies in the table without a word, a name or its code that could be read there, and for thirty days', async () => {
    const { code } = await save({ ...(await openForm()), whatHappened: text, name: 'Mina Vale' });
    const client = dynamoDbClient(deployment.outside.settings);
    const { Items: items = [] } = await client.send(new ScanCommand({ TableName: 'Cases' }));
    const drafts = items.map((item) => unmarshall(item)).filter(({ pk }) => String(pk).startsWith('DRAFT#'));
    expect(drafts.length).toBeGreaterThan(0);
    for (const { sealed, ...rest } of drafts) {
      const bytes = sealed === undefined ? '' : Buffer.from(sealed).toString('latin1');
      expect(bytes + JSON.stringify(rest)).not.toMatch(new RegExp(`Mina|Sunday|${code}|${code.replaceAll('-', '')}`));
    }
    deployment.clock.advanceBy(30 * DAY + MINUTE);
    expect((await post('/complain/return', { code })).status).toBe(404);
  });

  test('a slip in the code is told before anything is looked up, and guessing ends after twenty tries', async () => {
    const slip = await post('/complain/return', { code: '7KQ4-M2XD-9TRA-5HW7' });
    expect(slip.status).toBe(422);
    expect(await slip.text()).toContain('not quite one of our codes');
    const guess = (code: string) =>
      site.request(
        '/complain/return',
        { method: 'POST', body: new URLSearchParams({ code }) },
        {
          requestContext: { http: { sourceIp: '198.51.100.9' } },
        },
      );
    const { code } = await save({ ...(await openForm()), whatHappened: text });
    const wrong = drawReturnCode(deployment.ports.chance);
    for (let tries = 1; tries <= 20; tries += 1) expect((await guess(wrong)).status).toBe(404);
    const turnedAway = await guess(code);
    expect(turnedAway.status).toBe(429);
    expect(await turnedAway.text()).not.toContain('Sunday');
    expect((await post('/complain/return', { code })).status).toBe(200);
  });
});

describe('where people may be watched', () => {
  const watched = async () =>
    await start({ ...deployment.outside, settings: { ...deployment.outside.settings, PROFILE: 'domestic-abuse-charity.ro' } });

  test('the profile says where to leave to, and the browser keeps no copy and no way to the complaint (S2.8)', async () => {
    const shelter = await watched();
    const form = await shelter.request('/complain?lang=en');
    expect(form.headers.get('cache-control')).toBe('no-store');
    const page = await form.text();
    expect(page).toContain('href="https://www.meteoromania.ro/"');
    const fields = Object.fromEntries(Object.entries(posted(page)).map(([name, [value = '']]) => [name, value]));
    const sent = await shelter.request('/complain', {
      method: 'POST',
      body: new URLSearchParams({ ...fields, whatHappened: text }),
    });
    // No address that opens the complaint goes into the history by itself.
    expect([sent.status, sent.headers.get('location')]).toEqual([200, null]);
    const receipt = await sent.text();
    expect(receipt).toMatch(/CA-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/);
    expect(receipt).toContain('<title>Sent</title>');
    expect(sent.headers.get('cache-control')).toBe('no-store');
  });

  test('there is advice about the device, and the number to call in danger; other providers have no such page', async () => {
    const page = await (await (await watched()).request('/safety?lang=en')).text();
    expect(page).toContain('If you are in danger now, call 112.');
    expect(page).toContain('+40 31 000 0000');
    expect((await get('/safety')).status).toBe(404);
    expect(await (await get('/complain')).text()).not.toContain('Leave this site quickly');
  });
});

describe('a complaint by JSON', () => {
  test('is taken with its reference and link, the same one for the same key', async () => {
    const complaint = { whatHappened: text, phone: '020 7946 0958', submissionKey: 'partner-00017' };
    const one = await send(complaint);
    expect(one.status).toBe(202);
    const answer = Taken.parse(await one.json());
    expect(answer).toEqual({
      reference: expect.stringMatching(/^CA-/),
      trackingUrl: expect.stringContaining('http://127.0.0.1:3000/track/'),
    });
    expect(await (await send(complaint)).json()).toEqual(answer);
    const caseId = (await deployment.ports.cases.findByReference(answer.reference)) ?? '';
    expect((await deployment.ports.cases.readPerson(caseId))?.complainant).toMatchObject({
      phone: '+442079460958',
      preferredChannel: 'sms',
    });
  });

  test('a key that somebody guesses opens nobody else’s case', async () => {
    const [mine, theirs] = await Promise.all(
      ['Mine.', 'Theirs.'].map((whatHappened) => taken({ whatHappened, submissionKey: '12345678' })),
    );
    expect(mine?.reference).not.toBe(theirs?.reference);
  });

  test('names each wrong field by its path and repeats no value', async () => {
    const answer = await send({
      whatHappened: ' ',
      email: 'secret-value',
      phone: 'nope',
      language: 'zh',
      password: 'secret-value',
    });
    expect(answer.status).toBe(422);
    const body = await answer.text();
    expect(Object.keys(JSON.parse(body).fields).sort()).toEqual(['email', 'language', 'password', 'phone', 'whatHappened']);
    expect(body).not.toContain('secret-value');
  });

  test('what is not JSON, and what is far too much, is told apart', async () => {
    const broken = await send('{');
    expect([broken.status, await broken.json()]).toEqual([400, { error: 'InvalidJson' }]);
    expect((await send({ whatHappened: 'x'.repeat(1_100_000) })).status).toBe(413);
  });
});

describe('a link', () => {
  test('opens the case it was made for, and no other token opens anything', async () => {
    const record = await openExample(deployment);
    const path = new URL(deployment.ports.links.tracking(record)).pathname;
    const page = await (await get(path)).text();
    expect(page).toContain(record.reference);
    const survey = new URL(deployment.ports.links.survey(record)).pathname.replace('/survey/', '');
    const missing = await get('/track/x');
    for (const token of [`${path.slice(7, -1)}~`, survey, record.caseId, record.reference, '%00']) {
      const answer = await get(`/track/${token}`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toBe((await missing.clone().text()).replaceAll('/track/x', `/track/${token}`));
    }
  });

  test('takes what is added, once, as a message for whoever handles the case', async () => {
    const record = await openExample(deployment);
    const path = new URL(deployment.ports.links.tracking(record)).pathname;
    const form = Object.fromEntries(
      Object.entries(posted(await (await get(path)).text())).map(([name, [value = '']]) => [name, value]),
    );
    const addition = 'It was about nine in the morning.';
    const [one, other] = await Promise.all([post(path, { ...form, addition }), post(path, { ...form, addition })]);
    expect([one.status, other.status]).toEqual([303, 303]);
    expect(await (await get(one.headers.get('location') ?? '')).text()).toContain('We have added it to your complaint');
    const messages = await deployment.ports.cases.listMessages(record.caseId);
    expect(messages.filter(({ standing }) => standing === 'addition')).toMatchObject([{ channel: 'web', text: addition }]);
    expect((await deployment.ports.cases.read(record.caseId))?.tasks).toMatchObject([{ kind: 'read_new_message' }]);
    expect((await post(path, { ...form, addition: ' ' })).status).toBe(422);
  });

  test('asks the one question of our letter until something is added (S2.25)', async () => {
    const record = await openExample(deployment, { whatHappened: 'The nurse was very rude to my mother.' });
    await changeCase(record.caseId, acknowledgeComplaint, deployment.ports, { signals: false });
    const path = new URL(deployment.ports.links.tracking(record)).pathname;
    const page = await (await get(path)).text();
    expect(page).toContain('When did it happen? A rough day is enough.</label>');
    await post(path, { submissionKey: posted(page)['submissionKey']?.[0] ?? '', addition: 'On Monday.' });
    expect(await (await get(path)).text()).toContain('Tell us more about this complaint</label>');
  });

  test('shows the page in the language that is chosen, though letters are in another', async () => {
    const record = await openExample(deployment);
    const path = new URL(deployment.ports.links.tracking(record)).pathname;
    expect(await (await get(`${path}?lang=ro`)).text()).toContain('<html lang="ro">');
    expect(await (await get(path, { 'accept-language': 'ro' })).text()).toContain('<html lang="en">');
  });

  test('shows letters as they were sent, and nothing that is only ours', async () => {
    const record = await openExample(deployment);
    await deployment.ports.staff.remember(people.teamLeader);
    await changeCase(record.caseId, acknowledgeComplaint, deployment.ports, { signals: false });
    await performStaffAct(
      record.caseId,
      staffActNamed('add_note')!,
      { note: 'She sounds upset' },
      people.teamLeader,
      deployment.ports,
    );
    await performStaffAct(record.caseId, staffActNamed('assign')!, {}, people.teamLeader, deployment.ports);
    const page = await (await get(new URL(deployment.ports.links.tracking(record)).pathname)).text();
    expect(page).toContain('Dear Mina Vale');
    expect(page).toContain('Team Leader');
    expect(page).not.toMatch(/Lee Marsh|upset|mina@example/);
  });
});

describe('the link of a text', () => {
  const pathOf = (record: Case) => new URL(deployment.ports.links.status(record)).pathname;
  const codeOf = (record: Case) => lettersCodeOf(record, deployment.ports.signingKey);
  const wrongFor = (record: Case) => (codeOf(record).startsWith('9') ? '800000' : '999999');

  async function openWritten(): Promise<Case> {
    const record = await openExample(deployment);
    return await changeCase(record.caseId, acknowledgeComplaint, deployment.ports, { signals: false });
  }

  test('M9: shows where the case stands, by when we answer and how to reach us, and no word of a letter, a message or a name', async () => {
    const record = await openWritten();
    const page = await (await get(pathOf(record))).text();
    for (const shown of [record.reference, 'Waiting for somebody to look into it', 'We answer you by', '+44'])
      expect(page).toContain(shown);
    expect(page).not.toMatch(/Dear|Mina|Vale|wash|mother|Sunday|\/track\/|\/evidence\//);
    expect(page).not.toContain(codeOf(record));
  });

  test('M9: the code opens the letters, in an answer that no browser keeps, and leads to no page that stays in its history', async () => {
    const record = await openWritten();
    const answer = await post(pathOf(record), { code: codeOf(record) });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const page = await answer.text();
    expect(page).toContain('Dear Mina Vale');
    expect(page).not.toMatch(/(?:href|action)="[^"]*\/track\//);
  });

  test('M9: a wrong code is told kindly with the number to ring, and after five of a day not even the right one is looked at', async () => {
    const record = await openWritten();
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const answer = await post(pathOf(record), { code: wrongFor(record) });
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(page).toContain('This is not the code. Please compare it');
      expect(page).not.toContain('Dear Mina Vale');
    }
    const sixth = await post(pathOf(record), { code: codeOf(record) });
    expect([sixth.status, sixth.headers.get('retry-after')]).toEqual([429, '86400']);
    expect(await sixth.text()).not.toContain('Dear Mina Vale');
    const other = await openWritten();
    expect((await post(pathOf(other), { code: codeOf(other) })).status).toBe(200);
    deployment.clock.advanceBy(DAY);
    expect((await post(pathOf(record), { code: codeOf(record) })).status).toBe(200);
  });

  test('M9: its token opens neither the letters nor what the token of a letter opens, and the page for files does not lead on to them', async () => {
    const record = await openWritten();
    const token = pathOf(record).replace('/status/', '');
    for (const path of ['track', 'received', 'evidence']) expect((await get(`/${path}/${token}`)).status).toBe(404);
  });

  test('M9: whoever fills in the form is shown the code, and what it is for', async () => {
    const { reference, trackingUrl } = await taken({ whatHappened: text });
    const caseId = (await deployment.ports.cases.findByReference(reference)) ?? '';
    const page = await (await get(new URL(trackingUrl).pathname.replace('/track/', '/received/'))).text();
    expect(page).toContain(lettersCodeOf({ caseId }, deployment.ports.signingKey));
  });
});

describe('the survey', () => {
  async function arrangeSurvey() {
    const { ports, clock } = deployment;
    await ports.staff.remember(people.teamLeader);
    const record = await openExample(deployment);
    await changeCase(record.caseId, acknowledgeComplaint, ports, { signals: false });
    await performStaffAct(record.caseId, staffActNamed('withdraw')!, { wish: 'By phone' }, people.teamLeader, ports);
    await changeCase(record.caseId, sendSurvey, ports, { signals: false });
    clock.advanceBy(HOUR);
    return { record, path: new URL(ports.links.survey(record)).pathname };
  }
  const answers = { attitude: '5', quality: '4', speed: '2', comment: 'Kind on the phone.' };

  test('is answered once, wakes the case, and says so the second time', async () => {
    const { record, path } = await arrangeSurvey();
    expect((await get(path)).status).toBe(200);
    expect((await post(path, answers)).status).toBe(303);
    const after = await deployment.ports.cases.read(record.caseId);
    expect(after).toMatchObject({ surveyAnsweredAt: deployment.clock.now() });
    expect(after?.signals).toBeGreaterThan(0);
    const words = await deployment.ports.cases.listWords(record.caseId);
    expect([...words.values()]).toContainEqual({ attitude: 5, quality: 4, speed: 2, comment: 'Kind on the phone.' });
    const again = await post(path, answers);
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('already been answered');
    expect((await get(path)).status).toBe(409);
  });

  test('asks again for what is missing, with the answers kept', async () => {
    const { path } = await arrangeSurvey();
    const answer = await post(path, { attitude: '5', comment: 'Slow.' });
    expect(answer.status).toBe(422);
    expect(posted(await answer.text())).toMatchObject({ attitude: ['5'], comment: ['Slow.'] });
  });

  test('is closed before it was sent and after its time', async () => {
    const early = await openExample(deployment);
    expect((await get(new URL(deployment.ports.links.survey(early)).pathname)).status).toBe(409);
    const { path } = await arrangeSurvey();
    deployment.clock.advanceBy(15 * DAY);
    expect((await post(path, answers)).status).toBe(409);
  });
});

test('the description of the API is OpenAPI 3.1, and every schema in it is one', async () => {
  const api = OpenApi.parse(await (await get('/api/openapi.json')).json());
  const ajv = addFormats.default(new Ajv2020({ strict: false }));
  const names: string[] = [];
  for (const [path, methods] of Object.entries(api.paths)) {
    for (const [method, { operationId, parameters, requestBody, responses }] of Object.entries(methods)) {
      names.push(operationId);
      const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      const contents = [requestBody, ...Object.values(responses)].flatMap((part) => Object.values(part?.content ?? {}));
      for (const { schema } of contents) expect(() => ajv.compile(schema), `${method} ${path}`).not.toThrow();
    }
  }
  expect(names).toContain('fileComplaint');
  expect(new Set(names).size).toBe(names.length);
});

const GatewayAnswer = z.looseObject({ body: z.string() });
const Content = z.looseObject({
  content: z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) })).optional(),
});
const OpenApi = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.strictObject({ title: z.string(), version: z.string() }),
  paths: z.record(
    z.string().startsWith('/'),
    z.partialRecord(
      z.enum(['get', 'post']),
      z.looseObject({
        operationId: z.string(),
        summary: z.string().min(1),
        parameters: z.array(z.looseObject({ name: z.string(), in: z.enum(['path', 'query', 'header']) })).default([]),
        requestBody: Content.optional(),
        responses: z.record(z.string().regex(/^[2-5]\d\d$/), Content.extend({ description: z.string().min(1) })),
      }),
    ),
  ),
  components: z.looseObject({}).optional(),
});

test('nothing was logged but the outage', () => {
  expect(deployment.errors.map(String).filter((error) => !/ResourceNotFound|Cannot do operations|Missing/i.test(error))).toEqual(
    [],
  );
  expect(START < deployment.clock.now()).toBe(true);
});
