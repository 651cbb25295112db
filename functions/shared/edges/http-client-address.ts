// Where a request comes from: as API Gateway tells it, or as the socket of the local server does. It is counted, never kept.

import type { Context } from 'hono';
import * as z from 'zod';

const Behind = z.union([
  z
    .looseObject({ requestContext: z.looseObject({ http: z.looseObject({ sourceIp: z.string() }) }) })
    .transform(({ requestContext }) => requestContext.http.sourceIp),
  z
    .looseObject({ incoming: z.looseObject({ socket: z.looseObject({ remoteAddress: z.string() }) }) })
    .transform(({ incoming }) => incoming.socket.remoteAddress),
]);

/** Of an IPv6 address its network (/64), because one connection has that many addresses. Undefined when nobody can tell. */
export function clientAddressOf({ env }: Pick<Context, 'env'>): string | undefined {
  const address = Behind.safeParse(env).data;
  return address?.includes(':') && !address.includes('.') ? networkOf(address) : address;
}

function networkOf(address: string): string {
  const [before = '', after] = address.split('::');
  const [head, tail] = [before, after ?? ''].map((part) => part.split(':').filter(Boolean));
  const zeros =
    after === undefined ? [] : Array.from({ length: Math.max(0, 8 - (head?.length ?? 0) - (tail?.length ?? 0)) }, () => '0');
  return [...(head ?? []), ...zeros, ...(tail ?? [])].slice(0, 4).join(':');
}
