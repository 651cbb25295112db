// One life of the system under one seed: people complain, answer and keep silent, staff act, time passes, calls fail and the process
// dies, in an order that only the seed decides. After every step the invariants are asked.

import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOpen, nextDeadlineOf } from '#core/case/case.ts';
import type { StaffPerson } from '#core/case/staff.ts';
import { performStaffAct } from '#core/handling/perform.ts';
import { isOffered, type StaffAct } from '#core/handling/staff-act.ts';
import { staffActs } from '#core/handling/staff-acts.ts';
import { DAY, HOUR, type Instant, MINUTE, movedBy } from '#core/instant.ts';
import { complaintSubmissionFor } from '#core/intake/submission/submission.ts';
import type { Log } from '#core/ports.ts';
import { Refusal } from '#core/refusal.ts';
import { fileWebComplaint } from '#functions/public-site/file-complaint.ts';
import { recordSurvey } from '#functions/public-site/record-survey.ts';
import type { Sent } from '#local/aws/outbox.ts';
import { ManualClock } from '#local/clock.ts';
import { type Dynoxide, startDynoxide } from '#local/database.ts';
import { receiveText } from '#local/sms-in.ts';
import { type LocalSystem, startLocalSystem, TEXT_NUMBER } from '#local/system.ts';
import { type SeededChance, seededChance } from '#test/support/seeded-chance.ts';
import { Faults } from './faults.ts';
import { violationsOf } from './invariants.ts';
import { addressOf, deliverMail, rawKeyOf, reportOn, type SimulatedMail } from './mails.ts';
import { type CaseState, type Inbound, type Snapshot, takeSnapshot } from './snapshot.ts';
import { ADDITIONS, COMPLAINTS, SPOKEN } from './words.ts';

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
const PROFILES = ['domestic-abuse-charity.ro', 'england-adult-social-care.en'] as const;

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

class Life {
  readonly #seed: number;
  readonly #draw: SeededChance;
  /** What the system itself draws from: apart, so that a change in it does not change what people do. */
  readonly #chance: SeededChance;
  readonly #clock = new ManualClock(STARTS_AT);
  readonly #dataDir: string;
  readonly #faults: Faults;
  readonly #profile: string;
  readonly #inbound: Inbound[] = [];
  readonly #mails: SimulatedMail[] = [];
  readonly #counts: Record<string, number> = {};
  readonly #logged: string[] = [];
  #database: Dynoxide | undefined;
  #front: Awaited<ReturnType<Faults['startDynamoDb']>> | undefined;
  #system: LocalSystem | undefined;
  #crash: Promise<void> | undefined;
  #last: Snapshot | undefined;
  #numbered = 0;

