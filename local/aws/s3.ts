// S3 for one machine: each object is a file under a folder, at <bucket>/<key>, so that people can open them; what S3 knows beyond
// the bytes is in the local store. An object exists once its row does, and the row is written after the file is on disk.

import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import * as z from 'zod';
import { millisecondsOf, SECOND } from '#core/instant.ts';
import type { Clock } from '#core/ports.ts';
import { AwsError, type AwsReply, type AwsRequest, type AwsService, escapeXml, notImitated, xmlReply } from './exchange.ts';
import { readPostedForm, requirePolicy } from './s3-post.ts';

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
const META = 'x-amz-meta-';
const Metadata = z.record(z.string(), z.string());
/** Of a signed link, which nobody checks here but for its end; and how the answer is to call itself. */
const KNOWN_PARAMETERS =
  /^(x-id|X-Amz-(Algorithm|Credential|Date|Expires|SignedHeaders|Signature|Security-Token)|response-content-(type|disposition))$/;
const PLAIN_BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** What S3 tells EventBridge of an object that was stored; its etag has no quotes there. */
export interface ObjectStored {
  bucket: string;
  key: string;
  size: number;
  etag: string;
}

/** What a request says of an object beside its bytes. */
interface Described {
  contentType: string | undefined;
  /** Without `x-amz-meta-`. */
  metadata: Record<string, string>;
}

/**
 * PutObject, CopyObject, GetObject (also by a signed link), HeadObject, DeleteObject, ListObjectsV2 and a browser's POST by a signed
 * policy; path style, in any bucket, for keys of plain ASCII paths.
 */
