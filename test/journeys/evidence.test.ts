// Files that people send: posted straight to the bucket by the page's own form, held, scanned, and then opened by those who may.

import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { incomingKey } from '#core/evidence/evidence.ts';
import { start as startPublicSite } from '#functions/public-site/handler.ts';
import { EICAR, files, jpeg } from '#test/core/evidence/evidence-fixtures.ts';
import { elements, posted } from '#test/functions/pages/reading-pages.ts';
import { startTestSystem, type TestSystem } from '#test/support/system.ts';
import { openWorkspace } from './evidence-staff.ts';

let system: TestSystem;
let site: Awaited<ReturnType<typeof startPublicSite>>;
let as: ReturnType<typeof openWorkspace>;
let count = 0;
beforeAll(async () => {
  system = await startTestSystem();
  site = await startPublicSite(system.outside);
  as = openWorkspace(system);
});
afterAll(async () => {
  await system.stop();
  // A form that is sent twice is told of, and nothing else.
  expect(system.complaintsOfTheSystem.filter((told) => !told.includes('another upload'))).toEqual([]);
});

const MAIL = {
  from: 'Maria Fiica <maria@example.org>',
  subject: 'Îngrijitoarea nu a venit',
  text: 'Bună ziua, de două săptămâni îngrijitoarea mamei mele nu vine dimineața și nimeni nu ne răspunde la telefon.',
};

/** A case of its own for each test, all in one house. */
async function openWithMail(more: Record<string, unknown> = {}) {
  count += 1;
  const before = new Set((await system.ports.cases.listActive()).map(({ caseId }) => caseId));
  const mail = { ...MAIL, from: `Maria Fiica <maria.${count}@example.org>`, text: `${MAIL.text} (${count})`, ...more };
  await system.mail(mail as Parameters<TestSystem['mail']>[0]);
  const record = (await system.ports.cases.listActive()).find(({ caseId }) => !before.has(caseId));
  if (!record) throw new Error('no case was opened');
  const page = system.ports.links.evidence(record);
  const get = async (url = page) => await site.request(url);
  const now = async () => (await system.ports.cases.read(record.caseId)) ?? record;
  return { record, page, get, now };
}

interface Answers {
  matter?: string;
  happenedOn?: string;
  fileName?: string;
}

/** Fills in the form of the page as a browser without scripts does, and goes where the bucket sends it. */
async function send(html: string, bytes: Uint8Array<ArrayBuffer>, { matter, happenedOn, fileName = 'poză.jpg' }: Answers = {}) {
  const form = elements(html, 'form').find(({ attributes }) => attributes['enctype'] === 'multipart/form-data');
  const body = new FormData();
  const fields = posted(html.slice(html.indexOf('multipart/form-data')));
  for (const [name, [value = '']] of Object.entries(fields)) if (name !== 'file') body.set(name, value);
  if (matter !== undefined) body.set('x-amz-meta-matter', matter);
  if (happenedOn !== undefined) body.set('x-amz-meta-happened-on', happenedOn);
  body.append('file', new Blob([bytes]), fileName);
  const answer = await fetch(form?.attributes['action'] ?? '', { method: 'POST', body, redirect: 'manual' });
  return { status: answer.status, location: answer.headers.get('location') ?? '' };
}

