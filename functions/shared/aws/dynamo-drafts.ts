// Forms that people saved to come back to. Each is sealed under a key made from its code and lies under a name made from it too: without
// the code nobody opens it, and nobody can tell whose it is. It forgets itself.

import { hkdfSync } from 'node:crypto';
import { type DynamoDBClient, GetItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { DAY, Instant, millisecondsOf, movedBy } from '#core/instant.ts';
import type { Chance, Clock } from '#core/ports.ts';
import { draftKey } from './case-keys.ts';
import { seal, unseal } from './sealed.ts';

const KEPT_FOR = 30 * DAY;

const Answers = z.record(z.string(), z.string());
export type DraftAnswers = z.infer<typeof Answers>;

const DraftItem = z.looseObject({ sealed: z.instanceof(Uint8Array), keptUntil: Instant });

export interface Drafts {
  /** Keeps `answers`, in the place of what the code held before. Returns until when. */
  keep(code: string, answers: DraftAnswers): Promise<Instant>;
  /** Undefined when there is nothing under this code any more, or never was. */
  read(code: string): Promise<{ answers: DraftAnswers; keptUntil: Instant } | undefined>;
  /** Once it was sent. The code is spent then. */
  forget(code: string): Promise<void>;
}

/** `key` is the deployment's own: with the table alone nobody can try codes. */
export function dynamoDrafts(
  { client, casesTable, key }: { client: DynamoDBClient; casesTable: string; key: Uint8Array },
  { clock, chance }: { clock: Clock; chance: Chance },
): Drafts {
  function openBy(code: string) {
    const derived = new Uint8Array(hkdfSync('sha256', code, key, 'draft', 64));
    const name = Buffer.from(derived.subarray(0, 32)).toString('base64url');
    return { place: draftKey(name), key: derived.subarray(32) };
  }
  return {
    async keep(code, answers) {
      const { place, key: ofCode } = openBy(code);
      const keptUntil = movedBy(clock.now(), KEPT_FOR);
      const sealed = seal(answers, ofCode, place.pk, chance);
      const expiresAt = Math.ceil(millisecondsOf(keptUntil) / 1000);
      await client.send(
        new PutItemCommand({ TableName: casesTable, Item: marshall({ ...place, sealed, keptUntil, expiresAt }) }),
      );
      return keptUntil;
    },
    async read(code) {
      const { place, key: ofCode } = openBy(code);
      const { Item: item } = await client.send(
        new GetItemCommand({ TableName: casesTable, Key: marshall(place), ConsistentRead: true }),
      );
      const found = item && DraftItem.safeParse(unmarshall(item)).data;
      // DynamoDB drops it some time after it has expired.
      if (!found || found.keptUntil <= clock.now()) return undefined;
      return { answers: Answers.parse(unseal(found.sealed, ofCode, place.pk)), keptUntil: found.keptUntil };
    },
    async forget(code) {
      const { place } = openBy(code);
      await client.send(
        new UpdateItemCommand({
          TableName: casesTable,
          Key: marshall(place),
          // Emptied and not deleted: whoever serves the public may delete nothing from this table.
          UpdateExpression: 'SET expiresAt = :now REMOVE sealed',
          ExpressionAttributeValues: marshall({ ':now': Math.floor(millisecondsOf(clock.now()) / 1000) }),
        }),
      );
    },
  };
}
