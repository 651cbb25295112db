// Queues lose nothing: every message is delivered until it is acknowledged, or set aside where it can be seen.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { SQSEvent } from 'aws-lambda';
import { describe, expect, onTestFinished, test } from 'vitest';
import { SECOND } from '#core/instant.ts';
import { ManualClock } from '#local/clock.ts';
import { openLocalStore } from '#local/local-store.ts';
import { Queues } from '#local/queues.ts';

const start = '2026-11-23T12:00:00.000Z';

function arrange(options = {}) {
  const store = new DatabaseSync(':memory:');
  const clock = new ManualClock(start);
  const queues = new Queues(store, clock);
  queues.define('intake', options);
  return { store, clock, queues };
}

describe('delivery', () => {
  test('hands over the shape that Lambda gets from SQS', async () => {
    const { queues } = arrange();
    const events: SQSEvent[] = [];
    queues.consume('intake', async (event) => void events.push(event));
    const id = queues.send('intake', 'héllo');
    expect(await queues.runDue()).toBe(1);
    expect(events[0]?.Records).toEqual([
      {
        messageId: id,
        receiptHandle: `${id}#1`,
        body: 'héllo',
        attributes: {
          ApproximateReceiveCount: '1',
          SentTimestamp: String(Date.parse(start)),
          SenderId: '000000000000',
          ApproximateFirstReceiveTimestamp: String(Date.parse(start)),
        },
        messageAttributes: {},
        md5OfBody: 'be50e8478cf24ff3595bc7307fb91b50',
        eventSource: 'aws:sqs',
        eventSourceARN: 'arn:aws:sqs:eu-west-1:000000000000:intake',
        awsRegion: 'eu-west-1',
      },
    ]);
    expect(await queues.runDue()).toBe(0);
  });

  test('fills batches up to the size of the queue, in the order sent', async () => {
    const { queues } = arrange({ batchSize: 2 });
    const batches: string[][] = [];
    queues.consume('intake', async (event) => void batches.push(event.Records.map((record) => record.body)));
    for (const body of ['a', 'b', 'c']) queues.send('intake', body);
    await queues.runDue();
    expect(batches).toEqual([['a', 'b'], ['c']]);
  });

  test('waits for the delay on the virtual clock', async () => {
    const { queues, clock } = arrange();
    queues.consume('intake', async () => {});
    queues.send('intake', 'later', { delaySeconds: 60 });
    expect(queues.idle()).toBe(true);
    expect(await queues.runDue()).toBe(0);
    expect(queues.nextDueAt()).toBe('2026-11-23T12:01:00.000Z');
    clock.advanceBy(60 * SECOND);
    expect(queues.idle()).toBe(false);
    expect(await queues.runDue()).toBe(1);
    expect(queues.nextDueAt()).toBeUndefined();
  });

  test('keeps messages for a consumer that comes later, and never counts them as due before', async () => {
    const { queues } = arrange();
    queues.send('intake', 'early');
    expect(queues.nextDueAt()).toBeUndefined();
    expect(await queues.runDue()).toBe(0);
    queues.consume('intake', async () => {});
    expect(queues.nextDueAt()).toBe(start);
    expect(await queues.runDue()).toBe(1);
  });

  test('delivers in the same run what a consumer sends to another queue, and a call during a run joins it', async () => {
    const { queues } = arrange();
    queues.define('next');
    const seen: string[] = [];
    queues.consume('next', async (event) => void seen.push(...event.Records.map((record) => record.body)));
    queues.consume('intake', async () => {
      queues.send('next', 'passed on');
      expect(queues.idle()).toBe(false);
    });
    queues.send('intake', 'first');
    const [one, other] = await Promise.all([queues.runDue(), queues.runDue()]);
    expect([one, other]).toEqual([2, 2]);
    expect(seen).toEqual(['passed on']);
    expect(queues.idle()).toBe(true);
  });
});

describe('failure', () => {
  test('only the messages that the consumer lists come back, after the visibility timeout', async () => {
    const { queues, clock } = arrange({ visibilityTimeoutSeconds: 30 });
    const seen: string[] = [];
    queues.consume('intake', async (event) => {
      seen.push(...event.Records.map((record) => `${record.body}${record.attributes.ApproximateReceiveCount}`));
      const bad = event.Records.find((record) => record.body === 'bad' && record.attributes.ApproximateReceiveCount === '1');
      return { batchItemFailures: bad === undefined ? [] : [{ itemIdentifier: bad.messageId }] };
    });
    queues.send('intake', 'good');
    queues.send('intake', 'bad');
    await queues.runDue();
    expect(await queues.runDue()).toBe(0);
    expect(queues.nextDueAt()).toBe('2026-11-23T12:00:30.000Z');
    clock.advanceBy(30 * SECOND);
    await queues.runDue();
    expect(seen).toEqual(['good1', 'bad1', 'bad2']);
    expect(queues.nextDueAt()).toBeUndefined();
  });

  test('a batch whose answer names an unknown message fails as a whole, as with Lambda', async () => {
    const { queues } = arrange();
    queues.consume('intake', async () => ({ batchItemFailures: [{ itemIdentifier: '' }] }));
    queues.send('intake', 'kept');
    await queues.runDue();
    expect(queues.nextDueAt()).toBe('2026-11-23T12:00:30.000Z');
  });

  test('after the last delivery a message is set aside with its reason, and can be put back', async () => {
    const { queues, clock } = arrange({ maxReceiveCount: 2, visibilityTimeoutSeconds: 30 });
    let calls = 0;
    queues.consume('intake', async () => {
      calls += 1;
      if (calls <= 2) throw new TypeError('no subject');
    });
    const id = queues.send('intake', 'poison');
    for (let turn = 0; turn < 4; turn += 1) {
      await queues.runDue();
      clock.advanceBy(30 * SECOND);
    }
    expect(calls).toBe(2);
    expect(queues.deadLetters('intake')).toEqual([
      {
        id,
        queue: 'intake',
        body: 'poison',
        sentAt: start,
        deadAt: '2026-11-23T12:01:00.000Z',
        receiveCount: 2,
        lastError: 'TypeError: no subject',
      },
    ]);
    expect(queues.deadLetters('other')).toEqual([]);
    expect(queues.nextDueAt()).toBeUndefined();

    expect(queues.redrive('intake')).toBe(1);
    expect(await queues.runDue()).toBe(1);
    expect(queues.deadLetters()).toEqual([]);
  });

  test('a queue that was never declared refuses messages', () => {
    const { queues } = arrange();
    expect(() => queues.send('elsewhere', 'x')).toThrow('no queue is called elsewhere');
  });
});

test('what a killed process had received comes back at once when the file is opened again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'queues-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'local.db');
  const clock = new ManualClock(start);
  const before = openLocalStore(path);
  const dying = new Queues(before, clock);
  dying.define('intake');
  let died = () => {};
  const dead = new Promise<void>((resolve) => {
    died = resolve;
  });
  dying.consume('intake', () => {
    died();
    return new Promise(() => {});
  });
  dying.send('intake', 'survives');
  dying.send('intake', 'not yet', { delaySeconds: 60 });
  void dying.runDue();
  await dead;
  before.close();

  const after = openLocalStore(path);
  const queues = new Queues(after, clock);
  queues.define('intake');
  const seen: string[] = [];
  queues.consume('intake', async (event) => void seen.push(...event.Records.map((record) => record.body)));
  await queues.runDue();
  expect(seen).toEqual(['survives']);
  expect(queues.nextDueAt()).toBe('2026-11-23T12:01:00.000Z');
  after.close();
});