describe('on the public page', () => {
  test('S0.25: a photo is posted by the form, held, called clean and kept byte for byte (S0.30)', async () => {
    const { record, get, now } = await openWithMail();
    const shown = await get();
    const html = await shown.text();
    const action = new URL(elements(html, 'form').at(-1)?.attributes['action'] ?? '');
    expect(shown.headers.get('content-security-policy')).toContain(`form-action 'self' ${action.origin};`);

    const { status, location } = await send(html, jpeg, { happenedOn: '2026-11-02' });
    expect(status).toBe(303);
    // The bucket is quicker than we are: the page thanks before we know of the file.
    const thanks = await (await get(location)).text();
    expect(thanks).toContain('role="status"');
    expect(await system.ports.cases.listEvidence(record.caseId)).toEqual([]);

    await system.settle();
    const [item, ...others] = await system.ports.cases.listEvidence(record.caseId);
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      status: 'clean',
      kind: 'photo',
      fileName: 'poză.jpg',
      happenedOn: '2026-11-02',
      size: jpeg.length,
      source: { by: 'complainant' },
    });
    const kept = await system.ports.files.get(`evidence/kept/${record.caseId}/${item?.evidenceId}`);
    expect(Buffer.from(kept ?? [])).toEqual(jpeg);
    expect((await now()).tasks.map(({ kind }) => kind)).toContain('look_at_evidence');
    // Others may look over their shoulder: what it is, and not what it is called.
    const after = await (await get()).text();
    expect(after).toContain('Fotografie');
    expect(after).not.toContain('poză');
  });

  test.each([
    ['as it is', EICAR],
    ['in a picture', Buffer.concat([jpeg, EICAR])],
    ['in an archive in an archive', Buffer.from(zipSync({ 'a.zip': zipSync({ 'b.txt': EICAR }) }))],
  ])('E42: a virus %s is never kept, and the sender is told kindly', async (_how, bytes) => {
    const { record, get } = await openWithMail();
    await send(await (await get()).text(), Buffer.from(bytes));
    await system.settle();
    const [item] = await system.ports.cases.listEvidence(record.caseId);
    expect(item?.status).toBe('infected');
    expect(await system.ports.files.get(`evidence/kept/${record.caseId}/${item?.evidenceId}`)).toBeUndefined();
    expect(await (await get()).text()).toContain('Nu este vina dumneavoastră');
  });

  test('what we do not open stays closed, clean or not, and a person is told', async () => {
    const { record, get, now } = await openWithMail();
    await send(await (await get()).text(), Buffer.from(`MZ${'\0'.repeat(200)}`), { fileName: 'poză.jpg' });
    await system.settle();
    expect(await system.ports.cases.listEvidence(record.caseId)).toEqual([
      expect.objectContaining({ status: 'unreadable', kind: 'other' }),
    ]);
    expect((await now()).tasks.map(({ kind }) => kind)).toContain('look_at_evidence');
  });

  test('a form that is sent again after its file was called clean changes nothing', async () => {
    const { record, get } = await openWithMail();
    const html = await (await get()).text();
    await send(html, jpeg);
    await system.settle();
    await send(html, EICAR);
    await system.settle();
    const [item, ...others] = await system.ports.cases.listEvidence(record.caseId);
    expect([item?.status, others]).toEqual(['clean', []]);
    const kept = await system.ports.files.get(`evidence/kept/${record.caseId}/${item?.evidenceId}`);
    expect(Buffer.from(kept ?? [])).toEqual(jpeg);
  });

  test('a form that is sent twice before anybody looked counts as what was sent last, and only that is kept', async () => {
    const { record, get } = await openWithMail();
    const html = await (await get()).text();
    await send(html, files.pdf);
    await send(html, jpeg);
    await system.settle();
    const [item, ...others] = await system.ports.cases.listEvidence(record.caseId);
    expect([item?.status, item?.kind, others]).toEqual(['clean', 'photo', []]);
    const incoming = await system.ports.files.get(incomingKey(record.caseId, item?.evidenceId ?? ''));
    expect(Buffer.from(incoming ?? [])).toEqual(jpeg);
  });

  test('M9: the page does not lead on to the letters, since a text may lead to it', async () => {
    const { get } = await openWithMail();
    const html = await (await get()).text();
    expect(html).toContain('/status/');
    expect(html).not.toContain('/track/');
  });

  test('M12, E32: the page is reached from the tracking page that every letter leads to', async () => {
    const { record, page, get } = await openWithMail();
    const tracking = await (await get(system.ports.links.tracking(record))).text();
    expect(tracking).toContain(`href="${page}"`);
    expect((await get(`${page}x`)).status).toBe(404);
    expect((await get(page.replace('/evidence/', '/track/'))).status).toBe(404);
  });
});

