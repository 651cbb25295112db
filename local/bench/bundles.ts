// The size of what is deployed for each function: bundled as infra/constructs/node-function.ts has it bundled.

import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { bundleOptions, ENTRY_FILE } from '#infra/constructs/bundling.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Bundle {
  functionName: string;
  /** What a start reads: the entry and everything it imports at once. */
  startBytes: number;
  /** With what is read only when it is needed. */
  rawBytes: number;
  gzipBytes: number;
  /** What a start reads, by package, `candour` for this project's own code, largest first. */
  inputs: { name: string; bytes: number }[];
}

/** Every function's bundle, largest first. */
export async function measureBundles(): Promise<Bundle[]> {
  const names = readdirSync(`${ROOT}/functions`).filter((name) => existsSync(`${ROOT}/functions/${name}/handler.ts`));
  const bundles: Bundle[] = [];
  for (const name of names) bundles.push(await measureBundle(name));
  return bundles.sort((one, other) => other.startBytes - one.startBytes);
}

async function measureBundle(functionName: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({ ...bundleOptions(`functions/${functionName}`, 'out'), write: false });
  const atStart = readAtStart(`out/${ENTRY_FILE}`, metafile.outputs);
  const sizes = new Map<string, number>();
  for (const file of atStart) {
    for (const [path, { bytesInOutput }] of Object.entries(metafile.outputs[file]?.inputs ?? {})) {
      const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? 'candour';
      sizes.set(name, (sizes.get(name) ?? 0) + bytesInOutput);
    }
  }
  const inputs = [...sizes].map(([name, size]) => ({ name, bytes: size })).sort((one, other) => other.bytes - one.bytes);
  return {
    functionName,
    startBytes: atStart.reduce((sum, file) => sum + (metafile.outputs[file]?.bytes ?? 0), 0),
    rawBytes: outputFiles.reduce((sum, { contents }) => sum + contents.length, 0),
    gzipBytes: outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0),
    inputs,
  };
}

function readAtStart(entry: string, outputs: Metafile['outputs']): string[] {
  const read = [entry];
  for (const file of read) {
    for (const { path, kind } of outputs[file]?.imports ?? []) {
      if (kind === 'import-statement' && path in outputs && !read.includes(path)) read.push(path);
    }
  }
  return read;
}
