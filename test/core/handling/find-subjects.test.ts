// Whom a complaint is about, in the words people write.

import { describe, expect, test } from 'vitest';
import { findSubjects } from '#core/handling/find-subjects.ts';
import { Bench, charity, house } from './bench.ts';

const namedIn = (text: string, whoItConcerns?: string) =>
  findSubjects([text, whoItConcerns], whoItConcerns, charity.profile, house);

describe('a colleague’s full name', () => {
  test.each([
    ['as in the directory', 'Ana-Maria Popescu did not come.'],
    ['in capitals', 'ANA-MARIA POPESCU'],
    ['surname first', 'Am vorbit cu Popescu Ana-Maria ieri'],
    ['surname first, without the hyphen', 'popescu ana maria'],
    ['across a line', 'ana\nmaria\n  popescu'],
    ['within quotes', '“Ana-Maria Popescu”, they said'],
  ])('is found %s', (_how, text) => {
    expect(namedIn(text)).toEqual([{ personId: 'leader' }]);
  });

  test.each(['Ștefan Țurcanu', 'Stefan Turcanu', 'Ştefan Ţurcanu', 'S\u0326tefan T\u0326urcanu', 'ȚURCANU ȘTEFAN'])(
    'is found as %s',
    (text) => {
      expect(namedIn(`Plângere despre ${text}.`)).toEqual([{ personId: 'trustee-2' }]);
    },
  );

  test.each(['Ana-Maria', 'Popescu', 'Ana Marinescu', 'Mariana Popescu', 'Ion', 'Ion Vasilescu', 'Ana-Maria Popescuu'])(
    'is not found in %j: a first name, or a longer one, takes no case away',
    (text) => {
      expect(namedIn(`${text} did not come`)).toEqual([]);
    },
  );

  test('two are both found', () => {
    expect(namedIn('Ion Vasile and Elena Stan')).toEqual([{ personId: 'leader-2' }, { personId: 'chair' }]);
  });
});

describe('a position', () => {
  test('counts when it is the answer to who it is about', () => {
    expect(namedIn('', 'the Head of Service')).toEqual([{ role: 'head_of_service' }]);
    expect(namedIn('', 'șeful? da, Șef de serviciu')).toEqual([{ role: 'head_of_service' }]);
  });
  test('does not count in the story: people write to the chair without complaining about the chair', () => {
    expect(namedIn('Dear Chair of the Board, I wrote to the Head of Service')).toEqual([]);
  });
  test('is not named beside its holder', () => {
    expect(namedIn('', 'Mihai Ionescu, Head of Service')).toEqual([{ personId: 'head' }]);
  });
});

test('a complaint about the head of service is led by a trustee from its first moment (S2.21)', () => {
  const bench = new Bench({ account: { whatHappened: 'Nobody came.', whoItConcerns: 'Head of Service' } });
  expect(bench.record).toMatchObject({ subjects: [{ role: 'head_of_service' }], handler: { role: 'trustee' } });
});

test('a complaint about everybody still has somebody: the quality manager finds them', () => {
  const bench = new Bench({ account: { whatHappened: 'All of them', whoItConcerns: 'Chair of the Board' } });
  expect(bench.record).toMatchObject({ handler: { role: 'chair' }, tasks: [{ kind: 'find_eligible_person' }] });
});
