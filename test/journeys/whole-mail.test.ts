// Mails as they came, read whole by staff: what programs added is folded, what strangers wrote cannot run, and the original is the
// very bytes.

import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Case } from '#core/case/case.ts';
import { personKey } from '#functions/shared/aws/case-keys.ts';
import { dynamoDbClient } from '#functions/shared/aws/clients.ts';
import { wrapInSns } from '#local/aws/sns-envelope.ts';
import { COMPLAINTS_ADDRESS } from '#local/system.ts';
import { EICAR, pdf } from '#test/core/evidence/evidence-fixtures.ts';
import { msg, type Property, tnefMail } from '#test/core/intake/mail/outlook-fixtures.ts';
import { elements } from '#test/functions/pages/reading-pages.ts';
import { startTestSystem, type TestSystem } from '#test/support/system.ts';
import { openWorkspace, type Workspace } from './evidence-staff.ts';

let system: TestSystem;
let desk: Workspace;
let as: ReturnType<typeof openWorkspace>;
beforeAll(async () => {
  system = await startTestSystem({ profile: 'england-adult-social-care.en' });
  as = openWorkspace(system);
  desk = await as('front-desk');
}, 60_000);
afterAll(async () => {
  await system.stop();
  expect(system.complaintsOfTheSystem).toEqual([]);
});

const plain = (...lines: string[]) => ['Content-Type: text/plain; charset=utf-8', '', ...lines];

let boundaries = 0;

/** A multipart of `kind` with these parts, each a list of lines. */
function multipart(kind: string, ...parts: string[][]): string[] {
  boundaries += 1;
  const boundary = `b${boundaries}`;
  const lines = parts.flatMap((part) => [`--${boundary}`, ...part]);
  return [`Content-Type: multipart/${kind}; boundary=${boundary}`, '', ...lines, `--${boundary}--`];
}

/** Multiparts in multiparts. */
function deep(depth: number): string[] {
  return depth === 0 ? plain('Nobody came.') : multipart('mixed', deep(depth - 1));
}

const attached = (name: string, bytes: Uint8Array, type = 'application/octet-stream') => [
  `Content-Type: ${type}; name="${name}"`,
  `Content-Disposition: attachment; filename="${name}"`,
  ...['Content-Transfer-Encoding: base64', '', Buffer.from(bytes).toString('base64')],
];

let count = 0;

interface Opened {
  record: Case;
  raw: Buffer;
  /** The path of the page. */
  path: string;
}

/** Puts a mail where SES would and tells of it; answers with the case that it opened. */
async function receive(
  body: string[],
  { headers = [], isProven = true }: { headers?: string[]; isProven?: boolean } = {},
): Promise<Opened> {
  count += 1;
  const id = `whole${count}`;
  const from = headers.some((line) => line.startsWith('From:')) ? [] : [`From: Mina Vale <mina.${count}@example.org>`];
  const raw = Buffer.from(
    [...from, `To: ${COMPLAINTS_ADDRESS}`, 'Subject: The morning visits', ...headers, ...body, ''].join('\r\n'),
  );
  const at = system.clock.now();
  await system.ports.files.put(`raw/${id}`, raw, 'message/rfc822');
  const proof = { status: isProven ? 'PASS' : 'FAIL' };
  const clean = { status: 'PASS' };
  const receipt = {
    recipients: [COMPLAINTS_ADDRESS],
    action: { type: 'S3', objectKey: `raw/${id}` },
    ...{ spamVerdict: clean, virusVerdict: clean, spfVerdict: proof, dkimVerdict: proof, dmarcVerdict: proof },
  };
  const mail = { messageId: id, timestamp: at, source: `mina.${count}@example.org` };
  system.queues.send('intake-email', wrapInSns('incoming-mail', { mail, receipt }, at));
  await system.settle();
  for (const record of await system.ports.cases.listActive()) {
    const isHere = (await system.ports.cases.listMessages(record.caseId)).some(({ messageId }) => messageId === id);
    if (isHere) return { record, raw, path: `/workspace/cases/${record.reference}/messages/${id}` };
  }
  throw new Error('no case was opened');
}

const read = async (path: string, who = desk) => await (await who.get(path)).text();
const main = (page: string) => /<main[\s\S]*<\/main>/.exec(page)?.[0] ?? '';
const folded = (page: string) =>
  [...page.matchAll(/<details><summary>(.*?)<\/summary><p[^>]*>([\s\S]*?)<\/p>/g)].map(([, name, text]) => [name, text]);

