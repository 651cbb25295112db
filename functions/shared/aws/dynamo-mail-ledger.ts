// The ledger of mail in table Cases: single items that nothing else refers to; most of them DynamoDB drops by itself.

import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { keyedDigest } from '#core/digest.ts';
import { DAY, millisecondsOf } from '#core/instant.ts';
import type { MailLedger } from '#core/intake/mail/mail-ledger.ts';
import type { Clock } from '#core/ports.ts';
import { gatheringKey, placedMailKey, refusedAddressKey } from './case-keys.ts';

/** Longer than the reconciler looks back. */
const PLACED_DAYS = 30;
const GATHERING_DAYS = 1;

const Gathering = z.looseObject({ caseId: z.string(), expiresAt: z.int() });
const Refused = z.looseObject({ refused: z.boolean() });

interface Key {
  pk: string;
  sk: string;
}

export function dynamoMailLedger(client: DynamoDBClient, casesTable: string, key: Uint8Array, clock: Clock): MailLedger {
  const digestOf = (purpose: string, text: string) => keyedDigest(purpose, text.toLowerCase(), key);
  const gathering = (sender: string) => gatheringKey(digestOf('gathering', sender));
  const refused = (address: string) => refusedAddressKey(digestOf('refused', address));
  const inDays = (days: number) => Math.ceil((millisecondsOf(clock.now()) + days * DAY) / 1000);

  async function get(at: Key): Promise<unknown> {
    const { Item: item } = await client.send(
      new GetItemCommand({ TableName: casesTable, Key: marshall(at), ConsistentRead: true }),
    );
    return item && unmarshall(item);
  }
  async function put(item: Key & Record<string, string | number | boolean>): Promise<void> {
    await client.send(new PutItemCommand({ TableName: casesTable, Item: marshall(item) }));
  }

  return {
    isPlaced: async (rawKey) => (await get(placedMailKey(rawKey))) !== undefined,
    markPlaced: (rawKey) => put({ ...placedMailKey(rawKey), expiresAt: inDays(PLACED_DAYS) }),
    async gatheringCase(sender) {
      const item = await get(gathering(sender));
      // DynamoDB drops an item up to two days after its time.
      const found = item === undefined ? undefined : Gathering.parse(item);
      return found && found.expiresAt > millisecondsOf(clock.now()) / 1000 ? found.caseId : undefined;
    },
    gatherIn: (sender, caseId) => put({ ...gathering(sender), caseId, expiresAt: inDays(GATHERING_DAYS) }),
    async isRefused(address) {
      const item = await get(refused(address));
      return item !== undefined && Refused.parse(item).refused;
    },
    refuse: (address) => put({ ...refused(address), refused: true }),
    accept: (address) => put({ ...refused(address), refused: false }),
  };
}
