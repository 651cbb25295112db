// Uploads and verdicts as they really come: late, twice, in the wrong order, and about cases that are gone.

import { describe, expect, test } from 'vitest';
import { incomingKey } from '#core/evidence/evidence.ts';
import { checkEvidence } from '#functions/check-evidence/check-evidence.ts';
import { evidenceFilesOf } from '#functions/shared/aws/s3-evidence-files.ts';
import { objectCreatedEvent, type ScanStatus, scanResultEvent } from '#local/scanner.ts';
import { jpeg, pdf } from '#test/core/evidence/evidence-fixtures.ts';
import { arrangeDeployment, openExample, START } from './arrange-http.ts';

const deployment = arrangeDeployment();
const labels = { source: { by: 'complainant' }, matter: 'other', originalName: 'Sunday.jpg' } as const;

/** A case with one upload that nobody has heard of yet. */
async function arrangeUpload() {
  const { ports, outside } = deployment;
  const evidence = evidenceFilesOf({ FILES_BUCKET: 'files' }, outside);
  const { caseId } = await openExample(deployment);
  const place = { caseId, evidenceId: 'e'.repeat(20) };
  const key = incomingKey(caseId, place.evidenceId);
  const upload = async (bytes: Uint8Array) => ({
    bucket: 'files',
    key,
    size: bytes.length,
    ...(await evidence.put(place, bytes, labels)),
  });
  const hear = (body: string) => checkEvidence(body, { ...ports, evidence });
  return {
    ...place,
    evidence,
    upload,
    arrived: async (object: Awaited<ReturnType<typeof upload>>) => await hear(objectCreatedEvent(object, START)),
    scanned: async (object: Awaited<ReturnType<typeof upload>>, status: ScanStatus) =>
      await hear(scanResultEvent(object, status, START)),
    hear,
    statuses: async () => (await ports.cases.listEvidence(caseId)).map(({ status, etag }) => ({ status, etag })),
    events: async () =>
      (await ports.cases.history(caseId)).map(({ type }) => type).filter((type) => type.startsWith('evidence_')),
  };
}

describe('E42: whatever comes first', () => {
  test('a verdict before the upload is heard of puts the file on its case and opens it', async () => {
    const { upload, scanned, arrived, statuses, events } = await arrangeUpload();
    const object = await upload(jpeg);
    await scanned(object, 'NO_THREATS_FOUND');
    await arrived(object);
    expect(await statuses()).toEqual([{ status: 'clean', etag: object.etag }]);
    expect(await events()).toEqual(['evidence_received', 'evidence_checked']);
  });

  test('everything twice is everything once', async () => {
    const { upload, scanned, arrived, events } = await arrangeUpload();
    const object = await upload(jpeg);
    await Promise.all([arrived(object), arrived(object)]);
    await scanned(object, 'THREATS_FOUND');
    await scanned(object, 'NO_THREATS_FOUND');
    expect((await events()).filter((type) => type === 'evidence_checked')).toHaveLength(1);
  });

  test('a verdict about bytes that were replaced opens nothing', async () => {
    const { caseId, evidenceId, evidence, upload, scanned, arrived, statuses } = await arrangeUpload();
    const clean = await upload(jpeg);
    await arrived(clean);
    const other = await upload(pdf);
    await scanned(clean, 'NO_THREATS_FOUND');
    expect(await evidence.open(`evidence/kept/${caseId}/${evidenceId}`)).toBeUndefined();
    expect((await statuses())[0]?.status).toBe('held');
    await scanned(other, 'THREATS_FOUND');
    expect(await statuses()).toEqual([{ status: 'infected', etag: other.etag }]);
  });

  test.each(['UNSUPPORTED', 'ACCESS_DENIED', 'FAILED'])('%s leaves it closed', async (status) => {
    const { upload, scanned, statuses } = await arrangeUpload();
    await scanned(await upload(jpeg), status as ScanStatus);
    expect((await statuses())[0]?.status).toBe('unreadable');
  });
});

describe('what cannot be put on a case', () => {
  test('waits in the queue while its file is not there', async () => {
    const { hear, statuses, ...place } = await arrangeUpload();
    const key = incomingKey(place.caseId, place.evidenceId);
    await expect(hear(objectCreatedEvent({ bucket: 'files', key, size: 1, etag: 'x' }, START))).rejects.toThrow(
      'not in the bucket',
    );
    await expect(hear('{}')).rejects.toThrow('neither');
    expect(await statuses()).toEqual([]);
  });

  test('of a case that never was, or elsewhere in the bucket, is passed by', async () => {
    const { hear } = await arrangeUpload();
    for (const key of [incomingKey('0'.repeat(20), 'e'.repeat(20)), 'raw/mail', 'evidence/incoming/../x'])
      await expect(hear(objectCreatedEvent({ bucket: 'files', key, size: 1, etag: 'x' }, START))).resolves.toBeUndefined();
  });
});

test('S0.30: its hash at receipt stands behind an entry of the history, sealed with the case', async () => {
  const { caseId, upload, arrived } = await arrangeUpload();
  await arrived(await upload(jpeg));
  const entry = (await deployment.ports.cases.history(caseId)).find(({ type }) => type === 'evidence_received');
  expect(entry?.commitment).toMatch(/^[\w-]{43}$/);
  const [item] = await deployment.ports.cases.listEvidence(caseId);
  expect(await deployment.ports.cases.readWords(caseId, entry?.seq ?? 0)).toEqual({ sha256: `SHA-256 ${item?.sha256}` });
});
