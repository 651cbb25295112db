// Mail as it really comes, through the whole system: strangers and robots, forged senders, floods, bounces, what is held and what was
// lost. One system for all; every story has people of its own.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Case } from '#core/case/case.ts';
import type { Message } from '#core/case/person.ts';
import { isMessageKeptFrom } from '#core/case/tasks.ts';
import { DAY, HOUR, type Instant, MINUTE, movedBy } from '#core/instant.ts';
import type { Log } from '#core/ports.ts';
import { decideHeld } from '#functions/staff-workspace/decide-held.ts';
import type { Sent } from '#local/aws/outbox.ts';
import { wrapInSns } from '#local/aws/sns-envelope.ts';
import { COMPLAINTS_ADDRESS } from '#local/system.ts';
import { startTestSystem, type TestSystem } from '#test/support/system.ts';

const lines: string[] = [];
const log: Log = {
  info: (message, facts) => lines.push(`${message} ${JSON.stringify(facts ?? {})}`),
  warn: (message, facts) => lines.push(`${message} ${JSON.stringify(facts ?? {})}`),
  error: (message, error) => lines.push(`${message}: ${error instanceof Error ? error.stack : String(error)}`),
};
let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem({ log, profile: 'england-adult-social-care.en' });
}, 60_000);
afterAll(async () => await system.stop());

interface Delivery {
  from?: string;
  subject?: string;
  text?: string;
  headers?: string[];
  /** Instead of a text. */
  body?: string[];
  /** The envelope. */
  to?: string[];
  envelopeFrom?: string;
  isProven?: boolean;
  spam?: 'PASS' | 'FAIL';
  virus?: 'PASS' | 'FAIL';
  /** SES tells nobody of it. */
  isLost?: boolean;
}

let count = 0;

/** Puts a mail where SES would, and tells of it as SES does. */
async function deliver(mail: Delivery): Promise<string> {
  count += 1;
  const { from, subject = 'A visit', text = 'Nobody came.', headers = [], to = [COMPLAINTS_ADDRESS], isProven = true } = mail;
  const id = `delivery${count}`;
  const raw = [
    ...(from === undefined ? [] : [`From: ${from}`]),
    `To: ${to.join(', ')}`,
    `Subject: ${subject}`,
    ...headers,
    ...(headers.some((line) => line.startsWith('Message-ID')) ? [] : [`Message-ID: <${id}@example.org>`]),
    ...(mail.body ?? ['Content-Type: text/plain; charset=utf-8', '', text]),
    '',
  ].join('\r\n');
  const at = system.clock.now();
  await system.ports.files.put(`raw/${id}`, Buffer.from(raw), 'message/rfc822');
  const proof = { status: isProven ? 'PASS' : 'FAIL' };
  const source = mail.envelopeFrom ?? addressOf(from ?? '');
  const notification = {
    mail: { messageId: id, timestamp: at, source },
    receipt: {
      recipients: to,
      action: { type: 'S3', objectKey: `raw/${id}` },
      spamVerdict: { status: mail.spam ?? 'PASS' },
      virusVerdict: { status: mail.virus ?? 'PASS' },
      spfVerdict: proof,
      dkimVerdict: proof,
      dmarcVerdict: proof,
    },
  };
  if (!mail.isLost) system.queues.send('intake-email', wrapInSns('incoming-mail', notification, at));
  await system.settle();
  return `raw/${id}`;
}

const addressOf = (from: string) => /<([^>]+)>/.exec(from)?.[1] ?? from;
const sentTo = (address: string): Sent[] => system.outbox.listSent().filter(({ to }) => to.includes(address));
const headerOf = (sent: Sent | undefined, wanted: string) => sent?.headers?.find(({ name }) => name === wanted)?.value ?? '';
const replyTo = (sent: Sent | undefined) => /<?([^<>\s]+@[^<>\s]+)>?$/.exec(headerOf(sent, 'reply-to'))?.[1] ?? '';

/** Every case that somebody wrote on from this address, the first first. */
async function casesOf(address: string): Promise<Case[]> {
  const found: Case[] = [];
  for (const record of await allCases()) {
    const messages = await system.ports.cases.listMessages(record.caseId);
    if (messages.some(({ from }) => from === address)) found.push(record);
  }
  return found;
}
async function allCases(): Promise<Case[]> {
  const period = { from: movedBy(system.clock.now(), -800 * DAY), to: movedBy(system.clock.now(), DAY), limit: 500 };
  return (await system.ports.cases.listReceived(period)).cases;
}
async function messagesOn({ caseId }: Pick<Case, 'caseId'>): Promise<Message[]> {
  return await system.ports.cases.listMessages(caseId);
}
const tasksOf = async ({ caseId }: Pick<Case, 'caseId'>) =>
  ((await system.ports.cases.read(caseId))?.tasks ?? []).map(({ kind }) => kind);

