// What is hard to take in, through the deployed system: a mail in a wrong character set with a winmail.dat, texts that are commands or
// only begin like one, files that a browser posts straight to the bucket, and what WeChat seals.

import { afterAll, describe, expect, test } from 'vitest';
import { keptKey } from '#core/evidence/evidence.ts';
import { type CallbackSecrets, openSealed, sealAnswer, signatureOf } from '#core/intake/wechat/callback-seal.ts';
import { EICAR, jpeg, pdf } from '#test/core/evidence/evidence-fixtures.ts';
import { mailOf } from '#test/core/intake/mail/mail-fixtures.ts';
import { tnefMail } from '#test/core/intake/mail/outlook-fixtures.ts';
import { elements, posted } from '#test/functions/pages/reading-pages.ts';
import { openDeployedAccount } from './deployed-account.ts';
import { connectToDeployedSystem, referenceIn } from './deployed-system.ts';
import { signIn } from './deployed-workspace.ts';

const system = connectToDeployedSystem();
const account = await openDeployedAccount(system.settings);
const { eventually, until, filesBucket } = system;

/** The reference in the first thing that is sent to somebody. */
async function referenceTold(what: string, sent: () => Promise<readonly string[]>): Promise<string> {
  return referenceIn(await eventually(what, async () => (await sent())[0]));
}

/** A file of the case, as the API shows it, once it is in this state. */
const fileOf = (reference: string, wanted: string) =>
  eventually(`a file that is ${wanted}`, async () => {
    const { evidence } = await system.viewOf(reference);
    return evidence.find(({ status }: { status: string }) => status === wanted);
  });

async function readPage(url: string) {
  return await system.ask('GET', new URL(url).pathname);
}

/** Fills in the form of a page as a browser without scripts does. */
async function post(page: string, bytes: Uint8Array<ArrayBuffer>, changed: Record<string, string> = {}) {
  const form = elements(page, 'form').find(({ attributes }) => attributes['enctype'] === 'multipart/form-data');
  const fields = posted(page.slice(page.indexOf('multipart/form-data')));
  const body = new FormData();
  for (const [name, [value = '']] of Object.entries(fields)) if (name !== 'file') body.set(name, changed[name] ?? value);
  body.append('file', new Blob([bytes]), 'Sonntag früh.jpg');
  const answer = await fetch(form?.attributes['action'] ?? '', { method: 'POST', body, redirect: 'manual' });
  return { status: answer.status, location: answer.headers.get('location') ?? '', key: fields['key']?.[0] ?? '' };
}

/** A complaint, and the page where files are sent for it. */
async function complainWithFiles(name: string, email: string) {
  const { reference, trackingUrl } = await system.complainByWeb(name, email);
  const tracking = await readPage(trackingUrl);
  const link = elements(tracking.body, 'a').find(({ attributes }) => attributes['href']?.includes('/evidence/'));
  const page = link?.attributes['href'] ?? '';
  return { reference, page, caseId: (await account.caseIdOf(reference)) ?? '' };
}