  constructor(seed: number) {
    this.#seed = seed;
    this.#draw = seededChance(`people ${seed}`);
    this.#chance = seededChance(`system ${seed}`);
    this.#profile = this.#draw.pick(PROFILES);
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

  async begin(): Promise<void> {
    this.#front ??= await this.#faults.startDynamoDb(() => this.#database?.endpoint ?? '');
    this.#database = await startDynoxide({ dbPath: join(this.#dataDir, 'dynamodb.db') });
    const note = (message: string, error: unknown) =>
      this.#logged.push(`${message}: ${error instanceof Error ? `${error.stack}${causesOf(error)}` : String(error)}`);
    const log: Log = { info: () => undefined, warn: () => undefined, error: note };
    this.#system = await startLocalSystem({
      dataDir: this.#dataDir,
      profile: this.#profile,
      siteUrl: 'http://localhost:8080',
      clock: this.#clock,
      chance: this.#chance,
      log,
      dynamoDbEndpoint: this.#front.endpoint,
      aroundCall: this.#faults.aroundCall,
      aroundService: this.#faults.aroundService,
    });
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
    const faultiness = this.#draw.pick([0, 4, 15, 40]);
    this.#last = await this.#look(true);
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
      const now = await this.#look(isQuiet);
      violations = violationsOf(now, before);
      if (injected.length === 0 || isQuiet)
        violations.push(...[...mishaps, ...this.#logged].map((mishap) => `unasked: ${mishap}`));
      this.#last = now;
      for (const fault of injected) this.#count(`fault ${fault.split(' ')[0]}`);
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
    for (let round = 0; round < 4; round += 1) {
      for (const queue of ['intake-email', 'intake-sms', 'send-email', 'send-sms', 'run-workflow', 'delivery-events']) {
        this.system.queues.redrive(queue);
      }
      await this.system
        .advanceTo(movedBy(this.#clock.now(), 70 * MINUTE))
        .catch((error: unknown) => mishaps.push(describe(error)));
    }
    return mishaps;
  }

  async #restart(): Promise<void> {
    this.#count('crash');
    await this.#crash;
    this.#crash = undefined;
    this.#system = undefined;
    this.#faults.revive();
    await this.begin();
  }

  #look(isQuiet: boolean): Promise<Snapshot> {
    return takeSnapshot(this.system, { startedAt: STARTS_AT, inbound: this.#inbound, isQuiet, before: this.#last });
  }

  #doing = '';
  #count(what: string): void {
    this.#counts[what] = (this.#counts[what] ?? 0) + 1;
  }

  /** Does one thing and says what. */
  async #act(): Promise<string> {
    const complaints = [() => this.#complainByMail(), () => this.#complainByText()] as const;
    const often = (times: number, kind: () => Promise<string>) => Array.from({ length: times }, () => kind);
    const kinds = [
      ...often(4, complaints[0]),
      ...often(3, complaints[1]),
      ...often(2, () => this.#complainOnTheWeb()),
      ...often(4, () => this.#answerALetter()),
      ...often(2, () => this.#sendAgain()),
      ...often(3, () => this.#passTime()),
      ...often(3, () => this.#passToADeadline()),
      ...often(22, () => this.#staffActs()),
      ...often(1, () => this.#answerASurvey()),
      ...often(1, () => this.#redeliver()),
      ...often(1, () => this.#crashNow()),
    ];
    const openCases = (this.#last?.cases ?? []).filter(({ record }) => isOpen(record)).length;
    const kind = (openCases === 0 ? undefined : this.#draw.pickOf(kinds)) ?? this.#draw.pick(complaints);
    return await kind();
  }

  #say(kind: string, what: string): string {
    this.#count(kind);
    this.#doing = `${kind} ${what}`;
    return this.#doing;
  }

  #person(): { address: string; name: string; number: string } {
    const number = this.#draw.below(6);
    const address = this.#draw.once(8) ? `bounce+${number}@example.org` : `person${number}@example.org`;
    return { address, name: `Person ${number}`, number: `+4072200000${number}` };
  }

  async #complainByMail(): Promise<string> {
    const { address, name } = this.#person();
    const isRobot = this.#draw.once(10);
    const quoted = this.#draw.once(4) ? this.#draw.pickOf(this.#last?.cases ?? []) : undefined;
    const mail: SimulatedMail = {
      from: isRobot ? 'no-reply@example.org' : `${name} <${address}>`,
      subject: quoted ? `About ${quoted.record.reference}` : 'A complaint',
      text: this.#draw.pick(COMPLAINTS),
      ...this.#names(),
      isProven: !this.#draw.once(8),
    };
    const label = this.#say('mail', `${mail.messageId} from ${mail.from}${quoted ? ` quoting ${quoted.record.reference}` : ''}`);
    const writer = quoted && (await this.#writerOf(quoted));
    const isStranger = quoted !== undefined && writer?.toLowerCase() !== addressOf(mail.from).toLowerCase();
    this.#expect(label, mail, isStranger ? { shuns: quoted.record.caseId } : {});
    const deliveries = this.#draw.once(5) ? 2 : 1;
    await this.#calmly(() => deliverMail(mail, this.system, deliveries));
    return label;
  }

  /** With faults off: what the simulation looks up is not what it tries. */
  async #writerOf({ record }: CaseState): Promise<string | undefined> {
    return (await this.#calmly(() => this.system.ports.cases.readPerson(record.caseId)))?.complainant.email;
  }

  async #calmly<Result>(look: () => Promise<Result>): Promise<Result> {
    return await this.#faults.calmly(look);
  }

  #names(): { messageId: string; deliveryId: string } {
    this.#numbered += 1;
    return { messageId: `m${this.#numbered}@example.org`, deliveryId: `delivery-${this.#numbered}` };
  }

  #expect(label: string, mail: SimulatedMail, place: Pick<Inbound, 'joins' | 'shuns'>): void {
    this.#mails.push(mail);
    this.#inbound.push({ label, rawKeys: [rawKeyOf(mail)], ...place });
  }

  /** One text or a burst of them, in any order. */
  async #complainByText(): Promise<string> {
    const { number } = this.#person();
    const from = this.#draw.once(12) ? '1234' : number;
    const texts: string[] = this.#draw.once(6)
      ? [SPOKEN.stop]
      : [this.#draw.pick(COMPLAINTS), ...(this.#draw.once(3) ? [this.#draw.pick(ADDITIONS)] : [])];
    if (this.#draw.once(2)) texts.reverse();
    const labels = texts.map((body) => {
      this.#numbered += 1;
      const id = `text-${this.#numbered}`;
      const label = this.#say('text', `${id} from ${from}: ${body.slice(0, 20)}`);
      this.#inbound.push({ label, rawKeys: [], smsId: id });
      const deliveries = this.#draw.once(5) ? 2 : 1;
      for (let delivery = 0; delivery < deliveries; delivery += 1) receiveText({ from, to: TEXT_NUMBER, body, id }, this.system);
      return label;
    });
    return labels.join(' + ');
  }

  async #complainOnTheWeb(): Promise<string> {
    const { address, name, number } = this.#person();
    const { profile } = this.system.ports.procedures.current();
    const submissionKey = `key-${this.#draw.below(1_000_000)}-key`;
    const email = this.#draw.once(2) ? { email: address } : {};
    const phone = this.#draw.once(2) ? { phone: number } : {};
    const submission = complaintSubmissionFor(profile).parse({
      whatHappened: this.#draw.pick(COMPLAINTS),
      submissionKey,
      ...(this.#draw.once(2) ? { name } : {}),
      ...(this.#draw.once(5) ? { whoItConcerns: 'Team Leader' } : {}),
      ...email,
      ...phone,
    });
    const label = this.#say('web', submissionKey);
    const first = await fileWebComplaint(submission, 'en', this.system.ports);
    if (this.#draw.once(3)) {
      const second = await fileWebComplaint(submission, 'en', this.system.ports);
      if (second.record.caseId !== first.record.caseId) throw new Error('one form opened two cases');
    }
    return label;
  }

  /** To a letter of ours: a person's answer, a robot's, a mail server's. */
  async #answerALetter(): Promise<string> {
    const letters = (this.#last?.sent ?? []).filter(
      (sent) => caseOf(sent) !== undefined && headerOf(sent, 'reply-to')?.includes('case+'),
    );
    const letter = this.#draw.pickOf(letters);
    if (!letter) return this.#say('nothing', 'to answer');
    const caseId = caseOf(letter) ?? '';
    const to = letter.to[0] ?? '';
    const id = headerOf(letter, 'message-id') ?? '';
    const replyTo = addressOf(headerOf(letter, 'reply-to') ?? '');
    const names = this.#names();
    const kind = this.#draw.pick(['answer', 'answer', 'answer', 'stranger', 'away', 'robot', 'report', 'threaded'] as const);
    const common = {
      ...names,
      subject: `Re: ${letter.subject ?? ''}`.replaceAll(/[^ -~]/g, '?'),
      text: this.#draw.pick(ADDITIONS),
    };
    const mail: SimulatedMail = {
      answer: { ...common, from: to, to: replyTo, headers: { 'In-Reply-To': id } },
      stranger: { ...common, from: 'Stranger <stranger@example.net>', to: replyTo },
      away: {
        ...common,
        from: to,
        to: replyTo,
        subject: 'Automatic reply: I am away',
        headers: { 'Auto-Submitted': 'auto-replied', 'In-Reply-To': id },
      },
      robot: { ...common, from: to, to: replyTo, headers: { 'X-Autoreply': 'yes' }, envelopeFrom: '' },
      report: {
        ...common,
        from: 'MAILER-DAEMON@example.org',
        subject: 'Undelivered Mail',
        envelopeFrom: '',
        report: reportOn({ to, headers: letter.headers ?? [] }),
      },
      // To the public address, with nothing but our Message-ID to go by: SES changes it, so the reference in the subject has to do.
      threaded: { ...common, from: to, headers: { 'In-Reply-To': id } },
    }[kind];
    const label = this.#say(kind, `${mail.messageId} to ${caseId}`);
    this.#expect(label, mail, kind === 'threaded' ? {} : { joins: caseId });
    const deliveries = this.#draw.once(5) ? 2 : 1;
    await this.#calmly(() => deliverMail(mail, this.system, deliveries));
    return label;
  }

  /** The same mail comes by another server, or once more from the same queue. */
  async #sendAgain(): Promise<string> {
    const mail = this.#draw.pickOf(this.#mails);
    if (!mail) return this.#say('nothing', 'to send again');
    const { deliveryId } = this.#names();
    const again = { ...mail, deliveryId };
    this.#inbound.find(({ rawKeys }) => rawKeys.includes(rawKeyOf(mail)))?.rawKeys.push(rawKeyOf(again));
    const label = this.#say('again', mail.messageId);
    await this.#calmly(() => deliverMail(again, this.system));
    return label;
  }

  async #passTime(): Promise<string> {
    const length = this.#draw.pick([MINUTE, 20 * MINUTE, 6 * HOUR, DAY, 3 * DAY, 10 * DAY]);
    const label = this.#say('time', `${length / HOUR} h`);
    await this.system.advanceTo(movedBy(this.#clock.now(), length));
    return label;
  }

  async #passToADeadline(): Promise<string> {
    const dates = (this.#last?.cases ?? []).flatMap(({ record }) => nextDeadlineOf(record)?.dueAt ?? []);
    const due = this.#draw.pickOf(dates.filter((date) => date > this.#clock.now()));
    if (due === undefined) return await this.#passTime();
    const to = movedBy(due, this.#draw.pick([-1, 0, 1, HOUR]));
    const label = this.#say('deadline', to);
    await this.system.advanceTo(to);
    return label;
  }

  /** Mostly what is offered; now and then what is not, which must be refused. */
  async #staffActs(): Promise<string> {
    const state = this.#draw.pickOf((this.#last?.cases ?? []).filter(({ record }) => isOpen(record) || this.#draw.once(4)));
    if (!state) return this.#say('nothing', 'for staff');
    const { ports } = this.system;
    const procedure = ports.procedures.current();
    const staff = this.#last?.staff ?? [];
    const { record } = state;
    const offered = staff.flatMap((person) =>
      staffActs.filter((act) => isOffered(act, record, { person, procedure, staff })).map((act) => ({ person, act })),
    );
    const isWild = this.#draw.once(12);
    // Steps forward are rarer on offer than notes and contacts; without them few cases would ever end.
    const forward = offered.filter(({ act }) => FORWARD.includes(act.act));
    const wild = { person: this.#draw.pickOf(staff), act: this.#draw.pickOf(staffActs) };
    const chosen = isWild ? wild : this.#draw.pickOf(forward.length > 0 && !this.#draw.once(3) ? forward : offered);
    if (!chosen?.act || !chosen.person) return this.#say('nothing', 'on offer');
    const { act, person } = chosen;
    const input = this.#inputFor(act, state, staff);
    this.#say('staff', `${act.act} on ${record.reference} by ${person.personId}`);
    await performStaffAct(record.caseId, act, input, person, ports);
    this.#count(`staff ${act.act}`);
    return this.#doing;
  }

  #inputFor({ act }: StaffAct, { record, messages }: CaseState, staff: readonly StaffPerson[]): unknown {
    const colleague = this.#draw.pickOf(staff)?.personId;
    const outcome = this.#draw.pick(['upheld', 'partly_upheld', 'not_upheld'] as const);
    const sometimes = <Value>(value: Value) => (this.#draw.once(8) ? {} : value);
    switch (act) {
      case 'assign':
      case 'assign_appeal':
      case 'recuse':
        return this.#draw.once(3) ? { personId: colleague } : {};
      case 'add_note':
        return { note: 'Called twice.' };
      case 'record_contact':
        return { how: 'phone', summary: 'We talked.', ...(record.tasks[0] ? { taskId: record.tasks[0].taskId } : {}) };
      case 'correct_contact':
        return { email: 'found@example.org', preferredChannel: 'email', why: 'They called.' };
      case 'place_contribution': {
        const undecided = messages.find(({ standing }) => standing === 'unverified');
        return { messageId: undecided?.messageId ?? 'none', as: this.#draw.pick(['complainant', 'belongs', 'unrelated'] as const) };
      }
      case 'name_subject':
        return this.#draw.once(3) ? { role: 'team_leader' } : { personId: colleague };
      case 'mark_serious':
        return { why: 'Somebody was hurt.' };
      case 'make_formal':
        return { askedBy: 'complainant', why: 'They asked for it.' };
      case 'extend': {
        const due =
          record.deadlines.find(({ what }) => what === 'respond' || what === 'answer_appeal')?.dueAt ?? this.#clock.now();
        return { newDueOn: movedBy(due, this.#draw.pick([-2, 1, 4, 8]) * DAY).slice(0, 10), reason: 'A colleague is ill.' };
      }
      case 'record_finding':
        return { allegation: 'The visit was missed.', outcome, rationale: 'The log says so.' };
      case 'decide_outcome':
        return {
          outcome,
          ...sometimes({ apology: SPOKEN.apology, measures: SPOKEN.measures }),
          ...sometimes({ prevention: SPOKEN.prevention }),
          ...sometimes({ reason: SPOKEN.reason }),
        };
      case 'lodge_appeal':
        return { reasons: 'Nobody asked my mother.' };
      case 'withdraw':
        return { wish: 'On the phone.' };
      case 'transfer':
        return { organisation: 'Another provider', reason: 'They run the service.' };
      case 'finish_task':
        return { taskId: record.tasks[0]?.taskId ?? 'none', what: 'Done.' };
      default:
        return {};
    }
  }

  async #answerASurvey(): Promise<string> {
    const asked = (this.#last?.cases ?? []).filter(({ record }) => record.surveySentAt !== undefined);
    const record = this.#draw.pickOf(asked)?.record;
    if (!record) return this.#say('nothing', 'to survey');
    const label = this.#say('survey', record.reference);
    await recordSurvey(record.caseId, { attitude: 5, quality: 2, speed: 1, comment: 'Kind people.' }, this.system.ports);
    return label;
  }

  /** Queues deliver at least once: the same row comes to its sender again. */
  async #redeliver(): Promise<string> {
    const row = this.#draw.pickOf((this.#last?.cases ?? []).flatMap(({ outbox }) => outbox));
    if (!row) return this.#say('nothing', 'to deliver again');
    const { caseId, outboxId } = row;
    const byText = row.kind === 'letter' && row.channel === 'sms';
    const queue = byText ? 'send-sms' : 'send-email';
    this.system.queues.send(queue, JSON.stringify({ caseId, outboxId }));
    return this.#say('redelivery', `${queue} ${caseId} ${outboxId}`);
  }

  async #crashNow(): Promise<string> {
    const label = this.#say('killed', '');
    this.#faults.crashNow();
    return label;
  }
}

const FORWARD: readonly string[] = [
  'assign',
  'assign_appeal',
  'record_finding',
  'decide_outcome',
  'send_letter',
  'send_appeal_letter',
  'lodge_appeal',
  'make_formal',
  'extend',
];

function caseOf(sent: Sent): string | undefined {
  return headerOf(sent, 'x-candour-loop')?.split('.')[0];
}

function headerOf({ headers }: Sent, wanted: string): string | undefined {
  return headers?.find(({ name }) => name === wanted)?.value;
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
