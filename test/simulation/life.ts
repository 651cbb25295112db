// One life of the system under one seed: people complain, answer and keep silent, staff act, time passes, calls fail and the process
// dies, in an order that only the seed decides. After every step the invariants are asked.

import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOpen, nextDeadlineOf } from '#core/case/case.ts';
import { DAY, HOUR, type Instant, MINUTE, movedBy } from '#core/instant.ts';
import type { Log } from '#core/ports.ts';
import { Refusal } from '#core/refusal.ts';
import { start as startWechat } from '#functions/intake-wechat/handler.ts';
import { start as startPublicSite } from '#functions/public-site/handler.ts';
import { s3Client } from '#functions/shared/aws/clients.ts';
import { s3EvidenceFiles } from '#functions/shared/aws/s3-evidence-files.ts';
import { ManualClock } from '#local/clock.ts';
import { type Dynoxide, startDynoxide } from '#local/database.ts';
import { type LocalSystem, startLocalSystem } from '#local/system.ts';
import { type SeededChance, seededChance } from '#test/support/seeded-chance.ts';
import { shippedProfiles } from '#test/support/shipped-profiles.ts';
import { answerALetter, bombard, complainByMail, loseNotification, sendAgain, sendByProgram, sendGarbage } from './by-mail.ts';
import { actAsStaff, decideAboutHeld } from './by-staff.ts';
import { text } from './by-text.ts';
import { writeByWechat } from './by-wechat.ts';
import { Faults } from './faults.ts';
import { violationsOf } from './invariants.ts';
import type { SimulatedMail } from './mails.ts';
import { addOnTheWeb, answerASurvey, complainOnTheWeb, decideOnTheWeb, floodTheForm, handIn } from './on-the-web.ts';
import { deputies } from './people.ts';
import { type Snapshot, takeSnapshot } from './snapshot.ts';
import { openAFile, sendAFile } from './with-files.ts';
import type { Deed, Deeds, Doors, World } from './world.ts';

export interface LifeReport {
  seed: number;
  steps: number;
  /** One line per step: what was done, what went wrong, and where the cases stood after it. */
  transcript: string[];
  violations: string[];
  counts: Record<string, number>;
  last: Snapshot | undefined;
}

const STARTS_AT: Instant = '2026-11-09T08:00:00.000Z';
const QUIET_EVERY = 12;
const WAKES_WITHIN = 2_000;
const QUEUES = [
  'intake-email',
  'intake-sms',
  'send-email',
  'send-sms',
  'run-workflow',
  'delivery-events',
  'check-evidence',
] as const;

type Repertoire = readonly (readonly [times: number, deed: Deed])[];

/** What is done, and how often among all of it. Most of what happens is that staff work. */
const everything: Repertoire = [
  [6, complainByMail],
  [4, text],
  [3, complainOnTheWeb],
  [2, writeByWechat],
  [1, handIn],
  [2, addOnTheWeb],
  [2, decideOnTheWeb],
  [4, answerALetter],
  [3, sendByProgram],
  [2, sendGarbage],
  [2, sendAgain],
  [1, bombard],
  [1, floodTheForm],
  [1, loseNotification],
  [3, sendAFile],
  [3, openAFile],
  [3, decideAboutHeld],
  [26, actAsStaff],
  [1, answerASurvey],
  [3, passTime],
  [3, passToADeadline],
  [1, redeliver],
];

/** Where few complaints come in, staff get round to each and time goes by: most cases end. */
const toTheEnd: Repertoire = [
  [5, complainByMail],
  [3, text],
  [4, complainOnTheWeb],
  [1, writeByWechat],
  [2, addOnTheWeb],
  [3, answerALetter],
  [1, sendByProgram],
  [1, sendAgain],
  [1, sendAFile],
  [2, openAFile],
  [3, decideAboutHeld],
  [48, actAsStaff],
  [6, answerASurvey],
  [4, passTime],
  [18, passToADeadline],
  [1, redeliver],
];

/** By these another case may come to be. */
const bringingIn: readonly Deed[] = [complainByMail, text, complainOnTheWeb, writeByWechat];

