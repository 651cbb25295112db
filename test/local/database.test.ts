// The embedded DynamoDB: quick, durable, and gone with its parent.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  CreateTableCommand,
  DynamoDBClient,
  PutItemCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { expect, onTestFinished, test } from 'vitest';
import { startDynoxide } from '#local/database.ts';
import { pollStream } from '#local/stream.ts';

const TableName = 'cases';

function arrangeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'database-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function configOf(endpoint: string) {
  return { endpoint, region: 'eu-west-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' }, maxAttempts: 1 };
}

async function createTable(client: DynamoDBClient): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName,
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  );
}

async function readKeys(client: DynamoDBClient): Promise<string[]> {
  const keys: string[] = [];
  let page = await client.send(new ScanCommand({ TableName, ConsistentRead: true }));
  for (;;) {
    keys.push(...(page.Items ?? []).map((item) => item['pk']?.S ?? ''));
    if (page.LastEvaluatedKey === undefined) return keys;
    page = await client.send(new ScanCommand({ TableName, ConsistentRead: true, ExclusiveStartKey: page.LastEvaluatedKey }));
  }
}

test('every acknowledged transaction is there after a SIGKILL in the middle of writing', async () => {
  const dbPath = join(arrangeFolder(), 'dynamodb.db');
  const first = await startDynoxide({ dbPath });
  const client = new DynamoDBClient(configOf(first.endpoint));
  await createTable(client);
  const acknowledged: string[] = [];
  const write = async (writer: number) => {
    for (let at = 0; ; at += 1) {
      const keys = [`case-${writer}-${at}`, `history-${writer}-${at}`];
      const TransactItems = keys.map((pk) => ({ Put: { TableName, Item: { pk: { S: pk } } } }));
      await client.send(new TransactWriteItemsCommand({ TransactItems }));
      acknowledged.push(...keys);
      if (acknowledged.length >= 100) void first.stop();
    }
  };
  await Promise.allSettled([1, 2, 3, 4].map(write));

  const second = await startDynoxide({ dbPath });
  const found = await readKeys(new DynamoDBClient(configOf(second.endpoint)));
  await second.stop();
  expect(acknowledged.length).toBeGreaterThanOrEqual(100);
  expect(acknowledged.filter((key) => !found.includes(key))).toEqual([]);
  const halves = found.filter((key) => key.startsWith('case-') && !found.includes(key.replace('case', 'history')));
  expect(halves).toEqual([]);
});

test('the database ends with a parent that was killed, and the next run opens the same file', async () => {
  const dbPath = join(arrangeFolder(), 'dynamodb.db');
  const script = `import { startDynoxide } from '#local/database.ts';
    const { endpoint } = await startDynoxide({ dbPath: ${JSON.stringify(dbPath)} });
    console.log(endpoint);
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [endpoint] = await once(createInterface(parent.stdout), 'line');
  await createTable(new DynamoDBClient(configOf(endpoint)));
  parent.kill('SIGKILL');
  await once(parent, 'exit');

  const next = await startDynoxide({ dbPath });
  expect(await readKeys(new DynamoDBClient(configOf(next.endpoint)))).toEqual([]);
  await next.stop();
  await expect
    .poll(() =>
      fetch(endpoint).then(
        () => 'up',
        () => 'down',
      ),
    )
    .toBe('down');
});

test('a database that cannot open its file says so in its own words', async () => {
  await expect(startDynoxide({ dbPath: '/dev/null/dynamodb.db' })).rejects.toThrow(/did not start: .*open/);
});

test('a machine without the binary is told the exact command to run instead', async () => {
  await expect(startDynoxide({ binary: '/nowhere/dynoxide' })).rejects.toThrow(
    /java -jar DynamoDBLocal\.jar .*-port 8000.* and set DYNAMODB_ENDPOINT=http:\/\/127\.0\.0\.1:8000/,
  );
});

test('a stream hands over what was written since, in the shape of Lambda, and nothing twice', async () => {
  const { endpoint, stop } = await startDynoxide();
  const client = new DynamoDBClient(configOf(endpoint));
  await createTable(client);
  await client.send(new PutItemCommand({ TableName, Item: { pk: { S: 'before' } } }));
  const stream = await pollStream(client, new DynamoDBStreamsClient(configOf(endpoint)), TableName);
  expect(await stream.drain()).toEqual([]);

  const sealed = { M: { bytes: { B: Buffer.from('sealed') }, kinds: { L: [{ NULL: true as const }, { BOOL: false }] } } };
  await client.send(new PutItemCommand({ TableName, Item: { pk: { S: 'case' }, version: { N: '1' }, sealed } }));
  await client.send(
    new UpdateItemCommand({
      TableName,
      Key: { pk: { S: 'case' } },
      UpdateExpression: 'SET version = :two',
      ExpressionAttributeValues: { ':two': { N: '2' } },
    }),
  );
  const lambdaSealed = { M: { bytes: { B: Buffer.from('sealed').toString('base64') }, kinds: sealed.M.kinds } };
  const records = JSON.parse(JSON.stringify(await stream.drain()));
  expect(records).toMatchObject([
    {
      eventName: 'INSERT',
      eventSource: 'aws:dynamodb',
      eventSourceARN: expect.stringContaining(`table/${TableName}/stream/`),
      dynamodb: {
        Keys: { pk: { S: 'case' } },
        NewImage: { pk: { S: 'case' }, version: { N: '1' }, sealed: lambdaSealed },
        StreamViewType: 'NEW_AND_OLD_IMAGES',
        ApproximateCreationDateTime: expect.any(Number),
      },
    },
    { eventName: 'MODIFY', dynamodb: { NewImage: { version: { N: '2' } }, OldImage: { version: { N: '1' } } } },
  ]);
  expect(records[0].dynamodb).not.toHaveProperty('OldImage');
  expect(records[0].dynamodb.ApproximateCreationDateTime).toBeLessThan(100_000_000_000);
  expect(await stream.drain()).toEqual([]);

  for (let at = 0; at < 60; at += 1) await client.send(new PutItemCommand({ TableName, Item: { pk: { S: `case-${at}` } } }));
  expect((await stream.drain()).map((record) => record.dynamodb?.Keys?.['pk']?.S)).toEqual(
    Array.from({ length: 60 }, (_, at) => `case-${at}`),
  );
  await stop();
});
