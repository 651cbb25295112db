// What is owed and when to look again. The last test lets fast-check live whole cases: whatever people do and whenever they do it, the
// procedure always knows what comes next and never owes the same thing twice at one moment.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Case, deadlineOf, isOverdue, Phase } from '#core/case/case.ts';
import { type NextStep, prospectOf } from '#core/case/next-step.ts';
import { isOffered } from '#core/handling/staff-act.ts';
import { staffActs } from '#core/handling/staff-acts.ts';
import { DAY, HOUR, movedBy } from '#core/instant.ts';
import type { Procedure } from '#core/procedure/procedure.ts';
import { Refusal } from '#core/refusal.ts';
import { Bench, charity, england, finding, fullDecision, house, MONDAY } from '#test/core/handling/bench.ts';

const known: readonly NextStep[] = [
  'acknowledge',
  'await_triage',
  'await_investigation',
  'remind',
  'update_progress',
  'escalate',
  'await_appeal_window',
  'end_appeal_window',
  'acknowledge_appeal',
  'await_invitation',
  'await_hearing',
  'await_appeal_answer',
  'send_survey',
  'await_survey',
  'close',
  'leave',
];

describe('what is owed in each phase', () => {
  test.each([
    ['received', 'acknowledge'],
    ['acknowledged', 'await_triage'],
    ['under_investigation', 'await_investigation'],
    ['responded', 'await_appeal_window'],
    ['appealed', 'acknowledge_appeal'],
    ['under_appeal', 'await_invitation'],
    ['awaiting_feedback', 'send_survey'],
    ['closed', 'leave'],
  ] satisfies [Phase, NextStep][])('%s: %s', (phase, step) => {
    expect(new Bench().bringTo(phase).prospect.step).toBe(step);
  });
});

describe('from acknowledgement to answer', () => {
  test('the dates of an untouched case, one after the other', () => {
    const bench = new Bench();
    const diary: string[] = [];
    bench.settle();
    while (bench.prospect.wakeAt < '2026-11-25T00:00:00.000Z') {
      bench.now = bench.prospect.wakeAt;
      diary.push(`${bench.now} ${bench.settle().join(' ')}`);
    }
    expect(diary).toEqual([
      '2026-11-11T21:59:59.999Z remind', // S2.14: two working days and nobody took it
      '2026-11-18T21:59:59.999Z update_progress', // S1.10: seven working days without a word
      '2026-11-19T07:00:00.000Z remind', // S0.32: two working days before the date, at nine
      '2026-11-23T22:00:00.000Z escalate', // S2.20: the first moment after the date
    ]);
  });

  test('taking the case ends the reminders to take it', () => {
    const bench = new Bench().bringTo('under_investigation');
    expect(bench.passTo('2026-11-12T12:00:00.000Z')).toEqual([]);
  });

  test('escalation comes before a reminder and a reminder before an update, when all are owed', () => {
    const late = (procedure: Procedure) => {
      const bench = new Bench({ procedure }).bringTo('acknowledged');
      bench.now = '2027-01-20T10:00:00.000Z';
      return bench.settle();
    };
    expect(late(england)).toEqual(['escalate', 'update_progress']);
    // Where the informal answer is late the letter goes with the escalation (S2.22), and no second one is owed.
    expect(late(charity)).toEqual(['escalate']);
  });

  test('an extension moves everything: what was owed at the old dates is owed at the new ones', () => {
    const [moved, kept] = [new Bench().bringTo('under_investigation'), new Bench().bringTo('under_investigation')];
    moved.act('extend', 'leader', { newDueOn: '2026-12-04', reason: 'A witness is away.' });
    const at = (bench: Bench, when: string) => prospectOf(bench.record, charity, when).step;
    expect([at(kept, '2026-11-20T10:00:00.000Z'), at(moved, '2026-11-20T10:00:00.000Z')]).toEqual(['remind', 'update_progress']);
    expect([at(kept, '2026-11-24T10:00:00.000Z'), at(moved, '2026-11-24T10:00:00.000Z')]).toEqual([
      'escalate',
      'update_progress',
    ]);
    const steps = moved.passTo('2026-12-07T10:00:00.000Z');
    expect(steps.filter((step) => step === 'escalate')).toHaveLength(1);
    expect(steps).toContain('remind');
  });

  test('every reminder of the profile is given', () => {
    const bench = new Bench({ procedure: england }).bringTo('under_investigation');
    const steps = bench.passTo(movedBy(deadlineOf(bench.record, 'respond')?.dueAt ?? '', -1));
    expect(steps.filter((step) => step === 'remind')).toHaveLength(england.profile.reminders.length);
  });
});