describe('its words', () => {
  test('E24, E26: what it quotes and how it is signed is folded on the case and on its own page, and never cut', async () => {
    const { record, path } = await receive(
      plain(
        'Nobody came on Monday.',
        '',
        '-- ',
        'Mina Vale',
        '',
        'On 2 November 2026 Lee <lee@example.org> wrote:',
        '> We will come.',
      ),
    );
    for (const page of [await read(`/workspace/cases/${record.reference}`), await read(path)]) {
      expect(main(page)).toContain('>Nobody came on Monday.</p>');
      expect(folded(page)).toEqual([
        ['Show signature and notices', expect.stringContaining('Mina Vale')],
        ['Show quoted text', expect.stringContaining('&gt; We will come.')],
      ]);
    }
    expect(await read(`/workspace/cases/${record.reference}`)).toContain(`href="${path}"`);
  });

  test('E25: answers between quoted lines stay where they are', async () => {
    const { path } = await receive(plain('> Did you wait?', 'Yes, an hour.', '> Did you call?', 'Twice.'));
    expect(folded(await read(path))).toEqual([]);
    expect(await read(path)).toContain('&gt; Did you call?\nTwice.');
  });

  test('what is claimed is said to be a claim; others that were written to are shown and never written to (E15, E16)', async () => {
    const headers = ['Date: Tue, 3 Nov 1992 09:00:00 +0000', 'Reply-To: other@example.net', 'Cc: Ann <ann@example.net>'];
    const { path } = await receive(plain('Nobody came.'), { headers, isProven: false });
    const page = await read(path);
    expect(page).toMatch(/From, as the mail says<\/dt><dd>Mina Vale &lt;mina\.\d+@example\.org&gt;\nNot proven/);
    expect(page).toMatch(/Written, as the mail says<\/dt><dd><time datetime="1992-11-03T09:00:00.000Z">/);
    expect(page).toContain(`Received, by our clock</dt><dd><time datetime="${system.clock.now()}">`);
    expect(page).toContain('Asks for answers to</dt><dd>other@example.net');
    expect(page).toMatch(/Ann &lt;ann@example\.net&gt;\nWe write to none of them\./);
    expect(await read((await receive(plain('Nobody came.'))).path)).toContain('The mail service of this address did send it');
  });

  test.each([
    ['E27', plain('Caf\uFFFD'), 'Some letters were lost'],
    ['E33', deep(60), 'only a part is shown'],
    [
      'E38',
      multipart('encrypted', ['Content-Type: application/pgp-encrypted', '', 'Version: 1'], plain('x')),
      'ask for it in plain words',
    ],
    ['E44', ['Content-Type: multipart/mixed', '', 'Nobody came.'], 'It could not be read whole'],
  ])('%s: what went wrong is said', async (_, body, said) => {
    const { path } = await receive(body);
    expect(main(await read(path))).toContain(said);
    await system.settle();
    expect(await read(path)).toContain('Download the original (.eml)');
  });

  test('E1: what shows that a program sent it is on the case and on its own page', async () => {
    const { record, path } = await receive(plain('A form was filled in.'), { headers: ['Auto-Submitted: auto-generated'] });
    for (const page of [await read(`/workspace/cases/${record.reference}`), await read(path)])
      expect(main(page)).toMatch(/A program sent it, as shown by(?:: |<\/dt><dd>)auto-submitted: auto-generated/);
  });

  test('E37: an invitation is words, in the provider’s own time, and nothing is accepted', async () => {
    const { path } = await receive([
      'Content-Type: text/calendar; method=REQUEST',
      ...['', 'BEGIN:VCALENDAR', 'METHOD:REQUEST', 'BEGIN:VEVENT', 'SUMMARY:A talk', 'LOCATION:Room 12'],
      ...['DTSTART;TZID=Europe/Bucharest:20261123T093000', 'DTEND:20261123T103000', 'END:VEVENT', 'END:VCALENDAR'],
    ]);
    const page = await read(path);
    expect(page).toMatch(/<h3>A talk<\/h3>\n<p><strong class="tag calm">Invitation/);
    // Half past nine in Bucharest.
    expect(page).toMatch(/Begins<\/dt><dd><time datetime="2026-11-23T07:30:00.000Z">[^<]*07:30/);
    expect(page).toContain('2026-11-23T10:30:00 (as written; which time zone is not certain)');
    expect(page).toContain('Nothing was accepted');
  });

  test('E23: a mail that was forwarded as an attachment is shown with its own headers, and what it holds with it', async () => {
    const inner = [
      ...['From: Ion Radu <ion@example.net>', 'Subject: The keys', 'Date: Mon, 2 Nov 2026 08:00:00 +0000'],
      ...multipart('mixed', plain('They lost my keys.'), attached('keys.pdf', pdf)),
    ];
    const { path } = await receive(multipart('mixed', plain('See below.'), ['Content-Type: message/rfc822', '', ...inner]));
    const page = await read(path);
    expect(page).toMatch(
      /<h3>The keys<\/h3>[\s\S]*Ion Radu &lt;ion@example\.net&gt;[\s\S]*2026-11-02T08:00:00\.000Z[\s\S]*They lost my keys\./,
    );
    expect(page).toContain('Nothing about them is proven.');
    expect(page).toMatch(/A mail: it is shown above/);
    expect(page).toMatch(/keys\.pdf/);
  });

  const talk = { subject: 'The stairs', sender: 'Ana Iliescu', address: 'ana@example.net', text: 'I fell on the stairs.' };
  const properties: Property[] = [
    [0x0037, talk.subject],
    [0x0c1a, talk.sender],
    [0x1000, talk.text],
  ];
  test.each([
    [
      'E30',
      'winmail.dat',
      tnefMail([...properties, [0x0c1f, talk.address]], [{ name: 'stairs.pdf', bytes: pdf }]),
      'Outlook mail',
    ],
    [
      'E31',
      'note.msg',
      msg({ properties: [...properties, [0x5d01, talk.address]], attachments: [{ name: 'stairs.pdf', bytes: pdf }] }),
      'Outlook file',
    ],
  ])('%s: what Outlook wraps into %s is opened, and its files are scanned like all others', async (_, name, bytes, kind) => {
    const { path } = await receive(multipart('mixed', plain('See attached.'), attached(name, bytes)));
    await read(path);
    await system.settle();
    const page = await read(path);
    expect(page).toMatch(/<h3>The stairs<\/h3>[\s\S]*Ana Iliescu &lt;ana@example\.net&gt;[\s\S]*I fell on the stairs\./);
    expect(page).toContain(`>${kind}`);
    expect(page).toMatch(/stairs\.pdf<\/a> <strong class="tag good">Checked/);
    expect((await desk.get(`${path}/original`)).status).toBe(303);
  });
});

