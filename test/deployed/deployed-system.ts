// Talks to the deployed system as the world does: through the site, SES and SNS notifications, and the provider's own outboxes.

import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { inject } from 'vitest';
import { region } from './emulator.ts';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface SentMail {
  To: string[];
  Subject: string;
  BodyText: string;
}

export function connectToDeployedSystem() {
  const deployed = inject('deployed');
  setDefaultCACertificates([...getCACertificates('default'), readFileSync(deployed.certificateFile, 'utf8')]);
  const settings = {
    endpoint: deployed.endpoint,
    region,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  };
  const s3 = new S3Client(settings);
  const sns = new SNSClient(settings);

  function outputOf(part: string, name: string): string {
    const value = deployed.outputs[`candour-${part}`]?.[name];
    if (value === undefined) throw new Error(`candour-${part} puts out no ${name}`);
    return value;
  }

  async function listed(path: string): Promise<unknown> {
    const answer = await fetch(`${deployed.endpoint}${path}`);
    return await answer.json();
  }

  return {
    ...deployed,
    settings,

    /** A request to the site under its own name, which no resolver knows. */
    ask(method: string, path: string, options: { headers?: Record<string, string>; body?: string } = {}): Promise<Answer> {
      const { host, port } = new URL(deployed.siteUrl);
      return new Promise((resolve, reject) => {
        const sent = request(
          { host: '127.0.0.1', servername: 'localhost', port, method, path, headers: { ...options.headers, host } },
          async (response) => {
            const chunks: Buffer[] = [];
            for await (const chunk of response) chunks.push(chunk);
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() });
          },
        );
        sent.on('error', reject);
        sent.end(options.body);
      });
    },

    /** What SES does when a mail arrives: the object first, then the notification. */
    async receiveMail(raw: string, notification: (key: string) => object): Promise<void> {
      const key = `raw/${crypto.randomUUID()}`;
      await s3.send(new PutObjectCommand({ Bucket: outputOf('data', 'FilesBucket'), Key: key, Body: raw }));
      await sns.send(
        new PublishCommand({ TopicArn: outputOf('intake', 'MailTopic'), Message: JSON.stringify(notification(key)) }),
      );
    },

    async receiveText(payload: object): Promise<void> {
      await sns.send(new PublishCommand({ TopicArn: outputOf('intake', 'TextTopic'), Message: JSON.stringify(payload) }));
    },

    async receiveDeliveryEvent(event: object): Promise<void> {
      const TopicArn = outputOf('outbound', 'DeliveryEventsTopic');
      await sns.send(new PublishCommand({ TopicArn, Message: JSON.stringify(event) }));
    },

    /** Everything sent to this address, oldest first. */
    async mailsTo(address: string): Promise<SentMail[]> {
      const { messages } = (await listed('/_ministack/ses/messages')) as { messages: Record<string, SentMail[]> };
      return Object.values(messages)
        .flat()
        .filter(({ To }) => To.includes(address));
    },

    async textsTo(phone: string): Promise<string[]> {
      const answer = await listed(`/_ministack/sns/sms-messages?phoneNumber=${encodeURIComponent(phone)}`);
      const { sms_messages: texts } = answer as { sms_messages: Record<string, { Message: string }[]> };
      return (texts[phone] ?? []).map(({ Message }) => Message);
    },

    /** What the emulator refused to whom, because no template of ours allows it. */
    refusedCalls(): string[] {
      return readFileSync(deployed.logFile, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('REFUSED'));
    },

    /** Waits until `look` finds something; fails after `seconds` with the last lines of the log. */
    async eventually<T>(what: string, look: () => Promise<T | undefined>, seconds = 30): Promise<T> {
      for (let tries = 0; tries < seconds * 4; tries += 1) {
        const found = await look();
        if (found !== undefined) return found;
        await pause(250);
      }
      const log = readFileSync(deployed.logFile, 'utf8').split('\n').slice(-60).join('\n');
      throw new Error(`${what}: not within ${seconds} seconds. The emulator's log ends:\n${log}`);
    },
  };
}
