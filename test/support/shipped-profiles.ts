// The procedures that Candour publishes, by name, as they lie in the folder: a new one is tested as soon as it is there.

import { readdirSync } from 'node:fs';

export const shippedProfiles: readonly string[] = readdirSync(new URL('../../profiles', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => name.replace(/\.json$/, ''));
