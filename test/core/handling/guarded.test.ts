// Who complains and about what kind of person or thing (S2.4, S2.6, S2.7): nothing of it decides whether a complaint is taken (S2.1), and
// what might harm somebody else stands where nobody reads it who need not.

import { describe, expect, test } from 'vitest';
import type { Case } from '#core/case/case.ts';
import { kindsOf, ServiceRelation, SubjectKind } from '#core/case/concern.ts';
import { type Complainant, Complainant as ComplainantSchema } from '#core/case/person.ts';
import { isExcluded, mayKnowRelation, secondReader } from '#core/case/policy.ts';
import { openCase } from '#core/handling/open-case.ts';
import { DAY, movedBy } from '#core/instant.ts';
import { complaintSubmissionFor, formChannel } from '#core/intake/submission/submission.ts';
import { regulatorRow } from '#core/oversight/regulator-row.ts';
import type { Procedure } from '#core/procedure/procedure.ts';
import type { Profile, Role } from '#core/procedure/profile.ts';
import { shippedProfiles } from '#test/support/shipped-profiles.ts';
import {
  Bench,
  charity,
  complainant,
  countingChance,
  finding,
  fullDecision,
  house,
  person,
  refusalOf,
  shippedProcedure,
} from './bench.ts';

const attended: Complainant = { ...complainant, name: 'Stefan Ionescu', relation: 'perpetrator_programme' };
const extension = { newDueOn: '2026-11-27', reason: 'We have to ask two colleagues.' };
const opened = (procedure: Procedure = charity) => new Bench({ procedure, complainant: attended });
const handled = () => opened().bringTo('under_investigation');
const waiting = (bench: Bench) => {
  expect(refusalOf(() => bench.act('extend', 'leader', extension))).toBe('LetterNotLookedAt');
  return bench.record.looks?.at(-1)?.lookId ?? '';
};

describe('S2.1: whatever somebody says or leaves out of themselves, their complaint is taken', () => {
  const relations = [undefined, '', 'not_said', 'an elephant', 7, null, ['service_user'], ...ServiceRelation.options];
  const others = [
    {},
    { aboutKind: 'an elephant' },
    { aboutKind: 'service' },
    { onBehalfOf: 'other' },
    { affectedAgrees: 'no' },
    { supportNeeded: 'Easy words' },
    { name: '' },
  ];
  const combinations = relations.flatMap((relation) => others.map((other) => ({ relation, ...other })));

  test.each(shippedProfiles)('under %s', async (name) => {
    const { profile } = shippedProcedure(name);
    const ports = { procedures: { current: () => shippedProcedure(name) }, chance: countingChance() };
    for (const said of combinations) {
      const submission = complaintSubmissionFor(profile).parse({ whatHappened: 'Nobody came.', ...said });
      const opening = await formChannel.openingOf({ submission, channel: 'web', receivedAt: '2026-11-09T08:00:00.000Z' }, ports);
      const isKnown = profile.relations.some((known) => known === said.relation);
      expect(opening.complainant.relation).toBe(isKnown ? said.relation : undefined);
      const bench = new Bench({ procedure: shippedProcedure(name), complainant: opening.complainant });
      expect(bench.bringTo('acknowledged').record.phase).toBe('acknowledged');
    }
  });

  test('what somebody is to the service moves no date, no rank and no stage', () => {
    const shapeOf = ({ record: { deadlines, handler, stage, serious, tasks } }: Bench) => ({
      deadlines,
      handler,
      stage,
      serious,
      tasks,
    });
    const plain = shapeOf(new Bench());
    for (const relation of ServiceRelation.options)
      expect(shapeOf(new Bench({ complainant: { ...complainant, relation } }))).toEqual(plain);
  });
});

