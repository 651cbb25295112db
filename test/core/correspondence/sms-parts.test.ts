import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseSpelling, countSmsParts, plainSpelling } from '#core/correspondence/sms-parts.ts';

describe('counting parts', () => {
  test.each([
    ['', 'GSM-7', 0, 1],
    ['a'.repeat(160), 'GSM-7', 160, 1],
    ['a'.repeat(161), 'GSM-7', 161, 2],
    ['a'.repeat(306), 'GSM-7', 306, 2],
    ['a'.repeat(307), 'GSM-7', 307, 3],
    ['€'.repeat(80), 'GSM-7', 160, 1],
    [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 'GSM-7', 306, 3],
    ['à è é ù ì ò Ç ñ ü', 'GSM-7', 17, 1],
    ['ç', 'UCS-2', 1, 1],
    ['ș'.repeat(70), 'UCS-2', 70, 1],
    ['ș'.repeat(71), 'UCS-2', 71, 2],
    ['诉'.repeat(134), 'UCS-2', 134, 2],
    ['诉'.repeat(135), 'UCS-2', 135, 3],
    [`${'诉'.repeat(66)}😀${'诉'.repeat(66)}`, 'UCS-2', 134, 3],
  ] as const)('%j is %s, %i units, %i parts (M1)', (body, encoding, units, parts) => {
    expect(countSmsParts(body)).toEqual({ encoding, units, parts });
  });

  test('more text never takes fewer parts', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.string(), (one, other) => {
        expect(countSmsParts(one + other).parts).toBeGreaterThanOrEqual(countSmsParts(one).parts);
      }),
    );
  });
});

describe('the plain spelling', () => {
  test.each([
    ['ro', 'Îngrijirea și hrana în țară, când și câtă', 'Ingrijirea si hrana in tara, cand si cata'],
    ['ro', 'cedilă: ş ţ Ş Ţ', 'cedila: s t S T'],
    ['ca', 'anul·lar, raïm, àvia, això, ç', 'anul.lar, raim, àvia, això, c'],
    ['fr', 'Très bientôt : l’œuvre « ça »', 'Très bientot : l\'oeuvre " ca "'],
    ['it', 'perché è così', 'perché è così'],
    ['zh', '投诉已收到 “好”', '投诉已收到 “好”'],
  ] as const)('%s: %s (M2)', (language, body, plain) => {
    expect(plainSpelling(body, language)).toBe(plain);
  });

  test('of any Latin text in our languages is GSM-7 (M2)', () => {
    for (const [language, letters] of [
      ['ro', 'ăâîșțĂÂÎȘȚ'],
      ['ca', 'àçèéíïòóúü·ÀÇÈÉÍÏÒÓÚÜ'],
      ['fr', 'àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ’«»'],
      ['it', 'àèéìíîòóùúÀÈÉÌÍÎÒÓÙÚ'],
    ] as const) {
      expect(countSmsParts(plainSpelling(letters, language)).encoding).toBe('GSM-7');
    }
  });
});

describe('choosing the spelling', () => {
  const romanian = 'Am primit plângerea și vă răspundem până vineri. Referința este CA-7KQ4-M2XD-C. Răspundeți aici.';

  test('keeps the proper one while it fits the budget (M2)', () => {
    expect(chooseSpelling(romanian, 'ro', 2)).toMatchObject({ body: romanian, parts: 2, encoding: 'UCS-2', respelled: false });
  });

  test('takes the plain one when only that fits (M2)', () => {
    const chosen = chooseSpelling(romanian, 'ro', 1);
    expect(chosen).toMatchObject({ parts: 1, encoding: 'GSM-7', respelled: true });
    expect(chosen.body).toContain('plangerea si va raspundem');
  });

  test('never strips a Chinese message (M2)', () => {
    const chinese = '我们已收到您的投诉。'.repeat(10);
    expect(chooseSpelling(chinese, 'zh', 1)).toMatchObject({ body: chinese, parts: 2, respelled: false });
  });

  test('does not respell when it would not help', () => {
    expect(chooseSpelling('😀 și', 'ro', 0)).toMatchObject({ body: '😀 și', respelled: false });
  });
});
