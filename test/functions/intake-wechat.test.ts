import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sealAnswer } from '#core/intake/wechat/callback-seal.ts';
import { start } from '#functions/intake-wechat/handler.ts';
import { arrangeDeployment } from './arrange-http.ts';

const deployment = arrangeDeployment({ WECHAT_APP_ID: 'wx0123456789abcdef' });
const door = async () =>
  await start({
    ...deployment.outside,
    settings: { ...deployment.outside.settings, WECHAT_APP_ID: 'wx0123456789abcdef' },
  });
const sha1 = (...parts: string[]) => createHash('sha1').update(parts.sort().join('')).digest('hex');
const now = '1795435200';
const said = (words: string, id: string, from = 'oAnna') =>
  `<xml><ToUserName>gh_desk</ToUserName><FromUserName>${from}</FromUserName><CreateTime>${now}</CreateTime><MsgType>text</MsgType><Content><![CDATA[${words}]]></Content><MsgId>${id}</MsgId></xml>`;

async function plain(body: string, timestamp = now, token?: string) {
  const { app, secrets } = await door();
  const signature = sha1(timestamp, 'n1', token ?? secrets.token);
  return await app.request(`/wechat?signature=${signature}&timestamp=${timestamp}&nonce=n1`, { method: 'POST', body });
}

async function sealed(xml: string) {
  const { app, secrets } = await door();
  const encrypted = sealAnswer(xml, Buffer.alloc(16, 1), secrets);
  const query = `msg_signature=${sha1(now, 'n2', encrypted, secrets.token)}&timestamp=${now}&nonce=n2&encrypt_type=aes`;
  const body = `<xml><ToUserName>gh_desk</ToUserName><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`;
  return await app.request(`/wechat?${query}`, { method: 'POST', body });
}

const referenceIn = (answer: string) => /CA-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/.exec(answer)?.[0] ?? '';

async function caseOf(reference: string) {
  const caseId = await deployment.ports.cases.findByReference(reference);
  if (caseId === undefined) throw new Error(`there is no case ${reference}`);
  const messages = await deployment.ports.cases.listMessages(caseId);
  return { record: await deployment.ports.cases.read(caseId), messages };
}

test('the address proves itself when it is entered in WeChat’s console', async () => {
  const { app, secrets } = await door();
  const query = (token: string) => `signature=${sha1(now, 'n0', token)}&timestamp=${now}&nonce=n0&echostr=4711`;
  const answer = await app.request(`/wechat?${query(secrets.token)}`);
  expect([answer.status, await answer.text()]).toEqual([200, '4711']);
  expect((await app.request(`/wechat?${query('guessed')}`)).status).toBe(403);
});

test('S0.3: a message opens a case, its original is kept, and the sender has the reference at once', async () => {
  const xml = said('Nobody came this morning', '101', 'oFirst');
  const answer = await plain(xml);
  expect(answer.status).toBe(200);
  const { record, messages } = await caseOf(referenceIn(await answer.text()));
  expect(record).toMatchObject({ channel: 'wechat', phase: 'received' });
  expect(messages).toMatchObject([{ text: 'Nobody came this morning', from: 'oFirst', standing: 'complaint' }]);
  const raw = await deployment.ports.files.get(messages[0]?.rawKey ?? '');
  expect(Buffer.from(raw ?? []).toString()).toBe(xml);
});

test('delivered again it is the same case, and a further message joins it', async () => {
  const first = referenceIn(await (await plain(said('It was cold', '201'))).text());
  expect(referenceIn(await (await plain(said('It was cold', '201'))).text())).toBe(first);
  expect(referenceIn(await (await plain(said('And again today', '202'))).text())).toBe(first);
  const { messages } = await caseOf(first);
  expect(messages.map(({ text, standing }) => [text, standing])).toEqual([
    ['It was cold', 'complaint'],
    ['And again today', 'addition'],
  ]);
});

test('several first messages at the same moment are one case', async () => {
  const answers = await Promise.all(
    ['301', '302', '303'].map(async (id) => await (await plain(said(`part ${id}`, id, 'oBurst'))).text()),
  );
  expect(new Set(answers.map(referenceIn)).size).toBe(1);
  expect((await caseOf(referenceIn(answers[0] ?? ''))).messages).toHaveLength(3);
});

test('in safe mode the call is opened and the answer sealed', async () => {
  const answer = await sealed(said('Please keep this quiet', '401', 'oSafe'));
  const body = await answer.text();
  expect(answer.status).toBe(200);
  expect(body).toContain('<Encrypt>');
  expect(body).not.toContain('CA-');
  const { cases } = await deployment.ports.cases.listReceived({
    from: '2026-11-23T00:00:00.000Z',
    to: '2026-11-24T00:00:00.000Z',
    limit: 50,
  });
  const texts = await Promise.all(cases.map(async ({ caseId }) => (await deployment.ports.cases.listMessages(caseId))[0]?.text));
  expect(texts).toContain('Please keep this quiet');
});

test('what WeChat did not sign, or signed long ago, is refused and recorded nowhere', async () => {
  expect((await plain(said('forged', '501', 'oForged'), now, 'guessed')).status).toBe(403);
  expect((await plain(said('replayed', '502', 'oForged'), '1795430000')).status).toBe(403);
  expect((await plain(said('no time', '503', 'oForged'), 'soon')).status).toBe(403);
});

test('E44: what is signed and cannot be read is held for a person, once', async () => {
  expect(await (await plain('<xml><surprise/></xml>')).text()).toBe('success');
  expect(await (await plain('<xml><surprise/></xml>')).text()).toBe('success');
  const held = await deployment.ports.cases.listQuarantine();
  expect(held.filter(({ channel }) => channel === 'wechat')).toMatchObject([
    { why: 'unreadable', excerpt: { text: '<xml><surprise/></xml>' } },
  ]);
});

test('an event is answered and opens nothing', async () => {
  const event = '<xml><FromUserName>oEvent</FromUserName><MsgType>event</MsgType><Event>subscribe</Event></xml>';
  expect(await (await plain(event)).text()).toBe('success');
});
