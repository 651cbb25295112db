// A form that a browser posts to the bucket: what its policy does not allow is refused, as S3 refuses it.

import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { keptKey } from '#core/evidence/evidence.ts';
import { s3EvidenceFiles } from '#functions/shared/aws/s3-evidence-files.ts';
import { imitateS3, type ObjectStored } from '#local/aws/s3.ts';
import { arrange } from './arrange.ts';

const place = { caseId: 'c'.repeat(20), evidenceId: 'e'.repeat(20) };
const backTo = 'https://complaints.example.org/evidence/token/sent/id';

async function arrangeBucket() {
  const stored: ObjectStored[] = [];
  const given = await arrange((services) => ({ s3: imitateS3({ ...services, onStored: (object) => stored.push(object) }) }));
  const s3 = new S3Client({ ...given.client, forcePathStyle: true });
  const files = s3EvidenceFiles(s3, 'files');
  const form = await files.uploadForm({ ...place, source: { by: 'complainant' }, backTo });
  const post = async (
    more: Record<string, string> = {},
    bytes: Uint8Array<ArrayBuffer> = Buffer.from('abc'),
    name = 'vânătăi 照.jpg',
  ) => {
    const body = new FormData();
    const labels = { 'x-amz-meta-matter': 'medical', 'x-amz-meta-happened-on': '' };
    for (const [field, value] of Object.entries({ ...form.fields, ...labels, ...more })) body.append(field, value);
    body.append('file', new Blob([bytes]), name);
    return await fetch(form.action, { method: 'POST', body, redirect: 'manual' });
  };
  return { ...given, s3, files, stored, post };
}

test('a file is stored under the signed key with its labels, and the browser is led back', async () => {
  const { files, stored, post } = await arrangeBucket();
  const answer = await post({ 'x-amz-meta-happened-on': '2026-11-01' });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toMatch(
    /^https:\/\/complaints\.example\.org\/evidence\/token\/sent\/id\?bucket=files&key=/,
  );
  const key = `evidence/incoming/${place.caseId}/${place.evidenceId}`;
  expect(stored).toEqual([{ bucket: 'files', key, size: 3, etag: expect.stringMatching(/^[0-9a-f]{32}$/) }]);
  expect(await files.open(key)).toMatchObject({
    etag: stored[0]?.etag,
    size: 3,
    labels: {
      source: { by: 'complainant' },
      matter: 'medical',
      happenedOn: '2026-11-01',
      originalName: 'vânătăi 照.jpg',
    },
  });
  expect(await files.open('evidence/incoming/none')).toBeUndefined();
});

test.each([
  ['another key', { key: 'raw/forged' }],
  ['another sender', { 'x-amz-meta-by': 'staff:ana' }],
  ['another type', { 'Content-Type': 'text/html' }],
  ['another way back', { success_action_redirect: 'https://phishing.example/' }],
  ['a field of its own', { acl: 'public-read' }],
  [
    'an old policy',
    { Policy: Buffer.from(JSON.stringify({ expiration: '2020-01-01T00:00:00Z', conditions: [] })).toString('base64') },
  ],
])('%s is refused, and nothing is stored', async (_what, more) => {
  const { post, stored } = await arrangeBucket();
  expect((await post(more)).status).toBe(403);
  expect(stored).toEqual([]);
});

test('an empty file, no file and no form are refused', async () => {
  const { post, client } = await arrangeBucket();
  const empty = await post({}, Buffer.alloc(0));
  expect(await empty.text()).toContain('<Code>EntityTooSmall</Code>');
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const nothing = await fetch(`${client.endpoint}/files`, { method: 'POST', headers, body: 'nonsense' });
  expect([nothing.status, await nothing.text()]).toEqual([400, expect.stringContaining('MalformedPOSTRequest')]);
});

test('what is kept is the very upload that was looked into, and it is saved under its name and never shown', async () => {
  const { s3, files, post, stored } = await arrangeBucket();
  await post();
  const etag = stored[0]?.etag ?? '';
  await post({}, Buffer.from('something else'));
  expect(await files.keep(place, etag)).toBe(false);
  expect(await files.keep(place, stored[1]?.etag ?? '')).toBe(true);
  const key = keptKey(place.caseId, place.evidenceId);
  const kept = await s3.send(new GetObjectCommand({ Bucket: 'files', Key: key }));
  expect([await kept.Body?.transformToString(), kept.Metadata]).toEqual(['something else', {}]);

  const link = await files.downloadLink(key, { fileName: 'o "poză"\n.jpg', contentType: 'image/jpeg' });
  const saved = await fetch(link);
  expect(await saved.text()).toBe('something else');
  expect(saved.headers.get('content-type')).toBe('image/jpeg');
  expect(saved.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w .()-]+"; filename\*=UTF-8''[\w%.-]+$/);
  expect((await fetch(link.replace(/X-Amz-Date=\d{8}/, 'X-Amz-Date=20200101'))).status).toBe(403);
});
