// The local issuer with a real client of OpenID Connect and a browser's cookies.

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import { expect, onTestFinished, test } from 'vitest';
import { AUDIENCE, STAFF_CLIENT_ID, startIssuer } from '#local/oidc/issuer.ts';

const redirectUri = 'http://127.0.0.1:3000/workspace/signed-in';
const people = [
  { id: 'p1', name: 'Ioana <Pop>', role: 'case-handler' },
  { id: 'p2', name: 'Radu Ene', role: 'investigator' },
];

async function arrange({ keysPath = join(arrangeFolder(), 'issuer.json'), store = new DatabaseSync(':memory:'), port = 0 } = {}) {
  const issuer = await startIssuer({
    port,
    people,
    regulator: { clientId: 'inspectorate', clientSecret: 'a-secret-for-tests-only' },
    redirectUris: [redirectUri],
    keysPath,
    store,
  });
  onTestFinished(() => issuer.stop());
  const jwks = createRemoteJWKSet(new URL(`${issuer.url}/jwks`));
  const verify = (token: string) => jwtVerify(token, jwks, { issuer: issuer.url, audience: AUDIENCE, algorithms: ['RS256'] });
  return { issuer, verify, keysPath, store };
}

function arrangeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'oidc-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const discover = (url: string, clientId: string, secret?: string) =>
  oidc.discovery(new URL(url), clientId, secret, secret === undefined ? oidc.None() : undefined, {
    execute: [oidc.allowInsecureRequests],
  });

/** A browser of few talents: keeps cookies and follows redirects inside the issuer. */
function browse(issuerUrl: string) {
  const cookies = new Map<string, string>();
  return async function visit(url: string, form?: Record<string, string>): Promise<{ at: string; page: string }> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) return { at: url, page: await response.text() };
    const next = new URL(location, url).href;
    return next.startsWith(issuerUrl) ? visit(next) : { at: next, page: '' };
  };
}

async function beginSignIn(issuerUrl: string) {
  const client = await discover(issuerUrl, STAFF_CLIENT_ID);
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const url = oidc.buildAuthorizationUrl(client, {
    redirect_uri: redirectUri,
    scope: 'openid staff',
    state: 'a-state',
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
  });
  return { client, pkceCodeVerifier, url: url.href };
}

test('staff sign in by the button of a person, and the tokens say who they are', async () => {
  const { issuer, verify } = await arrange();
  const { client, pkceCodeVerifier, url } = await beginSignIn(issuer.url);
  const visit = browse(issuer.url);
  const { at, page } = await visit(url);
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('<button name="personId" value="p1">Ioana &#60;Pop&#62; <span>case-handler</span></button>');
  expect(page).not.toContain('<script');

  const back = await visit(at, { personId: 'p2' });
  expect(back.at.startsWith(redirectUri)).toBe(true);
  const tokens = await oidc.authorizationCodeGrant(client, new URL(back.at), { pkceCodeVerifier, expectedState: 'a-state' });
  expect(tokens.claims()).toMatchObject({ sub: 'p2', name: 'Radu Ene', role: 'investigator' });
  const { payload, protectedHeader } = await verify(tokens.access_token);
  expect(payload).toMatchObject({
    sub: 'p2',
    name: 'Radu Ene',
    role: 'investigator',
    scope: 'staff',
    client_id: STAFF_CLIENT_ID,
  });
  expect(protectedHeader).toMatchObject({ alg: 'RS256', typ: 'at+jwt' });
  expect(payload.exp! - payload.iat!).toBe(8 * 60 * 60);
});

test('somebody who is not on the list is shown the list again', async () => {
  const { issuer } = await arrange();
  const visit = browse(issuer.url);
  const { at } = await visit((await beginSignIn(issuer.url)).url);
  expect((await visit(at, { personId: 'nobody' })).page).toContain('Who are you?');
});

