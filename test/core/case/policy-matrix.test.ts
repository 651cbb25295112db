// Who may know and who may act: every role, in every relation to a case, for every act, against a table written by hand. An act that no
// table names is refused to everybody.

import { expect, test } from 'vitest';
import type { Case, Filing, OpenTask } from '#core/case/case.ts';
import { type LifecycleAct, lifecycleActs } from '#core/case/lifecycle.ts';
import { NoticeKind } from '#core/case/outbox.ts';
import { mayDo, maySee } from '#core/case/policy.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { noticeTo, noticeToRole } from '#core/handling/context.ts';
import { Role } from '#core/procedure/profile.ts';
import { Bench, charity, house, person, shippedProcedure } from '#test/core/handling/bench.ts';

const { profile } = charity;

/** The acts in groups; every act is in exactly one. */
const everybody = [
  'add_note',
  'record_contact',
  'correct_contact',
  'place_contribution',
  'recuse',
  'name_subject',
  'record_relation',
  'receive_message',
  'resolve_at_once',
  'report_promise',
  'finish_task',
  'bar_person',
  'take_as_complaint',
  'report_disadvantage',
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
  'expect_professional',
  'add_party',
  'remove_party',
  'require_authority',
  'record_authority',
  'revoke_authority',
] as const;
const review = [
  'assign_appeal',
  'declare_no_conflict',
  'plan_inquiry',
  'settle_inquiry',
  'ask_colleague',
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
/** S2.22: for whoever would lead the formal stage and had no part in the case, which is informal here. */
const lateStage = ['accept_late_formal', 'decline_late_formal'] as const;
/** Of whoever finds somebody from outside for a case that nobody here may lead or review. */
const outside = ['name_outside_lead', 'name_outside_reviewer'] as const;
/** Nobody's where people have no named contact, as in the profile of these tests. */
const contact = ['name_contact'] as const;
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
  'answer_question',
  'pause_case',
  'resume_case',
  'plan_meeting',
  'move_meeting',
  'cancel_meeting',
  'record_meeting',
  'record_account',
  'record_dialogue_wish',
  'signpost',
  'report_to_board',
  'take_body_bundle',
  'file_as',
] as const;
/** S2.2: of whoever is asked whether it is no complaint, and did not say so themselves. */
const agreement = ['agree_to_filing', 'refuse_filing'] as const;

/** S2.62: a bar is lifted by nobody below these. */
const aboveFirstRank: readonly Role[] = ['head_of_service', 'trustee', 'chair'];

/** `-` cannot tell that the case exists; `note` adds to it; `desk` moves it along as well; `lead` everything; `lead-review` all but hear the appeal. */
/** `desk-outside` also finds somebody from outside, and `-late` opens an appeal that nobody here may judge. With a task alone, only what does it: `promise`, `agree`, `look`, `hasten`. */
type Rights =
  | '-'
  | 'note'
  | 'desk'
  | 'desk-outside'
  | 'desk-outside-late'
  | 'lead'
  | 'lead-review'
  | 'promise'
  | 'agree'
  | 'look'
  | 'judge'
  | 'desk-judge'
  | 'read'
  | 'hasten'
  | 'beside'
  | 'fair'
  | 'fair-desk';
const besideTask = ['add_note', 'record_contact', 'recuse', 'report_disadvantage'] as const;
/** S2.12: for those alone who are asked to. */
const treatment = ['answer_disadvantage', 'record_treatment'] as const;
const actsOf: Record<Rights, readonly LifecycleAct[]> = {
  '-': [],
  note: everybody,
  desk: [...everybody, ...desk],
  lead: [...everybody, ...desk, ...review, ...lead],
  'lead-review': [...everybody, ...desk, ...lead],
  'desk-outside': [...everybody, ...desk, ...outside],
  'desk-outside-late': [...everybody, ...desk, ...outside, 'accept_late_appeal', 'reopen_appeal', 'accept_late_formal'],
  promise: [...besideTask, 'report_promise'],
  agree: [...besideTask, 'declare_no_conflict', 'approve_remedy', 'drop_remedy'],
  look: [...besideTask, 'finish_task', 'name_subject'],
  judge: [...besideTask, ...agreement],
  'desk-judge': [...everybody, ...desk, ...agreement],
  read: [...besideTask, 'take_as_complaint', 'finish_task'],
  hasten: [...besideTask, 'finish_task'],
  beside: besideTask,
  fair: [...besideTask, 'answer_disadvantage'],
  'fair-desk': [...everybody, ...desk, 'answer_disadvantage'],
};

