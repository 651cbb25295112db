import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readKeyword, readSmsNotification } from '#core/intake/sms/sms-message.ts';
import { Language } from '#core/language.ts';
import { anyText } from '#test/core/intake/any-text.ts';

const ALL = Language.options;
const notification = (over: Record<string, unknown> = {}) =>
  JSON.stringify({
    originationNumber: '+40712345678',
    destinationNumber: '+40 31 229 9999',
    messageKeyword: 'KEYWORD_1',
    messageBody: 'Nu a venit nimeni.',
    inboundMessageId: 'cae173d2',
    ...over,
  });

describe('an incoming text message', () => {
  test('gives the sender in E.164 and the words as sent (M10)', () => {
    expect(readSmsNotification(notification({ previousPublishedMessageId: 'prev' }), '2026-11-23T09:30:00.000Z')).toEqual({
      id: 'cae173d2',
      from: '+40712345678',
      rawFrom: '+40712345678',
      to: '+40312299999',
      body: 'Nu a venit nimeni.',
      publishedAt: '2026-11-23T09:30:00.000Z',
      answersProviderMessageId: 'prev',
      answerable: true,
    });
  });

  test.each([
    ['+40 712-345-678', '+40712345678', true],
    ['12345', '12345', false],
    ['CityCare', 'CityCare', false],
    ['+40312299999', '+40312299999', false],
    ['+33 1 70 18 99 00', '+33170189900', false],
    ['+12025550182', '+12025550182', true],
  ])('%s: short codes, names and landlines cannot be answered (M10, M11)', (rawFrom, from, answerable) => {
    expect(readSmsNotification(notification({ originationNumber: rawFrom }))).toMatchObject({ from, rawFrom, answerable });
  });

  test.each(['?', '', '😀', 'a\u0000b'])('a message of %j is a message (M13)', (messageBody) => {
    expect(readSmsNotification(notification({ messageBody }))?.body).toBe(messageBody);
  });

  test('no text whatever makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => readSmsNotification(text) === undefined),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), anyText, (originationNumber, messageBody) => {
        expect(readSmsNotification(notification({ originationNumber, messageBody }))?.rawFrom).toBe(originationNumber);
        readKeyword(messageBody, ALL);
      }),
      { numRuns: 200 },
    );
  });
});

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
  ] as const)('"%s" alone is %s (M3, M18)', (body, keyword) => {
    expect(readKeyword(body, ALL)).toBe(keyword);
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
  ])('"%s" is something somebody says (M3)', (body) => {
    expect(readKeyword(body, ALL)).toBeUndefined();
  });

  test("another language's words are no commands, but the carriers' STOP words are everywhere", () => {
    expect(readKeyword('basta', ['en'])).toBeUndefined();
    expect(readKeyword('ARRET', ['en'])).toBe('stop');
  });
});
