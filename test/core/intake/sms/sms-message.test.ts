import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSmsNotification } from '#core/intake/sms/sms-message.ts';
import { anyText } from '#test/core/intake/any-text.ts';

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
      isNumber: true,
      to: '+40312299999',
      body: 'Nu a venit nimeni.',
      publishedAt: '2026-11-23T09:30:00.000Z',
      answersProviderMessageId: 'prev',
      answerable: true,
    });
  });

  test.each([
    ['+40 712-345-678', '+40712345678', true, true],
    ['12345', '12345', false, false],
    ['CityCare', 'CityCare', false, false],
    ['+40312299999', '+40312299999', true, false],
    ['+33 1 70 18 99 00', '+33170189900', true, false],
    ['+12025550182', '+12025550182', true, true],
  ])('M10, M11: %s: short codes, names and landlines cannot be answered', (rawFrom, from, isNumber, answerable) => {
    expect(readSmsNotification(notification({ originationNumber: rawFrom }))).toMatchObject({
      from,
      rawFrom,
      isNumber,
      answerable,
    });
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
      }),
      { numRuns: 200 },
    );
  });
});
