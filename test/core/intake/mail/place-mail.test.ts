// Where a mail belongs, asked of real readings of made-up mails.

import { describe, expect, test } from 'vitest';
import { CaseReference } from '#core/case/case-reference.ts';
import {
  canaryAddress,
  caseMark,
  caseMarksIn,
  LOOP_HEADER,
  loopHeader,
  readCanaryAddress,
  replyAddress,
  signedMessageId,
} from '#core/intake/mail/case-address.ts';
import { mailPointer, placeMail } from '#core/intake/mail/place-mail.ts';
import { readEmail } from '#core/intake/mail/read-email.ts';
import type { SesNotification, Verdicts } from '#core/intake/mail/ses-notification.ts';
import { mailOf } from './mail-fixtures.ts';

const marks = { key: new Uint8Array(32).fill(7), domain: 'complaints.example.org' };
const other = { key: new Uint8Array(32).fill(8), domain: marks.domain };
const reference = CaseReference.parse('CA-0000-0000-0');
const second = CaseReference.parse('CA-0000-0001-1');
const letter = { caseId: '0123456789abcdefghij', letter: 'L3' };
const address = (of: CaseReference, key = marks.key) => replyAddress({ reference: of, key, domain: marks.domain });

interface Given {
  to?: string[];
  verdicts?: Partial<Verdicts>;
  envelopeFrom?: string;
  lines?: string[];
  body?: string;
}

async function place({
  to = ['complaints@complaints.example.org'],
  verdicts = {},
  envelopeFrom = 'a@example.org',
  lines = [],
  body = 'Hello',
}: Given) {
  const raw = mailOf('From: Ana <a@example.org>', 'Message-ID: <1@example.org>', ...lines, '', body);
  const notification: SesNotification = {
    messageId: 'm',
    receivedAt: undefined,
    envelopeFrom,
    recipients: to,
    bucketName: undefined,
    bucketKey: undefined,
    verdicts: { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'PASS', ...verdicts },
  };
  return placeMail(await readEmail(raw, { envelopeFrom, key: marks.key }), notification, marks);
}

const onCase = (...references: CaseReference[]) => ({
  place: 'cases',
  trust: 'signed',
  by: references.map((one) => ({ reference: one })),
});

describe('whose is it', () => {
  test('E9: a signed address leads to its case, and one that somebody else signed to none', async () => {
    expect(await place({ to: [address(reference)] })).toEqual(onCase(reference));
    expect(await place({ to: [address(reference, other.key)] })).toEqual({ place: 'new_case' });
  });

  test('E10: an address typed with o for 0 and I for 1 is the same address', async () => {
    const typed = address(reference).replaceAll('0', 'O').replaceAll('1', 'I');
    expect(await place({ to: [typed] })).toEqual(onCase(reference));
  });

  test('E15: an address in To or Cc leads nowhere, one that is only in the envelope does', async () => {
    expect(await place({ lines: [`To: ${address(reference)}`, `Cc: ${address(second)}`] })).toEqual({ place: 'new_case' });
    expect(await place({ to: [address(reference)], lines: ['To: undisclosed-recipients:;'] })).toEqual(onCase(reference));
  });

  test('E14: two case addresses are two cases, and another mailbox of ours beside them none', async () => {
    const to = ['complaints@complaints.example.org', address(reference), address(second)];
    expect(await place({ to })).toEqual(onCase(reference, second));
  });

  test('E11: our own id in References leads to the letter it names, the last one first', async () => {
    const idOf = (name: string, key = marks.key) =>
      signedMessageId({ caseId: letter.caseId, letter: name, key, domain: marks.domain });
    const lines = ['In-Reply-To: <010200@eu-west-1.amazonses.com>', `References: ${idOf('L1')} <x@example.net> ${idOf('L3')}`];
    expect(await place({ lines })).toMatchObject({ trust: 'signed', by: [{ caseId: letter.caseId, outboxId: 3 }] });
    expect(await place({ lines: [`In-Reply-To: ${idOf('N4')}`] })).toMatchObject({ by: [{ outboxId: 4 }] });
    expect(await place({ lines: [`In-Reply-To: ${idOf('L3', other.key)}`] })).toEqual({ place: 'new_case' });
  });

  test('E11: a signed line that an answer quotes is the last resort, in whatever way it was quoted', async () => {
    const mark = caseMark({ reference, key: marks.key });
    expect(await place({ body: `Thank you.\r\n> Yours\r\n> ${mark}` })).toEqual(onCase(reference));
    expect(await place({ body: mark.replace(' ', '\r\n> ').toUpperCase() })).toEqual(onCase(reference));
    expect(caseMarksIn(caseMark({ reference, key: other.key }), marks.key)).toEqual([]);
    expect(caseMarksIn(mark.replace('CA-0000-0000-0', 'CA-0000-0001-1'), marks.key)).toEqual([]);
  });

  test('E9: a reference that is only quoted is a hint, below everything signed', async () => {
    const lines = ['Subject: About CA-OOOO-OOO1-l'];
    expect(await place({ lines })).toEqual({ place: 'cases', trust: 'quoted', by: [{ reference: second }] });
    expect(await place({ lines, to: [address(reference)] })).toEqual(onCase(reference));
  });
});

