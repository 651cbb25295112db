// From which cases somebody is barred, in table Cases: one item for each address or number, under its keyed digest, with the cases as a
// set. The store writes it in the change that bars or lifts a bar.

import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { keyedDigest } from '#core/digest.ts';
import type { BarBook } from '#core/ports.ts';
import { barredKey } from './case-keys.ts';

/** A set that lost its last member is gone. */
const Barred = z.looseObject({ barredFrom: z.set(z.string()).optional() });

export function dynamoBarBook(client: DynamoDBClient, casesTable: string, key: Uint8Array): BarBook {
  return {
    digestOf: (reach) => keyedDigest('barred', reach, key),

    async casesOf(digest) {
      const { Item: item } = await client.send(
        new GetItemCommand({ TableName: casesTable, Key: marshall(barredKey(digest)), ConsistentRead: true }),
      );
      return item === undefined ? [] : [...(Barred.parse(unmarshall(item)).barredFrom ?? [])];
    },
  };
}
