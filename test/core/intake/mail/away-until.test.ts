import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { awayUntil } from '#core/intake/mail/away-until.ts';

const RECEIVED_ON = '2026-11-09';

describe('E5: until when somebody is away', () => {
  test.each([
    ['I am out of the office until Monday, 14 December 2026.', '2026-12-14'],
    ['I will be back on December 3rd and will answer then.', '2026-12-03'],
    ['Away till 2026-11-30', '2026-11-30'],
    ['Je suis absente jusqu’au 20 novembre inclus.', '2026-11-20'],
    ['De retour le lundi 1er décembre 2026', '2026-12-01'],
    ['Sarò assente fino al 23/11/2026.', '2026-11-23'],
    ['Rientrerò il 7 gennaio', '2027-01-07'],
    ['Sunt în concediu până pe 15 noiembrie.', '2026-11-15'],
    ['Revin pe data de 01.12.2026.', '2026-12-01'],
    ['Seré fora de l’oficina fins al dia 12 de novembre.', '2026-11-12'],
    ['我外出，直到11月20日。', '2026-11-20'],
    ['休假至2026年12月1日', '2026-12-01'],
  ])('is read off “%s”', (text, on) => {
    expect(awayUntil(text, RECEIVED_ON)).toBe(on);
  });

  test.each([
    ['a day that is over', 'I was away until 1 November 2026.'],
    ['more than a year ahead', 'Until 1 January 2029'],
    ['no such day', 'until 31 June 2027'],
    ['a word that is no month', 'back on 12 bananas'],
    ['no day at all', 'I am out of the office until further notice.'],
    ['a quantity', 'Wait until 5 people have answered'],
  ])('is unknown for %s', (_what, text) => {
    expect(awayUntil(text, RECEIVED_ON)).toBeUndefined();
  });

  test('no text whatever makes it throw, and what it finds is a day within a year', () => {
    const words = fc.array(fc.constantFrom('until ', 'fino al ', '到', '31', '12', '.', '/', '月', ' March ', '2026', '-', 'x'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          words.map((pieces) => pieces.join('')),
        ),
        (text) => {
          const on = awayUntil(text, RECEIVED_ON);
          return on === undefined || (on >= RECEIVED_ON && on <= '2027-11-09' && /^\d{4}-\d{2}-\d{2}$/.test(on));
        },
      ),
      { numRuns: 300 },
    );
  });
});