interface Manner {
  repertoire: Repertoire;
  /** While so many cases are open, staff work instead of taking in another. */
  mostOpen: number;
  mostActs: number;
}

const manners: readonly [Manner, ...Manner[]] = [
  { repertoire: everything, mostOpen: Number.POSITIVE_INFINITY, mostActs: 4 },
  { repertoire: toTheEnd, mostOpen: 3, mostActs: 8 },
  { repertoire: toTheEnd, mostOpen: 2, mostActs: 8 },
];

/** Lives `steps` steps, or up to the first violation. */
export async function live(seed: number, steps: number, onStep: (line: string) => void = () => undefined): Promise<LifeReport> {
  const life = new Life(seed);
  await life.begin();
  try {
    return await life.run(steps, onStep);
  } finally {
    await life.end();
  }
}

class Life implements World {
  readonly #seed: number;
  readonly draw: SeededChance;
  /** What the system itself draws from: apart, so that a change in it does not change what people do. */
  readonly #chance: SeededChance;
  readonly #clock = new ManualClock(STARTS_AT);
  readonly #dataDir: string;
  readonly #faults: Faults;
  readonly #profile: string;
  readonly #textsBy: 'sns' | 'end_user_messaging';
  readonly #manner: Manner;
  readonly deeds: Deeds = { inbound: [], uploads: [], served: [] };
  readonly mails: SimulatedMail[] = [];
  readonly unfinished: (() => Promise<unknown>)[] = [];
  readonly #counts: Record<string, number> = {};
  readonly #logged: string[] = [];
  #database: Dynoxide | undefined;
  #front: Awaited<ReturnType<Faults['startDynamoDb']>> | undefined;
  #system: LocalSystem | undefined;
  #doors: Doors | undefined;
  #crash: Promise<void> | undefined;
  #last: Snapshot | undefined;
  #isFaultless = true;
  #numbered = 0;
  #doing = '';

