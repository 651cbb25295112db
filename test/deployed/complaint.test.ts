// Complaints through the deployed system, with the permissions, queues, streams and machines that AWS would have.

import { GetExecutionHistoryCommand, ListExecutionsCommand } from '@aws-sdk/client-sfn';
import { afterAll, describe, expect, test } from 'vitest';
import { idempotencyKeyOf } from '#core/case/outbox.ts';
import { IDEMPOTENCY_TAG } from '#functions/shared/aws/ses-mailer.ts';
import { connectToDeployedSystem } from './deployed-system.ts';
import { account, region } from './emulator.ts';
import { regulator } from './setup.ts';

const system = connectToDeployedSystem();
const { eventually, mailsTo, textsTo } = system;

/** Names of the states that the one execution of this case has entered so far. */
async function statesOf(machine: string, caseId: string): Promise<string[]> {
  const stateMachineArn = `arn:aws:states:${region}:${account}:stateMachine:candour-${machine}`;
  const { executions = [] } = await system.sfn.send(new ListExecutionsCommand({ stateMachineArn }));
  const ours = executions.find(({ name }) => name?.startsWith(caseId));
  if (!ours?.executionArn) return [];
  const { events = [] } = await system.sfn.send(new GetExecutionHistoryCommand({ executionArn: ours.executionArn }));
  return events.flatMap(({ stateEnteredEventDetails: entered }) => entered?.name ?? []);
}

async function askJson(method: string, path: string, input?: unknown, token?: string) {
  const answer = await system.ask(method, path, {
    headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    ...(input === undefined ? {} : { body: JSON.stringify(input) }),
  });
  expect(answer.status, `${method} ${path}: ${answer.body}`).toBeLessThan(300);
  return JSON.parse(answer.body);
}

const asStaff = (method: string, path: string, input?: unknown) => askJson(method, path, input, system.staffToken);
const actOn = (reference: string, act: string, input: unknown = {}) =>
  asStaff('POST', `/api/cases/${reference}/acts/${act}`, input);

function firstMailTo(address: string, subject: RegExp) {
  return eventually(`mail about ${subject} to ${address}`, async () =>
    (await mailsTo(address)).find(({ Subject }) => subject.test(Subject)),
  );
}

const referenceIn = (text: string) => /[0-9A-Z]{4}-[0-9A-Z]{4}(-[0-9A-Z]+)*/.exec(text)?.[0] ?? text;

