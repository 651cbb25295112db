// Each language is set as its readers set it. The spaces that French does not break look like any other in an editor, and a wrong
// apostrophe looks almost right, so a rule looks at them instead.

import { expect, test } from 'vitest';
import { projectFiles } from './source-files.ts';

const mistakes: Record<string, Record<string, RegExp>> = {
  fr: {
    'a space that breaks, or none, before a colon': /[^\u00A0]:(?!\/\/)/,
    'a space that breaks, or none, before ; ! ?': /[^\u202F][;!?]/,
    'a space that breaks, or none, inside « »': /«[^\u00A0]|[^\u00A0]»/,
    'a straight apostrophe or quotation mark': /['"]/,
    'three dots for an ellipsis': /\.\.\./,
  },
  ca: {
    'a straight apostrophe or quotation mark': /['"]/,
    'an l·l without its middle dot': /l[.•]l/i,
    'a space inside « »': /«\s|\s»/,
    'the informal “tu” or the old-fashioned “vós”': /\b(?:tu|teu|teva|vós|vostre|vostra|us)\b(?<!si us)(?! plau)/i,
  },
  it: {
    'a straight apostrophe or quotation mark': /['"]/,
    'an accent written as an apostrophe': /\b(?:e|perche|puo|piu)’(?!\p{L})/iu,
  },
  ro: { 'a cedilla for a comma below': /[şţŞŢ]/, 'a straight quotation mark': /"/ },
  zh: {
    'narrow punctuation after a Chinese character': /\p{Script=Han}[,;:!?()]/u,
    'a traditional character': /[們這個為來時說還會請復訴]/,
  },
};

/** What the strings of a source file say, each expression in them as `1`. */
function sentencesOf(source: string): string[] {
  const code = source.replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '').replaceAll(/^import .*$/gm, '');
  const literals = code.replaceAll(/\$\{[^}]*\}/g, '1').matchAll(/'((?:[^'\\\n]|\\.)*)'|`([^`]*)`/g);
  return [...literals].map(([, quoted, template]) => (quoted ?? template ?? '').replaceAll("\\'", "'"));
}

/** The stretches of a page's words in six languages that are in this one. Texts (core/) are spelled plainly on purpose. */
function blocksOf(path: string, text: string, language: string): string {
  const block = new RegExp(`^( +)${language}: (?:\\{[^]*?^\\1\\}|.*$)`, 'gm');
  return path.startsWith('functions/') ? (text.match(block) ?? []).join('\n') : '';
}

function mistakesIn(language: string, sentences: readonly string[]): string[] {
  return Object.entries(mistakes[language] ?? {}).flatMap(([name, pattern]) =>
    sentences.filter((sentence) => pattern.test(sentence)).map((sentence) => `${name}: ${sentence}`),
  );
}

const files = projectFiles();

test.each(Object.keys(mistakes))('%s is set as its readers set it', (language) => {
  const sentences = files
    .filter(({ path }) => /^(core|functions)\//.test(path))
    .map(({ path, text }) => (path.endsWith(`/${language}.ts`) ? text : blocksOf(path, text, language)))
    .flatMap(sentencesOf);
  expect(sentences.length).toBeGreaterThan(400);
  expect(mistakesIn(language, sentences)).toEqual([]);
});

test.each([
  ['fr', 'Référence : 1'],
  ['fr', 'Que s’est-il passé ?'],
  ['fr', '« oui »'],
  ['fr', "l'aide"],
  ['ca', "l'ajuda"],
  ['ca', 'una col.lega'],
  ['ca', 'la teva queixa'],
  ['it', "l'aiuto"],
  ['it', 'perche’ no'],
  ['ro', 'plîngere şi'],
  ['zh', '您好,谢谢'],
  ['zh', '我們'],
])('a mistake in %s is found in “%s”', (language, sentence) => {
  expect(mistakesIn(language, [sentence])).not.toEqual([]);
});

test.each([
  ['fr', 'Référence\u00A0: 1'],
  ['fr', 'Que s’est-il passé\u202F?'],
  ['fr', '«\u00A0oui\u00A0»'],
  ['ca', 'si us plau, truqui’ns: la col·lega'],
  ['it', 'perché l’aiuto'],
  ['zh', '您好，谢谢。'],
])('what is set well in %s passes: “%s”', (language, sentence) => {
  expect(mistakesIn(language, [sentence])).toEqual([]);
});

test('the words of one language are found among six', () => {
  const six = "  ro: {\n    ask: 'Da?',\n  },\n  fr: {\n    ask: 'Oui ?',\n  },\n  zh: {\n    ask: '？',\n  },\n";
  expect(sentencesOf(blocksOf('functions/x.ts', six, 'fr'))).toEqual(['Oui ?']);
  expect(sentencesOf(blocksOf('functions/x.ts', "  fr: 'Non',\n  ca: 'No',\n", 'fr'))).toEqual(['Non']);
});
