// S2.35: an answer that somebody is not content with is looked at by others than those who gave it.

import { describe, expect, test } from 'vitest';
import { deadlineOf } from '#core/case/case.ts';
import { DAY, movedBy } from '#core/instant.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { Bench, finding, fullDecision, house, person, refusalOf, shippedProcedure } from './bench.ts';

const formally = { askedBy: 'complainant', why: 'Not satisfied' } as const;
const untilSatisfied = shippedProcedure(
  'domestic-abuse-charity.ro',
  (profile): Profile => ({ ...profile, untilSatisfied: { rounds: 3, because: 'S0.38: until satisfied' } }),
);

function answeredBy(bench: Bench, personId: string): Bench {
  bench.settle();
  bench.act('assign', personId);
  bench.act('record_finding', personId, finding);
  bench.act('decide_outcome', personId, fullDecision);
  bench.act('send_letter', personId);
  return bench;
}

/** The informal answer is late, and the Head of Service gives it. */
function answeredByHead(options: ConstructorParameters<typeof Bench>[0] = {}): Bench {
  const bench = new Bench(options).bringTo('under_investigation');
  bench.passTo(movedBy(deadlineOf(bench.record, 'respond')?.dueAt ?? '', DAY));
  expect(bench.record.handler).toEqual({ role: 'head_of_service' });
  return answeredBy(bench, 'head');
}

describe('S2.35: the formal stage looks at an informal answer anew', () => {
  test('a Head of Service who gave it does not lead: a trustee does, and the letter of the answer says so', () => {
    const bench = answeredByHead();
    expect(bench.lastChange.letters[0]?.letter.text).toContain('Trustee');
    bench.act('make_formal', 'desk', formally);
    expect(bench.record).toMatchObject({ handler: { role: 'trustee' }, answeredBy: ['leader', 'head'] });
  });

  test('nor is it given to them, nor decided, extended or passed on by them', () => {
    const bench = answeredByHead();
    bench.act('make_formal', 'desk', formally);
    bench.settle();
    expect(refusalOf(() => bench.act('assign', 'desk', { personId: 'head' }))).toBe('ConflictOfInterest');
    expect(refusalOf(() => bench.act('assign', 'desk', { personId: 'leader' }))).toBe('ConflictOfInterest');
    bench.act('assign', 'trustee');
    bench.act('record_finding', 'trustee', finding);
    for (const act of ['decide_outcome', 'extend', 'transfer', 'record_finding', 'offer_remedy', 'pause_case']) {
      expect(
        refusalOf(() => bench.act(act, 'head')),
        act,
      ).toBe('ConflictOfInterest');
    }
    bench.act('add_note', 'head', { note: 'What I know of it' });
  });

  test('nor does one who found something for it, or asked for more time, and left the rest to the Team Leader', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('record_finding', 'head', finding);
    bench.act('decide_outcome', 'leader', fullDecision);
    bench.act('send_letter', 'leader');
    bench.act('make_formal', 'desk', formally);
    expect(bench.record.handler).toEqual({ role: 'trustee' });
  });

  test('who took an unanswered complaint on and passed it on judges nothing of their own, and may lead', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.passTo(movedBy(deadlineOf(bench.record, 'respond')?.dueAt ?? '', DAY));
    bench.act('assign', 'head');
    bench.act('make_formal', 'head', { askedBy: 'staff', why: 'It is serious' });
    expect(bench.record).toMatchObject({ handler: { role: 'head_of_service' }, involved: ['leader', 'head'] });
    bench.settle();
    bench.act('assign', 'head');
    expect(bench.record.handler).toEqual({ role: 'head_of_service', personId: 'head' });
  });

  test('who noted something or took a call had no part in the answer', () => {
    const bench = new Bench().bringTo('under_investigation');
    bench.act('add_note', 'head', { note: 'They rang me' });
    bench.act('record_contact', 'head', { how: 'phone', summary: 'They asked how it goes' });
    bench.act('record_contact', 'desk', { how: 'phone', summary: 'They asked how it goes' });
    answeredBy(bench, 'leader').act('make_formal', 'desk', formally);
    expect(bench.record).toMatchObject({ handler: { role: 'head_of_service' }, involved: ['leader'] });
  });
});

describe('S2.35, S0.38: so does each further round', () => {
  test('nobody leads two rounds, and the appeal is for somebody who led none', () => {
    const bench = answeredBy(new Bench({ procedure: untilSatisfied }), 'leader');
    const leaders = ['head', 'trustee', 'trustee-2'];
    for (const leader of leaders) {
      bench.act('take_up_again', 'desk', { why: 'Not settled' });
      expect(bench.record.handler.role).toBe(house.find(({ personId }) => personId === leader)?.role);
      answeredBy(bench, leader);
    }
    expect(refusalOf(() => bench.act('take_up_again', 'desk', { why: 'Not settled' }))).toBe('ActNotAllowedNow');
    bench.act('lodge_appeal', 'desk', { reasons: 'The finding is wrong.' });
    expect(bench.record).toMatchObject({ handler: { role: 'chair' }, involved: ['leader', ...leaders] });
  });
});

describe('S2.35, S3.8: whoever signed an answer beside its author had a part in it', () => {
  const twoSign = shippedProcedure('social-cooperative.it');
  const signedByTrustee = shippedProcedure(
    'domestic-abuse-charity.ro',
    (profile): Profile => ({ ...profile, letters: { ...profile.letters, secondSignature: 'trustee' } }),
  );
  const staff = [...house, person('head-2', 'head_of_service', 'Vera Neri')];

  function decide(bench: Bench, author: string): void {
    bench.act('assign', author);
    bench.act('record_finding', author, finding);
    bench.act('decide_outcome', author, fullDecision);
  }

  function answer(bench: Bench, author: string, signatory: string): void {
    decide(bench, author);
    bench.act('approve_letter', signatory);
    bench.act('send_letter', author);
  }

  function signed(bench: Bench, signatory: string): Bench {
    bench.settle();
    answer(bench, 'leader', signatory);
    return bench;
  }

  const signedByQuality = () => signed(new Bench({ procedure: twoSign, staff }), 'quality');

  test('they are among those who handled it', () => {
    expect(signedByQuality().record.involved).toEqual(['leader', 'quality']);
  });

  test('and hear no appeal against it, whatever their rank', () => {
    const bench = signed(new Bench({ procedure: signedByTrustee }), 'trustee');
    bench.act('make_formal', 'desk', formally);
    bench.settle();
    answer(bench, 'head', 'trustee-2');
    bench.act('lodge_appeal', 'desk', { reasons: 'The finding is wrong.' });
    bench.settle();
    bench.act('assign_appeal', 'chair');
    expect(refusalOf(() => bench.act('name_panel', 'chair', { members: ['chair', 'trustee'] }))).toBe('ConflictOfInterest');
  });

  test('and the rank above signs the next stage in their place', () => {
    const bench = signedByQuality();
    bench.act('make_formal', 'desk', formally);
    bench.settle();
    decide(bench, 'head');
    expect(bench.record.tasks).toMatchObject([{ kind: 'sign_letter', role: 'trustee' }]);
    expect(refusalOf(() => bench.act('approve_letter', 'quality'))).toBe('ConflictOfInterest');
    bench.act('approve_letter', 'trustee');
    bench.act('send_letter', 'head');
    expect(bench.record.phase).toBe('responded');
  });
});
