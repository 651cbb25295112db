// Files that people send: each upload, and what the scanner says of it, becomes a message for the function that puts them on their case.
// GuardDuty scans, unless the deployment brings another scanner that tells in the same form.

import { Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { type EventPattern, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { CfnMalwareProtectionPlan } from 'aws-cdk-lib/aws-guardduty';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { flattenCfnReference } from 'cdk-nag/lib/utils/flatten-cfn-reference.js';
import type { Construct } from 'constructs';
import type { Env } from '#functions/check-evidence/env.ts';
import { ImpactAlarm } from '../constructs/impact-alarm.ts';
import { MonitoredQueue } from '../constructs/monitored-queue.ts';
import { NodeFunction } from '../constructs/node-function.ts';
import type { Deployment } from '../environments.ts';
import type { DataStack } from './data.ts';
import { handlingEnvironment } from './function-environment.ts';
import { dataPermissions, mayHandleCases } from './permissions.ts';

interface EvidenceStackProps extends StackProps {
  deployment: Deployment;
  data: DataStack;
}

const INCOMING = 'evidence/incoming/';

export class EvidenceStack extends Stack {
  constructor(scope: Construct, id: string, { deployment, data, ...props }: EvidenceStackProps) {
    super(scope, id, props);
    const may = dataPermissions(data);
    const timeout = Duration.minutes(5);
    const errorImpact = 'Photos, recordings and documents that people sent stay closed: a case is decided without them.';
    const runbook = 'check-evidence';
    const queue = new MonitoredQueue(this, 'check-evidence-queue', {
      encryptionKey: Key.fromKeyArn(this, 'StorageKey', data.storageKey.keyArn),
      consumerTimeout: timeout,
      tolerableDelay: Duration.minutes(30),
      errorImpact,
      runbook,
    });
    queue.deliverTo(
      new NodeFunction<typeof Env>(this, 'check-evidence', {
        environment: handlingEnvironment(this, deployment, data),
        timeout,
        memoryMegabytes: 1024,
        may: [...mayHandleCases(data), may.lookIntoEvidence, may.keepEvidence, may.listFiles],
        errorImpact,
      }),
      { batchSize: 1, maxConcurrency: 5 },
    );

    const rule = (name: string, description: string, eventPattern: EventPattern) =>
      new Rule(this, name, { description, eventPattern, targets: [new SqsQueue(queue.queue)] });
    const uploads = rule('Uploads', 'Files that people sent have arrived', {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [data.filesBucketName] }, object: { key: [{ prefix: INCOMING }] } },
    });
    const results = rule('ScanResults', 'What a scanner found in files that people sent', {
      source: ['aws.guardduty', 'candour.scanner'],
      detailType: ['GuardDuty Malware Protection Object Scan Result'],
      detail: { s3ObjectDetails: { bucketName: [data.filesBucketName], objectKey: [{ prefix: INCOMING }] } },
    });
    new ImpactAlarm(this, 'ScannerSilence', {
      errorImpact,
      runbook,
      metric: new MathExpression({
        expression: 'FILL(uploads, 0) - FILL(results, 0)',
        usingMetrics: { uploads: countOf(uploads), results: countOf(results) },
        period: Duration.hours(1),
      }),
      threshold: 1,
      // A file that comes at the end of an hour is scanned in the next one.
      periods: 2,
    });
    if (deployment.evidenceScanner === undefined) this.#scanByGuardDuty(data);
  }

  /** The role as docs.aws.amazon.com/guardduty gives it ("Create or update IAM role policy"), for this one folder and without tags. */
  #scanByGuardDuty({ filesBucketName, storageKey }: DataStack): void {
    const role = new Role(this, 'ScannerRole', {
      assumedBy: new ServicePrincipal('malware-protection-plan.guardduty.amazonaws.com'),
    });
    const files = `arn:${this.partition}:s3:::${filesBucketName}`;
    const ownRule = this.formatArn({
      service: 'events',
      resource: 'rule',
      resourceName: 'DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*',
    });
    const allow = (actions: string[], resource: string, conditions = {}) =>
      role.addToPolicy(new PolicyStatement({ actions, resources: [resource], conditions }));
    allow(['events:PutRule', 'events:DeleteRule', 'events:PutTargets', 'events:RemoveTargets'], ownRule, {
      StringLike: { 'events:ManagedBy': 'malware-protection-plan.guardduty.amazonaws.com' },
    });
    allow(['events:DescribeRule', 'events:ListTargetsByRule'], ownRule);
    allow(['s3:PutBucketNotification', 's3:GetBucketNotification', 's3:ListBucket'], files);
    allow(['s3:PutObject'], `${files}/malware-protection-resource-validation-object`);
    allow(['s3:GetObject', 's3:GetObjectVersion'], `${files}/${INCOMING}*`);
    allow(['kms:GenerateDataKey', 'kms:Decrypt'], storageKey.keyArn, {
      StringLike: { 'kms:ViaService': `s3.${this.region}.amazonaws.com` },
    });
    for (const resource of [ownRule, `${files}/${INCOMING}*`]) {
      Validations.of(role).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${flattenCfnReference(this.resolve(resource))}]`,
        reason: 'GuardDuty names its own rule, and files are named when they arrive: only their prefixes can be named here.',
      });
    }
    const plan = new CfnMalwareProtectionPlan(this, 'Scanner', {
      role: role.roleArn,
      protectedResource: { s3Bucket: { bucketName: filesBucketName, objectPrefixes: [INCOMING] } },
    });
    // GuardDuty tries the role when the plan is made.
    plan.node.addDependency(role);
  }
}

function countOf(rule: Rule): Metric {
  return new Metric({
    namespace: 'AWS/Events',
    metricName: 'TriggeredRules',
    dimensionsMap: { RuleName: rule.ruleName },
    statistic: 'Sum',
    period: Duration.hours(1),
  });
}
