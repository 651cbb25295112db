// Counters in table Cases that DynamoDB drops by itself: one item for each thing counted and each window, or for several things about one.

import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { keyedDigest } from '#core/digest.ts';
import { MINUTE, millisecondsOf } from '#core/instant.ts';
import type { Clock, Tally } from '#core/ports.ts';
import { tallyKey } from './case-keys.ts';

const Counted = z.record(z.string(), z.int());
/** Of a digest: enough that no two things about one meet. */
const NAME_LENGTH = 12;

export function dynamoTally(client: DynamoDBClient, casesTable: string, key: Uint8Array, clock: Clock): Tally {
  const digestOf = (text: string) => keyedDigest('tally', text, key);

  /** One more in each of these attributes of the item for `one`. */
  async function add(one: string, attributes: readonly string[], minutes: number): Promise<number[]> {
    const length = minutes * MINUTE;
    const window = Math.floor(millisecondsOf(clock.now()) / length);
    const names = Object.fromEntries([...new Set(attributes)].map((attribute, index) => [`#count${index}`, attribute]));
    const { Attributes: counted } = await client.send(
      new UpdateItemCommand({
        TableName: casesTable,
        Key: marshall(tallyKey(digestOf(`${minutes}\n${one}`), window)),
        UpdateExpression: `ADD ${Object.keys(names)
          .map((name) => `${name} :one`)
          .join(', ')} SET #expires = :expires`,
        ExpressionAttributeNames: { ...names, '#expires': 'expiresAt' },
        ExpressionAttributeValues: marshall({ ':one': 1, ':expires': Math.ceil(((window + 2) * length) / 1000) }),
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    const counts = Counted.parse(unmarshall(counted ?? {}));
    return attributes.map((attribute) => counts[attribute] ?? 0);
  }

  return {
    async count(what, minutes) {
      const [count = 0] = await add(what, ['count'], minutes);
      return count;
    },
    countEach: (one, things, minutes) =>
      add(
        `each of ${one}`,
        things.map((thing) => digestOf(thing).slice(0, NAME_LENGTH)),
        minutes,
      ),
  };
}
