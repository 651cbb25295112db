// The one place that knows the template library. Its tag may answer with a promise when a value is one; pages never wait, so this
// tag takes only what can be shown at once, and an object that would read "[object Object]" does not compile.

import { raw, html as tag } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** Text that is HTML already. Only {@link html} makes it, so whatever a person typed has been escaped on the way. */
export type Markup = HtmlEscapedString;

/** What may stand in a template: text is escaped, markup is kept, false and undefined show nothing, lists are joined. */
export type Content = string | number | false | undefined | Markup | readonly Content[];

export function html(strings: TemplateStringsArray, ...values: Content[]): Markup {
  const built = tag(strings, ...values);
  if (built instanceof Promise) throw new TypeError('a page waits for nothing: load first, then render');
  return built;
}

/** Attributes with a space before each; false and undefined leave one out, true writes it bare. Names come from code, never from people. */
export function attributes(values: Record<string, string | number | boolean | undefined>): Markup {
  const shown = Object.entries(values).filter(([, value]) => value !== undefined && value !== false);
  return html`${shown.map(([name, value]) => (value === true ? html` ${raw(name)}` : html` ${raw(name)}="${String(value)}"`))}`;
}
