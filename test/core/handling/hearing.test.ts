// Appeals that people hear together: who may sit, by when, what the answer's date does, and that nobody decides before.

import { describe, expect, test } from 'vitest';
import { type DeadlineKind, deadlineOf } from '#core/case/case.ts';
import { maySee } from '#core/case/policy.ts';
import { DAY, movedBy } from '#core/instant.ts';
import { Bench, england, finding, fullDecision, house, refusalOf } from './bench.ts';

const appealed = () => {
  const bench = new Bench().bringTo('under_appeal');
  bench.act('assign_appeal', 'chair');
  return bench;
};
const withPanel = () => {
  const bench = appealed();
  bench.act('name_panel', 'chair', { members: ['trustee', 'chair'] });
  return bench;
};
/** Monday 16 November, 12:00 in Bucharest: a week after the appeal. */
const HEARING = '2026-11-16T10:00:00.000Z';
const plan = { startsAt: HEARING, minutes: 60, place: 'Sample Library, room 2' };
const invited = () => {
  const bench = withPanel();
  bench.act('invite_to_hearing', 'chair', plan);
  return bench;
};
const dueAt = (bench: Bench, what: DeadlineKind) => deadlineOf(bench.record, what)?.dueAt;

describe('the panel', () => {
  test('S2.46: is two people, who are told and may see the case from then on', () => {
    const bench = withPanel();
    expect(bench.record.hearing).toEqual({ panel: ['trustee', 'chair'] });
    expect(bench.lastChange.outbox).toMatchObject([{ kind: 'notice', personId: 'trustee' }]);
    const { profile } = bench.procedure;
    const seeing = house.filter((one) => maySee(one, bench.record, profile, house)).map(({ personId }) => personId);
    expect(seeing).toContain('trustee');
    expect(seeing).not.toContain('trustee-2');
  });

  test.each([
    ['one person', ['trustee'], 'PanelIncomplete'],
    ['the same person twice', ['trustee', 'trustee'], 'PanelIncomplete'],
    ['three people', ['trustee', 'trustee-2', 'chair'], 'PanelIncomplete'],
    ['who handled the complaint', ['trustee', 'head'], 'ConflictOfInterest'],
    ['who is not on the Board', ['trustee', 'leader-2'], 'ConflictOfInterest'],
    ['somebody nobody knows', ['trustee', 'stranger'], 'ConflictOfInterest'],
  ])('S2.46: is not %s', (_who, members, code) => {
    expect(refusalOf(() => appealed().act('name_panel', 'chair', { members }))).toBe(code);
  });

  test('S2.46: is not whom the complaint is about, nor who stepped back', () => {
    const bench = appealed();
    bench.act('recuse', 'chair', { personId: 'trustee' });
    expect(refusalOf(() => bench.act('name_panel', 'chair', { members: ['trustee', 'chair'] }))).toBe('ConflictOfInterest');
  });

  test('S2.46: loses a member who steps back afterwards, and invites nobody before it is complete again', () => {
    const bench = withPanel();
    bench.act('recuse', 'trustee', {});
    expect(bench.record.hearing?.panel).toEqual(['chair']);
    expect(refusalOf(() => bench.act('invite_to_hearing', 'chair', plan))).toBe('ActNotAllowedNow');
  });

  test('a member may record, find and decide; a colleague of theirs may not', () => {
    const bench = invited();
    bench.passTo(movedBy(HEARING, DAY));
    expect(refusalOf(() => bench.act('record_hearing', 'trustee-2', { spoke: 'both', said: 'x' }))).toBe('ConflictOfInterest');
    bench.act('record_hearing', 'trustee', { spoke: 'both', said: 'x' });
    bench.act('record_finding', 'trustee', finding);
    bench.act('decide_outcome', 'trustee', fullDecision);
    expect(bench.record.appealOutcome).toBe('upheld');
    expect(bench.record.involved).not.toContain('trustee');
  });

  test('there is none where the procedure has none', () => {
    const bench = new Bench({ procedure: england }).bringTo('under_appeal');
    expect(bench.record.hearing).toBeUndefined();
    expect(bench.prospect.step).toBe('await_appeal_answer');
    bench.act('assign_appeal', 'chair');
    expect(refusalOf(() => bench.act('name_panel', 'chair', { members: ['trustee', 'chair'] }))).toBe('ActNotAllowedNow');
  });
});

