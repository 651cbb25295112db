// Complaints through the deployed system, with the permissions, queues, streams and machines that AWS would have. The profile's clocks
// run for seconds, so that machines wait, remind, escalate and close by their own timeouts.

import { afterAll, describe, expect, test } from 'vitest';
import { idempotencyKeyOf } from '#core/case/outbox.ts';
import { IDEMPOTENCY_TAG } from '#functions/shared/aws/ses-mailer.ts';
import { openDeployedAccount } from './deployed-account.ts';
import { connectToDeployedSystem, referenceIn } from './deployed-system.ts';
import { regulator } from './setup.ts';

const system = connectToDeployedSystem();
const account = await openDeployedAccount(system.settings);
const { eventually, until, askJson, actOn, complainByWeb } = system;

/** Everything sent to an address or number, oldest first. */
const mailedTo = (address: string) => async () =>
  (await system.mailsTo(address)).map(({ Subject, BodyText }) => `${Subject}\n${BodyText}`);
const textedTo = (phone: string) => () => system.textsTo(phone);

async function complainByMail(from: string): Promise<void> {
  const lines = [
    `From: Otto Muster <${from}>`,
    `To: complaints@${system.mailDomain}`,
    'Subject: No one came',
    'Message-ID: <first.otto@example.net>',
    'Content-Type: text/plain; charset=utf-8',
  ];
  await system.receiveMail(from, [...lines, '', 'Nobody came to my father on Sunday.', ''].join('\r\n'));
}

/** What the clocks and staff do to a case on its way, in this order. */
const wayOfACase = [
  'complaint_received',
  'acknowledgement_issued',
  'triage_overdue',
  'progress_update_issued',
  'case_escalated',
  'case_assigned',
  'finding_recorded',
  'outcome_decided',
  'final_response_issued',
  'appeal_window_ended',
  'survey_issued',
  'case_closed',
] as const;

/** Nobody fills in the survey: the case is closed, and each machine has done its part. */
async function untilClosed(caseId: string): Promise<void> {
  await until('the end', async () => (await account.caseOf(caseId)).phase === 'closed', 60);
  for (const machine of ['complaint', 'appeal', 'aftercare'] as const) {
    const ended = async () => (await account.executionsOf(machine, caseId)).every(({ status }) => status !== 'RUNNING');
    await until(`the end of the ${machine} machine`, ended);
    expect(
      (await account.executionsOf(machine, caseId)).map(({ status }) => status),
      machine,
    ).toEqual(['SUCCEEDED']);
  }
}

/** From the first message to the person to the end of every machine: nobody answers, staff act late, nobody appeals or fills in the survey. */
async function followToTheEnd(sent: () => Promise<string[]>, answer: RegExp): Promise<{ reference: string; caseId: string }> {
  // 1. The person is told that we have it, under a reference that the tables know.
  const [acknowledgement = ''] = await eventually('the acknowledgement', async () =>
    (await sent()).length > 0 ? sent() : undefined,
  );
  const reference = referenceIn(acknowledgement);
  const caseId = (await account.caseIdOf(reference)) ?? '';
  expect(await account.caseOf(caseId)).toMatchObject({ reference, phase: 'acknowledged', handler: { role: 'team_leader' } });
  await until('the wait for triage', async () => (await account.statesOf('complaint', caseId)).includes('AwaitTriage'));
  expect((await account.executionsOf('complaint', caseId)).map(({ status }) => status)).toEqual(['RUNNING']);

  // 2. Nobody answers: the machine's own timeouts remind, tell the person, and raise the case to the next rank.
  await until('the escalation', async () => (await account.historyOf(caseId)).includes('case_escalated'), 60);
  const escalated = await account.caseOf(caseId);
  expect(escalated).toMatchObject({ phase: 'acknowledged', handler: { role: 'head_of_service' }, escalationLevel: 1 });
  const states = await account.statesOf('complaint', caseId);
  expect(states).toEqual(expect.arrayContaining(['RemindHandler', 'SendProgressUpdate', 'EscalateOverdueCase']));
  await until('the update', async () => (await sent()).length > 1);

  // 3. An act of staff wakes the machine at once; the answer leaves and ends its work.
  await actOn(reference, 'assign');
  await until('the investigation', async () => (await account.statesOf('complaint', caseId)).includes('AwaitInvestigation'));
  await actOn(reference, 'record_finding', finding);
  await actOn(reference, 'decide_outcome', decision);
  await actOn(reference, 'send_letter');
  await until('the answer', async () => (await sent()).some((message) => answer.test(message)));

  // 4. Nobody appeals: the window ends and the survey goes out by the same channel, with a link that opens.
  const link = new RegExp(`${system.siteUrl}/survey/${caseId}[\\w-]+`);
  const survey = await eventually('the survey', async () => (await sent()).find((message) => link.test(message)), 60);
  const page = await system.ask('GET', new URL(link.exec(survey)?.[0] ?? '').pathname);
  expect(page).toMatchObject({ status: 200, body: expect.stringContaining('How quickly did we answer you?') });

  // 5. Nobody fills it in.
  await untilClosed(caseId);
  const history = new Set(await account.historyOf(caseId));
  expect([...history].filter((type) => wayOfACase.some((known) => known === type))).toEqual(wayOfACase);
  expect(history).not.toContain('fault_recorded');
  return { reference, caseId };
}

