// Lives of a case, counted: answered at once; answered late after a progress update, a reminder and an escalation; appealed and heard by a
// panel; appealed and looked at by one person. The shipped functions and machines do everything; only what people write, the acts of staff
// and the word that the answer arrived come from here.

import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import type { EventType } from '#core/case/history.ts';
import { idempotencyKeyOf } from '#core/case/outbox.ts';
import { performStaffAct } from '#core/handling/perform.ts';
import { staffActNamed } from '#core/handling/staff-acts.ts';
import { DAY, type Instant, MINUTE, movedBy } from '#core/instant.ts';
import { HandlingEnv, handlingPorts } from '#functions/shared/aws/handling-ports.ts';
import { IDEMPOTENCY_TAG } from '#functions/shared/aws/ses-mailer.ts';
import { type AwsRequest, type AwsService, jsonReply } from '../aws/exchange.ts';
import { wrapInSns } from '../aws/sns-envelope.ts';
import { ManualClock } from '../clock.ts';
import { lineLog } from '../line-log.ts';
import { openMailDoor } from '../mail-door.ts';
import { COMPLAINTS_ADDRESS, type LocalSystem, startLocalSystem } from '../system.ts';
import { countAwsCalls } from './aws-calls.ts';
import { startMeteredDatabase } from './metered-database.ts';
import { Tally } from './tally.ts';

/** Monday 9 November 2026, 10:00 in Bucharest. */
const MONDAY_MORNING: Instant = '2026-11-09T08:00:00.000Z';
const MONDAY_EVENING: Instant = '2026-11-09T20:00:00.000Z';

/** A millisecond passes whenever somebody looks: no two moments are the same, as on AWS, where a changed moment is a changed index. */
class TickingClock extends ManualClock {
  override now(): Instant {
    this.advanceBy(1);
    return super.now();
  }
}

export const EXAMPLE_MAIL = {
  from: 'Maria Fiica <maria@example.org>',
  to: COMPLAINTS_ADDRESS,
  subject: 'Îngrijitoarea nu a venit',
  text: 'Bună ziua, de două săptămâni îngrijitoarea mamei mele nu vine dimineața și nimeni nu ne răspunde la telefon.',
} as const;

const ENGLISH_MAIL = {
  from: 'Mary Daughter <maria@example.org>',
  to: COMPLAINTS_ADDRESS,
  subject: 'The carer did not come',
  text: 'Good morning, for two weeks now nobody has come to my mother in the morning, and nobody answers the telephone.',
} as const;

const Previewed = z.looseObject({ preview: z.string() });

/** What the budget allows a case that is answered at once, and how much more when its answer is appealed. */
const BUDGET = { transitions: 30, writeUnits: 80 } as const;
const APPEAL_BUDGET = 15;

export interface LifeAims {
  transitions: number;
  writeUnits: number;
}

export interface Life {
  name: string;
  tally: Tally;
  aims: LifeAims;
  /** The transaction that opened the case, as JSON. */
  opening: string;
}

interface Plan {
  name: string;
  profile: string;
  aims: LifeAims;
  /** Events without which, and with which, it was another life. */
  seen: readonly EventType[];
  unseen: readonly EventType[];
  play(stage: Stage): Promise<void>;
}

interface Stage {
  mailIn(step: string, mail: ExampleMail): Promise<void>;
  /** The complainant writes again, on the case. */
  reply(step: string, text: string): Promise<void>;
  act(name: string, person: string, input?: unknown, step?: string): Promise<void>;
  preview(step: string, person: string, send: 'send_letter' | 'send_appeal_letter'): Promise<void>;
  /** SES says that the last letter has arrived. */
  delivered(step: string): Promise<void>;
  advanceTo(step: string, to: Instant): Promise<void>;
  now(): Instant;
}

interface ExampleMail {
  from: string;
  to: string;
  subject: string;
  text: string;
}

interface Words {
  allegation: string;
  rationale: string;
  apology: string;
  measures: string;
  prevention: string;
}