export function imitateS3({
  store,
  folder,
  clock,
  onStored = () => {},
}: {
  store: DatabaseSync;
  folder: string;
  clock: Clock;
  onStored?: (object: ObjectStored, bytes: Buffer) => void;
}): AwsService {
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
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS object_metadata (
      bucket TEXT NOT NULL,
      key TEXT NOT NULL,
      metadata TEXT NOT NULL,
      PRIMARY KEY (bucket, key)
    ) STRICT, WITHOUT ROWID`);

  function find(bucket: string, key: string): StoredObject | undefined {
    return StoredObject.optional().parse(
      store.prepare('SELECT * FROM stored_object WHERE bucket = ? AND key = ?').get(bucket, key),
    );
  }

  function metadataOf(bucket: string, key: string): Record<string, string> {
    const row = store.prepare('SELECT metadata FROM object_metadata WHERE bucket = ? AND key = ?').get(bucket, key);
    return row === undefined ? {} : Metadata.parse(JSON.parse(String(row['metadata'])));
  }

  async function put(bucket: string, key: string, { headers, body }: AwsRequest): Promise<AwsReply> {
    if (headers['if-none-match'] === '*' && find(bucket, key) !== undefined) {
      throw new AwsError('PreconditionFailed', 'there is an object with this key', 412);
    }
    const checksum = base64Crc32(body);
    if ((headers['x-amz-checksum-crc32'] ?? checksum) !== checksum)
      throw new AwsError('BadDigest', 'the body is not what its checksum says');
    const metadata = Object.fromEntries(
      Object.entries(headers).flatMap(([name, value]) =>
        name.startsWith(META) && value !== undefined ? [[name.slice(META.length), value]] : [],
      ),
    );
    const { etag } = await keep(bucket, key, body, { contentType: headers['content-type'], metadata });
    return { status: 200, headers: { etag, 'x-amz-checksum-crc32': checksum } };
  }

  async function keep(bucket: string, key: string, body: Buffer, { contentType, metadata }: Described): Promise<StoredObject> {
    await writeDurably(join(folder, bucket, key), body);
    const etag = `"${createHash('md5').update(body).digest('hex')}"`;
    const object = {
      bucket,
      key,
      content_type: contentType ?? 'application/octet-stream',
      etag,
      crc32: base64Crc32(body),
      size: body.length,
      stored_at: clock.now(),
    };
    store
      .prepare('INSERT OR REPLACE INTO object_metadata (bucket, key, metadata) VALUES (?, ?, ?)')
      .run(bucket, key, JSON.stringify(metadata));
    store
      .prepare(
        'INSERT OR REPLACE INTO stored_object (bucket, key, content_type, etag, crc32, size, stored_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(bucket, key, object.content_type, etag, object.crc32, object.size, object.stored_at);
    onStored({ bucket, key, size: body.length, etag: etag.replaceAll('"', '') }, body);
    return object;
  }

  async function copy(bucket: string, key: string, { headers }: AwsRequest): Promise<AwsReply> {
    const [, fromBucket = '', fromKey = ''] =
      /^\/?([^/]+)\/([^?]+)$/.exec(decodeURIComponent(headers['x-amz-copy-source'] ?? '')) ?? [];
    if (headers['x-amz-metadata-directive'] !== 'REPLACE') throw notImitated('CopyObject with the metadata of its source');
    const source = find(fromBucket, fromKey);
    if (source === undefined) throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404);
    const wanted = headers['x-amz-copy-source-if-match'];
    if (wanted !== undefined && wanted.replaceAll('"', '') !== source.etag.replaceAll('"', '')) {
      throw new AwsError('PreconditionFailed', 'the source is another one by now', 412);
    }
    const body = await readFile(join(folder, fromBucket, fromKey));
    const { etag, stored_at } = await keep(bucket, key, body, { contentType: headers['content-type'], metadata: {} });
    return xmlReply(
      `<CopyObjectResult><ETag>${escapeXml(etag)}</ETag><LastModified>${stored_at}</LastModified></CopyObjectResult>`,
    );
  }

  /** A form that a browser posts straight here, allowed by a policy that somebody signed; the signature is not looked at. */
  async function receivePost(bucket: string, request: AwsRequest): Promise<AwsReply> {
    const form = await readPostedForm(request);
    requirePolicy(bucket, form);
    const { fields, file } = form;
    const key = fields.get('key') ?? '';
    requirePlainKey(key);
    const metadata = Object.fromEntries(
      [...fields].flatMap(([name, value]) => (name.startsWith(META) ? [[name.slice(META.length), value]] : [])),
    );
    const { etag } = await keep(bucket, key, file, {
      contentType: fields.get('content-type') ?? 'binary/octet-stream',
      metadata,
    });
    const backTo = fields.get('success_action_redirect');
    if (backTo === undefined) return { status: 204, headers: { etag } };
    const location = new URL(backTo);
    for (const [name, value] of Object.entries({ bucket, key, etag })) location.searchParams.append(name, value);
    return { status: 303, headers: { etag, location: location.href } };
  }

  async function get(bucket: string, key: string, { method, headers, query }: AwsRequest): Promise<AwsReply> {
    const { range, 'x-amz-checksum-mode': checksumMode } = headers;
    if (range !== undefined) throw notImitated('GetObject with a Range');
    const object = find(bucket, key);
    if (object === undefined) throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404);
    return {
      status: 200,
      headers: {
        'content-type': query.get('response-content-type') ?? object.content_type,
        ...(query.has('response-content-disposition')
          ? { 'content-disposition': query.get('response-content-disposition') ?? '' }
          : {}),
        ...Object.fromEntries(
          Object.entries(metadataOf(bucket, key)).map(([name, value]) => [`${META}${name}`, asHeader(value)]),
        ),
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
    for (const table of ['stored_object', 'object_metadata']) {
      store.prepare(`DELETE FROM ${table} WHERE bucket = ? AND key = ?`).run(bucket, key);
    }
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
      if (key === '' && request.method === 'POST' && !request.query.has('delete')) return receivePost(bucket, request);
      requirePlainKey(key);
      requireFresh(request.query);
      const subresources = [...request.query.keys()].filter((name) => !KNOWN_PARAMETERS.test(name));
      if (subresources.length > 0) throw notImitated(`S3 requests with ${subresources.join(', ')}`);
      if (request.method === 'PUT' && request.headers['x-amz-copy-source'] !== undefined) return copy(bucket, key, request);
      if (request.method === 'PUT') return put(bucket, key, request);
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

function requirePlainKey(key: string): void {
  if (!key.split('/').every((segment) => PLAIN_SEGMENT.test(segment)))
    throw new AwsError('InvalidArgument', 'keys here are plain ASCII paths: segments that do not begin with a dot');
}

/** A signed link ends by the real clock, which the SDK signs it with, whatever the local clock says. */
function requireFresh(query: URLSearchParams): void {
  const signedAt = (query.get('X-Amz-Date') ?? '').replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  if (millisecondsOf(signedAt) + Number(query.get('X-Amz-Expires')) * SECOND < Date.now())
    throw new AwsError('AccessDenied', 'Request has expired', 403);
}

/** As S3 gives back what is not ASCII: as an encoded word (RFC 2047). */
function asHeader(value: string): string {
  return /^[\x20-\x7E]*$/.test(value) ? value : `=?UTF-8?B?${Buffer.from(value).toString('base64')}?=`;
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