/** A person with a case of their own, and what we wrote to them. */
async function complain(
  name: string,
  more: Delivery = {},
): Promise<{ record: Case; address: string; letter: Sent | undefined; reply: string }> {
  const address = `${name}@example.org`;
  await deliver({ from: `${name} <${address}>`, text: `This is ${name}. Nobody came this morning.`, ...more });
  const [record] = await casesOf(address);
  if (!record) throw new Error(`${name} has no case`);
  const [letter] = sentTo(address);
  return { record, address, letter, reply: replyTo(letter) };
}

async function answer({ record }: { record: Case }): Promise<void> {
  await system.act(record, 'assign', 'team-leader');
  await system.act(record, 'record_finding', 'team-leader', {
    allegation: 'a',
    outcome: 'not_upheld',
    rationale: 'The log is complete.',
  });
  await system.act(record, 'decide_outcome', 'team-leader', { outcome: 'not_upheld', reason: 'The log shows every visit.' });
  await system.act(record, 'send_letter', 'team-leader');
}

const encryptedBody = (...lines: string[]) => [
  'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b',
  ...['', '--b', 'Content-Type: application/pgp-encrypted', '', 'Version: 1'],
  ...['--b', 'Content-Type: application/octet-stream', '', ...lines, '--b--'],
];

// First, because months pass in it: later there are many cases, and each has its clocks.
describe('what is written after the answer', () => {
  test('E45: within the time to appeal it is a person’s question whether it is one, and no clock ends it', async () => {
    const wim = await complain('wim');
    await answer(wim);
    await deliver({ from: wim.address, to: [wim.reply], text: 'I do not agree.' });
    expect(await tasksOf(wim.record)).toEqual(['consider_appeal']);
    await system.advanceTo(movedBy(system.clock.now(), 40 * DAY));
    expect(await system.ports.cases.read(wim.record.caseId)).toMatchObject({ phase: 'responded' });
    await system.act(wim.record, 'lodge_appeal', 'team-leader', { reasons: 'He does not agree.' });
    expect(await system.ports.cases.read(wim.record.caseId)).toMatchObject({ phase: 'under_appeal' });
  });

  test('E45: on a finished case it is filed, and somebody says where else one may turn', async () => {
    const xia = await complain('xia');
    await system.act(xia.record, 'withdraw', 'team-leader', { wish: 'By phone.' });
    await system.advanceTo(movedBy(system.clock.now(), 60 * DAY));
    expect(await system.ports.cases.read(xia.record.caseId)).toMatchObject({ phase: 'closed' });
    await deliver({ from: xia.address, to: [xia.reply], text: 'It happened again.' });
    expect(await system.ports.cases.read(xia.record.caseId)).toMatchObject({ phase: 'closed' });
    expect(await tasksOf(xia.record)).toEqual(['signpost']);
  });
});

