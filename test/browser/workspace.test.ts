// The workspace as a team leader uses it: through the real sign-in, from the task to the letter, without a mouse and without scripts.

import { createTransport } from 'nodemailer';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instantOf } from '#core/instant.ts';
import { look } from './look.ts';
import { choose, fill, follow, requireFocus, startVisit, tabTo, type Visit } from './visit.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await startVisit();
});
afterAll(async () => await visit.end());

/** Signs in as one of the issuer's people and comes to their tasks. */
async function signIn(name: RegExp, options?: BrowserContextOptions): Promise<Page> {
  const page = await visit.open(options);
  await page.goto('/workspace');
  await follow(page, page.locator('main a.button'));
  await follow(page, page.getByRole('button', { name }));
  expect(page.url()).toBe(`${visit.house.url}/workspace`);
  return page;
}

async function complain(complaint: Record<string, string>): Promise<string> {
  const response = await fetch(`${visit.house.url}/api/complaints`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(complaint),
  });
  await visit.settle();
  const soon = instantOf(Date.parse(visit.clock.now()) + 10 * 60_000);
  await visit.house.system.advanceTo(soon);
  return ((await response.json()) as { reference: string }).reference;
}

/** Opens an act's form when it is closed. */
async function openAct(page: Page, act: string) {
  const form = page.locator(`#act-${act}`);
  if ((await form.getAttribute('open')) === null) {
    await tabTo(page, form.locator('summary'));
    await page.keyboard.press('Enter');
  }
  return form;
}

const goToCase = (page: Page, reference: string) => page.goto(`/workspace/cases/${reference}`);

test('a case goes from the list of tasks to a letter that was read before it went out', async () => {
  const reference = await complain({
    whatHappened: 'The invoice was wrong for the third month, and nobody explained it to me when I called.',
    whenItHappened: 'Every month since August',
    name: 'James Ward',
    email: 'james@example.org',
    safeContact: 'Only in the mornings, please.',
    language: 'en',
  });
  const before = await visit.open();
  await before.goto('/workspace');
  await look(before, 'workspace-signed-out');
  await follow(before, before.locator('main a.button'));
  await look(before, 'workspace-issuer');

  const page = await signIn(/Ana Popescu/);
  await look(page, 'workspace-tasks');
  await follow(page, page.locator('main').getByRole('link', { name: /take or assign/i }));
  await look(page, 'case-1-new');
  expect(await page.locator('main').textContent()).toContain('nobody explained it to me');

  let form = await openAct(page, 'assign');
  await choose(page, form.getByLabel('Ana Popescu'));
  await follow(page, form.getByRole('button'));
  expect(await page.getByRole('status').textContent()).toContain('Assign the case');

  form = await openAct(page, 'add_note');
  await fill(page, form.locator('textarea'), 'Asked the accounts department for the records.');
  await follow(page, form.getByRole('button'));

  form = await openAct(page, 'record_contact');
  await follow(page, form.getByRole('button'));
  await requireFocus(page.locator('.error-summary'));
  await look(page, 'case-2-error');
  form = page.locator('#act-record_contact');
  await choose(page, form.getByLabel('By phone'));
  await fill(page, form.getByLabel('What was said'), 'He told me the same as he wrote.');
  await follow(page, form.getByRole('button'));

  form = await openAct(page, 'record_finding');
  await fill(page, form.getByLabel('What was complained about'), 'Wrong invoices');
  await choose(page, form.getByLabel('Upheld', { exact: true }));
  await fill(page, form.getByLabel(/^What we found/), 'Three invoices counted hours that were not worked.');
  await follow(page, form.getByRole('button'));

  form = await openAct(page, 'decide_outcome');
  await choose(page, form.getByLabel('Upheld', { exact: true }));
  await fill(page, form.getByLabel(/^What has been done/), 'We have corrected the three invoices.');
  await follow(page, form.getByRole('button'));
  await look(page, 'case-3-decided');
  await follow(page, page.locator('#act-preview_letter').getByRole('button'));
  expect(await page.locator('.notice.wrong li').count()).toBeGreaterThan(0);
  expect(await page.locator('main button').count()).toBe(0);
  await look(page, 'preview-1-faults');
  await follow(page, page.getByRole('link', { name: `Back to ${reference}` }));

  form = await openAct(page, 'decide_outcome');
  // What was decided before is there to be mended.
  expect(await form.getByLabel('Upheld', { exact: true }).isChecked()).toBe(true);
  expect(await form.getByLabel(/^What has been done/).inputValue()).toBe('We have corrected the three invoices.');
  await fill(page, form.getByLabel(/^Apology/), 'We are sorry that our invoices were wrong and that nobody explained them.');
  await fill(page, form.getByLabel(/^How we prevent/), 'A second person now checks each invoice before it is sent.');
  await follow(page, form.getByRole('button'));
  await follow(page, page.locator('#act-preview_letter').getByRole('button'));
  expect(await page.locator('.notice.good').count()).toBe(1);
  await look(page, 'preview-2-ready');
  await follow(page, page.getByRole('button', { name: 'Send this letter' }));
  await visit.settle();
  await page.reload();
  expect(await page.locator('.tag').first().textContent()).toBe('Answered');
  await look(page, 'case-4-answered');
  const letters = visit.house.system.outbox.listSent().filter(({ to }) => to.includes('james@example.org'));
  expect(letters.at(-1)?.text).toContain('We are sorry that our invoices were wrong');
  const romanian = await signIn(/Ana Popescu/, { locale: 'ro' });
  await goToCase(romanian, reference);
  await look(romanian, 'case-5-ro');
}, 90_000);

