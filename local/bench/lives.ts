// Two lives of a case, counted: answered at once, and answered late after a progress update, a reminder and an escalation. The shipped
// functions and machines do everything; only the mail and the acts of staff come from here.

import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import * as z from 'zod';
import type { Case } from '#core/case/case.ts';
import type { EventType } from '#core/case/history.ts';
import { performStaffAct } from '#core/handling/perform.ts';
import { staffActNamed } from '#core/handling/staff-acts.ts';
import type { Instant } from '#core/instant.ts';
import { HandlingEnv, handlingPorts } from '#functions/shared/aws/handling-ports.ts';
import { type AwsRequest, type AwsService, jsonReply } from '../aws/exchange.ts';
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

const Previewed = z.looseObject({ preview: z.string() });

export interface Life {
  name: string;
  tally: Tally;
  /** The transaction that opened the case, as JSON. */
  opening: string;
}

interface Stage {
  mailIn(step: string): Promise<void>;
  act(name: string, person: string, input?: unknown): Promise<void>;
  sendAnswer(person: string): Promise<void>;
  advanceTo(step: string, to: Instant): Promise<void>;
}

/** A case answered in its first week: no reminder, no update, no appeal, a survey that nobody fills in. */
export const answeredAtOnce = (dataDir: string): Promise<Life> =>
  live(
    'answered at once',
    dataDir,
    ['case_closed'],
    ['handler_reminded', 'progress_update_issued', 'case_escalated'],
    async (stage) => {
      await stage.mailIn('mail in, acknowledged');
      await stage.act('assign', 'team-leader');
      await stage.advanceTo('three days pass', '2026-11-12T08:00:00.000Z');
      await answer(stage, 'team-leader');
      await stage.advanceTo('window ends, survey sent', '2026-12-01T12:00:00.000Z');
      await stage.advanceTo('survey ends, closed', '2027-01-10T12:00:00.000Z');
    },
  );

/** A case that its first handler lets lie. */
export const answeredLate = (dataDir: string): Promise<Life> =>
  live(
    'answered late',
    dataDir,
    ['handler_reminded', 'progress_update_issued', 'case_escalated', 'case_closed'],
    [],
    async (stage) => {
      await stage.mailIn('mail in, acknowledged');
      await stage.act('assign', 'team-leader');
      await stage.advanceTo('progress update', '2026-11-18T23:00:00.000Z');
      await stage.advanceTo('reminder', '2026-11-19T23:00:00.000Z');
      await stage.advanceTo('escalation', '2026-11-24T12:00:00.000Z');
      await answer(stage, 'head-of-service');
      await stage.advanceTo('window ends, survey sent', '2026-12-12T12:00:00.000Z');
      await stage.advanceTo('survey ends, closed', '2027-01-10T12:00:00.000Z');
    },
  );

async function answer({ act, sendAnswer }: Stage, person: string): Promise<void> {
  await act('record_finding', person, {
    allegation: 'Vizitele de dimineață lipsesc',
    outcome: 'upheld',
    rationale: 'Șase vizite nu au avut loc, pentru că nimeni nu a înlocuit colega bolnavă.',
  });
  await act('decide_outcome', person, {
    outcome: 'upheld',
    apology: 'Ne cerem scuze mamei dumneavoastră.',
    measures: 'Vizitele au fost reluate de la 20 noiembrie.',
    prevention: 'O colegă de rezervă este numită pentru fiecare dimineață.',
  });
  await sendAnswer(person);
}

/** Lives one life in `dataDir`. Throws when it was another one than `seen` and `unseen` events say. */
async function live(
  name: string,
  dataDir: string,
  seen: readonly EventType[],
  unseen: readonly EventType[],
  play: (stage: Stage) => Promise<void>,
): Promise<Life> {
  const tally = new Tally();
  const database = await startMeteredDatabase(join(dataDir, 'dynamodb.db'), tally);
  const system = await startLocalSystem({
    dataDir,
    dynamoDbEndpoint: database.endpoint,
    profile: 'domestic-abuse-charity.ro',
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
    return { name, tally, opening };
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

  return {
    async mailIn(step) {
      const mailIn = await openMailDoor(system);
      const smtp = createTransport({ host: '127.0.0.1', port: mailIn.port, secure: false, ignoreTLS: true });
      await during(step, async () => {
        await smtp.sendMail(EXAMPLE_MAIL);
        await system.settle();
      });
      smtp.close();
      await mailIn.stop();
    },

    async act(name, personId, input = {}) {
      const { caseId } = await theCase(system);
      await during(name.replaceAll('_', ' '), () => perform(caseId, name, personId, input));
    },

    async sendAnswer(personId) {
      const { caseId } = await theCase(system);
      await during('preview and send the answer', async () => {
        const { preview } = Previewed.parse(await perform(caseId, 'preview_letter', personId, {}));
        await perform(caseId, 'send_letter', personId, { preview });
      });
    },

    advanceTo: (step, to) => during(step, () => system.advanceTo(to)),
  };
}

async function theCase({ ports }: LocalSystem): Promise<Case> {
  const { cases } = await ports.cases.listReceived({ from: MONDAY_MORNING, to: MONDAY_EVENING, limit: 1 });
  const [record] = cases;
  if (!record) throw new Error('the mail opened no case');
  return record;
}
