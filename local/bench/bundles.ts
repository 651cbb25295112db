// The size of what is deployed for each function: bundled as infra/constructs/node-function.ts has it bundled.

import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { bundling } from '#infra/constructs/bundling.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Bundle {
  functionName: string;
  rawBytes: number;
  gzipBytes: number;
  /** By package, `candour` for this project's own code, largest first. */
  inputs: { name: string; bytes: number }[];
}

/** Every function's bundle, largest first. */
export async function measureBundles(): Promise<Bundle[]> {
  const names = readdirSync(`${ROOT}/functions`).filter((name) => existsSync(`${ROOT}/functions/${name}/handler.ts`));
  const bundles: Bundle[] = [];
  for (const name of names) bundles.push(await measureBundle(name));
  return bundles.sort((one, other) => other.rawBytes - one.rawBytes);
}

async function measureBundle(functionName: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [`functions/${functionName}/handler.ts`],
    outfile: 'index.mjs',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    ...bundling,
    mainFields: [...bundling.mainFields],
    logLevel: 'silent',
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  const sizes = new Map<string, number>();
  for (const [path, { bytesInOutput }] of Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs))) {
    const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? 'candour';
    sizes.set(name, (sizes.get(name) ?? 0) + bytesInOutput);
  }
  const inputs = [...sizes].map(([name, size]) => ({ name, bytes: size })).sort((one, other) => other.bytes - one.bytes);
  return { functionName, rawBytes: bytes.length, gzipBytes: gzipSync(bytes).length, inputs };
}