describe('how it looked', () => {
  const hostile = `<html><head><meta http-equiv=refresh content="0;url=https://bad.example.net"><base href="https://bad.example.net">
    <style>@import url(https://bad.example.net/x)</style></head><body onload="alert(1)"><h1>Nobody came</h1>
    <img src="https://bad.example.net/open.gif"><img src=cid:logo><script>alert(2)</script><svg/onload=alert(3)>
    <iframe srcdoc="<script>alert(4)</script>"></iframe><form action="https://bad.example.net"><input name=password></form>
    <a href="javascript:alert(5)">a</a><a href="data:text/html,x">b</a></main></body></html><p style="background:url(//bad.example.net)">After`;
  const html = ['Content-Type: text/html; charset=utf-8', '', hostile];

  test('E35: nothing runs and nothing is fetched, and staff learn how much was left out', async () => {
    const { path } = await receive(html);
    expect(await read(path)).toContain('3 things from outside were left out');
    const answer = await desk.get(`${path}/looks`);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=UTF-8');
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const page = await answer.text();
    expect(page).toContain('<h1>Nobody came</h1>');
    expect(page).toContain('After');
    expect(page).not.toMatch(
      /bad\.example|alert|<script|<style|<img|<svg|<iframe|<form|<input|<base|refresh|onload|javascript:|data:/i,
    );
  });

  test('E34: a picture in the text is not counted as a file of the case', async () => {
    const logo = ['Content-Type: image/png; name=logo.png', 'Content-ID: <logo>', 'Content-Disposition: inline', '', 'x'];
    const { record, path } = await receive(multipart('related', html, logo));
    expect(await read(path)).toMatch(/logo\.png <strong class="tag calm">A picture in the text: not counted/);
    expect(await system.ports.cases.listEvidence(record.caseId)).toEqual([]);
  });

  test('a mail without HTML has none', async () => {
    const { path } = await receive(plain('Nobody came.'));
    expect(await read(path)).not.toContain(`${path}/looks`);
    expect((await desk.get(`${path}/looks`)).status).toBe(404);
  });
});

