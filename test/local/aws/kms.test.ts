// The real KMS client against the local endpoint.

import { statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { DecryptCommand, EncryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { expect, test } from 'vitest';
import { imitateKms, openMasterKey } from '#local/aws/kms.ts';
import { arrange } from './arrange.ts';

async function arrangeKms() {
  const given = await arrange(({ folder }) => ({ kms: imitateKms(openMasterKey(join(folder, 'master.key'))) }));
  return { ...given, kms: new KMSClient(given.client), path: join(given.folder, 'master.key') };
}

test('a data key unwraps for its own context, in whatever order the context is written', async () => {
  const { kms } = await arrangeKms();
  const made = await kms.send(
    new GenerateDataKeyCommand({ KeyId: 'case-data', KeySpec: 'AES_256', EncryptionContext: { caseId: '1', kind: 'case' } }),
  );
  const EncryptionContext = { kind: 'case', caseId: '1' };
  const unwrapped = await kms.send(new DecryptCommand({ CiphertextBlob: made.CiphertextBlob, EncryptionContext }));
  expect(unwrapped.Plaintext).toEqual(made.Plaintext);
  expect(made.Plaintext).toHaveLength(32);
});

test('a data key of one case does not unwrap for another, nor after damage', async () => {
  const { kms } = await arrangeKms();
  const made = await kms.send(new GenerateDataKeyCommand({ KeyId: 'k', KeySpec: 'AES_256', EncryptionContext: { caseId: '1' } }));
  const CiphertextBlob = made.CiphertextBlob!;
  const name = 'InvalidCiphertextException';
  await expect(kms.send(new DecryptCommand({ CiphertextBlob, EncryptionContext: { caseId: '2' } }))).rejects.toMatchObject({
    name,
  });
  await expect(kms.send(new DecryptCommand({ CiphertextBlob }))).rejects.toMatchObject({ name });
  const damaged = Uint8Array.from(CiphertextBlob, (byte, at) => (at === 40 ? byte ^ 1 : byte));
  const EncryptionContext = { caseId: '1' };
  await expect(kms.send(new DecryptCommand({ CiphertextBlob: damaged, EncryptionContext }))).rejects.toMatchObject({ name });
  const short = CiphertextBlob.subarray(0, 5);
  await expect(kms.send(new DecryptCommand({ CiphertextBlob: short, EncryptionContext }))).rejects.toMatchObject({ name });
});

test('the master key is made once, for its owner only, and a damaged one is never replaced', async () => {
  const { path } = await arrangeKms();
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(openMasterKey(path)).toEqual(openMasterKey(path));
  truncateSync(path, 8);
  expect(() => openMasterKey(path)).toThrow('restore it from a copy');
  expect(statSync(path).size).toBe(8);
});

test('what is not imitated is refused', async () => {
  const { kms } = await arrangeKms();
  await expect(kms.send(new EncryptCommand({ KeyId: 'k', Plaintext: new Uint8Array(1) }))).rejects.toMatchObject({
    $metadata: { httpStatusCode: 501 },
  });
});
