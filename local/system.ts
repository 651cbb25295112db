// The whole system in one process: the shipped handlers and the shipped state machines on an embedded database, local queues and local
// AWS endpoints, all under one clock. `npm start`, the journeys, the simulation, the demonstration and the benchmark all run this.

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CreateTableCommand, DynamoDBClient, ResourceInUseException } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import * as z from 'zod';
import { type Instant, instantOf, MINUTE, movedBy } from '#core/instant.ts';
import type { Chance, Log } from '#core/ports.ts';
import { Role } from '#core/procedure/profile.ts';
import { sqsClient } from '#functions/shared/aws/clients.ts';
import { type FunctionPorts, HandlingEnv, handlingPorts } from '#functions/shared/aws/handling-ports.ts';
import { outboxQueueSettings, queueUrlsOf } from '#functions/shared/aws/outbox-queue-settings.ts';
import { type OutboxQueues, sqsOutboxQueues } from '#functions/shared/aws/sqs-outbox-queues.ts';
import { type Outside, type Settings, systemChance } from '#functions/shared/edges/outside.ts';
import { createTableInputs } from '#infra/constructs/table-definitions.ts';
import { type AwsServices, startAwsEndpoint } from './aws/endpoint.ts';
import type { AwsService } from './aws/exchange.ts';
import { imitateKms, openMasterKey } from './aws/kms.ts';
import { LOCAL_ACCOUNT, LOCAL_REGION } from './aws/local-account.ts';
import { Outbox } from './aws/outbox.ts';
import { imitateS3 } from './aws/s3.ts';
import { imitateSes } from './aws/ses.ts';
import { imitateSmsVoice } from './aws/sms-voice.ts';
import { imitateSns } from './aws/sns.ts';
import { wrapInSns } from './aws/sns-envelope.ts';
import { imitateSqs } from './aws/sqs.ts';
import { imitateStepFunctions } from './aws/step-functions.ts';
import { LocalClock, type MovableClock } from './clock.ts';
import { startDynoxide } from './database.ts';
import { invokedFunctions, queueFunctions, startRelay, startSweep, startWatch } from './functions.ts';
import { openLocalStore } from './local-store.ts';
import { deliverMail } from './mail-in.ts';
import { Queues } from './queues.ts';
import { scanEvidence } from './scanner.ts';
import { Schedules } from './schedules.ts';
import { parseStateMachine } from './states-language/definition.ts';
import { StatesLanguageEngine, type Transition } from './states-language/engine.ts';
import { SqliteExecutionStore } from './states-language/sqlite-execution-store.ts';
import { pollStream } from './stream.ts';

export const MAIL_DOMAIN = 'candour.localhost';
export const COMPLAINTS_ADDRESS = `complaints@${MAIL_DOMAIN}`;
export const TEXT_NUMBER = '+40310000001';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SWEEP_MINUTES = 10;
const WATCH_MINUTES = 60;
/** A jump is cut into steps no longer than what is due next; this many steps without an end mean that something repeats itself. */
const MOST_ROUNDS = 10_000;

const QueueSettings = z.object(outboxQueueSettings);
const Person = z.strictObject({ id: z.string(), name: z.string(), role: z.string(), email: z.string() });

export interface LocalSystemOptions {
  /** Everything that outlives the process. */
  dataDir: string;
  profile: string;
  /** Where profiles are; the project's own by default. */
  profilesDir?: string;
  siteUrl: string;
  /** Which of the two ways texts leave; SNS if not said. */
  textsBy?: 'sns' | 'end_user_messaging';
  clock?: MovableClock;
  chance?: Chance;
  log: Log;
  onTransition?: (transition: Transition) => void;
  /** Around each call of a function: a simulation lets one through at a time, and makes some fail. */
  aroundCall?: <Result>(functionName: string, call: () => Promise<Result>) => Promise<Result>;
  /** Around each AWS service, for the same reason. */
  aroundService?: (name: string, service: AwsService) => AwsService;
  /** Instead of the embedded engine. */
  dynamoDbEndpoint?: string | undefined;
}

