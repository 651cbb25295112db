// A house for a demonstration, opened on a profile of this project or on somebody's own file, lived in, and closed again.

import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Instant } from '#core/instant.ts';
import type { Language } from '#core/language.ts';
import type { Log } from '#core/ports.ts';
import { loadProfile } from '#core/procedure/profile.ts';
import { profileFiles } from '#functions/shared/aws/profile-files.ts';
import { ManualClock } from '../clock.ts';
import { type House, startHouse } from '../house.ts';
import { courseOf } from './course.ts';
import { byEndpoints } from './hands.ts';
import { live } from './live.ts';
import { lifeWordsIn } from './words/catalogue.ts';
import { writeLife } from './write-life.ts';

const OWN_PROFILES = fileURLToPath(new URL('../../profiles', import.meta.url));

/** A Thursday afternoon in November: most providers meet holidays on the way. */
const BEGINS = { on: '2026-11-19', at: '16:40' };

export interface DemoHouse {
  profile: string;
  profilesDir: string;
  dataDir: string;
  log: Log;
}

/** The names of the procedures that lie in profiles/. */
export function ownProfiles(): string[] {
  return readdirSync(OWN_PROFILES)
    .filter((name) => name.endsWith('.json'))
    .map((name) => basename(name, '.json'));
}

/** `wanted` is a name in profiles/, or the path of a file. Holidays lie beside that file, in holidays/, or else in this project. */
export async function withDemoHouse<Result>(
  wanted: string,
  log: Log,
  use: (demo: DemoHouse) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'candour-demo-'));
  const dataDir = join(folder, 'house');
  try {
    const isFile = wanted.endsWith('.json');
    const own = { profile: wanted, profilesDir: OWN_PROFILES };
    const { profile, profilesDir } = isFile ? gathered(wanted, join(folder, 'profiles')) : own;
    return await use({ profile, profilesDir, dataDir, log });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Somebody's file and its holidays in one folder, as they are deployed. */
function gathered(file: string, profilesDir: string): { profile: string; profilesDir: string } {
  const { name, calendar } = loadProfile(readFileSync(file, 'utf8'));
  const table = `${calendar.holidays}.json`;
  const beside = join(dirname(file), 'holidays', table);
  mkdirSync(join(profilesDir, 'holidays'), { recursive: true });
  copyFileSync(file, join(profilesDir, `${name}.json`));
  copyFileSync(existsSync(beside) ? beside : join(OWN_PROFILES, 'holidays', table), join(profilesDir, 'holidays', table));
  return { profile: name, profilesDir };
}

export async function openHouse({ profile, profilesDir, dataDir, log }: DemoHouse, at: Instant): Promise<House> {
  return await startHouse({ port: 0, smtpPort: 0, dataDir, profile, profilesDir, clock: new ManualClock(at), log });
}

/** When a life begins, on the clock of its provider. */
export function beginningOf({ profile, profilesDir }: Pick<DemoHouse, 'profile' | 'profilesDir'>): Instant {
  return profileFiles(profilesDir, profile).current().calendar.localTimeOn(BEGINS.on, BEGINS.at);
}

/** One complaint's whole life, as lines to read. */
export async function playLife(demo: DemoHouse, language: Language): Promise<string[]> {
  const house = await openHouse(demo, beginningOf(demo));
  try {
    const { system } = house;
    const procedure = system.ports.procedures.current();
    const words = lifeWordsIn(procedure.profile.languages[0] ?? 'en');
    const life = await live(courseOf(procedure, words), { house, hands: byEndpoints(house), words });
    const sent = system.outbox.listSent();
    return writeLife({ life, procedure, people: system.people, sent, email: words.complainant.email, language });
  } finally {
    await house.stop();
  }
}
