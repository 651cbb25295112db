// Counters in table Cases that DynamoDB drops by itself: one item for each thing counted and each window.

import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { keyedDigest } from '#core/digest.ts';
import { MINUTE, millisecondsOf } from '#core/instant.ts';
import type { Clock, Tally } from '#core/ports.ts';
import { tallyKey } from './case-keys.ts';

const Counted = z.looseObject({ count: z.int() });

export function dynamoTally(client: DynamoDBClient, casesTable: string, key: Uint8Array, clock: Clock): Tally {
  return {
    async count(what, minutes) {
      const length = minutes * MINUTE;
      const window = Math.floor(millisecondsOf(clock.now()) / length);
      const digest = keyedDigest('tally', `${minutes}\n${what}`, key);
      const { Attributes: counted } = await client.send(
        new UpdateItemCommand({
          TableName: casesTable,
          Key: marshall(tallyKey(digest, window)),
          UpdateExpression: 'ADD #count :one SET #expires = :expires',
          ExpressionAttributeNames: { '#count': 'count', '#expires': 'expiresAt' },
          ExpressionAttributeValues: marshall({ ':one': 1, ':expires': Math.ceil(((window + 2) * length) / 1000) }),
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return Counted.parse(unmarshall(counted ?? {})).count;
    },
  };
}
