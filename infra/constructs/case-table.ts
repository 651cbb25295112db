// One of the two case tables, deployed so that no slip of ours can lose it: deletion is refused, the last 35 days can be restored.
// Table and not TableV2: the latter's own key works only in a stack with a fixed region, and a fresh clone has none.

import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { TableDefinition } from './table-definitions.ts';

export class CaseTable extends Table {
  constructor(scope: Construct, id: string, definition: TableDefinition, encryptionKey: IKey) {
    super(scope, id, {
      ...keysOf(definition),
      ...(definition.stream && { stream: StreamViewType.NEW_AND_OLD_IMAGES }),
      ...(definition.expiryAttribute !== undefined && { timeToLiveAttribute: definition.expiryAttribute }),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const index of definition.indexes) {
      this.addGlobalSecondaryIndex({ indexName: index.name, ...keysOf(index), projectionType: ProjectionType.KEYS_ONLY });
    }
  }
}

function keysOf(keys: { partitionKey: string; sortKey: string }) {
  return {
    partitionKey: { name: keys.partitionKey, type: AttributeType.STRING },
    sortKey: { name: keys.sortKey, type: AttributeType.STRING },
  };
}
