// Who leads a complaint, who may hear an appeal, and what waits for whom. Who may see and do what is in policy-matrix.test.ts.

import { describe, expect, test } from 'vitest';
import type { Case } from '#core/case/case.ts';
import { eligibleIn, isExcluded, leadingRole, mayDo, mayReview, maySee } from '#core/case/policy.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { tasksFor } from '#core/case/tasks.ts';
import { Role } from '#core/procedure/profile.ts';
import { Bench, charity, house, person } from '#test/core/handling/bench.ts';

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
