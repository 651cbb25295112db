// The answer to an appeal is a report: what happened in the person's own words, the talk they wished for, whether an apology is appropriate,
// and what keeps it from happening again (S2.51–S2.54). What it lacks is pointed out and keeps nothing back.

import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { DAY, movedBy } from '#core/instant.ts';
import { Bench, england, finding, fullDecision, house, refusalOf } from './bench.ts';

const HEARING = '2026-11-16T10:00:00.000Z';
const VIEW = 'Nobody listened to me, and the log was written afterwards.';
const NOT_UPHELD = { outcome: 'not_upheld', reason: 'The log is complete.' } as const;
const Shown = z.object({ gaps: z.array(z.string()), faults: z.array(z.string()), letter: z.object({ text: z.string() }) });

function heard(hearing: object = {}): Bench {
  const bench = new Bench({ staff }).bringTo('under_appeal');
  bench.act('assign_appeal', 'chair');
  bench.act('name_panel', 'chair', { members: ['trustee', 'chair'] });
  bench.act('invite_to_hearing', 'chair', { startsAt: HEARING, minutes: 60, place: 'Sample Library' });
  bench.passTo(movedBy(HEARING, DAY));
  bench.act('record_hearing', 'trustee', { spoke: 'both', said: 'They told what happened.', ...hearing });
  bench.act('record_finding', 'trustee', finding);
  return bench;
}
const shown = (bench: Bench) => Shown.parse(bench.act('preview_letter', 'chair').shown);
/** Who reads what is pointed out. */
const staff = house.map((one) => ({ ...one, language: 'en' as const }));

describe('the answer to an appeal', () => {
  test('S2.51: quotes what was heard in the person’s own words, before what was found', () => {
    const bench = heard({ theirView: VIEW });
    bench.act('decide_outcome', 'chair', NOT_UPHELD);
    const { letter } = shown(bench);
    expect(letter.text).toContain('What happened, in your own words');
    expect(letter.text).toContain(`“${VIEW}”`);
    expect(letter.text.indexOf(VIEW)).toBeLessThan(letter.text.indexOf('What we found'));
  });

  test('S2.51: whoever decides may put it otherwise, and an appeal on the papers has it too', () => {
    const bench = new Bench({ staff }).bringTo('under_appeal');
    bench.act('assign_appeal', 'chair');
    bench.act('name_panel', 'chair', { members: ['trustee', 'chair'] });
    bench.act('hold_paper_review', 'chair', { reason: 'The log tells everything.', theirView: 'In the first letter' });
    bench.act('record_finding', 'chair', finding);
    bench.act('decide_outcome', 'chair', NOT_UPHELD);
    expect(shown(bench).letter.text).toContain('“In the first letter”');
    bench.act('decide_outcome', 'chair', { ...NOT_UPHELD, theirView: VIEW });
    expect(shown(bench).letter.text).toContain(`“${VIEW}”`);
    expect(shown(bench).letter.text).not.toContain('In the first letter');
  });

  test('S2.61: a witness’s name in their words is found as in ours', () => {
    const bench = heard({ theirView: 'Sanda Pop saw it.' });
    bench.act('add_party', 'quality', { role: 'witness', name: 'Sanda Pop' });
    bench.act('decide_outcome', 'chair', NOT_UPHELD);
    expect(refusalOf(() => bench.act('send_appeal_letter', 'chair'))).toBe('LetterIncomplete');
  });

  test('S2.51, S2.53, S2.54: what it does not tell is pointed out, and it goes out all the same', () => {
    const bench = heard();
    bench.act('decide_outcome', 'chair', NOT_UPHELD);
    const { gaps, faults } = shown(bench);
    expect(faults).toEqual([]);
    expect(gaps).toEqual([
      'It does not tell what happened and went wrong in the person’s own words.',
      'It holds no apology. Is one appropriate, for whatever they had to go through?',
      'It does not say what keeps it from happening again.',
    ]);
    bench.act('send_appeal_letter', 'chair');
    expect(bench.record.phase).toBe('awaiting_feedback');
  });

  test('S2.53, S2.54: one that is not upheld may apologise and prevent; upheld, both are required', () => {
    const bench = heard({ theirView: VIEW });
    bench.act('decide_outcome', 'chair', { ...NOT_UPHELD, apology: 'We are sorry you waited.', prevention: 'We ring first.' });
    expect(shown(bench).gaps).toEqual([]);
    expect(shown(bench).letter.text).toContain('We are sorry you waited.');
    bench.act('decide_outcome', 'chair', { ...fullDecision, prevention: '' });
    expect(shown(bench).gaps).toEqual([]);
    expect(refusalOf(() => bench.act('send_appeal_letter', 'chair'))).toBe('LetterIncomplete');
  });

  test('S2.52: tells of a talk that was wished for, and of none where nobody wished for one', () => {
    const bench = heard({ theirView: VIEW });
    bench.act('decide_outcome', 'chair', NOT_UPHELD);
    expect(shown(bench).letter.text).not.toContain('talk with those concerned');
    bench.act('record_dialogue_wish', 'chair', { wish: 'wished', said: 'I want to hear it from them', isAlone: true });
    expect(shown(bench).letter.text).toContain('This talk has not taken place.');
    expect(shown(bench).gaps[0]).toBe('The person wished for a talk with those concerned, and it has not taken place.');
    bench.act('record_dialogue_wish', 'chair', { wish: 'not_wished', said: 'Rather not' });
    expect(shown(bench).letter.text).not.toContain('talk with those concerned');
  });

  test('where nobody hears an appeal together nothing is pointed out', () => {
    const bench = new Bench({ procedure: england }).bringTo('under_appeal');
    const leader = bench.staff.find(({ role }) => role === bench.record.handler.role)?.personId ?? '';
    bench.act('assign_appeal', leader);
    bench.act('record_finding', leader, finding);
    bench.act('decide_outcome', leader, NOT_UPHELD);
    expect(Shown.parse(bench.act('preview_letter', leader).shown).gaps).toEqual([]);
  });

  test('a first answer holds none of it', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('record_finding', 'leader', finding);
    bench.act('decide_outcome', 'leader', { ...NOT_UPHELD, theirView: VIEW });
    const { letter, gaps } = Shown.parse(bench.act('preview_letter', 'leader').shown);
    expect(letter.text).not.toContain(VIEW);
    expect(gaps).toEqual([]);
  });
});