test('a complaint about the Team Leader looks to her like none; the Head of Service has it (S2.18)', async () => {
  const reference = await complain({
    whatHappened: 'Ana Popescu shouted at me in front of everybody and did not answer my question.',
    email: 'ion@example.org',
    language: 'en',
  });
  const leader = await signIn(/Ana Popescu/);
  await leader.goto('/workspace/cases');
  expect(await leader.locator('main').textContent()).not.toContain(reference);
  const hidden = await goToCase(leader, reference);
  const shown = await leader.locator('main').innerHTML();
  await look(leader, 'case-hidden');
  const missing = await goToCase(leader, 'CA-0000-0000-0');
  expect([hidden?.status(), shown]).toEqual([missing?.status(), await leader.locator('main').innerHTML()]);

  const head = await signIn(/Mihai Ionescu/);
  await follow(head, head.getByRole('link', { name: 'Cases', exact: true }));
  await look(head, 'case-list');
  await follow(head, head.getByRole('link', { name: reference }));
  expect(await head.locator('main').textContent()).toContain('shouted at me');
});

test('the front desk writes down what was told by phone, and opens a case from a message that was held', async () => {
  const page = await signIn(/Dana Marin/);
  await follow(page, page.getByRole('link', { name: 'Record a complaint' }));
  await look(page, 'record-complaint');
  await follow(page, page.getByRole('button', { name: 'Record this complaint' }));
  await requireFocus(page.locator('.error-summary'));
  await choose(page, page.getByLabel('By phone').first());
  await tabTo(page, page.locator('#receivedAt'));
  // The parts of a date are typed one after the other, in the order of the browser's own language: here the month first.
  await page.keyboard.type('11092026');
  await page.keyboard.press('Tab');
  await page.keyboard.type('0930AM');
  expect(await page.locator('#receivedAt').inputValue()).toBe('2026-11-09T09:30');
  await fill(page, page.locator('#whatHappened'), 'My bath was missed on Sunday and I waited for two hours.');
  await fill(page, page.locator('#name'), 'Olga Nume');
  await follow(page, page.getByRole('button', { name: 'Record this complaint' }));
  expect(await page.getByRole('status').textContent()).toMatch(/CA-/);
  await visit.settle();

  const smtp = createTransport({ host: '127.0.0.1', port: visit.house.smtpPort, secure: false, ignoreTLS: true });
  await smtp.sendMail({
    from: 'Petra <petra@example.org>',
    to: 'complaints@candour.localhost',
    subject: 'Automatic reply: your call',
    text: 'Nobody has brought my mother her medicine since Friday. Please do something.',
    headers: { 'Auto-Submitted': 'auto-replied' },
  });
  smtp.close();
  await visit.settle();
  await follow(page, page.getByRole('link', { name: 'Held messages' }));
  await look(page, 'held-messages');
  expect(await page.locator('main').textContent()).toContain('An automatic answer');
  await follow(page, page.getByRole('button', { name: /Open a case/ }));
  expect(await page.getByRole('status').textContent()).toMatch(/CA-/);
  await follow(page, page.getByRole('link', { name: 'Held messages' }));
  expect(await page.locator('main').textContent()).toContain('No message is being held');
});