describe('whose mail it is', () => {
  test('E9, E17: somebody else who answers is on the case as nobody we know, until a person places them', async () => {
    const ann = await complain('ann');
    await deliver({ from: 'Ben <ben@example.net>', to: [ann.reply], text: 'I am her son.' });
    expect(await casesOf('ben@example.net')).toHaveLength(1);
    const [, first] = await messagesOn(ann.record);
    expect(first).toMatchObject({ from: 'ben@example.net', standing: 'unverified' });
    expect(await tasksOf(ann.record)).toContain('confirm_contribution');
    expect(sentTo('ben@example.net')).toEqual([]);

    await system.act(ann.record, 'place_contribution', 'team-leader', { messageId: first?.messageId, as: 'belongs' });
    await deliver({ from: 'Ben <ben@example.net>', subject: `About ${ann.record.reference}`, text: 'And on Tuesday.' });
    expect((await messagesOn(ann.record)).map(({ standing }) => standing)).toEqual(['complaint', 'contribution', 'contribution']);
  });

  test('E9, E10: a reference with typing errors joins for the person themselves, and makes a case of a stranger’s mail', async () => {
    const cleo = await complain('cleo');
    const typed = cleo.record.reference.replaceAll('0', 'O').replaceAll('1', 'l').toLowerCase();
    await deliver({ from: cleo.address, subject: `my case ${typed}` });
    await deliver({ from: 'eve@example.net', subject: cleo.record.reference });
    expect((await messagesOn(cleo.record)).map(({ standing }) => standing)).toEqual(['complaint', 'addition']);
    expect(await casesOf('eve@example.net')).toHaveLength(1);
    expect((await casesOf('eve@example.net'))[0]?.caseId).not.toBe(cleo.record.caseId);
  });

  test('E11: an answer that lost our address is led back by its References, or by what it quotes', async () => {
    const dan = await complain('dan');
    await deliver({
      from: dan.address,
      headers: [`References: ${headerOf(dan.letter, 'references')} <x@eu-west-1.amazonses.com>`],
    });
    const quoted = dan.letter?.text.split('\n').map((line) => `> ${line}`) ?? [];
    await deliver({ from: dan.address, subject: 'one more thing', text: ['I forgot the time.', ...quoted].join('\r\n') });
    expect(await messagesOn(dan.record)).toHaveLength(3);
    expect(await casesOf(dan.address)).toHaveLength(1);
  });

  test('E13, E14: a mail to two of our case addresses is on both, once, however often and by whatever mailbox it comes', async () => {
    const [fay, gil] = [await complain('fay'), await complain('gil')];
    const mail = { from: fay.address, headers: ['Message-ID: <both@example.org>'], text: 'This is about both of us.' };
    await deliver({ ...mail, to: [fay.reply, gil.reply] });
    await deliver({ ...mail, to: [gil.reply] });
    await deliver({ ...mail, to: [fay.reply, COMPLAINTS_ADDRESS] });
    expect((await messagesOn(fay.record)).map(({ standing }) => standing)).toEqual(['complaint', 'addition']);
    expect((await messagesOn(gil.record)).map(({ standing }) => standing)).toEqual(['complaint', 'unverified']);
    expect(await casesOf(fay.address)).toHaveLength(2);
  });

  test('E13: a mail that comes again is where it was, whoever its sender is to the case by now', async () => {
    const fern = await complain('fern');
    const mail = (id: string) => ({
      from: fern.address,
      subject: `About ${fern.record.reference}`,
      headers: [`Message-ID: <${id}@example.org>`],
      text: `This is mail ${id}.`,
    });
    const reachedAt = (email: string) =>
      system.act(fern.record, 'correct_contact', 'front-desk', { email, preferredChannel: 'email', why: 'They rang' });
    await deliver(mail('before'));
    await reachedAt('fern.new@example.org');
    await deliver(mail('before'));
    await deliver(mail('meanwhile'));
    await reachedAt(fern.address);
    await deliver(mail('meanwhile'));
    expect((await messagesOn(fern.record)).map(({ standing }) => standing)).toEqual(['complaint', 'addition']);
    // What a stranger writes is a case of its own, once.
    expect(await casesOf(fern.address)).toHaveLength(2);
  });

  test('E15, E16: nobody whom the sender copied is written to, and they are on record', async () => {
    const hal = await complain('hal', {
      to: [COMPLAINTS_ADDRESS],
      headers: ['Cc: neighbour@example.net, Doctor <doctor@example.net>'],
    });
    expect(sentTo('neighbour@example.net')).toEqual([]);
    expect((await messagesOn(hal.record))[0]?.seenAddresses).toEqual(
      expect.arrayContaining(['neighbour@example.net', 'doctor@example.net']),
    );
  });

  test('E18: a sender that is not proven gets a receipt that tells nothing and leads nowhere', async () => {
    const { letter, record } = await complain('ida', { isProven: false });
    expect(letter?.text).toContain(record.reference);
    expect(letter?.text).not.toMatch(/Dear ida|https?:\/\/|this morning/i);
    expect((await messagesOn(record))[0]?.flags).toEqual(['sender_unproven']);
    // Nor does an answer from that address count as theirs.
    await deliver({ from: 'ida@example.org', to: [replyTo(letter)], isProven: false });
    expect((await messagesOn(record))[1]).toMatchObject({ standing: 'unverified' });
  });

  test('E19: an answer goes to Reply-To within the sender’s organisation, and to no other', async () => {
    await deliver({ from: 'jan@clinic.example', headers: ['Reply-To: desk@help.clinic.example'] });
    await deliver({ from: 'kim@clinic.example', headers: ['Reply-To: eve@elsewhere.example'], text: 'Another matter.' });
    expect([sentTo('desk@help.clinic.example'), sentTo('jan@clinic.example')].map(({ length }) => length)).toEqual([1, 0]);
    expect([sentTo('kim@clinic.example'), sentTo('eve@elsewhere.example')].map(({ length }) => length)).toEqual([1, 0]);
    const [record] = await casesOf('kim@clinic.example');
    expect(record && (await messagesOn(record))[0]?.replyTo).toBe('eve@elsewhere.example');
  });

  test('E20: a mail from nobody is a case with a task for a person', async () => {
    const before = new Set((await allCases()).map(({ caseId }) => caseId));
    await deliver({ headers: ['X-Note: no From'], envelopeFrom: 'undisclosed', text: 'You know who I am. Nobody came.' });
    const [record, ...others] = (await allCases()).filter(({ caseId }) => !before.has(caseId));
    expect(others).toEqual([]);
    expect(record && (await tasksOf(record))).toContain('answer_in_person');
  });

  test('E20: nor does a null envelope make a program of it; the case says that there is no address to answer to', async () => {
    const before = new Set((await allCases()).map(({ caseId }) => caseId));
    await deliver({ envelopeFrom: '', text: 'Somebody should look at room 12.' });
    const [record] = (await allCases()).filter(({ caseId }) => !before.has(caseId));
    expect(record && (await messagesOn(record))).toMatchObject([{ standing: 'complaint', flags: ['no_return_address'] }]);
    expect(record && (await tasksOf(record))).toContain('answer_in_person');
  });

  test('E21: an address that is nearly the same is shown as perhaps theirs, and decides nothing', async () => {
    const { record, letter } = await complain('lea');
    await deliver({ from: 'Lea <lea+phone@example.org>', subject: `Re: ${record.reference}` });
    expect((await messagesOn(record))[1]).toMatchObject({ standing: 'unverified', flags: ['resembles_complainant'] });
    expect(sentTo('lea+phone@example.org')).toEqual([]);
    expect(letter).toBeDefined();
  });

  test('E22, E23: what a colleague passes on is the other person’s complaint, once somebody has confirmed who that is', async () => {
    const colleague = system.people.find(({ role }) => role === 'front_desk')?.email ?? '';
    const inline = [
      'Please see below.',
      '',
      '---------- Forwarded message ---------',
      'From: Mia Old <mia@example.com>',
      'Subject: Visits',
      '',
      'Nobody came.',
    ];
    await deliver({ from: colleague, subject: 'Fwd: Visits', text: inline.join('\r\n') });
    const nested = ['From: Ned Old <ned@example.com>', 'Subject: Meals', '', 'The food was cold.'];
    await deliver({
      from: colleague,
      subject: 'This came to me',
      body: ['Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: message/rfc822', '', ...nested, '--b--'],
    });
    const records = await casesOf(colleague);
    const originals = await Promise.all(records.map(async (record) => (await messagesOn(record))[0]?.passedOnFrom));
    expect(originals).toHaveLength(2);
    expect(originals).toEqual(
      expect.arrayContaining([
        { name: 'Mia Old', address: 'mia@example.com' },
        { name: 'Ned Old', address: 'ned@example.com' },
      ]),
    );
    const one = records[originals.findIndex((original) => original?.name === 'Mia Old')];
    if (!one) throw new Error('it is no case');
    expect(await tasksOf(one)).toContain('confirm_sender');
    const letters = sentTo(colleague).filter((sent) => /\.L\d+\./.test(headerOf(sent, 'x-candour-loop')));
    expect([letters, sentTo('mia@example.com')]).toEqual([[], []]);
    await system.act(one, 'correct_contact', 'team-leader', {
      name: 'Mia Old',
      email: 'mia@example.com',
      preferredChannel: 'email',
      why: 'I rang her.',
    });
    expect(await tasksOf(one)).not.toContain('confirm_sender');
    await answer({ record: one });
    expect(sentTo('mia@example.com')).toHaveLength(1);
  });

  test('E47: mails with the number of the sender’s own office stay together', async () => {
    await deliver({
      from: 'cases@council.example',
      subject: '[SOC-88] Visits to a client',
      text: 'We were told of missed visits.',
    });
    await deliver({ from: 'cases@council.example', subject: 'RE: [SOC-88] Visits to a client', text: 'There were two more.' });
    await deliver({ from: 'cases@council.example', subject: '[SOC-89] Another client', text: 'A matter of its own.' });
    const records = await casesOf('cases@council.example');
    expect(records).toHaveLength(2);
    const numbers = await Promise.all(
      records.map(async (record) => (await messagesOn(record)).map(({ theirReference }) => theirReference)),
    );
    expect(numbers.sort()).toEqual([['SOC-88', 'SOC-88'], ['SOC-89']]);
  });

  test('E47: so do those of a colleague there, for a person to place; not what only claims to be from there', async () => {
    await deliver({ from: 'ada@county.example', subject: '[SOC-90] Visits', text: 'We were told of missed visits.' });
    await deliver({ from: 'bo@team.county.example', subject: 'Re: [SOC-90] Visits', text: 'I take over from Ada.' });
    await deliver({ from: 'eve@county.example', subject: 'Re: [SOC-90] Visits', text: 'What do they say?', isProven: false });
    const [record] = await casesOf('ada@county.example');
    expect(await casesOf('bo@team.county.example')).toEqual([record]);
    expect(record && (await messagesOn(record)).map(({ standing }) => standing)).toEqual(['complaint', 'unverified']);
    expect(record && (await tasksOf(record))).toContain('confirm_contribution');
    expect(sentTo('bo@team.county.example')).toEqual([]);
    expect((await casesOf('eve@county.example')).map(({ caseId }) => caseId)).not.toContain(record?.caseId);
  });

  test('E48: deadlines count from receipt, whatever the Date header says', async () => {
    const { record } = await complain('oda', { headers: ['Date: Thu, 1 Jan 2099 00:00:00 +0000'] });
    expect(record.receivedAt).toBe(system.clock.now());
  });
});

