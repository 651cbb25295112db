// What staff do: each act once as it should be, and each way it is refused.

import { describe, expect, test } from 'vitest';
import { deadlineOf } from '#core/case/case.ts';
import { maySee } from '#core/case/policy.ts';
import { staffActs } from '#core/handling/staff-acts.ts';
import { DAY, movedBy } from '#core/instant.ts';
import { Bench, charity, complainant, england, finding, fullDecision, house, person, refusalOf } from './bench.ts';

const investigated = () => new Bench().bringTo('under_investigation');
const decided = () => {
  const bench = investigated();
  bench.act('record_finding', 'leader', finding);
  bench.act('decide_outcome', 'leader', fullDecision);
  return bench;
};
const appealed = () => {
  const bench = new Bench().bringTo('under_appeal');
  bench.act('assign_appeal', 'chair');
  bench.act('name_panel', 'chair', { members: ['trustee', 'chair'] });
  bench.act('hold_paper_review', 'chair', { reason: 'The log tells everything.' });
  return bench;
};

test('the catalogue names each act once', () => {
  expect(new Set(staffActs.map(({ act }) => act)).size).toBe(staffActs.length);
});

describe('assign', () => {
  test('taking a case makes its taker the handler, ends triage and tells nobody', () => {
    const bench = new Bench().bringTo('acknowledged');
    bench.act('assign', 'leader');
    expect(bench.record).toMatchObject({
      phase: 'under_investigation',
      handler: { role: 'team_leader', personId: 'leader' },
      involved: ['leader'],
    });
    expect(deadlineOf(bench.record, 'triage')).toBeUndefined();
    expect(bench.lastChange.outbox).toEqual([]);
  });

  test('giving it to a colleague tells that colleague', () => {
    const bench = new Bench().bringTo('acknowledged');
    bench.act('assign', 'desk', { personId: 'leader-2' });
    expect(bench.record.involved).toEqual(['leader-2']);
    expect(bench.lastChange.outbox).toMatchObject([{ kind: 'notice', noticeKind: 'assigned', personId: 'leader-2' }]);
  });

  test.each([
    ['somebody nobody knows', { personId: 'nobody' }, 'NobodyEligible'],
    ['a role outside the line', { personId: 'quality' }, 'NobodyEligible'],
    ['themselves, at the front desk', {}, 'NobodyEligible'],
    ['somebody who stepped back', { personId: 'leader-2' }, 'ConflictOfInterest'],
  ])('the front desk cannot give it to %s', (_whom, input, code) => {
    const bench = new Bench().bringTo('acknowledged');
    bench.act('recuse', 'leader-2');
    expect(refusalOf(() => bench.act('assign', 'desk', input))).toBe(code);
  });
});

describe('assign_appeal', () => {
  test('the chair may hear it, and does not become a handler by that', () => {
    const bench = appealed();
    expect(bench.record.handler).toEqual({ role: 'chair', personId: 'chair' });
    expect(bench.record.involved).not.toContain('chair');
  });

  test('nobody who handled the complaint hears it (S2.35)', () => {
    const bench = new Bench().bringTo('under_appeal');
    expect(bench.record.involved).toContain('head');
    expect(refusalOf(() => bench.act('assign_appeal', 'chair', { personId: 'head' }))).toBe('ConflictOfInterest');
  });

  test('nor does an uninvolved Team Leader or anybody else below those who lead appeals or sit on panels (S2.41, S2.46)', () => {
    const bench = new Bench().bringTo('under_appeal');
    expect(refusalOf(() => bench.act('assign_appeal', 'chair', { personId: 'leader-2' }))).toBe('ConflictOfInterest');
    const alone = new Bench({ procedure: england }).bringTo('under_appeal');
    expect(refusalOf(() => alone.act('assign_appeal', 'chair', { personId: 'trustee' }))).toBe('ConflictOfInterest');
  });

  test('a chair who gives it to a trustee still sees it, to the end (S2.41)', () => {
    const bench = new Bench().bringTo('under_appeal');
    bench.act('assign_appeal', 'chair', { personId: 'trustee' });
    const { procedure, staff } = bench;
    const [chair] = staff.filter(({ personId }) => personId === 'chair');
    expect(chair && maySee(chair, bench.record, procedure.profile, staff)).toBe(true);
    bench.act('name_panel', 'trustee', { members: ['trustee', 'trustee-2'] });
    bench.act('hold_paper_review', 'trustee', { reason: 'The log tells everything.' });
    bench.act('record_finding', 'trustee-2', finding);
    bench.act('decide_outcome', 'trustee', fullDecision);
    bench.act('send_appeal_letter', 'trustee');
    expect(chair && maySee(chair, bench.record, procedure.profile, staff)).toBe(true);
  });

  test('nor does somebody from outside the ranks', () => {
    const bench = new Bench().bringTo('under_appeal');
    expect(refusalOf(() => bench.act('assign_appeal', 'chair', { personId: 'quality' }))).toBe('ConflictOfInterest');
  });
});

