// The part of SNS that sends texts: Publish to a phone number, in the query protocol that the SDK still speaks with SNS.

import { randomUUID } from 'node:crypto';
import { countSmsParts } from '#core/correspondence/sms-parts.ts';
import type { Clock } from '#core/ports.ts';
import { AwsError, type AwsService, escapeXml, notImitated, xmlReply } from './exchange.ts';
import type { Outbox } from './outbox.ts';

/** SNS refuses longer texts, counted in characters over all parts. */
const LONGEST_TEXT = 1_600;

/** Publish to a `PhoneNumber`; the sender ID, or else `from`, is who the text seems to come from. */
export function imitateSns({ outbox, clock, from }: { outbox: Outbox; clock: Clock; from: string }): AwsService {
  return {
    async answer({ body }) {
      const form = new URLSearchParams(body.toString('utf8'));
      if (form.get('Action') !== 'Publish' || form.has('TopicArn') || form.has('TargetArn')) {
        throw notImitated(`${form.get('Action')} of SNS other than Publish to a PhoneNumber`);
      }
      const to = form.get('PhoneNumber') ?? '';
      const text = form.get('Message') ?? '';
      if (!/^\+[1-9]\d{6,14}$/.test(to))
        throw new AwsError('InvalidParameter', 'Invalid parameter: PhoneNumber Reason: not in E.164');
      if (text === '' || [...text].length > LONGEST_TEXT)
        throw new AwsError('InvalidParameter', 'Invalid parameter: Message is empty or too long');
      const id = randomUUID();
      const sender = readAttributes(form).get('AWS.SNS.SMS.SenderID') ?? from;
      outbox.record({ id, at: clock.now(), channel: 'sms', to: [to], from: sender, text, parts: countSmsParts(text).parts });
      return xmlReply(
        '<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">' +
          `<PublishResult><MessageId>${id}</MessageId></PublishResult>` +
          `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></PublishResponse>`,
      );
    },
    answerError: (error) =>
      xmlReply(
        `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>${error.status < 500 ? 'Sender' : 'Receiver'}</Type>` +
          `<Code>${escapeXml(error.name)}</Code><Message>${escapeXml(error.message)}</Message></Error></ErrorResponse>`,
        error.status,
      ),
  };
}

/** Message attributes come as numbered pairs of form fields. */
function readAttributes(form: URLSearchParams): Map<string, string> {
  const attributes = new Map<string, string>();
  for (let entry = 1; form.has(`MessageAttributes.entry.${entry}.Name`); entry += 1) {
    const prefix = `MessageAttributes.entry.${entry}`;
    attributes.set(form.get(`${prefix}.Name`) ?? '', form.get(`${prefix}.Value.StringValue`) ?? '');
  }
  return attributes;
}
