// The SDK sends a stream to S3 as `aws-chunked`, a second chunking inside the body with checksums after it. Stored as it came,
// the object would read back with the chunk headers in it.

import { AwsError } from './exchange.ts';

const CRLF = '\r\n';

/** The bytes inside an aws-chunked body; signatures and trailers are dropped. Throws an AwsError when it is cut short. */
export function decodeAwsChunked(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const endOfHeader = body.indexOf(CRLF, at);
    const size = Number.parseInt(body.toString('latin1', at, Math.max(at, endOfHeader)), 16);
    const start = endOfHeader + CRLF.length;
    if (endOfHeader < 0 || Number.isNaN(size) || start + size > body.length) {
      throw new AwsError('IncompleteBody', 'the aws-chunked body is cut short');
    }
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(body.subarray(start, start + size));
    at = start + size + CRLF.length;
  }
}
