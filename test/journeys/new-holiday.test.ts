// W5: the government proclaims a holiday while a case is open. The new table is deployed, and the case finds out by itself.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deadlineOf } from '#core/case/case.ts';
import { MINUTE, movedBy } from '#core/instant.ts';
import { HolidayTable } from '#core/procedure/working-calendar.ts';
import { MONDAY_MORNING, startTestSystem } from '#test/support/system.ts';

test('a holiday that is proclaimed moves the answer, and tells the person who waits for it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candour-holiday-'));
  const [dataDir, profilesDir] = [join(folder, 'data'), join(folder, 'profiles')];
  cpSync('profiles', profilesDir, { recursive: true });
  const start = (startsAt: string) => startTestSystem({ dataDir, profilesDir, startsAt });
  try {
    // 1. A complaint comes in and is taken; its answer is due on the 23rd.
    const before = await start(MONDAY_MORNING);
    await before.mail({ from: 'Maria <maria@example.org>', subject: 'Visits', text: 'Nobody came to my mother this morning.' });
    const record = await before.theOnlyCase();
    await before.act(record, 'assign', 'team-leader');
    expect(deadlineOf(await before.theOnlyCase(), 'respond')?.dueAt).toBe('2026-11-23T21:59:59.999Z');
    await before.stop();

    // 2. The 18th becomes a holiday.
    const path = join(profilesDir, 'holidays', 'RO.json');
    const table = HolidayTable.parse(JSON.parse(readFileSync(path, 'utf8')));
    const holidays = [...table.holidays, { on: '2026-11-18', name: 'Zi de doliu național' }];
    writeFileSync(path, JSON.stringify({ ...table, holidays: holidays.sort((one, other) => one.on.localeCompare(other.on)) }));

    // 3. The sweeper looks at every case, and the workflow waits for the new date.
    const after = await start(movedBy(MONDAY_MORNING, 60 * MINUTE));
    await after.advanceTo(movedBy(MONDAY_MORNING, 90 * MINUTE));
    const moved = await after.theOnlyCase();
    expect(deadlineOf(moved, 'respond')?.dueAt).toBe('2026-11-24T21:59:59.999Z');
    const history = await after.ports.cases.history(moved.caseId);
    expect(history.filter(({ type }) => type === 'deadlines_recounted').map(({ facts }) => facts)).toEqual([
      { what: ['respond'], from: ['2026-11-23T21:59:59.999Z'], to: ['2026-11-24T21:59:59.999Z'] },
    ]);
    const [letter, ...others] = after.outbox.listSent().filter(({ text }) => text.includes('24 November 2026'));
    expect(others).toEqual([]);
    expect(letter?.text).toContain('These days are holidays and do not count: 18 November.');
    expect(letter?.headers).toContainEqual({ name: 'auto-submitted', value: 'auto-generated' });

    // 4. On the old date nobody is late; after the new one the case is escalated.
    const types = async () => (await after.ports.cases.history(moved.caseId)).map(({ type }) => type);
    await after.advanceTo('2026-11-24T12:00:00.000Z');
    expect(await types()).not.toContain('case_escalated');
    await after.advanceTo('2026-11-25T01:00:00.000Z');
    expect((await types()).filter((type) => type === 'case_escalated')).toHaveLength(1);
    expect(after.complaintsOfTheSystem).toEqual([]);
    await after.stop();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
