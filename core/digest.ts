// Digests of values: the same content gives the same digest, whatever the order of its keys.

import { createHash, createHmac } from 'node:crypto';

/** SHA-256 of the canonical JSON, base64url. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('base64url');
}

/**
 * What stands for an address, a number or a name in a key of the store: 132 bits of HMAC-SHA-256, base64url, which nobody without `key` can
 * compare with what they know. `purpose` keeps the same text apart in two places.
 */
export function keyedDigest(purpose: string, text: string, key: Uint8Array): string {
  return createHmac('sha256', key).update(`${purpose}\n${text}`).digest('base64url').slice(0, 22);
}

/** JSON with sorted keys and without undefined, so that a stored and re-read value hashes the same. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
