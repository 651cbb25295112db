// A form says when it was shown, signed, so that a program that posts without having looked can be told (W1). It needs no cookie and no
// session, and keeps nobody out: it is one sign among several (core/intake/submission/program-signs.ts).

import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Instant, instantOf, millisecondsOf } from '#core/instant.ts';

function signatureOf(shownAt: string, key: Uint8Array): string {
  return createHmac('sha256', key).update(`form\n${shownAt}`).digest('base64url').slice(0, 16);
}

export function signFormToken(shownAt: Instant, key: Uint8Array): string {
  const stamp = millisecondsOf(shownAt).toString(36);
  return `${stamp}.${signatureOf(stamp, key)}`;
}

/** When the form was shown; undefined for a token that we did not make. */
export function readFormToken(token: string | undefined, key: Uint8Array): Instant | undefined {
  const [, stamp, signature] = /^([0-9a-z]{1,11})\.([\w-]{16})$/.exec(token ?? '') ?? [];
  if (stamp === undefined || signature === undefined) return undefined;
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(stamp, key)))) return undefined;
  return instantOf(Number.parseInt(stamp, 36));
}
