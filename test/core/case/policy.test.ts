// Who may know and who may act: every role, in every relation to a case, for every act, against a table written by hand.

import { describe, expect, test } from 'vitest';
import type { Case } from '#core/case/case.ts';
import { type LifecycleAct, lifecycleActs } from '#core/case/lifecycle.ts';
import { eligibleIn, isExcluded, leadingRole, mayDo, mayReview, maySee } from '#core/case/policy.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { tasksFor } from '#core/case/tasks.ts';
import { Role } from '#core/procedure/profile.ts';
import { Bench, charity, house, person } from '#test/core/handling/bench.ts';

const { profile } = charity;

/** The acts in groups; every act is in exactly one. */
const everybody = [
  'add_note',
  'record_contact',
  'correct_contact',
  'place_contribution',
  'recuse',
  'name_subject',
  'receive_message',
  'resolve_at_once',
  'report_promise',
  'finish_task',
  'bar_person',
] as const;
const desk = [
  'assign',
  'date_incident',
  'add_allegation',
  'take_up_again',
  'record_body_request',
  'answer_body',
  'record_learning',
  'mark_serious',
  'withdraw',
  'record_delivery',
  'lodge_appeal',
  'make_formal',
  'add_party',
  'remove_party',
  'require_authority',
  'record_authority',
  'revoke_authority',
] as const;
const review = [
  'assign_appeal',
  'decide_outcome',
  'remove_allegation',
  'decide_accountability',
  'record_finding',
  'offer_remedy',
  'approve_remedy',
  'drop_remedy',
  'send_appeal_letter',
  'preview_letter',
  'extend',
  'name_panel',
  'invite_to_hearing',
  'hold_paper_review',
  'record_hearing',
] as const;
/** Nobody's where one signature is enough, as in the profile of these tests. */
const signature = ['approve_letter', 'return_letter'] as const;
/** S2.41, S2.58: for whoever leads appeals and had no part in the case. */
const afterTheEnd = ['accept_late_appeal', 'decline_late_appeal', 'reopen_appeal'] as const;
const lead = [
  'decide_out_of_time',
  'refer_to_body',
  'acknowledge',
  'remind',
  'update_progress',
  'escalate',
  'end_appeal_window',
  'acknowledge_appeal',
  'send_survey',
  'close',
  'record_fault',
  'send_letter',
  'transfer',
  'answer_survey',
  'pause_case',
  'resume_case',
  'plan_meeting',
  'move_meeting',
  'cancel_meeting',
  'record_meeting',
  'record_account',
  'signpost',
] as const;

/** S2.62: a bar is lifted by nobody below these. */
const aboveFirstRank: readonly Role[] = ['head_of_service', 'trustee', 'chair'];

/** `-` cannot tell that the case exists; `note` adds to it; `desk` moves it along as well; `lead` everything; `lead-review` all but hear the appeal. */
type Rights = '-' | 'note' | 'desk' | 'lead' | 'lead-review';
const actsOf: Record<Rights, readonly LifecycleAct[]> = {
  '-': [],
  note: everybody,
  desk: [...everybody, ...desk],
  lead: [...everybody, ...desk, ...review, ...lead],
  'lead-review': [...everybody, ...desk, ...lead],
};

test('the groups hold every act once', () => {
  const grouped = [...everybody, ...desk, ...review, ...lead, ...signature, ...afterTheEnd, 'unbar_person'];
  expect([...grouped].sort()).toEqual([...lifecycleActs].sort());
});

const roles = Role.options;
const me = (role: Role): StaffPerson => person('me', role);
const staffWith = (role: Role) => [...house, me(role)];
/** A peer of the handler, or someone else, has the case. */
const ledBy = (role: Role, personId?: string): Case['handler'] => ({ role, ...(personId === undefined ? {} : { personId }) });

interface Relation {
  phase: 'under_investigation' | 'under_appeal';
  /** What makes the relation, for somebody in `role`. */
  record(role: Role): Partial<Case>;
  /** In the order of the roles: front desk, team leader, head of service, trustee, chair, quality manager. */
  rights: readonly [Rights, Rights, Rights, Rights, Rights, Rights];
}

