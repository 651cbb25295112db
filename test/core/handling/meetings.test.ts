// Meetings at any stage, and that both sides are heard before anybody finds anything.

import { describe, expect, test } from 'vitest';
import { companyIn } from '#core/case/meeting.ts';
import { DAY, movedBy } from '#core/instant.ts';
import { loadProfile } from '#core/procedure/profile.ts';
import { Refusal } from '#core/refusal.ts';
import { Bench, complainant, england, finding, MONDAY, profileText, refusalOf, shippedProcedure } from './bench.ts';

const TOMORROW = movedBy(MONDAY, DAY);
const plan = { startsAt: TOMORROW, minutes: 45, place: 'Sample Library' };
const planned = (more: Record<string, unknown> = {}, options: ConstructorParameters<typeof Bench>[0] = {}) => {
  const bench = new Bench(options).bringTo('under_investigation');
  bench.act('plan_meeting', 'leader', { ...plan, ...more });
  return bench;
};

describe('a meeting', () => {
  test('S2.15, S2.34: may be planned at the informal stage too; its place is sealed, its time is not', () => {
    const bench = planned();
    expect(bench.record.meetings).toEqual([
      {
        meetingId: expect.any(String),
        kind: 'meeting',
        startsAt: TOMORROW,
        endsAt: movedBy(TOMORROW, DAY / 32),
        isNeutral: false,
        seq: bench.record.history.seq,
        revision: 0,
        status: 'planned',
      },
    ]);
    expect(JSON.stringify(bench.record)).not.toContain('Library');
    expect(bench.contextFor('leader').wordsOf(bench.record.history.seq)).toEqual({ place: 'Sample Library' });
    expect(bench.record.lastContactAt).toBe(bench.now);
  });

  test('S2.36: with a professional it is held in a neutral place', () => {
    expect(refusalOf(() => planned({ professionals: ['Ada Lawyer'] }))).toBe('NeutralPlaceNeeded');
    expect(planned({ professionals: ['Ada Lawyer'], isNeutral: true }).record.meetings).toHaveLength(1);
  });

  test('S2.5: a barred person does not come along', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('bar_person', 'leader', { name: 'Vasile Rus', why: 'Named by the client' });
    expect(refusalOf(() => bench.act('plan_meeting', 'leader', { ...plan, companions: ['Vasile  RUS'] }))).toBe('PersonBarred');
    expect(bench.record.meetings).toBeUndefined();
  });

  test('S2.5: each of those who come along is looked at, and each attempt is on record', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('bar_person', 'leader', { name: 'Vasile Rus', why: 'Named by the client' });
    bench.act('bar_person', 'leader', { name: 'Petru Rus', why: 'Named by the client' });
    const company = { companions: ['Lia Sora', 'Vasile Rus'], witnesses: ['Petru Rus', 'Ana Martora'] };
    expect(refusalOf(() => bench.act('plan_meeting', 'leader', { ...plan, ...company }))).toBe('PersonBarred');
    expect(bench.lastChange.events).toMatchObject([
      { type: 'barred_attempt', facts: { as: 'companion' } },
      { type: 'barred_attempt', facts: { as: 'witness' } },
    ]);
  });

  test('S2.5, S2.62: who is to come to a planned meeting and is barred is seen to, and the meeting is named by its id', () => {
    const bench = planned({ companions: ['Lia Sora', 'Vasile Rus'] });
    const meetingId = bench.record.meetings?.[0]?.meetingId ?? '';
    bench.act('bar_person', 'leader', { name: 'Vasile Rus', why: 'Named by the client' });
    expect(bench.record.tasks).toMatchObject([{ kind: 'safeguard', meetingIds: [meetingId] }]);
    expect(bench.lastChange.events).toMatchObject([{ type: 'person_barred', facts: { meetingIds: [meetingId] } }]);
    expect(bench.lastChange.outbox).toMatchObject([{ kind: 'notice', noticeKind: 'safeguarding' }]);
    expect(JSON.stringify([bench.record, bench.lastChange.outbox])).not.toContain('Vasile');
  });

  test('S2.62: a meeting that a barred person was to come to is named in the task that stands already', () => {
    const bench = planned({ witnesses: ['Vasile Rus'] });
    bench.act('add_party', 'leader', { role: 'helper', name: 'Petru Rus' });
    bench.act('bar_person', 'leader', { name: 'Petru Rus', why: 'Named by the client' });
    bench.act('bar_person', 'leader', { name: 'Vasile Rus', why: 'Named by the client' });
    const meetingIds = bench.record.meetings?.map(({ meetingId }) => meetingId);
    expect(bench.record.tasks).toMatchObject([{ kind: 'safeguard', meetingIds }]);
  });

  test('S2.5: is not moved while a barred person would come, and may be moved without them', () => {
    const bench = planned({ companions: ['Lia Sora', 'Vasile Rus'] });
    bench.act('bar_person', 'leader', { name: 'Vasile Rus', why: 'Named by the client' });
    const later = { ...plan, startsAt: movedBy(TOMORROW, DAY), why: 'The room is taken' };
    expect(refusalOf(() => bench.act('move_meeting', 'leader', later))).toBe('PersonBarred');
    expect(bench.lastChange).toMatchObject({ letters: [], events: [{ type: 'barred_attempt', facts: { as: 'companion' } }] });
    expect(bench.record.meetings).toMatchObject([{ revision: 0, startsAt: TOMORROW }]);

    bench.act('move_meeting', 'leader', { ...later, leavesOutBarred: true });
    expect(bench.record.meetings).toMatchObject([{ revision: 1 }]);
    expect(bench.contextFor('leader').wordsOf(bench.record.meetings?.[0]?.seq ?? 0)).toMatchObject({ companions: ['Lia Sora'] });
  });

  test('S2.5: who comes along is still known when it was moved twice', () => {
    const bench = planned({ companions: ['Vasile Rus'] });
    bench.act('move_meeting', 'leader', { ...plan, startsAt: movedBy(TOMORROW, DAY), why: 'The room is taken' });
    bench.act('bar_person', 'leader', { name: 'Vasile Rus', why: 'Named by the client' });
    const again = { ...plan, startsAt: movedBy(TOMORROW, 2 * DAY), why: 'The room is taken' };
    expect(refusalOf(() => bench.act('move_meeting', 'leader', again))).toBe('PersonBarred');
  });

  test('knows who comes along from words of any age, and nobody from words that were erased', () => {
    expect(companyIn({ place: 'x', companion: 'Lia Sora' })).toEqual({
      companions: ['Lia Sora'],
      professionals: [],
      witnesses: [],
    });
    expect(companyIn(undefined)).toEqual({ companions: [], professionals: [], witnesses: [] });
  });

  test('S2.36: an interpreter is named in the letter and becomes a task', () => {
    const bench = planned({ interpreter: 'zh' });
    expect(bench.record.tasks).toMatchObject([{ kind: 'book_interpreter', role: 'team_leader' }]);
    expect(bench.lastChange.letters[0]?.letter.text).toContain('Chinese');
  });

  test('tells the place to a calendar where nobody need fear who reads it', () => {
    expect(planned({}, { procedure: england }).lastChange.letters[0]?.calendar).toMatchObject({ place: 'Sample Library' });
  });

  test('of somebody who gets letters on paper is brought to them', () => {
    const bench = planned({}, { complainant: { ...complainant, preferredChannel: 'letter' } });
    // The acknowledgement lies there too.
    expect(bench.record.tasks).toMatchObject([{ kind: 'answer_in_person' }, { kind: 'answer_in_person' }]);
  });

  test('is moved, and the second letter says so', () => {
    const bench = planned();
    bench.act('move_meeting', 'leader', { ...plan, startsAt: movedBy(TOMORROW, DAY), why: 'The room is taken' });
    expect(bench.record.meetings).toMatchObject([{ revision: 1, startsAt: movedBy(TOMORROW, DAY), status: 'planned' }]);
    expect(bench.lastChange.letters[0]?.letter.text).toContain('This replaces the day or the place');
  });

  test('S2.36, S2.47: moved to a place that is not neutral it is no longer called neutral', () => {
    const bench = planned({ isNeutral: true });
    expect(bench.lastChange.letters[0]?.letter.text).toContain('The place is neutral');
    bench.act('move_meeting', 'leader', { ...plan, place: 'Our office', why: 'The room is taken' });
    expect(bench.lastChange.letters[0]?.letter.text).not.toContain('The place is neutral');
    expect(bench.record.meetings).toMatchObject([{ isNeutral: false, revision: 1 }]);
  });

  test('S2.36, S2.47: with a professional it is not moved out of a neutral place', () => {
    const bench = planned({ isNeutral: true, professionals: ['Ada Lawyer'] });
    const moved = { ...plan, place: 'Our office', why: 'The room is taken' };
    expect(refusalOf(() => bench.act('move_meeting', 'leader', moved))).toBe('NeutralPlaceNeeded');
    bench.act('move_meeting', 'leader', { ...moved, place: 'Town Hall', isNeutral: true });
    expect(bench.lastChange.letters[0]?.letter.text).toContain('The place is neutral');
  });

  test('that was called off can be neither moved nor recorded', () => {
    const bench = planned();
    bench.act('cancel_meeting', 'leader', {});
    expect(refusalOf(() => bench.act('record_meeting', 'leader', { spoke: 'both', said: 'x' }))).toBe('ActNotAllowedNow');
    expect(refusalOf(() => bench.act('move_meeting', 'leader', { ...plan, why: 'x' }))).toBe('ActNotAllowedNow');
  });

  test('is recorded once it was held, with who was heard', () => {
    const bench = planned();
    expect(refusalOf(() => bench.act('record_meeting', 'leader', { spoke: 'both', said: 'x' }))).toBe('DateNotPossible');
    bench.passTo(movedBy(TOMORROW, DAY / 24));
    bench.act('record_meeting', 'leader', { spoke: 'both', said: 'Both spoke.' });
    expect(bench.record).toMatchObject({ heard: ['complainant', 'concerned'], meetings: [{ status: 'held' }] });
  });
});