describe('in the workspace', () => {
  /** A case that the team leader handles, with files of four kinds. */
  let handled: ReturnType<typeof openHandled> | undefined;
  const openOnce = () => {
    handled ??= openHandled();
    return handled;
  };

  async function openHandled() {
    const opened = await openWithMail();
    const { record, get } = opened;
    const html = async () => await (await get()).text();
    await send(await html(), jpeg, { happenedOn: '2026-11-05', fileName: 'dimineață.jpg' });
    await send(await html(), files.pdf, { happenedOn: '2026-10-01', fileName: 'adeverință.pdf', matter: 'medical' });
    await send(await html(), files.amr, { fileName: 'apel.amr' });
    await send(await html(), EICAR, { fileName: 'virus.txt' });
    await system.settle();
    await system.act(record, 'assign', 'team-leader');
    const idOf = async (name: string) =>
      (await system.ports.cases.listEvidence(record.caseId)).find(({ fileName }) => fileName === name)?.evidenceId ?? '';
    return { ...opened, idOf, href: `/workspace/cases/${record.reference}/evidence` };
  }

  test('a file is saved by a link of a minute, and who opened it is on record', async () => {
    const { record, href, idOf } = await openOnce();
    const leader = await as('team-leader');
    const page = await (await leader.get(href)).text();
    for (const name of ['dimineață.jpg', 'adeverință.pdf', 'apel.amr', 'virus']) expect(page).toContain(name);

    const evidenceId = await idOf('dimineață.jpg');
    const answer = await leader.get(`${href}/${evidenceId}`);
    expect(answer.status).toBe(303);
    const saved = await fetch(answer.headers.get('location') ?? '');
    expect(Buffer.from(await saved.arrayBuffer())).toEqual(jpeg);
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment;/);
    const reads = await system.ports.cases.history(`READS#${record.caseId}`);
    expect(reads.at(-1)).toMatchObject({
      type: 'evidence_read',
      actor: { kind: 'person', personId: 'team-leader' },
      facts: { evidenceIds: [evidenceId] },
    });
  });

  test('E42: what is infected is opened by nobody, by no path', async () => {
    const { record, href } = await openOnce();
    const infected = (await system.ports.cases.listEvidence(record.caseId)).find(({ status }) => status === 'infected');
    for (const who of ['team-leader', 'quality-manager']) {
      const person = await as(who);
      expect((await person.get(`${href}/${infected?.evidenceId}`)).status).toBe(403);
      expect(await (await person.get(href)).text()).not.toContain(`${href}/${infected?.evidenceId}"><`);
    }
  });

  test('S0.26: what is medical has no name and no door for those who do not need it', async () => {
    const { href, idOf } = await openOnce();
    const medical = await idOf('adeverință.pdf');
    const desk = await as('front-desk');
    const page = await (await desk.get(href)).text();
    expect(page).toContain('dimineață.jpg');
    expect(page).not.toContain('adeverință.pdf');
    expect((await desk.get(`${href}/${medical}`)).status).toBe(403);
    expect((await desk.post(`${href}/${medical}`, { matter: 'other' })).status).toBe(403);
    expect((await (await as('team-leader')).get(`${href}/${medical}`)).status).toBe(303);
    expect((await (await as('head-of-service')).get(`${href}/${medical}`)).status).toBe(303);
  });

  test('S0.29: the bundle is in the order of the days, with its index, and holds what its reader may open', async () => {
    const { href } = await openOnce();
    const namesIn = async (who: string) => {
      const answer = await (await as(who)).get(`${href}/bundle/1`);
      const zip = await fetch(answer.headers.get('location') ?? '');
      expect(zip.headers.get('content-type')).toBe('application/zip');
      return Object.keys(unzipSync(Buffer.from(await zip.arrayBuffer())));
    };
    expect(await namesIn('team-leader')).toEqual([
      '000 index.csv',
      '001 2026-10-01 adeverință.pdf',
      '002 2026-11-05 dimineață.jpg',
      '003 2026-11-09 apel.amr',
    ]);
    expect(await namesIn('front-desk')).toEqual(['000 index.csv', '001 2026-11-05 dimineață.jpg', '002 2026-11-09 apel.amr']);
    expect((await (await as('team-leader')).get(`${href}/bundle/2`)).status).toBe(404);
  });

  test('staff say which day a file shows, and add one that came on paper', async () => {
    const { record, href, idOf } = await openOnce();
    const leader = await as('team-leader');
    const recording = await idOf('apel.amr');
    const described = await leader.post(`${href}/${recording}`, { matter: 'contract', happenedOn: '2026-09-01' });
    expect(described.headers.get('location')).toBe(`${href}?done=described`);
    const wrong = await leader.post(`${href}/${recording}`, { matter: 'contract', happenedOn: '31.12.2026' });
    expect(wrong.status).toBe(422);

    const { location } = await send(await (await leader.get(href)).text(), jpeg, { fileName: 'scrisoare.jpg' });
    expect((await leader.get(location)).headers.get('location')).toBe(`${href}?done=added`);
    await system.settle();
    const evidence = await system.ports.cases.listEvidence(record.caseId);
    expect(evidence.find(({ evidenceId }) => evidenceId === recording)).toMatchObject({
      matter: 'contract',
      happenedOn: '2026-09-01',
    });
    expect(evidence.find(({ fileName }) => fileName === 'scrisoare.jpg')).toMatchObject({
      source: { by: 'staff', personId: 'team-leader' },
      status: 'clean',
    });
  });
});