describe('the time for a hearing', () => {
  test('S2.44, S2.55: ten working days to hear, and the answer is promised for fifteen days after the last of them', () => {
    const bench = appealed();
    expect(dueAt(bench, 'hear_appeal')).toBe('2026-11-23T21:59:59.999Z');
    expect(deadlineOf(bench.record, 'answer_appeal')).toMatchObject({ dueAt: '2026-12-08T21:59:59.999Z', isProvisional: true });
  });

  test('the machine waits for the invitation, then for the hearing, then for the answer', () => {
    const bench = appealed();
    expect(bench.prospect.step).toBe('await_invitation');
    bench.act('name_panel', 'chair', { members: ['trustee', 'chair'] });
    bench.act('invite_to_hearing', 'chair', plan);
    expect(bench.prospect).toEqual({ step: 'await_hearing', wakeAt: movedBy(HEARING, DAY / 24) });
    bench.passTo(movedBy(HEARING, DAY / 24));
    expect(bench.events.at(-1)).toMatchObject({ type: 'handler_reminded' });
    bench.act('record_hearing', 'chair', { spoke: 'both', said: 'x' });
    expect(bench.prospect.step).toBe('await_appeal_answer');
  });

  test('S0.32: whoever invites nobody is reminded before the time is over, and it is raised when it is', () => {
    const bench = appealed();
    expect(bench.passTo('2026-11-24T12:00:00.000Z')).toEqual(['remind', 'escalate']);
  });

  test('S2.44: a hearing after the time is for the person who appealed to wish, and moves both dates', () => {
    const bench = withPanel();
    const late = { ...plan, startsAt: '2026-11-26T10:00:00.000Z' };
    expect(refusalOf(() => bench.act('invite_to_hearing', 'chair', late))).toBe('HearingTooLate');
    bench.act('invite_to_hearing', 'chair', { ...late, isLaterWished: true });
    expect(dueAt(bench, 'hear_appeal')).toBe('2026-11-26T21:59:59.999Z');
    expect(dueAt(bench, 'answer_appeal')).toBe('2026-12-11T21:59:59.999Z');
    expect(bench.lastChange.events).toMatchObject([
      { type: 'meeting_planned', facts: { from: '2026-12-08T21:59:59.999Z', to: '2026-12-11T21:59:59.999Z' } },
    ]);
  });

  test('nobody is invited into the past', () => {
    expect(
      refusalOf(() => withPanel().act('invite_to_hearing', 'chair', { ...plan, startsAt: '2026-11-09T07:00:00.000Z' })),
    ).toBe('DateNotPossible');
  });
});

