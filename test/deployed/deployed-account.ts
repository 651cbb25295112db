// Looks at the deployed system from within its account, as an operator with the AWS SDK would: the tables, the machines, the files, the
// functions that a schedule invokes.

import { DeleteItemCommand, DynamoDBClient, GetItemCommand, ListTablesCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { HeadObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import {
  type ExecutionListItem,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SFNClient,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { GetQueueAttributesCommand, ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Case } from '#core/case/case.ts';
import { CaseEvent } from '#core/case/history.ts';
import { OutboxEntry } from '#core/case/outbox.ts';
import { caseKey, eventKey, pointerKey, referencePointer, waitKey } from '#functions/shared/aws/case-keys.ts';
import { unpackCase } from '#functions/shared/aws/case-record.ts';
import { account, region } from './emulator.ts';

export type Machine = Case['run']['machine'];

export interface AccountSettings {
  endpoint: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
}

export async function openDeployedAccount(settings: AccountSettings) {
  const dynamo = new DynamoDBClient(settings);
  const sfn = new SFNClient(settings);
  const s3 = new S3Client(settings);
  const sqs = new SQSClient(settings);
  const { TableNames: tables = [] } = await dynamo.send(new ListTablesCommand());
  const casesTable = tables.find((name) => name.startsWith('candour-data-Cases'));
  const eventsTable = tables.find((name) => name.startsWith('candour-data-CaseEvents'));

  /** For services whose client is not among the project's packages; the emulator asks the account's owner for a key, not a signature. */
  async function asOwner(service: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<unknown> {
    const scope = `test/20260101/${region}/${service}/aws4_request`;
    const answer = await fetch(`${settings.endpoint}${path}`, {
      headers: { ...headers, authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0` },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${service} answered ${answer.status}: ${await answer.text()}`);
    return await answer.json();
  }

  async function item(key: { pk: string; sk: string }) {
    const { Item } = await dynamo.send(new GetItemCommand({ TableName: casesTable, Key: marshall(key), ConsistentRead: true }));
    return Item && unmarshall(Item);
  }

  async function itemsUnder(table: string | undefined, pk: string) {
    const { Items = [] } = await dynamo.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: marshall({ ':pk': pk }),
        ConsistentRead: true,
      }),
    );
    return Items.map((found) => unmarshall(found));
  }

  /** Executions of one machine for one case, oldest first. */
  async function executionsOf(machine: Machine, caseId: string): Promise<ExecutionListItem[]> {
    const stateMachineArn = `arn:aws:states:${region}:${account}:stateMachine:candour-${machine}`;
    const { executions = [] } = await sfn.send(new ListExecutionsCommand({ stateMachineArn }));
    return executions
      .filter(({ name }) => name?.startsWith(caseId))
      .sort((one, other) => String(one.name).localeCompare(String(other.name)));
  }

  return {
    executionsOf,

    async caseIdOf(reference: string): Promise<string | undefined> {
      return (await item(pointerKey(referencePointer(reference))))?.['caseId'];
    },

    async caseOf(caseId: string): Promise<Case> {
      return unpackCase((await item(caseKey(caseId)))?.['record']);
    },

    /** Types of what the history of the case holds, in order. */
    async historyOf(caseId: string): Promise<CaseEvent['type'][]> {
      const items = await itemsUnder(eventsTable, eventKey(caseId, 1).pk);
      return items.map(({ event }) => CaseEvent.parse(JSON.parse(event)).type);
    },

    async outboxOf(caseId: string): Promise<OutboxEntry[]> {
      const items = await itemsUnder(casesTable, caseKey(caseId).pk);
      return items.filter(({ sk }) => sk.startsWith('OUTBOX#')).map(({ entry }) => OutboxEntry.parse(JSON.parse(entry)));
    },

    /** Names of the states that the latest execution of this case has entered so far. */
    async statesOf(machine: Machine, caseId: string): Promise<string[]> {
      const executionArn = (await executionsOf(machine, caseId)).at(-1)?.executionArn;
      if (!executionArn) return [];
      const { events = [] } = await sfn.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }));
      return events.flatMap(({ stateEnteredEventDetails: entered }) => entered?.name ?? []);
    },

    /** What an outage could do at worst: the execution is gone, and so is all that told of its wait. */
    async loseExecution(machine: Machine, caseId: string): Promise<void> {
      const executionArn = (await executionsOf(machine, caseId)).at(-1)?.executionArn;
      await sfn.send(new StopExecutionCommand({ executionArn }));
      await dynamo.send(new DeleteItemCommand({ TableName: casesTable, Key: marshall(waitKey(caseId)) }));
    },

    /** True when no message of this queue waits or is being worked on. */
    async isQueueEmpty(name: string): Promise<boolean> {
      const { QueueUrls: [queueUrl] = [] } = await sqs.send(new ListQueuesCommand({ QueueNamePrefix: name }));
      const { Attributes: counted = {} } = await sqs.send(
        new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: ['All'] }),
      );
      return counted['ApproximateNumberOfMessages'] === '0' && counted['ApproximateNumberOfMessagesNotVisible'] === '0';
    },

    /** Keys of what is in the bucket under this prefix. */
    async filesUnder(bucket: string, prefix: string): Promise<string[]> {
      const { Contents: files = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix }));
      return files.flatMap(({ Key: key }) => key ?? []);
    },

    /** What a scanner of the deployment's own tells of a file. */
    async tellOfScan(bucketName: string, objectKey: string, status: 'NO_THREATS_FOUND' | 'THREATS_FOUND'): Promise<void> {
      const { ETag: etag = '' } = await s3.send(new HeadObjectCommand({ Bucket: bucketName, Key: objectKey }));
      const detail = {
        s3ObjectDetails: { bucketName, objectKey, eTag: etag.replaceAll('"', '') },
        scanResultDetails: { scanResultStatus: status },
      };
      const entry = {
        Source: 'candour.scanner',
        DetailType: 'GuardDuty Malware Protection Object Scan Result',
        Detail: JSON.stringify(detail),
      };
      await asOwner('events', '/', { Entries: [entry] }, { 'x-amz-target': 'AWSEvents.PutEvents' });
    },

    /** Invokes a function of a schedule now; answers what it answers. */
    async invoke(name: string): Promise<unknown> {
      const functions = '/2015-03-31/functions';
      const { Functions: found } = (await asOwner('lambda', functions)) as { Functions: { FunctionName: string }[] };
      const wanted = found.find(({ FunctionName: candidate }) => candidate.startsWith(name));
      return await asOwner('lambda', `${functions}/${wanted?.FunctionName}/invocations`, { source: 'aws.events' });
    },
  };
}
