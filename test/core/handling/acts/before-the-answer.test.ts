// What happens on the way to an answer: settled on the spot, late, from long ago, serious; and what comes after it.

import { describe, expect, test } from 'vitest';
import { BodyMatter, scopeOf } from '#core/case/body-matter.ts';
import { deadlineOf } from '#core/case/case.ts';
import { tasksFor } from '#core/case/tasks.ts';
import { DAY, movedBy } from '#core/instant.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { Bench, charity, england, finding, fullDecision, house, refusalOf, shippedProcedure } from '../bench.ts';

describe('S2.13, S2.16: settled at the first contact', () => {
  const settled = { agreed: 'The carer comes at eight from tomorrow.', letter: 'send' };

  test('it is registered, confirmed, may be taken further, and is asked about', () => {
    const bench = new Bench();
    bench.act('resolve_at_once', 'desk', settled);
    expect(bench.record).toMatchObject({ phase: 'responded', outcome: 'resolved_at_first_contact', involved: ['desk'] });
    const [letter] = bench.lastChange.letters;
    expect(letter?.letterKind).toBe('resolution_confirmed');
    for (const part of ['at eight from tomorrow', 'If you do not agree', 'Where else you can turn'])
      expect(letter?.letter.text).toContain(part);
    expect(bench.passTo(deadlineOf(bench.record, 'appeal_window')?.dueAt ?? '')).toEqual(['end_appeal_window']);
    expect(bench.lastChange.letters).toMatchObject([{ letterKind: 'survey' }]);
  });

  test('without a letter, where none is wished', () => {
    const bench = new Bench().bringTo('acknowledged');
    bench.act('resolve_at_once', 'leader', { ...settled, letter: 'none' });
    expect(bench.lastChange.letters).toEqual([]);
  });

  test('who is not content after all goes to the formal stage', () => {
    const bench = new Bench();
    bench.act('resolve_at_once', 'desk', settled);
    bench.act('make_formal', 'desk', { askedBy: 'complainant', why: 'He did not come.' });
    expect(bench.record).toMatchObject({ phase: 'received', stage: 'formal' });
    expect(bench.record.outcome).toBeUndefined();
    expect(refusalOf(() => bench.act('resolve_at_once', 'desk', settled))).toBe('ActNotAllowedNow');
  });

  test('S0.36: a serious matter is not settled on the spot', () => {
    const bench = new Bench();
    bench.act('mark_serious', 'desk', { why: 'Harm' });
    expect(refusalOf(() => bench.act('resolve_at_once', 'desk', settled))).toBe('ActNotAllowedNow');
  });
});

describe('S2.22: a late informal answer', () => {
  const late = (procedure = charity) => {
    const bench = new Bench({ procedure }).bringTo('under_investigation');
    bench.passTo(movedBy(deadlineOf(bench.record, 'respond')?.dueAt ?? '', 1));
    return bench;
  };

  test('the letter that owns up to it offers the formal stage, on the day', () => {
    const bench = late();
    expect(bench.lastChange.events.map(({ type }) => type)).toEqual(['case_escalated', 'progress_update_issued']);
    expect(bench.lastChange.letters[0]?.letter.text).toContain('we treat this as a formal complaint');
    expect(bench.record.lastContactAt).toBe(bench.now);
  });

  test('it is told once; later escalations write to nobody', () => {
    const bench = late();
    const letters = bench.changes.flatMap((change) => change.letters).length;
    bench.passDays(2);
    expect(bench.changes.flatMap((change) => change.letters)).toHaveLength(letters);
  });

  test('where there is no further stage, nothing is offered', () => {
    const bench = late(england);
    expect(
      bench.changes
        .flatMap(({ letters }) => letters)
        .map(({ letter }) => letter.text)
        .join(),
    ).not.toContain('formal complaint');
  });
});