describe('what programs send', () => {
  test('E1, E46: a no-reply address has a case, and a person instead of an answer', async () => {
    await deliver({ from: 'no-reply@shop.example', text: 'Your form: nobody came to my mother.' });
    const [record] = await casesOf('no-reply@shop.example');
    expect(record && (await tasksOf(record))).toContain('answer_in_person');
    expect(sentTo('no-reply@shop.example')).toEqual([]);
  });

  test('E2: the same words from ever new addresses of one domain are cases, and answered five times', async () => {
    for (let number = 1; number <= 7; number += 1)
      await deliver({ from: `bot${number}@robots.example`, text: 'We got your message.' });
    const answers = system.outbox.listSent().filter(({ to }) => to.some((address) => address.endsWith('@robots.example')));
    expect(answers).toHaveLength(5);
    expect(await casesOf('bot7@robots.example')).toHaveLength(1);
  });

  test('E3: our own letter that comes back is filed with its case and answered by nobody', async () => {
    const { record, address, letter } = await complain('pia');
    await deliver({
      from: address,
      headers: [`X-Candour-Loop: ${headerOf(letter, 'x-candour-loop')}`],
      text: letter?.text ?? '',
    });
    expect(await messagesOn(record)).toMatchObject([
      { standing: 'complaint' },
      { standing: 'automatic', automaticWhy: 'X-Candour-Loop' },
    ]);
    expect(sentTo(address)).toHaveLength(1);
  });

  test('E1, E47: what people write through a list or the system of an office has its reader, and no answer', async () => {
    const pim = await complain('pim');
    const list = ['List-Id: <family.example.org>', 'Precedence: list'];
    await deliver({ from: pim.address, to: [pim.reply], headers: list, text: 'I forgot to say: she fell.' });
    await deliver({
      from: 'cases@office.example',
      to: [pim.reply],
      headers: ['Auto-Submitted: auto-generated'],
      text: 'The social worker asks for a call.',
    });
    expect((await messagesOn(pim.record)).map(({ standing }) => standing)).toEqual(['complaint', 'addition', 'unverified']);
    expect(await tasksOf(pim.record)).toEqual(['read_new_message', 'confirm_contribution']);
    expect(sentTo(pim.address)).toHaveLength(1);
    expect(sentTo('cases@office.example')).toEqual([]);
  });

  test('E5: an out-of-office answer is filed with the day it ends, is no task, and reopens nothing', async () => {
    const quin = await complain('quin');
    await answer(quin);
    const before = await system.ports.cases.read(quin.record.caseId);
    const on = movedBy(system.clock.now(), 11 * DAY).slice(0, 10);
    await deliver({
      from: quin.address,
      to: [quin.reply],
      subject: 'Automatic reply: away',
      headers: ['Auto-Submitted: auto-replied'],
      text: `I am away until ${on}.`,
    });
    expect((await messagesOn(quin.record))[1]).toMatchObject({ standing: 'automatic', awayUntilOn: on });
    expect(await system.ports.cases.read(quin.record.caseId)).toMatchObject({ phase: 'responded', tasks: before?.tasks });
  });

  const report = (letter: Sent | undefined, address: string, action: string, status: string) => ({
    from: 'MAILER-DAEMON@mx.example.org',
    envelopeFrom: '',
    body: [
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example.org',
      '',
      `Final-Recipient: rfc822; ${address}`,
      `Action: ${action}`,
      `Status: ${status}`,
      '',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      ...(letter?.headers ?? []).map(({ name, value }) => `${name}: ${value}`),
      '',
      '--b--',
    ],
  });

  test('E49: a report that a letter is late is a note', async () => {
    const { record, letter, address } = await complain('rae');
    await deliver({ ...report(letter, address, 'delayed', '4.4.1'), to: [replyTo(letter)] });
    expect((await messagesOn(record))[1]).toMatchObject({ standing: 'automatic' });
    expect(await tasksOf(record)).toEqual([]);
  });

  test('E6, E7: an answer that came back is a task and not told; its address is used by no letter until somebody writes from it', async () => {
    const sol = await complain('sol');
    await answer(sol);
    const [, letter] = sentTo(sol.address);
    await deliver({ ...report(letter, sol.address, 'failed', '5.1.1') });
    expect(await tasksOf(sol.record)).toEqual(['reach_by_other_channel']);
    await system.act(sol.record, 'lodge_appeal', 'team-leader', { reasons: 'She said so on the phone.' });
    expect(sentTo(sol.address)).toHaveLength(2);
    const events = await system.ports.cases.history(sol.record.caseId);
    expect(events.filter(({ type }) => type === 'letter_failed').map(({ facts }) => facts['why'])).toEqual([
      'bounced',
      'address_refused',
    ]);

    await deliver({ from: sol.address, to: [sol.reply], text: 'My mailbox was full. It works again.' });
    await system.act(sol.record, 'withdraw', 'quality-manager', { wish: 'By mail.' });
    expect(sentTo(sol.address).length).toBeGreaterThan(2);
  });

  test('E7: an address that SES says does not exist is not written to again on another case either', async () => {
    const tia = await complain('tia');
    const other = await complain('tom');
    const gone = { email: 'bounce+tia@example.org', preferredChannel: 'email', why: 'She said so.' };
    await system.act(tia.record, 'correct_contact', 'team-leader', gone);
    await system.act(other.record, 'correct_contact', 'team-leader', gone);
    await answer(tia);
    expect(sentTo(gone.email)).toHaveLength(1);
    await answer(other);
    expect(sentTo(gone.email)).toHaveLength(1);
    expect(await tasksOf(other.record)).toEqual(['reach_by_other_channel']);
  });

  test('E6: an answer that a server gave up on is not told either, and its address may be tried again', async () => {
    const ugo = await complain('ugo');
    await answer(ugo);
    const [, letter] = sentTo(ugo.address);
    await deliver({ ...report(letter, ugo.address, 'failed', '4.4.7') });
    expect(await tasksOf(ugo.record)).toEqual(['reach_by_other_channel']);
    expect(await system.ports.mailLedger.isRefused(ugo.address)).toBe(false);
  });

  /** She is treated worse since she complained, and has been answered by somebody above. */
  async function answeredAboutTreatment(name: string) {
    const { record, address } = await complain(name);
    await system.act(record, 'assign', 'team-leader');
    await system.act(record, 'report_disadvantage', 'team-leader', { said: 'Nobody helps her to wash since.' });
    await system.act(record, 'answer_disadvantage', 'head-of-service', { found: 'worse', what: 'She was told off for it.' });
    await system.settle();
    return { record, address, letter: sentTo(address).at(-1) };
  }
  const keptFrom = async (record: Case) => {
    const now = (await system.ports.cases.read(record.caseId)) ?? record;
    const leader = { personId: 'team-leader', role: 'team_leader' } as const;
    return (await messagesOn(record)).filter(({ messageId }) => isMessageKeptFrom(leader, messageId, now)).length;
  };

  test('S2.12: an answer about her treatment that comes back is for whoever gave it, and not for whoever handles the case', async () => {
    const { record, address, letter } = await answeredAboutTreatment('anax');
    await deliver(report(letter, address, 'failed', '5.1.1'));
    expect(await tasksOf(record)).toEqual(['bring_disadvantage_answer']);
    expect([(await messagesOn(record)).length, await keptFrom(record)]).toEqual([2, 1]);
  });

  test('S2.12: what she writes to that answer, which she quotes, is looked into above as well', async () => {
    const { record, address, letter } = await answeredAboutTreatment('anay');
    const quoted = (letter?.text ?? '').replaceAll(/^/gm, '> ');
    const text = `It goes on.\n\n${quoted}`;
    await deliver({ from: address, to: [replyTo(letter)], text });
    expect(await tasksOf(record)).toEqual(['look_into_disadvantage']);
    expect([(await messagesOn(record)).length, await keptFrom(record)]).toEqual([2, 1]);
  });

  test('E6, E8: what claims to be a bounce on the address of a case and proves nothing is looked at by a person', async () => {
    const una = await complain('una');
    await deliver({
      from: 'Mailer-Daemon@mx.example.org',
      envelopeFrom: '',
      to: [una.reply],
      headers: [`X-Failed-Recipients: ${una.address}`],
      text: 'No such user here.',
    });
    expect(await tasksOf(una.record)).toEqual(['confirm_contribution']);
    expect(await system.ports.mailLedger.isRefused(una.address)).toBe(false);
  });

  test('E8: a report without our mark inside silences nobody', async () => {
    const uma = await complain('uma');
    await deliver({ ...report({ ...(uma.letter as Sent), headers: [] }, uma.address, 'failed', '5.1.1') });
    expect(await messagesOn(uma.record)).toHaveLength(1);
    expect(await system.ports.mailLedger.isRefused(uma.address)).toBe(false);
    expect((await system.ports.cases.listQuarantine()).at(-1)).toMatchObject({ why: 'bounce' });
  });

  test('E43: a flood from one sender is five cases and five answers; the rest is on the last of them, and people are told', async () => {
    for (let number = 1; number <= 8; number += 1)
      await deliver({ from: 'val@example.org', text: `Complaint number ${number}.` });
    const records = await casesOf('val@example.org');
    expect(records).toHaveLength(5);
    expect(sentTo('val@example.org')).toHaveLength(5);
    const counts = await Promise.all(records.map(async (record) => (await messagesOn(record)).length));
    expect(counts.sort()).toEqual([1, 1, 1, 1, 4]);
    expect(lines.filter((line) => line.startsWith('one sender keeps opening cases'))).toHaveLength(1);
    // A stranger who writes in their name is not among them.
    await deliver({ from: 'val@example.org', isProven: false, text: 'Not really from them.' });
    expect(await casesOf('val@example.org')).toHaveLength(6);
  });

  test('E43: an advocate who writes for eight clients within the hour has eight cases', async () => {
    const clients = ['Ash', 'Birch', 'Cedar', 'Elm', 'Fir', 'Hazel', 'Larch', 'Oak'];
    for (const client of clients) {
      await deliver({ from: 'advocate@example.org', subject: `Visits to ${client}`, text: `Nobody came to ${client}.` });
    }
    const records = await casesOf('advocate@example.org');
    expect(await Promise.all(records.map(async (record) => (await messagesOn(record)).length))).toEqual(clients.map(() => 1));
  });
});

