// Profiles from the folder that is deployed beside every function: the one in force, and earlier versions that open cases are pinned to
// (`profiles/earlier/<name>@<version>.json`).

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Procedure, type Procedures, procedureOf } from '#core/procedure/procedure.ts';
import { loadProfile } from '#core/procedure/profile.ts';
import { Refusal } from '#core/refusal.ts';

/** Reads the profile in force at once, so that a hole in it stops the start and not the first complaint. */
export function profileFiles(folder: string, name: string): Procedures {
  const inForce = read(join(folder, `${name}.json`));
  const earlier = new Map<string, Procedure>();

  function read(path: string): Procedure {
    const profile = loadProfile(readText(path));
    const holidays: unknown = JSON.parse(readText(join(folder, 'holidays', `${profile.calendar.holidays}.json`)));
    return procedureOf(profile, holidays);
  }

  return {
    current: () => inForce,
    pinned(pin) {
      if (pin.name === inForce.profile.name && pin.version === inForce.profile.version) return inForce;
      const edition = `${pin.name}@${pin.version}`;
      const procedure = earlier.get(edition) ?? read(join(folder, 'earlier', `${edition}.json`));
      earlier.set(edition, procedure);
      return procedure;
    },
  };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Refusal('ProfileInvalid', { holes: [`${path} cannot be read`] });
  }
}
