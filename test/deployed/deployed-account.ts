// Looks at the deployed system from within its account, as an operator with the AWS SDK would: the tables, the machines, the sweep.

import { DeleteItemCommand, DynamoDBClient, GetItemCommand, ListTablesCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import {
  type ExecutionListItem,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SFNClient,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
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
  const { TableNames: tables = [] } = await dynamo.send(new ListTablesCommand());
  const casesTable = tables.find((name) => name.startsWith('candour-data-Cases'));
  const eventsTable = tables.find((name) => name.startsWith('candour-data-CaseEvents'));

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

    /** Invokes the sweep now instead of at its next ten minutes; answers what it found. */
    async sweep(): Promise<unknown> {
      // No Lambda client is among the project's packages; the emulator asks the account's owner for a key but for no signature.
      const authorization = `AWS4-HMAC-SHA256 Credential=test/20260101/${region}/lambda/aws4_request, SignedHeaders=host, Signature=0`;
      const functions = `${settings.endpoint}/2015-03-31/functions`;
      const listed = await fetch(functions, { headers: { authorization } });
      const { Functions: found } = (await listed.json()) as { Functions: { FunctionName: string }[] };
      const sweep = found.find(({ FunctionName: name }) => name.startsWith('candour-workflow-sweep'));
      const answer = await fetch(`${functions}/${sweep?.FunctionName}/invocations`, {
        method: 'POST',
        headers: { authorization },
        body: JSON.stringify({ source: 'aws.events' }),
      });
      return await answer.json();
    },
  };
}
