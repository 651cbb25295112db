import { describe, expect, test } from 'vitest';
import { foreignReferenceIn } from '#core/intake/mail/foreign-reference.ts';

describe('E47: the number of the sender’s own office', () => {
  test.each([
    ['[ABC-123] Complaint about missed visits', 'ABC-123'],
    ['Re: ##4711## Your complaint', '4711'],
    ['Care plan [Ticket#2026110912345]', 'Ticket#2026110912345'],
    ['Dossier social [Dossier 88-12]', 'Dossier 88-12'],
    ['Update on INC0012345', 'INC0012345'],
    ['Re: visits [ ref:_00D20abcd._500D0xyz12:ref ]', ':_00D20abcd._500D0xyz12:ref'],
  ])('is found in “%s”', (subject, reference) => {
    expect(foreignReferenceIn(subject)).toBe(reference);
  });

  test.each(['[CA-7KQ4-M2XD-C] your complaint', 'Nobody came on 12-11', '[urgent] please read', 'Room 4711', ''])(
    'is none in “%s”',
    (subject) => {
      expect(foreignReferenceIn(subject)).toBeUndefined();
    },
  );
});
