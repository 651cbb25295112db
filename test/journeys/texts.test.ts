// Journeys of text messages through the shipped functions: commands, bursts, several cases of one number, limits, and texts that do not
// arrive, by both ways that texts leave.

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Case, deadlineOf } from '#core/case/case.ts';
import type { QuarantineEntry } from '#core/case/case-store.ts';
import type { Complainant } from '#core/case/person.ts';
import { lettersCodeOf } from '#core/correspondence/letters-code.ts';
import { registerComplaint } from '#core/handling/register-complaint.ts';
import { HOUR, type Instant, MINUTE, movedBy } from '#core/instant.ts';
import { start as startPublicSite } from '#functions/public-site/handler.ts';
import type { Sent } from '#local/aws/outbox.ts';
import { wrapInSns } from '#local/aws/sns-envelope.ts';
import { SMS_INTAKE_QUEUE } from '#local/sms-in.ts';
import { TEXT_NUMBER } from '#local/system.ts';
import { unescaped } from '#test/functions/pages/reading-pages.ts';
import { startTestSystem, type TestSystem } from '#test/support/system.ts';

const systems: TestSystem[] = [];
afterEach(async () => {
  for (const system of systems.splice(0)) await system.stop();
});

/** A system whose clock the test moves. */
async function start(options: Parameters<typeof startTestSystem>[0] = {}): Promise<TestSystem> {
  const system = await startTestSystem(options);
  systems.push(system);
  return system;
}

/** One system for everybody whose story takes no time; each has a number of their own. */
let standing: TestSystem;
let people = 0;
beforeAll(async () => {
  standing = await startTestSystem();
});
afterAll(async () => await standing.stop());

function somebody(): { system: TestSystem; number: string } {
  people += 1;
  return { system: standing, number: `+4072210${String(people).padStart(4, '0')}` };
}

const MARIA = '+40722000001';
const COMPLAINT = 'Nobody came to my mother this morning and nobody answers the phone.';

const textsTo = (system: TestSystem, to: string): Sent[] => system.outbox.listSent().filter((sent) => sent.to.includes(to));
const lastTo = (system: TestSystem, to: string): string => textsTo(system, to).at(-1)?.text ?? '';
/** But for the question that is asked after every answer (S2.12). */
const tasksOf = ({ tasks }: Case) => tasks.map(({ kind }) => kind).filter((kind) => kind !== 'ask_about_treatment');
const wordsOn = async (system: TestSystem, { caseId }: Case) =>
  (await system.ports.cases.listMessages(caseId)).map(({ text, standing }) => `${standing}: ${text}`);

/** A complaint through the form, by somebody who left a number. */
async function byForm(system: TestSystem, whatHappened: string, contact: Partial<Complainant> = {}): Promise<Case> {
  const receivedAt = system.clock.now();
  const record = await registerComplaint(
    {
      channel: 'web',
      receivedAt,
      complainant: { phone: MARIA, preferredChannel: 'sms', language: 'en', senderProven: true, ...contact },
      account: { whatHappened },
      message: {
        messageId: whatHappened.length.toString(),
        channel: 'web',
        receivedAt,
        text: whatHappened,
        attachments: [],
        standing: 'complaint',
      },
      pointers: [],
    },
    system.ports,
  );
  await system.settle();
  return record;
}

/** As the topic published it, which need not be when it is read. */
async function textPublished({ system, number }: ReturnType<typeof somebody>, body: string, publishedAt: Instant): Promise<void> {
  const payload = {
    originationNumber: number,
    destinationNumber: TEXT_NUMBER,
    messageBody: body,
    inboundMessageId: `id-${body.length}`,
  };
  system.queues.send(SMS_INTAKE_QUEUE, wrapInSns('incoming-texts', payload, publishedAt));
  await system.settle();
}

/** The first letter of a case as we keep it, whole. */
async function answerKept({ ports }: TestSystem, { caseId }: Case): Promise<string> {
  const row = (await ports.cases.listOutbox(caseId)).find((entry) => entry.kind === 'letter');
  return (row && (await ports.letterBook.read({ caseId, fileKey: row.fileKey })))?.text ?? '';
}

/** The cases that were opened with a number. */
async function casesOf({ system, number }: ReturnType<typeof somebody>): Promise<Case[]> {
  const { caseIds } = await system.ports.numbers.casesOf(number);
  const cases = await Promise.all(caseIds.map((caseId) => system.ports.cases.read(caseId)));
  return cases.filter((record) => record !== undefined);
}