describe('attachments of a mail', () => {
  const attached = (fileName: string, content: Buffer, more = {}) => ({ filename: fileName, content, ...more });
  const largePhoto = Buffer.concat([jpeg, Buffer.alloc(60_000, 1)]);

  const mail = {
    html: '<p>Bună ziua <img src="cid:logo"><img src="cid:photo"></p>',
    attachments: [
      attached('pontaj.pdf', files.pdf),
      attached('factura.exe', EICAR),
      attached('logo.jpg', jpeg, { cid: 'logo', contentDisposition: 'inline' }),
      attached('lipită.jpg', largePhoto, { cid: 'photo', contentDisposition: 'inline' }),
    ],
  };

  test('E42, E34: are files of the case, scanned before anybody opens one; a logo is none, a photo in the text is one', async () => {
    const { record, now } = await openWithMail(mail);
    const leader = await as('team-leader');
    const caseHref = `/workspace/cases/${record.reference}`;
    const page = await (await leader.get(caseHref)).text();
    expect(page).toContain(`href="${caseHref}/evidence"`);
    const held = await system.ports.cases.listEvidence(record.caseId);
    expect(held.map(({ originalName, status }) => [originalName, status]).sort()).toEqual([
      ['factura.exe', 'held'],
      ['lipită.jpg', 'held'],
      ['pontaj.pdf', 'held'],
    ]);
    const idOf = (name: string) => held.find(({ originalName }) => originalName === name)?.evidenceId;
    expect((await leader.get(`${caseHref}/evidence/${idOf('pontaj.pdf')}`)).status).toBe(403);

    await system.settle();
    expect((await leader.get(`${caseHref}/evidence/${idOf('pontaj.pdf')}`)).status).toBe(303);
    expect((await leader.get(`${caseHref}/evidence/${idOf('factura.exe')}`)).status).toBe(403);
    // Looking again brings nothing again.
    const { version } = await now();
    await leader.get(caseHref);
    await system.settle();
    expect((await now()).version).toBe(version);
  });
});