describe('S2.9: from long ago', () => {
  test('a machine only flags it, and a person decides, with a reason', () => {
    const bench = new Bench().bringTo('acknowledged');
    bench.act('date_incident', 'desk', { happenedOn: '2026-10-01' });
    expect(bench.record).toMatchObject({ phase: 'acknowledged', outOfTime: 'to_decide', incidentOn: '2026-10-01' });
    const { taskId } = bench.record.tasks.find(({ kind }) => kind === 'decide_out_of_time') ?? {};
    expect(refusalOf(() => bench.act('finish_task', 'leader', { taskId, what: 'x' }))).toBe('ActNotAllowedNow');
    bench.act('decide_out_of_time', 'leader', { as: 'in_full', why: 'She was in hospital.' });
    expect(bench.record).toMatchObject({ outOfTime: 'in_full', tasks: [] });
    bench.bringTo('responded');
  });

  test.each([
    ['within the month', charity, '2026-10-09'],
    ['where the procedure sets no time', shippedProcedure('social-cooperative.it'), '2020-01-01'],
  ])('%s there is nothing to decide', (_what, procedure, happenedOn) => {
    const bench = new Bench({ procedure });
    bench.act('date_incident', 'desk', { happenedOn });
    expect(bench.record.outOfTime).toBeUndefined();
  });

  test('a corrected date takes the flag away; a day ahead is refused', () => {
    const bench = new Bench();
    bench.act('date_incident', 'desk', { happenedOn: '2026-09-01' });
    bench.act('date_incident', 'desk', { happenedOn: '2026-11-01' });
    expect(bench.record.outOfTime).toBeUndefined();
    expect(bench.record.tasks).toEqual([]);
    expect(refusalOf(() => bench.act('date_incident', 'desk', { happenedOn: '2026-12-01' }))).toBe('DateNotPossible');
  });
});

describe('S0.36: a serious matter', () => {
  const strict = shippedProcedure(
    'england-adult-social-care.en',
    (profile): Profile => ({
      ...profile,
      major: { requires: ['accountability', 'corrective_action'], because: 'S0.36: stricter' },
    }),
  );
  const found = (isSerious: boolean) => {
    const bench = new Bench({ procedure: strict }).bringTo('under_investigation');
    if (isSerious) bench.act('mark_serious', 'desk', { why: 'Harm' });
    bench.act('record_finding', 'leader', finding);
    return bench;
  };
  const action = { kind: 'corrective_action', what: 'Two carers at night.', owner: 'head_of_service', dueOn: '2026-12-18' };

  test('is not decided before accountability and a corrective action with owner and date', () => {
    const bench = found(true);
    expect(refusalOf(() => bench.act('decide_outcome', 'leader', fullDecision))).toBe('MajorMattersOpen');
    bench.act('decide_accountability', 'leader', { decision: 'training', why: 'The evening team' });
    expect(refusalOf(() => bench.act('decide_outcome', 'leader', fullDecision))).toBe('MajorMattersOpen');
    bench.act('offer_remedy', 'leader', action);
    bench.act('decide_outcome', 'leader', fullDecision);
    bench.act('send_letter', 'leader');
    expect(bench.record.tasks).toMatchObject([{ kind: 'keep_promise', role: 'head_of_service' }]);
  });

  test('one that becomes serious after the decision is not sent either', () => {
    const bench = found(false);
    bench.act('decide_outcome', 'leader', fullDecision);
    bench.act('mark_serious', 'desk', { why: 'Harm' });
    expect(refusalOf(() => bench.act('send_letter', 'leader'))).toBe('MajorMattersOpen');
  });

  test('S0.35: a small one takes the short path, and one that is not justified needs no culprit', () => {
    expect(refusalOf(() => found(false).act('decide_outcome', 'leader', fullDecision))).toBe('not refused');
    expect(refusalOf(() => found(false).act('decide_accountability', 'leader', { decision: 'talk', why: 'x' }))).toBe(
      'ActNotAllowedNow',
    );
    const decision = { outcome: 'not_upheld', reason: 'The rota shows the visits.' };
    expect(refusalOf(() => found(true).act('decide_outcome', 'leader', decision))).toBe('not refused');
  });
});

