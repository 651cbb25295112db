// A complaint taken apart: each thing is answered, in the record and in the letter.

import { describe, expect, test } from 'vitest';
import { openAllegations } from '#core/case/allegation.ts';
import { Bench, england, finding, fullDecision, refusalOf } from '../bench.ts';

const visits = { allegation: 'Nobody came on Monday.', why: 'A visit was agreed.' };
const tone = { allegation: 'The office was rude.' };

function withTwo(): { bench: Bench; ids: string[] } {
  const bench = new Bench({ procedure: england }).bringTo('under_investigation');
  bench.act('add_allegation', 'leader', visits);
  bench.act('add_allegation', 'leader', tone);
  return { bench, ids: (bench.record.allegations ?? []).map(({ allegationId }) => allegationId) };
}

const found = (allegationId: string | undefined, outcome = 'upheld') => ({
  allegationId,
  outcome,
  rationale: outcome === 'upheld' ? 'The rota was empty.' : 'The recording is polite.',
});

function decided() {
  const { bench, ids } = withTwo();
  bench.act('record_finding', 'leader', found(ids[0]));
  bench.act('record_finding', 'leader', found(ids[1], 'not_upheld'));
  bench.act('decide_outcome', 'leader', { ...fullDecision, outcome: 'partly_upheld', reason: 'We heard the recording.' });
  return { bench, ids };
}

describe('S0.20: allegations are items', () => {
  test('each has its own event, and its words are sealed', () => {
    const { bench, ids } = withTwo();
    expect(new Set(ids).size).toBe(2);
    expect(bench.lastChange.events).toMatchObject([{ type: 'allegation_added' }]);
    expect(JSON.stringify(bench.lastChange.events)).not.toContain('rude');
  });

  test('one that was recorded by mistake goes, with its finding', () => {
    const { bench, ids } = withTwo();
    bench.act('record_finding', 'leader', found(ids[0]));
    bench.act('remove_allegation', 'leader', { allegationId: ids[0], why: 'Recorded twice' });
    expect(bench.record).toMatchObject({ allegations: [{ allegationId: ids[1] }], findings: [] });
    expect(refusalOf(() => bench.act('remove_allegation', 'leader', { allegationId: ids[0], why: 'x' }))).toBe('AlreadyRecorded');
  });
});

describe('S2.37: a finding for each', () => {
  test('the outcome is not decided while one of them has none', () => {
    const { bench, ids } = withTwo();
    bench.act('record_finding', 'leader', found(ids[0]));
    expect(refusalOf(() => bench.act('decide_outcome', 'leader', fullDecision))).toBe('FindingsMissing');
    expect(openAllegations(bench.record).map(({ allegationId }) => allegationId)).toEqual([ids[1]]);
    bench.act('record_finding', 'leader', found(ids[1]));
    expect(refusalOf(() => bench.act('decide_outcome', 'leader', fullDecision))).toBe('not refused');
  });

  test('a finding about the whole does not stand for them', () => {
    const { bench } = withTwo();
    bench.act('record_finding', 'leader', finding);
    expect(refusalOf(() => bench.act('decide_outcome', 'leader', fullDecision))).toBe('FindingsMissing');
  });

  test('a later finding about the same takes the place of the first', () => {
    const { bench, ids } = withTwo();
    bench.act('record_finding', 'leader', found(ids[0]));
    bench.act('record_finding', 'leader', found(ids[0], 'not_upheld'));
    expect(bench.record.findings).toMatchObject([{ allegationId: ids[0], outcome: 'not_upheld' }]);
  });

  test.each([
    ['about nothing', { outcome: 'upheld', rationale: 'x' }, 'ZodError'],
    ['about what is not on the list', found('elsewhere'), 'AlreadyRecorded'],
  ])('a finding %s is refused', (_what, input, code) => {
    expect(refusalOf(() => withTwo().bench.act('record_finding', 'leader', input))).toBe(code);
  });

  test('what is added after the decision is decided too before the answer goes', () => {
    const { bench } = decided();
    bench.act('add_allegation', 'leader', { allegation: 'The bill was wrong.' });
    expect(bench.record.decisionSeq).toBeUndefined();
    expect(refusalOf(() => bench.act('send_letter', 'leader'))).toBe('ActNotAllowedNow');
  });

  test('the answer lists them with what was found', () => {
    const { bench } = decided();
    bench.act('send_letter', 'leader');
    const text = bench.lastChange.letters[0]?.letter.text ?? '';
    const order = [
      'Nobody came on Monday.',
      'justified. The rota was empty.',
      'The office was rude.',
      'The recording is polite.',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places.every((place, index) => place > (places[index - 1] ?? -1))).toBe(true);
  });

  test('an appeal looks at each of them again', () => {
    const { bench } = decided();
    bench.act('send_letter', 'leader');
    bench.act('lodge_appeal', 'leader', { reasons: 'x' });
    bench.settle();
    bench.act('assign_appeal', 'chair');
    expect(openAllegations(bench.record)).toHaveLength(2);
    bench.act('record_finding', 'chair', finding);
    expect(refusalOf(() => bench.act('decide_outcome', 'chair', fullDecision))).toBe('FindingsMissing');
  });
});