async function onlyCaseOf(who: ReturnType<typeof somebody>): Promise<Case> {
  const [only, ...others] = await casesOf(who);
  if (!only || others.length > 0) throw new Error(`there are ${others.length + (only ? 1 : 0)} cases`);
  return only;
}

/** What `act` opens, for senders without a number to find it by. */
async function openedBy(act: () => Promise<void>): Promise<Case[]> {
  const before = new Set((await standing.ports.cases.listActive()).map(({ caseId }) => caseId));
  await act();
  return (await standing.ports.cases.listActive()).filter(({ caseId }) => !before.has(caseId));
}

async function heldOf({ system, number }: ReturnType<typeof somebody>): Promise<QuarantineEntry[]> {
  return (await system.ports.cases.listQuarantine()).filter(({ excerpt }) => excerpt.from === number);
}

describe('what is said in several texts', () => {
  test('M6: parts that arrive in any order are one complaint, told in the order they were published', async () => {
    const who = somebody();
    const { system, number } = who;
    const now = system.clock.now();
    await textPublished(who, 'came this morning, and', movedBy(now, -2_000));
    await textPublished(who, 'nobody answered the phone at all.', movedBy(now, -1_000));
    await textPublished(who, 'Nobody', movedBy(now, -3_000));
    const record = await onlyCaseOf(who);
    const person = await system.ports.cases.readPerson(record.caseId);
    expect(person?.account.whatHappened).toBe('Nobody\ncame this morning, and\nnobody answered the phone at all.');
    expect(tasksOf(record)).toEqual([]);
    expect(textsTo(system, number)).toHaveLength(1);
  });

  test('M6: who is named only in a later part loses the case as if named in the first', async () => {
    const who = somebody();
    const { system, number } = who;
    const [leader] = (await system.ports.staff.people()).filter(({ role }) => role === 'team_leader');
    await system.text(number, 'Somebody shouted at my mother today.');
    expect(await onlyCaseOf(who)).toMatchObject({ handler: { role: 'team_leader' } });
    await system.text(number, `It was ${leader?.name}.`);
    const record = await onlyCaseOf(who);
    expect(record).toMatchObject({ handler: { role: 'head_of_service' }, subjects: [{ personId: leader?.personId }] });
    expect(tasksOf(record)).toEqual([]);
  });

  test('M6: what comes after a pause is an addition, and somebody reads it', async () => {
    const system = await start();
    await system.text(MARIA, COMPLAINT);
    await system.advanceTo(movedBy(system.clock.now(), 11 * MINUTE));
    await system.text(MARIA, 'It happened again this evening.');
    const record = await system.theOnlyCase();
    expect(await wordsOn(system, record)).toEqual([`complaint: ${COMPLAINT}`, 'addition: It happened again this evening.']);
    expect(tasksOf(record)).toEqual(['read_new_message']);
  });

  test('M7: the same text delivered twice is one message', async () => {
    const who = somebody();
    const { system, number } = who;
    await system.text(number, COMPLAINT, 'same');
    await system.text(number, COMPLAINT, 'same');
    expect(await wordsOn(system, await onlyCaseOf(who))).toHaveLength(1);
  });

  test('M13: emoji alone open a case, and are asked about once', async () => {
    const system = await start();
    await system.text(MARIA, '😡😡');
    expect(textsTo(system, MARIA)).toHaveLength(2);
    expect(textsTo(system, MARIA).filter(({ text }) => /^CA-.*cuvinte/.test(text))).toHaveLength(1);
    await system.advanceTo(movedBy(system.clock.now(), 20 * MINUTE));
    await system.text(MARIA, '?');
    expect(textsTo(system, MARIA)).toHaveLength(2);
    expect(tasksOf(await system.theOnlyCase())).toEqual(['read_new_message']);
  });

  test('M12: an empty text, which is what a picture leaves, is answered with how pictures reach us', async () => {
    const who = somebody();
    const { system, number } = who;
    await system.text(number, '');
    expect(textsTo(system, number).filter(({ text }) => text.includes('pozele nu ne ajung'))).toHaveLength(1);
    await system.text(number, 'POZE');
    expect(lastTo(system, number)).toContain('pozele nu ne ajung');
  });
});

