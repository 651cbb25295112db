// Talks to the deployed system as the world does: through the site, SES and SNS notifications, and the provider's own outboxes.

import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { expect, inject } from 'vitest';
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

export type DeployedSystem = ReturnType<typeof connectToDeployedSystem>;

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

  async function publish(topicArn: string, message: object): Promise<void> {
    await sns.send(new PublishCommand({ TopicArn: topicArn, Message: JSON.stringify(message) }));
  }

  /** A request to the site under its own name, which no resolver knows. */
  function ask(method: string, path: string, options: { headers?: Record<string, string>; body?: string } = {}): Promise<Answer> {
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
  }

  async function askJson(method: string, path: string, input?: unknown, token?: string) {
    const answer = await ask(method, path, {
      headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      ...(input === undefined ? {} : { body: JSON.stringify(input) }),
    });
    expect(answer.status, `${method} ${path}: ${answer.body}`).toBeLessThan(300);
    return JSON.parse(answer.body);
  }

  /** Waits until `look` finds something; fails after `seconds` with the last lines of the log. */
  async function eventually<T>(what: string, look: () => Promise<T | undefined>, seconds = 30): Promise<T> {
    for (let tries = 0; tries < seconds * 4; tries += 1) {
      const found = await look();
      if (found !== undefined) return found;
      await pause(250);
    }
    const log = readFileSync(deployed.logFile, 'utf8').split('\n').slice(-60).join('\n');
    throw new Error(`${what}: not within ${seconds} seconds. The emulator's log ends:\n${log}`);
  }

  return {
    ...deployed,
    settings,
    filesBucket: outputOf('data', 'FilesBucket'),
    ask,
    askJson,
    eventually,

    /** Waits for something to become true of the deployed system. */
    until: (what: string, look: () => Promise<boolean>, seconds?: number) =>
      eventually(what, async () => (await look()) || undefined, seconds),

    /** The case as staff see it; the head of service sees all. */
    viewOf: (reference: string) => askJson('GET', `/api/cases/${reference}`, undefined, deployed.headToken),

    /** Acts as the head of service, to whom an overdue case climbs, or as the bearer of another token. */
    actOn: (reference: string, act: string, input: unknown = {}, token = deployed.headToken) =>
      askJson('POST', `/api/cases/${reference}/acts/${act}`, input, token),

    complainByWeb: (name: string, email: string): Promise<{ reference: string; trackingUrl: string }> =>
      askJson('POST', '/api/complaints', {
        whatHappened: 'The morning carer has not come since Monday and nobody called us.',
        name,
        preferredChannel: 'email',
        email,
        language: 'en',
      }),

    /** What SES does when a mail arrives: the object first, then the notification. Answers with a way to tell of it once more. */
    async receiveMail(from: string, raw: string | Uint8Array): Promise<() => Promise<void>> {
      const id = crypto.randomUUID();
      const key = `raw/${id}`;
      await s3.send(new PutObjectCommand({ Bucket: outputOf('data', 'FilesBucket'), Key: key, Body: raw }));
      const timestamp = new Date().toISOString();
      const recipients = [`complaints@${deployed.mailDomain}`];
      const pass = { status: 'PASS' };
      const verdicts = { spamVerdict: pass, virusVerdict: pass, spfVerdict: pass, dkimVerdict: pass, dmarcVerdict: pass };
      const tell = () =>
        publish(outputOf('intake', 'MailTopic'), {
          notificationType: 'Received',
          mail: { timestamp, source: from, messageId: id, destination: recipients },
          receipt: { timestamp, recipients, ...verdicts, action: { type: 'S3', objectKeyPrefix: 'raw/', objectKey: key } },
        });
      await tell();
      return tell;
    },

    /** What AWS tells of a text that was sent to our number. */
    receiveText: (from: string, messageBody: string) =>
      publish(outputOf('intake', 'TextTopic'), {
        originationNumber: from,
        destinationNumber: '+447700900999',
        messageKeyword: 'KEYWORD_447700900999',
        messageBody,
        inboundMessageId: crypto.randomUUID(),
      }),

    receiveDeliveryEvent: (event: object) => publish(outputOf('outbound', 'DeliveryEventsTopic'), event),

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
  };
}

/** The reference that a letter or a text tells. */
export function referenceIn(text: string): string {
  return /CA(-[0-9A-Z]+){3}/.exec(text)?.[0] ?? text;
}
