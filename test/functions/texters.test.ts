// The two adapters that send texts, against what AWS answers.

import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SNSClient } from '@aws-sdk/client-sns';
import { describe, expect, test } from 'vitest';
import { eumTexter } from '#functions/shared/aws/eum-texter.ts';
import { snsTexter } from '#functions/shared/aws/sns-texter.ts';
import { AwsError, type AwsRequest, type AwsService, jsonError } from '#local/aws/exchange.ts';
import { Outbox } from '#local/aws/outbox.ts';
import { imitateSmsVoice, type TextEvent } from '#local/aws/sms-voice.ts';
import { imitateSns } from '#local/aws/sns.ts';
import { arrange } from '#test/local/aws/arrange.ts';

const TEXT = { to: '+40722000001', body: 'CA-7KQ4-M2XD-C: am primit mesajul.', idempotencyKey: '0123456789abcdefghij-1' };
const FROM = '+40310000001';

async function arrangeTexters(refusal?: AwsError & { reason?: string }) {
  const events: TextEvent[] = [];
  const requests: AwsRequest[] = [];
  let outbox: Outbox | undefined;
  const watched = (service: AwsService): AwsService => ({
    ...service,
    async answer(request) {
      requests.push(request);
      if (refusal) throw refusal;
      return await service.answer(request);
    },
    answerError: (error) => {
      const reply = service.answerError(error);
      return refusal?.reason === undefined
        ? reply
        : { ...jsonError(error), body: JSON.stringify({ __type: error.name, message: error.message, Reason: refusal.reason }) };
    },
  });
  const { client } = await arrange(({ store, clock }) => {
    outbox = new Outbox(store);
    const from = FROM;
    return {
      sns: watched(imitateSns({ outbox, clock, from })),
      'sms-voice': watched(imitateSmsVoice({ outbox, clock, from, onEvent: (event) => void events.push(event) })),
    };
  });
  return {
    events,
    requests,
    outbox: outbox!,
    bySns: snsTexter(new SNSClient(client), FROM),
    byEum: (configurationSet?: string) =>
      eumTexter(new PinpointSMSVoiceV2Client(client), { origin: 'phone-0001', configurationSet }),
  };
}

const refused = (name: string, reason?: string) =>
  Object.assign(new AwsError(name, 'no'), reason === undefined ? {} : { reason });

describe('SNS', () => {
  test('M5: sends from the number that people can answer, and tells nothing afterwards', async () => {
    const { bySns, outbox, requests } = await arrangeTexters();
    const sent = await bySns.send(TEXT);
    expect(outbox.listSent()).toMatchObject([{ id: sent.providerMessageId, to: [TEXT.to], text: TEXT.body, parts: 1 }]);
    const form = new URLSearchParams(requests[0]?.body.toString());
    expect([...form.values()]).toEqual(expect.arrayContaining(['AWS.MM.SMS.OriginationNumber', FROM, 'Transactional']));
    expect(bySns.tellsDelivery).toBe(false);
  });

  test('a number that it never takes is refused for good', async () => {
    const { bySns } = await arrangeTexters();
    await expect(bySns.send({ ...TEXT, to: '12345' })).rejects.toMatchObject({ code: 'MailRejected' });
  });
});

describe('End User Messaging', () => {
  test('M14: sends, and its events know the letter', async () => {
    const { byEum, outbox, events } = await arrangeTexters();
    const { providerMessageId } = await byEum('texts').send(TEXT);
    expect(outbox.listSent()).toMatchObject([{ id: providerMessageId, to: [TEXT.to], text: TEXT.body }]);
    expect(events).toMatchObject([
      { eventType: 'TEXT_DELIVERED', messageId: providerMessageId, context: { letter: TEXT.idempotencyKey } },
    ]);
  });

  test('tells nothing afterwards without a configuration set', async () => {
    const { byEum, events } = await arrangeTexters();
    await byEum().send(TEXT);
    expect([byEum().tellsDelivery, byEum('texts').tellsDelivery, events]).toEqual([false, true, []]);
  });

  test.each([
    ['M4: a number on its opt-out list', refused('ConflictException', 'DESTINATION_PHONE_NUMBER_OPTED_OUT'), 'opted_out'],
    ['M15: a country that is not allowed', refused('ConflictException', 'DESTINATION_COUNTRY_BLOCKED'), 'rejected'],
    ['M15: the month’s money is spent', refused('ServiceQuotaExceededException'), 'spend_limit'],
    ['M10: no number', refused('ValidationException'), 'rejected'],
  ])('%s is refused for good', async (_name, refusal, why) => {
    const { byEum } = await arrangeTexters(refusal);
    await expect(byEum('texts').send(TEXT)).rejects.toMatchObject({ code: 'MailRejected', facts: { why } });
  });

  test('M16: what may pass is tried again', async () => {
    const { byEum } = await arrangeTexters(refused('ThrottlingException'));
    await expect(byEum('texts').send(TEXT)).rejects.toMatchObject({ name: 'ThrottlingException' });
  });
});