describe('the appeal', () => {
  test('the window closes with its day, and the case goes on: its survey leaves with the same change (S0.39)', () => {
    const bench = new Bench().bringTo('responded');
    const closesAt = deadlineOf(bench.record, 'appeal_window')?.dueAt ?? '';
    expect(bench.prospect).toEqual({ step: 'await_appeal_window', wakeAt: closesAt });
    expect(bench.passTo(closesAt)).toEqual(['end_appeal_window']);
    expect(bench.lastChange.events.map(({ type }) => type)).toEqual(['appeal_window_ended', 'survey_issued']);
    expect(bench.lastChange.letters).toMatchObject([{ letterKind: 'survey' }]);
    expect(bench.prospect).toEqual({ step: 'await_survey', wakeAt: deadlineOf(bench.record, 'survey')?.dueAt });
  });

  test('a late answer to an appeal is raised although nobody is above the chair', () => {
    const bench = new Bench().bringTo('under_appeal');
    const steps = bench.passDays(30);
    expect(steps.filter((step) => step === 'escalate').length).toBeGreaterThan(1);
    expect(bench.record.handler.role).toBe('chair');
  });
});

describe('never later than 300 days, because Step Functions waits no longer than a year', () => {
  test('a case whose deadlines are lost is still looked at', () => {
    const bench = new Bench().bringTo('responded');
    const record: Case = { ...bench.record, deadlines: [] };
    expect(prospectOf(record, charity, MONDAY)).toEqual({ step: 'await_appeal_window', wakeAt: movedBy(MONDAY, 300 * DAY) });
  });
});

test('overdue is about promises to the complainant, not about our own triage', () => {
  const bench = new Bench().bringTo('acknowledged');
  expect(isOverdue(bench.record, '2026-11-16T00:00:00.000Z')).toBe(false);
  expect(isOverdue(bench.record, '2026-11-24T00:00:00.000Z')).toBe(true);
});

