// Cookies for signed-in people: never readable by a script, never sent along with a request that another site made a browser send.

import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** One cookie. `isSecure`: it travels by TLS only and belongs to this very host, which its name then says (RFC 6265bis). */
export function cookieNamed(name: string, { seconds, isSecure }: { seconds: number; isSecure: boolean }) {
  const fullName = isSecure ? `__Host-${name}` : name;
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure } as const;
  return {
    read: (context: Context) => getCookie(context, fullName),
    write: (context: Context, value: string) => setCookie(context, fullName, value, { ...options, maxAge: seconds }),
    drop: (context: Context) => deleteCookie(context, fullName, options),
  };
}