export interface LocalSystem {
  clock: MovableClock;
  queues: Queues;
  outbox: Outbox;
  engine: StatesLanguageEngine;
  outside: Outside;
  ports: FunctionPorts;
  people: z.infer<typeof Person>[];
  store: ReturnType<typeof openLocalStore>;
  /** Runs until nothing is due at the clock's present. */
  settle(): Promise<void>;
  /** Moves the clock to `to` through everything that falls due on the way; answers how many rounds of work that took. */
  advanceTo(to: Instant): Promise<number>;
  /** Settles soon, without waiting for it. */
  kick(): void;
  /** From now on real time passes: what falls due runs by itself. */
  runInRealTime(): void;
  stop(): Promise<void>;
  /** Ends as a killed process does: nothing that is under way gets to write anything more. */
  crash(): Promise<void>;
}

export async function startLocalSystem(options: LocalSystemOptions): Promise<LocalSystem> {
  const { dataDir, log, aroundCall = (_functionName, call) => call(), aroundService = (_name, service) => service } = options;
  // The SDK wants credentials and a region before it talks to anybody; nothing here checks them.
  process.env['AWS_REGION'] ??= LOCAL_REGION;
  process.env['AWS_ACCESS_KEY_ID'] ??= 'local';
  process.env['AWS_SECRET_ACCESS_KEY'] ??= 'local';
  mkdirSync(dataDir, { recursive: true });
  const store = openLocalStore(join(dataDir, 'local.db'));
  const clock = options.clock ?? new LocalClock(store);
  const chance = options.chance ?? systemChance;
  const database =
    options.dynamoDbEndpoint === undefined ? await startDynoxide({ dbPath: join(dataDir, 'dynamodb.db') }) : undefined;
  const dynamoDbEndpoint = options.dynamoDbEndpoint ?? database?.endpoint ?? '';

  const queues = new Queues(store, clock);
  for (const queue of [
    'intake-email',
    'intake-sms',
    'send-email',
    'send-sms',
    'run-workflow',
    'delivery-events',
    'check-evidence',
  ]) {
    queues.define(queue, { visibilityTimeoutSeconds: 60, maxReceiveCount: 5 });
  }
  const outbox = new Outbox(store);
  const invoked = new Map<string, (event: unknown) => Promise<unknown>>();
  const engine = new StatesLanguageEngine({
    machines: new Map(['complaint', 'appeal', 'aftercare'].map((name) => [name, readMachine(name)])),
    store: new SqliteExecutionStore(store),
    invoke: async (functionName, payload) => {
      const invoke = invoked.get(functionName);
      if (!invoke) throw new Error(`no function is called ${functionName}`);
      return await aroundCall(functionName, () => invoke(payload));
    },
    clock,
    chance,
    ...(options.onTransition ? { onTransition: options.onTransition } : {}),
  });
  const services: AwsServices = {
    s3: imitateS3({ store, folder: join(dataDir, 'files'), clock, onStored: scanEvidence(queues, clock) }),
    kms: imitateKms(openMasterKey(join(dataDir, 'master.key'))),
    sqs: imitateSqs(queues),
    states: imitateStepFunctions(engine),
    sns: imitateSns({ outbox, clock, from: TEXT_NUMBER }),
    'sms-voice': imitateSmsVoice({
      outbox,
      clock,
      from: TEXT_NUMBER,
      onEvent: (event) => queues.send('delivery-events', wrapInSns('delivery-events', event, clock.now())),
    }),
    ses: imitateSes({
      outbox,
      clock,
      onEvent: (event) => queues.send('delivery-events', wrapInSns('delivery-events', event, clock.now())),
      home: {
        domain: MAIL_DOMAIN,
        deliver: (raw, from, to) =>
          deliverMail(raw, from, to, { files: ports.files, bucketName: 'files', queues, clock, chance }),
      },
    }),
  };
  const aws = await startAwsEndpoint({
    services: Object.fromEntries(Object.entries(services).map(([name, service]) => [name, aroundService(name, service)])),
    onFailure: (error) => log.error('local AWS endpoint failed', error),
  });

  const settings = settingsOf(options, { aws: aws.url, dynamoDb: dynamoDbEndpoint });
  const outside: Outside = { settings, clock, chance, log };
  const account = { region: LOCAL_REGION, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  const dynamo = new DynamoDBClient({ ...account, endpoint: dynamoDbEndpoint });
  await createTables(dynamo);
  const stream = await pollStream(dynamo, new DynamoDBStreamsClient({ ...account, endpoint: dynamoDbEndpoint }), 'Cases');
  const ports = await handlingPorts(HandlingEnv.parse(settings), outside);
  const people = z.array(Person).parse(JSON.parse(readFileSync(join(ROOT, 'local/people.json'), 'utf8')));
  await introduce(people, ports);

  for (const [name, start] of Object.entries(invokedFunctions)) invoked.set(name, await start(outside));
  for (const [queue, start] of Object.entries(queueFunctions)) {
    const consume = await start(outside);
    queues.consume(queue, (event) => aroundCall(queue, () => consume(event)));
  }
  const relay = await startRelay(outside);
  const sweep = await startSweep(outside);
  const watch = await startWatch(outside);
  const schedules = new Schedules(clock, (name, error) => log.error(`schedule ${name} failed`, error));

  let working: Promise<void> = Promise.resolve();
  let isAskedAgain = false;
  let stopped = false;

  async function relayStream(): Promise<number> {
    const records = await stream.drain();
    if (records.length > 0) await aroundCall('relay-outbox', () => relay({ Records: records }));
    return records.length;
  }

  /** One kind of work at a time, each after all calls have ended, so that a simulation replays the same way. */
  async function work(): Promise<void> {
    const kinds = [relayStream, () => queues.runDue(), () => engine.runDue(), () => schedules.runDue()];
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      let done = 0;
      for (const runKind of kinds) {
        await engine.idle();
        done += await runKind();
      }
      await engine.idle();
      if (done === 0 && (await relayStream()) === 0 && queues.idle()) return;
    }
    throw new Error('the system does not come to rest: something repeats itself without the clock moving');
  }

  /** One settling at a time; who asks during one is served by the next. */
  function settle(): Promise<void> {
    working = working.catch(() => undefined).then(work);
    return working;
  }

  function kick(): void {
    if (isAskedAgain || stopped) return;
    isAskedAgain = true;
    setImmediate(() => {
      isAskedAgain = false;
      settle().catch((error: unknown) => log.error('local run failed', error));
    });
  }

  /** The next moment to jump to: without the sweeper, which would cut a jump of months into steps of ten minutes. */
  async function nextJump(): Promise<Instant | undefined> {
    const machine = await engine.nextDueAt();
    return soonestOf(machine === undefined ? undefined : instantOf(machine), queues.nextDueAt());
  }

  async function nextDueAt(): Promise<Instant | undefined> {
    return soonestOf(await nextJump(), schedules.nextDueAt());
  }

  let timer: NodeJS.Timeout | undefined;
  let ticker: NodeJS.Timeout | undefined;

  await engine.recover();
  schedules.every(SWEEP_MINUTES, 'sweep', async () => {
    await aroundCall('sweep', () => sweep({}));
  });
  schedules.every(WATCH_MINUTES, 'watch-intake', async () => {
    await aroundCall('watch-intake', () => watch({}));
  });
  await settle();
  await resumeSending(ports, queues, sqsOutboxQueues(sqsClient(settings), queueUrlsOf(QueueSettings.parse(settings))));
  await settle();

  return {
    clock,
    queues,
    outbox,
    engine,
    outside,
    ports,
    people,
    store,
    settle,
    kick,

    async advanceTo(to) {
      let rounds = 0;
      await settle();
      for (;;) {
        const next = await nextJump();
        if (next === undefined || next > to) break;
        clock.advanceTo(next);
        await settle();
        rounds += 1;
        if (rounds > MOST_ROUNDS) throw new Error('the clock does not arrive: something repeats itself');
      }
      clock.advanceTo(to);
      await settle();
      return rounds;
    },

    runInRealTime() {
      ticker = setInterval(() => {
        if (!queues.idle()) kick();
      }, 20);
      const look = () => {
        timer = setTimeout(async () => {
          const next = await nextDueAt();
          if (next !== undefined && next <= clock.now()) kick();
          look();
        }, 250);
      };
      look();
    },

    async stop() {
      stopped = true;
      clearInterval(ticker);
      clearTimeout(timer);
      await working.catch(() => undefined);
      await aws.stop();
      await database?.stop();
      store.close();
    },

    async crash() {
      stopped = true;
      clearInterval(ticker);
      clearTimeout(timer);
      store.close();
      await database?.stop();
      await aws.stop();
      await working.catch(() => undefined);
    },
  };
}

