// The lifecycle as a table, held against a table: every act from every phase.

import { describe, expect, test } from 'vitest';
import { openPhases, Phase } from '#core/case/case.ts';
import { isAllowedFrom, type LifecycleAct, lifecycle, lifecycleActs, phaseAfter } from '#core/case/lifecycle.ts';
import { machineFor } from '#core/case/next-step.ts';

const phases = Phase.options;

/** Where each act leads from received, acknowledged, under_investigation, responded, appealed, under_appeal, awaiting_feedback, closed. */
const expected: Record<LifecycleAct, string> = {
  acknowledge: 'acknowledged - - - - - - -',
  remind: '- same same same - same - -',
  update_progress: '- same same - - - - -',
  escalate: '- same same - - same - -',
  end_appeal_window: '- - - awaiting_feedback - - - -',
  acknowledge_appeal: '- - - - under_appeal - - -',
  send_survey: '- - - - - - same -',
  close: '- - - - - - closed -',
  record_fault: 'same same same same same same same same',
  receive_message: 'same same same same same same same same',
  assign: '- under_investigation same - - - - -',
  assign_appeal: '- - - - - same - -',
  name_outside_lead: '- under_investigation same - - - - -',
  name_outside_reviewer: '- - - - - same - -',
  add_note: 'same same same same same same same same',
  record_contact: 'same same same same same same same -',
  correct_contact: 'same same same same same same same same',
  place_contribution: 'same same same same same same same same',
  record_relation: 'same same same same same same same same',
  name_subject: 'same same same same same same same -',
  name_contact: 'same same same same same same same -',
  recuse: 'same same same same same same same -',
  mark_serious: 'same same same - - - - -',
  make_formal: '- received received received - - - -',
  extend: '- same same - - same - -',
  resolve_at_once: 'responded responded - - - - - -',
  date_incident: 'same same same - - - - -',
  decide_out_of_time: 'same same same - - - - -',
  add_allegation: 'same same same - - same - -',
  remove_allegation: '- - same - - same - -',
  expect_professional: 'same same same - same same - -',
  plan_meeting: '- same same - - same - -',
  move_meeting: '- same same - - same - -',
  cancel_meeting: '- same same - - same - -',
  record_meeting: '- same same - - same - -',
  record_account: '- same same - - same - -',
  name_panel: '- - - - - same - -',
  invite_to_hearing: '- - - - - same - -',
  hold_paper_review: '- - - - - same - -',
  record_hearing: '- - - - - same - -',
  accept_late_appeal: '- - - - - - appealed appealed',
  accept_late_formal: '- - - - - - received received',
  decline_late_formal: '- - - - - - same same',
  decline_late_appeal: '- - - - - - same same',
  reopen_appeal: '- - - - - - appealed appealed',
  signpost: '- - - - - - same same',
  record_dialogue_wish: '- - same - - same - -',
  declare_no_conflict: '- - same - - same - -',
  plan_inquiry: '- - same - - same - -',
  settle_inquiry: '- - same - - same - -',
  ask_colleague: '- - same - - same - -',
  answer_question: '- - same - - same - -',
  record_finding: '- - same - - same - -',
  decide_accountability: '- - same - - same - -',
  offer_remedy: '- - same - - same - -',
  approve_remedy: '- - same - - same - -',
  drop_remedy: '- - same - - same - -',
  report_disadvantage: 'same same same same same same same same',
  answer_disadvantage: 'same same same same same same same same',
  record_treatment: 'same same same same same same same same',
  report_promise: 'same same same same same same same same',
  decide_outcome: '- - same - - same - -',
  preview_letter: '- - same - - same - -',
  refer_to_body: 'same same same same same same same same',
  record_body_request: 'same same same same same same same same',
  report_to_board: 'same same same same same same same same',
  take_body_bundle: 'same same same same same same same same',
  answer_body: 'same same same same same same same same',
  take_up_again: '- - - received - - received -',
  file_as: '- awaiting_feedback awaiting_feedback - - - - -',
  agree_to_filing: '- awaiting_feedback awaiting_feedback - - - - -',
  refuse_filing: '- same same - - - - -',
  take_as_complaint: '- - - - - - acknowledged acknowledged',
  record_learning: '- - - same same same same same',
  look_at_letter: 'same same same same same same same same',
  approve_letter: '- - same - - - - -',
  return_letter: '- - same - - - - -',
  send_letter: '- - responded - - - - -',
  send_appeal_letter: '- - - - - awaiting_feedback - -',
  record_delivery: '- - - same - - same same',
  lodge_appeal: '- - - appealed - - - -',
  withdraw: 'awaiting_feedback awaiting_feedback awaiting_feedback awaiting_feedback awaiting_feedback awaiting_feedback - -',
  transfer: 'awaiting_feedback awaiting_feedback awaiting_feedback awaiting_feedback - - - -',
  finish_task: 'same same same same same same same same',
  answer_survey: '- - - - - - same -',
  add_party: 'same same same same same same same -',
  remove_party: 'same same same same same same same -',
  require_authority: 'same same same same same same same -',
  record_authority: 'same same same same same same same -',
  revoke_authority: 'same same same same same same same -',
  pause_case: '- same same - - same - -',
  resume_case: '- same same - - same - -',
  bar_person: 'same same same same same same same same',
  unbar_person: 'same same same same same same same same',
};