describe('one number and several cases', () => {
  test('M8: whoever has several open cases is asked which, and the answer brings what was held there', async () => {
    const who = somebody();
    const { system, number } = who;
    const first = await byForm(system, 'The heating has been broken for a week.', { phone: number });
    const second = await byForm(system, 'My medicine was forgotten twice.', { phone: number });
    await system.text(number, 'It happened again today.', 'again');
    await system.text(number, 'And nobody has said sorry.', 'sorry');
    const asked = textsTo(system, number).filter(({ text }) => text.includes('reply 1 or 2'));
    expect(asked.map(({ text }) => text)).toEqual([
      expect.stringContaining(`1 for ${first.reference} or 2 for ${second.reference}`),
    ]);
    // Both came at the same moment, so neither is first.
    expect((await heldOf(who)).map(({ why, messageId }) => `${why}: ${messageId}`).sort()).toEqual([
      'which_case: again',
      'which_case: sorry',
    ]);

    await system.text(number, '1.', 'answer');
    expect(await heldOf(who)).toEqual([]);
    expect((await wordsOn(system, first)).slice(1).sort()).toEqual([
      'unverified: 1.',
      'unverified: And nobody has said sorry.',
      'unverified: It happened again today.',
    ]);
    expect(await wordsOn(system, second)).toHaveLength(1);
    expect(tasksOf((await system.ports.cases.read(first.caseId))!)).toEqual(['confirm_contribution']);
  });

  test('M8: a text that quotes the code of one of them needs no question', async () => {
    const who = somebody();
    const { system, number } = who;
    const first = await byForm(system, 'The heating has been broken for a week.', { phone: number });
    await byForm(system, 'My medicine was forgotten twice.', { phone: number });
    await system.text(number, `${first.reference.toLowerCase()} it is still cold`);
    expect(await wordsOn(system, first)).toHaveLength(2);
    expect(await heldOf(who)).toEqual([]);
  });

  test('M9: the code of a case of somebody else leads nowhere', async () => {
    const [who, stranger] = [somebody(), somebody()];
    await standing.text(who.number, COMPLAINT);
    const record = await onlyCaseOf(who);
    await standing.text(stranger.number, `What is new about ${record.reference}? I must know everything.`);
    expect(await wordsOn(standing, record)).toHaveLength(1);
    expect(await casesOf(stranger)).toHaveLength(1);
  });

  test('M9: no text to anybody says what it is about or who it is from', async () => {
    const who = somebody();
    const { system, number } = who;
    await system.text(number, 'HELP');
    await system.text(number, COMPLAINT);
    await system.text(number, 'STATUS');
    await system.text(number, 'STOP');
    const said = textsTo(system, number).map(({ text }) => text.toLowerCase());
    expect(said.length).toBeGreaterThanOrEqual(4);
    for (const text of said) expect(text).not.toMatch(/complain|plânger|planger|salcie|casa |mother|mam[ae]|abuz/);
  });
});

describe('the link of a text', () => {
  test('M9: opens no word that we wrote until the code is given, and the code is in no text', async () => {
    const who = somebody();
    const { system, number } = who;
    await system.text(number, COMPLAINT);
    await system.text(number, 'STATUS');
    const record = await onlyCaseOf(who);
    const code = lettersCodeOf(record, system.ports.signingKey);
    const said = textsTo(system, number).map(({ text = '' }) => text);
    const links = said.flatMap((text) => text.match(/http\S+/g) ?? []);
    expect(links).toContain(system.ports.links.status(record));
    for (const text of said) expect(text).not.toMatch(new RegExp(`/track/|${code.replace(' ', ' ?')}`));
    const letter = await answerKept(system, record);
    const site = await startPublicSite(system.outside);
    expect(letter.length).toBeGreaterThan(200);
    const told = letter.split('\n').filter((line) => line.length > 40 && !line.includes('http'));
    const url = system.ports.links.status(record);
    const before = unescaped(await (await site.request(url)).text());
    for (const line of told) expect(before).not.toContain(line);
    const opened = await site.request(url, { method: 'POST', body: new URLSearchParams({ code }) });
    const after = unescaped(await opened.text());
    for (const line of told) expect(after).toContain(line);
  });
});