const CHARITY = 'domestic-abuse-charity.ro';
const ROMANIAN: Words = {
  allegation: 'Vizitele de dimineață lipsesc',
  rationale: 'Șase vizite nu au avut loc, pentru că nimeni nu a înlocuit colega bolnavă.',
  apology: 'Ne cerem scuze mamei dumneavoastră.',
  measures: 'Vizitele au fost reluate de la 20 noiembrie.',
  prevention: 'O colegă de rezervă este numită pentru fiecare dimineață.',
};
const ENGLISH: Words = {
  allegation: 'Morning visits were missed',
  rationale: 'Six visits did not take place, because nobody stood in for a colleague who was ill.',
  apology: 'We are sorry for what your mother went through.',
  measures: 'The visits have taken place again since 20 November.',
  prevention: 'A colleague is now named for every morning who stands in.',
};

/** A case answered in its first week: no reminder, no update, no appeal, a survey that nobody fills in. */
const answeredAtOnce: Plan = {
  name: 'answered at once',
  profile: CHARITY,
  aims: BUDGET,
  seen: ['case_closed'],
  unseen: ['handler_reminded', 'progress_update_issued', 'case_escalated'],
  async play(stage) {
    await stage.mailIn('mail in, acknowledged', EXAMPLE_MAIL);
    await stage.act('assign', 'team-leader');
    await stage.advanceTo('three days pass', '2026-11-12T08:00:00.000Z');
    await answer(stage, 'team-leader', ROMANIAN);
    await stage.advanceTo('window ends, survey sent', '2026-12-01T12:00:00.000Z');
    await stage.advanceTo('survey ends, closed', '2027-01-10T12:00:00.000Z');
  },
};

/** A case that its first handler lets lie. */
const answeredLate: Plan = {
  name: 'answered late: update, reminder, escalation',
  profile: CHARITY,
  aims: BUDGET,
  seen: ['handler_reminded', 'progress_update_issued', 'case_escalated', 'case_closed'],
  unseen: [],
  async play(stage) {
    await stage.mailIn('mail in, acknowledged', EXAMPLE_MAIL);
    await stage.act('assign', 'team-leader');
    await stage.advanceTo('progress update', '2026-11-18T23:00:00.000Z');
    await stage.advanceTo('reminder', '2026-11-19T23:00:00.000Z');
    await stage.advanceTo('escalation', '2026-11-24T12:00:00.000Z');
    await answer(stage, 'head-of-service', ROMANIAN);
    await stage.advanceTo('window ends, survey sent', '2026-12-12T12:00:00.000Z');
    await stage.advanceTo('survey ends, closed', '2027-01-10T12:00:00.000Z');
  },
};

/** Made formal, because only the answer to a formal complaint can be appealed there; otherwise as quick, and then heard by two people. */
const heardByPanel: Plan = {
  name: 'answered and appealed, heard by a panel of two',
  profile: CHARITY,
  aims: { transitions: BUDGET.transitions + APPEAL_BUDGET, writeUnits: BUDGET.writeUnits + APPEAL_BUDGET },
  seen: ['letter_delivered_to_provider', 'appeal_lodged', 'panel_named', 'meeting_held', 'appeal_answer_issued', 'case_closed'],
  unseen: ['handler_reminded', 'progress_update_issued', 'case_escalated'],
  async play(stage) {
    await stage.mailIn('mail in, acknowledged', EXAMPLE_MAIL);
    await stage.act('make_formal', 'team-leader', { askedBy: 'complainant', why: 'Cere un răspuns în scris.' });
    await stage.act('assign', 'head-of-service');
    await stage.advanceTo('three days pass', '2026-11-12T08:00:00.000Z');
    await answer(stage, 'head-of-service', ROMANIAN);
    await stage.delivered('the answer has arrived');
    await stage.advanceTo('four days pass', '2026-11-16T08:00:00.000Z');
    await stage.reply('mail in: an appeal', 'Nu sunt de acord: vizitele lipsesc și astăzi.');
    await stage.act('lodge_appeal', 'head-of-service', { reasons: 'Vizitele lipsesc și astăzi.' }, 'lodge appeal, acknowledged');
    await stage.act('assign_appeal', 'chair');
    await stage.act('name_panel', 'chair', { members: ['trustee', 'chair'] });
    const startsAt = movedBy(stage.now(), 7 * DAY);
    await stage.act('invite_to_hearing', 'trustee', { startsAt, minutes: 60, place: 'Biblioteca, sala 2' });
    // Written down before it ends: at its end whoever has not done so is reminded.
    await stage.advanceTo('the hearing', movedBy(startsAt, 50 * MINUTE));
    await stage.act('record_hearing', 'trustee', { spoke: 'complainant', said: 'A spus ce s-a întâmplat.' });
    await answerAppeal(stage, 'chair', ROMANIAN);
    await stage.advanceTo('survey ends, closed', '2027-01-10T12:00:00.000Z');
  },
};

