// Who may import whom, as one table: a layer, the files in it, and what its imports may be.

import type { Import, SourceFile } from './source-files.ts';
import { importsOf } from './source-files.ts';

interface Layer {
  name: string;
  files: RegExp;
  /** What an import may match, or its types alone. */
  may: readonly (RegExp | { typesOf: RegExp })[];
}

/** Pure libraries: no I/O, no clock. */
const pureLibraries = new RegExp(
  `^(${[
    'zod',
    'temporal-polyfill',
    // mail
    'postal-mime',
    'nodemailer/lib/mail-composer',
    'html-to-text',
    'sanitize-html',
    'iconv-lite',
    'ical\\.js',
    '@kenjiuno/decompressrtf',
    'rtf-stream-parser',
    // the other ways in
    'libphonenumber-js(/\\w+)?',
    'fast-xml-parser',
    'file-type',
    'fflate',
  ].join('|')})$`,
);
const pureNode = /^node:(crypto|buffer)$/;
const core = /^core\//;
const zod = /^zod$/;

export const layers: readonly Layer[] = [
  { name: 'core/handling', files: /^core\/handling\//, may: [core, zod] },
  { name: 'core', files: /^core\//, may: [/^core\/(?!handling\/)/, /^core\/handling\//, pureLibraries, pureNode] },
  {
    name: 'functions/shared/pages',
    files: /^functions\/shared\/pages\/(?!markup\.ts)/,
    may: [{ typesOf: core }, /^core\/language\.ts$/, /^functions\/shared\/pages\//, { typesOf: zod }, /^node:crypto$/],
  },
  {
    name: 'the one place that knows the template library',
    files: /^functions\/shared\/pages\/markup\.ts$/,
    may: [/^hono\/(html|utils\/html)$/],
  },
  {
    name: 'functions/shared/edges',
    files: /^functions\/shared\/edges\//,
    may: [
      core,
      /^functions\/shared\/(edges|pages)\//,
      /^(hono(\/.+)?|@middy\/core|@aws-lambda-powertools\/logger|zod|node:crypto)$/,
      { typesOf: /^aws-lambda$/ },
    ],
  },
  {
    name: 'functions/shared/aws',
    files: /^functions\/shared\/aws\//,
    may: [
      core,
      /^functions\/shared\/(aws|edges)\//,
      /^@aws-sdk\//,
      /^(zod|jose|openid-client)$/,
      /^node:(crypto|fs|path|stream|zlib)$/,
    ],
  },
  { name: 'env.ts', files: /^functions\/[^/]+\/env\.ts$/, may: [/^functions\/shared\/aws\//, zod] },
  { name: 'handler.ts', files: /^functions\/[^/]+\/handler\.ts$/, may: [core, /^functions\/shared\/(aws|edges)\//, zod] },
  {
    name: 'a function’s own files',
    files: /^functions\//,
    may: [
      core,
      { typesOf: /^functions\/shared\/aws\// },
      // What is pure there: tags of our own mail, signatures of links, names of a bearer's rights, records as they are stored.
      /^functions\/shared\/aws\/(ses-mailer|signed-links|oidc-bearer|case-record)\.ts$/,
      /^functions\/shared\/(edges|pages)\//,
      /^(zod|jose|temporal-polyfill|node:crypto)$/,
    ],
  },
  {
    name: 'infra',
    files: /^infra\//,
    may: [
      /^infra\//,
      { typesOf: /^(core\/|functions\/[^/]+\/env\.ts$|@aws-sdk\/client-dynamodb$)/ },
      /^(aws-cdk-lib(\/.+)?|constructs|cdk-nag(\/.+)?|esbuild|zod|@aws-sdk\/credential-provider-env)$/,
      /^node:(fs|url|path)$/,
    ],
  },
  {
    name: 'local',
    files: /^local\//,
    may: [
      core,
      /^local\//,
      /^functions\//,
      /^infra\/constructs\/(table-definitions|bundling)\.ts$/,
      /^@aws-sdk\/client-dynamodb(-streams)?$/,
      { typesOf: /^(aws-lambda|oidc-provider)$/ },
      /^(zod|fflate|hono(\/.+)?|@hono\/node-server|jose|jsonata|nodemailer(\/.+)?|postal-mime|oidc-provider|smtp-server|temporal-polyfill|date-holidays|eld(\/.+)?|esbuild|franc-min|tinyld(\/.+)?)$/,
      /^node:/,
    ],
  },
];

/** What is wrong with the imports of one file; none for files that belong to no layer, such as tests. */
export function layerFaults(file: SourceFile): string[] {
  const layer = layers.find(({ files }) => files.test(file.path));
  if (!layer) return [];
  return importsOf(file)
    .filter((one) => !isAllowed(one, file.path, layer))
    .map(({ from, isType }) => `${file.path} (${layer.name}) imports ${isType ? 'types of ' : ''}${from}`);
}

function isAllowed({ from, isType }: Import, path: string, { may }: Layer): boolean {
  const own = /^functions\/(?!shared\/)[^/]+\//.exec(path)?.[0];
  if (own && from.startsWith(own)) return true;
  return may.some((rule) => (rule instanceof RegExp ? rule.test(from) : isType && rule.typesOf.test(from)));
}
