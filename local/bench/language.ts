// How well, how fast and how large: our detection of languages beside the libraries it was chosen over, each kept to our six languages
// the best way it has. `node local/bench/language.ts` runs this part alone.

import { gzipSync } from 'node:zlib';
import { eld as smallest } from 'eld/extrasmall';
import { eld as large } from 'eld/large';
import { build } from 'esbuild';
import { francAll } from 'franc-min';
import { detectAll } from 'tinyld';
import { detectAll as detectHeavily } from 'tinyld/heavy';
import { detectLanguage } from '#core/intake/language/detect-language.ts';
import type { Language } from '#core/language.ts';
import { bundleOptions } from '#infra/constructs/bundling.ts';
import { lengths, readSamples, type Sample } from './language-samples.ts';
import { printTable } from './table.ts';

const ALL = ['en', 'ro', 'fr', 'it', 'ca', 'zh'] as const satisfies readonly Language[];

interface Detector {
  name: string;
  /** What a bundle would hold of it. */
  code: string;
  /** `sure` as the library itself puts it, where it does. */
  detect(text: string): { language: string | undefined; sure: boolean };
}

const FRANC_CODES: Record<string, Language> = { eng: 'en', ron: 'ro', fra: 'fr', ita: 'it', cmn: 'zh' };

const detectors: readonly Detector[] = [
  {
    name: 'ours',
    code: "export { detectLanguage } from '#core/intake/language/detect-language.ts';",
    detect: (text) => {
      const { language, confident } = detectLanguage(text, ALL);
      return { language, sure: confident };
    },
  },
  { name: 'eld/extrasmall', code: "export { eld } from 'eld/extrasmall';", detect: byEld(smallest) },
  { name: 'eld/large', code: "export { eld } from 'eld/large';", detect: byEld(large) },
  { name: 'tinyld', code: "export { detectAll } from 'tinyld';", detect: byTinyld(detectAll) },
  { name: 'tinyld/heavy', code: "export { detectAll } from 'tinyld/heavy';", detect: byTinyld(detectHeavily) },
  {
    name: 'franc-min',
    code: "export { francAll } from 'franc-min';",
    detect: (text) => {
      const [best, second] = francAll(text, { only: Object.keys(FRANC_CODES), minLength: 1 });
      const language = FRANC_CODES[best?.[0] ?? ''];
      return { language, sure: language !== undefined && (second?.[1] ?? 0) < 0.9 };
    },
  },
];

function byEld(detector: typeof large): Detector['detect'] {
  const eld = detector.newInstance();
  eld.setLanguageSubset([...ALL]);
  return (text) => {
    const result = eld.detect(text);
    return { language: result.language, sure: result.isReliable() };
  };
}

function byTinyld(detectAll: (text: string, options: { only: string[] }) => { lang: string; accuracy: number }[]) {
  return (text: string) => {
    const [best] = detectAll(text, { only: [...ALL] });
    return { language: best?.lang, sure: best !== undefined && best.accuracy >= 0.5 };
  };
}

interface Table {
  heading: string[];
  rows: string[][];
}

/** Three tables: all languages together, each language, and size and speed. Cells: right %, sure %, surely wrong. */
export async function measureLanguageDetection(): Promise<Table[]> {
  const { samples, none, other, unseen } = readSamples();
  const parts = ['tuned', 'held out', 'unseen'] as const;
  const cells = ({ detect }: Detector, among: readonly Sample[]) =>
    lengths.map((length) =>
      cellOf(among.filter((sample) => sample.length === length).map((sample) => ({ sample, ...detect(sample.text) }))),
    );
  const sureOf = ({ detect }: Detector, texts: readonly string[]) =>
    `${texts.filter((text) => detect(text).sure).length} of ${texts.length}`;

  const together = detectors.flatMap((detector) =>
    parts.map((part) => [
      `${detector.name}, ${part}`,
      ...cells(
        detector,
        samples.filter((sample) => sample.part === part),
      ),
    ]),
  );
  const each = detectors.flatMap((detector) =>
    ALL.map((language) => [
      `${detector.name}, ${language}`,
      ...cells(
        detector,
        samples.filter((sample) => sample.language === language),
      ),
    ]),
  );
  const costs: string[][] = [];
  for (const detector of detectors) {
    const { rawBytes, gzipBytes } = await sizeOf(detector.code);
    const microseconds = timeOf(detector, samples);
    costs.push([
      detector.name,
      ...[rawBytes, gzipBytes].map((bytes) => (bytes / 1000).toFixed(0)),
      microseconds.toFixed(0),
      ...[none, unseen.none, other, unseen.other].map((among) => sureOf(detector, among)),
    ]);
  }
  return [
    { heading: ['Language: right %, sure %, surely wrong', ...lengths], rows: together },
    { heading: ['Language, all parts', ...lengths], rows: each },
    {
      heading: ['Language', 'raw kB', 'gzip kB', 'µs a text', 'sure of names', 'unseen', 'sure of foreign texts', 'unseen'],
      rows: costs,
    },
  ];
}

function cellOf(results: readonly { sample: Sample; language: string | undefined; sure: boolean }[]): string {
  if (results.length === 0) return '–';
  const right = results.filter(({ sample, language }) => sample.language === language).length;
  const sure = results.filter((result) => result.sure);
  const wrong = sure.filter(({ sample, language }) => sample.language !== language).length;
  const percent = (count: number) => ((100 * count) / results.length).toFixed(0);
  return `${percent(right)} ${percent(sure.length)} ${wrong}`;
}

/** The best of three rounds, in microseconds for one text. */
function timeOf({ detect }: Detector, samples: readonly Sample[]): number {
  const rounds = [1, 2, 3].map(() => {
    const began = performance.now();
    for (const { text } of samples) detect(text);
    return performance.now() - began;
  });
  return (Math.min(...rounds) * 1000) / samples.length;
}

async function sizeOf(code: string): Promise<{ rawBytes: number; gzipBytes: number }> {
  const { entryPoints: _handler, ...options } = bundleOptions('', 'out');
  const { outputFiles } = await build({ ...options, stdin: { contents: code, resolveDir: import.meta.dirname }, write: false });
  const bytes = Buffer.concat(outputFiles.map(({ contents }) => contents));
  return { rawBytes: bytes.length, gzipBytes: gzipSync(bytes).length };
}

if (import.meta.main) for (const { heading, rows } of await measureLanguageDetection()) printTable(heading, rows);
