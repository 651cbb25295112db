import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawCaseReference } from '#core/case/case-reference.ts';
import {
  loopHeader,
  readLoopHeader,
  readReplyAddress,
  readSignedMessageId,
  referencesInText,
  replyAddress,
  signedMessageId,
} from '#core/intake/mail/case-address.ts';
import { anyText } from '#test/core/intake/any-text.ts';

const KEY = Buffer.from('an invented key for tests, only');
const OTHER_KEY = Buffer.from('another invented key for tests.');
const DOMAIN = 'complaints.example.com';
const anyReference = fc
  .infiniteStream(fc.nat(255))
  .map((bytes) => drawCaseReference({ bytes: (count) => Uint8Array.from({ length: count }, () => bytes.next().value ?? 0) }));
const [REFERENCE] = fc.sample(anyReference, { numRuns: 1, seed: 7 }) as [ReturnType<typeof drawCaseReference>];

describe('the reply address of a case', () => {
  test('has a local part any mail program accepts', () => {
    expect(replyAddress({ reference: REFERENCE, key: KEY, domain: DOMAIN })).toMatch(
      /^case\+ca[0-9a-z]{9}\.[0-9a-hjkmnp-tv-z]{16}@complaints\.example\.com$/,
    );
  });

  test('leads back to the case, in any letter case and with 0 and 1 mistyped (E9, E10)', () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        const address = replyAddress({ reference, key: KEY, domain: DOMAIN });
        const [local = ''] = address.split('@');
        const mistyped = `case+ca${local.slice(7).replaceAll('0', 'o').replaceAll('1', 'l')}@${DOMAIN}`;
        for (const spelling of [address, address.toUpperCase(), `<${address}>`, mistyped]) {
          expect(readReplyAddress(spelling, KEY, DOMAIN)).toBe(reference);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('with any letter of the code changed leads nowhere (E9)', () => {
    const address = replyAddress({ reference: REFERENCE, key: KEY, domain: DOMAIN });
    const start = address.indexOf('.') + 1;
    for (let place = start; place < start + 16; place++) {
      const changed = address[place] === '2' ? '3' : '2';
      expect(readReplyAddress(address.slice(0, place) + changed + address.slice(place + 1), KEY, DOMAIN)).toBeUndefined();
    }
  });

  test('of another key, domain or case leads nowhere (E9)', () => {
    const address = replyAddress({ reference: REFERENCE, key: OTHER_KEY, domain: DOMAIN });
    expect(readReplyAddress(address, KEY, DOMAIN)).toBeUndefined();
    expect(
      readReplyAddress(replyAddress({ reference: REFERENCE, key: KEY, domain: 'evil.example' }), KEY, DOMAIN),
    ).toBeUndefined();
    expect(readReplyAddress(`complaints@${DOMAIN}`, KEY, DOMAIN)).toBeUndefined();
  });
});

describe('marks of a letter', () => {
  const mark = { caseId: 'case-1', letter: 'acknowledgement#1' };

  test('a Message-ID of ours names its letter, an altered one does not (E8)', () => {
    const id = signedMessageId({ ...mark, key: KEY, domain: DOMAIN });
    expect(readSignedMessageId(id, KEY)).toEqual(mark);
    expect(readSignedMessageId(id.replace('#1', '#2'), KEY)).toBeUndefined();
    expect(readSignedMessageId(id, OTHER_KEY)).toBeUndefined();
    expect(readSignedMessageId('<someone@example.org>', KEY)).toBeUndefined();
  });

  test('a loop header cannot be made from a Message-ID (E3)', () => {
    const [local = ''] = signedMessageId({ ...mark, key: KEY, domain: DOMAIN })
      .slice(1)
      .split('@');
    expect(readLoopHeader(loopHeader({ ...mark, key: KEY }), KEY)).toEqual(mark);
    expect(readLoopHeader(local, KEY)).toBeUndefined();
  });

  test('an id that would break a header is refused', () => {
    expect(() => loopHeader({ caseId: 'case-1\r\nBcc: x@example.org', letter: 'a', key: KEY })).toThrow(TypeError);
  });
});

describe('references mentioned in a text', () => {
  const plain = REFERENCE.replaceAll('-', '');
  test.each([
    REFERENCE,
    REFERENCE.toLowerCase(),
    plain,
    REFERENCE.replaceAll('-', ' '),
    `CA-${REFERENCE.slice(3).replaceAll('0', 'O').replaceAll('1', 'l')}`,
  ])('are found as people write them: %s (E10)', (spelling) => {
    expect(referencesInText(`Re: [${spelling}] my mother, also ${REFERENCE}`)).toEqual([REFERENCE]);
  });

  test('with a wrong check character are not references', () => {
    const wrong = REFERENCE.slice(0, -1) + (REFERENCE.endsWith('2') ? '3' : '2');
    expect(referencesInText(`about ${wrong} and CALL-ME-PLEASE`)).toEqual([]);
  });
});

test('no text whatever makes any reader throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyText,
        fc.string().map((text) => `case+${text}.0123456789abcdef@${DOMAIN}`),
      ),
      (text) => {
        expect([readReplyAddress(text, KEY, DOMAIN), readSignedMessageId(text, KEY), readLoopHeader(text, KEY)]).toEqual([
          undefined,
          undefined,
          undefined,
        ]);
        referencesInText(text);
      },
    ),
    { numRuns: 300 },
  );
});