/** Where the procedure has one formal stage, and one person looks at an appeal. */
const lookedAtAgain: Plan = {
  name: 'answered and appealed, looked at by one person',
  profile: 'england-adult-social-care.en',
  aims: heardByPanel.aims,
  seen: ['letter_delivered_to_provider', 'appeal_lodged', 'appeal_answer_issued', 'case_closed'],
  unseen: ['handler_reminded', 'progress_update_issued', 'case_escalated', 'panel_named'],
  async play(stage) {
    await stage.mailIn('mail in, acknowledged', ENGLISH_MAIL);
    await stage.act('assign', 'team-leader');
    await stage.advanceTo('three days pass', '2026-11-12T08:00:00.000Z');
    await answer(stage, 'team-leader', ENGLISH);
    await stage.delivered('the answer has arrived');
    await stage.advanceTo('four days pass', '2026-11-16T08:00:00.000Z');
    await stage.reply('mail in: an appeal', 'I do not agree: visits are missed to this day.');
    await stage.act('lodge_appeal', 'team-leader', { reasons: 'Visits are missed to this day.' }, 'lodge appeal, acknowledged');
    await stage.act('assign_appeal', 'chair');
    await stage.advanceTo('three days more', '2026-11-19T08:00:00.000Z');
    await answerAppeal(stage, 'chair', ENGLISH);
    await stage.advanceTo('survey ends, closed', '2027-01-10T12:00:00.000Z');
  },
};

const plans = [answeredAtOnce, answeredLate, heardByPanel, lookedAtAgain] as const;

/** Lives one after the other, each in a folder of its own; the first is the one answered at once. */
export async function* liveAll(newFolder: (name: string) => string): AsyncGenerator<Life> {
  for (const [index, plan] of plans.entries()) yield await live(plan, newFolder(`life-${index}`));
}

async function answer(stage: Stage, person: string, words: Words): Promise<void> {
  await decide(stage, person, words, '');
  await stage.preview('preview and send the answer', person, 'send_letter');
}

async function answerAppeal(stage: Stage, person: string, words: Words): Promise<void> {
  await decide(stage, person, words, 'appeal: ');
  await stage.preview('appeal: preview and send the answer', person, 'send_appeal_letter');
}

async function decide({ act }: Stage, person: string, words: Words, when: string): Promise<void> {
  const { allegation, rationale, ...answered } = words;
  await act('record_finding', person, { allegation, outcome: 'upheld', rationale }, `${when}record finding`);
  await act('decide_outcome', person, { outcome: 'upheld', ...answered }, `${when}decide outcome`);
}

/** Lives one life in `dataDir`. Throws when it was another one than `seen` and `unseen` events say. */
async function live({ name, profile, aims, seen, unseen, play }: Plan, dataDir: string): Promise<Life> {
  const tally = new Tally();
  const database = await startMeteredDatabase(join(dataDir, 'dynamodb.db'), tally);
  const system = await startLocalSystem({
    dataDir,
    dynamoDbEndpoint: database.endpoint,
    profile,
    siteUrl: 'http://localhost:8080',
    clock: new TickingClock(MONDAY_MORNING),
    log: { ...lineLog, info: () => undefined },
    onTransition: ({ to }) => {
      if (to !== undefined) tally.add('transitions');
    },
    aroundService: (name, service) => (name === 'ses' ? withoutCanaries(service) : service),
  });
  const stopCounting = countAwsCalls(tally);
  try {
    await play(await stageOf(system, tally));
    const { caseId } = await theCase(system);
    const types = (await system.ports.cases.history(caseId)).map(({ type }) => type);
    const isAsSaid = seen.every((type) => types.includes(type)) && !unseen.some((type) => types.includes(type));
    const opening = database.firstTransaction();
    if (!isAsSaid || opening === undefined) throw new Error(`the life "${name}" went otherwise: ${types.join(', ')}`);
    return { name, tally, aims, opening };
  } finally {
    stopCounting();
    await system.stop();
    await database.stop();
  }
}

