// The key behind reply addresses and tracking links: made once by whoever needs it first, kept wrapped by KMS in table Cases, so that no
// deployment has a secret to set and none is ever in a setting.

import { ConditionalCheckFailedException, type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { KeyVault } from '#core/ports.ts';

const OWNER = 'signing-key';
const place = { pk: 'SETTINGS', sk: 'SIGNING_KEY' };
const KeyItem = z.looseObject({ wrapped: z.instanceof(Uint8Array) });

export async function loadSigningKey(client: DynamoDBClient, casesTable: string, vault: KeyVault): Promise<Uint8Array> {
  for (;;) {
    const { Item: item } = await client.send(
      new GetItemCommand({ TableName: casesTable, Key: marshall(place), ConsistentRead: true }),
    );
    if (item) return await vault.unwrapDataKey(OWNER, KeyItem.parse(unmarshall(item)).wrapped);
    const { wrapped } = await vault.createDataKey(OWNER);
    try {
      await client.send(
        new PutItemCommand({
          TableName: casesTable,
          Item: marshall({ ...place, wrapped }),
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }
}
