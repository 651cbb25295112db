// What table Cases remembers of telephone numbers: which cases they opened, and whether texts to them were stopped. A number is in no key,
// only its keyed digest.

import { type DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { CaseStore } from '#core/case/case-store.ts';
import { keyedDigest } from '#core/digest.ts';
import { casesOfSender } from '#core/intake/sender-cases.ts';
import type { NumberBook } from '#core/ports.ts';
import { numberKey } from './case-keys.ts';

const Remembered = z.looseObject({ isStopped: z.boolean() });

export function dynamoNumberBook(
  client: DynamoDBClient,
  casesTable: string,
  key: Uint8Array,
  cases: Pick<CaseStore, 'findByPointer'>,
): NumberBook {
  function keyOf(number: string) {
    return marshall(numberKey(keyedDigest('number', number, key)));
  }

  return {
    casesOf: (number) => casesOfSender('phone', number, key, cases),

    async isStopped(number) {
      const { Item: item } = await client.send(
        new GetItemCommand({ TableName: casesTable, Key: keyOf(number), ConsistentRead: true }),
      );
      return item !== undefined && Remembered.parse(unmarshall(item)).isStopped;
    },

    async setStopped(number, isStopped) {
      await client.send(
        new UpdateItemCommand({
          TableName: casesTable,
          Key: keyOf(number),
          UpdateExpression: 'SET isStopped = :isStopped',
          ExpressionAttributeValues: marshall({ ':isStopped': isStopped }),
        }),
      );
    },
  };
}