describe('the hearing', () => {
  test('S2.47: with a professional it is held in a neutral place', () => {
    const bench = withPanel();
    const accompanied = { ...plan, professionals: ['Ada Lawyer'] };
    expect(refusalOf(() => bench.act('invite_to_hearing', 'chair', accompanied))).toBe('NeutralPlaceNeeded');
    bench.act('invite_to_hearing', 'chair', { ...accompanied, isNeutral: true });
    expect(bench.record.meetings).toMatchObject([{ kind: 'hearing', isNeutral: true, status: 'planned' }]);
  });

  test('S2.50: nobody barred comes along, whoever agrees: the attempt is on record and nobody is invited', () => {
    const bench = withPanel();
    bench.act('bar_person', 'chair', { name: 'Vasile Rus', why: 'Named by the client' });
    const accompanied = { ...plan, companions: ['Rus Vasile'] };
    expect(refusalOf(() => bench.act('invite_to_hearing', 'chair', accompanied))).toBe('PersonBarred');
    expect(bench.record.meetings).toBeUndefined();
    expect(bench.record.tasks).toMatchObject([{ kind: 'safeguard' }]);
    expect(bench.lastChange.events).toMatchObject([{ type: 'barred_attempt', facts: { as: 'companion' } }]);
  });

  test('S2.44, S2.48, S2.55: the invitation tells when, where, whom to bring, and by when the answer comes', () => {
    const [letter] = invited().lastChange.letters;
    expect(letter?.letterKind).toBe('meeting_invitation');
    expect(letter?.letter.text).toContain('Monday, 16 November 2026, from 12:00 to 13:00');
    expect(letter?.letter.text).toContain('Sample Library, room 2');
    expect(letter?.letter.text).toContain('witnesses');
    expect(letter?.letter.text).toContain('Tuesday, 8 December 2026');
  });

  test('S2.48: it asks for documents by a day on which there is time left to read them, and the day moves with the hearing', () => {
    const bench = invited();
    expect(bench.record.meetings).toMatchObject([{ evidenceBy: '2026-11-12T21:59:59.999Z' }]);
    expect(bench.lastChange.letters[0]?.letter.text).toContain('by Thursday, 12 November 2026, so that we can read it');
    bench.act('move_meeting', 'chair', { ...plan, startsAt: '2026-11-18T10:00:00.000Z', why: 'x' });
    expect(bench.record.meetings).toMatchObject([{ evidenceBy: '2026-11-16T21:59:59.999Z' }]);
    bench.act('move_meeting', 'chair', { ...plan, startsAt: '2026-11-10T10:00:00.000Z', why: 'x' });
    expect(bench.record.meetings?.[0]).not.toHaveProperty('evidenceBy');
    expect(bench.lastChange.letters[0]?.letter.text).toContain('before the day, so that we can read it');
  });

  test('S2.48: no day is asked for in the invitation to an ordinary meeting', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('plan_meeting', 'leader', plan);
    expect(bench.record.meetings?.[0]).not.toHaveProperty('evidenceBy');
  });

  test('S2.48: a witness who is announced belongs to the case from then on, once, and is heard there', () => {
    const bench = withPanel();
    const brought = { ...plan, witnesses: ['Rada Pop'] };
    bench.act('invite_to_hearing', 'chair', brought);
    expect(bench.lastChange.events.map(({ type }) => type)).toEqual(['meeting_planned', 'party_added']);
    const partyId = bench.record.parties?.[0]?.partyId ?? '';
    expect(bench.context.circle.parties).toEqual([{ partyId, name: 'Rada Pop' }]);
    bench.act('cancel_meeting', 'chair', {});
    bench.act('invite_to_hearing', 'chair', { ...brought, witnesses: ['Pop Rada'] });
    expect(bench.record.parties).toEqual([{ partyId, role: 'witness' }]);
    bench.passTo(movedBy(HEARING, DAY));
    bench.act('record_hearing', 'chair', { spoke: 'complainant', witnesses: [partyId], said: 'x' });
    expect(bench.record.parties).toEqual([{ partyId, role: 'witness', heardAt: bench.now }]);
    expect(bench.events.at(-1)?.facts).toMatchObject({ witnesses: [partyId] });
  });

  test('S2.50: nor is a barred person announced as a witness', () => {
    const bench = withPanel();
    bench.act('bar_person', 'chair', { name: 'Vasile Rus', why: 'Named by the client' });
    const brought = { ...plan, witnesses: ['Vasile Rus'] };
    expect(refusalOf(() => bench.act('invite_to_hearing', 'chair', brought))).toBe('PersonBarred');
    expect(bench.record.parties).toBeUndefined();
  });

  test('S2.8: where people may be watched their calendar does not tell where they will be', () => {
    expect(invited().lastChange.letters[0]?.calendar).toEqual({
      method: 'REQUEST',
      meetingId: expect.any(String),
      revision: 0,
      startsAt: HEARING,
      endsAt: '2026-11-16T11:00:00.000Z',
    });
  });

  test('S2.46: nobody decides before it', () => {
    const bench = invited();
    bench.act('record_finding', 'chair', finding);
    expect(refusalOf(() => bench.act('decide_outcome', 'chair', fullDecision))).toBe('HearingMissing');
  });

  test('is recorded after it was held, not before', () => {
    expect(refusalOf(() => invited().act('record_hearing', 'chair', { spoke: 'both', said: 'x' }))).toBe('DateNotPossible');
  });

  test('S2.55: the answer is due fifteen days after it, however late it is recorded', () => {
    const bench = invited();
    bench.passTo(movedBy(HEARING, 2 * DAY));
    bench.act('record_hearing', 'chair', { spoke: 'complainant', said: 'Two visits were missed.' });
    expect(deadlineOf(bench.record, 'answer_appeal')).toMatchObject({ startedAt: HEARING, dueAt: '2026-12-01T21:59:59.999Z' });
    expect(deadlineOf(bench.record, 'hear_appeal')).toBeUndefined();
    expect(bench.record).toMatchObject({ heard: ['complainant'], meetings: [{ status: 'held' }] });
    expect(bench.lastChange.events).toMatchObject([
      { type: 'meeting_held', facts: { from: '2026-12-08T21:59:59.999Z', to: '2026-12-01T21:59:59.999Z' } },
    ]);
  });

  test('S2.55: an answer that was put off keeps its later date', () => {
    const bench = invited();
    bench.act('extend', 'chair', { newDueOn: '2026-12-15', reason: 'A witness is away.' });
    bench.passTo(movedBy(HEARING, DAY));
    bench.act('record_hearing', 'chair', { spoke: 'both', said: 'x' });
    expect(dueAt(bench, 'answer_appeal')).toBe('2026-12-15T21:59:59.999Z');
  });

  test('called off, it is planned again or left: the machine waits for that', () => {
    const bench = invited();
    bench.act('cancel_meeting', 'chair', { reason: 'A member is ill.' });
    expect(bench.prospect.step).toBe('await_invitation');
    expect(bench.lastChange.letters).toMatchObject([
      { letterKind: 'meeting_cancelled', calendar: { method: 'CANCEL', revision: 1 } },
    ]);
    expect(refusalOf(() => bench.act('hold_paper_review', 'chair', { reason: 'The log tells everything.' }))).toBe('not refused');
  });

  test('is moved within the time it has, and calendars are told', () => {
    const bench = invited();
    const to = (startsAt: string) => bench.act('move_meeting', 'chair', { ...plan, startsAt, why: 'A member is away' });
    expect(refusalOf(() => to('2026-12-01T10:00:00.000Z'))).toBe('HearingTooLate');
    to('2026-11-17T10:00:00.000Z');
    expect(bench.lastChange.letters).toMatchObject([{ letterKind: 'meeting_invitation', calendar: { revision: 1 } }]);
    expect(bench.lastChange.letters[0]?.letter.text).toContain('This replaces');
  });
});