describe('S2.4: what somebody is to the service', () => {
  test('is there to say in each procedure, and the programme for people who use violence in one alone', () => {
    const having = shippedProfiles.filter((name) => shippedProcedure(name).profile.relations.includes('perpetrator_programme'));
    expect(having).toEqual(['domestic-abuse-charity.ro']);
    for (const name of shippedProfiles)
      expect(shippedProcedure(name).profile.relations).toEqual(expect.arrayContaining(['service_user', 'relative_or_friend']));
  });

  test('is recorded, corrected and taken back by staff', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('record_relation', 'desk', { relation: 'neighbour_or_public' });
    expect(bench.context.complainant.relation).toBe('neighbour_or_public');
    bench.act('record_relation', 'leader', { relation: 'not_said' });
    expect(bench.context.complainant).not.toHaveProperty('relation');
    expect(bench.record.isGuarded).toBeUndefined();
  });

  test('S2.6: leaves no trace outside of what is sealed with their name', () => {
    const bench = handled();
    bench.act('record_relation', 'leader', { relation: 'perpetrator_programme' });
    bench.act('look_at_letter', 'head', { lookId: waiting(bench), verdict: 'may_leave' });
    bench.act('extend', 'leader', extension);
    const open = bench.changes.map(({ after, events, letters, outbox }) => ({ after, events, letters, outbox }));
    expect(JSON.stringify(open)).not.toMatch(/perpetrator|programme/);
    expect(JSON.stringify(regulatorRow(bench.record, bench.now))).not.toMatch(/perpetrator|guard/i);
    expect(ComplainantSchema.parse(bench.context.complainant).relation).toBe('perpetrator_programme');
  });
});