describe('the original', () => {
  test('S0.30: is saved byte for byte as it came', async () => {
    const { path, raw, record } = await receive(plain('Nobody came. \u0000 end'));
    const page = await read(path);
    expect(elements(page, 'a').map(({ attributes }) => attributes['href'])).toContain(`${path}/original`);
    const link = await desk.get(`${path}/original`);
    expect(link.status).toBe(303);
    const saved = await fetch(link.headers.get('location') ?? '');
    expect(saved.headers.get('content-disposition')).toMatch(new RegExp(`^attachment; filename="${record.reference}.*\\.eml"`));
    expect(Buffer.from(await saved.arrayBuffer()).equals(raw)).toBe(true);
  });

  test('E42: is closed until every file in it was found clean, and for good when one was not', async () => {
    const good = await receive(multipart('mixed', plain('See this.'), attached('visits.pdf', pdf)));
    expect(await read(good.path)).toMatch(/visits\.pdf <strong class="tag calm">Being checked/);
    expect((await desk.get(`${good.path}/original`)).status).toBe(403);
    await system.settle();
    expect(await read(good.path)).toMatch(/<a href="[^"]*\/evidence\/\w+">visits\.pdf<\/a> <strong class="tag good">Checked/);
    expect((await desk.get(`${good.path}/original`)).status).toBe(303);

    const bad = await receive(multipart('mixed', plain('See this.'), attached('visits.exe', EICAR)));
    await read(bad.path);
    await system.settle();
    expect(await read(bad.path)).toMatch(/visits\.exe <strong class="tag wrong">Infected/);
    expect((await desk.get(`${bad.path}/original`)).status).toBe(403);
  });

  test('S0.26: holds what is medical, so it is closed to whom that is closed, who does not learn its name', async () => {
    const { path, record } = await receive(multipart('mixed', plain('See this.'), attached('diagnosis.pdf', pdf)));
    await read(path);
    await system.settle();
    const [file] = await system.ports.cases.listEvidence(record.caseId);
    const quality = await as('quality-manager');
    const files = `/workspace/cases/${record.reference}/evidence`;
    expect((await quality.post(`${files}/${file?.evidenceId}`, { matter: 'medical' })).status).toBe(303);
    expect(await read(path)).not.toContain('diagnosis');
    expect((await desk.get(`${path}/original`)).status).toBe(403);
    expect(await read(path, quality)).toContain('diagnosis.pdf');
    expect((await quality.get(`${path}/original`)).status).toBe(303);
  });

  test('that is no longer kept leaves what was noted of it', async () => {
    const { path, record } = await receive(plain('Nobody came.'));
    const [message] = await system.ports.cases.listMessages(record.caseId);
    const lost = openWorkspace({
      ...system,
      ports: { ...system.ports, files: { ...system.ports.files, get: async () => undefined } },
    });
    const page = await read(path, await lost('front-desk'));
    expect(page).toContain('The original is no longer kept');
    expect(page).toContain(message?.text);
  });
});

describe('who reads it', () => {
  test('is on record, and how they read it', async () => {
    const { path, record } = await receive(['Content-Type: text/html', '', '<p>Nobody came.']);
    for (const way of ['', '/looks', '/original']) await desk.get(`${path}${way}`);
    const reads = await system.ports.cases.history(`READS#${record.caseId}`);
    const actor = { kind: 'person', personId: 'front-desk' };
    expect(reads).toMatchObject(
      ['text', 'looks', 'original'].map((how) => ({ type: 'message_read', actor, facts: { as: how } })),
    );
  });

  test('is only who may see the case; a mail of another case, or of nobody, is not there', async () => {
    const { path, record } = await receive(plain('Ana Popescu shouted at me on Monday.'));
    const other = await receive(plain('Nobody came.'));
    const id = path.split('/').at(-1);
    const leader = await as('team-leader');
    for (const way of ['', '/looks', '/original']) {
      expect((await leader.get(`${path}${way}`)).status).toBe(404);
      expect((await desk.get(`/workspace/cases/${other.record.reference}/messages/${id}${way}`)).status).toBe(404);
      expect((await desk.get(`/workspace/cases/${record.reference}/messages/none${way}`)).status).toBe(404);
    }
    expect(await system.ports.cases.history(`READS#${record.caseId}`)).toEqual([]);
  });

  test('is nobody once the person was erased, though the original may still lie there', async () => {
    const { path, record } = await receive(plain('Nobody came.'));
    const client = dynamoDbClient(system.outside.settings);
    const table = system.outside.settings['CASES_TABLE'];
    await client.send(new DeleteItemCommand({ TableName: table, Key: marshall(personKey(record.caseId)) }));
    client.destroy();
    const fresh = await openWorkspace(system)('front-desk');
    for (const way of ['', '/looks', '/original']) expect((await fresh.get(`${path}${way}`)).status).toBe(404);
  });
});
