import { describe, expect, test } from 'vitest';
import { readEmail } from '#core/intake/mail/read-email.ts';
import {
  answerAddress,
  isSameAddress,
  isSenderProven,
  organisationOf,
  resemblesAddress,
} from '#core/intake/mail/sender-trust.ts';
import type { Verdict } from '#core/intake/mail/ses-notification.ts';
import { mailOf } from './mail-fixtures.ts';

const from = { address: 'ana@example.org' };
const isFromAmbiguous = false;
const said = (verdicts: Partial<Record<'spf' | 'dkim' | 'dmarc', Verdict>>, envelopeFrom?: string) => ({
  verdicts: { spam: 'PASS', virus: 'PASS', spf: 'UNKNOWN', dkim: 'UNKNOWN', dmarc: 'UNKNOWN', ...verdicts } as const,
  envelopeFrom,
});

describe('E18: a sender is proven', () => {
  test.each([
    ['by DMARC', said({ dmarc: 'PASS', spf: 'FAIL' }), []],
    ['by SPF for the domain in From', said({ dmarc: 'GRAY', spf: 'PASS' }, 'bounce@mail.example.org'), []],
    ['by a signature of the domain in From', said({ dmarc: 'GRAY', dkim: 'PASS' }, 'x@relay.example.net'), ['example.org']],
  ])('%s', (_how, notification, signedBy) => {
    expect(isSenderProven(notification, { from, isFromAmbiguous }, signedBy)).toBe(true);
  });

  test.each([
    ['by SPF for another domain', said({ dmarc: 'GRAY', spf: 'PASS' }, 'me@attacker.example'), []],
    ['by a signature of another domain', said({ dmarc: 'GRAY', dkim: 'PASS' }), ['attacker.example']],
    ['by a domain that only ends alike', said({ spf: 'PASS' }, 'me@notexample.org'), []],
    ['against DMARC', said({ dmarc: 'FAIL', spf: 'PASS', dkim: 'PASS' }, 'ana@example.org'), ['example.org']],
    ['by verdicts that are switched off', said({ dmarc: 'DISABLED', spf: 'DISABLED', dkim: 'DISABLED' }), []],
    ['by nothing', said({}), ['example.org']],
  ])('not %s', (_how, notification, signedBy) => {
    expect(isSenderProven(notification, { from, isFromAmbiguous }, signedBy)).toBe(false);
  });

  test('not when nobody is named (E20)', () => {
    expect(isSenderProven(said({ dmarc: 'PASS' }), { from: undefined, isFromAmbiguous }, [])).toBe(false);
  });

  test.each([
    ['From: x@attacker.example', 'From: ana@example.org'],
    ['From: ana@example.org', 'From : x@attacker.example'],
    ['From: ana@example.org, x@attacker.example'],
    ['From: <ana@example.org><x@attacker.example>'],
    ['From: x@attacker.example, "Ana" <ana@example.org>'],
  ])('not when another may have been checked: %s', async (...headers) => {
    const mail = await readEmail(mailOf(...headers, '', 'Nobody came.'));
    expect(isSenderProven(said({ dmarc: 'PASS', spf: 'PASS' }, 'x@attacker.example'), mail, ['attacker.example'])).toBe(false);
  });

  test.each([
    'From: "Pop, Ana <at home>" <ana@example.org>',
    'From: Pop, Ana <ana@example.org>',
    'From: ana@example.org <ana@example.org>',
    'From: =?utf-8?Q?Pop=2C_Ana_=3Cx=40y.example=3E?= <ana@example.org>',
    'From: ana@example.org (Ana, the daughter)',
  ])('whatever stands in the name: %s', async (header) => {
    const mail = await readEmail(mailOf(header, '', 'Nobody came.'));
    expect(isSenderProven(said({ dmarc: 'PASS' }), mail, [])).toBe(true);
    expect(mail.from?.address).toBe('ana@example.org');
  });
});

describe('E19: an answer goes', () => {
  test.each([
    ['to From', undefined, 'ana@example.org'],
    ['to Reply-To within one organisation', 'desk@help.example.org', 'desk@help.example.org'],
    ['to From when Reply-To is somebody else', 'ana@example.net', 'ana@example.org'],
    ['to From when Reply-To only ends alike', 'ana@badexample.org', 'ana@example.org'],
  ])('%s', (_where, replyTo, address) => {
    expect(answerAddress({ from, replyTo: replyTo === undefined ? undefined : { address: replyTo } })).toBe(address);
  });

  test('to From at a provider of mailboxes, where everybody is another person', () => {
    expect(answerAddress({ from: { address: 'ana@gmail.com' }, replyTo: { address: 'eve@gmail.com' } })).toBe('ana@gmail.com');
  });

  test('nowhere when nobody is named (E20)', () => {
    expect(answerAddress({ from: undefined, replyTo: { address: 'eve@example.net' } })).toBeUndefined();
  });
});

describe('E21: the same person', () => {
  test('has exactly the same address, whatever its case', () => {
    expect(isSameAddress('Ana@Example.org', 'ana@example.org')).toBe(true);
    expect(isSameAddress('ana+care@example.org', 'ana@example.org')).toBe(false);
    expect(isSameAddress(undefined, undefined)).toBe(false);
  });

  test.each([
    ['ana+care@example.org', 'ana@example.org', true],
    ['a.n.a@gmail.com', 'ana@googlemail.com', true],
    ['a.n.a@example.org', 'ana@example.org', false],
    ['ana@example.net', 'ana@example.org', false],
  ])('may have written %s for %s: %s', (one, other, resembles) => {
    expect(resemblesAddress(one, other)).toBe(resembles);
  });
});

test.each([
  ['ana@Help.council.example', 'council.example'],
  ['ana@council.example', 'council.example'],
  ['ana@desk.town.gov.uk', 'town.gov.uk'],
  ['ana@town.org.ro', 'town.org.ro'],
  ['Ana@gmail.com', 'ana@gmail.com'],
])('E47: %s belongs to %s', (address, organisation) => {
  expect(organisationOf(address)).toBe(organisation);
});
