// Who leads a complaint, who may hear an appeal, and what waits for whom. Who may see and do what is in policy-matrix.test.ts.

import { describe, expect, test } from 'vitest';
import { type Case, deadlineOf, type OpenTask } from '#core/case/case.ts';
import type { Message } from '#core/case/person.ts';
import { eligibleIn, isExcluded, leadingRole, mayDo, mayFinish, mayReadHeld, mayReview, maySee } from '#core/case/policy.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { tasksFor } from '#core/case/tasks.ts';
import { receiveMessage } from '#core/handling/receive-message.ts';
import { DAY, movedBy } from '#core/instant.ts';
import { Role } from '#core/procedure/profile.ts';
import { Bench, charity, finding, fullDecision, house, MONDAY, person, refusalOf } from '#test/core/handling/bench.ts';

const { profile } = charity;
const roles = Role.options;
const me = (role: Role): StaffPerson => person('me', role);
const staffWith = (role: Role) => [...house, me(role)];

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
  const reply: Message = {
    messageId: 'm2',
    channel: 'email',
    receivedAt: MONDAY,
    text: 'On Tuesday too.',
    attachments: [],
    standing: 'addition',
  };
  const signpost: OpenTask = { taskId: 's', kind: 'signpost', role: 'team_leader', dueAt: MONDAY };
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

  test('what comes in while a colleague handles the case is that colleague’s, and shows it to no peer (S2.59)', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.write(receiveMessage(bench.record, reply, [], bench.context));
    expect([kinds(bench, 'leader'), kinds(bench, 'leader-2')]).toEqual([['answer_complaint', 'read_new_message'], []]);
    expect(maySee(find('leader-2'), bench.record, profile, house)).toBe(false);
    expect(refusalOf(() => bench.act('extend', 'leader-2'))).toBe('ConflictOfInterest');
  });

  test('a case that climbed takes what waits on it along (S2.20)', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.write(receiveMessage(bench.record, reply, [], bench.context));
    bench.passTo(movedBy(deadlineOf(bench.record, 'respond')?.dueAt ?? '', DAY));
    expect([kinds(bench, 'head'), kinds(bench, 'leader-2')]).toEqual([['take_case', 'read_new_message'], []]);
  });

  test('whoever keeps a promise sees the case until they said what became of it, and does nothing else there (S1.7, S2.59)', () => {
    const bench = new Bench().bringTo('under_investigation');
    const promise = { kind: 'corrective_action', what: 'A second key', owner: 'trustee', dueOn: '2026-12-11' } as const;
    bench.act('offer_remedy', 'leader', promise);
    bench.act('record_finding', 'leader', finding);
    bench.act('decide_outcome', 'leader', fullDecision);
    bench.act('send_letter', 'leader');
    bench.write({ after: { ...bench.record, tasks: [...bench.record.tasks, signpost] }, events: [] });
    expect(kinds(bench, 'trustee')).toEqual(['keep_promise']);
    for (const act of ['extend', 'transfer', 'record_delivery', 'lodge_appeal', 'make_formal'] as const) {
      expect(mayDo(find('trustee'), act, bench.record, profile, house), act).toBe(false);
    }
    expect(mayFinish(find('trustee'), signpost, bench.record, profile, house)).toBe(false);
    const [remedy] = bench.record.remedies ?? [];
    bench.act('report_promise', 'trustee', { remedyId: remedy?.remedyId, kept: 'kept', what: 'It is cut' });
    expect(maySee(find('trustee'), bench.record, profile, house)).toBe(false);
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

describe('S2.21, E41: who reads a held message that names somebody', () => {
  const readers = (...subjects: Case['subjects']) =>
    house.filter((one) => mayReadHeld(one, subjects, profile, house)).map(({ personId }) => personId);
  test.each([
    ['nobody', [], ['desk', 'quality']],
    ['the front desk', [{ personId: 'desk' }], ['quality']],
    ['a team leader', [{ personId: 'leader' }], ['desk', 'quality']],
    ['a manager', [{ personId: 'head' }], ['quality']],
    ['the quality manager', [{ personId: 'quality' }], ['desk']],
    ['the front desk and the quality manager', [{ personId: 'desk' }, { personId: 'quality' }], ['chair']],
    ['the quality manager and the Chair', [{ personId: 'quality' }, { personId: 'chair' }], ['trustee', 'trustee-2']],
  ] satisfies [string, Case['subjects'], string[]][])('%s', (_whom, subjects, expected) => {
    expect(readers(...subjects)).toEqual(expected);
  });
});
