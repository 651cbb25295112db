// What the local issuer must remember over restarts, so that tokens and bookmarks stay good: its signing key and its cookie key.

import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod';

const IssuerKeys = z.object({
  /** RS256, private, with its `kid`. */
  signingKey: z.looseObject({ kty: z.literal('RSA'), kid: z.string() }),
  cookieKey: z.string(),
});
export type IssuerKeys = z.infer<typeof IssuerKeys>;

/** The keys in the file at `path`, made on first use with mode 0600. Throws when the file is damaged. */
export async function openIssuerKeys(path: string): Promise<IssuerKeys> {
  if (!existsSync(path)) await makeKeys(path);
  return IssuerKeys.parse(JSON.parse(readFileSync(path, 'utf8')));
}

async function makeKeys(path: string): Promise<void> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = randomBytes(8).toString('hex');
  const keys = {
    signingKey: { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' },
    cookieKey: randomBytes(32).toString('hex'),
  };
  const beside = `${path}.part`;
  const file = openSync(beside, 'w', 0o600);
  writeSync(file, JSON.stringify(keys));
  fsyncSync(file);
  closeSync(file);
  renameSync(beside, path);
}
