// The real SES and SNS clients: what they send ends in the outbox as its recipient would see it.

import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { describe, expect, test } from 'vitest';
import { Outbox } from '#local/aws/outbox.ts';
import { type BounceEvent, imitateSes, type SendEvent } from '#local/aws/ses.ts';
import { imitateSns } from '#local/aws/sns.ts';
import { arrange } from './arrange.ts';

async function arrangeOutbox(onEvent?: () => void) {
  const sends: SendEvent[] = [];
  const bounces: BounceEvent[] = [];
  let outbox: Outbox | undefined;
  const given = await arrange(({ store, clock }) => {
    outbox = new Outbox(store);
    return {
      ses: imitateSes({
        outbox,
        clock,
        onEvent: onEvent ?? ((event) => void (event.eventType === 'Send' ? sends.push(event) : bounces.push(event))),
      }),
      sns: imitateSns({ outbox, clock, from: '+447700900100' }),
    };
  });
  const ses = new SESv2Client(given.client);
  const sns = new SNSClient(given.client);
  const sendRaw = (lines: string[], rest: Partial<SendEmailCommandInput> = {}) =>
    ses.send(new SendEmailCommand({ Content: { Raw: { Data: Buffer.from(lines.join('\r\n')) } }, ...rest }));
  return { ...given, bounces, sends, outbox: outbox!, ses, sns, sendRaw };
}

describe('e-mail', () => {
  test('is kept decoded, with the Message-ID and Date that SES puts in place of ours', async () => {
    const { sendRaw, outbox } = await arrangeOutbox();
    const { MessageId } = await sendRaw([
      'From: Complaints <complaints@example.org>',
      'To: =?utf-8?q?An=C4=83?= <ana@example.net>, b@example.net',
      'Subject: =?utf-8?b?UHJpbWl0xIM=?=',
      'Message-ID: <ours@example.org>',
      'Auto-Submitted: auto-replied',
      'In-Reply-To: <theirs@example.net>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Am primit reclamația.',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>Am primit reclamația.</p>',
      '--b--',
      '',
    ]);
    const [sent] = outbox.listSent();
    expect(sent).toMatchObject({
      id: MessageId,
      at: '2026-11-23T12:00:00.000Z',
      channel: 'email',
      to: ['ana@example.net', 'b@example.net'],
      from: 'complaints@example.org',
      subject: 'Primită',
      html: '<p>Am primit reclamația.</p>\n',
      text: 'Am primit reclamația.\n',
    });
    expect(sent?.headers).toContainEqual({ name: 'auto-submitted', value: 'auto-replied' });
    expect(sent?.headers?.filter((header) => header.name === 'message-id')).toEqual([
      { name: 'message-id', value: `<${MessageId}@eu-west-1.amazonses.com>` },
    ]);
    expect(sent?.headers).toContainEqual({ name: 'date', value: 'Mon, 23 Nov 2026 12:00:00 +0000' });
  });

  test('goes to the envelope when one is given', async () => {
    const { sendRaw, outbox } = await arrangeOutbox();
    await sendRaw(['To: header@example.net', '', 'x'], {
      FromEmailAddress: 'complaints@example.org',
      Destination: { ToAddresses: ['envelope@example.net'] },
    });
    expect(outbox.listSent()[0]).toMatchObject({ to: ['envelope@example.net'], from: 'complaints@example.org' });
  });

  test('to bounce@ is accepted and then bounces, with the tags that identify the letter', async () => {
    const { sendRaw, bounces, outbox } = await arrangeOutbox();
    const { MessageId } = await sendRaw(['From: complaints@example.org', 'To: bounce@example.net, ana@example.net', '', 'x'], {
      ConfigurationSetName: 'letters',
      EmailTags: [{ Name: 'letter', Value: 'acknowledgement-1' }],
    });
    expect(outbox.listSent()).toHaveLength(1);
    expect(bounces).toHaveLength(1);
    expect(bounces[0]).toMatchObject({
      eventType: 'Bounce',
      mail: { messageId: MessageId, source: 'complaints@example.org', tags: { letter: ['acknowledgement-1'] } },
      bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: 'bounce@example.net', status: '5.1.1' }] },
    });
  });

  test('is not sent, and answered with a 500, when the event of it cannot be recorded', async () => {
    const { sendRaw, outbox } = await arrangeOutbox(() => {
      throw new Error('disk full');
    });
    await expect(sendRaw(['To: ana@example.net', '', 'x'])).rejects.toMatchObject({ $metadata: { httpStatusCode: 500 } });
    expect(outbox.listSent()).toHaveLength(0);
  });

  test('is told of by a Send event with the tags that identify the letter', async () => {
    const { sendRaw, sends } = await arrangeOutbox();
    await sendRaw(['To: ana@example.net', '', 'x'], { EmailTags: [{ Name: 'candour-send', Value: 'abc-1' }] });
    expect(sends).toMatchObject([{ eventType: 'Send', mail: { tags: { 'candour-send': ['abc-1'] } } }]);
  });

  test.each([
    ['MessageRejected', ['To: a@example.net', 'Auto-Submitted: no', 'Auto-Submitted: auto-replied', '', 'x']],
    ['BadRequestException', ['Subject: to nobody', '', 'x']],
    ['BadRequestException', [`To: ${Array.from({ length: 51 }, (_, at) => `a${at}@example.net`).join(',\r\n ')}`, '', 'x']],
  ])('is refused as SES does with %s', async (name, lines) => {
    const { sendRaw, outbox } = await arrangeOutbox();
    await expect(sendRaw(lines)).rejects.toMatchObject({ name });
    expect(outbox.listSent()).toEqual([]);
  });

  test("in SES's simple form is not imitated", async () => {
    const { ses } = await arrangeOutbox();
    const Simple = { Subject: { Data: 'x' }, Body: { Text: { Data: 'x' } } };
    await expect(ses.send(new SendEmailCommand({ Content: { Simple } }))).rejects.toMatchObject({
      name: 'NotImplemented',
      $metadata: { httpStatusCode: 501 },
    });
  });
});

