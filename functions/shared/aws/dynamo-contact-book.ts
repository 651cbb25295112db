// Who is whose named contact, in table Cases: one item for each address or number of somebody who has one, under its keyed digest. The
// store writes it in the change that names them.

import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { keyedDigest } from '#core/digest.ts';
import type { ContactBook } from '#core/ports.ts';
import { contactKey } from './case-keys.ts';

/** Without a person once nobody is their contact any more: no function may delete from the cases. */
const Named = z.looseObject({ personId: z.string().optional() });

export function dynamoContactBook(client: DynamoDBClient, casesTable: string, key: Uint8Array): ContactBook {
  return {
    digestOf: (reach) => keyedDigest('contact', reach, key),

    async contactOf(digest) {
      const { Item: item } = await client.send(
        new GetItemCommand({ TableName: casesTable, Key: marshall(contactKey(digest)), ConsistentRead: true }),
      );
      return item && Named.parse(unmarshall(item)).personId;
    },
  };
}