describe('hearing an appeal', () => {
  test('a reviewer who spoke with the complainant may still answer: reviewing is not handling (S2.35)', () => {
    const bench = appealed();
    bench.act('record_contact', 'chair', { how: 'phone', summary: 'A meeting was offered.' });
    expect(bench.record.involved).not.toContain('chair');
    expect(refusalOf(() => bench.act('record_finding', 'chair', finding))).toBe('not refused');
  });

  test('a reviewer who asked for more time may still answer', () => {
    const bench = appealed();
    bench.act('extend', 'chair', { newDueOn: '2026-12-07', reason: 'A witness is away.' });
    expect(refusalOf(() => bench.act('record_finding', 'chair', finding))).toBe('not refused');
  });

  test('somebody who took the call before the appeal was acknowledged may still hear it', () => {
    const bench = new Bench().bringTo('appealed');
    bench.act('record_contact', 'chair', { how: 'phone', summary: 'It was received.' });
    bench.settle();
    expect(refusalOf(() => bench.act('assign_appeal', 'chair'))).toBe('not refused');
  });

  test('its answer ends the procedure and leaves the outcome of the complaint as it was', () => {
    const bench = appealed();
    bench.act('record_finding', 'chair', { ...finding, outcome: 'not_upheld' });
    bench.act('decide_outcome', 'chair', { outcome: 'not_upheld', reason: 'The rota shows the visits.' });
    bench.act('send_appeal_letter', 'chair');
    expect(bench.record).toMatchObject({ phase: 'awaiting_feedback', outcome: 'upheld', appealOutcome: 'not_upheld' });
    expect(bench.lastChange.letters).toMatchObject([{ letterKind: 'appeal_outcome', to: 'maria@example.org' }]);
  });
});

describe('notes, contact, tasks', () => {
  test('a note is sealed and commits to its words', () => {
    const bench = investigated();
    bench.act('add_note', 'leader', { note: 'Rota asked for' });
    expect(bench.lastChange.events).toMatchObject([{ type: 'note_added', actor: { personId: 'leader' } }]);
    expect(bench.lastChange.words).toMatchObject([{ value: { note: 'Rota asked for' } }]);
    expect(JSON.stringify(bench.lastChange.events)).not.toContain('Rota');
  });

  test('contact puts off the next update and finishes the task it was for', () => {
    const bench = new Bench({ complainant: { ...complainant, preferredChannel: 'phone' } }).bringTo('under_investigation');
    const [task] = bench.record.tasks;
    expect(task?.kind).toBe('answer_in_person');
    bench.passDays(1);
    bench.act('record_contact', 'leader', { how: 'phone', summary: 'Told', taskId: task?.taskId });
    expect(bench.record).toMatchObject({ tasks: [], lastContactAt: bench.now });
  });

  test('a task is finished once', () => {
    const bench = new Bench({ complainant: { ...complainant, preferredChannel: 'letter' } }).bringTo('under_investigation');
    expect(refusalOf(() => bench.act('finish_task', 'leader', { taskId: 'other', what: 'x' }))).toBe('AlreadyRecorded');
    bench.act('finish_task', 'leader', { taskId: bench.record.tasks[0]?.taskId, what: 'Posted' });
    expect(bench.record.tasks).toEqual([]);
    expect(refusalOf(() => bench.act('finish_task', 'leader', { taskId: 'other', what: 'x' }))).toBe('ActNotAllowedNow');
  });

  test('words may not be empty, nor endless', () => {
    const bench = investigated();
    for (const note of ['', '   ', 'x'.repeat(10_001)])
      expect(refusalOf(() => bench.act('add_note', 'leader', { note }))).toBe('ZodError');
  });
});

