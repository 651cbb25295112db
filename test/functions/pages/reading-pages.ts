// Reads what the page tests need out of HTML text. Enough for pages that this project wrote; not a parser for any other.

export interface Control {
  tag: string;
  attributes: Record<string, string>;
}

/** The attributes of one opening tag; bare ones read as empty. */
function attributesOf(openingTag: string): Record<string, string> {
  const found = openingTag.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/g);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]));
}

export function elements(page: string, tag: string): Control[] {
  return [...page.matchAll(new RegExp(`<${tag}(?:\\s[^>]*)?>`, 'g'))].map(([opening]) => ({
    tag,
    attributes: attributesOf(opening),
  }));
}

/** Every control that a person can fill in. */
export function controls(page: string): Control[] {
  return ['input', 'textarea', 'select']
    .flatMap((tag) => elements(page, tag))
    .filter(({ attributes }) => attributes['type'] !== 'hidden');
}

export function ids(page: string): string[] {
  return [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
}

/** The form as a browser would post it, had nobody touched it. */
export function posted(page: string): Record<string, string[]> {
  const form: Record<string, string[]> = {};
  const add = (name: string | undefined, value: string) => {
    if (name !== undefined) form[name] = [...(form[name] ?? []), value];
  };
  for (const { attributes } of elements(page, 'input')) {
    const isBox = ['radio', 'checkbox'].includes(attributes['type'] ?? '');
    if (!isBox || 'checked' in attributes) add(attributes['name'], unescaped(attributes['value'] ?? ''));
  }
  for (const [, opening = '', text = ''] of page.matchAll(/(<textarea[^>]*>)\n?([^<]*)<\/textarea>/g))
    add(attributesOf(opening)['name'], unescaped(text));
  for (const [, opening = '', options = ''] of page.matchAll(/(<select[^>]*>)(.*?)<\/select>/gs)) {
    const chosen = elements(options, 'option').find(({ attributes }) => 'selected' in attributes);
    add(attributesOf(opening)['name'], unescaped(chosen?.attributes['value'] ?? ''));
  }
  return form;
}

export function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
