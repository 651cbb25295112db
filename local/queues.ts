// Durable at-least-once queues in the local store, delivering as Lambda polls SQS: batches, a visibility timeout, partial failures,
// a dead-letter queue. One batch at a time over all queues, oldest first, so that a simulation replays the same way.
// A consumer that never returns holds up every queue: whoever invokes handlers enforces their timeout.

import { createHash, randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { type Instant, instantOf, millisecondsOf, SECOND } from '#core/instant.ts';
import type { Clock } from '#core/ports.ts';
import { LOCAL_ACCOUNT, LOCAL_REGION } from '#local/aws/local-account.ts';

/** What a Lambda behind an SQS event source does with a batch; throwing, or naming an unknown id, fails the whole batch. */
// biome-ignore lint/suspicious/noConfusingVoidType: a handler that reports nothing returns void, as in @types/aws-lambda
export type QueueConsumer = (event: SQSEvent) => Promise<SQSBatchResponse | void>;

export interface QueueOptions {
  /** Messages per invocation; SQS event sources default to 10. */
  batchSize?: number;
  /** Seconds before a message that was not acknowledged comes back; SQS defaults to 30. */
  visibilityTimeoutSeconds?: number;
  /** Deliveries before a message goes to the dead-letter queue. */
  maxReceiveCount?: number;
}

/** A message set aside after its last delivery failed; it stays until it is redriven. */
export interface DeadLetter {
  id: string;
  queue: string;
  body: string;
  sentAt: Instant;
  deadAt: Instant;
  receiveCount: number;
  /** What the consumer last threw; absent when it only listed the message as failed, or died. */
  lastError?: string;
}

interface Queue extends Required<QueueOptions> {
  consumer: QueueConsumer | undefined;
}

const StoredMessage = z.object({
  id: z.string(),
  queue: z.string(),
  body: z.string(),
  sent_ms: z.number(),
  first_received_ms: z.number().nullable(),
  receive_count: z.number(),
  dead_ms: z.number().nullable(),
  last_error: z.string().nullable(),
});
type StoredMessage = z.infer<typeof StoredMessage>;

const NextDue = z.object({ queue: z.string(), due_ms: z.number() }).optional();
type NextDue = z.infer<typeof NextDue>;

export class Queues {
  readonly #store: DatabaseSync;
  readonly #clock: Clock;
  readonly #queues = new Map<string, Queue>();
  #running: Promise<number> | undefined;

  /** Messages that a former process received and never acknowledged are due again at once. Throws when the store cannot be written. */
  constructor(store: DatabaseSync, clock: Clock) {
    store.exec(`
      CREATE TABLE IF NOT EXISTS queue_message (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        queue TEXT NOT NULL,
        body TEXT NOT NULL,
        sent_ms INTEGER NOT NULL,
        due_ms INTEGER NOT NULL,
        in_flight INTEGER NOT NULL DEFAULT 0,
        first_received_ms INTEGER,
        receive_count INTEGER NOT NULL DEFAULT 0,
        dead_ms INTEGER,
        last_error TEXT
      ) STRICT;
      CREATE INDEX IF NOT EXISTS queue_message_due ON queue_message (due_ms, position) WHERE dead_ms IS NULL;
      UPDATE queue_message SET in_flight = 0, due_ms = 0 WHERE in_flight = 1;
    `);
    this.#store = store;
    this.#clock = clock;
  }

  /** Declares a queue; messages may be sent to it from now on. Declaring it again changes its options. */
  define(queue: string, { batchSize = 10, visibilityTimeoutSeconds = 30, maxReceiveCount = 5 }: QueueOptions = {}): void {
    const consumer = this.#queues.get(queue)?.consumer;
    this.#queues.set(queue, { batchSize, visibilityTimeoutSeconds, maxReceiveCount, consumer });
  }

  isDefined(queue: string): boolean {
    return this.#queues.has(queue);
  }

  /** Registers the one consumer of a declared queue; until then its messages wait. */
  consume(queue: string, consumer: QueueConsumer): void {
    this.#find(queue).consumer = consumer;
  }

  /** Stores a message durably and answers its fresh id. Throws when the queue is not declared or the message cannot be stored. */
  send(queue: string, body: string, { delaySeconds = 0 }: { delaySeconds?: number } = {}): string {
    this.#find(queue);
    const id = randomUUID();
    const nowMs = this.#nowMs();
    this.#store
      .prepare('INSERT INTO queue_message (id, queue, body, sent_ms, due_ms) VALUES (?, ?, ?, ?, ?)')
      .run(id, queue, body, nowMs, nowMs + delaySeconds * SECOND);
    return id;
  }

  /** Delivers until nothing is due at the clock's present; answers how many were delivered. A call during a run joins that run. */
  runDue(): Promise<number> {
    this.#running ??= this.#run();
    return this.#running;
  }

  /** When the next message that has a consumer is due; undefined when none waits. */
  nextDueAt(): Instant | undefined {
    const next = this.#next();
    return next === undefined ? undefined : instantOf(next.due_ms);
  }

  /** Whether nothing is due now and nothing is being delivered. */
  idle(): boolean {
    const next = this.#next();
    return this.#running === undefined && (next === undefined || next.due_ms > this.#nowMs());
  }

  /** How many messages of a queue are not dealt with yet, those that come back later among them; dead letters are not. */
  waiting(queue: string): number {
    return Number(
      this.#store.prepare('SELECT count(*) AS waiting FROM queue_message WHERE queue = ? AND dead_ms IS NULL').get(queue)?.[
        'waiting'
      ],
    );
  }

  /** The messages set aside, of one queue or of all, oldest first. */
  deadLetters(queue?: string): DeadLetter[] {
    const rows = this.#store
      .prepare('SELECT * FROM queue_message WHERE dead_ms IS NOT NULL AND queue = coalesce(?, queue) ORDER BY position')
      .all(queue ?? null);
    return rows.map((row) => {
      const message = StoredMessage.parse(row);
      return {
        id: message.id,
        queue: message.queue,
        body: message.body,
        sentAt: instantOf(message.sent_ms),
        deadAt: instantOf(message.dead_ms ?? 0),
        receiveCount: message.receive_count,
        ...(message.last_error === null ? {} : { lastError: message.last_error }),
      };
    });
  }

  /** Puts a queue's dead letters back, due at once with fresh deliveries, as SQS's StartMessageMoveTask; answers how many. */
  redrive(queue: string): number {
    const { changes } = this.#store
      .prepare('UPDATE queue_message SET dead_ms = NULL, receive_count = 0, due_ms = ? WHERE queue = ? AND dead_ms IS NOT NULL')
      .run(this.#nowMs(), queue);
    return Number(changes);
  }

  async #run(): Promise<number> {
    // Lets runDue() note the run before the run can end: a run with nothing to do would otherwise be noted after its end, for ever.
    await Promise.resolve();
    try {
      let delivered = 0;
      for (let next = this.#next(); next !== undefined && next.due_ms <= this.#nowMs(); next = this.#next()) {
        delivered += await this.#deliverBatch(next.queue);
      }
      return delivered;
    } finally {
      this.#running = undefined;
    }
  }

  async #deliverBatch(name: string): Promise<number> {
    const queue = this.#find(name);
    const batch = this.#receive(name, queue);
    if (batch.length === 0 || queue.consumer === undefined) return 0;
    const outcome = await invoke(
      queue.consumer,
      batch.map((message) => sqsRecordOf(message)),
    );
    const acknowledge = this.#store.prepare('DELETE FROM queue_message WHERE id = ?');
    const giveBack = this.#store.prepare('UPDATE queue_message SET in_flight = 0, last_error = ? WHERE id = ?');
    for (const { id } of batch) {
      if (outcome.failedIds.has(id)) giveBack.run(outcome.error ?? null, id);
      else acknowledge.run(id);
    }
    return batch.length;
  }

  /** Takes a queue's due messages out of sight; those already delivered too often go to the dead letters instead. */
  #receive(name: string, queue: Queue): StoredMessage[] {
    const nowMs = this.#nowMs();
    this.#store
      .prepare('UPDATE queue_message SET dead_ms = ? WHERE queue = ? AND dead_ms IS NULL AND due_ms <= ? AND receive_count >= ?')
      .run(nowMs, name, nowMs, queue.maxReceiveCount);
    const batch = this.#store
      .prepare(
        'SELECT * FROM queue_message WHERE queue = ? AND dead_ms IS NULL AND due_ms <= ? ORDER BY due_ms, position LIMIT ?',
      )
      .all(name, nowMs, queue.batchSize)
      .map((row) => StoredMessage.parse(row))
      .map((message) => ({
        ...message,
        receive_count: message.receive_count + 1,
        first_received_ms: message.first_received_ms ?? nowMs,
      }));
    const hide = this.#store.prepare(
      'UPDATE queue_message SET in_flight = 1, due_ms = ?, receive_count = ?, first_received_ms = ? WHERE id = ?',
    );
    for (const message of batch) {
      hide.run(nowMs + queue.visibilityTimeoutSeconds * SECOND, message.receive_count, message.first_received_ms, message.id);
    }
    return batch;
  }

  #next(): NextDue {
    const consumed = [...this.#queues].filter(([, queue]) => queue.consumer !== undefined).map(([name]) => name);
    return NextDue.parse(
      this.#store
        .prepare(`
          SELECT queue, due_ms FROM queue_message
          WHERE dead_ms IS NULL AND queue IN (SELECT value FROM json_each(?))
          ORDER BY due_ms, position LIMIT 1`)
        .get(JSON.stringify(consumed)),
    );
  }

  #find(name: string): Queue {
    const queue = this.#queues.get(name);
    if (queue === undefined) throw new Error(`no queue is called ${name}`);
    return queue;
  }

  #nowMs(): number {
    return millisecondsOf(this.#clock.now());
  }
}

