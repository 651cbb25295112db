// A table's DynamoDB stream, read as Lambda's event source does, when asked: the local run asks after each write and now and then.
// It begins at the stream's present; what was written before a restart is for the sweepers, as the stream is only the quick way.

import { type AttributeValue, DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StoredRecord,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord, AttributeValue as LambdaValue } from 'aws-lambda';
import { millisecondsOf, SECOND } from '#core/instant.ts';

export interface TableStream {
  /** All records since the last call, oldest first, in the shape Lambda hands them over. An idle call is one request. */
  drain(): Promise<DynamoDBRecord[]>;
}

/** Follows a table with a stream of NEW_AND_OLD_IMAGES from now on. Throws when the table or its stream does not exist. */
export async function pollStream(
  database: DynamoDBClient,
  streams: DynamoDBStreamsClient,
  tableName: string,
): Promise<TableStream> {
  const { Table } = await database.send(new DescribeTableCommand({ TableName: tableName }));
  const streamArn = Table?.LatestStreamArn;
  if (streamArn === undefined) throw new Error(`the table ${tableName} has no stream`);
  /** Where to read on in each shard seen; undefined in a shard that has ended. */
  const iterators = new Map<string, string | undefined>();

  /** Opens the shards not seen yet: the first ones at their end, later ones from their beginning. */
  async function openShards(at: 'LATEST' | 'TRIM_HORIZON'): Promise<void> {
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn: streamArn }));
    for (const { ShardId } of StreamDescription?.Shards ?? []) {
      if (ShardId === undefined || iterators.has(ShardId)) continue;
      const { ShardIterator } = await streams.send(
        new GetShardIteratorCommand({ StreamArn: streamArn, ShardId, ShardIteratorType: at }),
      );
      iterators.set(ShardId, ShardIterator);
    }
  }

  async function drainShard(shardId: string): Promise<DynamoDBRecord[]> {
    const drained: DynamoDBRecord[] = [];
    for (let records: StoredRecord[] | undefined; records?.length !== 0; ) {
      const ShardIterator = iterators.get(shardId);
      if (ShardIterator === undefined) break;
      const page = await streams.send(new GetRecordsCommand({ ShardIterator }));
      records = page.Records ?? [];
      drained.push(...records.map((record) => lambdaRecordOf(record, streamArn ?? '')));
      iterators.set(shardId, page.NextShardIterator);
    }
    return drained;
  }

  await openShards('LATEST');
  return {
    async drain() {
      const drained: DynamoDBRecord[] = [];
      for (const shardId of iterators.keys()) drained.push(...(await drainShard(shardId)));
      const isOpen = [...iterators.values()].some((iterator) => iterator !== undefined);
      if (!isOpen) await openShards('TRIM_HORIZON');
      return drained;
    },
  };
}

function lambdaRecordOf(record: StoredRecord, streamArn: string): DynamoDBRecord {
  const { Keys, NewImage, OldImage, ApproximateCreationDateTime, SequenceNumber, SizeBytes, StreamViewType } =
    record.dynamodb ?? {};
  return {
    eventID: record.eventID,
    eventName: record.eventName,
    eventVersion: record.eventVersion,
    eventSource: record.eventSource,
    eventSourceARN: streamArn,
    awsRegion: record.awsRegion,
    ...(record.userIdentity === undefined
      ? {}
      : { userIdentity: { type: record.userIdentity.Type, principalId: record.userIdentity.PrincipalId } }),
    dynamodb: {
      ApproximateCreationDateTime:
        ApproximateCreationDateTime && Math.floor(millisecondsOf(ApproximateCreationDateTime.toISOString()) / SECOND),
      Keys: Keys && imageOf(Keys),
      NewImage: NewImage && imageOf(NewImage),
      OldImage: OldImage && imageOf(OldImage),
      SequenceNumber,
      SizeBytes,
      StreamViewType,
    },
  };
}

function imageOf(item: Record<string, AttributeValue>): Record<string, LambdaValue> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, lambdaValueOf(value)]));
}

/** As JSON carries it: bytes in base64. */
function lambdaValueOf(value: AttributeValue): LambdaValue {
  if (value.B !== undefined) return { B: base64Of(value.B) };
  if (value.BS !== undefined) return { BS: value.BS.map(base64Of) };
  if (value.L !== undefined) return { L: value.L.map(lambdaValueOf) };
  if (value.M !== undefined) return { M: imageOf(value.M) };
  if (value.BOOL !== undefined) return { BOOL: value.BOOL };
  if (value.N !== undefined) return { N: value.N };
  if (value.NS !== undefined) return { NS: value.NS };
  if (value.NULL !== undefined) return { NULL: value.NULL };
  if (value.S !== undefined) return { S: value.S };
  if (value.SS !== undefined) return { SS: value.SS };
  throw new Error(`the stream holds a kind of attribute that DynamoDB did not have: ${value.$unknown[0]}`);
}

function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
