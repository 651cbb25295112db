// Files that people send: posted straight to the bucket by the page's own form, held, scanned, and then opened by those who may.

import { zipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { incomingKey } from '#core/evidence/evidence.ts';
import { start as startPublicSite } from '#functions/public-site/handler.ts';
import { EICAR, files, jpeg } from '#test/core/evidence/evidence-fixtures.ts';
import { elements, posted } from '#test/functions/pages/reading-pages.ts';
import { startTestSystem, type TestSystem } from '#test/support/system.ts';

const systems: TestSystem[] = [];
afterEach(async () => {
  for (const system of systems.splice(0)) await system.stop();
});

const MAIL = {
  from: 'Maria Fiica <maria@example.org>',
  subject: 'Îngrijitoarea nu a venit',
  text: 'Bună ziua, de două săptămâni îngrijitoarea mamei mele nu vine dimineața și nimeni nu ne răspunde la telefon.',
};

async function openWithMail() {
  const system = await startTestSystem();
  systems.push(system);
  await system.mail(MAIL);
  const record = await system.theOnlyCase();
  const site = await startPublicSite(system.outside);
  const page = system.ports.links.evidence(record);
  const get = async (url = page) => await site.request(url);
  return { system, record, page, get };
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
    const { system, record, get } = await openWithMail();
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
    expect((await system.theOnlyCase()).tasks.map(({ kind }) => kind)).toContain('look_at_evidence');
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
    const { system, record, get } = await openWithMail();
    await send(await (await get()).text(), Buffer.from(bytes));
    await system.settle();
    const [item] = await system.ports.cases.listEvidence(record.caseId);
    expect(item?.status).toBe('infected');
    expect(await system.ports.files.get(`evidence/kept/${record.caseId}/${item?.evidenceId}`)).toBeUndefined();
    expect(await (await get()).text()).toContain('Nu este vina dumneavoastră');
  });

  test('what we do not open stays closed, clean or not, and a person is told', async () => {
    const { system, record, get } = await openWithMail();
    await send(await (await get()).text(), Buffer.from(`MZ${'\0'.repeat(200)}`), { fileName: 'poză.jpg' });
    await system.settle();
    expect(await system.ports.cases.listEvidence(record.caseId)).toEqual([
      expect.objectContaining({ status: 'unreadable', kind: 'other' }),
    ]);
    expect((await system.theOnlyCase()).tasks.map(({ kind }) => kind)).toContain('look_at_evidence');
  });

  test('a form that is sent again after its file was called clean changes nothing', async () => {
    const { system, record, get } = await openWithMail();
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
    const { system, record, get } = await openWithMail();
    const html = await (await get()).text();
    await send(html, files.pdf);
    await send(html, jpeg);
    await system.settle();
    const [item, ...others] = await system.ports.cases.listEvidence(record.caseId);
    expect([item?.status, item?.kind, others]).toEqual(['clean', 'photo', []]);
    const incoming = await system.ports.files.get(incomingKey(record.caseId, item?.evidenceId ?? ''));
    expect(Buffer.from(incoming ?? [])).toEqual(jpeg);
  });

  test('M12, E32: the page is reached from the tracking page that every letter and text leads to', async () => {
    const { system, record, page, get } = await openWithMail();
    const tracking = await (await get(system.ports.links.tracking(record))).text();
    expect(tracking).toContain(`href="${page}"`);
    expect((await get(`${page}x`)).status).toBe(404);
    expect((await get(page.replace('/evidence/', '/track/'))).status).toBe(404);
  });
});
