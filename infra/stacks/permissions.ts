// What functions may be allowed to do, each said once: the stacks pick from these, and grant next to nothing else.
// Nobody may change or delete a case event, and only whoever forgets a spent wait may delete anything from the cases.

import { Aws, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Permission } from '../constructs/node-function.ts';
import { caseTables } from '../constructs/table-definitions.ts';
import type { DataStack } from './data.ts';
import { executionArnsOf, machineArnOf, machines } from './machines.ts';

const keysUnknown = 'Objects are named when they arrive, so only their folder can be named here.';

export function dataPermissions(data: DataStack) {
  const { cases, casesStreamArn, caseEvents, filesBucketName, personKey } = data;
  const indexes = caseTables.Cases.indexes.map(({ name }) => `${cases.tableArn}/index/${name}`);
  const files = `arn:${Aws.PARTITION}:s3:::${filesBucketName}`;
  return {
    readCases: {
      actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
      resources: [cases.tableArn, ...indexes],
    },
    changeCases: { actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem'], resources: [cases.tableArn] },
    followCases: {
      actions: ['dynamodb:DescribeStream', 'dynamodb:GetShardIterator', 'dynamodb:GetRecords'],
      resources: [casesStreamArn],
    },
    readHistory: { actions: ['dynamodb:Query'], resources: [caseEvents.tableArn] },
    addHistory: { actions: ['dynamodb:PutItem'], resources: [caseEvents.tableArn] },
    createPerson: { actions: ['kms:GenerateDataKey'], resources: [personKey.keyArn] },
    readPerson: { actions: ['kms:Decrypt'], resources: [personKey.keyArn] },
    readMail: { actions: ['s3:GetObject'], resources: [`${files}/raw/*`], wildcardBecause: keysUnknown },
    readLetters: { actions: ['s3:GetObject'], resources: [`${files}/letters/*`], wildcardBecause: keysUnknown },
    keepLetters: { actions: ['s3:PutObject'], resources: [`${files}/letters/*`], wildcardBecause: keysUnknown },
    keepWechat: { actions: ['s3:PutObject'], resources: [`${files}/wechat/*`], wildcardBecause: keysUnknown },
    receiveEvidence: { actions: ['s3:PutObject'], resources: [`${files}/evidence/incoming/*`], wildcardBecause: keysUnknown },
    lookIntoEvidence: { actions: ['s3:GetObject'], resources: [`${files}/evidence/incoming/*`], wildcardBecause: keysUnknown },
    keepEvidence: { actions: ['s3:PutObject'], resources: [`${files}/evidence/kept/*`], wildcardBecause: keysUnknown },
    openEvidence: { actions: ['s3:GetObject'], resources: [`${files}/evidence/kept/*`], wildcardBecause: keysUnknown },
    bundleEvidence: {
      actions: ['s3:PutObject', 's3:GetObject'],
      resources: [`${files}/evidence/bundles/*`],
      wildcardBecause: keysUnknown,
    },
    // Without it S3 answers 403 instead of 404 for what is not there.
    listFiles: { actions: ['s3:ListBucket'], resources: [files] },
  } satisfies Record<string, Permission>;
}

/** To act on a case: read it and its person, write it with its history, keep the letters that the act sends. */
export function mayHandleCases(data: DataStack): Permission[] {
  const { readCases, changeCases, addHistory, readPerson, keepLetters } = dataPermissions(data);
  return [readCases, changeCases, addHistory, readPerson, keepLetters];
}

export function machinePermissions(scope: Construct, deploymentName: string) {
  const arns = machines.map((machine) => machineArnOf(scope, deploymentName, machine));
  return {
    start: { actions: ['states:StartExecution'], resources: arns },
    wake: { actions: ['states:SendTaskSuccess'], resources: arns },
    inspect: {
      actions: ['states:DescribeExecution'],
      resources: machines.map((machine) => executionArnsOf(scope, deploymentName, machine)),
      wildcardBecause: 'Executions are named after cases, so only their machine can be named here.',
    },
  } satisfies Record<string, Permission>;
}

/** Lets a service of AWS publish to `topic`, for this account alone. */
export function allowPublishing(topic: Topic, service: string): void {
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal(service)],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(topic).account } },
    }),
  );
}