describe('texts', () => {
  test('are kept with the number of parts they are billed as, after the e-mail that left before', async () => {
    const { sns, sendRaw, outbox } = await arrangeOutbox();
    await sendRaw(['To: ana@example.net', '', 'x']);
    const { MessageId } = await sns.send(
      new PublishCommand({
        PhoneNumber: '+40700000001',
        Message: `ș & ${'x'.repeat(70)}`,
        MessageAttributes: { 'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' } },
      }),
    );
    expect(outbox.listSent().map((sent) => sent.channel)).toEqual(['email', 'sms']);
    expect(outbox.listSent()[1]).toEqual({
      id: MessageId,
      at: '2026-11-23T12:00:00.000Z',
      channel: 'sms',
      to: ['+40700000001'],
      from: '+447700900100',
      text: `ș & ${'x'.repeat(70)}`,
      parts: 2,
    });
  });

  test('show the sender ID when one is set', async () => {
    const { sns, outbox } = await arrangeOutbox();
    const MessageAttributes = { 'AWS.SNS.SMS.SenderID': { DataType: 'String', StringValue: 'Candour' } };
    await sns.send(new PublishCommand({ PhoneNumber: '+40700000001', Message: 'x', MessageAttributes }));
    expect(outbox.listSent()[0]?.from).toBe('Candour');
  });

  test('to what is no number, and of more than 1,600 characters, are refused', async () => {
    const { sns } = await arrangeOutbox();
    const refused = { name: 'InvalidParameterException', $metadata: { httpStatusCode: 400 } };
    await expect(sns.send(new PublishCommand({ PhoneNumber: '0700', Message: 'x' }))).rejects.toMatchObject(refused);
    const Message = 'x'.repeat(1_601);
    await expect(sns.send(new PublishCommand({ PhoneNumber: '+40700000001', Message }))).rejects.toMatchObject(refused);
  });

  test('to a topic are not imitated', async () => {
    const { sns } = await arrangeOutbox();
    await expect(sns.send(new PublishCommand({ TopicArn: 'arn:aws:sns:eu-west-1:1:t', Message: 'x' }))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 501 },
    });
  });
});