test('a mail is read whole: signature and quotes are folded, and how it looked opens apart, where nothing runs', async () => {
  const smtp = createTransport({ host: '127.0.0.1', port: visit.house.smtpPort, secure: false, ignoreTLS: true });
  await smtp.sendMail({
    from: 'Ada Lume <ada@example.org>',
    to: 'complaints@candour.localhost',
    cc: 'Her daughter <daughter@example.org>',
    subject: 'The evening visits',
    text: 'Nobody came on Friday evening.\n\n-- \nAda Lume\n\nOn 2 November 2026 Ana <ana@example.org> wrote:\n> We will come on Friday.',
    html: '<h1>Nobody came on Friday evening.</h1><img src="https://tracker.example.net/open.gif"><table><tr><td>Ada</td></tr></table>',
    attachments: [
      { filename: 'rota.pdf', content: Buffer.from('%PDF-1.4\n%%EOF\n') },
      {
        filename: 'sister.eml',
        contentType: 'message/rfc822',
        content: 'From: Eva <eva@example.org>\r\nSubject: Same here\r\n\r\nNor to me.',
      },
    ],
    icalEvent: {
      method: 'REQUEST',
      content:
        'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:A talk\r\nDTSTART:20261123T093000Z\r\nEND:VEVENT\r\nEND:VCALENDAR',
    },
  });
  smtp.close();
  await visit.settle();

  const page = await signIn(/Dana Marin/);
  await page.goto('/workspace/cases');
  const references = await page.locator('main').getByRole('link', { name: /^CA-/ }).allTextContents();
  for (const reference of references) {
    await goToCase(page, reference);
    if ((await page.getByRole('link', { name: /whole mail.*The evening visits/ }).count()) > 0) break;
  }
  await follow(page, page.getByRole('link', { name: /whole mail.*The evening visits/ }));
  const folded = page.locator('details');
  expect(await folded.locator('summary').allTextContents()).toEqual(['Show signature and notices', 'Show quoted text']);
  await tabTo(page, folded.first().locator('summary'));
  await page.keyboard.press('Enter');
  await look(page, 'mail');
  expect(await page.locator('main').textContent()).toContain('Nor to me.');

  await follow(page, page.getByRole('link', { name: 'See the mail as it looked' }));
  expect(await page.locator('h1').textContent()).toBe('Nobody came on Friday evening.');
  expect(await page.locator('img, a, form, script').count()).toBe(0);
  const romanian = await signIn(/Dana Marin/, { locale: 'ro' });
  await romanian.goto(page.url().replace('/looks', ''));
  await look(romanian, 'mail-ro');
});

test('a survey is answered once; another answer is refused kindly (S0.40)', async () => {
  const reference = await complain({ whatHappened: 'The key was not returned.', email: 'olga@example.org', language: 'en' });
  const token = await visit.house.issuer.issueTokenFor('front-desk');
  await fetch(`${visit.house.url}/api/cases/${reference}/acts/withdraw`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ wish: 'She called: the key is back.' }),
  });
  await visit.settle();
  await visit.house.system.advanceTo(instantOf(Date.parse(visit.clock.now()) + 86_400_000));
  const sent = visit.house.system.outbox.listSent().filter(({ to }) => to.includes('olga@example.org'));
  const link = /http:\S+\/survey\/[\w.-]+/.exec(sent.map(({ text }) => text).join('\n'))?.[0] ?? 'no survey was sent';
  const page = await visit.open();
  await page.goto(link);
  await look(page, 'survey');
  await follow(page, page.getByRole('button'));
  await requireFocus(page.locator('.error-summary'));
  for (const question of await page.locator('fieldset').all()) await choose(page, question.getByLabel(/^4/));
  await follow(page, page.getByRole('button'));
  expect(await page.locator('h1').textContent()).toBe('Thank you');
  await look(page, 'survey-thanks');
  const again = await page.goto(link);
  expect(again?.status()).toBe(409);
  expect(await page.locator('.lead').textContent()).toMatch(/\w{3}/);
  await look(page, 'survey-closed');
});

test('the desk shows a newcomer what there is', async () => {
  const page = await visit.open();
  await page.goto('/desk');
  await look(page, 'desk');
});