test('a sign-in without PKCE, or back to another place, is refused', async () => {
  const { issuer } = await arrange();
  const { url } = await beginSignIn(issuer.url);
  const visit = browse(issuer.url);
  const withoutPkce = new URL(url);
  withoutPkce.searchParams.delete('code_challenge');
  expect((await visit(withoutPkce.href)).at).toContain('error=invalid_request');
  const elsewhere = new URL(url);
  elsewhere.searchParams.set('redirect_uri', 'http://127.0.0.1:3000/elsewhere');
  expect((await visit(elsewhere.href)).page).toContain('invalid_redirect_uri');
});

test('a sign-in page that has expired says so', async () => {
  const { issuer } = await arrange();
  const response = await fetch(`${issuer.url}/sign-in/unknown`);
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('please begin again');
});

test('a regulator gets a token for the export alone, with its secret only', async () => {
  const { issuer, verify } = await arrange();
  const client = await discover(issuer.url, 'inspectorate', 'a-secret-for-tests-only');
  const tokens = await oidc.clientCredentialsGrant(client, { scope: 'export.read' });
  const { payload } = await verify(tokens.access_token);
  expect(payload).toMatchObject({ scope: 'export.read', client_id: 'inspectorate' });
  expect(payload).not.toHaveProperty('role');
  expect(payload.exp! - payload.iat!).toBe(15 * 60);

  const greedy = await oidc.clientCredentialsGrant(client, { scope: 'staff export.read' });
  expect((await verify(greedy.access_token)).payload).toMatchObject({ scope: 'export.read' });
  const elsewhere = { scope: 'export.read', resource: 'urn:elsewhere' };
  await expect(oidc.clientCredentialsGrant(client, elsewhere)).rejects.toMatchObject({ error: 'invalid_target' });
  const guessing = await discover(issuer.url, 'inspectorate', 'guessed');
  await expect(oidc.clientCredentialsGrant(guessing, { scope: 'export.read' })).rejects.toMatchObject({
    error: 'invalid_client',
  });
});

test('the desk gets a token of the same kind for a demo person', async () => {
  const { issuer, verify } = await arrange();
  const { payload, protectedHeader } = await verify(await issuer.issueTokenFor('p1'));
  expect(payload).toMatchObject({ sub: 'p1', role: 'case-handler', scope: 'staff', client_id: STAFF_CLIENT_ID });
  expect(protectedHeader.typ).toBe('at+jwt');
  await expect(issuer.issueTokenFor('nobody')).rejects.toThrow('no demo person nobody');
});

test('the keys are made once, for their owner only, so that tokens survive a restart', async () => {
  const { issuer, keysPath } = await arrange();
  const token = await issuer.issueTokenFor('p1');
  expect(statSync(keysPath).mode & 0o777).toBe(0o600);
  await issuer.stop();
  await expect(fetch(issuer.url)).rejects.toThrow();
  const restarted = await arrange({ keysPath, port: Number(new URL(issuer.url).port) });
  expect((await restarted.verify(token)).payload.sub).toBe('p1');
  const jwks = (await (await fetch(`${issuer.url}/jwks`)).json()) as { keys: { kid: string }[] };
  expect(jwks.keys).toEqual([expect.not.objectContaining({ d: expect.anything() })]);
  expect(jwks.keys[0]?.kid).toBe(decodeProtectedHeader(token).kid);
});

test('a restart signs nobody out, and a code is good once', async () => {
  const { issuer, keysPath, store } = await arrange();
  const visit = browse(issuer.url);
  const first = await beginSignIn(issuer.url);
  const back = await visit((await visit(first.url)).at, { personId: 'p1' });
  const redeem = (at: string, { client, pkceCodeVerifier }: typeof first) =>
    oidc.authorizationCodeGrant(client, new URL(at), { pkceCodeVerifier, expectedState: 'a-state' });
  await redeem(back.at, first);
  await expect(redeem(back.at, first)).rejects.toMatchObject({ error: 'invalid_grant' });

  await issuer.stop();
  await expect(fetch(issuer.url)).rejects.toThrow();
  await arrange({ keysPath, store, port: Number(new URL(issuer.url).port) });
  const second = await beginSignIn(issuer.url);
  const again = await visit(second.url);
  expect(again.at.startsWith(redirectUri)).toBe(true);
  expect((await redeem(again.at, second)).claims()?.sub).toBe('p1');
});
