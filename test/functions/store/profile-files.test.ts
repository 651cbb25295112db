// Which edition of the procedure a case is handled by: the one it was received under.

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { profileFiles } from '#functions/shared/aws/profile-files.ts';
import { profileText } from '#test/core/handling/bench.ts';

const NAME = 'domestic-abuse-charity.ro';

function arrangeFolder(earlier: { name: string; version: number; owner: string }[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'profiles-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(fileURLToPath(new URL('../../../profiles/holidays', import.meta.url)), join(folder, 'holidays'), { recursive: true });
  const inForce = JSON.parse(profileText(NAME));
  writeFileSync(join(folder, `${NAME}.json`), JSON.stringify({ ...inForce, version: 3 }));
  mkdirSync(join(folder, 'earlier'));
  for (const edition of earlier) {
    writeFileSync(join(folder, 'earlier', `${edition.name}@${edition.version}.json`), JSON.stringify({ ...inForce, ...edition }));
  }
  return folder;
}

test('a case keeps the edition it was received under, also when a provider has renamed its procedure', () => {
  const renamed = { name: 'charity.ro', version: 2, owner: 'renamed' };
  const earlier = { name: NAME, version: 2, owner: 'earlier' };
  const procedures = profileFiles(arrangeFolder([renamed, earlier]), NAME);
  expect(procedures.current().profile.version).toBe(3);
  expect(procedures.pinned({ name: NAME, version: 3 })).toBe(procedures.current());
  expect(procedures.pinned(renamed).profile.owner).toBe('renamed');
  expect(procedures.pinned(earlier).profile.owner).toBe('earlier');
  expect(procedures.pinned(earlier)).toBe(procedures.pinned(earlier));
});

test('an edition that is not deployed is refused by its path', () => {
  const procedures = profileFiles(arrangeFolder([]), NAME);
  expect(() => procedures.pinned({ name: NAME, version: 1 })).toThrowError(expect.objectContaining({ code: 'ProfileInvalid' }));
});
