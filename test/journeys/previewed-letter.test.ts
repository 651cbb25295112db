// What somebody looked at is what leaves, byte for byte: an answer is looked at through the workspace's JSON, sent, and found again in the mail
// as the provider got it, in the text message, and on the page that is printed.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import * as z from 'zod';
import { deadlineOf } from '#core/case/case.ts';
import { writeDate } from '#core/correspondence/local-date.ts';
import { DAY, HOUR, type Instant, MINUTE, movedBy } from '#core/instant.ts';
import { s3Client } from '#functions/shared/aws/clients.ts';
import { s3EvidenceFiles } from '#functions/shared/aws/s3-evidence-files.ts';
import { staffWorkspaceApp } from '#functions/staff-workspace/serve-staff-workspace.ts';
import { openWorkspace } from '#test/journeys/evidence-staff.ts';
import { startTestSystem, type TestSystem } from '#test/support/system.ts';

const Preview = z.object({
  letter: z.object({ subject: z.string(), text: z.string(), html: z.string(), sms: z.string() }),
  faults: z.array(z.string()),
  preview: z.string(),
});
const Answer = z.object({ shown: Preview.optional(), error: z.string().optional() });

const UPHELD = {
  outcome: 'upheld',
  apology: 'Ne cerem scuze: „nimeni” nu a venit — deși am promis.\n\nA doua oară la fel. <b>&amp;',
  measures: 'Vizitele au fost reluate de la 9 noiembrie.',
  prevention:
    'O colegă de rezervă este numită pentru fiecare dimineață, și pe linia aceasta foarte lungă nimic nu se pierde din cauza lungimii ei.',
};
const FINDING = { allegation: 'Vizite', outcome: 'upheld', rationale: 'Șase vizite nu au avut loc.' };

let running: { system: TestSystem; raw: Buffer[] } | undefined;
afterEach(async () => await running?.system.stop());

/** A system that keeps what SES is given, byte for byte. */
async function start(profile = 'domestic-abuse-charity.ro') {
  const raw: Buffer[] = [];
  const Call = z.object({ Content: z.object({ Raw: z.object({ Data: z.base64() }) }) });
  const system = await startTestSystem({
    profile,
    aroundService: (name, service) =>
      name !== 'ses'
        ? service
        : {
            ...service,
            async answer(request) {
              raw.push(Buffer.from(Call.parse(JSON.parse(request.body.toString())).Content.Raw.Data, 'base64'));
              return await service.answer(request);
            },
          },
  });
  running = { system, raw };
  await system.mail({
    from: 'Maria Fiica <maria@example.org>',
    subject: 'Vizite',
    text: 'Vizitele de dimineață nu au avut loc.',
  });
  const { caseId, reference } = await system.theOnlyCase();
  const act = async (name: string, as: string, input = {}) => await system.act({ caseId }, name, as, input);
  return { system, raw, caseId, reference, act, api: jsonActs(system, reference) };
}