describe('looking at the papers alone', () => {
  test('S2.45, S2.55: is told with its reason, and the answer counts from that day', () => {
    const bench = withPanel();
    bench.passTo('2026-11-12T09:00:00.000Z');
    bench.act('hold_paper_review', 'trustee', { reason: 'The log tells everything.' });
    expect(dueAt(bench, 'answer_appeal')).toBe('2026-11-27T21:59:59.999Z');
    expect(bench.record.hearing).toEqual({ panel: ['trustee', 'chair'], onPaperAt: bench.now });
    const [letter] = bench.lastChange.letters;
    expect(letter?.letter.text).toContain('The log tells everything.');
    expect(letter?.letter.text).toContain('Friday, 27 November 2026');
    expect(bench.prospect.step).toBe('await_appeal_answer');
  });

  test('S2.35: is not chosen by who handled the complaint', () => {
    const bench = withPanel();
    expect(refusalOf(() => bench.act('hold_paper_review', 'head', { reason: 'x' }))).toBe('ConflictOfInterest');
  });

  test('is not chosen while people are invited', () => {
    expect(refusalOf(() => invited().act('hold_paper_review', 'chair', { reason: 'x' }))).toBe('ActNotAllowedNow');
  });
});

test('a case that ends with a hearing ahead leaves none behind', () => {
  const bench = invited();
  bench.act('withdraw', 'chair', { wish: 'By phone' });
  expect(bench.record.meetings).toMatchObject([{ status: 'cancelled' }]);
});

test('while the time for our answer stands still, nobody is invited and nothing is decided on the papers', () => {
  const bench = withPanel();
  bench.act('pause_case', 'chair', { reason: 'police', why: 'They asked us to wait' });
  expect(refusalOf(() => bench.act('invite_to_hearing', 'chair', plan))).toBe('ActNotAllowedNow');
  bench.passDays(7);
  bench.act('resume_case', 'chair', { why: 'They are done' });
  expect(dueAt(bench, 'hear_appeal')).toBe('2026-12-02T21:59:59.999Z');
});
