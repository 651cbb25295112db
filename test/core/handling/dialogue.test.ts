// A talk with those concerned: offered to nobody, recorded when it is wished, and planned only while it is wished and safe.

import { describe, expect, test } from 'vitest';
import { DAY, movedBy } from '#core/instant.ts';
import { Bench, charity, complainant, england, house, MONDAY, person, refusalOf } from './bench.ts';

const wish = { wish: 'wished', said: 'She would like to tell him how it was.', isAlone: true };
const noWish = { wish: 'not_wished', said: 'Rather not.' };
const talk = { startsAt: movedBy(MONDAY, DAY), minutes: 60, place: 'Sample Library', isNeutral: true, isDialogue: true };
const handled = (options: ConstructorParameters<typeof Bench>[0] = {}) => {
  const bench = new Bench(options).bringTo('under_investigation');
  const handler = bench.record.handler.personId ?? '';
  return { bench, act: (name: string, input: unknown) => bench.act(name, handler, input) };
};
const refusalIn = ({ act }: ReturnType<typeof handled>, name: string, input: unknown) => refusalOf(() => act(name, input));

describe('S2.52: a talk with those concerned', () => {
  test('is planned only when it is wished, and the invitation says whose wish it is and that it may be taken back', () => {
    const { bench, act } = handled();
    expect(refusalOf(() => act('plan_meeting', talk))).toBe('DialogueNotPossible');
    act('record_dialogue_wish', wish);
    act('plan_meeting', talk);
    expect(bench.record.meetings).toMatchObject([{ kind: 'meeting', isDialogue: true, status: 'planned' }]);
    expect(bench.lastChange.events[0]?.facts).toMatchObject({ isDialogue: true });
    expect(bench.lastChange.letters[0]?.letter.text).toMatch(/It is your wish alone: you can change your mind at any time/);
  });

  test('what they said is sealed; the record knows the wish alone', () => {
    const { bench, act } = handled();
    act('record_dialogue_wish', wish);
    expect(bench.record.dialogue).toEqual({ wish: 'wished', seq: bench.record.history.seq });
    expect(JSON.stringify([bench.record, bench.events])).not.toContain('how it was');
    expect(bench.contextFor('leader').wordsOf(bench.record.history.seq)).toEqual({ said: wish.said });
  });

  test('is offered by no letter: nobody hears of it who did not ask', () => {
    const { bench, act } = handled();
    act('plan_meeting', { ...talk, isDialogue: false });
    bench.passDays(20);
    const texts = bench.changes.flatMap(({ letters }) => letters.map(({ letter }) => letter.text));
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.filter((text) => /those whom your complaint is about/.test(text))).toEqual([]);
  });

  test('that is no longer wished is called off at once, with its letter; other meetings stay', () => {
    const { bench, act } = handled();
    act('record_dialogue_wish', wish);
    act('plan_meeting', talk);
    act('plan_meeting', { ...talk, startsAt: movedBy(MONDAY, 2 * DAY), isDialogue: false });
    act('record_dialogue_wish', noWish);
    expect(bench.record.meetings?.map(({ status }) => status)).toEqual(['cancelled', 'planned']);
    expect(bench.lastChange.events.map(({ type }) => type)).toEqual(['dialogue_not_wished', 'meeting_cancelled']);
    expect(bench.lastChange.letters).toMatchObject([{ letterKind: 'meeting_cancelled', calendar: { method: 'CANCEL' } }]);
    expect(refusalOf(() => act('plan_meeting', talk))).toBe('DialogueNotPossible');
  });

  test('may be wished for on appeal too, and at no other time', () => {
    const bench = new Bench().bringTo('under_appeal');
    bench.act('assign_appeal', 'chair');
    bench.act('record_dialogue_wish', 'chair', wish);
    bench.act('plan_meeting', 'chair', talk);
    expect(bench.record.involved).not.toContain('chair');
    const early = new Bench().bringTo('acknowledged');
    expect(refusalOf(() => early.act('record_dialogue_wish', 'leader', wish))).toBe('ActNotAllowedNow');
  });
});

describe('S2.52: where people may be watched', () => {
  test('a wish counts only when nobody else heard it, a refusal always', () => {
    expect(charity.profile.safeBrowsing).toBeDefined();
    const heard = { ...wish, isAlone: false };
    expect(refusalIn(handled(), 'record_dialogue_wish', heard)).toBe('DialogueNotPossible');
    expect(refusalIn(handled(), 'record_dialogue_wish', noWish)).toBe('not refused');
    expect(refusalIn(handled({ procedure: england }), 'record_dialogue_wish', heard)).toBe('not refused');
  });

  test('it is held in a neutral place', () => {
    const inOurHouse = { ...talk, isNeutral: false };
    for (const [procedure, code] of [
      [charity, 'NeutralPlaceNeeded'],
      [england, 'not refused'],
    ] as const) {
      const wished = handled({ procedure });
      wished.act('record_dialogue_wish', wish);
      expect(refusalIn(wished, 'plan_meeting', inOurHouse)).toBe(code);
    }
  });
});

describe('S2.52: safety comes first', () => {
  test.each(['police', 'safeguarding'] as const)('not while the case stands still for %s', (reason) => {
    const wished = handled();
    wished.act('record_dialogue_wish', wish);
    wished.act('pause_case', { reason, why: 'x' });
    expect(refusalIn(wished, 'plan_meeting', talk)).toBe('DialogueNotPossible');
    expect(refusalIn(wished, 'record_dialogue_wish', wish)).toBe('DialogueNotPossible');
    expect(refusalIn(wished, 'record_dialogue_wish', noWish)).toBe('not refused');
  });

  test('S2.62: not with a colleague who is barred, whoever agrees', () => {
    const colleague = person('carer', 'front_desk', 'Vasile Rus');
    const wished = handled({ staff: [...house, colleague] });
    wished.act('name_subject', { personId: 'carer' });
    wished.act('record_dialogue_wish', wish);
    wished.act('bar_person', { name: 'Rus Vasile', why: 'Named by the client' });
    expect(refusalIn(wished, 'plan_meeting', talk)).toBe('DialogueNotPossible');
    expect(refusalIn(wished, 'record_dialogue_wish', wish)).toBe('DialogueNotPossible');
  });

  test('S2.61: not with who speaks for another and has no authority for details', () => {
    const daughter = { ...complainant, onBehalfOf: 'other' } as const;
    const wished = handled({ procedure: england, complainant: daughter });
    expect(refusalIn(wished, 'record_dialogue_wish', wish)).toBe('AuthorityMissing');
    wished.act('record_authority', { of: 'complainant', scope: 'details', document: 'A letter' });
    expect(refusalIn(wished, 'record_dialogue_wish', wish)).toBe('not refused');
  });
});
