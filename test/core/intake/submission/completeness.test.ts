import { describe, expect, test } from 'vitest';
import { completenessOf, essentialMissing } from '#core/intake/submission/completeness.ts';

test('what was answered in its own place counts, and blanks do not (S0.28)', () => {
  expect(completenessOf({ whatHappened: 'Nobody came.', whenItHappened: ' ', desiredOutcome: 'An apology' })).toEqual({
    answered: ['whatHappened', 'desiredOutcome'],
    open: ['whenItHappened', 'whereItHappened', 'whoItConcerns', 'stepsTaken'],
  });
});

describe('the one thing to ask about (S2.25)', () => {
  test.each([
    ['en', 'The carer shouted at my father and slammed the door.'],
    ['ro', 'Îngrijitoarea a țipat la tatăl meu și a trântit ușa.'],
    ['ro', 'ingrijitoarea a tipat la tatal meu si a trantit usa'],
    ['fr', 'L’aide-soignante a crié sur mon père et claqué la porte.'],
    ['it', 'La badante ha urlato contro mio padre e sbattuto la porta.'],
    ['ca', 'La cuidadora va cridar al meu pare i va tancar la porta de cop.'],
    ['zh', '护工对我父亲大喊大叫，还摔门。'],
  ] as const)('in %s is when, where a story names no time: %s', (language, whatHappened) => {
    expect(essentialMissing({ whatHappened }, language)).toBe('whenItHappened');
  });

  test.each([
    ['en', 'The carer did not come on Sunday and nobody called us.'],
    ['en', 'Medication was given twice by Ana on 3/11.'],
    ['ro', 'Marti asistenta a uitat medicamentele.'],
    ['fr', 'Personne n’est venu dimanche.'],
    ['it', 'Ieri non è venuto nessuno.'],
    ['ca', 'Ahir no va venir ningú.'],
    ['zh', '昨天护理员没有来。'],
  ] as const)('in %s is nothing, where it is told somewhere: %s', (language, whatHappened) => {
    expect(essentialMissing({ whatHappened }, language)).toBeUndefined();
  });

  test.each(['', '!', 'Help', '😡😡', 'Dezamăgită', '投诉'])(
    'M13: is what happened, of a text as short as “%s”',
    (whatHappened) => {
      expect(essentialMissing({ whatHappened }, 'en')).toBe('whatHappened');
    },
  );

  test('is who, where it is told when and no person has a part in it', () => {
    const whatHappened = 'The bathroom has been cold and dirty for three weeks.';
    expect(essentialMissing({ whatHappened }, 'en')).toBe('whoItConcerns');
    expect(essentialMissing({ whatHappened, whoItConcerns: 'I do not know' }, 'en')).toBeUndefined();
  });

  test('is not asked of what has an answer in its own place', () => {
    expect(essentialMissing({ whatHappened: 'The nurse was rude to me.', whenItHappened: 'I forget' }, 'en')).toBeUndefined();
  });
});