describe('keywords', () => {
  test('M3: a complaint that begins with STOP is a complaint', async () => {
    const who = somebody();
    const { system, number } = who;
    await system.text(number, 'Stop sending Anna to my mother, she shouts at her.');
    expect(await onlyCaseOf(who)).toMatchObject({ phase: 'acknowledged' });
    expect(await system.ports.numbers.isStopped(number)).toBe(false);
  });

  test('M4: STOP counts for every case of the number, is confirmed once, and the answer comes another way', async () => {
    const system = await start();
    const first = await byForm(system, 'The heating has been broken for a week.', { email: 'maria@example.org' });
    const second = await byForm(system, 'My medicine was forgotten twice.');
    const before = textsTo(system, MARIA).length;
    await system.text(MARIA, 'Stop!', 'stop');
    await system.text(MARIA, 'Stop!', 'stop');
    expect(textsTo(system, MARIA)).toHaveLength(before + 1);
    expect(lastTo(system, MARIA)).toContain('START');

    await system.advanceTo(movedBy(system.clock.now(), 12 * 24 * HOUR));
    expect(textsTo(system, MARIA)).toHaveLength(before + 1);
    const letters = async ({ caseId }: Case) =>
      (await system.ports.cases.listOutbox(caseId)).flatMap((row) =>
        row.kind === 'letter' ? [`${row.letterKind} ${row.channel}`] : [],
      );
    expect(await letters(first)).toContain('progress_update email');
    expect(await letters(second)).toContain('progress_update paper');
    expect(tasksOf((await system.ports.cases.read(second.caseId))!)).toContain('answer_in_person');
  });

  test('M4: a case that comes later is not texted either, until START', async () => {
    const system = await start();
    await system.text(MARIA, 'STOP');
    expect((await system.ports.cases.listQuarantine()).map(({ why }) => why)).toEqual(['stop_without_case']);
    const record = await byForm(system, 'The heating has been broken for a week.', { email: 'maria@example.org' });
    expect(textsTo(system, MARIA)).toHaveLength(1);
    const history = await system.ports.cases.history(record.caseId);
    expect(history.find(({ type }) => type === 'letter_failed')?.facts).toMatchObject({
      why: 'texts_stopped',
      replacedBy: 'email',
    });
    expect(textsTo(system, 'maria@example.org')).toHaveLength(1);

    await system.text(MARIA, 'START');
    expect(lastTo(system, MARIA)).toContain('STOP');
    await system.advanceTo(movedBy(system.clock.now(), 12 * 24 * HOUR));
    expect(lastTo(system, MARIA)).toContain(record.reference);
  });

  test.each([
    ['AJUTOR', /Ne puteți scrie aici|Ne puteti scrie aici/],
    ['HELP', /Ne puteți scrie|Write to us here/],
    ['STATUS', /Nu avem nimic|Nothing is open/],
  ])('M18: %s from a stranger is answered, and somebody looks at it', async (keyword, answer) => {
    const who = somebody();
    const { system, number } = who;
    await system.text(number, keyword);
    expect(lastTo(system, number)).toMatch(answer);
    expect((await heldOf(who)).map(({ why }) => why)).toEqual(['keyword_without_case']);
    expect(await casesOf(who)).toEqual([]);
  });

  test('M15: a number that asks without end is answered a few times a day, and nothing it sends is lost', async () => {
    const who = somebody();
    const { system, number } = who;
    for (let index = 0; index < 9; index += 1) await system.text(number, 'HELP', `help-${index}`);
    expect(textsTo(system, number)).toHaveLength(5);
    expect(await heldOf(who)).toHaveLength(9);
  });
});

describe('senders that cannot be texted', () => {
  test.each([
    ['CityCare', 'letter', undefined],
    ['12345', 'letter', undefined],
    ['+40312299999', 'phone', '+40312299999'],
  ])('M11: %s is answered by a person', async (from, preferredChannel, phone) => {
    const [record] = await openedBy(() => standing.text(from, COMPLAINT));
    expect(record && tasksOf(record)).toEqual(['answer_in_person']);
    const complainant = (await standing.ports.cases.readPerson(record?.caseId ?? ''))?.complainant;
    expect(complainant).toMatchObject({ preferredChannel });
    expect(complainant?.phone).toBe(phone);
    expect(textsTo(standing, from)).toEqual([]);
  });

  test('M11: two people behind one short code do not meet on one case', async () => {
    const opened = await openedBy(async () => {
      await standing.text('12345', COMPLAINT);
      await standing.text('12345', 'My father was left alone all night.');
    });
    expect(opened).toHaveLength(2);
  });

  test('M15: a number outside the countries of the profile is not texted; a person finds another way', async () => {
    const who = { system: standing, number: '+85251234567' };
    await standing.text(who.number, COMPLAINT);
    const record = await onlyCaseOf(who);
    expect(textsTo(standing, who.number)).toEqual([]);
    expect(tasksOf(record)).toEqual(['reach_by_other_channel']);
    const history = await standing.ports.cases.history(record.caseId);
    expect(history.at(-1)).toMatchObject({ type: 'letter_failed', facts: { why: 'country_not_texted' } });
  });
});

