// Sealing what tells who a person is: AES-256-GCM under the case's own data key. The place of an item is authenticated with it, so a
// sealed item moved to another case or another place does not open. Words are deflated first, where that makes them shorter.

import { createCipheriv, createDecipheriv } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Chance, KeyVault } from '#core/ports.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Before what is deflated. No JSON begins so, and everything was JSON before. */
const DEFLATED = 0;

export function seal(value: unknown, key: Uint8Array, place: string, chance: Chance): Uint8Array {
  const iv = chance.bytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(shortest(JSON.stringify(value))), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** @throws Error when key, place or bytes do not belong together. */
export function unseal(sealed: Uint8Array, key: Uint8Array, place: string): unknown {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const opened = Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  return JSON.parse((opened[0] === DEFLATED ? inflateRawSync(opened.subarray(1)) : opened).toString('utf8'));
}

function shortest(text: string): Uint8Array {
  const plain = Buffer.from(text);
  const deflated = Buffer.concat([Uint8Array.of(DEFLATED), deflateRawSync(plain)]);
  return deflated.length < plain.length ? deflated : plain;
}

const MOST_KEYS_KEPT = 500;

/** Data keys by case, kept in memory for as long as the function lives, so that one request asks KMS once. */
export class KeyRing {
  readonly #vault: KeyVault;
  readonly #keys = new Map<string, Uint8Array>();

  constructor(vault: KeyVault) {
    this.#vault = vault;
  }

  async create(ownerId: string): Promise<{ key: Uint8Array; wrapped: Uint8Array }> {
    const created = await this.#vault.createDataKey(ownerId);
    this.#keep(ownerId, created.key);
    return created;
  }

  async open(ownerId: string, readWrapped: () => Promise<Uint8Array | undefined>): Promise<Uint8Array | undefined> {
    const kept = this.#keys.get(ownerId);
    if (kept) return kept;
    const wrapped = await readWrapped();
    if (!wrapped) return undefined;
    const key = await this.#vault.unwrapDataKey(ownerId, wrapped);
    this.#keep(ownerId, key);
    return key;
  }

  #keep(ownerId: string, key: Uint8Array): void {
    const [oldest] = this.#keys.keys();
    if (this.#keys.size >= MOST_KEYS_KEPT && oldest !== undefined) this.#keys.delete(oldest);
    this.#keys.set(ownerId, key);
  }
}
