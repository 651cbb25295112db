// The lifecycle as one table: act → the phases it is allowed from → the phase it leads to. Everything else asks this table: the
// acts offered on a page, the refusal of a wrong move, the drawing in docs/case-lifecycle.md.

import { Refusal } from '#core/refusal.ts';
import { type Case, openPhases, type Phase } from './case.ts';

interface Rule {
  from: readonly Phase[];
  /** Undefined: the phase stays as it is. */
  to?: Phase;
}

const beforeAnswer = ['received', 'acknowledged', 'under_investigation'] as const;
const handling = ['under_investigation', 'under_appeal'] as const;

export const lifecycle = {
  // what the procedure does by itself
  acknowledge: { from: ['received'], to: 'acknowledged' },
  remind: { from: ['acknowledged', 'responded', ...handling] },
  update_progress: { from: ['acknowledged', 'under_investigation'] },
  escalate: { from: ['acknowledged', ...handling] },
  end_appeal_window: { from: ['responded'], to: 'awaiting_feedback' },
  acknowledge_appeal: { from: ['appealed'], to: 'under_appeal' },
  send_survey: { from: ['awaiting_feedback'] },
  close: { from: ['awaiting_feedback'], to: 'closed' },
  record_fault: { from: [...openPhases, 'closed'] },
  // what people do
  receive_message: { from: [...openPhases, 'closed'] },
  assign: { from: ['acknowledged', 'under_investigation'], to: 'under_investigation' },
  assign_appeal: { from: ['under_appeal'] },
  name_outside_lead: { from: ['acknowledged', 'under_investigation'], to: 'under_investigation' },
  name_outside_reviewer: { from: ['under_appeal'] },
  add_note: { from: [...openPhases, 'closed'] },
  record_contact: { from: openPhases },
  correct_contact: { from: [...openPhases, 'closed'] },
  place_contribution: { from: [...openPhases, 'closed'] },
  name_subject: { from: openPhases },
  name_contact: { from: openPhases },
  record_relation: { from: [...openPhases, 'closed'] },
  recuse: { from: openPhases },
  mark_serious: { from: beforeAnswer },
  make_formal: { from: ['acknowledged', 'under_investigation', 'responded'], to: 'received' },
  extend: { from: ['acknowledged', ...handling] },
  resolve_at_once: { from: ['received', 'acknowledged'], to: 'responded' },
  date_incident: { from: beforeAnswer },
  decide_out_of_time: { from: beforeAnswer },
  add_allegation: { from: [...beforeAnswer, 'under_appeal'] },
  remove_allegation: { from: handling },
  expect_professional: { from: [...beforeAnswer, 'appealed', 'under_appeal'] },
  plan_meeting: { from: ['acknowledged', ...handling] },
  move_meeting: { from: ['acknowledged', ...handling] },
  cancel_meeting: { from: ['acknowledged', ...handling] },
  record_meeting: { from: ['acknowledged', ...handling] },
  record_account: { from: ['acknowledged', ...handling] },
  record_dialogue_wish: { from: handling },
  declare_no_conflict: { from: handling },
  plan_inquiry: { from: handling },
  settle_inquiry: { from: handling },
  ask_colleague: { from: handling },
  answer_question: { from: handling },
  record_finding: { from: handling },
  decide_accountability: { from: handling },
  offer_remedy: { from: handling },
  approve_remedy: { from: handling },
  drop_remedy: { from: handling },
  report_disadvantage: { from: [...openPhases, 'closed'] },
  answer_disadvantage: { from: [...openPhases, 'closed'] },
  record_treatment: { from: [...openPhases, 'closed'] },
  report_promise: { from: [...openPhases, 'closed'] },
  decide_outcome: { from: handling },
  preview_letter: { from: handling },
  refer_to_body: { from: [...openPhases, 'closed'] },
  record_body_request: { from: [...openPhases, 'closed'] },
  answer_body: { from: [...openPhases, 'closed'] },
  take_body_bundle: { from: [...openPhases, 'closed'] },
  file_as: { from: ['acknowledged', 'under_investigation'], to: 'awaiting_feedback' },
  agree_to_filing: { from: ['acknowledged', 'under_investigation'], to: 'awaiting_feedback' },
  refuse_filing: { from: ['acknowledged', 'under_investigation'] },
  take_as_complaint: { from: ['awaiting_feedback', 'closed'], to: 'acknowledged' },
  take_up_again: { from: ['responded', 'awaiting_feedback'], to: 'received' },
  record_learning: { from: ['responded', 'appealed', 'under_appeal', 'awaiting_feedback', 'closed'] },
  approve_letter: { from: ['under_investigation'] },
  return_letter: { from: ['under_investigation'] },
  look_at_letter: { from: [...openPhases, 'closed'] },
  send_letter: { from: ['under_investigation'], to: 'responded' },
  send_appeal_letter: { from: ['under_appeal'], to: 'awaiting_feedback' },
  record_delivery: { from: ['responded', 'awaiting_feedback', 'closed'] },
  name_panel: { from: ['under_appeal'] },
  invite_to_hearing: { from: ['under_appeal'] },
  hold_paper_review: { from: ['under_appeal'] },
  record_hearing: { from: ['under_appeal'] },
  lodge_appeal: { from: ['responded'], to: 'appealed' },
  accept_late_appeal: { from: ['awaiting_feedback', 'closed'], to: 'appealed' },
  accept_late_formal: { from: ['awaiting_feedback', 'closed'], to: 'received' },
  decline_late_formal: { from: ['awaiting_feedback', 'closed'] },
  decline_late_appeal: { from: ['awaiting_feedback', 'closed'] },
  reopen_appeal: { from: ['awaiting_feedback', 'closed'], to: 'appealed' },
  signpost: { from: ['awaiting_feedback', 'closed'] },
  withdraw: { from: [...beforeAnswer, 'responded', 'appealed', 'under_appeal'], to: 'awaiting_feedback' },
  transfer: { from: [...beforeAnswer, 'responded'], to: 'awaiting_feedback' },
  finish_task: { from: [...openPhases, 'closed'] },
  add_party: { from: openPhases },
  remove_party: { from: openPhases },
  require_authority: { from: openPhases },
  record_authority: { from: openPhases },
  revoke_authority: { from: openPhases },
  report_to_board: { from: [...openPhases, 'closed'] },
  pause_case: { from: ['acknowledged', ...handling] },
  resume_case: { from: ['acknowledged', ...handling] },
  bar_person: { from: [...openPhases, 'closed'] },
  unbar_person: { from: [...openPhases, 'closed'] },
  answer_survey: { from: ['awaiting_feedback'] },
} as const satisfies Record<string, Rule>;

export type LifecycleAct = keyof typeof lifecycle;

export const lifecycleActs: readonly LifecycleAct[] = Object.keys(lifecycle).filter(
  (act): act is LifecycleAct => act in lifecycle,
);

export function isAllowedFrom(act: LifecycleAct, phase: Phase): boolean {
  const { from }: Rule = lifecycle[act];
  return from.includes(phase);
}

/** The phase after `act`. @throws Refusal `ActNotAllowedNow` when the table does not allow it from the case's phase. */
export function phaseAfter(act: LifecycleAct, record: Pick<Case, 'phase'>): Phase {
  const rule: Rule = lifecycle[act];
  if (!rule.from.includes(record.phase)) throw new Refusal('ActNotAllowedNow', { act, phase: record.phase });
  return rule.to ?? record.phase;
}