describe('S1.19, S1.20: bodies outside', () => {
  const request = { body: 'The inspectorate', what: 'All letters', askedOn: '2026-11-06', dueOn: '2026-11-20' };

  test('a report is on record with its legal basis, and its words are sealed', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('refer_to_body', 'leader', { body: 'The police', legalBasis: 'Art. 5', sentOn: '2026-11-09', what: 'A theft' });
    expect(bench.record.bodies).toMatchObject([{ kind: 'referral', on: '2026-11-09' }]);
    expect(JSON.stringify(bench.lastChange.events)).not.toContain('police');
  });

  test('a request has its own clock and task, and is late after its day', () => {
    const bench = new Bench().bringTo('under_investigation');
    const before = bench.record.deadlines;
    bench.act('record_body_request', 'desk', request);
    expect(bench.record.deadlines).toEqual(before);
    const leader = house.find(({ personId }) => personId === 'leader');
    const lateAt = movedBy('2026-11-20T22:00:00.000Z', DAY);
    const tasks = leader ? tasksFor(leader, bench.record, bench.procedure, house, lateAt) : [];
    expect(tasks.find(({ kind }) => kind === 'answer_body')).toMatchObject({
      dueAt: '2026-11-20T21:59:59.999Z',
      isOverdue: true,
    });
    const bodyId = bench.record.bodies?.[0]?.bodyId;
    bench.act('answer_body', 'leader', { bodyId, what: 'The bundle, by courier' });
    expect(bench.record).toMatchObject({ tasks: [], bodies: [{ answeredAt: bench.now }] });
    expect(refusalOf(() => bench.act('answer_body', 'leader', { bodyId, what: 'x' }))).toBe('ActNotAllowedNow');
  });

  test('who names no day wants it within the time of the procedure, counted from the day they asked', () => {
    const bench = new Bench().bringTo('under_investigation');
    const { dueOn: _named, ...open } = request;
    bench.act('record_body_request', 'desk', open);
    // 28 days after Friday 6 November, in Bucharest.
    expect(bench.record.bodies).toMatchObject([{ dueAt: '2026-12-04T21:59:59.999Z' }]);
    expect(bench.record.tasks).toMatchObject([{ kind: 'answer_body', dueAt: '2026-12-04T21:59:59.999Z' }]);
  });

  test('may be given as little as there is, and the whole file only on a legal basis', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('record_body_request', 'desk', request);
    const whole = { ...request, scope: 'whole_file' };
    expect(() => bench.act('record_body_request', 'desk', whole)).toThrow(/legal basis/);
    expect(() => bench.act('record_body_request', 'desk', { ...whole, legalBasis: ' - ' })).toThrow(/legal basis/);
    bench.act('record_body_request', 'desk', { ...whole, legalBasis: 'Art. 12' });
    expect(bench.record.bodies?.map(({ scope }) => scope)).toEqual(['register', 'whole_file']);
    expect(bench.lastChange.events[0]?.facts).toMatchObject({ scope: 'whole_file' });
  });

  test('a matter from before anybody said how far it reaches reaches as little as there is', () => {
    expect(scopeOf(BodyMatter.parse({ bodyId: 'b', seq: 3, kind: 'request', on: '2026-11-06' }))).toBe('register');
  });

  test('dates that cannot be are refused', () => {
    const bench = new Bench();
    expect(refusalOf(() => bench.act('record_body_request', 'desk', { ...request, dueOn: '2026-11-01' }))).toBe(
      'DateNotPossible',
    );
  });
});

describe('S1.12: what a case taught', () => {
  test('is asked of every answer, once, and nothing needs its reason too', () => {
    const asking = shippedProcedure(
      'england-adult-social-care.en',
      (profile): Profile => ({ ...profile, learning: profile.triage }),
    );
    const bench = new Bench({ procedure: asking }).bringTo('responded');
    expect(bench.record.tasks).toMatchObject([{ kind: 'record_learning', role: 'quality_manager' }]);
    expect(refusalOf(() => bench.act('record_learning', 'quality', { kind: 'none', lesson: '' }))).toBe('ZodError');
    bench.act('record_learning', 'quality', { kind: 'none', lesson: 'A single slip.' });
    expect(bench.record).toMatchObject({ tasks: [], learning: [{ kind: 'none' }] });
    expect(new Bench({ procedure: england }).bringTo('responded').record.tasks).toEqual([]);
  });
});
