// The AWS of a local run: one HTTP server on loopback that the shipped AWS SDK adapters talk to unchanged, with any credentials.
// The service is read from the request's signature (`.../eu-west-1/s3/aws4_request`), which stands in a header, in a signed link or in a
// form posted to a bucket; the signature itself is not checked.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { decodeAwsChunked } from './aws-chunked.ts';
import { AwsError, type AwsReply, type AwsRequest, type AwsService, jsonError, notImitated } from './exchange.ts';

/** Services by the name they sign requests with: `s3`, `ses`, `sns`, `sqs`, `states`, `kms`. */
export type AwsServices = Readonly<Record<string, AwsService>>;

/** More than the largest thing that is ever stored, a bundle of evidence (core/evidence/bundle.ts), as a whole request. */
const LARGEST_BODY_BYTES = 272 * 1024 * 1024;

/**
 * Starts the endpoint on 127.0.0.1; `port` 0 takes a free one. Give `url` as `endpoint` to the SDK clients (S3 with
 * `forcePathStyle`). A service that fails for its own reasons, such as a full disk, answers 500, which the SDK tries again;
 * `onFailure` hears of it.
 */
export async function startAwsEndpoint(options: {
  services: AwsServices;
  port?: number;
  onFailure?: (error: unknown) => void;
}): Promise<{ url: string; stop(): Promise<void> }> {
  const { services, port = 0, onFailure = () => {} } = options;
  // The SDK keeps connections open: one that was closed just when it is used again would fail for no reason of AWS's.
  const server = createServer({ keepAliveTimeout: 3_600_000 }, (request, response) => {
    answer(services, request, onFailure)
      .then((reply) => write(response, request, reply))
      .catch(() => request.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the local AWS endpoint has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

/** Rejects only when the request itself cannot be read. */
async function answer(services: AwsServices, request: IncomingMessage, onFailure: (error: unknown) => void): Promise<AwsReply> {
  const body = await readBody(request);
  const name = serviceOf(request);
  const service = services[name ?? ''];
  if (service === undefined) return jsonError(notImitated(name === undefined ? 'unsigned requests' : `the service ${name}`));
  try {
    return await service.answer(awsRequestOf(request, body));
  } catch (error) {
    if (error instanceof AwsError) return service.answerError(error);
    onFailure(error);
    return service.answerError(new AwsError('InternalFailure', 'the local AWS endpoint failed; see its log', 500));
  }
}

function serviceOf({ method, url, headers }: IncomingMessage): string | undefined {
  const [, inHeader] = /Credential=[^/]*\/\d{8}\/[^/]*\/([^/]+)\/aws4_request/.exec(headers.authorization ?? '') ?? [];
  const [, inLink] = /[?&]X-Amz-Credential=[^&]*%2F(\w+)%2Faws4_request/.exec(url ?? '') ?? [];
  const isForm = method === 'POST' && (headers['content-type'] ?? '').startsWith('multipart/form-data');
  return inHeader ?? inLink ?? (isForm ? 's3' : undefined);
}

function awsRequestOf(request: IncomingMessage, body: Buffer | 'too large'): AwsRequest {
  if (body === 'too large') throw new AwsError('EntityTooLarge', `requests are at most ${LARGEST_BODY_BYTES} bytes here`, 413);
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
  const isChunked = headers['content-encoding']?.includes('aws-chunked') ?? false;
  return {
    method: request.method ?? 'GET',
    path: decodeURIComponent(pathBeforeNormalising(request.url ?? '/')),
    query: url.searchParams,
    headers,
    body: isChunked ? decodeAwsChunked(body) : body,
  };
}

/** The path as sent: `URL` would resolve `..` inside it, and a key that climbs must be refused, not rewritten. */
function pathBeforeNormalising(target: string): string {
  return target.split('?', 1)[0] ?? '/';
}

/** Reads on after the limit, so that the client gets to read the refusal, but keeps nothing. */
async function readBody(request: IncomingMessage): Promise<Buffer | 'too large'> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= LARGEST_BODY_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size <= LARGEST_BODY_BYTES ? Buffer.concat(chunks) : 'too large';
}

function write(response: ServerResponse, request: IncomingMessage, { status, headers = {}, body = '' }: AwsReply): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { 'content-length': bytes.length, ...headers });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}
