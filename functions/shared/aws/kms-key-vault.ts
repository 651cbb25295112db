// Data keys from KMS. The owner's id is in the encryption context, so that a wrapped key copied to another case does not open there.

import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from '@aws-sdk/client-kms';
import type { KeyVault } from '#core/ports.ts';

export function kmsKeyVault(client: KMSClient, keyId: string): KeyVault {
  return {
    async createDataKey(ownerId) {
      const { Plaintext: key, CiphertextBlob: wrapped } = await client.send(
        new GenerateDataKeyCommand({ KeyId: keyId, KeySpec: 'AES_256', EncryptionContext: { owner: ownerId } }),
      );
      if (!key || !wrapped) throw new Error('KMS answered without a key');
      return { key, wrapped };
    },

    async unwrapDataKey(ownerId, wrapped) {
      const { Plaintext: key } = await client.send(
        new DecryptCommand({ KeyId: keyId, CiphertextBlob: wrapped, EncryptionContext: { owner: ownerId } }),
      );
      if (!key) throw new Error('KMS answered without a key');
      return key;
    },
  };
}