const finding = {
  allegation: 'Nobody came on three mornings.',
  outcome: 'upheld',
  rationale: 'The rota had a gap that nobody noticed.',
};
const decision = {
  outcome: 'upheld',
  apology: 'We are sorry that nobody came and that nobody called you.',
  measures: 'A second carer now covers your mornings.',
  prevention: 'The rota is checked every evening for gaps.',
};

// At the same time, since most of it is waiting.
describe.concurrent('a complaint that nobody answers is escalated, then answered, surveyed and closed', () => {
  test('by the web', async () => {
    const taken = await complainByWeb('Nora Muster', 'nora@example.net');
    const page = await system.ask('GET', new URL(taken.trackingUrl).pathname);
    expect(page).toMatchObject({ status: 200, body: expect.stringContaining(taken.reference) });
    const { reference } = await followToTheEnd(mailedTo('nora@example.net'), /We are sorry that nobody came/);
    expect(reference).toBe(taken.reference);
  });

  test('by e-mail', async () => {
    await complainByMail('otto@example.net');
    const { caseId } = await followToTheEnd(mailedTo('otto@example.net'), /We are sorry that nobody came/);
    expect((await account.caseOf(caseId)).channel).toBe('email');
  });

  test('by text message, which never tells what it is about', async () => {
    const from = '+40712345678';
    await system.receiveText(from, 'The carer shouted at my mother this morning.');
    const { caseId } = await followToTheEnd(textedTo(from), /our answer is ready for you/);
    expect((await account.caseOf(caseId)).channel).toBe('sms');
    expect((await system.textsTo(from)).join('\n')).not.toMatch(/mother|shouted|carer|nobody came/i);
  });

  test('and one that is appealed is heard by somebody who had no part in it (S2.35)', async () => {
    const email = 'quentin@example.net';
    const { reference } = await complainByWeb('Quentin Muster', email);
    const caseId = (await account.caseIdOf(reference)) ?? '';
    const letter = (wanted: RegExp) => async () => (await mailedTo(email)()).find((sent) => wanted.test(sent));
    // From then on there is time: before, a slow machine lets the case climb past who acts.
    await until('the escalation', async () => (await account.historyOf(caseId)).includes('case_escalated'), 60);
    await actOn(reference, 'assign');
    await actOn(reference, 'record_finding', { ...finding, outcome: 'not_upheld' });
    await actOn(reference, 'decide_outcome', { outcome: 'not_upheld', reason: 'The log shows every visit.' });
    await actOn(reference, 'send_letter');
    await until('the window', async () => (await account.statesOf('appeal', caseId)).includes('AwaitAppealWindow'));

    // The appeal wakes the machine before the window ends.
    await actOn(reference, 'lodge_appeal', { reasons: 'Nobody asked my mother.' });
    await until('the review', async () => (await account.caseOf(caseId)).phase === 'under_appeal');
    expect(await account.caseOf(caseId)).toMatchObject({ handler: { role: 'chair' }, involved: ['head-1'] });
    const refused = await system.ask('POST', `/api/cases/${reference}/acts/assign_appeal`, {
      headers: { 'content-type': 'application/json', authorization: `Bearer ${system.headToken}` },
      body: '{}',
    });
    expect(refused.status, refused.body).toBe(403);

    await actOn(reference, 'assign_appeal', {}, system.chairToken);
    await actOn(reference, 'record_finding', finding, system.chairToken);
    await actOn(reference, 'decide_outcome', decision, system.chairToken);
    await actOn(reference, 'send_appeal_letter', {}, system.chairToken);
    await eventually('the answer', letter(/We are sorry that nobody came/));
    await untilClosed(caseId);
    expect(await account.caseOf(caseId)).toMatchObject({ outcome: 'not_upheld', appealOutcome: 'upheld' });
    const history = await account.historyOf(caseId);
    expect(history).toEqual(expect.arrayContaining(['appeal_lodged', 'appeal_acknowledgement_issued', 'appeal_answer_issued']));
    expect(history).not.toContain('appeal_window_ended');
  });
});

