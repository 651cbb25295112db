// Who sends a bearer token: a JWT of one issuer, for one audience, checked against the issuer's published keys. Keys are fetched when
// first needed and again when a token names one that is not known. Tokens live in real time, whatever the clock of the cases says.

import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod';
import { HttpFault } from '#functions/shared/edges/http-edge.ts';

export interface BearerSettings {
  issuer: string;
  audience: string;
}

const Discovery = z.looseObject({ issuer: z.string(), jwks_uri: z.url() });

/**
 * A reader of `Authorization` headers; answers with the token's claims.
 * @throws HttpFault 401 for anything but a good token; other errors when the issuer cannot be asked.
 */
export function bearerReader({ issuer, audience }: BearerSettings): (authorization: string | undefined) => Promise<JWTPayload> {
  let keys: Promise<JWTVerifyGetKey> | undefined;

  async function discover(): Promise<JWTVerifyGetKey> {
    const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(5_000),
    });
    if (!answer.ok) throw new Error(`the issuer answered ${answer.status}`);
    const found = Discovery.parse(await answer.json());
    if (found.issuer !== issuer) throw new Error('the issuer calls itself by another name');
    return createRemoteJWKSet(new URL(found.jwks_uri));
  }

  return async (authorization) => {
    const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '') ?? [];
    if (token === undefined) throw unauthorized('');
    keys ??= discover().catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    const known = await keys;
    try {
      const { payload } = await jwtVerify(token, known, {
        issuer,
        audience,
        algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
        requiredClaims: ['exp', 'sub'],
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout))
        throw unauthorized(' error="invalid_token"');
      throw error;
    }
  };
}

/** The scopes that a token was given, as issuers write them. */
export function scopesOf(claims: Readonly<Record<string, unknown>>): readonly string[] {
  const { scope, scp } = z.looseObject({ scope: Scopes, scp: Scopes }).parse(claims);
  return [...scope, ...scp];
}

const Scopes = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(' '))])
  .optional()
  .default([])
  .catch([]);

function unauthorized(why: string): HttpFault {
  return new HttpFault({ status: 401, error: 'Unauthorized' }, { 'www-authenticate': `Bearer${why}` });
}
