// HTML of a mail, made safe to read: as plain text for the case, and sanitised for staff who want to see it as it looked. Hidden text
// is left out of both, so that nobody is shown one thing and quoted another (E40); nothing is ever fetched from outside (E35).

import { convert } from 'html-to-text';
import sanitizeHtml from 'sanitize-html';

/** A mail with more HTML than this is read up to here; the stored original is whole. */
const MAX_HTML_CHARACTERS = 2_000_000;
/** Deeper nesting is flattened (E33). */
const MAX_DEPTH = 200;
/** Nesting that only an attack has, and that costs the parser seconds: then the words are taken without understanding the tags (E33). */
const MAX_PARSED_DEPTH = 5_000;
/** Elements that never hold others, or that a parser closes by itself. */
const UNNESTED = new Set('area base br col embed hr img input link meta source track wbr p li dt dd td th tr option'.split(' '));

const HIDING_STYLE =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|font-size\s*:\s*0(?![.\d]*[1-9])|opacity\s*:\s*0(?![.\d]*[1-9])|max-height\s*:\s*0(?![.\d]*[1-9]))/i;

function isHidden({ hidden, style }: sanitizeHtml.Attributes): boolean {
  return hidden !== undefined || HIDING_STYLE.test(style ?? '');
}

/** `html` as plain text with paragraphs and list items on lines of their own, without hidden text. Never throws. */
export function textOfHtml(html: string): string {
  const visible = clean(html, {
    allowedTags: sanitizeHtml.defaults.allowedTags.concat('img'),
    allowedAttributes: { a: ['href'], img: ['alt'] },
  });
  try {
    return convert(visible, {
      wordwrap: false,
      limits: { maxInputLength: 10 * MAX_HTML_CHARACTERS },
      selectors: [
        { selector: 'a', options: { hideLinkHrefIfSameAsText: true, noAnchorUrl: true } },
        { selector: 'img', format: 'inlineString', options: { string: '' } },
        ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
      ],
    }).trim();
  } catch {
    return clean(html, { allowedTags: [], allowedAttributes: {} }).trim();
  }
}

/**
 * `html` for the staff workspace: text, tables and links only. Scripts, forms, styles, hidden text and every image are removed, so
 * that opening a complaint tells nobody that it was opened (E35); `remoteCount` says how much would have been fetched from outside.
 * Never throws.
 */
export function sanitiseForStaff(html: string): { html: string; remoteCount: number } {
  let remoteCount = [...html.slice(0, MAX_HTML_CHARACTERS).matchAll(/url\(\s*["']?\s*(?:https?:)?\/\//gi)].length;
  const safe = clean(html, {
    onOpenTag: (name, attributes) => {
      remoteCount += fetchedBy(name, attributes);
    },
    allowedTags: sanitizeHtml.defaults.allowedTags,
    allowedAttributes: { a: ['href', 'rel', 'target'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer nofollow', target: '_blank' }) },
  });
  return { html: safe, remoteCount };
}

/** How many addresses outside an element would have a browser fetch. */
function fetchedBy(name: string, attributes: sanitizeHtml.Attributes): number {
  const { src, srcset, background, poster, data, href } = attributes;
  const fetched = [src, srcset, background, poster, data, /^(?:link|image|use)$/.test(name) ? href : undefined];
  return fetched.filter((address) => /^\s*(?:https?:)?\/\//i.test(address ?? '')).length;
}

function clean(html: string, options: sanitizeHtml.IOptions): string {
  const input = html.slice(0, MAX_HTML_CHARACTERS);
  if (isTooDeep(input)) return wordsOf(input);
  try {
    return sanitizeHtml(input, {
      ...options,
      parseStyleAttributes: false,
      nestingLimit: MAX_DEPTH,
      nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'template'],
      exclusiveFilter: ({ attribs }) => isHidden(attribs),
    });
  } catch {
    return wordsOf(input);
  }
}

function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    if (UNNESTED.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (slash === '/' ? -1 : 1));
    if (depth > MAX_PARSED_DEPTH) return true;
  }
  return false;
}

function wordsOf(html: string): string {
  return html.replaceAll(/<[^<>]*>/g, ' ').replaceAll(/[<>]/g, ' ');
}
