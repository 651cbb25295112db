// Who changes a case tells its workflow so, after the change. When they die in between, the change stands and nobody was told.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { performStaffAct } from '#core/handling/perform.ts';
import { staffActNamed } from '#core/handling/staff-acts.ts';
import { MINUTE, movedBy } from '#core/instant.ts';
import { startTestSystem, type TestSystem } from '#test/support/system.ts';

let system: TestSystem;

beforeAll(async () => {
  system = await startTestSystem();
});

afterAll(async () => {
  await system.stop();
});

test('S2.32: a formal complaint of which the workflow never heard is acknowledged within the half hour', async () => {
  await system.mail({ from: 'eva@example.org', subject: 'Nobody came', text: 'Nobody came to my mother on Monday morning.' });
  const { caseId } = await system.theOnlyCase();
  const leader = (await system.ports.staff.people()).find(({ role }) => role === 'team_leader');
  const makeFormal = staffActNamed('make_formal');
  if (!leader || !makeFormal) throw new Error('nobody and nothing to act with');
  const dying = { ...system.ports, workflow: { ...system.ports.workflow, wake: () => Promise.reject(new Error('died')) } };
  await performStaffAct(caseId, makeFormal, { askedBy: 'complainant', why: 'By phone' }, leader, {
    ...dying,
    log: { ...dying.log, error: () => {} },
  });
  await system.settle();
  expect((await system.theOnlyCase()).phase).toBe('received');
  await system.advanceTo(movedBy(system.clock.now(), 30 * MINUTE));
  expect(await system.theOnlyCase()).toMatchObject({ stage: 'formal', phase: 'acknowledged' });
  expect(system.complaintsOfTheSystem).toEqual([]);
});
