// `npm run profile` as its owner calls it.

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'candour-profile-'));
afterAll(() => rmSync(folder, { recursive: true }));

function profile(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['local/profile.ts', ...args], { cwd: root }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

test('a timeline names the day, the rule and the holidays', async () => {
  const { code, out } = await profile('timeline', 'profiles/domestic-abuse-charity.ro.json', '--received', '2026-12-23T16:40');
  expect(code).toBe(0);
  expect(out).toContain('Wed 2026-12-23 16:40  received');
  expect(out).toMatch(/Tue 2027-01-12 23:59 {2}answered by \(Lider de echipă\)\n.*passing over 2026-12-25 Crăciunul, 2027-01-01/);
});

test('S2.20, S2.21, S2.46, S2.58: whoever reads no JSON learns who leads, signs and hears, and what is final', async () => {
  const { out } = await profile('timeline', 'profiles/domestic-abuse-charity.ro.json', '--received', '2026-12-23T16:40');
  expect(out).toContain('Wed 2027-01-13 00:00  not answered: the next rank leads it from now on (Șef de serviciu)');
  expect(out).toMatch(/\n {2}Șef de serviciu: informal Membru al Consiliului, .*appeal Președintele Consiliului/);
  expect(out).toContain('appeal somebody from outside, for whom Responsabil de calitate writes');
  expect(out).toContain('heard by 2 of Membru al Consiliului, Președintele Consiliului de Administrație');
  expect(out).toContain('the answer to an appeal ends the procedure, until there is new evidence, whenever that is');
});

test('S4.6, S0.33: what a charter owes for a missed date, and what is asked of whoever shapes an answer', async () => {
  const of = (name: string) => profile('timeline', `profiles/${name}.json`, '--received', '2026-12-23T16:40');
  expect((await of('service-charter.ca')).out).toContain('where the day to respond was missed, 20 EUR is owed: S4.6');
  expect((await of('home-care-centre.zh')).out).toContain('declares to have no conflict of interest: S0.33');
});

test('S3.8: a second signature, and where a date was moved on from a day off', async () => {
  const { out } = await profile('timeline', 'profiles/social-cooperative.it.json', '--received', '2026-12-23T16:40');
  expect(out).toContain('and Responsabile della qualità before it leaves');
  expect(out).toContain('30 calendar days after 2027-02-11, moved on from 2027-03-13, a day off');
});

test('every hole of a profile is said in a sentence, and the command fails', async () => {
  const holed = JSON.parse(readFileSync(join(root, 'profiles/domestic-abuse-charity.ro.json'), 'utf8'));
  holed.stages[1].leads = 'chair';
  holed.letters.upheld = ['apology', 'onward_rights'];
  const file = join(folder, 'holed.json');
  writeFileSync(file, JSON.stringify(holed));
  const { code, err } = await profile('check', file);
  expect(code).toBe(1);
  expect(err).toContain('stages.1.leads: chair has no superior');
  expect(err).toContain('letters.upheld: lacks measures (S2.39)');
});

test('what cannot be read or understood is said, and how to call it', async () => {
  expect(await profile('check', join(folder, 'nowhere.json'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('there is no file'),
  });
  expect(await profile('timeline', 'profiles/domestic-abuse-charity.ro.json', '--received', 'soon')).toMatchObject({ code: 1 });
  expect(await profile('draw')).toMatchObject({ code: 1, err: expect.stringContaining('usage:') });
});