describe('what is held', () => {
  const personAs = async (role: string) => {
    const found = (await system.ports.staff.people()).find((person) => person.role === role);
    if (!found) throw new Error(`nobody is ${role}`);
    return found;
  };
  const heldFrom = async (address: string) =>
    (await system.ports.cases.listQuarantine()).find(({ excerpt }) => excerpt.from === address);

  const withPicture = [
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'FREE help needed: nobody came.',
    '--b',
    'Content-Type: image/png; name=door.png',
    'Content-Disposition: attachment; filename=door.png',
    '',
    'png',
    '--b--',
  ];

  test('E41: an unwanted mail is let in with its attachments and its sender, as of when it came', async () => {
    await deliver({ from: 'Yan <yan@example.org>', body: withPicture, spam: 'FAIL' });
    const receivedAt: Instant = system.clock.now();
    await system.advanceTo(movedBy(receivedAt, 5 * HOUR));
    const held = await heldFrom('yan@example.org');
    expect(held).toMatchObject({ why: 'spam', receivedAt });
    expect(sentTo('yan@example.org')).toEqual([]);
    const decide = () => decideAsManager(held?.quarantineId ?? '', { as: 'new_case' });
    const record = await decide();
    await system.settle();
    expect(record).toMatchObject({ receivedAt });
    expect((await messagesOn(record ?? { caseId: '' }))[0]).toMatchObject({
      from: 'yan@example.org',
      attachments: [{ filename: 'door.png' }],
    });
    expect((await decide())?.caseId).toBe(record?.caseId);
    expect(await heldFrom('yan@example.org')).toBeUndefined();
  });

  test('E41: or added to the case it belongs to, or decided to be no complaint; who decided is on record', async () => {
    const zoe = await complain('zoe');
    await deliver({ from: zoe.address, body: withPicture, spam: 'FAIL' });
    const held = await heldFrom(zoe.address);
    await decideAsManager(held?.quarantineId ?? '', { as: 'addition', reference: zoe.record.reference.toLowerCase() });
    expect((await messagesOn(zoe.record))[1]).toMatchObject({ attachments: [{ filename: 'door.png' }] });

    await deliver({ from: 'ads@example.net', text: 'Buy now', spam: 'FAIL' });
    const ads = await heldFrom('ads@example.net');
    expect(await decideAsManager(ads?.quarantineId ?? '', { as: 'no_complaint' })).toBeUndefined();
    expect(await heldFrom('ads@example.net')).toBeUndefined();
    expect(await system.ports.cases.readQuarantine(ads?.quarantineId ?? '')).toMatchObject({ excerpt: { text: 'Buy now' } });
    const chain = await system.ports.cases.history('HELD');
    expect(chain.slice(-2).map(({ facts }) => facts['as'])).toEqual(['addition', 'no_complaint']);
  });

  test('E41: what a decision that failed half-way has put on a case stays there, whatever is decided next', async () => {
    await deliver({ from: 'hanna@example.org', text: 'Nobody came', spam: 'FAIL' });
    const { quarantineId = '' } = (await heldFrom('hanna@example.org')) ?? {};
    const { cases } = system.ports;
    const failing = { ...cases, appendToChain: () => Promise.reject(new Error('throttled')) };
    const manager = await personAs('quality_manager');
    const halfDone = decideHeld(quarantineId, { as: 'new_case' }, manager, { ...system.ports, cases: failing });
    await expect(halfDone).rejects.toThrow('throttled');
    const [opened] = await casesOf('hanna@example.org');
    expect(await heldFrom('hanna@example.org')).toBeDefined();

    expect(await decideAsManager(quarantineId, { as: 'no_complaint' })).toMatchObject({ reference: opened?.reference });
    expect(await heldFrom('hanna@example.org')).toBeUndefined();
    const { facts } = (await cases.history('HELD')).at(-1) ?? {};
    expect(facts).toMatchObject({ as: 'placed_before', reference: opened?.reference });
  });

  test('E41: what waits for longer than a working day is told to the quality manager, once a day', async () => {
    await deliver({ from: 'late@example.net', text: 'Perhaps a complaint', spam: 'FAIL' });
    const { email = '' } = await personAs('quality_manager');
    const notices = () => sentTo(email).filter(({ text }) => text.includes('/workspace/quarantine'));
    const before = notices().length;
    await system.advanceTo(movedBy(system.clock.now(), 4 * DAY));
    const told = notices().length;
    expect(told).toBeGreaterThan(before);
    await system.advanceTo(movedBy(system.clock.now(), 61 * MINUTE));
    expect(notices()).toHaveLength(told);
    expect(notices().at(-1)?.text).not.toContain('late@example.net');
    expect(lines.some((line) => line.startsWith('held messages overdue'))).toBe(true);
  });

  test('E42: what may hold a virus is a case, and says so', async () => {
    const { record } = await complain('abe', { virus: 'FAIL' });
    expect((await messagesOn(record))[0]?.flags).toEqual(['virus_suspected']);
  });

  async function decideAsManager(quarantineId: string, decision: Parameters<typeof decideHeld>[1]) {
    return await decideHeld(quarantineId, decision, await personAs('quality_manager'), system.ports);
  }
});

