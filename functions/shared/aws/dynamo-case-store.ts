// The case store on DynamoDB. One change is one TransactWriteItems: the record with the condition that nobody changed it meanwhile,
// its history with the condition that the place in the chain is free, and everything that must be told.

import {
  type AttributeValue,
  BatchGetItemCommand,
  type BatchGetItemCommandOutput,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, type NativeAttributeValue, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { type Case, nextDeadlineOf } from '#core/case/case.ts';
import { CaseReference } from '#core/case/case-reference.ts';
import type { CaseStore, QuarantineEntry, Wait } from '#core/case/case-store.ts';
import type { Assignment, Bar, Change } from '#core/case/change.ts';
import { CaseEvent, chainEvent, type EventDraft, emptyChain } from '#core/case/history.ts';
import { CLAIM_MINUTES, OutboxEntry } from '#core/case/outbox.ts';
import { Account, Complainant, Message } from '#core/case/person.ts';
import { Evidence } from '#core/evidence/evidence.ts';
import { Instant, MINUTE, movedBy } from '#core/instant.ts';
import { Circle, nobodyAround } from '#core/parties/circle.ts';
import type { Chance, KeyVault } from '#core/ports.ts';
import { Refusal } from '#core/refusal.ts';
import {
  barredKey,
  caseKey,
  circleKey,
  contactKey,
  due,
  eventKey,
  evidenceKey,
  messageKey,
  outboxKey,
  personKey,
  pointerKey,
  quarantineKey,
  receivedMonth,
  referencePointer,
  waitKey,
  wordsKey,
} from './case-keys.ts';
import { packCase, StoredRecord, unpackCase } from './case-record.ts';
import { KeyRing, seal, unseal } from './sealed.ts';

type Item = Record<string, NativeAttributeValue>;
interface Key {
  pk: string;
  sk: string;
}

const Bytes = z.instanceof(Uint8Array);
const CaseItem = z.looseObject({ record: StoredRecord });
const PersonItem = z.looseObject({ wrappedKey: Bytes, sealed: Bytes });
/** The message that opened a case says the same words as the account of it: sealed together they are stored, and billed, once. */
export const StoredPerson = z.strictObject({ complainant: Complainant, account: Account, opening: Message.optional() });
type StoredPerson = z.infer<typeof StoredPerson>;
const SealedItem = z.looseObject({ sk: z.string(), sealed: Bytes });
const OutboxItem = z.looseObject({ entry: z.string() });
const EventItem = z.looseObject({ event: z.string() });
const PointerItem = z.looseObject({ caseId: z.string() });
const WaitItem = z.looseObject({
  wait: z.strictObject({
    caseId: z.string(),
    machine: z.enum(['complaint', 'appeal', 'aftercare']),
    run: z.int(),
    taskToken: z.string(),
    wakeAt: Instant,
    seen: z.int().nonnegative().optional(),
  }),
});
const QuarantineItem = z.looseObject({
  quarantineId: z.string(),
  channel: z.enum(['email', 'sms', 'web', 'wechat']),
  receivedAt: Instant,
  why: z.string(),
  rawKey: z.string().optional(),
  messageId: z.string().optional(),
  choices: z.array(CaseReference).optional(),
  wrappedKey: Bytes,
  sealed: Bytes,
});
const Excerpt = z.strictObject({ from: z.string().optional(), subject: z.string().optional(), text: z.string() });

/** What is sealed of a person with the opening message: above this, and within reach of an item's limit, they lie apart. */
const MOST_PERSON_BYTES = 32_000;
/** DynamoDB cancels transactions that touch the same item at the same moment; they are tried again this often. */
const TRIES = 6;

export interface DynamoCaseStoreSettings {
  client: DynamoDBClient;
  casesTable: string;
  caseEventsTable: string;
  vault: KeyVault;
  chance: Chance;
}

export function dynamoCaseStore({ client, casesTable, caseEventsTable, vault, chance }: DynamoCaseStoreSettings): CaseStore {
  const ring = new KeyRing(vault);

  async function get(key: Key): Promise<Item | undefined> {
    const { Item: item } = await client.send(
      new GetItemCommand({ TableName: casesTable, Key: marshall(key), ConsistentRead: true }),
    );
    return item && unmarshall(item);
  }

  /** All pages: a page may hold fewer items than there are, on any engine. */
  async function query(input: Omit<QueryCommandInput, 'TableName'>, table = casesTable): Promise<Item[]> {
    const items: Item[] = [];
    let start: QueryCommandInput['ExclusiveStartKey'];
    do {
      const page = await client.send(new QueryCommand({ ...input, TableName: table, ExclusiveStartKey: start }));
      items.push(...(page.Items ?? []).map((item) => unmarshall(item)));
      start = page.LastEvaluatedKey;
    } while (start && (input.Limit === undefined || items.length < input.Limit));
    return items;
  }

  function queryWithin(caseId: string, prefix: string): Promise<Item[]> {
    return query({
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: marshall({ ':pk': caseKey(caseId).pk, ':prefix': prefix }),
      ConsistentRead: true,
    });
  }

  function queryDue(partition: string, before?: Instant): Promise<Item[]> {
    return query({
      IndexName: 'Due',
      KeyConditionExpression:
        before === undefined ? 'duePartition = :partition' : 'duePartition = :partition AND dueAt <= :before',
      ExpressionAttributeValues: marshall({ ':partition': partition, ...(before === undefined ? {} : { ':before': before }) }),
    });
  }

  /** The items behind index keys, in the order of the keys; 100 at a time, and again what DynamoDB left over. */
  async function getMany(keys: readonly Key[]): Promise<Item[]> {
    const found = new Map<string, Item>();
    for (let start = 0; start < keys.length; start += 100) {
      let wanted: Record<string, AttributeValue>[] | undefined = keys.slice(start, start + 100).map((key) => marshall(key));
      while (wanted && wanted.length > 0) {
        const answer: BatchGetItemCommandOutput = await client.send(
          new BatchGetItemCommand({ RequestItems: { [casesTable]: { Keys: wanted, ConsistentRead: true } } }),
        );
        for (const raw of answer.Responses?.[casesTable] ?? []) {
          const item = unmarshall(raw);
          found.set(`${item['pk']}|${item['sk']}`, item);
        }
        wanted = answer.UnprocessedKeys?.[casesTable]?.Keys;
      }
    }
    return keys.map(({ pk, sk }) => found.get(`${pk}|${sk}`)).filter((item) => item !== undefined);
  }

  function keyOfCase(caseId: string): Promise<Uint8Array | undefined> {
    return ring.open(caseId, async () => {
      const item = await get(personKey(caseId));
      return item && PersonItem.parse(item).wrappedKey;
    });
  }

  async function readSealed(caseId: string, item: Item): Promise<{ sk: string; value: unknown } | undefined> {
    const key = await keyOfCase(caseId);
    const { sk, sealed } = SealedItem.parse(item);
    return key && { sk, value: unseal(sealed, key, `${caseId}/${sk}`) };
  }

  function parseCase(item: Item): Case {
    return unpackCase(CaseItem.parse(item).record);
  }

  function caseItem(record: Case): Item {
    return {
      ...caseKey(record.caseId),
      version: record.version,
      receivedMonth: receivedMonth(record.receivedAt),
      receivedKey: `${record.receivedAt}#${record.caseId}`,
      // Not the deadline: a key of an index that moves is billed as two writes more, and active cases are read all at once anyway.
      ...(nextDueAtOf(record) === undefined ? {} : { duePartition: due.activeCases, dueAt: record.receivedAt }),
      record: packCase(record),
    };
  }

  function outboxItem(entry: OutboxEntry): Item {
    const isWaiting = entry.status === 'pending' || entry.status === 'claimed';
    return {
      ...outboxKey(entry.caseId, entry.outboxId),
      status: entry.status,
      stamp: stampOf(entry),
      // The moment of the claim is in the row alone: moving the key of the index with it would triple what a claim costs.
      ...(isWaiting ? { duePartition: due.outbox, dueAt: entry.at } : {}),
      ...(awaitsArrival(entry) ? { duePartition: due.arrival, dueAt: entry.deliverBy } : {}),
      entry: JSON.stringify(entry),
    };
  }

  function put(table: string, item: Item, condition?: string, values?: Item) {
    return {
      Put: {
        TableName: table,
        Item: marshall(item, { removeUndefinedValues: true }),
        ...(condition ? { ConditionExpression: condition } : {}),
        ...(values ? { ExpressionAttributeValues: marshall(values) } : {}),
      },
    };
  }

  async function readStoredPerson(caseId: string): Promise<StoredPerson | undefined> {
    const item = await get(personKey(caseId));
    const opened = item && (await readSealed(caseId, item));
    return opened && StoredPerson.parse(opened.value);
  }

  /** The item of a person, and whether the first message of the change is in it. */
  async function personItem(
    { after: { caseId }, messages: [opening] }: Change,
    person: NonNullable<Change['person']>,
    wrappedKey: Uint8Array | undefined,
    sealedAt: (place: Key, value: StoredPerson) => { sealed: Uint8Array },
  ): Promise<{ item: Item; holdsOpening: boolean }> {
    const place = personKey(caseId);
    if (!wrappedKey) {
      const before = await get(place);
      const kept = before && StoredPerson.parse((await readSealed(caseId, before))?.value);
      const item = { ...sealedAt(place, { ...kept, ...person }), wrappedKey: PersonItem.parse(before).wrappedKey };
      return { item, holdsOpening: false };
    }
    const together = opening && { ...sealedAt(place, { ...person, opening }), wrappedKey };
    if (together && together.sealed.length <= MOST_PERSON_BYTES) return { item: together, holdsOpening: true };
    return { item: { ...sealedAt(place, person), wrappedKey }, holdsOpening: false };
  }

  /** Several cases may bar the same person: each adds itself to the set, and takes itself out of it. */
  function updateBar({ digest, isBarred }: Bar, caseId: string) {
    return {
      Update: {
        TableName: casesTable,
        Key: marshall(barredKey(digest)),
        UpdateExpression: isBarred ? 'ADD barredFrom :case' : 'DELETE barredFrom :case',
        ExpressionAttributeValues: marshall({ ':case': new Set([caseId]) }),
      },
    };
  }

  /** The last who was named is it, whatever case it was on. */
  function updateContact({ digest, personId }: Assignment) {
    return {
      Update: {
        TableName: casesTable,
        Key: marshall(contactKey(digest)),
        ...(personId === undefined
          ? { UpdateExpression: 'REMOVE personId' }
          : { UpdateExpression: 'SET personId = :person', ExpressionAttributeValues: marshall({ ':person': personId }) }),
      },
    };
  }

  async function commit(change: Change): Promise<void> {
    const { before, after } = change;
    const { caseId } = after;
    const pointers = before ? change.pointers : [referencePointer(after.reference), ...change.pointers];
    const opening = before ? undefined : await ring.create(caseId);
    const key = opening?.key ?? (await keyOfCase(caseId));
    const sealedAt = (place: Key, value: unknown) => {
      if (!key) throw new Error('the person of this case was erased: nothing about them can be written any more');
      return { ...place, sealed: seal(value, key, `${caseId}/${place.sk}`, chance) };
    };

    const person = change.person && (await personItem(change, change.person, opening?.wrapped, sealedAt));
    const messages = person?.holdsOpening ? change.messages.slice(1) : change.messages;

    const puts: TransactWriteItem[] = [
      ...pointers.map((pointer) => put(casesTable, { ...pointerKey(pointer), caseId }, 'attribute_not_exists(pk)')),
      before
        ? put(casesTable, caseItem(after), 'version = :version', { ':version': before.version })
        : put(casesTable, caseItem(after), 'attribute_not_exists(pk)'),
      ...change.events.map((event) =>
        put(caseEventsTable, { ...eventKey(caseId, event.seq), event: JSON.stringify(event) }, 'attribute_not_exists(pk)'),
      ),
      ...change.words.map(({ seq, ...words }) => put(casesTable, sealedAt(wordsKey(caseId, seq), words))),
      ...messages.map((message) => put(casesTable, sealedAt(messageKey(caseId, message.receivedAt, message.messageId), message))),
      ...change.evidence.map((item) => put(casesTable, sealedAt(evidenceKey(caseId, item.evidenceId), item))),
      ...change.outbox.map((entry) => put(casesTable, outboxItem(entry))),
      ...(change.circle ? [put(casesTable, sealedAt(circleKey(caseId), change.circle))] : []),
      ...(person ? [put(casesTable, person.item)] : []),
      ...change.bars.map((bar) => updateBar(bar, caseId)),
      ...change.assignments.map(updateContact),
    ];

    for (let attempt = 1; ; attempt += 1) {
      try {
        await client.send(new TransactWriteItemsCommand({ TransactItems: puts }));
        return;
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error;
        const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
        const taken = pointers.find((_pointer, index) => codes[index] === 'ConditionalCheckFailed');
        // Nothing was recorded then: taken for recorded, a complaint would be lost.
        if (taken === referencePointer(after.reference)) throw new Error('a case reference was drawn twice', { cause: error });
        if (taken !== undefined) throw new Refusal('AlreadyRecorded', { pointer: taken });
        if (codes.includes('ConditionalCheckFailed')) throw new Refusal('CaseChangedMeanwhile', { caseId });
        if (attempt === TRIES) throw error;
        await new Promise((resume) => setTimeout(resume, 2 ** attempt * 10 * (0.5 + (chance.bytes(1)[0] ?? 0) / 256)));
      }
    }
  }

  const store: CaseStore = {
    commit,

    async read(caseId) {
      const item = await get(caseKey(caseId));
      return item && parseCase(item);
    },

    async findByReference(reference) {
      return await store.findByPointer(referencePointer(reference));
    },

    async findByPointer(pointer) {
      const item = await get(pointerKey(pointer));
      return item && PointerItem.parse(item).caseId;
    },

    async readPerson(caseId) {
      const stored = await readStoredPerson(caseId);
      return stored && { complainant: stored.complainant, account: stored.account };
    },

    async readCircle(caseId) {
      const item = await get(circleKey(caseId));
      const opened = item && (await readSealed(caseId, item));
      return opened ? Circle.parse(opened.value) : nobodyAround;
    },

    async readWords(caseId, seq) {
      const item = await get(wordsKey(caseId, seq));
      if (!item) return undefined;
      const opened = await readSealed(caseId, item);
      return opened && z.looseObject({ value: z.unknown() }).parse(opened.value).value;
    },

    async listWords(caseId) {
      const words = new Map<number, unknown>();
      for (const item of await queryWithin(caseId, 'WORDS#')) {
        const opened = await readSealed(caseId, item);
        if (opened)
          words.set(Number(opened.sk.slice('WORDS#'.length)), z.looseObject({ value: z.unknown() }).parse(opened.value).value);
      }
      return words;
    },

    async listMessages(caseId) {
      const [person, items] = await Promise.all([readStoredPerson(caseId), queryWithin(caseId, 'MESSAGE#')]);
      const placeOf = ({ receivedAt, messageId }: Message) => messageKey(caseId, receivedAt, messageId).sk;
      const messages = new Map((person?.opening ? [person.opening] : []).map((message) => [placeOf(message), message]));
      for (const item of items) {
        const opened = await readSealed(caseId, item);
        // What was changed of it since lies at its own place.
        if (opened) messages.set(opened.sk, Message.parse(opened.value));
      }
      return [...messages].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, message]) => message);
    },

    async listEvidence(caseId) {
      const evidence: Evidence[] = [];
      for (const item of await queryWithin(caseId, 'EVIDENCE#')) {
        const opened = await readSealed(caseId, item);
        if (opened) evidence.push(Evidence.parse(opened.value));
      }
      return evidence;
    },

    async listOutbox(caseId) {
      const items = await queryWithin(caseId, 'OUTBOX#');
      return items.map((item) => OutboxEntry.parse(JSON.parse(OutboxItem.parse(item).entry)));
    },

    async history(chainId) {
      const items = await query(
        {
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: marshall({ ':pk': eventKey(chainId, 1).pk }),
          ConsistentRead: true,
        },
        caseEventsTable,
      );
      return items.map((item) => CaseEvent.parse(JSON.parse(EventItem.parse(item).event)));
    },

    async listActive() {
      const items = await getMany((await queryDue(due.activeCases)).map(keyIn));
      const dueFirst = (one: Case, other: Case) => (nextDueAtOf(one) ?? '').localeCompare(nextDueAtOf(other) ?? '');
      return items.map(parseCase).sort(dueFirst);
    },

    async listReceived({ from, to, after, limit }) {
      const cases: Case[] = [];
      for (const month of monthsBetween(from, to)) {
        const wanted = limit + 1 - cases.length;
        if (wanted <= 0) break;
        const lowest = after !== undefined && after > from ? `${after}$` : from;
        const keys = await query({
          IndexName: 'ByReceived',
          KeyConditionExpression: 'receivedMonth = :month AND receivedKey BETWEEN :from AND :to',
          ExpressionAttributeValues: marshall({ ':month': month, ':from': lowest, ':to': to }),
          Limit: wanted,
        });
        cases.push(...(await getMany(keys.slice(0, wanted).map(keyIn))).map(parseCase));
      }
      const page = cases.slice(0, limit);
      const last = page.at(-1);
      return { cases: page, ...(cases.length > limit && last ? { next: `${last.receivedAt}#${last.caseId}` } : {}) };
    },

    async appendToChain(chainId: string, draft: EventDraft, at: Instant) {
      for (let attempt = 1; ; attempt += 1) {
        const [last] = await query(
          {
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: marshall({ ':pk': eventKey(chainId, 1).pk }),
            ScanIndexForward: false,
            ConsistentRead: true,
            Limit: 1,
          },
          caseEventsTable,
        );
        const head = last ? CaseEvent.parse(JSON.parse(EventItem.parse(last).event)) : emptyChain;
        const event = chainEvent(chainId, head, draft, at);
        try {
          const { Put } = put(
            caseEventsTable,
            { ...eventKey(chainId, event.seq), event: JSON.stringify(event) },
            'attribute_not_exists(pk)',
          );
          await client.send(new PutItemCommand(Put));
          return;
        } catch (error) {
          const isTaken = error instanceof Error && error.name === 'ConditionalCheckFailedException';
          if (!isTaken || attempt === TRIES) throw error;
        }
      }
    },

    async seal(caseId, place, value) {
      const key = await keyOfCase(caseId);
      if (!key) throw new Error('the person of this case was erased: nothing about them can be written any more');
      return seal(value, key, `${caseId}/${place}`, chance);
    },

    async unseal(caseId, place, sealed) {
      const key = await keyOfCase(caseId);
      return key && unseal(sealed, key, `${caseId}/${place}`);
    },

    async saveWait(wait: Wait) {
      const item = { ...waitKey(wait.caseId), wait };
      const save = new PutItemCommand({
        TableName: casesTable,
        Item: marshall(item),
        ConditionExpression: 'attribute_not_exists(pk) OR #wait.#run <= :run',
        ExpressionAttributeNames: { '#wait': 'wait', '#run': 'run' },
        ExpressionAttributeValues: marshall({ ':run': wait.run }),
      });
      try {
        await client.send(save);
      } catch (error) {
        const isReplaced = error instanceof Error && error.name === 'ConditionalCheckFailedException';
        if (!isReplaced) throw error;
      }
    },

    async readWait(caseId) {
      const item = await get(waitKey(caseId));
      return item && WaitItem.parse(item).wait;
    },

    async claimOutbox(caseId, outboxId, at) {
      const item = await get(outboxKey(caseId, outboxId));
      if (!item) return undefined;
      const entry = OutboxEntry.parse(JSON.parse(OutboxItem.parse(item).entry));
      const isFree =
        entry.status === 'pending' ||
        (entry.status === 'claimed' && (entry.claimedAt ?? at) <= movedBy(at, -CLAIM_MINUTES * MINUTE));
      if (!isFree) return undefined;
      const claimed: OutboxEntry = { ...entry, status: 'claimed', claimedAt: at, claims: (entry.claims ?? 0) + 1 };
      return (await replaceOutbox(entry, claimed)) ? claimed : undefined;
    },

    async settleOutbox(entry, { status, at, ...known }) {
      const settled: OutboxEntry = {
        ...entry,
        status,
        ...(status === 'sent' ? { sentAt: entry.sentAt ?? at } : {}),
        ...known,
      };
      await client.send(
        new PutItemCommand({ TableName: casesTable, Item: marshall(outboxItem(settled), { removeUndefinedValues: true }) }),
      );
    },

    async releaseOutbox(entry) {
      const { claimedAt: _claimedAt, claims = 1, ...rest } = entry;
      await replaceOutbox(entry, { ...rest, status: 'pending', claims: claims - 1 });
    },

    async pendingOutbox(before) {
      const items = await getMany((await queryDue(due.outbox, before)).map(keyIn));
      const entries = items.map((item) => OutboxEntry.parse(JSON.parse(OutboxItem.parse(item).entry)));
      return entries.filter(({ claimedAt, at }) => (claimedAt ?? at) <= before);
    },

    async undeliveredOutbox(before) {
      const items = await getMany((await queryDue(due.arrival, before)).map(keyIn));
      return items.map((item) => OutboxEntry.parse(JSON.parse(OutboxItem.parse(item).entry))).filter(awaitsArrival);
    },

    async quarantine(entry, pointers) {
      const { excerpt, ...rest } = entry;
      const { key, wrapped } = await ring.create(entry.quarantineId);
      const place = quarantineKey(entry.quarantineId);
      const sealed = seal(excerpt, key, place.pk, chance);
      const item = { ...place, ...rest, wrappedKey: wrapped, sealed, duePartition: due.quarantine, dueAt: entry.receivedAt };
      const puts = [
        ...pointers.map((pointer) => put(casesTable, { ...pointerKey(pointer), caseId: place.pk }, 'attribute_not_exists(pk)')),
        put(casesTable, item),
      ];
      try {
        await client.send(new TransactWriteItemsCommand({ TransactItems: puts }));
      } catch (error) {
        const isKnown =
          error instanceof TransactionCanceledException &&
          error.CancellationReasons?.some(({ Code }) => Code === 'ConditionalCheckFailed');
        if (!isKnown) throw error;
        throw new Refusal('AlreadyRecorded', { pointer: pointers[0] ?? entry.quarantineId });
      }
    },

    async listQuarantine() {
      const items = await getMany((await queryDue(due.quarantine)).map(keyIn));
      return await Promise.all(items.map(readQuarantineItem));
    },

    async readQuarantine(quarantineId) {
      const item = await get(quarantineKey(quarantineId));
      return item && (await readQuarantineItem(item));
    },

    async releaseQuarantine(quarantineId) {
      await client.send(
        new UpdateItemCommand({
          TableName: casesTable,
          Key: marshall(quarantineKey(quarantineId)),
          UpdateExpression: 'REMOVE duePartition, dueAt',
        }),
      );
    },
  };

  async function readQuarantineItem(item: Item): Promise<QuarantineEntry> {
    const { quarantineId, channel, receivedAt, why, rawKey, messageId, choices, wrappedKey, sealed } = QuarantineItem.parse(item);
    const key = await ring.open(quarantineId, async () => wrappedKey);
    const excerpt = key ? Excerpt.parse(unseal(sealed, key, quarantineKey(quarantineId).pk)) : { text: '' };
    const { from, subject, text } = excerpt;
    return {
      quarantineId,
      channel,
      receivedAt,
      why,
      ...(rawKey === undefined ? {} : { rawKey }),
      ...(messageId === undefined ? {} : { messageId }),
      ...(choices === undefined ? {} : { choices }),
      excerpt: { text, ...(from === undefined ? {} : { from }), ...(subject === undefined ? {} : { subject }) },
    };
  }

  /** False when the row changed since `from` was read. */
  async function replaceOutbox(from: OutboxEntry, to: OutboxEntry): Promise<boolean> {
    const { Put } = put(casesTable, outboxItem(to), 'stamp = :stamp', { ':stamp': stampOf(from) });
    try {
      await client.send(new PutItemCommand(Put));
      return true;
    } catch (error) {
      if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
      throw error;
    }
  }

  return store;
}

/** Undefined when nobody must look at the case any more. A closed one that somebody wrote to again has a task until it is done. */
function nextDueAtOf(record: Case): Instant | undefined {
  return nextDeadlineOf(record)?.dueAt ?? record.tasks[0]?.dueAt;
}

/** The provider took it, and said that it would tell when it arrives (M14). */
function awaitsArrival({ status, deliverBy, deliveredAt }: OutboxEntry): boolean {
  return status === 'sent' && deliverBy !== undefined && deliveredAt === undefined;
}

/** Changes whenever a row does, so that two senders cannot both take it. */
function stampOf({ status, claimedAt }: OutboxEntry): string {
  return `${status} ${claimedAt ?? ''}`;
}

function keyIn(item: Item): Key {
  return z.object({ pk: z.string(), sk: z.string() }).parse(item);
}

function* monthsBetween(from: Instant, to: Instant): Generator<string> {
  let [year = 0, month = 0] = from.slice(0, 7).split('-').map(Number);
  const last = to.slice(0, 7);
  for (;;) {
    const current = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (current > last) return;
    yield current;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