  constructor(seed: number) {
    this.#seed = seed;
    this.draw = seededChance(`people ${seed}`);
    this.#chance = seededChance(`system ${seed}`);
    this.#profile = this.draw.pickOf(shippedProfiles) ?? '';
    this.#textsBy = this.draw.pick(['sns', 'end_user_messaging']);
    this.#manner = this.draw.pick(manners);
    this.#dataDir = mkdtempSync(join(process.env['SIM_DIR'] ?? tmpdir(), 'candour-life-'));
    this.#faults = new Faults(seed, () => {
      this.#crash = Promise.all([this.system.crash(), this.#database?.stop()]).then(() => undefined);
      this.#crash.catch(() => undefined);
    });
  }

  get system(): LocalSystem {
    if (!this.#system) throw new Error('the system is not running');
    return this.#system;
  }

  get doors(): Doors {
    if (!this.#doors) throw new Error('the doors are shut');
    return this.#doors;
  }

  get mostActs(): number {
    return this.#manner.mostActs;
  }

  get last(): Snapshot | undefined {
    return this.#last;
  }

  async begin(): Promise<void> {
    this.#front ??= await this.#faults.startDynamoDb(() => this.#database?.endpoint ?? '');
    this.#database = await startDynoxide({ dbPath: join(this.#dataDir, 'dynamodb.db') });
    const note = (message: string, error: unknown) =>
      this.#logged.push(`${message}: ${error instanceof Error ? `${error.stack}${causesOf(error)}` : String(error)}`);
    const log: Log = { info: () => undefined, warn: () => undefined, error: note };
    this.#system = await startLocalSystem({
      dataDir: this.#dataDir,
      profile: this.#profile,
      textsBy: this.#textsBy,
      siteUrl: 'http://localhost:8080',
      clock: this.#clock,
      chance: this.#chance,
      log,
      dynamoDbEndpoint: this.#front.endpoint,
      aroundCall: this.#faults.aroundCall,
      aroundService: this.#faults.aroundService,
    });
    const known = (await this.#system.ports.staff.people()).map(({ personId }) => personId);
    for (const deputy of deputies) if (!known.includes(deputy.personId)) await this.#system.ports.staff.remember(deputy);
    const { outside } = this.#system;
    const settings = { ...outside.settings, WECHAT_APP_ID: 'wx-simulation' };
    this.#doors = {
      site: await startPublicSite(outside),
      wechat: await startWechat({ ...outside, settings }),
      evidence: s3EvidenceFiles(s3Client(settings), 'files'),
    };
  }

  async end(): Promise<void> {
    await this.#crash?.catch(() => undefined);
    if (!this.#faults.isDead) await this.#system?.stop().catch(() => undefined);
    await this.#database?.stop();
    await this.#front?.stop();
    rmSync(this.#dataDir, { recursive: true, force: true });
  }

  async run(steps: number, onStep: (line: string) => void): Promise<LifeReport> {
    const transcript: string[] = [];
    let violations: string[] = [];
    let step = 0;
    const faultiness = this.draw.pick([0, 4, 15, 40]);
    this.#last = await this.#look({ isQuiet: true, isLast: false });
    while (step < steps && violations.length === 0) {
      step += 1;
      this.#logged.length = 0;
      const isQuiet = step % QUIET_EVERY === 0 || step === steps;
      const mishaps: string[] = [];
      let what = 'all is quiet';
      if (isQuiet) mishaps.push(...(await this.#quieten()));
      else {
        this.#faults.arm(step, { fault: faultiness, crash: Math.ceil(faultiness / 10) });
        try {
          what = await this.#act();
        } catch (error) {
          what = `${this.#doing} → ${nameOf(error)}`;
          if (!(error instanceof Refusal)) mishaps.push(describe(error));
        }
        await this.system.settle().catch((error: unknown) => mishaps.push(describe(error)));
        this.#faults.disarm();
      }
      const injected = [...this.#faults.injected];
      if (this.#faults.isDead) await this.#restart();
      const before = this.#last;
      this.#isFaultless &&= injected.length === 0;
      const now = await this.#look({ isQuiet, isLast: step === steps });
      violations = violationsOf(now, before);
      if (injected.length === 0 || isQuiet)
        violations.push(...[...mishaps, ...this.#logged].map((mishap) => `unasked: ${mishap}`));
      this.#last = now;
      for (const fault of injected) this.count(`fault ${fault.split(' ')[0]}`);
      const line = [
        `${step} ${now.now} ${what}`,
        ...(injected.length > 0 ? [`[${injected.join('; ')}]`] : []),
        digestOf(now),
      ].join(' ');
      transcript.push(line);
      onStep(line);
    }
    return { seed: this.#seed, steps: step, transcript, violations, counts: this.#counts, last: this.#last };
  }

  /** Hours without faults, so that everything that was held up is made up for; then nothing has an excuse. */
  async #quieten(): Promise<string[]> {
    this.#faults.arm(0, { fault: 0, crash: 0 });
    const mishaps: string[] = [];
    for (const finish of this.unfinished.splice(0)) {
      await finish().catch((error: unknown) => (error instanceof Refusal ? undefined : mishaps.push(describe(error))));
    }
    // Where nothing failed there is nothing to be tried again, hour after hour.
    for (let round = this.#isFaultless ? 3 : 0; round < 4; round += 1) {
      for (const queue of QUEUES) {
        this.system.queues.redrive(queue);
      }
      await this.system
        .advanceTo(movedBy(this.#clock.now(), 70 * MINUTE))
        .catch((error: unknown) => mishaps.push(describe(error)));
    }
    while (await this.#isSomethingJustDue()) await this.system.advanceTo(movedBy(this.#clock.now(), MINUTE));
    return mishaps;
  }

  /** A wait counts in whole seconds: what is due this very moment has not happened yet. */
  async #isSomethingJustDue(): Promise<boolean> {
    const { cases } = this.system.ports;
    const now = this.#clock.now();
    for (const { caseId } of await cases.listActive()) {
      const wakeAt = (await cases.readWait(caseId))?.wakeAt;
      if (wakeAt !== undefined && wakeAt <= now && wakeAt > movedBy(now, -WAKES_WITHIN)) return true;
    }
    return false;
  }

  async #restart(): Promise<void> {
    this.count('crash');
    await this.#crash;
    this.#crash = undefined;
    this.#system = undefined;
    this.#faults.revive();
    await this.begin();
  }

  #look(how: { isQuiet: boolean; isLast: boolean }): Promise<Snapshot> {
    return takeSnapshot(this.system, {
      ...how,
      startedAt: STARTS_AT,
      deeds: this.deeds,
      isFaultless: this.#isFaultless,
      before: this.#last,
      written: this.#faults.takeWritten(),
    });
  }

  count(what: string): void {
    this.#counts[what] = (this.#counts[what] ?? 0) + 1;
  }

  say(kind: string, what: string): string {
    this.count(kind);
    this.#doing = `${kind} ${what}`;
    return this.#doing;
  }

  async calmly<Result>(look: () => Promise<Result>): Promise<Result> {
    return await this.#faults.calmly(look);
  }

  next(): number {
    this.#numbered += 1;
    return this.#numbered;
  }

  /** Does one thing and says what. */
  async #act(): Promise<string> {
    const isEmpty = !(this.#last?.cases ?? []).some(({ record }) => isOpen(record));
    if (isEmpty && this.draw.once(2)) return await this.draw.pick([complainByMail, text])(this);
    if (this.draw.once(70)) {
      const label = this.say('killed', '');
      this.#faults.crashNow();
      return label;
    }
    const { repertoire, mostOpen } = this.#manner;
    const open = (this.#last?.cases ?? []).filter(({ record }) => isOpen(record));
    const deed = this.draw.pickOf(repertoire.flatMap(([times, kind]) => Array.from({ length: times }, () => kind)));
    return deed ? await (open.length >= mostOpen && bringingIn.includes(deed) ? actAsStaff : deed)(this) : '';
  }
}

async function passTime(world: World): Promise<string> {
  const { draw, system } = world;
  const length = draw.pick([MINUTE, 20 * MINUTE, 6 * HOUR, DAY, 3 * DAY, 10 * DAY]);
  const label = world.say('time', `${length / HOUR} h`);
  await system.advanceTo(movedBy(system.clock.now(), length));
  return label;
}

async function passToADeadline(world: World): Promise<string> {
  const { draw, system, last } = world;
  const dates = (last?.cases ?? []).flatMap(({ record }) => nextDeadlineOf(record)?.dueAt ?? []);
  const due = draw.pickOf(dates.filter((date) => date > system.clock.now()));
  if (due === undefined) return await passTime(world);
  const to = movedBy(due, draw.pick([-1, 0, 1, HOUR]));
  const label = world.say('deadline', to);
  await system.advanceTo(to);
  return label;
}

/** Queues deliver at least once: the same row comes to its sender again. */
async function redeliver(world: World): Promise<string> {
  const row = world.draw.pickOf((world.last?.cases ?? []).flatMap(({ outbox }) => outbox));
  if (!row) return world.say('nothing', 'to deliver again');
  const { caseId, outboxId } = row;
  const queue = row.kind === 'letter' && row.channel === 'sms' ? 'send-sms' : 'send-email';
  world.system.queues.send(queue, JSON.stringify({ caseId, outboxId }));
  return world.say('redelivery', `${queue} ${caseId} ${outboxId}`);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : String(error);
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.stack}${causesOf(error)}` : String(error);
}

function causesOf(error: Error): string {
  return error instanceof AggregateError ? error.errors.map((inner) => `\n  ← ${describe(inner)}`).join('') : '';
}

/** Where everything stands, in a few characters: two runs of one seed must agree on it. */
function digestOf({ cases, sent, quarantine }: Snapshot): string {
  const where = cases.map(({ record }) => [record.reference, record.phase, record.version, record.history.seq, record.run.run]);
  const left = sent.map(({ channel, to, subject, at }) => [channel, to, subject, at]);
  return createHash('sha256')
    .update(JSON.stringify([where, left, quarantine.length]))
    .digest('base64url')
    .slice(0, 8);
}