describe('what gets lost on the way', () => {
  test('a mail that SES stored and told nobody of is found within the hour, with the clock from when it came', async () => {
    const key = await deliver({ from: 'bea@example.org', isLost: true });
    const storedAt = system.clock.now();
    expect(await casesOf('bea@example.org')).toEqual([]);
    await system.advanceTo(movedBy(storedAt, 2 * HOUR));
    await system.settle();
    const [record] = await casesOf('bea@example.org');
    expect(record).toMatchObject({ receivedAt: storedAt });
    expect(lines).toContain(`mail without a place {"key":"${key}"}`);
    await system.advanceTo(movedBy(storedAt, 50 * HOUR));
    expect(await casesOf('bea@example.org')).toHaveLength(1);
    expect(lines.filter((line) => line.includes(key))).toHaveLength(1);
  });

  test('our mail to ourselves arrives, is counted, and is neither a case nor held', async () => {
    const [cases, held] = [(await allCases()).length, (await system.ports.cases.listQuarantine()).length];
    const counted = () => lines.filter((line) => line.startsWith('canary arrived')).length;
    const before = counted();
    await system.advanceTo(movedBy(system.clock.now(), 61 * MINUTE));
    expect(counted()).toBe(before + 1);
    expect([(await allCases()).length, (await system.ports.cases.listQuarantine()).length]).toEqual([cases, held]);
    expect(system.outbox.listSent().filter(({ to }) => to.some((address) => address.startsWith('canary+')))).toEqual([]);
  });
});

test.each([
  ['proven', true],
  ['not proven', false],
])(
  'E38: an encrypted mail opens a case, and its sender, %s, is asked once in plain words to tell us again',
  async (name, isProven) => {
    const body = encryptedBody('-----BEGIN PGP MESSAGE-----', 'hQEMA', '-----END PGP MESSAGE-----');
    const { record, address, letter, reply } = await complain(`sealed ${name}`.replaceAll(' ', '-'), { body, isProven });
    const asked = 'We could not open all of your message';
    expect(letter?.text).toContain(asked);
    expect(letter?.text).not.toContain('You do not have to');
    expect(await system.ports.cases.read(record.caseId)).toMatchObject({ isEncrypted: true, askedFor: 'readableText' });
    expect((await messagesOn(record))[0]?.flags).toContain('encrypted');

    await deliver({ from: address, to: [reply], text: 'Nobody washed my mother on Sunday.', isProven });
    expect(sentTo(address).filter(({ text }) => text?.includes(asked))).toHaveLength(1);
    expect((await messagesOn(record)).map(({ text }) => text)).toContain('Nobody washed my mother on Sunday.');
  },
);