test('the regulator reads of a complaint nothing that tells who complained', async () => {
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
  expect((await system.ask('GET', path, { headers: { authorization: `Bearer ${system.headToken}` } })).status).toBe(403);
  const read = await system.ask('GET', path, { headers: { authorization: `Bearer ${token}` } });
  expect(read.status, read.body).toBe(200);
  expect(read.body).toContain('upheld');
  expect(read.body).not.toMatch(/Nora|nora@|carer/);
});

describe('when something breaks', () => {
  let caseId = '';

  test('a letter that bounces gives staff a task', async () => {
    const { reference } = await complainByWeb('Petra Muster', 'petra@example.net');
    caseId = (await account.caseIdOf(reference)) ?? '';
    await eventually('the acknowledgement', async () => (await system.mailsTo('petra@example.net'))[0]);
    const tasks = async () => JSON.stringify(await askJson('GET', '/api/tasks', undefined, system.leaderToken));
    expect(await tasks()).not.toContain('reach_by_other_channel');
    const rows = await account.outboxOf(caseId);
    const outboxId = rows.find((row) => row.kind === 'letter' && row.letterKind === 'acknowledgement')?.outboxId ?? 0;
    await system.receiveDeliveryEvent({
      eventType: 'Bounce',
      bounce: { bounceType: 'Permanent', bounceSubType: 'General' },
      mail: { messageId: 'as-ses-named-it', tags: { [IDEMPOTENCY_TAG]: [idempotencyKeyOf({ caseId, outboxId })] } },
    });
    await until('the task', async () => (await tasks()).includes('reach_by_other_channel'));
  });

  test('an execution that is lost with its wait is replaced by the sweep, and the case goes on', async () => {
    const executions = async () => (await account.executionsOf('complaint', caseId)).map(({ status }) => status);
    await until('the wait', async () => (await account.statesOf('complaint', caseId)).at(-1) === 'AwaitTriage');
    await account.loseExecution('complaint', caseId);
    expect(await executions()).toEqual(['ABORTED']);
    expect(await account.invoke('candour-workflow-sweep')).toMatchObject({ restarted: 1 });
    await until('the new execution', async () => (await executions()).length > 1);
    expect(await executions()).toEqual(['ABORTED', 'RUNNING']);
    await until('its escalation', async () => (await account.historyOf(caseId)).includes('case_escalated'), 60);
    expect(await account.statesOf('complaint', caseId)).toContain('EscalateOverdueCase');
  });
});

afterAll(() => {
  // Whatever was refused was refused by our own templates: the emulator checks each call against the role of its function.
  expect(system.refusedCalls()).toEqual([]);
});
