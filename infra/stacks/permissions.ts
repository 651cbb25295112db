// What functions may be allowed to do, each said once: the stacks pick from these, and grant nothing else.
// Nobody may change or delete a case event, and only whoever forgets a spent wait may delete anything from the cases.

import { ArnFormat, Aws, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Permission } from '../constructs/node-function.ts';
import { machineArn } from '../constructs/state-machine.ts';
import { caseTables } from '../constructs/table-definitions.ts';
import type { DataStack } from './data.ts';

const keysUnknown = 'Objects are named when they arrive, so only the folder can be named here.';

export function dataPermissions(data: DataStack) {
  const { cases, caseEvents, mailBucketName, filesBucketName, personKey, signingKey } = data;
  const bucketArn = (name: string) => `arn:${Aws.PARTITION}:s3:::${name}`;
  const indexes = caseTables.Cases.indexes.map(({ name }) => `${cases.tableArn}/index/${name}`);
  return {
    readCases: {
      actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
      resources: [cases.tableArn, ...indexes],
    },
    changeCases: {
      actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'],
      resources: [cases.tableArn],
    },
    followCases: {
      actions: ['dynamodb:DescribeStream', 'dynamodb:GetShardIterator', 'dynamodb:GetRecords'],
      resources: [data.casesStreamArn],
    },
    deleteFromCases: { actions: ['dynamodb:DeleteItem'], resources: [cases.tableArn] },
    readHistory: { actions: ['dynamodb:GetItem', 'dynamodb:Query'], resources: [caseEvents.tableArn] },
    addHistory: { actions: ['dynamodb:PutItem'], resources: [caseEvents.tableArn] },
    createPerson: { actions: ['kms:GenerateDataKey'], resources: [personKey.keyArn] },
    readPerson: { actions: ['kms:Decrypt'], resources: [personKey.keyArn] },
    deriveSigningKey: { actions: ['kms:GenerateMac'], resources: [signingKey.keyArn] },
    readMail: {
      actions: ['s3:GetObject'],
      resources: [`${bucketArn(mailBucketName)}/raw/*`],
      wildcardBecause: keysUnknown,
    },
    listMail: { actions: ['s3:ListBucket'], resources: [bucketArn(mailBucketName)] },
    readFiles: { actions: ['s3:GetObject'], resources: [`${bucketArn(filesBucketName)}/*`], wildcardBecause: keysUnknown },
    keepFiles: { actions: ['s3:PutObject'], resources: [`${bucketArn(filesBucketName)}/*`], wildcardBecause: keysUnknown },
  } satisfies Record<string, Permission>;
}

export const machines = ['complaint', 'appeal', 'aftercare'] as const;
export type MachineName = (typeof machines)[number];

export function machineNameOf(deploymentName: string, machine: MachineName): string {
  return `${deploymentName}-${machine}`;
}

/** Machines are known by name, so that the functions inside them can be allowed to wake them. */
export function machinePermissions(scope: Construct, deploymentName: string) {
  const names = machines.map((machine) => machineNameOf(deploymentName, machine));
  const arns = names.map((name) => machineArn(scope, name));
  return {
    start: { actions: ['states:StartExecution'], resources: arns },
    wake: { actions: ['states:SendTaskSuccess'], resources: arns },
    inspect: {
      actions: ['states:DescribeExecution'],
      resources: names.map((name) =>
        Stack.of(scope).formatArn({
          service: 'states',
          resource: 'execution',
          resourceName: `${name}:*`,
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
      ),
      wildcardBecause: 'Executions are named after cases, so only their machine can be named here.',
    },
  } satisfies Record<string, Permission>;
}

/** The ARNs that functions get in their environment, one for each machine. */
export function machineEnvironment(scope: Construct, deploymentName: string) {
  const arnOf = (machine: MachineName) => machineArn(scope, machineNameOf(deploymentName, machine));
  return {
    COMPLAINT_MACHINE_ARN: arnOf('complaint'),
    APPEAL_MACHINE_ARN: arnOf('appeal'),
    AFTERCARE_MACHINE_ARN: arnOf('aftercare'),
  };
}