/** The mail to ourselves of every hour belongs to the deployment, however many cases it has: here it goes nowhere. */
function withoutCanaries(ses: AwsService): AwsService {
  const isCanary = ({ body }: AwsRequest) => body.includes('"canary+');
  return {
    ...ses,
    answer: async (request) => (isCanary(request) ? jsonReply({ MessageId: 'canary' }) : await ses.answer(request)),
  };
}

async function stageOf(system: LocalSystem, tally: Tally): Promise<Stage> {
  const workspace = await handlingPorts(HandlingEnv.parse(system.outside.settings), system.outside);
  const people = await workspace.staff.people();

  async function during(step: string, work: () => Promise<unknown>): Promise<void> {
    await tally.during(step, async () => {
      const before = system.outbox.listSent().length;
      await work();
      tally.add('messages sent', system.outbox.listSent().length - before);
    });
  }

  async function perform(caseId: string, name: string, personId: string, input: unknown): Promise<unknown> {
    const act = staffActNamed(name);
    const person = people.find((somebody) => somebody.personId === personId);
    if (!act || !person) throw new Error(`there is no act ${name} or no person ${personId}`);
    const { shown } = await performStaffAct(caseId, act, input, person, workspace);
    await system.settle();
    return shown;
  }

  async function mail(step: string, content: ExampleMail): Promise<void> {
    const mailIn = await openMailDoor(system);
    const smtp = createTransport({ host: '127.0.0.1', port: mailIn.port, secure: false, ignoreTLS: true });
    await during(step, async () => {
      await smtp.sendMail(content);
      await system.settle();
    });
    smtp.close();
    await mailIn.stop();
  }

  return {
    mailIn: mail,

    async reply(step, text) {
      const { reference } = await theCase(system);
      await mail(step, { from: 'maria@example.org', to: COMPLAINTS_ADDRESS, subject: `Re: ${reference}`, text });
    },

    async act(name, personId, input = {}, step = name.replaceAll('_', ' ')) {
      const { caseId } = await theCase(system);
      await during(step, () => perform(caseId, name, personId, input));
    },

    async preview(step, personId, send) {
      const { caseId } = await theCase(system);
      await during(step, async () => {
        const { preview } = Previewed.parse(await perform(caseId, 'preview_letter', personId, {}));
        await perform(caseId, send, personId, { preview });
      });
    },

    async delivered(step) {
      const { caseId } = await theCase(system);
      const letter = (await system.ports.cases.listOutbox(caseId)).findLast(({ kind }) => kind === 'letter');
      if (!letter) throw new Error('no letter was written');
      const now = system.clock.now();
      const event = {
        eventType: 'Delivery',
        mail: { tags: { [IDEMPOTENCY_TAG]: [idempotencyKeyOf(letter)] } },
        delivery: { timestamp: now },
      };
      await during(step, async () => {
        system.queues.send('delivery-events', wrapInSns('delivery-events', event, now));
        await system.settle();
      });
    },

    advanceTo: (step, to) => during(step, () => system.advanceTo(to)),
    now: () => system.clock.now(),
  };
}

async function theCase({ ports }: LocalSystem): Promise<Case> {
  const { cases } = await ports.cases.listReceived({ from: MONDAY_MORNING, to: MONDAY_EVENING, limit: 1 });
  const [record] = cases;
  if (!record) throw new Error('the mail opened no case');
  return record;
}
