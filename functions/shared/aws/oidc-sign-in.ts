// Signing staff in at the provider's own identity service: the OpenID Connect code flow with PKCE. The service is asked for its
// addresses when somebody first signs in, so that its outage stops nobody who is signed in already.

import * as client from 'openid-client';
import { HttpFault } from '#functions/shared/edges/http-edge.ts';

export interface SignInSettings {
  issuer: string;
  clientId: string;
  clientSecret?: string | undefined;
  redirectUri: string;
}

/** What a sign-in must bring back: kept by the browser, sealed, until then. */
export interface SignInChecks {
  state: string;
  nonce: string;
  verifier: string;
}

export interface SignIn {
  /** Where to send the browser. */
  begin(checks: SignInChecks): Promise<URL>;
  /** The claims of who came back. @throws HttpFault 401 when this is not the end of a sign-in that began here. */
  finish(query: string, checks: SignInChecks): Promise<Readonly<Record<string, unknown>>>;
}

export function oidcSignIn({ issuer, clientId, clientSecret, redirectUri }: SignInSettings): SignIn {
  let found: Promise<client.Configuration> | undefined;

  async function discover(): Promise<client.Configuration> {
    const server = new URL(issuer);
    // Only an issuer on this machine is spoken to without TLS.
    const isLocal = server.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(server.hostname);
    const authentication = clientSecret === undefined ? client.None() : client.ClientSecretPost(clientSecret);
    const options = isLocal ? { execute: [client.allowInsecureRequests] } : {};
    return await client.discovery(server, clientId, undefined, authentication, options);
  }

  async function configuration(): Promise<client.Configuration> {
    found ??= discover().catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return await found;
  }

  return {
    async begin({ state, nonce, verifier }) {
      return client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        // The address is where notices go.
        scope: 'openid profile email',
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
    },

    async finish(query, { state, nonce, verifier }) {
      const service = await configuration();
      try {
        const tokens = await client.authorizationCodeGrant(service, new URL(`${redirectUri}${query}`), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        return { ...tokens.claims() };
      } catch (error) {
        const isRefused =
          error instanceof client.AuthorizationResponseError ||
          error instanceof client.ResponseBodyError ||
          (error instanceof client.ClientError && error.code !== 'OAUTH_TIMEOUT');
        if (isRefused) throw new HttpFault({ status: 401, error: 'SignInFailed' });
        throw error;
      }
    },
  };
}
