import { describe, expect, test } from 'vitest';
import { chooseSpelling } from '#core/correspondence/sms-parts.ts';
import { TextAnswer, textAnswerSubject, writeTextAnswer } from '#core/correspondence/text-answers.ts';
import { Language } from '#core/language.ts';

const REFERENCE = 'CA-7KQ4-M2XD-C';
const FACTS = {
  phone: '+40 31 000 0000',
  link: `https://complaints.example.org/track/${'0'.repeat(36)}`,
  choices: [REFERENCE, 'CA-0000-0001-1'],
};
const every = Language.options.flatMap((language) => TextAnswer.options.map((answer) => [language, answer] as const));

describe('answers by text', () => {
  test.each(every)('M1, M2: in %s, %s fits into two parts with its code and its link', (language, answer) => {
    const said = `${REFERENCE}: ${writeTextAnswer(answer, language, FACTS)}`;
    const { parts, encoding, body } = chooseSpelling(said, language, 2);
    expect(parts, `${parts} parts: ${body}`).toBeLessThanOrEqual(2);
    if (language === 'zh') expect(encoding).toBe('UCS-2');
  });

  test.each(every)('M9: in %s, %s tells nothing of a case', (language, answer) => {
    const said = `${textAnswerSubject(language)} ${writeTextAnswer(answer, language, { phone: FACTS.phone })}`;
    expect(said).not.toMatch(/complain|plâng|plang|réclam|plainte|reclam|queixa|投诉|申诉/i);
  });

  test('M5: only the question asks for a reply', () => {
    for (const [language, answer] of every) {
      const asks = /\breply [1-9]|răspundeți [1-9]|Répondez [1-9]|Risponda [1-9]|Respongui [1-9]|回复[1-9]/.test(
        writeTextAnswer(answer, language, FACTS),
      );
      expect(asks, `${language} ${answer}`).toBe(answer === 'which_case');
    }
  });

  test('M8: the question numbers its cases', () => {
    expect(writeTextAnswer('which_case', 'en', FACTS)).toBe(
      `Which is your message about: 1 for ${REFERENCE} or 2 for CA-0000-0001-1? Please reply 1 or 2.`,
    );
  });
});