describe('S2.6: the case of somebody who attended the programme for people who use violence', () => {
  test('is guarded from the start, or from when it is known, and stays so', () => {
    expect(opened().record.isGuarded).toBe(true);
    const bench = new Bench().bringTo('under_investigation');
    bench.act('record_relation', 'leader', { relation: 'perpetrator_programme' });
    bench.act('record_relation', 'leader', { relation: 'not_said' });
    expect(bench.record.isGuarded).toBe(true);
  });

  test('asks once for a look at the same words, and again for others', () => {
    const bench = handled();
    waiting(bench);
    const { version } = bench.record;
    expect(refusalOf(() => bench.act('extend', 'leader', extension))).toBe('LetterNotLookedAt');
    expect(bench.record.version).toBe(version);
    expect(refusalOf(() => bench.act('extend', 'leader', { ...extension, reason: 'We must ask Maria.' }))).toBe(
      'LetterNotLookedAt',
    );
    expect(bench.record.looks).toHaveLength(2);
  });

  test('a peer of the author is told where no other role is left, and not the author', () => {
    const staff = [...house, person('chair-2', 'chair', 'Dora Iosif')];
    const bench = new Bench({ staff }).bringTo('under_appeal');
    const recused = staff.filter(({ role }) => role !== 'chair').map(({ personId }) => personId);
    const handler = { role: 'chair', personId: 'chair' } as const;
    bench.write({ after: { ...bench.record, recused, handler, isGuarded: true }, events: [] });
    const reason = 'We have to ask two colleagues.';
    const due = bench.record.deadlines.find(({ what }) => what === 'answer_appeal')?.dueAt ?? bench.now;
    const newDueOn = movedBy(due, DAY).slice(0, 10);
    expect(refusalOf(() => bench.act('extend', 'chair', { newDueOn, reason }))).toBe('LetterNotLookedAt');
    expect(bench.lastChange.outbox).toMatchObject([{ kind: 'notice', role: 'chair' }]);
    expect(bench.lastChange.outbox[0]).not.toHaveProperty('personId');
    const mayLeave = { lookId: bench.record.looks?.[0]?.lookId, verdict: 'may_leave' };
    expect(refusalOf(() => bench.act('look_at_letter', 'chair', mayLeave))).toBe('ConflictOfInterest');
    expect(refusalOf(() => bench.act('look_at_letter', 'chair-2', mayLeave))).toBe('not refused');
  });

  test('a letter that tells too much is held back with what should change, and goes out in other words', () => {
    const bench = handled();
    const lookId = waiting(bench);
    const noReason = { lookId, verdict: 'tells_too_much' };
    expect(() => bench.act('look_at_letter', 'head', noReason)).toThrow();
    bench.act('look_at_letter', 'head', { ...noReason, why: 'It says whom we ask.' });
    expect(bench.lastChange.events).toMatchObject([{ type: 'letter_held_back', facts: { act: 'extend' } }]);
    expect(bench.lastChange.outbox).toMatchObject([{ kind: 'notice', personId: 'leader' }]);
    expect(bench.record.looks).toEqual([]);
    waiting(bench);
  });

  test('nobody lets their own letter leave, and who looked looks once', () => {
    const bench = handled();
    const lookId = waiting(bench);
    const mayLeave = { lookId, verdict: 'may_leave' };
    for (const who of ['leader', 'leader-2', 'desk', 'quality', 'chair'])
      expect(
        refusalOf(() => bench.act('look_at_letter', who, mayLeave)),
        who,
      ).toBe('ConflictOfInterest');
    bench.act('look_at_letter', 'head', mayLeave);
    expect(refusalOf(() => bench.act('look_at_letter', 'head', mayLeave))).toBe('ActNotAllowedNow');
  });

  test('a letter with a fault is mended before anybody is asked to look at it', () => {
    const bench = handled();
    const unfit = { ...extension, reason: 'We must ask [who?] about it.' };
    expect(refusalOf(() => bench.act('extend', 'leader', unfit))).toBe('LetterIncomplete');
    expect(bench.record.looks).toBeUndefined();
  });

  test('S2.35: who looked has no part in the answer, and leads the next stage and hears the appeal like anybody', () => {
    const bench = handled();
    bench.act('look_at_letter', 'head', { lookId: waiting(bench), verdict: 'may_leave' });
    expect(bench.record.involved).toEqual(['leader']);
  });

  test('letters in which nobody wrote a word are not held up', () => {
    const bench = opened();
    bench.settle();
    expect(bench.changes.flatMap(({ letters }) => letters.map(({ letterKind }) => letterKind))).toEqual(['acknowledgement']);
    bench.bringTo('under_investigation').act('withdraw', 'leader', { wish: 'By phone' });
    expect(bench.lastChange.letters).toMatchObject([{ letterKind: 'withdrawal_confirmed' }]);
  });

  test('S3.8: where two sign, the second signature is the look', () => {
    const signed = shippedProcedure(
      'england-adult-social-care.en',
      (profile): Profile => ({ ...profile, letters: { ...profile.letters, secondSignature: 'quality_manager' } }),
    );
    const bench = opened(signed).bringTo('under_investigation');
    bench.act('record_finding', 'leader', finding);
    bench.act('decide_outcome', 'leader', fullDecision);
    bench.act('approve_letter', 'quality');
    bench.act('send_letter', 'leader');
    expect(bench.record.phase).toBe('responded');
    expect(bench.events.map(({ type }) => type)).not.toContain('look_asked');
  });

  test('where everybody else has a conflict of interest the letter leaves, and that nobody looked is on record', () => {
    const bench = handled();
    const recused = house.map(({ personId }) => personId).filter((personId) => personId !== 'leader');
    bench.write({ after: { ...bench.record, recused }, events: [] });
    bench.act('extend', 'leader', extension);
    expect(bench.lastChange.letters).toHaveLength(1);
    expect(bench.lastChange.events).toMatchObject([
      { type: 'deadline_extended' },
      { type: 'look_not_possible', facts: { act: 'extend' } },
    ]);
  });

  test('when whoever was asked to look gets a conflict of interest, somebody else is', () => {
    const bench = handled();
    waiting(bench);
    bench.act('recuse', 'head', { personId: 'head' });
    waiting(bench);
    expect(bench.record.tasks.filter(({ kind }) => kind === 'look_at_letter')).toMatchObject([{ role: 'trustee' }]);
    expect(bench.record.looks).toHaveLength(1);
  });
});

