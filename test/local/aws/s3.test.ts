// The real S3 client against the local endpoint.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { imitateS3 } from '#local/aws/s3.ts';
import { arrange } from './arrange.ts';

async function arrangeS3() {
  const given = await arrange((services) => ({ s3: imitateS3(services) }));
  return { ...given, s3: new S3Client({ ...given.client, forcePathStyle: true }) };
}

const everyByte = Uint8Array.from({ length: 256 }, (_, index) => index);

test('what is put is read back byte for byte, with its type and the moment on the local clock', async () => {
  const { s3, folder } = await arrangeS3();
  await s3.send(new PutObjectCommand({ Bucket: 'files', Key: 'raw/a+b=1.eml', Body: everyByte, ContentType: 'message/rfc822' }));
  const found = await s3.send(new GetObjectCommand({ Bucket: 'files', Key: 'raw/a+b=1.eml' }));
  expect(await found.Body?.transformToByteArray()).toEqual(everyByte);
  expect(found.ContentType).toBe('message/rfc822');
  expect(found.LastModified?.toISOString()).toBe('2026-11-23T12:00:00.000Z');
  expect(new Uint8Array(readFileSync(join(folder, 'files/raw/a+b=1.eml')))).toEqual(everyByte);

  const head = await s3.send(new HeadObjectCommand({ Bucket: 'files', Key: 'raw/a+b=1.eml' }));
  expect(head.ContentLength).toBe(256);
});

test('a stream, which the SDK sends as aws-chunked, is stored without the chunking', async () => {
  const { s3 } = await arrangeS3();
  const Body = Readable.from([Buffer.from(everyByte), Buffer.alloc(70_000, 'x')]);
  await s3.send(new PutObjectCommand({ Bucket: 'files', Key: 'streamed', Body, ContentLength: 70_256 }));
  const found = await s3.send(new GetObjectCommand({ Bucket: 'files', Key: 'streamed' }));
  const bytes = await found.Body?.transformToByteArray();
  expect(bytes?.length).toBe(70_256);
  expect(bytes?.subarray(0, 256)).toEqual(everyByte);
});

test('a missing object is NoSuchKey, and deleting is for good and may be repeated', async () => {
  const { s3, folder } = await arrangeS3();
  const object = { Bucket: 'files', Key: 'letters/1' };
  await expect(s3.send(new GetObjectCommand(object))).rejects.toBeInstanceOf(NoSuchKey);
  await s3.send(new PutObjectCommand({ ...object, Body: 'x' }));
  await s3.send(new DeleteObjectCommand(object));
  await s3.send(new DeleteObjectCommand(object));
  await expect(s3.send(new HeadObjectCommand(object))).rejects.toBeInstanceOf(NotFound);
  expect(existsSync(join(folder, 'files/letters/1'))).toBe(false);
});

test('a listing has the keys of a prefix in order, page by page', async () => {
  const { s3 } = await arrangeS3();
  for (const Key of ['raw/3', 'raw/1', 'rawer', 'letters/1', 'raw/2']) {
    await s3.send(new PutObjectCommand({ Bucket: 'files', Key, Body: Key }));
  }
  await s3.send(new PutObjectCommand({ Bucket: 'other', Key: 'raw/4', Body: 'x' }));
  const first = await s3.send(new ListObjectsV2Command({ Bucket: 'files', Prefix: 'raw/', MaxKeys: 2 }));
  expect(first.Contents?.map((object) => object.Key)).toEqual(['raw/1', 'raw/2']);
  const ContinuationToken = first.NextContinuationToken;
  const second = await s3.send(new ListObjectsV2Command({ Bucket: 'files', Prefix: 'raw/', MaxKeys: 2, ContinuationToken }));
  expect(second.Contents?.map((object) => [object.Key, object.LastModified?.toISOString(), object.Size])).toEqual([
    ['raw/3', '2026-11-23T12:00:00.000Z', 5],
  ]);
  expect(second.IsTruncated).toBe(false);
  expect((await s3.send(new ListObjectsV2Command({ Bucket: 'files', Prefix: 'none/' }))).KeyCount).toBe(0);
});

test('an object can be put only if it is new', async () => {
  const { s3 } = await arrangeS3();
  const put = (Body: string) => s3.send(new PutObjectCommand({ Bucket: 'files', Key: 'raw/1', Body, IfNoneMatch: '*' }));
  await put('first');
  await expect(put('second')).rejects.toMatchObject({ name: 'PreconditionFailed' });
  const found = await s3.send(new GetObjectCommand({ Bucket: 'files', Key: 'raw/1' }));
  expect(await found.Body?.transformToString()).toBe('first');
});

test.each(['../escape', 'raw/../../escape', 'raw//x', '/etc/passwd', 'raw/.hidden', 'raw/', 'raw/a\u0000b'])(
  'the key %j is refused and nothing is written',
  async (Key) => {
    const { s3, folder } = await arrangeS3();
    await expect(s3.send(new PutObjectCommand({ Bucket: 'files', Key, Body: 'x' }))).rejects.toMatchObject({
      name: 'InvalidArgument',
      $metadata: { httpStatusCode: 400 },
    });
    expect(existsSync(join(folder, 'files'))).toBe(false);
  },
);

test('a file that was changed by hand is noticed on reading', async () => {
  const { s3, folder } = await arrangeS3();
  await s3.send(new PutObjectCommand({ Bucket: 'files', Key: 'raw/1', Body: 'as received' }));
  writeFileSync(join(folder, 'files/raw/1'), 'as altered!');
  const found = await s3.send(new GetObjectCommand({ Bucket: 'files', Key: 'raw/1' }));
  await expect(found.Body?.transformToString()).rejects.toThrow('Checksum mismatch');
});

test('a file system that fails is a 500 for the caller, and the endpoint goes on', async () => {
  const { s3, folder, failures } = await arrangeS3();
  writeFileSync(join(folder, 'files'), 'a file where the folder should be');
  await expect(s3.send(new PutObjectCommand({ Bucket: 'files', Key: 'raw/1', Body: 'x' }))).rejects.toMatchObject({
    name: 'InternalFailure',
    $metadata: { httpStatusCode: 500 },
  });
  expect(failures).toHaveLength(1);
  await s3.send(new PutObjectCommand({ Bucket: 'elsewhere', Key: 'raw/1', Body: 'x' }));
});

test('what is not imitated is refused, not ignored', async () => {
  const { s3 } = await arrangeS3();
  await expect(s3.send(new GetObjectTaggingCommand({ Bucket: 'files', Key: 'raw/1' }))).rejects.toMatchObject({
    name: 'NotImplemented',
    $metadata: { httpStatusCode: 501 },
  });
});
