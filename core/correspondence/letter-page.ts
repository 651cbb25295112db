// One letter on a page, as plain text and as HTML, from the same blocks: what one reader gets the other gets too. Staff's words and
// everything else from outside are escaped; nobody writes HTML.

import { type Language, languageTag } from '#core/language.ts';
import type { LetterPart } from './letter-facts.ts';

/** A stretch of a letter that does one thing. In `text`, blank lines part paragraphs and single line ends are kept. */
export interface Block {
  part: LetterPart;
  heading?: string;
  text: string;
  /** Stands after the text, on a line of its own. */
  link?: string;
}

export interface Page {
  language: Language;
  referenceLine: string;
  greeting: string;
  blocks: readonly Block[];
  closing: string;
  signature: readonly string[];
}

/** A letter, and the same letter in other languages below it. */
export type Pages = readonly [Page, ...Page[]];

/** Lines end in `\n`; paragraphs are not wrapped, so that a reader's own width or a screen reader decides. */
export function renderText(pages: Pages): string {
  return pages.map(textOf).join('\n* * *\n\n');
}

function textOf(page: Page): string {
  const blocks = page.blocks.flatMap(({ heading, text, link }) => [
    ...paragraphsOf(heading ? `${heading}\n${text.trimStart()}` : text),
    ...(link ? [link] : []),
  ]);
  return `${[page.referenceLine, page.greeting, ...blocks, page.closing, page.signature.join('\n')].join('\n\n')}\n`;
}

/** A complete document with its language marked (WCAG 3.1.1) and real headings; no images, no remote content, nothing that tracks. */
export function renderHtml(title: string, [page, ...others]: Pages): string {
  return [
    '<!doctype html>',
    `<html lang="${languageTag(page.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    '</head>',
    '<body style="font-family:sans-serif;font-size:17px;line-height:1.5;max-width:38em;margin:1em auto;padding:0 1em">',
    ...htmlOf(page),
    ...others.flatMap((other) => ['<hr>', `<div lang="${languageTag(other.language)}">`, ...htmlOf(other), '</div>']),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function htmlOf(page: Page): string[] {
  const blocks = page.blocks.flatMap(({ heading, text, link }) => [
    ...(heading ? [`<h2 style="font-size:1.1em;margin:1.5em 0 0.5em">${escapeHtml(heading)}</h2>`] : []),
    ...paragraphsOf(text).map(paragraph),
    ...(link ? [`<p><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`] : []),
  ]);
  return [
    ...[page.referenceLine, page.greeting].map(paragraph),
    ...blocks,
    ...[page.closing, page.signature.join('\n')].map(paragraph),
  ];
}

function paragraphsOf(text: string): string[] {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