describe('texts by End User Messaging', () => {
  const UNREACHABLE = '+40722000000';
  const SILENT = '+40722009999';

  test('M14: a text that arrived is known to have', async () => {
    const system = await start({ textsBy: 'end_user_messaging' });
    await system.text(MARIA, COMPLAINT);
    const [letter] = await system.ports.cases.listOutbox((await system.theOnlyCase()).caseId);
    expect(letter).toMatchObject({ status: 'sent', deliveredAt: system.clock.now() });
    expect(textsTo(system, MARIA)).toHaveLength(1);
  });

  test('M14: one that cannot be delivered goes by e-mail', async () => {
    const system = await start({ textsBy: 'end_user_messaging' });
    const record = await byForm(system, 'The heating has been broken for a week.', {
      phone: UNREACHABLE,
      email: 'maria@example.org',
    });
    expect(textsTo(system, 'maria@example.org').map(({ subject }) => subject)).toEqual([
      expect.stringContaining(record.reference),
    ]);
    const rows = await system.ports.cases.listOutbox(record.caseId);
    expect(rows.map((row) => `${row.kind === 'letter' ? row.channel : row.kind} ${row.status}`)).toEqual([
      'sms failed',
      'notice sent',
      'email sent',
    ]);
  });

  test('M14: one of which no word comes is given up after a day; an answer then counts as told when it is told', async () => {
    const system = await start({ textsBy: 'end_user_messaging' });
    await system.text(SILENT, COMPLAINT);
    const { caseId } = await system.theOnlyCase();
    const act = async (name: string, input = {}) => await system.act({ caseId }, name, 'team-leader', input);
    await act('assign');
    await act('record_finding', { allegation: 'Vizite', outcome: 'not_upheld', rationale: 'Jurnalul este complet.' });
    await act('decide_outcome', { outcome: 'not_upheld', reason: 'Jurnalul vizitelor este complet.' });
    await act('send_letter');
    const windowOf = async () => deadlineOf(await system.theOnlyCase(), 'appeal_window');
    const told = await windowOf();
    const sweep = async () => {
      const { startSweep } = await import('#local/functions.ts');
      await (await startSweep(system.outside))({});
      await system.settle();
    };
    await sweep();
    expect(tasksOf(await system.theOnlyCase())).toEqual([]);

    await system.advanceTo(movedBy(system.clock.now(), 25 * HOUR));
    await sweep();
    const task = (await system.theOnlyCase()).tasks.at(-1);
    expect(task).toMatchObject({ kind: 'reach_by_other_channel' });
    expect((await windowOf())?.startedAt).toBe(system.clock.now());

    await system.advanceTo(movedBy(system.clock.now(), 48 * HOUR));
    await act('finish_task', { taskId: task?.taskId, what: 'Am citit răspunsul la telefon.' });
    expect((await windowOf())?.startedAt).toBe(system.clock.now());
    expect((await windowOf())!.dueAt > told!.dueAt).toBe(true);
  });
});

test('M16: while no text can leave for longer than the profile allows, letters go by e-mail', async () => {
  let isAway = true;
  const system = await start({
    aroundService: (name, service) =>
      name !== 'sns'
        ? service
        : { ...service, answer: async (request) => (isAway ? { status: 503, body: '' } : await service.answer(request)) },
  });
  const record = await byForm(system, 'The heating has been broken for a week.', { email: 'maria@example.org' });
  expect(textsTo(system, 'maria@example.org')).toEqual([]);
  const { startSweep } = await import('#local/functions.ts');
  const sweep = await startSweep(system.outside);
  await system.advanceTo(movedBy(system.clock.now(), 25 * HOUR));
  await sweep({});
  await system.settle();
  expect(textsTo(system, 'maria@example.org')).toHaveLength(1);
  isAway = false;
  await system.advanceTo(movedBy(system.clock.now(), 25 * HOUR));
  await sweep({});
  await system.settle();
  expect(textsTo(system, MARIA)).toEqual([]);
  expect((await system.ports.cases.listOutbox(record.caseId)).map(({ status }) => status)).not.toContain('pending');
});