/** Inputs with which an act may succeed; some of them are refused in some records, which is one of the things that may happen. */
function inputFor(act: string, pick: number, bench: Bench): unknown {
  const someone = house[pick % house.length]?.personId;
  const inputs: Record<string, unknown> = {
    assign: pick % 2 ? {} : { personId: someone },
    assign_appeal: pick % 2 ? {} : { personId: someone },
    add_note: { note: 'x' },
    record_contact: { how: 'phone', summary: 'x' },
    name_contact: { personId: someone },
    name_subject: pick % 3 ? { personId: someone } : { kind: 'service_user', name: 'Vasile Rus' },
    record_relation: { relation: pick % 2 ? 'perpetrator_programme' : 'not_said' },
    look_at_letter: {
      lookId: bench.record.looks?.find(({ seenBy }) => seenBy === undefined)?.lookId ?? 'none',
      verdict: 'may_leave',
    },
    recuse: { personId: someone },
    mark_serious: { why: 'x' },
    make_formal: { askedBy: 'staff', why: 'x' },
    extend: { newDueOn: movedBy(bench.now, (pick % 20) * DAY).slice(0, 10), reason: 'x' },
    add_allegation: { allegation: 'x' },
    remove_allegation: { allegationId: bench.record.allegations?.[0]?.allegationId ?? 'none', why: 'x' },
    record_finding: { ...finding, allegationId: bench.record.allegations?.[pick % 3]?.allegationId },
    resolve_at_once: { agreed: 'x', letter: pick % 2 ? 'send' : 'none' },
    date_incident: { happenedOn: movedBy(bench.now, -(pick % 90) * DAY).slice(0, 10) },
    decide_out_of_time: { as: 'in_full', why: 'x' },
    decide_accountability: { decision: 'talk', why: 'x' },
    refer_to_body: { body: 'x', legalBasis: 'x', sentOn: '2026-11-09', what: 'x' },
    record_body_request: { body: 'x', what: 'x', askedOn: '2026-11-09', dueOn: '2026-12-09' },
    answer_body: { bodyId: bench.record.bodies?.find(({ kind }) => kind === 'request')?.bodyId ?? 'none', what: 'x' },
    file_as: { as: 'comment', said: 'x', answer: 'x' },
    agree_to_filing: {},
    refuse_filing: { why: 'x' },
    take_as_complaint: { why: 'x' },
    take_up_again: { why: 'x' },
    record_learning: { kind: 'none', lesson: 'x' },
    offer_remedy: { kind: 'measure', what: 'x', owner: 'team_leader', dueOn: movedBy(bench.now, 9 * DAY).slice(0, 10) },
    approve_remedy: { remedyId: 'none' },
    drop_remedy: { remedyId: bench.record.remedies?.[0]?.remedyId ?? 'none', why: 'x' },
    report_disadvantage: { said: 'x' },
    answer_disadvantage: { found: pick % 2 === 0 ? 'worse' : 'not_worse', what: 'It was so.' },
    record_treatment: { answer: pick % 2 === 0 ? 'worse' : 'fair', said: 'x' },
    report_promise: { remedyId: bench.record.remedies?.[0]?.remedyId ?? 'none', kept: 'kept', what: 'x' },
    decide_outcome: fullDecision,
    preview_letter: {},
    send_letter: {},
    send_appeal_letter: {},
    expect_professional: { who: 'Ada Lawyer' },
    plan_meeting: {
      startsAt: movedBy(bench.now, (pick % 9) * DAY),
      minutes: 60,
      place: 'x',
      companions: ['Vasile Rus'],
      isDialogue: pick % 4 === 0,
    },
    move_meeting: { startsAt: movedBy(bench.now, (pick % 9) * DAY), minutes: 60, place: 'x', why: 'x' },
    cancel_meeting: {},
    record_meeting: { spoke: 'both', said: 'x' },
    record_account: { whose: 'concerned', said: 'x' },
    plan_inquiry: { question: 'q', source: 'record', from: 'f' },
    ask_colleague: { itemId: 'none', personId: 'leader', answerOn: '2026-12-18' },
    settle_inquiry: { itemId: 'none', result: 'found', what: 'w' },
    record_dialogue_wish: { wish: pick % 2 === 0 ? 'wished' : 'not_wished', said: 'x', isAlone: pick % 3 === 0 },
    name_panel: { members: pick % 3 ? ['trustee', 'trustee-2'] : ['chair', someone] },
    invite_to_hearing: {
      startsAt: movedBy(bench.now, (pick % 20) * DAY),
      minutes: 60,
      place: 'x',
      isLaterWished: pick % 2 === 0,
    },
    hold_paper_review: { reason: 'x' },
    record_hearing: { spoke: 'complainant', said: 'x' },
    record_delivery: { deliveredOn: bench.now.slice(0, 10), how: 'x' },
    accept_late_formal: { why: 'x' },
    decline_late_formal: { reason: 'x' },
    accept_late_appeal: { why: 'x' },
    decline_late_appeal: { reason: 'x' },
    reopen_appeal: { evidence: 'x', why: 'x' },
    signpost: {},
    lodge_appeal: { reasons: 'x' },
    withdraw: { wish: 'x' },
    transfer: { organisation: 'x', reason: 'x' },
    correct_contact: { preferredChannel: 'letter', why: 'x' },
    add_party: { role: 'representative', name: pick % 2 === 0 ? 'Rada Pop' : 'Vasile Rus' },
    remove_party: { partyId: bench.record.parties?.[0]?.partyId ?? 'none', why: 'x' },
    require_authority: {},
    record_authority: {
      of: bench.record.onBehalf ? 'complainant' : (bench.record.parties?.[0]?.partyId ?? 'none'),
      scope: pick % 3 === 0 ? 'help_only' : 'details',
      ...(pick % 2 === 0 ? { expiresOn: movedBy(bench.now, (pick % 20) * DAY).slice(0, 10) } : {}),
      document: 'x',
    },
    report_to_board: { actions: 'x' },
    revoke_authority: { of: 'complainant', why: 'x' },
    bar_person: { name: 'Vasile Rus', why: 'x' },
    unbar_person: { barredId: bench.context.circle.barred[0]?.barredId ?? 'none', why: 'x' },
    pause_case: { reason: pick % 2 === 0 ? 'police' : 'safeguarding', why: 'x' },
    resume_case: { why: 'x' },
    place_contribution: {
      messageId: bench.messages.find(({ standing }) => standing === 'unverified')?.messageId ?? 'none',
      as: 'belongs',
    },
    finish_task: { taskId: bench.record.tasks[0]?.taskId ?? 'none', what: 'x' },
  };
  return inputs[act];
}

