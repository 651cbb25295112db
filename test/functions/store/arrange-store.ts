// The case store over a real DynamoDB: the embedded one, or any other that DYNAMODB_ENDPOINT names, in tables of its own.

import { randomBytes } from 'node:crypto';
import { CreateTableCommand, DeleteItemCommand, DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { CaseStore } from '#core/case/case-store.ts';
import type { Chance, KeyVault } from '#core/ports.ts';
import { personKey } from '#functions/shared/aws/case-keys.ts';
import { dynamoCaseStore } from '#functions/shared/aws/dynamo-case-store.ts';
import { createTableInputs } from '#infra/constructs/table-definitions.ts';
import { startDynoxide } from '#local/database.ts';

const chance: Chance = { bytes: (count) => randomBytes(count) };

/** Wraps a key by remembering it, and opens it for its owner alone, as KMS does by the encryption context. */
class InMemoryKeyVault implements KeyVault {
  readonly #keys = new Map<string, Uint8Array>();
  async createDataKey(ownerId: string) {
    const key = chance.bytes(32);
    const wrapped = chance.bytes(16);
    this.#keys.set(`${ownerId} ${Buffer.from(wrapped).toString('hex')}`, key);
    return { key, wrapped };
  }
  async unwrapDataKey(ownerId: string, wrapped: Uint8Array) {
    const key = this.#keys.get(`${ownerId} ${Buffer.from(wrapped).toString('hex')}`);
    if (!key) throw new Error('this key belongs to another owner');
    return key;
  }
}

export interface ArrangedStore {
  store: CaseStore;
  client: DynamoDBClient;
  casesTable: string;
  caseEventsTable: string;
  /** Another function on the same tables, which has opened no key yet. */
  another(): CaseStore;
  erasePerson(caseId: string): Promise<void>;
  stop(): Promise<void>;
}

export async function arrangeStore(): Promise<ArrangedStore> {
  const given = process.env['DYNAMODB_ENDPOINT'];
  const database = given === undefined ? await startDynoxide() : undefined;
  const client = new DynamoDBClient({
    endpoint: given ?? database?.endpoint ?? '',
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const suffix = randomBytes(4).toString('hex');
  const tables = { Cases: `Cases-${suffix}`, CaseEvents: `CaseEvents-${suffix}` };
  for (const table of createTableInputs(tables)) await client.send(new CreateTableCommand(table));
  const vault = new InMemoryKeyVault();
  const settings = { client, casesTable: tables.Cases, caseEventsTable: tables.CaseEvents, vault, chance };
  return {
    store: dynamoCaseStore(settings),
    client,
    casesTable: tables.Cases,
    caseEventsTable: tables.CaseEvents,
    another: () => dynamoCaseStore(settings),
    async erasePerson(caseId) {
      await client.send(new DeleteItemCommand({ TableName: tables.Cases, Key: marshall(personKey(caseId)) }));
    },
    async stop() {
      for (const TableName of Object.values(tables)) await client.send(new DeleteTableCommand({ TableName }));
      client.destroy();
      await database?.stop();
    },
  };
}