const readers: [author: string, record: Partial<Case>, reader: Role | undefined][] = [
  ['leader', {}, 'head_of_service'],
  ['desk', {}, 'team_leader'],
  ['head', {}, 'trustee'],
  ['trustee', {}, 'chair'],
  ['chair', {}, 'quality_manager'],
  ['quality', {}, 'team_leader'],
  ['leader', { subjects: [{ personId: 'head' }] }, 'trustee'],
  ['leader', { subjects: [{ role: 'head_of_service' }] }, 'trustee'],
  ['leader', { recused: ['head', 'trustee', 'trustee-2', 'chair'] }, 'quality_manager'],
  ['chair', { recused: ['quality'] }, 'trustee'],
  ['chair', { recused: ['quality', 'trustee', 'trustee-2'] }, 'head_of_service'],
  ['leader', { recused: house.map(({ personId }) => personId) }, undefined],
];
test.each(readers)('S2.6: what %s wrote, on a case with %j, is looked at by the %s', (author, given, reader) => {
  const record = { ...new Bench().record, ...given };
  const { personId, role } = house.find((one) => one.personId === author) ?? person('', 'chair');
  expect(secondReader({ personId, role }, record, charity.profile, house)).toBe(reader);
});

describe('S2.6: what somebody is to the service is known to', () => {
  const record = () => ({ ...handled().record, tasks: [] });
  const task = (kind: Case['tasks'][number]['kind'], role: Role) => ({
    taskId: 't',
    kind,
    role,
    dueAt: '2026-11-09T08:00:00.000Z',
  });
  const knows = (viewed: Case) =>
    house.filter((one) => mayKnowRelation(one, viewed, charity.profile, house)).map(({ personId }) => personId);

  test('whoever works on the case or takes their calls', () => {
    expect(knows(record())).toEqual(['desk', 'leader', 'head', 'quality']);
  });
  test('whoever looks at a letter to them, as long as they do', () => {
    expect(knows({ ...record(), tasks: [task('look_at_letter', 'trustee')] })).toContain('trustee');
    expect(knows({ ...record(), tasks: [task('sign_letter', 'trustee')] })).toContain('trustee');
  });
  test('nobody who has another task on it and sees it for that', () => {
    for (const kind of ['keep_promise', 'approve_remedy', 'look_into_conflict'] as const)
      expect(knows({ ...record(), tasks: [task(kind, 'trustee')] })).not.toContain('trustee');
  });
  test('nobody whom the case is about', () => {
    expect(knows({ ...record(), subjects: [{ personId: 'leader' }] })).not.toContain('leader');
  });
});

describe('S2.7: what a complaint is about', () => {
  test.each(SubjectKind.options.filter((kind) => kind !== 'staff'))('a %s moves nobody and excludes nobody', (kind) => {
    const bench = new Bench().bringTo('under_investigation');
    const { handler } = bench.record;
    bench.act('name_subject', 'leader', { kind, name: 'Petru Vasilescu' });
    expect(bench.record.handler).toEqual(handler);
    expect(house.filter((one) => isExcluded(one, bench.record, charity.profile, house))).toEqual([]);
    expect(kindsOf(bench.record.subjects)).toEqual([kind]);
    expect(regulatorRow(bench.record, bench.now).about).toEqual([kind]);
    expect(JSON.stringify([bench.record, bench.events, regulatorRow(bench.record, bench.now)])).not.toContain('Vasilescu');
  });

  test('a volunteer who signs in here loses the case like anybody whom it is about', () => {
    const staff = [...house, person('volunteer', 'front_desk', 'Vera Olteanu')];
    const bench = new Bench({ staff }).bringTo('under_investigation');
    bench.act('name_subject', 'leader', { kind: 'volunteer', personId: 'volunteer' });
    const excluded = staff.filter((one) => isExcluded(one, bench.record, charity.profile, staff));
    expect(excluded.map(({ personId }) => personId)).toEqual(['volunteer']);
  });

  test('only staff have a position, and only staff and volunteers sign in here', () => {
    const bench = new Bench().bringTo('under_investigation');
    const wrong = [
      {},
      { kind: 'staff', name: 'Somebody' },
      { kind: 'volunteer', role: 'team_leader' },
      { kind: 'service_user', personId: 'head' },
      { kind: 'service', role: 'chair' },
    ];
    for (const input of wrong) expect(() => bench.act('name_subject', 'leader', input), JSON.stringify(input)).toThrow();
    expect(refusalOf(() => bench.act('name_subject', 'leader', { personId: 'nobody' }))).toBe('NobodyEligible');
    expect(bench.record.subjects).toEqual([]);
  });

  test('without a kind it is about staff, as records from before have it', () => {
    const subjects: Case['subjects'] = [{ personId: 'leader' }, { role: 'chair' }];
    expect(kindsOf(subjects)).toEqual(['staff']);
    expect(kindsOf([])).toEqual([]);
  });
});

