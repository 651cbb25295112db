// What the SDK's other clients ask of AWS, read off the requests as Node sends them.

import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { ClientRequest } from 'node:http';
import type { Cost, Tally } from './tally.ts';

const CHANNEL = 'http.client.request.start';

/** Counts calls of this process to KMS, S3 and SQS until the answer is called. */
export function countAwsCalls(tally: Tally): () => void {
  const listen = (message: unknown) => {
    if (typeof message !== 'object' || message === null || !('request' in message)) return;
    const { request } = message;
    if (!(request instanceof ClientRequest)) return;
    const cost = costOf(request);
    if (cost !== undefined) tally.add(cost);
  };
  subscribe(CHANNEL, listen);
  return () => void unsubscribe(CHANNEL, listen);
}

function costOf(request: ClientRequest): Cost | undefined {
  switch (/\/([^/]+)\/aws4_request/.exec(String(request.getHeader('authorization')))?.[1]) {
    case 'kms':
      return 'KMS calls';
    case 's3':
      // Who lists the bucket looks after the deployment, not after a case.
      if (request.path.includes('list-type=')) return undefined;
      return request.method === 'PUT' ? 'S3 puts' : 'S3 gets';
    case 'sqs':
      return 'queue messages';
    default:
      return undefined;
  }
}