describe('conflicts of interest', () => {
  test('a complaint about its handler goes to the next rank, and the handler loses sight of it (S2.21)', () => {
    const staff = house.filter(({ personId }) => personId !== 'leader-2');
    const bench = new Bench({ staff }).bringTo('under_investigation');
    bench.act('name_subject', 'leader', { personId: 'leader' });
    expect(bench.record.handler).toEqual({ role: 'head_of_service' });
    expect(refusalOf(() => bench.act('add_note', 'leader', { note: 'x' }))).toBe('ConflictOfInterest');
  });

  test('a complaint about the head of service is led by a trustee', () => {
    const bench = investigated();
    bench.act('name_subject', 'leader', { role: 'head_of_service' });
    expect(bench.record.handler).toEqual({ role: 'trustee' });
    expect(bench.lastChange.outbox).toMatchObject([{ kind: 'notice', role: 'trustee' }]);
  });

  test('when nobody is left, the quality manager is asked to find someone', () => {
    const bench = investigated();
    bench.act('name_subject', 'leader', { role: 'chair' });
    expect(bench.record.tasks).toMatchObject([{ kind: 'find_eligible_person', role: 'quality_manager' }]);
  });

  test.each([[{}], [{ personId: '' }]])('naming nobody is refused: %j', (input) => {
    expect(refusalOf(() => investigated().act('name_subject', 'leader', input))).toBe('ZodError');
  });

  test('stepping back needs no reason (S2.18) and hands the case to a peer’s role', () => {
    const bench = investigated();
    bench.act('recuse', 'leader');
    expect(bench.record).toMatchObject({ recused: ['leader'], handler: { role: 'team_leader' } });
    expect(bench.lastChange.outbox).toMatchObject([{ role: 'team_leader', notTo: ['leader'] }]);
  });
});

describe('mark_serious', () => {
  test('is said once for all', () => {
    const bench = investigated();
    bench.act('mark_serious', 'desk', { why: 'Harm' });
    expect(bench.record.serious).toBe(true);
  });
});

describe('make_formal', () => {
  const toFormal = (bench: Bench) => bench.act('make_formal', 'quality', { askedBy: 'complainant', why: 'Not satisfied' });

  test('begins the formal stage with clocks and a leader of its own (S2.22)', () => {
    const bench = new Bench().bringTo('responded');
    bench.passDays(1);
    toFormal(bench);
    expect(bench.record).toMatchObject({
      phase: 'received',
      stage: 'formal',
      stageBeganAt: bench.now,
      handler: { role: 'head_of_service' },
      findings: [],
      run: { machine: 'complaint', run: 3 },
    });
    expect(bench.record.outcome).toBeUndefined();
    expect(bench.record.deadlines.map(({ what, startedAt }) => [what, startedAt])).toEqual([
      ['acknowledge', bench.now],
      ['triage', bench.now],
      ['respond', bench.now],
    ]);
  });

  test('is refused where there is no further stage', () => {
    expect(refusalOf(() => toFormal(new Bench({ procedure: england }).bringTo('acknowledged')))).toBe('ActNotAllowedNow');
    const bench = new Bench().bringTo('responded');
    toFormal(bench);
    bench.settle();
    expect(refusalOf(() => toFormal(bench))).toBe('ActNotAllowedNow');
  });

  test('when nobody may lead it, somebody is asked to find a person, once', () => {
    const staff = house.map((one) => (one.role === 'front_desk' ? { ...one, role: 'chair' as const } : one));
    const bench = new Bench({ staff }).bringTo('acknowledged');
    bench.act('name_subject', 'quality', { role: 'chair' });
    toFormal(bench);
    expect(bench.record.handler).toEqual({ role: 'chair' });
    expect(bench.record.tasks).toMatchObject([{ kind: 'find_eligible_person', role: 'quality_manager' }]);
  });
});

