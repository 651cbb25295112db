// What every way in must keep to, asked of all five under every published procedure. What one of them does beyond it is tested beside it.

import { describe, expect, test } from 'vitest';
import { nextDeadlineOf } from '#core/case/case.ts';
import { changeOf } from '#core/case/change.ts';
import { type Opening, openCase } from '#core/handling/open-case.ts';
import { readArrival } from '#core/intake/mail/mail-arrival.ts';
import { mailChannel } from '#core/intake/mail/open-by-mail.ts';
import { textChannel } from '#core/intake/sms/record-text.ts';
import { readSmsNotification } from '#core/intake/sms/sms-message.ts';
import { complaintSubmissionFor, formChannel, staffEntryChannel, staffEntryFor } from '#core/intake/submission/submission.ts';
import { wechatChannel } from '#core/intake/wechat/record-wechat.ts';
import { readWechatCallback } from '#core/intake/wechat/wechat-message.ts';
import type { Procedure } from '#core/procedure/procedure.ts';
import { countingChance, house, MONDAY, shippedProcedure } from '#test/core/handling/bench.ts';
import { shippedProfiles } from '#test/support/shipped-profiles.ts';
import { mailOf } from './mail/mail-fixtures.ts';

const WORDS = 'Nobody came to wash my mother on Sunday morning, and nobody rang.';
const key = Buffer.alloc(32, 5);
const clock = { now: () => MONDAY };

/** What a channel may ask, answered as for somebody who writes for the first time. */
function ports(procedure: Procedure) {
  const unused = () => {
    throw new Error('an opening asks nothing more');
  };
  return {
    procedures: { current: () => procedure, pinned: () => procedure },
    chance: countingChance(),
    clock,
    staff: { people: async () => [...house], remember: unused },
    tally: { count: async () => 1 },
    numbers: { casesOf: unused, isStopped: async () => false, setStopped: unused },
  };
}
type Ports = ReturnType<typeof ports>;

async function byMail(words: string, given: Ports): Promise<Opening> {
  const bytes = mailOf('From: Maria <maria@example.org>', 'Subject: Sunday', 'Message-ID: <1@example.org>', '', words);
  const verdicts = { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'PASS' } as const;
  const notification = {
    messageId: 'ses-1',
    receivedAt: MONDAY,
    envelopeFrom: 'maria@example.org',
    recipients: ['complaints@candour.localhost'],
    bucketName: 'files',
    bucketKey: 'raw/1',
    verdicts,
  };
  const arrival = await readArrival(notification, { bytes, key: 'raw/1' }, key, given);
  return await mailChannel.openingOf(arrival, given as never);
}

async function byText(body: string, given: Ports): Promise<Opening> {
  const notification = { originationNumber: '+447700900123', inboundMessageId: 'sms-1', messageBody: body };
  const text = readSmsNotification(JSON.stringify(notification), MONDAY);
  if (!text) throw new Error('no text');
  return await textChannel.openingOf({ text, receivedAt: MONDAY, pointer: `SMS#${text.id}`, free: 'PHONE#x#1' }, given);
}

async function byForm(whatHappened: string, given: Ports): Promise<Opening> {
  const { profile } = given.procedures.current();
  const submission = complaintSubmissionFor(profile).parse({
    whatHappened,
    email: 'maria@example.org',
    submissionKey: 'pressed-once',
  });
  return await formChannel.openingOf({ submission, channel: 'web', receivedAt: MONDAY }, given);
}

async function byStaff(whatHappened: string, given: Ports): Promise<Opening> {
  const { profile } = given.procedures.current();
  const submission = staffEntryFor(profile, MONDAY).parse({ whatHappened, channel: 'desk', submissionKey: 'pressed-once' });
  const [enteredBy] = house;
  return await staffEntryChannel.openingOf({ submission, channel: 'desk', receivedAt: MONDAY, enteredBy }, given);
}

async function byWechat(words: string, given: Ports): Promise<Opening> {
  const xml = `<xml><FromUserName>oAnna</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content><![CDATA[${words}]]></Content><MsgId>7</MsgId></xml>`;
  const message = readWechatCallback(xml);
  if (message === undefined || message === 'event') throw new Error('no message');
  const arrival = { ...message, receivedAt: MONDAY, rawKey: 'wechat/1', pointer: 'WECHAT#7', free: 'WECHAT#x#1' };
  return await wechatChannel.openingOf(arrival, given);
}

const ways = [
  { channels: mailChannel.channels, open: byMail },
  { channels: textChannel.channels, open: byText },
  { channels: formChannel.channels, open: byForm },
  { channels: staffEntryChannel.channels, open: byStaff },
  { channels: wechatChannel.channels, open: byWechat },
];

describe.each(ways)('S0.3: a complaint by $channels', ({ channels, open }) => {
  test.each(shippedProfiles)('under %s becomes a case with a next deadline, in a language of the provider', async (name) => {
    const procedure = shippedProcedure(name);
    const opening = await open(WORDS, ports(procedure));
    const { after } = changeOf(undefined, openCase(opening, procedure, house, countingChance()), MONDAY, { signals: false });
    expect(nextDeadlineOf(after)?.dueAt).toSatisfy((dueAt: string) => dueAt > MONDAY);
    expect(procedure.profile.languages).toContain(after.language);
    expect(after.receivedAt).toBe(MONDAY);
  });

  const england = shippedProcedure('england-adult-social-care.en');

  test('keeps every word, says the way it came, and stands as what was complained about', async () => {
    const { channel, message, account } = await open(WORDS, ports(england));
    expect(channels).toContain(channel);
    expect(message.channel).toBe(channel);
    expect(message.standing).toBe('complaint');
    expect(message.text).toContain(WORDS);
    expect(account.whatHappened).toContain(WORDS);
  });

  test('delivered again has the same first pointer', async () => {
    const [first] = (await open(WORDS, ports(england))).pointers;
    const [again] = (await open(WORDS, ports(england))).pointers;
    expect(first).toMatch(/^[A-Z]+#.+/);
    expect(again).toBe(first);
  });

  test('no pointer holds an address, a number or a word of the sender', async () => {
    const { pointers } = await open(WORDS, ports(england));
    expect(pointers.join(' ')).not.toMatch(/maria|example\.org|447700900123|oAnna|mother/i);
  });

  test('can be answered only by a way that the person has', async () => {
    const { complainant } = await open(WORDS, ports(england));
    const { preferredChannel: way } = complainant;
    const has = { email: complainant.email, sms: complainant.phone, phone: complainant.phone, wechat: complainant.wechat };
    if (way in has) expect(has[way as keyof typeof has]).toBeDefined();
    else expect(['letter', 'none']).toContain(way);
  });
});

test('the five adapters are all ways that a case can come', () => {
  expect(new Set(ways.flatMap(({ channels }) => channels))).toEqual(
    new Set(['email', 'sms', 'web', 'phone', 'desk', 'letter', 'wechat']),
  );
});
