// Both tables, empty, in a database that only the benchmark uses.

import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createTableInputs } from '#infra/constructs/table-definitions.ts';
import { LOCAL_REGION } from '../aws/local-account.ts';

export async function createEmptyTables(endpoint: string): Promise<void> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: LOCAL_REGION, credentials });
  for (const table of createTableInputs({ Cases: 'Cases', CaseEvents: 'CaseEvents' })) {
    await client.send(new CreateTableCommand(table));
  }
  client.destroy();
}