/**
 * Starting after a crash. One process did all the sending, and it is gone: what it had claimed and SES has no Send event of (those are
 * settled by now, unless one of them failed and comes back) was not sent. Texts by SNS have no such events; their claims run out, and a
 * person looks (functions/shared/edges/send-once.ts).
 * The stream begins at its present, so rows from before are handed on here, not after the sweeper's grace.
 */
async function resumeSending({ cases, clock }: FunctionPorts, queues: Queues, outboxQueues: OutboxQueues): Promise<void> {
  const isAllTold = queues.waiting('delivery-events') === 0;
  for (const entry of await cases.pendingOutbox(movedBy(clock.now(), MINUTE))) {
    const isText = entry.kind === 'letter' && entry.channel === 'sms';
    if (entry.status === 'claimed' && (isText || !isAllTold)) continue;
    if (entry.status === 'claimed') await cases.releaseOutbox(entry);
    await outboxQueues.forward(entry);
  }
}

function soonestOf(...moments: (Instant | undefined)[]): Instant | undefined {
  return moments.filter((at) => at !== undefined).sort()[0];
}

function readMachine(name: string) {
  const text = readFileSync(join(ROOT, `statemachines/${name}.asl.json`), 'utf8');
  const placeholders = [...text.matchAll(/\$\{(\w+)Function\}/g)].flatMap(([, pascal]) => pascal ?? []);
  return parseStateMachine(text, Object.fromEntries(placeholders.map((pascal) => [`${pascal}Function`, kebab(pascal)])));
}

