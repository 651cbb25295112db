// A real OpenID Connect issuer for local runs, where Cognito or the provider's own would stand: the code flow with PKCE for staff,
// client credentials for regulators. Tokens and sign-ins live in real time, whatever the local clock says.

import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { DatabaseSync } from 'node:sqlite';
import { importJWK, SignJWT } from 'jose';
import Provider, { type Configuration, errors, type ResourceServer } from 'oidc-provider';
import { keepSessions } from './session-store.ts';
import { signInPage } from './sign-in-page.ts';
import { openIssuerKeys } from './signing-key.ts';

/** Somebody to sign in as, in a demonstration or a test. */
export interface Person {
  /** The `sub` of every token. */
  id: string;
  name: string;
  role: string;
  email?: string;
}

export interface IssuerOptions {
  /** 0 takes a free one. */
  port?: number;
  people: readonly Person[];
  regulator: { clientId: string; clientSecret: string };
  /** Where the workspace takes the answer of a sign-in. */
  redirectUris: readonly string[];
  postLogoutRedirectUris?: readonly string[];
  /** The file of the issuer's own keys, made on first use. */
  keysPath: string;
  /** Keeps sign-ins over restarts. */
  store: DatabaseSync;
}

export interface Issuer {
  url: string;
  /** An access token like those of the code flow, for a desk that acts for a demo person. Throws when there is no such person. */
  issueTokenFor(personId: string): Promise<string>;
  stop(): Promise<void>;
}

/** The public client of the staff workspace: no secret, PKCE instead. */
export const STAFF_CLIENT_ID = 'staff-workspace';
/** What access tokens are for: the `aud` that the API checks. */
export const AUDIENCE = 'candour';
export const STAFF_SCOPE = 'staff';
export const EXPORT_SCOPE = 'export.read';
/** The API as a resource indicator (RFC 8707), which must be a URI; a request that names none means this one. */
const RESOURCE = 'urn:candour:api';

/** Real seconds: a day at the desk, and as long as the export's tokens live when deployed. */
const STAFF_TOKEN_SECONDS = 8 * 60 * 60;
const REGULATOR_TOKEN_SECONDS = 15 * 60;

/** Starts the issuer on 127.0.0.1. Access tokens are RS256 JWTs for `candour`; staff tokens carry `sub`, `name`, `role` and the scope `staff`. */
export async function startIssuer(options: IssuerOptions): Promise<Issuer> {
  const { people } = options;
  const keys = await openIssuerKeys(options.keysPath);
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => {};
  const server = createServer((request, response) => handle(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the issuer has no port');
  const url = `http://127.0.0.1:${address.port}`;

  const provider = new Provider(url, configure(options, keys));
  const answerOidc = provider.callback();
  handle = (request, response) => {
    if (!request.url?.startsWith('/sign-in/')) return void answerOidc(request, response);
    signIn(provider, people, request, response).catch(() => {
      response
        .writeHead(400, { 'content-type': 'text/plain; charset=utf-8' })
        .end('This sign-in has expired: please begin again.');
    });
  };

  const signingKey = await importJWK(keys.signingKey, 'RS256');
  return {
    url,
    async issueTokenFor(personId) {
      const person = people.find(({ id }) => id === personId);
      if (person === undefined) throw new Error(`there is no demo person ${personId}`);
      return new SignJWT({ ...claimsOf(person), scope: STAFF_SCOPE, client_id: STAFF_CLIENT_ID })
        .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: keys.signingKey.kid })
        .setIssuer(url)
        .setAudience(AUDIENCE)
        .setSubject(person.id)
        .setJti(randomUUID())
        .setIssuedAt()
        .setExpirationTime(`${STAFF_TOKEN_SECONDS}s`)
        .sign(signingKey);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function configure(options: IssuerOptions, keys: Awaited<ReturnType<typeof openIssuerKeys>>): Configuration {
  const { people, regulator, redirectUris, postLogoutRedirectUris = [] } = options;
  const claimsOfId = (personId: string | undefined) => {
    const person = people.find(({ id }) => id === personId);
    return person === undefined ? {} : claimsOf(person);
  };
  return {
    adapter: keepSessions(options.store),
    clients: [
      {
        client_id: STAFF_CLIENT_ID,
        client_name: 'Candour staff workspace',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [...redirectUris],
        post_logout_redirect_uris: [...postLogoutRedirectUris],
      },
      {
        client_id: regulator.clientId,
        client_secret: regulator.clientSecret,
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
      },
    ],
    jwks: { keys: [keys.signingKey] },
    cookies: { keys: [keys.cookieKey] },
    claims: { openid: ['sub', 'name', 'role', 'email'] },
    // Names and roles in the id token itself: the workspace shows them without asking again.
    conformIdTokenClaims: false,
    findAccount: (_context, sub) =>
      people.some(({ id }) => id === sub) ? { accountId: sub, claims: () => ({ sub, ...claimsOfId(sub) }) } : undefined,
    extraTokenClaims: (_context, token) => ('accountId' in token ? claimsOfId(token.accountId) : {}),
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo(_context, resource, client) {
          if (resource !== RESOURCE) throw new errors.InvalidTarget();
          return apiFor(client.clientId);
        },
      },
    },
    interactions: { url: (_context, interaction) => `/sign-in/${interaction.uid}` },
    // The workspace is the provider's own: signing in is all the consent there is to ask for.
    async loadExistingGrant({ oidc }) {
      const { client, session, provider } = oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      grant.addResourceScope(RESOURCE, STAFF_SCOPE);
      await grant.save();
      return grant;
    },
    clientBasedCORS: (_context, origin) => redirectUris.some((uri) => new URL(uri).origin === origin),
    ttl: {
      AccessToken: STAFF_TOKEN_SECONDS,
      AuthorizationCode: 60,
      ClientCredentials: REGULATOR_TOKEN_SECONDS,
      Grant: STAFF_TOKEN_SECONDS,
      IdToken: STAFF_TOKEN_SECONDS,
      Interaction: 3_600,
      Session: STAFF_TOKEN_SECONDS,
    },
    renderError(context, { error, error_description }) {
      context.type = 'text';
      context.body = `${error}: ${error_description ?? 'please begin again'}`;
    },
  };
}

function apiFor(clientId: string): ResourceServer {
  return {
    audience: AUDIENCE,
    scope: clientId === STAFF_CLIENT_ID ? STAFF_SCOPE : EXPORT_SCOPE,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'RS256' } },
  };
}

/** Shows the people, then signs in the one whose button was pressed. */
async function signIn(
  provider: Provider,
  people: readonly Person[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { uid } = await provider.interactionDetails(request, response);
  if (request.method === 'POST') {
    const personId = new URLSearchParams(await readForm(request)).get('personId');
    if (people.some(({ id }) => id === personId) && personId !== null) {
      return provider.interactionFinished(request, response, { login: { accountId: personId } });
    }
  }
  response
    .writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    })
    .end(signInPage(people, `/sign-in/${uid}`));
}

async function readForm(request: IncomingMessage): Promise<string> {
  let form = '';
  for await (const chunk of request.setEncoding('utf8')) {
    form += chunk;
    if (form.length > 10_000) throw new Error('the form is too long');
  }
  return form;
}

/** What tokens say of a person beside who they are. */
function claimsOf({ name, role, email }: Person) {
  return { name, role, ...(email === undefined ? {} : { email }) };
}