/** What ends a case or empties the house; done too often it would leave the rest of the procedure unseen. */
const rare = [
  'plan_inquiry',
  'settle_inquiry',
  'ask_colleague',
  'plan_meeting',
  'move_meeting',
  'cancel_meeting',
  'record_account',
  'record_dialogue_wish',
  'report_disadvantage',
  'decline_late_appeal',
  'reopen_appeal',
  'pause_case',
  'revoke_authority',
  'require_authority',
  'withdraw',
  'transfer',
  'recuse',
  'name_subject',
  'record_relation',
  'make_formal',
  'add_note',
  'record_contact',
  'mark_serious',
  'resolve_at_once',
  'file_as',
  'date_incident',
  'refer_to_body',
  'record_body_request',
  'add_allegation',
];

/** Mostly whoever has the case or could take it; sometimes anybody. */
function actorOf({ record }: Bench, who: number): string {
  const leading = house.filter(({ role }) => role === record.handler.role);
  const handler = record.handler.personId ?? leading[who % leading.length]?.personId;
  return (who % 4 > 0 ? handler : undefined) ?? house[who % house.length]?.personId ?? '';
}

const happening = fc.record({ hours: fc.nat(24 * 4), act: fc.nat(999), who: fc.nat(999), pick: fc.nat(999) });

test('whatever people do and whenever: the next step is known, waits lie ahead, and nothing is owed twice at one moment', () => {
  const phases = new Set<Phase>();
  const performed = new Set<string>();
  fc.assert(
    fc.property(fc.constantFrom(charity, england), fc.array(happening, { minLength: 15, maxLength: 40 }), (procedure, life) => {
      const bench = new Bench({ procedure });
      for (const { hours, act, who, pick } of life) {
        // settle() inside passTo throws when one moment owes more than ten steps.
        bench.passTo(movedBy(bench.now, hours * HOUR));
        const as = actorOf(bench, who);
        const isUsual = pick % 8 > 0;
        const offered = staffActs
          .filter((candidate) => isOffered(candidate, bench.record, bench.contextFor(as)))
          .filter((candidate) => !isUsual || !rare.includes(candidate.act));
        const chosen = offered[act % Math.max(1, offered.length)];
        if (chosen) {
          try {
            bench.act(chosen.act, as, inputFor(chosen.act, pick, bench));
            performed.add(chosen.act);
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
          }
        }
        const before = bench.prospect;
        const steps = bench.settle();
        const { step, wakeAt } = bench.prospect;
        expect(known).toContain(before.step);
        expect(new Set(steps).size).toBe(steps.length);
        if (step.startsWith('await')) expect(wakeAt > bench.now && wakeAt <= movedBy(bench.now, 300 * DAY)).toBe(true);
        else expect(step).toBe('leave');
        expect(step === 'leave').toBe(bench.record.phase === 'closed');
        phases.add(bench.record.phase);
      }
    }),
    { numRuns: 60, seed: 20_261_109 },
  );
  // The walk is only worth something when it gets about.
  expect([...phases].sort()).toEqual(Phase.options.filter((phase) => phase !== 'received' && phase !== 'appealed').sort());
  expect(performed.size).toBeGreaterThan(14);
});
