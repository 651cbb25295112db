import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChoice, readKeyword } from '#core/intake/sms/keywords.ts';
import { anyText } from '#test/core/intake/any-text.ts';

const ALL = ['en', 'ro', 'fr', 'it', 'ca', 'zh'] as const;

describe('keywords', () => {
  test.each([
    ['STOP', 'stop'],
    [' stop. ', 'stop'],
    ['Arrêt', 'stop'],
    ['UNSUBSCRIBE', 'stop'],
    ['Oprește!', 'stop'],
    ['Basta', 'stop'],
    ['cancel·la', 'stop'],
    ['退订', 'stop'],
    ['停止。', 'stop'],
    ['HELP?', 'help'],
    ['ajutor', 'help'],
    ['aide', 'help'],
    ['aiuto', 'help'],
    ['ajuda', 'help'],
    ['帮助', 'help'],
    ['Status', 'status'],
    ['stadiu', 'status'],
    ['état', 'status'],
    ['stato', 'status'],
    ['estat', 'status'],
    ['进度', 'status'],
    ['START', 'start'],
    ['pornește', 'start'],
    ['恢复', 'start'],
    ['Photos?', 'pictures'],
    ['poze', 'pictures'],
    ['照片', 'pictures'],
  ] as const)('M3, M18: "%s" alone is %s', (body, keyword) => {
    expect(readKeyword(body, ALL)?.keyword).toBe(keyword);
  });

  test.each([
    'Stop sending Anna to my mother',
    'HELP, the carer hit him',
    'stop stop',
    'status of my mother',
    'basta con i ritardi',
    '',
    '?!',
    '停止派她来',
  ])('M3: "%s" is something somebody says', (body) => {
    expect(readKeyword(body, ALL)).toBeUndefined();
  });

  test("another language's words are no commands, but the carriers' STOP words are everywhere", () => {
    expect(readKeyword('basta', ['en'])).toBeUndefined();
    expect(readKeyword('ARRET', ['en'])).toEqual({ keyword: 'stop', language: 'en' });
  });

  test('M18: the language of the answer is the one that the word is of', () => {
    expect(readKeyword('ajuda', ['it', 'ca'])).toEqual({ keyword: 'help', language: 'ca' });
    expect(readKeyword('STOP', ['fr', 'en'])).toEqual({ keyword: 'stop', language: 'fr' });
  });

  test('M13: no text whatever makes them throw', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        readKeyword(text, ALL);
        readChoice(text, 3);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the answer to "1 or 2?"', () => {
  test.each([
    ['1', 0],
    [' 2. ', 1],
    ['２', 1],
    ['(3)', 2],
    ['4', undefined],
    ['0', undefined],
    ['1 or 2', undefined],
    ['2 weeks ago nobody came', undefined],
    ['', undefined],
  ])('M8: %j of three is %j', (body, chosen) => {
    expect(readChoice(body, 3)).toBe(chosen);
  });
});
