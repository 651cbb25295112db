// What may leave, and to whom: every kind of letter, with and without an authority, to everybody.

import { describe, expect, test } from 'vitest';
import { LetterKind } from '#core/case/outbox.ts';
import { type Authority, AuthorityScope, covers } from '#core/case/party.ts';
import { nobodyAround } from '#core/parties/circle.ts';
import { findOutboundStop } from '#core/parties/outbound-guard.ts';
import { tellingLetters } from '#test/support/telling-letters.ts';

const now = '2026-11-09T08:00:00.000Z';
const received: Authority = { requiredAt: now, receivedAt: now, scope: 'details' };
const stopFor = (letterKind: LetterKind, authority: Authority | undefined, to = 'maria@example.org') =>
  findOutboundStop(
    { letterKind, to },
    { now, circle: nobodyAround, ...(authority ? { onBehalf: { authority, isFormerClient: false } } : {}) },
  );

describe('S2.61: details leave to the client, or to an authority that covers them', () => {
  test.each(tellingLetters)('%s goes to somebody who speaks for themselves', (kind) => {
    expect(stopFor(kind, undefined)).toBeUndefined();
  });

  test.each(tellingLetters)('%s goes to somebody who may hear details', (kind) => {
    expect(stopFor(kind, received)).toBeUndefined();
  });

  test.each([
    ['never received', { requiredAt: now }],
    ['only to help', { ...received, scope: 'help_only' }],
    ['to act, not to hear', { ...received, scope: 'act_for' }],
    ['taken back', { ...received, revokedAt: now }],
    ['no longer valid', { ...received, expiresAt: '2026-11-08T21:59:59.999Z' }],
  ] satisfies [string, Authority][])('none of them with an authority %s, on paper neither', (_which, authority) => {
    for (const kind of tellingLetters) {
      expect(stopFor(kind, authority)).toBe('authority_missing');
      expect(stopFor(kind, authority, '')).toBe('authority_missing');
    }
  });

  test('a former client is as confidential as a present one (S2.60)', () => {
    const facts = { now, circle: nobodyAround, onBehalf: { authority: { requiredAt: now }, isFormerClient: true } };
    expect(findOutboundStop({ letterKind: 'outcome', to: 'maria@example.org' }, facts)).toBe('authority_missing');
  });

  test.each(LetterKind.options.filter((kind) => !tellingLetters.includes(kind)))(
    '%s says nothing of the matter and goes',
    (kind) => {
      expect(stopFor(kind, { requiredAt: now })).toBeUndefined();
    },
  );
});

test.each(LetterKind.options)('S2.62: %s never goes to a barred person, whatever the authority', (letterKind) => {
  const circle = { parties: [], barred: [{ barredId: 'b1', email: 'him@example.org', phone: '+40700000123' }] };
  for (const to of ['him@example.org', 'HIM@example.org', '+40700000123']) {
    const facts = { now, circle, onBehalf: { authority: received, isFormerClient: false } };
    expect(findOutboundStop({ letterKind, to }, facts)).toBe('recipient_barred');
  }
});

test('each scope holds the one before it', () => {
  const held = AuthorityScope.options.map((scope) =>
    AuthorityScope.options.filter((asked) => covers({ ...received, scope }, asked, now)),
  );
  expect(held).toEqual([['help_only'], ['help_only', 'act_for'], ['help_only', 'act_for', 'details']]);
});