describe.concurrent('what is hard to take in', () => {
  test('E27, E30: a mail in a character set that it does not name, with a winmail.dat, is one case with its words and its file', async () => {
    const from = 'ileana@example.net';
    const words = 'Nu a venit nimeni duminică la mama, și nici luni.';
    const raw = mailOf(
      `From: Ileana Muster <${from}>`,
      `To: complaints@${system.mailDomain}`,
      'Subject: =?us-ascii?Q?Nimeni_duminic=C4=83?=',
      'Message-ID: <first.ileana@example.net>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=outer',
      '',
      '--outer',
      'Content-Type: multipart/alternative; boundary=inner',
      '',
      '--inner',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: 8bit',
      '',
      Buffer.from(words),
      '--inner--',
      '--outer',
      'Content-Type: application/ms-tnef; name=winmail.dat',
      'Content-Transfer-Encoding: base64',
      '',
      tnefMail([], [{ name: 'orar.pdf', bytes: pdf }]).toString('base64'),
      '--outer--',
    );
    const tellAgain = await system.receiveMail(from, raw);
    const mails = async () => (await system.mailsTo(from)).map(({ Subject, BodyText }) => `${Subject}\n${BodyText}`);
    const reference = await referenceTold('the acknowledgement', mails);

    await tellAgain();
    await until('the end of the queue', () => account.isQueueEmpty('candour-intake-intakeemail'));
    const view = await system.viewOf(reference);
    expect(view.account.whatHappened).toContain(words);
    expect(view.messages).toHaveLength(1);
    expect(view.messages[0]).toMatchObject({ subject: 'Nimeni duminică', attachments: [{ filename: 'winmail.dat' }] });
    expect(new Set((await mails()).map(referenceIn))).toEqual(new Set([reference]));

    // E42: it is scanned like any other before anybody opens it.
    expect(await fileOf(reference, 'held')).toMatchObject({ from: 'mail', fileName: 'orar.pdf', mayOpen: false });
  });

  test('M3: what begins with “Stop” is a complaint, STOP alone ends the texts, and what is owed comes another way', async () => {
    const from = '+40722000111';
    const texts = () => system.textsTo(from);
    await system.receiveText(from, 'Nobody came to my mother on Sunday.');
    const reference = await referenceTold('the acknowledgement', texts);
    const caseId = (await account.caseIdOf(reference)) ?? '';
    const ofThisNumber = async () => (await texts()).filter((text) => text.includes(reference));

    await system.receiveText(from, 'Stop sending Anna to my mother!');
    await until('the text', async () => (await system.viewOf(reference)).messages.length === 2);
    const { messages, complainant } = await system.viewOf(reference);
    expect(messages.map(({ text }: { text: string }) => text)).toContain('Stop sending Anna to my mother!');
    expect(complainant.textsStopped ?? false).toBe(false);

    await system.receiveText(from, 'STOP');
    await until('the stop', async () => (await system.viewOf(reference)).complainant.textsStopped === true);
    await until('its answer', async () => (await texts()).some((text) => text.includes('You get no more texts')));
    const sentBefore = (await ofThisNumber()).length;
    await until('the escalation', async () => (await account.historyOf(caseId)).includes('case_escalated'), 60);
    expect(await ofThisNumber()).toHaveLength(sentBefore);
    expect((await system.viewOf(reference)).tasks.length).toBeGreaterThan(0);
  });

  test('S0.25: a photo goes from the page straight to the bucket, is held until it is scanned, and then opens for staff', async () => {
    const { reference, page } = await complainWithFiles('Rosa Muster', 'rosa@example.net');
    const shown = await readPage(page);
    const { status, location, key } = await post(shown.body, jpeg, { 'x-amz-meta-happened-on': '2026-11-01' });
    expect([status, location]).toEqual([303, expect.stringContaining(`${page}/sent`)]);
    expect(await readPage(location)).toMatchObject({ status: 200, body: expect.stringContaining('Your file has arrived') });
    const { evidenceId } = await fileOf(reference, 'held');
    const open = await signIn(system, 'head-1');
    const file = `/workspace/cases/${reference}/evidence/${evidenceId}`;
    expect((await open(file)).status).toBe(403);

    await account.tellOfScan(filesBucket, key, 'NO_THREATS_FOUND');
    expect(await fileOf(reference, 'clean')).toMatchObject({
      kind: 'photo',
      fileName: 'Sonntag früh.jpg',
      happenedOn: '2026-11-01',
      from: 'complainant',
      mayOpen: true,
    });
    const link = await open(file);
    expect(link.status, link.body).toBe(303);
    const saved = await fetch(String(link.headers['location']));
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(Buffer.from(await saved.arrayBuffer())).toEqual(jpeg);
  });

  test('E42: a file with a virus is never kept or opened, and its sender is told kindly', async () => {
    const { reference, caseId, page } = await complainWithFiles('Sara Muster', 'sara@example.net');
    const { key } = await post((await readPage(page)).body, EICAR);
    const { evidenceId } = await fileOf(reference, 'held');
    await account.tellOfScan(filesBucket, key, 'THREATS_FOUND');
    expect(await fileOf(reference, 'infected')).toMatchObject({ mayOpen: false });

    const open = await signIn(system, 'head-1');
    expect((await open(`/workspace/cases/${reference}/evidence/${evidenceId}`)).status).toBe(403);
    expect(await account.filesUnder(filesBucket, keptKey(caseId, ''))).toEqual([]);
    expect((await readPage(page)).body).toContain('This is no fault of yours');
  });

  test('the form of a page stores nothing under another name, or as sent by somebody else', async () => {
    const { page, caseId } = await complainWithFiles('Tom Muster', 'tom@example.net');
    const { body } = await readPage(page);
    expect((await post(body, jpeg, { key: keptKey(caseId, 'a'.repeat(20)) })).status).toBe(403);
    expect((await post(body, jpeg, { 'x-amz-meta-by': 'staff:head-1' })).status).toBe(403);
    expect(await account.filesUnder(filesBucket, 'evidence/')).not.toContainEqual(expect.stringContaining(caseId));
  });
});

test('S0.3: a sealed message from WeChat is a case, and its sender has the reference at once', async () => {
  // Invoked by hand, the function says what is typed into WeChat's console.
  const secrets = (await account.invoke('candour-access-intakewechat')) as CallbackSecrets;
  const at = String(Math.floor(Date.now() / 1000));
  const text = `<MsgType>text</MsgType><Content>Nobody came this morning.</Content><MsgId>101</MsgId>`;
  const xml = `<xml><ToUserName>gh_desk</ToUserName><FromUserName>oUlla</FromUserName><CreateTime>${at}</CreateTime>${text}</xml>`;
  const sealed = sealAnswer(xml, Buffer.alloc(16, 1), secrets);
  const signature = signatureOf([at, 'n1', sealed], secrets.token);
  const tell = (signed: string) =>
    system.ask('POST', `/wechat?msg_signature=${signed}&timestamp=${at}&nonce=n1&encrypt_type=aes`, {
      headers: { 'content-type': 'text/xml' },
      body: `<xml><ToUserName>gh_desk</ToUserName><Encrypt>${sealed}</Encrypt></xml>`,
    });
  expect((await tell('0'.repeat(40))).status).toBe(403);
  const answer = await tell(signature);
  expect(answer.status, answer.body).toBe(200);
  const told = openSealed(/<Encrypt>(?:<!\[CDATA\[)?([^<\]]+)/.exec(answer.body)?.[1] ?? '', secrets) ?? '';
  const view = await system.viewOf(referenceIn(told));
  expect(view).toMatchObject({ channel: 'wechat', messages: [{ text: 'Nobody came this morning.' }] });
});

test('the hourly look after mail may do all that it does, down to writing to itself', async () => {
  expect(await account.invoke('candour-intake-watchintake')).toEqual({ redriven: 0, overdue: 0 });
});

afterAll(() => {
  expect(system.refusedCalls()).toEqual([]);
});