describe('extend', () => {
  const extendTo = (bench: Bench, newDueOn: string) => bench.act('extend', 'leader', { newDueOn, reason: 'A witness is away.' });

  test('moves the date, tells the complainant first and keeps the first date (S2.38)', () => {
    const bench = investigated();
    const first = deadlineOf(bench.record, 'respond');
    extendTo(bench, '2026-11-27');
    expect(deadlineOf(bench.record, 'respond')).toEqual({ ...first, dueAt: '2026-11-27T21:59:59.999Z' });
    expect(bench.lastChange.letters).toMatchObject([{ letterKind: 'extension' }]);
  });

  test.each([
    ['the date it has', '2026-11-23', 'ExtensionNotLater'],
    ['an earlier date', '2026-11-20', 'ExtensionNotLater'],
    ['more than ten working days after the first date', '2026-12-11', 'ExtensionTooLong'],
    ['a day that does not exist', '2026-11-31', 'ZodError'],
  ])('is refused to %s', (_what, newDueOn, code) => {
    expect(refusalOf(() => extendTo(investigated(), newDueOn))).toBe(code);
  });

  test('is refused once the old date has passed', () => {
    const bench = investigated();
    bench.now = movedBy(deadlineOf(bench.record, 'respond')?.dueAt ?? '', 1);
    expect(refusalOf(() => extendTo(bench, '2026-11-27'))).toBe('ExtensionTooLate');
  });

  test('several extensions together are no longer than one may be', () => {
    const bench = investigated();
    extendTo(bench, '2026-11-27');
    extendTo(bench, '2026-12-04');
    expect(refusalOf(() => extendTo(bench, '2026-12-11'))).toBe('ExtensionTooLong');
  });

  test('moves reminders, updates and escalation with it', () => {
    const bench = investigated();
    extendTo(bench, '2026-11-27');
    expect(bench.passTo('2026-11-24T12:00:00.000Z')).not.toContain('escalate');
    expect(bench.passTo('2026-11-28T12:00:00.000Z')).toContain('escalate');
  });
});

describe('the answer', () => {
  test('has a finding before it has an outcome', () => {
    expect(refusalOf(() => investigated().act('decide_outcome', 'leader', fullDecision))).toBe('FindingsMissing');
  });

  test('is not offered before the outcome is decided', () => {
    const bench = investigated();
    bench.act('record_finding', 'leader', finding);
    for (const act of ['preview_letter', 'send_letter'])
      expect(refusalOf(() => bench.act(act, 'leader'))).toBe('ActNotAllowedNow');
  });

  test.each(['apology', 'measures', 'prevention'])('is not sent without %s when upheld (S2.39)', (part) => {
    const bench = decided();
    bench.act('decide_outcome', 'leader', { ...fullDecision, [part]: undefined });
    expect(refusalOf(() => bench.act('send_letter', 'leader'))).toBe('LetterIncomplete');
    expect(bench.record.phase).toBe('under_investigation');
  });

  test('is not sent without a reason when not upheld (S2.40)', () => {
    const bench = decided();
    bench.act('decide_outcome', 'leader', { outcome: 'not_upheld' });
    expect(refusalOf(() => bench.act('send_letter', 'leader'))).toBe('LetterIncomplete');
  });

  test('is not sent when it gives away another person’s address (S2.61)', () => {
    const bench = decided();
    bench.act('decide_outcome', 'leader', { ...fullDecision, measures: 'We wrote to neighbour@example.org.' });
    expect(refusalOf(() => bench.act('send_letter', 'leader', {}, ['neighbour@example.org']))).toBe('LetterIncomplete');
  });

  test('is the letter that was previewed, or is not sent', () => {
    const bench = decided();
    const { shown } = bench.act('preview_letter', 'leader');
    const { preview, faults } = shown as { preview: string; faults: unknown[] };
    expect(faults).toEqual([]);
    bench.act('decide_outcome', 'leader', { ...fullDecision, apology: 'We are truly sorry.' });
    expect(refusalOf(() => bench.act('send_letter', 'leader', { preview }))).toBe('LetterChangedSincePreview');
    const again = bench.act('preview_letter', 'leader').shown as { preview: string };
    bench.act('send_letter', 'leader', { preview: again.preview });
    expect(bench.record).toMatchObject({ phase: 'responded', respondedAt: bench.now });
    expect(bench.record.deadlines.map(({ what }) => what)).toEqual(['appeal_window']);
  });

  test('a preview writes nothing', () => {
    const bench = decided();
    const before = bench.changes.length;
    bench.act('preview_letter', 'leader');
    expect(bench.changes).toHaveLength(before);
  });
});

