// A file is chosen and sent by somebody without a mouse and without scripts, under the very content security policy that is deployed: the
// form leaves for the bucket and the browser comes back.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileWebComplaint } from '#functions/public-site/file-complaint.ts';
import { evidenceWordsIn } from '#functions/public-site/words/evidence-words.ts';
import { uploadWordsIn } from '#functions/shared/pages/wording/upload-words.ts';
import { evidenceWordsIn as staffWordsIn } from '#functions/staff-workspace/words/evidence-words.ts';
import { EICAR, jpeg } from '#test/core/evidence/evidence-fixtures.ts';
import { look } from './look.ts';
import { choose, follow, startVisit, tabTo, type Visit } from './visit.ts';

const folder = mkdtempSync(join(tmpdir(), 'candour-files-'));
let visit: Visit;
beforeAll(async () => {
  visit = await startVisit();
  writeFileSync(join(folder, 'photo.jpg'), jpeg);
  writeFileSync(join(folder, 'virus.txt'), EICAR);
});
afterAll(async () => {
  await visit.end();
  rmSync(folder, { recursive: true });
});

async function openCase() {
  const { ports } = visit.house.system;
  const { record } = await fileWebComplaint(
    { whatHappened: 'Nobody came on Sunday.', submissionKey: 'browser-evidence' },
    'en',
    ports,
  );
  return record;
}

test('S0.25, E42: a photo is sent by keyboard, and the page says what became of it and of a virus', async () => {
  const words = evidenceWordsIn('en');
  const upload = uploadWordsIn('en');
  const record = await openCase();
  const page = await visit.open({ bypassCSP: false });
  await page.goto(`${new URL(visit.house.system.ports.links.evidence(record)).pathname}?lang=en`);
  await look(page, 'evidence-en');

  await choose(page, page.getByLabel(upload.matters.medical));
  await page.getByLabel(upload.happenedOn).fill('2026-11-02');
  await page.getByLabel(upload.file).setInputFiles(join(folder, 'photo.jpg'));
  await follow(page, page.getByRole('button', { name: upload.send }));
  expect(await page.locator('[role=status]').textContent()).toBe(words.sent);
  expect(new URL(page.url()).pathname).toMatch(/^\/evidence\/[\w-]+\/sent$/);

  await page.getByLabel(upload.file).setInputFiles(join(folder, 'virus.txt'));
  await follow(page, page.getByRole('button', { name: upload.send }));
  await visit.settle();
  await page.goto(`${new URL(visit.house.system.ports.links.evidence(record)).pathname}?lang=en`);
  const list = await page.locator('main').textContent();
  expect(list).toContain(words.statuses.clean);
  expect(list).toContain(words.statuses.infected);
  await look(page, 'evidence-sent-en');
  const evidence = await visit.house.system.ports.cases.listEvidence(record.caseId);
  expect(evidence.find(({ kind }) => kind === 'photo')).toMatchObject({
    status: 'clean',
    matter: 'medical',
    fileName: 'photo.jpg',
  });
});

test('an empty form stays where it is: the browser asks for the file', async () => {
  const page = await visit.open({ bypassCSP: false });
  const [record] = await visit.house.system.ports.cases.listActive();
  await page.goto(new URL(visit.house.system.ports.links.evidence(record!)).pathname);
  const before = page.url();
  await tabTo(page, page.locator('form[enctype] button'));
  await page.keyboard.press('Enter');
  expect(page.url()).toBe(before);
});

test('S0.26: staff find the file with its name, its hash and the way to open it', async () => {
  const page = await visit.open({ bypassCSP: false });
  const [record] = await visit.house.system.ports.cases.listActive();
  await page.goto(`/workspace/cases/${record?.reference}/evidence`);
  await follow(page, page.locator('main a').first());
  await follow(page, page.getByRole('button', { name: /Ana Popescu/ }));
  expect(await page.locator('main').textContent()).toContain('photo.jpg');
  await look(page, 'files-en');
  const words = staffWordsIn('en');
  expect(await page.getByRole('link', { name: words.save('photo.jpg') }).count()).toBe(1);
  expect(await page.getByRole('link', { name: words.saveAll(1, 1) }).count()).toBe(1);
});