describe('a complaint by the web', () => {
  let reference = '';
  let caseId = '';

  test('opens a case, starts its clock, is acknowledged, looked into and answered', async () => {
    // 1. The complaint is taken.
    const taken = await askJson('POST', '/api/complaints', {
      whatHappened: 'The morning carer has not come since Monday and nobody called us.',
      name: 'Nora Muster',
      preferredChannel: 'email',
      email: 'nora@example.net',
      language: 'en',
    });
    reference = taken.reference;
    caseId = /track\/([0-9a-z]{20})/.exec(taken.trackingUrl)?.[1] ?? '';

    // 2. From the outbox through the stream and a queue, a machine starts; its acknowledgement leaves by SES.
    await firstMailTo('nora@example.net', new RegExp(reference));
    await eventually(
      'the wait for triage',
      async () => (await statesOf('complaint', caseId)).includes('AwaitTriage') || undefined,
    );

    // 3. The person can follow it.
    const page = await system.ask('GET', new URL(taken.trackingUrl).pathname);
    expect(page.status).toBe(200);
    expect(page.body).toContain(reference);

    // 4. An act of staff wakes the machine at once, long before its wait would end.
    await actOn(reference, 'assign');
    await eventually(
      'the wait for the investigation',
      async () => (await statesOf('complaint', caseId)).includes('AwaitInvestigation') || undefined,
    );

    // 5. The answer is decided and sent.
    await actOn(reference, 'record_finding', {
      allegation: 'Nobody came on three mornings.',
      outcome: 'upheld',
      rationale: 'The rota had a gap that nobody noticed.',
    });
    await actOn(reference, 'decide_outcome', {
      outcome: 'upheld',
      apology: 'We are sorry that nobody came and that nobody called you.',
      measures: 'A second carer now covers your mornings.',
      prevention: 'The rota is checked every evening for gaps.',
    });
    await actOn(reference, 'send_letter');
    const answer = await eventually('the answer', async () => (await mailsTo('nora@example.net'))[1]);
    expect(answer.BodyText).toContain('We are sorry that nobody came');
  });

  test('gives staff a task when a letter to its sender bounces', async () => {
    const tasks = async () => JSON.stringify(await asStaff('GET', '/api/tasks'));
    expect(await tasks()).not.toContain('reach_by_other_channel');
    // The acknowledgement is the second thing told of a case, after the start of its machine.
    const idempotencyKey = idempotencyKeyOf({ caseId, outboxId: 2 });
    await system.receiveDeliveryEvent({
      eventType: 'Bounce',
      bounce: { bounceType: 'Permanent', bounceSubType: 'General' },
      mail: { messageId: 'as-ses-named-it', tags: { [IDEMPOTENCY_TAG]: [idempotencyKey] } },
    });
    await eventually('the task', async () => (await tasks()).includes('reach_by_other_channel') || undefined);
  });

  test('is read by the regulator without anything that tells who complained', async () => {
    const credentials = Buffer.from(`${regulator.clientId}:${regulator.clientSecret}`).toString('base64');
    const answer = await fetch(`${system.issuerUrl}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${credentials}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'export.read', resource: 'urn:candour:api' }),
    });
    const { access_token: token } = (await answer.json()) as { access_token: string };
    const today = new Date().toISOString().slice(0, 10);
    const path = `/api/regulator/v1/cases?received-from=${today}&received-to=${today}`;

    expect((await system.ask('GET', path)).status).toBe(401);
    expect((await system.ask('GET', path, { headers: { authorization: `Bearer ${system.staffToken}` } })).status).toBe(403);
    const read = await system.ask('GET', path, { headers: { authorization: `Bearer ${token}` } });
    expect(read.status, read.body).toBe(200);
    expect(read.body).toContain('upheld');
    expect(read.body).not.toMatch(/Nora|nora@|carer/);
  });
});

test('a complaint by e-mail is acknowledged to its sender', async () => {
  const from = 'otto@example.net';
  const to = `complaints@${system.mailDomain}`;
  const messageId = '<first.otto@example.net>';
  const headers = {
    From: `Otto Muster <${from}>`,
    To: to,
    Subject: 'No one came',
    'Message-ID': messageId,
    Date: new Date().toUTCString(),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const raw = [...lines, 'Content-Type: text/plain; charset=utf-8', '', 'Nobody came to my father on Sunday.', ''].join('\r\n');
  const pass = { status: 'PASS' };
  await system.receiveMail(raw, (objectKey) => ({
    notificationType: 'Received',
    mail: {
      timestamp: new Date().toISOString(),
      source: from,
      messageId: objectKey.slice('raw/'.length),
      destination: [to],
      headersTruncated: false,
      headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
      commonHeaders: { returnPath: from, from: [headers.From], to: [to], messageId, subject: headers.Subject },
    },
    receipt: {
      timestamp: new Date().toISOString(),
      processingTimeMillis: 1,
      recipients: [to],
      spamVerdict: pass,
      virusVerdict: pass,
      spfVerdict: pass,
      dkimVerdict: pass,
      dmarcVerdict: pass,
      action: { type: 'S3', objectKeyPrefix: 'raw/', objectKey },
    },
  }));
  const mail = await firstMailTo(from, /\w/);
  const { version } = await asStaff('GET', `/api/cases/${referenceIn(mail.Subject)}`);
  expect(version).toBeGreaterThan(0);
});

test('a complaint by text message is answered by text message', async () => {
  const from = '+40712345678';
  await system.receiveText({
    originationNumber: from,
    destinationNumber: '+447700900999',
    messageKeyword: 'KEYWORD_447700900999',
    messageBody: 'The carer shouted at my mother this morning.',
    inboundMessageId: crypto.randomUUID(),
  });
  const [text] = await eventually('the acknowledgement', async () => {
    const texts = await textsTo(from);
    return texts.length > 0 ? texts : undefined;
  });
  expect(text).not.toMatch(/mother|shouted/);
});

afterAll(() => {
  // Whatever was refused was refused by our own templates: the emulator checks each call against the role of its function.
  expect(system.refusedCalls()).toEqual([]);
});