/** Calls the consumer and reads its answer as Lambda does: an error, or an id that is not in the batch, fails every message. */
async function invoke(consumer: QueueConsumer, records: SQSRecord[]): Promise<{ failedIds: Set<string>; error?: string }> {
  const ids = new Set(records.map((record) => record.messageId));
  try {
    const response = await consumer({ Records: records });
    const failedIds = new Set((response?.batchItemFailures ?? []).map((failure) => failure.itemIdentifier));
    return { failedIds: failedIds.isSubsetOf(ids) ? failedIds : ids };
  } catch (error) {
    return { failedIds: ids, error: String(error) };
  }
}

function sqsRecordOf(message: StoredMessage): SQSRecord {
  return {
    messageId: message.id,
    receiptHandle: `${message.id}#${message.receive_count}`,
    body: message.body,
    attributes: {
      ApproximateReceiveCount: String(message.receive_count),
      SentTimestamp: String(message.sent_ms),
      SenderId: LOCAL_ACCOUNT,
      ApproximateFirstReceiveTimestamp: String(message.first_received_ms),
    },
    messageAttributes: {},
    md5OfBody: createHash('md5').update(message.body).digest('hex'),
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:${LOCAL_REGION}:${LOCAL_ACCOUNT}:${message.queue}`,
    awsRegion: LOCAL_REGION,
  };
}
