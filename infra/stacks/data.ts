// What must outlive everything else: the two tables, the bucket of originals, and the two keys.
// The storage key opens nothing by itself, only through the store it protects; the person key is granted to named functions alone.

import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { AnyPrincipal, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  CfnBucket,
  type LifecycleRule,
  StorageClass,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { CaseTable } from '../constructs/case-table.ts';
import { caseTables } from '../constructs/table-definitions.ts';
import type { Deployment } from '../environments.ts';

interface DataStackProps extends StackProps {
  deployment: Deployment;
}

export class DataStack extends Stack {
  readonly cases: CaseTable;
  readonly casesStreamArn: string;
  readonly caseEvents: CaseTable;
  /** Mail as it arrived under raw/, sealed copies of what was sent under letters/, files that people sent under evidence/. */
  readonly filesBucketName: string;
  readonly storageKey: Key;
  /** Wraps one data key per case, and the key that signs links; whoever may use it can read people. */
  readonly personKey: Key;

  constructor(scope: Construct, id: string, { deployment, ...props }: DataStackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    const key = { enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN };
    this.storageKey = new Key(this, 'StorageKey', { ...key, description: 'Tables, buckets, queues and topics at rest' });
    this.#openThroughStoresOnly();
    this.#openForDeliveringServices();
    this.personKey = new Key(this, 'PersonKey', {
      ...key,
      description: 'Wraps one data key per case, whose erasure erases a person, and the key that signs links',
    });
    this.cases = new CaseTable(this, 'Cases', caseTables.Cases, this.storageKey);
    if (this.cases.tableStreamArn === undefined) throw new Error('Cases has no stream: nothing would leave the outbox');
    this.casesStreamArn = this.cases.tableStreamArn;
    this.caseEvents = new CaseTable(this, 'CaseEvents', caseTables.CaseEvents, this.storageKey);

    const bucket: BucketProps = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    };
    const accessLogs = new Bucket(this, 'AccessLogs', {
      ...bucket,
      // The log delivery service cannot write to a bucket with a key of ours.
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(365) }],
    });
    Validations.of(accessLogs).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'This bucket receives the access logs of the others; logging itself would never end.',
    });
    // Named by us, so that permissions can name its folders; the account and region make the name unique in the world.
    this.filesBucketName = `${deployment.name}-files-${this.account}-${this.region}`;
    const files = new Bucket(this, 'Files', {
      ...bucket,
      bucketName: this.filesBucketName,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.storageKey,
      bucketKeyEnabled: true,
      versioned: true,
      lifecycleRules: [
        { transitions: [{ storageClass: StorageClass.GLACIER_INSTANT_RETRIEVAL, transitionAfter: Duration.days(180) }] },
        // Clean files have been copied away within minutes; the others are infected, or nobody can open them.
        forgotten('evidence/incoming/', Duration.days(90)),
        forgotten('evidence/bundles/', Duration.days(1)),
      ],
    });
    new CfnOutput(this, 'FilesBucket', { value: this.filesBucketName });
    logAccess(files, accessLogs);
    tellEventBridge(files);
    files.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [files.arnForObjects('raw/*')],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
  }

  /** As AWS's own keys do: who may use a table, bucket, queue or topic may open what it holds. */
  #openThroughStoresOnly(): void {
    this.storageKey.addToResourcePolicy(
      new PolicyStatement({
        principals: [new AnyPrincipal()],
        actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo', 'kms:GenerateDataKey', 'kms:DescribeKey'],
        resources: ['*'],
        conditions: {
          StringEquals: {
            'kms:CallerAccount': this.account,
            'kms:ViaService': ['dynamodb', 's3', 'sqs', 'sns'].map((store) => `${store}.${this.region}.amazonaws.com`),
          },
        },
      }),
    );
  }

  /** Mail arriving, topics feeding queues and alarms being passed on are done by services, which have no role of ours. */
  #openForDeliveringServices(): void {
    this.storageKey.addToResourcePolicy(
      new PolicyStatement({
        principals: ['ses', 'sns', 'events', 'sms-voice'].map((service) => new ServicePrincipal(`${service}.amazonaws.com`)),
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
  }
}

function forgotten(prefix: string, after: Duration): LifecycleRule {
  return { prefix, expiration: after, noncurrentVersionExpiration: after };
}

function resourceOf(bucket: Bucket): CfnBucket {
  const resource = bucket.node.defaultChild;
  if (!(resource instanceof CfnBucket)) throw new Error(`${bucket.node.path} has no bucket resource`);
  return resource;
}

/** On the CloudFormation resource itself: CDK's own property deploys a function that may set up every bucket of the account. */
function tellEventBridge(bucket: Bucket): void {
  resourceOf(bucket).notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
}

/** On the CloudFormation resource itself: CDK's own property does not accept its own Bucket class under exactOptionalPropertyTypes. */
function logAccess(bucket: Bucket, accessLogs: Bucket): void {
  resourceOf(bucket).loggingConfiguration = { destinationBucketName: accessLogs.bucketName, logFilePrefix: 'files/' };
  accessLogs.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [accessLogs.arnForObjects('files/*')],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(bucket).account } },
    }),
  );
}
