// The two tables as plain data: the stacks, the embedded run and the tests all make their tables from this one definition.
// Two tables and not one, because permissions can be narrowed per table but not per sort key: whoever writes a case may only add to its history.

import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

/** All keys are strings. An index holds keys only and is sparse: an item without the index's attributes is not in it. */
export interface TableDefinition {
  partitionKey: string;
  sortKey: string;
  indexes: readonly { name: string; partitionKey: string; sortKey: string }[];
  /** Whether changes are streamed with the item before and after. */
  stream: boolean;
  /** Attribute in whole seconds since 1970 after which DynamoDB may drop the item, usually within two days. */
  expiryAttribute?: string;
}

export const caseTables = {
  Cases: {
    partitionKey: 'pk',
    sortKey: 'sk',
    indexes: [
      { name: 'Due', partitionKey: 'duePartition', sortKey: 'dueAt' },
      { name: 'ByReceived', partitionKey: 'receivedMonth', sortKey: 'receivedKey' },
    ],
    stream: true,
    expiryAttribute: 'expiresAt',
  },
  CaseEvents: { partitionKey: 'pk', sortKey: 'sk', indexes: [], stream: false },
} as const satisfies Record<string, TableDefinition>;

export type CaseTable = keyof typeof caseTables;

/** What to hand to DynamoDB's CreateTable for both tables, named as the caller likes (a test may want names of its own). */
export function createTableInputs(names: Readonly<Record<CaseTable, string>>): CreateTableCommandInput[] {
  return [createTableInput(names.Cases, caseTables.Cases), createTableInput(names.CaseEvents, caseTables.CaseEvents)];
}

function createTableInput(tableName: string, table: TableDefinition): CreateTableCommandInput {
  const keyed = [table, ...table.indexes];
  const attributes = new Set(keyed.flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey]));
  return {
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...attributes].map((name) => ({ AttributeName: name, AttributeType: 'S' })),
    KeySchema: keySchema(table),
    // CreateTable refuses an empty list of indexes.
    ...(table.indexes.length > 0 && {
      GlobalSecondaryIndexes: table.indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: keySchema(index),
        Projection: { ProjectionType: 'KEYS_ONLY' },
      })),
    }),
    ...(table.stream && { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } }),
  };
}

function keySchema(keys: { partitionKey: string; sortKey: string }): NonNullable<CreateTableCommandInput['KeySchema']> {
  return [
    { AttributeName: keys.partitionKey, KeyType: 'HASH' },
    { AttributeName: keys.sortKey, KeyType: 'RANGE' },
  ];
}
