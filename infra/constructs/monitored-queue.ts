// A queue that cannot lose a message in silence: what fails five times waits fourteen days in a dead-letter queue, and people are told.

import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ImpactAlarm } from './impact-alarm.ts';
import type { NodeFunction, Permission } from './node-function.ts';

export interface MonitoredQueueProps {
  encryptionKey: IKey;
  /** Timeout of the function that reads this queue. */
  consumerTimeout: Duration;
  /** How long a message may wait before people are told. */
  tolerableDelay: Duration;
  /** One sentence: who is harmed, and how, while messages fail or wait. */
  errorImpact: string;
  /** File name, without .md, under docs/runbooks/; the queue's id if not said. */
  runbook?: string;
}

export class MonitoredQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: MonitoredQueueProps) {
    super(scope, id);
    const encrypted: QueueProps = {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: props.encryptionKey,
      dataKeyReuse: Duration.hours(1),
      enforceSSL: true,
    };
    const deadLetters = new Queue(this, 'DeadLetters', { ...encrypted, retentionPeriod: Duration.days(14) });
    this.queue = new Queue(this, 'Queue', {
      ...encrypted,
      // A dead letter keeps the age it had here, so ten of the fourteen days are left for people.
      retentionPeriod: Duration.days(4),
      // Lambda's own advice: six times the function's timeout, or throttled batches are delivered twice.
      visibilityTimeout: Duration.seconds(6 * props.consumerTimeout.toSeconds()),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: 5 },
    });
    const impact = { errorImpact: props.errorImpact, runbook: props.runbook ?? id };
    const period = Duration.minutes(5);
    new ImpactAlarm(this, 'DeadLetterAlarm', {
      ...impact,
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' }),
      threshold: 1,
    });
    new ImpactAlarm(this, 'DelayAlarm', {
      ...impact,
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period, statistic: 'Maximum' }),
      threshold: props.tolerableDelay.toSeconds(),
    });
  }

  /** Delivers to the function in batches of up to ten; it answers which messages of a batch failed. */
  deliverTo(consumer: NodeFunction, options: { batchSize?: number; maxConcurrency?: number } = {}): void {
    consumer.lambda.addEventSource(new SqsEventSource(this.queue, { reportBatchItemFailures: true, ...options }));
  }

  /** For whoever puts messages here. */
  get send(): Permission {
    return { actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] };
  }
}