test('the groups hold every act once', () => {
  const grouped = [
    ...everybody,
    ...desk,
    ...review,
    ...lead,
    ...signature,
    ...afterTheEnd,
    ...outside,
    ...contact,
    ...agreement,
    ...treatment,
    ...lateStage,
    'unbar_person',
    'look_at_letter',
  ];
  expect([...grouped].sort()).toEqual([...lifecycleActs].sort());
});

const roles = Role.options;
const me = (role: Role): StaffPerson => person('me', role);
const staffWith = (role: Role) => [...house, me(role)];
/** A peer of the handler, or someone else, has the case. */
const ledBy = (role: Role, personId?: string): Case['handler'] => ({ role, ...(personId === undefined ? {} : { personId }) });

const proposedBy = (by: string): Filing => ({ as: 'comment', seq: 1, by, deadlines: [] });
const task = (kind: OpenTask['kind'], role: Role): OpenTask => ({ taskId: 't', kind, role, dueAt: '2026-11-09T08:00:00.000Z' });

interface Relation {
  phase: 'under_investigation' | 'under_appeal' | 'awaiting_feedback';
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
  'one who had a part in the answer that is looked at anew (S2.35)': {
    phase: 'under_investigation',
    record: (role) => ({ handler: ledBy(role), involved: ['me'], answeredBy: ['me'] }),
    rights: ['desk', 'note', 'note', 'note', 'note', 'desk'],
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
  // S2.59: what the handling asks for is the handler's, whatever role it was first put to.
  'a stranger, while a message waits to be read': {
    phase: 'under_investigation',
    record: (role) => ({ handler: ledBy('trustee', 'trustee'), tasks: [task('read_new_message', role)] }),
    rights: ['desk', '-', '-', '-', '-', 'desk'],
  },
  'a peer of the handler, while a message waits to be read': {
    phase: 'under_investigation',
    record: (role) => ({ handler: ledBy(role, 'somebody'), tasks: [task('read_new_message', role)] }),
    rights: ['desk', '-', '-', '-', '-', 'desk'],
  },
  'in the role that keeps a promise': {
    phase: 'under_investigation',
    record: (role) => ({ handler: ledBy('trustee', 'trustee'), tasks: [task('keep_promise', role)] }),
    rights: ['desk', 'promise', 'promise', '-', 'promise', 'desk'],
  },
  'in the role that is asked to agree to money': {
    phase: 'under_investigation',
    record: (role) => ({ handler: ledBy('trustee', 'trustee'), tasks: [task('approve_remedy', role)] }),
    rights: ['desk', 'agree', 'agree', 'agree', 'agree', 'desk'],
  },
  'in the role that looks whether a message is about a colleague': {
    phase: 'under_investigation',
    record: (role) => ({ handler: ledBy('trustee', 'trustee'), tasks: [task('look_into_conflict', role)] }),
    rights: ['desk', 'look', 'look', 'look', 'look', 'desk'],
  },
  'in the role that looks at a letter before it leaves (S2.6)': {
    phase: 'under_investigation',
    record: (role) => ({ handler: ledBy('trustee', 'trustee'), tasks: [task('look_at_letter', role)], isGuarded: true }),
    rights: ['desk', 'beside', 'beside', 'beside', 'beside', 'desk'],
  },
  'its subject, in the role that looks at a letter before it leaves': {
    phase: 'under_investigation',
    record: (role) => ({
      handler: ledBy('trustee', 'trustee'),
      subjects: [{ personId: 'me' }],
      tasks: [task('look_at_letter', role)],
    }),
    rights: ['-', '-', '-', '-', '-', '-'],
  },
  'named in a message that others of their role look into': {
    phase: 'under_investigation',
    record: (role) => ({
      handler: ledBy('trustee', 'trustee'),
      tasks: [{ ...task('look_into_conflict', role), notFor: ['me'] }],
    }),
    rights: ['desk', '-', '-', '-', '-', 'desk'],
  },
  // S2.2
  'in the role that is asked whether it is no complaint': {
    phase: 'under_investigation',
    record: (role) => ({
      handler: ledBy('trustee', 'trustee'),
      filing: proposedBy('trustee'),
      tasks: [task('agree_to_filing', role)],
    }),
    rights: ['desk-judge', 'judge', 'judge', 'judge', 'judge', 'desk-judge'],
  },
  'who says that it is no complaint, when their own role is asked': {
    phase: 'under_investigation',
    record: (role) => ({ handler: ledBy(role, 'me'), filing: proposedBy('me'), tasks: [task('agree_to_filing', role)] }),
    rights: ['desk', 'lead', 'lead', 'lead', 'lead', 'desk'],
  },
  'its subject, while somebody is asked whether it is no complaint': {
    phase: 'under_investigation',
    record: (role) => ({
      handler: ledBy('trustee', 'trustee'),
      subjects: [{ personId: 'me' }],
      filing: proposedBy('trustee'),
      tasks: [task('agree_to_filing', role)],
    }),
    rights: ['-', '-', '-', '-', '-', '-'],
  },
  'in the role that reads what its writer says to our answer': {
    phase: 'awaiting_feedback',
    record: (role) => ({
      handler: ledBy('trustee', 'trustee'),
      run: { machine: 'aftercare', run: 2 },
      filing: { ...proposedBy('trustee'), filedAt: '2026-11-09T08:00:00.000Z' },
      tasks: [task('consider_filing', role)],
    }),
    rights: ['desk', 'read', 'read', 'read', 'read', 'desk'],
  },
  'in the role that looks into it that somebody is treated worse (S2.12)': {
    phase: 'under_investigation',
    record: (role) => ({
      handler: ledBy('trustee', 'trustee'),
      tasks: [{ ...task('look_into_disadvantage', role), readers: [role], notFor: ['trustee'] }],
    }),
    rights: ['fair-desk', 'fair', 'fair', 'fair', 'fair', 'fair-desk'],
  },
  'the handler, while others of their role look into it that somebody is treated worse': {
    phase: 'under_investigation',
    record: (role) => ({
      handler: ledBy(role, 'me'),
      involved: ['me'],
      tasks: [{ ...task('look_into_disadvantage', role), readers: [role], notFor: ['me'] }],
    }),
    rights: ['desk', 'lead', 'lead', 'lead', 'lead', 'desk'],
  },
  'the subject, while others of their role look into it that somebody is treated worse': {
    phase: 'under_investigation',
    record: (role) => ({
      handler: ledBy('trustee', 'trustee'),
      subjects: [{ personId: 'me' }],
      tasks: [{ ...task('look_into_disadvantage', role), readers: [role], notFor: [] }],
    }),
    rights: ['-', '-', '-', '-', '-', '-'],
  },
  'a stranger to an appeal': {
    phase: 'under_appeal',
    record: () => ({ handler: ledBy('chair', 'chair'), run: { machine: 'appeal', run: 2 } }),
    rights: ['-', '-', '-', '-', '-', 'desk'],
  },
  'a stranger to an appeal that a trustee was given (S2.41)': {
    phase: 'under_appeal',
    record: () => ({
      handler: ledBy('trustee', 'trustee'),
      run: { machine: 'appeal', run: 2 },
      appealedAt: '2026-11-09T08:00:00.000Z',
    }),
    rights: ['-', '-', '-', '-', 'lead', 'desk'],
  },
  'the reviewer of an appeal': {
    phase: 'under_appeal',
    record: (role) => ({ handler: ledBy(role, 'me'), run: { machine: 'appeal', run: 2 } }),
    rights: ['desk', 'lead', 'lead', 'lead', 'lead', 'desk-outside'],
  },
  'one who handled the complaint that is appealed': {
    phase: 'under_appeal',
    record: (role) => ({ handler: ledBy(role), involved: ['me'], run: { machine: 'appeal', run: 2 } }),
    rights: ['desk', 'lead-review', 'lead-review', 'lead-review', 'lead-review', 'desk-outside'],
  },
  'a stranger to an appeal that nobody here may hear, whose Chair answered': {
    phase: 'under_appeal',
    record: () => ({
      handler: ledBy('chair'),
      involved: ['chair', 'trustee', 'me'],
      hearing: { panel: [] },
      run: { machine: 'appeal', run: 2 },
    }),
    rights: ['desk', 'note', 'note', 'note', 'lead-review', 'desk-outside'],
  },
  'a stranger to a case about the Chair': {
    phase: 'under_investigation',
    record: () => ({ handler: ledBy('chair'), subjects: [{ role: 'chair' }] }),
    rights: ['-', '-', '-', '-', '-', 'desk-outside-late'],
  },
  'a stranger to a case about the Chair, from which the quality manager stepped back': {
    phase: 'under_investigation',
    record: (role) => ({
      handler: ledBy('chair'),
      subjects: [{ role: 'chair' }],
      recused: role === 'quality_manager' ? ['me', 'quality'] : ['quality'],
    }),
    rights: ['-', '-', '-', 'desk-outside-late', '-', '-'],
  },
  'the one who writes for somebody from outside': {
    phase: 'under_appeal',
    record: (role) => ({
      handler: ledBy(role, 'me'),
      involved: ['me'],
      outside: { seq: 1 },
      run: { machine: 'appeal', run: 2 },
    }),
    rights: ['lead', 'lead', 'lead', 'lead', 'lead', 'lead'],
  },
  'in the role that hears that an answer from outside is late (S2.20)': {
    phase: 'under_appeal',
    record: (role) => ({
      handler: ledBy('quality_manager', 'quality'),
      outside: { seq: 1 },
      run: { machine: 'appeal', run: 2 },
      tasks: [task('hasten_outside_answer', role)],
    }),
    rights: ['hasten', 'hasten', 'hasten', 'hasten', 'hasten', 'desk'],
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
  const isOutside = role === 'chair' && (rights === 'note' || rights.startsWith('lead')) && !viewed.involved.includes('me');
  const looks = rights !== '-' && viewed.tasks.some((one) => one.kind === 'look_at_letter') ? (['look_at_letter'] as const) : [];
  const opens =
    aboveFirstRank.includes(role) && (rights === 'note' || rights.startsWith('lead')) && !viewed.involved.includes('me');
  const added = [...lifts, ...looks, ...(isOutside ? afterTheEnd : []), ...(opens ? lateStage : [])];
  const expected = [...actsOf[rights], ...added].sort();
  expect(lifecycleActs.filter((act) => mayDo(me(role), act, viewed, profile, staff)).sort()).toEqual(expected);
});

test('S2.59: a notice is for nobody who may not see the case that it leads to, and for somebody where anybody may', () => {
  const upwards = [...profile.ranks, 'quality_manager'];
  for (const { relation, phase, role, record } of cells) {
    const viewed: Case = { ...new Bench().record, phase, ...record };
    const staff = staffWith(role);
    const readers = staff.filter((one) => maySee(one, viewed, profile, staff));
    for (const noticeKind of NoticeKind.options.filter((kind) => kind !== 'board_report')) {
      for (const to of roles) {
        for (const write of [noticeTo, noticeToRole]) {
          const notice = write(viewed, noticeKind, { procedure: charity, staff }, to);
          if (notice.kind !== 'notice') throw new Error('not a notice');
          const of = notice.personId;
          const receivers = staff
            .filter((one) => (of === undefined ? one.role === notice.role : one.personId === of))
            .filter(({ personId }) => !notice.notTo.includes(personId));
          const where = `${role}, ${relation}: ${noticeKind} to ${to}`;
          expect(
            receivers.filter((one) => !readers.includes(one)),
            where,
          ).toEqual([]);
          const isHandlerKnown = of === undefined || staff.some(({ personId }) => personId === of);
          const isReadable = readers.some((one) => upwards.includes(one.role));
          if (isHandlerKnown && isReadable) expect(receivers, where).not.toEqual([]);
        }
      }
    }
  }
});

// S2.60: whoever the client is, and whatever stands around the case, widens nobody's view of it.
const surroundings: [string, Partial<Case>][] = [
  ['made for a former client', { onBehalf: { authority: { requiredAt: '2026-11-09T08:00:00.000Z' }, isFormerClient: true } }],
  [
    'of which the Board was told',
    {
      onBehalf: {
        authority: { requiredAt: '2026-11-09T08:00:00.000Z' },
        isFormerClient: false,
        boardToldAt: '2026-11-09T08:00:00.000Z',
      },
    },
  ],
  ['with parties and barred people', { parties: [{ partyId: 'p1', role: 'witness' }], barredPeople: 2 }],
  ['that is guarded', { isGuarded: true }],
  // What has no rank moves nobody, whatever else it is about (S2.7).
  [
    'about a volunteer, another service user, the service and another organisation',
    { subjects: [{ kind: 'volunteer' }, { kind: 'service_user', partyId: 'p1' }, { kind: 'service' }, { kind: 'organisation' }] },
  ],
  ['that stands still', { pause: { reason: 'police', pausedAt: '2026-11-09T08:00:00.000Z', stopped: [] } }],
];
test.each(surroundings)('a case %s has the readers and the acts of any other', (_what, more) => {
  for (const { phase, role, record } of cells) {
    const plain: Case = { ...new Bench().record, phase, ...record };
    const staff = staffWith(role);
    const around = { ...more, subjects: [...plain.subjects, ...(more.subjects ?? [])] };
    const rightsIn = (viewed: Case) => lifecycleActs.filter((act) => mayDo(me(role), act, viewed, profile, staff));
    expect(rightsIn({ ...plain, ...around })).toEqual(rightsIn(plain));
    expect(maySee(me(role), { ...plain, ...around }, profile, staff)).toBe(maySee(me(role), plain, profile, staff));
  }
});

// S3.6: who allots named contacts, where there are any; nobody whom it is about does, nor a contact for themselves.
const cooperative = shippedProcedure('social-cooperative.it');
const contactCells: [string, Partial<Case>, readonly boolean[]][] = [
  ['nobody has taken', { handler: ledBy('team_leader') }, [true, false, true, false, false, false]],
  [
    'another was given',
    { phase: 'acknowledged', handler: ledBy('team_leader', 'leader') },
    [true, false, true, false, false, false],
  ],
  ['they have', { handler: ledBy('team_leader', 'me') }, [true, false, true, true, true, false]],
  ['waits for the Chair', { handler: ledBy('chair') }, [true, false, false, false, true, false]],
  ['is about them', { handler: ledBy('chair'), subjects: [{ personId: 'me' }] }, [false, false, false, false, false, false]],
  ['they stepped back from', { recused: ['me'] }, [false, false, false, false, false, false]],
];
test.each(contactCells)('S3.6: who names a contact on a case that %s', (_what, record, expected) => {
  const viewed: Case = { ...new Bench({ procedure: cooperative }).record, phase: 'under_investigation', ...record };
  const names = (role: Role) => mayDo(me(role), 'name_contact', viewed, cooperative.profile, staffWith(role));
  expect(roles.map(names)).toEqual(expected);
});