/** Acts as a program does them for somebody. */
function jsonActs(system: TestSystem, reference: string) {
  const unreachable = () => Promise.reject(new Error('nobody signs in here'));
  const app = staffWorkspaceApp(
    {
      ...system.ports,
      evidence: s3EvidenceFiles(s3Client(system.outside.settings), 'files'),
      signIn: { begin: unreachable, finish: unreachable },
      async readBearer(personId = '') {
        const person = (await system.ports.staff.people()).find((one) => one.personId === personId);
        return { sub: personId, name: person?.name, role: person?.role };
      },
    },
    { roleClaim: 'role', siteUrl: 'http://localhost:8080' },
  );
  return async (act: string, as: string, input: object = {}) => {
    const answer = await app.request(`http://localhost:8080/api/cases/${reference}/acts/${act}`, {
      method: 'POST',
      headers: { authorization: as, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    await system.settle();
    const { shown, error } = Answer.parse(await answer.json());
    return { status: answer.status, error, shown: shown ?? { letter: undefined, faults: [], preview: '' } };
  };
}

async function decided({ act }: Awaited<ReturnType<typeof start>>): Promise<void> {
  await act('assign', 'team-leader');
  await act('record_finding', 'team-leader', FINDING);
  await act('decide_outcome', 'team-leader', UPHELD);
}

/** The last mail to the complainant: its subject, and the very bytes of its parts. */
function mailed(raw: readonly Buffer[]) {
  const message = raw.map((bytes) => bytes.toString('latin1')).findLast((text) => /^To: .*maria@example\.org/m.test(text)) ?? '';
  const [, boundary = ''] = /boundary="([^"]+)"/.exec(message) ?? [];
  // RFC 2046: the line end before a boundary is the boundary's.
  const [head = '', ...parts] = message.split(`\r\n--${boundary}`);
  const bodies = parts.slice(0, -1).map((part) => decoded(part.slice(part.indexOf('\r\n\r\n') + 4), part));
  return { subject: subjectOf(head), bodies };
}

function decoded(body: string, head: string): string {
  const isBase64 = /^Content-Transfer-Encoding: base64/im.test(head);
  const bytes = isBase64 ? Buffer.from(body, 'base64') : fromQuotedPrintable(body);
  return bytes.toString('utf8').replaceAll('\r\n', '\n');
}

function fromQuotedPrintable(body: string): Buffer {
  const joined = body.replaceAll(/=\r\n/g, '');
  return Buffer.from(
    joined.replaceAll(/=([0-9A-F]{2})/g, (_sign, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

/** RFC 2047, as far as we write it. */
function subjectOf(head: string): string {
  const [, field = ''] = /^Subject: ((?:.*)(?:\r\n[ \t].*)*)/m.exec(head) ?? [];
  return field
    .replaceAll(/\?=\r\n[ \t]=\?/g, '?==?')
    .replaceAll(/\r\n(?=[ \t])/g, '')
    .replaceAll(/=\?utf-8\?q\?([^?]*)\?=/gi, (_word, body: string) =>
      fromQuotedPrintable(body.replaceAll('_', ' ')).toString('utf8'),
    )
    .replaceAll(/=\?utf-8\?b\?([^?]*)\?=/gi, (_word, body: string) => Buffer.from(body, 'base64').toString('utf8'));
}

test('a mail is what was looked at', async () => {
  const house = await start();
  await decided(house);
  const { shown } = await house.api('preview_letter', 'team-leader');
  expect(shown.faults).toEqual([]);
  expect(await house.api('send_letter', 'team-leader', { preview: shown.preview })).toMatchObject({ status: 200 });
  const { subject, text, html } = shown.letter ?? {};
  expect(text).toContain(UPHELD.prevention);
  expect(mailed(house.raw)).toEqual({ subject, bodies: [text, html] });
});

test('a text message is what was looked at', async () => {
  const house = await start();
  await house.act('correct_contact', 'front-desk', { preferredChannel: 'sms', phone: '+40722000001', why: 'She called.' });
  await decided(house);
  const { shown } = await house.api('preview_letter', 'team-leader');
  await house.api('send_letter', 'team-leader', { preview: shown.preview });
  const last = house.system.outbox.listSent().findLast(({ channel }) => channel === 'sms');
  expect(last).toMatchObject({ to: ['+40722000001'] });
  expect(last?.text).toBe(shown.letter?.sms);
});

test('what is printed is what was looked at, and somebody has the task to bring it', async () => {
  const house = await start();
  await house.act('correct_contact', 'front-desk', {
    preferredChannel: 'letter',
    postalAddress: 'Str. Exemplu 1',
    why: 'She called.',
  });
  await decided(house);
  const { shown } = await house.api('preview_letter', 'team-leader');
  await house.api('send_letter', 'team-leader', { preview: shown.preview });
  const record = await house.system.theOnlyCase();
  expect(record.tasks.map(({ kind }) => kind)).toContain('answer_in_person');
  const row = (await house.system.ports.cases.listOutbox(house.caseId)).findLast(({ kind }) => kind === 'letter');
  expect(row).toMatchObject({ channel: 'paper', status: 'to_print', letterKind: 'outcome' });
  const { get } = await openWorkspace(house.system)('team-leader');
  const page = await get(`/workspace/cases/${house.reference}`);
  const href = `/workspace/cases/${house.reference}/letters/${row?.outboxId}`;
  expect(await page.text()).toContain(href);
  const printed = await get(href);
  expect(printed.headers.get('content-security-policy')).toContain('sandbox');
  expect(await printed.text()).toBe(shown.letter?.html);
  expect((await get(`${href}0`)).status).toBe(404);
  expect((await (await openWorkspace(house.system)('chair')).get(href)).status).toBe(404);
});

test('S2.41: a day later the last day to appeal is another one, and nothing is sent before somebody has looked again', async () => {
  const house = await start();
  await decided(house);
  const { shown: before } = await house.api('preview_letter', 'team-leader');
  await house.system.advanceTo('2026-11-09T22:30:00.000Z');
  const mails = house.raw.length;
  expect(await house.api('send_letter', 'team-leader', { preview: before.preview })).toMatchObject({
    status: 409,
    error: 'LetterChangedSincePreview',
  });
  expect(house.raw).toHaveLength(mails);
  expect(await house.system.theOnlyCase()).toMatchObject({ phase: 'under_investigation' });
  const { shown: now } = await house.api('preview_letter', 'team-leader');
  expect(now.letter?.text).not.toBe(before.letter?.text);
  expect(await house.api('send_letter', 'team-leader', { preview: now.preview })).toMatchObject({ status: 200 });
  expect(mailed(house.raw).bodies).toEqual([now.letter?.text, now.letter?.html]);
});

test('S3.8: what was signed is what is sent, but for the day that counts from sending', async () => {
  const house = await start('social-cooperative.it');
  const { act, api, system } = house;
  await act('assign', 'team-leader');
  await act('record_finding', 'team-leader', { ...FINDING, notHeard: 'Si è trasferita.' });
  await act('decide_outcome', 'team-leader', {
    outcome: 'upheld',
    apology: 'Ci scusiamo con Lei.',
    measures: 'Le visite sono riprese.',
    prevention: 'Ogni mattina c’è una sostituta.',
  });
  const { shown: signed } = await api('preview_letter', 'quality-manager');
  expect(await api('send_letter', 'team-leader', {})).toMatchObject({ status: 409, error: 'SecondSignatureMissing' });
  expect(await api('approve_letter', 'quality-manager', { preview: signed.preview })).toMatchObject({ status: 200 });

  await system.advanceTo(movedBy(system.clock.now(), DAY));
  expect(await api('send_letter', 'team-leader', { preview: signed.preview })).toMatchObject({
    error: 'LetterChangedSincePreview',
  });
  const { shown: sent } = await api('preview_letter', 'team-leader');
  expect(await api('send_letter', 'team-leader', { preview: sent.preview })).toMatchObject({ status: 200 });
  const mail = mailed(house.raw);
  expect(mail).toEqual({ subject: signed.letter?.subject, bodies: [sent.letter?.text, sent.letter?.html] });
  const appealBy = deadlineOf(await system.theOnlyCase(), 'appeal_window')?.dueAt ?? '';
  const day = (at: Instant) => writeDate(at, 'it', 'Europe/Rome');
  const asSigned = mail.bodies.map((body) => body.replace(day(appealBy), day(movedBy(appealBy, -DAY))));
  expect(asSigned).toEqual([signed.letter?.text, signed.letter?.html]);
  expect(asSigned).not.toEqual(mail.bodies);
});

test('a letter of the procedure that may not go out is a task for a person, and goes out once that is mended', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'candour-mended-'));
  const profilesDir = join(dataDir, 'profiles');
  cpSync('profiles', profilesDir, { recursive: true });
  const path = join(profilesDir, 'domestic-abuse-charity.ro.json');
  const text = readFileSync(path, 'utf8');
  // A number without an end fits into no text message.
  writeFileSync(path, text.replace('"phone": "', `"phone": "${'0'.repeat(500)}`));
  const sent = ({ outbox }: TestSystem) => outbox.listSent().map(({ to }) => to[0]);
  try {
    const broken = await startTestSystem({ dataDir, profilesDir });
    running = { system: broken, raw: [] };
    await broken.mail({ from: 'maria@example.org', subject: 'Vizite', text: 'Vizitele de dimineață nu au avut loc.' });
    await broken.advanceTo(movedBy(broken.clock.now(), 30 * MINUTE));
    const record = await broken.theOnlyCase();
    expect(record).toMatchObject({ phase: 'received', tasks: [{ kind: 'look_into_fault', role: 'quality_manager' }] });
    const history = await broken.ports.cases.history(record.caseId);
    expect(history.at(-1)).toMatchObject({ type: 'fault_recorded', facts: { step: 'AcknowledgeComplaint' } });
    expect(sent(broken)).toEqual(['quality-manager@staff.candour.localhost']);
    expect(broken.complaintsOfTheSystem.join()).toContain('LetterIncomplete');
    await broken.stop();

    writeFileSync(path, text);
    const mended = await startTestSystem({ dataDir, profilesDir, startsAt: broken.clock.now() });
    running = { system: mended, raw: [] };
    await mended.advanceTo(movedBy(mended.clock.now(), 2 * HOUR));
    expect(await mended.theOnlyCase()).toMatchObject({ phase: 'acknowledged' });
    expect(sent(mended)).toContain('maria@example.org');
  } finally {
    await running?.system.stop();
    running = undefined;
    rmSync(dataDir, { recursive: true, force: true });
  }
});
