// KMS for one machine: data keys wrapped with AES-256-GCM under one master key file that only its owner can read.
// The encryption context is authenticated, as KMS does it: a key wrapped for one case does not unwrap for another.

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import * as z from 'zod';
import { AwsError, type AwsService, jsonError, jsonReply, notImitated, readJson } from './exchange.ts';

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

const Context = z.record(z.string(), z.string()).default({});
const GenerateDataKey = z.strictObject({ KeyId: z.string(), KeySpec: z.literal('AES_256'), EncryptionContext: Context });
const Decrypt = z.strictObject({ CiphertextBlob: z.base64(), EncryptionContext: Context, KeyId: z.string().optional() });

/** The master key at `path`, made on first use with mode 0600. Throws when the file is not a key of 32 bytes. */
export function openMasterKey(path: string): Buffer {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, randomBytes(KEY_BYTES));
    fsyncSync(file);
    closeSync(file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const key = readFileSync(path);
  if (key.length !== KEY_BYTES) throw new Error(`${path} is not a master key of ${KEY_BYTES} bytes: restore it from a copy`);
  return key;
}

/** GenerateDataKey (AES_256) and Decrypt. */
export function imitateKms(masterKey: Buffer): AwsService {
  return {
    async answer({ headers, body }) {
      switch (headers['x-amz-target']) {
        case 'TrentService.GenerateDataKey': {
          const { KeyId, EncryptionContext } = readJson(GenerateDataKey, body);
          const key = randomBytes(KEY_BYTES);
          const wrapped = wrap(masterKey, key, EncryptionContext);
          return jsonReply({ KeyId, Plaintext: key.toString('base64'), CiphertextBlob: wrapped.toString('base64') });
        }
        case 'TrentService.Decrypt': {
          const { CiphertextBlob, EncryptionContext, KeyId } = readJson(Decrypt, body);
          const key = unwrap(masterKey, Buffer.from(CiphertextBlob, 'base64'), EncryptionContext);
          return jsonReply({ KeyId, Plaintext: key.toString('base64'), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' });
        }
        default:
          throw notImitated(`${headers['x-amz-target']} of KMS`);
      }
    },
    answerError: jsonError,
  };
}

function wrap(masterKey: Buffer, key: Buffer, context: Record<string, string>): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', masterKey, iv).setAAD(authenticated(context));
  const sealed = Buffer.concat([cipher.update(key), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

function unwrap(masterKey: Buffer, wrapped: Buffer, context: Record<string, string>): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', masterKey, wrapped.subarray(0, IV_BYTES))
      .setAAD(authenticated(context))
      .setAuthTag(wrapped.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(wrapped.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    throw new AwsError('InvalidCiphertextException', 'the ciphertext was damaged, or wrapped under another key or context');
  }
}

/** The context's pairs in one order, whatever order the caller named them in. */
function authenticated(context: Record<string, string>): Buffer {
  return Buffer.from(JSON.stringify(Object.entries(context).sort(([one], [other]) => (one < other ? -1 : 1))));
}
