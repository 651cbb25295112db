// What surrounds a page, as far as the request decides it: the language, and where the language switcher leads back to.

import type { Context } from 'hono';
import { localized, type Profile } from '#core/procedure/profile.ts';
import type { Frame } from '#functions/shared/pages/layout.ts';
import { choosePageLanguage, isPageLanguage, type PageLanguage } from '#functions/shared/pages/wording/wording.ts';

/** The frame of a public page, in the language asked for, else the first of `wishes`, else what the browser prefers. */
export function publicFrame(context: Context, profile: Profile, ...wishes: readonly unknown[]): Frame {
  return { ...plainFrame(context, profile, ...wishes), leaveTo: profile.safeBrowsing?.leaveTo };
}

export function plainFrame(context: Context, profile: Profile, ...wishes: readonly unknown[]): Frame {
  const languages = languagesOf(profile);
  const asked = [context.req.query('lang'), ...wishes, ...preferredIn(context)];
  const language = choosePageLanguage(...asked.filter((wish) => isOneOf(languages, wish)), ...languages);
  return {
    provider: { name: localized(profile.provider.name, language, profile), phone: profile.provider.phone },
    language,
    languages,
    path: pathOf(context),
    timeZone: profile.timeZone,
  };
}

function languagesOf(profile: Profile): PageLanguage[] {
  return profile.languages.filter(isPageLanguage);
}

function isOneOf(languages: readonly unknown[], wish: unknown): boolean {
  return languages.includes(wish);
}

/** The switcher is made of links: after a form was posted they lead to the empty form, in the other language. */
function pathOf({ req }: Context): string {
  const { pathname, search } = new URL(req.url);
  return `${pathname}${search}`;
}

function preferredIn({ req }: Context): string[] {
  return (req.header('accept-language') ?? '').split(',').map((range) => range.trim().slice(0, 2).toLowerCase());
}
