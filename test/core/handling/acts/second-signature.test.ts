// Two people answer for a letter (S3.8): what the second one signed is what goes out.

import { describe, expect, test } from 'vitest';
import { mayReview } from '#core/case/policy.ts';
import { DAY, movedBy } from '#core/instant.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { Bench, finding, fullDecision, house, refusalOf, shippedProcedure } from '../bench.ts';

const signed = shippedProcedure(
  'england-adult-social-care.en',
  (profile): Profile => ({
    ...profile,
    letters: { ...profile.letters, secondSignature: 'quality_manager' },
  }),
);

function decided(staff = house): Bench {
  const bench = new Bench({ procedure: signed, staff }).bringTo('under_investigation');
  bench.act('record_finding', 'leader', finding);
  bench.act('decide_outcome', 'leader', fullDecision);
  return bench;
}

const preview = (bench: Bench, who: string) => (bench.act('preview_letter', who).shown as { preview: string }).preview;

describe('S3.8: the second signature', () => {
  test('a decision asks for it, and the letter waits', () => {
    const bench = decided();
    expect(bench.record.tasks).toMatchObject([{ kind: 'sign_letter', role: 'quality_manager' }]);
    expect(bench.lastChange.outbox).toMatchObject([{ kind: 'notice', role: 'quality_manager' }]);
    expect(refusalOf(() => bench.act('send_letter', 'leader'))).toBe('SecondSignatureMissing');
  });

  test('who signs reads the same letter, byte for byte, as the one who sends it', () => {
    const bench = decided();
    const read = preview(bench, 'quality');
    bench.act('approve_letter', 'quality', { preview: read });
    expect(bench.record).toMatchObject({ tasks: [], signature: { personId: 'quality', role: 'quality_manager' } });
    expect(preview(bench, 'leader')).toBe(read);
    bench.act('send_letter', 'leader', { preview: read });
    expect(bench.record.phase).toBe('responded');
  });

  test('another word after it needs another signature', () => {
    const bench = decided();
    bench.act('approve_letter', 'quality');
    bench.act('decide_outcome', 'leader', { ...fullDecision, apology: 'Sorry about that.' });
    expect(bench.record.signature).toBeUndefined();
    expect(bench.record.tasks).toMatchObject([{ kind: 'sign_letter' }]);
    expect(refusalOf(() => bench.act('send_letter', 'leader'))).toBe('SecondSignatureMissing');
  });

  test('so does a finding or a promise that came after it', () => {
    const bench = decided();
    bench.act('approve_letter', 'quality');
    bench.act('record_finding', 'leader', { ...finding, rationale: 'Seven visits were missed.' });
    expect(refusalOf(() => bench.act('send_letter', 'leader'))).toBe('SecondSignatureMissing');
  });

  test('a day later it still stands: dates that count from sending are nobody’s choice', () => {
    const bench = decided();
    bench.act('approve_letter', 'quality');
    bench.now = movedBy(bench.now, DAY);
    bench.act('send_letter', 'leader');
    expect(bench.record.phase).toBe('responded');
  });

  test('an incomplete letter cannot be signed', () => {
    const bench = decided();
    bench.act('decide_outcome', 'leader', { ...fullDecision, prevention: undefined });
    expect(refusalOf(() => bench.act('approve_letter', 'quality'))).toBe('LetterIncomplete');
  });

  test('it can be given back, with what should change', () => {
    const bench = decided();
    bench.act('return_letter', 'quality', { why: 'Say which visits.' });
    expect(bench.lastChange.outbox).toMatchObject([{ kind: 'notice', personId: 'leader' }]);
    expect(refusalOf(() => bench.act('send_letter', 'leader'))).toBe('SecondSignatureMissing');
    bench.act('decide_outcome', 'leader', fullDecision);
    expect(bench.record.tasks).toMatchObject([{ kind: 'sign_letter' }]);
  });

  test('nobody signs twice, nor for another role', () => {
    const bench = decided();
    for (const who of ['leader', 'head', 'desk'])
      expect(refusalOf(() => bench.act('approve_letter', who))).toBe('ConflictOfInterest');
  });

  test('where nobody in the role is free of a conflict, the rank above the handler signs', () => {
    const bench = new Bench({ procedure: signed }).bringTo('under_investigation');
    bench.act('name_subject', 'leader', { personId: 'quality' });
    bench.act('record_finding', 'leader', finding);
    bench.act('decide_outcome', 'leader', fullDecision);
    expect(bench.record.tasks).toMatchObject([{ kind: 'sign_letter', role: 'head_of_service' }]);
    bench.act('approve_letter', 'head');
    bench.act('send_letter', 'leader');
    expect(bench.record.phase).toBe('responded');
  });

  test('whoever signed does not send it as well', () => {
    const bench = new Bench({ procedure: signed }).bringTo('under_investigation');
    bench.act('name_subject', 'leader', { personId: 'quality' });
    bench.act('record_finding', 'leader', finding);
    bench.act('decide_outcome', 'leader', fullDecision);
    bench.act('approve_letter', 'head');
    expect(refusalOf(() => bench.act('send_letter', 'head'))).toBe('ConflictOfInterest');
  });

  test.for([
    ['approve_letter', {}],
    ['return_letter', { why: 'Say which visits.' }],
  ] as const)('S2.35: whoever did %s has handled the complaint and does not look at it again', ([act, input]) => {
    const bench = new Bench({ procedure: signed }).bringTo('under_investigation');
    bench.act('name_subject', 'leader', { personId: 'quality' });
    bench.act('record_finding', 'leader', finding);
    bench.act('decide_outcome', 'leader', fullDecision);
    bench.act(act, 'head', input);
    const head = house.find(({ personId }) => personId === 'head');
    expect(head && mayReview(head, bench.record, signed.profile, house)).toBe(false);
  });

  test('a procedure that does not ask for one is as it was', () => {
    const bench = new Bench().bringTo('responded');
    expect(bench.record.signature).toBeUndefined();
  });
});
