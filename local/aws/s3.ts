// S3 for one machine: each object is a file under a folder, at <bucket>/<key>, so that people can open them; what S3 knows beyond
// the bytes is in the local store. An object exists once its row does, and the row is written after the file is on disk.

import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import * as z from 'zod';
import type { Clock } from '#core/ports.ts';
import { AwsError, type AwsReply, type AwsRequest, type AwsService, escapeXml, notImitated, xmlReply } from './exchange.ts';

const StoredObject = z.object({
  bucket: z.string(),
  key: z.string(),
  content_type: z.string(),
  etag: z.string(),
  crc32: z.string(),
  size: z.number(),
  stored_at: z.string(),
});
type StoredObject = z.infer<typeof StoredObject>;

/** A segment of a key that is also a plain file name: nothing hidden, nothing that climbs. */
const PLAIN_SEGMENT = /^[A-Za-z0-9_-][A-Za-z0-9._=@+-]{0,200}$/;
const PLAIN_BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** PutObject, GetObject, HeadObject, DeleteObject and ListObjectsV2, path style, in any bucket, for keys of plain ASCII paths. */
export function imitateS3({ store, folder, clock }: { store: DatabaseSync; folder: string; clock: Clock }): AwsService {
  store.exec(`
    CREATE TABLE IF NOT EXISTS stored_object (
      bucket TEXT NOT NULL,
      key TEXT NOT NULL,
      content_type TEXT NOT NULL,
      etag TEXT NOT NULL,
      crc32 TEXT NOT NULL,
      size INTEGER NOT NULL,
      stored_at TEXT NOT NULL,
      PRIMARY KEY (bucket, key)
    ) STRICT, WITHOUT ROWID`);

  function find(bucket: string, key: string): StoredObject | undefined {
    return StoredObject.optional().parse(
      store.prepare('SELECT * FROM stored_object WHERE bucket = ? AND key = ?').get(bucket, key),
    );
  }

  async function put(bucket: string, key: string, { headers, body }: AwsRequest): Promise<AwsReply> {
    if (headers['if-none-match'] === '*' && find(bucket, key) !== undefined) {
      throw new AwsError('PreconditionFailed', 'there is an object with this key', 412);
    }
    const checksum = base64Crc32(body);
    if ((headers['x-amz-checksum-crc32'] ?? checksum) !== checksum)
      throw new AwsError('BadDigest', 'the body is not what its checksum says');
    await writeDurably(join(folder, bucket, key), body);
    const etag = `"${createHash('md5').update(body).digest('hex')}"`;
    store
      .prepare(
        'INSERT OR REPLACE INTO stored_object (bucket, key, content_type, etag, crc32, size, stored_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(bucket, key, headers['content-type'] ?? 'application/octet-stream', etag, checksum, body.length, clock.now());
    return { status: 200, headers: { etag, 'x-amz-checksum-crc32': checksum } };
  }

  async function get(bucket: string, key: string, { method, headers }: AwsRequest): Promise<AwsReply> {
    const { range, 'x-amz-checksum-mode': checksumMode } = headers;
    if (range !== undefined) throw notImitated('GetObject with a Range');
    const object = find(bucket, key);
    if (object === undefined) throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404);
    return {
      status: 200,
      headers: {
        'content-type': object.content_type,
        'content-length': String(object.size),
        'last-modified': new Date(object.stored_at).toUTCString(),
        etag: object.etag,
        // The SDK compares it with the bytes it gets: a file that was damaged or edited by hand is noticed.
        ...(checksumMode === 'ENABLED' ? { 'x-amz-checksum-crc32': object.crc32 } : {}),
      },
      ...(method === 'GET' ? { body: await readFile(join(folder, bucket, key)) } : {}),
    };
  }

  async function remove(bucket: string, key: string): Promise<AwsReply> {
    store.prepare('DELETE FROM stored_object WHERE bucket = ? AND key = ?').run(bucket, key);
    await rm(join(folder, bucket, key), { force: true });
    return { status: 204 };
  }

  function list(bucket: string, query: URLSearchParams): AwsReply {
    if (query.get('list-type') !== '2' || query.has('delimiter'))
      throw notImitated('listings other than ListObjectsV2 without a delimiter');
    const prefix = query.get('prefix') ?? '';
    const after = query.get('continuation-token') ?? query.get('start-after') ?? '';
    const limit = Math.min(Number(query.get('max-keys') ?? 1000), 1000);
    const found = store
      .prepare('SELECT * FROM stored_object WHERE bucket = ? AND key > ? AND substr(key, 1, length(?)) = ? ORDER BY key LIMIT ?')
      .all(bucket, after, prefix, prefix, limit + 1)
      .map((row) => StoredObject.parse(row));
    const page = found.slice(0, limit);
    const isTruncated = found.length > page.length;
    const last = page.at(-1);
    return xmlReply(
      `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${escapeXml(bucket)}</Name>` +
        `<Prefix>${escapeXml(prefix)}</Prefix><KeyCount>${page.length}</KeyCount><MaxKeys>${limit}</MaxKeys>` +
        `<IsTruncated>${isTruncated}</IsTruncated>` +
        (isTruncated && last !== undefined ? `<NextContinuationToken>${escapeXml(last.key)}</NextContinuationToken>` : '') +
        page.map(contentsOf).join('') +
        '</ListBucketResult>',
    );
  }

  return {
    async answer(request) {
      const [, bucket = '', key = ''] = /^\/([^/]*)\/?(.*)$/s.exec(request.path) ?? [];
      if (!PLAIN_BUCKET.test(bucket))
        throw new AwsError('InvalidBucketName', 'a bucket is named with lower-case letters, digits, dots and hyphens');
      if (key === '' && request.method === 'GET') return list(bucket, request.query);
      if (!key.split('/').every((segment) => PLAIN_SEGMENT.test(segment)))
        throw new AwsError('InvalidArgument', 'keys here are plain ASCII paths: segments that do not begin with a dot');
      const subresources = [...request.query.keys()].filter((name) => name !== 'x-id');
      if (subresources.length > 0) throw notImitated(`S3 requests with ${subresources.join(', ')}`);
      if (request.method === 'PUT' && request.headers['x-amz-copy-source'] === undefined) return put(bucket, key, request);
      if (request.method === 'GET' || request.method === 'HEAD') return get(bucket, key, request);
      if (request.method === 'DELETE') return remove(bucket, key);
      throw notImitated(`this ${request.method} of S3`);
    },
    answerError: (error) =>
      xmlReply(
        `<Error><Code>${escapeXml(error.name)}</Code><Message>${escapeXml(error.message)}</Message></Error>`,
        error.status,
      ),
  };
}

function contentsOf(object: StoredObject): string {
  return (
    `<Contents><Key>${escapeXml(object.key)}</Key><LastModified>${object.stored_at}</LastModified>` +
    `<ETag>${escapeXml(object.etag)}</ETag><Size>${object.size}</Size><StorageClass>STANDARD</StorageClass></Contents>`
  );
}

function base64Crc32(body: Buffer): string {
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return checksum.toString('base64');
}

/** Whole or not at all, and there after a power cut: written beside, flushed, renamed, and the folder flushed. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const beside = join(folder, `.${randomUUID()}.part`);
  try {
    await flush(beside, 'wx', bytes);
    await rename(beside, path);
    await flush(folder, 'r');
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function flush(path: string, flags: 'r' | 'wx', bytes?: Uint8Array): Promise<void> {
  const file = await open(path, flags);
  try {
    if (bytes !== undefined) await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