describe('lodge_appeal', () => {
  test('belongs to the last stage: before it, dissatisfaction makes the complaint formal', () => {
    const bench = new Bench().bringTo('responded');
    expect(refusalOf(() => bench.act('lodge_appeal', 'leader', { reasons: 'x' }))).toBe('ActNotAllowedNow');
  });

  test('starts both clocks of the appeal and gives it to the rank that hears appeals', () => {
    const bench = new Bench({ procedure: england }).bringTo('appealed');
    expect(bench.record).toMatchObject({ handler: { role: 'chair' }, findings: [], outcome: 'upheld' });
    expect(bench.record.deadlines.map(({ what }) => what)).toEqual(['acknowledge_appeal', 'answer_appeal']);
    expect(bench.record.decisionSeq).toBeUndefined();
  });

  test('when every chair has handled it, somebody is asked to find a reviewer', () => {
    const bench = new Bench({ procedure: england }).bringTo('acknowledged');
    bench.act('assign', 'desk', { personId: 'chair' });
    bench.act('record_finding', 'chair', finding);
    bench.act('decide_outcome', 'chair', fullDecision);
    bench.act('send_letter', 'chair');
    bench.act('lodge_appeal', 'chair', { reasons: 'x' });
    expect(bench.record.tasks).toMatchObject([{ kind: 'find_eligible_person' }]);
  });
});

describe('ending without an answer', () => {
  const withdraw = (bench: Bench) => bench.act('withdraw', 'quality', { wish: 'By phone' });

  test('withdrawing confirms it in writing and goes on to the survey', () => {
    const bench = investigated();
    withdraw(bench);
    expect(bench.record).toMatchObject({ phase: 'awaiting_feedback', outcome: 'withdrawn' });
    expect(bench.lastChange.letters).toMatchObject([{ letterKind: 'withdrawal_confirmed' }]);
  });

  test('an outcome that was decided and not yet sent gives way', () => {
    const bench = decided();
    withdraw(bench);
    expect(bench.record.outcome).toBe('withdrawn');
  });

  test('withdrawing the appeal leaves the outcome the complaint was answered with', () => {
    const bench = new Bench().bringTo('under_appeal');
    withdraw(bench);
    expect(bench.record).toMatchObject({ outcome: 'upheld', appealOutcome: 'withdrawn' });
  });

  test('nothing that happens after the answer changes what was answered', () => {
    const bench = new Bench().bringTo('responded');
    withdraw(bench);
    expect(bench.record.outcome).toBe('upheld');
    expect(bench.record.appealOutcome).toBeUndefined();
  });

  test('a transfer tells who answers from now on', () => {
    const bench = investigated();
    bench.act('transfer', 'leader', { organisation: 'The county', reason: 'It is theirs.' });
    expect(bench.record).toMatchObject({ phase: 'awaiting_feedback', outcome: 'transferred' });
    expect(bench.lastChange.letters[0]?.letter.text).toContain('The county');
  });
});

test('after each act the record is one the store can read back, and an open case has a deadline', async () => {
  const { Case } = await import('#core/case/case.ts');
  for (const bench of [decided(), appealed(), new Bench({ procedure: charity }).bringTo('closed')]) {
    for (const { after } of bench.changes) {
      expect(Case.parse(JSON.parse(JSON.stringify(after)))).toEqual(JSON.parse(JSON.stringify(after)));
      expect(after.deadlines.length > 0).toBe(after.phase !== 'closed');
    }
  }
});

test('people who have left the directory lose the case to their role, not the case its leader', () => {
  const bench = investigated();
  const staff = [...house.filter(({ personId }) => personId !== 'leader'), person('new', 'team_leader')];
  const later = new Bench({ staff });
  later.record = bench.record;
  later.now = movedBy(bench.now, DAY);
  later.act('name_subject', 'quality', { role: 'front_desk' });
  expect(later.record.handler).toEqual({ role: 'team_leader' });
});