const relations: Record<string, Relation> = {
  'the handler': {
    phase: 'under_investigation',
    record: (role) => ({ handler: ledBy(role, 'me'), involved: ['me'] }),
    rights: ['desk', 'lead', 'lead', 'lead', 'lead', 'desk'],
  },
  'in the handling role, while nobody has taken the case': {
    phase: 'under_investigation',
    record: (role) => ({ handler: ledBy(role) }),
    rights: ['desk', 'lead', 'lead', 'lead', 'lead', 'desk'],
  },
  'a peer of the handler who took the case': {
    phase: 'under_investigation',
    record: (role) => ({ handler: ledBy(role, 'somebody') }),
    rights: ['desk', '-', '-', '-', '-', 'desk'],
  },
  'a stranger to a case that a team leader has': {
    phase: 'under_investigation',
    record: () => ({ handler: ledBy('team_leader', 'leader') }),
    rights: ['desk', '-', 'lead', '-', '-', 'desk'],
  },
  'a stranger to a case that a trustee has': {
    phase: 'under_investigation',
    record: () => ({ handler: ledBy('trustee', 'trustee') }),
    rights: ['desk', '-', '-', '-', '-', 'desk'],
  },
  'one who handled it before a team leader did': {
    phase: 'under_investigation',
    record: () => ({ handler: ledBy('team_leader', 'leader'), involved: ['me', 'leader'] }),
    rights: ['desk', 'lead', 'lead', 'lead', 'lead', 'desk'],
  },
  'one who handled it before a trustee did': {
    phase: 'under_investigation',
    record: () => ({ handler: ledBy('trustee', 'trustee'), involved: ['me', 'trustee'] }),
    rights: ['desk', 'note', 'note', 'lead', 'lead', 'desk'],
  },
  'its subject': {
    phase: 'under_investigation',
    record: (role) => ({ handler: ledBy(role, 'me'), involved: ['me'], subjects: [{ personId: 'me' }] }),
    rights: ['-', '-', '-', '-', '-', '-'],
  },
  'in the position it is about': {
    phase: 'under_investigation',
    record: (role) => ({ handler: ledBy(role), subjects: [{ role }] }),
    rights: ['-', '-', '-', '-', '-', '-'],
  },
  'below its subject, a trustee': {
    phase: 'under_investigation',
    record: () => ({ handler: ledBy('chair'), subjects: [{ personId: 'trustee' }], involved: ['me'] }),
    rights: ['-', '-', '-', 'note', 'lead', 'desk'],
  },
  'below its subject, a team leader': {
    phase: 'under_investigation',
    record: () => ({ handler: ledBy('head_of_service'), subjects: [{ personId: 'leader' }] }),
    rights: ['desk', '-', 'lead', '-', '-', 'desk'],
  },
  recused: {
    phase: 'under_investigation',
    record: (role) => ({ handler: ledBy(role, 'me'), involved: ['me'], recused: ['me'] }),
    rights: ['-', '-', '-', '-', '-', '-'],
  },
  'with a task on it': {
    phase: 'under_investigation',
    record: (role) => ({
      handler: ledBy('trustee', 'trustee'),
      tasks: [{ taskId: 't', kind: 'read_new_message', role, dueAt: '2026-11-09T08:00:00.000Z' }],
    }),
    rights: ['desk', 'note', 'note', 'lead', 'lead', 'desk'],
  },
  'a stranger to an appeal': {
    phase: 'under_appeal',
    record: () => ({ handler: ledBy('chair', 'chair'), run: { machine: 'appeal', run: 2 } }),
    rights: ['-', '-', '-', '-', '-', 'desk'],
  },
  'the reviewer of an appeal': {
    phase: 'under_appeal',
    record: (role) => ({ handler: ledBy(role, 'me'), run: { machine: 'appeal', run: 2 } }),
    rights: ['desk', 'lead', 'lead', 'lead', 'lead', 'desk'],
  },
  'one who handled the complaint that is appealed': {
    phase: 'under_appeal',
    record: (role) => ({ handler: ledBy(role), involved: ['me'], run: { machine: 'appeal', run: 2 } }),
    rights: ['desk', 'lead-review', 'lead-review', 'lead-review', 'lead-review', 'desk'],
  },
};

const cells = Object.entries(relations).flatMap(([relation, { phase, record, rights }]) =>
  roles.map((role, index) => ({ relation, phase, role, record: record(role), rights: rights[index] ?? '-' })),
);

test.each(cells)('$role, $relation: $rights', ({ phase, role, record, rights }) => {
  const viewed: Case = { ...new Bench().record, phase, ...record };
  const staff = staffWith(role);
  expect(maySee(me(role), viewed, profile, staff)).toBe(rights !== '-');
  const lifts = rights.startsWith('lead') && aboveFirstRank.includes(role) ? (['unbar_person'] as const) : [];
  const isOutside = role === 'chair' && rights !== '-' && !viewed.involved.includes('me');
  const expected = [...actsOf[rights], ...lifts, ...(isOutside ? afterTheEnd : [])].sort();
  expect(lifecycleActs.filter((act) => mayDo(me(role), act, viewed, profile, staff)).sort()).toEqual(expected);
});

