// A local text reaches the queue in the shape that AWS gives it.

import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { readSmsNotification } from '#core/intake/sms/sms-message.ts';
import { unwrapSnsEnvelope } from '#core/intake/sns-envelope.ts';
import { ManualClock } from '#local/clock.ts';
import { Queues } from '#local/queues.ts';
import { receiveText, SMS_INTAKE_QUEUE } from '#local/sms-in.ts';

function arrange() {
  const store = new DatabaseSync(':memory:');
  const clock = new ManualClock('2026-11-23T12:00:00.000Z');
  const queues = new Queues(store, clock);
  queues.define(SMS_INTAKE_QUEUE);
  const bodies: string[] = [];
  queues.consume(SMS_INTAKE_QUEUE, async (event) => void bodies.push(...event.Records.map((record) => record.body)));
  return { store, clock, queues, bodies };
}

test('a text is read by the intake as it was written, with the time of the topic', async () => {
  const { queues, clock, bodies } = arrange();
  const id = receiveText({ from: '+40712345678', to: '+447700900100', body: 'Nu a venit nimeni 😞' }, { queues, clock });
  await queues.runDue();
  const { message, publishedAt } = unwrapSnsEnvelope(bodies[0] ?? '');
  expect(readSmsNotification(message, publishedAt)).toMatchObject({
    id,
    from: '+40712345678',
    to: '+447700900100',
    body: 'Nu a venit nimeni 😞',
    publishedAt: '2026-11-23T12:00:00.000Z',
    answersProviderMessageId: undefined,
  });
});

test('the same id twice is queued twice (M7)', async () => {
  const { queues, clock, bodies } = arrange();
  const text = { from: '+40712345678', to: '+447700900100', body: 'x', id: 'same' };
  expect([receiveText(text, { queues, clock }), receiveText(text, { queues, clock })]).toEqual(['same', 'same']);
  await queues.runDue();
  expect(bodies).toHaveLength(2);
});

test('a text that cannot be stored is an error for whoever hands it in', () => {
  const { queues, clock, store } = arrange();
  store.close();
  expect(() => receiveText({ from: '+40712345678', to: '+447700900100', body: 'x' }, { queues, clock })).toThrow();
});
