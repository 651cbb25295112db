// How a function becomes what is deployed: said once, so that what is measured (`npm run bench`) is what runs. What a function imports
// only when it needs it is a file of its own, which a start does not read.

import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The file with the export that AWS calls. */
export const ENTRY_FILE = 'index.mjs';

/** For esbuild: the function in `folder` as ES modules in `outdir`. */
export function bundleOptions(folder: string, outdir: string) {
  return {
    absWorkingDir: root,
    entryPoints: { index: `${folder}/handler.ts` },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    minify: true,
    mainFields: ['module', 'main'],
    alias: {
      // Every SDK client brings the whole chain of ways to find credentials, a tenth of a megabyte; on Lambda there is one way.
      '@aws-sdk/credential-provider-node': fileURLToPath(new URL('lambda-credentials.ts', import.meta.url)),
      // sanitize-html parses styles with it, which core/intake/mail/mail-html.ts forbids altogether.
      postcss: fileURLToPath(new URL('no-postcss.ts', import.meta.url)),
    },
    // Some dependencies are CommonJS and call require() inside an ES module bundle.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    metafile: true,
    logLevel: 'warning',
  } as const satisfies BuildOptions;
}

/** @throws Error of esbuild, which has printed why. */
export function bundleFunction(folder: string, outdir: string): void {
  buildSync(bundleOptions(folder, outdir));
}
