// The files of the project and what each imports, read with nothing but the file system: no tool whose upgrade could make a rule see
// nothing and stay silent.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUTSIDE = /(^|\/)(node_modules|\.git|\.candour|\.deployed|cdk\.out|test-artefacts|coverage)(\/|$)|\.log$/;

export interface SourceFile {
  path: string;
  text: string;
}

/** All files of the project as text, by their paths from its root. */
export function projectFiles(folder = ''): SourceFile[] {
  return readdirSync(ROOT + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    if (OUTSIDE.test(path)) return [];
    if (entry.isDirectory()) return projectFiles(`${path}/`);
    return entry.isFile() ? [{ path, text: readFileSync(ROOT + path, 'utf8') }] : [];
  });
}

export interface Import {
  /** A path from the root, such as `core/instant.ts`, or the name of a package, such as `zod` or `node:fs`. */
  from: string;
  isType: boolean;
}

/** Static imports, re-exports and dynamic imports of a literal. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const statics = [...text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)];
  const dynamic = [...text.matchAll(/\bimport\(\s*()['"]([^'"]+)['"]/g)];
  return [...statics, ...dynamic].map(([, type, specifier = '']) => ({
    from: resolved(specifier, path),
    isType: type !== undefined && type !== '',
  }));
}

function resolved(specifier: string, path: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (!specifier.startsWith('.')) return specifier;
  return new URL(specifier, `file:///${path}`).pathname.slice(1);
}
