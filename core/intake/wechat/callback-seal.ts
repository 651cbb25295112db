// How WeChat shows that a callback comes from it, and how callbacks are opened and answered in its safe mode. In the plain mode the
// signature covers the query alone, not the body: safe mode is what the runbook asks for.
// https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Message_encryption_and_decryption_instructions.html

import { createCipheriv, createDecipheriv, createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What is typed into WeChat's console beside the address of the callback. */
export interface CallbackSecrets {
  /** Of the account, `wx…`; not a secret. */
  appId: string;
  token: string;
  /** 43 letters and digits: 32 bytes in base64 without its last character. */
  encodingAesKey: string;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const BLOCK = 32;

/** Both secrets follow from our signing key, so that no deployment has one to set and none is in a setting. */
export function callbackSecrets(appId: string, signingKey: Uint8Array): CallbackSecrets {
  const derive = (purpose: string, length: number) => {
    const bytes = createHmac('sha512', signingKey).update(`wechat ${purpose}\n${appId}`).digest();
    return [...bytes.subarray(0, length)].map((byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
  };
  return { appId, token: derive('token', 32), encodingAesKey: derive('aes', 43) };
}

/** Whether `signature` is WeChat's over `parts`: the hexadecimal SHA-1 of token and parts in alphabetical order. */
export function isSignedByWechat(signature: string, parts: readonly string[], { token }: CallbackSecrets): boolean {
  const given = Buffer.from(signature);
  const right = Buffer.from(signatureOf(parts, token));
  return given.length === right.length && timingSafeEqual(given, right);
}

export function signatureOf(parts: readonly string[], token: string): string {
  return createHash('sha1')
    .update([token, ...parts].sort().join(''))
    .digest('hex');
}

/** The XML inside an `Encrypt` element; undefined when it was not sealed for this account. Never throws. */
export function openSealed(sealed: string, secrets: CallbackSecrets): string | undefined {
  try {
    const decipher = createDecipheriv('aes-256-cbc', ...keyAndIv(secrets)).setAutoPadding(false);
    const padded = Buffer.concat([decipher.update(Buffer.from(sealed, 'base64')), decipher.final()]);
    const plain = padded.subarray(0, padded.length - (padded.at(-1) ?? 0));
    const end = 20 + plain.readUInt32BE(16);
    return plain.subarray(end).toString() === secrets.appId ? plain.subarray(20, end).toString() : undefined;
  } catch {
    return undefined;
  }
}

/** `xml` as the content of an `Encrypt` element; `random` are 16 bytes of chance. */
export function sealAnswer(xml: string, random: Uint8Array, secrets: CallbackSecrets): string {
  const body = Buffer.from(xml);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const plain = Buffer.concat([random, length, body, Buffer.from(secrets.appId)]);
  const padding = BLOCK - (plain.length % BLOCK);
  const cipher = createCipheriv('aes-256-cbc', ...keyAndIv(secrets)).setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(padding, padding)), cipher.final()]).toString('base64');
}

function keyAndIv({ encodingAesKey }: CallbackSecrets): [key: Buffer, iv: Buffer] {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64');
  return [key, key.subarray(0, 16)];
}