/** `AcknowledgeComplaint` is the function in functions/acknowledge-complaint. */
function kebab(pascal: string): string {
  return pascal.replaceAll(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}

function settingsOf(
  { profile, profilesDir, siteUrl, textsBy }: LocalSystemOptions,
  urls: { aws: string; dynamoDb: string },
): Settings {
  const arn = (machine: string) => `arn:aws:states:${LOCAL_REGION}:${LOCAL_ACCOUNT}:stateMachine:${machine}`;
  const queue = (name: string) => `${urls.aws}/${LOCAL_ACCOUNT}/${name}`;
  return {
    AWS_ENDPOINT_URL: urls.aws,
    AWS_ENDPOINT_URL_DYNAMODB: urls.dynamoDb,
    CASES_TABLE: 'Cases',
    CASE_EVENTS_TABLE: 'CaseEvents',
    DATA_KEY_ID: 'alias/local',
    FILES_BUCKET: 'files',
    PROFILE: profile,
    PROFILES_DIR: profilesDir ?? join(ROOT, 'profiles'),
    MAIL_DOMAIN,
    COMPLAINTS_ADDRESS,
    SITE_URL: siteUrl,
    TEXT_NUMBER,
    ...(textsBy === 'end_user_messaging' ? { TEXT_ORIGIN: 'phone-local', TEXT_CONFIGURATION_SET: 'texts' } : {}),
    SES_CONFIGURATION_SET: 'letters',
    INTAKE_EMAIL_QUEUE_URL: queue('intake-email'),
    SEND_EMAIL_QUEUE_URL: queue('send-email'),
    SEND_SMS_QUEUE_URL: queue('send-sms'),
    RUN_WORKFLOW_QUEUE_URL: queue('run-workflow'),
    COMPLAINT_MACHINE_ARN: arn('complaint'),
    APPEAL_MACHINE_ARN: arn('appeal'),
    AFTERCARE_MACHINE_ARN: arn('aftercare'),
  };
}

async function createTables(client: DynamoDBClient): Promise<void> {
  for (const table of createTableInputs({ Cases: 'Cases', CaseEvents: 'CaseEvents' })) {
    try {
      await client.send(new CreateTableCommand(table));
    } catch (error) {
      if (!(error instanceof ResourceInUseException)) throw error;
    }
  }
}

/** Deployed, people become known by signing in; the demonstration's people are known from the start. */
async function introduce(people: readonly z.infer<typeof Person>[], { staff }: FunctionPorts): Promise<void> {
  const known = new Set((await staff.people()).map(({ personId }) => personId));
  for (const { id, name, role, email } of people) {
    if (!known.has(id)) await staff.remember({ personId: id, name, role: Role.parse(role), email });
  }
}