describe('a complaint about somebody is led by somebody above them', () => {
  const about = (subjects: Case['subjects']): Case => ({ ...new Bench().record, subjects });
  test.each([
    [[], 'team_leader', 'team_leader'],
    [[{ role: 'team_leader' as const }], 'team_leader', 'head_of_service'],
    [[{ personId: 'leader' }], 'team_leader', 'team_leader'],
    [[{ personId: 'head' }], 'team_leader', 'trustee'],
    [[{ personId: 'head' }], 'head_of_service', 'trustee'],
    [[{ personId: 'trustee' }], 'head_of_service', 'trustee'],
    [[{ role: 'trustee' as const }], 'team_leader', 'chair'],
    [[{ personId: 'chair' }], 'team_leader', undefined],
    [[{ role: 'front_desk' as const }], 'team_leader', 'team_leader'],
    [[{ personId: 'nobody-known' }], 'team_leader', 'team_leader'],
  ] satisfies [Case['subjects'], Role, Role | undefined][])('%j, wanted %s: %s', (subjects, wanted, leads) => {
    expect(leadingRole(wanted, about(subjects), profile, house)).toBe(leads);
  });

  test('a rank in which nobody has signed in yet counts as served', () => {
    expect(leadingRole('team_leader', about([]), profile, [])).toBe('team_leader');
    expect(leadingRole('team_leader', about([{ role: 'team_leader' }]), profile, [])).toBe('head_of_service');
  });

  test('whoever leads is never excluded, whoever it is about', () => {
    for (const subject of house) {
      const record = about([{ personId: subject.personId }]);
      const role = leadingRole('team_leader', record, profile, house);
      const leaders = role ? eligibleIn(role, record, profile, house) : [];
      expect(leaders.map(({ personId }) => personId)).not.toContain(subject.personId);
      expect(leaders.filter((leader) => isExcluded(leader, record, profile, house))).toEqual([]);
      expect(leaders.length > 0).toBe(role !== undefined);
    }
  });
});

test('a reviewer never handled the case, in no record at all (S2.35)', () => {
  for (const role of roles) {
    const record: Case = { ...new Bench().record, phase: 'under_appeal', involved: ['me'], handler: { role, personId: 'me' } };
    expect(mayReview(me(role), record, profile, staffWith(role))).toBe(false);
  }
});

test('eligible people come in the order of their names', () => {
  expect(eligibleIn('trustee', new Bench().record, profile, house).map(({ name }) => name)).toEqual([
    'Grace Whitfield',
    'Ștefan Țurcanu',
  ]);
});

describe('what waits for one person', () => {
  const find = (personId: string) => house.find((one) => one.personId === personId) ?? me('front_desk');
  const kinds = (bench: Bench, personId: string) =>
    tasksFor(find(personId), bench.record, bench.procedure, bench.staff, bench.now).map(({ kind }) => kind);

  test('a case nobody took waits for its whole role, a taken one for its handler', () => {
    const bench = new Bench().bringTo('acknowledged');
    expect([kinds(bench, 'leader'), kinds(bench, 'leader-2'), kinds(bench, 'head')]).toEqual([['take_case'], ['take_case'], []]);
    bench.act('assign', 'leader');
    expect([kinds(bench, 'leader'), kinds(bench, 'leader-2')]).toEqual([['answer_complaint'], []]);
  });

  test('an appeal waits for the chair', () => {
    expect(kinds(new Bench().bringTo('under_appeal'), 'chair')).toEqual(['assign_appeal']);
  });

  test('nothing waits for somebody who may not know of the case', () => {
    const bench = new Bench({ account: { whatHappened: 'Ion Vasile was rude.' } }).bringTo('acknowledged');
    expect([kinds(bench, 'leader'), kinds(bench, 'leader-2')]).toEqual([['take_case'], []]);
  });
});

test('the front desk can register an appeal that somebody makes by phone, and sees the case no longer than that (S2.41)', () => {
  const front = me('front_desk');
  const answered = new Bench().bringTo('responded').record;
  expect(mayDo(front, 'lodge_appeal', answered, profile, house)).toBe(true);
  expect(maySee(front, new Bench().bringTo('under_appeal').record, profile, house)).toBe(false);
});