const cells = lifecycleActs.flatMap((act) =>
  expected[act].split(' ').map((leadsTo, index) => ({ act, phase: phases[index] ?? 'closed', leadsTo })),
);

test('the expected table has a cell for every act and every phase', () => {
  expect(cells).toHaveLength(lifecycleActs.length * phases.length);
});

test.each(cells)('$act from $phase: $leadsTo', ({ act, phase, leadsTo }) => {
  if (leadsTo === '-') {
    expect(isAllowedFrom(act, phase)).toBe(false);
    expect(() => phaseAfter(act, { phase })).toThrowError(
      expect.objectContaining({ code: 'ActNotAllowedNow', facts: { act, phase } }),
    );
  } else {
    expect(isAllowedFrom(act, phase)).toBe(true);
    expect(phaseAfter(act, { phase })).toBe(leadsTo === 'same' ? phase : leadsTo);
  }
});

describe('the table holds together', () => {
  test('every rule names phases that exist, and only once each', () => {
    for (const { from, ...rule } of Object.values(lifecycle)) {
      for (const phase of from) expect(phases).toContain(phase);
      expect(new Set(from).size).toBe(from.length);
      if ('to' in rule) expect(phases).toContain(rule.to);
    }
  });

  test.each(openPhases)('%s is left by some act, so that no open case can be stuck in it', (phase) => {
    const leaving = lifecycleActs.filter((act) => isAllowedFrom(act, phase) && phaseAfter(act, { phase }) !== phase);
    expect(leaving).not.toEqual([]);
  });

  test('every phase but the first is reached, and only a person who looks at it again leads out of a closed case', () => {
    const reached = new Set(lifecycleActs.flatMap((act) => ('to' in lifecycle[act] ? [lifecycle[act].to] : [])));
    expect([...reached].sort()).toEqual([...phases].sort());
    expect(
      lifecycleActs.filter((act) => isAllowedFrom(act, 'closed') && phaseAfter(act, { phase: 'closed' }) !== 'closed'),
    ).toEqual(['take_as_complaint', 'accept_late_appeal', 'accept_late_formal', 'reopen_appeal']);
  });

  test('every phase is carried by one of the three machines', () => {
    expect(phases.map((phase) => machineFor({ phase }))).toEqual([
      'complaint',
      'complaint',
      'complaint',
      'appeal',
      'appeal',
      'appeal',
      'aftercare',
      'aftercare',
    ]);
  });
});
