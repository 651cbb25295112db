// Where the browser is. playwright-core brings none, so that an install downloads nothing: the tests use the one of the machine.

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** `CHROMIUM_PATH`, else the first Chromium or Chrome on the `PATH`. @throws Error that says what to do. */
export function findChromium(env: Readonly<Record<string, string | undefined>>): string {
  const named = env['CHROMIUM_PATH'];
  const candidates = named
    ? [named]
    : (env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const found = candidates.find(canRun);
  if (found) return found;
  throw new Error(
    named
      ? `CHROMIUM_PATH names ${named}, which is no program that can be run.`
      : 'The browser tests need Chromium: install it (on Debian: apt install chromium) or set CHROMIUM_PATH to the program.',
  );
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
