// One complaint through the deployed system, with the permissions, queues, streams and machines that AWS would have.

import { ListExecutionsCommand } from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { connectToDeployedSystem } from './deployed-system.ts';
import { account, region } from './emulator.ts';

const system = connectToDeployedSystem();
const machineArn = (name: string) => `arn:aws:states:${region}:${account}:stateMachine:candour-${name}`;

describe('a complaint by the web', () => {
  test('opens a case, starts its clock and is acknowledged by e-mail', async () => {
    // 1. The complaint is taken.
    const complaint = {
      whatHappened: 'The morning carer has not come since Monday and nobody called us.',
      name: 'Nora Muster',
      preferredChannel: 'email',
      email: 'nora@example.net',
      language: 'en',
    };
    const taken = await system.ask('POST', '/api/complaints', {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(complaint),
    });
    expect(taken.status, taken.body).toBe(202);
    const { reference, trackingUrl } = JSON.parse(taken.body);

    // 2. From the outbox through the stream and the queue, a machine starts and its acknowledgement leaves by SES.
    const [mail] = await system.eventually('the acknowledgement', async () => {
      const mails = await system.mailsTo('nora@example.net');
      return mails.length > 0 ? mails : undefined;
    });
    expect(mail?.Subject).toContain(reference);

    // 3. The machine waits for somebody to take the case.
    const { executions } = await system.sfn.send(
      new ListExecutionsCommand({ stateMachineArn: machineArn('complaint'), statusFilter: 'RUNNING' }),
    );
    expect(executions).toHaveLength(1);

    // 4. The person can follow it.
    const page = await system.ask('GET', new URL(trackingUrl).pathname);
    expect(page.status).toBe(200);
    expect(page.body).toContain(reference);
  });
});
