// A file through the deployed system: the form that a function signed is checked by the emulator's S3, signature and policy, and what S3
// tells EventBridge reaches the function that puts the file on its case. What a scanner finds is told by hand: no emulator scans.

import { ListQueuesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, test } from 'vitest';
import { evidenceWordsIn } from '#functions/public-site/words/evidence-words.ts';
import { scanResultEvent } from '#local/scanner.ts';
import { jpeg } from '#test/core/evidence/evidence-fixtures.ts';
import { elements, posted } from '#test/functions/pages/reading-pages.ts';
import { connectToDeployedSystem } from './deployed-system.ts';

const system = connectToDeployedSystem();
const sqs = new SQSClient(system.settings);
const words = evidenceWordsIn('en');

const pathOf = (url: string) => new URL(url).pathname;
const pageAt = async (path: string) => (await system.ask('GET', `${path}?lang=en`)).body;

async function openCase(): Promise<{ reference: string; evidencePath: string }> {
  const answer = await system.ask('POST', '/api/complaints', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      whatHappened: 'Nobody came on Sunday, and there are photos.',
      email: 'ida@example.org',
      language: 'en',
    }),
  });
  const { reference, trackingUrl } = JSON.parse(answer.body) as { reference: string; trackingUrl: string };
  const tracking = await pageAt(pathOf(trackingUrl));
  return { reference, evidencePath: pathOf(/href="([^"]*\/evidence\/[^"]+)"/.exec(tracking)?.[1] ?? '') };
}

/** Fills in the form of the page, as it stands there, and sends it to the bucket. */
async function send(html: string, more: Record<string, string> = {}) {
  const action = elements(html, 'form').find(({ attributes }) => attributes['enctype'] !== undefined)?.attributes['action'] ?? '';
  const body = new FormData();
  for (const [name, [value = '']] of Object.entries(posted(html.slice(html.indexOf('multipart/form-data')))))
    if (name !== 'file') body.set(name, more[name] ?? value);
  body.append('file', new Blob([jpeg]), 'Sonntag früh.jpg');
  const answer = await fetch(action, { method: 'POST', body, redirect: 'manual' });
  return { status: answer.status, location: answer.headers.get('location') ?? '', key: String(body.get('key')) };
}

test('a photo is taken by the bucket, held, and opened for staff once it is called clean (S0.25, E42)', async () => {
  const { reference, evidencePath } = await openCase();
  const html = await pageAt(evidencePath);
  expect((await send(html, { 'x-amz-meta-by': 'staff:head-1' })).status).toBe(403);
  const { status, location, key } = await send(html, { 'x-amz-meta-happened-on': '2026-11-01' });
  expect(status).toBe(303);
  expect(pathOf(location)).toBe(`${evidencePath}/sent`);
  const etag = (new URL(location).searchParams.get('etag') ?? '').replaceAll('"', '');

  await system.eventually(
    'the file on its case',
    async () => (await pageAt(evidencePath)).includes(words.statuses.held) || undefined,
  );
  const { QueueUrls: [queue] = [] } = await sqs.send(
    new ListQueuesCommand({ QueueNamePrefix: 'candour-evidence-checkevidencequeueQueue' }),
  );
  const verdict = scanResultEvent(
    { bucket: 'files', key, size: jpeg.length, etag },
    'NO_THREATS_FOUND',
    '2026-11-23T10:00:00.000Z',
  );
  await sqs.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: verdict }));
  await system.eventually('the verdict', async () => (await pageAt(evidencePath)).includes(words.statuses.clean) || undefined);

  const view = await system.ask('GET', `/api/cases/${reference}`, { headers: { authorization: `Bearer ${system.leaderToken}` } });
  expect(JSON.parse(view.body)).toMatchObject({
    evidence: [{ status: 'clean', fileName: 'Sonntag früh.jpg', happenedOn: '2026-11-01', from: 'complainant', mayOpen: true }],
  });
});

test('nothing was refused to a function that it needs', () => {
  expect(system.refusedCalls().filter((line) => /check-?evidence|public-?site/i.test(line))).toEqual([]);
});
