// The real SQS client against the local endpoint.

import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, test } from 'vitest';
import { imitateSqs } from '#local/aws/sqs.ts';
import { Queues } from '#local/queues.ts';
import { arrange } from './arrange.ts';

async function arrangeSqs() {
  let queues: Queues | undefined;
  const given = await arrange(({ store, clock }) => {
    queues = new Queues(store, clock);
    queues.define('outbound');
    return { sqs: imitateSqs(queues) };
  });
  const QueueUrl = `${given.client.endpoint}/000000000000/outbound`;
  return { ...given, queues: queues!, sqs: new SQSClient(given.client), QueueUrl };
}

test('messages sent one by one and in batches are delivered, with their delays', async () => {
  const { sqs, queues, QueueUrl } = await arrangeSqs();
  const bodies: string[] = [];
  queues.consume('outbound', async (event) => void bodies.push(...event.Records.map((record) => record.body)));
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: '{"é":1}' }));
  const batch = await sqs.send(
    new SendMessageBatchCommand({
      QueueUrl,
      Entries: [
        { Id: 'a', MessageBody: 'now' },
        { Id: 'b', MessageBody: 'later', DelaySeconds: 90 },
      ],
    }),
  );
  expect(batch.Successful?.map((entry) => entry.Id)).toEqual(['a', 'b']);
  await queues.runDue();
  expect(bodies).toEqual(['{"é":1}', 'now']);
  expect(queues.nextDueAt()).toBe('2026-11-23T12:01:30.000Z');
});

test('an unknown queue is an error by its AWS name, and attributes are refused rather than lost', async () => {
  const { sqs, QueueUrl } = await arrangeSqs();
  await expect(sqs.send(new SendMessageCommand({ QueueUrl: `${QueueUrl}-2`, MessageBody: 'x' }))).rejects.toMatchObject({
    name: 'QueueDoesNotExist',
  });
  const MessageAttributes = { kind: { DataType: 'String', StringValue: 'x' } };
  await expect(sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'x', MessageAttributes }))).rejects.toMatchObject({
    $metadata: { httpStatusCode: 501 },
  });
});

test('a store that cannot be written is a 500 for the sender', async () => {
  const { sqs, store, QueueUrl, failures } = await arrangeSqs();
  store.close();
  await expect(sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'x' }))).rejects.toMatchObject({
    $metadata: { httpStatusCode: 500 },
  });
  expect(failures).toHaveLength(1);
});
