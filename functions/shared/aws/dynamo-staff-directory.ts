// The people who have signed in, in table Cases. Small enough to be read whole.

import { type DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { type StaffDirectory, StaffPerson } from '#core/case/staff.ts';
import { staffKey } from './case-keys.ts';

const StaffItem = z.looseObject({ person: StaffPerson });

export function dynamoStaffDirectory(client: DynamoDBClient, casesTable: string): StaffDirectory {
  return {
    async people() {
      const people: StaffPerson[] = [];
      let start: QueryStart;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: casesTable,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: marshall({ ':pk': staffKey('').pk }),
            ExclusiveStartKey: start,
          }),
        );
        people.push(...(page.Items ?? []).map((item) => StaffItem.parse(unmarshall(item)).person));
        start = page.LastEvaluatedKey;
      } while (start);
      return people;
    },

    async remember(person) {
      const item = marshall({ ...staffKey(person.personId), person }, { removeUndefinedValues: true });
      await client.send(new PutItemCommand({ TableName: casesTable, Item: item }));
    },
  };
}

type QueryStart = ConstructorParameters<typeof QueryCommand>[0]['ExclusiveStartKey'];