describe('S2.36, S2.47: a professional who was told of in advance', () => {
  const kinds = (bench: Bench) => bench.record.tasks.map(({ kind }) => kind);
  const expecting = (more: Record<string, unknown> = {}) => {
    const bench = planned(more);
    bench.act('expect_professional', 'desk', { who: 'Ada Lawyer' });
    return bench;
  };

  test('before anybody was invited makes a task, which the meeting in a neutral place ends', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('expect_professional', 'desk', { who: 'Ada Lawyer' });
    expect(kinds(bench)).toEqual(['book_neutral_place']);
    expect(JSON.stringify([bench.record, bench.events])).not.toContain('Ada');
    expect(refusalOf(() => bench.act('plan_meeting', 'leader', plan))).toBe('NeutralPlaceNeeded');
    bench.act('plan_meeting', 'leader', { ...plan, isNeutral: true, professionals: ['Ada Lawyer'] });
    expect(kinds(bench)).toEqual([]);
  });

  test('after it makes the task too, and the meeting is then moved to a neutral place or not at all', () => {
    const bench = expecting({ companions: ['Lia Sora'] });
    expect(kinds(bench)).toEqual(['book_neutral_place']);
    const moved = { ...plan, startsAt: movedBy(TOMORROW, DAY), why: 'A neutral place' };
    expect(refusalOf(() => bench.act('move_meeting', 'leader', moved))).toBe('NeutralPlaceNeeded');
    bench.act('move_meeting', 'leader', { ...moved, place: 'Town Hall', isNeutral: true });
    expect(kinds(bench)).toEqual([]);
    expect(bench.contextFor('leader').wordsOf(bench.record.meetings?.[0]?.seq ?? 0)).toMatchObject({
      place: 'Town Hall',
      companions: ['Lia Sora'],
      professionals: ['Ada Lawyer'],
    });
  });

  test('needs no other place where it is neutral already, and the place is still known', () => {
    const bench = expecting({ isNeutral: true });
    expect(kinds(bench)).toEqual([]);
    expect(bench.contextFor('leader').wordsOf(bench.record.meetings?.[0]?.seq ?? 0)).toMatchObject({ place: 'Sample Library' });
  });

  test('makes one task, however often it is told', () => {
    const bench = expecting();
    bench.act('expect_professional', 'leader', { who: 'Bela Lawyer' });
    expect(kinds(bench)).toEqual(['book_neutral_place']);
  });

  test('keeps the task while another meeting with a professional has no neutral place', () => {
    const bench = expecting();
    bench.act('plan_meeting', 'leader', { ...plan, startsAt: movedBy(TOMORROW, DAY), isNeutral: true });
    expect(kinds(bench)).toEqual(['book_neutral_place']);
  });

  test('S2.5, S2.62: is refused who is barred, and who is barred afterwards is seen to', () => {
    const barredBefore = new Bench().bringTo('under_investigation');
    barredBefore.act('bar_person', 'leader', { name: 'Ada Lawyer', why: 'Named by the client' });
    expect(refusalOf(() => barredBefore.act('expect_professional', 'leader', { who: 'Ada Lawyer' }))).toBe('PersonBarred');
    const barredAfter = expecting({ isNeutral: true });
    barredAfter.act('bar_person', 'leader', { name: 'Ada Lawyer', why: 'Named by the client' });
    expect(barredAfter.record.tasks).toMatchObject([{ kind: 'safeguard', meetingIds: [expect.any(String)] }]);
  });

  test('comes to a meeting that is there', () => {
    const bench = planned();
    expect(refusalOf(() => bench.act('expect_professional', 'leader', { who: 'Ada Lawyer', meetingId: 'other' }))).toBe(
      'AlreadyRecorded',
    );
  });
});