describe('what programs send', () => {
  test('E3: our own letter that comes back is filed with its case; a forged copy is a mail like any other', async () => {
    const loop = (key: Uint8Array) => [`${LOOP_HEADER}: ${loopHeader({ ...letter, key })}`];
    expect(await place({ lines: loop(marks.key) })).toMatchObject({ by: [{ caseId: letter.caseId, outboxId: 3 }] });
    expect(await place({ lines: loop(other.key) })).toEqual({ place: 'new_case' });
  });

  test.each([
    ['Auto-Submitted: auto-replied', 'auto_reply'],
    ['List-Id: <news.example.net>', 'list'],
    ['Precedence: bulk', 'list'],
    ['X-Failed-Recipients: a@example.org', 'bounce'],
  ])('E1: mail with %s waits in quarantine, and on its case when it names one', async (line, why) => {
    expect(await place({ lines: [line] })).toEqual({ place: 'quarantine', why });
    expect(await place({ lines: [line], to: [address(reference)] })).toEqual(onCase(reference));
  });

  test('E1: a null sender is a program, whatever it says', async () => {
    expect(await place({ envelopeFrom: '' })).toEqual({ place: 'quarantine', why: 'auto_reply' });
  });
});

describe('what may be dangerous', () => {
  test('E41: unwanted mail waits for a person, unless it has a mark of ours', async () => {
    expect(await place({ verdicts: { spam: 'FAIL' } })).toEqual({ place: 'quarantine', why: 'spam' });
    expect(await place({ verdicts: { spam: 'FAIL' }, to: [address(reference)] })).toEqual(onCase(reference));
  });

  test('E42: what may hold a virus is a case all the same; together with unwanted it waits', async () => {
    expect(await place({ verdicts: { virus: 'FAIL' } })).toEqual({ place: 'new_case' });
    expect(await place({ verdicts: { virus: 'FAIL', spam: 'FAIL' } })).toEqual({ place: 'quarantine', why: 'virus' });
  });
});

describe('our mail to ourselves', () => {
  const sentAt = '2026-11-09T08:00:00.000Z';

  test('is known by its address, before anything else', async () => {
    const to = [canaryAddress({ sentAt, ...marks })];
    expect(await place({ to, lines: ['Auto-Submitted: auto-generated', 'List-Id: <x>'] })).toEqual({ place: 'canary', sentAt });
  });

  test('cannot be made by anybody else, nor for another time', () => {
    const made = canaryAddress({ sentAt, ...marks });
    expect(readCanaryAddress(made.toUpperCase(), marks.key, marks.domain)).toBe(sentAt);
    expect(readCanaryAddress(canaryAddress({ sentAt, ...other }), marks.key, marks.domain)).toBeUndefined();
    expect(readCanaryAddress(made.replace('canary+m', 'canary+n'), marks.key, marks.domain)).toBeUndefined();
    expect(readCanaryAddress(made, marks.key, 'complaints.example.net')).toBeUndefined();
  });
});

describe('the same mail', () => {
  const pointer = async (...lines: string[]) => mailPointer(await readEmail(mailOf('From: a@example.org', ...lines)));

  test('E12: without a Message-ID is known by what it holds', async () => {
    expect(await pointer('Subject: x', '', 'Hello')).toBe(await pointer('Subject: x', '', 'Hello'));
    expect(await pointer('Subject: x', '', 'Hello')).not.toBe(await pointer('Subject: x', '', 'Hello!'));
  });

  test('E13: is the same by whatever way it came; a borrowed Message-ID is not', async () => {
    const one = await pointer('Message-ID: <1@example.org>', 'Received: by mx1.example.net', '', 'Hello');
    expect(await pointer('Message-ID: <1@example.org>', 'Received: by mx2.example.net', '', 'Hello')).toBe(one);
    expect(await pointer('Message-ID: <1@example.org>', '', 'Something else')).not.toBe(one);
  });

  test('E13: two pictures sent without a word are two mails', async () => {
    const picture = (name: string) =>
      pointer(
        'Message-ID: <1@example.org>',
        'Content-Type: image/png',
        'Content-Disposition: attachment; filename=a.png',
        '',
        name,
      );
    expect(await picture('one')).not.toBe(await picture('two'));
  });
});
