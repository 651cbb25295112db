// Who is signed in is kept by the browser alone: a cookie that only we can make and read (JWE, RFC 7516). It ends after a working day.

import { hkdfSync } from 'node:crypto';
import { EncryptJWT, errors, jwtDecrypt } from 'jose';
import * as z from 'zod';
import { StaffPerson } from '#core/case/staff.ts';
import { HOUR, MINUTE, millisecondsOf, SECOND } from '#core/instant.ts';
import type { Clock } from '#core/ports.ts';

export const Session = z.strictObject({ person: StaffPerson, csrf: z.string() });
export type Session = z.infer<typeof Session>;

/** A sign-in that has begun, and where the person wanted to go. */
export const Beginning = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string(), to: z.string() });
export type Beginning = z.infer<typeof Beginning>;

/** What may lie in the browser, and for how many seconds. */
export const sessionSeconds = (8 * HOUR) / SECOND;
export const beginningSeconds = (10 * MINUTE) / SECOND;

export interface Sealed<Value> {
  seal(value: Value): Promise<string>;
  /** Undefined for anything but what was sealed here, not long ago. */
  open(sealed: string | undefined): Promise<Value | undefined>;
}

/** Seals values of one purpose under a key of its own, so that none can stand in for another. */
export function sealedCookie<Value>(
  schema: z.ZodType<Value>,
  { purpose, seconds, signingKey, clock }: { purpose: string; seconds: number; signingKey: Uint8Array; clock: Clock },
): Sealed<Value> {
  const key = new Uint8Array(hkdfSync('sha256', signingKey, '', `cookie ${purpose}`, 32));
  const secondsNow = () => Math.floor(millisecondsOf(clock.now()) / SECOND);
  return {
    async seal(value) {
      return await new EncryptJWT({ value })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setExpirationTime(secondsNow() + seconds)
        .encrypt(key);
    },

    async open(sealed) {
      if (sealed === undefined) return undefined;
      try {
        const { payload } = await jwtDecrypt(sealed, key, {
          currentDate: new Date(secondsNow() * SECOND),
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
        });
        return schema.safeParse(payload['value']).data;
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
    },
  };
}