test.each(SubjectKind.options)('S2.7: a form that says it is about a %s opens a case that says so', async (aboutKind) => {
  const submission = complaintSubmissionFor(charity.profile).parse({ whatHappened: 'It was loud all night.', aboutKind });
  const ports = { procedures: { current: () => charity }, chance: countingChance() };
  const arrival = { submission, channel: 'web', receivedAt: '2026-11-09T08:00:00.000Z' } as const;
  const { after, outbox = [] } = openCase(await formChannel.openingOf(arrival, ports), charity, house, ports.chance);
  expect(after.subjects).toEqual(aboutKind === 'staff' ? [] : [{ kind: aboutKind }]);
  expect(after.handler).toEqual({ role: 'team_leader' });
  const isCared = aboutKind === 'service_user';
  expect([after.isGuarded === true, after.tasks.map(({ kind }) => kind), outbox.length]).toEqual(
    isCared ? [true, ['safeguard'], 1] : [false, [], 0],
  );
});

describe('S2.8: about another service user', () => {
  const about = () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('name_subject', 'leader', { kind: 'service_user', name: 'Petru Vasilescu' });
    return bench;
  };

  test('somebody sees how both are safe, and the case is guarded', () => {
    const bench = about();
    expect(bench.record).toMatchObject({
      isGuarded: true,
      tasks: [{ kind: 'safeguard' }],
      parties: [{ role: 'subject' }],
      subjects: [{ kind: 'service_user' }],
    });
    expect(bench.lastChange.outbox).toMatchObject([{ noticeKind: 'assigned' }, { noticeKind: 'safeguarding' }]);
    expect(bench.context.circle.parties).toMatchObject([{ name: 'Petru Vasilescu' }]);
  });

  test.each(['Petru says otherwise.', 'We talked to Vasilescu Petru about it.', 'Mr Vasilescu has moved.'])(
    'S2.61: no letter tells their name: %s',
    (reason) => {
      expect(refusalOf(() => about().act('extend', 'leader', { ...extension, reason }))).toBe('LetterIncomplete');
    },
  );

  test('their name is not taken off the case, and nobody is added to it as such', () => {
    const bench = about();
    const [party] = bench.record.parties ?? [];
    const gone = { partyId: party?.partyId, why: 'x' };
    expect(refusalOf(() => bench.act('remove_party', 'leader', gone))).toBe('ActNotAllowedNow');
    expect(() => bench.act('add_party', 'leader', { role: 'subject', name: 'Petru' })).toThrow();
    bench.act('add_party', 'leader', { role: 'witness', name: 'Rada Pop' });
    expect(refusalOf(() => bench.act('remove_party', 'leader', gone))).toBe('AlreadyRecorded');
  });

  test('without a name there is none to keep, and all the rest is the same', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('name_subject', 'leader', { kind: 'service_user' });
    expect(bench.record).toMatchObject({ isGuarded: true, tasks: [{ kind: 'safeguard' }] });
    expect(bench.record.parties).toBeUndefined();
  });
});