describe('S0.34: both sides', () => {
  const homeCare = () =>
    new Bench({ procedure: shippedProcedure('home-care-centre.zh'), startsAt: MONDAY }).bringTo('under_investigation');

  test('are heard before anybody finds anything', () => {
    const bench = homeCare();
    expect(refusalOf(() => bench.act('record_finding', 'leader', finding))).toBe('SidesNotHeard');
    bench.act('record_contact', 'leader', { how: 'phone', summary: 'She told it again.' });
    expect(refusalOf(() => bench.act('record_finding', 'leader', finding))).toBe('SidesNotHeard');
    bench.act('record_account', 'leader', { whose: 'concerned', said: 'The bus was late.' });
    expect(refusalOf(() => bench.act('record_finding', 'leader', finding))).toBe('not refused');
  });

  test('or it is said why one was not', () => {
    const bench = homeCare();
    bench.act('record_finding', 'leader', {
      ...finding,
      notHeard: 'The carer has left and cannot be found.',
      noBasis: 'Nothing is left.',
    });
    expect(bench.contextFor('leader').wordsOf(bench.record.history.seq)).toMatchObject({
      notHeard: 'The carer has left and cannot be found.',
    });
  });

  describe('and every witness (S1.4)', () => {
    const withWitnesses = () => {
      const bench = homeCare();
      for (const whose of ['complainant', 'concerned']) bench.act('record_account', 'leader', { whose, said: 'x' });
      for (const name of ['Wang Fang', 'Li Na']) bench.act('add_party', 'leader', { role: 'witness', name });
      bench.act('add_party', 'leader', { role: 'interpreter', name: 'Zhao Min' });
      return { bench, ids: (bench.record.parties ?? []).map(({ partyId }) => partyId) };
    };
    const factsOf = (act: () => unknown) => {
      try {
        act();
      } catch (error) {
        return error instanceof Refusal ? [error.code, error.facts] : error;
      }
      return 'not refused';
    };

    test('are heard first; the refusal says how many are missing and names nobody', () => {
      const { bench, ids } = withWitnesses();
      const find = () => bench.act('record_finding', 'leader', finding);
      expect(factsOf(find)).toEqual(['SidesNotHeard', { missing: ['witness'], witnesses: 2 }]);
      bench.act('record_account', 'leader', { whose: 'witness', witness: ids[0], said: 'She saw the door open.' });
      expect(bench.events.at(-1)).toMatchObject({ type: 'account_heard', facts: { whose: 'witness', partyId: ids[0] } });
      expect(factsOf(find)).toEqual(['SidesNotHeard', { missing: ['witness'], witnesses: 1 }]);
      bench.act('record_account', 'leader', { whose: 'witness', witness: ids[1], said: 'He heard it.' });
      expect(factsOf(find)).toBe('not refused');
    });

    test('may be heard at a meeting too', () => {
      const { bench, ids } = withWitnesses();
      bench.act('plan_meeting', 'leader', plan);
      bench.passTo(movedBy(TOMORROW, DAY / 24));
      const held = { spoke: 'nobody', witnesses: ids.slice(0, 2), said: 'Both saw it.' };
      expect(refusalOf(() => bench.act('record_meeting', 'leader', { ...held, witnesses: [ids[2]] }))).toBe('AlreadyRecorded');
      bench.act('record_meeting', 'leader', held);
      expect(bench.record.parties?.map(({ heardAt }) => heardAt)).toEqual([bench.now, bench.now, undefined]);
      expect(factsOf(() => bench.act('record_finding', 'leader', finding))).toBe('not refused');
    });

    test('or it is said why one was not', () => {
      const { bench } = withWitnesses();
      bench.act('record_finding', 'leader', { ...finding, notHeard: 'Both have moved away.', noBasis: 'Nothing is left.' });
      expect(bench.record.findings).toHaveLength(1);
    });

    test.each([
      ['nobody', { whose: 'witness', said: 'x' }],
      ['a witness beside a side', { whose: 'concerned', witness: 'w', said: 'x' }],
    ])('an account of %s is none', (_who, input) => {
      expect(() => homeCare().act('record_account', 'leader', input)).toThrow(/witness/);
    });
  });

  test('are asked of nobody whose procedure does not', () => {
    expect(loadProfile(profileText('domestic-abuse-charity.ro')).hearsBothSides).toBe(false);
    expect(refusalOf(() => new Bench().bringTo('under_investigation').act('record_finding', 'leader', finding))).toBe(
      'not refused',
    );
  });
});
