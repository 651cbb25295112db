// Somebody from outside decides, and their answer is late: somebody above whoever writes for them hears of it (S2.20), sees the case as long
// as it is late, and no longer (S2.59).

import { describe, expect, test } from 'vitest';
import { maySee } from '#core/case/policy.ts';
import { tasksFor } from '#core/case/tasks.ts';
import { remindOfTasks } from '#core/handling/old-tasks.ts';
import { withoutConflict } from '#core/handling/without-conflict.ts';
import { DAY, movedBy } from '#core/instant.ts';
import { Bench, finding, fullDecision, house, person, refusalOf } from './bench.ts';

const outsider = { name: 'Ioana Dinu', office: 'The Ombudsman of the town' } as const;

/** An appeal that nobody here may hear, because all who could had a part in the answer. */
function heardOutside(staff = house): Bench {
  const bench = new Bench({ staff }).bringTo('under_appeal');
  const involved = ['leader', 'head', 'trustee', 'trustee-2', 'chair'];
  const handler = { role: bench.record.handler.role };
  bench.write({ after: withoutConflict({ ...bench.record, involved, handler }, bench.context), events: [] });
  bench.act('name_outside_reviewer', 'quality', outsider);
  bench.act('hold_paper_review', 'quality', { reason: 'The log tells everything.' });
  return bench;
}

const aboutChair = (staff = house) => {
  const bench = new Bench({ account: { whatHappened: 'Elena Stan shouted at me.' }, staff }).bringTo('acknowledged');
  bench.act('name_outside_lead', 'quality', outsider);
  return bench;
};

const readers = (bench: Bench) =>
  bench.staff.filter((one) => maySee(one, bench.record, bench.procedure.profile, bench.staff)).map(({ personId }) => personId);
const told = (bench: Bench) =>
  bench.changes.flatMap(({ outbox }) =>
    outbox.flatMap((row) => (row.kind === 'notice' && row.noticeKind === 'overdue' ? [row.personId ?? row.role] : [])),
  );
const kinds = (bench: Bench, personId: string) =>
  tasksFor(bench.contextFor(personId).person, bench.record, bench.procedure, bench.staff, bench.now).map(({ kind }) => kind);

describe('S2.20: an answer from outside that is late', () => {
  test('is told to the highest rank that may know of the case, and again, as one task', () => {
    const bench = heardOutside();
    bench.passDays(60);
    expect(told(bench).slice(0, 4)).toEqual(['quality', 'chair', 'quality', 'chair']);
    expect(kinds(bench, 'chair')).toEqual(['hasten_outside_answer']);
    expect(bench.events.find(({ type }) => type === 'case_escalated')).toMatchObject({ facts: { told: 'chair' } });
  });

  test('whoever hears of it had no part, and sees the case only until the answer is there', () => {
    const newcomers = house.map((one) => (one.role === 'chair' ? person('new-chair', 'chair', 'Olga Pop') : one));
    const bench = heardOutside(newcomers);
    bench.write({ after: { ...bench.record, recused: ['trustee', 'trustee-2'] }, events: [] });
    expect(readers(bench)).not.toContain('new-chair');
    bench.passDays(60);
    expect(readers(bench)).toContain('new-chair');
    expect(refusalOf(() => bench.act('decide_outcome', 'new-chair', fullDecision))).toBe('ConflictOfInterest');
    expect(refusalOf(() => bench.act('extend', 'new-chair', {}))).toBe('ConflictOfInterest');
    bench.act('record_finding', 'quality', finding);
    bench.act('decide_outcome', 'quality', fullDecision);
    bench.act('send_appeal_letter', 'quality');
    expect(bench.record.tasks).toEqual([]);
    expect(readers(bench)).not.toContain('new-chair');
  });

  test('whoever saw to it is not asked again before it is raised again', () => {
    const bench = heardOutside();
    bench.passDays(60);
    const [task] = bench.record.tasks;
    bench.act('finish_task', 'chair', { taskId: task?.taskId, what: 'I rang the Ombudsman' });
    expect(kinds(bench, 'chair')).toEqual([]);
    bench.passDays(30);
    expect(kinds(bench, 'chair')).toEqual(['hasten_outside_answer']);
  });

  test('S2.21: about the Chair it is told to another quality manager, and never to the Chair or to whoever works below', () => {
    const second = [...house, person('quality-2', 'quality_manager', 'Vera Neagu')];
    const bench = aboutChair(second);
    bench.passDays(60);
    expect(new Set(told(bench))).toEqual(new Set(['quality', 'quality_manager']));
    expect(kinds(bench, 'quality-2')).toEqual(['hasten_outside_answer']);
    expect(readers(bench)).toEqual(['quality', 'quality-2']);
  });

  test('where nobody else may know of it, it is told to whoever writes, and stays overdue in the register', () => {
    const bench = aboutChair();
    bench.passDays(60);
    expect(new Set(told(bench))).toEqual(new Set(['quality']));
    expect(bench.record.tasks).toEqual([]);
    expect(readers(bench)).toEqual(['quality']);
  });

  test('a peer of whoever writes is told, and not the writer twice', () => {
    const bench = new Bench({ account: { whatHappened: 'Elena Stan and Carla Moretti shouted at me.' } }).bringTo('acknowledged');
    bench.act('name_outside_lead', 'trustee', outsider);
    bench.passDays(60);
    const notices = bench.changes
      .flatMap(({ outbox }) => outbox)
      .filter((row) => row.kind === 'notice' && row.noticeKind === 'overdue');
    expect(notices.slice(0, 2)).toMatchObject([{ personId: 'trustee' }, { role: 'trustee', notTo: ['trustee'] }]);
    expect(kinds(bench, 'trustee-2')).toEqual(['hasten_outside_answer']);
    expect(readers(bench)).toEqual(['trustee', 'trustee-2']);
    // S1.7: left to lie it is brought back to them, and not to the writer.
    bench.now = movedBy(bench.now, 10 * DAY);
    expect(bench.perform(remindOfTasks)).toBe(true);
    expect(bench.lastChange.outbox).toMatchObject([{ noticeKind: 'task_waiting', role: 'trustee' }]);
    expect(bench.lastChange.outbox[0]).not.toHaveProperty('personId');
  });
});
