// The workspace as a browser sees it: signed in by the code flow at the issuer, from then on by the cookie that this gives.

import type { Answer, DeployedSystem } from './deployed-system.ts';

/** Signs a person in; answers with a way to open pages of the workspace as them. */
export async function signIn(system: DeployedSystem, personId: string): Promise<(path: string) => Promise<Answer>> {
  const cookies = new Map<string, Map<string, string>>();

  async function send(url: URL, form?: Record<string, string>): Promise<Answer> {
    const jar = cookies.get(url.origin) ?? new Map<string, string>();
    cookies.set(url.origin, jar);
    const headers: Record<string, string> = { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') };
    const answer = await (url.href.startsWith(system.siteUrl)
      ? system.ask('GET', url.pathname + url.search, { headers })
      : askIssuer(url, headers, form));
    for (const cookie of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    return answer;
  }

  /** Follows every redirect; answers with the last address too. */
  async function visit(url: URL, form?: Record<string, string>): Promise<URL> {
    const { location } = (await send(url, form)).headers;
    return typeof location === 'string' ? await visit(new URL(location, url)) : url;
  }

  const open = (path: string) => send(new URL(path, system.siteUrl));
  const people = await visit(new URL('/workspace/sign-in', system.siteUrl));
  const inside = await visit(people, { personId });
  if (inside.href !== `${system.siteUrl}/workspace`) throw new Error(`the sign-in ended at ${inside.href}`);
  return open;
}

async function askIssuer(url: URL, headers: Record<string, string>, form?: Record<string, string>): Promise<Answer> {
  const answer = await fetch(url, {
    redirect: 'manual',
    headers,
    ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
  });
  return {
    status: answer.status,
    headers: { ...Object.fromEntries(answer.headers), 'set-cookie': answer.headers.getSetCookie() },
    body: await answer.text(),
  };
}
